extension Story {
  static let landlords: [Story] = [
    Story(
      "Odile Charvet",
      steps: [
        .promise(
          .mail, .accounting, .endOfNextMonth, "Her statement for the five flats",
          "Son relevé pour les cinq appartements", every: .onThe31st,
          did: [
            .mail(
              34, "Statement sent; the lift of rue Chevreul explained.",
              "Relevé envoyé ; l’ascenseur de la rue Chevreul expliqué.")
          ]),
        .promise(
          .call, .support, 12, "The lift charges of rue Chevreul, line 14",
          "Les charges d’ascenseur rue Chevreul, ligne 14", .done(12),
          did: [
            .call(
              12, "Satisfied. Found another one on line 22.",
              "Satisfaite. En a trouvé une autre ligne 22.")
          ]),
      ]),
    Story(
      "Jean-Pierre Bonnard",
      steps: [
        .promise(
          .letter, .sales, .ahead(190), "Management mandate to be renewed",
          "Mandat de gestion à renouveler", every: .owed(every: 1, .yearly)),
        .promise(
          .task, .accounting, .ahead(95), "Unpaid-rent insurance: renewal with Pascal Grosjean",
          "Garantie loyers impayés : renouvellement avec Pascal Grosjean",
          every: .every(1, .yearly)),
      ]),
    Story(
      "Marie-Thérèse de Vaugelas",
      steps: [
        .promise(
          .letter, .accounting, .ahead(210), "Rent revision by the index, rue Vaubecour",
          "Révision du loyer selon l’IRL, rue Vaubecour", by: .camille, every: .every(1, .yearly)),
        .promise(
          .call, .sales, 10, "Sell the flat in rue Vaubecour, or let it again?",
          "Rue Vaubecour : vendre, ou relouer ?", .snoozed(until: .ahead(20)), by: .camille),
      ]),
    Story(
      "Emmanuel Faure",
      steps: [
        .promise(
          .task, .sales, .today, "Draft the new lease, rue de Marseille, from the 1st",
          "Préparer le nouveau bail, rue de Marseille, au 1er"),
        .promise(
          .call, .support, 50, "The bathroom fan that hums", "La VMC qui ronfle", .done(50),
          did: [
            .call(50, "Agrees to a new one, 180 at most.", "D’accord pour une neuve, 180 maximum.")
          ]),
      ]),
    Story(
      "Salvatore Esposito",
      steps: [
        .promise(
          .visit, .courtesy, .ahead(72), "Walk round his building, cellar to roof",
          "Tour de son immeuble, de la cave au toit", by: .sam, every: .afterDone(months: 3))
      ]),
    Story(
      "Laurence Achard",
      steps: [
        .promise(
          .letter, .sales, .months(30), "Commercial lease: notice of renewal, six months before",
          "Bail commercial : demande de renouvellement, six mois avant")
      ]),
  ]

  static let tenants: [Story] = [
    Story(
      "Nadia Haddad",
      steps: [
        .calledUs(
          23, "Water under the kitchen sink, the cupboard floor has swollen.",
          "De l’eau sous l’évier, le fond du placard a gonflé."),
        .visit(
          .chaseDay(5), "Gérard changed the seal in ten minutes.",
          "Gérard a changé le joint en dix minutes.", with: "Gérard Ferrand"),
        .promise(
          .call, .support, .chaseDay(1), "Leak under the sink: has it really stopped?",
          "Fuite sous l’évier : est-ce vraiment fini ?", by: .sam, every: .chase,
          until: .whenConfirmed,
          did: [
            .call(
              .chaseDay(4), "Drips again at night. Gérard goes back tomorrow.",
              "Goutte encore la nuit. Gérard y retourne demain."),
            .missed(
              .chaseDay(2), "Voicemail. Left our number.", "Messagerie. Laissé notre numéro."),
          ]),
      ]),
    Story(
      "Théo Lambert",
      steps: [
        .letter(
          32, "Acknowledged his notice: one month, out at the end of it.",
          "Accusé réception de son congé : un mois."),
        .calledUs(
          10, "Asks whether he must repaint the blue wall. He must.",
          "Demande s’il doit repeindre le mur bleu. Oui."),
        .promise(
          .visit, .support, .ahead(4), "Check-out inventory, blue wall included",
          "État des lieux de sortie, mur bleu compris", at: "17:00", by: .sam),
        .promise(
          .task, .accounting, .ahead(34), "Deposit to be returned within the month",
          "Dépôt de garantie à rendre dans le mois", by: .sam),
      ]),
    Story(
      "Anaïs Gomez", "Léa Winckler",
      steps: [
        .wrote(
          37, "A third flatmate would like to join. The lease says two.",
          "Une troisième colocataire voudrait venir. Le bail dit deux."),
        .promise(
          .call, .support, 35, "Ask Mme Charvet about a third flatmate",
          "Demander à Mme Charvet pour une troisième colocataire",
          .dropped(31, Words("the friend found something else", "l’amie a trouvé ailleurs"))),
        .promise(
          .task, .support, .nextWeek(.monday), "Boiler: this year’s service certificate",
          "Chaudière : l’attestation d’entretien de l’année", every: .every(1, .yearly)),
      ]),
    Story(
      "Abdoulaye Sow",
      steps: [
        .met(
          15, "File complete, guarantor is his aunt in Villeurbanne.",
          "Dossier complet, sa tante de Villeurbanne se porte garante."),
        .promise(
          .mail, .support, 12, "Insurance certificate before the keys",
          "Attestation d’assurance avant les clés", .done(11), by: .sam,
          did: [.wrote(11, "Received, valid from the 1st.", "Reçue, valable au 1er.")]),
        .promise(
          .visit, .support, .tomorrow, "Check-in inventory and keys",
          "État des lieux d’entrée et clés", at: "09:00", by: .sam),
      ]),
    Story(
      "Ekaterina Volkova",
      steps: [
        .calledUs(
          19, "The neighbour above moves furniture at midnight. Every night.",
          "Le voisin du dessus déplace ses meubles à minuit. Toutes les nuits."),
        .promise(
          .call, .support, .nextChaseDay, "Noise at night: quiet since the letter?",
          "Bruit la nuit : calme depuis la lettre ?", by: .camille, every: .chase,
          until: .whenConfirmed,
          did: [
            .letter(
              .chaseDay(4), "Letter to the neighbour’s landlord, copy to her.",
              "Lettre au bailleur du voisin, copie pour elle."),
            .call(
              .chaseDay(1), "Better. Two bad nights out of seven.",
              "Mieux. Deux mauvaises nuits sur sept."),
          ]),
      ]),
    Story(
      "Pierre-Antoine Meyer",
      steps: [
        .calledUs(
          29, "Changed jobs, paid two weeks late. Says it will not happen again.",
          "Changement d’emploi, payé quinze jours en retard. Ne se reproduira pas."),
        .promise(
          .call, .accounting, .chaseDay(2), "This month’s rent: announced, not arrived",
          "Loyer du mois : virement annoncé, pas reçu", every: .chase, until: .after(times: 5),
          did: [
            .call(
              .chaseDay(3), "“The transfer leaves tonight.” Friendly.",
              "« Le virement part ce soir. » Aimable.")
          ]),
      ]),
    Story(
      "Rosa Ferreira",
      steps: [
        .promise(
          .call, .support, 48, "Shutters stuck on the courtyard side", "Volets bloqués côté cour",
          .done(48), by: .sam,
          did: [.call(48, "Mickaël repaired both.", "Mickaël a réparé les deux.")])
      ]),
  ]
}
