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
    let sitting = try Sitting(.calls(1))
    sitting.type("s" + key)
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.followUp?.shows == TestBook.today + days)
    #expect(sitting.followUp?.due == TestBook.today - 10)
  }

  @Test("a day typed into the snooze box", arguments: ["<Enter>", "."])
  func snoozeTyped(key: String) throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("s" + key)
    sitting.write("fin du mois")
    sitting.type("<Enter>")
    #expect(sitting.followUp?.shows == TestBook.today + 2)
  }

  @Test("a key that means nothing leaves the box as it is", arguments: ["0", "x", "<F5>", "<Tab>"])
  func snoozeOther(key: String) throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("s" + key)
    #expect(sitting.desk.context == .snooze)
    sitting.type("q")
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.followUp?.shows == nil)
  }

  @Test(
    "days as people type them, in either language, on either screen",
    arguments: [
      ("demain", 1), ("tomorrow", 1), ("tue", 1), ("mar", 1), ("+10d", 10), ("+10j", 10),
      ("3w", 21), ("15/10", 17), ("2 oct", 4), ("end of month", 2), ("8 ans", 2922), ("8y", 2922),
    ])
  func reschedule(phrase: String, days: Int) throws {
    for language in Language.allCases {
      let sitting = try Sitting(.calls(1), language: language)
      sitting.type("r")
      sitting.write(phrase)
      let day = TestBook.today + days
      #expect(sitting.shows(Wording(language).longDay(day)))
      sitting.type("<Enter>")
      #expect(sitting.followUp?.due == day)
    }
  }

  @Test(
    "what is no day stays, with what is wrong",
    arguments: ["bald", "31/02", "hier", "29/02/2027", "12345678901234567890d"])
  func notADay(phrase: String) throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("r")
    sitting.write(phrase)
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .line)
    #expect(sitting.roles.contains { $0.contains("E") })
    #expect(sitting.followUp?.due == TestBook.today - 10)
    sitting.type("<Ctrl-u>")
    #expect(sitting.shows("+10d"))
    sitting.type("<Esc>")
    #expect(sitting.desk.overlay == nil)
  }

  @Test("an hour comes along with the day")
  func hour() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("r")
    sitting.write("tue 14h30")
    sitting.type("<Enter>")
    #expect(sitting.followUp?.hour == TimeOfDay(hour: 14, minute: 30))
  }

  @Test("a closed one is opened again from the card")
  func reopen() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("<Enter> d")
    sitting.type("j")
    sitting.type("r")
    sitting.write("tue")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Open again for Tue 29 Sep: call with No 0 Client."))
    #expect(sitting.card?.open.count == 1)
  }

  @Test("words keep their blanks inside, an empty line writes nothing")
  func note() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("n <Enter>")
    #expect(sitting.desk.context == .line)
    sitting.write("  asked for  two keys ")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Note added: No 0 Client."))
    #expect(sitting.card?.timeline.first?.interaction.words == "asked for  two keys")
  }

  @Test("a touch of another kind, by Tab")
  func touch() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("t <Tab>")
    #expect(sitting.shows("E-mail with No 0 Client"))
    sitting.type("<Enter>")
    #expect(sitting.card?.timeline.first?.interaction.channel == .mail)
    #expect(sitting.followUp != nil, "a touch completes nothing")
  }

  @Test("a colleague is offered first, whose name is on the row then: it is his now")
  func handOver() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("><Enter>")
    #expect(sitting.message.hasPrefix("Handed over to Sam Benali: call with No 0 Client."))
    #expect(sitting.screen.contains { $0.contains("No 0 Client") && $0.contains("Sam") })
  }

  @Test("pasted text outside a field does nothing", arguments: ["", "s", ">", "?"])
  func pasteNowhere(keys: String) throws {
    let sitting = try Sitting(.calls(3))
    sitting.type(keys)
    let before = try sitting.book.entries()
    sitting.handle(.paste("ddd\nxxx\u{1b}[A"))
    #expect(try sitting.book.entries() == before)
    #expect(sitting.desk.agenda.rows.count == 3)
    #expect(sitting.message.hasPrefix("Pasted text goes into a line or a form"))
  }

  @Test("pasted lines become one line in a field, and nothing is done")
  func paste() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("n")
    sitting.handle(.paste("first\nsecond\r\nthird\n"))
    #expect(sitting.shows("first second third"))
    #expect(sitting.desk.context == .line)
  }

  @Test("a pasted book does not stop the screen")
  func longPaste() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("n")
    sitting.handle(.paste(String(repeating: "lorem ipsum 李 ", count: 8_000)))
    let clock = ContinuousClock()
    #expect(clock.measure { _ = sitting.screen } < .seconds(2))
  }

  @Test("what was written in an editor comes back whole")
  func editor() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("n")
    sitting.write("draft")
    sitting.type("<Ctrl-o>")
    #expect(sitting.effects.last == .edit("draft"))
    sitting.handle(.edited(.success("one\ntwo\n")))
    sitting.type("<Enter>")
    #expect(sitting.card?.timeline.first?.interaction.words == "one\ntwo")
  }
}
