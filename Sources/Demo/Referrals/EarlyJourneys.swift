extension Journey {
  static let early: [Journey] = [
    Journey(
      "Aurore Delmas", "Julien Delmas",
      sendings: [
        .came(.purchase, through: "Karim Benali", 1_085).won(9_400),
        .sent(.notary, to: "Anne Chastagnier", 1_060).won(happy: 5),
        .sent(.homeInsurance, to: "Pascal Grosjean", 1_020).won(410),
        .sent(.moving, to: "Yvan Rullière", 1_004).won(1_850, happy: 4),
        .sent(.kitchens, to: "Denis Pradel", 300).won(11_400, happy: 5),
      ]),
    Journey(
      "Gilles Rambaud",
      sendings: [
        .came(.sale, through: "Anne Chastagnier", 1_072).won(11_200),
        .sent(.surveys, to: "Cédric Pauget", 1_066).won(540),
        .sent(.wealth, to: "Béatrice Lorrain", 990).won(happy: 5),
      ]),
    Journey(
      "Pauline Mottet",
      sendings: [
        .came(.purchase, through: "Sylvie Marchetti", 1_060).won(7_300),
        .sent(.notary, to: "Rachid Saadi", 1_031).won(),
      ]),
    Journey(
      "Serge Vernay", "Annick Vernay",
      sendings: [
        .came(.sale, through: "Rachid Saadi", 1_041).won(8_900),
        .sent(.surveys, to: "Cédric Pauget", 1_035).won(610),
        .sent(.moving, to: "Yvan Rullière", 972).won(2_300),
      ]),
    Journey(
      "Clément Jarry",
      sendings: [
        .sent(.mortgage, to: "Leïla Amrani", 1_020).won(1_200, happy: 5),
        .sent(.notary, to: "Anne Chastagnier", 1_001).won(),
        .sent(.homeInsurance, to: "Nathalie Brunet", 960)
          .ended(.lost, "stayed with his old insurer", "est resté chez son assureur", happy: 3),
      ]),
    Journey(
      "Laetitia Bonin", "Franck Bonin",
      sendings: [
        .came(.purchase, through: "Bruno Ceccaldi", 990).won(6_800).unthanked
          .at("Crédit des Terreaux"),
        .sent(.mortgage, to: "Sylvie Marchetti", 981).won(),
        .sent(.notary, to: "Philippe Vial", 955).won(happy: 4),
      ]),
    Journey(
      "Victor Chalamel",
      sendings: [
        .came(.letting, through: "Anne Chastagnier", 968).won(1_450),
        .sent(.rentInsurance, to: "Pascal Grosjean", 944).won(320, happy: 4),
      ]),
    Journey(
      "Noémie Pasquier",
      sendings: [
        .sent(.mortgage, to: "Leïla Amrani", 940).won(1_050, happy: 5),
        .sent(.notary, to: "Anne Chastagnier", 921).won(happy: 5),
        .sent(.works, to: "Aurélie Tissot", 842).won(3_900, happy: 4)
          .needs("Three rooms to paint", "Trois pièces à peindre"),
      ]),
    Journey(
      "Hervé Lombard",
      sendings: [
        .came(.sale, through: "Philippe Vial", 915)
          .ended(
            .lost, "gave the mandate to another agency", "a confié le mandat à une autre agence")
      ]),
    Journey(
      "Yasmina Hamdi", "Sofiane Hamdi",
      sendings: [
        .came(.purchase, through: "Karim Benali", 890).won(8_150),
        .sent(.notary, to: "Rachid Saadi", 866).won(happy: 5),
        .sent(.homeInsurance, to: "Pascal Grosjean", 823).won(390),
      ]),
    Journey(
      "Édith Coindre",
      sendings: [
        .came(.letting, through: "Véronique Mas", 860).won(1_100),
        .sent(.rentInsurance, to: "Pascal Grosjean", 838).won(280),
        .sent(.works, to: "Paulo Dos Santos", 851).won(2_700, happy: 4)
          .needs("The fuse box is from 1962", "Le tableau électrique date de 1962"),
      ]),
    Journey(
      "Baptiste Guillot",
      sendings: [
        .came(.purchase, through: "Leïla Amrani", 830).won(7_900),
        .sent(.notary, to: "Claire d’Aubigny", 806).won(),
        .sent(.moving, to: "Yvan Rullière", 748).won(1_400, happy: 3),
      ]),
    Journey(
      "Agathe Royer",
      sendings: [
        .sent(.mortgage, to: "Thibault de La Tour", 800).won(happy: 4),
        .sent(.notary, to: "Anne Chastagnier", 777).won(),
      ]),
    Journey(
      "Odile Charvet",
      sendings: [
        .sent(.rentInsurance, to: "Pascal Grosjean", 905).won(1_280, happy: 5)
          .needs("Five flats under one policy", "Cinq appartements sous une police"),
        .sent(.works, to: "Gérard Ferrand", 612).won(4_800),
        .sent(.wealth, to: "Béatrice Lorrain", 318).won(happy: 5)
          .needs("What her children are to pay one day", "Ce que paieront ses enfants un jour"),
      ]),
    Journey(
      "Jean-Pierre Bonnard",
      sendings: [.sent(.rentInsurance, to: "Pascal Grosjean", 800).won(340)]),
    Journey(
      "Damien Prost", "Estelle Prost",
      sendings: [
        .came(.purchase, through: "Karim Benali", 750).won(9_900),
        .sent(.notary, to: "Anne Chastagnier", 728).won(),
        .sent(.architect, to: "Inès Carvalho", 655).won(5_600, happy: 5),
      ]),
  ]
}
