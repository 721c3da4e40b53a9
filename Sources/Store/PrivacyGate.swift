import Domain
import GRDB

/// Holds what a person changes to what they see.
struct PrivacyGate {
  /// What of it that they do not see may change all the same.
  enum Reach {
    /// Nothing.
    case seen
    /// What they see again when it is done: taking back one's own step of handing over.
    case seenAfterwards
    /// All, because it is about the firm.
    case everything
  }

  var reach = Reach.seen
  private let db: Database
  private let person: ID<Colleague>
  /// What the person saw before; nil until that is asked for.
  private var sight: Sight?
  /// Changes of what they did not see.
  private var unseen: [Change] = []

  /// - Parameter sight: what is known of what its reader sees before anything changes.
  init(
    for person: ID<Colleague>, in db: Database, reach: Reach = .seen, knowing sight: Sight? = nil
  ) {
    (self.person, self.db, self.reach) = (person, db, reach)
    self.sight = sight?.reader == person ? sight : nil
  }

  /// - Parameter change: about to be done.
  /// - Throws: `Refusal.privateTo`.
  mutating func pass(_ change: Change) throws {
    guard reach != .everything else { return }
    let sight = try self.sight ?? Sight(of: person, in: db)
    self.sight = sight
    guard try sight.hides(change, in: db) else { return }
    if reach == .seen { throw Refusal.privateTo(try db.keeper(of: change, from: sight)) }
    unseen.append(change)
  }

  /// Refuses what names something that the person does not see.
  /// - Throws: `Refusal.privateTo`.
  mutating func pass(_ records: some Sequence<RecordKey>) throws {
    for record in records { try pass(Change(record: record, before: nil, after: nil)) }
  }

  /// That the person sees now what they did not see before.
  /// - Throws: `Refusal.privateTo`.
  func close() throws {
    guard !unseen.isEmpty else { return }
    let sight = try Sight(of: person, in: db)
    for change in unseen where try sight.hides(change, in: db) {
      throw Refusal.privateTo(try db.keeper(of: change, from: sight))
    }
  }
}
