import Domain
import Hostile
import Store
import Terminal
import Testing

@testable import Interface

/// Hostile texts in every field of every form, and in every line that is asked for: each row of the
/// screen keeps its width, and what is saved is what was put in, or it is refused with a sentence.
@Suite struct HostileFormTests {
  /// What opens a form, from the agenda.
  private static let forms = ["i", "e", "a", "g s", "g b", "m g", "m r", "m t", "<Enter> e"]
  /// What asks for a line.
  private static let lines = [
    "n", "t", "s t", "r", "x", "/", ":", "f", "c s", "c c", "c t", "c n", "c w", "c d", "c x",
    "3 f", "4 f", "2 f", "2 /",
  ]

  private func draw(_ sitting: Sitting, _ place: String) {
    let (grid, cursor) = sitting.drawUnchecked()
    #expect(grid.checkInvariants() == nil, "\(place)")
    #expect(sitting.desk.checkInvariants() == nil, "\(place)")
    if let cursor { #expect(grid.bounds.contains(cursor), "\(place)") }
  }

  @Test("in every field", arguments: HostileText.all)
  func everyField(hostile: HostileText) throws {
    for form in Self.forms {
      let sitting = try Sitting(rows: 30, columns: 90)
      sitting.type(form)
      guard let rows = sitting.form?.rows.count else { continue }
      for row in 0..<rows {
        sitting.handle(.paste(hostile.text))
        draw(sitting, "\(form), row \(row)")
        sitting.type("<Tab>")
      }
      sitting.resize(rows: 24, columns: 80)
      draw(sitting, "\(form), narrow")
      sitting.type("<Ctrl-x>")
      draw(sitting, "\(form), saved")
      // Refused, it says why where the cursor stands.
      if let left = sitting.form {
        let isTold = left.rows.contains { $0.fault != nil } || !sitting.message.isEmpty
        #expect(isTold, "\(form)")
      }
      #expect(try sitting.book.store.check() == [], "\(form)")
    }
  }

  @Test("in every line", arguments: HostileText.all)
  func everyLine(hostile: HostileText) throws {
    for keys in Self.lines {
      let sitting = try Sitting()
      sitting.type(keys)
      sitting.handle(.paste(hostile.text))
      draw(sitting, keys)
      sitting.type("<Left> <Ctrl-a> <Ctrl-e>")
      draw(sitting, "\(keys), moved")
      sitting.type("<Enter>")
      draw(sitting, "\(keys), confirmed")
      #expect(try sitting.book.store.check() == [], "\(keys)")
    }
  }

  @Test("a name is kept as it was put in, without the blanks around it", arguments: HostileText.all)
  func kept(hostile: HostileText) throws {
    let sitting = try Sitting()
    sitting.type("i")
    sitting.handle(.paste(hostile.text))
    sitting.type("<Ctrl-x> <Ctrl-x>")
    let newest = try sitting.book.store.contactRows(
      count: 1, matching: ContactFilter(), by: .added, today: TestBook.today)
    let expected = hostile.text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    let kept = try #require(newest.first?.contact.givenName)
    #expect(Array(kept.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
