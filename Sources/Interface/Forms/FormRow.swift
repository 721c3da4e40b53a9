import Domain
import Terminal

/// One row of a form: something it asks for, or one of several values of a kind.
struct FormRow {
  let asked: FormField
  var input: FormInput
  /// The small column before one of several values; nil where a row has none.
  var label: FormInput?
  /// The number of the record that stands in the row; nil for one that was added here.
  var record: Int64?
  /// Rows of one link stand together under one number; 0 for all others.
  var group = 0
  /// The records that the labels of a choice stand for, 0 for none; empty where a label says all.
  var records: [Int64] = []
  /// Which contact a name stands for, once it is plain.
  var target: ID<Contact>?
  /// What is wrong with it.
  var fault: String?
  /// What a colleague made of it meanwhile, until somebody chooses.
  var clash: FormClash?

  init(
    _ asked: FormField, _ input: FormInput, label: FormInput? = nil, record: Int64? = nil
  ) {
    self.asked = asked
    self.input = input
    self.label = label
    self.record = record
  }

  /// What is typed or chosen, as it stands.
  var text: String { input.text }

  var isEmpty: Bool { state.isEmpty }

  /// The record that is chosen, 0 for none; nil where the label says all.
  var chosen: Int64? { records.indices.contains(input.index) ? records[input.index] : nil }

  /// What the row says, apart from where the cursor stands in it.
  var state: FormState {
    FormState(
      asked: asked, record: record, group: group, label: label?.text, text: text,
      target: target?.number, chosen: chosen)
  }

  /// Makes the row say something else; a label that is no longer offered stays as it is.
  mutating func take(_ state: FormState) {
    choose(state)
    if let text = state.label { label?.take(text) }
    target = state.target.map { ID($0) }
    fault = nil
  }
}

extension FormRow {
  /// Takes what a state says: the record that it chose, whatever that is called by now.
  mutating func choose(_ state: FormState) {
    guard let chosen = state.chosen, !records.isEmpty else {
      input.take(state.text)
      return
    }
    if let index = records.firstIndex(of: chosen) { input.choose(index) }
  }
}

/// What stands in one row, to compare it and to keep it.
struct FormState: Hashable, Codable {
  var asked: FormField
  var record: Int64?
  var group: Int
  var label: String?
  var text: String
  var target: Int64?
  /// The record that was chosen, 0 for none.
  var chosen: Int64?

  /// What it says, wherever it stands: two colleagues may have one name, and one may change it.
  var content: [String?] { [label, chosen.map { String($0) } ?? text.trimmed] }

  /// A tier has a name before it has days.
  var isEmpty: Bool {
    text.trimmed.isEmpty && (asked != .tierCadence || (label ?? "").trimmed.isEmpty)
  }

  /// The same thing in another reading of the book; nil for what was added here.
  var place: Place? {
    asked.isRepeated ? record.map { Place(asked: asked, record: $0) } : Place(asked: asked)
  }

  struct Place: Hashable {
    let asked: FormField
    var record: Int64 = 0
  }
}

/// What a row can be filled with.
enum FormInput {
  case text(LineEditor)
  /// Text of several lines, shown broken between words.
  case lines(LineEditor)
  /// One of some labels.
  case choice([String], Int)

  var text: String {
    switch self {
    case .text(let editor), .lines(let editor): editor.text
    case .choice(let labels, let index): labels.indices.contains(index) ? labels[index] : ""
    }
  }

  var index: Int {
    if case .choice(_, let index) = self { index } else { 0 }
  }

  var editor: LineEditor? {
    switch self {
    case .text(let editor), .lines(let editor): editor
    case .choice: nil
    }
  }

  /// Changes the line being typed; a choice has none.
  mutating func edit(_ body: (inout LineEditor) -> Void) {
    switch self {
    case .text(var editor):
      body(&editor)
      self = .text(editor)
    case .lines(var editor):
      body(&editor)
      self = .lines(editor)
    case .choice: break
    }
  }

  mutating func take(_ text: String) {
    if case .choice(let labels, _) = self {
      if let index = labels.firstIndex(of: text) { self = .choice(labels, index) }
    } else {
      edit { $0 = LineEditor(text) }
    }
  }

  /// Chooses a label by its place.
  mutating func choose(_ index: Int) {
    if case .choice(let labels, _) = self, labels.indices.contains(index) {
      self = .choice(labels, index)
    }
  }

  mutating func choose(by step: Int) -> Bool {
    guard case .choice(let labels, let index) = self, !labels.isEmpty else { return false }
    self = .choice(labels, (index + step + labels.count) % labels.count)
    return true
  }

  /// Goes to the next label that begins with what was typed.
  mutating func choose(beginningWith character: Character) {
    guard case .choice(let labels, let index) = self else { return }
    let letter = Folding.fold(String(character))
    for step in 1...max(1, labels.count) {
      let next = (index + step) % max(1, labels.count)
      if labels.indices.contains(next), Folding.fold(labels[next]).hasPrefix(letter) {
        self = .choice(labels, next)
        return
      }
    }
  }
}

