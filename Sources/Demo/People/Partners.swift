/// The tables of people, in circles of one trade.
enum People {
  struct Circle: Sendable {
    let trade: Trade
    let people: [Person]
  }

  static let circles: [Circle] =
    [
      Circle(trade: .bank, people: banks),
      Circle(trade: .broker, people: brokers),
      Circle(trade: .notary, people: notaries),
      Circle(trade: .insurer, people: insurers),
      Circle(trade: .surveyor, people: surveyors),
      Circle(trade: .architect, people: architects),
      Circle(trade: .craftsman, people: craftsmen),
      Circle(trade: .manager, people: managers),
      Circle(trade: .service, people: services),
    ] + clients + laterPartners + former

  static var count: Int { circles.reduce(0) { $0 + $1.people.count } }

  private static let byName = Dictionary(
    uniqueKeysWithValues: circles.flatMap(\.people).map { ($0.name, $0) })

  /// Whom somebody belongs to.
  static func desk(of name: String) -> Desk { byName[name]?.desk ?? .mine }

  /// The organisation that somebody works at.
  static func workplace(of name: String) -> String? { byName[name]?.works }
}

// MARK: - Partners

extension People {
  private static let banks: [Person] = [
    Person(organisation: "Banque du Confluent", "31 cours Charlemagne, 69002 Lyon"),
    Person(organisation: "Crédit des Terreaux", "4 rue d’Algérie, 69001 Lyon"),
    Person(organisation: "Caisse Rhodanienne", "112 cours Lafayette, 69003 Lyon"),
    Person(.monsieur, "Karim", "Benali", at: "Banque du Confluent", .a, silent: 18)
      .tu.born(6, 9).tagged("always sends clients", "envoie toujours des clients")
      .note(
        "Two or three clients a year, asks for nothing. Likes to be told how it ended.",
        "Deux ou trois clients par an, ne demande rien. Aime savoir comment ça s’est fini."),
    Person(.madame, "Sylvie", "Marchetti", at: "Crédit des Terreaux", .a, silent: 52)
      .note("Best reached before 9:30.", "À joindre avant 9 h 30."),
    Person(.monsieur, "Thibault", "de La Tour", at: "Banque du Confluent", .b, silent: 58)
      .by(.camille),
    Person(.madame, "Amandine", "Roche", at: "Caisse Rhodanienne", .b, silent: 66),
    Person(.monsieur, "Jean-Yves", "Le Goff", at: "Caisse Rhodanienne", .c, silent: 60).by(.sam),
    Person(.madame, "Mercedes", "Ortega", at: "Crédit des Terreaux", .c, silent: 90),
    Person(.monsieur, "Bruno", "Ceccaldi", .d, silent: 200)
      .note(
        "Now at a bank in Bastia. Still sends people who move back to Lyon.",
        "Dans une banque à Bastia. Nous envoie encore ceux qui reviennent à Lyon."),
  ]

  private static let brokers: [Person] = [
    Person(organisation: "Courtage des Brotteaux", "18 boulevard des Brotteaux, 69006 Lyon"),
    Person(organisation: "Taux & Toits", "7 place Jean-Macé, 69007 Lyon"),
    Person(.madame, "Leïla", "Amrani", at: "Courtage des Brotteaux", .a, silent: 25)
      .tu.every(14, longest: 21).born(11, 23)
      .note(
        "We agreed to speak every two weeks: her files move fast.",
        "Convenu de s’appeler tous les quinze jours : ses dossiers vont vite."),
    Person(.monsieur, "Olivier", "Peyrard", at: "Taux & Toits", .b, silent: 20),
    Person(.madame, "Julie", "Nguyen", at: "Taux & Toits", .c, silent: 45).by(.camille),
  ]

  private static let notaries: [Person] = [
    Person(organisation: "Étude Chastagnier & Vial", "9 rue de la Charité, 69002 Lyon"),
    Person(organisation: "Office notarial de la Guillotière", "50 cours Gambetta, 69007 Lyon"),
    Person(.maitre, "Anne", "Chastagnier", at: "Étude Chastagnier & Vial", .a),
    Person(.maitre, "Philippe", "Vial", at: "Étude Chastagnier & Vial", .b, silent: 40),
    Person(.maitre, "Rachid", "Saadi", at: "Office notarial de la Guillotière", .a, silent: 37),
    Person(.maitre, "Claire", "d’Aubigny", at: "Office notarial de la Guillotière", .b, silent: 15)
      .by(.camille),
    Person(.madame, "Élodie", "Garnier", at: "Étude Chastagnier & Vial", .b)
      .title("Notary’s clerk", "Clerc de notaire")
      .note(
        "The one who really has the files. Answers mails within the hour.",
        "C’est elle qui a vraiment les dossiers. Répond aux mails dans l’heure."),
    Person(.maitre, "Étienne", "Œuvrard", .d, silent: 420).ended(380)
      .note(
        "Retired; his files went to Maître Saadi.", "À la retraite ; dossiers chez Maître Saadi."),
  ]

