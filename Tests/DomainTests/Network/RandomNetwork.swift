import Domain

/// Networks made up: with circles, hubs, edges to oneself, and nodes that nothing leads to.
struct RandomNetwork {
  let network: Network
  private var state: UInt64

  init(seed: UInt64, nodes count: Int, edges: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var links: [Network.Link] = []
    var random = Self.Random(state: state)
    for _ in 0..<edges {
      // A third of all go to a hub.
      let to = random.below(3) == 0 ? 1 : random.below(count) + 1
      links.append(
        Network.Link(
          from: Int64(random.below(count) + 1), to: Int64(to), count: random.below(4) + 1))
    }
    let names = ["Zoé", "adam", "Éva", "Adam", "bob"]
    network = Network(
      nodes: (1...count).map { (Int64($0), names[random.below(names.count)]) }, links: links)
  }

  struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  /// Of small and of sparse ones, many.
  static let all: [Network] =
    (1...60).map { seed in
      RandomNetwork(seed: UInt64(seed), nodes: 2 + seed % 7, edges: seed % 11).network
    } + (1...20).map { RandomNetwork(seed: UInt64($0 + 100), nodes: 30, edges: 34).network }
}
