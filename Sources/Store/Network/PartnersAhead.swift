import Dispatch
import Domain
import Foundation
import Synchronization

/// The partners of a book, read by another thread before anybody asks for them; whoever asks earlier waits for the rest only. Then what is counted of them over each
/// window.
final class PartnersAhead: Sendable {
  /// What was read.
  struct Reading: Sendable {
    let entries: PartnerEntries
    /// The contacts whose names are not in it.
    let hidden: Set<Int64>
  }

  private let reading = Mutex<Reading?>(nil)
  private let end = DispatchSemaphore(value: 0)
  private let figures = Mutex<[NetworkWindow: [PartnerFigures]]>([:])
  private let today: Day

  /// - Parameters:
  ///   - reader: for whose eyes.
  ///   - today: on which day what is counted is counted.
  init(on connection: SecondConnection, reader: String?, today: Day) {
    self.today = today
    let thread = Thread { [self] in
      let found = try? connection.read(as: reader) { db in
        Reading(entries: try PartnerEntries(in: db), hidden: Sight.current.hidden)
      }
      reading.withLock { $0 = found }
      end.signal()
      for window in NetworkWindow.allCases {
        let counted = found?.entries.figures(in: window, on: today)
        figures.withLock { $0[window] = counted }
      }
    }
    thread.start()
  }

  /// Whether nobody has to wait.
  var isDone: Bool { reading.withLock { $0 != nil } }

  /// The figures of all partners as they were read; nil where they are not counted yet, or not of
  /// that day. They are handed out once.
  func figures(in window: NetworkWindow, on today: Day) -> [PartnerFigures]? {
    today == self.today ? figures.withLock { $0.removeValue(forKey: window) } : nil
  }

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
  /// - Parameter today: on which day what is counted is counted.
  package func readPartnersAhead(today: Day) {
    _ = try? read { db in
      guard try memory.hasManyReferrals(in: db) else { return }
      try memory.await(PartnersAhead(on: second, reader: reader, today: today), in: db)
    }
  }
}