  private static let insurers: [Person] = [
    Person(organisation: "Assurances Fourvière", "22 rue du Bœuf, 69005 Lyon"),
    Person(organisation: "Mutuelle des Canuts", "3 place de la Croix-Rousse, 69004 Lyon"),
    Person(.monsieur, "Pascal", "Grosjean", at: "Assurances Fourvière", .b, silent: 97)
      .note(
        "Insures half of our landlords against unpaid rent.",
        "Assure la moitié de nos bailleurs contre les loyers impayés."),
    Person(.madame, "Nathalie", "Brunet", at: "Mutuelle des Canuts", .c, silent: 130).by(.sam),
    Person(.monsieur, "Ousmane", "Diallo", at: "Assurances Fourvière", .c, silent: 70),
  ]

  private static let surveyors: [Person] = [
    Person(
      organisation: "Diagnostics Croix-Rousse", "61 grande rue de la Croix-Rousse, 69004 Lyon"),
    Person(
      organisation: "Cabinet Castaing, Ollagnier & Fils, géomètres-experts à Lyon",
      "140 avenue Jean-Jaurès, 69007 Lyon"),
    Person(.monsieur, "Cédric", "Pauget", at: "Diagnostics Croix-Rousse", .b).by(.sam),
    Person(.madame, "Manon", "Jolivet", at: "Diagnostics Croix-Rousse", .c, silent: 30),
    Person(
      .monsieur, "Henri", "Castaing",
      at: "Cabinet Castaing, Ollagnier & Fils, géomètres-experts à Lyon", .c, silent: 100
    ).title("Land surveyor", "Géomètre-expert"),
  ]

  private static let architects: [Person] = [
    Person(organisation: "Atelier Traboule", "8 montée Saint-Barthélemy, 69005 Lyon"),
    Person(.madame, "Inès", "Carvalho", at: "Atelier Traboule", .b, silent: 35),
    Person(.monsieur, "Benoît", "Lacassagne", at: "Atelier Traboule", .c, silent: 75).by(.camille),
  ]

  private static let craftsmen: [Person] = [
    Person(organisation: "Plomberie Ferrand", "15 rue de Marseille, 69007 Lyon"),
    Person(organisation: "Menuiseries Jacquet", "2 chemin des Mûriers, 69310 Pierre-Bénite"),
    Person(organisation: "Électricité Dos Santos", "77 rue Paul-Bert, 69003 Lyon"),
    Person(.monsieur, "Gérard", "Ferrand", at: "Plomberie Ferrand", .b).title("Plumber", "Plombier")
      .tu.by(.sam),
    Person(.monsieur, "Mickaël", "Jacquet", at: "Menuiseries Jacquet", .c, silent: 50)
      .title("Joiner", "Menuisier"),
    Person(.monsieur, "Paulo", "Dos Santos", at: "Électricité Dos Santos", .c, silent: 28)
      .title("Electrician", "Électricien").by(.sam),
    Person(.madame, "Aurélie", "Tissot", .c, silent: 126).title("Decorator", "Peintre"),
    Person(.madame, "Fatou", "Sarr").title("Locksmith", "Serrurière")
      .note("Comes out at night, charges fairly.", "Se déplace la nuit, tarifs honnêtes."),
    Person(.monsieur, "Roger", "Chomette", .d, silent: 150).title("Roofer", "Couvreur"),
  ]

  private static let managers: [Person] = [
    Person(organisation: "Régie du Vieux Tilleul", "26 rue Vendôme, 69006 Lyon"),
    Person(.madame, "Véronique", "Mas", at: "Régie du Vieux Tilleul", .b).by(.camille),
    Person(.monsieur, "Grégory", "Blanchard", at: "Régie du Vieux Tilleul", .c, silent: 80),
  ]

  private static let services: [Person] = [
    Person(organisation: "Déménagements Rullière", "5 rue de Gerland, 69007 Lyon"),
    Person(.monsieur, "Lucas", "Perrin", .c, silent: 60).title("Photographer", "Photographe").tu,
    Person(.madame, "Maéva", "Teissier", .c, silent: 55).title("Home stager", "Décoratrice"),
    Person(.monsieur, "Yvan", "Rullière", at: "Déménagements Rullière", .d, silent: 100),
    Person(.maitre, "Sarah", "Lévy", .c, silent: 65).title("Solicitor", "Avocate"),
  ]
}
