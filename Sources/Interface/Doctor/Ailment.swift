import Domain
import Store

/// Something about an installation that somebody should mend.
package enum Ailment: Sendable {
  case noBook(path: String)
  /// The book cannot be opened, for a reason that says itself what to do.
  case closedBook(StoreFault)
  /// What SQLite found in the file.
  case damagedBook(String)
  /// The next one who opens the book brings it up to date.
  case oldBook
  case networkFileSystem(path: String, kind: String)
  case rights(BookCondition.Rights)
  case onlyReadable(path: String)
  /// - Parameter room: what may still be written, in bytes.
  case fullDisk(path: String, room: Int64)
  /// Somebody reads without end, so that the log cannot be emptied.
  case longLog(path: String, size: Int64)
  case longJournal(JournalSize)
  /// The latest step was written on a day that is still to come.
  case clockSetBack(Day)
  case leftover(BookCondition.Leftover)

  case noBackup(folder: String)
  case oldBackup(path: String, days: Int)
  case badBackup(path: String)
  /// Others may read it.
  case openBackup(path: String)

  case oldDrafts(count: Int, days: Int)
  case settings(ConfigurationFault)
  /// The locale that the environment asks for is not installed.
  case unknownLocale(String)
  /// The character set of the locale, where it is not UTF-8.
  case poorLocale(String)
  /// Empty when `TERM` is not set.
  case unknownTerminal(String)
  case oldSQLite(version: String)
  /// How many files the process may have open.
  case fewFiles(Int)

  /// What `--json` calls it. The names never change.
  package var code: String {
    switch self {
    case .noBook: "noBook"
    case .closedBook: "closedBook"
    case .damagedBook: "damagedBook"
    case .oldBook: "oldBook"
    case .networkFileSystem: "networkFileSystem"
    case .rights(.openToOthers): "openToOthers"
    case .rights(.differs): "differentRights"
    case .rights(.notInherited): "notInherited"
    case .rights(.closedFolder): "closedFolder"
    case .onlyReadable: "onlyReadable"
    case .fullDisk: "fullDisk"
    case .longLog: "longLog"
    case .longJournal: "longJournal"
    case .clockSetBack: "clockSetBack"
    case .leftover(.logWithoutBook): "logWithoutBook"
    case .leftover(.unfinishedCopy): "unfinishedCopy"
    case .leftover(.copyOfUpgrade): "copyOfUpgrade"
    case .leftover(.bookSetAside): "bookSetAside"
    case .noBackup: "noBackup"
    case .oldBackup: "oldBackup"
    case .badBackup: "badBackup"
    case .openBackup: "openBackup"
    case .oldDrafts: "oldDrafts"
    case .settings: "settings"
    case .unknownLocale: "unknownLocale"
    case .poorLocale: "poorLocale"
    case .unknownTerminal: "unknownTerminal"
    case .oldSQLite: "oldSQLite"
    case .fewFiles: "fewFiles"
    }
  }
}
