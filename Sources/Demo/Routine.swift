import Domain

/// The routine exchanges of somebody whom the tables give days of silence.
enum Routine {
  /// - Returns: latest first; the latest is a touch, on the day the silence began.
  static func happenings(with person: Person, trade: Trade) -> [Happening] {
    guard let silent = person.silent else { return [] }
    var dice = Dice(person.name)
    let talk = trade.smallTalk.compactMap { step in
      if case .happened(let happening) = step { happening } else { nil }
    }
    guard let latest = talk.indices.filter({ talk[$0].isTouch }).picked(by: &dice) else { return [] }
    let count = min(talk.count, (person.rank ?? .d).exchanges)
    var daysAgo = silent
    return (0..<count).map { step in
      var happening = talk[(latest + step) % talk.count]
      happening.when = .ago(daysAgo)
      daysAgo += dice.roll(from: 14, to: 40)
      return happening
    }
  }
}

extension Person.Rank {
  /// How many routine exchanges the book remembers.
  fileprivate var exchanges: Int {
    switch self {
    case .a: 7
    case .b: 5
    case .c: 4
    case .d: 2
    }
  }
}

extension Happening {
  var isTouch: Bool { channel != .note && answered }
}

extension Collection where Index == Int {
  fileprivate func picked(by dice: inout Dice) -> Element? {
    isEmpty ? nil : self[startIndex + dice.roll(count)]
  }
}
