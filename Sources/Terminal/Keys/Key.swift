/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a lower-case letter or one of space `\ ] ^ _`.
  case control(Character)
  case enter, escape, tab, backTab
  case up, down, left, right
  case pageUp, pageDown, home, end
  case backspace, delete, insert
  /// F1 and above.
  case function(Int)

  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"), (.end, "End"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
    (.character(" "), "Space"), (.control(" "), "Ctrl-Space"),
  ]

  /// Reads a key as a key file writes it: `x`, `Ctrl-r`, `PgDn`, `F1`, `Space`.
  package init?(_ text: some StringProtocol) {
    if let known = Self.names.first(where: { $0.name == text }) {
      self = known.key
    } else if text.count == 1, let character = text.first {
      guard SafeText(text).string == text, character != " " else { return nil }
      self = .character(character)
    } else if text.hasPrefix("Ctrl-"), text.count == 6, let character = text.last,
      Self.controls.contains(character)
    {
      self = .control(character)
    } else if text.first == "F", let number = Int(text.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let controls = "abcdefghijklmnopqrstuvwxyz\\]^_"
}

extension Key: CustomStringConvertible {
  /// The key as a key file writes it.
  package var description: String {
    if let known = Self.names.first(where: { $0.key == self }) { return known.name }
    return switch self {
    case .control(let character): "Ctrl-\(character)"
    case .function(let number): "F\(number)"
    case .character(let character): String(character)
    default: ""
    }
  }
}

/// Keys pressed one after the other: at least one.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  /// In the order in which they are pressed.
  package let keys: [Key]

  /// Reads keys with spaces between them: `g g`, `s w`, `Ctrl-d`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ")
    let keys = parts.compactMap { Key($0) }
    guard !keys.isEmpty, keys.count == parts.count else { return nil }
    self.keys = keys
  }

  /// One key, and those that follow it.
  package init(_ key: Key, _ more: Key...) { keys = [key] + more }

  /// The keys as a key file writes them.
  package var description: String { keys.map(\.description).joined(separator: " ") }
}
