import Domain
import GRDB

/// Reads what the clocks of referrals run by: of the firm once for many of them, and each topic
/// once.
struct LoopTermsReader {
  private let db: Database
  private var terms: LoopTerms?
  private var topics: [ID<Topic>: Topic] = [:]

  init(_ db: Database) { self.db = db }

  mutating func terms(of referral: Referral) throws -> LoopTerms {
    var terms = try self.terms ?? firmTerms()
    self.terms = terms
    if let topic = referral.topic, topics[topic] == nil { topics[topic] = try db.record(topic) }
    terms.topic = referral.topic.flatMap { topics[$0] }
    return terms
  }

  private func firmTerms() throws -> LoopTerms {
    let firm: Firm = try db.record(Firm.only) ?? Firm(id: Firm.only)
    let listed: [ListedHoliday] = try db.records(where: "TRUE ORDER BY day, id")
    return LoopTerms(firm, calendar: firm.workingCalendar(listed: listed))
  }
}
