import Domain
import Store
import Testing

@testable import Interface

/// What somebody does not want: said with its purpose and source, warned of, and lifted.
@Suite struct ObjectionTests {
  private func objections(_ sitting: Sitting) throws -> [Objection] {
    let contact = try #require(sitting.card?.contact.id)
    return try sitting.book.store.objections(of: [contact])
  }

  @Test("a channel, a purpose and where it was said, in one step")
  func said() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 c n j <Enter>")
    #expect(sitting.shows("does not want calls"))
    sitting.type("<Tab>")
    let purpose = FollowUp.Purpose.allCases[0]
    #expect(sitting.shows("calls for \(Wording(.english).name(purpose))"))
    sitting.write("her letter")
    let before = try sitting.book.entries()
    sitting.type("<Enter>")
    #expect(try sitting.book.entries() == before + 1)
    let objection = try #require(try objections(sitting).first)
    #expect(objection.channel == .call)
    #expect(objection.purpose == purpose)
    #expect(objection.source == "her letter")
    #expect(sitting.shows("her letter"))
  }

  @Test(
    "the palette takes the same words",
    arguments: [
      ("calls", Interaction.Channel.call, nil, nil),
      ("calls for sales", .call, .sales, nil),
      ("e-mails because of her letter", .mail, nil, "her letter"),
      ("calls for sales a call of hers", .call, .sales, "a call of hers"),
      ("any contact her lawyer", nil, nil, "her lawyer"),
    ] as [(String, Interaction.Channel?, FollowUp.Purpose?, String?)])
  func told(
    line: String, channel: Interaction.Channel?, purpose: FollowUp.Purpose?, source: String?
  ) throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 :")
    sitting.write("do not contact " + line)
    sitting.type("<Enter>")
    let objection = try #require(try objections(sitting).first)
    #expect(objection.channel == channel)
    #expect(objection.purpose == purpose)
    #expect(objection.source == source)
  }

  @Test(
    "what is lifted is what was seen: a colleague's later word stands, and so does their lifting")
  func lifted() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 c n j <Enter><Enter>")
    let contact = try #require(sitting.card?.contact.id)
    sitting.type("c n")
    try sitting.colleagueUnheard { store, sam in
      try sitting.book.run(Object([contact], to: [.mail]), as: sam, in: store)
    }
    sitting.type("k <Enter>")
    #expect(try objections(sitting).map(\.channel) == [.mail])
    sitting.type("c n")
    try sitting.colleagueUnheard { store, sam in
      try sitting.book.run(WithdrawObjections([contact]), as: sam, in: store)
    }
    let before = try sitting.book.entries()
    sitting.type("k <Enter>")
    #expect(try sitting.book.entries() == before)
    #expect(sitting.message.contains("Sam"))
  }

  @Test("one of several is lifted by itself")
  func oneOfTwo() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 c n j <Enter><Enter> c n j j <Enter><Enter> c n")
    #expect(sitting.shows("all right again: calls"))
    sitting.type("k k k <Enter>")
    #expect(try objections(sitting).map(\.channel) == [.mail])
  }

  @Test("a follow-up that they do not want is warned of, while its kind and purpose say so")
  func warned() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 c n j <Enter>")
    sitting.write("her letter")
    sitting.type("<Enter> a")
    #expect(sitting.shows("! does not want: calls"))
    let kind = try #require(sitting.form?.rows.firstIndex { $0.asked == .followUpKind })
    for _ in 0..<20 where sitting.form?.cursor != kind { sitting.type("<Tab>") }
    sitting.type("<Right>")
    #expect(!sitting.shows("does not want"))
    sitting.type("<Esc><Esc> t")
    #expect(sitting.shows("! does not want: calls"))
  }

  @Test("of several contacts it is said how many do not want it")
  func several() throws {
    let sitting = try Sitting(.calls(3))
    sitting.type("2 c n j <Enter><Enter> V t")
    #expect(sitting.shows("1 of the 3 does not want it so"))
    sitting.type("<Esc> a")
    #expect(sitting.shows("1 of the 3 does not want it so"))
  }
}
