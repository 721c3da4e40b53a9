import Domain

/// A row that two people changed: shown until one of them is chosen.
struct FormClash {
  let mine: FormState
  /// Nil where it was removed.
  let theirs: FormState?
  let was: FormState
  /// Who changed it and when, in a sentence; nil where the journal does not tell.
  let by: String?

  /// Whether the two texts can stand one after the other.
  let joins: Bool
}

/// What becomes of a row that two people changed.
enum ClashChoice { case mine, theirs, was, both }

extension Form {
  /// The first row that still needs a choice.
  var firstClash: Int? { rows.firstIndex { $0.clash != nil } }

  /// Brings what was typed onto the book as it is now.
  ///
  /// What only a colleague changed is taken over, what only this form changed is kept, and a row
  /// that both changed stays as it was typed, with what it clashes with.
  /// - Parameters:
  ///   - fresh: the same form opened now.
  ///   - culprit: who changed a record and when, in a sentence.
  mutating func rebase(onto fresh: Form, culprit: (RecordKey) -> String?) {
    let was = Self.byPlace(original)
    let now = Self.byPlace(fresh.rows.map(\.state))
    let asked = current?.state.place
    // First of all: what a colleague chose may be nothing that was offered before.
    adoptChoices(of: fresh)
    var merged: [FormRow] = []
    for row in rows {
      var row = row
      row.fault = nil
      if let place = row.state.place, let before = was[place] {
        let key = fresh.key(of: row)
        let stands = Self.merge(&row, before, now[place], by: key.flatMap(culprit))
        guard stands else { continue }
      }
      merged.append(row)
    }
    rows = merged
    insertAdded(of: fresh, unknownTo: was)
    purpose = fresh.purpose
    original = fresh.original
    setAside = nil
    completion = nil
    isInLabel = false
    cursor = rows.firstIndex { $0.state.place == asked } ?? 0
    if let clash = firstClash { cursor = clash }
  }

