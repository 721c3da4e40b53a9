import Domain
import Store

/// Before the firm turns to somebody once more than its settings find enough: a word, and the same
/// key again does it.
extension Desk {
  /// A key that was warned of.
  struct Warned: Equatable {
    let action: Action
    let targets: [Target]
  }

  /// - Returns: whether it was said instead of being done.
  mutating func warns(
    before action: Action, on subjects: [Subject], after warned: Warned?
  ) throws -> Bool {
    guard turnsToThem(action) else { return false }
    let now = Warned(action: action, targets: subjects.map(\.target))
    guard now != warned else { return false }
    let pressing = subjects.filter { $0.followUp?.isPressing ?? true }
    guard let pressure = try pressure(on: pressing.map(\.contact)) else { return false }
    self.warned = now
    message = Message(
      wording.pressed(pressure, me: me) + " " + wording.sameKeyDoesIt(wording.key(action)), .fault)
    return true
  }

  private func turnsToThem(_ action: Action) -> Bool {
    switch action {
    case .done, .noAnswer: return true
    case .again:
      switch repeatable {
      case .gesture(.complete), .gesture(.noAnswer): return true
      default: return false
      }
    default: return false
    }
  }

  /// Of several contacts, how often the firm turned to the one who heard from it most; nil where
  /// one more time would not be too many for any of them.
  func pressure(on contacts: [ID<Contact>]) throws -> ContactPressure? {
    try contacts.prefix(Self.unasked).compactMap { try store.pressure(on: $0, today: today) }
      .max { $0.times < $1.times }
  }
}
