extension Network {
  /// What is reached from a node in so many steps, along and against the referrals, with all that
  /// lies between: a network of its own, with the same ids.
  package func neighbourhood(of node: Int, steps: Int) -> Network {
    var distance = Array(repeating: Int.max, count: nodes.count)
    distance[node] = 0
    var reached = [node]
    var next = 0
    while next < reached.count {
      let current = reached[next]
      next += 1
      guard distance[current] < steps else { continue }
      for other in neighbours(of: current) where distance[other] == .max {
        distance[other] = distance[current] + 1
        reached.append(other)
      }
    }
    return part(reached)
  }

  /// Those nodes, and the edges among them.
  package func part(_ indices: some Sequence<Int>) -> Network {
    let kept = Set(indices)
    let links = edges.lazy.filter { kept.contains($0.from) && kept.contains($0.to) }.map {
      Link(
        from: nodes[$0.from].id, to: nodes[$0.to].id, count: $0.count, value: $0.value,
        valued: $0.valued, latest: $0.latest)
    }
    return Network(nodes: kept.map { (nodes[$0].id, nodes[$0].name) }, links: links)
  }
}
