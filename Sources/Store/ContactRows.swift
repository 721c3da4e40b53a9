import Domain
import GRDB

/// Reads rows, and what they have in common once.
struct ContactRows {
  let db: Database
  private var tiers: [ID<Tier>: String] = [:]
  private var owners: [ID<Colleague>: String] = [:]

  init(db: Database) { self.db = db }

  /// Nil when there is no such contact.
  mutating func row(at place: ContactPlace) throws -> ContactRow? {
    let id = place.contact
    guard let fields = try RecordTable.of(.contact).find(id.number, in: db),
      let digest = try ContactDigest.stored(of: id, in: db)
    else { return nil }
    let contact = try Contact(id: id, fields: fields)
    if let tier = contact.tier, tiers[tier] == nil {
      let fields = try RecordTable.of(.tier).find(tier.number, in: db)
      tiers[tier] = try fields.map { try Tier(id: tier, fields: $0).name }
    }
    if let owner = contact.owner, owners[owner] == nil {
      owners[owner] = try db.shownName(of: owner)
    }
    return ContactRow(
      place: place, contact: contact, stage: ContactDigest.stage(rung: digest.stage),
      lastTouch: digest.lastTouch, tierName: contact.tier.flatMap { tiers[$0] },
      ownerName: contact.owner.flatMap { owners[$0] })
  }
}
