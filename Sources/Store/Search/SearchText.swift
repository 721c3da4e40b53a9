import Domain

/// The words of a contact as they are searched: folded, each after a byte that says what it is.
///
/// The text begins with the words of the sort key and an end mark, so that a name which begins as
/// the query does, or is just it, shows at the text's own beginning. Then come the other words of
/// the name and its glued forms (`leroy` for Le Roy), the phone numbers without what is dialled
/// before them, and all other words.
struct SearchText {
  /// Before a word of the name.
  static let name: UInt8 = 1
  /// Before a phone number.
  static let phone: UInt8 = 2
  /// After the words of the sort key.
  static let end: UInt8 = 3
  /// Before any other word.
  static let other = UInt8(ascii: " ")

  private(set) var bytes: [UInt8] = []

  /// Nothing for *us*, who are in no list.
  /// - Parameter values: in any order.
  init(of contact: Contact, values: [ContactValue], tags: [String]) {
    guard contact.id != Contact.us else { return }
    bytes.reserveCapacity(256)
    let values = values.sorted { $0.id < $1.id }
    let names = contact.names
    append(names.sortKey, after: Self.name)
    bytes.append(Self.end)
    switch names.kind {
    case .organisation: appendGlued(names.organisation)
    case .person:
      // The particles that do not count for the sort key.
      if names.family.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }) {
        append(Folding.fold(names.family), after: Self.name)
      }
      appendGlued(names.family)
      appendGlued(names.given)
    }
    for value in values where value.kind == .phone {
      guard let digits = PhoneDigits(value.text) else { continue }
      bytes.append(Self.phone)
      bytes.append(contentsOf: digits.national.utf8)
      if let international = digits.international {
        bytes.append(Self.other)
        bytes.append(contentsOf: international.utf8)
      }
    }
    for text in [contact.organisation, contact.jobTitle, contact.notes] {
      if let text { append(Folding.fold(text), after: Self.other) }
    }
    for tag in tags { append(Folding.fold(tag), after: Self.other) }
    for value in values where value.kind == .email {
      append(Folding.fold(value.text), after: Self.other)
    }
  }

  /// The words of an interaction.
  init(words: String) { append(Folding.fold(words), after: Self.other) }

  /// Puts all words of a name together, when it has more than one.
  private mutating func appendGlued(_ text: String) {
    var words = 0
    let start = bytes.count
    bytes.append(Self.name)
    Self.forEachWord(of: Folding.fold(text)) {
      words += 1
      bytes.append(contentsOf: $0)
    }
    if words < 2 { bytes.removeLast(bytes.count - start) }
  }

  private mutating func append(_ folded: String, after mark: UInt8) {
    Self.forEachWord(of: folded) {
      bytes.append(mark)
      bytes.append(contentsOf: $0)
    }
  }

  /// Runs of letters and digits of any script. Of what is not ASCII only signs and punctuation of
  /// Latin-1 and the general block of Unicode are told from letters.
  static func forEachWord(
    of folded: String, _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void
  ) {
    var folded = folded
    folded.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let length = lengthOfSeparator(in: utf8, at: index)
        if length > 0 {
          if index > start { body(utf8[start..<index]) }
          index += length
          start = index
        } else {
          index += 1
        }
      }
      if index > start { body(utf8[start..<index]) }
    }
  }

  private static func lengthOfSeparator(
    in utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    switch utf8[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): 0
    case 0xC2: min(2, utf8.count - index)
    case 0xE2 where index + 1 < utf8.count && (utf8[index + 1] == 0x80 || utf8[index + 1] == 0x81):
      min(3, utf8.count - index)
    case 0x80...: 0
    default: 1
    }
  }
}
