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
  /// - Parameters:
  ///   - sortKey: that of the contact's names.
  ///   - values: in any order.
  ///   - tags: as they are compared.
  init(of contact: Contact, sortKey: String, values: [ContactValue], tags: [String]) {
    guard contact.id != Contact.us else { return }
    bytes.reserveCapacity(256)
    append(sortKey, after: Self.name)
    bytes.append(Self.end)
    switch contact.kind {
    case .organisation: appendGlued(contact.name)
    case .person:
      // The particles that do not count for the sort key.
      let family = contact.familyName ?? ""
      if family.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }) {
        append(family, after: Self.name)
      }
      appendGlued(family)
      appendGlued(contact.givenName)
    }
    let values = values.count > 1 ? values.sorted { $0.id < $1.id } : values
    for value in values where value.kind == .phone { append(phone: value.text) }
    append(contact.organisation, after: Self.other)
    append(contact.jobTitle, after: Self.other)
    append(contact.notes, after: Self.other)
    for tag in tags { append(tag, after: Self.other) }
    for value in values where value.kind == .email { append(value.text, after: Self.other) }
  }

  /// The words of an interaction.
  init(words: String) { append(words, after: Self.other) }

  private mutating func append(phone text: String) {
    guard let digits = PhoneDigits(text) else { return }
    bytes.append(Self.phone)
    bytes.append(contentsOf: digits.national.utf8)
    if let international = digits.international {
      bytes.append(Self.other)
      bytes.append(contentsOf: international.utf8)
    }
  }

  /// Puts all words of a name together, when it has more than one.
  private mutating func appendGlued(_ text: String?) {
    guard let text, text.utf8.contains(where: { !Self.isPlainLetter($0) }) else { return }
    var words = 0
    let start = bytes.count
    bytes.append(Self.name)
    var folded: [UInt8] = []
    Folding.append(text, to: &folded)
    folded.withUnsafeBufferPointer { folded in
      Self.forEachWord(of: folded) {
        words += 1
        bytes.append(contentsOf: $0)
      }
    }
    if words < 2 { bytes.removeLast(bytes.count - start) }
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private mutating func append(_ text: String?, after mark: UInt8) {
    guard let text, !text.isEmpty else { return }
    var folded: [UInt8] = []
    Folding.append(text, to: &folded)
    folded.withUnsafeBufferPointer { folded in
      Self.forEachWord(of: folded) {
        bytes.append(mark)
        bytes.append(contentsOf: $0)
      }
    }
  }

  /// Runs of letters and digits of any script. Of what is not ASCII only signs and punctuation of
  /// Latin-1 and the general block of Unicode are told from letters.
  static func forEachWord(
    of folded: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void
  ) {
    var start = 0
    var index = 0
    while index < folded.count {
      let length = lengthOfSeparator(in: folded, at: index)
      if length > 0 {
        if index > start { body(folded[start..<index]) }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if index > start { body(folded[start..<index]) }
  }

  /// The words of a text that is folded already.
  static func words(of folded: some StringProtocol) -> [[UInt8]] {
    var words: [[UInt8]] = []
    Array(folded.utf8).withUnsafeBufferPointer { utf8 in
      forEachWord(of: utf8) { words.append(Array($0)) }
    }
    return words
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
