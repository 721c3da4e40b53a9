extension Journey {
  /// What is on its way today, and what just ended.
  static let open: [Journey] = [
    Journey(
      "Delphine Roussel", "Stéphane Roussel",
      sendings: [
        .came(.purchase, through: "Karim Benali", 118).won(9_700).stands(.decided)
          .on(.decided, 7).needs("House in Saint-Jean", "Un logement à Saint-Jean"),
        .sent(.notary, to: "Anne Chastagnier", 98).won().on(.decided, 50),
        .sent(.homeInsurance, to: "Pascal Grosjean", 32).won(420, happy: 4),
      ]),
    // One couple, three lenders, one need.
    Journey(
      "Sophie Bertrand", "Marc Bertrand",
      sendings: [
        .sent(.mortgage, to: "Jean-Yves Le Goff", 62).among("Bertrand").on(.heard, 14)
          .needs("334 over 25 years", "334 sur 25 ans")
          .said("“Accepted in principle.”", "« Accord de principe. »"),
        .sent(.mortgage, to: "Julie Nguyen", 62).among("Bertrand").on(.heard, 20)
          .needs("334 over 25 years", "334 sur 25 ans"),
        .sent(.mortgage, to: "Olivier Peyrard", 62).among("Bertrand").on(.heard, 17)
          .needs("334 over 25 years", "334 sur 25 ans"),
        .sent(.notary, to: "Philippe Vial", 58).on(.heard, 12),
      ]),
    Journey(
      "Lamine Traoré",
      sendings: [
        .sent(.mortgage, to: "Amandine Roche", 36)
          .needs("Zero-rate loan, first purchase", "PTZ, premier achat")
          .declined(34, "no zero-rate loans before spring", "pas de PTZ avant le printemps"),
        .sent(.mortgage, to: "Olivier Peyrard", 32).rerouted.on(.acknowledged, 32)
          .on(.contacted, 31).on(.heard, 14)
          .needs("Zero-rate loan, first purchase", "PTZ, premier achat"),
      ]),
    Journey(
      "Stefan Müller",
      sendings: [
        .sent(.mortgage, to: "Thibault de La Tour", 49).on(.thanked, 30).on(.heard, 22)
          .needs("Pied-à-terre, 40 % down", "Pied-à-terre, 40 % d’apport")
          .said("“Send me more like him.”", "« Envoyez-m’en d’autres comme lui. »")
      ]),
    // Nobody heard of this one for two months.
    Journey(
      "Kenji Watanabe",
      sendings: [
        .sent(.mortgage, to: "Mercedes Ortega", 76).on(.contacted, 69).on(.heard, 61)
          .needs("Would buy rather than rent", "Préférerait acheter")
      ]),
    Journey(
      "Hélène Vasseur",
      sendings: [
        .came(.sale, through: "Anne Chastagnier", 40).on(.heard, 9).needs(
          "Three rooms, rue Sala", "T3, rue Sala"),
        .sent(.surveys, to: "Cédric Pauget", 36).won(390, happy: 4),
      ]),
    Journey(
      "Françoise Combe", "Michel Combe",
      sendings: [
        .came(.sale, through: "Rachid Saadi", 96).won(15_800).on(.decided, 28)
          .needs("Their house in Sainte-Foy", "Leur maison à Sainte-Foy"),
        .sent(.moving, to: "Yvan Rullière", 12).on(.contacted, 9).on(.heard, 9)
          .needs("31 years in one house", "31 ans dans la même maison"),
        .sent(.wealth, to: "Béatrice Lorrain", 4).stands(.acknowledged)
          .introduced(by: "Rachid Saadi"),
      ]),
    Journey(
      "Monique Perrachon",
      sendings: [
        .sent(.notary, to: "Rachid Saadi", 54).on(.heard, 20)
          .needs("The estate of her husband", "La succession de son mari")
      ]),
    Journey(
      "Laurence Achard",
      sendings: [
        .sent(.works, to: "Mickaël Jacquet", 1).stands(.sent)
          .needs("Shelves behind the counter", "Rayonnages derrière le comptoir")
      ]),
    Journey(
      "Gwenaëlle Le Bihan", "Yann Le Bihan",
      sendings: [
        .came(.sale, through: "Claire d’Aubigny", 64).onHold(until: .ahead(12))
          .needs("Their mother’s flat in Vaise", "L’appartement de leur mère à Vaise")
      ]),
    Journey(
      "Zoë Lindqvist",
      sendings: [
        .sent(.mortgage, to: "Leïla Amrani", 4).stands(.draft).onHold(until: .ahead(6))
          .needs("In case her bank is slow", "Si sa banque traîne")
      ]),
    Journey(
      "Théo Lambert",
      sendings: [
        .sent(.moving, to: "Yvan Rullière", 9).stands(.consented).onHold(until: .ahead(4))
          .needs("Once the inventory has its date", "Dès que l’état des lieux a sa date")
      ]),
    // Bruno sends, and nobody has thanked him yet.
    Journey(
      "Florent Kessler",
      sendings: [.came(.sale, through: "Bruno Ceccaldi", 41).unthanked.on(.heard, 12)]),
    Journey(
      "Samira Belkacem",
      sendings: [
        .came(.purchase, through: "Thibault de La Tour", 23)
          .needs("A quiet bedroom", "Une chambre au calme")
      ]),
    Journey(
      "Priya Raman",
      sendings: [
        .came(.letting, through: "Hannah Becker", 17)
          .needs("Furnished, six months, a cat", "Meublé, six mois, un chat")
      ]),
    Journey(
      "Aoife O’Brien", "Patrick O’Brien",
      sendings: [
        .came(.purchase, through: "Hannah Becker", 49).on(.heard, 8).needs("A garden", "Un jardin")
      ]),
    Journey(
      "Raymond Fontanel",
      sendings: [.came(.sale, through: "Pascal Grosjean", 80).on(.heard, 15)]),
    Journey(
      "Coralie Vidal",
      sendings: [.came(.sale, through: "Sarah Lévy", 19).introduced(by: "Anne Chastagnier")]),
    Journey(
      "Ahmed Bouzid",
      sendings: [
        .came(.sale, through: "Hakim Zerrouki", 22)
          .needs("Family house in Bron", "Maison de famille à Bron")
      ]),
    Journey(
      "Simone Grataloup",
      sendings: [
        .came(.sale, through: "Denis Pradel", 43).on(.heard, 10).needs(
          "His neighbour’s flat", "Sa voisine de palier")
      ]),
  ]

  /// Between others: what one hears.
  static let seen: [Journey] = [
    Journey(
      "Noémie Pasquier",
      sendings: [.seen(.homeInsurance, "Leïla Amrani", to: "Pascal Grosjean", 880)]),
    Journey(
      "Baptiste Guillot", sendings: [.seen(.mortgage, "Anne Chastagnier", to: "Karim Benali", 815)]),
    // Anne, Karim, Rachid and round again.
    Journey(
      "Damien Prost", "Estelle Prost",
      sendings: [
        .seen(.notary, "Karim Benali", to: "Rachid Saadi", 740),
        .seen(.notary, "Rachid Saadi", to: "Anne Chastagnier", 730),
      ]),
    Journey(
      "Ingrid Rousset", sendings: [.seen(.mortgage, "Hannah Becker", to: "Karim Benali", 518)]),
    Journey(
      "Xavier de Brosses", sendings: [.seen(.wealth, "Hakim Zerrouki", to: "Béatrice Lorrain", 140)]
    ),
    Journey(
      "Georges Fayolle", sendings: [.seen(.works, "Gérard Ferrand", to: "Paulo Dos Santos", 170)]),
    Journey(
      "Édith Coindre", sendings: [.seen(.surveys, "Véronique Mas", to: "Cédric Pauget", 845)]),
  ]

  static let all: [Journey] = early + later + recent + open + seen
}
