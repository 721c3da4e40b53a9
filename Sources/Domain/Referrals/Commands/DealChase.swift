extension Book {
  /// Puts the chase of a deal on the agenda. S2 chases sales as it chases troubles: on fixed
  /// weekdays, until they say that it is settled.
  func chase(_ deal: Deal, yield: (Change) throws -> Void) throws {
    let weekdays = try firm().chaseDays.weekdays.sorted { $0.rawValue < $1.rawValue }
    let chase = Recurrence.chase(on: weekdays, from: today)
    var followUp = try FollowUp(id: newID(FollowUp.self))
    followUp.contact = deal.contact
    followUp.subject = deal.subject
    followUp.purpose = .sales
    followUp.recurrence = chase
    followUp.stop = .whenConfirmed
    followUp.due =
      chase.next(after: today, completedOn: today, calendar: try workingCalendar()) ?? today
    followUp.owner = deal.owner
    followUp.added = today
    followUp.deal = deal.id
    try yield(.insert(followUp))
  }

  /// The follow-ups by which a deal is chased now.
  func openChases(of deal: ID<Deal>) throws -> [FollowUp] {
    try followUps(of: .deal(deal)).filter(\.isOpen)
  }

  /// Ends the chase of a deal: done where it was won, dropped otherwise.
  func endChase(of deal: Deal, yield: (Change) throws -> Void) throws {
    for followUp in try openChases(of: deal.id) {
      var settled = followUp
      settled.close(deal.state == .won ? .done : .dropped, on: today)
      if let change = try Change.update(from: followUp, to: settled) { try yield(change) }
    }
  }

  /// The chase is called as the deal is, unless somebody called it otherwise.
  func renameChase(
    of deal: Deal, from subject: String, yield: (Change) throws -> Void
  ) throws {
    for followUp in try openChases(of: deal.id) where followUp.subject == subject {
      var renamed = followUp
      renamed.subject = deal.subject
      if let change = try Change.update(from: followUp, to: renamed) { try yield(change) }
    }
  }
}
