/// A number of rows and columns, in cells; neither is negative.
package struct Size: Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  /// A negative number is taken for none.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place, from the upper left corner, counted from 0.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells. It may be empty, and it may reach outside the grid: drawing clips.
package struct Rect: Hashable, Sendable {
  package let row: Int
  package let column: Int
  package let rows: Int
  package let columns: Int

  /// A negative number of rows or columns is taken for none.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Everything of a grid of that size.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Its size, wherever it is.
  package var size: Size { Size(rows: rows, columns: columns) }
  /// Whether it has no cell at all.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The rows inside.
  package var rowRange: Range<Int> { row..<row + rows }
  /// The columns inside.
  package var columnRange: Range<Int> { column..<column + columns }

  /// Whether the cell there is inside.
  package func contains(_ position: Position) -> Bool {
    rowRange.contains(position.row) && columnRange.contains(position.column)
  }

  /// What both have in common, possibly nothing.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }

  /// The rectangle without that many cells on each side.
  package func inset(rows vertical: Int, columns horizontal: Int) -> Rect {
    Rect(
      row: row + vertical, column: column + horizontal,
      rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
  }

  /// One of its rows, counted from its top; empty when there is no such row.
  package func line(_ index: Int) -> Rect {
    let inside = (0..<rows).contains(index)
    return Rect(row: row + index, column: column, rows: inside ? 1 : 0, columns: columns)
  }

  /// The first `count` rows and the rest below.
  package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The first `count` columns and the rest to their right.
  package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }
}
