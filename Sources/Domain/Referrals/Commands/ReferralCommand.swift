/// A command that moves a referral on: it changes dated facts, and the follow-ups of the loop go
/// with them.
package protocol ReferralCommand: Command {
  var referral: ID<Referral> { get }
  /// The fields that it overwrites, and those its guard reads.
  static var expects: [String] { get }
  /// Where it makes sense; nil for given and received ones alike.
  static var direction: Referral.Direction? { get }
  /// How it was heard of; nil writes no interaction down.
  var talk: Talk? { get }
  /// Whether the client told it, or the other firm.
  func isToldByClient(_ direction: Referral.Direction) -> Bool

  /// What becomes of the referral.
  /// - Throws: `Refusal` when a guard does not hold.
  func advance(_ referral: inout Referral, in book: some Book) throws
}

extension ReferralCommand {
  package static var direction: Referral.Direction? { nil }
  package var talk: Talk? { nil }

  package func isToldByClient(_ direction: Referral.Direction) -> Bool { true }

  /// What the command's person saw of the referral, and what must still hold.
  package static func expectations(seeing referral: Referral) -> [Expectation] {
    referral.expecting(expects + ["closed", "declined"])
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.openReferral(referral, for: Self.direction)
    var new = old
    try advance(&new, in: book)
    if new == old { throw Refusal.soAlready }
    try book.advance(old, to: new.closedIfComplete(on: book.today), yield: yield)
    try book.log(self, about: old, yield: yield)
  }
}

extension Referral {
  /// The same, closed once nothing is missing for that.
  func closedIfComplete(on day: Day) -> Referral {
    guard isOpen, missing.isEmpty else { return self }
    var closed = self
    closed.closed = day
    return closed
  }
}

extension Book {
  /// The referral, unless there is no loop to go on with.
  func openReferral(
    _ id: ID<Referral>, for direction: Referral.Direction? = nil
  ) throws -> Referral {
    let referral = try get(id)
    guard referral.isOpen else { throw Refusal.loop(.over) }
    if let direction, referral.direction != direction {
      throw Refusal.loop(.otherDirection(direction))
    }
    return referral
  }

  /// Writes down how what a command records was heard of.
  func log(
    _ command: some ReferralCommand, about referral: Referral, yield: (Change) throws -> Void
  ) throws {
    guard command.talk != nil else { return }
    let teller =
      command.isToldByClient(referral.direction)
      ? try clients(of: referral.id).first?.contact : referral.partner
    try log(command.talk, with: teller, yield: yield)
  }

  /// Writes down that somebody of the referral's loop was spoken or written to.
  func log(
    _ talk: Talk?, with contact: ID<Contact>?, on day: Day? = nil, yield: (Change) throws -> Void
  ) throws {
    guard let talk, let contact else { return }
    let isWritten = talk.channel == .mail || talk.channel == .letter
    try log(
      talk.channel, answered: !isWritten || talk.direction == .incoming, with: [contact],
      words: talk.words, yield: yield
    ) {
      $0.direction = talk.direction
      $0.purpose = .referral
      if let day { $0.day = day }
    }
  }
}

/// How something about a referral was said: it is written down as an interaction.
package struct Talk: Hashable, Sendable, Codable {
  package var channel: Interaction.Channel
  package var direction: Interaction.Direction
  package var words: String?

  package init(
    _ channel: Interaction.Channel, _ direction: Interaction.Direction = .outgoing,
    words: String? = nil
  ) {
    self.channel = channel
    self.direction = direction
    self.words = words
  }
}
