import Domain
import Store
import Terminal

/// The verbs: what they act on, and how they become commands.
extension Desk {
  /// More records than this are changed only after a question.
  static let unasked = 10

  /// What a verb acts on now. On a contact that is its next open follow-up; without one, being in
  /// touch.
  func subjects() throws -> [Subject] {
    if focus != .list {
      guard let details = card.details else { return [] }
      if let followUp = card.followUp { return [Subject(followUp, of: details.contact)] }
      return [Subject(nextOf: details)]
    }
    switch lens {
    case .agenda: return agenda.subjects.map(Subject.init)
    case .contacts:
      return try contacts.subjects.compactMap {
        try store.card(of: $0.contact.id, timeline: 0).map(Subject.init(nextOf:))
      }
    case .partners, .referring:
      return try people.compactMap {
        try store.card(of: $0.id, timeline: 0).map(Subject.init(nextOf:))
      }
    case .journal: return []
    }
  }

  /// The contacts a verb on contacts acts on.
  var people: [(id: ID<Contact>, name: ContactName)] {
    if focus != .list, let contact = card.details?.contact { return [(contact.id, contact.names)] }
    switch lens {
    case .agenda:
      var seen: Set<ID<Contact>> = []
      return agenda.subjects.filter { seen.insert($0.contact).inserted }
        .map { ($0.contact, $0.name) }
    case .contacts: return contacts.subjects.map { ($0.contact.id, $0.contact.names) }
    case .partners:
      return partnersMeant.compactMap { id in
        ((try? store.find(id)) ?? nil).map { (id, $0.names) }
      }
    case .referring:
      var seen: Set<ID<Contact>> = []
      return referring.subjects.map(\.contact).filter { seen.insert($0.id).inserted }
        .map { ($0.id, $0.names) }
    case .journal: return []
    }
  }

  /// Whether a verb that is for contacts and follow-ups alike means the contact.
  var meansContact: Bool {
    focus == .list ? lens != .agenda : card.followUp == nil
  }

  /// Whether the card has the row of its contact selected.
  var isOnOwnRow: Bool {
    if focus != .list, case .contact = card.selected { true } else { false }
  }

  /// - Parameter warned: what the key before this one warned of.
  mutating func performVerb(_ action: Action, after warned: Warned?) throws {
    switch action {
    case .newContact:
      try open(Form(adding: Contact(id: ID(0)), in: formSetting))
      return
    case _ where lens == .journal && focus == .list:
      message = Message(wording.journalIsRead)
      return
    default: break
    }
    if try refusePrivate() { return }
    if [.touch, .note, .addFollowUp].contains(action) { return try performOnContacts(action) }
    if try performOnReferral(action) { return }
    if meansContact {
      switch action {
      case .handOver: return try classify(.setOwner)
      case .drop where focus == .list || isOnOwnRow: return try classify(.archive)
      case .drop:
        message = Message(wording.nothingToDropHere)
        return
      case .edit: return try editContact()
      default: break
      }
    }
    if action == .again, case .classification(let classification) = repeatable {
      return try run(classification, on: classified())
    }
    let subjects = try self.subjects()
    guard let first = subjects.first else {
      message = Message(wording.nothingSelected)
      return
    }
    if try warns(before: action, on: subjects, after: warned) { return }
    switch action {
    case .done: try complete(subjects)
    case .noAnswer: try run(.noAnswer, on: subjects)
    case .snooze:
      overlay = .snooze(SnoozeBox(matter: .subjects(subjects), days: snoozeDays()))
    case .reschedule:
      ask(.reschedule(subjects))
    case .awaitReply: try run(.awaitReply, on: subjects)
    case .bump: try bump(subjects)
    case .handOver: handOver(subjects)
    case .drop: drop(subjects)
    case .edit: try edit(first)
    case .again:
      guard case .gesture(let gesture) = repeatable else {
        message = Message(wording.nothingToRepeat)
        return
      }
      switch gesture {
      case .bump: try bump(subjects)
      case .drop where !areFollowUps(subjects): message = Message(wording.cadenceIsNotDropped)
      default: try run(gesture, on: subjects)
      }
    default: break
    }
  }

