import Domain

/// Clients sent by somebody to somebody, as the tables tell it: days are counted back from today.
///
/// What is not said goes its usual way at the pace of its matter.
struct Sending: Sendable {
  /// How far it came.
  enum Course: Int, Sendable {
    case draft, consented, sent, acknowledged, inContact, decided, closed
  }

  /// A dated fact of a referral.
  enum Fact: Sendable {
    case consented, told, called, acknowledged, contacted, heard, decided, asked, thanked
    case resultTold, closed, declined
  }

  /// What the tables call the agency itself.
  static let us = "us"

  let matter: Matter
  let from: String
  let to: String
  let opened: Int
  var clients: [String] = []
  var course = Course.inContact
  var outcome: Referral.Outcome?
  var need: Words?
  var reason: Words?
  var partnerWord: Words?
  /// In whole euros.
  var value: Int?
  var satisfaction: Int?
  var isConfirmed = true
  var review: When?
  var introducedBy: String?
  /// Where the partner worked then, if it was not where they work today.
  var organisation: String?
  /// What several sendings for one need have in common.
  var group: String?
  /// Whether it goes on from the one before it in its table, which was declined.
  var isRerouted = false
  private var days: [Fact: Int] = [:]

  private init(_ matter: Matter, from: String, to: String, _ opened: Int) {
    self.matter = matter
    self.from = from
    self.to = to
    self.opened = opened
  }

  static func came(_ matter: Matter, through partner: String, _ ago: Int) -> Sending {
    Sending(matter, from: partner, to: us, ago)
  }

  static func sent(_ matter: Matter, to partner: String, _ ago: Int) -> Sending {
    Sending(matter, from: us, to: partner, ago)
  }

  /// Between two others.
  static func seen(_ matter: Matter, _ sender: String, to partner: String, _ ago: Int) -> Sending {
    Sending(matter, from: sender, to: partner, ago)
  }

  var direction: Referral.Direction {
    if from == Self.us { return .given }
    return to == Self.us ? .received : .seen
  }
}

// MARK: - What only some say

extension Sending {
  private func with(_ change: (inout Sending) -> Void) -> Sending {
    var sending = self
    change(&sending)
    return sending
  }

  /// Through the whole loop.
  /// - Parameters:
  ///   - euros: what it was worth, if that is known.
  ///   - happy: what the client thought of the partner, 1 to 5; a believable figure if nil.
  func won(_ euros: Int? = nil, happy: Int? = nil) -> Sending {
    with { sending in
      sending.outcome = .won
      sending.course = .closed
      sending.value = euros
      sending.satisfaction = happy ?? Dice(from + to + clients.joined()).first(from: 4, to: 5)
    }
  }

  /// Through the whole loop, to another end.
  func ended(
    _ outcome: Referral.Outcome, _ english: String, _ french: String, happy: Int? = nil
  ) -> Sending {
    with { sending in
      sending.outcome = outcome
      sending.course = .closed
      sending.reason = Words(english, french)
      sending.satisfaction = happy
    }
  }

  /// Another of the same group won.
  var anotherWon: Sending {
    with {
      $0.outcome = .anotherWon
      $0.course = .closed
    }
  }

  func declined(_ ago: Int, _ english: String, _ french: String) -> Sending {
    with { sending in
      sending.course = .sent
      sending.days[.declined] = ago
      sending.reason = Words(english, french)
    }
  }

  func stands(_ course: Course) -> Sending { with { $0.course = course } }
  func on(_ fact: Fact, _ ago: Int) -> Sending { with { $0.days[fact] = ago } }
  func needs(_ english: String, _ french: String) -> Sending {
    with { $0.need = Words(english, french) }
  }
  func said(_ english: String, _ french: String) -> Sending {
    with { $0.partnerWord = Words(english, french) }
  }
  func onHold(until review: When) -> Sending { with { $0.review = review } }
  func introduced(by name: String) -> Sending { with { $0.introducedBy = name } }
  func at(_ organisation: String) -> Sending { with { $0.organisation = organisation } }
  func among(_ group: String) -> Sending { with { $0.group = group } }
  /// Only the partner told of the first contact.
  var unconfirmed: Sending { with { $0.isConfirmed = false } }
  /// After the one before it was declined.
  var rerouted: Sending { with { $0.isRerouted = true } }
  /// The other firm never heard thanks, without which nothing is closed.
  var unthanked: Sending {
    with {
      $0.days[.thanked] = Self.never
      $0.days[.closed] = Self.never
    }
  }
}

// MARK: - Days

extension Sending {
  private static let never = -1

  /// How many days ago a fact came about; nil if it did not.
  func ago(_ fact: Fact) -> Int? {
    if let said = days[fact] { return said == Self.never ? nil : said }
    guard isReached(fact) else { return nil }
    return switch fact {
    case .consented, .told, .called: opened
    case .acknowledged: direction == .given ? opened - 2 : opened
    case .contacted: direction == .given ? opened - 5 : opened - 1
    case .decided: opened - matter.pace
    case .asked: decided - (matter.satisfactionDays ?? 14)
    case .thanked: direction == .given ? decided - 2 : opened - 2
    case .resultTold: decided - 1
    case .closed: [decided, ago(.asked), ago(.thanked), ago(.resultTold)].compactMap(\.self).min()
    case .heard, .declined: nil
    }
  }

  private var decided: Int { ago(.decided) ?? opened - matter.pace }

  private func isReached(_ fact: Fact) -> Bool {
    guard direction != .seen else { return false }
    // Nobody was served, and nobody is asked.
    if outcome == .anotherWon, fact == .asked || fact == .thanked { return false }
    switch fact {
    case .consented: return direction == .given && course != .draft
    case .told, .called: return direction == .given && course.rawValue >= Course.sent.rawValue
    case .acknowledged: return course.rawValue >= Course.acknowledged.rawValue
    case .contacted: return course.rawValue >= Course.inContact.rawValue && outcome != .noResponse
    case .decided: return outcome != nil
    case .thanked: return course == .closed || direction == .received && ago(.acknowledged) != nil
    case .asked: return direction == .given && course == .closed
    case .resultTold: return direction == .received && course == .closed
    case .closed: return course == .closed
    case .heard, .declined: return false
    }
  }
}

/// What became of the needs of one household, in the order of the tables.
struct Journey: Sendable {
  let sendings: [Sending]

  init(_ clients: String..., sendings: [Sending]) {
    self.sendings = sendings.map { sending in
      var own = sending
      own.clients = clients
      return own
    }
  }
}
