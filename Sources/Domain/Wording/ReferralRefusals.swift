// Why the loop of a referral does not go on as asked, in words.

extension Wording {
  func refusal(_ refusal: LoopRefusal) -> String {
    switch refusal {
    case .over:
      say(
        "This referral is closed, declined or only seen: edit it to change it.",
        "Cette recommandation est close, déclinée ou seulement observée : "
          + "modifiez sa fiche pour la changer.")
    case .otherDirection(let direction):
      say(
        "That is for referrals \(name(direction)) only.",
        "Cela ne concerne que les recommandations "
          + (direction == .given ? "données." : "reçues."))
    case .noConsent:
      say(
        "Not without the client's consent: record it first.",
        "Pas sans l'accord du client : notez-le d'abord.")
    case .missing(let lack): missing(lack)
    case .decidedAlready:
      say(
        "It came to an outcome already: it cannot be declined any more.",
        "L'issue est déjà connue : elle ne peut plus être déclinée.")
    case .noReviewDay:
      say(
        "On hold until when? Give a day to come.",
        "En suspens jusqu'à quand ? Donnez un jour à venir.")
    case .notOnHold:
      say("It is not on hold.", "Elle n'est pas en suspens.")
    case .notWon:
      say(
        "Only what was won can fall through.",
        "Seule une affaire gagnée peut tomber à l'eau.")
    case .declinedWithoutReason:
      say("Declining needs a reason: give one.", "Un refus se motive : donnez la raison.")
    case .usAsClient:
      say(
        "Your own firm cannot be the client: choose somebody else.",
        "Votre propre cabinet ne peut pas être le client : choisissez quelqu'un d'autre.")
    case .wrongEnds:
      say(
        "Who sends and who receives do not fit: choose other ends.",
        "L'envoyeur et le destinataire ne conviennent pas : changez-les.")
    case .otherNeed:
      say(
        "Those were not for the same need: close them one by one.",
        "Elles ne répondaient pas à la même demande : clôturez-les une à une.")
    }
  }

  private func missing(_ lack: Referral.Lack) -> String {
    switch lack {
    case .outcome:
      say(
        "Not yet: it has no outcome. Decide it first.",
        "Pas encore : l'issue n'est pas connue. Notez-la d'abord.")
    case .clientAsked:
      say(
        "Cannot close: the client has not been asked about the partner yet.",
        "Clôture impossible : le client n'a pas encore été interrogé sur le partenaire.")
    case .resultTold:
      say(
        "Cannot close: the sender has not been told the result yet.",
        "Clôture impossible : l'envoyeur ne connaît pas encore le résultat.")
    case .thanks:
      say(
        "Cannot close: the other firm has not been thanked yet.",
        "Clôture impossible : l'autre maison n'a pas encore été remerciée.")
    }
  }
}
