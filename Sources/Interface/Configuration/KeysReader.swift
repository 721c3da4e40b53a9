import Domain
import TOMLKit
import Terminal

/// Reads `keys.toml`: what somebody has changed about the keys.
///
/// At the top of the file for the desk, every list and the card; in a section for one place. `""`
/// unbinds; what cannot hold is told, and what was there before holds in its place.
package struct KeysReader {
  /// Keys that come by themselves when a slow link splits an arrow or a function key.
  package static let leftovers = Set("ABCDFHIOPQRSZ[~")

  private let file: String
  private var rows = KeyTable.standard.rows
  private var faults: [ConfigurationFault] = []
  /// What the file has bound so far.
  private var bound: Set<KeySequence> = []

  private struct Change {
    let sequence: KeySequence
    /// Nil to unbind.
    let command: KeyCommand?
    /// Where it is bound, and everywhere the keys lose what they meant.
    let context: KeyContext
    let cleared: [KeyContext]
    let line: Int?
  }

  /// - Parameter file: as faults call it.
  package static func read(
    _ text: String, file: String, faults: inout [ConfigurationFault]
  ) -> KeyTable {
    guard let toml = TOMLText(text, file: file, faults: &faults) else { return .standard }
    var reader = KeysReader(file: file)
    let changes = reader.changes(in: toml)
    for change in changes where change.command == nil { reader.clear(change) }
    for change in changes { reader.bind(change) }
    faults += reader.faults
    return KeyTable(reader.rows)
  }

  private init(file: String) { self.file = file }

  private mutating func refuse(_ problem: ConfigurationFault.Problem, at line: Int?) {
    faults.append(ConfigurationFault(file: file, line: line, problem: problem))
  }

  // MARK: - What the file says

  private mutating func changes(in toml: TOMLText) -> [Change] {
    var changes: [Change] = []
    for entry in toml.entries(of: toml.root) {
      guard let section = entry.value.table else {
        let cleared = KeyContext.allCases.filter { $0.isOnDesk }
        if let change = change(entry, in: .desk, clearing: cleared) { changes.append(change) }
        continue
      }
      guard let context = KeyContext(rawValue: entry.key) else {
        refuse(.unknownContext(entry.key), at: entry.line)
        continue
      }
      for inner in toml.entries(of: section, at: entry.path) {
        if let change = change(inner, in: context, clearing: [context]) { changes.append(change) }
      }
    }
    return changes
  }

  private mutating func change(
    _ entry: TOMLText.Entry, in context: KeyContext, clearing cleared: [KeyContext]
  ) -> Change? {
    guard let sequence = KeySequence(entry.key) else {
      refuse(.unreadableKeys(entry.key), at: entry.line)
      return nil
    }
    guard let text = entry.value.string else {
      refuse(.wrongAction(entry.key), at: entry.line)
      return nil
    }
    if let use = sequence.keys.lazy.compactMap(context.use(of:)).first {
      refuse(.keysAreTaken(entry.key, use), at: entry.line)
      return nil
    }
    var command: KeyCommand?
    if !text.isEmpty {
      guard let found = KeyCommand(text) else {
        refuse(.unknownAction(text), at: entry.line)
        return nil
      }
      guard context.takes(found.action) else {
        refuse(.notThere(found.action, context), at: entry.line)
        return nil
      }
      let isLeftover = sequence.keys.contains { key in
        if case .character(let character) = key {
          Self.leftovers.contains(character)
        } else {
          false
        }
      }
      guard !isLeftover || !found.action.writes else {
        refuse(.keysAreTaken(entry.key, .leftover), at: entry.line)
        return nil
      }
      if let problem = found.problem {
        refuse(problem, at: entry.line)
        return nil
      }
      command = found
    }
    return Change(
      sequence: sequence, command: command, context: context, cleared: cleared, line: entry.line)
  }

  // MARK: - Taking it over

  private mutating func clear(_ change: Change) {
    let keys = change.sequence.description
    for index in rows.indices where change.cleared.contains(rows[index].context) {
      rows[index].keys.removeAll { KeySequence($0) == change.sequence || $0 == keys }
    }
  }

  private mutating func bind(_ change: Change) {
    guard let command = change.command else { return }
    let before = rows
    clear(change)
    clearBeginnings(of: change)
    let keys = change.sequence.description
    let index = rows.firstIndex { $0.command == command && $0.context == change.context }
    if let index {
      // What somebody chose is what they are shown.
      rows[index].keys.insert(keys, at: 0)
    } else {
      rows.append(KeyTable.Row(command, change.context, [keys]))
    }
    guard let clash = clash(of: change) else {
      bound.insert(change.sequence)
      return
    }
    rows = before
    refuse(.clash(keys, with: clash.sequence.description, clash.action.action), at: change.line)
  }

  /// Whoever binds "s w" means "s" to begin it: what that did until now gives way, unless the file
  /// says so itself.
  private mutating func clearBeginnings(of change: Change) {
    let keys = change.sequence.keys
    for index in rows.indices where change.cleared.contains(rows[index].context) {
      rows[index].keys.removeAll { text in
        guard let sequence = KeySequence(text), !bound.contains(sequence) else { return false }
        return sequence.keys.count < keys.count && keys.starts(with: sequence.keys)
      }
    }
  }

  /// What cannot be typed any more beside the change, wherever both hold.
  private func clash(of change: Change) -> KeyMap<KeyCommand, KeyContext>.Binding? {
    let table = KeyTable(rows)
    for context in KeyContext.allCases
    where ([context] + context.fallbacks).contains(change.context) {
      for clash in table.map.clashes(in: context) {
        if clash.first.sequence == change.sequence { return clash.second }
        if clash.second.sequence == change.sequence { return clash.first }
      }
    }
    return nil
  }
}

