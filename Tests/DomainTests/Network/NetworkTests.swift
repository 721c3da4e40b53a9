import Domain
import Testing

@Suite("Networks")
struct NetworkTests {
  @Test("parallel referrals are added up, unknown values kept apart")
  func sums() throws {
    let nodes: [(id: Int64, name: String)] = [(7, "Ben"), (3, "Ana"), (7, "Benoît"), (9, "Cy")]
    let network = Network(
      nodes: nodes,
      links: [
        .init(from: 3, to: 7, value: 500, latest: Day(year: 2026, month: 3, day: 1)),
        .init(from: 3, to: 7, count: 2, latest: Day(year: 2025, month: 3, day: 1)),
        .init(from: 3, to: 7, count: 3, value: 900, valued: 2),
        .init(from: 9, to: 9), .init(from: 9, to: 100), .init(from: 9, to: 3, count: 0),
      ])
    #expect(network.nodes.map(\.name) == ["Ana", "Ben", "Cy"])
    #expect(network.edges.count == 2)
    let edge = try #require(network.edge(from: 0, to: 1))
    #expect((edge.count, edge.value, edge.valued) == (6, 1400, 3))
    #expect(edge.latest == Day(year: 2026, month: 3, day: 1))
    #expect(network.edge(from: 1, to: 0) == nil)
    #expect(network.edges[1].isLoop)
    #expect(network.index(of: 9) == 2)
    #expect(network.index(of: 8) == nil)
  }

  @Test("numbers beyond all reason are capped")
  func caps() {
    let nodes: [(id: Int64, name: String)] = [(1, "Ana"), (2, "Ben")]
    let network = Network(
      nodes: nodes,
      links: [
        .init(from: 1, to: 2, count: .max, value: .max), .init(from: 1, to: 2, value: .max),
      ])
    #expect(network.edges[0].count == .max)
    #expect(network.edges[0].value == .max)
    #expect(MapGraph(network).lines[0].count == .max)
  }

  @Test("neighbours on both sides, once, without oneself")
  func neighbours() {
    let network = Drawing.network("a>b b>a c>b b>b b>d e")
    #expect(network.neighbours(of: 1) == [0, 2, 3])
    #expect(network.edges(from: 1).map(\.to) == [0, 1, 3])
    #expect(network.edges(to: 1).map(\.from) == [0, 1, 2])
    #expect(network.neighbours(of: 4).isEmpty)
  }

  @Test("two steps around somebody")
  func neighbourhood() {
    let network = Drawing.network("a>b b>c c>d e>c f>e g>a d>b")
    let around = network.neighbourhood(of: 0, steps: 2)
    #expect(around.nodes.map(\.name) == ["a", "b", "c", "d", "g"])
    // Also between those that are two steps away.
    #expect(around.edges.count == 5)
    #expect(network.neighbourhood(of: 0, steps: 0).nodes.map(\.name) == ["a"])
  }
}
