extension Story {
  static let partners: [Story] = [
    Story(
      "Karim Benali",
      steps: [
        .promise(
          .call, .referral, 47, "Tell him how it goes with the Roussels",
          "Lui dire où en sont les Roussel", .done(46),
          did: [
            .call(46, "Pleased. Has another couple in mind.", "Content. Pense à un autre couple.")
          ]),
        .promise(
          .meeting, .courtesy, .ahead(28), "Lunch with Karim: whom could we send him?",
          "Déjeuner avec Karim : qui pourrions-nous lui envoyer ?", at: "12:30",
          every: .afterDone(months: 3)),
      ]),
    Story(
      "Anne Chastagnier",
      steps: [
        .call(
          58, "Her new partner takes the lettings files. Nothing changes for sales.",
          "Son nouvel associé prend le locatif. Rien ne change pour les ventes."),
        .promise(
          .mail, .sales, 36, "Dates for the Combe contract", "Dates pour le compromis Combe",
          .done(35), did: [.wrote(35, "Three to choose from.", "Trois au choix.")]),
        .promise(
          .meeting, .sales, .today, "Preliminary contract, rue du Plat",
          "Compromis, rue du Plat", at: "14:30"),
      ]),
    Story(
      "Élodie Garnier",
      steps: [
        .wrote(
          31, "The Bertrand file lacks the minutes of the last three general meetings.",
          "Il manque au dossier Bertrand les PV des trois dernières AG."),
        .call(
          13, "Two of three arrived. The third is with the managing agent.",
          "Deux sur trois sont arrivés. Le dernier est chez le syndic."),
        .promise(
          .mail, .sales, .ahead(2), "Send her the missing minutes and the land registry extract",
          "Lui envoyer le PV manquant et l’extrait cadastral"),
      ]),
    Story(
      "Véronique Mas",
      steps: [
        .call(
          34, "New software, everything takes twice as long. She is sorry.",
          "Nouveau logiciel, tout prend deux fois plus de temps. Elle s’excuse."),
        .promise(
          .call, .sales, .nextChaseDay, "Minutes of the general meeting, rue Villeroy",
          "PV d’assemblée générale, rue Villeroy", by: .camille, every: .chase,
          until: .whenAnswered,
          did: [
            .missed(.chaseDay(3), "Switchboard, 12 minutes.", "Standard, 12 minutes."),
            .missed(.chaseDay(1), "Left a message with Grégory.", "Laissé un message à Grégory."),
          ]),
      ]),
    Story(
      "Thibault de La Tour",
      steps: [
        .promise(
          .call, .referral, 30, "Thank him for Stefan Müller", "Le remercier pour Stefan Müller",
          .done(30), by: .camille,
          did: [
            .call(30, "“Send me more like him.”", "« Envoyez-m’en d’autres comme lui. »")
          ])
      ]),
  ]

  static let suppliers: [Story] = [
    Story(
      "Cédric Pauget",
      steps: [
        .call(
          43, "Four flats to survey this month, he takes all of them.",
          "Quatre appartements à diagnostiquer ce mois-ci, il prend tout."),
        .promise(
          .mail, .sales, 25, "Asbestos report for rue Sala", "Rapport amiante, rue Sala", .done(24),
          by: .sam, did: [.wrote(24, "Clean.", "Néant.")]),
        .visit(
          21, "Went round the flat in rue Mercière with him. Report “by Friday”.",
          "Fait le tour de la rue Mercière avec lui. Rapport « pour vendredi »."),
        .promise(
          .call, .sales, .chaseDay(1), "Energy certificate, rue Mercière: still missing",
          "DPE de la rue Mercière : toujours manquant", by: .sam, every: .chase,
          until: .whenAnswered,
          did: [
            .missed(.chaseDay(4), "Voicemail.", "Messagerie."),
            .mail(
              .chaseDay(3), "Written reminder, buyers are waiting.",
              "Rappel écrit, les acquéreurs attendent."),
            .missed(.chaseDay(2), "Voicemail full.", "Messagerie pleine."),
          ]),
      ]),
    Story(
      "Gérard Ferrand",
      steps: [
        .call(
          50, "Boiler of rue Chevreul: can be saved once more.",
          "Chaudière rue Chevreul : réparable encore une fois."),
        .promise(
          .mail, .support, 6, "Quote for the bathroom in rue Chaponnay",
          "Devis pour la salle de bains rue Chaponnay", .waiting(until: .ahead(4)), by: .sam),
      ]),
    Story(
      "Mickaël Jacquet",
      steps: [
        .promise(
          .call, .support, 2, "Measure the shop front, rue Mercière",
          "Métré de la vitrine, rue Mercière",
          .snoozed(until: .ahead(8)))
      ]),
    Story(
      "Inès Carvalho",
      steps: [
        .promise(
          .mail, .referral, .tomorrow, "Plans of the loft in Gerland, for the O’Briens’ plan B",
          "Plans du loft de Gerland, le plan B des O’Brien")
      ]),
    Story(
      "Lucas Perrin",
      steps: [
        .promise(
          .meeting, .sales, 17, "Photos, 12 rue Montesquieu", "Photos, 12 rue Montesquieu",
          .done(16),
          did: [
            .met(
              16, "Twenty pictures, three good ones. Three are enough.",
              "Vingt photos, trois bonnes. Trois suffisent.")
          ]),
        .promise(
          .mail, .accounting, 25, "His invoice is twenty euros too high",
          "Sa facture a vingt euros de trop",
          .dropped(22, Words("he was right: the parking", "il avait raison : le parking"))),
      ]),
  ]
}
