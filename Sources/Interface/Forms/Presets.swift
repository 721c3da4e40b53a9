import Domain

/// Texts that somebody often writes, under short names of their own: `config.toml` has them.
package struct Presets: Hashable, Sendable {
  /// By name: a name is one word.
  package let texts: [String: String]

  package init(_ texts: [String: String] = [:]) { self.texts = texts }

  /// The text that the last word of a line stands for: its name, or the beginning of only one.
  func offer(in line: String) -> Completion.Offer? {
    let start = line.lastIndex(where: \.isWhitespace).map(line.index(after:)) ?? line.startIndex
    let typed = Folding.fold(String(line[start...]))
    guard !typed.isEmpty else { return nil }
    let begun = texts.filter { Folding.fold($0.key).hasPrefix(typed) }
    let exact = begun.first { Folding.fold($0.key) == typed }
    let found = exact ?? (begun.count == 1 ? begun.first : nil)
    return found.map { Completion.Offer(whole: line[..<start] + $0.value, name: $0.value) }
  }
}
