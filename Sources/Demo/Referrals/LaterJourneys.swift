extension Journey {
  static let later: [Journey] = [
    Journey(
      "Nicolas Perret",
      sendings: [
        .came(.purchase, through: "Karim Benali", 715).won(8_700),
        .sent(.notary, to: "Anne Chastagnier", 690).won(happy: 5),
        .sent(.homeInsurance, to: "Pascal Grosjean", 650).won(430),
      ]),
    // Two partners who are clients too.
    Journey(
      "Ousmane Diallo",
      sendings: [
        .came(.purchase, through: "Pascal Grosjean", 670).won(6_200),
        .sent(.mortgage, to: "Leïla Amrani", 661).won(980, happy: 5),
        .sent(.notary, to: "Rachid Saadi", 640).won(),
      ]),
    Journey(
      "Inès Carvalho",
      sendings: [
        .came(.purchase, through: "Anne Chastagnier", 655).won(10_400),
        .sent(.mortgage, to: "Leïla Amrani", 648).won(1_700, happy: 4),
      ]),
    Journey(
      "Maurice Tisserand",
      sendings: [
        .came(.sale, through: "Claire d’Aubigny", 640).won(7_700),
        .sent(.surveys, to: "Manon Jolivet", 633).won(520),
        .sent(.wealth, to: "Béatrice Lorrain", 560)
          .ended(.lost, "keeps it in his savings account", "préfère son livret", happy: 4),
      ]),
    Journey(
      "Camélia Ferrer",
      sendings: [
        .came(.purchase, through: "Bruno Ceccaldi", 615).won(7_100).unthanked
          .at("Crédit des Terreaux"),
        .sent(.notary, to: "Philippe Vial", 590).won(),
      ]),
    Journey(
      "Loïc Tanguy", "Marine Tanguy",
      sendings: [
        .came(.purchase, through: "Leïla Amrani", 590).won(8_300),
        .sent(.notary, to: "Claire d’Aubigny", 566).won(happy: 4),
        .sent(.homeInsurance, to: "Ousmane Diallo", 524).won(360),
      ]),
    Journey(
      "Roland Pichat",
      sendings: [
        .came(.sale, through: "Rachid Saadi", 570).won(12_500),
        .sent(.surveys, to: "Cédric Pauget", 563).won(690, happy: 3),
        .sent(.moving, to: "Yvan Rullière", 500).won(2_900),
      ]),
    Journey(
      "Salomé Berthet",
      sendings: [
        .sent(.mortgage, to: "Leïla Amrani", 545).won(1_150, happy: 5).among("Berthet"),
        .sent(.mortgage, to: "Amandine Roche", 545).anotherWon.among("Berthet"),
        .sent(.mortgage, to: "Olivier Peyrard", 545).anotherWon.among("Berthet"),
        .sent(.notary, to: "Anne Chastagnier", 522).won(),
      ]),
    Journey(
      "Gaël Rousset", "Ingrid Rousset",
      sendings: [
        .came(.purchase, through: "Hannah Becker", 520).won(9_100),
        .sent(.mortgage, to: "Leïla Amrani", 512).won(1_400),
        .sent(.moving, to: "Yvan Rullière", 451).won(3_100, happy: 4)
          .needs("From Strasbourg, with a piano", "De Strasbourg, avec un piano"),
      ]),
    Journey(
      "Lucie Garrigue",
      sendings: [
        .came(.letting, through: "Florence Dupraz", 490).won(1_300),
        .sent(.rentInsurance, to: "Pascal Grosjean", 470).won(310),
      ]),
    Journey(
      "Catherine Guichard", "Alain Guichard",
      sendings: [.sent(.rentInsurance, to: "Pascal Grosjean", 505).won(290, happy: 3)]),
    Journey(
      "Jonas Weber",
      sendings: [
        .came(.purchase, through: "Hannah Becker", 470).won(8_800),
        .sent(.mortgage, to: "Thibault de La Tour", 461).won(happy: 5),
        .sent(.notary, to: "Rachid Saadi", 444).won(),
      ]),
    // Œuvrard’s last one before he retired.
    Journey(
      "Colette Brossard",
      sendings: [
        .came(.sale, through: "Étienne Œuvrard", 452).won(6_900),
        .sent(.surveys, to: "Manon Jolivet", 446).won(470),
      ]),
    Journey(
      "Romain Joubert",
      sendings: [
        .came(.purchase, through: "Nicolas Perret", 420).won(7_600),
        .sent(.mortgage, to: "Leïla Amrani", 411).won(1_100, happy: 5),
        .sent(.notary, to: "Anne Chastagnier", 395).won(happy: 5),
      ]),
    Journey(
      "Martine Chazal",
      sendings: [
        .came(.sale, through: "Denis Pradel", 415).won(8_200),
        .sent(.moving, to: "Yvan Rullière", 346).won(1_750),
      ]),
    Journey(
      "Tristan Marchal",
      sendings: [
        .came(.purchase, through: "Bruno Ceccaldi", 400).won(7_500).unthanked,
        .sent(.mortgage, to: "Sylvie Marchetti", 391).won(happy: 4),
      ]),
  ]

  static let recent: [Journey] = [
    Journey(
      "Quentin Sorel", "Olga Sorel",
      sendings: [
        .came(.purchase, through: "Karim Benali", 360).won(9_250),
        .sent(.notary, to: "Anne Chastagnier", 338).won(),
        .sent(.works, to: "Gérard Ferrand", 262).won(7_300, happy: 5),
      ]),
    Journey(
      "Amélie Didier",
      sendings: [
        .came(.purchase, through: "Bruno Ceccaldi", 345).won(6_950).unthanked,
        .sent(.notary, to: "Rachid Saadi", 322).won(happy: 4),
      ]),
    // The two sent each other.
    Journey(
      "Isabelle Cortès",
      sendings: [
        .came(.purchase, through: "Vincent Arnaud", 262).won(7_050),
        .sent(.mortgage, to: "Leïla Amrani", 255).won(890, happy: 5),
        .sent(.homeInsurance, to: "Pascal Grosjean", 196).won(370),
      ]),
    Journey(
      "Vincent Arnaud",
      sendings: [
        .came(.purchase, through: "Isabelle Cortès", 168).won(7_200),
        .sent(.mortgage, to: "Leïla Amrani", 160).won(940),
        .sent(.moving, to: "Yvan Rullière", 92).won(1_300, happy: 5).on(.contacted, 90),
      ]),
    Journey(
      "Georges Fayolle", "Renée Fayolle",
      sendings: [
        .came(.sale, through: "Denis Pradel", 260).won(10_100),
        .sent(.surveys, to: "Cédric Pauget", 253).won(630, happy: 2),
      ]),
    Journey(
      "Paul Desmoulins",
      sendings: [
        .came(.sale, through: "Rachid Saadi", 240)
          .ended(
            .fellThrough, "the buyers’ loan was refused a week before the deed",
            "prêt des acquéreurs refusé une semaine avant l’acte"
          ).on(.decided, 104),
        .sent(.surveys, to: "Manon Jolivet", 232).won(510),
      ]),
    Journey(
      "Clémence Astier",
      sendings: [
        .came(.purchase, through: "Nicolas Perret", 214).won(8_050),
        .sent(.mortgage, to: "Julie Nguyen", 205).won(1_250, happy: 4),
      ]),
    // Karim, Nicolas, Romain, Mehdi, Fatima: one brought the next.
    Journey(
      "Mehdi Larbi",
      sendings: [
        .came(.purchase, through: "Romain Joubert", 180).won(6_600),
        .sent(.mortgage, to: "Olivier Peyrard", 172).won(1_020),
        .sent(.notary, to: "Philippe Vial", 150).won(happy: 5),
      ]),
    Journey(
      "Fatima Larbi",
      sendings: [
        .came(.sale, through: "Mehdi Larbi", 95).won(8_400),
        .sent(.surveys, to: "Manon Jolivet", 88).won(540, happy: 5),
      ]),
    Journey(
      "Xavier de Brosses",
      sendings: [
        .sent(.accounting, to: "Hakim Zerrouki", 210).won(1_600, happy: 5),
        .sent(.wealth, to: "Mathieu Serre", 130)
          .ended(.withdrawn, "the partners want to wait", "les associés préfèrent attendre"),
      ]),
    Journey(
      "Marie-Thérèse de Vaugelas",
      sendings: [
        .sent(.rentInsurance, to: "Pascal Grosjean", 402)
          .ended(.lost, "trusts her tenants", "fait confiance à ses locataires", happy: 4),
        .sent(.law, to: "Sarah Lévy", 222).won(900, happy: 5),
      ]),
    Journey(
      "Margaux Imbert",
      sendings: [
        .came(.sale, through: "Philippe Vial", 61).on(.decided, 38)
          .ended(.lost, "sold to the neighbour, without us", "vendue au voisin, sans nous")
      ]),
    Journey(
      "Guy Tardieu",
      sendings: [
        .came(.sale, through: "Sarah Lévy", 27).on(.decided, 20)
          .ended(.withdrawn, "only wanted a figure", "ne voulait qu’un chiffre")
      ]),
    Journey(
      "Jérémy Clavel",
      sendings: [
        .came(.purchase, through: "Florence Dupraz", 46).on(.decided, 29)
          .ended(.noResponse, "never answered", "jamais répondu")
      ]),
  ]
}
