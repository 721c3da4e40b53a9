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

  var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}
