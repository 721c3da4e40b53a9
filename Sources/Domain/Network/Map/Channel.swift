/// The space between two ranks, where lines turn: each stroke up or down gets a track, a column of
/// its own or shared with strokes that it does not touch.
///
/// What leaves one vertex in one bundle is one stroke with a branch for each that it leads to. In
/// every row, the line from the left must have left it before another arrives for the right, or
/// the two would run into each other: the vertical constraints of channel routing, turned by a
/// right angle. Tracks are filled one after the other as in Hashimoto and Stevens, "Wire routing
/// by optimizing channel assignment within large apertures" (Design Automation 1971). Where
/// constraints make a cycle, a branch takes a row of its own, a *lane*, and arrives from there: a
/// dogleg, as in Deutsch, "A dogleg channel router" (Design Automation 1976).
struct Channel {
  /// A row of the ranks, or a lane behind it; lanes are numbered from 1 in each channel.
  struct Lane: Hashable, Comparable {
    var row: Int
    var number = 0

    static func < (a: Self, b: Self) -> Bool { (a.row, a.number) < (b.row, b.number) }
  }

  /// A line from a vertex, up or down a track, and out of it to the right.
  struct Stroke {
    /// The vertex that it leaves.
    let from: Int
    let bundle: Int
    /// The stroke that it goes on from, of one that begins in a lane.
    let parent: Int?
    let source: Lane
    fileprivate(set) var branches: [Branch]
    /// From 0; nil for one that is straight.
    fileprivate(set) var track: Int?

    var lowest: Lane { max(source, branches.map(\.lane).max() ?? source) }
    var highest: Lane { min(source, branches.map(\.lane).min() ?? source) }
    fileprivate var isStraight: Bool { branches.allSatisfy { $0.lane == source } }
  }

  struct Branch {
    var lane: Lane
    /// What leads on from here: a segment to a vertex, or another stroke.
    var target: Target

    enum Target {
      case segment(Int)
      case stroke(Int)
    }
  }

  private(set) var strokes: [Stroke] = []
  private(set) var trackCount = 0
  /// How many lanes lie behind a row.
  private(set) var lanes: [Int: Int] = [:]

  /// - Parameters:
  ///   - segments: all that lead from one rank to the next, as places in `graph.segments`.
  ///   - rows: of all vertices.
  init(_ graph: ProperGraph, segments: [Int], rows: [Int]) {
    let sorted = segments.map { (place: $0, segment: graph.segments[$0]) }.sorted { a, b in
      (rows[a.segment.from], a.segment.bundle, rows[a.segment.to])
        < (rows[b.segment.from], b.segment.bundle, rows[b.segment.to])
    }
    for (place, segment) in sorted {
      if strokes.last?.from != segment.from || strokes.last?.bundle != segment.bundle {
        strokes.append(
          Stroke(
            from: segment.from, bundle: segment.bundle, parent: nil,
            source: Lane(row: rows[segment.from]), branches: []))
      }
      strokes[strokes.count - 1].branches.append(
        Branch(lane: Lane(row: rows[segment.to]), target: .segment(place)))
    }
    var tracks = Tracks(strokes)
    tracks.fill()
    (strokes, trackCount, lanes) = (tracks.strokes, tracks.count, tracks.lanes)
  }
}

// MARK: - Tracks

/// A channel while its tracks are being filled.
private struct Tracks {
  private(set) var strokes: [Channel.Stroke]
  private(set) var count = 0
  private(set) var lanes: [Int: Int] = [:]
  /// Strokes without a track, by the row they come from.
  private var sources: [Channel.Lane: [Int]] = [:]
  /// Strokes by the rows they lead to; nobody waits in a lane.
  private var targets: [Channel.Lane: [Int]] = [:]
  /// For how many strokes each one must wait.
  private var waiting: [Int]
  private var unplaced: Set<Int> = []
  /// Those that need not wait, the first to be placed last.
  private var ready: [Int] = []
  private let bottom: Int

