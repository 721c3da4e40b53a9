/// Something that a colleague looks after, which one of them may have handed to another.
protocol Owned {
  var owner: ID<Colleague>? { get set }
  /// Who gave it to the owner; nil where the owner took it.
  var handedBy: ID<Colleague>? { get set }
}

extension Owned {
  /// Gives it to somebody, or to nobody; whoever has it already keeps it as it came to them.
  mutating func hand(to colleague: ID<Colleague>?, by person: ID<Colleague>) {
    guard colleague != owner else { return }
    owner = colleague
    handedBy = colleague == nil || colleague == person ? nil : person
  }

  /// Notes who gave it, where it is not as it was before.
  mutating func note(owner before: ID<Colleague>?, by person: ID<Colleague>) {
    let colleague = owner
    owner = before
    hand(to: colleague, by: person)
  }
}

extension Contact: Owned {}
extension FollowUp: Owned {}
