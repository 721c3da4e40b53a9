/// `N`: we heard how it stands, with one referral or with all that somebody can tell of. The next
/// update is asked for later.
package struct RecordNews: BulkCommand {
  package static let verb = Verb.recordNews

  package var referrals: [ID<Referral>]
  /// Nil for today.
  package var day: Day?
  /// Who told us; nil for whoever is asked for news of it.
  package var teller: ID<Contact>?
  /// How, and what they said; nil writes no interaction down. One, however many referrals.
  package var talk: Talk?

  package init(
    _ referrals: [ID<Referral>], on day: Day? = nil, from teller: ID<Contact>? = nil,
    by talk: Talk? = nil
  ) {
    self.referrals = referrals
    self.day = day
    self.teller = teller
    self.talk = talk
  }

  /// What the command's person saw of the referrals, and what must still hold.
  package static func expectations(seeing referrals: [Referral]) -> [Expectation] {
    referrals.flatMap { $0.expecting(["heard", "closed", "declined"]) }
  }

  package func leavingOut(_ records: Set<RecordKey>) -> Self {
    var rest = self
    rest.referrals.removeAll { records.contains(RecordKey($0)) }
    return rest
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let day = day ?? book.today
    var isAnything = talk != nil
    var told: ID<Contact>?
    for id in referrals {
      let old = try book.openReferral(id)
      var new = old
      new.heard = day
      // A partner who has news has taken care of it.
      if teller == nil || teller == old.partner { new.acknowledged = old.acknowledged ?? day }
      if new != old {
        isAnything = true
        try book.advance(old, to: new, yield: yield)
      }
      told =
        try told ?? teller
        ?? (LoopStep.askNews.isWithClient(old.direction)
          ? book.clients(of: id).first?.contact : old.partner)
    }
    if !isAnything { throw Refusal.soAlready }
    try book.log(talk, with: told, on: day, yield: yield)
  }
}