  private static func byPlace(_ states: [FormState]) -> [FormState.Place: FormState] {
    Dictionary(
      states.compactMap { state in state.place.map { ($0, state) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: whether the row still stands.
  private static func merge(
    _ row: inout FormRow, _ was: FormState, _ now: FormState?, by culprit: String?
  ) -> Bool {
    let mine = row.state
    let isMineChanged = mine.content != was.content
    guard let now else {
      // Somebody removed it; so did I, or I did not touch it.
      guard isMineChanged, !mine.isEmpty else { return false }
      row.clash = FormClash(mine: mine, theirs: nil, was: was, by: culprit, joins: false)
      return true
    }
    if now.content == was.content || now.content == mine.content { return true }
    if !isMineChanged {
      row.take(now)
    } else if row.asked == .tags {
      row.take(merging(mine, onto: now, from: was))
    } else {
      let joins = row.input.editor != nil && !mine.isEmpty && !now.isEmpty
      row.clash = FormClash(mine: mine, theirs: now, was: was, by: culprit, joins: joins)
    }
    return true
  }

  /// Tags are a set: what each of the two added and removed.
  private static func merging(
    _ mine: FormState, onto theirs: FormState, from was: FormState
  ) -> FormState {
    let (old, typed) = (tags(in: was.text), tags(in: mine.text))
    func has(_ tags: [String], _ tag: String) -> Bool {
      tags.contains { Folding.fold($0) == Folding.fold(tag) }
    }
    var merged = tags(in: theirs.text).filter { !(has(old, $0) && !has(typed, $0)) }
    merged += typed.filter { !has(old, $0) && !has(merged, $0) }
    var state = theirs
    state.text = merged.joined(separator: ", ")
    return state
  }

  /// Rows that somebody added, behind those of their kind; one that I added alike is the same.
  private mutating func insertAdded(
    of fresh: Form, unknownTo was: [FormState.Place: FormState]
  ) {
    var groups: [Int: Int] = [:]
    for added in fresh.rows {
      guard added.asked.isRepeated, let place = added.state.place, was[place] == nil,
        !rows.contains(where: { $0.state.place == place })
      else { continue }
      var added = added
      if added.group > 0 {
        let group = groups[added.group] ?? nextGroup()
        groups[added.group] = group
        added.group = group
      }
      rows.removeAll {
        $0.asked == added.asked && $0.record == nil && $0.group == 0
          && ($0.isEmpty || $0.state.content == added.state.content)
      }
      let last = rows.lastIndex { $0.asked.section == added.asked.section }
      rows.insert(added, at: last.map { $0 + 1 } ?? rows.count)
    }
    // Rows of a kind that all went leave an empty one behind.
    for empty in fresh.rows where empty.record == nil && empty.asked.hasLabel && empty.isEmpty {
      guard !rows.contains(where: { $0.asked == empty.asked }) else { continue }
      let last = rows.lastIndex { $0.asked.section == empty.asked.section }
      let group = empty.asked.leader == nil ? 0 : nextGroup()
      rows.insert(
        contentsOf: Self.emptyRows(empty.asked, group: group, in: setting),
        at: last.map { $0 + 1 } ?? rows.count)
    }
  }

  /// What choices offer is what the book knows now.
  private mutating func adoptChoices(of fresh: Form) {
    setting = fresh.setting
    for index in rows.indices {
      guard case .choice = rows[index].input,
        let offered = fresh[rows[index].asked]
      else { continue }
      let state = rows[index].state
      rows[index].input = offered.input
      rows[index].records = offered.records
      rows[index].choose(state)
    }
  }

  /// Ends the clash of the cursor's row, and goes to the next one.
  /// - Returns: whether there was one that could be ended so.
  mutating func settleClash(_ choice: ClashChoice) -> Bool {
    guard rows.indices.contains(cursor), let clash = rows[cursor].clash else { return false }
    switch choice {
    case .mine: break
    case .theirs: take(clash.theirs)
    case .was: take(clash.was)
    case .both:
      guard clash.joins, let theirs = clash.theirs else { return false }
      let separator = if case .lines = rows[cursor].input { "\n" } else { ", " }
      rows[cursor].input.edit {
        $0 = LineEditor(theirs.text.trimmed + separator + clash.mine.text.trimmed)
      }
    }
    // What is gone from the book is added anew.
    if clash.theirs == nil { rows[cursor].record = nil }
    rows[cursor].clash = nil
    if let next = firstClash { go(to: next) }
    return true
  }

  private mutating func take(_ state: FormState?) {
    if let state {
      rows[cursor].take(state)
    } else {
      // A tier is there while it has a name.
      rows[cursor].input.edit { $0 = LineEditor() }
      rows[cursor].label?.edit { $0 = LineEditor() }
    }
  }

  /// The record that a row says something about; nil for one that is not in the book.
  private func key(of row: FormRow) -> RecordKey? {
    switch (row.asked, row.record) {
    case (.link, let record?), (.since, let record?), (.until, let record?):
      return RecordKey(.link, record)
    case (.stance, let record?), (.horizon, let record?): return RecordKey(.stance, record)
    case (.topic, let record?), (.topicDays, let record?): return RecordKey(.topic, record)
    case (.tierCadence, let record?): return RecordKey(.tier, record)
    case (.closedDay, let record?): return RecordKey(.holiday, record)
    case (.client, _), (.partner, _): break
    case (_, let record?): return RecordKey(.value, record)
    case (_, nil): break
    }
    switch purpose {
    case .addContact, .addFollowUp, .addReferral, .addDeal, .topics: return nil
    case .editContact(let details): return details.contact.key
    case .editFollowUp(let followUp): return followUp.key
    case .editReferral(let details): return details.referral.key
    case .editDeal(let matter): return matter.deal.key
    case .settings(let settings):
      return row.asked == .myName ? settings.me?.key : settings.firm.key
    }
  }
}