  private mutating func performOnContacts(_ action: Action) throws {
    let contacts = people
    guard let first = contacts.first else {
      message = Message(wording.nothingSelected)
      return
    }
    switch action {
    case .touch: askTouch(with: contacts.map(\.id), first.name)
    case .note: ask(.note(contacts.map(\.id), first.name))
    default:
      try openNewFollowUp(with: first.id, first.name, others: contacts.dropFirst().map(\.id))
    }
  }

  /// - Parameter others: who gets the same follow-up.
  mutating func openNewFollowUp(
    with contact: ID<Contact>, _ name: ContactName, others: [ID<Contact>] = []
  ) throws {
    var followUp = FollowUp(id: ID(0))
    followUp.contact = contact
    followUp.due = today
    followUp.owner = me
    var form = Form(adding: followUp, for: name, in: formSetting)
    form.others = others
    try open(form)
  }

  mutating func askTouch(with contacts: [ID<Contact>], _ name: ContactName) {
    ask(.touch(contacts, name, surroundings.settings.touch))
  }

  /// The id of the person who sits here; nil before their first command.
  var me: ID<Colleague>? {
    colleagues.first { $0.login == surroundings.person.login }?.id
  }

  private mutating func complete(_ subjects: [Subject]) throws {
    try run(.complete(confirmed: false), on: subjects)
  }

  private mutating func bump(_ subjects: [Subject]) throws {
    guard subjects.allSatisfy({ $0.followUp == nil }) else {
      message = Message(wording.bumpIsForCadences)
      return
    }
    try run(.bump, on: subjects)
  }

  private func areFollowUps(_ subjects: [Subject]) -> Bool {
    subjects.allSatisfy { $0.followUp != nil }
  }

  private mutating func drop(_ subjects: [Subject]) {
    guard areFollowUps(subjects) else {
      message = Message(wording.cadenceIsNotDropped)
      return
    }
    // What only the other's word ends, that word can end.
    guard subjects.allSatisfy({ $0.followUp?.stop == .whenConfirmed }) else {
      askReason(for: subjects)
      return
    }
    overlay = .choice(
      ChoiceBox(
        title: title(of: subjects),
        options: [
          (wording.theyConfirmed, .run(.complete(confirmed: true), subjects)),
          (wording.dropWithReason, .drop(subjects)),
        ]))
  }

  /// A colleague comes first, and whose it is already in no place.
  private mutating func handOver(_ subjects: [Subject]) {
    let takers = colleagues.filter { taker in
      !subjects.allSatisfy { $0.followUp?.owner == taker.id }
    }
    guard !takers.isEmpty else {
      message = Message(wording.nobodyToHandTo)
      return
    }
    var box = ChoiceBox(
      title: wording.handOverTitle(title(of: subjects)),
      options: takers.map {
        (
          wording.colleague($0, among: colleagues, today: today),
          .run(.handOver(to: $0.id), subjects)
        )
      })
    box.cursor = takers.firstIndex { $0.id != me } ?? 0
    overlay = .choice(box)
  }

  private mutating func edit(_ subject: Subject) throws {
    if let followUp = subject.followUp {
      try open(Form(editing: followUp, for: subject.name, in: formSetting))
    } else {
      try editContact(subject.contact)
    }
  }

  /// The contact under the cursor, whoever is marked: a form is about one.
  private mutating func editContact() throws {
    let contact = focus == .list ? selectedContact : card.details?.contact.id
    if let contact { try editContact(contact) }
  }

  private mutating func editContact(_ id: ID<Contact>) throws {
    guard let details = try store.card(of: id, timeline: 1) else { return }
    try open(Form(editing: details, in: formSetting))
  }

  /// What forms and prompts need of the book and the person.
  var formSetting: FormSetting {
    FormSetting(
      wording: wording, today: today, dayOrder: wording.dayOrder, colleagues: colleagues,
      tiers: (try? store.tiers()) ?? [], chaseDays: chaseDays, me: me,
      topics: (try? store.topics()) ?? [])
  }

  private var chaseDays: [Weekday] {
    ((try? store.firm()) ?? nil)?.chaseDays.weekdays.sorted() ?? Recurrence.chaseDays
  }

  func snoozeDays() -> SnoozeDays {
    SnoozeDays(
      today: today, chaseDays: chaseDays,
      calendar: ((try? store.workingCalendar()) ?? nil) ?? WorkingCalendar())
  }

  // MARK: - Running

