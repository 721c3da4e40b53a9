import Domain
import Terminal
import Testing

@testable import Interface

/// Boxes and lines: days, words, pasted text.
@Suite struct PromptTests {
  @Test(
    "each key of the snooze box, as AZERTY keyboards have it too",
    arguments: [
      ("1", 1), ("9", 9), ("&", 1), ("é", 2), ("\"", 3), ("'", 4), ("(", 5), ("-", 6), ("è", 7),
      ("_", 8), ("ç", 9), ("w", 7), ("m", 30), ("t", 91), ("y", 365), ("c", 1),
    ])
  func snooze(key: String, days: Int) throws {
    let session = try Session(.calls(1))
    session.type("s" + key)
    #expect(session.desk.overlay == nil)
    #expect(session.followUp?.shows == TestBook.today + days)
    #expect(session.followUp?.due == TestBook.today - 10)
  }

  @Test("a day typed into the snooze box", arguments: ["<Enter>", "."])
  func snoozeTyped(key: String) throws {
    let session = try Session(.calls(1))
    session.type("s" + key)
    session.write("fin du mois")
    session.type("<Enter>")
    #expect(session.followUp?.shows == TestBook.today + 2)
  }

  @Test("a key that means nothing leaves the box as it is", arguments: ["0", "x", "<F5>", "<Tab>"])
  func snoozeOther(key: String) throws {
    let session = try Session(.calls(1))
    session.type("s" + key)
    #expect(session.desk.context == .snooze)
    session.type("q")
    #expect(session.desk.overlay == nil)
    #expect(session.followUp?.shows == nil)
  }

  @Test(
    "days as people type them, in either language, on either screen",
    arguments: [
      ("demain", 1), ("tomorrow", 1), ("tue", 1), ("mar", 1), ("+10d", 10), ("+10j", 10),
      ("3w", 21), ("15/10", 17), ("2 oct", 4), ("end of month", 2), ("8 ans", 2922), ("8y", 2922),
    ])
  func reschedule(phrase: String, days: Int) throws {
    for language in Language.allCases {
      let session = try Session(.calls(1), language: language)
      session.type("r")
      session.write(phrase)
      let day = TestBook.today + days
      #expect(session.shows(Wording(language).longDay(day)))
      session.type("<Enter>")
      #expect(session.followUp?.due == day)
    }
  }

  @Test(
    "what is no day stays, with what is wrong",
    arguments: ["bald", "31/02", "hier", "29/02/2027", "12345678901234567890d"])
  func notADay(phrase: String) throws {
    let session = try Session(.calls(1))
    session.type("r")
    session.write(phrase)
    session.type("<Enter>")
    #expect(session.desk.context == .line)
    #expect(session.roles.contains { $0.contains("E") })
    #expect(session.followUp?.due == TestBook.today - 10)
    session.type("<Ctrl-u>")
    #expect(session.shows("+10d"))
    session.type("<Esc>")
    #expect(session.desk.overlay == nil)
  }

  @Test("an hour comes along with the day")
  func hour() throws {
    let session = try Session(.calls(1))
    session.type("r")
    session.write("tue 14h30")
    session.type("<Enter>")
    #expect(session.followUp?.hour == TimeOfDay(hour: 14, minute: 30))
  }

  @Test("a closed one is opened again from the card")
  func reopen() throws {
    let session = try Session(.calls(1))
    session.type("<Enter> d")
    session.type("j")
    session.type("r")
    session.write("tue")
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Open again for Tue 29 Sep: call with No 0 Client."))
    #expect(session.desk.card.details?.open.count == 1)
  }

  @Test("words keep their blanks inside, an empty line writes nothing")
  func note() throws {
    let session = try Session(.calls(1))
    session.type("n <Enter>")
    #expect(session.desk.context == .line)
    session.write("  asked for  two keys ")
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Note added: No 0 Client."))
    #expect(session.desk.card.details?.timeline.first?.interaction.words == "asked for  two keys")
  }

  @Test("a touch of another kind, by Tab")
  func touch() throws {
    let session = try Session(.calls(1))
    session.type("t <Tab>")
    #expect(session.shows("Mail with No 0 Client") || session.shows("mail with No 0 Client"))
    session.type("<Enter>")
    #expect(session.desk.card.details?.timeline.first?.interaction.channel == .mail)
    #expect(session.followUp != nil, "a touch completes nothing")
  }

  @Test("the colleague's name is on the row that was handed over, and it is his now")
  func handOver() throws {
    let session = try Session(.calls(1))
    session.type(">j<Enter>")
    #expect(session.message.hasPrefix("Handed over to Sam Benali: call with No 0 Client."))
    #expect(session.screen.contains { $0.contains("No 0 Client") && $0.contains("Sam") })
  }

  @Test("pasted text outside a field does nothing", arguments: ["", "s", ">", "?"])
  func pasteNowhere(keys: String) throws {
    let session = try Session(.calls(3))
    session.type(keys)
    let before = try session.book.entries()
    session.handle(.paste("ddd\nxxx\u{1b}[A"))
    #expect(try session.book.entries() == before)
    #expect(session.desk.agenda.rows.count == 3)
    #expect(session.message.hasPrefix("Pasted text goes into a line or a form"))
  }

  @Test("pasted lines become one line in a field, and nothing is done")
  func paste() throws {
    let session = try Session(.calls(1))
    session.type("n")
    session.handle(.paste("first\nsecond\r\nthird\n"))
    #expect(session.shows("first second third"))
    #expect(session.desk.context == .line)
  }

  @Test("a pasted book does not stop the screen")
  func longPaste() throws {
    let session = try Session(.calls(1))
    session.type("n")
    session.handle(.paste(String(repeating: "lorem ipsum 李 ", count: 8_000)))
    let clock = ContinuousClock()
    #expect(clock.measure { _ = session.screen } < .seconds(2))
  }

  @Test("what was written in an editor comes back whole")
  func editor() throws {
    let session = try Session(.calls(1))
    session.type("n")
    session.write("draft")
    session.type("<Ctrl-o>")
    #expect(session.effects == [.edit("draft")])
    session.handle(.edited("one\ntwo\n"))
    session.type("<Enter>")
    #expect(session.desk.card.details?.timeline.first?.interaction.words == "one\ntwo")
  }
}
