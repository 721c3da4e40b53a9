import Dispatch
import Domain
import Foundation
import Synchronization

/// The partners of a book, read by another thread on a connection of its own before anybody asks
/// for them; whoever asks earlier waits for the rest only.
final class PartnersAhead: Sendable {
  /// What was read.
  struct Reading: Sendable {
    let entries: PartnerEntries
    /// The contacts whose names are not in it.
    let hidden: Set<Int64>
  }

  private let reading = Mutex<Reading?>(nil)
  private let end = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - path: that of the book.
  ///   - file: which file is to be there.
  ///   - reader: for whose eyes.
  init(path: String, file: FileID, reader: String?) {
    let thread = Thread { [self] in
      let found = try? Self.read(path, file, reader)
      reading.withLock { $0 = found }
      end.signal()
    }
    thread.start()
  }

  private static func read(_ path: String, _ file: FileID, _ reader: String?) throws -> Reading? {
    let store = try BookStore(opening: path)
    guard store.files.id == file else { return nil }
    store.reader = reader
    return try store.read { db in
      Reading(entries: try PartnerEntries(in: db), hidden: Sight.current.hidden)
    }
  }

  /// Whether nobody has to wait.
  var isDone: Bool { reading.withLock { $0 != nil } }

  /// Waits until they are read; to be asked once.
  /// - Returns: nil where they could not be.
  func finish() -> Reading? {
    end.wait()
    return reading.withLock { $0 }
  }
}

extension BookStore {
  /// Begins to read aside the partners of a book with many referrals. To be called once the screen
  /// shows, so that nobody waits for it who wants something else.
  package func readPartnersAhead() {
    _ = try? read { db in
      guard try memory.hasManyReferrals(in: db) else { return }
      try memory.await(PartnersAhead(path: path, file: files.id, reader: reader), in: db)
    }
  }
}
