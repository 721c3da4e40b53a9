import Domain
import Store
import Terminal

/// The stages that what happened suggests: said with the evidence, and taken by one key.
extension Desk {
  /// `+`: the suggested stage of the contact; of the referral in full, that of whoever has a part
  /// in it.
  mutating func promote() throws {
    if case .referral(let pane) = overlay { return try promote(somebodyOf: pane.details) }
    let contact = focus == .list ? selectedContact : card.details?.contact.id
    guard let contact else {
      message = Message(wording.nothingSelected)
      return
    }
    try promote(contact)
  }

  /// Takes the suggested stage of a contact.
  mutating func promote(_ contact: ID<Contact>) throws {
    guard contact != Contact.us, let details = try store.card(of: contact, timeline: 0) else {
      message = Message(wording.thatIsUs)
      return
    }
    guard let suggestion = try store.stageSuggestion(of: contact, today: today) else {
      message = Message(wording.nothingSuggested(details.contact.names))
      return
    }
    let reason = wording.reason(for: suggestion, today: today)
    try run(.stage(suggestion.stage, reason: reason), on: [Classified(details)])
  }

  /// Where something speaks for several of them, one is chosen.
  private mutating func promote(somebodyOf details: ReferralDetails) throws {
    let ripe = try suggestions(of: people(of: details))
    guard ripe.count > 1 else {
      if let contact = ripe.first?.id ?? details.clients.first?.id { try promote(contact) }
      return
    }
    overlay = .choice(
      ChoiceBox(
        title: wording.promoteWhom,
        options: ripe.map { person in
          (
            wording.shortName(person.name) + wording.say(": ", " : ")
              + wording.suggestion(person.suggestion, today: today), .promote(person.id)
          )
        }, isNumbered: true))
  }

  /// Those of a referral who may come to another stage by it: its clients, then the other firm.
  private func people(of details: ReferralDetails) -> [(ID<Contact>, ContactName)] {
    (details.clients + [details.partner].compactMap { $0 }).map { ($0.id, $0.name) }
  }

  private func suggestions(
    of people: [(ID<Contact>, ContactName)]
  ) throws -> [(id: ID<Contact>, name: ContactName, suggestion: StageSuggestion)] {
    try people.compactMap { id, name in
      try store.stageSuggestion(of: id, today: today).map { (id, name, $0) }
    }
  }

  /// Says the stages that a referral speaks for now, behind what was just done.
  mutating func suggestStages(after details: ReferralDetails) throws {
    try say(stagesOf: people(of: details))
  }

  /// Says what speaks for another stage of somebody, behind what was just done; of several, who
  /// and which.
  mutating func say(stagesOf people: [(ID<Contact>, ContactName)]) throws {
    guard let message, message.kind == .done else { return }
    let ripe = try suggestions(of: people)
    guard let first = ripe.first else { return }
    let sentence =
      ripe.count == 1
      ? wording.suggestion(first.suggestion, of: first.name, today: today)
      : wording.suggestions(ripe.map { ($0.name, $0.suggestion.stage) })
    self.message = Message(message.text + " " + sentence, .done)
  }

  /// What a form that was just saved speaks for.
  mutating func sayWhatFollows(from form: Form) throws {
    switch form.purpose {
    case .editReferral(let details): try suggestStages(after: details)
    case .addDeal(let matter), .editDeal(let matter):
      try suggestStage(of: matter.deal.contact)
      try sayThatReferralWaits(after: matter)
    default: break
    }
  }

  /// A deal that was just decided may come of a referral whose sender waits for the same.
  private mutating func sayThatReferralWaits(after matter: DealMatter) throws {
    guard let message, message.kind == .done,
      let deal = try store.deals(of: matter.deal.contact)
        .first(where: { $0.id == matter.deal.id || matter.deal.id == ID(0) }),
      deal.state != .open, let origin = deal.referral,
      let details = try store.referral(origin, today: today), details.referral.outcome == nil,
      details.referral.isOpen
    else { return }
    self.message = Message(message.text + " " + wording.referralWaits(details), .done)
  }
}

extension Wording {
  /// On the card: "sympathiser? satisfied: 5 of 5 (+ takes it)".
  func suggested(_ suggestion: StageSuggestion, today: Day) -> String {
    self.suggestion(suggestion, today: today)
      + say(" (\(key(.promote)) takes it)", " (\(key(.promote)) l'adopte)")
  }

  /// Behind what was done: "Zoé Duval: sympathiser? + on the card takes it (satisfied: 5 of 5)."
  /// The evidence may be longer than the line: it stands last.
  func suggestion(_ suggestion: StageSuggestion, of name: ContactName, today: Day) -> String {
    let evidence = reason(for: suggestion, today: today)
    return stopped(
      say(
        "\(shortName(name)): \(self.name(suggestion.stage))? \(key(.promote)) on the card takes it"
          + " (\(evidence)).",
        "\(shortName(name)) : \(self.name(suggestion.stage)) ? \(key(.promote)) sur sa fiche "
          + "l'adopte (\(evidence))."))
  }

  /// Of several: "Zoé Duval: sympathiser? Priya Shah: partner? + on a card takes one."
  func suggestions(_ people: [(name: ContactName, stage: Stage)]) -> String {
    people.map { person in
      say(
        "\(shortName(person.name)): \(name(person.stage))?",
        "\(shortName(person.name)) : \(name(person.stage)) ?")
    }.joined(separator: " ")
      + say(" \(key(.promote)) on a card takes one.", " \(key(.promote)) sur une fiche adopte.")
  }

  var promoteWhom: String { say("Whose stage?", "Le niveau de qui ?") }

  func nothingSuggested(_ name: ContactName) -> String {
    say(
      "Nothing speaks for another stage of \(shortName(name)).",
      "Rien ne suggère un autre niveau pour \(definite(shortName(name))).")
  }
}
