import Domain
import Store
import Terminal

/// What is typed of a deal: its state, a value if there is one, then what it is about.
struct DealWords: Hashable {
  let state: Deal.State
  /// In minor units; nil when it is not known.
  let value: Int?
  let subject: String

  /// Nil where the first word is no state.
  init?(_ text: String, in wording: Wording) {
    let first = String(text.prefix { !$0.isWhitespace })
    let states = Deal.State.allCases.map { state in
      (value: state, names: [wording.name(state), Wording(.english).name(state), state.rawValue])
    }
    // "en cours" is two words.
    let longest = states.flatMap { state in state.names.map { (state.value, $0) } }
      .filter { Folding.fold(text + " ").hasPrefix(Folding.fold($0.1) + " ") }
      .max { $0.1.count < $1.1.count }
    let rest: Substring
    if let longest {
      state = longest.0
      rest = text.dropFirst(longest.1.count)
    } else if let state = Matching.one(first, of: states) {
      self.state = state
      rest = text.dropFirst(first.count)
    } else {
      return nil
    }
    let words = OutcomeWords(String(rest).trimmed)
    value = words.value
    subject = words.words
  }
}

extension Desk {
  /// Opens a deal with the contact, or decides the one that is open.
  mutating func deal(_ words: DealWords) throws {
    guard let first = people.first else {
      message = Message(wording.nothingSelected)
      return
    }
    guard words.state != .open else { return try openDeal(words, with: first.id) }
    if let deal = card.deal, deal.contact == first.id { return try decide(deal, words) }
    let open = try store.deals(of: first.id).filter { $0.state == .open }
    switch open.count {
    case 0: try openDeal(words, with: first.id)
    case 1: try decide(open[0], words)
    default:
      overlay = .choice(
        ChoiceBox(
          title: wording.whichDeal,
          options: open.map { (wording.line(of: $0, today: today), .deal(words, $0)) },
          isNumbered: true))
    }
  }

  /// One that is won or lost already is written down as that.
  private mutating func openDeal(_ words: DealWords, with contact: ID<Contact>) throws {
    var deal = Deal(id: ID(0))
    deal.contact = contact
    deal.subject = words.subject
    deal.state = words.state
    deal.value = words.value
    deal.owner = me
    if words.state != .open { deal.closed = today }
    try run(Intention(OpenDeal(deal, chased: words.state == .open)), gesture: nil, on: [])
    try suggestStage(of: contact)
  }

  mutating func decide(_ deal: Deal, _ words: DealWords) throws {
    let command = DecideDeal(
      deal.id, won: words.state == .won, value: words.value,
      because: words.subject.isEmpty ? nil : words.subject)
    try run(
      Intention(command, expecting: DecideDeal.expectations(seeing: deal)), gesture: nil, on: [])
    try suggestStage(of: deal.contact)
  }

  mutating func suggestStage(of contact: ID<Contact>) throws {
    guard let name = try store.find(contact)?.names else { return }
    try say(stagesOf: [(contact, name)])
  }

  /// `d`, `x` and `e` on a deal of the card.
  mutating func performOnDeal(_ action: Action) throws -> Bool {
    guard focus != .list, overlay == nil, let deal = card.deal,
      [.done, .drop, .edit].contains(action)
    else { return false }
    if action == .edit {
      try editDeal(deal.id)
      return true
    }
    guard deal.state == .open else {
      message = Message(wording.dealIsDecided)
      return true
    }
    let state = action == .done ? Deal.State.won : .lost
    try openPalette("\(wording.actionName(.deal)) \(wording.name(state)) ")
    return true
  }
}

extension Wording {
  var whichDeal: String { say("Which deal?", "Quelle affaire ?") }
  var dealIsDecided: String {
    say(
      "This deal is decided: `\(key(.edit))` changes it.",
      "Cette affaire est décidée : `\(key(.edit))` la modifie.")
  }
  var topicNeeded: String { say("Which topic?", "Quel besoin ?") }

  func newDealTitle(_ name: ContactName) -> String {
    say("New deal with \(shortName(name))", "Nouvelle affaire avec \(definite(shortName(name)))")
  }

  func dealTitle(_ name: ContactName) -> String {
    say("Deal with \(shortName(name))", "Affaire avec \(definite(shortName(name)))")
  }

  /// Whether a deal comes back on the firm's chase days.
  func isChased(_ isChased: Bool) -> String {
    isChased
      ? say("yes, on the chase days", "oui, les jours de relance")
      : say("no", "non")
  }

  /// By whom the client of a deal came to us; nil where that referral is not at hand.
  func origin(_ sender: ContactName?) -> String {
    sender.map { say("sent by \(shortName($0))", "envoyé par \(definite(shortName($0)))") }
      ?? say("sent to us", "client reçu")
  }

  /// A deal is won or lost whose referral waits for the same.
  func referralWaits(_ details: ReferralDetails) -> String {
    let sender = shortName(details.sender.name)
    return say(
      "\(sender)'s referral still waits for its outcome.",
      "La recommandation\(of(sender)) attend encore son issue.")
  }

  var dealExamples: String {
    say(
      "open the flat; won 1500 signed; lost: too dear",
      "en cours l'appartement ; gagnée 1500 signée ; perdue")
  }

  func line(of deal: Deal, today: Day) -> String {
    let value = deal.value.map { ", \(amount($0))" } ?? ""
    let day = day(deal.opened, today: today)
    return (deal.subject.isEmpty ? name(deal.state) : deal.subject) + value + " (\(day))"
  }

  func understood(_ words: DealWords) -> String {
    [
      name(words.state), words.value.map { amount($0) },
      words.subject.isEmpty ? nil : words.subject,
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }
}
