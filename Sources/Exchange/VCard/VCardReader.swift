import Domain

/// The cards of a vCard stream of version 2.1, 3.0 or 4.0, one at a time, in their order.
///
/// No text stops it: what cannot be read comes out as a fault between the cards.
struct VCardReader {
  enum Item: Hashable, Sendable {
    case card(ContactCard)
    /// A card that stands for a list of others, which the book has no place for.
    case group
    case fault(CardFault)
  }

  private var lines: ContentLines
  private var card: CardBuilder?
  /// Whether the last property was a picture.
  private var isAfterPicture = false
  /// Whether the line stands in a card within the card.
  private var isInAgent = false
  /// Whether the text outside cards was reported already.
  private var isOutside = false

  init(_ chunks: TextChunks) { lines = ContentLines(chunks) }

  /// The next card, group or fault; nothing at the end.
  mutating func next() throws(ImportFault) -> Item? {
    while let line = try lines.next() {
      if let item = take(line) { return item }
    }
    defer { card = nil }
    return card.map { .fault(CardFault(.noEnd, line: $0.line)) }
  }

  private mutating func take(_ line: ContentLines.Line) -> Item? {
    switch line.content {
    case .picture:
      isAfterPicture = true
      return card == nil ? outside(line.number) : nil
    case .property(let property):
      isAfterPicture = false
      if property.name == "BEGIN", property.isOfCard { return begin(line.number) }
      if property.name == "END", property.isOfCard { return end(line.number) }
      if isInAgent { return nil }
      guard let isKept = card?.add(property) else { return outside(line.number) }
      if property.name == "VERSION" { lines.foldsAtBlanks = card?.version == .v2 }
      return isKept ? nil : .fault(CardFault(.tooLong, line: line.number))
    case .unreadable:
      if card == nil { return outside(line.number) }
      // Old phones go on with a picture without folding it.
      if isInAgent || isAfterPicture { return nil }
      return .fault(CardFault(.unreadableLine, line: line.number))
    case .tooLong:
      if card == nil { return outside(line.number) }
      return isInAgent ? nil : .fault(CardFault(.tooLong, line: line.number))
    }
  }

  private mutating func begin(_ number: Int) -> Item? {
    if card?.isAfterAgent == true, !isInAgent {
      isInAgent = true
      return nil
    }
    let unfinished = card
    isInAgent = false
    isOutside = false
    lines.foldsAtBlanks = false
    card = CardBuilder(line: number)
    return unfinished.map { .fault(CardFault(.noEnd, line: $0.line)) }
  }

  private mutating func end(_ number: Int) -> Item? {
    if isInAgent {
      isInAgent = false
      return nil
    }
    guard let finished = card?.finish() else { return outside(number) }
    card = nil
    lines.foldsAtBlanks = false
    return finished
  }

  private mutating func outside(_ number: Int) -> Item? {
    defer { isOutside = true }
    return isOutside ? nil : .fault(CardFault(.outsideCards, line: number))
  }
}

extension ContentLine {
  fileprivate var isOfCard: Bool {
    value.elementsEqual("VCARD".utf8) || ContentText.line(value).uppercased() == "VCARD"
  }
}
