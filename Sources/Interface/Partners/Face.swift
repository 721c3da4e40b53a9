/// How the partners show: faces on one selection.
package enum Face: String, CaseIterable, Hashable, Sendable, Codable {
  /// All of them, ranked.
  case table
  /// One of them with their neighbours.
  case ego
  /// Who came through one of them.
  case tree
  /// Who sends whom, drawn.
  case map

  /// The face so many further on, round and round.
  func next(by step: Int) -> Face {
    let faces = Face.allCases
    let place = (faces.firstIndex(of: self) ?? 0) + step + faces.count
    return faces[place % faces.count]
  }
}
