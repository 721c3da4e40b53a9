import Terminal

/// An ego on the grid: three columns, five where there is room, or two lists one over the other
/// where there is little.
struct EgoDrawing {
  /// Below so many columns the two sides stand one over the other.
  static let leastColumns = 76

  let picture: EgoPicture
  let hasFocus: Bool

  /// How many neighbours a side has room for.
  static func rows(in rect: Rect) -> Int {
    rect.columns < leastColumns ? max(1, (rect.rows - 3) / 2) : max(1, rect.rows - 1)
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    if rect.columns < Self.leastColumns {
      drawStacked(on: &grid, in: rect)
    } else {
      drawColumns(on: &grid, in: rect)
    }
  }

  /// The longest bar stands for so many.
  private var most: Int {
    max(1, (picture.before.rows + picture.after.rows).map(\.count).max() ?? 1)
  }

  /// A number in three cells at most.
  private func short(_ count: Int) -> SafeText {
    SafeText(count < 1_000 ? "\(count)" : "\(min(count / 1_000, 99))k")
  }

  private func bar(_ count: Int, _ glyphs: Glyphs) -> SafeText {
    let cells = max(1, (count * EgoColumns.bar + most / 2) / most)
    return Array(repeating: glyphs.block, count: min(cells, EgoColumns.bar)).joined()
  }

  // MARK: - Columns

  private func drawColumns(on grid: inout Grid, in rect: Rect) {
    let columns = picture.columns(in: rect.columns)
    let (head, body) = rect.splitTop(1)
    let leftTitle = Rect(
      row: head.row, column: head.column + columns.leftNear + 1, rows: 1,
      columns: columns.boxStart - columns.leftNear - 2)
    grid.put(picture.before.title, in: leftTitle, role: .heading)
    let rightTitle = Rect(
      row: head.row, column: head.column + columns.rightTrunk, rows: 1,
      columns: columns.rightFar - columns.rightTrunk)
    grid.put(picture.after.title, in: rightTitle, role: .heading)
    let port = drawBox(on: &grid, in: body, columns)
    drawSide(picture.before, isLeft: true, port: port, columns, on: &grid, in: body)
    drawSide(picture.after, isLeft: false, port: port, columns, on: &grid, in: body)
  }

  /// - Returns: the row at which edges come and go.
  private func drawBox(on grid: inout Grid, in body: Rect, _ columns: EgoColumns) -> Int {
    let rows = min(body.rows, picture.centre.count + 2)
    let used = max(lines(picture.before), lines(picture.after), rows)
    let box = Rect(
      row: body.row + (min(used, body.rows) - rows) / 2, column: body.column + columns.boxStart,
      rows: rows, columns: columns.box)
    grid.frame(box, role: picture.isCentreSelected && hasFocus ? .borderFocus : .border)
    let inside = box.inset(rows: 1, columns: 1)
    for (index, line) in picture.centre.enumerated() {
      grid.put(.blank(1) + line.text, in: inside, line: index, role: line.role)
    }
    if picture.isCentreSelected {
      if hasFocus { grid.put(grid.glyphs.cursor, row: inside.row, column: inside.column) }
      grid.restyle(inside.line(0), role: hasFocus ? .cursor : .cursorUnfocused)
    }
    return box.row + rows / 2
  }

  private func lines(_ side: EgoPicture.Side) -> Int {
    side.rows.reduce(0) { $0 + $1.lines } + (side.more > 0 ? 1 : 0)
  }

  private func drawSide(
    _ side: EgoPicture.Side, isLeft: Bool, port: Int, _ columns: EgoColumns, on grid: inout Grid,
    in body: Rect
  ) {
    var row = body.row
    var ports: [(row: Int, edge: EgoPicture.Edge)] = []
    for (index, near) in side.rows.enumerated() {
      let lines = near.lines
      guard row + lines <= body.row + body.rows else { break }
      let isSelected = index == side.cursor
      if isLeft {
        drawLeft(near, isSelected: isSelected, row: row, columns, on: &grid, in: body)
      } else {
        drawRight(near, isSelected: isSelected, row: row, columns, on: &grid, in: body)
      }
      ports.append((row, near.edge))
      row += lines
    }
    if side.more > 0, row < body.row + body.rows {
      let column = isLeft ? columns.leftNear + 1 : columns.rightTrunk + 5
      grid.put(
        picture.more(side.more).whole, row: row, column: body.column + column, role: .textDim,
        clip: body)
    }
    drawTrunk(ports, isLeft: isLeft, port: port, columns, on: &grid, in: body)
  }

