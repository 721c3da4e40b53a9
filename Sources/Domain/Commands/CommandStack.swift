/// What undo and redo take next, read off the journal.
///
/// An entry is a command, an undo (names its command) or a redo (names its undo). A command is
/// *live* unless a standing undo or a live take-back names it; an undo *stands* until redone.
package enum CommandStack {
  /// The person's latest live command that is not among those to pass over.
  /// - Parameter newestFirst: the whole journal, of everybody, latest entry first; read no further
  ///   than needed.
  package static func undoable(
    by person: ID<Colleague>, passingOver: Set<ID<Entry>> = [],
    newestFirst: some Sequence<Entry>
  ) -> Entry? {
    walk(newestFirst) { entry, isLive in
      guard isLive, entry.person == person, !passingOver.contains(entry.id) else { return .goOn }
      switch entry.kind {
      case .command, .takeBack: return .take
      case .undo, .redo: return .goOn
      }
    }
  }

  /// The person's latest standing undo, if no command of theirs came after it.
  package static func redoable(
    by person: ID<Colleague>, newestFirst: some Sequence<Entry>
  ) -> Entry? {
    walk(newestFirst) { entry, isStanding in
      guard entry.person == person else { return .goOn }
      switch entry.kind {
      case .command, .takeBack: return .stop
      case .undo: return isStanding ? .take : .goOn
      case .redo: return .goOn
      }
    }
  }

  /// Whether an entry is live, or stands: nothing later that is in force itself cancels it.
  package static func isInForce(
    _ id: ID<Entry>, newestFirst: some Sequence<Entry>
  ) -> Bool {
    walk(newestFirst) { entry, inForce in
      guard entry.id == id else { return entry.id < id ? .stop : .goOn }
      return inForce ? .take : .stop
    } != nil
  }

  private enum Step { case goOn, take, stop }

  /// References point to older entries only, so that one walk backwards knows of each entry it
  /// meets whether something later still cancels it.
  private static func walk(
    _ newestFirst: some Sequence<Entry>, _ step: (Entry, _ inForce: Bool) -> Step
  ) -> Entry? {
    var cancelled: Set<ID<Entry>> = []
    for entry in newestFirst {
      let inForce = cancelled.remove(entry.id) == nil
      switch entry.kind {
      case .undo(let other), .redo(let other), .takeBack(let other):
        if inForce { cancelled.insert(other) }
      case .command: break
      }
      switch step(entry, inForce) {
      case .goOn: continue
      case .take: return entry
      case .stop: return nil
      }
    }
    return nil
  }
}
