import Domain
import Foundation

/// What was typed and not saved, so that it survives a lost line.
struct Draft: Codable, Hashable {
  /// What was being typed.
  enum Matter: Codable, Hashable {
    case newContact
    case contact(Int64)
    case newFollowUp(contact: Int64)
    case followUp(Int64)
    case settings
    case note(contacts: [Int64])
    case touch(contacts: [Int64], channel: String)
    case words(interactions: [Int64])
    case topics
    /// The kind of referral, and the contact whose key began it, 0 for nobody in the book.
    case newReferral(kind: String, contact: Int64)
    case referral(Int64)
    case newDeal(contact: Int64)
    case deal(Int64)
  }

  var matter: Matter
  /// What stands in the rows; of a line, one.
  var rows: [FormState]
  /// What stood in them when they were read from the book.
  var original: [FormState]
  /// The plain name of whom it is about, where the matter does not tell.
  var whom: String?
  /// Whether only its author is to see it; nil where that was not asked for.
  var isPrivate: Bool?

  /// The name that the draft of such a matter has among those of a book: letters, digits, dashes.
  var name: String { matter.name }

  /// Nil when the text is no draft, or one of another program.
  init?(_ text: String) {
    guard text.utf8.count <= Self.limit,
      let draft = try? JSONDecoder().decode(Draft.self, from: Data(text.utf8))
    else { return nil }
    self = draft
  }

  init(_ matter: Matter, rows: [FormState], original: [FormState]) {
    self.matter = matter
    self.rows = rows
    self.original = original
  }

  /// A draft larger than this, in bytes, is none.
  private static let limit = 1 << 20

  /// Nil when it is too large to be kept.
  var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self), data.count <= Self.limit else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}

extension Draft.Matter {
  var name: String {
    switch self {
    case .newContact: "contact-new"
    case .contact(let id): "contact-\(id)"
    case .newFollowUp(let contact): "follow-up-new-\(contact)"
    case .followUp(let id): "follow-up-\(id)"
    case .settings: "settings"
    case .note(let contacts): "note-" + Self.short(contacts)
    case .touch(let contacts, _): "touch-" + Self.short(contacts)
    case .words(let interactions): "words-" + Self.short(interactions)
    case .topics: "topics"
    case .newReferral(let kind, let contact): "referral-\(kind)-\(contact)"
    case .referral(let id): "referral-\(id)"
    case .newDeal(let contact): "deal-new-\(contact)"
    case .deal(let id): "deal-\(id)"
    }
  }

  /// Several are told apart by the first, their number and their sum.
  private static func short(_ numbers: [Int64]) -> String {
    guard let first = numbers.first, numbers.count > 1 else {
      return numbers.first.map(String.init) ?? "0"
    }
    return "\(first)-\(numbers.count)-\(numbers.reduce(0, &+))"
  }
}

extension Form {
  /// What the form is about, as its draft knows it.
  var matter: Draft.Matter {
    switch purpose {
    case .addContact: .newContact
    case .editContact(let details): .contact(details.contact.id.number)
    case .addFollowUp(let followUp): .newFollowUp(contact: followUp.contact.number)
    case .editFollowUp(let followUp): .followUp(followUp.id.number)
    case .settings: .settings
    case .topics: .topics
    case .addReferral(let start):
      .newReferral(kind: start.kind.name, contact: start.contact?.number ?? 0)
    case .editReferral(let details): .referral(details.referral.id.number)
    case .addDeal(let matter): .newDeal(contact: matter.deal.contact.number)
    case .editDeal(let matter): .deal(matter.deal.id.number)
    }
  }

  /// What to keep of it; nil while nothing was changed. A form for several has no draft: it would
  /// come back for one.
  var draft: Draft? {
    isChanged && others.isEmpty ? Draft(matter, rows: rows.map(\.state), original: original) : nil
  }

  /// Puts what was typed before into the form, which was just opened on the book as it is now.
  mutating func resume(_ draft: Draft) {
    let fresh = self
    var typed: [FormRow] = []
    for state in draft.rows {
      if var row = fresh.row(for: state) {
        row.take(state)
        row.record = state.record
        row.group = state.group
        typed.append(row)
      }
    }
    guard !typed.isEmpty else { return }
    rows = typed
    original = draft.original
    rebase(onto: fresh, culprit: { _ in nil })
    if firstClash == nil { cursor = min(fresh.cursor, max(0, rows.count - 1)) }
    if isChanged { isResumed = true }
  }

  /// A row of the kind that a state was taken from.
  private func row(for state: FormState) -> FormRow? {
    if state.asked.isRepeated {
      let kind = state.asked.leader ?? state.asked
      return Self.emptyRows(kind, group: state.group, in: setting).first {
        $0.asked == state.asked
      }
    }
    return rows.first { $0.asked == state.asked }
  }
}
