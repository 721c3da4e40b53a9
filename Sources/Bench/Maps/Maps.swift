import ArgumentParser
import Domain
import Exchange
import Foundation

/// Lays out networks and says how well, beside Graphviz.
struct Maps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Lay out networks and count what crosses and overlaps, beside Graphviz's dot.",
    discussion: """
      Of each network: nodes, lines (what goes both ways is one), ranks; crossings as drawn, where \
      lines from one node share a stretch until they part; crossings with every line on its own, \
      as dot draws it; dot's, on the same ranks: its own count after ordering, with its own \
      virtual nodes (dot -v, stopped behind that step by -Gphase=2). Labels or lines that overlap \
      a label; milliseconds of the layout as drawn; rows and columns of the map.
      """)

  @Argument(help: "GraphML files, or tables of edges (from,to or from,to,weight).")
  var files: [String] = []

  @Option(help: "Made networks too, of so many nodes with 5 edges each and one with all.")
  var made = Sizes([])

  @Option(help: "Millions of comparisons to spend on the crossings to compare with dot's.")
  var effort = 400

  @Option(help: "Seconds after which dot is stopped.")
  var patience = 60

  func validate() throws {
    guard !files.isEmpty || !made.values.isEmpty else {
      throw ValidationError("Name a file, or use --made.")
    }
    guard effort >= 0, patience > 0 else {
      throw ValidationError("Efforts are not negative, and patience is positive.")
    }
  }

  func run() throws {
    let graphviz = try Graphviz(patience: patience)
    if graphviz == nil {
      print("Graphviz's dot is not installed, so nothing is compared with it.\n")
    }
    var table = Table(header: [
      "network", "nodes", "lines", "ranks", "crossings", "each alone", "dot", "overlaps", "ms",
      "size",
    ])
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw BenchFault.unreadable(file)
      }
      do {
        let name = URL(filePath: file).lastPathComponent
        table.add(try row(name, GraphReader.network(from: Array(data)), graphviz))
      } catch let fault as GraphFault {
        throw BenchFault.noNetwork(Wording(.english).graphFault(fault, file: file))
      }
    }
    for size in made.values {
      table.add(
        try row("made, \(size)", SampleNetwork(contacts: max(20, size - 1)).network, graphviz))
    }
    print(table.text, terminator: "")
  }

  private func row(_ name: String, _ network: Network, _ graphviz: Graphviz?) throws -> [String] {
    var layout: MapLayout?
    let elapsed = try ContinuousClock().measure {
      layout = try MapLayout.of(MapGraph(network)) { _ in Self.labelWidth }
    }
    guard let layout else { return [name] }
    let alone = try MapLayout.of(layout.graph, sharesBends: false, effort: effort * 1_000_000) {
      _ in Self.labelWidth
    }
    return [
      name, "\(network.nodes.count)", "\(layout.graph.lines.count)",
      "\((layout.boxes.map(\.rank).max() ?? -1) + 1)", "\(layout.crossings)",
      "\(alone.crossings)", try graphviz?.crossings(of: alone) ?? "–",
      "\(Overlaps.count(in: layout))", String(format: "%.0f", elapsed / .milliseconds(1)),
      "\(layout.rows)×\(layout.columns)",
    ]
  }

  /// As wide as a short name.
  private static let labelWidth = 14
}
