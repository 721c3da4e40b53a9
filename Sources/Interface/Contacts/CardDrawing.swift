import Domain
import Store
import Terminal

/// A contact's card as lines, some of which can be selected.
struct CardDrawing {
  /// One line: runs of text, each in its role.
  struct Line {
    var runs: [(text: SafeText, role: Role)] = []
    var item: CardItem?

    init(_ runs: [(String, Role)], item: CardItem? = nil) {
      self.runs = runs.filter { !$0.0.isEmpty }.map { (SafeText($0.0), $0.1) }
      self.item = item
    }

    var isEmpty: Bool { runs.isEmpty }
    var width: Int { runs.reduce(0) { $0 + $1.text.width } }

    /// The line broken between words where it is too long; what follows is indented.
    func wrapped(to columns: Int, indent: Int) -> [Line] {
      guard self.width > columns, columns > indent + 8 else { return [self] }
      var lines: [Line] = []
      var line = Line([], item: item)
      var width = 0
      // Blanks before the next word, which no line ends with.
      var gap = 0
      for run in runs {
        var part = SafeText.empty
        for word in Self.words(of: run.text.string) {
          let text = SafeText(word.text)
          if width + gap + text.width > columns, width > indent {
            line.runs.append((part, run.role))
            lines.append(line)
            line = Line([(String(repeating: " ", count: indent), .text)], item: item)
            (part, width, gap) = (.empty, indent, 0)
          }
          part += .blank(gap) + text
          width += gap + text.width
          gap = word.blanks
        }
        line.runs.append((part, run.role))
      }
      return lines + [line]
    }

    /// Words, each with the number of blanks after it; blanks at the beginning follow an empty one.
    private static func words(of text: String) -> [(text: Substring, blanks: Int)] {
      var words: [(text: Substring, blanks: Int)] = []
      let bytes = text.utf8
      let blank = UInt8(ascii: " ")
      var start = bytes.startIndex
      while start < bytes.endIndex {
        var end = bytes[start...].firstIndex(of: blank) ?? bytes.endIndex
        while end < bytes.endIndex,
          LineBreaks.hold(bytes[..<end], bytes[bytes.index(after: end)...])
        {
          end = bytes[bytes.index(after: end)...].firstIndex(of: blank) ?? bytes.endIndex
        }
        let next = bytes[end...].firstIndex { $0 != blank } ?? bytes.endIndex
        words.append((text[start..<end], bytes.distance(from: end, to: next)))
        start = next
      }
      return words
    }
  }

  let details: CardDetails
  let today: Day
  let wording: Wording
  let glyphs: Glyphs
  /// The reader: what others wrote down bears their name.
  let me: ID<Colleague>?
  /// Which part of the timeline shows.
  var kinds = TimelineKinds.everything
  /// The referrals that it has part in, as many as are read, and whether there are more.
  var referrals: [ReferralDetails] = []
  var hasMoreReferrals = false
  /// The stage that what happened suggests, with the evidence.
  var suggestion: String?
  /// What leads it where the contact is a partner.
  var partner: PartnerCard?
  /// How often the firm turned to them of late, where one more time would be too many.
  var pressure: ContactPressure?
  /// The logins of those who have it open too.
  var alsoOpen: [String] = []

  var contact: Contact { details.contact }

  /// Between things of one line.
  var dot: String { glyphs.dot }

  // MARK: - What stands on it

