import Domain
import Terminal
import Testing

@testable import Interface

@Suite struct WelcomeTests {
  private func effects(_ keys: String, columns: Int = 80) -> [Effect] {
    var welcome = Welcome(
      size: Size(rows: 24, columns: columns),
      surroundings: Surroundings(
        person: TestBook.marie, wording: Wording(.english), glyphs: .unicode, zone: .utc,
        bookPath: "/home/marie/book.kith", now: { Clock().now }))
    return Key.sequence(keys).flatMap { key in
      defer { _ = welcome.draw() }
      return welcome.handle(.key(key))
    }
  }

  @Test("each choice asks for what it needs, and only then for a book")
  func choices() {
    #expect(effects("i") == [])
    #expect(effects("i<Enter>") == [])
    #expect(effects("iAda<Enter>") == [.createBook(firm: "Ada", then: .firstContact)])
    #expect(
      effects("v/a.vcf<Enter>Ada<Enter>")
        == [.createBook(firm: "Ada", then: .importFile(path: "/a.vcf"))])
    #expect(effects("d") == [.openDemo])
    #expect(effects("q") == [.quit])
  }

  @Test("Esc goes back to the choices, and creates nothing")
  func leave() {
    #expect(effects("iAda<Esc>d") == [.openDemo])
    #expect(effects("v/a.vcf<Enter><Esc>q") == [.quit])
  }

  @Test("keys that mean nothing do nothing", arguments: ["x", "<F5>", "<Tab>", "1"])
  func others(key: String) {
    #expect(effects(key) == [])
  }

  @Test("every size can be drawn")
  func sizes() {
    for rows in 0...30 {
      for columns in [0, 1, 2, 5, 21, 60, 250] {
        var welcome = Welcome(
          size: Size(rows: rows, columns: columns),
          surroundings: Surroundings(
            person: TestBook.marie, wording: Wording(.french), glyphs: .ascii, zone: .utc,
            bookPath: "/home/marie/book.kith", now: { Clock().now }))
        #expect(welcome.draw().grid.checkInvariants() == nil)
        _ = welcome.handle(.key(.character("i")))
        welcome.say(Message("No such file."))
        _ = welcome.handle(.key(.character("v")))
        #expect(welcome.draw().grid.checkInvariants() == nil)
      }
    }
  }
}
