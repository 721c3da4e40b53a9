import Domain
import Store
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Hostile texts in every field of every form, and in every line that is asked for: each row of the
/// screen keeps its width, and what is saved is what was put in, or it is refused with a sentence.
@Suite struct HostileFormTests {
  /// What opens a form, from the agenda.
  private static let forms = ["i", "a", "g s", "g b", "m t", "<Enter> e"]
  /// What asks for a line.
  private static let lines = [
    "n", "t", "r", "x", "/", ":", "f", "c s", "c t", "c n", "c x", "3 f", "2 f",
  ]
  /// Those that are no book: what is large is looked at in a field of its own.
  private static let texts = HostileText.all.filter { $0.text.utf8.count < 10_000 }.map(\.text)

  private func draw(_ sitting: Sitting, _ place: String) {
    let (grid, cursor) = sitting.drawUnchecked()
    #expect(grid.checkInvariants() == nil, "\(place)")
    if let cursor { #expect(grid.bounds.contains(cursor), "\(place)") }
  }

  @Test("in every field", arguments: forms)
  func everyField(form: String) throws {
    let sitting = try Sitting(rows: 24, columns: 80)
    var next = 0
    while next < Self.texts.count {
      sitting.type(form)
      let rows = try #require(sitting.form?.rows.count, "\(form)")
      for row in 0..<rows {
        sitting.handle(.paste(Self.texts[next % Self.texts.count]))
        next += 1
        draw(sitting, "\(form), row \(row)")
        sitting.type("<Tab>")
      }
      sitting.type("<Ctrl-x>")
      draw(sitting, "\(form), saved")
      // Refused, it says why where the cursor stands.
      if let left = sitting.form {
        let isTold = left.rows.contains { $0.fault != nil } || !sitting.message.isEmpty
        #expect(isTold, "\(form)")
      }
      sitting.type("<Esc> <Esc> <Esc> <Esc> 1")
    }
    #expect(sitting.desk.checkInvariants() == nil)
    #expect(try sitting.book.store.check() == [])
  }

  @Test("all of them in every field at once", arguments: forms)
  func allAtOnce(form: String) throws {
    let sitting = try Sitting(rows: 24, columns: 80)
    sitting.type(form)
    for row in 0..<(try #require(sitting.form?.rows.count)) {
      sitting.handle(.paste(Self.texts.joined(separator: "|")))
      sitting.type("<Ctrl-a>")
      draw(sitting, "\(form), row \(row)")
      sitting.type("<Tab>")
    }
    sitting.type("<Ctrl-x>")
    draw(sitting, "\(form), saved")
    #expect(try sitting.book.store.check() == [])
  }

  @Test("in every line", arguments: lines)
  func everyLine(keys: String) throws {
    let sitting = try Sitting()
    for text in Self.texts {
      sitting.type(keys)
      sitting.handle(.paste(text))
      draw(sitting, keys)
      sitting.type("<Enter>")
      draw(sitting, "\(keys), confirmed")
      sitting.type("<Esc> <Esc> <Esc> 1")
    }
    #expect(try sitting.book.store.check() == [], "\(keys)")
  }

  @Test("a name is kept as it was put in, without the blanks around it")
  func kept() throws {
    let sitting = try Sitting()
    for hostile in HostileText.all {
      sitting.type("i")
      sitting.handle(.paste(hostile.text))
      draw(sitting, "\(hostile)")
      sitting.type("<Ctrl-x> <Ctrl-x>")
      draw(sitting, "\(hostile)")
      let newest = try sitting.book.store.contactRows(
        count: 1, matching: ContactFilter(), by: .added, today: TestBook.today)
      let expected = hostile.text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
      let kept = try #require(newest.first?.contact.givenName)
      #expect(Array(kept.unicodeScalars) == Array(expected.unicodeScalars), "\(hostile)")
      sitting.type("<Esc> <Esc> 1")
    }
  }
}