  init(_ strokes: [Channel.Stroke]) {
    self.strokes = strokes
    waiting = Array(repeating: 0, count: strokes.count)
    bottom = strokes.map(\.lowest.row).max() ?? 0
    for (index, stroke) in strokes.enumerated() where !stroke.isStraight {
      unplaced.insert(index)
      sources[stroke.source, default: []].append(index)
      for branch in stroke.branches { targets[branch.lane, default: []].append(index) }
    }
    for index in unplaced {
      waiting[index] = strokes[index].branches.reduce(0) { $0 + obstacles(of: index, at: $1.lane) }
    }
    ready = unplaced.filter { waiting[$0] == 0 }.sorted(by: isLater)
  }

  /// How many strokes must leave a row before a stroke may arrive there.
  private func obstacles(of stroke: Int, at lane: Channel.Lane) -> Int {
    sources[lane, default: []].count { $0 != stroke }
  }

  mutating func fill() {
    while !unplaced.isEmpty {
      if ready.isEmpty { breakCycle() }
      var taken = Intervals()
      var left: [Int] = []
      var placed: [Int] = []
      for stroke in ready.reversed() {
        if taken.insert(strokes[stroke].highest, strokes[stroke].lowest) {
          placed.append(stroke)
        } else {
          left.append(stroke)
        }
      }
      ready = left.reversed()
      for stroke in placed { place(stroke) }
      count += 1
    }
  }

  private mutating func place(_ index: Int) {
    strokes[index].track = count
    unplaced.remove(index)
    let source = strokes[index].source
    sources[source]?.removeAll { $0 == index }
    var free: [Int] = []
    for other in targets[source, default: []] where other != index && unplaced.contains(other) {
      waiting[other] -= 1
      if waiting[other] == 0 { free.append(other) }
    }
    for branch in strokes[index].branches {
      guard case .stroke(let child) = branch.target else { continue }
      waiting[child] -= 1
      if waiting[child] == 0 { free.append(child) }
    }
    guard !free.isEmpty else { return }
    ready = (ready + free).sorted(by: isLater)
  }

  /// Leads the stroke that waits for the fewest past them.
  private mutating func breakCycle() {
    let candidates = unplaced.filter { strokes[$0].parent == nil }
    guard
      let chosen = candidates.min(by: { (waiting[$0], $0) < (waiting[$1], $1) })
    else { return }
    for branch in strokes[chosen].branches.indices {
      let lane = strokes[chosen].branches[branch].lane
      let obstacles = obstacles(of: chosen, at: lane)
      guard obstacles > 0 else { continue }
      lanes[lane.row, default: 0] += 1
      let detour = Channel.Lane(row: lane.row, number: lanes[lane.row, default: 0])
      let child = strokes.count
      strokes.append(
        Channel.Stroke(
          from: strokes[chosen].from, bundle: strokes[chosen].bundle, parent: chosen,
          source: detour, branches: [strokes[chosen].branches[branch]]))
      waiting.append(obstacles + 1)
      unplaced.insert(child)
      targets[lane]?.removeAll { $0 == chosen }
      targets[lane, default: []].append(child)
      strokes[chosen].branches[branch] = Channel.Branch(lane: detour, target: .stroke(child))
    }
    waiting[chosen] = 0
    ready.append(chosen)
  }

  /// Of strokes that lead down the lowest comes first, of those that lead up the highest: so they
  /// do not cross each other.
  private func isLater(_ a: Int, _ b: Int) -> Bool {
    (urgency(a), a) > (urgency(b), b)
  }

  private func urgency(_ index: Int) -> Int {
    let stroke = strokes[index]
    let down = stroke.branches.count { $0.lane > stroke.source }
    return 2 * down > stroke.branches.count ? bottom - stroke.source.row : stroke.source.row
  }
}

/// Stretches of one track that do not touch.
private struct Intervals {
  private var taken: [(highest: Channel.Lane, lowest: Channel.Lane)] = []

  /// - Returns: false if there is no room.
  mutating func insert(_ highest: Channel.Lane, _ lowest: Channel.Lane) -> Bool {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].highest < highest { low = middle + 1 } else { high = middle }
    }
    if low > 0, taken[low - 1].lowest >= highest { return false }
    if low < taken.count, taken[low].highest <= lowest { return false }
    taken.insert((highest, lowest), at: low)
    return true
  }
}
