import Domain
import TOMLKit
import Terminal

/// One setting of `config.toml`: how one person wants Kith. Reading, documentation, `:set` and
/// `kith config` all go by this list.
package enum Setting: String, CaseIterable, Hashable, Sendable {
  case book, language, theme, lines, hints, dates
  case weekStart = "week-start"
  case touch, presets
  case open = "programs.open"
  case mail = "programs.mail"
  case editor = "programs.editor"

  /// The section that it stands in, if any, and its key.
  package var path: [String] { rawValue.split(separator: ".").map(String.init) }

  /// What it may be, where that is one of a few; themes come from the folder of themes too.
  package var choices: [String]? {
    switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .lines: Settings.Lines.allCases.map(\.rawValue)
    case .hints: ["true", "false"]
    case .dates: DayOrder.allCases.map(\.rawValue)
    case .weekStart: Weekday.allCases.map { Self.name($0) }
    case .touch: LinePrompt.channels.map(\.rawValue)
    case .book, .theme, .presets, .open, .mail, .editor: nil
    }
  }

  fileprivate static func name(_ weekday: Weekday) -> String { String(describing: weekday) }
}

/// What `config.toml` says, and what holds where it says nothing.
package struct Settings: Hashable, Sendable {
  /// What frames and signs are drawn with.
  package enum Lines: String, CaseIterable, Hashable, Sendable {
    /// As the locale asks for.
    case auto
    case unicode, ascii

    package var glyphs: Glyphs {
      switch self {
      case .auto: .current
      case .unicode: .unicode
      case .ascii: .ascii
      }
    }
  }

  /// The path of the book, as it is written: "~/" is the home, and a relative one is seen from the
  /// folder of the file.
  package var book: String?
  /// Nil: as the locale asks for.
  package var language: Language?
  package var theme = "default"
  package var lines = Lines.auto
  /// Whether the last line names the keys that hold.
  package var hints = true
  package var dates = DayOrder.dayFirst
  package var weekStart = Weekday.monday
  /// With what a touch that is logged begins.
  package var touch = Interaction.Channel.call
  /// Texts for notes, touches and subjects.
  package var presets = Presets()
  /// Programs and their first arguments; what is opened follows as the last one.
  /// Empty: the address is copied instead.
  package var open: [String] = []
  /// Empty: mail goes to the program that opens links.
  package var mail: [String] = []
  /// Empty: `$VISUAL`, `$EDITOR`, then vi.
  package var editor: [String] = []

  /// The line of each setting that the file has, from 1.
  package private(set) var lineOf: [Setting: Int] = [:]

  package init() {}

  /// Reads the file. What is wrong in it is told, and the default holds in its place.
  /// - Parameter file: as faults call it.
  package init(reading text: String, file: String, faults: inout [ConfigurationFault]) {
    guard let toml = TOMLText(text, file: file, faults: &faults) else { return }
    for entry in toml.entries(of: toml.root) {
      if let setting = Setting(rawValue: entry.key) {
        take(setting, entry, file, &faults)
      } else if Setting.allCases.contains(where: { $0.path.count > 1 && $0.path[0] == entry.key }),
        let section = entry.value.table
      {
        for inner in toml.entries(of: section, at: [entry.key]) {
          if let setting = Setting(rawValue: inner.path.joined(separator: ".")) {
            take(setting, inner, file, &faults)
          } else {
            faults.append(
              ConfigurationFault(
                file: file, line: inner.line,
                problem: .unknownKey(inner.path.joined(separator: "."))))
          }
        }
      } else {
        faults.append(
          ConfigurationFault(file: file, line: entry.line, problem: .unknownKey(entry.key)))
      }
    }
  }

  private mutating func take(
    _ setting: Setting, _ entry: TOMLText.Entry, _ file: String,
    _ faults: inout [ConfigurationFault]
  ) {
    if take(setting, entry.value) {
      lineOf[setting] = entry.line
    } else {
      faults.append(
        ConfigurationFault(file: file, line: entry.line, problem: .wrongValue(setting)))
    }
  }

  /// - Returns: whether the setting may be that.
  private mutating func take(_ setting: Setting, _ value: any TOMLValueConvertible) -> Bool {
    func set<T>(_ field: WritableKeyPath<Settings, T>, _ read: T?) -> Bool {
      guard let read else { return false }
      self[keyPath: field] = read
      return true
    }
    let word = value.string
    switch setting {
    case .book: return set(\.book, word.flatMap { $0.isEmpty ? nil : .some($0) })
    case .language: return set(\.language, word.flatMap(Language.init).map { .some($0) })
    case .theme: return set(\.theme, word.flatMap { Self.isName($0) ? $0 : nil })
    case .lines: return set(\.lines, word.flatMap(Lines.init))
    case .hints: return set(\.hints, value.bool)
    case .dates: return set(\.dates, word.flatMap(DayOrder.init))
    case .weekStart:
      return set(\.weekStart, Weekday.allCases.first { Setting.name($0) == word })
    case .touch:
      return set(\.touch, LinePrompt.channels.first { $0.rawValue == word })
    case .presets: return set(\.presets, Self.presets(value))
    case .open: return set(\.open, Self.program(value))
    case .mail: return set(\.mail, Self.program(value))
    case .editor: return set(\.editor, Self.program(value))
    }
  }

  /// Takes one setting over from others.
  mutating func take(_ setting: Setting, from other: Settings) {
    switch setting {
    case .book: book = other.book
    case .language: language = other.language
    case .theme: theme = other.theme
    case .lines: lines = other.lines
    case .hints: hints = other.hints
    case .dates: dates = other.dates
    case .weekStart: weekStart = other.weekStart
    case .touch: touch = other.touch
    case .presets: presets = other.presets
    case .open: open = other.open
    case .mail: mail = other.mail
    case .editor: editor = other.editor
    }
  }

  /// A theme is a file of that name: no way out of its folder.
  private static func isName(_ word: String) -> Bool {
    !word.isEmpty && !word.contains("/") && word.first != "."
  }

  /// Texts by names of one word.
  private static func presets(_ value: any TOMLValueConvertible) -> Presets? {
    guard let table = value.table else { return nil }
    var texts: [String: String] = [:]
    for (name, value) in table {
      guard let text = value.string, !text.isEmpty, !name.isEmpty,
        !name.contains(where: \.isWhitespace)
      else { return nil }
      texts[name] = text
    }
    return Presets(texts)
  }

  /// A program with its first arguments, each by itself: no shell ever sees them.
  private static func program(_ value: any TOMLValueConvertible) -> [String]? {
    guard let list = value.array else { return nil }
    let words = list.compactMap(\.string)
    guard words.count == list.count, words.first?.isEmpty == false else { return nil }
    return words
  }

  /// What holds, as the file would say it; nil where something else decides.
  package func value(of setting: Setting) -> String? {
    func quoted(_ text: String) -> String { TOMLLine.quoted(text) }
    func list(_ words: [String]) -> String? {
      words.isEmpty ? nil : "[" + words.map(quoted).joined(separator: ", ") + "]"
    }
    func table(_ texts: [String: String]) -> String? {
      let entries = texts.sorted { $0.key < $1.key }
        .map { "\(quoted($0.key)) = \(quoted($0.value))" }
      return entries.isEmpty ? nil : "{ " + entries.joined(separator: ", ") + " }"
    }
    return switch setting {
    case .book: book.map(quoted)
    case .language: (language?.rawValue).map(quoted)
    case .theme: quoted(theme)
    case .lines: quoted(lines.rawValue)
    case .hints: hints ? "true" : "false"
    case .dates: quoted(dates.rawValue)
    case .weekStart: quoted(Setting.name(weekStart))
    case .touch: quoted(touch.rawValue)
    case .presets: table(presets.texts)
    case .open: list(open)
    case .mail: list(mail)
    case .editor: list(editor)
    }
  }
}

extension TOMLText {
  /// The text of a file; what is wrong with the whole of it becomes a fault.
  init?(_ text: String, file: String, faults: inout [ConfigurationFault]) {
    do throws(Fault) {
      try self.init(text)
    } catch {
      switch error {
      case .tooLarge(let limit):
        faults.append(ConfigurationFault(file: file, line: nil, problem: .tooLarge(limit: limit)))
      case .syntax(let slip, let line):
        faults.append(ConfigurationFault(file: file, line: line, problem: .syntax(slip)))
      }
      return nil
    }
  }
}
