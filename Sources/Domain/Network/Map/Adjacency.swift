/// The neighbours of vertices 0 ..< count, in two flat tables.
struct Adjacency {
  /// All neighbours, vertex by vertex.
  let values: [Int]
  private let starts: [Int]

  /// - Parameter pairs: a vertex and its neighbour; a vertex keeps its neighbours in that order.
  init(count: Int, _ pairs: some Collection<(vertex: Int, neighbour: Int)>) {
    var starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.vertex + 1] += 1 }
    for vertex in 0..<count { starts[vertex + 1] += starts[vertex] }
    var next = starts
    var values = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      values[next[pair.vertex]] = pair.neighbour
      next[pair.vertex] += 1
    }
    (self.starts, self.values) = (starts, values)
  }

  /// Where a vertex's neighbours stand in `values`.
  @inline(__always)
  func range(of vertex: Int) -> Range<Int> { starts[vertex]..<starts[vertex + 1] }

  @inline(__always)
  func degree(of vertex: Int) -> Int { starts[vertex + 1] - starts[vertex] }

  @inline(__always)
  subscript(vertex: Int) -> ArraySlice<Int> { values[range(of: vertex)] }
}
