import Domain
import GRDB

/// The facts of a referral as the table `referral_digest` holds them: numbers only, of which a
/// hundred thousand are read in a few hundredths of a second. -1 stands for what is not there.
enum ReferralDigest {
  static let columns = """
    referral, sender, receiver, need, opened, progress, outcome, value, satisfaction, \
    contact_days, thanked, ball, stale_from
    """

  /// The columns of the table as `d`.
  static let qualifiedColumns = columns.split(separator: ",")
    .map { "d." + $0.drop { $0 == " " } }.joined(separator: ", ")

  /// What the table says.
  static func stored(of id: ID<Referral>, in db: Database) throws -> ReferralFacts? {
    let row = try db.prepared("SELECT \(columns) FROM referral_digest WHERE referral = ?")
    row.bind(id.number, at: 1)
    defer { row.reset() }
    return try row.step() ? facts(row) : nil
  }

  static func write(_ facts: ReferralFacts?, of id: ID<Referral>, in db: Database) throws {
    guard let facts else {
      let statement = try db.prepared("DELETE FROM referral_digest WHERE referral = ?")
      statement.bind(id.number, at: 1)
      return try statement.run()
    }
    let statement = try db.prepared(
      """
      INSERT OR REPLACE INTO referral_digest(\(columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let numbers: [Int64] = [
      id.number, facts.sender.number, facts.receiver.number, facts.need.number,
      Int64(facts.opened.number), number(of: facts.progress), number(of: facts.outcome),
      facts.value.map { Int64($0) } ?? nothing,
      facts.satisfaction.map { Int64($0) } ?? nothing,
      facts.contactDays.map { Int64($0) } ?? nothing, facts.isThanked ? 1 : 0,
      facts.ball.flatMap { balls.firstIndex(of: $0) }.map { Int64($0) } ?? nothing,
      facts.staleFrom.map { Int64($0.number) } ?? never,
    ]
    for (index, number) in numbers.enumerated() { statement.bind(number, at: Int32(index) + 1) }
    try statement.run()
  }

  /// - Parameter row: a row that begins with `columns`.
  static func facts(_ row: Prepared) -> ReferralFacts {
    ReferralFacts(
      id: ID(row.integer(0)), sender: ID(row.integer(1)), receiver: ID(row.integer(2)),
      need: ID(row.integer(3)), opened: Day(number: Int(row.integer(4))) ?? .first,
      progress: progress(row.integer(5)), outcome: outcome(row.integer(6)),
      value: optional(row.integer(7)), satisfaction: optional(row.integer(8)),
      contactDays: optional(row.integer(9)), isThanked: row.integer(10) == 1,
      ball: optional(row.integer(11)).flatMap { balls.indices.contains($0) ? balls[$0] : nil },
      staleFrom: row.integer(12) == never ? nil : Day(number: Int(row.integer(12))))
  }

  static let nothing: Int64 = -1
  /// A day that no day is.
  private static let never = Int64(Int32.max)

  static func number(of progress: Referral.Progress) -> Int64 {
    progresses.firstIndex(of: progress).map { Int64($0) } ?? nothing
  }

  private static func number(of outcome: Referral.Outcome?) -> Int64 {
    outcome.flatMap { outcomes.firstIndex(of: $0) }.map { Int64($0) } ?? nothing
  }

  private static let progresses = Referral.Progress.allCases
  private static let outcomes = Referral.Outcome.allCases
  private static let balls = NextStep.Ball.allCases

  private static func progress(_ number: Int64) -> Referral.Progress {
    Int(exactly: number).flatMap { progresses.indices.contains($0) ? progresses[$0] : nil }
      ?? .draft
  }

  private static func outcome(_ number: Int64) -> Referral.Outcome? {
    Int(exactly: number).flatMap { outcomes.indices.contains($0) ? outcomes[$0] : nil }
  }

  private static func optional(_ number: Int64) -> Int? {
    number == nothing ? nil : Int(exactly: number)
  }
}

extension Database {
  /// The facts of the referrals for which a condition on `referral_digest` holds.
  func referralFacts(where condition: String, _ arguments: [Int64] = []) throws -> [ReferralFacts] {
    let rows = try prepared(
      "SELECT \(ReferralDigest.columns) FROM referral_digest WHERE \(condition)")
    for (index, argument) in arguments.enumerated() { rows.bind(argument, at: Int32(index) + 1) }
    var found: [ReferralFacts] = []
    while try rows.step() { found.append(ReferralDigest.facts(rows)) }
    return found
  }

  /// All between us and one partner, the newest first.
  func referralFacts(with partner: ID<Contact>) throws -> [ReferralFacts] {
    try referralFacts(between: Contact.us, and: partner)
  }

  /// All that a contact sent to others than us, or got from others.
  func referralFacts(withOthersThanUs contact: ID<Contact>) throws -> [ReferralFacts] {
    try referralFacts(
      where: "referral IN (\(Self.withOthers))", [contact.number, Contact.us.number])
  }

  /// All in which a contact has part but those between us: with others, or as a client.
  func referralFacts(besides contact: ID<Contact>) throws -> [ReferralFacts] {
    try referralFacts(
      where: """
        referral IN (
          \(Self.withOthers)
          UNION ALL SELECT referral FROM referral_client WHERE contact = ?1)
        """, [contact.number, Contact.us.number]
    ).filter { $0.partner == nil || $0.partner != contact }
  }

  /// Ranges of an index, where "another than us" would go through the thousand that a hub may have
  /// with us.
  private static let withOthers = """
    SELECT id FROM referral WHERE sender = ?1 AND receiver < ?2
    UNION ALL SELECT id FROM referral WHERE sender = ?1 AND receiver > ?2
    UNION ALL SELECT id FROM referral WHERE receiver = ?1 AND sender < ?2
    UNION ALL SELECT id FROM referral WHERE receiver = ?1 AND sender > ?2
    """

  /// All between two, whichever way, the newest first.
  func referralFacts(
    between one: ID<Contact>, and other: ID<Contact>
  ) throws -> [ReferralFacts] {
    try (sentFacts(from: one, to: other) + sentFacts(from: other, to: one)).newestFirst
  }

  func sentFacts(from sender: ID<Contact>, to receiver: ID<Contact>) throws -> [ReferralFacts] {
    try referralFacts(
      where: "referral IN (SELECT id FROM referral WHERE sender = ? AND receiver = ?)",
      [sender.number, receiver.number])
  }
}

extension [ReferralFacts] {
  var newestFirst: [ReferralFacts] { sorted { ($0.opened, $0.id) > ($1.opened, $1.id) } }

  /// Those that sent somebody, opened on a day or later, the newest first.
  func sent(since first: Day) -> [ID<Referral>] {
    filter { $0.isSent && $0.opened >= first }.newestFirst.map(\.id)
  }
}
