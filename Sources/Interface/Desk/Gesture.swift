import Domain
import Store

/// What a verb acts on, as its person sees it.
struct Subject: Hashable {
  let target: Target
  let contact: ID<Contact>
  let name: ContactName
  /// Nil for a cadence row.
  let followUp: FollowUp?
  let expectations: [Expectation]

  init(_ row: AgendaRow) {
    target = row.target
    contact = row.contact
    name = row.name
    followUp = row.followUp
    expectations = row.expectations
  }

  /// The next open follow-up of a contact; without one, being in touch.
  init(nextOf details: CardDetails) {
    let (next, id) = (details.open.first, details.contact.id)
    target = next.map { .followUp($0.id) } ?? .cadence(id)
    contact = id
    name = details.contact.names
    followUp = next
    expectations = next?.expectations ?? [.cadence(id, start: details.cadence.start)]
  }

  init(_ followUp: FollowUp, of contact: Contact) {
    target = .followUp(followUp.id)
    self.contact = contact.id
    name = contact.names
    self.followUp = followUp
    expectations = followUp.expectations
  }
}

/// A verb with its arguments, apart from what it acts on: what `.` repeats.
enum Gesture: Hashable {
  case complete(confirmed: Bool)
  case noAnswer
  case snooze(until: Day)
  case reschedule(to: Day, at: TimeOfDay?)
  case awaitReply
  case bump
  case handOver(to: ID<Colleague>)
  case drop(reason: String?)

  func command(for targets: [Target]) -> any Command {
    switch self {
    case .complete(let confirmed): CompleteFollowUps(targets, confirmed: confirmed)
    case .noAnswer: RecordNoAnswer(targets)
    case .snooze(let day): SnoozeFollowUps(targets, until: day)
    case .reschedule(let day, let hour): RescheduleFollowUps(targets, to: day, at: hour)
    case .awaitReply: AwaitReply(targets)
    case .bump: BumpContacts(targets)
    case .handOver(let colleague): HandOverFollowUps(targets, to: colleague)
    case .drop(let reason): DropFollowUps(targets, reason: reason)
    }
  }

  func intention(on subjects: [Subject]) -> Intention {
    var expectations = subjects.flatMap(\.expectations)
    if case .handOver = self {
      expectations += subjects.flatMap { $0.followUp?.expecting(["owner"]) ?? [] }
    }
    return Intention(command(for: subjects.map(\.target)), expecting: expectations)
  }
}
