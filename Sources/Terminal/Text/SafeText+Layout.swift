/// Where text stands in a width larger than its own.
package enum Alignment: Sendable {
  case leading, centre, trailing
}

extension SafeText {
  /// What each cell or pair of cells shows, in order.
  var clusters: [Cluster] {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(width)
    for scalar in string.unicodeScalars {
      let cells = ScalarFate.cells(of: scalar)
      if cells > 0 {
        clusters.append(Cluster(text: String(scalar), width: cells))
      } else if !clusters.isEmpty {
        clusters[clusters.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    return clusters
  }

  /// The text if it fits, or as much of it as leaves room for the ellipsis. Never wider than asked;
  /// narrower by one where a cell pair would have been cut in half.
  package func truncated(
    to limit: Int, ellipsis: SafeText = Glyphs.unicode.ellipsis
  ) -> SafeText {
    if width <= limit { return self }
    if limit <= 0 { return .empty }
    if ellipsis.width > limit { return prefix(limit) }
    return prefix(limit - ellipsis.width) + ellipsis
  }

  /// As much of the text as fits in so many cells.
  package func prefix(_ limit: Int) -> SafeText {
    if width <= limit { return self }
    if limit <= 0 { return .empty }
    if isASCII { return SafeText(safe: String(string.utf8.prefix(limit)) ?? "", width: limit) }
    var taken = 0
    var text = ""
    for cluster in clusters {
      if taken + cluster.width > limit { break }
      text += cluster.text
      taken += cluster.width
    }
    return SafeText(safe: text, width: taken)
  }

  /// Exactly so many cells: cut with an ellipsis, or filled with blanks.
  package func padded(
    to width: Int, _ alignment: Alignment = .leading,
    ellipsis: SafeText = Glyphs.unicode.ellipsis
  ) -> SafeText {
    let text = truncated(to: width, ellipsis: ellipsis)
    let room = max(0, width - text.width)
    switch alignment {
    case .leading: return text + .blank(room)
    case .trailing: return .blank(room) + text
    case .centre: return .blank(room / 2) + text + .blank(room - room / 2)
    }
  }

  /// Lines of at most so many cells, broken at spaces where there are any and within words longer
  /// than a line; French marks and the digits of amounts stay with what is before them. Always at
  /// least one line; a cell pair is left out where a line has one cell.
  package func wrapped(to limit: Int) -> [SafeText] {
    guard limit > 0 else { return [.empty] }
    if width <= limit { return [self] }
    var lines: [SafeText] = []
    var line = SafeText.empty
    for word in heldTogether(limit) {
      let gap = line.isEmpty ? 0 : 1
      if line.width + gap + word.width <= limit {
        line = gap == 0 ? word : line + .blank(1) + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = word.pieces(of: limit)
      line = pieces.popLast() ?? .empty
      lines += pieces
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The words, with what no line is broken between in one.
  private func heldTogether(_ limit: Int) -> [SafeText] {
    var held: [SafeText] = []
    for word in words {
      if let last = held.last, LineBreaks.hold(last.string.utf8[...], word.string.utf8[...]),
        last.width + 1 + word.width <= limit
      {
        held[held.count - 1] = last + .blank(1) + word
      } else {
        held.append(word)
      }
    }
    return held
  }

  private var words: [SafeText] {
    string.unicodeScalars.split(separator: " ").map { word in
      let cells = word.reduce(0) { $0 + max(0, ScalarFate.cells(of: $1)) }
      return SafeText(safe: String(word), width: cells)
    }
  }

  private func pieces(of limit: Int) -> [SafeText] {
    var pieces: [SafeText] = []
    var piece = SafeText.empty
    for cluster in clusters where cluster.width <= limit {
      if piece.width + cluster.width > limit {
        pieces.append(piece)
        piece = .empty
      }
      piece += SafeText(safe: cluster.text, width: cluster.width)
    }
    pieces.append(piece)
    return pieces
  }
}
