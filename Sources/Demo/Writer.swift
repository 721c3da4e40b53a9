import Domain

/// Makes the records of a book from the tables and the plan.
struct Writer {
  /// A name in a story or a row that no row above has.
  struct UnknownName: Error { let name: String }

  let book: any Book
  let language: Language
  let today: Day

  /// Two colleagues beside the running person.
  func writeColleagues(_ yield: (Change) throws -> Void) throws -> [Desk: ID<Colleague>] {
    // Whoever runs this may be a Camille too.
    let taken = try book.find(book.person)?.login
    let names = ["Camille", "Sam", "Inès"].filter { Folding.fold($0) != taken }
    var desks = [Desk.mine: book.person]
    for (desk, name) in zip([Desk.camille, .sam], names) {
      var colleague = try Colleague(id: book.newID(Colleague.self))
      colleague.login = Folding.fold(name)
      colleague.name = name
      colleague.since = today - 900
      try yield(.insert(colleague))
      desks[desk] = colleague.id
    }
    return desks
  }

  /// Everybody in the tables, and how they belong together.
  /// - Parameter firstDays: the day each first comes up, by name.
  func writePeople(
    desks: [Desk: ID<Colleague>], firstDays: [String: Day], _ yield: (Change) throws -> Void
  ) throws -> [String: ID<Contact>] {
    var ids: [String: ID<Contact>] = [:]
    var addresses: [String: String] = [:]
    var row = 0
    for circle in People.circles {
      for person in circle.people {
        let first = firstDays[person.name] ?? today - Dice(person.name).first(from: 90, to: 700)
        var maker = CardMaker(language: language, today: today, row: row)
        maker.sharedAddress = (person.spouse ?? person.flatmate).flatMap { addresses[$0] }
        var card = maker.card(of: person, trade: circle.trade)
        card.contact.added = first
        card.contact.owner = desks[person.desk]
        addresses[person.name] = person.address
        let id = try card.insert(into: book, yield: yield)
        ids[person.name] = id
        try link(id, of: person, first: first, ids: ids, yield)
        row += 1
      }
    }
    return ids
  }

  private func link(
    _ id: ID<Contact>, of person: Person, first: Day, ids: [String: ID<Contact>],
    _ yield: (Change) throws -> Void
  ) throws {
    let links: [(ContactLink.Kind, String?)] = [
      (.worksAt, person.works), (.spouse, person.spouse),
      (.household, person.spouse ?? person.flatmate),
    ]
    for case (let kind, let name?) in links {
      var link = try ContactLink(id: book.newID(ContactLink.self))
      link.contact = id
      link.other = try ids.named(name)
      link.kind = kind
      link.since = kind == .worksAt ? first - Dice(name).first(from: 100, to: 3000) : nil
      try yield(.insert(link))
    }
  }

  func writeFollowUps(
    _ plan: Plan, desks: [Desk: ID<Colleague>], contacts: [String: ID<Contact>],
    _ yield: (Change) throws -> Void
  ) throws -> [ID<FollowUp>] {
    try plan.promises.map { planned in
      let promise = planned.promise
      var followUp = try FollowUp(id: book.newID(FollowUp.self))
      followUp.contact = try contacts.named(planned.contact)
      followUp.subject = promise.subject.said(in: language)
      followUp.kind = promise.kind
      followUp.purpose = promise.purpose
      followUp.due = promise.due.day(seenFrom: today)
      followUp.hour = promise.hour
      followUp.recurrence = try promise.rhythm?.recurrence(from: followUp.due)
      followUp.stop = promise.stop
      followUp.owner = desks[planned.desk]
      followUp.added = planned.added
      switch promise.fate {
      case .open: break
      case .snoozed(let until): followUp.shows = until.day(seenFrom: today)
      case .waiting(let until):
        followUp.state = .waiting
        followUp.shows = until.day(seenFrom: today)
      case .done(let day):
        followUp.state = .done
        followUp.closed = day.day(seenFrom: today)
      case .dropped(let day, let reason):
        followUp.state = .dropped
        followUp.closed = day.day(seenFrom: today)
        followUp.reason = reason.said(in: language)
      }
      try yield(.insert(followUp))
      return followUp.id
    }
  }

  func writeExchanges(
    _ plan: Plan, desks: [Desk: ID<Colleague>], contacts: [String: ID<Contact>],
    followUps: [ID<FollowUp>], _ yield: (Change) throws -> Void
  ) throws {
    var clock = OfficeClock()
    for exchange in plan.exchanges {
      var interaction = try Interaction(id: book.newID(Interaction.self))
      interaction.day = exchange.day
      interaction.at = clock.next(on: exchange.day)
      interaction.channel = exchange.happening.channel
      interaction.direction = exchange.happening.direction
      interaction.answered = exchange.happening.answered
      interaction.minutes = clock.minutes(of: exchange.happening)
      interaction.words = exchange.happening.words.said(in: language)
      interaction.purpose = exchange.promise.map { plan.promises[$0].promise.purpose }
      interaction.by = desks[exchange.desk] ?? book.person
      interaction.followUp = exchange.promise.map { followUps[$0] }
      try yield(.insert(interaction))
      for name in exchange.contacts {
        var participant = try Participant(id: book.newID(Participant.self))
        participant.interaction = interaction.id
        participant.contact = try contacts.named(name)
        try yield(.insert(participant))
      }
    }
  }
}

extension [String: ID<Contact>] {
  func named(_ name: String) throws -> ID<Contact> {
    guard let id = self[name] else { throw Writer.UnknownName(name: name) }
    return id
  }
}

/// When in the day things happen: one after the other, from nine to seven.
private struct OfficeClock {
  private var day = Day.first
  private var opened = 0
  private var dice = Dice("clock")

  /// Lyon in winter, whatever the machine's zone: the same book everywhere.
  private static let zone = Zone.fixed(secondsEast: 3600)

  mutating func next(on day: Day) -> Instant {
    opened = day == self.day ? opened + 1 : 0
    self.day = day
    let minutes = min(9 * 60 + opened * 50 + dice.roll(50), 19 * 60 + opened)
    return Instant(day, TimeOfDay(minutes: minutes) ?? .midnight, in: Self.zone)
  }

  /// How long it took, where one would have written that down.
  mutating func minutes(of happening: Happening) -> Int? {
    guard happening.answered else { return nil }
    return switch happening.channel {
    case .call: dice.roll(from: 2, to: 18)
    case .meeting, .visit: 15 * dice.roll(from: 2, to: 5)
    case .mail, .letter, .message, .note: nil
    }
  }
}
