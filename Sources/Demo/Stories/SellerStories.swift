extension Story {
  static let all: [Story] =
    sellers + heirs + buyers + newcomers + landlords + tenants + partners
    + suppliers + prospects

  static let sellers: [Story] = [
    Story(
      "Hélène Vasseur",
      steps: [
        .met(
          38, "Valuation, rue Sala: three rooms, lift, no balcony. She hopes for 495, I said 470.",
          "Estimation, rue Sala : T3, ascenseur, pas de balcon. Elle espère 495, j’ai dit 470."),
        .promise(
          .mail, .sales, 34, "Send her the valuation file", "Lui envoyer le dossier d’estimation",
          .done(34),
          did: [
            .mail(
              34, "Valuation file with the last four sales in the street.",
              "Dossier d’estimation avec les quatre dernières ventes de la rue.")
          ]),
        .met(
          27, "Exclusive mandate signed at 479. Keys in the cabinet, hook 14.",
          "Mandat exclusif signé à 479. Clés dans l’armoire, crochet 14."),
        .visit(
          13, "Four viewings. Everybody loves the parquet, two find the kitchen dark.",
          "Quatre visites. Tous aiment le parquet, deux trouvent la cuisine sombre."),
        .calledUs(
          9, "Wants news after every viewing, even bad news. She is right.",
          "Veut des nouvelles après chaque visite, même mauvaises. Elle a raison."),
        .promise(
          .call, .feedback, 4, "Tell her what the last two viewers said",
          "Lui dire ce qu’ont pensé les deux derniers visiteurs"),
        .promise(
          .meeting, .sales, .today, "Amendment to the mandate: down to 465",
          "Avenant au mandat : baisse à 465", at: "17:30"),
        .promise(
          .visit, .sales, .nextWeek(.thursday), "New photos once the living room is painted",
          "Nouvelles photos une fois le salon repeint", at: "10:00", by: .sam),
      ]),
    Story(
      "Raymond Fontanel",
      steps: [
        .met(
          76, "Mandate at 395, against my advice. The neighbour got 400; he has a terrace.",
          "Mandat à 395, contre mon avis. Le voisin a eu 400 ; il a une terrasse."),
        .calledUs(
          51, "Complains that nobody comes. Told him again that it is the price.",
          "Se plaint que personne ne vient. Redit que c’est le prix."),
        .mail(
          35, "Three comparable sales in avenue Berthelot, all under 365.",
          "Trois ventes comparables avenue Berthelot, toutes sous 365."),
        .missed(22, "No answer, no message left.", "Pas de réponse, pas laissé de message."),
        .call(
          16, "Refused 352 without listening to the end. Hung up.",
          "A refusé 352 sans écouter la fin. A raccroché."),
        .calledUs(
          15, "Sorry to have hung up. Would look at anything “that starts with 36”.",
          "S’excuse d’avoir raccroché. Regardera tout « ce qui commence par 36 »."),
        .note(
          7, "Third offer: 358, a couple with their loan agreed. The best he will see.",
          "Troisième offre : 358, un couple, prêt accordé. Il n’aura pas mieux."),
        .promise(
          .call, .sales, 6, "Third offer, 358: make him listen to the end",
          "Troisième offre, 358 : qu’il écoute jusqu’au bout"),
      ]),
    Story(
      "Françoise Combe", "Michel Combe",
      steps: [
        .visit(
          92, "House in Sainte-Foy, 31 years in it. The cherry tree matters more than the price.",
          "Maison à Sainte-Foy, 31 ans dedans. Le cerisier compte plus que le prix."),
        .met(
          66, "Mandate signed at 620.", "Mandat signé à 620."),
        .call(
          45, "Offer at 608 accepted within the hour. Cash for a third of it.",
          "Offre à 608 acceptée dans l’heure. Un tiers comptant."),
        .promise(
          .mail, .sales, 40, "Gather the diagnostics and the last tax notice",
          "Réunir les diagnostics et la dernière taxe foncière", .done(39),
          did: [.wrote(39, "All of it, neatly scanned.", "Tout est là, bien scanné.")]),
        .met(
          28, "Preliminary contract signed. They held hands under the table.",
          "Compromis signé. Ils se tenaient la main sous la table.", with: "Anne Chastagnier"),
        .wrote(
          10, "Ask whether they may leave the garden tools for the buyers. Of course.",
          "Demandent s’ils peuvent laisser les outils de jardin aux acquéreurs. Bien sûr."),
        .promise(
          .mail, .support, .tomorrow,
          "Page 12 of the contract is not initialled: get it to the notary",
          "Page 12 du compromis non paraphée : la faire parvenir à l’étude"),
        .promise(
          .visit, .support, .ahead(54), "Meter readings and keys, on the eve of the deed",
          "Relevé des compteurs et clés, la veille de l’acte", at: "16:00", by: .sam),
        .promise(
          .meeting, .sales, .ahead(60), "Deed of sale, rue de la Charité",
          "Acte authentique, rue de la Charité", at: "10:00"),
      ]),
    Story(
      "Antoine Sabatier",
      steps: [
        .calledUs(
          41, "Sells his consulting rooms, rue Garibaldi. A young colleague may be interested.",
          "Vend son cabinet, rue Garibaldi. Une jeune consœur serait intéressée."),
        .visit(
          33, "Two consulting rooms, waiting room, own entrance. 84 m², to be measured.",
          "Deux salles de soins, salle d’attente, entrée indépendante. 84 m², à mesurer."),
        .call(
          12, "At a congress until next week. Wants to sign, but “with a rested head”.",
          "En congrès jusqu’à la semaine prochaine. Veut signer, mais « la tête reposée »."),
        .promise(
          .call, .sales, 5, "Mandate for the consulting rooms: his decision",
          "Mandat pour le cabinet : sa décision", .snoozed(until: .ahead(6)), by: .camille),
      ]),
    Story(
      "Agnieszka Kowalczyk",
      steps: [
        .visit(
          30, "Studio of 24 m², let until last month. Tidy, one stain under the window.",
          "Studio de 24 m², loué jusqu’au mois dernier. Propre, une tache sous la fenêtre."),
        .met(21, "Mandate signed at 142.", "Mandat signé à 142."),
        .visit(
          6, "Five students and their parents. A father asked three questions about the roof.",
          "Cinq étudiants et leurs parents. Un père a posé trois questions sur le toit."),
        .promise(
          .call, .sales, .tomorrow, "138 from the father of the third viewer: take it?",
          "138 du père du troisième visiteur : elle accepte ?", at: "12:15", by: .sam),
      ]),
  ]

  static let heirs: [Story] = [
    Story(
      "Monique Perrachon",
      steps: [
        .visit(
          120, "Flat in Croix-Rousse, too many stairs for the two of them now.",
          "Appartement à la Croix-Rousse, trop d’étages pour eux deux désormais.",
          with: "Lucien Perrachon"),
        .met(
          88, "They will sell and move next to their daughter in Caluire.",
          "Ils vendront pour s’installer près de leur fille à Caluire.",
          with: "Lucien Perrachon"),
        .calledUs(
          57, "Her daughter: Lucien died this week. Everything is to wait.",
          "Sa fille : Lucien est mort cette semaine. Tout attend."),
        .promise(
          .letter, .courtesy, 55, "Condolences, by hand", "Condoléances, à la main", .done(55),
          did: [.letter(55, "Two pages, in ink.", "Deux pages, à l’encre.")]),
        .call(
          20, "Still wants to go to Caluire. The notary prepares the certificate of inheritance.",
          "Elle veut toujours aller à Caluire. Le notaire prépare l’acte de notoriété."),
        .promise(
          .call, .sales, 3, "Certificate of inheritance: ready at Maître Saadi’s?",
          "Acte de notoriété : prêt chez Maître Saadi ?", .waiting(until: .ahead(5))),
        .promise(
          .visit, .courtesy, .ahead(24), "Bring her the list of flats in Caluire, stay for coffee",
          "Lui porter la liste de Caluire, rester pour le café"),
      ]),
    Story(
      "Gwenaëlle Le Bihan", "Yann Le Bihan",
      steps: [
        .call(
          63, "Their mother’s flat in Vaise. She wants to sell, her brother hesitates.",
          "L’appartement de leur mère à Vaise. Elle veut vendre, son frère hésite."),
        .met(
          49, "Valued at 268. He came from Brest, said little, took a photo of the balcony.",
          "Estimé à 268. Venu de Brest, il a peu parlé, a photographié le balcon."),
        .mail(
          26, "Mandate sent to both for signature.", "Mandat envoyé aux deux pour signature."),
        .wrote(
          19, "Signed by her. “Give him until the end of the month.”",
          "Signé par elle. « Laissez-lui jusqu’à la fin du mois. »"),
        .promise(
          .call, .sales, 8, "The brother’s signature on the mandate",
          "La signature du frère sur le mandat", .waiting(until: .ahead(3)), by: .camille),
      ]),
    Story(
      "Xavier de Brosses",
      steps: [
        .call(
          40, "The SCI would sell its two lock-up garages, the partners are to vote on it.",
          "La SCI vendrait ses deux box, les associés doivent voter."),
        .promise(
          .mail, .sales, 31, "Prices of garages in the 6th", "Prix des box dans le 6e", .done(30),
          did: [
            .mail(30, "Eleven sales, 24 to 31 apiece.", "Onze ventes, de 24 à 31 pièce.")
          ]),
        .promise(
          .meeting, .sales, .nextWeek(.wednesday),
          "The partners vote on the garages: bring the figures",
          "Vote des associés sur les box : apporter les chiffres", at: "18:00"),
      ]),
    Story(
      "Denis Pradel",
      steps: [
        .promise(
          .call, .askForReferral, 44, "His neighbour wants to sell: ask for an introduction",
          "Sa voisine veut vendre : lui demander de nous présenter", .done(44),
          did: [
            .call(
              44, "He will bring her along himself. “You sold mine in a month.”",
              "Il nous l’amène lui-même. « Le mien, vous l’avez vendu en un mois. »")
          ]),
        .promise(
          .meeting, .courtesy, .ahead(46), "Lunch with Denis, our turn to pay",
          "Déjeuner avec Denis, c’est notre tour", at: "12:30", every: .afterDone(months: 6)),
      ]),
    Story(
      "Élise Montagnon",
      steps: [
        .promise(
          .call, .feedback, 108, "A year after the sale: any regret?",
          "Un an après la vente : un regret ?", .done(107),
          did: [
            .call(
              107, "None. Misses the baker, not the stairs.",
              "Aucun. Le boulanger lui manque, pas l’escalier.")
          ])
      ]),
  ]
}
