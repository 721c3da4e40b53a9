/// What one usually has to say to people of a trade: the routine that fills a book between stories.
extension Trade {
  /// In no order; one of them at least is a touch.
  var smallTalk: [Step] {
    switch self {
    case .bank, .broker: Trade.money
    case .notary: Trade.deeds
    case .insurer: Trade.insurance
    case .surveyor, .architect, .craftsman: Trade.works
    case .manager, .service: Trade.services
    case .adviser: Trade.advice
    case .agency: Trade.fellows
    case .seller, .buyer, .prospect: Trade.formerClients
    case .landlord: Trade.lettings
    case .tenant: Trade.tenancies
    }
  }

  private static let money: [Step] = [
    .call(0, "Rates for the month: no change at 20 years.", "Taux du mois : stables sur 20 ans."),
    .call(0, "Two files in progress, both fine.", "Deux dossiers en cours, rien à signaler."),
    .calledUs(
      0, "Has a couple with a loan agreed and no house yet. Sends them over.",
      "A un couple, prêt accordé, sans maison. Nous l’envoie."),
    .met(
      0, "Coffee near the branch. Talked about first-time buyers.",
      "Café près de l’agence. Parlé des primo-accédants."),
    .wrote(0, "New conditions for doctors and nurses.", "Nouvelles conditions pour les soignants."),
    .mail(
      0, "Thanked for the last file, signed on time.",
      "Remercié pour le dernier dossier, signé à temps."),
    .missed(0, "In a meeting.", "En rendez-vous."),
    .note(
      0, "Takes on no bridging loans for now.",
      "Pas de prêt relais pour l’instant."),
    .met(
      0, "Lunch. Wants more files with a deposit of ten percent.",
      "Déjeuner. Veut plus de dossiers avec dix pour cent d’apport."),
  ]

  private static let deeds: [Step] = [
    .call(
      0, "Date for a deed, and the town hall’s right of first refusal.",
      "Date d’un acte, et le droit de préemption de la mairie."),
    .met(0, "Signing, all present, no surprises.", "Signature, tous présents, sans accroc."),
    .wrote(
      0, "Draft contract received, two names to correct.",
      "Projet de compromis reçu, deux noms à corriger."),
    .mail(
      0, "Complete file sent: diagnostics, minutes, charges.",
      "Dossier complet envoyé : diagnostics, PV, charges."),
    .calledUs(
      0, "Recommends us to a family that settles an estate.",
      "Nous recommande à une famille qui règle une succession."),
    .missed(0, "Signing all day.", "En signature toute la journée."),
    .call(
      0, "The mortgage on the cellar is lifted at last.",
      "L’hypothèque sur la cave est enfin levée."),
  ]

  private static let insurance: [Step] = [
    .call(
      0, "Cover for a flat that stands empty three months.",
      "Garantie d’un logement vacant trois mois."),
    .wrote(0, "Certificate for the new landlord.", "Attestation pour le nouveau bailleur."),
    .met(
      0, "Went through the landlords without unpaid-rent cover.",
      "Passé en revue les bailleurs sans garantie loyers impayés."),
    .mail(
      0, "Sent the number of a buyer who needs a quote.",
      "Envoyé le numéro d’un acquéreur qui veut un devis."),
    .calledUs(0, "Water damage in rue Bugeaud is settled.", "Dégât des eaux rue Bugeaud réglé."),
  ]

  private static let works: [Step] = [
    .call(0, "Free the week after next, not before.", "Libre dans quinze jours, pas avant."),
    .visit(
      0, "On site together. Smaller than feared.", "Sur place ensemble. Moins grave que prévu."),
    .wrote(0, "Quote received, fair.", "Devis reçu, correct."),
    .mail(0, "Keys: third floor, code at the gate.", "Clés : troisième étage, code au portail."),
    .missed(0, "On a ladder, no doubt.", "Sans doute sur un chantier."),
    .calledUs(0, "Finished a day early.", "Terminé avec un jour d’avance."),
    .call(0, "Recommended to a buyer, who was pleased.", "Recommandé à un acquéreur, content."),
  ]

  private static let services: [Step] = [
    .call(0, "Confirmed for next week.", "Confirmé pour la semaine prochaine."),
    .wrote(0, "Documents received.", "Documents reçus."),
    .calledUs(0, "A question about access and the code.", "Une question sur l’accès et le code."),
    .mail(0, "Invoice passed on to the accountant.", "Facture transmise à la comptable."),
    .met(0, "Met on site, ten minutes.", "Vus sur place, dix minutes."),
  ]

  private static let advice: [Step] = [
    .call(0, "Two sellers to see after the summer.", "Deux vendeurs à recevoir après l’été."),
    .met(0, "Coffee. What changes for landlords this year.", "Café. Ce qui change cette année."),
    .wrote(0, "A note on SCI and inheritance.", "Une note sur la SCI et les successions."),
    .mail(0, "Thanked for the clear answer.", "Remercié pour la réponse claire."),
    .calledUs(0, "Asks what a flat in rue Créqui is worth.", "Demande une valeur rue de Créqui."),
  ]

  private static let fellows: [Step] = [
    .call(0, "Who is looking where, both ways.", "Qui cherche où, dans les deux sens."),
    .calledUs(0, "A family arrives in two months.", "Une famille arrive dans deux mois."),
    .wrote(0, "The list of arrivals.", "La liste des arrivées."),
    .mail(0, "Three flats that may suit.", "Trois biens qui iraient."),
  ]

  private static let formerClients: [Step] = [
    .call(0, "All well. The neighbours are pleasant.", "Tout va bien. Les voisins sont agréables."),
    .calledUs(
      0, "Asked for the name of a good plumber: Gérard.",
      "Cherchait un bon plombier : Gérard."),
    .met(
      0, "Ran into each other at the market on quai Saint-Antoine.",
      "Croisés au marché du quai Saint-Antoine."),
    .mail(0, "Prices in the street this year.", "Les prix de la rue cette année."),
    .wrote(0, "Thanks for the card.", "Merci pour la carte."),
    .missed(0, "Voicemail, nothing urgent.", "Messagerie, rien d’urgent."),
    .call(0, "A cousin may be looking next year.", "Une cousine chercherait l’an prochain."),
  ]

  private static let lettings: [Step] = [
    .call(0, "Rent in, nothing to report.", "Loyer rentré, rien à signaler."),
    .mail(0, "Statement and invoices of the month.", "Relevé et factures du mois."),
    .wrote(0, "Agrees to the works.", "D’accord pour les travaux."),
    .visit(
      0, "Went round the flat together, all in order.",
      "Tour de l’appartement ensemble, tout est en ordre."),
    .calledUs(
      0, "Would like to buy another one if the price is right.",
      "En achèterait bien un autre, au bon prix."),
    .note(0, "Prefers letters to mails.", "Préfère le courrier aux mails."),
    .call(0, "New tenant chosen, two good files.", "Nouveau locataire choisi, deux bons dossiers."),
  ]

  private static let tenancies: [Step] = [
    .calledUs(0, "The entry phone crackles.", "L’interphone grésille."),
    .wrote(0, "Insurance certificate for the year.", "Attestation d’assurance de l’année."),
    .mail(0, "Receipt for the quarter.", "Quittances du trimestre."),
    .call(0, "The hot water is back.", "L’eau chaude est revenue."),
  ]
}
