/// Something promised for a day, on the agenda. A recurring one is one row whose due day moves:
/// what happened is its interactions.
package struct FollowUp: Record {
  package enum Kind: String, CaseIterable, FieldConvertible, Codable {
    case call, mail, letter, meeting, visit, task
  }

  package enum Purpose: String, CaseIterable, FieldConvertible, Codable {
    case sales, support, accounting, referral
    case askForReferral = "ask_for_referral"
    case courtesy, feedback
  }

  /// The ball is ours while open, theirs while waiting.
  package enum State: String, CaseIterable, FieldConvertible, Codable {
    case open, waiting, done, dropped
  }

  package let id: ID<FollowUp>
  package var contact = ID<Contact>(0)
  /// What was promised; empty is worded as "keep in touch".
  package var subject = ""
  package var kind = Kind.call
  package var purpose = Purpose.courtesy
  /// The promise.
  package var due = Day.first
  package var hour: TimeOfDay?
  package var minutes: Int?
  /// Hidden until this day; the promise stays.
  package var shows: Day?
  package var recurrence: Recurrence?
  /// What ends a chase.
  package var stop: StopRule?
  package var owner: ID<Colleague>?
  /// Who gave it to its owner; nil where the owner took it.
  package var handedBy: ID<Colleague>?
  package var state = State.open
  /// Why it was dropped.
  package var reason: String?
  package var added = Day.first
  /// The day it was done or dropped.
  package var closed: Day?
  /// The date of the contact that it reminds of each year.
  package var date: ID<ContactValue>?
  /// Whether it reminds of the contact's birthday each year.
  package var isBirthday = false
  /// The referral that it keeps going, and how: both or neither.
  package var referral: ID<Referral>?
  package var step: LoopStep?
  /// The stance that is to be looked at again.
  package var stance: ID<Stance>?
  /// The deal that it chases.
  package var deal: ID<Deal>?

  package init(id: ID<FollowUp>) { self.id = id }

  package static let kind = RecordKind.followUp
  package static let columns: [Column<FollowUp>] = [
    Column("contact", \.contact, references: .contact),
    Column("subject", \.subject),
    Column("kind", \.kind),
    Column("purpose", \.purpose),
    Column("due", \.due),
    Column("hour", \.hour),
    Column("minutes", \.minutes),
    Column("shows", \.shows),
    Column("recurrence", \.recurrence),
    Column("stop", \.stop),
    Column("owner", \.owner, references: .colleague),
    Column("state", \.state),
    Column("reason", \.reason),
    Column("added", \.added),
    Column("closed", \.closed),
    Column("date", \.date, references: .value),
    Column("birthday", \.isBirthday),
    Column("referral", \.referral, references: .referral),
    Column("step", \.step),
    Column("stance", \.stance, references: .stance),
    Column("deal", \.deal, references: .deal),
    Column("handed_by", \.handedBy, references: .colleague),
  ]

  package var isOpen: Bool { state == .open || state == .waiting }
  package var isChase: Bool { recurrence?.mode == .chase }

  package func violations() -> [Violation] {
    var found: [Violation] = []
    if state == .waiting, shows == nil { found.append(.waitingWithoutDay(id)) }
    if !isOpen, closed == nil { found.append(.closedWithoutDay(id)) }
    if isOpen, closed != nil { found.append(.openWithClosingDay(id)) }
    if let minutes, minutes < 0 { found.append(.negativeLength(key)) }
    if isBirthday, date != nil { found.append(.twoDates(id)) }
    return found
  }
}

/// What ends a chase: S2 chases "until the client has validated that it is solved".
package enum StopRule: Hashable, Sendable, LosslessStringConvertible, FieldConvertible {
  /// Done once is done.
  case whenDone
  /// Until they answered: a real touch that belongs to the follow-up.
  case whenAnswered
  /// Until they said in so many words that the matter is closed.
  case whenConfirmed
  /// At most so many times, 1 and up.
  case after(times: Int)

  package init?(_ text: String) {
    switch text {
    case "done": self = .whenDone
    case "answered": self = .whenAnswered
    case "confirmed": self = .whenConfirmed
    default:
      guard text.hasPrefix("after "), let times = Int(text.dropFirst(6)), times > 0 else {
        return nil
      }
      self = .after(times: times)
    }
  }

  package var description: String {
    switch self {
    case .whenDone: "done"
    case .whenAnswered: "answered"
    case .whenConfirmed: "confirmed"
    case .after(let times): "after \(times)"
    }
  }

  /// Whether doing the follow-up now, with what was tried until now, ends the chase.
  package func holds(after attempts: Attempts) -> Bool {
    switch self {
    case .whenDone: true
    case .whenAnswered: attempts.reached
    case .whenConfirmed: false
    case .after(let times): attempts.count >= times
    }
  }
}

/// What was done for a follow-up.
package struct Attempts: Hashable, Sendable {
  /// How many interactions belong to it.
  package var count: Int
  /// Whether one of them was a real touch.
  package var reached: Bool

  package init(count: Int, reached: Bool) {
    self.count = count
    self.reached = reached
  }
}
