import Domain
import Store
import Terminal

/// Rows to fill in, for a contact, a follow-up or the firm's settings.
///
/// A value: keys change it, drawing reads it. What stood in it when it was opened is kept, so that
/// saving names only what was changed, and that a colleague's changes meanwhile can be told from
/// one's own.
package struct Form {
  /// What saving makes of the rows.
  enum Purpose {
    case addContact(Contact)
    case editContact(CardDetails)
    case addFollowUp(FollowUp)
    case editFollowUp(FollowUp)
    case settings(FirmSettings)
    case topics([Topic])
    case addReferral(ReferralStart)
    case editReferral(ReferralDetails)
    case addDeal(DealMatter)
    case editDeal(DealMatter)
  }

  var purpose: Purpose
  var setting: FormSetting
  /// Whose form it is; nil where it is nobody's.
  let name: ContactName?
  var rows: [FormRow] = []
  var cursor = 0
  /// The contacts who get the same follow-up, beside the one it names.
  var others: [ID<Contact>] = []
  /// What they said against being contacted.
  var objections: [Objection] = []
  /// How often the firm turned to one of them of late, where one more time would be too many.
  var pressure: ContactPressure?
  /// Whether the cursor stands in the small column of its row.
  var isInLabel = false
  /// Whether Esc was pressed once on a changed form.
  var isLeaving = false
  /// Whether it was opened with a draft in it.
  var isResumed = false
  /// What stood in the rows when they were read from the book.
  var original: [FormState] = []
  /// What was typed before the form went back to what is in the book.
  var setAside: [FormRow]?
  /// Contacts of the book that are like the new one.
  var likeness = Likeness()
  /// What is worth a thought before a referral is saved.
  var caution = Caution()
  var completion: Completion?
  /// The tags of the book, once they were needed.
  var knownTags: [String]?

  init(purpose: Purpose, name: ContactName?, setting: FormSetting) {
    self.purpose = purpose
    self.name = name
    self.setting = setting
  }

  /// Ends the making of a form: what stands in it now is unchanged.
  mutating func settle() {
    original = rows.map(\.state)
    cursor = rows.firstIndex { $0.input.editor != nil } ?? 0
  }

  /// What was typed or chosen; empty rows that were added say nothing.
  private var said: [FormState] { rows.map(\.state).filter { !$0.isEmpty || $0.place != nil } }

  var isChanged: Bool {
    said != original.filter { !$0.isEmpty || $0.place != nil }
  }

  /// Whether its parts stand under headings.
  var isSectioned: Bool {
    switch purpose {
    case .addContact, .editContact, .settings, .editReferral: true
    case .addFollowUp, .editFollowUp, .topics, .addReferral, .addDeal, .editDeal: false
    }
  }

  var isOnLastRow: Bool { cursor == visible.last }

  /// The indices of the rows that matter for what was chosen so far.
  var visible: [Int] {
    let isPerson = self[.kind]?.input.index != 1
    let repeats = self[.repeats]?.input.index
    let isChase = repeats == FollowUpForm.chaseIndex
    var filled: Set<Int> = []
    for row in rows where row.asked == row.asked.leader && !row.isEmpty { filled.insert(row.group) }
    func isChosen(_ asked: FormField) -> Bool { (self[asked]?.input.index ?? 0) > 0 }
    let (isPaidKnown, isAgreed) = (isChosen(.mayBePaid), isChosen(.consent))
    let isDecided = isChosen(.outcome) || isChosen(.dealState)
    return rows.indices.filter { index in
      // Whatever was chosen since: it waits for an answer.
      if rows[index].clash != nil { return true }
      return switch rows[index].asked {
      case .civility, .given, .family, .jobTitle, .organisation, .birthday, .formOfAddress:
        isPerson
      case .name: !isPerson
      case .rule: repeats == FollowUpForm.ruleIndex
      case .stop: isChase
      case .since, .until, .horizon, .topicDays, .deputy: filled.contains(rows[index].group)
      case .mayBePaidReason: isPaidKnown
      case .consented, .consentScope: isAgreed
      case .decided, .value, .reason: isDecided
      case .chased: !isDecided
      case .contactConfirmed: text(.contacted) != nil
      default: true
      }
    }
  }

  subscript(asked: FormField) -> FormRow? { rows.first { $0.asked == asked } }

  /// What was typed into a row, without blanks around it; nil when it is empty.
  func text(_ asked: FormField) -> String? { self[asked].flatMap(Self.text) }

  static func text(_ row: FormRow) -> String? {
    let trimmed = row.text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  var current: FormRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  // MARK: - Making

  mutating func add(_ asked: FormField, text: String?) {
    rows.append(FormRow(asked, .text(LineEditor(text ?? ""))))
  }

  mutating func add(_ asked: FormField, lines: String?) {
    rows.append(FormRow(asked, .lines(LineEditor(lines ?? ""))))
  }

  mutating func add(_ asked: FormField, _ labels: [String], chosen: Int) {
    rows.append(FormRow(asked, .choice(labels, chosen)))
  }

  /// A choice between records, with none of them first.
  mutating func add<R>(_ asked: FormField, _ offers: [(ID<R>, String)], chosen: ID<R>?) {
    var row = FormRow(
      asked,
      .choice(
        [setting.wording.none] + offers.map(\.1),
        offers.firstIndex { $0.0 == chosen }.map { $0 + 1 } ?? 0))
    row.records = [0] + offers.map(\.0.number)
    rows.append(row)
  }

  func nextGroup() -> Int { (rows.map(\.group).max() ?? 0) + 1 }

  // MARK: - Moving

  mutating func move(by step: Int) {
    isInLabel = false
    completion = nil
    let shown = visible
    guard let place = shown.firstIndex(of: cursor) else {
      cursor = shown.first ?? 0
      return
    }
    cursor = shown[(place + step + shown.count) % shown.count]
  }

  mutating func go(to index: Int) {
    guard rows.indices.contains(index) else { return }
    cursor = index
    isInLabel = false
    completion = nil
  }

  // MARK: - Typing

  /// Left or Right: another choice, the small column, or a character further.
  mutating func step(by step: Int, _ key: Key) {
    guard rows.indices.contains(cursor) else { return }
    rows[cursor].fault = nil
    if isInLabel {
      stepInLabel(by: step, key)
    } else if rows[cursor].input.choose(by: step) {
      return
    } else if step < 0, rows[cursor].input.editor?.cursor == 0, rows[cursor].label != nil {
      goToLabel()
    } else if step > 0, complete() {
      return
    } else {
      _ = type(key)
    }
  }

  private mutating func stepInLabel(by step: Int, _ key: Key) {
    if rows[cursor].label?.choose(by: step) == true { return }
    if step > 0, complete() { return }
    guard let editor = rows[cursor].label?.editor else { return }
    if step > 0, editor.isAtEnd {
      isInLabel = false
      completion = nil
      rows[cursor].input.edit { $0.goToStart() }
    } else {
      _ = type(key)
    }
  }

  /// Puts the cursor into the small column of its row, or back.
  mutating func goToLabel() {
    guard rows.indices.contains(cursor), rows[cursor].label != nil else { return }
    isInLabel.toggle()
    completion = nil
  }

  /// - Returns: whether the key means something to the row.
  mutating func type(_ key: Key) -> Bool {
    guard rows.indices.contains(cursor) else { return false }
    rows[cursor].fault = nil
    setAside = nil
    if [.end, .control("e"), .control("f")].contains(key), complete() { return true }
    var input = isInLabel ? rows[cursor].label : rows[cursor].input
    guard input != nil else { return false }
    var isTaken = false
    if input?.editor == nil {
      guard case .character(let character) = key else { return false }
      if character == " " {
        isTaken = input?.choose(by: 1) ?? false
      } else {
        input?.choose(beginningWith: character)
        isTaken = true
      }
    } else {
      input?.edit { isTaken = $0.handle(key) }
    }
    put(input)
    return isTaken
  }

  private mutating func put(_ input: FormInput?) {
    if isInLabel {
      rows[cursor].label = input
    } else if let input {
      if input.text != rows[cursor].text { rows[cursor].target = nil }
      rows[cursor].input = input
    }
  }

  mutating func paste(_ text: String) {
    guard rows.indices.contains(cursor), rows[cursor].clash == nil else { return }
    var input = isInLabel ? rows[cursor].label : rows[cursor].input
    if case .lines = input {
      input?.edit { $0.insertLines(text) }
    } else {
      input?.edit { $0.paste(text) }
    }
    put(input)
  }

  /// What came back from the person's editor takes the place of the row's text.
  mutating func takeEdited(_ text: String) {
    guard rows.indices.contains(cursor), rows[cursor].input.editor != nil else { return }
    isInLabel = false
    if case .lines = rows[cursor].input {
      var editor = LineEditor()
      editor.insertLines(text.trimmed)
      rows[cursor].input = .lines(editor)
    } else {
      var editor = LineEditor()
      editor.paste(text.trimmed)
      put(.text(editor))
    }
  }

  /// Takes what completes the line, where the cursor stands at its end.
  /// - Returns: whether there was something.
  mutating func complete() -> Bool {
    guard let offer = completion?.offer, rows.indices.contains(cursor) else { return false }
    var input = isInLabel ? rows[cursor].label : rows[cursor].input
    guard input?.editor?.isAtEnd == true else { return false }
    input?.edit { $0 = LineEditor(offer.whole) }
    put(input)
    if let target = offer.target { rows[cursor].target = target }
    completion = nil
    return true
  }

  // MARK: - Several of a kind

  /// Puts another row of the same kind under the cursor's.
  /// - Returns: whether there may be several.
  mutating func addRow() -> Bool {
    guard let row = current, row.asked.mayBeSeveral else { return false }
    var place = cursor + 1
    if row.group > 0 {
      while rows.indices.contains(place), rows[place].group == row.group { place += 1 }
    }
    let added = Form.emptyRows(row.asked, group: row.group > 0 ? nextGroup() : 0, in: setting)
    rows.insert(contentsOf: added, at: place)
    go(to: place)
    return true
  }

  /// Moves the cursor's row before the one above it of the same kind.
  /// - Returns: whether it could.
  mutating func moveRowUp() -> Bool {
    guard let row = current, row.asked.valueKind != nil, cursor > 0,
      rows[cursor - 1].asked == row.asked
    else { return false }
    rows.swapAt(cursor, cursor - 1)
    cursor -= 1
    return true
  }

  // MARK: - Saying what is wrong

  /// Says what is wrong with a row and goes to it.
  mutating func refuse(_ asked: FormField, _ sentence: String) {
    guard let index = rows.firstIndex(where: { $0.asked == asked }) else { return }
    refuse(row: index, sentence)
  }

  mutating func refuse(row index: Int, _ sentence: String) {
    rows[index].fault = sentence
    go(to: rows.firstIndex { $0.fault != nil } ?? index)
  }

  /// Whether a key has something to say to the row of the cursor.
  func isWorthHinting(_ action: Action) -> Bool {
    guard let row = current else { return true }
    if row.clash != nil, [.nextField, .save, .confirm].contains(action) { return false }
    return switch action {
    case .nextChoice: (isInLabel ? row.label : row.input)?.editor == nil
    case .anotherRow: row.asked.mayBeSeveral
    case .moveRowUp:
      row.asked.valueKind != nil && cursor > 0 && rows[cursor - 1].asked == row.asked
    case .labelField: row.label != nil
    case .editor: if case .lines = row.input { true } else { false }
    case .openAlike: !likeness.contacts.isEmpty
    case .revert: isChanged
    case .takeBoth: row.clash?.joins ?? false
    default: true
    }
  }

  // MARK: - Back to what is in the book

  /// Goes back to what is in the book; a second time, to what was typed.
  mutating func revert() {
    if let typed = setAside {
      rows = typed
      setAside = nil
    } else {
      let typed = rows
      let asked = current?.asked
      rows = fresh.rows
      setAside = typed
      go(to: rows.firstIndex { $0.asked == asked } ?? 0)
    }
    cursor = min(cursor, max(0, rows.count - 1))
    completion = nil
  }

  /// The form as it is opened on what its purpose knows of the book.
  var fresh: Form {
    switch purpose {
    case .addContact(let contact): Form(adding: contact, in: setting)
    case .editContact(let details): Form(editing: details, in: setting)
    case .addFollowUp(let followUp):
      Form(adding: followUp, for: name ?? ContactName(), in: setting)
    case .editFollowUp(let followUp):
      Form(editing: followUp, for: name ?? ContactName(), in: setting)
    case .settings(let settings): Form(settings, in: setting)
    case .topics(let topics): Form(topics: topics, in: setting)
    case .addReferral(let start): Form(adding: start, in: setting)
    case .editReferral(let details): Form(editing: details, in: setting)
    case .addDeal(let matter): Form(addingDeal: matter, in: setting)
    case .editDeal(let matter): Form(editingDeal: matter, in: setting)
    }
  }

  /// Whether there was something to change before the form was opened.
  var isEditing: Bool {
    switch purpose {
    case .addContact, .addFollowUp, .addReferral, .addDeal: false
    case .editContact, .editFollowUp, .settings, .topics, .editReferral, .editDeal: true
    }
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
