/// Which edges must be drawn against their direction, so that all lead to the right.
///
/// The greedy order of Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc
/// set problem" (Information Processing Letters 47, 1993): sinks go to the end, sources to the
/// front, and where there is neither, the vertex with the most edges out over edges in.
enum CycleBreaking {
  /// The place of each vertex in an order that few edges go against; none where they make no
  /// cycle.
  static func places(count: Int, edges: [(from: Int, to: Int)]) -> [Int] {
    var greedy = Greedy(count: count, edges: edges)
    return greedy.places()
  }

  private struct Greedy {
    private let out: Adjacency
    private let into: Adjacency
    private var outLeft: [Int]
    private var intoLeft: [Int]
    private var isTaken: [Bool]
    /// Vertices by how much they send more than they get, shifted so that it is not negative. One
    /// that has moved on, or was taken, stays behind in its old queue and is passed over there.
    private var queues: [Queue]
    private var highest: Int
    private var sinks = Queue()
    private var sources = Queue()

    init(count: Int, edges: [(from: Int, to: Int)]) {
      out = Adjacency(count: count, edges.map { (vertex: $0.from, neighbour: $0.to) })
      into = Adjacency(count: count, edges.map { (vertex: $0.to, neighbour: $0.from) })
      outLeft = (0..<count).map { [out] in out.degree(of: $0) }
      intoLeft = (0..<count).map { [into] in into.degree(of: $0) }
      isTaken = Array(repeating: false, count: count)
      let most = (0..<count).map { [outLeft, intoLeft] in outLeft[$0] + intoLeft[$0] }.max() ?? 0
      queues = Array(repeating: Queue(), count: 2 * most + 1)
      highest = 2 * most
      // The first vertex is to be taken first where it goes to the front, and last where it goes
      // to the end, so that it stands to the left of the others.
      for vertex in 0..<count where outLeft[vertex] > 0 { file(vertex) }
      for vertex in (0..<count).reversed() where outLeft[vertex] == 0 { file(vertex) }
    }

    mutating func places() -> [Int] {
      let count = isTaken.count
      var places = Array(repeating: 0, count: count)
      var (front, back) = (0, count)
      while front < back {
        if let vertex = takeFirst(of: \.sinks) {
          back -= 1
          places[vertex] = back
        } else if let vertex = takeFirst(of: \.sources) ?? takeGreatest() {
          places[vertex] = front
          front += 1
        } else {
          break
        }
      }
      return places
    }

    private func surplus(_ vertex: Int) -> Int {
      outLeft[vertex] - intoLeft[vertex] + (queues.count - 1) / 2
    }

    private mutating func file(_ vertex: Int) {
      if outLeft[vertex] == 0 {
        sinks.append(vertex)
      } else if intoLeft[vertex] == 0 {
        sources.append(vertex)
      } else {
        let place = surplus(vertex)
        queues[place].append(vertex)
        highest = max(highest, place)
      }
    }

    private mutating func takeFirst(of queue: WritableKeyPath<Self, Queue>) -> Int? {
      while let vertex = self[keyPath: queue].next() {
        if take(vertex) { return vertex }
      }
      return nil
    }

    private mutating func takeGreatest() -> Int? {
      while highest >= 0 {
        while let vertex = queues[highest].next() {
          if surplus(vertex) == highest, take(vertex) { return vertex }
        }
        highest -= 1
      }
      return nil
    }

    private mutating func take(_ vertex: Int) -> Bool {
      guard !isTaken[vertex] else { return false }
      isTaken[vertex] = true
      for other in out[vertex] where !isTaken[other] {
        intoLeft[other] -= 1
        file(other)
      }
      for other in into[vertex] where !isTaken[other] {
        outLeft[other] -= 1
        file(other)
      }
      return true
    }
  }

  /// First come, first served: taken the other way, one vertex would follow from another, and the
  /// order would be one long chain with a rank for each of them.
  private struct Queue {
    private var waiting: [Int] = []
    private var first = 0

    mutating func append(_ vertex: Int) { waiting.append(vertex) }

    mutating func next() -> Int? {
      guard first < waiting.count else { return nil }
      first += 1
      return waiting[first - 1]
    }
  }
}
