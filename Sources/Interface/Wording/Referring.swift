import Domain
import Store

// What the screen says of referring: keys, boxes, questions.

extension Wording {
  /// What the actions of the referral loop do, for the help.
  func referringSentence(_ action: Action) -> String {
    switch action {
    case .setStances: say("has, lacks, wants a topic…", "a, n'a pas, cherche un besoin…")
    case .giveReferral: say("refer a client to a partner", "recommander un client à un partenaire")
    case .receiveReferral: say("a client was sent to us", "un client nous a été envoyé")
    case .seeReferral: say("a referral seen between others", "une recommandation entre tiers")
    case .referList: say("whom could we refer now", "qui recommander maintenant")
    case .whomToSend: say("whom could we send to this partner", "qui envoyer à ce partenaire")
    case .askForReferral: say("plan to ask for a referral", "prévoir de demander une reco.")
    case .writeLetter: say("a letter about a referral", "une lettre sur une recommandation")
    case .thanked: say("thanked today", "remercié aujourd'hui")
    case .askedForNews: say("asked for news today", "nouvelles demandées aujourd'hui")
    case .promote: say("take the suggested stage", "prendre le niveau suggéré")
    case .deal: say("a deal: open, won 1500, lost…", "une affaire : en cours, gagnée 1500…")
    case .topics: say("topics: what people need", "besoins : ce que les gens cherchent")
    case .pickSeveral: say("mark one of several", "en marquer un parmi plusieurs")
    case .nextOrder: say("in another order", "dans un autre ordre")
    case .copyText: say("copy the text", "copier le texte")
    default: ""
    }
  }

  // MARK: - What goes out

  /// Whom a letter goes to: "To: Zoé Duval, zoe@duval.example".
  func letterTo(_ name: ContactName, _ email: String?) -> String {
    say("To: ", "À : ") + self.name(name)
      + (email.map { ", \($0)" } ?? say(" (no e-mail)", " (sans e-mail)"))
  }

  var textCopied: String { say("The text is copied.", "Le texte est copié.") }

  func wasItSent(_ name: ContactName) -> String {
    let name = shortName(name)
    return say(
      "Did it go out? \(key(.confirm)) logs a mail to \(name), Esc logs nothing.",
      "Est-il parti ? \(key(.confirm)) consigne un mail à \(name), Échap ne note rien.")
  }
}
