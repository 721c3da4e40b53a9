import Domain

/// Everything that happened and is promised, with its day, before anything has an id.
struct Plan {
  struct Exchange {
    let happening: Happening
    let day: Day
    /// By name; one at least.
    let contacts: [String]
    let desk: Desk
    /// The promise that it was done for, by its place in `promises`.
    let promise: Int?
  }

  struct Engagement {
    let promise: Promise
    let contact: String
    let desk: Desk
    let added: Day
  }

  /// In the order they happened.
  private(set) var exchanges: [Exchange] = []
  private(set) var promises: [Engagement] = []
  private let today: Day
  private var desks: [String: Desk] = [:]

  init(today: Day) {
    self.today = today
    for circle in People.circles {
      for person in circle.people {
        desks[person.name] = person.desk
        for happening in Routine.happenings(with: person, trade: circle.trade) {
          note(happening, with: [person.name], by: person.desk)
        }
      }
    }
    for story in Story.all { tell(story) }
    // What happened on one day stays in the order it was told.
    exchanges = exchanges.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private mutating func tell(_ story: Story) {
    guard let contact = story.contacts.first else { return }
    let desk = desks[contact] ?? .mine
    var latest: Day?
    for step in story.steps {
      switch step {
      case .happened(let happening):
        note(happening, with: story.contacts, by: desk)
        latest = happening.when.day(seenFrom: today)
      case .promised(let promise):
        let doer = promise.desk ?? desk
        let due = promise.due.day(seenFrom: today)
        let days = promise.happenings.map { $0.when.day(seenFrom: today) }
        let added = ([latest ?? due - 14, due, today - 1] + days).min() ?? due
        promises.append(Engagement(promise: promise, contact: contact, desk: doer, added: added))
        for happening in promise.happenings {
          note(happening, with: story.contacts, by: doer, for: promises.count - 1)
        }
      }
    }
  }

  private mutating func note(
    _ happening: Happening, with contacts: [String], by desk: Desk, for promise: Int? = nil
  ) {
    exchanges.append(
      Exchange(
        happening: happening, day: happening.when.day(seenFrom: today),
        contacts: contacts + happening.others, desk: desk, promise: promise))
  }

  /// The day that each contact first comes up.
  var firstDays: [String: Day] {
    var days: [String: Day] = [:]
    for (name, day) in promises.map({ ($0.contact, $0.added) })
      + exchanges.flatMap({ exchange in exchange.contacts.map { ($0, exchange.day) } })
    {
      days[name] = min(day, days[name] ?? .last)
    }
    for sending in Journey.all.flatMap(\.sendings) {
      let day = When.ago(sending.opened).day(seenFrom: today)
      for name in [sending.from, sending.to] + sending.clients {
        days[name] = min(day, days[name] ?? .last)
      }
    }
    return days
  }
}
