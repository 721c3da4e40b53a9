import Domain
import Store
import Terminal

/// What was typed and not saved, to go on with or to let go of.
package struct DraftBox {
  struct Item {
    let draft: Draft
    let title: String
  }

  var items: [Item]
  var cursor = 0

  mutating func move(by step: Int) {
    guard !items.isEmpty else { return }
    cursor = (cursor + step + items.count) % items.count
  }

  var chosen: Item? { items.indices.contains(cursor) ? items[cursor] : nil }
}

extension Desk {
  /// Lists the drafts of the book.
  mutating func openDrafts() throws {
    let items = try draftItems()
    guard !items.isEmpty else {
      message = Message(wording.noDrafts)
      return
    }
    overlay = .drafts(DraftBox(items: items))
  }

  private func draftItems() throws -> [DraftBox.Item] {
    try drafts.sorted { $0.key < $1.key }.compactMap { _, text in
      guard let draft = Draft(text) else { return nil }
      return DraftBox.Item(draft: draft, title: try title(of: draft))
    }
  }

  /// What a draft is of, and how it begins.
  private func title(of draft: Draft) throws -> String {
    func name(_ number: Int64?) throws -> ContactName {
      try number.flatMap { try store.find(ID<Contact>($0)) }?.names ?? ContactName()
    }
    let begins = draft.rows.first { row in
      !row.isEmpty && !draft.original.contains { $0.content == row.content }
    }
    let words = (begins?.text ?? "").split(separator: "\n").first.map(String.init) ?? ""
    let what: String =
      switch draft.matter {
      case .newContact: wording.newContactTitle
      case .contact(let id): wording.name(try name(id))
      case .newFollowUp(let contact): wording.newFollowUpTitle(wording.shortName(try name(contact)))
      case .followUp(let id):
        wording.followUpTitle(try name(store.find(ID<FollowUp>(id))?.contact.number))
      case .settings: wording.settingsTitle
      case .topics: wording.topicsTitle
      case .newReferral(let kind, let contact):
        try wording.referralFormTitle(start(of: kind, contact))
      case .referral(let id):
        try store.referral(ID(id), today: today).map(wording.referralTitle) ?? ""
      case .newDeal(let contact): wording.newDealTitle(try name(contact))
      case .deal(let id): wording.dealTitle(try name(store.find(ID<Deal>(id))?.contact.number))
      case .note(let contacts):
        wording.noteTitle(wording.subjects(try name(contacts.first), count: contacts.count))
      case .touch(let contacts, let channel):
        "\(wording.name(Interaction.Channel(rawValue: channel) ?? .call)), "
          + wording.shortName(try name(contacts.first))
      case .words:
        wording.wordsTitle(ContactName(kind: .organisation, organisation: draft.whom ?? ""))
      }
    return words.isEmpty ? what : what + wording.say(": ", " : ") + words
  }

  mutating func handle(_ key: Key, in opened: DraftBox) throws {
    var box = opened
    switch keys.action(for: key, in: .drafts) {
    case .moveDown: box.move(by: 1)
    case .moveUp: box.move(by: -1)
    case .leave:
      overlay = nil
      return
    case .confirm:
      overlay = nil
      if let draft = box.chosen?.draft, try !resume(draft) {
        dropDraft(of: draft.matter)
        message = Message(wording.draftIsOfNothing, .fault)
      }
      return
    case .discardDraft:
      dropDraft(of: box.chosen?.draft.matter)
      box.items = try draftItems()
      box.cursor = min(box.cursor, max(0, box.items.count - 1))
      message = Message(wording.draftDiscarded)
      if box.items.isEmpty {
        overlay = nil
        return
      }
    default: break
    }
    overlay = .drafts(box)
  }

  /// Goes on with a draft where it belongs.
  /// - Returns: false when what it is about is not there any more.
  private mutating func resume(_ draft: Draft) throws -> Bool {
    switch draft.matter {
    case .newContact: try open(Form(adding: Contact(id: ID(0)), in: formSetting))
    case .settings: try openSettings()
    case .topics: try openTopics()
    case .newReferral(let kind, let contact):
      try open(Form(adding: start(of: kind, contact), in: formSetting))
    case .referral(let id):
      guard let details = try store.referral(ID(id), today: today) else { return false }
      try open(Form(editing: details, in: formSetting))
    case .newDeal(let contact):
      guard let matter = try newDeal(with: ID(contact)) else { return false }
      try open(Form(addingDeal: matter, in: formSetting))
    case .deal(let id):
      guard let matter = try matter(ofDeal: ID(id)) else { return false }
      try open(Form(editingDeal: matter, in: formSetting))
    case .contact(let id):
      guard let details = try store.card(of: ID(id), timeline: 1) else { return false }
      try open(Form(editing: details, in: formSetting))
    case .newFollowUp(let id):
      guard let contact = try store.find(ID<Contact>(id)) else { return false }
      try openNewFollowUp(with: contact.id, contact.names)
    case .followUp(let id):
      guard let followUp = try store.find(ID<FollowUp>(id)),
        let contact = try store.find(followUp.contact)
      else { return false }
      try open(Form(editing: followUp, for: contact.names, in: formSetting))
    case .note(let ids):
      guard let contact = try ids.first.flatMap({ try store.find(ID<Contact>($0)) }) else {
        return false
      }
      ask(.note(ids.map { ID($0) }, contact.names))
    case .touch(let ids, let channel):
      guard let contact = try ids.first.flatMap({ try store.find(ID<Contact>($0)) }) else {
        return false
      }
      ask(
        .touch(ids.map { ID($0) }, contact.names, Interaction.Channel(rawValue: channel) ?? .call))
    case .words(let ids):
      let name = ContactName(kind: .organisation, organisation: draft.whom ?? "")
      ask(.words(ids.map { ID($0) }, name))
    }
    return true
  }

  /// What a draft of a new referral began with.
  private func start(of kind: String, _ contact: Int64) throws -> ReferralStart {
    var start = ReferralStart(ReferralStart.Kind(named: kind) ?? .give)
    guard let contact = try store.find(ID<Contact>(contact)) else { return start }
    let person = Someone(id: contact.id, name: wording.name(contact.names))
    if start.kind == .give { start.clients = [person] } else { start.sender = person }
    return start
  }

  func draw(_ box: DraftBox, on grid: inout Grid, over area: Rect) {
    Box(
      title: SafeText(wording.draftsTitle), lines: box.items.map { SafeText($0.title) },
      chosen: box.cursor, leastWidth: min(56, area.columns - 6)
    ).draw(on: &grid, atBottomOf: area)
  }
}
