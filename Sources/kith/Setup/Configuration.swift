import Domain
import Foundation
import TOMLKit

/// `config.toml`: how one person wants Kith.
struct Configuration {
  private(set) var book: String?
  private(set) var language: Language?
  /// What is wrong in the file, line by line; the rest of it holds.
  private(set) var faults: [ConfigurationFault] = []

  /// - Parameter file: need not be there.
  init(reading file: String, home: String) {
    do {
      read(try SmallFile.read(file), file: file, home: home)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return }
      faults = [ConfigurationFault(file: file, line: nil, problem: .unreadable(error.reason))]
    }
  }

  private mutating func read(_ text: String, file: String, home: String) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      let parsing = error as? TOMLParseError
      faults = [
        ConfigurationFault(
          file: file, line: parsing?.source.begin.line,
          problem: .syntax(parsing?.description ?? ""))
      ]
      return
    }
    for key in table.keys.sorted() {
      let problem: ConfigurationFault.Problem?
      switch key {
      case "book":
        book = table[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
          .map { Self.path($0, file: file, home: home) }
        problem = book == nil ? .wrongBook : nil
      case "language":
        language = table[key]?.string.flatMap(Language.init(rawValue:))
        problem = language == nil ? .wrongLanguage : nil
      default: problem = .unknownKey(key)
      }
      if let problem {
        faults.append(
          ConfigurationFault(file: file, line: Self.line(of: key, in: text), problem: problem))
      }
    }
  }

  /// A path in the file: "~/" is the home, and a relative one is seen from the file's folder.
  private static func path(_ path: String, file: String, home: String) -> String {
    if path.hasPrefix("~/") { return home + path.dropFirst() }
    if path.hasPrefix("/") { return path }
    return (file as NSString).deletingLastPathComponent + "/" + path
  }

  /// The parser tells no places once it has succeeded: a key begins its line, quoted or not, or
  /// names a section.
  private static func line(of key: String, in text: String) -> Int? {
    let starts = [key, "\"\(key)\"", "'\(key)'", "[\(key)]"]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      return starts.contains { start in
        guard words.hasPrefix(start) else { return false }
        let next = words.dropFirst(start.count).first
        return next == nil || next == " " || next == "=" || next == "." || next == "\r"
      }
    }
    return index.map { $0 + 1 }
  }
}
