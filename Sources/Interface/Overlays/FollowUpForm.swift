import Domain

/// How often a follow-up comes back, as its form offers it.
enum FollowUpForm {
  enum Repeats: Hashable, CaseIterable {
    case never, chase, weekly, monthly, yearly, weekAfterDone, monthAfterDone, yearAfterDone

    /// Nil where it is none.
    func recurrence(from due: Day, chaseDays: [Weekday]) -> Recurrence? {
      switch self {
      case .never: nil
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
  static let stops: [StopRule] = [.whenDone, .whenAnswered, .whenConfirmed]
}

/// The form of a follow-up: its fields and what saving makes of them.
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
    add(.due, day: due)
    add(.hour, text: followUp.hour.map(wording.time))
    add(
      .followUpKind, FollowUp.Kind.allCases.map(wording.name),
      chosen: FollowUp.Kind.allCases.firstIndex(of: followUp.kind) ?? 0)
    add(
      .purpose, FollowUp.Purpose.allCases.map(wording.name),
      chosen: FollowUp.Purpose.allCases.firstIndex(of: followUp.purpose) ?? 0)
    let repeats = labels(of: followUp)
    add(.repeats, repeats.labels, chosen: repeats.chosen)
    add(
      .stop, FollowUpForm.stops.map(wording.name),
      chosen: followUp.stop.flatMap { FollowUpForm.stops.firstIndex(of: $0) } ?? 1)
    add(
      .owner, [wording.none] + setting.colleagues.map(\.shownName),
      chosen: setting.colleagues.firstIndex { $0.id == followUp.owner }.map { $0 + 1 } ?? 0)
    settle()
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

  /// The follow-up as the fields say; nil when one of them was refused.
  private mutating func followUp(from old: FollowUp) -> FollowUp? {
    let wording = setting.wording
    var followUp = old
    followUp.subject = text(.subject) ?? ""
    followUp.kind = FollowUp.Kind.allCases[self[.followUpKind]?.index ?? 0]
    followUp.purpose = FollowUp.Purpose.allCases[self[.purpose]?.index ?? 0]
    let owner = self[.owner]?.index ?? 0
    followUp.owner = owner > 0 ? setting.colleagues[owner - 1].id : nil
    switch setting.phrase().read(text(.due) ?? "") {
    case .success(let reading):
      followUp.due = reading.day
      followUp.hour = reading.time
    case .failure(let fault):
      refuse(.due, wording.fault(fault))
      return nil
    }
    if let hour = text(.hour) {
      guard case .success(let reading) = setting.phrase().read(hour), let time = reading.time else {
        refuse(.hour, wording.hourNotUnderstood(hour))
        return nil
      }
      followUp.hour = time
    }
    let repeats = self[.repeats]?.index ?? 0
    let all = FollowUpForm.Repeats.allCases
    if repeats < all.count {
      let anchor = old.recurrence?.anchor ?? followUp.due
      let kept = all[repeats].recurrence(from: anchor, chaseDays: setting.chaseDays)
      followUp.recurrence =
        kept == old.recurrence && followUp.due == old.due
        ? kept : all[repeats].recurrence(from: followUp.due, chaseDays: setting.chaseDays)
    }
    followUp.stop =
      followUp.isChase ? FollowUpForm.stops[self[.stop]?.index ?? 0] : nil
    return followUp
  }

  /// The intention that saving means; nil when a field was refused.
  mutating func followUpIntention(adding followUp: FollowUp) -> Intention? {
    self.followUp(from: followUp).map { Intention(AddFollowUp($0)) }
  }

  mutating func followUpIntention(editing old: FollowUp) -> Intention? {
    guard let changed = followUp(from: old) else { return nil }
    let command = EditFollowUp(from: old, to: changed)
    return Intention(command, expecting: old.expecting(command.fields.names))
  }
}