  /// What joins the edges of one side to the box.
  private func drawTrunk(
    _ ports: [(row: Int, edge: EgoPicture.Edge)], isLeft: Bool, port: Int, _ columns: EgoColumns,
    on grid: inout Grid, in body: Rect
  ) {
    guard let first = ports.first?.row, let last = ports.last?.row else { return }
    let trunk = body.column + (isLeft ? columns.leftTrunk : columns.rightTrunk)
    let (top, bottom) = (min(first, port), max(last, port))
    for row in top...bottom {
      var arms: Arms = []
      if row > top { arms.insert(.up) }
      if row < bottom { arms.insert(.down) }
      if ports.contains(where: { $0.row == row }) { arms.insert(isLeft ? .left : .right) }
      if row == port { arms.insert(isLeft ? .right : .left) }
      grid.put(grid.glyphs.line(arms), row: row, column: trunk, role: .edge, clip: body)
    }
    let sign = isLeft ? grid.glyphs.folded : grid.glyphs.horizontal
    grid.put(sign, row: port, column: trunk + (isLeft ? 1 : -1), role: .edge, clip: body)
    for (row, edge) in ports {
      let line = edge.glyph(grid.glyphs)
      let start = isLeft ? trunk - 2 : trunk + 1
      grid.put(line + line, row: row, column: start, role: edge.role, clip: body)
      if !isLeft {
        grid.put(grid.glyphs.folded, row: row, column: start + 2, role: edge.role, clip: body)
      }
    }
  }

  /// `>Marcus Oduya   █████   5 ──╮ `
  private func drawLeft(
    _ near: EgoPicture.Near, isSelected: Bool, row: Int, _ columns: EgoColumns,
    on grid: inout Grid, in body: Rect
  ) {
    let start = body.column + columns.leftNear
    let name = Rect(row: row, column: start + 1, rows: 1, columns: columns.left.near)
    grid.put(near.name.within(name.columns), in: name, role: .textStrong)
    let barEnd = name.column + name.columns + 1 + EgoColumns.bar
    let bar = bar(near.count, grid.glyphs)
    grid.put(bar, row: row, column: barEnd - bar.width, role: .bar, clip: body)
    let count = Rect(row: row, column: barEnd + 1, rows: 1, columns: 3)
    grid.put(short(near.count), in: count, alignment: .trailing)
    if isSelected {
      let line = Rect(
        row: row, column: start, rows: 1, columns: count.column + count.columns - start)
      mark(line, cursorAt: start, on: &grid)
    }
    drawLeftFar(near, row: row, columns, on: &grid, in: body)
  }

  /// `╭──▸   7 █████ Lena Fischer`
  private func drawRight(
    _ near: EgoPicture.Near, isSelected: Bool, row: Int, _ columns: EgoColumns,
    on grid: inout Grid, in body: Rect
  ) {
    let start = body.column + columns.rightTrunk + 5
    let count = Rect(row: row, column: start - 1, rows: 1, columns: 3)
    grid.put(short(near.count), in: count, alignment: .trailing)
    grid.put(
      bar(near.count, grid.glyphs), row: row, column: start + 3, role: .bar, clip: body)
    let name = Rect(
      row: row, column: start + 3 + EgoColumns.bar + 1, rows: 1, columns: columns.right.near)
    grid.put(near.name.within(name.columns), in: name, role: .textStrong)
    if isSelected {
      let line = Rect(
        row: row, column: start - 1, rows: 1, columns: name.column + name.columns - start + 1)
      mark(line, cursorAt: name.column - 1, on: &grid)
    }
    drawRightFar(near, row: row, columns, on: &grid, in: body)
  }

  private func mark(_ line: Rect, cursorAt column: Int, on grid: inout Grid) {
    if hasFocus { grid.put(grid.glyphs.cursor, row: line.row, column: column) }
    grid.restyle(line, role: hasFocus ? .cursor : .cursorUnfocused)
  }

  // MARK: - The second step

