import Domain
import Foundation
import Store

/// What a run of the program knows of the world before it opens the book.
struct Setup {
  let paths: Paths
  /// Where the book lies, and what decided so.
  var book: (path: String, source: Wording.BookSource)
  let wording: Wording
  let today: Day
  let person: Person
  /// What is wrong in `config.toml`.
  let faults: [ConfigurationFault]

  /// - Throws: `ExitStatus.wrongUsage` when `--today` is no day, which is said by then.
  init(_ options: Options) throws {
    paths = Paths(home: Self.home)
    let configuration = Configuration(reading: paths.configurationFile, home: paths.home)
    faults = configuration.faults
    book =
      if let path = options.book {
        (path, .option)
      } else if let path = Paths.variable("KITH_BOOK") {
        (path, .environment)
      } else if let path = configuration.book {
        (path, .configuration)
      } else {
        (paths.standardBook, .standard)
      }
    wording = Wording(options.language ?? configuration.language ?? .ofEnvironment)
    person = .current
    let realToday = Instant.now().day(in: .local)
    switch options.today.map(DayPhrase(today: realToday).day) {
    case nil: today = realToday
    case .success(let day): today = day
    case .failure(let fault):
      Output.complain(wording.fault(fault))
      throw ExitStatus.wrongUsage
    }
  }

  /// Says what is wrong in `config.toml`, where no screen will.
  func warn() {
    for fault in faults { Output.complain(wording.fault(fault)) }
  }

  /// The book, which has to be there.
  func open() throws -> BookStore {
    warn()
    return try BookStore(opening: book.path)
  }

  private static var home: String {
    Paths.variable("HOME") ?? Account.current?.home ?? "/"
  }
}

extension Language {
  /// What the locale of the environment asks for.
  fileprivate static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Paths.variable).first ?? ""
    return locale.hasPrefix("fr") ? .french : .english
  }
}
