import Domain
import Store
import Terminal

/// Keys while a form is open, and what saving it meets.
extension Desk {
  /// Opens a form, with what was typed into it before and not saved.
  mutating func open(_ opened: Form) throws {
    var form = opened
    if let planned = form.planned {
      let contacts = [planned.contact] + form.others
      form.objections = try store.objections(of: contacts)
      form.pressure = try pressure(on: contacts)
    }
    if let draft = draft(of: form.matter) {
      form.resume(draft)
      if form.isResumed { message = Message(wording.draftIsBack) }
    }
    overlay = .form(form)
  }

  mutating func handle(_ key: Key, in opened: Form) throws {
    var form = opened
    let wasLeaving = form.isLeaving
    form.isLeaving = false
    overlay = .form(form)
    let action = keys.action(for: key, in: context)
    switch action {
    case .takeMine, .takeTheirs, .takeOld, .takeBoth: settleClash(by: action, in: &form)
    case .nextField: form.leaveRow(by: 1)
    case .previousField: form.leaveRow(by: -1)
    case .nextChoice: form.step(by: 1, key)
    case .previousChoice: form.step(by: -1, key)
    case .nextOffer: form.completion?.move(by: 1)
    case .previousOffer: form.completion?.move(by: -1)
    case .labelField: form.goToLabel()
    case .anotherRow:
      if !form.addRow() { message = Message(wording.noSuchRepeat) }
    case .moveRowUp: _ = form.moveRowUp()
    case .editor:
      if let editor = form.current?.input.editor { effects.append(.edit(editor.text)) }
    case .revert: revert(&form)
    case .openAlike:
      if try openAlike(of: form) { return }
    case .repaint: effects.append(.repaint)
    case .save:
      try save(form)
      return
    case .confirm:
      if try confirm(in: &form) { return }
    case .leave:
      if leave(&form, wasLeaving: wasLeaving) { return }
    default:
      if form.current?.clash == nil { _ = form.type(key) }
    }
    if action != .nextOffer, action != .previousOffer { try offerCompletion(in: &form) }
    overlay = .form(form)
  }

  /// Enter: out of the small column, on to the next row, and on the last one saved.
  /// - Returns: whether the form was saved, or tried to be.
  private mutating func confirm(in form: inout Form) throws -> Bool {
    if form.isInLabel {
      form.isInLabel = false
    } else if form.isOnLastRow {
      try save(form)
      return true
    } else {
      form.leaveRow(by: 1)
    }
    return false
  }

  /// - Returns: whether the form is left.
  private mutating func leave(_ form: inout Form, wasLeaving: Bool) -> Bool {
    if form.isChanged, !wasLeaving {
      form.isLeaving = true
      message = Message(wording.formIsChanged)
      return false
    }
    if form.isChanged { message = Message(wording.keptAsDraft) }
    keepDraft(of: .form(form))
    overlay = nil
    return true
  }

  private mutating func revert(_ form: inout Form) {
    guard form.isChanged || form.setAside != nil else {
      message = Message(wording.nothingChanged)
      return
    }
    let wasSetAside = form.setAside != nil
    form.revert()
    message = Message(wasSetAside ? wording.broughtBack : wording.discarded)
  }

  private mutating func settleClash(by action: Action?, in form: inout Form) {
    let choice: ClashChoice =
      switch action {
      case .takeTheirs: .theirs
      case .takeOld: .was
      case .takeBoth: .both
      default: .mine
      }
    if form.settleClash(choice) {
      message = Message(wording.clashesLeft(form.rows.filter { $0.clash != nil }.count))
    }
  }

  // MARK: - Already here

  /// Ctrl-g: the card of the first contact that is like the new one; what was typed becomes a draft.
  /// - Returns: whether there is one.
  private mutating func openAlike(of form: Form) throws -> Bool {
    guard let contact = form.likeness.contacts.first else { return false }
    keepDraft(of: .form(form))
    overlay = nil
    try open(contact.id)
    return true
  }

  /// Looks who is like the contact being typed, when that became another one.
  mutating func lookForAlikes() throws {
    guard case .form(var form) = overlay, let query = form.likenessQuery,
      query != form.likeness.query
    else { return }
    let known = form.likeness.contacts.first
    form.likeness.query = query
    form.likeness.contacts = try store.contactsLike(
      names: query.name, phones: query.phones, emails: query.emails, count: Likeness.most)
    form.likeness.reach = try store.reach(of: form.likeness.contacts.map(\.id))
    let first = form.likeness.contacts.first
    if first != known {
      form.likeness.card = try first.flatMap { try store.card(of: $0.id, timeline: 1) }
    }
    overlay = .form(form)
  }

  // MARK: - Settings

  /// Opens what the firm's book plans and counts by.
  mutating func openSettings() throws {
    if let form = try settingsForm() { try open(form) }
  }

  private func settingsForm() throws -> Form? {
    guard let firm = try store.firm() else { return nil }
    let settings = FirmSettings(
      firm: firm, listed: try store.holidays(), tiers: try store.tiers(),
      me: colleagues.first { $0.id == me })
    return Form(settings, in: formSetting)
  }

