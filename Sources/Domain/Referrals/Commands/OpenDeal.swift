/// Business of our own with a contact; it may be chased until it is won or lost.
package struct OpenDeal: Command {
  package static let verb = Verb.openDeal

  /// The fields as the form gave them, without id.
  package var fields: Fields
  /// Nil where it fits none.
  package var topic: TopicChoice?
  /// Whether it comes back on the firm's chase days.
  package var isChased: Bool

  /// - Parameter deal: its id and topic mean nothing yet.
  package init(_ deal: Deal, topic: TopicChoice? = nil, chased: Bool = false) {
    fields = deal.fields
    self.topic = topic
    isChased = chased
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var deal = try Deal(id: book.newID(Deal.self), fields: fields)
    if deal.contact == Contact.us { throw Refusal.us }
    if let topic { deal.topic = try book.topic(for: topic, yield: yield) }
    if deal.opened == .first { deal.opened = book.today }
    deal.owner = deal.owner ?? book.person
    try yield(.insert(deal))
    if isChased, deal.state == .open { try book.chase(deal, yield: yield) }
  }
}

extension Book {
  /// Puts the chase of a deal on the agenda. S2 chases sales as it chases troubles: on fixed
  /// weekdays, until they say that it is settled.
  fileprivate func chase(_ deal: Deal, yield: (Change) throws -> Void) throws {
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
}
