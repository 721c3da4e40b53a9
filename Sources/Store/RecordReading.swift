import Domain
import GRDB

/// Records as whoever reads sees them.
extension Database {
  /// The record; nil when it is not there.
  func record<R: Domain.Record>(_ id: ID<R>) throws -> R? {
    try RecordTable.of(R.kind).find(id.number, in: self).map { try R(id: id, fields: $0) }
  }

  /// The records for which an SQL condition on their own table holds, as whoever reads sees them.
  func records<R: Domain.Record>(
    where condition: String, _ arguments: [FieldValue] = []
  ) throws -> [R] {
    let table = RecordTable.of(R.kind)
    let rows = try prepared("SELECT id, \(table.list) FROM \(R.kind.rawValue) WHERE \(condition)")
    for (index, argument) in arguments.enumerated() { rows.bind(argument, at: Int32(index) + 1) }
    let sight = Sight.current
    var records: [R] = []
    while try rows.step() {
      do {
        let id = rows.integer(0)
        let fields = rows.fields(table.columns, from: 1)
        guard let shown = try sight.shown(fields, of: R.kind, id, in: self) else { continue }
        records.append(try R(id: ID(id), fields: shown))
      } catch {
        rows.reset()
        throw error
      }
    }
    return records
  }

  func attempts(at followUp: ID<FollowUp>) throws -> Attempts {
    let interactions: [Interaction] = try records(where: "follow_up = ?", [followUp.field])
    return Attempts(count: interactions.count, reached: interactions.contains(where: \.isTouch))
  }

  func lastTouch(of contact: ID<Contact>) throws -> Day? {
    let row = try prepared("SELECT max(day) FROM timeline WHERE contact = ? AND touch")
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    return try row.step() ? row.optionalText(0).flatMap { Day($0) } : nil
  }
}
