import TOMLKit

/// A TOML file that people write by hand, which knows on which line each of its keys stands: the
/// parser itself tells no places once it has succeeded.
package struct TOMLText {
  /// A file larger than this, in bytes, is none of ours: such files are passed around.
  package static let sizeLimit = 64 * 1024

  /// Why a text cannot be read at all.
  package enum Fault: Error, Equatable, Sendable {
    case tooLarge(limit: Int)
    /// Not TOML, and the line, from 1.
    case syntax(TOMLSlip, line: Int?)
  }

  package let root: TOMLTable
  /// From 1, by the way to the key.
  private let lines: [[String]: Int]

  package init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .syntax(TOMLSlip(error.description), line: error.source.begin.line)
    } catch {
      throw .syntax(.other(""), line: nil)
    }
    lines = Self.lines(of: text)
  }

  /// The line of a key or a section, from 1.
  package func line(of path: String...) -> Int? { lines[path] }

  /// The entries of a table in the order of their lines.
  /// - Parameter path: where the table stands.
  package func entries(of table: TOMLTable, at path: [String] = []) -> [Entry] {
    table.map { Entry(path: path + [$0.0], value: $0.1, line: lines[path + [$0.0]] ?? lines[path]) }
      .sorted { ($0.line ?? 0, $0.key) < ($1.line ?? 0, $1.key) }
  }

  package struct Entry {
    package let path: [String]
    package let value: any TOMLValueConvertible
    package let line: Int?
    package var key: String { path.last ?? "" }
  }

  // MARK: - Places

  private static func lines(of text: String) -> [[String]: Int] {
    var lines: [[String]: Int] = [:]
    var section: [String] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var rest = line.drop { $0 == " " || $0 == "\t" }
      let isSection = rest.first == "["
      if isSection { rest = rest.drop { $0 == "[" } }
      guard let path = path(in: &rest), rest.first == (isSection ? "]" : "=") else { continue }
      if isSection { section = path }
      let whole = isSection ? path : section + path
      for length in 1...whole.count where lines[Array(whole.prefix(length))] == nil {
        lines[Array(whole.prefix(length))] = index + 1
      }
    }
    return lines
  }

  /// Takes a key off the beginning: words with full stops between them, quoted or not.
  package static func path(in rest: inout Substring) -> [String]? {
    var path: [String] = []
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        var word = ""
        while let character = rest.popFirst(), character != quote {
          word.append(character == "\\" && quote == "\"" ? rest.popFirst() ?? "\\" : character)
        }
        path.append(word)
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard !word.isEmpty else { return nil }
        path.append(String(word))
        rest = rest.dropFirst(word.count)
      }
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard rest.first == "." else { return path }
      rest = rest.dropFirst()
    }
  }
}
