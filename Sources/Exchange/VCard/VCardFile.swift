import Domain
import Foundation
import Synchronization

/// A vCard file on its way into the book: surveyed first, then read again by the command that
/// imports it, from the descriptor opened once, so that both see the same file.
package final class VCardFile: Sendable {
  /// What a first reading found.
  package struct Survey: Sendable {
    /// Cards that can be imported.
    package fileprivate(set) var cards = 0
    /// Cards that stand for a list of others; they are passed over.
    package fileprivate(set) var groups = 0
    /// The first faults, at most 20.
    package fileprivate(set) var faults: [CardFault] = []
    package fileprivate(set) var faultCount = 0
    fileprivate let stamp: Stamp

    fileprivate mutating func count(_ item: VCardReader.Item) {
      switch item {
      case .card: cards += 1
      case .group: groups += 1
      case .fault(let fault):
        faultCount += 1
        if faults.count < 20 { faults.append(fault) }
      }
    }

    fileprivate var hasNoCard: Bool {
      cards == 0 && groups == 0 && faultCount == faults.count
        && faults.allSatisfy { $0.kind == .outsideCards }
    }
  }

  /// What the command did.
  package struct Outcome: Hashable, Sendable {
    package fileprivate(set) var imported = 0
    /// Cards whose UID was in the book already, or earlier in the file.
    package fileprivate(set) var alreadyThere = 0
  }

  /// Told how much of the file was read, 0…1, several times for each megabyte.
  package typealias Progress = @Sendable (Double) -> Void
  /// Asked as often; true ends the reading with `ImportFault.cancelled`.
  package typealias Stop = @Sendable () -> Bool

  /// What tells that a file was written to.
  fileprivate struct Stamp: Hashable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// The name of the file, without its folder.
  package let name: String
  private let descriptor: Int32
  private let counted = Mutex(Outcome())

  package init(path: String) throws(ImportFault) {
    name = URL(filePath: path).lastPathComponent
    // Not to wait for a writer, should it be a pipe.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.fault(errno) }
    if try stamp().size == 0 { throw .empty }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What the last run of the command did; nothing before.
  package var outcome: Outcome { counted.withLock { $0 } }

  /// Reads the whole file and holds none of it.
  package func survey(
    progress: @escaping Progress = { _ in }, shouldStop: @escaping Stop = { false }
  ) throws(ImportFault) -> Survey {
    let stamp = try stamp()
    var survey = Survey(stamp: stamp)
    var reader = reader(of: stamp, progress, shouldStop)
    while let item = try reader.next() { survey.count(item) }
    if survey.hasNoCard { throw .noCards }
    guard try self.stamp() == stamp else { throw .changed }
    return survey
  }

  /// The command that puts the cards into a book; it fails with `ImportFault` if the file is not
  /// as it was surveyed, or when it is told to stop.
  package func command(
    surveyed survey: Survey, progress: @escaping Progress = { _ in },
    shouldStop: @escaping Stop = { false }
  ) -> ImportRecords {
    ImportRecords(from: name, contacts: survey.cards) { book, yield in
      guard try self.stamp() == survey.stamp else { throw ImportFault.changed }
      var outcome = Outcome()
      let cards = CardsAhead { self.reader(of: survey.stamp, progress, shouldStop) }
      defer { cards.stop() }
      while let batch = try cards.next() {
        for card in batch {
          if let uid = card.contact.uid, try book.contact(uid: uid) != nil {
            outcome.alreadyThere += 1
          } else {
            _ = try card.insert(into: book, yield: yield)
            outcome.imported += 1
          }
        }
      }
      guard try self.stamp() == survey.stamp else { throw ImportFault.changed }
      self.counted.withLock { [outcome] in $0 = outcome }
    }
  }

  private func reader(
    of stamp: Stamp, _ progress: @escaping Progress, _ shouldStop: @escaping Stop
  ) -> VCardReader {
    var offset = 0
    return VCardReader(
      TextChunks { () throws(ImportFault) in
        if shouldStop() { throw .cancelled }
        let bytes = try self.read(at: offset, upTo: stamp.size)
        offset += bytes.count
        progress(Double(offset) / Double(max(1, stamp.size)))
        return bytes
      })
  }

  private func read(at offset: Int, upTo end: Int) throws(ImportFault) -> [UInt8] {
    let wanted = min(128 << 10, end - offset)
    guard wanted > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      var found: Int
      repeat {
        found = pread(descriptor, buffer.baseAddress, wanted, offset)
      } while found < 0 && errno == EINTR
      if found < 0 { failure = errno }
      count = max(0, found)
    }
    if failure != 0 { throw Self.fault(failure) }
    return bytes
  }

  private func stamp() throws(ImportFault) -> Stamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.fault(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .notAFile
    }
    return Stamp(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  private static func fault(_ code: Int32) -> ImportFault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    // A socket cannot be opened at all.
    case ENXIO: .notAFile
    default: .unreadable(code)
    }
  }
}
