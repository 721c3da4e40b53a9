import Domain
import Store
import Terminal

/// What people said when it was over: the client of the partner, the partner of the client.
extension Desk {
  /// A word of the other firm, one key each: none, a few that are often said, or their own.
  mutating func askWord(
    at step: LoopStep, _ details: ReferralDetails, by talk: Talk
  ) {
    let answers: [(String, StepAnswer)] =
      [(wording.noWord, .word(nil, at: step, by: talk))]
      + wording.usualWords.map { ($0, .word($0, at: step, by: talk)) }
      + [(wording.ownWord, .ownWord(at: step, by: talk))]
    choose(wording.wordQuestion(at: step, details), answers, for: details)
  }

  /// The client's satisfaction, one key each; with their praise on a line.
  mutating func askSatisfaction(_ details: ReferralDetails, by talk: Talk) {
    choose(
      wording.howWasIt(details),
      (1...5).map { (wording.satisfaction($0), .satisfaction($0, by: talk)) }
        + [
          (wording.noSatisfaction, .satisfaction(nil, by: talk)),
          (wording.withPraise, .praise(by: talk)),
        ], for: details)
  }

  /// The other firm was thanked, or told the result, and said something or nothing.
  mutating func take(
    word: String?, at step: LoopStep, by talk: Talk, _ details: ReferralDetails
  ) throws {
    let referral = details.referral
    guard step == .thank else {
      return try move(TellResult(referral.id, word: word, by: talk), details)
    }
    try run(
      Intention(
        ThankForReferrals([referral.id], word: word, by: talk),
        expecting: ThankForReferrals.expectations(seeing: [referral])
          + referral.expecting(["partner_word"])), gesture: nil, on: [])
    if message?.kind == .done, let partner = details.partner {
      message = Message(wording.thanked(partner.name, 1), .done)
    }
    try suggestStages(after: details)
  }
}

/// What is typed of a client's satisfaction: a figure from 1 to 5, then their praise if any.
struct SatisfactionWords {
  let satisfaction: Int
  let praise: String?

  /// Nil where no such figure leads.
  init?(_ text: String) {
    let figure = text.prefix { !$0.isWhitespace && !",:".contains($0) }
    guard let satisfaction = Int(figure), (1...5).contains(satisfaction) else { return nil }
    self.satisfaction = satisfaction
    let rest = String(text.dropFirst(figure.count).drop { ",:".contains($0) }).trimmed
    praise = rest.isEmpty ? nil : rest
  }
}

extension Wording {
  private func clients(_ details: ReferralDetails) -> String {
    shortNames(details.clients.map(\.name), of: details.clients.count)
  }

  func wordQuestion(at step: LoopStep, _ details: ReferralDetails) -> String {
    let partner = details.partner.map { shortName($0.name) } ?? ""
    let clients = clients(details)
    return step == .thank
      ? say(
        "\(partner) is thanked: their word of \(clients)?",
        "Merci\(to(partner)) : son mot sur \(definite(clients)) ?")
      : say(
        "\(partner) knows the result: their word of \(clients)?",
        "Résultat dit\(to(partner)) : son mot sur \(definite(clients)) ?")
  }

  var noWord: String { say("nothing said", "rien de particulier") }

  /// What the other firm often says of a client and of the matter.
  var usualWords: [String] {
    [
      say("glad of this client", "ravi de ce client"),
      say("all went well", "tout s'est bien passé"),
      say("it was difficult", "c'était difficile"),
    ]
  }

  var ownWord: String { say("in their words…", "dans ses mots…") }

  var withPraise: String { say("a figure, and their praise…", "une note et un éloge…") }

  func praiseTitle(_ details: ReferralDetails) -> String {
    say("Praise: \(clients(details))", "Éloge : \(clients(details))")
  }

  func wordTitle(_ details: ReferralDetails) -> String {
    let partner = details.partner.map { shortName($0.name) } ?? ""
    return say("\(partner) on \(clients(details))", "\(partner) sur \(definite(clients(details)))")
  }

  /// What a line about the client's satisfaction means.
  func understood(_ words: SatisfactionWords?) -> String {
    guard let words else {
      return say(
        "5 so kind: a figure from 1 to 5, then their words",
        "5 si aimable : une note de 1 à 5, puis ses mots")
    }
    return fiveOf(words.satisfaction)
      + (words.praise.map { say(", praise: “\($0)”", ", éloge : « \($0) »") } ?? "")
  }
}
