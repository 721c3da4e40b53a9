/// What the person saw when a key was pressed, and what must still hold for it to mean the same.
///
/// A verb expects the fields it overwrites and those its guard reads, never the whole record.
package enum Expectation: Hashable, Sendable {
  /// The field still holds this.
  case field(RecordKey, String, FieldValue)
  /// The record is not there.
  case absent(RecordKey)
  /// The contact's cadence still starts on this day: nobody spoke to them or looked since.
  case cadence(ID<Contact>, start: Day)
  /// The contact still stands at this stage; nil for none.
  case stage(ID<Contact>, Stage?)

  package var record: RecordKey {
    switch self {
    case .field(let record, _, _), .absent(let record): record
    case .cadence(let contact, _): RecordKey(contact)
    case .stage(let contact, _): RecordKey(contact)
    }
  }
}

extension Record {
  /// That the named fields still hold what they hold here.
  package func expecting(_ names: [String]) -> [Expectation] {
    names.map { .field(key, $0, field($0)) }
  }
}

/// An expectation that no longer holds: somebody was quicker.
package struct Conflict: Error, Hashable, Sendable {
  package let expectation: Expectation
  /// What the field holds now; nil when the record is gone.
  package let found: FieldValue?
  /// The entry that last changed the record, when the journal still has it.
  package let entry: ID<Entry>?

  package init(expectation: Expectation, found: FieldValue?, entry: ID<Entry>?) {
    self.expectation = expectation
    self.found = found
    self.entry = entry
  }
}
