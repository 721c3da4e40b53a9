/// A colleague is away until a day and another one stands in, or is back.
package struct SetAbsence: Command, Hashable {
  package static let verb = Verb.setAbsence

  package var colleague: ID<Colleague>
  /// Nil when they are back, or do not go.
  package var absence: Absence?

  package init(_ colleague: ID<Colleague>, to absence: Absence?) {
    self.colleague = colleague
    self.absence = absence
  }

  /// The command with what its person sees of the colleague.
  package static func intention(seeing colleague: Colleague, to absence: Absence?) -> Intention {
    Intention(
      SetAbsence(colleague.id, to: absence),
      expecting: colleague.expecting(Colleague.absenceFields + ["left_day"]))
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.presentColleague(colleague)
    if let absence { _ = try book.presentColleague(absence.deputy) }
    var new = old
    new.absence = absence
    if let violation = new.violations().first { throw Refusal.violation(violation) }
    guard let change = try Change.update(from: old, to: new) else { throw Refusal.soAlready }
    try yield(change)
  }
}

extension Book {
  /// The colleague, unless they have left.
  func presentColleague(_ id: ID<Colleague>) throws -> Colleague {
    let colleague = try get(id)
    guard colleague.left == nil else { throw Refusal.colleagueLeft(id) }
    return colleague
  }
}
