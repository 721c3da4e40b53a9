import Domain
import Store

/// The rows of a contact's form that say how they stand to topics, and what is agreed with them.
extension Form {
  /// Whether they may be paid for a referral; not known first.
  static let payments: [Bool?] = [nil, true, false]

  mutating func addStances(_ stances: [Stance]) {
    for stance in stances {
      var added = Self.emptyRows(.stance, group: nextGroup(), in: setting)
      added[0].label?.choose(Stance.Kind.allCases.firstIndex(of: stance.stance) ?? 0)
      added[0].input = .text(LineEditor(setting.name(of: stance.topic)))
      added[1].input = .text(LineEditor(stance.horizon.map(setting.wording.typedDay) ?? ""))
      for index in added.indices { added[index].record = stance.id.number }
      rows += added
    }
    if stances.isEmpty { rows += Self.emptyRows(.stance, group: nextGroup(), in: setting) }
  }

  mutating func addPartnership(_ contact: Contact) {
    let wording = setting.wording
    add(.agreed, text: contact.agreed.map(wording.typedDay))
    add(.agreement, text: contact.agreement)
    add(
      .mayBePaid, Self.payments.map(wording.payment),
      chosen: Self.payments.firstIndex(of: contact.mayBePaid) ?? 0)
    add(.mayBePaidReason, text: contact.mayBePaidReason)
  }

  // MARK: - Saving

  /// - Returns: whether every row could be taken.
  mutating func readPartnership(into contact: inout Contact) -> Bool {
    contact.agreement = text(.agreement)
    contact.mayBePaid = chosen(.mayBePaid, of: Self.payments)
    contact.mayBePaidReason = contact.mayBePaid == nil ? nil : text(.mayBePaidReason)
    switch readDay(.agreed) {
    case .success(let day): contact.agreed = day
    case .failure: return false
    }
    return true
  }

  /// A stance as its rows say; the topic may be one that is not in the book yet.
  struct ReadStance {
    let record: ID<Stance>?
    let standing: ContactCard.Standing
  }

  /// The stances that are not empty; nil when one was refused.
  mutating func readStances() -> [ReadStance]? {
    var read: [ReadStance] = []
    for index in rows.indices where rows[index].asked == .stance {
      let row = rows[index]
      guard let name = Self.text(row) else { continue }
      var horizon: Day?
      if let place = rows.firstIndex(where: { $0.asked == .horizon && $0.group == row.group }) {
        guard case .success(let day) = readDay(row: place) else { return nil }
        horizon = day
      }
      read.append(
        ReadStance(
          record: row.record.map { ID($0) },
          standing: ContactCard.Standing(
            Stance.Kind.allCases[row.label?.index ?? 0], setting.choice(named: name),
            horizon: horizon)))
    }
    return read
  }

  /// A row was refused, which it says itself.
  struct Refused: Error {}

  /// The day that a row means, nil where it is empty.
  mutating func readDay(_ asked: FormField) -> Result<Day?, Refused> {
    rows.firstIndex { $0.asked == asked }.map { readDay(row: $0) } ?? .success(nil)
  }

  mutating func readDay(row index: Int) -> Result<Day?, Refused> {
    guard let text = Self.text(rows[index]) else { return .success(nil) }
    switch setting.phrase().day(text) {
    case .success(let day): return .success(day)
    case .failure(let fault):
      refuse(row: index, setting.wording.fault(fault))
      return .failure(Refused())
    }
  }
}

extension FormSetting {
  func name(of topic: ID<Topic>) -> String { topics.first { $0.id == topic }?.name ?? "" }

  /// The topic of that name, however it is written.
  func topic(named name: String) -> Topic? {
    let folded = Folding.fold(name.trimmed)
    return topics.first { Folding.fold($0.name) == folded }
  }

  func choice(named name: String) -> TopicChoice {
    topic(named: name).map { .known($0.id) } ?? .named(name.trimmed)
  }
}
