import Domain
import Foundation
import Testing

@testable import Exchange

@Suite("Networks in files")
struct GraphTests {
  private static let hostileNames = [
    "A\"B", "quote'", "<tag>&amp;", "back\\slash", "new\nline", "}]; label=\"x", "Zoë 👩‍👩‍👧‍👦",
    "محمد", " lead", "trail ", "", "--", "->", "]]>", "\u{202E}drow", "\u{1B}[31m",
    "</text><script>",
  ]

  private static let hostile = Network(
    nodes: zip(Int64(1)..., hostileNames).map { (id: $0, name: $1) },
    links: hostileNames.indices.map {
      Network.Link(
        from: Int64($0 + 1), to: Int64(($0 * 7 + 3) % hostileNames.count + 1), count: $0 + 1,
        value: $0 == 4 ? nil : 1000 * $0)
    } + [Network.Link(from: 5, to: 5), Network.Link(from: 1, to: 2), .init(from: 2, to: 1)])

  private func read(_ text: String) throws(GraphFault) -> Network {
    try GraphReader.network(from: Array(text.utf8))
  }

  @Test("GraphML with labels as they should not be")
  func hostileGraphML() throws {
    let network = try read(
      """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
          <!-- <node id="no"/> -->
          <node id="A&quot;B" /><node id="&lt;tag&gt;&amp;amp;" />
          <node id="new&#10;line" /><node id="}]; label=&quot;x" /><node id=""/>
          <edge source="A&quot;B" target="later" /><edge source="" target="" />
          <node id='later'></node>
        </graph>
      </graphml>
      """)
    #expect(
      network.nodes.map(\.name)
        == ["A\"B", "<tag>&amp;", "new\nline", "}]; label=\"x", "", "later"])
    #expect(network.edges.map { [$0.from, $0.to] } == [[0, 5], [4, 4]])
  }

  @Test("what is written as GraphML is read again")
  func roundTrip() throws {
    let again = try read(GraphWriter(Self.hostile, hasAmounts: true).graphML)
    let expected = Self.hostileNames.map { $0.replacing("\u{1B}", with: "\u{FFFD}") }
    #expect(again.nodes.map(\.name) == expected)
    #expect(again.edges.map(\.count) == Self.hostile.edges.map(\.count))
  }

  @Test("amounts are written only where they may be")
  func amounts() {
    let network = Network(
      nodes: zip(Int64(1)..., ["Ana", "Ben"]).map { (id: $0, name: $1) },
      links: [.init(from: 1, to: 2, value: 123_456)])
    for hasAmounts in [true, false] {
      let writer = GraphWriter(network, hasAmounts: hasAmounts)
      #expect(writer.graphML.contains("123456") == hasAmounts)
      #expect(writer.json.contains("123456") == hasAmounts)
      #expect(!writer.dot.contains("123456"))
    }
  }

  @Test("DOT: quotes, escapes and entities stay text")
  func dot() {
    let network = Network(
      nodes: zip(Int64(1)..., ["a\"]; b", "c\\N", "&lt;", "x\ny"]).map { (id: $0, name: $1) },
      links: [.init(from: 1, to: 2, count: 3), .init(from: 2, to: 1), .init(from: 3, to: 4)])
    #expect(
      GraphWriter(network, hasAmounts: false).dot == """
        digraph referrals {
          rankdir=LR;
          node [shape=box, style=rounded];
          n1 [label="a\\"]; b"];
          n2 [label="c\\\\N"];
          n3 [label="&amp;lt;"];
          n4 [label="x y"];
          n1 -> n2 [label="3 / 1", dir=both];
          n3 -> n4 [label="1"];
        }

        """)
  }

  @Test("JSON keeps names as they are")
  func json() throws {
    struct Document: Decodable {
      struct Node: Decodable { var name: String }
      var nodes: [Node]
    }
    let text = GraphWriter(Self.hostile, hasAmounts: true).json
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(document.nodes.map(\.name) == Self.hostileNames)
  }

  @Test("the picture is well-formed, and names are text in it")
  func svg() throws {
    let words = SVGMap.Words(
      title: "Partners & <friends>", subtitle: "2026", oneWay: "one way", bothWays: "both ways",
      quiet: "quiet", count: "3: three clients sent")
    let svg = try SVGMap.text(
      of: MapGraph(Self.hostile), words: words,
      label: { item in
        if case .node(let node) = item.content { Self.hostile.nodes[node].name } else { "" }
      }, lineLabel: { "\($0.count)" }, lineTitle: { "\($0.from) → \($0.to)" })
    var tags = XMLTags(svg)
    var texts: [String] = []
    var names: Set<String> = []
    while let item = try tags.next() {
      switch item {
      case .open(let name, _): names.insert(name)
      case .text(let text): texts.append(text)
      case .close: break
      }
    }
    #expect(names == ["svg", "title", "defs", "marker", "path", "rect", "text"])
    for text in ["Partners & <friends>", "</text><script>", "new line", "drow", " [31m"] {
      #expect(texts.contains(text))
    }
  }

  @Test("no number of a line hides another, where many lines meet at one")
  func numbers() throws {
    let nodes = (1...9).map { (Int64($0), "Partner \($0)") }
    let links = (2...9).flatMap { sender in
      [
        Network.Link(from: Int64(sender), to: 1, count: 11),
        Network.Link(from: Int64(sender), to: Int64(sender % 8 + 2), count: 12),
      ]
    }
    let words = SVGMap.Words(
      title: "", subtitle: "", oneWay: "", bothWays: "", quiet: "", count: "")
    let svg = try SVGMap.text(
      of: MapGraph(Network(nodes: nodes, links: links)), words: words, label: { "\($0.index)" },
      lineLabel: { "\($0.count)" }, lineTitle: { _ in "" })
    var tags = XMLTags(svg)
    var places: [(x: Int, y: Int)] = []
    while let item = try tags.next() {
      guard case .open("text", let attributes) = item, attributes["font-size"] == "9",
        let x = attributes["x"].flatMap({ Int($0) }), let y = attributes["y"].flatMap({ Int($0) })
      else { continue }
      places.append((x, y))
    }
    #expect(places.count > 8)
    for (index, place) in places.enumerated() {
      for other in places.dropFirst(index + 1) where other.y == place.y {
        #expect(abs(other.x - place.x) >= 12)
      }
    }
  }

  @Test(
    "tables of edges",
    arguments: [
      "source,target,weight\nAna,Ben,2\nBen,Cy,1\n", "Ana,Ben\r\nAna,Ben\r\nBen,Cy",
      "\u{FEFF}from,to\n\"Ana\",\"Ben\"\nAna,Ben\n\nBen,Cy\n",
    ])
  func tables(text: String) throws {
    let network = try read(text)
    #expect(network.nodes.map(\.name) == ["Ana", "Ben", "Cy"])
    #expect(network.edges.map(\.count) == [2, 1])
  }

  @Test("names with commas, quotes and line ends")
  func quoting() throws {
    let network = try read("\"Okafor, Sons\",\"the \"\"best\"\"\"\n\"two\nlines\",\n")
    #expect(
      network.nodes.map(\.name) == ["Okafor, Sons", "the \"best\"", "two\nlines", ""])
  }

  private static let broken: [(String, GraphFault)] = [
    ("", .unknownFormat), (" \n ", .unknownFormat), ("<svg></svg>", .unknownFormat),
    ("a,b\na\n", .malformed(line: 2)), ("a,b,1,2\n", .malformed(line: 1)),
    ("a,b\n\"c,d\n", .malformed(line: 2)), ("a,\"b\"c\n", .malformed(line: 1)),
    ("a,b,0\n", .badCount(line: 1)), ("a,b,1\na,b,many\n", .badCount(line: 2)),
    ("a,b,99999999999999999999\n", .badCount(line: 1)),
    (String(repeating: "a", count: 5000) + ",b\n", .nameTooLong(line: 1)),
    ("<graphml>\n<graph>\n<node id='a'>\n", .malformed(line: 4)),
    ("<graphml></graphml>", .malformed(line: 1)),
    ("<graphml>\n<graph></node></graph></graphml>", .malformed(line: 2)),
    ("<graphml><graph>\n<node id='a'/><node id='a'/></graph></graphml>", .malformed(line: 2)),
    ("<graphml><graph>\n\n<edge source='a' target='b'/></graph></graphml>", .unknownNode(line: 3)),
    ("<!DOCTYPE x [<!ENTITY a 'b'>]>\n<graphml/>", .unsupported(line: 1)),
    ("<graphml><graph><node id='&a;'/></graph></graphml>", .malformed(line: 1)),
    ("<graphml><graph>\n<hyperedge/></graph></graphml>", .unsupported(line: 2)),
    ("<graphml><graph><node id='a'>\n<graph/></node></graph></graphml>", .unsupported(line: 2)),
    (String(repeating: "<graphml>", count: 100), .unsupported(line: 1)),
    ("<graphml><graph><node id='a' id='b'/></graph></graphml>", .malformed(line: 1)),
  ]

  @Test("what is wrong is said with its line", arguments: broken)
  func faults(text: String, fault: GraphFault) {
    #expect(throws: fault) { try read(text) }
  }

  @Test("bytes that are no text, and text cut anywhere")
  func cut() throws {
    #expect(throws: GraphFault.notUTF8) { try GraphReader.network(from: [0x61, 0xFF, 0x2C]) }
    let bytes = Array(GraphWriter(Self.hostile, hasAmounts: true).graphML.utf8)
    for end in stride(from: 0, to: bytes.count - 12, by: 7) {
      #expect(throws: GraphFault.self) { try GraphReader.network(from: Array(bytes[..<end])) }
    }
  }
}
