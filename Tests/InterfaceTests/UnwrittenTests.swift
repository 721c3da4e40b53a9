import Domain
import Store
import Testing

@testable import Interface

/// What was typed or marked stays when the write does not happen.
@Suite struct UnwrittenTests {
  private var prompted: (Sitting) -> String? {
    { sitting in
      if case .line(let prompt) = sitting.desk.overlay { prompt.editor.text } else { nil }
    }
  }

  @Test("words that wait for somebody else's write come back with Esc")
  func waiting() throws {
    let sitting = try Sitting(.calls(1))
    try sitting.whileSomebodyWrites {
      sitting.type("n")
      sitting.write("two keys")
      sitting.type("<Enter>")
      #expect(!sitting.desk.drafts.isEmpty)
      sitting.type("<Esc>")
      #expect(prompted(sitting) == "two keys")
    }
    sitting.type("<Enter>")
    #expect(sitting.card?.timeline.first?.interaction.words == "two keys")
    #expect(sitting.desk.drafts.isEmpty)
  }

  @Test("somebody was quicker with one of two: the other is offered, and the marks stay")
  func allButThese() throws {
    let sitting = try Sitting(.calls(3))
    sitting.type("2 <Space><Space> c c")
    let marked = Array(sitting.desk.contacts.marks.keys)
    #expect(marked.count == 2)
    try sitting.colleagueUnheard { store, sam in
      let cadence = Cadence(text: "20/30")
      try sitting.book.run(SetCadence([marked[0]], to: cadence), as: sam, in: store)
    }
    sitting.write("40/60")
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .question)
    #expect(sitting.desk.contacts.marks.count == 2)
    sitting.type("<Enter>")
    #expect(try sitting.book.store.find(marked[1])?.cadence == Cadence(text: "40/60"))
    #expect(try sitting.book.store.find(marked[0])?.cadence == Cadence(text: "20/30"))
  }

  @Test("a line that the book refuses stands there again, and says why")
  func refused() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 c t")
    sitting.write("notary")
    sitting.type("<Enter> c t")
    sitting.write("notary")
    let before = try sitting.book.entries()
    sitting.type("<Enter>")
    #expect(prompted(sitting) == "notary")
    #expect(sitting.desk.message?.kind == .fault)
    #expect(try sitting.book.entries() == before)
    sitting.write(" vip")
    sitting.type("<Enter>")
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.card?.tags == ["notary", "vip"])
  }

  @Test("a touch with many is asked about, and says with how many")
  func manyTouches() throws {
    let sitting = try Sitting(.calls(12))
    sitting.type("2 V t")
    #expect(sitting.shows("and 11 more"))
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .question)
    sitting.type("<Esc>")
    #expect(sitting.desk.context == .line)
    sitting.type("<Enter><Enter>")
    #expect(sitting.card?.timeline.count == 1)
  }
}
