/// `T`: the other firm was thanked, for one referral or for all that were not thanked for.
package struct ThankForReferrals: BulkCommand {
  package static let verb = Verb.thankForReferrals

  package var referrals: [ID<Referral>]
  /// Nil for today.
  package var day: Day?
  /// What they said of the client and of the matter; nil leaves it.
  package var word: String?
  /// How; nil writes no interaction down. One for each firm, however many referrals.
  package var talk: Talk?

  package init(
    _ referrals: [ID<Referral>], on day: Day? = nil, word: String? = nil, by talk: Talk? = nil
  ) {
    self.referrals = referrals
    self.day = day
    self.word = word
    self.talk = talk
  }

  /// What the command's person saw of the referral, and what must still hold.
  package static func expectations(seeing referrals: [Referral]) -> [Expectation] {
    referrals.flatMap { $0.expecting(["thanked", "closed", "declined"]) }
  }

  package func leavingOut(_ records: Set<RecordKey>) -> Self {
    var rest = self
    rest.referrals.removeAll { records.contains(RecordKey($0)) }
    return rest
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var partners: [ID<Contact>] = []
    for id in referrals {
      let old = try book.get(id)
      guard let partner = old.partner else { throw Refusal.loop(.over) }
      guard old.thanked == nil else { continue }
      var new = old
      new.thanked = day ?? book.today
      new.partnerWord = word ?? old.partnerWord
      try book.advance(old, to: new.closedIfComplete(on: book.today), yield: yield)
      if !partners.contains(partner) { partners.append(partner) }
    }
    if partners.isEmpty { throw Refusal.soAlready }
    for partner in partners { try book.log(talk, with: partner, on: day, yield: yield) }
  }
}
