import Domain
import GRDB

/// Reads what comes next about referrals; what the clocks of all of them run by, once.
struct LoopReader {
  private let db: Database
  private var terms: LoopTermsReader

  init(_ db: Database) {
    self.db = db
    terms = LoopTermsReader(db)
  }

  /// Forgets what it read.
  mutating func reset() { self = LoopReader(db) }

  /// The facts of a referral; nil when there is none of that id.
  mutating func facts(of id: ID<Referral>) throws -> ReferralFacts? {
    guard let referral = try db.record(id) else { return nil }
    guard referral.isOpen else { return ReferralFacts(of: referral) }
    let terms = try terms.terms(of: referral)
    let next = referral.nextStep(by: terms, on: referral.opened)
    return ReferralFacts(
      of: referral, ball: next?.ball,
      staleFrom: next?.due.map { referral.staleFrom($0, by: terms.firm) })
  }
}
