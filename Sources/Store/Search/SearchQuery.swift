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

  init(_ text: String) {
    var number: [Substring] = []
    for piece in Folding.fold(text).split(separator: " ") {
      if piece.utf8.allSatisfy({ Self.isOfNumber($0) }) {
        number.append(piece)
      } else {
        finish(&number)
        SearchText.forEachWord(of: String(piece)) { terms.append(.word(Array($0))) }
      }
    }
    finish(&number)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "+-./()".utf8.contains(byte)
  }

  private mutating func finish(_ pieces: inout [Substring]) {
    defer { pieces = [] }
    let text = pieces.joined(separator: " ")
    guard let digits = PhoneDigits(text) else { return }
    var words: [[UInt8]] = []
    SearchText.forEachWord(of: text) { words.append(Array($0)) }
    if words.count == 1, !digits.isFromBeginning {
      terms.append(.word(words[0]))
    } else {
      terms.append(.number(digits, words: words))
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// The words one after the other, as a sort key has them; nil with a number among them.
  var asSortKey: String? {
    var words: [[UInt8]] = []
    for term in terms {
      guard case .word(let word) = term else { return nil }
      words.append(word)
    }
    return String(decoding: words.joined(separator: [UInt8(ascii: " ")]), as: UTF8.self)
  }

  /// Whether only words of names count, because nothing is long enough to look for everywhere.
  var isShort: Bool {
    terms.allSatisfy { if case .word(let word) = $0 { word.count < Gram.length } else { false } }
  }

  // MARK: - Holding a text against it

  /// Nil when the text is none that was meant.
  func rank(of text: UnsafeBufferPointer<UInt8>) -> Rank? {
    var rank = Rank.wordOfNameBegins
    let isShort = isShort
    for term in terms {
      guard let found = Self.rank(of: term, in: text),
        !isShort || found == .wordOfNameBegins
      else { return nil }
      rank = max(rank, found)
    }
    guard rank == .wordOfNameBegins else { return rank }
    if isExactName(text) { return .exactName }
    return nameBegins(text) ? .nameBegins : rank
  }

  private static func rank(of term: Term, in text: UnsafeBufferPointer<UInt8>) -> Rank? {
    switch term {
    case .word(let word):
      if text.contains([SearchText.name] + word) { return .wordOfNameBegins }
      if text.contains([SearchText.other] + word) || text.contains([SearchText.phone] + word) {
        return .wordBegins
      }
      return word.count >= Gram.length && text.contains(word) ? .fragment : nil
    case .number(let digits, let words):
      let national = Array(digits.national.utf8)
      if text.contains([SearchText.phone] + national) { return .wordBegins }
      if !digits.isFromBeginning, text.contains(national) { return .fragment }
      let areLong = words.allSatisfy { $0.count >= Gram.length }
      return areLong && words.allSatisfy { text.contains($0) } ? .fragment : nil
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

  /// Whether the sort key begins with the query.
  private func nameBegins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var beginning: [UInt8] = []
    for term in terms {
      guard case .word(let word) = term else { return false }
      beginning.append(SearchText.name)
      beginning += word
      // Only the last word may go on.
    }
    return text.starts(with: beginning)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let baseAddress else { return false }
    return part.withUnsafeBufferPointer { part in
      part.baseAddress.map { memmem(baseAddress, count, $0, part.count) != nil } ?? true
    }
  }
}
