import Domain
import Terminal

/// A form as lines, as many as there is room for around the cursor's.
struct FormDrawing {
  /// A line inside the frame: a heading, or one of the lines of a row.
  private enum Line {
    case heading(FormSection)
    /// The row, and which of its lines.
    case row(Int, part: Int)
  }

  let form: Form
  let title: SafeText
  /// Lines below the rows, each with its role: the likes of a new contact, or a clash.
  let aside: [(text: SafeText, role: Role)]

  private var wording: Wording { form.setting.wording }

  /// The small column of repeated values, in cells.
  private static let labelColumns = 16

  /// Draws the form over an area.
  /// - Returns: where the terminal's cursor belongs, when something is being typed.
  func draw(on grid: inout Grid, over area: Rect) -> Position? {
    let columns = min(area.columns, 84)
    let isRoomy = area.rows >= 20
    let labels = Dictionary(
      form.visible.map { ($0, SafeText(wording.label(form.rows[$0].asked))) },
      uniquingKeysWith: { first, _ in first })
    let labelColumns = (labels.values.map(\.width).max() ?? 0) + 3
    let textColumns = max(8, columns - 4 - labelColumns)
    let notes = notesLines(columns: textColumns, most: max(2, area.rows / 3))
    let lines = lines(hasHeadings: isRoomy && form.isSectioned, notes: notes)
    let under = under(columns: columns - 4)
    let below = under.count + (isRoomy ? 1 : 0)
    let rows = min(lines.count + below + 2, area.rows)
    let rect = Rect(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2,
      rows: rows, columns: columns)
    grid.fill(rect)
    grid.frame(rect, title: title, role: .borderFocus)
    let inside = rect.inset(rows: 1, columns: 2)
    let shown = max(1, inside.rows - below)
    let top = self.top(of: lines, shown: shown, notes: notes)
    var cursor: Position?
    for (offset, line) in lines.dropFirst(top).prefix(shown).enumerated() {
      let place = inside.line(offset)
      switch line {
      case .heading(let section): draw(section, on: &grid, in: place)
      case .row(let index, let part):
        let position = draw(
          row: index, part: part, label: part == 0 ? labels[index] ?? .empty : .empty,
          labelColumns: labelColumns, notes: notes, on: &grid, in: place)
        if let position { cursor = position }
      }
    }
    drawMore(above: top > 0, below: top + shown < lines.count, on: &grid, in: inside, shown)
    for (offset, line) in under.enumerated() {
      let place = inside.line(inside.rows - under.count + offset)
      grid.put(line.text, in: place, role: line.role)
    }
    return cursor
  }

  // MARK: - Lines

  private func lines(hasHeadings: Bool, notes: LineEditor.Broken?) -> [Line] {
    var lines: [Line] = []
    var section: FormSection?
    for index in form.visible {
      let row = form.rows[index]
      if hasHeadings, row.asked.section != section {
        section = row.asked.section
        // What comes first needs no heading: the title is above it.
        if !lines.isEmpty { lines.append(.heading(row.asked.section)) }
      }
      var parts = 1
      if case .lines = row.input, row.clash == nil { parts = max(1, notes?.lines.count ?? 1) }
      for part in 0..<parts { lines.append(.row(index, part: part)) }
    }
    return lines
  }

  /// The lines of the notes that show: around the cursor's while they are being typed.
  private func notesLines(columns: Int, most: Int) -> LineEditor.Broken? {
    guard
      let index = form.rows.firstIndex(where: { if case .lines = $0.input { true } else { false } }
      ),
      let editor = form.rows[index].input.editor
    else { return nil }
    var broken = editor.broken(to: max(1, columns - 1))
    guard broken.lines.count > most else { return broken }
    let top =
      index == form.cursor
      ? max(0, min(broken.cursor.row - most / 2, broken.lines.count - most)) : 0
    let isCut = top + most < broken.lines.count
    broken.lines = Array(broken.lines[top..<top + most])
    broken.cursor.row -= top
    if isCut, index != form.cursor { broken.lines[most - 1] = SafeText("…") }
    return broken
  }

  private func top(of lines: [Line], shown: Int, notes: LineEditor.Broken?) -> Int {
    let part =
      if case .lines? = form.current?.input { notes?.cursor.row ?? 0 } else { 0 }
    let place =
      lines.firstIndex { line in
        if case .row(let index, let own) = line {
          index == form.cursor && own == part
        } else {
          false
        }
      } ?? 0
    return max(0, min(place - shown / 2, lines.count - shown))
  }

  // MARK: - Drawing

  private func draw(_ section: FormSection, on grid: inout Grid, in rect: Rect) {
    let heading = SafeText(wording.heading(section) + " ")
    let end = grid.put(heading, row: rect.row, column: rect.column, role: .textDim)
    grid.horizontalLine(
      row: rect.row, column: end, columns: max(0, rect.column + rect.columns - end - 1))
  }

  private func draw(
    row index: Int, part: Int, label: SafeText, labelColumns: Int, notes: LineEditor.Broken?,
    on grid: inout Grid, in rect: Rect
  ) -> Position? {
    let row = form.rows[index]
    let isCurrent = index == form.cursor
    let (left, right) = rect.splitLeft(labelColumns)
    let isWrong = row.fault != nil || row.clash != nil
    let sign = isWrong ? grid.glyphs.overdue : isCurrent ? grid.glyphs.cursor : .blank(1)
    let isAgain = index > 0 && form.rows[index - 1].asked == row.asked && row.asked.isRepeated
    if part == 0 {
      grid.put(
        sign + .blank(1) + label, in: left,
        role: isWrong ? .statusError : isCurrent ? .textStrong : isAgain ? .textDim : .text)
    }
    if case .lines = row.input, row.clash == nil {
      return drawNotes(notes, part: part, isCurrent: isCurrent, on: &grid, in: right)
    }
    guard let small = row.label else {
      return draw(row.input, of: row, isCurrent: isCurrent, on: &grid, in: right)
    }
    let (column, text) = right.splitLeft(min(Self.labelColumns, right.columns / 2))
    let room = Rect(row: column.row, column: column.column, rows: 1, columns: column.columns - 1)
    let inLabel = draw(
      small, of: nil, isCurrent: isCurrent && form.isInLabel, on: &grid, in: room, role: .textDim)
    let inText = draw(
      row.input, of: row, isCurrent: isCurrent && !form.isInLabel, on: &grid, in: text)
    return inLabel ?? inText
  }

