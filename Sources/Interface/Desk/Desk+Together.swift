import Domain
import Store

/// What colleagues have to do with each other: whose rows show, and what others did.
extension Desk {
  // MARK: - Whose

  /// Whose things whoever sits here looks after: their own, and those of whoever is away with them
  /// as deputy.
  var lookedAfter: Set<ID<Colleague>> {
    me.map { colleagues.lookedAfter(by: $0, on: today) } ?? []
  }

  var lookedAfterLogins: Set<String> {
    let ids = lookedAfter
    return Set(colleagues.filter { ids.contains($0.id) }.map(\.login))
      .union([surroundings.person.login])
  }

  /// Whether the lens that shows has only what is one's own.
  var isOnlyMine: Bool { memory.mine.contains(lens) }

  /// What the agenda lists.
  var agendaSource: AgendaSource {
    var source = AgendaSource(today: today)
    if showsHanded {
      source.whose = me.map { .handed(to: $0) } ?? .of([])
    } else if memory.mine.contains(.agenda) {
      source.whose = .of(lookedAfter)
    }
    return source
  }

  /// Whose rows a lens shows, where they are not everybody's.
  func scope(of lens: Lens) -> String? {
    if lens == .agenda, showsHanded { return wording.handedToYou }
    guard memory.mine.contains(lens) else { return nil }
    return wording.mineAnd(absentColleagues)
  }

  /// The names of those for whom one stands in.
  private var absentColleagues: [String] {
    let ids = lookedAfter
    return colleagues.filter { ids.contains($0.id) && $0.id != me }.map(\.shownName)
  }

  mutating func countOverdue() throws {
    overdue = try store.overdueCount(of: agendaSource.whose.owners, today: today)
  }

  /// `M`: only what is one's own, or everybody's again.
  mutating func toggleMine() throws {
    if lens == .journal { return try toggleMineInJournal() }
    if lens == .partners, !partners.isMarking {
      message = Message(wording.mineIsForTheTable)
      return
    }
    if lens == .agenda, showsHanded {
      showsHanded = false
      memory.mine.insert(lens)
    } else if isOnlyMine {
      memory.mine.remove(lens)
    } else {
      memory.mine.insert(lens)
    }
    clearMarks()
    try readAgain()
    message = Message(
      isOnlyMine
        ? wording.onlyMine(absentColleagues, key: wording.key(.onlyMine))
        : wording.everybodys)
  }

  /// In the journal it is what one did oneself.
  private mutating func toggleMineInJournal() throws {
    guard let me else {
      message = Message(wording.nothingOfMine(isHanded: false))
      return
    }
    var filter = journal.source.filter
    filter.person = filter.person == nil ? me : nil
    rememberMine(in: filter)
    try narrowJournal(to: filter)
    message = Message(
      filter.person == me ? wording.onlyYourSteps(key: wording.key(.onlyMine)) : wording.everybodys)
  }

  /// That the journal is narrowed to what one did oneself, or not.
  mutating func rememberMine(in filter: JournalFilter) {
    if me != nil, filter.person == me {
      memory.mine.insert(.journal)
    } else {
      memory.mine.remove(.journal)
    }
  }

  /// What others handed over, on the agenda.
  mutating func showHanded() throws {
    try open(.agenda)
    // Whether the contact shown before is on the agenda is not what was asked.
    message = nil
    clearMarks()
    showsHanded = true
    try readAgain(following: false)
    try agenda.goToFirst(in: store)
  }

  mutating func leaveHanded() throws {
    showsHanded = false
    try readAgain()
  }

  // MARK: - What others did

  /// At the start: what came to whoever sits here since they looked last.
  mutating func noticeHandedOver() throws {
    let known = memory.seen[store.place]
    let found = try store.news(since: ID(known ?? 0), for: known == nil ? nil : me)
    seen = found.last
    memory.seen[store.place] = seen.number
    guard known != nil, found.handed > 0 else { return }
    message = Message(
      wording.handedOver(found, key: wording.key(.handedToMe), colleagues: colleagues), .news)
  }

  mutating func noticeOthers() throws {
    colleagues = try store.colleagues()
    let found = try store.news(since: seen, for: me)
    seen = found.last
    try readAgain()
    dropDrafts(try KeptDrafts(drafts).namesOfErased(in: store))
    guard found.steps > 0 else { return }
    news.add(found)
    if news.handed > 0 { memory.seen[store.place] = seen.number }
    // What the last key did is not wiped away by what somebody else does.
    guard message == nil || message?.kind == .news else { return }
    message = Message(
      news.handed > 0
        ? wording.handedOver(news, key: wording.key(.handedToMe), colleagues: colleagues)
        : wording.changedBy(news, key: wording.key(.journal)), .news)
  }

  // MARK: - What is open

  /// The contact whose card, or whose form, is open: what others are told.
  package var openContact: ID<Contact>? {
    if case .form(let form) = overlay, case .editContact(let details) = form.purpose {
      return details.contact.id
    }
    return focus == .list ? nil : card.details?.contact.id
  }
}
