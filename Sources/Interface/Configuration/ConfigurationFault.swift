import Terminal

/// What is wrong in `config.toml` or `keys.toml`. Whatever is right in them holds all the same.
package struct ConfigurationFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Not TOML.
    case syntax(TOMLSlip)
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
    case keysAreTaken(String, KeyUse)
    /// What an action is told is no day.
    case noDay(String)
    case noCadence(String)
    /// The action means nothing in that place.
    case notThere(Action, KeyContext)
    /// The keys would have another meaning there, or begin with those that have.
    case clash(String, with: String, Action)
  }

  /// What a key is needed for where it was to be bound.
  package enum KeyUse: Hashable, Sendable {
    case leaving, terminal
    /// Characters are typed there.
    case typing
    /// It stands for a day.
    case days
    /// It comes by itself when a slow line splits an arrow key.
    case leftover
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
