import Themes

/// The look of every role.
package struct Theme: Equatable, Sendable {
  /// What it is called in the configuration.
  package let name: String
  private let looks: [Role: Look]

  init(name: String, looks: [Role: Look]) {
    self.name = name
    self.looks = looks
  }

  /// The look of a role.
  package subscript(role: Role) -> Look {
    looks[role] ?? Look()
  }

  /// The look of a role on a terminal of that depth.
  package func look(of role: Role, at depth: ColourDepth) -> Look {
    var look = self[role].degraded(to: depth)
    // With few colours a bar may fall together with the ground it lies on.
    if self[role].background != self[.text].background, depth != .mono,
      look.background == self[.text].background.degraded(to: depth)
    {
      look.attributes.formSymmetricDifference(.reverse)
    }
    return look
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
  /// What it is called in the configuration and by those who inherit from it.
  package let name: String
  /// The file as it is called in a fault.
  package let file: String
  /// All that is in the file.
  package let text: String

  /// A theme that was read from a file and not looked into yet.
  package init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }

  /// The themes that are compiled in.
  static let builtIn = ShippedThemes.all.map {
    ThemeSource(
      name: $0.name, file: "\($0.name).toml", text: String(decoding: $0.bytes, as: UTF8.self))
  }
}

/// What is wrong with a theme, and where.
package struct ThemeFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// Not TOML.
    case syntax(TOMLSlip)
    /// More bytes than any theme needs.
    case tooLarge(limit: Int)
    /// No theme of that name.
    case unknownTheme(String)
    /// Themes that inherit from each other, in a circle.
    case circle(String)
    /// A key that themes do not have.
    case unknownKey(String)
    /// A style for a role that does not exist.
    case unknownRole(String)
    /// Neither a colour nor a name of the palette.
    case unknownColour(String)
    /// Not one of bold, dim, italic, underline and reverse.
    case unknownAttribute(String)
    /// A key whose value is of the wrong kind.
    case wrongValue(String)
    /// A role that has no style anywhere.
    case missingRole(Role)
    /// A style without its form where there is no colour.
    case missingMono(Role)
  }

  /// The file, as its source calls it.
  package let file: String
  /// From 1; nil where the fault has no line of its own.
  package let line: Int?
  /// What is wrong.
  package let kind: Kind

  /// A fault in a file, at a line if it has one.
  package init(file: String, line: Int?, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }
}
