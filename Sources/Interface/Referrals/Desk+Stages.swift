import Domain
import Store
import Terminal

/// The stages that what happened suggests: said with the evidence, and taken by one key.
extension Desk {
  /// `+`: the suggested stage of the contact, or of the client of the referral in full.
  mutating func promote() throws {
    var contact = focus == .list ? selectedContact : card.details?.contact.id
    if case .referral(let pane) = overlay { contact = pane.details.clients.first?.id }
    guard let contact, let details = try store.card(of: contact, timeline: 0) else {
      message = Message(wording.nothingSelected)
      return
    }
    guard let suggestion = try store.stageSuggestion(of: contact, today: today) else {
      message = Message(wording.nothingSuggested(details.contact.names))
      return
    }
    let reason = wording.reason(for: suggestion, today: today)
    try run(.stage(suggestion.stage, reason: reason), on: [Classified(details)])
  }

  /// Says the stage that a referral speaks for now, behind what was just done.
  mutating func suggestStages(after details: ReferralDetails) throws {
    guard let message, message.kind == .done else { return }
    let people = details.clients + [details.partner].compactMap { $0 }
    for person in people {
      guard let suggestion = try store.stageSuggestion(of: person.id, today: today) else {
        continue
      }
      let sentence = wording.suggestion(suggestion, of: person.name, today: today)
      self.message = Message(message.text + " " + sentence, .done)
      return
    }
  }
}

extension Wording {
  /// On the card: "sympathiser? satisfied: 5 of 5 (+ takes it)".
  func suggested(_ suggestion: StageSuggestion, today: Day) -> String {
    self.suggestion(suggestion, today: today)
      + say(" (\(key(.promote)) takes it)", " (\(key(.promote)) l'adopte)")
  }

  /// Behind what was done: "Zoé Duval: sympathiser? satisfied: 5 of 5".
  func suggestion(_ suggestion: StageSuggestion, of name: ContactName, today: Day) -> String {
    say("\(shortName(name)): ", "\(shortName(name)) : ") + self.suggestion(suggestion, today: today)
      + say(" \(key(.promote)) on the card takes it.", " \(key(.promote)) sur sa fiche l'adopte.")
  }

  func nothingSuggested(_ name: ContactName) -> String {
    say(
      "Nothing speaks for another stage of \(shortName(name)).",
      "Rien ne suggère un autre niveau pour \(shortName(name)).")
  }
}
