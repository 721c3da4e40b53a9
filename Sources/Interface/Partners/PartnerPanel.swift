import Domain
import Store
import Terminal

/// What is said of the partner that is selected.
package struct PartnerPanel {
  let details: CardDetails
  /// Nil for somebody with whom nothing was exchanged.
  let figures: PartnerFigures?
  /// The strongest way from us to them; nil where there is none, or none is read yet.
  let path: Introduction?
  /// How many others we would be cut off from without them; 0 while that is not read yet.
  let cutOff: Int
  /// The stage that what happened suggests.
  let suggestion: StageSuggestion?
  /// How many clients came through them, at any depth, and what those brought; nil where that is
  /// not asked for.
  var descent: Descent.Total?
  /// The names of the contacts on the way.
  let names: [ID<Contact>: ContactName]

  /// Nil when there is no such contact.
  /// - Parameter card: what it has read of the contact is not read again.
  init?(
    of contact: ID<Contact>, beside card: CardPane, window: NetworkWindow, from store: BookStore,
    today: Day
  ) throws {
    if let details = card.details, details.contact.id == contact {
      (self.details, suggestion) = (details, card.suggestion)
    } else {
      guard let details = try store.card(of: contact, timeline: 0) else { return nil }
      self.details = details
      suggestion = try store.stageSuggestion(of: contact, today: today)
    }
    figures = try store.partnerFigures(of: contact, window: window, today: today)
    path = try store.acquaintancesAtHand()?.strongest(to: contact)
    cutOff = try store.cutOffAtHand(without: contact, in: window, today: today) ?? 0
    names = try store.names(
      of: (path?.people ?? []).compactMap { person in
        if case .contact(let id) = person { id } else { nil }
      })
  }

  var contact: ID<Contact> { details.contact.id }

  func advice(today: Day) -> [PartnerAdvice] {
    PartnerAdvice.all(figures, details, suggestion, descent, today: today)
  }
}

/// What is said of the partner that is selected, in lines: what to do now before all else.
struct PartnerPanelDrawing {
  let panel: PartnerPanel
  let wording: Wording
  let today: Day
  let colleagues: [Colleague]

  private typealias Line = CardDrawing.Line

  func draw(on grid: inout Grid, in rect: Rect) {
    var lines: [Line] = []
    for sentence in self.lines(rows: rect.rows) {
      let wrapped = sentence.wrapped(to: rect.columns - 3, indent: 2)
      // Rather none than one that breaks off.
      guard lines.isEmpty || lines.count + wrapped.count <= rect.rows else { continue }
      lines += wrapped
    }
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      var column = rect.column + 2
      for run in line.runs {
        column = grid.put(
          run.text, row: rect.row + index, column: column,
          width: max(0, rect.column + rect.columns - column - 1), role: run.role, clip: rect)
      }
    }
  }

  /// - Parameter rows: what there is room for decides how much is advised.
  private func lines(rows: Int) -> [Line] {
    let advice = panel.advice(today: today).filter { $0.start != .descent }
      .map { wording.advice($0, today: today) }
    var lines = advice.prefix(rows < 5 ? 2 : 4).enumerated().map { index, sentence in
      Line([(sentence, index == 0 ? .textStrong : .text)])
    }
    if let path = panel.path, path.steps > 0 {
      lines.append(Line([(wording.strongestPath, .textDim), (text(of: path), .text)]))
    }
    if panel.cutOff > 0 { lines.append(Line([(wording.cutOff(panel.cutOff), .dueToday)])) }
    if let figures = panel.figures {
      lines += PartnerLines(figures: figures, wording: wording).lines.map { Line($0.runs) }
    }
    return lines
  }
}

extension PartnerPanelDrawing {
  /// "us ─ Priya Nair ─ Okafor & Sons (4)": the number is that of the weakest tie.
  func text(of path: Introduction) -> String {
    let names = path.people.map { wording.name(of: $0, panel.names, colleagues) }
    let weakest = path.weakest.map { " (\($0))" } ?? ""
    return names.joined(separator: " - ") + weakest
  }
}

extension Wording {
  /// Somebody on a way.
  /// - Parameter names: those of the contacts on it.
  func name(
    of person: Acquaintances.Person, _ names: [ID<Contact>: ContactName], _ colleagues: [Colleague]
  ) -> String {
    switch person {
    case .contact(Contact.us): usName
    case .contact(let id): names[id].map { name($0) } ?? nameless
    case .colleague(let id): colleagues.first { $0.id == id }?.shownName ?? nameless
    }
  }
}

/// The figures of a partner in sentences: how many, how good, and how the loops stand.
struct PartnerLines {
  let figures: PartnerFigures
  let wording: Wording

  /// What they sent, what we sent, the loops: at most three lines, each with what it counts.
  var lines: [(figure: PartnerFigure, runs: [(String, Role)])] {
    Self.figures(of: figures).map { figure in
      switch figure {
      case .got: (figure, [(wording.got(figures.got), .text)])
      case .sent: (figure, [(wording.sent(figures.sent), .text)])
      default:
        (figure, [(wording.loops(figures), figures.stale > 0 ? .overdue : .textDim)])
      }
    }
  }

  /// What the lines count.
  static func figures(of figures: PartnerFigures) -> [PartnerFigure] {
    var found: [PartnerFigure] = []
    if figures.got.count > 0 { found.append(.got) }
    if figures.sent.count > 0 { found.append(.sent) }
    if figures.open + figures.stale + figures.closed > 0 { found.append(.everything) }
    return found
  }
}
