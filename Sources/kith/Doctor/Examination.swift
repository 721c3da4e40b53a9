import Domain
import Foundation
import Interface
import Store

/// What the doctor looks at, one thing after the other.
struct Examination {
  private(set) var ailments: [Ailment] = []
  private let setup: Setup
  /// Where the backups lie; nil when nobody said.
  private let backups: String?

  /// A write should never be the one that fills the disk.
  private static let leastRoom: Int64 = 200_000_000
  /// Every write empties the log, unless somebody reads an old state.
  private static let longestLog: Int64 = 64 << 20
  /// From here on, undoing is looked for and checks are made in many seconds.
  private static let longestJournal: Int64 = 1_000_000_000
  /// One night without a backup may be a machine that was off.
  private static let oldestBackup = 2
  private static let oldestDraft = 30
  private static let oldestCopy = 30
  /// The first SQLite with STRICT tables.
  private static let leastSQLite = [3, 37]
  /// The book and its companions, the terminal, the watch, and what the system takes.
  private static let fewestFiles = 32

  init(_ setup: Setup, backups: String?) {
    self.setup = setup
    self.backups = backups
    lookAtBook()
    ailments += BookCondition.leftovers(of: setup.book.path).compactMap(mending)
    lookAtBackups()
    lookAtDrafts()
    ailments += setup.faults.map { .settings($0) }
    lookAtTerminal()
    lookAtSystem()
  }

  // MARK: - The book

  private mutating func lookAtBook() {
    let path = setup.book.path
    ailments += BookCondition.rights(of: path).map { .rights($0) }
    let place = access(path, F_OK) == 0 ? path : (path as NSString).deletingLastPathComponent
    if let disk = try? FileSystem(of: place) {
      if disk.isNetwork { ailments.append(.networkFileSystem(path: place, kind: disk.name)) }
      if disk.room < Self.leastRoom, !disk.isReadOnly {
        ailments.append(.fullDisk(path: place, room: disk.room))
      }
    }
    do {
      let book = try BookCondition(of: path)
      ailments += book.damage.prefix(1).map { .damagedBook($0) }
      if book.isOld { ailments.append(.oldBook) }
      if book.isReadOnly { ailments.append(.onlyReadable(path: path)) }
      if book.log > Self.longestLog {
        ailments.append(.longLog(path: path + "-wal", size: book.log))
      }
      if book.journal.bytes > Self.longestJournal { ailments.append(.longJournal(book.journal)) }
      if let last = book.lastStep?.day(in: .local), last > Instant.now().day(in: .local) {
        ailments.append(.clockSetBack(last))
      }
    } catch StoreFault.missing {
      ailments.append(.noBook(path: path))
    } catch let fault as StoreFault {
      ailments.append(.closedBook(fault))
    } catch {
      ailments.append(.closedBook(.failed(reason: String(describing: error))))
    }
  }

  /// What an upgrade or a copy put back leaves is wanted for a while.
  private func mending(_ leftover: BookCondition.Leftover) -> Ailment? {
    switch leftover {
    case .copyOfUpgrade(_, let since), .bookSetAside(_, let since):
      age(of: since) <= Self.oldestCopy ? nil : .leftover(leftover)
    default: .leftover(leftover)
    }
  }

  private func age(of instant: Instant) -> Int {
    Instant.now().day(in: .local) - instant.day(in: .local)
  }

  // MARK: - What goes with it

  private mutating func lookAtBackups() {
    guard let backups else { return }
    guard let latest = BackupShelf(backups, of: setup.book.path).copies().last else {
      return ailments.append(.noBackup(folder: backups))
    }
    let days = age(of: latest.made)
    if days > Self.oldestBackup { ailments.append(.oldBackup(path: latest.path, days: days)) }
    if (try? BookCondition(of: latest.path))?.damage.isEmpty != true {
      ailments.append(.badBackup(path: latest.path))
    }
    var status = stat()
    if stat(latest.path, &status) == 0, status.st_mode & 0o077 != 0 {
      ailments.append(.openBackup(path: latest.path))
    }
  }

  private mutating func lookAtDrafts() {
    let folder = setup.paths.stateFolder + "/drafts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let old = names.filter { name in
      var status = stat()
      return lstat(folder + "/" + name, &status) == 0
        && age(of: Instant(seconds: status.st_mtim.tv_sec)) > Self.oldestDraft
    }
    if !old.isEmpty { ailments.append(.oldDrafts(count: old.count, days: Self.oldestDraft)) }
  }

  // MARK: - The machine

  /// A program that cron starts has no terminal, and needs none.
  private mutating func lookAtTerminal() {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Paths.variable).first
    if setlocale(LC_CTYPE, "") == nil {
      ailments.append(.unknownLocale(wanted ?? ""))
    } else if let charset = nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }),
      wanted != nil, charset != "UTF-8"
    {
      ailments.append(.poorLocale(charset))
    }
    let name = Paths.variable("TERM") ?? ""
    if name.isEmpty ? isatty(STDIN_FILENO) == 1 : !isKnown(terminal: name) {
      ailments.append(.unknownTerminal(name))
    }
  }

  /// As terminfo(5) looks for its entries.
  private func isKnown(terminal name: String) -> Bool {
    guard let first = name.utf8.first, !name.contains("/") else { return false }
    let folders =
      [Paths.variable("TERMINFO"), setup.paths.home + "/.terminfo"].compactMap { $0 }
      + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    return folders.contains { folder in
      [String(name.prefix(1)), String(first, radix: 16)].contains {
        access("\(folder)/\($0)/\(name)", R_OK) == 0
      }
    }
  }

  private mutating func lookAtSystem() {
    let version = BookCondition.libraryVersion
    let numbers = version.split(separator: ".").prefix(2).compactMap { Int($0) }
    if numbers.lexicographicallyPrecedes(Self.leastSQLite) {
      ailments.append(.oldSQLite(version: version))
    }
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < Self.fewestFiles
    {
      ailments.append(.fewFiles(Int(limit.rlim_cur)))
    }
  }
}
