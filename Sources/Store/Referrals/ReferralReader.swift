import Domain
import GRDB

/// Reads what cards and lists say of referrals; what many of them have in common, once.
struct ReferralReader {
  private let db: Database
  private let today: Day
  private var terms: LoopTermsReader
  private var names: [ID<Contact>: ContactName] = [:]
  private var owners: [ID<Colleague>: String] = [:]

  init(_ db: Database, today: Day) {
    self.db = db
    self.today = today
    terms = LoopTermsReader(db)
  }

  /// - Returns: nil when there is no such referral.
  mutating func details(of id: ID<Referral>) throws -> ReferralDetails? {
    try db.record(id).map { try details(of: $0) }
  }

  mutating func details(of referral: Referral) throws -> ReferralDetails {
    let id = referral.id
    let siblings: [Referral] =
      try referral.group.map { group in
        try db.records(where: "need_group = ? AND id <> ? ORDER BY id", [group.field, id.field])
      } ?? []
    let next: [Referral] = try db.records(where: "rerouted_from = ? ORDER BY id", [id.field])
    let deals: [Deal] = try db.records(where: "referral = ? ORDER BY id", [id.field])
    let terms = try terms.terms(of: referral)
    return ReferralDetails(
      referral: referral, sender: try named(referral.sender),
      receiver: try named(referral.receiver),
      clients: try db.clients(of: id).map { try named($0.contact) },
      introducedBy: try referral.introducedBy.map { try named($0) }, topic: terms.topic,
      owner: try referral.owner.map { try owner($0) },
      open: try db.records(where: "referral = ? AND closed IS NULL ORDER BY due, id", [id.field]),
      next: referral.nextStep(by: terms, on: today), group: siblings.map(\.id),
      reroutedTo: next.last?.id,
      deals: deals.filter { !Sight.current.hides($0.contact) })
  }

  private mutating func named(_ id: ID<Contact>) throws -> ReferralDetails.Named {
    let name = try names[id] ?? db.name(of: id)
    names[id] = name
    return ReferralDetails.Named(id: id, name: name)
  }

  private mutating func owner(_ id: ID<Colleague>) throws -> String {
    let name = try owners[id] ?? db.shownName(of: id)
    owners[id] = name
    return name
  }
}
