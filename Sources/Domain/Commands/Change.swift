/// One record before and after: the only way anything in a book changes.
///
/// Absent before: the record is inserted, and `after` names all of its fields that are not null.
/// Absent after: removed, and `before` names them. Otherwise both name just the fields that differ.
/// The inverse is the same thing turned round, so that no command needs code of its own for undo.
package struct Change: Hashable, Sendable {
  package let record: RecordKey
  package let before: Fields?
  package let after: Fields?

  package init(record: RecordKey, before: Fields?, after: Fields?) {
    self.record = record
    self.before = before
    self.after = after
  }

  /// - Throws: `Refusal.violation` for a record that breaks a rule of its own.
  package static func insert(_ record: some Record) throws -> Change {
    try keepRules(record)
    return Change(record: record.key, before: nil, after: record.fields)
  }

  package static func remove(_ record: some Record) -> Change {
    Change(record: record.key, before: record.fields, after: nil)
  }

  /// Nil when nothing differs: what is there already is no change.
  /// - Throws: `Refusal.violation` for a record that would break a rule of its own.
  package static func update<R: Record>(from old: R, to new: R) throws -> Change? {
    guard let change = difference(from: old, to: new) else { return nil }
    try keepRules(new)
    return change
  }

  /// What differs between two states of a record; nil for nothing.
  package static func difference<R: Record>(from old: R, to new: R) -> Change? {
    var before = Fields()
    var after = Fields()
    for column in R.columns {
      let (was, becomes) = (column.read(old), column.read(new))
      guard was != becomes else { continue }
      before.append(column.name, was)
      after.append(column.name, becomes)
    }
    guard !after.isEmpty else { return nil }
    return Change(record: old.key, before: before, after: after)
  }

  private static func keepRules(_ record: some Record) throws {
    if let violation = record.violations().first { throw Refusal.violation(violation) }
  }

  package var inverse: Change { Change(record: record, before: after, after: before) }
}
