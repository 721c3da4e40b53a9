import Foundation
import Store

/// Readings of the network aside: one at a time, the latest that was asked for.
///
/// In a busy office the book changes all the time: between two readings there is a pause four
/// times as long as the last one took.
struct NetworkReadings {
  private var job: AsideJob<NetworkReading?>?
  private var wanted: NetworkReader?
  private var began = ContinuousClock.now
  private var pauseEnd = ContinuousClock.now
  /// The book that is open, once its partners are being read.
  private var store: BookStore?

  private static let pause = 4

  /// Becomes readable when there is news.
  var descriptor: Int32? { job?.descriptor }

  /// When to go on at the latest; nil while nothing waits for a pause to end.
  var deadline: ContinuousClock.Instant? { job == nil && wanted != nil ? pauseEnd : nil }

  mutating func ask(for reader: NetworkReader) { wanted = reader }

  /// Begins what waits, unless it is to wait longer. Called when the screen shows what can be
  /// shown by now: whoever waits for that waits for nothing else.
  mutating func goOn(in store: BookStore?) {
    if self.store !== store { store?.readPartnersAhead() }
    self.store = store
    guard job == nil, let reader = wanted, pauseEnd <= .now else { return }
    wanted = nil
    began = .now
    job = AsideJob { _ in try? reader.read() }
  }

  /// - Returns: what was read, nil where that failed; nothing while it goes on.
  mutating func news() -> NetworkReading?? {
    guard let job, case .ended(let reading) = job.news() else { return nil }
    self.job = nil
    pauseEnd = .now + (.now - began) * Self.pause
    return .some(reading)
  }
}
