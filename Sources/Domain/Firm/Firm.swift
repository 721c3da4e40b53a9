/// The firm's settings: what changes what the book plans or counts. One record, made with the book.
package struct Firm: Record {
  /// Which holidays are computed; listed ones come on top.
  package enum Holidays: String, CaseIterable, FieldConvertible, Codable {
    case none, france
    case alsaceMoselle = "alsace_moselle"
  }

  package static let only = ID<Firm>(1)
  /// A hundred years: nobody is kept longer.
  package static let longestRetention = 1_200
  /// No date is announced earlier than so many days before, or it would be taken for the last one.
  package static let farthestAhead = 300

  package let id: ID<Firm>
  package var workingDays = WeekdaySet(WorkingCalendar.mondayToFriday)
  package var holidays = Holidays.france
  /// The days on which a chase returns unless it says otherwise. S2: Tuesday and Thursday.
  package var chaseDays = WeekdaySet(Set(Recurrence.chaseDays))
  /// Days until something waited for comes back.
  package var waitDays = 7
  /// How many days before a birthday its follow-up is due.
  package var birthdayAhead = 0
  /// How many days before another date its follow-up is due.
  package var dateAhead = 30
  /// A referral given: working days until the partner is asked whether they take care of it.
  package var askPartnerDays = 2
  /// Days until the client is asked whether the partner called.
  package var askClientDays = 7
  /// Days between two updates on a referral, and how long one may be late before it is stale.
  package var newsDays = 30
  package var newsGraceDays = 10
  /// Days after the decision until the client is asked about the partner, unless the topic says
  /// otherwise.
  package var satisfactionDays = 14
  /// A referral received: days until the client hears from us, and until the sender is thanked.
  package var contactClientDays = 1
  package var thankDays = 2
  /// Within so many days the same client to the same receiver for the same topic is a repeat.
  package var repeatDays = 90
  /// So often within so many days is enough for one contact, by however many colleagues: before one
  /// more touch there is a warning. 0 times: never.
  package var pressureTimes = 3
  package var pressureDays = 7
  /// So many months after the last word with a person there is no reason left to keep them; 0 for
  /// a firm that keeps no such list.
  package var retentionMonths = 36

  package init(id: ID<Firm>) { self.id = id }

  package static let kind = RecordKind.firm
  package static let columns: [Column<Firm>] = [
    Column("working_days", \.workingDays),
    Column("holidays", \.holidays),
    Column("chase_days", \.chaseDays),
    Column("wait_days", \.waitDays),
    Column("birthday_ahead", \.birthdayAhead),
    Column("date_ahead", \.dateAhead),
    Column("ask_partner_days", \.askPartnerDays),
    Column("ask_client_days", \.askClientDays),
    Column("news_days", \.newsDays),
    Column("news_grace_days", \.newsGraceDays),
    Column("satisfaction_days", \.satisfactionDays),
    Column("contact_client_days", \.contactClientDays),
    Column("thank_days", \.thankDays),
    Column("repeat_days", \.repeatDays),
    Column("pressure_times", \.pressureTimes),
    Column("pressure_days", \.pressureDays),
    Column("retention_months", \.retentionMonths),
  ]

  package func violations() -> [Violation] {
    var found: [Violation] = []
    if workingDays.isEmpty || chaseDays.isEmpty { found.append(.noWorkingDay) }
    let clocks = [
      askPartnerDays, askClientDays, newsGraceDays, satisfactionDays, contactClientDays, thankDays,
      repeatDays, pressureTimes,
    ]
    if waitDays < 1 || newsDays < 1 || pressureDays < 1 || clocks.contains(where: { $0 < 0 }) {
      found.append(.negativeLength(key))
    }
    if !(0...Self.longestRetention).contains(retentionMonths) {
      found.append(.negativeLength(key))
    }
    if ![birthdayAhead, dateAhead].allSatisfy((0...Self.farthestAhead).contains) {
      found.append(.tooFarAhead)
    }
    return found
  }

  package func workingCalendar(listed: [ListedHoliday]) -> WorkingCalendar {
    let computed: WorkingCalendar.PublicHolidays =
      switch holidays {
      case .none: .none
      case .france: .france(alsaceMoselle: false)
      case .alsaceMoselle: .france(alsaceMoselle: true)
      }
    return WorkingCalendar(
      weekdays: workingDays.weekdays, publicHolidays: computed,
      listed: Dictionary(listed.map { ($0.day, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// A set of weekdays, stored as their ISO numbers: "12345".
package struct WeekdaySet: Hashable, Sendable, LosslessStringConvertible {
  package let weekdays: Set<Weekday>

  package init(_ weekdays: Set<Weekday>) { self.weekdays = weekdays }

  package init?(_ text: String) {
    var weekdays: Set<Weekday> = []
    for digit in text {
      guard let number = digit.wholeNumberValue, let weekday = Weekday(rawValue: number) else {
        return nil
      }
      weekdays.insert(weekday)
    }
    self.weekdays = weekdays
  }

  package var isEmpty: Bool { weekdays.isEmpty }

  package var description: String {
    weekdays.map(\.rawValue).sorted().map(String.init).joined()
  }
}

extension WeekdaySet: FieldConvertible {}

/// A closed day beyond the computed ones, such as the firm's own or another country's.
package struct ListedHoliday: Record {
  package let id: ID<ListedHoliday>
  package var day = Day.first
  package var name = ""

  package init(id: ID<ListedHoliday>) { self.id = id }

  package static let kind = RecordKind.holiday
  package static let columns: [Column<ListedHoliday>] = [
    Column("day", \.day),
    Column("name", \.name),
  ]

  package func violations() -> [Violation] { [] }
}

/// How much a contact matters, A to D: it lends its cadence to those that have none of their own.
package struct Tier: Record {
  package let id: ID<Tier>
  package var name = ""
  package var idealDays: Int?
  package var longestDays: Int?

  package init(id: ID<Tier>) { self.id = id }

  package static let kind = RecordKind.tier
  package static let columns: [Column<Tier>] = [
    Column("name", \.name),
    Column("ideal_days", \.idealDays),
    Column("longest_days", \.longestDays),
  ]

  /// What a new book starts with.
  package static let defaults: [Tier] = [
    ("A", 30, 45), ("B", 60, 90), ("C", 120, 180), ("D", 365, 540),
  ]
  .enumerated().map { index, row in
    var tier = Tier(id: ID(Int64(index) + 1))
    (tier.name, tier.idealDays, tier.longestDays) = row
    return tier
  }

  package var cadence: Cadence? {
    guard let idealDays, let longestDays else { return nil }
    return Cadence(ideal: idealDays, longest: longestDays)
  }

  package func violations() -> [Violation] {
    var found: [Violation] = name.isEmpty ? [.tierWithoutName(id)] : []
    switch (idealDays, longestDays) {
    case (nil, nil): break
    case (let ideal?, let longest?) where Cadence(ideal: ideal, longest: longest) != nil: break
    default: found.append(.cadenceUpsideDown(key))
    }
    return found
  }
}
