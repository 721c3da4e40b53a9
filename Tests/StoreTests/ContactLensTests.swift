import Domain
import TestSupport
import Testing

@testable import Store

/// Windows of the list of contacts, against a list made the long way from all records.
@Suite struct ContactLensTests {
  private static let today = ScratchBook.today

  /// A book with contacts of all sorts.
  private func sample(_ name: String) throws -> ScratchBook {
    let book = try ScratchBook()
    var samples = Samples(random: Chance(of: name))
    try book.run(samples.importing(contacts: 60))
    try book.run(JoinBook(login: "sam", name: "Sam Benali"))
    let all = try book.store.ids(Contact.self, where: "id > 1")
    // What made-up contacts are already is no error here.
    func run(_ command: some Command) throws {
      do { try book.run(command) } catch Refusal.soAlready {}
    }
    for stage in Stage.allCases {
      try run(ChangeStage(samples.some(all), to: stage, reason: nil))
    }
    try run(SetOwner(Array(all.prefix(20)), to: ID(1)))
    try run(SetOwner(Array(all.dropFirst(15).prefix(10)), to: ID(2)))
    try run(TagContacts(Array(all.prefix(30)), adding: ["Notaire", "été"], removing: []))
    try run(ArchiveContacts(Array(all.suffix(12))))
    try run(EndContacts(Array(all.suffix(5)), on: Self.today))
    return book
  }

  static let filters: [ContactFilter] = [
    ContactFilter(),
    filter { $0.standing = .archived },
    filter { $0.standing = .ended },
    filter { $0.standing = .all },
    filter { $0.stages = [.client] },
    filter { ($0.stages, $0.standing) = (Set(Stage.allCases), .all) },
    filter { $0.tiers = ["A", "c"] },
    filter { $0.tiers = ["Z"] },
    filter { $0.tags = ["NOTAIRE"] },
    filter { $0.tags = ["notaire", "Ete", "zoe"] },
    filter { $0.owner = .nobody },
    filter { $0.owner = .login("sam") },
    filter { $0.owner = .login("nobody of that name") },
    filter { $0.owner = .logins(["sam", "marie"]) },
    filter { ($0.owner, $0.isHanded) = (.login("sam"), true) },
    filter { $0.silentDays = 100 },
    filter { $0.neverTouched = true },
    filter { ($0.tiers, $0.owner, $0.silentDays) = (["a", "b", "d"], .login("marie"), 3) },
  ]

  private static func filter(_ adjust: (inout ContactFilter) -> Void) -> ContactFilter {
    var filter = ContactFilter()
    adjust(&filter)
    return filter
  }

  @Test("windows are pieces of the whole list", arguments: ContactOrder.allCases)
  func windows(order: ContactOrder) throws {
    let book = try sample("windows")
    let longWay = try LongWay(book.store)
    for filter in Self.filters {
      try windows(of: book, order, filter, expected: longWay.list(filter, by: order))
    }
  }

  private func windows(
    of book: ScratchBook, _ order: ContactOrder, _ filter: ContactFilter,
    expected: [ID<Contact>]
  ) throws {
    let whole = try book.store.contactRows(
      count: 1_000, matching: filter, by: order, today: Self.today)
    #expect(whole.map(\.contact.id) == expected, "\(order) \(filter), seed \(Chance.base)")
    #expect(whole.map(\.place) == whole.map(\.place).sorted())
    #expect(
      try book.store.contactCount(matching: filter, today: Self.today, atMost: 1_000)
        == expected.count)
    #expect(
      try book.store.contactCount(matching: filter, today: Self.today, atMost: 4)
        == min(4, expected.count))

    let backwards = try book.store.contactRows(
      .backwards, count: 7, matching: filter, by: order, today: Self.today)
    #expect(backwards == Array(whole.suffix(7)))
    for (index, row) in whole.enumerated() where index % 3 == 0 || index == whole.count - 1 {
      let next = try book.store.contactRows(
        from: row.place, count: 5, matching: filter, by: order, today: Self.today)
      #expect(next == Array(whole[(index + 1)...].prefix(5)))
      let before = try book.store.contactRows(
        .backwards, from: row.place, including: true, count: 5, matching: filter, by: order,
        today: Self.today)
      #expect(before == Array(whole[...index].suffix(5)))
      let alone = try book.store.contactRow(
        of: row.contact.id, matching: filter, by: order, today: Self.today)
      #expect(alone == row)
    }
  }

  @Test("who passed a filter is not remembered beyond a step, whoever's it is")
  func forgetsWhoPassed() throws {
    let book = try ScratchBook()
    let (duval, martin) = (try book.add("Duval"), try book.add("Martin"))
    let nobodys = Self.filter { $0.owner = .nobody }
    func listed() throws -> [ID<Contact>] {
      let rows = try book.store.contactRows(
        count: 9, matching: nobodys, by: .name, today: Self.today)
      let count = try book.store.contactCount(matching: nobodys, today: Self.today, atMost: 9)
      #expect(count == rows.count)
      return rows.map(\.contact.id)
    }
    #expect(try listed() == [duval, martin])
    try book.run(SetOwner([duval], to: ID(1)))
    #expect(try listed() == [martin])
    let other = try BookStore(opening: book.store.path)
    _ = try other.run(
      Intention(ArchiveContacts([martin])), as: Person(login: "sam"), today: Self.today,
      now: .now())
    #expect(try listed() == [])
  }

  @Test("a contact that the filter leaves out has no row")
  func leftOut() throws {
    let book = try ScratchBook()
    let duval = try book.add("Duval")
    func row(_ filter: ContactFilter) throws -> ContactRow? {
      try book.store.contactRow(of: duval, matching: filter, by: .name, today: Self.today)
    }
    #expect(try row(ContactFilter())?.contact.id == duval)
    #expect(try row(Self.filter { $0.standing = .archived }) == nil)
    #expect(try row(Self.filter { $0.stages = [.partner] }) == nil)
  }

  @Test("letters go before the first name that begins with them")
  func letters() throws {
    let book = try ScratchBook()
    for name in ["Élan", "Eyre", "Dupont", "Faure"] { _ = try book.add(name) }
    func after(_ letters: String) throws -> [String] {
      try book.store.contactRows(
        from: book.store.contactPlace(at: letters), count: 9, matching: ContactFilter(), by: .name,
        today: Self.today
      ).map(\.name.family)
    }
    #expect(try after("É") == ["Élan", "Eyre", "Faure"])
    #expect(try after("ey") == ["Eyre", "Faure"])
    #expect(try after("zz") == [])
  }

  @Test("a row says stage, last touch, tier and owner")
  func saying() throws {
    let book = try ScratchBook()
    let duval = try book.add("Duval")
    try book.run(ChangeStage([duval], to: .client, reason: nil))
    try book.run(SetTier([duval], to: ID(2)))
    try book.run(SetOwner([duval], to: ID(1)))
    try book.run(
      LogInteraction(
        with: [duval], channel: .call, answered: true, words: nil, on: Self.today - 3))
    let row = try #require(
      try book.store.contactRow(
        of: duval, matching: ContactFilter(), by: .name, today: Self.today))
    #expect(row.stage == .client)
    #expect(row.lastTouch == Self.today - 3)
    #expect(row.tierName == "B")
    #expect(row.ownerName == "Marie Roche")
  }
}

