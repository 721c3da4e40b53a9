/// Has a terminal show an update at once and not while it comes in (private mode 2026).
///
/// The terminal is asked (DECRQM), once: over SSH nothing in the environment tells. Its answer may
/// come late, and never comes from one that does not know the question.
enum SynchronizedOutput {
  static let question = "\u{1B}[?2026$p"
  static let begin = "\u{1B}[?2026h"
  static let end = "\u{1B}[?2026l"

  /// Whether the terminal that sent this, behind Esc, can switch the mode; nil when it is no answer
  /// to the question.
  static func answer(_ sequence: String) -> Bool? {
    guard sequence.hasPrefix("[?2026;"), sequence.hasSuffix("$y") else { return nil }
    // Set or reset; other numbers say that it is unknown, or never changes.
    return ["[?2026;1$y", "[?2026;2$y"].contains(sequence)
  }
}
