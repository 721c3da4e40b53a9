// Sellers, buyers, landlords, tenants, and those who only asked what their home is worth.
extension People {
  static let clients: [Circle] = [
    Circle(trade: .seller, people: sellers),
    Circle(trade: .buyer, people: buyers),
    Circle(trade: .landlord, people: landlords),
    Circle(trade: .tenant, people: tenants),
    Circle(trade: .prospect, people: prospects),
  ]

  private static let sellers: [Person] = [
    Person(.madame, "Hélène", "Vasseur").lives("4 rue Sala, 69002 Lyon").born(2, 3, 1961)
      .note(
        "Wants news after every viewing, even bad news. Call after 17:00.",
        "Veut des nouvelles après chaque visite, même mauvaises. Appeler après 17 h."),
    Person(.monsieur, "Raymond", "Fontanel").lives("203 avenue Berthelot, 69007 Lyon")
      .tagged("delicate", "délicat")
      .note(
        "Shouts first, thinks afterwards. A call the next morning usually works.",
        "Crie d’abord, réfléchit ensuite. Rappeler le lendemain matin."),
    Person(.madame, "Françoise", "Combe").lives("16 chemin de Montray, 69110 Sainte-Foy-lès-Lyon"),
    Person(.monsieur, "Michel", "Combe", spouse: "Françoise Combe"),
    Person(.docteur, "Antoine", "Sabatier").lives("88 rue Garibaldi, 69006 Lyon").by(.camille),
    Person(.madame, "Agnieszka", "Kowalczyk").lives("12 rue Montesquieu, 69007 Lyon").by(.sam),
    Person(.madame, "Monique", "Perrachon").lives("39 rue de Cuire, 69004 Lyon").born(10, 17, 1941),
    Person(.monsieur, "Lucien", "Perrachon", spouse: "Monique Perrachon").ended(60),
    Person(.madame, "Gwenaëlle", "Le Bihan").lives("5 quai Arloing, 69009 Lyon").by(.camille),
    Person(.monsieur, "Yann", "Le Bihan").lives("31 rue de Siam, 29200 Brest").by(.camille),
    Person(organisation: "SCI Les Glycines", "70 rue Duquesne, 69006 Lyon"),
    Person(.monsieur, "Xavier", "de Brosses", at: "SCI Les Glycines")
      .title("Managing partner", "Gérant"),
    Person(.monsieur, "Denis", "Pradel", .b, silent: 72).title("Kitchen fitter", "Cuisiniste").tu
      .tagged("ambassador", "ambassadeur")
      .note(
        "Sold with us, bought with us, and has sent his sister and two neighbours since.",
        "A vendu et racheté chez nous, puis envoyé sa sœur et deux voisins."),
    Person(.madame, "Élise", "Montagnon", .c, silent: 190),
    Person(.madame, "Jacqueline", "Duc", .d, silent: 400).born(5, 30, 1948),
    Person(.monsieur, "Bernard", "Thévenet", .c, silent: 60).by(.sam),
  ]

  private static let buyers: [Person] = [
    Person(.madame, "Sophie", "Bertrand").lives("27 rue Villeroy, 69003 Lyon"),
    Person(.monsieur, "Marc", "Bertrand", spouse: "Sophie Bertrand"),
    Person(.madame, "Zoë", "Lindqvist").lives("2 place Sathonay, 69001 Lyon").speaks(.english),
    Person(.madame, "娜", "李").mailbox("na.li")
      .note("Li Na; signs in Latin letters.", "Li Na ; signe en lettres latines."),
    Person(.monsieur, "Thomas", "Girard", spouse: "娜 李"),
    Person(.monsieur, "Stefan", "Müller").by(.camille),
    Person(.madame, "Aoife", "O’Brien").speaks(.english).by(.sam),
    Person(.monsieur, "Patrick", "O’Brien", spouse: "Aoife O’Brien").speaks(.english).by(.sam),
    Person(.monsieur, "Lamine", "Traoré").tagged("first purchase", "primo-accédant"),
    Person(.madame, "Chloé", "Fabre").by(.camille),
    Person(.monsieur, "Hugo", "Fabre", spouse: "Chloé Fabre").by(.camille),
    Person(.docteur, "Samira", "Belkacem"),
    Person(.madame, "Priya", "Raman").speaks(.english)
      .note(
        "Arrives from Bengaluru for a post at the Biodistrict.",
        "Arrive de Bangalore pour un poste au Biodistrict."),
    Person(.madame, "Delphine", "Roussel").lives("19 rue Tramassac, 69005 Lyon"),
    Person(.monsieur, "Stéphane", "Roussel", spouse: "Delphine Roussel"),
    Person(.monsieur, "Nicolas", "Perret", .b, silent: 50).tagged("ambassador", "ambassadeur"),
    Person(.madame, "Isabelle", "Cortès", .c).lives("6 rue Pailleron, 69004 Lyon"),
    Person(.monsieur, "Vincent", "Arnaud", .c, silent: 150),
  ]

