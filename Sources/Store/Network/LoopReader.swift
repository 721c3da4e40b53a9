import Domain
import GRDB

/// Reads what comes next about referrals; what the clocks of all of them run by, once.
struct LoopReader {
  private let db: Database
  private var terms: LoopTerms?
  private var topics: [ID<Topic>: Topic] = [:]

  init(_ db: Database) { self.db = db }

  /// Forgets what it read.
  mutating func reset() { self = LoopReader(db) }

  /// The facts of a referral; nil when there is none of that id.
  mutating func facts(of id: ID<Referral>) throws -> ReferralFacts? {
    guard let referral = try db.record(id) else { return nil }
    guard referral.isOpen, let terms = try terms(of: referral) else {
      return ReferralFacts(of: referral)
    }
    let next = referral.nextStep(by: terms, on: referral.opened)
    return ReferralFacts(
      of: referral, ball: next?.ball,
      staleFrom: next?.due.map { referral.staleFrom($0, by: terms.firm) })
  }

  private mutating func terms(of referral: Referral) throws -> LoopTerms? {
    if terms == nil, let firm = try db.record(Firm.only) {
      let listed: [ListedHoliday] = try db.records(where: "TRUE ORDER BY day, id")
      terms = LoopTerms(firm, calendar: firm.workingCalendar(listed: listed))
    }
    if let topic = referral.topic, topics[topic] == nil { topics[topic] = try db.record(topic) }
    terms?.topic = referral.topic.flatMap { topics[$0] }
    return terms
  }
}
