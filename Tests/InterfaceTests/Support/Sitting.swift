import Domain
import Store
import Terminal
import Testing

@testable import Interface

/// Marie sitting at the screen of a book of her own: keys go in, what she sees comes out.
final class Sitting {
  let book: TestBook
  private(set) var desk: Desk
  private(set) var effects: [Effect] = []

  init(
    _ contents: Contents = .busyMonday, rows: Int = 24, columns: Int = 80,
    language: Language = .english, glyphs: Glyphs = .unicode,
    adjusting adjust: (inout Surroundings) -> Void = { _ in }
  ) throws {
    book = try TestBook(contents, language)
    let clock = book.clock
    var surroundings = Surroundings(
      person: TestBook.marie, wording: Wording(language), glyphs: glyphs, zone: .utc,
      bookPath: "/home/marie/book.kith", now: { clock.now })
    adjust(&surroundings)
    desk = try Desk(
      on: book.store, today: TestBook.today, size: Size(rows: rows, columns: columns),
      surroundings: surroundings)
  }

  /// Marie opens a book again, with what she typed before and did not save, and what her screen
  /// remembers.
  init(
    again book: TestBook, drafts: [String: String], memory: ScreenMemory = ScreenMemory(),
    rows: Int = 48, columns: Int = 100, language: Language = .english
  ) throws {
    self.book = book
    let clock = book.clock
    var surroundings = Surroundings(
      person: TestBook.marie, wording: Wording(language), glyphs: .unicode, zone: .utc,
      bookPath: "/home/marie/book.kith", now: { clock.now })
    surroundings.drafts = drafts
    surroundings.memory = memory
    desk = try Desk(
      on: book.store, today: TestBook.today, size: Size(rows: rows, columns: columns),
      surroundings: surroundings)
  }

  /// Sam sits down at a screen of his own, on a book that Marie has open.
  init(
    beside book: TestBook, rows: Int = 24, columns: Int = 80, language: Language = .english,
    glyphs: Glyphs = .unicode
  ) throws {
    self.book = book
    let clock = book.clock
    desk = try Desk(
      on: try BookStore(opening: book.path), today: TestBook.today,
      size: Size(rows: rows, columns: columns),
      surroundings: Surroundings(
        person: TestBook.sam, wording: Wording(language), glyphs: glyphs, zone: .utc,
        bookPath: "/home/sam/book.kith", now: { clock.now }))
  }

  // MARK: - What reaches the desk

  func handle(_ event: Event) {
    effects += desk.handle(event)
    effects += desk.endBatch()
  }

  /// Presses keys: single characters, named ones such as `<Enter>` and `<Ctrl-r>`. Blanks between
  /// them mean nothing.
  func type(_ text: String) {
    for key in Key.sequence(text) {
      book.clock.advance(by: 1)
      handle(.key(key))
    }
  }

  /// Types a text as it stands, blanks included.
  func write(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  func resize(rows: Int, columns: Int) { handle(.resize(Size(rows: rows, columns: columns))) }

  /// Sam does something in his own window, and Marie's screen hears of it.
  func colleague(_ body: (BookStore, Person) throws -> Void) throws {
    try colleagueUnheard(body)
    handle(.bookChanged)
  }

  /// Sam does something that Marie's screen has not heard of yet.
  func colleagueUnheard(_ body: (BookStore, Person) throws -> Void) throws {
    try body(try BookStore(opening: book.path), TestBook.sam)
  }

  /// Does something while another process holds the book's write lock.
  func whileSomebodyWrites(_ body: () -> Void) throws {
    try withoutActuallyEscaping(body) { body in
      let held = Held(body: body)
      let store = try BookStore(opening: book.path)
      let import_ = ImportRecords(from: "slow.vcf", contacts: 0) { _, _ in held.body() }
      try book.run(import_, as: TestBook.sam, in: store)
    }
  }

  /// The import runs what it holds on the thread that waits for it.
  private struct Held: @unchecked Sendable { let body: () -> Void }

  // MARK: - What is seen

  /// The screen's text, line by line.
  var screen: [String] { draw().grid.text }

  /// What each cell is for, one letter a cell.
  var roles: [String] { draw().grid.roles }

  /// Draws as the event loop does.
  func drawUnchecked() -> (grid: Grid, cursor: Position?) { desk.draw() }

  /// Draws, and checks what must hold of every screen.
  func draw() -> (grid: Grid, cursor: Position?) {
    let drawn = drawUnchecked()
    #expect(drawn.grid.checkInvariants() == nil)
    #expect(desk.checkInvariants() == nil)
    return drawn
  }

  /// The line above the hints, without the blanks around it.
  var message: String {
    screen.dropLast().last.map { String($0.drop { $0 == " " }) } ?? ""
  }

  /// The name on the selected row of the list.
  var selected: String { desk.agenda.selected?.name.plain ?? "" }

  /// The number of the selected row's line on the screen.
  var line: Int? { screen.firstIndex { $0.hasPrefix(">") } }

  /// The form that is open.
  var form: Form? {
    if case .form(let form) = desk.overlay { form } else { nil }
  }

  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  /// Moves the cursor to the first row with that name.
  func go(to name: String) {
    type("g g")
    for _ in 0..<200 where selected != name { type("j") }
    #expect(selected == name)
  }

  /// The card as the screen shows it.
  var card: CardDetails? {
    _ = draw()
    return desk.card.details
  }

  /// The open follow-up on the selected row.
  var followUp: FollowUp? { desk.agenda.selected?.followUp }
}

extension Key {
  /// Reads keys as a test writes them: `jj<Enter>`.
  static func sequence(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == " " { continue }
      if character == "<", let end = rest.firstIndex(of: ">"), let key = Key(rest[..<end]) {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(character))
      }
    }
    return keys
  }
}
