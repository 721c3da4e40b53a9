extension Story {
  static let buyers: [Story] = [
    Story(
      "Sophie Bertrand", "Marc Bertrand",
      steps: [
        .met(
          81, "Want four rooms near the Villette school, 430 at most. A second child is coming.",
          "T4 près de l’école de la Villette, 430 maximum. Un deuxième enfant arrive."),
        .visit(
          64, "Rue Villeroy: she knew at the door.", "Rue Villeroy : elle a su dès la porte."),
        .met(
          46, "Preliminary contract signed at 418. Loan to be granted within 60 days.",
          "Compromis signé à 418. Condition de prêt : 60 jours.", with: "Philippe Vial"),
        .calledUs(
          24, "The bank wants Marc’s third payslip again. He has sent it twice.",
          "La banque redemande le troisième bulletin de paie de Marc. Déjà envoyé deux fois."),
        .promise(
          .call, .support, .chaseDay(1), "Loan offer: has it really been issued?",
          "Offre de prêt : est-elle vraiment éditée ?", every: .chase, until: .whenConfirmed,
          did: [
            .call(
              .chaseDay(4), "“Accepted in principle.” Nothing on paper.",
              "« Accord de principe. » Rien d’écrit.", with: "Jean-Yves Le Goff"),
            .missed(
              .chaseDay(2), "She is in a meeting, texted her.", "En réunion, SMS envoyé."),
          ]),
        .promise(
          .call, .support, .ahead(16), "The loan clause runs out: extension to be signed?",
          "Fin de la condition suspensive : avenant à signer ?"),
      ]),
    Story(
      "Zoë Lindqvist",
      steps: [
        .calledUs(
          33, "Rents in Sathonay, wants to buy in the same streets. Two rooms, a bathtub.",
          "Locataire à Sathonay, veut acheter dans le quartier. Un T2, une baignoire."),
        .visit(
          18, "Rue Terme: no bathtub. Rue Burdeau: a bathtub, and the view.",
          "Rue Terme : pas de baignoire. Rue Burdeau : une baignoire, et la vue."),
        .texted(
          4, "“I slept on it. I would like to make an offer.”",
          "« La nuit a porté conseil. Je voudrais faire une offre. »"),
        .promise(
          .call, .sales, .today, "Her offer for rue Burdeau: amount, deposit, dates",
          "Son offre pour la rue Burdeau : montant, apport, dates", at: "10:00"),
      ]),
    Story(
      "娜 李", "Thomas Girard",
      steps: [
        .met(
          23, "Moving from Shanghai to his home town. Three rooms, close to the Tête d’Or park.",
          "De Shanghai à sa ville natale. Un T3 près du parc de la Tête d’Or."),
        .mail(17, "Six flats sent, with floor plans.", "Six appartements envoyés, avec les plans."),
        .wrote(
          11, "Numbers 2 and 5. She asks which way the kitchens face.",
          "Le 2 et le 5. Elle demande l’orientation des cuisines."),
        .promise(
          .visit, .sales, .tomorrow, "Viewings: boulevard des Belges, then rue Tronchet",
          "Visites : boulevard des Belges, puis rue Tronchet", at: "14:00"),
      ]),
    Story(
      "Stefan Müller",
      steps: [
        .calledUs(
          52, "From Freiburg, wants a pied-à-terre at Confluence. French law worries him.",
          "De Fribourg, cherche un pied-à-terre à Confluence. Le droit français l’inquiète."),
        .promise(
          .mail, .referral, 50, "Introduce him to Thibault for the loan",
          "Le présenter à Thibault pour le prêt", .done(49),
          did: [
            .mail(
              49, "Both in one mail, with their numbers.",
              "Les deux dans un même mail, avec leurs numéros.")
          ]),
        .call(
          22, "Saw Thibault: 40 % down, no difficulty.",
          "A vu Thibault : 40 % d’apport, sans souci."),
        .promise(
          .call, .sales, 1, "Second viewing with his wife", "Deuxième visite avec son épouse",
          .snoozed(until: .ahead(11)), by: .camille),
      ]),
    Story(
      "Aoife O’Brien", "Patrick O’Brien",
      steps: [
        .met(
          47, "Her company moves her to Gerland for five years. Garden, or at least a terrace.",
          "Mutée à Gerland pour cinq ans. Un jardin, ou au moins une terrasse."),
        .visit(
          25, "House in Oullins. The children chose their rooms before we reached the kitchen.",
          "Maison à Oullins. Les enfants ont choisi leur chambre avant la cuisine."),
        .promise(
          .mail, .sales, 7, "Income papers from their bank in Cork",
          "Justificatifs de leur banque de Cork", .waiting(until: .ahead(2)), by: .sam),
      ]),
    Story(
      "Lamine Traoré",
      steps: [
        .met(
          36, "First purchase, 24, electrician. Zero-rate loan possible.",
          "Primo-accédant, 24 ans, électricien. PTZ possible."),
        .promise(
          .call, .referral, 32, "Give him Olivier Peyrard’s number, and Olivier his",
          "Lui donner le numéro d’Olivier Peyrard, et le sien à Olivier", .done(32),
          did: [
            .call(
              32, "Both told. Olivier calls him tonight.",
              "Les deux prévenus. Olivier l’appelle ce soir.")
          ]),
        .visit(
          14, "Two rooms in Monplaisir. Checked the fuse box himself.",
          "T2 à Monplaisir. A vérifié le tableau électrique lui-même."),
        .promise(
          .call, .sales, .ahead(2), "Did Olivier’s simulation reach him?",
          "A-t-il reçu la simulation d’Olivier ?", at: "18:15"),
      ]),
    Story(
      "Chloé Fabre", "Hugo Fabre",
      steps: [
        .visit(
          28, "Rue Jeanne-d’Arc, Montchat. He measured the garage twice.",
          "Rue Jeanne-d’Arc, Montchat. Il a mesuré le garage deux fois."),
        .calledUs(
          8, "Sell the car, or give up the house. They are talking it over.",
          "C’est vendre la voiture ou renoncer à la maison. Ils en parlent."),
        .promise(
          .visit, .sales, .ahead(3), "Second viewing with her father, who is in the trade",
          "Contre-visite avec son père, qui est du métier", at: "11:00", by: .camille),
      ]),
  ]

  static let newcomers: [Story] = [
    Story(
      "Samira Belkacem",
      steps: [
        .calledUs(
          22, "Starts at Édouard-Herriot hospital in two months. Nights on call: quiet bedroom.",
          "Prend son poste à Édouard-Herriot dans deux mois. Des gardes : chambre au calme."),
        .promise(
          .call, .sales, .nextWeek(.monday),
          "Three quiet flats on the courtyard: when can she come?",
          "Trois appartements au calme, sur cour : quand peut-elle venir ?", at: "13:00"),
      ]),
    Story(
      "Priya Raman",
      steps: [
        .wrote(
          16, "Arrives on the 3rd with two suitcases and a cat. Furnished, six months.",
          "Arrive le 3 avec deux valises et un chat. Meublé, six mois."),
        .promise(
          .mail, .sales, 14, "List of furnished flats that take cats",
          "Liste des meublés qui acceptent les chats", .done(13),
          did: [
            .mail(13, "Three of them. One has a balcony net.", "Trois. L’un a un filet au balcon.")
          ]),
        .promise(
          .meeting, .sales, .nextWeek(.friday), "Video tour of the flat in rue de Créqui",
          "Visite vidéo de l’appartement rue de Créqui", at: "09:00"),
      ]),
    Story(
      "Delphine Roussel", "Stéphane Roussel",
      steps: [
        .call(
          118, "Sent by Karim, loan already agreed. A pleasure.",
          "Envoyés par Karim, prêt déjà accordé. Un plaisir."),
        .visit(100, "19 rue Tramassac. Offer on the spot.", "19 rue Tramassac. Offre sur place."),
        .met(
          7, "Deed signed. Champagne in plastic cups on the landing.",
          "Acte signé. Champagne dans des gobelets, sur le palier.", with: "Anne Chastagnier"),
        .promise(
          .visit, .support, .tomorrow, "Second set of keys stayed in our drawer: take it to them",
          "Le deuxième jeu de clés est resté dans notre tiroir : le leur porter", by: .sam),
        .promise(
          .call, .feedback, .ahead(80), "Three months in: how do they like it, and was Karim good?",
          "Trois mois après : contents, et Karim a-t-il été bien ?"),
      ]),
    Story(
      "Nicolas Perret",
      steps: [
        .promise(
          .call, .askForReferral, .nextWeek(.tuesday),
          "His sister-in-law is looking: may we call her?",
          "Sa belle-sœur cherche : pouvons-nous l’appeler ?")
      ]),
    Story(
      "Isabelle Cortès",
      steps: [
        .met(
          150, "Keys handed over. New window frames promised by the seller, invoice to follow.",
          "Remise des clés. Fenêtres neuves promises par le vendeur, facture à suivre."),
        .call(
          82, "Windows are in. She can sleep with the street closed out.",
          "Les fenêtres sont posées. Elle dort enfin, la rue reste dehors."),
        .promise(
          .call, .sales, .years(8),
          "Eight years since the window frames: does she think of moving?",
          "Huit ans depuis les fenêtres : pense-t-elle à déménager ?"),
      ]),
    Story(
      "Vincent Arnaud",
      steps: [
        .promise(
          .mail, .courtesy, 92, "The address of a good removal firm",
          "L’adresse d’un bon déménageur",
          .done(92),
          did: [
            .calledUs(
              92, "Gave him Yvan Rullière, told Yvan.", "Donné Yvan Rullière, prévenu Yvan.")
          ])
      ]),
  ]
}