extension KeyCommand {
  /// Reads "snooze", "snooze +1w", "go to letter".
  package init?(_ text: String) {
    let words = text.split(separator: " ").joined(separator: " ")
    let found = Action.allCases
      .filter { words == $0.rawValue || words.hasPrefix($0.rawValue + " ") }
      .max { $0.rawValue.count < $1.rawValue.count }
    guard let found else { return nil }
    let rest = words.dropFirst(found.rawValue.count).drop { $0 == " " }
    guard rest.isEmpty || found.argument != nil else { return nil }
    self.init(found, rest.isEmpty ? nil : String(rest))
  }

  /// What is wrong with what the action is told, as far as no book is needed to see it.
  fileprivate var problem: ConfigurationFault.Problem? {
    guard let argument else { return nil }
    switch action.argument {
    case .day:
      let isDay = DayOrder.allCases.contains { order in
        if case .success = DayPhrase(today: .first + 1, order: order).read(argument) {
          true
        } else {
          false
        }
      }
      return isDay ? nil : .noDay(argument)
    case .cadence: return Cadence(text: argument) == nil ? .noCadence(argument) : nil
    default: return nil
    }
  }

  /// As a key file writes it.
  package var name: String { [action.rawValue, argument].compactMap { $0 }.joined(separator: " ") }
}

extension KeyContext {
  /// Whether its keys work where a list or a card has the focus.
  package var isOnDesk: Bool { self == .desk || fallbacks.contains(.desk) }

  /// Whether characters are typed there.
  private var isTyped: Bool {
    switch self {
    case .line, .form, .find, .filter, .letter, .pick, .palette: true
    case .desk, .list, .agenda, .contacts, .partners, .tree, .referring, .journal, .card, .snooze,
      .clash,
      .choice, .question, .help, .drafts, .referral, .outgoing, .welcome:
      false
    }
  }

  /// What a key is needed for there; nil where it may be bound.
  fileprivate func use(of key: Key) -> ConfigurationFault.KeyUse? {
    switch key {
    case .escape: .leaving
    case .control("c"), .control("z"), .control("s"), .control("q"): .terminal
    case .character where isTyped: .typing
    case .character(let character) where self == .snooze && SnoozeDays.keys.contains(character):
      .days
    default: nil
    }
  }

  /// Whether an action means something there.
  fileprivate func takes(_ action: Action) -> Bool {
    if isOnDesk { return !action.isOnlyInBoxes }
    return KeyTable.standard.rows.contains { $0.context == self && $0.action == action }
  }
}