  private static let landlords: [Person] = [
    Person(.madame, "Odile", "Charvet", .a, silent: 25).lives("41 quai Claude-Bernard, 69007 Lyon")
      .note(
        "Five flats with us. Reads her statement line by line.",
        "Cinq appartements chez nous. Lit son relevé ligne à ligne."),
    Person(.monsieur, "Jean-Pierre", "Bonnard", .b, silent: 30).lives(
      "10 rue Auguste-Comte, 69002 Lyon"),
    Person(.madame, "Catherine", "Guichard", .b, silent: 64),
    Person(.monsieur, "Alain", "Guichard", spouse: "Catherine Guichard"),
    Person(.madame, "Marie-Thérèse", "de Vaugelas", .c, silent: 100).by(.camille),
    Person(.monsieur, "Emmanuel", "Faure", .c, silent: 100),
    Person(.monsieur, "Salvatore", "Esposito", .b, silent: 20).by(.sam),
    Person(.madame, "Ghislaine", "Morel", .d, silent: 300),
    Person(organisation: "Pharmacie des Jacobins", "1 place des Jacobins, 69002 Lyon"),
    Person(.docteur, "Laurence", "Achard", at: "Pharmacie des Jacobins", .c, silent: 33)
      .title("Pharmacist", "Pharmacienne"),
  ]

  private static let tenants: [Person] = [
    Person(.madame, "Nadia", "Haddad").lives("14 rue Chaponnay, 69003 Lyon").by(.sam),
    Person(.monsieur, "Théo", "Lambert").lives("14 rue Chaponnay, 69003 Lyon").by(.sam),
    Person(.madame, "Anaïs", "Gomez").lives("33 rue Chevreul, 69007 Lyon"),
    Person(.madame, "Léa", "Winckler", flatmate: "Anaïs Gomez"),
    Person(.monsieur, "Abdoulaye", "Sow").by(.sam),
    Person(.madame, "Ekaterina", "Volkova").lives("55 rue de Sèze, 69006 Lyon").by(.camille),
    Person(.monsieur, "Pierre-Antoine", "Meyer").lives("90 rue Boileau, 69006 Lyon"),
    Person(.madame, "Rosa", "Ferreira", silent: 95).lives("8 rue d’Ivry, 69004 Lyon"),
    Person(.monsieur, "Joaquim", "Ferreira", spouse: "Rosa Ferreira"),
    Person(.monsieur, "Kenji", "Watanabe", silent: 24).speaks(.english),
    Person(.madame, "Sandrine", "Bouvier", silent: 140).archived(60)
      .note("Left for Nantes, deposit returned.", "Partie à Nantes, dépôt de garantie rendu."),
  ]

  private static let prospects: [Person] = [
    Person(.madame, "Coralie", "Vidal"),
    Person(.monsieur, "Fabien", "Mercier").by(.camille),
    Person(.madame, "Ludivine", "Barbier"),
    Person(.monsieur, "Ahmed", "Bouzid").by(.sam),
    Person(.madame, "Solène", "Quéméneur").by(.camille),
    Person(.monsieur, "Guy", "Tardieu"),
    Person(.madame, "Armelle", "Descours"),
    Person(.monsieur, "Florent", "Kessler").by(.sam),
    Person(.madame, "Margaux", "Imbert"),
    Person(.monsieur, "Jérémy", "Clavel").by(.camille),
    Person(.madame, "Barbara", "Nowak"),
  ]
}
