import Domain

/// Small networks, and their maps as text.
enum Drawing {
  /// From "Ana>Ben Ben>Cy": one link for each word, and nodes in the order of their names. A name
  /// alone is a node without links.
  static func network(_ text: String, latest: [String: Day] = [:]) -> Network {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = Set(words.flatMap { $0.split(separator: ">").map(String.init) }).sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(names, Int64(1)...))
    return Network(
      nodes: names.map { (ids[$0] ?? 0, $0) },
      links: words.compactMap { word in
        let ends = word.split(separator: ">").compactMap { ids[String($0)] }
        guard ends.count == 2 else { return nil }
        return Network.Link(from: ends[0], to: ends[1], latest: latest[word])
      })
  }

  static func layout(_ graph: MapGraph, of network: Network) throws -> MapLayout {
    try MapLayout.of(graph) { label($0, network).count }
  }

  static func label(_ item: MapItem, _ network: Network) -> String {
    switch item.content {
    case .node(let node): network.nodes[node].name
    case .cluster(let cluster):
      "+\(cluster.members.count) \(cluster.host.map { network.nodes[$0].name } ?? "others")"
    }
  }

  /// The whole map, without blanks at the ends of its rows.
  static func picture(_ text: String) throws -> [String] {
    let network = network(text)
    return picture(try layout(MapGraph(network), of: network), of: network)
  }

  static func picture(_ layout: MapLayout, of network: Network) -> [String] {
    let window = layout.window(rows: 0..<layout.rows, columns: 0..<layout.columns)
    var rows = window.rows.map { row in window.columns.map { glyph(window[row, $0]) } }
    for box in layout.boxes {
      let label = label(layout.graph.items[box.item], network)
      for (column, character) in zip(box.columns, label) { rows[box.row][column] = character }
    }
    return rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  private static func glyph(_ cell: MapCell) -> Character {
    switch cell.head {
    case .right: return "▸"
    case .left: return "◂"
    case .up: return "▴"
    case .down: return "▾"
    default: break
    }
    if cell.isCrossing { return "│" }
    switch cell.arms {
    case []: return " "
    case [.left, .right]: return cell.isDouble ? "═" : cell.isQuiet ? "╌" : "─"
    case [.up, .down]: return "│"
    case [.down, .right]: return "┌"
    case [.down, .left]: return "┐"
    case [.up, .right]: return "└"
    case [.up, .left]: return "┘"
    case [.up, .down, .right]: return "├"
    case [.up, .down, .left]: return "┤"
    case [.down, .left, .right]: return "┬"
    case [.up, .left, .right]: return "┴"
    case .all: return "┼"
    default: return "?"
    }
  }
}