  /// Who it is, how to reach them, and how the cadence stands.
  var head: [Line] {
    let mark = contact.privacy == .owner ? " " + glyphs.privacy.string : ""
    var lines = [
      Line(
        [(wording.name(contact.names), .heading), (mark, .textDim)], item: .contact(contact.id))
    ]
    if contact.isHidden {
      return lines + [Line([(wording.privateTo(details.owner ?? ""), .text)])]
    }
    lines.append(Line([(alsoOpen.isEmpty ? "" : wording.alsoOpen(alsoOpen), .textDim)]))
    lines += warnings
    lines.append(pressureLine)
    let station = [contact.jobTitle, contact.organisation].compactMap { $0 }.joined(separator: dot)
    lines.append(Line([(station, .text)]))
    lines.append(
      Line([
        (details.tier.map { wording.name($0) } ?? "", .textStrong),
        (details.tier != nil && !details.tags.isEmpty ? dot : "", .textDim),
        (details.tags.joined(separator: ", "), .text),
        (
          details.owner.map { (details.tier != nil || !details.tags.isEmpty ? dot : "") + $0 }
            ?? "",
          .textDim
        ),
      ]))
    lines += stages
    lines.append(suggestedStage)
    lines += details.values.map(line)
    lines += details.links.map(line)
    lines += [interests, agreement, payment]
    lines.append(person)
    lines.append(cadenceLine)
    lines += partnerLines
    for line in (contact.notes ?? "").split(separator: "\n") {
      lines.append(Line([(String(line), .textDim)], item: .notes(contact.id)))
    }
    return lines.filter { !$0.isEmpty }
  }

  /// What must not be overlooked: they are gone, or do not want to be contacted.
  private var warnings: [Line] {
    var sentences: [String] = []
    if let day = contact.ended {
      sentences.append(wording.ended(contact.kind, on: day, today: today))
    }
    if let day = contact.archived { sentences.append(wording.archived(on: day, today: today)) }
    sentences += details.objections.map { wording.objection($0, today: today) }
    return sentences.map { Line([(glyphs.overdue.string + " ", .overdue), ($0, .overdue)]) }
  }

  /// That the firm turned to them often enough of late.
  private var pressureLine: Line {
    guard let pressure else { return Line([]) }
    return Line([
      (glyphs.overdue.string + " ", .dueToday), (wording.pressed(pressure, me: me), .dueToday),
    ])
  }

  /// The stage they are at, then those before it.
  private var stages: [Line] {
    guard let current = details.stages.first else { return [] }
    let reason = current.reason.map { dot + $0 } ?? ""
    var lines = [
      Line([
        (wording.name(current.stage), .textStrong),
        (" " + wording.since(current.day, today: today) + reason, .textDim),
      ])
    ]
    let before = details.stages.dropFirst().prefix(4)
    if !before.isEmpty {
      let history = before.map {
        "\(wording.name($0.stage)) \(wording.day($0.day, today: today))"
      }
      lines.append(Line([(wording.before + history.joined(separator: ", "), .textDim)]))
    }
    return lines
  }

  private func line(_ value: ContactValue) -> Line {
    let label = value.label.map { " (\($0))" } ?? ""
    return Line(
      [(wording.text(of: value), .text), (label, .textDim)], item: .value(value.id))
  }

  private func line(_ link: CardDetails.Link) -> Line {
    var days: [String] = []
    if let since = link.since { days.append(wording.since(since, today: today)) }
    if let until = link.until { days.append(wording.until(until, today: today)) }
    return Line(
      [
        (wording.name(link.kind, isReverse: link.isReverse) + " ", .textDim),
        (wording.name(link.name), link.until == nil ? .text : .textDim),
        (days.isEmpty ? "" : " " + days.joined(separator: ", "), .textDim),
      ], item: .linked(link.other))
  }

  /// What is known of the person by itself.
  private var person: Line {
    let parts = [
      contact.birthday.map { wording.birthday($0, today: today) },
      contact.formOfAddress.map(wording.name),
      contact.language.flatMap { $0 == wording.language ? nil : wording.name($0) },
    ].compactMap { $0 }
    return Line([(parts.joined(separator: dot), .textDim)])
  }

