import Domain

/// A map as a picture to hand to somebody: SVG 1.1, without scripts, links or foreign styles.
package struct SVGMap {
  /// What stands around the map, in the language of who gets it.
  package struct Words: Sendable {
    package var title: String
    /// Under the title: of when, and of what.
    package var subtitle: String
    /// For the legend.
    package var oneWay: String
    package var bothWays: String
    package var quiet: String
    package var count: String

    package init(
      title: String, subtitle: String, oneWay: String, bothWays: String, quiet: String,
      count: String
    ) {
      (self.title, self.subtitle) = (title, subtitle)
      (self.oneWay, self.bothWays) = (oneWay, bothWays)
      (self.quiet, self.count) = (quiet, count)
    }
  }

  let layout: MapLayout
  private let labels: [String]
  private let words: Words
  let lineLabel: (MapLine) -> String
  private let lineTitle: (MapLine) -> String

  private enum Metric {
    static let column = 8
    static let row = 26
    static let margin = 48
    static let title = 72
    static let legend = 64
    static let font = "Helvetica, Arial, 'Liberation Sans', sans-serif"
  }

  /// - Parameters:
  ///   - label: of an item.
  ///   - lineLabel: short, drawn on the line where it arrives: its number of referrals, say.
  ///   - lineTitle: a sentence that a viewer shows when the line is pointed to; with what it is
  ///     worth, if that may be told.
  package static func text(
    of graph: MapGraph, words: Words, work: MapWork = MapWork(),
    label: (MapItem) -> String, lineLabel: @escaping (MapLine) -> String,
    lineTitle: @escaping (MapLine) -> String
  ) throws(CancellationError) -> String {
    let labels = graph.items.map(label)
    let layout = try MapLayout.of(graph, work: work) { item in
      // Room for the frame around the label.
      (width(of: labels[item.index]) + 20 + Metric.column - 1) / Metric.column
    }
    let map = SVGMap(
      layout: layout, labels: labels, words: words, lineLabel: lineLabel, lineTitle: lineTitle)
    return map.text
  }

  private init(
    layout: MapLayout, labels: [String], words: Words, lineLabel: @escaping (MapLine) -> String,
    lineTitle: @escaping (MapLine) -> String
  ) {
    (self.layout, self.labels, self.words) = (layout, labels, words)
    (self.lineLabel, self.lineTitle) = (lineLabel, lineTitle)
  }

  /// How wide a text is at most in 13 pixels of the fonts named, in pixels.
  private static func width(of text: String) -> Int {
    let hundredths = text.reduce(0) { sum, character in
      switch character {
      case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|", "!": sum + 390
      case "f", "t", "r", " ", "-", "(", ")", "/": sum + 520
      case "m", "w", "M", "W", "@", "%", "+": sum + 1270
      case "a"..."z", "0"..."9": sum + 760
      case "A"..."Z": sum + 1020
      case _ where character.unicodeScalars.allSatisfy { $0.value < 0x250 }: sum + 1020
      default: sum + 1400
      }
    }
    return (hundredths + 99) / 100
  }

  private var text: String {
    let width = max(layout.columns * Metric.column, 640) + 2 * Metric.margin
    let height =
      layout.rows * Metric.row + Metric.title + Metric.legend + 2 * Metric.margin
    var parts = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\#(width)" "#
        + #"height="\#(height)" viewBox="0 0 \#(width) \#(height)" "#
        + #"font-family="\#(Escaping.xml(Metric.font))" font-size="13">"#,
      "<title>\(Escaping.shown(words.title))</title>", Self.markers,
      ##"<rect width="\##(width)" height="\##(height)" fill="#ffffff"/>"##,
      label(words.title, x: Metric.margin, y: Metric.margin + 16, size: 22, weight: "bold"),
      label(words.subtitle, x: Metric.margin, y: Metric.margin + 40, colour: "#5b6470"),
    ]
    parts += layout.graph.lines.map(stroke)
    parts += numbers
    parts += layout.boxes.map(box)
    parts += legend(y: height - Metric.margin - 12)
    return (parts + ["</svg>", ""]).joined(separator: "\n")
  }

  private static let markers =
    "<defs>" + marker("head", tip: 7, "M0 0.5 L8 4 L0 7.5 z")
    + marker("tail", tip: 1, "M8 0.5 L0 4 L8 7.5 z") + "</defs>"

  private static func marker(_ name: String, tip: Int, _ path: String) -> String {
    #"<marker id="\#(name)" viewBox="0 0 8 8" refX="\#(tip)" refY="4" markerWidth="8" "#
      + #"markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">"#
      + ##"<path d="\##(path)" fill="#3d4b5c"/></marker>"##
  }

  // MARK: Parts

  func x(_ column: Int) -> Int { Metric.margin + column * Metric.column }

  /// The middle of a row.
  func y(_ row: Int) -> Int {
    Metric.margin + Metric.title + row * Metric.row + Metric.row / 2
  }

  private func label(
    _ text: String, x: Int, y: Int, size: Int = 13, weight: String = "normal",
    colour: String = "#1d2733"
  ) -> String {
    #"<text x="\#(x)" y="\#(y)" font-size="\#(size)" font-weight="\#(weight)" "#
      + #"fill="\#(colour)">\#(Escaping.shown(text))</text>"#
  }

  private func box(_ box: MapLayout.Box) -> String {
    let isCluster: Bool
    if case .cluster = layout.graph.items[box.item].content {
      isCluster = true
    } else {
      isCluster = false
    }
    let frame =
      #"<rect x="\#(x(box.column))" y="\#(y(box.row) - 10)" width="\#(box.width * Metric.column)" "#
      + ##"height="20" rx="5" fill="\##(isCluster ? "#eef1f5" : "#ffffff")" stroke="#7b8794""##
      + (isCluster ? #" stroke-dasharray="3 2"/>"# : "/>")
    return frame + label(labels[box.item], x: x(box.column) + 8, y: y(box.row) + 5)
  }

  /// Whether a line is drawn from its receiver to its sender.
  private func isTurned(_ line: MapLine) -> Bool {
    !line.isBothWays && layout.boxes[line.from].rank > layout.boxes[line.to].rank
  }

  private func stroke(_ line: MapLine) -> String {
    var points = layout.path(of: line.index).map { (x: x($0.column), y: y($0.row)) }
    guard points.count > 1 else { return "" }
    let (left, right) = ends(of: line)
    points[0].x = x(left.columns.upperBound)
    points[points.count - 1].x = x(right.column)
    let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }
      .joined(separator: " ")
    var attributes = ##"stroke="#3d4b5c" fill="none" stroke-linejoin="round""##
    attributes += #" stroke-width="\#(line.isBothWays ? "2.4" : "1.2")""#
    if line.isQuiet { attributes += #" stroke-dasharray="5 4""# }
    if !isTurned(line) { attributes += #" marker-end="url(#head)""# }
    if line.isBothWays || isTurned(line) { attributes += #" marker-start="url(#tail)""# }
    return #"<path d="\#(path)" \#(attributes)><title>\#(Escaping.shown(lineTitle(line)))"#
      + "</title></path>"
  }

  func ends(of line: MapLine) -> (left: MapLayout.Box, right: MapLayout.Box) {
    let (from, to) = (layout.boxes[line.from], layout.boxes[line.to])
    return from.rank < to.rank ? (from, to) : (to, from)
  }

  private func legend(y: Int) -> [String] {
    let entries: [(text: String, width: String, dashes: String, isBoth: Bool)] = [
      (words.oneWay, "1.2", "", false), (words.bothWays, "2.4", "", true),
      (words.quiet, "1.2", #" stroke-dasharray="5 4""#, false),
    ]
    var x = Metric.margin
    var parts: [String] = []
    for entry in entries {
      parts.append(
        ##"<path d="M\##(x) \##(y - 4) L\##(x + 36) \##(y - 4)" stroke="#3d4b5c" "##
          + #"stroke-width="\#(entry.width)"\#(entry.dashes) marker-end="url(#head)""#
          + (entry.isBoth ? #" marker-start="url(#tail)"/>"# : "/>"))
      parts.append(label(entry.text, x: x + 44, y: y, colour: "#5b6470"))
      x += 44 + Self.width(of: entry.text) + 32
    }
    return parts + [label(words.count, x: x, y: y, colour: "#5b6470")]
  }
}
