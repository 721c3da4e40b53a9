import Domain
import Testing

@testable import Store

/// The check walks the journal back to nothing and recomputes what is derived: it must find
/// whatever was changed behind the book's back.
@Suite struct CheckTests {
  /// Contact 2 with a value, a tag, a follow-up (1) and an interaction (1).
  private func sample() throws -> ScratchBook {
    let book = try ScratchBook()
    var card = ContactCard()
    card.contact.familyName = "Duval"
    card.contact.tier = ID(1)
    card.values = [ContactCard.Value(.phone, "06 12 34 56 78")]
    card.tags = ["bank"]
    try book.run(AddContact(card))
    _ = try book.add(with: ID(2), due: ScratchBook.today - 3)
    try book.run(
      LogInteraction(with: [ID(2)], channel: .call, answered: true, words: "Garage."))
    return book
  }

  @Test func aBookThatIsWell() throws {
    #expect(try sample().store.check() == [])
  }

  @Test(
    "tampering is found",
    arguments: [
      ("UPDATE contact SET family_name = 'Dupont' WHERE id = 2", RecordKey(.contact, 2)),
      ("UPDATE contact SET notes = 'never written' WHERE id = 2", RecordKey(.contact, 2)),
      ("UPDATE follow_up SET due = '2030-01-01' WHERE id = 1", RecordKey(.followUp, 1)),
      ("DELETE FROM tagging", RecordKey(.tagging, 1)),
      (
        "UPDATE change SET after = '{\"tag\":\"bank\"}' WHERE record = 'tagging'",
        RecordKey(.tagging, 1)
      ),
      ("UPDATE change SET record_id = 9 WHERE record = 'tagging'", RecordKey(.tagging, 9)),
    ])
  func journal(sql: String, record: RecordKey) throws {
    let book = try sample()
    try book.store.sql(sql)
    let found = try book.store.check().contains {
      if case .journal(_, record) = $0 { true } else { false }
    }
    #expect(found)
  }

  @Test(
    "what no entry put there is found",
    arguments: [
      ("INSERT INTO tagging VALUES (9, 2, 'client')", RecordKey(.tagging, 9)),
      ("DELETE FROM change WHERE record = 'value'", RecordKey(.value, 1)),
      ("DELETE FROM entry WHERE verb = 'addFollowUp'", RecordKey(.followUp, 1)),
    ])
  func unjournaled(sql: String, record: RecordKey) throws {
    let book = try sample()
    try book.store.sql(sql)
    #expect(try book.store.check().contains(.unjournaled(record)))
  }

  @Test(
    "a spoilt derived value is found",
    arguments: [
      ("UPDATE contact_digest SET sort_key = 'a' WHERE contact = 2", RecordKey(.contact, 2)),
      ("UPDATE contact_digest SET last_touch = NULL WHERE contact = 2", RecordKey(.contact, 2)),
      ("DELETE FROM contact_digest WHERE contact = 2", RecordKey(.contact, 2)),
      (
        "INSERT INTO contact_digest VALUES (7, 'ghost', NULL, 1, 0, 0, 99, 0, NULL)",
        RecordKey(.contact, 7)
      ),
      ("UPDATE contact_digest SET stage = 6 WHERE contact = 2", RecordKey(.contact, 2)),
      ("UPDATE contact_digest SET standing = 1 WHERE contact = 2", RecordKey(.contact, 2)),
      ("UPDATE contact_digest SET tags = 'banker' WHERE contact = 2", RecordKey(.contact, 2)),
      ("DELETE FROM contact_tag", RecordKey(.contact, 2)),
      ("UPDATE contact_text SET text = 'x' WHERE contact = 2", RecordKey(.contact, 2)),
      ("DELETE FROM contact_text", RecordKey(.contact, 2)),
      ("DELETE FROM gram_pending", RecordKey(.contact, 2)),
      ("DELETE FROM gram_pending WHERE space = 1", RecordKey(.interaction, 1)),
      ("INSERT INTO contact_tag VALUES ('bank', 7)", RecordKey(.contact, 7)),
      ("UPDATE agenda SET day = '2030-01-01'", RecordKey(.contact, 2)),
      ("DELETE FROM agenda", RecordKey(.contact, 2)),
      ("UPDATE agenda SET contact = 7", RecordKey(.contact, 7)),
      ("UPDATE timeline SET touch = 0", RecordKey(.interaction, 1)),
      ("DELETE FROM timeline", RecordKey(.interaction, 1)),
      ("UPDATE timeline SET interaction = 7", RecordKey(.interaction, 7)),
    ])
  func derived(sql: String, record: RecordKey) throws {
    let book = try sample()
    try book.store.sql(sql)
    #expect(try book.store.check().contains(.derived(record)))
  }

  @Test(
    "a wrong tally is found",
    arguments: [
      "UPDATE tally SET delta = delta + 1", "DELETE FROM tally",
      "INSERT INTO tally VALUES (3, '2026-03-10', 1)",
    ])
  func tally(sql: String) throws {
    let book = try sample()
    try book.store.sql(sql)
    #expect(try book.store.check().contains { if case .tally = $0 { true } else { false } })
  }

  @Test func aRecordThatLeansOnNothing() throws {
    let book = try sample()
    try book.store.sql("PRAGMA foreign_keys = OFF; UPDATE value SET contact = 99")
    #expect(try book.store.check().contains(.dangling(.value, 1)))
  }

  @Test func aRecordAgainstTheRules() throws {
    let book = try sample()
    try book.store.sql("UPDATE follow_up SET state = 'done' WHERE id = 1")
    #expect(try book.store.check().contains(.rule(.closedWithoutDay(ID(1)))))
  }

  @Test func anInteractionWithNobody() throws {
    let book = try sample()
    try book.store.sql("DELETE FROM participant")
    #expect(try book.store.check().contains(.rule(.interactionWithNobody(ID(1)))))
  }

  @Test(
    "a field that nothing can read is a finding, not the end of the check",
    arguments: [
      "UPDATE contact SET birthday = 'spring' WHERE id = 2",
      "UPDATE follow_up SET due = 'soon'",
      "UPDATE interaction SET channel = 'smoke'",
      "UPDATE change SET after = 'not fields' WHERE record = 'value'",
      "UPDATE change SET record = 'horse' WHERE record = 'value'",
      "UPDATE entry SET day = 'yesterday'",
      "UPDATE entry SET verb = 'flyToTheMoon' WHERE verb = 'addContact'",
      "UPDATE agenda SET day = 'soon'",
    ])
  func unreadable(sql: String) throws {
    let book = try sample()
    try book.store.sql(sql)
    #expect(try !book.store.check().isEmpty)
  }

  @Test func findingsAreLimited() throws {
    let book = try sample()
    try book.store.sql("DELETE FROM change")
    #expect(try book.store.check(limit: 3).count == 3)
  }
}
