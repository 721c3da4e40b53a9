import Themes

/// The look of every role.
package struct Theme: Equatable, Sendable {
  package let name: String
  private let looks: [Role: Look]

  init(name: String, looks: [Role: Look]) {
    self.name = name
    self.looks = looks
  }

  package subscript(role: Role) -> Look {
    looks[role] ?? Look()
  }

  /// The names of the themes that are compiled in.
  package static let builtInNames = ThemeSource.builtIn.map(\.name)

  /// Reads a theme and those it inherits from.
  /// - Parameter sources: where themes are looked for by name, before those that are compiled in.
  package static func read(
    _ name: String, from sources: [ThemeSource] = []
  ) throws(ThemeFault) -> Theme {
    var reader = ThemeReader(sources: sources + ThemeSource.builtIn)
    return try reader.read(name)
  }
}

/// A theme as it is written.
package struct ThemeSource: Equatable, Sendable {
  package let name: String
  /// The file as it is called in a fault.
  package let file: String
  package let text: String

  package init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }

  static let builtIn = ShippedThemes.all.map {
    ThemeSource(
      name: $0.name, file: "\($0.name).toml", text: String(decoding: $0.bytes, as: UTF8.self))
  }
}

/// What is wrong with a theme, and where.
package struct ThemeFault: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Not TOML; the parser's own words, in English.
    case syntax(String)
    case tooLarge(limit: Int)
    /// No theme of that name.
    case unknownTheme(String)
    /// Themes that inherit from each other, in a circle.
    case circle(String)
    /// A key that themes do not have.
    case unknownKey(String)
    case unknownRole(String)
    case unknownColour(String)
    case unknownAttribute(String)
    /// A key whose value is of the wrong kind.
    case wrongValue(String)
    /// A role that has no style anywhere.
    case missingRole(Role)
    /// A style without its form where there is no colour.
    case missingMono(Role)
  }

  package let file: String
  /// From 1; nil where the fault has no line of its own.
  package let line: Int?
  package let kind: Kind

  package init(file: String, line: Int?, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }
}
