import ArgumentParser
import Domain
import Exchange
import Interface
import Store
import Terminal

/// `kith graph`: the network for other programs, or as a picture.
struct GraphCommand: KithCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case dot, graphml, svg, json }

  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Print who sends clients to whom, for other programs.",
    discussion: """
      svg is the map as a picture, fit to hand to a partner; dot is for Graphviz, graphml for \
      graph editors. Clients who sent nobody are not in it.

      json prints an object with nodes (id, a contact's number, and name) and edges: from and to \
      (ids), referrals (how many), latest (a day), and with amounts value (in hundredths, of those \
      won whose value is known) and valued (how many those are).
      """)

  @OptionGroup var options: Options
  @Option(help: "dot, graphml, svg or json.") var format: Format
  @Option(help: "Only what is reached from this contact.") var around: String?
  @Option(help: "In so many steps, either way; 2 without it.") var depth: Int?
  @Option(help: "Months that count: 6, 12, 24 or all.") var window = NetworkWindow.all
  @Flag(help: "Leave out what referrals are worth.") var noAmounts = false

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth must be 1 or more.") }
    if depth != nil, around == nil { throw ValidationError("--depth goes with --around.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    var network = try store.network(in: window, today: setup.today)
    if let around {
      let contact = try Targets(store: store, setup: setup).contact([around])
      network = network.around(contact, steps: depth ?? 2)
    }
    if network.nodes.isEmpty { throw Complaint(sentence: setup.wording.nobodyReached) }
    network = network.naming(nameless: setup.wording.hiddenContact)
    let writer = GraphWriter(network, hasAmounts: !noAmounts)
    switch format {
    case .dot: Output.write(writer.dot)
    case .graphml: Output.write(writer.graphML)
    case .json: Output.write(Output.harmless(writer.json))
    case .svg: Output.write(try picture(of: network, in: store, setup))
    }
    return .done
  }

  /// More than so many contacts are gathered: nobody finds anything on a larger picture.
  private static let budget = MapBudget(items: 400, perRank: 80)

  private func picture(
    of network: Network, in store: BookStore, _ setup: Setup
  ) throws -> String {
    let (wording, today) = (setup.wording, setup.today)
    let graph = MapGraph(
      network, budget: Self.budget, quietBefore: today.adding(months: -12))
    let firm = try store.names(of: [Contact.us])[Contact.us]?.plain ?? ""
    let words = SVGMap.Words(
      title: wording.mapTitle(firm),
      subtitle: "\(wording.date(PartialDate(today))), \(wording.name(window))",
      oneWay: wording.mapLegend(.oneWay), bothWays: wording.mapLegend(.bothWays),
      quiet: wording.mapLegend(.quiet), count: wording.mapLegend(.count))
    func name(_ item: Int) -> String { label(of: graph.items[item], in: network, wording) }
    return try SVGMap.text(of: graph, words: words) {
      name($0.index)
    } lineLabel: { line in
      line.isBothWays ? "\(line.count) / \(line.countBack)" : "\(line.count)"
    } lineTitle: { line in
      let (from, to) = (name(line.from), name(line.to))
      let there = wording.sent(line.count, from: from, to: to)
      let back = line.isBothWays ? " " + wording.sent(line.countBack, from: to, to: from) : ""
      let values = line.edges.compactMap { network.edges[$0].value }
      let worth = noAmounts || values.isEmpty ? "" : " " + wording.worth(values.reduce(0, +))
      return there + back + worth
    }
  }

  private func label(of item: MapItem, in network: Network, _ wording: Wording) -> String {
    switch item.content {
    case .node(let node): network.nodes[node].name
    case .cluster(let cluster):
      wording.gathered(
        cluster.members.count, around: cluster.host.map { network.nodes[$0].name })
    }
  }
}
