/// A colleague has left: their contacts, and what is open of their follow-ups, referrals and deals,
/// go to another one, who also stands in wherever they did. What they did stays theirs.
package struct LeaveBook: Command {
  package static let verb = Verb.leaveBook

  package var colleague: ID<Colleague>
  package var successor: ID<Colleague>

  package init(_ colleague: ID<Colleague>, handingOverTo successor: ID<Colleague>) {
    self.colleague = colleague
    self.successor = successor
  }

  /// The command with what its person sees of both.
  package static func intention(seeing colleague: Colleague, to successor: Colleague) -> Intention {
    Intention(
      LeaveBook(colleague.id, handingOverTo: successor.id),
      expecting: colleague.expecting(["left_day"]) + successor.expecting(["left_day"]))
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var leaving = try book.presentColleague(colleague)
    guard successor != colleague else { throw Refusal.ownSuccessor }
    _ = try book.presentColleague(successor)
    let belongings = try book.belongings(of: colleague)
    try hand(belongings.contacts, in: book, yield) {
      $0.hand(to: successor, by: colleague)
    }
    try hand(belongings.followUps, in: book, yield) {
      $0.hand(to: successor, by: colleague)
    }
    try hand(belongings.referrals, in: book, yield) { $0.owner = successor }
    try hand(belongings.deals, in: book, yield) { $0.owner = successor }
    try hand(belongings.absent, in: book, yield) { absent in
      guard absent.id != successor else {
        absent.absence = nil
        return
      }
      absent.absence?.deputy = successor
    }
    let old = leaving
    leaving.left = book.today
    leaving.absence = nil
    if let change = try Change.update(from: old, to: leaving) { try yield(change) }
  }

  private func hand<R: Record>(
    _ records: [ID<R>], in book: some Book, _ yield: (Change) throws -> Void,
    _ adjust: (inout R) -> Void
  ) throws {
    for id in records {
      let old = try book.get(id)
      var new = old
      adjust(&new)
      if let change = try Change.update(from: old, to: new) { try yield(change) }
    }
  }
}

/// What a colleague looks after, by id.
package struct Belongings: Hashable, Sendable {
  package var contacts: [ID<Contact>] = []
  /// Open and waiting ones.
  package var followUps: [ID<FollowUp>] = []
  /// Neither closed nor declined.
  package var referrals: [ID<Referral>] = []
  /// Open ones.
  package var deals: [ID<Deal>] = []
  /// The colleagues whom they stand in for, now or later or before.
  package var absent: [ID<Colleague>] = []

  package init() {}
}

/// A colleague who had left works here again. What they handed over stays where it is.
package struct RejoinBook: Command {
  package static let verb = Verb.rejoinBook

  package var colleague: ID<Colleague>

  package init(_ colleague: ID<Colleague>) { self.colleague = colleague }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(colleague)
    var new = old
    new.left = nil
    guard let change = try Change.update(from: old, to: new) else { throw Refusal.soAlready }
    try yield(change)
  }
}