  private var cadenceLine: Line {
    let standing = details.cadence
    if standing.cadence == nil, standing.lastTouch == nil {
      return Line([(wording.addedOn(contact.added, today: today), .textDim)])
    }
    let sentence = wording.cadence(standing, today: today)
    guard let cadence = standing.cadence,
      cadence.pressure(start: standing.start, today: today) > 0
    else { return Line([(sentence, .text)]) }
    let pressure = wording.pressure(cadence, start: standing.start, today: today)
    return Line([(sentence, .text), (dot, .textDim), (pressure, .dueToday)])
  }

  /// What is planned, the deals and the referrals, then what is closed.
  var followUps: [Line] {
    var lines: [Line] = []
    if !details.open.isEmpty {
      lines.append(Line([]))
      lines.append(Line([(wording.nextHeading, .heading)]))
      lines += details.open.map(line)
    }
    lines += dealLines + referralLines
    if !details.closed.isEmpty {
      lines.append(Line([]))
      lines.append(Line([(wording.closedHeading, .heading)]))
      lines += details.closed.map(line)
    }
    return lines
  }

  private func line(_ followUp: FollowUp) -> Line {
    let day = followUp.closed ?? followUp.due
    let isLate = followUp.isOpen && followUp.due < today
    let sign = isLate ? glyphs.overdue.string : " "
    var after: [String] = []
    if !followUp.isOpen || followUp.state == .waiting { after.append(wording.name(followUp.state)) }
    if let shows = followUp.shows, shows > today {
      after.append(glyphs.arrowRight.string + " " + wording.day(shows, today: today))
    }
    if let recurrence = followUp.recurrence { after.append(wording.recurrence(recurrence)) }
    if let reason = followUp.reason { after.append(reason) }
    return Line(
      [
        ("\(sign) ", .overdue),
        (wording.shortDay(day, today: today) + "  ", isLate ? .overdue : .text),
        (
          wording.promise(
            followUp, followUp.occasion(of: contact, values: details.values),
            loop: point(of: followUp)), .text
        ),
        (after.isEmpty ? "" : dot + after.joined(separator: dot), .textDim),
      ], item: .followUp(followUp.id))
  }

  /// - Parameter count: how many interactions can show; nil for all.
  func timeline(atMost count: Int?) -> [Line] {
    if contact.isHidden { return [] }
    let isWhole = kinds == .everything
    let heading = wording.timelineHeading + (isWhole ? "" : dot + wording.name(kinds))
    let nothing = isWhole ? wording.noTimeline : wording.nothingOf(kinds)
    return [Line([]), Line([(heading, .heading)])]
      + (details.timeline.isEmpty ? [Line([(nothing, .textDim)])] : events(count))
  }

  private func events(_ count: Int?) -> [Line] {
    details.timeline.prefix(count ?? .max).map { item in
      let interaction = item.interaction
      var channel = wording.name(interaction.channel)
      if interaction.channel == .call, !interaction.answered { channel += ", " + wording.attempt }
      if interaction.direction == .incoming { channel = glyphs.arrowLeft.string + " " + channel }
      let isHidden = interaction.privacy == .owner && interaction.by != me
      let mark = interaction.privacy == .owner ? " " + glyphs.privacy.string : ""
      let words = interaction.words?.split(separator: "\n").joined(separator: " ")
      let subject = item.subject.flatMap { $0.isEmpty ? nil : $0 }
      return Line(
        [
          (wording.shortDay(interaction.day, today: today) + "  ", .textDim),
          (channel, interaction.isTouch ? .textStrong : .text),
          (mark, .textDim), (isHidden ? " " + wording.hiddenWords : "", .textDim),
          (words.map { "  " + $0 } ?? subject.map { "  " + $0 } ?? "", .text),
          (interaction.by == me ? "" : dot + item.by, .textDim),
        ], item: .interaction(interaction.id))
    }
  }

