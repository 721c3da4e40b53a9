/// The oldest steps of the journal lose their details for good: they can no longer be read one by
/// one, nor taken back; who did what and when stays.
///
/// It yields no change: the store takes the changes away in the transaction of this command.
package struct PruneJournal: Command {
  package static let verb = Verb.pruneJournal

  /// Steps of this day and later ones stay whole.
  package var before: Day

  package init(before day: Day) { before = day }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {}
}
