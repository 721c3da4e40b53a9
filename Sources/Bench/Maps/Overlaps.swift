import Domain

/// Counts what stands where a label stands, looking at nothing but the cells of a map.
enum Overlaps {
  /// Pairs of labels with a cell in common, and labels with a line through them or against them.
  static func count(in layout: MapLayout) -> Int {
    var rows: [Int: [MapLayout.Box]] = [:]
    for box in layout.boxes { rows[box.row, default: []].append(box) }
    var overlaps = 0
    for boxes in rows.values {
      let sorted = boxes.sorted { $0.column < $1.column }
      for (left, right) in zip(sorted, sorted.dropFirst())
      where right.column < left.columns.upperBound {
        overlaps += 1
      }
    }
    return overlaps + layout.boxes.count { isTouched($0, of: layout) }
  }

  private static func isTouched(_ box: MapLayout.Box, of layout: MapLayout) -> Bool {
    let around = max(0, box.column - 1)..<box.columns.upperBound + 1
    let window = layout.window(rows: box.row..<box.row + 1, columns: around)
    return around.contains { !window[box.row, $0].arms.isEmpty }
  }
}
