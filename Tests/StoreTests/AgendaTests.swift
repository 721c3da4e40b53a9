import Domain
import TestSupport
import Testing

@testable import Store

/// The agenda read window by window is the agenda that the domain's rules make of all records.
@Suite struct AgendaTests {
  /// Every row that there is on a day, in order, the slow way: from the facts alone.
  private func obvious(_ store: BookStore, on today: Day) throws -> [AgendaPlace] {
    var places: [AgendaPlace] = []
    let followUps = try store.all(FollowUp.self)
    for contact in try store.all(Contact.self) where contact.isActive {
      func place(_ target: Target, _ placement: AgendaPlacement?) {
        guard let placement, let section = placement.section(on: today) else { return }
        let day = section >= .waiting ? placement.shows : placement.day
        places.append(
          AgendaPlace(
            section: section, day: day.description, tier: contact.tier?.number ?? 99,
            sortKey: contact.names.sortKey, item: AgendaRow.item(of: target)))
      }
      let open = followUps.filter { $0.contact == contact.id && $0.isOpen }
      for followUp in open { place(.followUp(followUp.id), AgendaPlacement(of: followUp)) }
      let details = try #require(try store.card(of: contact.id, timeline: 1_000))
      let lastTouch = details.timeline.map(\.interaction).filter(\.isTouch).map(\.day).max()
      let start = Cadence.start(
        lastTouch: lastTouch, lookedAt: contact.lookedAt, added: contact.added)
      if let cadence = contact.cadence ?? details.tier?.cadence {
        let next = open.map(\.due).min()
        place(
          .cadence(contact.id), AgendaPlacement(of: cadence, start: start, nextFollowUp: next))
      }
    }
    return places.sorted()
  }

  private func windows(
    _ store: BookStore, _ direction: BookStore.Direction, on today: Day, of size: () -> Int
  ) throws -> [AgendaPlace] {
    var places: [AgendaPlace] = []
    while true {
      let edge = direction == .forwards ? places.last : places.first
      let window = try store.agenda(direction, from: edge, count: size(), today: today).map(\.place)
      if window.isEmpty { return places }
      places = direction == .forwards ? places + window : window + places
    }
  }

  @Test(arguments: 0..<6)
  func windowsTogetherAreTheAgenda(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "agenda", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 40))
    for offset in [-400, -7, 0, 1, 2, 3, 4, 5, 6, 45, 900] {
      let today = ScratchBook.today + offset
      let expected = try obvious(book.store, on: today)
      let size = { Int.random(in: 1...9, using: &generator.samples.random) }
      #expect(try windows(book.store, .forwards, on: today, of: size) == expected)
      #expect(try windows(book.store, .backwards, on: today, of: size) == expected)
      let overdue = expected.filter { $0.section == .overdue }.count
      #expect(try book.store.overdueCount(today: today) == overdue)
      for place in expected {
        #expect(try book.store.agendaRow(of: place.target, today: today)?.place == place)
      }
      let shown = Set(expected.map(\.target))
      let hidden = try book.store.ids(Contact.self).map { Target.cadence($0) }
        .filter { !shown.contains($0) }
      for target in hidden {
        #expect(try book.store.agendaRow(of: target, today: today) == nil)
      }
    }
  }

  @Test("us, the archived and the dead are on no agenda")
  func inactive() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    _ = try book.add(with: contact, due: ScratchBook.today)
    #expect(try book.store.agenda(count: 9, today: ScratchBook.today).count == 1)
    try book.run(editing(contact, in: book) { $0.ended = ScratchBook.today })
    #expect(try book.store.agenda(count: 9, today: ScratchBook.today).isEmpty)
    _ = try book.add(with: Contact.us, due: ScratchBook.today)
    #expect(try book.store.agenda(count: 9, today: ScratchBook.today).isEmpty)
  }

  @Test("a contact with three rows stands three times")
  func threeRows() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    for days in [-2, 0, 3] { _ = try book.add(with: contact, due: ScratchBook.today + days) }
    let rows = try book.store.agenda(count: 9, today: ScratchBook.today)
    #expect(rows.map(\.section) == [.overdue, .today, .thisWeek])
    #expect(rows.map(\.contact) == [contact, contact, contact])
  }
}
