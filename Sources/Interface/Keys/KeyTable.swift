import Terminal

/// What keys do: an action, with its argument where it has one ("snooze +1w").
package struct KeyCommand: Hashable, Sendable {
  package let action: Action
  package let argument: String?

  package init(_ action: Action, _ argument: String? = nil) {
    self.action = action
    self.argument = argument
  }
}

/// The one table of keys: dispatch, the hint line, the help and the sentences that name keys all
/// come from it.
package struct KeyTable: Sendable {
  /// One row: what does it, where, and how early the hint line names it.
  package struct Row: Hashable, Sendable {
    package let command: KeyCommand
    package let context: KeyContext
    package var keys: [String]
    /// 1 comes first on the hint line; nil is only in the help.
    package let hint: Int?

    package var action: Action { command.action }

    init(_ action: Action, _ context: KeyContext, _ keys: String..., hint: Int? = nil) {
      self.init(KeyCommand(action), context, keys, hint: hint)
    }

    init(_ command: KeyCommand, _ context: KeyContext, _ keys: [String], hint: Int? = nil) {
      self.command = command
      self.context = context
      self.keys = keys
      self.hint = hint
    }
  }

  package let rows: [Row]
  private let places: [KeyContext: [Row]]
  /// What is written in the rows, read.
  private let sequences: [String: KeySequence]
  /// The keys as they are dispatched.
  package let map: KeyMap<KeyCommand, KeyContext>

  package init(_ rows: [Row]) {
    self.rows = rows
    places = Dictionary(grouping: rows, by: \.context)
    var map = KeyMap<KeyCommand, KeyContext>(fallbacks: \.fallbacks)
    var sequences: [String: KeySequence] = [:]
    for row in rows {
      for keys in row.keys {
        guard let sequence = KeySequence(keys) else { continue }
        sequences[keys] = sequence
        map.bind(sequence, to: row.command, in: row.context)
      }
    }
    self.map = map
    self.sequences = sequences
  }

  /// The digit that opens a lens, as its tab shows it; nothing where no digit does.
  func digit(of action: Action) -> String {
    rows.first { $0.action == action }?.keys.first { $0.first?.isNumber == true } ?? ""
  }

  /// What one key does in a context where no key begins a sequence, as in boxes and lines.
  func action(for key: Key, in context: KeyContext) -> Action? {
    if case .action(let command) = map.lookUp([key], in: context) { command.action } else { nil }
  }

  /// The rows that hold in a context, its own first.
  package func rows(in context: KeyContext) -> [Row] {
    ([context] + context.fallbacks).flatMap { places[$0] ?? [] }
  }

  /// Whether its first key does in a context what the row says: a place may use it for something
  /// else.
  func holds(_ row: Row, in context: KeyContext) -> Bool {
    guard let sequence = row.keys.first.flatMap({ sequences[$0] }) else { return false }
    if case .action(let command) = map.lookUp(sequence.keys, in: context) {
      return command == row.command
    }
    return false
  }

  /// The first keys that do an action without an argument, wherever they hold.
  package func keys(for action: Action) -> String? {
    let places = KeyContext.allCases.enumerated().map { ($0.element, $0.offset) }
    let order = Dictionary(uniqueKeysWithValues: places)
    return rows.filter { $0.command == KeyCommand(action) && !$0.keys.isEmpty }
      .min { (order[$0.context] ?? 0) < (order[$1.context] ?? 0) }?.keys.first
  }
}
