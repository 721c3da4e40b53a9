import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Figures of partners against plain SQL over the records, and windows of their list against the
/// list made the long way.
@Suite struct PartnerTests {
  private static let today = ScratchBook.today

  /// The same facts in SQL, for one partner and what was opened since a day.
  private func plain(
    _ partner: ID<Contact>, since first: Day, in store: BookStore
  ) throws -> [[Int]] {
    let given = """
      sender = 1 AND receiver = \(partner) AND declined IS NULL
      AND (coalesce(acknowledged, contacted, outcome, closed) IS NOT NULL
        OR (client_told IS NOT NULL AND partner_called IS NOT NULL))
      """
    let received = "receiver = 1 AND sender = \(partner) AND declined IS NULL"
    return try store.queue.inDatabase { db in
      try [given, received].map { condition in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT count(*), coalesce(sum(outcome = 'won'), 0),
              coalesce(sum(outcome <> 'another_won'), 0),
              total(CASE outcome WHEN 'won' THEN value END),
              coalesce(sum(outcome = 'won' AND value IS NOT NULL), 0), total(satisfaction),
              count(satisfaction), count(thanked), count(contacted)
            FROM referral WHERE \(condition) AND opened >= '\(first)'
            """)
        return try #require(row).databaseValues.map { Int.fromDatabaseValue($0) ?? -1 }
      }
    }
  }

  private func numbers(_ flow: ReferralFlow) -> [Int] {
    [
      flow.count, flow.won.count, flow.won.of, flow.earned, flow.valued.count,
      flow.satisfaction.sum, flow.satisfaction.count, flow.thanked, flow.contactDays.count,
    ]
  }

  @Test("figures are what plain SQL counts", arguments: NetworkWindow.allCases)
  func figures(window: NetworkWindow) throws {
    let book = try ScratchBook.tangled("figures")
    let first = window.firstDay(on: Self.today)
    var seen = 0
    for contact in try book.store.ids(Contact.self, where: "id > 1") {
      let expected = try plain(contact, since: first, in: book.store)
      let card = try book.store.partnerCard(of: contact, window: window, today: Self.today)
      guard let card else {
        #expect(expected.allSatisfy { $0[0] == 0 })
        continue
      }
      seen += 1
      #expect([numbers(card.figures.sent), numbers(card.figures.got)] == expected)
      let row = try book.store.partnerRow(
        of: contact, by: .name, window: window, today: Self.today)
      if let row { #expect(row.figures == card.figures && row.nextDue == card.nextDue) }
    }
    #expect(seen > 5, "seed \(Chance.base)")
  }

  @Test("every figure opens as many referrals as it says")
  func figuresOpen() throws {
    let book = try ScratchBook.tangled("open")
    for window in NetworkWindow.allCases {
      for row in try book.store.partnerRows(
        count: 100, by: .name, window: window, today: Self.today)
      {
        func count(_ figure: PartnerFigure) throws -> Int {
          let ids = try book.store.referrals(
            counted: figure, of: row.contact.id, window: window, today: Self.today)
          #expect(try book.store.referralRows(ids).map(\.referral.id) == ids)
          return ids.count
        }
        let (figures, sent, got) = (row.figures, row.figures.sent, row.figures.got)
        #expect(try count(.sent) == sent.count)
        #expect(try count(.sentDecided) == sent.won.of)
        #expect(try count(.sentWon) == sent.won.count)
        #expect(try count(.sentRated) == sent.satisfaction.count)
        #expect(try count(.sentContacted) == sent.contactDays.count)
        #expect(try count(.got) == got.count)
        #expect(try count(.gotDecided) == got.won.of)
        #expect(try count(.gotWon) == got.won.count)
        #expect(try count(.gotRated) == got.satisfaction.count)
        #expect(try count(.gotContacted) == got.contactDays.count)
        #expect(try count(.gotUnthanked) == got.count - got.thanked)
        #expect(try count(.exchanged) == sent.count + got.count)
        #expect(try count(.open) == figures.open)
        #expect(try count(.stale) == figures.stale)
        #expect(try count(.closed) == figures.closed)
        #expect(try count(.declined) == figures.declined)
      }
    }
  }

  @Test("a loop is stale when its nearest clock and the grace are past")
  func stale() throws {
    let book = try ScratchBook.tangled("stale")
    // By then nothing was heard of many for long.
    let later = Self.today + 60
    let details = try book.store.ids(Referral.self).compactMap {
      try book.store.referral($0, today: later)
    }
    let stale = Set(details.filter { $0.next?.isStale == true }.map(\.referral.id))
    let found = try book.store.staleReferrals(today: later)
    #expect(Set(found) == stale)
    #expect(found.count == stale.count)
    #expect(!stale.isEmpty, "seed \(Chance.base)")
  }

  // MARK: - Windows

  /// The list made the long way: from the cards of all contacts.
  private func list(
    by order: PartnerOrder, matching fact: PartnerFact?, in window: NetworkWindow,
    of store: BookStore
  ) throws -> [ID<Contact>] {
    var found: [(key: [Int], name: [UInt8], contact: ID<Contact>)] = []
    for contact in try store.all(Contact.self) where contact.isActive {
      guard
        let card = try store.partnerCard(of: contact.id, window: window, today: Self.today),
        let ever = try store.partnerCard(of: contact.id, window: .all, today: Self.today)?.figures
      else { continue }
      let figures = card.figures
      let holds =
        switch fact {
        case nil: true
        case .neverReciprocated: ever.got.count > 0 && ever.sent.count == 0
        case .neverThanked: ever.got.count > 0 && ever.got.thanked == 0
        case .owed: figures.got.count > figures.sent.count
        case .owing: figures.got.count < figures.sent.count
        case .stale: figures.stale > 0
        }
      guard holds else { continue }
      let happy = figures.sent.satisfaction
      let key: [Int] =
        switch order {
        case .owed: [figures.sent.count - figures.got.count]
        case .stale: [-figures.stale, -figures.open]
        case .got: [-figures.got.count]
        case .satisfied: [happy.count == 0 ? 0 : -(happy.sum * 1_000 / happy.count), -happy.count]
        case .fastest:
          figures.sent.contactDays.count == 0
            ? [.max] : [figures.sent.contactDays.twice, -figures.sent.contactDays.count]
        case .silent: [Int((card.lastTouch ?? contact.added).number)]
        case .name: []
        }
      found.append((key, Array(contact.names.sortKey.utf8), contact.id))
    }
    return found.sorted { a, b in
      if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
      if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
      return a.contact < b.contact
    }.map(\.contact)
  }

  @Test("windows are pieces of the whole list", arguments: PartnerOrder.allCases)
  func windows(order: PartnerOrder) throws {
    let book = try ScratchBook.tangled("windows")
    let store = book.store
    for fact in [nil] + PartnerFact.allCases.map(Optional.some) {
      for window in [NetworkWindow.all, .year] {
        let expected = try list(by: order, matching: fact, in: window, of: store)
        func rows(
          _ direction: BookStore.Direction = .forwards, from place: PartnerPlace? = nil,
          including: Bool = false, count: Int
        ) throws -> [PartnerRow] {
          try store.partnerRows(
            direction, from: place, including: including, count: count, by: order, matching: fact,
            window: window, today: Self.today)
        }
        let whole = try rows(count: 1_000)
        #expect(whole.map(\.contact.id) == expected, "\(order) \(fact as Any), seed \(Chance.base)")
        #expect(whole.map(\.place) == whole.map(\.place).sorted())
        let count = try store.partnerCount(matching: fact, window: window, today: Self.today)
        #expect(count == expected.count)
        #expect(try rows(.backwards, count: 5) == Array(whole.suffix(5)))
        for (index, row) in whole.enumerated() {
          let next = try rows(from: row.place, count: 4)
          #expect(next == Array(whole[(index + 1)...].prefix(4)))
          let before = try rows(.backwards, from: row.place, including: true, count: 4)
          #expect(before == Array(whole[...index].suffix(4)))
          #expect(try rows(from: row.place, including: true, count: 1) == [row])
          #expect(try rows(.backwards, from: row.place, count: 1) == whole[..<index].suffix(1))
          let found = try store.partnerRow(
            of: row.contact.id, by: order, matching: fact, window: window, today: Self.today)
          #expect(found == row)
        }
      }
    }
  }

  @Test("what is kept in memory follows every command, undo, and other processes")
  func memory() throws {
    let book = try ScratchBook.tangled("memory")
    /// As Marie sees it: what is private to a colleague has no name for her.
    func another() throws -> BookStore {
      let store = try book.another()
      store.reader = ScratchBook.marie.login
      return store
    }
    let other = try another()
    var generator = Generator(random: Chance(of: "memory", round: 1), store: book.store)
    struct Look: Equatable {
      let rows: [[PartnerRow]]
      let cards: [PartnerCard?]
    }
    func look(_ store: BookStore) throws -> Look {
      Look(
        rows: try PartnerOrder.allCases.map { order in
          try store.partnerRows(count: 1_000, by: order, window: .twoYears, today: Self.today)
        },
        cards: try store.ids(Contact.self).map {
          try store.partnerCard(of: $0, window: .twoYears, today: Self.today)
        })
    }
    var done = 0
    for verb in Verb.allCases.shuffled(using: &generator.samples.random) {
      _ = try (look(book.store), look(other))
      guard let command = try? generator.command(verb) else { continue }
      do {
        try book.run(command, in: done.isMultiple(of: 3) ? other : book.store)
      } catch is Refusal {
        continue
      }
      done += 1
      let anew = try look(another())
      #expect(try look(book.store) == anew, "\(verb), seed \(Chance.base)")
      #expect(try look(other) == anew, "\(verb), seed \(Chance.base)")
      if done.isMultiple(of: 4), (try? book.undo()) != nil {
        #expect(try look(book.store) == look(another()), "undo of \(verb), seed \(Chance.base)")
      }
    }
    #expect(done > 15)
  }

  @Test func theCheckRecomputesTheDigestOfReferrals() throws {
    let book = try ScratchBook.tangled("check")
    #expect(try book.store.check() == [])
    let referral = try #require(try book.store.ids(Referral.self).first)
    try book.store.sql("UPDATE referral_digest SET value = 1234567 WHERE referral = \(referral)")
    #expect(try book.store.check() == [.derived(RecordKey(.referral, referral.number))])
  }

  @Test func anotherClockOfTheFirmMovesWhatIsStale() throws {
    let book = try ScratchBook.tangled("clocks")
    // By then nothing was heard of many for long.
    let later = Self.today + 60
    let before = try book.store.staleReferrals(today: later)
    let old = try #require(try book.store.firm())
    var new = old
    new.newsGraceDays = 4_000
    try book.run(EditFirm(from: old, to: new))
    #expect(try book.store.staleReferrals(today: later).count < before.count)
    #expect(try book.store.check() == [])
  }

  @Test func aCoupleIsOneClient() throws {
    let book = try ScratchBook()
    let (partner, one, two) = try (book.add("Banque"), book.add("Duval"), book.add("Roux"))
    var referral = Referral(id: ID(0))
    referral.need = "prêt"
    func card() throws -> PartnerCard? {
      try book.store.partnerCard(of: partner, window: .all, today: Self.today)
    }
    try book.run(
      ReceiveReferral(referral, of: [.known(one), .known(two)], from: .known(partner)))
    #expect(try card()?.figures.got.count == 1)
    #expect(try card()?.gotClients == 2)
    try book.run(
      ImportRecords(from: "link.vcf", contacts: 0) { book, yield in
        var link = ContactLink(id: try book.newID(ContactLink.self))
        (link.contact, link.other, link.kind) = (two, one, .spouse)
        try yield(.insert(link))
      })
    #expect(try card()?.gotClients == 1)
  }
}
