import Domain
import Testing

@testable import Store

/// What of the network a screen shows without waiting for it.
@Suite struct NetworkReadingTests {
  private static let today = ScratchBook.today

  @Test("in a small book everything is at hand, and nothing is read aside")
  func small() throws {
    let book = try ScratchBook.tangled("small network")
    #expect(try book.store.networkReader(in: .all, today: Self.today) == nil)
    #expect(
      try book.store.networkAtHand(in: .all, today: Self.today)
        == book.store.network(in: .all, today: Self.today))
    #expect(try book.store.lineageAtHand(in: .all, today: Self.today) != nil)
    #expect(try book.store.acquaintancesAtHand() != nil)
  }

  @Test("in a large book what was read aside shows until something newer is")
  func large() throws {
    let book = try ScratchBook.tangled("large network", contacts: 2_100, referrals: 300)
    let store = book.store
    #expect(try store.networkAtHand(in: .all, today: Self.today) == nil)
    #expect(try store.lineageAtHand(in: .all, today: Self.today) == nil)
    #expect(try store.acquaintancesAtHand() == nil)
    let reader = try #require(try store.networkReader(in: .all, today: Self.today))
    #expect(try store.networkReader(in: .all, today: Self.today) == reader)

    try store.adopt(try reader.read())
    let network = try store.network(in: .all, today: Self.today)
    #expect(try store.networkAtHand(in: .all, today: Self.today) == network)
    #expect(try store.lineageAtHand(in: .all, today: Self.today) != nil)
    #expect(try store.acquaintancesAtHand()?.network == store.acquaintances().network)
    #expect(try store.networkReader(in: .all, today: Self.today) == nil)
    // Of another time nothing was read.
    #expect(try store.networkAtHand(in: .sixMonths, today: Self.today) == nil)
    #expect(try store.networkReader(in: .sixMonths, today: Self.today) != nil)
    for row in try store.dependence(in: .all, today: Self.today) {
      #expect(
        try store.cutOffAtHand(without: row.contact, in: .all, today: Self.today) == row.cutOff)
    }

    _ = try book.add("Newcomer")
    let next = try #require(try store.networkReader(in: .all, today: Self.today))
    #expect(next != reader)
    #expect(try store.networkAtHand(in: .all, today: Self.today) == network)
    try store.adopt(try next.read())
    #expect(try store.acquaintancesAtHand()?.network == store.acquaintances().network)
  }

  @Test("who is made private while the network is read aside, or later, is not named by it")
  func hidden() throws {
    let book = try ScratchBook.tangled("network with secrets", contacts: 2_100, referrals: 300)
    _ = try book.add("Join", as: ScratchBook.sam)
    let sams = try book.another()
    sams.reader = "sam"
    let names = { (store: BookStore) throws -> Set<String>? in
      try store.networkAtHand(in: .all, today: Self.today).map { Set($0.nodes.map(\.name)) }
    }
    let sees = { (store: BookStore, contact: ID<Contact>) throws in
      try store.networkAtHand(in: .all, today: Self.today)?.nodes
        .first { $0.id == contact.number }.map { !$0.name.isEmpty }
    }
    let read = { (store: BookStore) throws in
      try #require(try store.networkReader(in: .all, today: Self.today)).read()
    }
    let ends = try book.store.network(in: .all, today: Self.today).nodes.map {
      ID<Contact>($0.id)
    }.filter { $0 != Contact.us }
    let (first, second) = (ends[3], ends[7])

    let reading = try read(sams)
    try book.run(SetPrivacy([first], to: .owner))
    try sams.adopt(reading)
    #expect(try names(sams) == nil)

    try sams.adopt(try read(sams))
    #expect(try sees(sams, first) == false)
    #expect(try sees(sams, second) == true)
    let number = try sams.sightNumber()
    try book.run(SetPrivacy([second], to: .owner))
    #expect(try names(sams) == nil)
    #expect(try sams.sightNumber() != number)

    // Whoever hides somebody sees them all the same.
    try book.store.adopt(try read(book.store))
    let mine = try book.store.sightNumber()
    try book.run(SetPrivacy([ends[9]], to: .owner))
    #expect(try sees(book.store, first) == true)
    #expect(try book.store.sightNumber() == mine)
  }

  @Test("partners read ahead are those of the book, whatever is written meanwhile")
  func ahead() throws {
    let book = try ScratchBook.tangled("read ahead", contacts: 60, referrals: 2_100)
    func rows(_ store: BookStore, over window: NetworkWindow = .all) throws -> [PartnerRow] {
      try store.partnerRows(count: 100, by: .owed, window: window, today: Self.today)
    }
    let partners = try rows(book.another()).map(\.contact.id)
    let ahead = PartnersAhead(on: book.store.second, reader: nil, today: Self.today)
    #expect(ahead.finish()?.entries.all.filter(\.isListed).count == partners.count)

    let writes: [(BookStore) throws -> Void] = [
      { _ in },
      // This process, and another one.
      { _ = try book.run(ArchiveContacts([partners[0]]), in: $0) },
      { _ in _ = try book.run(ArchiveContacts([partners[1]])) },
    ]
    for write in writes {
      let store = try book.another()
      store.readPartnersAhead(today: Self.today)
      try write(store)
      for window in NetworkWindow.allCases {
        #expect(try rows(store, over: window) == rows(book.another(), over: window))
        // What was counted before is not that of the book any more.
        var referral = Referral(id: ID(0))
        (referral.need, referral.opened) = ("a loan", Self.today)
        _ = try book.run(
          ReceiveReferral(referral, of: [.known(partners[3])], from: .known(partners[2])), in: store
        )
      }
    }
  }

  @Test("a card has the latest referrals of everybody, those to go on with first")
  func latest() throws {
    let book = try ScratchBook.tangled("latest referrals")
    // Once out of the book, and once with the partners in memory.
    for isRead in [false, true] {
      let store = try book.another()
      if isRead {
        _ = try store.partnerRows(count: 1, by: .owed, window: .all, today: Self.today)
      }
      for contact in try store.ids(Contact.self) {
        let expected = try store.strings(
          """
          SELECT id FROM referral WHERE \(contact) IN (sender, receiver)
            OR id IN (SELECT referral FROM referral_client WHERE contact = \(contact))
          ORDER BY closed IS NOT NULL OR declined IS NOT NULL OR 1 NOT IN (sender, receiver),
            opened DESC, id DESC LIMIT 7
          """)
        let found = try store.referrals(of: contact, count: 7, today: Self.today)
        #expect(found.map { "\($0.referral.id)" } == expected)
      }
    }
  }
}
