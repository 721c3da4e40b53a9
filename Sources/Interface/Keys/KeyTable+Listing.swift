import Domain

extension KeyTable {
  /// One line of the table as it is printed: its keys, the name of the action, what it does.
  package struct Line: Hashable, Sendable {
    package let keys: String
    package let name: String
    package let sentence: String
  }

  /// The table as it is printed, place by place; what no key does comes last, by its name alone.
  package func listing(_ wording: Wording) -> [(title: String, lines: [Line])] {
    var parts = KeyContext.allCases.compactMap { context -> (title: String, lines: [Line])? in
      let rows = rows.filter { $0.context == context && !$0.keys.isEmpty }
      if rows.isEmpty { return nil }
      let lines = rows.map { row in
        Line(
          keys: row.keys.map(wording.keyNames(of:)).joined(separator: "  "),
          name: row.command.name, sentence: wording.sentence(row.command))
      }
      return ("\(wording.helpTitle(context)) [\(context.rawValue)]", lines)
    }
    let keyless = Action.allCases.filter { keys(for: $0) == nil }
    if !keyless.isEmpty {
      let lines = keyless.map {
        Line(keys: "", name: $0.rawValue, sentence: wording.sentence($0))
      }
      parts.append((wording.keylessTitle, lines))
    }
    return parts
  }

  /// The table as Markdown, for the README.
  package func markdown(_ wording: Wording) -> String {
    var lines = ["| \(wording.keysColumn) | \(wording.nameColumn) | |", "|---|---|---|"]
    for (title, rows) in listing(wording) {
      lines.append("| **\(title)** | | |")
      for row in rows {
        let keys = row.keys.split(separator: "  ").map { "`\($0)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(row.name) | \(row.sentence) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
