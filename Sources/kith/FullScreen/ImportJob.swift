import Domain
import Exchange
import Foundation
import Interface
import Store
import Synchronization

/// An import that runs aside, on a connection of its own, while the screen goes on.
final class ImportJob: Sendable {
  /// A file of cards, seen to be one before a book is made for it.
  struct Source {
    fileprivate let file: VCardFile
    fileprivate let path: String

    init(path: String) throws(ImportFault) {
      self.path = path
      file = try VCardFile(path: path)
    }
  }

  enum News {
    /// From 0 to 1.
    case goesOn(Double)
    case ended(Result<String, Problem>)
  }

  private struct State {
    var part = 0.0
    var result: Result<String, Problem>?
    var isCancelled = false
  }

  private let pipe = NewsPipe()
  private let state = Mutex(State())

  init(_ source: Source, into book: String, setup: Setup, today: Day) {
    let (wording, person, file) = (setup.wording, setup.person, source.file)
    let name = source.path
    let thread = Thread { [self] in
      let result: Result<String, Problem>
      do {
        result = .success(
          try work(file, into: book, wording: wording, person: person, today: today))
      } catch let fault as ImportFault {
        result = .failure(Problem(wording.importFault(fault, file: name)))
      } catch {
        result = .failure(Problem(wording.complaint(about: error).sentence))
      }
      state.withLock { $0.result = result }
      pipe.wake()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Becomes readable when there is news.
  var descriptor: Int32 { pipe.descriptor }

  func cancel() { state.withLock { $0.isCancelled = true } }

  func news() -> News {
    pipe.drain()
    return state.withLock { state in state.result.map(News.ended) ?? .goesOn(state.part) }
  }

  /// The survey is the first third of the way, the writing the rest.
  private func work(
    _ file: VCardFile, into book: String, wording: Wording, person: Person, today: Day
  ) throws -> String {
    let shouldStop: VCardFile.Stop = { [self] in state.withLock { $0.isCancelled } }
    let survey = try file.survey(
      progress: { [self] in report($0 / 3) }, shouldStop: shouldStop)
    let command = file.command(
      surveyed: survey, progress: { [self] in report(1 / 3 + $0 * 2 / 3) }, shouldStop: shouldStop)
    let store = try BookStore(opening: book)
    _ = try store.run(Intention(command), as: person, today: today, now: .now())
    let outcome = file.outcome
    return wording.imported(
      outcome.imported, alreadyThere: outcome.alreadyThere, groups: survey.groups)
  }

  private func report(_ part: Double) {
    let isNews = state.withLock { state in
      defer { state.part = part }
      return Int(part * 100) > Int(state.part * 100)
    }
    if isNews { pipe.wake() }
  }
}
