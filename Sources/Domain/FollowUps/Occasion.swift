/// What a yearly follow-up reminds of: a birthday, or another date on a contact's card.
package struct Occasion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case birthday
    /// - Parameter label: what the date is, in the words of whoever wrote it.
    case date(label: String?)
  }

  package let kind: Kind
  package let date: PartialDate

  package init(_ kind: Kind, on date: PartialDate) {
    self.kind = kind
    self.date = date
  }

  /// The birthday of a contact; nil when nobody knows it.
  package init?(birthdayOf contact: Contact) {
    guard let birthday = contact.birthday else { return nil }
    self.init(.birthday, on: birthday)
  }

  /// The date of a value; nil when it holds none.
  package init?(_ value: ContactValue) {
    guard let date = value.date else { return nil }
    self.init(.date(label: value.label), on: date)
  }

  /// The day that a reminder due then is about. One that was put off comes after it, by less than
  /// a month.
  package func day(remindedOn due: Day) -> Day { date.next(onOrAfter: due + -31) }
}

extension FollowUp {
  /// Whether it is the one that reminds of a date or a birthday.
  package var isReminder: Bool { isBirthday || date != nil }

  /// What it reminds of; nil when it is a promise like any other.
  package func occasion(of contact: Contact, values: [ContactValue]) -> Occasion? {
    if isBirthday { return Occasion(birthdayOf: contact) }
    return values.first { $0.id == date }.flatMap { Occasion($0) }
  }
}

// MARK: - Planning

extension Book {
  /// Plans the reminders of a contact that are not there, or were dropped.
  func remind(of contact: Contact, yield: (Change) throws -> Void) throws {
    let known = try reminders(of: contact.id)
    if let birthday = contact.birthday, !known.contains(where: { $0.isBirthday && $0.isOpen }) {
      try plan(known.last(where: \.isBirthday), for: contact, on: birthday, yield: yield) {
        $0.isBirthday = true
      }
    }
    for value in try values(of: contact.id) {
      guard let date = value.date else { continue }
      let own = known.filter { $0.date == value.id }
      guard !own.contains(where: \.isOpen) else { continue }
      try plan(own.last, for: contact, on: date, yield: yield) { $0.date = value.id }
    }
  }

  /// Moves the reminder of a birthday that became another, or was forgotten.
  func follow(
    birthdayOf contact: Contact, insteadOf old: PartialDate?, yield: (Change) throws -> Void
  ) throws {
    guard contact.birthday != old else { return }
    let own = try reminders(of: contact.id).filter(\.isBirthday)
    guard let birthday = contact.birthday else {
      for reminder in own { try release(reminder, yield: yield) }
      return
    }
    let reminder = own.last(where: \.isOpen) ?? own.last
    try plan(reminder, for: contact, on: birthday, yield: yield) { $0.isBirthday = true }
  }

  /// Moves the reminder of a value that became another, came, or went.
  /// - Parameters:
  ///   - old: nil when it is new.
  ///   - new: nil when it goes.
  func follow(
    _ new: ContactValue?, insteadOf old: ContactValue?, of contact: Contact,
    yield: (Change) throws -> Void
  ) throws {
    let own = try old.map { old in try reminders(of: contact.id).filter { $0.date == old.id } }
    guard let new, let date = new.date else {
      for reminder in own ?? [] { try release(reminder, labelled: old?.label, yield: yield) }
      return
    }
    guard old?.date != date else { return }
    let reminder = own?.last(where: \.isOpen) ?? own?.last
    try plan(reminder, for: contact, on: date, yield: yield) { $0.date = new.id }
  }

  /// Puts a reminder on the agenda for the next time that the date comes round.
  /// - Parameters:
  ///   - reminder: the one there is; nil for a new one.
  ///   - adjust: says what it reminds of.
  private func plan(
    _ reminder: FollowUp?, for contact: Contact, on date: PartialDate,
    yield: (Change) throws -> Void, _ adjust: (inout FollowUp) -> Void
  ) throws {
    var planned = try reminder ?? FollowUp(id: newID(FollowUp.self))
    adjust(&planned)
    let firm = try firm()
    let ahead = planned.isBirthday ? firm.birthdayAhead : firm.dateAhead
    if reminder == nil {
      planned.contact = contact.id
      planned.owner = contact.owner
      planned.purpose = planned.isBirthday ? .courtesy : .sales
      planned.added = today
    }
    // What is near already is due now; the years after it keep their distance.
    planned.reopen(for: max(today, date.next(onOrAfter: today) + -ahead))
    planned.recurrence = try Recurrence(
      Recurrence.Rule(every: .yearly), from: date.anchor(onOrAfter: today) + -ahead, mode: .fixed)
    guard let reminder else { return try yield(.insert(planned)) }
    if let change = try Change.update(from: reminder, to: planned) { try yield(change) }
  }

  /// Takes a reminder off the agenda because its date goes; what it was stays as its subject.
  private func release(
    _ reminder: FollowUp, labelled label: String? = nil, yield: (Change) throws -> Void
  ) throws {
    var released = reminder
    if released.isOpen { released.close(.dropped, on: today) }
    if released.date != nil {
      released.date = nil
      if released.subject.isEmpty { released.subject = label ?? "" }
    }
    if let change = try Change.update(from: reminder, to: released) { try yield(change) }
  }
}
