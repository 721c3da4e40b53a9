import Domain
import Testing

@testable import Store

/// Nothing that a colleague keeps private is handed out by any reading, whatever it reads.
@Suite struct SightTests {
  private typealias Reading = (
    name: String, tells: Bool, read: (BookStore, PrivateBook) throws -> Any
  )

  /// Every way to read a book for a person, by name; whether its owner sees what is private there.
  private static var readings: [Reading] {
    lists + cards + searches + journal + network + referrals
  }

  private static let today = PrivateBook.today

  private static var lists: [Reading] {
    [
      ("agenda", true, { store, _ in try store.agenda(count: 50, today: today) }),
      (
        "agenda backwards", true,
        { store, _ in try store.agenda(.backwards, count: 50, today: today) }
      ),
      (
        "agenda row of a follow-up", true,
        { try $0.agendaRow(of: .followUp($1.followUp), today: today) as Any }
      ),
      (
        "contacts", true,
        { store, _ in
          try ContactOrder.allCases.map {
            try store.contactRows(
              count: 50, matching: ContactFilter(), by: $0, today: today)
          }
        }
      ),
      (
        "contacts of a tag", true,
        { store, _ in
          var filter = ContactFilter()
          filter.tags = ["klamtag"]
          return try store.contactRows(count: 50, matching: filter, by: .name, today: today)
        }
      ),
      (
        "row of a contact", true,
        {
          try $0.contactRow(
            of: $1.kept, matching: ContactFilter(), by: .name, today: today) as Any
        }
      ),
      ("tags", true, { store, _ in try store.tags() }),
      (
        "whom to refer", false,
        { store, _ in
          try store.clientsToRefer(partnersBy: .name, window: .all, today: today)
        }
      ),
      (
        "who offers", true,
        { store, _ in
          try store.topics().map {
            try store.partnersOffering($0.id, by: .owed, window: .all, today: today)
          }
        }
      ),
    ]
  }

  private static var cards: [Reading] {
    [
      ("card", true, { try $0.card(of: $1.kept, timeline: 50) as Any }),
      ("card of a spouse", true, { try $0.card(of: $1.zoe, timeline: 50) as Any }),
      ("contact", true, { try $0.find($1.kept) as Any }),
      ("follow-up", true, { try $0.find($1.followUp) as Any }),
      ("what happened", true, { try $0.find($1.word) as Any }),
      ("objections", true, { try $0.objections(of: [$1.kept]) }),
      ("deals", true, { try $0.deals(of: $1.kept) }),
      ("stances", false, { try $0.stances(of: $1.kept) }),
      ("names", true, { try $0.names(of: [$1.kept]) }),
      ("suggestion", false, { try $0.stageSuggestion(of: $1.kept, today: today) as Any }),
      ("mentions", false, { try $0.mentions(of: $1.zoe) }),
      (
        "export", true,
        { store, _ in
          var lines: [String] = []
          try store.forEachRecord { lines.append($0) }
          return lines
        }
      ),
    ]
  }

  private static var searches: [Reading] {
    ["zyxwvut", "z", "0699887766", "klamtag", "klambank", "notes of klam", "secret@klam"].map {
      text in
      (
        "search \(text)", true,
        { store, _ in try store.search(text, count: 20, today: today) }
      )
    } + [
      (
        "search what was said", true,
        { store, _ in try store.search("klam", inExchanges: true, count: 20, today: today) }
      ),
      (
        "already here by name", true,
        { store, _ in
          try store.contactsLike(names: ContactName(family: "Zyxwvut"), count: 5)
        }
      ),
      (
        "already here by number", true,
        { store, _ in try store.contactsLike(phones: ["+33 6 99 88 77 66"], count: 5) }
      ),
      (
        "already here by address", true,
        { store, _ in try store.contactsLike(emails: ["secret@klam.example"], count: 5) }
      ),
    ]
  }

  private static var journal: [Reading] {
    [
      ("journal", true, { store, _ in try store.entries(count: 200, zone: .utc) }),
      (
        "journal of a contact", true,
        {
          try $0.entries(count: 200, matching: JournalFilter(contact: $1.kept), zone: .utc)
        }
      ),
      (
        "changes", true,
        { store, _ in
          try store.entries(count: 200, zone: .utc).map {
            try store.changes(of: $0.entry.id, atMost: 200)
          }
        }
      ),
      (
        "what taking back would do", true,
        { store, _ in
          try store.entries(count: 200, zone: .utc).map {
            try store.takeBackPlan(of: $0.entry.id, today: today)
          }
        }
      ),
    ]
  }

  private static var network: [Reading] {
    [
      (
        "partners", true,
        { store, _ in
          try PartnerOrder.allCases.map {
            try store.partnerRows(count: 50, by: $0, window: .all, today: today)
          }
        }
      ),
      (
        "partner card", false,
        { try $0.partnerCard(of: $1.kept, window: .all, today: today) as Any }
      ),
      ("ego", false, { try $0.ego(of: $1.kept, window: .all, today: today) }),
      ("our ego", false, { store, _ in try store.ego(of: Contact.us, window: .all, today: today) }),
      ("network", true, { store, _ in try store.network(in: .all, today: today).nodes }),
      (
        "neighbourhood", true,
        { try $0.network(in: .all, today: today).around($1.kept, steps: 2).nodes }
      ),
      (
        "lineage", false, { store, _ in try store.lineageAtHand(in: .all, today: today) as Any }
      ),
      (
        "path", true,
        { try $0.acquaintances().shortest(to: $1.kept)?.nodes as Any }
      ),
      (
        "network at hand", true,
        { store, _ in try store.networkAtHand(in: .all, today: today)?.nodes as Any }
      ),
      ("acquaintances", true, { store, _ in try store.acquaintances().network.nodes }),
      ("dependence", false, { store, _ in try store.dependence(in: .all, today: today) }),
      (
        "report", false,
        { store, _ in try store.quarterReport(of: Quarter(of: today)) }
      ),
    ]
  }

