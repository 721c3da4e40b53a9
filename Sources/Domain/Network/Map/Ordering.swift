/// In which order the vertices of each rank stand, so that few lines cross.
///
/// Sweeps by medians with exchanges of neighbours, begun from several orders, the best kept, as in
/// Gansner, Koutsofios, North and Vo (1993). The best is sifted, line by line (`BlockSifting`),
/// swept again and sifted rank by rank; then a few neighbouring ranks are shaken and all sifted
/// again, as long as the effort granted lasts: an iterated local search (Lourenço, Martin and
/// Stützle, 2003). All of it depends on the graph alone: on no clock and no chance.
struct Ordering {
  private let graph: ProperGraph
  private var levels: [[Int]]
  private var positions: [Int]
  private var best: [[Int]]
  private var fewest = Int.max
  private var counting = Crossings()
  private var dice = SplitMix(seed: 1)
  /// Steps of work left; what is needed for one order is done whatever they are.
  private var effort: Int
  private let work: MapWork

  private static let rounds = 24
  private static let firstRounds = 4
  /// Rounds without a better order, after which sweeping ends.
  private static let patience = 8

  /// - Parameter effort: about how many comparisons of two lines.
  /// - Returns: the vertices of each rank, in their order.
  static func levels(
    of graph: ProperGraph, effort: Int, work: MapWork
  ) throws(CancellationError) -> [[Int]] {
    var ordering = Ordering(graph, effort: effort, work: work)
    try ordering.improve()
    return ordering.best
  }

  private init(_ graph: ProperGraph, effort: Int, work: MapWork) {
    (self.graph, self.effort, self.work) = (graph, effort, work)
    (levels, best) = (graph.levels, graph.levels)
    positions = Array(repeating: 0, count: graph.ranks.count)
  }

  private mutating func improve() throws(CancellationError) {
    for start in Walk.all where effort > 0 && fewest > 0 {
      take(start.levels(of: graph))
      // Where lines are long and many, sweeping alone would spend all.
      let rest = effort - effort / 8
      effort -= rest
      try sweep(rounds: Self.firstRounds)
      effort += rest
    }
    try siftBlocks()
    take(best)
    try sweep(rounds: Self.rounds)
    take(best)
    try sift()
    while fewest > 0, effort > 0 {
      let before = fewest
      shake()
      try transpose(exchangesEqual: true)
      try sift()
      if fewest >= before { take(best) }
    }
  }

  private mutating func take(_ levels: [[Int]]) {
    self.levels = levels
    for rank in levels.indices { renumber(rank) }
    keep()
  }

  private mutating func renumber(_ rank: Int) {
    for (place, vertex) in levels[rank].enumerated() { positions[vertex] = place }
  }

  /// Remembers the order if it is the best so far.
  @discardableResult private mutating func keep() -> Bool {
    var crossings = 0
    for rank in levels.indices.dropFirst() {
      crossings += counting.count(
        from: levels[rank], graph.previous, positions, places: levels[rank - 1].count)
    }
    effort -= 2 * (graph.segments.count + graph.ranks.count)
    guard crossings < fewest else { return false }
    (fewest, best) = (crossings, levels)
    return true
  }
}

// MARK: - Improving

extension Ordering {
  private mutating func sweep(rounds: Int) throws(CancellationError) {
    var failures = 0
    for round in 0..<rounds where failures < Self.patience && fewest > 0 && effort > 0 {
      try work.check()
      let isBiased = (round / 4) % 2 == 1
      if round.isMultiple(of: 2) {
        for rank in levels.indices.dropFirst() {
          arrange(rank, by: graph.previous, isBiased)
        }
      } else {
        for rank in levels.indices.dropLast().reversed() {
          arrange(rank, by: graph.next, isBiased)
        }
      }
      try transpose(exchangesEqual: !isBiased)
      failures = keep() ? 0 : failures + 1
    }
  }

