import Domain

/// Tags as one types them: `+notary -cold`, or only names to add. A tag of several words stands
/// between commas: `+first buyer, -cold`.
struct TagLine: Hashable {
  private(set) var added: [String] = []
  private(set) var removed: [String] = []

  init(_ text: String) {
    let parts =
      text.contains(",")
      ? text.split(separator: ",").map(String.init)
      : text.split(whereSeparator: \.isWhitespace).map(String.init)
    for part in parts.map(\.trimmed) {
      let isRemoval = part.hasPrefix("-")
      let isSigned = isRemoval || part.hasPrefix("+")
      guard let tag = Tagging.tidy(isSigned ? String(part.dropFirst()) : part) else { continue }
      if isRemoval { removed.append(tag) } else { added.append(tag) }
    }
  }

  /// The whole line with its last tag completed, for each known one that begins so.
  static func completions(of text: String, from known: [String]) -> [String] {
    let hasCommas = text.contains(",")
    var parts = text.split(whereSeparator: { hasCommas ? $0 == "," : $0.isWhitespace })
      .map { String($0).trimmed }
    guard let last = parts.popLast() else { return [] }
    let sign = last.prefix { $0 == "+" || $0 == "-" }.prefix(1)
    let typed = Folding.fold(String(last.dropFirst(sign.count)).trimmed)
    guard !typed.isEmpty else { return [] }
    return known.compactMap { tag in
      let folded = Folding.fold(tag)
      guard folded.hasPrefix(typed), folded != typed else { return nil }
      // A tag of several words stands between commas.
      let needsCommas = hasCommas || tag.contains(where: \.isWhitespace)
      let line = (parts + [sign + tag]).joined(separator: needsCommas ? ", " : " ")
      return needsCommas && parts.isEmpty ? line + "," : line
    }
  }

  var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}