  /// Runs a verb on what it acts on, after a question where it is much.
  mutating func run(_ gesture: Gesture, on subjects: [Subject], asked: Bool = false) throws {
    if subjects.count > Self.unasked, !asked {
      overlay = .question(
        Question(
          lines: [wording.reallyAll(gesture, subjects.count)],
          answer: .run(gesture, subjects)))
      return
    }
    repeatable = .gesture(gesture)
    try run(gesture.intention(on: subjects), gesture: gesture, on: subjects)
  }

  /// Logs what was said or written, after a question where it is with many.
  mutating func write(_ logged: LogInteraction) throws {
    let count = logged.contacts.count
    guard count <= Self.unasked else {
      overlay = .question(
        Question(
          lines: [wording.reallyLog(logged.channel, count)],
          answer: .write(Intention(logged), count)))
      return
    }
    try run(Intention(logged), gesture: nil, on: [], count: count)
  }

  /// Runs an intention; what stands in its way is said or asked.
  /// - Parameter count: how many things it is about, where they are no subjects.
  mutating func run(
    _ intention: Intention, gesture: Gesture?, on subjects: [Subject], count: Int? = nil
  ) throws {
    let count = count ?? subjects.count
    do {
      let outcome = try store.run(
        intention, as: surroundings.person, today: today, now: surroundings.now())
      try afterWriting(outcome, intention, gesture: gesture, subjects: subjects)
    } catch StoreFault.busy {
      wait(with: .run(intention, gesture, subjects, count: count))
    } catch let conflicts as Conflicts {
      try meet(conflicts, intention, gesture: gesture, subjects: subjects, count: count)
    } catch let refusal as Refusal {
      reopenLine()
      message = Message(wording.refusal(refusal), .fault)
    }
  }

  mutating func afterWriting(
    _ outcome: Outcome, _ intention: Intention, gesture: Gesture?, subjects: [Subject]
  ) throws {
    let before = overdue
    dropDraft(of: unwritten?.matter)
    unwritten = nil
    colleagues = try store.colleagues()
    clearMarks()
    try readAgain(following: gesture == nil)
    if let name = subjects.first?.name, !outcome.logged.isEmpty, gesture != nil {
      justLogged = JustLogged(interactions: outcome.logged, name: name)
    }
    let sentence = try self.sentence(
      for: outcome, intention.command, gesture: gesture, subjects: subjects)
    message = Message(sentence, intention.command.isFinal ? .plain : .done)
    if before > 0, overdue == 0, gesture != nil { message = Message(wording.allClear, .done) }
    if gesture == nil, let contact = outcome.addedContacts.first {
      try open(contact)
    }
  }

  /// Somebody was quicker: said for one, for several offered as "all but these".
  private mutating func meet(
    _ found: Conflicts, _ intention: Intention, gesture: Gesture?, subjects: [Subject],
    count: Int
  ) throws {
    try readAgain()
    let records = Set(found.conflicts.map(\.expectation.record))
    let entry = found.conflicts.compactMap(\.entry).max()
    let summary = try entry.flatMap { try store.summary(of: $0) }
    let wasDone = summary.map { $0.entry.kind.isDoing } ?? false
    let sentence = wording.conflict(
      by: summary, me: me, today: today, touchKey: wasDone ? wording.key(.touch) : nil,
      zone: surroundings.zone)
    guard count > records.count, let rest = intention.leavingOut(records) else {
      message = Message(sentence, .fault)
      if let prompt = try unwritten.flatMap(renewed) { overlay = .line(prompt) }
      unwritten = nil
      if gesture != nil { clearMarks() }
      if wasDone, let name = subjects.first?.name {
        overtaken = Overtaken(contacts: subjects.map(\.contact), name: name)
      }
      return
    }
    let left = subjects.filter { !records.contains($0.target.record) }
    overlay = .question(
      Question(
        lines: [
          sentence,
          wording.conflicts(records.count, of: count, key: wording.key(.confirm)),
        ],
        answer: .runRest(rest, gesture, left, count - records.count)))
  }
}

extension Entry.Kind {
  /// Whether somebody did, or tried to do, what was promised.
  fileprivate var isDoing: Bool {
    switch self {
    case .command(.completeFollowUps), .command(.recordNoAnswer): true
    case .command, .undo, .redo, .takeBack: false
    }
  }
}
