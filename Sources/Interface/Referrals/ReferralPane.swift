import Domain
import Store
import Terminal

/// A referral in full: its facts, what is planned for it, and how it came so far.
package struct ReferralPane {
  var details: ReferralDetails
  /// The first line that shows.
  var top = 0
}

extension Desk {
  mutating func openReferral(_ id: ID<Referral>) throws {
    guard let details = try store.referral(id, today: today) else { return }
    overlay = .referral(ReferralPane(details: details))
  }

  mutating func handle(_ key: Key, in opened: ReferralPane) throws {
    var pane = opened
    let page = max(1, textArea.rows - 4)
    let action = keys.action(for: key, in: .referral)
    let stopped = stoppedAt
    stoppedAt = nil
    switch action {
    case .moveDown: pane.top += 1
    case .moveUp: pane.top -= 1
    case .pageDown: pane.top += page
    case .pageUp: pane.top -= page
    case .leave:
      overlay = nil
      return
    case .done, .drop, .snooze, .edit:
      if let action { _ = try performOnReferral(action) }
      try comeBack(to: pane)
      return
    case .thanked, .askedForNews, .promote, .writeLetter:
      if let action { try refer(action) }
      try comeBack(to: pane)
      return
    case .undo, .redo:
      if action == .undo { try undo(after: stopped) } else { try redo(after: stopped) }
      try reopen(pane)
      return
    default: return
    }
    let count = lines(of: pane.details, columns: referralColumns).count
    pane.top = min(max(pane.top, 0), max(0, count - page))
    overlay = .referral(pane)
  }

  /// Shows what the referral has become, at once or when what was asked about it is answered.
  private mutating func comeBack(to pane: ReferralPane) throws {
    if case .referral = overlay { try reopen(pane) } else { behind = pane }
  }

  /// Back to the referral in full from which boxes, lines and forms were opened, once none is left.
  mutating func comeBackToReferral() throws {
    guard overlay == nil, waiting == nil, let pane = behind else { return }
    behind = nil
    try reopen(pane)
  }

  /// Shows what the referral has become; nothing where it is gone.
  private mutating func reopen(_ pane: ReferralPane) throws {
    overlay = nil
    guard let details = try store.referral(pane.details.referral.id, today: today) else { return }
    overlay = .referral(ReferralPane(details: details, top: pane.top))
  }

  private var referralColumns: Int { max(20, min(size.columns - 4, 92)) }

  func draw(_ pane: ReferralPane, on grid: inout Grid, over area: Rect) {
    let columns = referralColumns
    let lines = lines(of: pane.details, columns: columns)
    let shown = Array(lines.dropFirst(pane.top).prefix(max(1, area.rows - 2)))
    let inside = Box(
      title: SafeText(wording.referralTitle(pane.details)), lines: shown.map(\.text),
      leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    for (index, line) in shown.enumerated() where line.role != .text {
      grid.restyle(inside.line(index), role: line.role)
    }
    let edge = inside.column + inside.columns - 1
    if pane.top > 0 { grid.put(grid.glyphs.arrowUp, row: inside.row, column: edge, role: .textDim) }
    if pane.top + shown.count < lines.count {
      grid.put(
        grid.glyphs.arrowDown, row: inside.row + inside.rows - 1, column: edge, role: .textDim)
    }
  }

  /// What is known of a referral, line by line.
  private func lines(
    of details: ReferralDetails, columns: Int
  ) -> [(text: SafeText, role: Role)] {
    var lines: [(SafeText, Role)] = []
    func add(_ text: String, _ role: Role = .text) {
      lines += SafeText(text).wrapped(to: columns).map { ($0, role) }
    }
    add(wording.ends(of: details, arrow: surroundings.glyphs.arrowRight.string), .textStrong)
    let standing = wording.standing(of: details, glyphs: surroundings.glyphs, today: today)
    add(standing.text, standing.isStale ? .overdue : .text)
    for person in details.clients.prefix(2) + [details.partner].compactMap({ $0 }) {
      guard let stage = (try? store.stageSuggestion(of: person.id, today: today)) ?? nil else {
        continue
      }
      add(
        wording.shortName(person.name) + wording.say(": ", " : ")
          + wording.suggested(stage, today: today), .dueSoon)
    }
    lines.append((.empty, .text))
    let facts = wording.facts(of: details, today: today)
    let labels = facts.map { SafeText($0.label) }
    let width = min(labels.map(\.width).max() ?? 0, columns / 2)
    for (fact, label) in zip(facts, labels) {
      let values = SafeText(fact.value).wrapped(to: max(8, columns - width - 2))
      for (index, value) in values.enumerated() {
        let left = index == 0 ? label : .empty
        lines.append((left.padded(to: width) + .blank(2) + value, .text))
      }
    }
    if !details.open.isEmpty {
      lines.append((.empty, .text))
      lines.append((SafeText(wording.nextHeading), .heading))
      for followUp in details.open {
        let sign = followUp.due < today ? surroundings.glyphs.overdue.string : " "
        add(
          "\(sign) \(wording.shortDay(followUp.due, today: today))  "
            + wording.promise(followUp, loop: details.point(of: followUp)),
          followUp.due < today ? .overdue : .text)
      }
    }
    lines.append((.empty, .text))
    lines.append((SafeText(wording.soFarHeading), .heading))
    for event in wording.history(of: details) {
      add("  \(wording.day(event.day, today: today))  \(event.text)")
    }
    return lines
  }
}
