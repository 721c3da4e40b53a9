import Domain
import Store
import Terminal

/// What may complete the line of a form.
extension Desk {
  /// Finds what would complete the line at the cursor.
  mutating func offerCompletion(in form: inout Form) throws {
    guard let row = form.current, row.clash == nil else {
      form.completion = nil
      return
    }
    let offers: [Completion.Offer]
    if form.isInLabel {
      let labels = row.label?.editor == nil ? [] : wording.usualLabels(row.asked)
      offers = Completion.words(labels, beginningWith: row.label?.text ?? "")
    } else {
      switch row.asked {
      case .tags: offers = Completion.tags(try tags(for: &form), in: row.text)
      case .organisation: offers = try organisations(like: row.text)
      case let asked where asked.namesContact && row.target == nil:
        offers = try people(like: row.text, for: form)
      case let asked where asked.namesTopic:
        offers = Completion.words(topicNames, beginningWith: row.text)
      default: offers = []
      }
    }
    form.completion = offers.isEmpty ? nil : Completion(offers)
  }

  /// The tags of the book, read when the first one is typed.
  private func tags(for form: inout Form) throws -> [String] {
    if let tags = form.knownTags { return tags }
    let tags = try store.tags()
    form.knownTags = tags
    return tags
  }

  /// Organisations that begin so: those of the book, and where its people work.
  private func organisations(like text: String) throws -> [Completion.Offer] {
    guard text.trimmed.count >= 2 else { return [] }
    var seen: Set<String> = []
    let names = try store.search(text, count: 24, today: today).map(\.contact)
      .compactMap { $0.kind == .organisation ? $0.name : $0.organisation }
      .filter { seen.insert($0).inserted }
    return Completion.words(names, beginningWith: text)
  }

  /// Those that are in use.
  private var topicNames: [String] {
    formSetting.topics.filter { $0.retired == nil }.map(\.name)
  }

  private func people(like text: String, for form: Form) throws -> [Completion.Offer] {
    guard text.trimmed.count >= 2 else { return [] }
    let own: ID<Contact>? =
      if case .editContact(let details) = form.purpose { details.contact.id } else { nil }
    let found = try store.search(text, count: 8, today: today).map(\.contact)
    return found.filter { $0.id != own }.map { contact in
      let name = wording.name(contact.names)
      let place = contact.organisation.map { " (\($0))" } ?? ""
      return Completion.Offer(whole: name, name: name + place, target: contact.id)
    }
  }
}
