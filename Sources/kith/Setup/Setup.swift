import Domain
import Foundation
import Interface
import Store

/// What a run of the program knows of the world before it opens the book.
struct Setup {
  let paths: Paths
  /// Where the book lies, and what decided so.
  var book: (path: String, source: Wording.BookSource)
  let wording: Wording
  let today: Day
  let person: Person
  let settings: Settings
  let keys: KeyTable
  /// Whether the command line says which language.
  let isLanguageGiven: Bool
  /// What is wrong in `config.toml` and `keys.toml`.
  let faults: [ConfigurationFault]

  /// - Throws: `ExitStatus.wrongUsage` when `--today` is no day, which is said by then.
  init(_ options: Options) throws {
    paths = Paths(home: Self.home)
    let file = paths.configurationFile
    var faults: [ConfigurationFault] = []
    let settings =
      SettingsFile.read(file, faults: &faults).map {
        Settings(reading: $0, file: SettingsFile.name(file), faults: &faults)
      } ?? Settings()
    let keysFile = paths.keysFile
    keys =
      SettingsFile.read(keysFile, faults: &faults).map {
        KeysReader.read($0, file: SettingsFile.name(keysFile), faults: &faults)
      } ?? .standard
    (self.settings, self.faults) = (settings, faults)
    book =
      if let path = options.book {
        (path, .option)
      } else if let path = Paths.variable("KITH_BOOK") {
        (path, .environment)
      } else if let path = settings.book {
        (paths.seenFromConfiguration(path), .configuration)
      } else {
        (paths.standardBook, .standard)
      }
    isLanguageGiven = options.language != nil
    wording = Wording(
      options.language ?? settings.language ?? .ofEnvironment, dates: settings.dates)
    person = .current
    let realToday = Instant.now().day(in: .local)
    switch options.today.map(DayPhrase(today: realToday, order: settings.dates).day) {
    case nil: today = realToday
    case .success(let day): today = day
    case .failure(let fault):
      Output.complain(wording.fault(fault))
      throw ExitStatus.wrongUsage
    }
  }

  /// What people mean by the days that they write, in the order of their settings.
  func dayPhrase(allowsPast: Bool = true) -> DayPhrase {
    DayPhrase(today: today, order: settings.dates, allowsPast: allowsPast)
  }

  /// Says what is wrong in the settings, where no screen will.
  func warn() {
    for fault in faults { Output.complain(wording.fault(fault)) }
  }

  /// The book, which has to be there.
  func open() throws -> BookStore {
    warn()
    return try openQuietly()
  }

  /// The same, where the screen says what is wrong in the settings.
  func openQuietly() throws -> BookStore {
    let store = try BookStore(opening: book.path) { Output.complain(wording.upgrading) }
    store.weekStart = settings.weekStart
    store.reader = person.login
    return store
  }

  private static var home: String {
    Paths.variable("HOME") ?? Account.current?.home ?? "/"
  }
}

extension Language {
  /// What the locale of the environment asks for.
  static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Paths.variable).first ?? ""
    return locale.hasPrefix("fr") ? .french : .english
  }
}