  private func drawNotes(
    _ notes: LineEditor.Broken?, part: Int, isCurrent: Bool, on grid: inout Grid, in rect: Rect
  ) -> Position? {
    guard let notes, notes.lines.indices.contains(part) else { return nil }
    grid.put(notes.lines[part], in: rect, role: isCurrent ? .input : .text)
    guard isCurrent, notes.cursor.row == part else { return nil }
    return Position(
      row: rect.row, column: rect.column + min(notes.cursor.column, max(0, rect.columns - 1)))
  }

  /// - Parameter row: whose text it is; nil for the small column.
  private func draw(
    _ input: FormInput, of row: FormRow?, isCurrent: Bool, on grid: inout Grid, in rect: Rect,
    role: Role = .text
  ) -> Position? {
    switch input {
    case .text(let editor), .lines(let editor):
      var position: Position?
      var offered = 0
      if isCurrent {
        let place = editor.draw(on: &grid, in: rect)
        offered = drawOffer(behind: editor, at: place, on: &grid, in: rect)
        position = place
      } else {
        // Nobody types here: it shows from its beginning, and whether there is more.
        grid.put(SafeText(editor.text), in: rect, role: role)
      }
      if let row, let reading = form.reading(of: row, isTyped: isCurrent), offered == 0 {
        draw(reading, behind: editor, isCurrent: isCurrent, on: &grid, in: rect)
      }
      return position
    case .choice(let labels, let index):
      let label = labels.indices.contains(index) ? labels[index] : ""
      let text =
        isCurrent
        ? "\(grid.glyphs.arrowLeft.string) \(label) \(grid.glyphs.arrowRight.string)" : label
      grid.put(SafeText(text), in: rect, role: isCurrent ? .input : role)
      return nil
    }
  }

  /// What would complete the line, dimmed behind the cursor.
  /// - Returns: how many cells it took.
  private func drawOffer(
    behind editor: LineEditor, at position: Position, on grid: inout Grid, in rect: Rect
  ) -> Int {
    guard editor.isAtEnd, let offer = form.completion?.offer else { return 0 }
    let typed = editor.text
    let isContinued =
      Folding.fold(offer.whole).hasPrefix(Folding.fold(typed))
      && offer.whole.count >= typed.count
    let rest =
      isContinued
      ? SafeText(String(offer.whole.dropFirst(typed.count)))
      : SafeText("  \(grid.glyphs.arrowRight.string) \(offer.name)")
    let room = rect.column + rect.columns - position.column
    grid.put(
      rest, row: position.row, column: position.column, width: room, role: .textDim, clip: rect)
    return rest.width
  }

  private func draw(
    _ reading: RowReading, behind editor: LineEditor, isCurrent: Bool, on grid: inout Grid,
    in rect: Rect
  ) {
    let text: String
    switch reading {
    case .understood(let meaning, _):
      guard isCurrent else { return }
      text = "= " + meaning
    case .doubtful: text = "?"
    }
    let start = rect.column + SafeText(editor.text).width + 2
    let room = rect.column + rect.columns - start
    guard room > 0 else { return }
    grid.put(
      SafeText(text), row: rect.row, column: start, width: room,
      role: text == "?" ? .dueToday : .textDim, clip: rect)
  }

  private func drawMore(
    above: Bool, below: Bool, on grid: inout Grid, in inside: Rect, _ shown: Int
  ) {
    let column = inside.column + inside.columns - 1
    if above { grid.put(grid.glyphs.arrowUp, row: inside.row, column: column, role: .textDim) }
    if below {
      grid.put(
        grid.glyphs.arrowDown, row: inside.row + shown - 1, column: column, role: .textDim)
    }
  }

  /// What is wrong with the cursor's row, what it means, or what may be typed; under it the rest, of
  /// which nothing is cut that must not be overlooked.
  private func under(columns: Int) -> [(text: SafeText, role: Role)] {
    let (text, role) = explanation
    let told = SafeText(text).wrapped(to: columns).prefix(2).map { (text: $0, role: role) }
    return told
      + aside.flatMap { line in
        [.overdue, .dueToday].contains(line.role)
          ? line.text.wrapped(to: columns).map { (text: $0, role: line.role) } : [line]
      }
  }

  private var explanation: (String, Role) {
    guard let row = form.current else { return ("", .textDim) }
    if let clash = row.clash { return (wording.clashed(by: clash.by), .statusError) }
    if let fault = row.fault { return (fault, .statusError) }
    if let completion = form.completion, !completion.offers.isEmpty {
      return (wording.offers(completion.offers.map(\.name)), .textDim)
    }
    if form.isInLabel { return (wording.labelHelp(row.asked), .textDim) }
    switch form.reading(of: row, isTyped: true) {
    case .doubtful(let why): return (why, .textDim)
    case .understood(_, let words) where !words.isEmpty: return (words, .textDim)
    default: break
    }
    return (wording.help(row.asked, isEmpty: row.isEmpty), .textDim)
  }
}
