import Domain

/// The routine exchanges of somebody whom the tables give days of silence.
enum Routine {
  /// - Returns: latest first; the latest is a touch, on the day the silence began.
  static func happenings(with person: Person, trade: Trade) -> [Happening] {
    guard let silent = person.silent else { return [] }
    var dice = Dice(person.name)
    var talk = dice.shuffled(
      trade.smallTalk.compactMap { step in
        if case .happened(let happening) = step { happening } else { nil }
      })
    guard let touch = talk.firstIndex(where: \.isTouch) else { return [] }
    talk.swapAt(0, touch)
    var daysAgo = silent
    return talk.prefix((person.rank ?? .d).exchanges).map { told in
      var happening = told
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