  // MARK: - Saving

  /// Writes what the form says. It stays open while something is in the way.
  mutating func save(_ opened: Form) throws {
    var form = opened
    form.completion = nil
    overlay = .form(form)
    if let clash = form.firstClash {
      form.go(to: clash)
      overlay = .form(form)
      message = Message(
        wording.clashesLeft(form.rows.filter { $0.clash != nil }.count), .fault)
      return
    }
    guard form.isChanged || !form.isEditing else {
      dropDraft(of: form.matter)
      overlay = nil
      message = Message(wording.nothingChanged)
      return
    }
    let intention = form.intention()
    overlay = .form(form)
    guard let intention else { return }
    do {
      let outcome = try store.run(
        intention, as: surroundings.person, today: today, now: surroundings.now())
      overlay = nil
      dropDraft(of: form.matter)
      try afterWriting(outcome, intention, gesture: nil, subjects: [])
      try sayWhatFollows(from: form)
      if let doubt = form.doubts.first, let said = message, said.kind == .done {
        message = Message(said.text + " " + wording.looksWrong(doubt.text, as: doubt.kind), .done)
      }
    } catch StoreFault.busy {
      keepDraft(of: .form(form))
      overlay = nil
      wait(with: .save(form))
    } catch let conflicts as Conflicts {
      try meet(conflicts, in: form)
    } catch let refusal as Refusal {
      message = Message(wording.refusal(refusal), .fault)
    }
  }

  /// Somebody changed the same record while the form was open: what only they changed is taken
  /// over, and what both changed is asked for.
  private mutating func meet(_ found: Conflicts, in opened: Form) throws {
    try readAgain()
    let entry = found.conflicts.compactMap(\.entry).max()
    let summary = try entry.flatMap { try store.summary(of: $0) }
    let sentence = wording.conflict(
      by: summary, me: me, today: today, touchKey: nil, zone: surroundings.zone)
    guard let fresh = try reopened(opened) else {
      message = Message(sentence, .fault)
      return
    }
    var culprits: [RecordKey: String] = [:]
    for conflict in found.conflicts {
      guard let entry = conflict.entry, let summary = try store.summary(of: entry) else { continue }
      culprits[conflict.expectation.record] = wording.conflict(
        by: summary, me: me, today: today, touchKey: nil, zone: surroundings.zone)
    }
    var form = opened
    form.rebase(onto: fresh, culprit: { culprits[$0] })
    overlay = .form(form)
    let isOver = form.firstClash == nil
    message = Message(isOver ? wording.takenOver(sentence) : sentence, .fault)
  }

  /// The form opened on the book as it is now; nil when what it is about is gone or closed.
  private func reopened(_ form: Form) throws -> Form? {
    switch form.purpose {
    case .addContact, .addFollowUp, .addReferral, .addDeal: return nil
    case .editDeal(let matter):
      return try self.matter(ofDeal: matter.deal.id).map { Form(editingDeal: $0, in: formSetting) }
    case .topics: return Form(topics: try store.topics(), in: formSetting)
    case .editReferral(let details):
      return try store.referral(details.referral.id, today: today)
        .map { Form(editing: $0, in: formSetting) }
    case .editContact(let details):
      return try store.card(of: details.contact.id, timeline: 1)
        .map { Form(editing: $0, in: formSetting) }
    case .editFollowUp(let followUp):
      guard let now = try store.find(followUp.id), now.isOpen == followUp.isOpen else { return nil }
      return Form(editing: now, for: form.name ?? ContactName(), in: formSetting)
    case .settings: return try settingsForm()
    }
  }
}

extension Form {
  /// What saving means; nil when rows were refused, which they then say.
  mutating func intention() -> Intention? {
    for index in rows.indices { rows[index].fault = nil }
    return switch purpose {
    case .addContact(let contact): contactIntention(adding: contact)
    case .editContact(let details): contactIntention(editing: details)
    case .addFollowUp(let followUp): followUpIntention(adding: followUp)
    case .editFollowUp(let followUp): followUpIntention(editing: followUp)
    case .settings(let settings): settingsIntention(settings)
    case .topics(let topics): topicsIntention(topics)
    case .addReferral(let start): referralIntention(adding: start)
    case .editReferral(let details): referralIntention(editing: details)
    case .addDeal(let matter): dealIntention(adding: matter)
    case .editDeal(let matter): dealIntention(editing: matter)
    }
  }

  /// Goes to another row; a name that can only be one contact's is that contact's from then on.
  mutating func leaveRow(by step: Int) {
    if isInLabel, step > 0 {
      isInLabel = false
      completion = nil
      return
    }
    if let row = current, row.asked.namesContact, row.target == nil, let offers = completion?.offers
    {
      let exact = offers.filter { Folding.fold($0.whole) == Folding.fold(row.text.trimmed) }
      if let only = offers.count == 1 ? offers.first : exact.count == 1 ? exact.first : nil {
        rows[cursor].input = .text(LineEditor(only.whole))
        rows[cursor].target = only.target
      }
    }
    move(by: step)
  }
}
