import Domain

/// How often a follow-up comes back, as its form offers it.
enum FollowUpForm {
  enum Repeats: Hashable, CaseIterable {
    case never, chase, weekly, monthly, yearly, weekAfterDone, monthAfterDone, yearAfterDone, rule

    /// Nil where it is none, or one that is typed.
    func recurrence(from due: Day, chaseDays: [Weekday]) -> Recurrence? {
      switch self {
      case .never, .rule: nil
      case .chase: .chase(on: chaseDays, from: due)
      case .weekly: Recurrence(every: .weekly, from: due)
      case .monthly: Recurrence(every: .monthly, from: due)
      case .yearly: Recurrence(every: .yearly, from: due)
      case .weekAfterDone: after(.weekly, due)
      case .monthAfterDone: after(.monthly, due)
      case .yearAfterDone: after(.yearly, due)
      }
    }

    private func after(_ frequency: Recurrence.Frequency, _ due: Day) -> Recurrence? {
      try? Recurrence(Recurrence.Rule(every: frequency), from: due, mode: .afterCompletion)
    }
  }

  static let chaseIndex = Repeats.allCases.firstIndex(of: .chase) ?? 0
  static let ruleIndex = Repeats.allCases.firstIndex(of: .rule) ?? 0
  /// So many tries at most, as the form offers them.
  static let stops: [StopRule] = [
    .whenDone, .whenAnswered, .whenConfirmed, .after(times: 2), .after(times: 3), .after(times: 5),
  ]
}

/// The form of a follow-up: its rows and what saving makes of them.
extension Form {
  init(adding followUp: FollowUp, for name: ContactName, in setting: FormSetting) {
    self.init(purpose: .addFollowUp(followUp), name: name, setting: setting)
    fill(followUp, due: "")
  }

  init(editing followUp: FollowUp, for name: ContactName, in setting: FormSetting) {
    self.init(purpose: .editFollowUp(followUp), name: name, setting: setting)
    fill(followUp, due: setting.wording.typedDay(followUp.due))
  }

  private mutating func fill(_ followUp: FollowUp, due: String) {
    let wording = setting.wording
    add(.subject, text: followUp.subject)
    add(.due, text: due)
    add(.hour, text: followUp.hour.map(wording.time))
    add(.minutes, text: followUp.minutes.map(String.init))
    add(
      .followUpKind, FollowUp.Kind.allCases.map(wording.name),
      chosen: FollowUp.Kind.allCases.firstIndex(of: followUp.kind) ?? 0)
    add(
      .purpose, FollowUp.Purpose.allCases.map(wording.name),
      chosen: FollowUp.Purpose.allCases.firstIndex(of: followUp.purpose) ?? 0)
    let repeats = labels(of: followUp)
    add(.repeats, repeats.labels, chosen: repeats.chosen)
    add(.rule, text: "")
    let stops = stops(of: followUp)
    add(
      .stop, stops.map(wording.name),
      chosen: stops.firstIndex(of: followUp.stop ?? .whenAnswered) ?? 1)
    add(.owner, setting.owners(with: followUp.owner, named: nil), chosen: followUp.owner)
    add(.shows, text: followUp.shows.map(wording.typedDay))
    settle()
  }

  /// What may end the chase; what ends it already stands last where it is none of those.
  private func stops(of followUp: FollowUp) -> [StopRule] {
    guard let stop = followUp.stop, !FollowUpForm.stops.contains(stop) else {
      return FollowUpForm.stops
    }
    return FollowUpForm.stops + [stop]
  }

  /// The ways to come back; the one that a follow-up has already stands last where it is none of
  /// them.
  private func labels(of followUp: FollowUp) -> (labels: [String], chosen: Int) {
    let all = FollowUpForm.Repeats.allCases
    var labels = all.map { setting.wording.name($0, chaseDays: setting.chaseDays) }
    guard let recurrence = followUp.recurrence else { return (labels, 0) }
    let known = all.firstIndex {
      $0.recurrence(from: recurrence.anchor, chaseDays: setting.chaseDays) == recurrence
    }
    if let known { return (labels, known) }
    labels.append(setting.wording.recurrence(recurrence))
    return (labels, labels.count - 1)
  }

  /// The follow-up that the form is about, as it was when it was opened; nil in any other form.
  var planned: FollowUp? {
    switch purpose {
    case .addFollowUp(let followUp), .editFollowUp(let followUp): followUp
    case .addContact, .editContact, .settings, .topics, .addReferral, .editReferral, .addDeal,
      .editDeal:
      nil
    }
  }

  /// What those whom the follow-up is for said against its kind and purpose, as they stand in the
  /// rows, and how many contacts it is for; nil where nobody did.
  var objected: (to: [Objection], contacts: Int)? {
    guard var followUp = planned else { return nil }
    followUp.kind = FollowUp.Kind.allCases[self[.followUpKind]?.input.index ?? 0]
    followUp.purpose = FollowUp.Purpose.allCases[self[.purpose]?.input.index ?? 0]
    guard let channel = followUp.channel else { return nil }
    let met = objections.filter { $0.isAgainst(channel, for: followUp.purpose) }
    return met.isEmpty ? nil : (met, 1 + others.count)
  }

