import Domain
import Terminal
import Testing

@testable import Interface

/// Where the cursor goes, and what it stays on.
@Suite struct MovementTests {
  @Test("sections, forwards and back")
  func sections() throws {
    let sitting = try Sitting()
    let sections = { sitting.desk.agenda.selected?.section }
    var seen: [AgendaSection] = []
    for _ in 0..<10 {
      if let section = sections(), seen.last != section { seen.append(section) }
      sitting.type("J")
    }
    #expect(
      seen == [.overdue, .today, .tomorrow, .thisWeek, .later, .waiting, .snoozed])
    for expected in seen.reversed().dropFirst() {
      sitting.type("K")
      #expect(sections() == expected)
    }
    sitting.type("K")
    #expect(sitting.line == 2)
    sitting.type("j K")
    #expect(sitting.line == 2)
  }

  @Test("g t goes to what is due today")
  func today() throws {
    let sitting = try Sitting()
    sitting.type("G g t")
    #expect(sitting.desk.agenda.selected?.section == .today)
  }

  @Test("a big book is walked to its end and back, row by row and page by page")
  func bigBook() throws {
    let sitting = try Sitting(.calls(500))
    sitting.type("jjjjjjj")
    let (name, line) = (sitting.selected, sitting.line)
    sitting.type("G")
    #expect(sitting.selected == "No 499 Client")
    sitting.type("g g")
    #expect((sitting.selected, sitting.line) == ("No 0 Client", 2))
    sitting.type("jjjjjjj")
    #expect((sitting.selected, sitting.line) == (name, line))
    sitting.type("g g" + String(repeating: "<PgDn>", count: 20))
    #expect(sitting.selected != "No 499 Client")
    sitting.type(String(repeating: "<PgUp>", count: 20))
    #expect((sitting.selected, sitting.line) == ("No 0 Client", 2))
    sitting.type(String(repeating: "<PgDn>", count: 60))
    #expect(sitting.selected == "No 499 Client")
    sitting.type(String(repeating: "<PgUp>", count: 60))
    #expect((sitting.selected, sitting.line) == ("No 0 Client", 2))
    sitting.type("<Ctrl-d><Ctrl-u>")
    #expect(sitting.selected == "No 0 Client")
  }

  @Test("down and up again, over the edge of the window, ends on the same row")
  func downAndUp() throws {
    let sitting = try Sitting(.calls(100))
    sitting.type(String(repeating: "j", count: 40))
    #expect(sitting.selected == "No 40 Client")
    sitting.type(String(repeating: "k", count: 40))
    #expect((sitting.selected, sitting.line) == ("No 0 Client", 2))
  }

  @Test("a resize keeps the record, whatever the sizes in between")
  func resize() throws {
    let sitting = try Sitting(.calls(100))
    sitting.type(String(repeating: "j", count: 30))
    for (rows, columns) in [(60, 200), (15, 60), (1, 1), (10, 200), (24, 100), (80, 250), (24, 80)]
    {
      sitting.resize(rows: rows, columns: columns)
      _ = sitting.screen
      #expect(sitting.selected == "No 30 Client")
      if columns >= 60, rows >= 15 {
        #expect(sitting.line != nil, "\(columns)x\(rows)")
      }
    }
  }

  @Test("one pane alone, and back to all, with the cursor in sight")
  func zoom() throws {
    for keys in ["z", "<Esc>"] {
      let sitting = try Sitting(.calls(100))
      sitting.type("z")
      #expect(!sitting.shows("─ "))
      sitting.type(String(repeating: "j", count: 18))
      sitting.type(keys)
      #expect(sitting.selected == "No 18 Client")
      #expect(sitting.line != nil)
    }
  }

  @Test("the card that opens is the selected contact's, at every size", arguments: [60, 80, 160])
  func open(columns: Int) throws {
    let sitting = try Sitting(.calls(20), rows: 20, columns: columns)
    _ = sitting.screen
    sitting.type("jjj<Enter>")
    #expect(sitting.card?.contact.givenName == "No 3")
    #expect(sitting.shows(">No 3 Client"))
    sitting.type("<Tab> j <Enter>")
    #expect(sitting.card?.contact.givenName == "No 4")
  }

  @Test("after a verb on the card of a narrow screen the list is whole again")
  func listAfterCard() throws {
    let sitting = try Sitting(.calls(40), rows: 20, columns: 60)
    sitting.type("<Enter> t <Enter> q")
    #expect(sitting.screen.filter { $0.contains("Client") }.count > 10)
    sitting.type("<Enter>")
    sitting.resize(rows: 24, columns: 70)
    sitting.type("q")
    #expect(sitting.screen.filter { $0.contains("Client") }.count > 14)
  }

  @Test("at midnight what was due today becomes overdue, and the cursor stays on its record")
  func midnight() throws {
    let sitting = try Sitting(rows: 40, columns: 100)
    sitting.go(to: "👩‍👩‍👧")
    let overdue = sitting.desk.overdue
    sitting.handle(.day(TestBook.today + 1))
    #expect(sitting.desk.overdue == overdue + 1)
    #expect(sitting.selected == "👩‍👩‍👧")
    #expect(sitting.desk.agenda.selected?.section == .overdue)
    #expect(sitting.screen[0].contains("Tue 29 Sep"))
  }

  @Test("at midnight in the middle of a long agenda the cursor stays on its record")
  func midnightFarDown() throws {
    let sitting = try Sitting(.calls(200))
    sitting.type("g t")
    #expect(sitting.selected == "No 10 Client")
    sitting.handle(.day(TestBook.today + 1))
    #expect(sitting.selected == "No 10 Client")
    sitting.handle(.day(TestBook.today + 5))
    #expect(sitting.selected == "No 10 Client")
    #expect(sitting.line != nil)
  }

  @Test("a prefix shows what may follow, and a wrong key says so")
  func prefix() throws {
    let sitting = try Sitting()
    sitting.type("g")
    #expect(sitting.shows("go to today"))
    sitting.type("y")
    #expect(sitting.message == "g y is no key here; ? lists them.")
    #expect(!sitting.shows("go to today"))
    sitting.type("g <Esc>")
    #expect(sitting.message == "")
  }

  @Test("q leaves the card, then the program; nothing is asked")
  func quit() throws {
    let sitting = try Sitting()
    sitting.type("<Enter> q")
    #expect(sitting.effects == [])
    sitting.type("q")
    #expect(sitting.effects == [.quit])
  }

  @Test("the card is walked through by item, longest timelines too")
  func cardItems() throws {
    let sitting = try Sitting(.demo)
    sitting.type("<Enter>")
    for _ in 0..<60 { sitting.type("j") }
    #expect(sitting.line != nil)
    sitting.type("g g")
    #expect(sitting.desk.card.selected == sitting.desk.card.items.first)
    sitting.type("G")
    #expect(sitting.desk.card.selected == sitting.desk.card.items.last)
    #expect(sitting.line != nil)
  }
}

@Suite struct FindTests {
  @Test("a contact is found by what is typed of the name, and its card opens")
  func find() throws {
    let sitting = try Sitting(.busyMonday)
    sitting.type("/")
    sitting.write("zoe duv")
    #expect(sitting.shows("Zoë Duval"))
    sitting.type("<Enter>")
    #expect(sitting.card?.contact.givenName == "Zoë")
    #expect(sitting.desk.focus == .card)
  }

  @Test("nobody of the name is said, and Esc leaves")
  func nobody() throws {
    let sitting = try Sitting(.busyMonday)
    sitting.type("/")
    sitting.write("xyzzy")
    #expect(sitting.shows("Nobody of that name"))
    sitting.type("<Esc>")
    #expect(!sitting.shows("Find a contact"))
  }
}
