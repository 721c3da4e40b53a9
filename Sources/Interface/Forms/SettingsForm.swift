import Domain
import Store

/// What changes what the book plans or counts, as it was when its form was opened.
struct FirmSettings {
  let firm: Firm
  /// The closed days beyond the computed ones.
  let listed: [ListedHoliday]
  let tiers: [Tier]
  /// Whoever sits here; nil before their first command.
  let me: Colleague?
}

/// The form of the firm's settings: its rows and what saving makes of them.
extension Form {
  init(_ settings: FirmSettings, in setting: FormSetting) {
    self.init(purpose: .settings(settings), name: nil, setting: setting)
    let (firm, wording) = (settings.firm, setting.wording)
    add(.workingDays, text: wording.weekdays(firm.workingDays))
    add(
      .holidays, Firm.Holidays.allCases.map(wording.name),
      chosen: Firm.Holidays.allCases.firstIndex(of: firm.holidays) ?? 0)
    // Those of the years gone by stay as they are.
    let coming = settings.listed.filter { $0.day.year >= setting.today.year }
    rows += coming.map { holiday in
      FormRow(
        .closedDay, .text(LineEditor(wording.typedDay(holiday.day))),
        label: .text(LineEditor(holiday.name)), record: holiday.id.number)
    }
    if coming.isEmpty { rows += Self.emptyRows(.closedDay, group: 0, in: setting) }
    add(.chaseDays, text: wording.weekdays(firm.chaseDays))
    add(.waitDays, text: String(firm.waitDays))
    add(.birthdayAhead, text: String(firm.birthdayAhead))
    add(.dateAhead, text: String(firm.dateAhead))
    add(.retention, text: String(firm.retentionMonths))
    for clock in Self.pressureClocks + Self.referralClocks {
      add(clock.asked, text: String(firm[keyPath: clock.days]))
    }
    for tier in settings.tiers {
      rows.append(
        FormRow(
          .tierCadence,
          .text(LineEditor(tier.cadence.map { "\($0.ideal)/\($0.longest)" } ?? "")),
          label: .text(LineEditor(tier.name)), record: tier.id.number))
    }
    if settings.tiers.isEmpty { rows += Self.emptyRows(.tierCadence, group: 0, in: setting) }
    if setting.colleagues.count > 1 {
      for colleague in setting.colleagues { addAbsence(of: colleague) }
    }
    if let me = settings.me { add(.myName, text: me.name) }
    settle()
  }

  /// A number of the firm's settings, and between what it may lie.
  typealias Clock = (
    asked: FormField, days: any WritableKeyPath<Firm, Int> & Sendable, range: ClosedRange<Int>
  )

  /// How often in how many days is enough for one contact.
  static let pressureClocks: [Clock] = [
    (.pressureTimes, \.pressureTimes, 0...99),
    (.pressureDays, \.pressureDays, 1...365),
  ]

  /// The clocks of the referral loop, and how many days each may be.
  static let referralClocks: [Clock] = [
    (.askPartnerDays, \.askPartnerDays, 0...365),
    (.askClientDays, \.askClientDays, 0...365),
    (.newsDays, \.newsDays, 1...365),
    (.newsGraceDays, \.newsGraceDays, 0...365),
    (.satisfactionDays, \.satisfactionDays, 0...3650),
    (.contactClientDays, \.contactClientDays, 0...365),
    (.thankDays, \.thankDays, 0...365),
    (.repeatDays, \.repeatDays, 0...3650),
  ]

  /// What saving means; nil when a row was refused.
  mutating func settingsIntention(_ settings: FirmSettings) -> Intention? {
    let firm = readFirm(from: settings.firm)
    let (closed, tiers) = (readClosedDays(), readTiers(from: settings.tiers))
    let absences = readAbsences()
    guard let firm, let closed, let tiers, let absences else { return nil }
    let edits = EditTiers(from: settings.tiers, to: tiers).edits
    let name = settings.me.flatMap { me in
      let typed = text(.myName) ?? ""
      return typed == me.name ?? "" ? nil : typed
    }
    let stand = Set(closed.compactMap(\.record))
    let opened = settings.listed.filter {
      $0.day.year >= setting.today.year && !stand.contains($0.id.number)
    }
    let changed = settings.listed.filter { old in
      closed.contains { $0.record == old.id.number && $0.listed != SetHolidays.Listed(old) }
    }
    let command = EditFirm(
      from: settings.firm, to: firm, tiers: edits, name: name,
      opened: (opened + changed).map(\.id),
      closed: closed.filter { day in
        day.record == nil || changed.contains { $0.id.number == day.record }
      }.map(\.listed), absences: absences)
    var expectations = settings.firm.expecting(command.fields.names)
    expectations += (opened + changed).flatMap { $0.expecting(["day", "name"]) }
    for tier in settings.tiers {
      let changed = tiers.first { $0.id == tier.id }
      let names = changed.map { Change.difference(from: tier, to: $0)?.after?.names ?? [] }
      expectations += tier.expecting(names ?? ["name", "ideal_days", "longest_days"])
    }
    for colleague in setting.colleagues
    where absences.contains(where: { $0.colleague == colleague.id }) {
      expectations += colleague.expecting(Colleague.absenceFields + ["left_day"])
    }
    if name != nil, let me = settings.me { expectations += me.expecting(["name"]) }
    return Intention(command, expecting: expectations)
  }

