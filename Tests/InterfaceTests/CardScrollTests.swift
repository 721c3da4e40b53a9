import Domain
import Store
import Testing

@testable import Interface

/// What is longer than the card is read line by line.
@Suite struct CardScrollTests {
  @Test("a long note goes by a line at each key, both ways", arguments: [(24, 80), (48, 160)])
  func exchange(rows: Int, columns: Int) throws {
    let sitting = try Sitting(.calls(1), rows: rows, columns: columns)
    let words = (1...1_200).map { "word\($0)" }.joined(separator: " ")
    let contact = try #require(sitting.card?.contact.id)
    let note = LogInteraction(with: [contact], channel: .note, answered: false, words: words)
    try sitting.book.run(note, as: TestBook.marie)
    sitting.type("R <Enter> G")
    #expect(sitting.shows("word1 "))
    #expect(!sitting.shows("word1200"))
    var lines = 0
    while !sitting.shows("word1200"), lines < 200 {
      sitting.type("j")
      lines += 1
    }
    #expect(lines > 3)
    #expect(!sitting.shows("word1 "))
    while !sitting.shows("word1 "), lines > -2 {
      sitting.type("k")
      lines -= 1
    }
    #expect(lines == 0)
    sitting.type("k")
    #expect(sitting.desk.card.selected != .interaction(ID(1)))
  }

  @Test("somebody linked twice, as a couple is, does not hold the cursor")
  func linkedTwice() throws {
    let sitting = try Sitting(.demo)
    sitting.type("/")
    sitting.write("Delphine Roussel")
    sitting.type("<Enter><Enter>")
    #expect(sitting.card?.contact.names.plain == "Delphine Roussel")
    let items = sitting.desk.card.items
    #expect(items.count > 4)
    for item in items.dropFirst() {
      sitting.type("j")
      #expect(sitting.desk.card.selected == item, "every key goes on")
    }
  }

  @Test("so are the notes of the contact")
  func notes() throws {
    let sitting = try Sitting(.calls(1))
    var contact = try #require(sitting.card?.contact)
    let old = contact
    contact.notes = (1...40).map { "line\($0)." }.joined(separator: "\n")
    try sitting.book.run(EditContact(from: old, to: contact), as: TestBook.marie)
    sitting.type("R <Enter> j")
    #expect(sitting.desk.card.selected == .notes(contact.id))
    #expect(sitting.shows("line1."))
    for _ in 0..<40 where !sitting.shows("line40.") { sitting.type("j") }
    #expect(sitting.desk.card.selected == .notes(contact.id))
    sitting.type("j")
    #expect(sitting.desk.card.selected != .notes(contact.id))
    sitting.type("k")
    #expect(sitting.shows("line40."))
  }

  @Test("whose card it is stays in sight at the end of it")
  func name() throws {
    let sitting = try Sitting(.calls(1), rows: 15, columns: 60)
    let contact = try #require(sitting.card?.contact)
    for number in 1...12 {
      let note = LogInteraction(
        with: [contact.id], channel: .note, answered: false, words: "note\(number).")
      try sitting.book.run(note, as: TestBook.marie)
    }
    sitting.type("R <Enter> G")
    #expect(sitting.shows("note1."))
    #expect(sitting.shows(contact.names.plain))
  }
}
