import TestSupport
import Testing

@testable import Terminal

@Suite struct GridTests {
  private static func grid(_ rows: Int, _ columns: Int) -> Grid {
    Grid(size: Size(rows: rows, columns: columns))
  }

  @Test func drawsTextInItsRole() {
    var grid = Self.grid(2, 8)
    let end = grid.put("Zoë", row: 0, column: 1, role: .overdue)
    grid.put("李", row: 1, column: 0)
    #expect(end == 4)
    #expect(grid.text == [" Zoë", "李"])
    #expect(grid.roles == [".OOO....", "........"])
  }

  @Test func cutsAtTheWidthWithAnEllipsisAndAtTheEdgeWithout() {
    var grid = Self.grid(3, 6)
    grid.put("Lovelace", row: 0, column: 0, width: 5)
    grid.put("Lovelace", row: 1, column: 3)
    grid.put("Lovelace", row: 2, column: -4)
    #expect(grid.text == ["Love…", "   Lov", "lace"])
  }

  @Test func halfAPairIsABlank() {
    var grid = Self.grid(4, 4)
    grid.put("李小龍", row: 0, column: -1)
    grid.put("a李小", row: 1, column: 0)
    grid.put("李小", row: 2, column: 0)
    grid.put("x", row: 2, column: 1)
    grid.put("李小", row: 3, column: 0)
    grid.put("x", row: 3, column: 2)
    #expect(grid.text == [" 小", "a李", " x小", "李x"])
    #expect(grid.checkInvariants() == nil)
  }

  @Test func aBarKeepsTheTextAndStylesWholePairs() {
    var grid = Self.grid(1, 6)
    grid.put("a李小b", row: 0, column: 0, role: .mark, emphasis: .bold)
    grid.restyle(Rect(row: 0, column: 2, rows: 1, columns: 2), role: .cursor)
    #expect(grid.text == ["a李小b"])
    #expect(grid.roles == ["mmmCCm"])
    #expect(grid[0, 3]?.emphasis == [])
  }

  @Test func fillsARowOfARectangle() {
    var grid = Self.grid(2, 10)
    let pane = Rect(row: 0, column: 2, rows: 2, columns: 6)
    grid.put("right", in: pane, line: 1, alignment: .trailing, role: .status)
    grid.put("nowhere", in: pane, line: 2)
    #expect(grid.text == ["", "   right"])
    #expect(grid.roles == ["..........", "..ssssss.."])
  }

  @Test func framesWithEitherTableOfSigns() {
    var grid = Self.grid(3, 12)
    grid.frame(grid.bounds, title: "Agenda for today")
    #expect(grid.text == ["┌─ Agend… ─┐", "│          │", "└──────────┘"])
    grid = Grid(size: Size(rows: 3, columns: 12), glyphs: .ascii)
    grid.frame(grid.bounds, title: "Agenda for today")
    #expect(grid.text == ["+- Agend~ -+", "|          |", "+----------+"])
  }

  @Test("Every sign is as wide in both tables, and ASCII in one")
  func signsMatch() {
    for (text, width) in [("─", 1), ("▸", 1), ("…", 1), ("é", 1), ("李", 2), ("a", 1)] {
      let replacement = Glyphs.ascii(for: text, width: width)
      #expect(replacement.utf8.count == width)
      #expect(replacement.utf8.allSatisfy { $0 < 0x80 })
    }
    #expect(Glyphs.ascii(for: "…", width: 1) == "~")
    for (text, letter) in [("é", "e"), ("e\u{301}", "e"), ("Œ", "O"), ("’", "'"), ("»", "\"")] {
      #expect(Glyphs.ascii(for: text, width: 1) == letter)
    }
    #expect(Glyphs.ascii(for: "\u{202F}", width: 1) == " ")
    #expect(Glyphs.ascii(for: "Я", width: 1) == "?")
    #expect(Glyphs.unicode.all.map(\.width) == Glyphs.ascii.all.map(\.width))
    #expect(Glyphs.ascii.all.allSatisfy { $0.isASCII })
  }

  @Test("Whatever is drawn wherever, every row is exactly as wide as the grid", arguments: 1...60)
  func holdsForAnyDrawing(seed: UInt64) {
    var chance = Chance(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &chance) }
    func row() -> Int { number(-3...9) }
    func column() -> Int { number(-9...25) }
    func width() -> Int { number(-1...30) }
    func place() -> Rect { Rect(row: row(), column: column(), rows: row(), columns: width()) }
    var grid = Self.grid(number(0...8), number(0...20))
    for _ in 0..<60 {
      let role = Role.allCases.randomElement(using: &chance) ?? .text
      let text = SafeText(chance.hostileText(atMost: 25))
      switch number(0...6) {
      case 0: grid.fill(place(), role: role)
      case 1: grid.restyle(place(), role: role, emphasis: .bold)
      case 2: grid.frame(place(), title: text)
      case 3: grid.put(text, in: place(), line: row(), role: role)
      case 4: grid.horizontalLine(row: row(), column: column(), columns: width())
      case 5: grid.put(text, row: row(), column: column(), width: width(), clip: place())
      default: grid.put(text, row: row(), column: column(), role: role)
      }
      #expect(grid.checkInvariants() == nil, "seed \(seed)")
    }
    #expect(grid.text.allSatisfy { SafeText($0).width <= grid.size.columns }, "seed \(seed)")
    #expect(grid.roles.allSatisfy { $0.count == grid.size.columns }, "seed \(seed)")
  }

  @Test func rectanglesSplitWithoutLoss() {
    let whole = Rect(row: 1, column: 2, rows: 10, columns: 30)
    let (top, rest) = whole.splitTop(3)
    #expect(top == Rect(row: 1, column: 2, rows: 3, columns: 30))
    #expect(rest == Rect(row: 4, column: 2, rows: 7, columns: 30))
    #expect(whole.splitLeft(99).rest.isEmpty)
    #expect(whole.intersection(Rect(row: 20, column: 0, rows: 5, columns: 5)).isEmpty)
    #expect(whole.line(10).isEmpty)
  }
}
