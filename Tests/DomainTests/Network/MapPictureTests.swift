import Domain
import Testing

@Suite("Maps as pictures")
struct MapPictureTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var network: String
    var picture: [String]

    init(_ description: String, _ network: String, _ picture: String...) {
      (testDescription, self.network, self.picture) = (description, network, picture)
    }
  }

  private static let cases = [
    Case("one line", "Ana>Ben", "Ana ─▸ Ben"),
    Case("both ways are one line", "Ana>Ben Ben>Ana", "Ana ═▸ Ben"),
    Case(
      "a cycle has one line turned, with its own head", "Ana>Ben Ben>Cy Cy>Ana",
      "     ┌▸ Ben ─┐",
      "Ana ─┴───◂───┴▸ Cy"),
    Case(
      "lines from one run together until they part", "Ana>Ben Ana>Cy Ana>Dee",
      "     ┌▸ Ben",
      "Ana ─┼▸ Cy",
      "     └▸ Dee"),
    Case(
      "lines to one meet in front of it", "Ana>Dee Ben>Dee Cy>Dee",
      "Ana ─┐",
      "Ben ─┴┬▸ Dee",
      "Cy ───┘"),
    Case(
      "a long line passes beside", "Ana>Ben Ben>Cy Ana>Cy",
      "     ┌▸ Ben ─┐",
      "Ana ─┴───────┴▸ Cy"),
    Case(
      "what would run into another takes a row of its own; a crossing does not touch",
      "Ana>Cy Ana>Dee Ben>Cy Ben>Dee",
      "Ana ─┬┬─▸ Cy",
      "Ben ─│┴┬▸ Dee",
      "     └─┘"),
    Case(
      "parts stand beside and below each other", "Ana Ben Cy Dee Eve>Fay",
      "Eve ─▸ Fay    Ana    Ben",
      "Cy     Dee"),
    Case("nobody", ""),
    Case("to oneself: no line", "Ana>Ana", "Ana"),
  ]

  @Test("small networks", arguments: cases)
  func pictures(example: Case) throws {
    #expect(try Drawing.picture(example.network) == example.picture)
  }

  @Test("quiet lines are dashed, until one of several is not")
  func quiet() throws {
    let then = try #require(Day(year: 2024, month: 1, day: 1))
    let now = try #require(Day(year: 2026, month: 1, day: 1))
    let network = Drawing.network(
      "Ana>Ben Cy>Dee", latest: ["Ana>Ben": then, "Cy>Dee": now])
    let graph = MapGraph(network, quietBefore: Day(year: 2025, month: 1, day: 1))
    #expect(graph.lines.map(\.isQuiet) == [true, false])
    let picture = Drawing.picture(try Drawing.layout(graph, of: network), of: network)
    #expect(picture == ["Ana ╌▸ Ben    Cy ─▸ Dee"])
  }

  @Test("other labels, the same map")
  func labelled() throws {
    let network = Drawing.network("Ana>Ben Ana>Cy Ben>Dee Cy>Dee")
    let layout = try Drawing.layout(MapGraph(network), of: network)
    let wide = layout.labelled { _ in 20 }
    #expect(wide.boxes.map(\.row) == layout.boxes.map(\.row))
    #expect(wide.columns > layout.columns)
    #expect(
      Drawing.picture(wide.labelled { Drawing.label($0, network).count }, of: network)
        == Drawing.picture(layout, of: network))
  }

  @Test("a window is a part of the whole")
  func window() throws {
    let network = Drawing.network("a>x a>y a>z b>x b>y b>z c>x c>y c>z")
    let layout = try Drawing.layout(MapGraph(network), of: network)
    let whole = layout.window(rows: 0..<layout.rows, columns: 0..<layout.columns)
    for row in 0..<layout.rows {
      for column in 0..<layout.columns {
        let part = layout.window(rows: row..<row + 1, columns: column..<column + 1)
        #expect(part[row, column] == whole[row, column])
      }
    }
    #expect(whole[-1, 0].arms.isEmpty)
  }

  @Test("a selection moves along lines, else to the nearest; its lines stand out")
  func moving() throws {
    let network = Drawing.network("Ana>Ben Ana>Cy Ana>Dee Eve>Fay")
    let layout = try Drawing.layout(MapGraph(network), of: network)
    #expect(layout.item(from: 0, towards: .right) == 2)
    #expect(layout.item(from: 2, towards: .up) == 1)
    #expect(layout.item(from: 2, towards: .down) == 3)
    #expect(layout.item(from: 3, towards: .left) == 0)
    #expect(layout.item(from: 0, towards: .left) == nil)
    #expect(layout.item(from: 1, towards: .up) == nil)
    let box = layout.boxes[2]
    #expect(layout.item(row: box.row, column: box.column) == 2)
    #expect(layout.item(row: box.row, column: box.column - 1) == nil)
    let window = layout.window(
      rows: 0..<layout.rows, columns: 0..<layout.columns, standingOut: layout.lines(at: 1))
    let lit = window.rows.flatMap { row in
      window.columns.filter { window[row, $0].standsOut }.map { [row, $0] }
    }
    #expect(lit == [[0, 5], [0, 6], [1, 4], [1, 5]])
  }

  @Test("it stops when it is told to")
  func stops() {
    let network = Drawing.network("Ana>Ben Ana>Cy")
    #expect(throws: CancellationError.self) {
      try MapLayout.of(MapGraph(network), work: MapWork(shouldStop: { true })) { _ in 3 }
    }
  }
}
