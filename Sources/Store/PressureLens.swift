import Domain
import GRDB

extension BookStore {
  /// How often the firm turned to a contact of late, where one more time would be too many for the
  /// firm's settings; nil where it would not.
  package func pressure(on contact: ID<Contact>, today: Day) throws -> ContactPressure? {
    try read { db in try db.pressure(on: contact, today: today) }
  }
}

extension BookStore {
  /// Whom doing a target turns to; nil where it turns to nobody.
  package func contact(of target: Target) throws -> ID<Contact>? {
    switch target {
    case .cadence(let contact): return contact
    case .followUp(let id):
      let followUp: FollowUp? = try find(id)
      return followUp.flatMap { $0.isPressing ? $0.contact : nil }
    }
  }
}

extension Database {
  func pressure(on contact: ID<Contact>, today: Day) throws -> ContactPressure? {
    guard let firm: Firm = try record(Firm.only) else { return nil }
    let rows = try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT i.by, count(*) FROM timeline t INDEXED BY timeline_by_contact
          CROSS JOIN interaction i ON i.id = t.interaction
          WHERE t.contact = ? AND t.day > ? AND t.day <= ?
          AND i.channel <> 'note' AND i.direction = 'outgoing'
          GROUP BY i.by ORDER BY count(*) DESC, i.by
          """),
      arguments: [
        contact.number, (today - firm.pressureDays).description, today.description,
      ])
    let parts = try rows.map { row in
      let colleague = ID<Colleague>(row[0])
      return ContactPressure.Part(
        colleague: colleague, name: try shownName(of: colleague), times: row[1])
    }
    let pressure = ContactPressure(parts: parts, days: firm.pressureDays)
    return firm.isTooMuch(pressure) ? pressure : nil
  }
}
