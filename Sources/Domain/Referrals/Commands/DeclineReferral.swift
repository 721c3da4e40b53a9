/// The receiver does not take it. One of ours may go on to another receiver in the same step, as a
/// new referral linked to the old.
package struct DeclineReferral: ReferralCommand {
  package static let verb = Verb.declineReferral
  package static let expects = ["outcome", "reason"]

  /// Where the client goes instead.
  package struct Rerouting: Sendable, Codable {
    package var receiver: Party
    /// The day the client agreed to be sent there; nil makes a draft: they agreed to somebody
    /// else.
    package var consented: Day?
    package var consentMeans: String?

    package init(to receiver: Party, consented: Day? = nil, means: String? = nil) {
      self.receiver = receiver
      self.consented = consented
      consentMeans = means
    }
  }

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?
  package var reason: String
  /// Nil where it ends here.
  package var rerouting: Rerouting?

  package init(
    _ referral: ID<Referral>, because reason: String, on day: Day? = nil,
    rerouting: Rerouting? = nil
  ) {
    self.referral = referral
    self.reason = reason
    self.day = day
    self.rerouting = rerouting
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if referral.outcome != nil { throw Refusal.loop(.decidedAlready) }
    if Tagging.tidy(reason) == nil { throw Refusal.loop(.declinedWithoutReason) }
    referral.declined = day ?? book.today
    referral.reason = reason
    referral.review = nil
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.openReferral(referral, for: rerouting == nil ? nil : .given)
    var new = old
    try advance(&new, in: book)
    try book.advance(old, to: new, yield: yield)
    guard let rerouting else { return }
    var next = try Referral(id: book.newID(Referral.self))
    next.sender = Contact.us
    next.receiver = try book.contact(for: rerouting.receiver, yield: yield)
    (next.topic, next.need, next.owner) = (old.topic, old.need, old.owner)
    (next.group, next.reroutedFrom) = (old.group, old.id)
    next.consented = rerouting.consented
    next.consentMeans = rerouting.consentMeans
    next.consentScope = rerouting.consented == nil ? nil : old.consentScope
    let clients = try book.clients(of: old.id).map(\.contact)
    try book.insert(next, of: clients, yield: yield)
  }
}
