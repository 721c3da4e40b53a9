// Those whom the agency served in the last three years, and the partners who joined them.
extension People {
  static let former: [Circle] = [
    Circle(trade: .buyer, people: formerBuyers),
    Circle(trade: .seller, people: formerSellers),
    Circle(trade: .landlord, people: formerLandlords),
  ]

  static let laterPartners: [Circle] = [
    Circle(trade: .adviser, people: advisers),
    Circle(trade: .agency, people: agencies),
  ]

  private static let formerBuyers: [Person] = [
    Person(.madame, "Aurore", "Delmas").lives("11 rue Jangot, 69007 Lyon"),
    Person(.monsieur, "Julien", "Delmas", spouse: "Aurore Delmas"),
    Person(.madame, "Pauline", "Mottet").lives("23 rue Pierre-Blanc, 69001 Lyon"),
    Person(.monsieur, "Clément", "Jarry").lives("8 rue du Bœuf, 69005 Lyon"),
    Person(.madame, "Laetitia", "Bonin").lives("64 rue Baraban, 69003 Lyon"),
    Person(.monsieur, "Franck", "Bonin", spouse: "Laetitia Bonin"),
    Person(.madame, "Noémie", "Pasquier").lives("5 rue Dumenge, 69004 Lyon"),
    Person(.madame, "Yasmina", "Hamdi").lives("17 rue Bancel, 69007 Lyon"),
    Person(.monsieur, "Sofiane", "Hamdi", spouse: "Yasmina Hamdi"),
    Person(.monsieur, "Baptiste", "Guillot").lives("36 rue Tête-d’Or, 69006 Lyon").by(.camille),
    Person(.madame, "Agathe", "Royer").lives("2 rue Ozanam, 69001 Lyon").by(.sam),
    Person(.monsieur, "Damien", "Prost").lives("48 rue Saint-Maximin, 69003 Lyon"),
    Person(.madame, "Estelle", "Prost", spouse: "Damien Prost"),
    Person(.madame, "Camélia", "Ferrer").lives("9 rue Professeur-Zimmermann, 69007 Lyon"),
    Person(.monsieur, "Loïc", "Tanguy").lives("13 rue Roger-Radisson, 69005 Lyon").by(.camille),
    Person(.madame, "Marine", "Tanguy", spouse: "Loïc Tanguy").by(.camille),
    Person(.madame, "Salomé", "Berthet").lives("71 rue Pouteau, 69001 Lyon"),
    Person(.monsieur, "Gaël", "Rousset").lives("20 cours d’Herbouville, 69004 Lyon"),
    Person(.madame, "Ingrid", "Rousset", spouse: "Gaël Rousset"),
    Person(.monsieur, "Jonas", "Weber").lives("3 rue Bichat, 69002 Lyon").speaks(.english),
    Person(.monsieur, "Romain", "Joubert").lives("14 rue Belfort, 69004 Lyon")
      .note("Works with Nicolas Perret.", "Un collègue de Nicolas Perret."),
    Person(.monsieur, "Tristan", "Marchal").lives("55 rue Mazenod, 69003 Lyon").by(.sam),
    Person(.monsieur, "Quentin", "Sorel").lives("18 rue Sully, 69006 Lyon"),
    Person(.madame, "Olga", "Sorel", spouse: "Quentin Sorel"),
    Person(.madame, "Amélie", "Didier").lives("29 rue Clos-Suiphon, 69003 Lyon"),
    Person(.madame, "Clémence", "Astier").lives("7 rue Justin-Godart, 69004 Lyon")
      .note("Works with Nicolas Perret.", "Une collègue de Nicolas Perret."),
    Person(.monsieur, "Mehdi", "Larbi").lives("41 rue Jaboulay, 69007 Lyon"),
  ]

  private static let formerSellers: [Person] = [
    Person(.monsieur, "Gilles", "Rambaud", .b, silent: 105).every(120, longest: 180)
      .lives("30 avenue du Point-du-Jour, 69005 Lyon"),
    Person(.monsieur, "Serge", "Vernay").lives("6 place Ambroise-Courtois, 69008 Lyon"),
    Person(.madame, "Annick", "Vernay", spouse: "Serge Vernay"),
    Person(.monsieur, "Hervé", "Lombard").by(.camille),
    Person(.monsieur, "Maurice", "Tisserand").lives("12 rue de Trion, 69005 Lyon"),
    Person(.monsieur, "Roland", "Pichat").lives("4 allée des Platanes, 69300 Caluire-et-Cuire"),
    Person(.madame, "Colette", "Brossard").lives("Résidence des Tilleuls, 01000 Bourg-en-Bresse"),
    Person(.madame, "Martine", "Chazal").lives("22 rue Feuillat, 69003 Lyon")
      .note("Denis Pradel’s sister.", "La sœur de Denis Pradel."),
    Person(.monsieur, "Georges", "Fayolle").lives("1 montée de Choulans, 69005 Lyon"),
    Person(.madame, "Renée", "Fayolle", spouse: "Georges Fayolle"),
    Person(.monsieur, "Paul", "Desmoulins").lives("90 rue Moncey, 69003 Lyon")
      .note(
        "The sale fell through a week before the deed. Be gentle.",
        "Vente tombée une semaine avant l’acte. Le ménager."),
    Person(.madame, "Fatima", "Larbi").lives("15 rue Challemel-Lacour, 69007 Lyon")
      .note("Mehdi’s mother.", "La mère de Mehdi."),
    Person(.madame, "Simone", "Grataloup").lives("24 rue Feuillat, 69003 Lyon"),
  ]

  private static let formerLandlords: [Person] = [
    Person(.monsieur, "Victor", "Chalamel").by(.sam),
    Person(.madame, "Édith", "Coindre").by(.sam),
    Person(.madame, "Lucie", "Garrigue").by(.sam),
  ]

  private static let advisers: [Person] = [
    Person(organisation: "Ainay Patrimoine", "13 rue Vaubecour, 69002 Lyon"),
    Person(.madame, "Béatrice", "Lorrain", at: "Ainay Patrimoine", .b, silent: 22)
      .note(
        "Sees sellers after the deed, never before.",
        "Reçoit les vendeurs après l’acte, jamais avant."),
    Person(.monsieur, "Mathieu", "Serre", at: "Ainay Patrimoine", .d, silent: 110),
    Person(.monsieur, "Hakim", "Zerrouki", .c, silent: 45).title("Accountant", "Expert-comptable"),
  ]

  private static let agencies: [Person] = [
    Person(organisation: "Agence du Thiou", "12 quai de l’Île, 74000 Annecy"),
    Person(organisation: "Bienvenue à Lyon", "45 rue de la République, 69002 Lyon"),
    Person(.madame, "Florence", "Dupraz", at: "Agence du Thiou", .c, silent: 38)
      .title("Estate agent", "Agente immobilière")
      .note("Sends those who leave Annecy for Lyon.", "Envoie ceux qui quittent Annecy pour Lyon."),
    Person(.madame, "Hannah", "Becker", at: "Bienvenue à Lyon", .b, silent: 16)
      .title("Relocation adviser", "Conseillère en mobilité").speaks(.english),
  ]
}
