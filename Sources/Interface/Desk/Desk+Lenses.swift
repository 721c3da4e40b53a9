import Domain
import Store

/// The lenses: which list shows, and what they share.
extension Desk {
  /// How far contacts are counted.
  static let mostCounted = 10_000
  /// How many of those that a search finds are listed.
  static let mostFound = 200

  // MARK: - Whichever list shows

  /// The contact that the list has selected.
  var selectedContact: ID<Contact>? {
    switch lens {
    case .agenda: agenda.selected?.contactID
    case .contacts: contacts.selected?.contactID
    case .partners: partners.selected
    case .referring: referring.selected?.contactID
    case .journal: journal.selected?.contactID
    }
  }

  var markCount: Int {
    switch lens {
    case .agenda: agenda.marks.count
    case .contacts: contacts.marks.count
    case .partners: partners.marks.count
    case .referring: referring.marks.count
    case .journal: journal.marks.count
    }
  }

  var isListEmpty: Bool {
    switch lens {
    case .agenda: agenda.rows.isEmpty
    case .contacts: contacts.rows.isEmpty
    case .partners: partners.isEmpty
    case .referring: referring.rows.isEmpty
    case .journal: journal.rows.isEmpty
    }
  }

  var isMarkingRange: Bool {
    switch lens {
    case .agenda: agenda.isMarkingRange
    case .contacts: contacts.isMarkingRange
    case .partners: partners.isMarkingRange
    case .referring: referring.isMarkingRange
    case .journal: false
    }
  }

  mutating func clearMarks() {
    agenda.clearMarks()
    contacts.clearMarks()
    partners.clearMarks()
    referring.clearMarks()
  }

  /// Moves or marks in the list that shows.
  mutating func performOnList(_ action: Action) throws {
    switch lens {
    case .agenda: try agenda.perform(action, in: store)
    case .contacts: try contacts.perform(action, in: store)
    case .partners: try performOnPartners(action)
    case .referring: try referring.perform(action, in: store)
    case .journal: try journal.perform(action, in: store)
    }
  }

  /// Reads the list that shows again, for the size and the day as they are now.
  mutating func readList(following: Bool = true) throws {
    switch lens {
    case .agenda:
      try agenda.reload(
        agendaSource, from: store, height: listHeight, following: following)
    case .contacts:
      var source = contacts.source
      source.today = today
      source.owners = memory.mine.contains(.contacts) ? lookedAfterLogins : nil
      if let search { source.found = try find(search) }
      try show(source, following: following)
    case .partners: try readPartners(following: following)
    case .referring: try readReferring(following: following)
    case .journal: try readJournal(following: following)
    }
  }

  // MARK: - Changing the lens

  /// Opens another lens, with the contact that was selected in this one selected there too.
  mutating func open(_ lens: Lens) throws {
    let contact = focus == .list ? shared ?? selectedContact : card.details?.contact.id
    if self.lens != lens { shared = nil }
    focusList()
    guard self.lens != lens else { return }
    self.lens = lens
    guard lens != .journal else {
      try journal.goToFirst(of: journal.source, in: store, height: journalHeight(journal.source))
      shared = contact
      return
    }
    try readList()
    guard let contact, try !reveal(contact) else { return }
    // The other lens keeps its place, and so does this contact for the way back.
    shared = contact
    guard let name = try store.find(contact)?.names else { return }
    if isOnlyMine || (lens == .agenda && showsHanded) {
      message = Message(wording.notMine(name))
      return
    }
    let sentence =
      switch lens {
      case .agenda: wording.notOnAgenda(name)
      case .partners: wording.notAmongPartners(name)
      case .contacts, .journal, .referring: wording.notInList(name)
      }
    message = Message(sentence)
  }

  /// Selects a contact in the list that shows.
  /// - Returns: whether it is there.
  mutating func reveal(_ contact: ID<Contact>) throws -> Bool {
    switch lens {
    case .agenda:
      if agenda.selected?.contact == contact { return true }
      for target in try targets(of: contact) where try agenda.reveal(target, in: store) {
        return true
      }
      return false
    case .contacts: return try contacts.reveal(contact, in: store)
    case .partners: return try revealPartner(contact)
    case .referring:
      if referring.selected?.contactID == contact { return true }
      return try referring.source.stance(of: contact)
        .map { try referring.reveal($0, in: store) } ?? false
    // An entry is none of a contact's: the journal keeps its place.
    case .journal: return true
    }
  }

  /// What the agenda may have of a contact.
  private func targets(of contact: ID<Contact>) throws -> [Target] {
    let open = try store.card(of: contact, timeline: 0)?.open ?? []
    return open.map { .followUp($0.id) } + [.cadence(contact)]
  }

  // MARK: - Contacts

  /// Lists contacts by a source.
  mutating func show(_ source: ContactsSource, following: Bool = true) throws {
    try contacts.reload(
      source, from: store, height: max(1, listHeight - 1), following: following)
    hiddenMarks = try contacts.marks.keys.count { try source.row(of: $0, in: store) == nil }
    contactCount =
      try source.found?.count
      ?? store.contactCount(matching: source.passing, today: today, atMost: Self.mostCounted)
    hiddenCount = try store.hiddenCount()
  }

  /// What the first line of the contacts says.
  var contactsTitle: String {
    if let search {
      return wording.foundTitle(search.text, count: contactCount, most: Self.mostFound)
    }
    return wording.contactsTitle(
      contacts.source, count: contactCount, most: Self.mostCounted, scope: scope(of: .contacts),
      hidden: hiddenCount,
      dot: surroundings.glyphs.dot)
  }

  /// Lists what is searched for, the best first; everything again when nothing is.
  mutating func narrow(to search: Search?) throws {
    let selected = contacts.selected?.contact.id
    self.search = search
    var source = contacts.source
    source.found = try search.map(find)
    try show(source, following: false)
    if search == nil, let selected {
      _ = try contacts.reveal(selected, in: store)
    } else {
      try contacts.goToFirst(in: store)
    }
  }

  private func find(_ search: Search) throws -> [ContactRow] {
    try store.search(
      search.text, inExchanges: search.inExchanges, matching: contacts.source.filter,
      count: Self.mostFound, today: today)
  }

  mutating func filter(by filter: ContactFilter) throws {
    var source = contacts.source
    source.filter = filter
    if let search { source.found = try find(search) }
    try show(source)
  }

  mutating func order(by order: ContactOrder) throws {
    memory.order = order
    var source = contacts.source
    source.order = order
    try contacts.goToFirst(of: source, in: store, height: max(1, listHeight - 1))
  }

  /// Selects the first contact under a letter, or the next one that has any.
  mutating func go(to letter: Character) throws {
    if search != nil { try narrow(to: nil) }
    // Only names stand under letters.
    if contacts.source.order != .name { try order(by: .name) }
    let key = Folding.fold(String(letter))
    if let row = try contacts.source.first(from: key, in: store) {
      try contacts.go(to: row, in: store)
    } else {
      try contacts.goToLast(in: store)
    }
  }
}

/// What is searched for among the contacts.
package struct Search: Hashable, Sendable {
  package var text: String
  /// Whether in what was written of calls and meetings too.
  package var inExchanges = false
}
