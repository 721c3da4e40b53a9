import Domain

extension Settings {
  /// The file with every setting and its default, commented out, in the words of its reader.
  /// - Parameter file: as it is called at the top.
  package static func documentation(_ wording: Wording, file: String) -> String {
    var lines = wording.configurationTitle(file).map { "# \($0)" }
    let standard = Settings()
    var section: String?
    for setting in Setting.allCases {
      lines.append("")
      if setting.path.count > 1, section != setting.path[0] {
        section = setting.path[0]
        lines += ["[\(setting.path[0])]", ""]
      }
      lines += wording.documentation(setting).map { "# \($0)" }
      lines.append(
        "#\(setting.path.last ?? "") = \(standard.value(of: setting) ?? setting.example)")
    }
    lines.append("")
    lines += wording.firmSettings.map { "# \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Setting {
  /// What the setting may be, where something else decides by default.
  fileprivate var example: String {
    switch self {
    case .book: "\"~/firm/book.kith\""
    case .language: "\"en\""
    case .presets: "{ vm = \"Left a message.\", docs = \"Papers asked for again.\" }"
    case .open: "[\"w3m\"]"
    case .mail: "[\"neomutt\"]"
    case .editor: "[\"vim\"]"
    case .theme, .lines, .hints, .dates, .weekStart, .touch: "\"\""
    }
  }
}