  /// What fits under a list: who, how to reach them, the cadence, what is next, and the last words.
  func short(rows: Int, columns: Int) -> [Line] {
    if contact.isHidden { return head }
    let first = head.first.map { line -> Line in
      var line = line
      if !alsoOpen.isEmpty {
        line.runs.append((SafeText("  " + wording.alsoOpen(alsoOpen)), .textDim))
      }
      let station = [contact.jobTitle, contact.organisation].compactMap { $0 }
      if !station.isEmpty {
        line.runs.append((SafeText("  " + station.joined(separator: dot)), .text))
      }
      line.item = nil
      return line
    }
    let reach = reach(in: columns)
    var lines =
      ([first].compactMap { $0 } + warnings.prefix(2) + [pressureLine, reach, cadenceLine])
      .filter { !$0.isEmpty }
    let left = rows - lines.count
    let next = Array(details.open.prefix(max(1, left / 2)).map(line))
    lines += next
    lines += events(max(0, rows - lines.count))
    return lines
  }

  /// How to reach them on one line, as many ways as there is room for.
  private func reach(in columns: Int) -> Line {
    let stage = details.stage.map { wording.name($0) + "  " } ?? ""
    let tags = details.tags.isEmpty ? "" : "  " + details.tags.joined(separator: ", ")
    var values = details.values.prefix(3).map(wording.text)
    func line() -> Line {
      Line([
        (stage, .textStrong), (values.joined(separator: dot), .text), (tags, .textDim),
      ])
    }
    while values.count > 1, line().width > columns { values.removeLast() }
    return line()
  }

  // MARK: - Drawing

  /// Draws lines from the top, scrolled so that the selected one shows.
  /// - Parameters:
  ///   - scrolled: how many lines of the selected one are above, where it is taller than the pane.
  ///   - wraps: whether long lines go on in the next; otherwise they are cut.
  func draw(
    _ unwrapped: [Line], on grid: inout Grid, in rect: Rect, selected: CardItem?,
    scrolled: Int = 0, wraps: Bool = true
  ) {
    var lines: [Line] = []
    // Without a selection nothing below the edge needs to be broken into lines.
    for line in unwrapped where selected != nil || lines.count < rect.rows {
      lines += wraps ? Self.wrapped(line, in: rect) : [line]
    }
    let first = selected.flatMap { item in lines.firstIndex { $0.item == item } }
    let hidden = lines.count { selected != nil && $0.item == selected } - rect.rows
    let top =
      first.map {
        hidden > 0
          ? $0 + min(scrolled, hidden) : max(0, min($0 - rect.rows / 2, lines.count - rect.rows))
      } ?? 0
    // Whose card it is stays in sight, unless what is selected needs the line.
    let isNamed =
      top > 0 && (first ?? 0) > top && lines.first?.item == .contact(contact.id)
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      draw(index == 0 && isNamed ? lines[0] : line, on: &grid, row: row, in: rect)
      guard let selected, line.item == selected else { continue }
      if index + top == first { grid.put(glyphs.cursor, row: row, column: rect.column) }
      grid.restyle(rect.line(index), role: .cursor)
    }
  }

  private static func wrapped(_ line: Line, in rect: Rect) -> [Line] {
    let isIndented =
      switch line.item {
      case .notes, .figure, nil: false
      default: true
      }
    return line.wrapped(to: rect.columns - 2, indent: isIndented ? 8 : 2)
  }

  /// How many lines of an item have no room in a pane.
  func hidden(of item: CardItem, in rect: Rect) -> Int {
    let lines = (head + followUps + timeline(atMost: nil)).filter { $0.item == item }
    return max(0, lines.reduce(0) { $0 + Self.wrapped($1, in: rect).count } - rect.rows)
  }

  private func draw(_ line: Line, on grid: inout Grid, row: Int, in rect: Rect) {
    var column = rect.column + 1
    for run in line.runs {
      let room = rect.column + rect.columns - column
      guard room > 0 else { return }
      column = grid.put(run.text, row: row, column: column, width: room, role: run.role, clip: rect)
    }
  }
}

extension Glyphs {
  /// What stands between the parts of a line.
  var dot: String { " \(separator.string) " }
}