  private func drawLeftFar(
    _ near: EgoPicture.Near, row: Int, _ columns: EgoColumns, on grid: inout Grid, in body: Rect
  ) {
    let lines = near.lines
    guard !near.far.isEmpty || near.more > 0 else { return }
    let trunk = body.column + columns.left.far + 6
    for line in 0..<lines {
      let name = Rect(
        row: row + line, column: body.column + 1, rows: 1, columns: columns.left.far)
      if near.far.indices.contains(line) {
        grid.put(near.far[line].name.within(name.columns), in: name)
        let count = short(near.far[line].count)
        // Three digits take the blank before the edge.
        grid.put(
          count, row: row + line, column: trunk - 4 + max(0, 2 - count.width), clip: body)
      } else {
        grid.put(picture.more(near.more).within(name.columns), in: name, role: .textDim)
      }
      var arms: Arms = [.left]
      if line > 0 { arms.insert(.up) }
      if line < lines - 1 { arms.insert(.down) }
      if line == 0 { arms.insert(.right) }
      grid.put(grid.glyphs.horizontal, row: row + line, column: trunk - 1, role: .edge, clip: body)
      grid.put(grid.glyphs.line(arms), row: row + line, column: trunk, role: .edge, clip: body)
    }
    grid.put(
      grid.glyphs.horizontal + grid.glyphs.folded, row: row, column: trunk + 1, role: .edge,
      clip: body)
  }

  private func drawRightFar(
    _ near: EgoPicture.Near, row: Int, _ columns: EgoColumns, on grid: inout Grid, in body: Rect
  ) {
    let lines = near.lines
    guard !near.far.isEmpty || near.more > 0 else { return }
    let trunk = body.column + columns.rightFar + 1
    grid.put(grid.glyphs.horizontal, row: row, column: trunk - 1, role: .edge, clip: body)
    for line in 0..<lines {
      var arms: Arms = [.right]
      if line > 0 { arms.insert(.up) }
      if line < lines - 1 { arms.insert(.down) }
      if line == 0 { arms.insert(.left) }
      grid.put(grid.glyphs.line(arms), row: row + line, column: trunk, role: .edge, clip: body)
      grid.put(grid.glyphs.folded, row: row + line, column: trunk + 1, role: .edge, clip: body)
      let count = Rect(row: row + line, column: trunk + 2, rows: 1, columns: 3)
      let name = Rect(row: row + line, column: trunk + 6, rows: 1, columns: columns.right.far)
      if near.far.indices.contains(line) {
        grid.put(short(near.far[line].count), in: count, alignment: .trailing)
        grid.put(near.far[line].name.within(name.columns), in: name)
      } else {
        grid.put(picture.more(near.more).within(name.columns), in: name, role: .textDim)
      }
    }
  }

  // MARK: - One over the other

  private func drawStacked(on grid: inout Grid, in rect: Rect) {
    let (head, rest) = rect.splitTop(1)
    let summary = summary(in: head.columns - 2, dot: SafeText(grid.glyphs.dot))
    grid.put(.blank(1) + summary, in: head, role: .textStrong)
    if picture.isCentreSelected {
      mark(head, cursorAt: head.column, on: &grid)
    }
    let (top, bottom) = rest.splitTop(1 + Self.rows(in: rect))
    drawList(picture.before, on: &grid, in: top)
    drawList(picture.after, on: &grid, in: bottom)
  }

  /// The one in the middle on one line: the name, and of what else is said as much as there is room
  /// for, the last said first.
  private func summary(in room: Int, dot: SafeText) -> SafeText {
    var kept = picture.centre.map(\.text)
    func line() -> SafeText { kept.joined(by: dot) }
    while kept.count > 1, line().width > room { kept.remove(at: 1) }
    return line()
  }

  private func drawList(_ side: EgoPicture.Side, on grid: inout Grid, in rect: Rect) {
    let (head, body) = rect.splitTop(1)
    grid.put(.blank(1) + side.title, in: head, role: .heading)
    let names = max(8, rect.columns - EgoColumns.bar - 14)
    for (index, near) in side.rows.prefix(body.rows).enumerated() {
      let line = body.line(index)
      let name = Rect(row: line.row, column: line.column + 2, rows: 1, columns: names)
      grid.put(near.name.within(name.columns), in: name, role: .textStrong)
      let edge = near.edge.glyph(grid.glyphs)
      var column = name.column + names + 1
      column = grid.put(edge + edge, row: line.row, column: column, role: near.edge.role) + 1
      let count = Rect(row: line.row, column: column, rows: 1, columns: 3)
      grid.put(short(near.count), in: count, alignment: .trailing)
      grid.put(
        bar(near.count, grid.glyphs), row: line.row, column: column + 4, role: .bar, clip: line)
      if index == side.cursor { mark(line, cursorAt: line.column, on: &grid) }
    }
    if side.more > 0, side.rows.count < body.rows {
      let line = body.line(side.rows.count)
      grid.put(.blank(2) + picture.more(side.more).whole, in: line, role: .textDim)
    }
  }
}
