import Domain
import Foundation
import Store

/// Readings of the network aside: one at a time, the latest that was asked for.
///
/// In a busy office the book changes all the time: between two readings there is a pause four
/// times as long as the last one took. Both reading and showing what was read wait until the
/// keyboard rests: whoever types waits for nothing but the answer to their key, and nothing else
/// moves meanwhile.
struct NetworkReadings {
  private var job: AsideJob<NetworkReading?>?
  /// What was read and is not shown yet; nil inside where reading failed.
  private var held: NetworkReading??
  /// When the keyboard has rested.
  private var restBegins = ContinuousClock.now
  private var wanted: NetworkReader?
  private var began = ContinuousClock.now
  private var pauseEnd = ContinuousClock.now
  /// The book that is open, once its partners are being read.
  private var store: BookStore?

  private static let pause = 4
  private static let rest = Duration.milliseconds(150)

  /// Becomes readable when there is news.
  var descriptor: Int32? { job?.descriptor }

  /// When to go on at the latest; nil while nothing waits for a pause to end.
  var deadline: ContinuousClock.Instant? {
    if held != nil { return restBegins }
    return job == nil && wanted != nil ? max(pauseEnd, restBegins) : nil
  }

  /// That a key came.
  mutating func noteKey() { restBegins = .now + Self.rest }

  mutating func ask(for reader: NetworkReader) { wanted = reader }

  /// Begins what waits, unless it is to wait longer. Called when the screen shows what can be
  /// shown by now: whoever waits for that waits for nothing else.
  mutating func goOn(in store: BookStore?, today: Day) {
    if self.store !== store { store?.readPartnersAhead(today: today) }
    self.store = store
    guard job == nil, let reader = wanted, max(pauseEnd, restBegins) <= .now else { return }
    wanted = nil
    began = .now
    job = AsideJob { _ in try? reader.read() }
  }

  /// - Parameter readable: the descriptors that are.
  /// - Returns: what was read, nil where that failed; nothing while it goes on, or keys come.
  mutating func news(from readable: [Int32]) -> NetworkReading?? {
    if let job, readable.contains(job.descriptor), case .ended(let reading) = job.news() {
      self.job = nil
      pauseEnd = .now + (.now - began) * Self.pause
      held = .some(reading)
    }
    guard held != nil, restBegins <= .now else { return nil }
    defer { held = nil }
    return held
  }
}
