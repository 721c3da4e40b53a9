import Domain
import Foundation

/// What somebody typed to find contacts: words in any order, each a fragment, and phone numbers.
/// Punctuation only parts words; nothing that is typed is wrong.
struct SearchQuery {
  enum Term {
    case word([UInt8])
    /// Digits as part of a phone number, or else every one of the words as it was typed.
    case number(PhoneDigits, words: [[UInt8]])
  }

  /// How well a contact matches: lower is better.
  enum Rank: Int, Comparable {
    case exactName, nameBegins, wordOfNameBegins, wordBegins, fragment
    /// Something that happened with them has the words.
    case exchange

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var terms: [Term] = []
  private var patterns: [Pattern] = []
  /// Whether only words of names count, because nothing is long enough to look for everywhere.
  private(set) var isShort = true
  /// What a text begins with whose sort key begins as the query does.
  private var beginning: [UInt8] = []

  /// What of a text finds contacts: the civility that a name is shown with finds nobody, so that
  /// "Dr Sabatier" looks for Sabatier.
  static func withoutCivility(_ text: String) -> Substring {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, civilities.contains(Folding.fold(words[0])) else { return text[...] }
    return words[1]
  }

  private static let civilities: Set = [
    "m.", "mm.", "mme", "mmes", "mlle", "madame", "monsieur", "mr", "mr.", "mrs", "mrs.", "ms",
    "ms.", "me", "maitre", "dr", "dr.", "docteur", "doctor", "pr", "pr.", "prof", "prof.",
    "professeur", "professor",
  ]

  init(_ text: String) {
    var number: [Substring] = []
    for piece in Folding.fold(text).split(separator: " ") {
      if piece.utf8.allSatisfy({ Self.isOfNumber($0) }) {
        number.append(piece)
      } else {
        finish(&number)
        terms += SearchText.words(of: piece).map { .word($0) }
      }
    }
    finish(&number)
    patterns = terms.map { Pattern($0) }
    for term in terms {
      guard case .word(let word) = term else {
        isShort = false
        continue
      }
      if word.count >= Gram.length { isShort = false }
      beginning += [SearchText.name] + word
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "+-./()".utf8.contains(byte)
  }

  private mutating func finish(_ pieces: inout [Substring]) {
    defer { pieces = [] }
    let text = pieces.joined(separator: " ")
    guard let digits = PhoneDigits(text) else { return }
    let words = SearchText.words(of: text)
    if words.count == 1, !digits.isFromBeginning {
      terms.append(.word(words[0]))
    } else {
      terms.append(.number(digits, words: words))
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// The words one after the other, as a sort key has them; nil with a number among them.
  var asSortKey: String? {
    var words: [String] = []
    for term in terms {
      guard case .word(let word) = term else { return nil }
      words.append(String(decoding: word, as: UTF8.self))
    }
    return words.joined(separator: " ")
  }

  // MARK: - Holding a text against it

  /// Nil when the text is none that was meant.
  func rank(of text: UnsafeBufferPointer<UInt8>) -> Rank? {
    var rank = Rank.wordOfNameBegins
    for pattern in patterns {
      guard let found = pattern.rank(in: text), !isShort || found == .wordOfNameBegins else {
        return nil
      }
      rank = max(rank, found)
    }
    guard rank == .wordOfNameBegins else { return rank }
    if isExactName(text) { return .exactName }
    return text.starts(with: beginning) ? .nameBegins : rank
  }

  /// What a term looks like in a text.
  private struct Pattern {
    private var name: [UInt8]?
    private var beginnings: [[UInt8]]
    /// All parts of any of these.
    private var fragments: [[[UInt8]]] = []

    init(_ term: Term) {
      switch term {
      case .word(let word):
        name = [SearchText.name] + word
        beginnings = [[SearchText.other] + word, [SearchText.phone] + word]
        if word.count >= Gram.length { fragments.append([word]) }
      case .number(let digits, let words):
        let national = Array(digits.national.utf8)
        beginnings = [[SearchText.phone] + national]
        if !digits.isFromBeginning { fragments.append([national]) }
        if words.allSatisfy({ $0.count >= Gram.length }) { fragments.append(words) }
      }
    }

    func rank(in text: UnsafeBufferPointer<UInt8>) -> Rank? {
      if let name, text.contains(name) { return .wordOfNameBegins }
      if beginnings.contains(where: text.contains) { return .wordBegins }
      return fragments.contains { $0.allSatisfy(text.contains) } ? .fragment : nil
    }
  }

  /// Whether the words of the sort key are those of the query, in any order.
  private func isExactName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = text.firstIndex(of: SearchText.end) else { return false }
    let words = text[..<end].split(separator: SearchText.name)
    guard words.count == terms.count else { return false }
    return terms.allSatisfy { term in
      if case .word(let word) = term { words.contains { $0.elementsEqual(word) } } else { false }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let start = baseAddress, let first = part.first else { return part.isEmpty }
    return part.withUnsafeBytes { part in
      guard let needle = part.baseAddress else { return true }
      var offset = 0
      while count - offset >= part.count {
        let length = count - offset - part.count + 1
        guard let found = memchr(start + offset, Int32(first), length) else { return false }
        if memcmp(found, needle, part.count) == 0 { return true }
        offset = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found)) + 1
      }
      return false
    }
  }
}
