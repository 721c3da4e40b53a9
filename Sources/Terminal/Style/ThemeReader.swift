import TOMLKit

/// Puts a theme together from its file and those it inherits from.
struct ThemeReader {
  /// Themes are passed around: a file larger than this is not one.
  static let sizeLimit = 64 * 1024

  let sources: [ThemeSource]
  private var looks: [Role: Look] = [:]
  private var palette: [String: Colour] = [:]
  /// The roles whose form without colour is known.
  private var monoRoles: Set<Role> = []
  private var isColourless = false

  init(sources: [ThemeSource]) { self.sources = sources }

  mutating func read(_ name: String) throws(ThemeFault) -> Theme {
    guard let source = sources.first(where: { $0.name == name }) else {
      throw ThemeFault(file: name, line: nil, kind: .unknownTheme(name))
    }
    try take(source, heirs: [])
    for role in Role.allCases {
      guard looks[role] != nil else { throw source.fault(.missingRole(role)) }
      guard monoRoles.contains(role) else { throw source.fault(.missingMono(role)) }
    }
    if isColourless { looks = looks.mapValues { $0.degraded(to: .mono) } }
    return Theme(name: name, looks: looks)
  }

  /// What the file says, upon what the file it inherits from says.
  private mutating func take(
    _ source: ThemeSource, heirs: [String]
  ) throws(ThemeFault) {
    let file = try ThemeFile(source)
    if let parent = try file.string("inherits") {
      guard parent != source.name, !heirs.contains(parent) else {
        throw file.fault(.circle(parent), at: "inherits")
      }
      guard let parentSource = sources.first(where: { $0.name == parent }) else {
        throw file.fault(.unknownTheme(parent), at: "inherits")
      }
      try take(parentSource, heirs: heirs + [source.name])
    }
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
    for (name, value) in try file.table("style") {
      guard let role = Role(rawValue: name) else { throw file.fault(.unknownRole(name), at: name) }
      guard let style = value.table else { throw file.fault(.wrongValue(name), at: name) }
      try take(style, for: role, in: file)
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

/// One parsed file, which knows the line of each of its keys.
private struct ThemeFile {
  let source: ThemeSource
  let root: TOMLTable

  init(_ source: ThemeSource) throws(ThemeFault) {
    guard source.text.utf8.count <= ThemeReader.sizeLimit else {
      throw source.fault(.tooLarge(limit: ThemeReader.sizeLimit))
    }
    do {
      root = try TOMLTable(string: source.text)
    } catch let error as TOMLParseError {
      throw source.fault(.syntax(error.description), line: error.source.begin.line)
    } catch {
      throw source.fault(.syntax(""))
    }
    self.source = source
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
    return table.map { ($0.0, $0.1) }
  }

  func fault(_ kind: ThemeFault.Kind, at key: String) -> ThemeFault {
    source.fault(kind, line: line(of: key))
  }

  /// The parser tells no places once it has succeeded: the first line that begins with the key,
  /// quoted or not, as a section or within one.
  private func line(of key: String) -> Int? {
    let forms = [key, "\"\(key)\"", "'\(key)'"]
    var number = 0
    for line in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      var start = line.drop { $0 == " " || $0 == "\t" || $0 == "[" }
      for section in ["style.", "palette."] where start.hasPrefix(section) {
        start = start.dropFirst(section.count)
      }
      for form in forms where start.hasPrefix(form) {
        guard let next = start.dropFirst(form.count).first else { return number }
        if " \t=.]\r".contains(next) { return number }
      }
    }
    return nil
  }
}

extension ThemeSource {
  fileprivate func fault(_ kind: ThemeFault.Kind, line: Int? = nil) -> ThemeFault {
    ThemeFault(file: file, line: line, kind: kind)
  }
}
