import Terminal

/// What is wrong in `config.toml` or `keys.toml`. Whatever is right in them holds all the same.
package struct ConfigurationFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Not TOML; the parser's own words, in English.
    case syntax(String)
    /// The file cannot be read, for the system's reason.
    case unreadable(String)
    /// The file is neither the person's own nor the administrator's, or everybody may change it:
    /// nothing in it holds.
    case foreign
    /// More bytes than any such file needs.
    case tooLarge(limit: Int)
    case unknownKey(String)
    case wrongValue(Setting)
    /// No place where keys hold is called so.
    case unknownContext(String)
    /// No action is called so.
    case unknownAction(String)
    /// No keys are written so.
    case unreadableKeys(String)
    /// What keys do is said by a word, or by "" for nothing.
    case wrongAction(String)
    /// Those keys type text there, are the terminal's or Esc, or are left of a broken arrow key.
    case keysAreTaken(String)
    /// The action means nothing in that place.
    case notThere(Action, KeyContext)
    /// The keys would have another meaning there, or begin with those that have.
    case clash(String, with: String, Action)
  }

  /// As it is called when it is told.
  package let file: String
  /// From 1; nil where the problem has no line of its own.
  package let line: Int?
  package let problem: Problem

  package init(file: String, line: Int?, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
