extension Story {
  static let prospects: [Story] = [
    Story(
      "Coralie Vidal",
      steps: [
        .met(
          17, "Divorcing. Both names on the deed, neither in a hurry.",
          "Divorce. Deux noms sur l’acte, aucun n’est pressé."),
        .promise(
          .call, .sales, .nextWeek(.monday), "Have the two lawyers agreed on a price?",
          "Les deux avocats sont-ils d’accord sur un prix ?", at: "11:30"),
      ]),
    Story(
      "Fabien Mercier",
      steps: [
        .calledUs(
          9, "Saw our board in rue Duguesclin. Would sell the same flat, one floor up.",
          "A vu notre panneau rue Duguesclin. Vendrait le même, un étage au-dessus."),
        .promise(
          .visit, .sales, .nextWeek(.tuesday), "Valuation, third floor, rue Duguesclin",
          "Estimation, troisième étage, rue Duguesclin", at: "18:30", by: .camille),
      ]),
    Story(
      "Ludivine Barbier",
      steps: [
        .wrote(
          3, "Filled in the form on our site at one in the morning.",
          "A rempli le formulaire du site à une heure du matin."),
        .promise(
          .call, .sales, .today, "First call: why does she ask, and by when?",
          "Premier appel : pourquoi, et pour quand ?", at: "12:30"),
      ]),
    Story(
      "Ahmed Bouzid",
      steps: [
        .met(
          20, "Family house in Bron. Four brothers, one decides.",
          "Maison de famille à Bron. Quatre frères, un seul décide."),
        .promise(
          .mail, .sales, 18, "Written valuation, four copies",
          "Estimation écrite, en quatre exemplaires",
          .done(17), by: .sam,
          did: [.letter(17, "Sent to all four.", "Envoyée aux quatre.")]),
        .promise(
          .call, .sales, .ahead(3), "What did the eldest say?", "Qu’a dit l’aîné ?", by: .sam),
      ]),
    Story(
      "Solène Quéméneur",
      steps: [
        .visit(
          31, "Would move if her post in Rennes is confirmed.",
          "Déménagera si son poste à Rennes est confirmé."),
        .promise(
          .call, .sales, .ahead(50), "Rennes: yes or no?", "Rennes : oui ou non ?", by: .camille),
      ]),
    Story(
      "Guy Tardieu",
      steps: [
        .calledUs(
          26, "Only wanted a figure for his daughter. Liked that we came anyway.",
          "Ne voulait qu’un chiffre pour sa fille. A aimé qu’on se déplace.")
      ]),
    Story(
      "Armelle Descours",
      steps: [
        .calledUs(
          14, "Waits for her tenant to leave before she decides anything.",
          "Attend le départ de son locataire avant toute décision."),
        .promise(
          .call, .sales, .ahead(5), "Has her tenant given notice?",
          "Son locataire a-t-il donné congé ?", .snoozed(until: .ahead(15))),
      ]),
    Story(
      "Florent Kessler",
      steps: [
        .met(
          39, "Compares three agencies. The other two said 20 more.",
          "Compare trois agences. Les deux autres ont dit 20 de plus."),
        .promise(
          .call, .sales, .ahead(44), "The other agency’s mandate ends: still unsold?",
          "Fin du mandat de l’autre agence : toujours pas vendu ?", by: .sam),
      ]),
    Story(
      "Margaux Imbert",
      steps: [
        .call(
          60, "Inherited a room under the roof, 9 m². Cannot be let like that.",
          "A hérité d’une chambre de 9 m² sous les toits. Pas louable en l’état."),
        .promise(
          .call, .sales, 42, "Does the neighbour want her attic room?",
          "Le voisin veut-il sa chambre de bonne ?",
          .dropped(38, Words("sold to the neighbour, without us", "vendue au voisin, sans nous"))),
      ]),
    Story(
      "Jérémy Clavel",
      steps: [
        .missed(45, "Wrong number on the form.", "Faux numéro sur le formulaire."),
        .promise(
          .mail, .sales, 44, "Ask for a number that works", "Demander un numéro qui marche",
          .dropped(29, Words("never answered", "jamais répondu")), by: .camille,
          did: [.mail(44, "Asked for another number.", "Demandé un autre numéro.")]),
      ]),
    Story(
      "Barbara Nowak",
      steps: [
        .wrote(
          11, "Reads our letter every month. Will sell when the tram is finished.",
          "Lit notre lettre chaque mois. Vendra quand le tram sera fini."),
        .promise(
          .call, .sales, .months(14), "Is the tram running?", "Le tram roule-t-il ?"),
      ]),
  ]
}
