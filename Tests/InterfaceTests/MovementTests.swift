import Domain
import Terminal
import Testing

@testable import Interface

/// Where the cursor goes, and what it stays on.
@Suite struct MovementTests {
  @Test("sections, forwards and back")
  func sections() throws {
    let session = try Session()
    let sections = { session.desk.agenda.selected?.section }
    var seen: [AgendaSection] = []
    for _ in 0..<10 {
      if let section = sections(), seen.last != section { seen.append(section) }
      session.type("J")
    }
    #expect(
      seen == [.overdue, .today, .tomorrow, .thisWeek, .later, .waiting, .snoozed])
    for expected in seen.reversed().dropFirst() {
      session.type("K")
      #expect(sections() == expected)
    }
    session.type("K")
    #expect(session.line == 2)
    session.type("j K")
    #expect(session.line == 2)
  }

  @Test("g t goes to what is due today")
  func today() throws {
    let session = try Session()
    session.type("G g t")
    #expect(session.desk.agenda.selected?.section == .today)
  }

  @Test("a big book is walked to its end and back, row by row and page by page")
  func bigBook() throws {
    let session = try Session(.calls(500))
    session.type("jjjjjjj")
    let (name, line) = (session.selected, session.line)
    session.type("G")
    #expect(session.selected == "No 499 Client")
    session.type("g g")
    #expect((session.selected, session.line) == ("No 0 Client", 2))
    session.type("jjjjjjj")
    #expect((session.selected, session.line) == (name, line))
    var pages = 0
    while session.selected != "No 499 Client", pages < 200 {
      session.type("<PgDn>")
      pages += 1
    }
    #expect(pages < 60)
    for _ in 0..<pages { session.type("<PgUp>") }
    #expect(session.selected == "No 0 Client")
    session.type("<Ctrl-d><Ctrl-u>")
    #expect(session.selected == "No 0 Client")
  }

  @Test("down and up again, over the edge of the window, ends on the same row")
  func downAndUp() throws {
    let session = try Session(.calls(100))
    session.type(String(repeating: "j", count: 40))
    #expect(session.selected == "No 40 Client")
    session.type(String(repeating: "k", count: 40))
    #expect((session.selected, session.line) == ("No 0 Client", 2))
  }

  @Test("a resize keeps the record, whatever the sizes in between")
  func resize() throws {
    let session = try Session(.calls(100))
    session.type(String(repeating: "j", count: 30))
    for (rows, columns) in [(60, 200), (15, 60), (1, 1), (10, 200), (24, 100), (80, 250), (24, 80)] {
      session.resize(rows: rows, columns: columns)
      _ = session.screen
      #expect(session.selected == "No 30 Client")
      if columns >= 60, rows >= 15 {
        #expect(session.line != nil, "\(columns)x\(rows)")
      }
    }
  }

  @Test("one pane alone, and back to all, with the cursor in sight")
  func zoom() throws {
    for keys in ["z", "<Esc>"] {
      let session = try Session(.calls(100))
      session.type("z")
      #expect(!session.shows("─ "))
      session.type(String(repeating: "j", count: 18))
      session.type(keys)
      #expect(session.selected == "No 18 Client")
      #expect(session.line != nil)
    }
  }

  @Test("the card that opens is the selected contact's, at every size", arguments: [60, 80, 160])
  func open(columns: Int) throws {
    let session = try Session(.calls(20), rows: 20, columns: columns)
    _ = session.screen
    session.type("jjj<Enter>")
    #expect(session.desk.card.details?.contact.givenName == "No 3")
    #expect(session.line != nil)
    session.type("<Tab> j <Enter>")
    #expect(session.desk.card.details?.contact.givenName == "No 4")
  }

  @Test("after a verb on the card of a narrow screen the list is whole again")
  func listAfterCard() throws {
    let session = try Session(.calls(40), rows: 20, columns: 60)
    session.type("<Enter> t <Enter> q")
    #expect(session.screen.filter { $0.contains("Client") }.count > 10)
    session.type("<Enter>")
    session.resize(rows: 24, columns: 70)
    session.type("q")
    #expect(session.screen.filter { $0.contains("Client") }.count > 14)
  }

  @Test("at midnight what was due today becomes overdue, and the cursor stays on its record")
  func midnight() throws {
    let session = try Session(rows: 40, columns: 100)
    session.go(to: "👩‍👩‍👧")
    let overdue = session.desk.overdue
    session.handle(.day(TestBook.today + 1))
    #expect(session.desk.overdue == overdue + 1)
    #expect(session.selected == "👩‍👩‍👧")
    #expect(session.desk.agenda.selected?.section == .overdue)
    #expect(session.screen[0].contains("Tue 29 Sep"))
  }

  @Test("at midnight in the middle of a long agenda the cursor stays on its record")
  func midnightFarDown() throws {
    let session = try Session(.calls(200))
    session.type("g t")
    #expect(session.selected == "No 10 Client")
    session.handle(.day(TestBook.today + 1))
    #expect(session.selected == "No 10 Client")
    session.handle(.day(TestBook.today + 5))
    #expect(session.selected == "No 10 Client")
    #expect(session.line != nil)
  }

  @Test("a prefix shows what may follow, and a wrong key says so")
  func prefix() throws {
    let session = try Session()
    session.type("g")
    #expect(session.shows("go to today"))
    session.type("x")
    #expect(session.message == "g x is no key here; ? lists them.")
    #expect(!session.shows("go to today"))
    session.type("g <Esc>")
    #expect(session.message == "")
  }

  @Test("q leaves the card, then the program; nothing is asked")
  func quit() throws {
    let session = try Session()
    session.type("<Enter> q")
    #expect(session.effects == [])
    session.type("q")
    #expect(session.effects == [.quit])
  }

  @Test("the card is walked through by item, longest timelines too")
  func cardItems() throws {
    let session = try Session(.demo)
    session.type("<Enter>")
    for _ in 0..<60 { session.type("j") }
    #expect(session.line != nil)
    session.type("g g")
    #expect(session.desk.card.selected == session.desk.card.items.first)
    session.type("G")
    #expect(session.desk.card.selected == session.desk.card.items.last)
    #expect(session.line != nil)
  }
}