  /// How often the firm turned to them of late, where what is being planned would do so once more
  /// while that counts.
  var pressing: ContactPressure? {
    guard let pressure, var followUp = planned else { return nil }
    followUp.kind = FollowUp.Kind.allCases[self[.followUpKind]?.input.index ?? 0]
    guard followUp.isPressing else { return nil }
    if let day = text(.due).flatMap({ try? setting.phrase().day($0).get() }),
      day > setting.today + pressure.days
    {
      return nil
    }
    return pressure
  }

  // MARK: - Saving

  /// The intention that saving means; nil when a row was refused.
  mutating func followUpIntention(adding followUp: FollowUp) -> Intention? {
    self.followUp(from: followUp).map { Intention(AddFollowUp($0, others: others)) }
  }

  mutating func followUpIntention(editing old: FollowUp) -> Intention? {
    guard let changed = followUp(from: old) else { return nil }
    let command = EditFollowUp(from: old, to: changed)
    let guarded = ["state", "due", "shows"]
    return Intention(
      command,
      expecting: old.expecting(guarded + command.fields.names.filter { !guarded.contains($0) }))
  }

  /// The follow-up as the rows say; nil when one of them was refused.
  private mutating func followUp(from old: FollowUp) -> FollowUp? {
    var followUp = old
    followUp.subject = text(.subject) ?? ""
    followUp.kind = FollowUp.Kind.allCases[self[.followUpKind]?.input.index ?? 0]
    followUp.purpose = FollowUp.Purpose.allCases[self[.purpose]?.input.index ?? 0]
    followUp.owner = chosen(.owner)
    guard readDue(into: &followUp), readMinutes(into: &followUp),
      readRecurrence(into: &followUp, from: old), readShows(into: &followUp)
    else { return nil }
    followUp.stop =
      followUp.isChase ? chosen(.stop, of: stops(of: old)) ?? .whenAnswered : nil
    return followUp
  }

  private mutating func readDue(into followUp: inout FollowUp) -> Bool {
    switch setting.phrase().read(text(.due) ?? "") {
    case .success(let reading):
      followUp.due = reading.day
      followUp.hour = reading.time
    case .failure(let fault):
      refuse(.due, setting.wording.fault(fault))
      return false
    }
    guard let hour = text(.hour) else { return true }
    guard let time = setting.hour(hour) else {
      refuse(.hour, setting.wording.hourNotUnderstood(hour))
      return false
    }
    followUp.hour = time
    return true
  }

  private mutating func readMinutes(into followUp: inout FollowUp) -> Bool {
    followUp.minutes = nil
    guard let text = text(.minutes) else { return true }
    guard let minutes = Int(text), 1...10_000 ~= minutes else {
      refuse(.minutes, setting.wording.minutesNotUnderstood)
      return false
    }
    followUp.minutes = minutes
    return true
  }

  private mutating func readRecurrence(into followUp: inout FollowUp, from old: FollowUp) -> Bool {
    let repeats = self[.repeats]?.input.index ?? 0
    let all = FollowUpForm.Repeats.allCases
    guard repeats < all.count else { return true }
    if all[repeats] == .rule {
      do {
        followUp.recurrence = try setting.rule(text(.rule) ?? "", from: followUp.due)
        return true
      } catch {
        refuse(.rule, setting.wording.fault(error))
        return false
      }
    }
    let anchor = old.recurrence?.anchor ?? followUp.due
    let kept = all[repeats].recurrence(from: anchor, chaseDays: setting.chaseDays)
    followUp.recurrence =
      kept == old.recurrence && followUp.due == old.due
      ? kept : all[repeats].recurrence(from: followUp.due, chaseDays: setting.chaseDays)
    return true
  }

  private mutating func readShows(into followUp: inout FollowUp) -> Bool {
    guard let text = text(.shows) else {
      followUp.shows = nil
      if followUp.state == .waiting { followUp.state = .open }
      return true
    }
    switch setting.phrase().day(text) {
    case .success(let day): followUp.shows = day
    case .failure(let fault):
      refuse(.shows, setting.wording.fault(fault))
      return false
    }
    return true
  }
}

extension FormSetting {
  func hour(_ text: String) -> TimeOfDay? {
    if case .success(let reading) = phrase().read(text) { reading.time } else { nil }
  }

  /// A rule as calendars write it, missed days skipped: "FREQ=MONTHLY;BYDAY=-1FR".
  func rule(_ text: String, from due: Day) throws(RecurrenceFault) -> Recurrence {
    try Recurrence(Recurrence.Rule(parsing: text), from: due)
  }
}
