import Domain

/// A referral as the benchmark invents it. Ends and clients are contacts by their index; nil for us.
struct SampleReferral: Sendable {
  /// How far it came.
  enum Course { case underway, won, lost }

  var sender: Int?
  var receiver: Int?
  var client: Int
  /// 0 ..< `SampleNetwork.topics`.
  var topic: Int
  var daysAgo: Int
  var course: Course
  /// What it was worth in whole units, where that is known.
  var value: Int?
  /// What the client thought, 1 to 5.
  var satisfaction: Int
}

/// Who sent whom to whom in a made-up book: five referrals for each contact over three years, the
/// same ones each time.
///
/// Heavy with hubs, as such networks are: one in ten contacts is a partner, the first of them in two
/// thousand referrals where there are as many, the others in fewer and fewer. A quarter came through
/// clients; every fifth was seen between others, and so there are circles.
struct SampleNetwork: Sequence, Sendable {
  /// At least 20.
  let contacts: Int

  static let each = 5
  static let topics = 8
  static let days = 1_095

  /// Contacts 0 ..< this are partners.
  var partners: Int { Swift.max(4, contacts / 10) }

  /// In how many referrals the first partner is.
  private var hub: Int { Swift.min(2_000, contacts * 2) }

  func makeIterator() -> some IteratorProtocol<SampleReferral> {
    let others = WeightedList(Array(1..<partners))
    return (0..<contacts * Self.each).lazy.map { referral($0, others) }.makeIterator()
  }

  /// Everybody and all that was sent, without a book; we have the id 0.
  var network: Network {
    Network(
      nodes: (0...contacts).map { (id: Int64($0), name: "Contact \($0)") },
      links: lazy.map { referral in
        Network.Link(
          from: referral.sender.map { Int64($0) + 1 } ?? 0,
          to: referral.receiver.map { Int64($0) + 1 } ?? 0)
      })
  }

  private func referral(_ index: Int, _ others: WeightedList<Int>) -> SampleReferral {
    var random = SplitMix64(seed: UInt64(index) &* 0x9FB2_1C65_1E98_DF25)
    var ends = ends(index, others, &random)
    if random.chance(45) { swap(&ends.0, &ends.1) }
    var client = Int.random(in: 0..<contacts, using: &random)
    while client == ends.0 || client == ends.1 { client = (client + 1) % contacts }
    let daysAgo = Int.random(in: 1...Self.days, using: &random)
    let course: SampleReferral.Course =
      daysAgo < 150 && random.chance(30) ? .underway : random.chance(70) ? .won : .lost
    return SampleReferral(
      sender: ends.0, receiver: ends.1, client: client,
      topic: Int.random(in: 0..<Self.topics, using: &random), daysAgo: daysAgo, course: course,
      value: random.chance(60) ? 500 + 10 * Int.random(in: 0...900, using: &random) : nil,
      satisfaction: 3 + Int.random(in: 0...2, using: &random))
  }

  /// Nil for us.
  private func ends(
    _ index: Int, _ others: WeightedList<Int>, _ random: inout SplitMix64
  ) -> (Int?, Int?) {
    if index < hub { return (0, nil) }
    let roll = Int.random(in: 0..<100, using: &random)
    if roll < 55 { return (random.pickEarly(others), nil) }
    if roll < 80 { return (Int.random(in: partners..<contacts, using: &random), nil) }
    let sender = Int.random(in: 1..<contacts, using: &random)
    let receiver = random.pickEarly(others)
    return (sender, receiver == sender ? 0 : receiver)
  }
}
