import Domain
import GRDB
import Testing

@testable import Store

/// Who is around a contact, the whole network, and who came through whom, against plain SQL.
@Suite struct AroundTests {
  private static let today = ScratchBook.today
  private static let sent = """
    declined IS NULL AND (sender <> 1
      OR coalesce(acknowledged, contacted, outcome, closed) IS NOT NULL
      OR (client_told IS NOT NULL AND partner_called IS NOT NULL))
    """

  /// "receiver|count|latest|earned" or the same of senders, in the order of the picture.
  private func side(
    _ name: String, of contact: ID<Contact>, as end: String, since first: Day, in store: BookStore
  ) throws -> [String] {
    try store.strings(
      """
      SELECT \(name) || '|' || count(*) || '|' || max(opened) || '|'
        || coalesce(sum(CASE outcome WHEN 'won' THEN value END), 'unknown')
      FROM referral JOIN contact_digest ON contact = \(name)
      WHERE \(end) = \(contact) AND \(Self.sent) AND opened >= '\(first)'
      GROUP BY \(name) ORDER BY count(*) DESC, max(opened) DESC, sort_key, \(name)
      """)
  }

  private func lines(_ neighbours: [Ego.Neighbour]) -> [String] {
    neighbours.map {
      "\($0.contact)|\($0.count)|\($0.latest)|\($0.earned.map(String.init) ?? "unknown")"
    }
  }

  @Test("both sides of everybody, us too", arguments: [NetworkWindow.all, .twoYears])
  func ego(window: NetworkWindow) throws {
    let book = try ScratchBook.tangled("ego")
    let first = window.firstDay(on: Self.today)
    let all = try book.store.ids(Contact.self)
    // Of a store that has not read all around us.
    let other = try book.another()
    for contact in all {
      let ego = try book.store.ego(of: contact, window: window, today: Self.today)
      let few = try other.ego(of: contact, window: window, today: Self.today, atMost: 3)
      let same = try book.store.ego(of: contact, window: window, today: Self.today, atMost: 3)
      #expect(same == few)
      #expect(few.senders == Array(ego.senders.prefix(3)))
      #expect(few.receivers == Array(ego.receivers.prefix(3)))
      #expect(few.senderCount == ego.senders.count)
      #expect(few.receiverCount == ego.receivers.count)
      let senders = try side("sender", of: contact, as: "receiver", since: first, in: book.store)
      let receivers = try side("receiver", of: contact, as: "sender", since: first, in: book.store)
      #expect(lines(ego.senders) == senders)
      #expect(lines(ego.receivers) == receivers)
      let mutual = Set(ego.senders.map(\.contact)).intersection(ego.receivers.map(\.contact))
      for neighbour in ego.senders + ego.receivers {
        #expect(neighbour.isMutual == mutual.contains(neighbour.contact))
        #expect(neighbour.isQuiet == (neighbour.latest < Self.today.adding(months: -12)))
      }
      for neighbour in ego.receivers {
        let edge = try book.store.referrals(
          from: contact, to: neighbour.contact, window: window, today: Self.today)
        #expect(edge.count == neighbour.count)
      }
    }
  }

  @Test func theNetworkHasEveryEdgeWithItsNumbers() throws {
    let book = try ScratchBook.tangled("network")
    let network = try book.store.network(in: .all, today: Self.today)
    let expected = try book.store.strings(
      """
      SELECT sender || '|' || receiver || '|' || count(*) || '|' || max(opened) || '|'
        || coalesce(sum(CASE outcome WHEN 'won' THEN value END), 'unknown')
      FROM referral WHERE \(Self.sent) GROUP BY sender, receiver ORDER BY sender, receiver
      """)
    let found = network.edges.map { edge in
      let (from, to) = (network.nodes[edge.from].id, network.nodes[edge.to].id)
      let (latest, value) = (edge.latest?.description ?? "", edge.value.map(String.init))
      return "\(from)|\(to)|\(edge.count)|\(latest)|\(value ?? "unknown")"
    }
    #expect(found == expected)
    #expect(network.index(of: Contact.us.number) != nil)
  }

