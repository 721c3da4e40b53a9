import Domain
import GRDB
import Synchronization

/// A connection of its own to a book that is open already, for what other threads read of it aside,
/// one after the other.
///
/// It stays open: the queue of a connection that is closed has what belongs to it freed by a worker
/// of libdispatch, and from its first worker on that wakes the process once a second.
final class SecondConnection: Sendable {
  private let store = Mutex<BookStore?>(nil)
  private let path: String
  private let file: FileID

  /// - Parameter file: which file is to be there.
  init(path: String, file: FileID) { (self.path, self.file) = (path, file) }

  /// Reads the book as it is at one moment, as somebody sees it.
  /// - Throws: `StoreFault`.
  func read<T: Sendable>(
    as reader: String?, _ body: @Sendable (Database) throws -> T
  ) throws -> T {
    try store.withLock { store in
      guard store != nil || FileID(path) == file else { throw StoreFault.replaced(path: path) }
      let open = try store ?? BookStore(opening: path)
      store = open
      open.reader = reader
      defer { open.queue.releaseMemory() }
      return try open.read(body)
    }
  }
}

extension SecondConnection: Hashable {
  static func == (a: SecondConnection, b: SecondConnection) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
