import Domain
import Store
import Terminal

/// Fields to fill in, for a contact or a follow-up that is added or edited.
package struct Form {
  /// What saving makes of the fields.
  enum Purpose {
    case addContact(Contact)
    case editContact(CardDetails)
    case addFollowUp(FollowUp)
    case editFollowUp(FollowUp)
  }

  /// Something the form asks for.
  enum Asked: Hashable {
    case kind, civility, given, family, name, jobTitle, organisation, phone, email, tags, tier
    case cadence, birthday, owner, notes
    case subject, followUpKind, purpose, due, hour, repeats, stop
  }

  struct Field {
    let asked: Asked
    var input: Input
    /// What is wrong with it.
    var fault: String?

    enum Input {
      case text(LineEditor)
      /// A day as people type it, with the hour where one belongs to it.
      case day(LineEditor)
      /// One of some labels.
      case choice([String], Int)
    }

    var text: String {
      switch input {
      case .text(let editor), .day(let editor): editor.text
      case .choice(let labels, let index): labels.indices.contains(index) ? labels[index] : ""
      }
    }

    var index: Int {
      if case .choice(_, let index) = input { index } else { 0 }
    }
  }

  let purpose: Purpose
  let setting: FormSetting
  /// Whose form it is; nil for a new contact.
  let name: ContactName?
  var fields: [Field] = []
  var cursor = 0
  /// Whether Esc was pressed once on a changed form.
  var isLeaving = false
  private var original: [String] = []

  init(purpose: Purpose, name: ContactName?, setting: FormSetting) {
    self.purpose = purpose
    self.name = name
    self.setting = setting
  }

  /// Ends the making of a form: what stands in it now is unchanged.
  mutating func settle() {
    original = fields.map(\.text)
    cursor = fields.firstIndex { if case .text = $0.input { true } else { false } } ?? 0
  }

  var isChanged: Bool { fields.map(\.text) != original }
  var isOnLastField: Bool { cursor == visible.last }

  /// The indices of the fields that matter for what was chosen so far.
  var visible: [Int] {
    let isPerson = self[.kind]?.index != 1
    let isChase = self[.repeats]?.index == FollowUpForm.chaseIndex
    return fields.indices.filter { index in
      switch fields[index].asked {
      case .civility, .given, .family, .jobTitle, .organisation, .birthday: isPerson
      case .name: !isPerson
      case .stop: isChase
      default: true
      }
    }
  }

  subscript(asked: Asked) -> Field? { fields.first { $0.asked == asked } }

  /// What was typed into a field, without blanks around it; nil when it is empty.
  func text(_ asked: Asked) -> String? {
    guard let text = self[asked]?.text else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  // MARK: - Typing

  mutating func move(by step: Int) {
    let shown = visible
    guard let place = shown.firstIndex(of: cursor) else {
      cursor = shown.first ?? 0
      return
    }
    cursor = shown[(place + step + shown.count) % shown.count]
  }

  mutating func choose(by step: Int) -> Bool {
    guard fields.indices.contains(cursor),
      case .choice(let labels, let index) = fields[cursor].input,
      !labels.isEmpty
    else { return false }
    fields[cursor].input = .choice(labels, (index + step + labels.count) % labels.count)
    return true
  }

  /// - Returns: whether the key means something to the field.
  mutating func handle(_ key: Key) -> Bool {
    guard fields.indices.contains(cursor) else { return false }
    fields[cursor].fault = nil
    switch fields[cursor].input {
    case .text(var editor):
      let taken = editor.handle(key)
      fields[cursor].input = .text(editor)
      return taken
    case .day(var editor):
      let taken = editor.handle(key)
      fields[cursor].input = .day(editor)
      return taken
    case .choice(let labels, let index):
      guard case .character(let character) = key else { return false }
      if character == " " { return choose(by: 1) }
      // The next label that begins with what was typed.
      let letter = Folding.fold(String(character))
      for step in 1...max(1, labels.count) {
        let next = (index + step) % labels.count
        if Folding.fold(labels[next]).hasPrefix(letter) {
          fields[cursor].input = .choice(labels, next)
          return true
        }
      }
      return true
    }
  }

  mutating func paste(_ text: String) {
    guard fields.indices.contains(cursor) else { return }
    switch fields[cursor].input {
    case .text(var editor):
      editor.paste(text)
      fields[cursor].input = .text(editor)
    case .day(var editor):
      editor.paste(text)
      fields[cursor].input = .day(editor)
    case .choice: break
    }
  }

  /// Says what is wrong with a field and goes to it.
  mutating func refuse(_ asked: Asked, _ sentence: String) {
    guard let index = fields.firstIndex(where: { $0.asked == asked }) else { return }
    fields[index].fault = sentence
    cursor = index
  }

  mutating func add(_ asked: Asked, text: String?) {
    fields.append(Field(asked: asked, input: .text(LineEditor(text ?? ""))))
  }

  mutating func add(_ asked: Asked, day: String) {
    fields.append(Field(asked: asked, input: .day(LineEditor(day))))
  }

  mutating func add(_ asked: Asked, _ labels: [String], chosen: Int) {
    fields.append(Field(asked: asked, input: .choice(labels, chosen)))
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
