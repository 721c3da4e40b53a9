import Domain
import Store
import Terminal

/// Drafts: what was typed and not saved survives the program.
extension Desk {
  /// Asks for what is being typed to be kept; called after each batch of keys.
  /// - Returns: what is asked of the world, in order.
  package mutating func endBatch() -> [Effect] {
    effects = []
    if let overlay { keepDraft(of: overlay) }
    return effects
  }

  /// Says at the start what waits, and lets go of what cannot be read.
  mutating func noticeDrafts() {
    let readable = drafts.filter { name, text in Draft(text)?.matter.name == name }
    let broken = drafts.count - readable.count
    drafts = readable
    let key = wording.key(.drafts)
    if broken > 0 {
      message = Message(wording.brokenDrafts(broken), .fault)
    } else if !drafts.isEmpty {
      message = Message(wording.draftsWait(drafts.count, key: key))
    }
  }

  /// The draft of such a matter; nil when there is none that can be read.
  func draft(of matter: Draft.Matter) -> Draft? {
    drafts[matter.name].flatMap { Draft($0) }.flatMap { $0.matter.name == matter.name ? $0 : nil }
  }

  /// Keeps what stands in a form or a line; one that says nothing new has no draft.
  mutating func keepDraft(of overlay: Overlay) {
    guard let matter = overlay.matter else { return }
    keep(overlay.draft?.text, as: matter.name)
  }

  /// Lets the draft go of what was saved.
  mutating func dropDraft(of matter: Draft.Matter?) {
    if let matter { keep(nil, as: matter.name) }
  }

  /// Lets go of drafts by their names.
  mutating func dropDrafts(_ names: [String]) {
    for name in names { keep(nil, as: name) }
  }

  private mutating func keep(_ text: String?, as name: String) {
    guard drafts[name] != text else { return }
    drafts[name] = text
    effects.append(.keepDraft(name: name, text: text))
  }
}

extension Overlay {
  /// What is being typed, where that may become a draft.
  var matter: Draft.Matter? {
    switch self {
    case .form(let form): form.matter
    case .line(let prompt): prompt.matter
    default: nil
    }
  }

  /// What to keep of what is being typed; nil when it says nothing new.
  var draft: Draft? {
    switch self {
    case .form(let form): form.draft
    case .line(let prompt): prompt.draft
    default: nil
    }
  }
}

extension LinePrompt {
  /// What the line is about, as its draft knows it; what is short is typed again sooner.
  var matter: Draft.Matter? {
    switch purpose {
    case .note(let contacts, _): .note(contacts: contacts.map(\.number))
    case .touch(let contacts, _, let channel):
      .touch(contacts: contacts.map(\.number), channel: channel.rawValue)
    case .words(let interactions, _): .words(interactions: interactions.map(\.number))
    case .reschedule, .snooze, .drop, .stage, .objection, .cadence, .tags, .end, .journalDay,
      .loop:
      nil
    }
  }

  var draft: Draft? {
    guard let matter, !editor.text.trimmed.isEmpty else { return nil }
    let state = FormState(
      asked: .notes, record: nil, group: 0, label: nil, text: editor.text, target: nil)
    var draft = Draft(matter, rows: [state], original: [])
    if case .words(_, let name) = purpose { draft.whom = name.plain }
    if isPrivate { draft.isPrivate = true }
    return draft
  }

  /// Puts what was typed before into the line.
  mutating func resume(_ draft: Draft) {
    guard let text = draft.rows.first?.text else { return }
    editor = LineEditor(text)
    isPrivate = draft.isPrivate ?? false
    if case (.touch(let contacts, let name, _), .touch(_, let channel)) = (purpose, draft.matter) {
      purpose = .touch(contacts, name, Interaction.Channel(rawValue: channel) ?? .call)
    }
  }
}
