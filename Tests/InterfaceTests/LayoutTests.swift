import Terminal
import Testing

@testable import Interface

@Suite struct LayoutTests {
  @Test("the parts fill the screen and never overlap, at every size", arguments: [false, true])
  func parts(zoomed: Bool) {
    var wrong: [String] = []
    for columns in 60...250 {
      for rows in 15...80 {
        for focus in [Pane.list, .card] {
          let size = Size(rows: rows, columns: columns)
          let layout = Layout(size: size, focus: focus, zoomed: zoomed)
          if layout?.parts.fill(Rect(size)) != true { wrong.append("\(columns)x\(rows), \(focus)") }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("what has the focus always shows")
  func focusShows() {
    for columns in stride(from: 60, through: 200, by: 7) {
      let size = Size(rows: 20, columns: columns)
      for zoomed in [false, true] {
        #expect(Layout(size: size, focus: .list, zoomed: zoomed)?.list != nil)
        #expect(Layout(size: size, focus: .card, zoomed: zoomed)?.card != nil)
      }
    }
  }

  @Test("one pane, then a short card under the list, then beside it, then the timeline apart")
  func steps() throws {
    func layout(_ columns: Int) throws -> Layout {
      try #require(Layout(size: Size(rows: 24, columns: columns), focus: .list, zoomed: false))
    }
    #expect(try layout(79).card == nil)
    #expect(try layout(80).rule != nil)
    #expect(try layout(99).dividers.isEmpty)
    #expect(try layout(100).dividers.count == 1)
    #expect(try layout(139).timeline == nil)
    #expect(try layout(140).timeline != nil)
    #expect(try layout(140).dividers.count == 2)
  }

  @Test("below the smallest there is none", arguments: [(14, 60), (15, 59), (0, 0), (1, 1)])
  func tooSmall(rows: Int, columns: Int) {
    #expect(Layout(size: Size(rows: rows, columns: columns), focus: .list, zoomed: false) == nil)
  }
}

extension Layout {
  fileprivate var parts: [Rect] {
    [header, message, hints] + [list, card, timeline, rule].compactMap { $0 } + dividers
  }
}

extension [Rect] {
  /// Whether they cover all of a rectangle, and none of them another. None is empty.
  fileprivate func fill(_ whole: Rect) -> Bool {
    let cells = reduce(0) { $0 + $1.rows * $1.columns }
    let areInside = allSatisfy { !$0.isEmpty && $0.intersection(whole) == $0 }
    let areApart = indices.allSatisfy { index in
      self[..<index].allSatisfy { $0.intersection(self[index]).isEmpty }
    }
    return cells == whole.rows * whole.columns && areInside && areApart
  }
}
