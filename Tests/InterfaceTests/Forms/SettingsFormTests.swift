import Domain
import Store
import Testing

@testable import Interface

/// The firm's settings, and the question before somebody is forgotten for good.
@Suite struct SettingsFormTests {
  private func go(_ sitting: Sitting, to asked: FormField, _ number: Int = 0) throws {
    let rows = try #require(sitting.form?.rows)
    let index = rows.indices.filter { rows[$0].asked == asked }[number]
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
  }

  @Test("working days, clocks, tiers and my name are one step, and u takes it back")
  func save() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("d u g s")
    try go(sitting, to: .workingDays)
    sitting.type("<Ctrl-u>")
    sitting.write("mar mer jeu sam")
    try go(sitting, to: .waitDays)
    sitting.type("<Ctrl-u>")
    sitting.write("10")
    try go(sitting, to: .tierCadence, 1)
    sitting.type("<Ctrl-u>")
    sitting.write("50/70")
    try go(sitting, to: .myName)
    sitting.type("<Ctrl-u>")
    sitting.write("Marie R.")
    let before = try sitting.book.entries()
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Saved: the firm's settings."))
    #expect(try sitting.book.entries() == before + 1)
    let firm = try #require(try sitting.book.store.firm())
    #expect(firm.workingDays.weekdays == [.tuesday, .wednesday, .thursday, .saturday])
    #expect(firm.waitDays == 10)
    #expect(try sitting.book.store.tiers()[1].cadence == Cadence(ideal: 50, longest: 70))
    #expect(try sitting.book.store.colleagues().map(\.shownName).contains("Marie R."))
    sitting.type("u")
    #expect(try sitting.book.store.firm()?.waitDays == 7)
    #expect(try sitting.book.store.colleagues().map(\.shownName).contains("Marie Roche"))
  }

  @Test("a tier is added, and one that nobody has goes when its name does")
  func tiers() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("g s")
    try go(sitting, to: .tierCadence, 3)
    sitting.type("<Ctrl-u> <Ctrl-p><Ctrl-u> <Enter> <Ctrl-n>")
    sitting.write("7/10")
    sitting.type("<Ctrl-p>")
    sitting.write("VIP")
    sitting.type("<Ctrl-x>")
    #expect(try sitting.book.store.tiers().map(\.name) == ["A", "B", "C", "VIP"])
  }

  @Test("listed closed days are added, changed and taken off in one step, past years left alone")
  func closedDays() throws {
    let sitting = try Sitting(.calls(1))
    let old = try #require(Day("2025-05-02"))
    let (bridge, stock) = (TestBook.today + 20, TestBook.today + 40)
    try sitting.book.run(
      SetHolidays(
        computed: .france,
        listed: [
          .init(day: old, name: "Old"), .init(day: bridge, name: "Bridge"),
          .init(day: stock, name: "Stocktaking"),
        ]), as: TestBook.sam)
    sitting.type("d u g s")
    try go(sitting, to: .closedDay, 0)
    sitting.type("<Ctrl-u>")
    sitting.write("19 oct")
    try go(sitting, to: .closedDay, 1)
    sitting.type("<Ctrl-u> <Ctrl-n>")
    sitting.write("24 dec")
    sitting.type("<Ctrl-p>")
    sitting.write("Eve")
    let before = try sitting.book.entries()
    sitting.type("<Ctrl-x>")
    #expect(try sitting.book.entries() == before + 1)
    let listed = { try sitting.book.store.holidays().map { "\($0.day) \($0.name)" } }
    #expect(try listed() == ["2025-05-02 Old", "2026-10-19 Bridge", "2026-12-24 Eve"])
    sitting.type("u")
    #expect(try listed() == ["2025-05-02 Old", "\(bridge) Bridge", "\(stock) Stocktaking"])
  }

  @Test(
    "what makes no sense is said at its row",
    arguments: [
      (FormField.workingDays, "noday"), (.workingDays, ""), (.waitDays, "0"),
      (.dateAhead, "many"),
    ])
  func refused(asked: FormField, text: String) throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("g s")
    try go(sitting, to: asked)
    sitting.type("<Ctrl-u>")
    sitting.write(text)
    let before = try sitting.book.entries()
    sitting.type("<Ctrl-x>")
    #expect(sitting.form?.current?.asked == asked)
    #expect(sitting.roles.contains { $0.contains("E") })
    #expect(try sitting.book.entries() == before)
  }

  @Test("weekdays in both languages, by their beginnings")
  func weekdays() {
    #expect(WeekdaySet(typed: "Mon, tu we")?.weekdays == [.monday, .tuesday, .wednesday])
    #expect(
      WeekdaySet(typed: "lundi mar sam DIM")?.weekdays
        == [.monday, .tuesday, .saturday, .sunday])
    #expect(WeekdaySet(typed: "m") == nil)
    #expect(WeekdaySet(typed: "monk") == nil)
  }
}
