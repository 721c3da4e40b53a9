import Domain
import GRDB

/// That a contact took part in an interaction, in the order of a timeline.
struct TimelineRow: Equatable {
  let participant: Int64
  let contact: Int64
  let interaction: Int64
  let day: String
  let at: Int64
  let touch: Bool

  static func expected(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    guard let fields = try RecordTable.of(.interaction).find(id.number, in: db) else { return [] }
    let interaction = try Interaction(id: id, fields: fields)
    let participants: [Participant] = try db.records(
      where: "interaction = ? ORDER BY id", [id.field])
    return participants.map {
      TimelineRow(
        participant: $0.id.number, contact: $0.contact.number, interaction: id.number,
        day: interaction.day.description, at: Int64(interaction.at.seconds),
        touch: interaction.isTouch)
    }
  }

  static func stored(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    let rows = try db.prepared(
      """
      SELECT participant, contact, day, at, touch FROM timeline WHERE interaction = ?
      ORDER BY participant
      """)
    rows.bind(id.number, at: 1)
    var found: [TimelineRow] = []
    while try rows.step() {
      found.append(
        TimelineRow(
          participant: rows.integer(0), contact: rows.integer(1), interaction: id.number,
          day: rows.text(2), at: rows.integer(3), touch: rows.integer(4) != 0))
    }
    return found
  }

  func insert(in db: Database) throws {
    let statement = try db.prepared(
      """
      INSERT INTO timeline(participant, contact, interaction, day, at, touch)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (index, number) in [participant, contact, interaction].enumerated() {
      statement.bind(number, at: Int32(index) + 1)
    }
    statement.bind(day, at: 4)
    statement.bind(at, at: 5)
    statement.bind(touch ? 1 : 0, at: 6)
    try statement.run()
  }
}
