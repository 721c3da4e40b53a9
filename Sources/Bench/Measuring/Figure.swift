import Pty

/// One thing that is measured, for each size of book.
enum Figure: Hashable {
  /// From before the program is started to its first screen, settled.
  case start(Program, TerminalSize)
  case startBytes(Program, TerminalSize)
  /// From a key to the settled screen.
  case key(Program, String, TerminalSize)
  case keyBytes(Program, String, TerminalSize)
  /// Every key of the session taken together.
  case anyKey(Program, TerminalSize)
  case anyKeyBytes(Program, TerminalSize)
  /// In a minute without a key.
  case idleBytes(TerminalSize)
  case idleWakeUps(TerminalSize)
  /// From a key to the screen that shows what it did, while colleagues write.
  case sharedKey(String, TerminalSize)
  /// From the moment a colleague's step is on disk to the screen that shows it.
  case seen(TerminalSize)
  case memory(Program, TerminalSize)
  /// One step in a process, on disk.
  case commit
  case writeThrough
  case agenda
  case overdueQuery
  case importTime, importMemory, importLock
  case undoTime, undoLock
  /// The whole map of a network, in process.
  case layout
  case partners

  /// What can be seen on a terminal here.
  enum Program: String {
    case kith
    /// Draws a list and moves a bar, and knows no book.
    case ncurses = "bare ncurses"
    /// Built as kith is; opens the book and draws one list.
    case list = "list program"
  }

  var title: String {
    switch self {
    case .start(let program, let size), .startBytes(let program, let size):
      "\(program.rawValue), start \(size)"
    case .key(let program, let key, let size), .keyBytes(let program, let key, let size):
      "\(program.rawValue), \(key) \(size)"
    case .anyKey(let program, let size), .anyKeyBytes(let program, let size):
      "\(program.rawValue), any key \(size)"
    case .idleBytes(let size): "kith, sent in an idle minute \(size)"
    case .idleWakeUps(let size): "kith, wake-ups in an idle minute \(size)"
    case .sharedKey(let key, let size): "kith, \(key), \(Colleagues.count) others writing \(size)"
    case .seen(let size): "kith, a colleague's step shows \(size)"
    case .memory(let program, let size): "\(program.rawValue), peak memory \(size)"
    case .commit: "done, in process, on disk"
    case .writeThrough: "4 KiB and fdatasync"
    case .agenda: "kith agenda, as a process"
    case .overdueQuery: "sqlite3 shell, 50 overdue"
    case .importTime: "import of as many cards"
    case .importMemory: "import, peak memory"
    case .importLock: "import, write lock held"
    case .undoTime: "undo of the import"
    case .undoLock: "undo, write lock held"
    case .layout: "the whole map laid out, in process"
    case .partners: "kith partners, as a process"
    }
  }

  /// Whether its worst readings matter as much as its median.
  var hasTail: Bool {
    switch self {
    case .anyKey, .anyKeyBytes, .sharedKey, .seen, .commit, .writeThrough: true
    default: false
    }
  }

  var unit: Unit {
    switch self {
    case .start, .key, .anyKey, .sharedKey, .seen, .commit, .writeThrough, .agenda, .overdueQuery,
      .importTime, .importLock, .undoTime, .undoLock, .layout, .partners:
      .milliseconds
    case .startBytes, .keyBytes, .anyKeyBytes, .idleBytes: .bytes
    case .memory, .importMemory: .mebibytes
    case .idleWakeUps: .times
    }
  }
}