  @Test("descendants and what they brought, by a recursive query")
  func descendants() throws {
    let book = try ScratchBook.tangled("descent")
    let lineage = try #require(try book.store.lineageAtHand(in: .all, today: Self.today))
    for contact in try book.store.ids(Contact.self) {
      let below = """
        WITH RECURSIVE below(contact) AS (
          SELECT \(contact) UNION
          SELECT c.contact FROM below JOIN referral ON sender = below.contact
          JOIN referral_client c ON c.referral = referral.id WHERE \(Self.sent))
        """
      let found = try book.store.strings("\(below) SELECT contact FROM below ORDER BY contact")
        .compactMap(Int64.init).map { ID<Contact>($0) }.filter { $0 != contact }
      let value = try book.store.strings(
        """
        \(below) SELECT coalesce(sum(value), 0) FROM referral
        WHERE sender IN below AND outcome = 'won' AND \(Self.sent)
        """)
      #expect(lineage.descendants(of: contact).sorted() == found)
      #expect(lineage.total(of: contact).reach == found.count)
      #expect(lineage.total(of: contact).earned == value.first.flatMap { Int($0) })
      let rows = lineage.rows(from: contact, .downstream, depth: 100)
      #expect(Set(rows.map(\.contact)) == Set(found).union([contact]))
      #expect(rows.count(where: { !$0.isRepeat }) == found.count + 1)
    }
  }

  @Test("what somebody sent, and whom, by plain SQL")
  func passings() throws {
    let book = try ScratchBook.tangled("passings")
    for sender in try book.store.ids(Contact.self) {
      func expected(_ condition: String) throws -> [ID<Referral>] {
        try book.store.strings(
          """
          SELECT id FROM referral WHERE sender = \(sender) AND \(Self.sent) \(condition)
          ORDER BY opened DESC, id DESC
          """
        ).compactMap(Int64.init).map { ID($0) }
      }
      #expect(
        try book.store.referrals(sentBy: sender, window: .all, today: Self.today) == expected(""))
      for client in try book.store.ids(Contact.self).prefix(12) {
        let found = try book.store.referrals(
          sentBy: sender, client: client, window: .all, today: Self.today)
        let condition =
          "AND id IN (SELECT referral FROM referral_client WHERE contact = \(client))"
        #expect(try found == expected(condition))
      }
    }
  }

  @Test("on whom we depend, by taking everybody out of the network")
  func dependence() throws {
    let book = try ScratchBook.tangled("dependence", contacts: 40, referrals: 45)
    let network = try book.store.network(in: .all, today: Self.today)
    func reached(without gone: Int64?) -> Set<Int64> {
      var reached: Set<Int64> = [1]
      while true {
        let next = network.edges.flatMap { edge -> [Int64] in
          let ends = [network.nodes[edge.from].id, network.nodes[edge.to].id]
          return ends.contains { $0 == gone } || !ends.contains(where: reached.contains) ? [] : ends
        }
        if reached.isSuperset(of: next) { return reached }
        reached.formUnion(next)
      }
    }
    let all = reached(without: nil)
    var expected: [ID<Contact>: Set<Int64>] = [:]
    for contact in all where contact != 1 {
      let lost = all.subtracting(reached(without: contact)).subtracting([contact])
      if !lost.isEmpty { expected[ID(contact)] = lost }
    }
    let rows = try book.store.dependence(in: .all, today: Self.today)
    #expect(Set(rows.map(\.contact)) == Set(expected.keys))
    for row in rows {
      #expect(row.cutOff == expected[row.contact]?.count)
      let cutOff = try book.store.cutOffAtHand(
        without: row.contact, in: .all, today: Self.today)
      #expect(cutOff == row.cutOff)
    }
    #expect(rows.map(\.cutOff) == rows.map(\.cutOff).sorted(by: >))
  }

  @Test func aColleagueIsOnTheWay() throws {
    let book = try ScratchBook()
    let (duval, priya, far) = try (book.add("Duval"), book.add("Nair"), book.add("Zola"))
    let alone = try book.add("Seul")
    try book.run(
      LogInteraction(
        with: [duval], channel: .call, direction: .outgoing, answered: true, words: nil, on: nil))
    var referral = Referral(id: ID(0))
    referral.need = "prêt"
    let client = try book.add("Client")
    try book.run(
      NoteReferral(referral, of: [.known(client)], from: .known(duval), to: .known(priya)))
    func way(to contact: ID<Contact>) throws -> [Acquaintances.Person]? {
      try book.store.acquaintances().shortest(to: contact)?.people
    }
    let marie = Acquaintances.Person.colleague(ID(1))
    #expect(try way(to: duval) == [.contact(Contact.us), marie, .contact(duval)])
    #expect(try way(to: priya) == [.contact(Contact.us), marie, .contact(duval), .contact(priya)])
    #expect(try way(to: far) == nil)
    #expect(try way(to: alone) == nil)
    try book.run(SetOwner([far], to: ID(1)))
    #expect(try way(to: far) == [.contact(Contact.us), marie, .contact(far)])
    try book.run(EndContacts([duval], on: Self.today))
    #expect(try way(to: priya) == nil)
    let strongest = try book.store.acquaintances().strongest(to: far)
    #expect(strongest?.strengths == [.max, Acquaintances.owner])
  }
}