  private mutating func readFirm(from old: Firm) -> Firm? {
    var firm = old
    let holidays = self[.holidays]?.input.index ?? 0
    if Firm.Holidays.allCases.indices.contains(holidays) {
      firm.holidays = Firm.Holidays.allCases[holidays]
    }
    let (working, chase) = (readWeekdays(.workingDays), readWeekdays(.chaseDays))
    let numbers: [Clock] =
      [
        (.waitDays, \.waitDays, 1...3650),
        (.birthdayAhead, \.birthdayAhead, 0...Firm.farthestAhead),
        (.dateAhead, \.dateAhead, 0...Firm.farthestAhead),
        (.retention, \.retentionMonths, 0...Firm.longestRetention),
      ] + Self.pressureClocks + Self.referralClocks
    // All are read, so that all that is wrong shows at once.
    var areRead = true
    for number in numbers {
      if let days = readNumber(number.asked, number.range) {
        firm[keyPath: number.days] = days
      } else {
        areRead = false
      }
    }
    guard let working, let chase, areRead else { return nil }
    firm.workingDays = working
    firm.chaseDays = chase
    return firm
  }

  private mutating func readWeekdays(_ asked: FormField) -> WeekdaySet? {
    guard let days = WeekdaySet(typed: text(asked) ?? ""), !days.isEmpty else {
      refuse(asked, setting.wording.weekdaysNotUnderstood)
      return nil
    }
    return days
  }

  private mutating func readNumber(_ asked: FormField, _ range: ClosedRange<Int>) -> Int? {
    guard let days = Int(text(asked) ?? ""), range.contains(days) else {
      refuse(asked, setting.wording.numberNeeded(range))
      return nil
    }
    return days
  }

  /// The listed closed days as the rows have them; one whose day was emptied goes.
  private mutating func readClosedDays() -> [(record: Int64?, listed: SetHolidays.Listed)]? {
    var closed: [(record: Int64?, listed: SetHolidays.Listed)] = []
    for index in rows.indices where rows[index].asked == .closedDay {
      let row = rows[index]
      let name = (row.label?.text ?? "").trimmed
      guard let text = Self.text(row) else {
        if row.record == nil, !name.isEmpty {
          refuse(row: index, setting.wording.dayExamples)
          return nil
        }
        continue
      }
      switch setting.phrase().day(text) {
      case .failure(let fault):
        refuse(row: index, setting.wording.fault(fault))
        return nil
      case .success where name.isEmpty:
        refuse(row: index, setting.wording.nameNeeded)
        return nil
      case .success(let day): closed.append((row.record, SetHolidays.Listed(day: day, name: name)))
      }
    }
    return closed
  }

  /// The tiers that have a name; the others go.
  private mutating func readTiers(from old: [Tier]) -> [Tier]? {
    var tiers: [Tier] = []
    var added: Int64 = 0
    for index in rows.indices where rows[index].asked == .tierCadence {
      let row = rows[index]
      let name = (row.label?.text ?? "").trimmed
      if name.isEmpty, row.text.trimmed.isEmpty { continue }
      added -= 1
      let id = ID<Tier>(row.record ?? added)
      var tier = old.first { $0.id == id } ?? Tier(id: id)
      tier.name = name
      (tier.idealDays, tier.longestDays) = (nil, nil)
      if let text = Self.text(row) {
        guard let cadence = Cadence(text: text) else {
          refuse(row: index, setting.wording.cadenceNotUnderstood)
          return nil
        }
        (tier.idealDays, tier.longestDays) = (cadence.ideal, cadence.longest)
      }
      guard !name.isEmpty else {
        refuse(row: index, setting.wording.nameNeeded)
        return nil
      }
      tiers.append(tier)
    }
    return tiers
  }
}

extension WeekdaySet {
  /// "mon tue", "lun, mar": the first letters of their names in either language, two or more. Nil
  /// where a word is no weekday, or may be two.
  init?(typed text: String) {
    let names = Weekday.allCases.flatMap { weekday in
      Language.allCases.map { (Folding.fold(Wording($0).name(weekday)), weekday) }
    }
    var weekdays: Set<Weekday> = []
    for word in Folding.fold(text).split(whereSeparator: { !$0.isLetter }) {
      let meant = Set(names.filter { $0.0.hasPrefix(word) }.map(\.1))
      guard word.count >= 2, meant.count == 1 else { return nil }
      weekdays.formUnion(meant)
    }
    self.init(weekdays)
  }
}

extension Wording {
  /// Weekdays as a row has them, so that they can be read back: "mon tue wed".
  func weekdays(_ set: WeekdaySet) -> String {
    set.weekdays.sorted().map { String(name($0).prefix(3)).lowercased() }.joined(separator: " ")
  }
}