/// Something a form asks for. The names stand in drafts.
enum FormField: String, Hashable, Codable, CaseIterable {
  case kind, civility, given, family, name
  case phone, email, address, url
  case organisation, jobTitle
  case tags, tier, cadence, owner, formOfAddress, language
  case birthday, date
  case link, since, until
  case notes
  case subject, due, hour, minutes, followUpKind, purpose, repeats, rule, stop, shows
  case workingDays, holidays, closedDay, chaseDays, waitDays, birthdayAhead, dateAhead, retention
  case tierCadence, myName
  case pressureTimes, pressureDays
  case awayUntil, deputy
  case stance, horizon
  case privacy
  case agreed, agreement, mayBePaid, mayBePaidReason
  case askPartnerDays, askClientDays, newsDays, newsGraceDays, satisfactionDays
  case contactClientDays, thankDays, repeatDays
  case topic, topicDays
  case need, about, client, sender, receiver, partner, introducedBy, opened, workplace
  case consent, consented, consentScope, handover, clientTold, partnerCalled
  case acknowledged, contacted, contactConfirmed, heard, review
  case outcome, decided, value, reason, satisfaction, satisfactionAsked, praise, partnerWord
  case thanked, resultTold
  case dealState, dealValue, chased, origin

  /// Whether a form may have any number of rows of it.
  var isRepeated: Bool {
    switch self {
    case .phone, .email, .address, .url, .date, .tierCadence, .closedDay, .client, .partner: true
    default: leader != nil
    }
  }

  /// Whether another row of it can be added where one stands.
  var mayBeSeveral: Bool { isRepeated && (leader ?? self) == self && self != .awayUntil }

  /// Whether a row of it has a label that the person writes or chooses.
  var hasLabel: Bool {
    valueKind != nil || self == .tierCadence || self == .closedDay || leader == self
  }

  /// Whether what is typed is the name of a contact.
  var namesContact: Bool {
    switch self {
    case .link, .client, .sender, .receiver, .partner, .introducedBy: true
    default: false
    }
  }

  /// Whether somebody may be named who is not in the book yet.
  var takesNewContact: Bool { namesContact && self != .link && self != .introducedBy }

  /// Whether what is typed is the name of a topic.
  var namesTopic: Bool { self == .stance || self == .about }

  /// Whether what is typed is a day, without an hour.
  var isDay: Bool {
    switch self {
    case .awayUntil, .shows, .since, .until, .closedDay, .horizon, .agreed, .opened, .consented,
      .clientTold,
      .partnerCalled, .acknowledged, .contacted, .heard, .review, .decided, .satisfactionAsked,
      .thanked, .resultTold:
      true
    default: false
    }
  }

  /// The first field of the rows that stand together for one record; nil where one row is all.
  var leader: FormField? {
    switch self {
    case .link, .since, .until: .link
    case .stance, .horizon: .stance
    case .topic, .topicDays: .topic
    case .awayUntil, .deputy: .awayUntil
    default: nil
    }
  }

  /// The kind of labelled value that its rows are.
  var valueKind: ContactValue.Kind? {
    switch self {
    case .phone: .phone
    case .email: .email
    case .address: .address
    case .url: .url
    case .date: .date
    default: nil
    }
  }

  /// The part of its form that it stands in.
  var section: FormSection {
    switch self {
    case .kind, .civility, .given, .family, .name: .who
    case .phone, .email, .address, .url: .reach
    case .organisation, .jobTitle: .work
    case .tags, .tier, .cadence, .owner, .privacy, .formOfAddress, .language: .standing
    case .birthday, .date: .dates
    case .link, .since, .until: .links
    case .stance, .horizon: .stances
    case .agreed, .agreement, .mayBePaid, .mayBePaidReason: .partnership
    case .askPartnerDays, .askClientDays, .newsDays, .newsGraceDays, .satisfactionDays,
      .contactClientDays, .thankDays, .repeatDays:
      .referralClocks
    case .topic, .topicDays: .topics
    case .need, .about, .client, .sender, .receiver, .partner, .introducedBy, .opened, .workplace:
      .who
    case .consent, .consented, .consentScope, .handover, .clientTold, .partnerCalled: .handing
    case .acknowledged, .contacted, .contactConfirmed, .heard, .review: .course
    case .outcome, .decided, .value, .reason, .satisfaction, .satisfactionAsked, .praise,
      .partnerWord, .thanked, .resultTold, .dealState, .dealValue, .chased, .origin:
      .result
    case .notes: .notes
    case .subject, .due, .hour, .minutes, .followUpKind, .purpose, .repeats, .rule, .stop, .shows:
      .followUp
    case .workingDays, .holidays, .closedDay: .days
    case .chaseDays, .waitDays, .birthdayAhead, .dateAhead, .retention, .pressureTimes,
      .pressureDays:
      .clocks
    case .awayUntil, .deputy: .absences
    case .tierCadence: .tiers
    case .myName: .myself
    }
  }
}

/// A part of a form, under a heading of its own.
enum FormSection: Hashable {
  case who, reach, work, standing, dates, links, stances, partnership, notes
  case followUp
  case days, clocks, referralClocks, tiers, absences, myself
  case topics
  case handing, course, result
}
