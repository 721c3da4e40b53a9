import Dispatch
import Domain
import Foundation
import Synchronization

/// The partners of a book, read by another thread before anybody asks for them; whoever asks earlier
/// waits for the rest only. Then it counts them over each window.
final class PartnersAhead: Sendable {
  /// What was read.
  struct Reading: Sendable {
    let entries: PartnerEntries
    /// By index, the place in the order of names.
    let ranks: [Int]
    /// The contacts whose names are not in it.
    let hidden: Set<Int64>
  }

  /// What was counted over a window, of the entries as they were read.
  struct Count: Sendable {
    let figures: [PartnerFigures]
    /// The first ones around us, `mostLeaders` of each side.
    let leaders: Ego
  }

  static let mostLeaders = 8

  private let reading = Mutex<Reading?>(nil)
  private let end = DispatchSemaphore(value: 0)
  private let counts = Mutex<[NetworkWindow: Count]>([:])
  private let today: Day

  /// - Parameters:
  ///   - reader: for whose eyes.
  ///   - today: on which day what is counted is counted.
  init(on connection: SecondConnection, reader: String?, today: Day) {
    self.today = today
    let thread = Thread { [self] in
      let found = try? connection.read(as: reader) { db in
        let entries = try PartnerEntries(in: db)
        return Reading(
          entries: entries, ranks: entries.all.nameRanks(), hidden: Sight.current.hidden)
      }
      reading.withLock { $0 = found }
      end.signal()
      for window in NetworkWindow.allCases {
        let count = found?.count(in: window, on: today)
        counts.withLock { $0[window] = count }
      }
    }
    thread.start()
  }

  /// Whether nobody has to wait.
  var isDone: Bool { reading.withLock { $0 != nil } }

  /// Nil where that is not counted yet, or not of that day. It is handed out once.
  func count(in window: NetworkWindow, on today: Day) -> Count? {
    today == self.today ? counts.withLock { $0.removeValue(forKey: window) } : nil
  }

  /// Waits until they are read; to be asked once.
  /// - Returns: nil where they could not be.
  func finish() -> Reading? {
    end.wait()
    return reading.withLock { reading in
      defer { reading = nil }
      return reading
    }
  }
}

extension PartnersAhead.Reading {
  fileprivate func count(in window: NetworkWindow, on today: Day) -> PartnersAhead.Count {
    let figures = entries.all.map { PartnerFigures(of: $0.facts, in: window, on: today) }
    let leaders = Ego(
      ofUs: figures, on: today, atMost: PartnersAhead.mostLeaders,
      partner: { entries.all[$0].contact }, rank: { ranks[$0] })
    return PartnersAhead.Count(figures: figures, leaders: leaders)
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
