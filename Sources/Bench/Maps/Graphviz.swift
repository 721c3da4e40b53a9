import Domain
import Foundation
import Pty

/// Graphviz's dot, as a yardstick for crossings.
struct Graphviz {
  private let patience: Int

  /// - Parameter patience: seconds after which it is stopped.
  /// - Returns: nil where there is none.
  init?(patience: Int) throws {
    self.patience = patience
    guard let path = ProcessInfo.processInfo.environment["PATH"] else { return nil }
    let isThere = path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/dot")
    }
    guard isThere else { return nil }
  }

  /// How many lines cross when dot orders the same ranks; in words, where it does not tell.
  func crossings(of layout: MapLayout) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-bench-\(getpid()).dot").path
    try text(of: layout).write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    // Stopped when the order is found, before anything is placed.
    let run = try ProgramRun.of(
      ["timeout", "\(patience)", "dot", "-v", "-Gphase=2", "-Tjson0", file])
    if run.status == .exited(124) { return "> \(patience) s" }
    guard run.status == .exited(0),
      let answer = try? JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    else { throw BenchFault.failed(["dot", file], run.errors) }
    guard answer.ranks == layout.boxes.map(\.rank) else { return "other ranks" }
    return count(in: run.errors) ?? "no count"
  }

  /// The figure of "mincross %3: 54 crossings, 0.00 secs.", the last of them.
  private func count(in log: String) -> String? {
    log.split(separator: "\n").last { $0.hasPrefix("mincross ") && $0.contains(" crossings, ") }?
      .split(separator: " ").drop { Int($0) == nil }.first.map(String.init)
  }

  /// Items as points, ranks held by a chain of points that belongs to none of them, lines from
  /// left to right.
  private func text(of layout: MapLayout) -> String {
    var ranks: [Int: [Int]] = [:]
    for box in layout.boxes { ranks[box.rank, default: []].append(box.item) }
    var lines = ["digraph {", "node [shape=point];"]
    for rank in ranks.keys.sorted() {
      let items = (ranks[rank] ?? []).map { "n\($0);" }.joined(separator: " ")
      lines.append("{rank=same; r\(rank); \(items)}")
      if rank > 0 { lines.append("r\(rank - 1) -> r\(rank);") }
    }
    for line in layout.graph.lines {
      let (from, to) = (layout.boxes[line.from], layout.boxes[line.to])
      lines.append(
        from.rank < to.rank ? "n\(from.item) -> n\(to.item);" : "n\(to.item) -> n\(from.item);")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// What dot writes, as far as it matters here.
  private struct Answer: Decodable {
    struct Node: Decodable {
      var name: String
      var rank: String?
    }

    var objects: [Node]

    /// The rank of each item.
    var ranks: [Int] {
      let found = objects.compactMap { node in
        node.name.hasPrefix("n")
          ? Int(node.name.dropFirst()).map { (item: $0, rank: node.rank.flatMap { Int($0) } ?? -1) }
          : nil
      }
      return found.sorted { $0.item < $1.item }.map(\.rank)
    }
  }
}
