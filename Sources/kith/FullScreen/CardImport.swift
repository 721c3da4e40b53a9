import Domain
import Exchange
import Interface
import Store

/// An import of cards that runs aside, on a connection of its own.
struct CardImport {
  private let file: VCardFile
  private let path: String

  /// A file of cards, seen to be one before a book is made for it.
  init(path: String) throws(ImportFault) {
    self.path = path
    file = try VCardFile(path: path)
  }

  /// - Returns: what came of it, in a sentence.
  func start(into book: String, setup: Setup, today: Day) -> AsideJob<Result<String, Problem>> {
    let (wording, person) = (setup.wording, setup.person)
    return AsideJob { [self] job in
      do {
        return .success(try run(job, into: book, wording: wording, person: person, today: today))
      } catch let fault as ImportFault {
        return .failure(Problem(wording.importFault(fault, file: path)))
      } catch {
        return .failure(Problem(wording.complaint(about: error).sentence))
      }
    }
  }

  /// The survey is the first third of the way, the writing the rest.
  private func run(
    _ job: AsideJob<Result<String, Problem>>, into book: String, wording: Wording,
    person: Person, today: Day
  ) throws -> String {
    let shouldStop: VCardFile.Stop = { job.isCancelled }
    let survey = try file.survey(progress: { job.report($0 / 3) }, shouldStop: shouldStop)
    let command = file.command(
      surveyed: survey, progress: { job.report(1 / 3 + $0 * 2 / 3) }, shouldStop: shouldStop)
    let store = try BookStore(opening: book)
    _ = try store.run(Intention(command), as: person, today: today, now: .now())
    let outcome = file.outcome
    return wording.imported(
      outcome.imported, alreadyThere: outcome.alreadyThere, groups: survey.groups)
  }
}
