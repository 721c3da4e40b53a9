/// Whom the program shows a contact, or what happened with one, to.
///
/// It keeps both from colleagues' eyes in the program. It is no lock: whoever may read the book's
/// file can read all of it.
package enum Privacy: String, CaseIterable, Hashable, Sendable, Codable {
  /// Everybody who works in the book.
  case firm
  /// A contact: its owner only. What happened: whoever wrote it down.
  case owner
}

extension Privacy: FieldConvertible {
  /// What is the firm's stands without a word, as in books from before there was privacy.
  package init?(_ field: FieldValue) {
    switch field {
    case .null: self = .firm
    case .text("owner"): self = .owner
    default: return nil
    }
  }

  package var field: FieldValue { self == .firm ? .null : .text(rawValue) }
}