  private static var referrals: [Reading] {
    [
      ("referral", true, { try $0.referral($1.referral, today: today) as Any }),
      (
        "referrals", true,
        { store, _ in try store.referrals(count: 50, matching: ReferralFilter(), today: today) }
      ),
      ("referrals of a client", true, { try $0.referrals(of: $1.zoe, count: 50, today: today) }),
      ("referral rows", true, { try $0.referralRows([$1.referral]) }),
      (
        "letter", true,
        { try $0.letterFacts(of: $1.referral, by: nil) as Any }
      ),
      ("unthanked", false, { try $0.unthanked($1.priya) }),
      (
        "repeats", true,
        { store, privates in
          try store.topics().map {
            try store.repeats(
              of: [privates.zoe], to: [privates.kept], topic: $0.id, today: today)
          }
        }
      ),
    ]
  }

  private func tells(_ value: Any) -> [String] {
    let text = Folding.fold("\(value)")
    return PrivateBook.secrets.filter { text.contains($0) }
  }

  @Test func nothingIsToldToAColleague() throws {
    let privates = try PrivateBook()
    #expect(privates.sams.reader == "sam")
    for (name, isTold, read) in Self.readings {
      #expect(tells(try read(privates.sams, privates)) == [], "\(name), to Sam")
      if isTold {
        #expect(tells(try read(privates.book.store, privates)) != [], "\(name), to Marie")
      }
    }
    let strangers = try privates.book.another()
    for (name, _, read) in Self.readings {
      #expect(tells(try read(strangers, privates)) == [], "\(name), to nobody in particular")
    }
    #expect(try privates.book.store.check() == [])
  }

  @Test("what is private counts for everybody")
  func counts() throws {
    let privates = try PrivateBook()
    let (mine, sams) = (privates.book.store, privates.sams)
    #expect(try sams.contactCount() == mine.contactCount())
    for filter in [ContactFilter(), try ContactFilter("tag:klamtag")] {
      let counts = try [mine, sams].map {
        try $0.contactCount(matching: filter, today: Self.today, atMost: 100)
      }
      #expect(counts[0] == counts[1] && counts[0] > 0)
    }
    #expect(try sams.overdueCount(today: Self.today) == mine.overdueCount(today: Self.today))
    #expect(try sams.hiddenCount() == 1)
    #expect(try mine.hiddenCount() == 0)
    #expect(
      try sams.partnerCount(window: .all, today: Self.today)
        == mine.partnerCount(window: .all, today: Self.today))
    let row = try #require(
      try sams.partnerRow(of: privates.kept, by: .owed, window: .all, today: Self.today))
    #expect(row.name.isHidden)
    #expect(row.figures.sent.count == 1)
  }

  @Test("a path goes through a private contact, who is not named")
  func path() throws {
    let privates = try PrivateBook()
    let names = try privates.sams.acquaintances().network.nodes
      .filter { $0.id == privates.kept.number }.map(\.name)
    #expect(names == [""])
    #expect(try privates.sams.acquaintances().shortest(to: privates.kept) != nil)
  }

  @Test("an export says how much it leaves out")
  func export() throws {
    let privates = try PrivateBook()
    var leftOut = try privates.sams.forEachRecord { _ in }
    #expect((leftOut.contacts, leftOut.interactions) == (1, 3))
    leftOut = try privates.book.store.forEachRecord { _ in }
    #expect(leftOut.isNothing)
  }

  @Test("the timeline of somebody whom all see has what happened, without its words")
  func timeline() throws {
    let privates = try PrivateBook()
    let card = try #require(try privates.sams.card(of: privates.zoe, timeline: 9))
    #expect(card.timeline.count == 2)
    #expect(card.timeline.allSatisfy { $0.interaction.words == nil })
    #expect(card.timeline.allSatisfy { $0.interaction.isTouch })
    #expect(card.links.map(\.name) == [.hidden])
  }

  @Test("sight goes with the contact when it is handed over")
  func handingOver() throws {
    let privates = try PrivateBook()
    let (book, kept) = (privates.book, privates.kept)
    let sam = try book.store.colleague("sam")
    try book.run(SetOwner([kept], to: sam))
    #expect(try privates.sams.find(kept)?.familyName == "Zyxwvut")
    #expect(try privates.sams.find(privates.followUp)?.owner == sam)
    #expect(try book.store.find(kept)?.isHidden == true)
    #expect(try book.store.card(of: kept, timeline: 5)?.owner == "Sam Benali")
    _ = try book.undo()
    #expect(try book.store.find(kept)?.familyName == "Zyxwvut")
    #expect(try privates.sams.find(kept)?.isHidden == true)
    #expect(try book.store.check() == [])
  }

  @Test("a window of the list is whole, however many private contacts lie on the way")
  func windows() throws {
    let book = try ScratchBook()
    let sams = try book.another()
    sams.reader = "sam"
    let contacts = try (0..<30).map { try book.add("Client \(10 + $0)") }
    let shown = stride(from: 0, to: 30, by: 3).map { contacts[$0] }
    try book.run(SetPrivacy(contacts.filter { !shown.contains($0) }, to: .owner))
    let rows = try sams.contactRows(
      count: 8, matching: ContactFilter(), by: .name, today: Self.today)
    #expect(rows.map(\.contact.id) == Array(shown.prefix(8)))
    let last = try #require(rows.last)
    let rest = try sams.contactRows(
      from: last.place, count: 8, matching: ContactFilter(), by: .name, today: Self.today)
    #expect(rest.count == 2)
  }
}