/// Lists as they would be made by reading everything.
private struct LongWay {
  let contacts: [Contact]
  let tags: [ID<Contact>: Set<String>]
  let stages: [ID<Contact>: Stage]
  let touches: [ID<Contact>: Day]
  let tiers: [ID<Tier>: String]
  let logins: [ID<Colleague>: String]

  init(_ store: BookStore) throws {
    contacts = try store.all(Contact.self).filter { $0.id != Contact.us }
    tags = Dictionary(grouping: try store.all(Tagging.self), by: \.contact)
      .mapValues { Set($0.map { Folding.fold($0.tag) }) }
    stages = Dictionary(grouping: try store.all(StageChange.self), by: \.contact)
      .compactMapValues { $0.max { ($0.day, $0.id) < ($1.day, $1.id) }?.stage }
    let interactions = Dictionary(
      uniqueKeysWithValues: try store.all(Interaction.self).map { ($0.id, $0) })
    touches = Dictionary(grouping: try store.all(Participant.self), by: \.contact)
      .compactMapValues { parts in
        parts.compactMap { interactions[$0.interaction] }.filter(\.isTouch).map(\.day).max()
      }
    tiers = Dictionary(uniqueKeysWithValues: try store.tiers().map { ($0.id, $0.name) })
    logins = Dictionary(
      uniqueKeysWithValues: try store.all(Colleague.self).map { ($0.id, $0.login) })
  }

  func list(_ filter: ContactFilter, by order: ContactOrder) -> [ID<Contact>] {
    contacts.filter { passes($0, filter) }.sorted { isBefore($0, $1, by: order) }.map(\.id)
  }

  private func quiet(_ contact: Contact) -> Day { touches[contact.id] ?? contact.added }

  private func passes(_ contact: Contact, _ filter: ContactFilter) -> Bool {
    let stands =
      switch filter.standing {
      case .all: true
      case .active: contact.isActive
      case .archived: contact.archived != nil && contact.ended == nil
      case .ended: contact.ended != nil
      }
    let isOwned =
      switch filter.owner {
      case .any: true
      case .nobody: contact.owner == nil
      case .login(let login): contact.owner.map { logins[$0] == login } ?? false
      case .logins(let all): contact.owner.flatMap { logins[$0] }.map(all.contains) ?? false
      }
    let tier = contact.tier.flatMap { tiers[$0] }
    return stands && isOwned
      && (filter.stages.isEmpty || stages[contact.id].map(filter.stages.contains) ?? false)
      && (filter.tiers.isEmpty
        || filter.tiers.contains { $0.lowercased() == (tier ?? "none").lowercased() })
      && filter.tags.allSatisfy { tags[contact.id]?.contains(Folding.fold($0)) ?? false }
      && (filter.silentDays.map { ScratchBook.today - quiet(contact) >= $0 } ?? true)
      && (!filter.isHanded || contact.handedBy != nil)
      && (!filter.neverTouched || touches[contact.id] == nil)
  }

  private func isBefore(_ a: Contact, _ b: Contact, by order: ContactOrder) -> Bool {
    let (first, second) = (Array(a.names.sortKey.utf8), Array(b.names.sortKey.utf8))
    let byName = first == second ? a.id < b.id : first.lexicographicallyPrecedes(second)
    switch order {
    case .name: return byName
    case .silence: return (quiet(a), a.id) < (quiet(b), b.id)
    case .added: return b.id < a.id
    case .tier:
      let (left, right) = (a.tier?.number ?? .max, b.tier?.number ?? .max)
      return left == right ? byName : left < right
    }
  }
}
