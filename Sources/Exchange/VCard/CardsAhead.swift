import Domain
import Foundation
import Synchronization

/// Cards read on a thread of their own, a little ahead of whoever takes them: while a book is held
/// against other writers nobody waits for parsing, and no more than a few hundred cards are held.
final class CardsAhead: Sendable {
  private struct State {
    var batches: [[ContactCard]] = []
    var fault: ImportFault?
    var isStopped = false
  }

  private static let batchSize = 128

  private let state = Mutex(State())
  /// Counts the batches that there is room for. (It begins at 0 and is raised: a semaphore that
  /// ends below its first value is taken for one in use.)
  private let room = DispatchSemaphore(value: 0)
  /// Counts the batches that can be taken, and the end.
  private let news = DispatchSemaphore(value: 0)

  /// - Parameter reader: made on the thread that uses it.
  init(_ reader: @escaping @Sendable () -> VCardReader) {
    for _ in 0..<4 { room.signal() }
    let thread = Thread { [self] in read(reader()) }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// The next cards; nil at the end of the file.
  func next() throws(ImportFault) -> [ContactCard]? {
    news.wait()
    let (batch, fault) = state.withLock { state in
      (state.batches.isEmpty ? nil : state.batches.removeFirst(), state.fault)
    }
    if let batch {
      room.signal()
      return batch
    }
    // Whoever asks once more gets the same answer.
    news.signal()
    if let fault { throw fault }
    return nil
  }

  /// Lets the thread end: nobody takes its cards any more.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }

  private func read(_ reader: VCardReader) {
    var reader = reader
    var batch: [ContactCard] = []
    do throws(ImportFault) {
      while let item = try reader.next() {
        guard case .card(let card) = item else { continue }
        batch.append(card)
        guard batch.count == Self.batchSize else { continue }
        guard hand(over: batch) else { return }
        batch = []
      }
      if !batch.isEmpty { _ = hand(over: batch) }
    } catch {
      state.withLock { $0.fault = error }
    }
    news.signal()
  }

  /// - Returns: whether anybody still wants cards.
  private func hand(over batch: [ContactCard]) -> Bool {
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isStopped { state.batches.append(batch) }
      return !state.isStopped
    }
    news.signal()
    return isWanted
  }
}
