import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The agenda of somebody from whom others keep contacts.
@Suite struct PrivateAgendaTests {
  private let today = ScratchBook.today

  /// A book in which Marie and Sam keep some of everybody's contacts to themselves.
  private func book(round: Int) throws -> ScratchBook {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "kept", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 60))
    try book.run(JoinBook(login: "sam", name: "Sam Benali"))
    let colleagues = [("marie", ScratchBook.marie), ("sam", ScratchBook.sam)]
    for contact in try book.store.ids(Contact.self).dropFirst() {
      guard let (login, person) = generator.samples.pick(colleagues),
        generator.samples.random.chance(60), let id = try book.store.colleague(login)
      else { continue }
      _ = try? book.run(SetOwner([contact], to: id))
      _ = try? book.run(SetPrivacy([contact], to: .owner), as: person)
    }
    return book
  }

  @Test("window by window it is what they see of everybody's", arguments: 0..<4)
  func windows(round: Int) throws {
    let book = try book(round: round)
    #expect(try book.store.check() == [])
    // In the last one Sam has left: what he kept is everybody's.
    if round == 3 {
      try book.store.sql("UPDATE colleague SET left_day = '2026-03-01' WHERE id = 2")
    }
    for login in ["marie", "sam", "luc"] {
      let store = try book.another()
      store.reader = login
      for offset in [-400, 0, 3, 60] {
        let day = today + offset
        let every = try store.wholeAgenda(today: day)
        let expected = try every.filter { try !store.isHidden($0.contact) }.map(\.place)
        #expect(round == 3 || expected.count < every.count, "\(login) sees all")
        var (forwards, backwards): ([AgendaPlace], [AgendaPlace]) = ([], [])
        while true {
          let window = try store.agenda(from: forwards.last, count: 3, today: day)
          if window.isEmpty { break }
          forwards += window.map(\.place)
        }
        while true {
          let window = try store.agenda(.backwards, from: backwards.first, count: 4, today: day)
          if window.isEmpty { break }
          backwards = window.map(\.place) + backwards
        }
        #expect(forwards == expected)
        #expect(backwards == expected)
      }
    }
  }

  @Test("what is kept from the reader is not even looked at")
  func plan() throws {
    let book = try book(round: 0)
    let store = try book.another()
    store.reader = "sam"
    var read: [String] = []
    store.queue.inDatabase { db in
      db.trace { if case .statement(let statement) = $0 { read.append(statement.expandedSQL) } }
    }
    #expect(try !store.agenda(count: 20, today: today).isEmpty)
    let walks = read.filter { $0.contains("INDEXED BY agenda") && $0.contains("LIMIT 20") }
    #expect(!walks.isEmpty)
    let marie = try #require(try store.colleague("marie"))
    #expect(!walks.contains { $0.contains("keeper = \(marie.number)") })
    let groups = try #require(read.first { $0.hasPrefix("WITH RECURSIVE found") })
    try store.queue.inDatabase { db in
      db.trace(nil)
      let steps = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + groups)
        .map { $0["detail"] as String }
      #expect(steps.contains { $0.contains("(span=? AND keeper>?)") }, "\(steps)")
      for walk in walks {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + walk)
          .map { $0["detail"] as String }
        #expect(plan.count == 1 && plan[0].contains("COVERING INDEX"), "\(plan)")
        #expect(plan[0].contains("keeper=?"), "\(plan)")
      }
    }
  }
}

extension BookStore {
  /// Everybody's, with what is kept from the reader.
  fileprivate func wholeAgenda(today: Day) throws -> [AgendaRow] {
    try readWhole { db in
      let lens = AgendaLens(db: db, today: today, weekStart: weekStart, whose: .everybody)
      return try lens.places(.forwards, from: nil, count: 999).map(lens.row)
    }
  }

  fileprivate func isHidden(_ contact: ID<Contact>) throws -> Bool {
    try find(contact)?.isHidden ?? true
  }
}