  /// Sorts a rank by where the neighbours on one side stand; who has none there keeps their place.
  private mutating func arrange(_ rank: Int, by neighbours: Adjacency, _ isBiased: Bool) {
    let level = levels[rank]
    var places: [Int] = []
    var values: [(value: Double, tie: Int, vertex: Int)] = []
    for (place, vertex) in level.enumerated() where neighbours.degree(of: vertex) > 0 {
      places.append(place)
      values.append((median(vertex, neighbours), isBiased ? -place : place, vertex))
    }
    values.sort { ($0.value, $0.tie) < ($1.value, $1.tie) }
    for (place, value) in zip(places, values) { levels[rank][place] = value.vertex }
    renumber(rank)
    effort -= 4 * level.count
  }

  /// The middle one; of two in the middle, between them and nearer to where the others are closer
  /// together.
  private func median(_ vertex: Int, _ neighbours: Adjacency) -> Double {
    let range = neighbours.range(of: vertex)
    if range.count == 1 { return Double(positions[neighbours.values[range.lowerBound]]) }
    let places = range.map { positions[neighbours.values[$0]] }.sorted()
    let middle = places.count / 2
    let (low, high) = (Double(places[middle - 1]), Double(places[middle]))
    if !places.count.isMultiple(of: 2) { return high }
    if places.count == 2 { return (low + high) / 2 }
    let left = low - Double(places[0])
    let right = Double(places[places.count - 1]) - high
    return left + right == 0 ? (low + high) / 2 : (low * right + high * left) / (left + right)
  }

  /// Sifts whole lines; what comes of it is sifted rank by rank.
  private mutating func siftBlocks() throws(CancellationError) {
    guard fewest > 0, effort > 0 else { return }
    var blocks = BlockSifting(graph, levels: best)
    try blocks.sift(effort: effort / 3 * 2, work)
    effort -= blocks.spent
    take(blocks.levels)
    try sift()
  }

  /// Exchanges neighbours in all ranks until it helps no more.
  private mutating func transpose(exchangesEqual: Bool) throws(CancellationError) {
    try improve { $0.transpose(exchangesEqual: exchangesEqual) }
  }

  /// Sifts all ranks until it helps no more.
  private mutating func sift() throws(CancellationError) {
    try improve(squareEffort: 2) { $0.sift() }
    keep()
  }

  private mutating func improve(
    squareEffort: Int = 0, _ improvement: (inout LevelView) -> Int
  ) throws(CancellationError) {
    var isCandidate = Array(repeating: true, count: levels.count)
    var gain = 1
    while gain > 0, effort > 0 {
      gain = 0
      for rank in levels.indices where isCandidate[rank] && effort > 0 {
        try work.check()
        isCandidate[rank] = false
        let count = levels[rank].count
        effort -= squareEffort * count * count
        let gained = change(rank, improvement)
        guard gained > 0 else { continue }
        gain += gained
        for near in max(0, rank - 1)...min(levels.count - 1, rank + 1) { isCandidate[near] = true }
      }
    }
  }

  private mutating func change(_ rank: Int, _ change: (inout LevelView) -> Int) -> Int {
    var view = LevelView(graph, rank: rank, levels: levels, positions: positions)
    let gained = change(&view)
    levels[rank] = view.level
    renumber(rank)
    effort -= levels[rank].reduce(0) {
      $0 + 8 * (1 + graph.previous.degree(of: $1) + graph.next.degree(of: $1))
    }
    return gained
  }

  /// Moves some vertices elsewhere in a few ranks beside each other.
  private mutating func shake() {
    let middle = dice.below(levels.count)
    let reach = dice.below(4)
    let ranks = max(0, middle - reach)..<min(levels.count, middle + reach + 1)
    for rank in ranks where levels[rank].count > 1 {
      for _ in 0...dice.below(3) {
        let vertex = levels[rank].remove(at: dice.below(levels[rank].count))
        levels[rank].insert(vertex, at: dice.below(levels[rank].count + 1))
      }
      renumber(rank)
    }
  }
}

/// Numbers that look like chance and are always the same: SplitMix64 of Steele, Lea and Flood
/// (2014).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0 ..< `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }
}
