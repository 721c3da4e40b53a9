import Domain

/// The numbers on the lines of a map, each where its line runs alone and no other number stands;
/// one for which there is no room is left to what a viewer shows of its line.
extension SVGMap {
  var numbers: [String] {
    // By row, in pixels: what a number would hide, or be hidden by.
    var taken: [Int: [Range<Int>]] = [:]
    for box in layout.boxes {
      let left = x(box.column)
      taken[box.row, default: []].append(left..<x(box.column + box.width))
    }
    var leaving: [Int: Int] = [:]
    for line in layout.graph.lines { leaving[ends(of: line).left.item, default: 0] += 1 }
    return layout.graph.lines.map { line in
      let text = lineLabel(line)
      let width = Self.width(ofNumber: text)
      let places = places(
        of: line, width: width, isOnlyOne: leaving[ends(of: line).left.item] == 1)
      func room(_ place: (x: Int, row: Int)) -> Range<Int> { place.x..<place.x + width }
      let free = places.first { place in
        !(taken[place.row] ?? []).contains { $0.overlaps(room(place)) }
      }
      guard !text.isEmpty, let place = free else { return "" }
      taken[place.row, default: []].append(room(place))
      return #"<text x="\#(place.x)" y="\#(y(place.row) - 3)" "#
        + ##"font-size="9" fill="#3d4b5c" stroke="#ffffff" stroke-width="2" "##
        + #"paint-order="stroke">\#(Escaping.shown(text))</text>"#
    }
  }

  /// How wide a number is at most, in pixels: blanks and strokes are half as wide as digits.
  private static func width(ofNumber text: String) -> Int {
    text.reduce(2) { $0 + ($1.isNumber ? 5 : 3) }
  }

  /// Where the number of a line may stand, the best first: at the start of the only one from there,
  /// where it turns towards who it leads to, then up and down beside it and along it, from its end
  /// back.
  private func places(
    of line: MapLine, width: Int, isOnlyOne: Bool
  ) -> [(x: Int, row: Int)] {
    let path = layout.path(of: line.index)
    guard path.count > 1 else { return [] }
    let start = (x: x(ends(of: line).left.columns.upperBound) + 4, row: path[0].row)
    var places = isOnlyOne ? [start] : []
    places.append((x(path[path.count - 2].column) + 3, path[path.count - 1].row))
    let stretches = zip(path, path.dropFirst()).reversed()
    for (from, to) in stretches where from.column == to.column {
      let step = from.row < to.row ? -1 : 1
      for row in stride(from: to.row + step, to: from.row, by: step) {
        places.append((x(from.column) + 3, row))
      }
    }
    for (from, to) in stretches where from.row == to.row {
      let (left, right) = (x(min(from.column, to.column)), x(max(from.column, to.column)))
      places += stride(from: right - width, through: left + 4, by: -width).map { ($0, to.row) }
    }
    return isOnlyOne ? places : places + [start]
  }
}
