import Domain
import Store
import Terminal

/// The journal: what its keys do.
extension Desk {
  mutating func readJournal(_ source: JournalSource? = nil, following: Bool = true) throws {
    let source = source ?? journal.source
    try journal.reload(
      source, from: store, height: journalHeight(source), following: following)
  }

  /// How many lines the journal has, below what it is narrowed to.
  func journalHeight(_ source: JournalSource) -> Int {
    max(1, listHeight - (source.filter.isEmpty ? 0 : 1))
  }

  /// Reads the entry that is about to show in full.
  mutating func prepareEntry() {
    guard needsCard || entry?.row != journal.selected else { return }
    needsCard = false
    attempt { desk in
      desk.entry = try desk.journal.selected.map {
        try JournalDetails($0, from: desk.store, today: desk.today)
      }
    }
  }

  /// What only the journal's list does with an action.
  /// - Returns: whether that was all.
  mutating func performInJournal(_ action: Action) throws -> Bool {
    if let top = readingTop {
      switch action {
      case .moveDown: read(from: top + 1)
      case .moveUp: read(from: top - 1)
      case .halfPageDown, .pageDown: read(from: top + max(1, listHeight - 2))
      case .halfPageUp, .pageUp: read(from: top - max(1, listHeight - 2))
      case .first: read(from: 0)
      case .last: read(from: .max)
      case .leave, .quit, .nextPane, .previousPane, .open: readingTop = nil
      default: return false
      }
      return true
    }
    switch action {
    case .nextPane, .previousPane: readingTop = 0
    case .open: try openEntryContact()
    case .takeBack: try askTakeBack()
    case .filter: try askJournalFilter()
    case .leave where journal.source.filter != usualJournal: try narrowJournal(to: usualJournal)
    default: return false
    }
    return true
  }

  /// Scrolls the entry that is read in full.
  private mutating func read(from top: Int) {
    prepareEntry()
    guard let entry, let rect = layout?.card else { return }
    var grid = Grid(size: size, glyphs: surroundings.glyphs)
    let lines = drawing(of: entry).draw(on: &grid, in: rect)
    readingTop = min(max(0, top), max(0, lines - rect.rows))
  }

  func drawing(of entry: JournalDetails) -> EntryDrawing {
    EntryDrawing(
      details: entry, wording: wording, today: today, now: surroundings.now(),
      zone: surroundings.zone, glyphs: surroundings.glyphs)
  }

  /// Goes to the contact that the entry touched.
  private mutating func openEntryContact() throws {
    guard let summary = journal.selected?.summary, let contact = summary.firstContact else {
      message = Message(wording.noContactThere)
      return
    }
    guard try store.find(contact) != nil else {
      message = Message(wording.contactIsGone(summary.contacts.first ?? ContactName()))
      return
    }
    try open(contact)
  }

  // MARK: - Narrowing

  /// What the journal shows when nothing is asked for: all, or what one did oneself.
  var usualJournal: JournalFilter {
    JournalFilter(person: memory.mine.contains(.journal) ? me : nil)
  }

  mutating func narrowJournal(to filter: JournalFilter) throws {
    var source = journal.source
    source.filter = filter
    try readJournal(source)
    if !filter.isEmpty { try journal.goToFirst(in: store) }
  }

  /// The journal of the contact that is selected, or whose card shows.
  mutating func openJournalOfContact() throws {
    let contact = focus == .list ? selectedContact : card.details?.contact.id
    guard let contact else {
      message = Message(wording.nothingSelected)
      return
    }
    try open(.journal)
    try narrowJournal(to: JournalFilter(contact: contact))
  }

  private mutating func askJournalFilter() throws {
    let filter = journal.source.filter
    var options: [(label: String, answer: ChoiceBox.Answer)] = []
    func offer(_ label: String, _ adjust: (inout JournalFilter) -> Void) {
      var narrowed = filter
      adjust(&narrowed)
      if narrowed != filter { options.append((label, .journal(narrowed))) }
    }
    if let row = journal.selected {
      offer(wording.onlyDay(row.day, today: today)) { $0.day = row.day }
      if let contact = row.contactID, let name = try store.find(contact)?.names {
        offer(wording.only(wording.shortName(name))) { $0.contact = contact }
      }
    }
    options.append((wording.otherDay, .journalDay))
    for colleague in colleagues {
      offer(wording.only(colleague.shownName)) { $0.person = colleague.id }
    }
    if !filter.isEmpty { options.append((wording.everything, .journal(JournalFilter()))) }
    overlay = .choice(ChoiceBox(title: wording.journalFilterTitle, options: options))
  }

  /// What the journal is narrowed to, in words.
  var journalNarrowed: String {
    let filter = journal.source.filter
    let person = filter.person.flatMap { id in colleagues.first { $0.id == id }?.shownName }
    let contact = filter.contact.flatMap { id in (try? store.find(id)) ?? nil }
    return wording.narrowed(
      filter, person: person, contact: contact?.names, today: today, dot: surroundings.glyphs.dot,
      key: wording.key(filter == usualJournal ? .onlyMine : .leave))
  }

  // MARK: - Taking back

  private mutating func askTakeBack() throws {
    guard let entry = journal.selected?.key,
      let plan = try store.takeBackPlan(of: entry, today: today)
    else {
      message = Message(wording.nothingSelected)
      return
    }
    if let obstacle = plan.obstacle, !plan.canBeConfirmed {
      let culprit: EntrySummary? =
        if case .refused(let later?) = obstacle { try store.summary(of: later) } else { nil }
      message = Message(
        wording.obstacle(obstacle, to: plan, culprit: culprit, key: nil, today: today), .fault)
      return
    }
    let isMine = plan.command.entry.person == me
    overlay = .question(
      Question(
        lines: wording.takeBackQuestion(plan, isMine: isMine, today: today)
          .flatMap { SafeText($0).wrapped(to: size.columns - 8).map(\.string) },
        answer: .takeBack(plan)))
  }

  /// Takes back an entry, a colleague's too, as a command of one's own.
  mutating func takeBack(_ plan: UndoPlan) throws {
    do {
      _ = try store.takeBack(
        plan.command.entry.id, as: surroundings.person, today: today, now: surroundings.now())
      colleagues = try store.colleagues()
      clearMarks()
      try readAgain()
      message = Message(wording.after(plan, today: today), .done)
    } catch let conflict as Conflict {
      let culprit = try conflict.entry.flatMap { try store.summary(of: $0) }
      message = Message(
        wording.conflict(by: culprit, me: me, today: today, touchKey: nil, zone: surroundings.zone),
        .fault)
    } catch let refusal as Refusal {
      message = Message(wording.refusal(refusal), .fault)
    } catch StoreFault.busy {
      wait(with: .takeBackEntry(plan))
    }
  }
}
