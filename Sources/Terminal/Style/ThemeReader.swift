import TOMLKit

/// Puts a theme together from its file and those it inherits from.
struct ThemeReader {
  let sources: [ThemeSource]
  private var looks: [Role: Look] = [:]
  private var palette: [String: Colour] = [:]
  /// The roles whose form without colour is known.
  private var monoRoles: Set<Role> = []
  private var isColourless = false

  init(sources: [ThemeSource]) { self.sources = sources }

  mutating func read(_ name: String) throws(ThemeFault) -> Theme {
    let files = try chain(from: name)
    for file in files.reversed() { try takePalette(of: file) }
    for file in files.reversed() { try takeStyles(of: file) }
    for role in Role.allCases {
      guard looks[role] != nil else { throw files[0].source.fault(.missingRole(role)) }
      guard monoRoles.contains(role) else { throw files[0].source.fault(.missingMono(role)) }
    }
    fillFromText()
    if isColourless { looks = looks.mapValues { $0.degraded(to: .mono) } }
    return Theme(name: name, looks: looks)
  }

  /// A theme's file, the one it inherits from, and so on. A theme that inherits from its own name
  /// stands in front of another of that name, such as one that is compiled in.
  private func chain(from name: String) throws(ThemeFault) -> [ThemeFile] {
    var files: [ThemeFile] = []
    var taken: Set<Int> = []
    var wanted = name
    while true {
      let found = sources.indices.first { sources[$0].name == wanted && !taken.contains($0) }
      guard let found else {
        let isKnown = sources.contains { $0.name == wanted }
        let kind: ThemeFault.Kind = isKnown ? .circle(wanted) : .unknownTheme(wanted)
        guard let heir = files.last else { throw ThemeFault(file: name, line: nil, kind: kind) }
        throw heir.fault(kind, at: "inherits")
      }
      taken.insert(found)
      let file = try ThemeFile(sources[found])
      files.append(file)
      guard let parent = try file.string("inherits") else { return files }
      wanted = parent
    }
  }

  private mutating func takePalette(of file: ThemeFile) throws(ThemeFault) {
    for key in file.root.keys where !["inherits", "colour", "palette", "style"].contains(key) {
      throw file.fault(.unknownKey(key), at: key)
    }
    if let colour = file.root["colour"] {
      guard let colour = colour.bool else { throw file.fault(.wrongValue("colour"), at: "colour") }
      isColourless = !colour
    }
    for (name, value) in try file.table("palette") {
      palette[name] = try colour(value, of: name, in: file)
    }
  }

  private mutating func takeStyles(of file: ThemeFile) throws(ThemeFault) {
    for (name, value) in try file.table("style") {
      guard let role = Role(rawValue: name) else { throw file.fault(.unknownRole(name), at: name) }
      guard let style = value.table else { throw file.fault(.wrongValue(name), at: name) }
      try take(style, for: role, in: file)
    }
  }

  /// What a style leaves to the terminal, the style of plain text may have named: a theme says its
  /// background once.
  private mutating func fillFromText() {
    guard let text = looks[.text] else { return }
    looks = looks.mapValues { look in
      var look = look
      if look.foreground == .terminal { look.foreground = text.foreground }
      if look.background == .terminal { look.background = text.background }
      return look
    }
  }

  private mutating func take(
    _ style: TOMLTable, for role: Role, in file: ThemeFile
  ) throws(ThemeFault) {
    var look = looks[role] ?? Look()
    for (key, value) in style {
      switch key {
      case "fg": look.foreground = try colour(value, of: role.rawValue, in: file)
      case "bg": look.background = try colour(value, of: role.rawValue, in: file)
      case "attributes": look.attributes = try attributes(value, of: role.rawValue, in: file)
      case "mono":
        look.mono = try attributes(value, of: role.rawValue, in: file)
        monoRoles.insert(role)
      default: throw file.fault(.unknownKey(key), at: role.rawValue)
      }
    }
    looks[role] = look
  }

  private func colour(
    _ value: any TOMLValueConvertible, of key: String, in file: ThemeFile
  ) throws(ThemeFault) -> Colour {
    if let index = value.int {
      guard let index = UInt8(exactly: index) else {
        throw file.fault(.unknownColour(String(index)), at: key)
      }
      return .indexed(index)
    }
    guard let name = value.string else { throw file.fault(.wrongValue(key), at: key) }
    guard let colour = palette[name] ?? Colour(name) else {
      throw file.fault(.unknownColour(name), at: key)
    }
    return colour
  }

  private func attributes(
    _ value: any TOMLValueConvertible, of key: String, in file: ThemeFile
  ) throws(ThemeFault) -> Attributes {
    guard let list = value.array else { throw file.fault(.wrongValue(key), at: key) }
    var attributes: Attributes = []
    for element in list {
      guard let name = element.string else { throw file.fault(.wrongValue(key), at: key) }
      guard let attribute = Attributes.names.first(where: { $0.name == name }) else {
        throw file.fault(.unknownAttribute(name), at: key)
      }
      attributes.insert(attribute.value)
    }
    return attributes
  }
}

/// One parsed file.
private struct ThemeFile {
  let source: ThemeSource
  private let text: TOMLText

  var root: TOMLTable { text.root }

  init(_ source: ThemeSource) throws(ThemeFault) {
    self.source = source
    do {
      text = try TOMLText(source.text)
    } catch {
      switch error {
      case .tooLarge(let limit): throw source.fault(.tooLarge(limit: limit))
      case .syntax(let slip, let line): throw source.fault(.syntax(slip), line: line)
      }
    }
  }

  func string(_ key: String) throws(ThemeFault) -> String? {
    guard let value = root[key] else { return nil }
    guard let string = value.string else { throw fault(.wrongValue(key), at: key) }
    return string
  }

  /// A section's entries; none when the file does not have it.
  func table(_ key: String) throws(ThemeFault) -> [(String, any TOMLValueConvertible)] {
    guard let value = root[key] else { return [] }
    guard let table = value.table else { throw fault(.wrongValue(key), at: key) }
    return text.entries(of: table, at: [key]).map { ($0.key, $0.value) }
  }

  /// - Parameter key: at the top, in the palette or among the styles.
  func fault(_ kind: ThemeFault.Kind, at key: String) -> ThemeFault {
    let line = text.line(of: "style", key) ?? text.line(of: "palette", key) ?? text.line(of: key)
    return source.fault(kind, line: line)
  }
}

extension ThemeSource {
  fileprivate func fault(_ kind: ThemeFault.Kind, line: Int? = nil) -> ThemeFault {
    ThemeFault(file: file, line: line, kind: kind)
  }
}
