/// What the network brought in a quarter, by partner and by where clients come from.
///
/// Sent and got are counted by the day they were opened; won, lost and their value by the day that
/// was decided; open is how it stood when the quarter ended.
package struct QuarterReport: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var sent = 0
    package var got = 0
    /// Of what they sent us, won of decided.
    package var won = Share()
    /// What those won brought us, as far as known, in minor units; and of how many that is known.
    package var earned = 0
    package var valued = Share()
    /// Of what we sent them, won of decided, and what that brought them.
    package var sentWon = Share()
    package var sentEarned = 0
    package var sentValued = Share()
    package var open = 0

    package init() {}
  }

  package struct PartnerLine: Hashable, Sendable {
    package let partner: ID<Contact>
    package let line: Line
    /// They sent us clients, in this quarter or before, and never got one until its end.
    package let isNeverReciprocated: Bool
  }

  /// A referral with the days that a quarter needs.
  package struct Dated: Hashable, Sendable {
    package let facts: ReferralFacts
    package let decided: Day?
    /// Closed or declined.
    package let ended: Day?

    package init(_ facts: ReferralFacts, decided: Day?, ended: Day?) {
      (self.facts, self.decided, self.ended) = (facts, decided, ended)
    }
  }

  package let quarter: Quarter
  /// Everyone of whom there is something to say: who sent us most first, then who got most, then by
  /// name.
  package let partners: [PartnerLine]
  /// By the stage at which whoever sent us clients is today; nil for none.
  package let sources: [Stage?: Line]
  package let total: Line

  /// - Parameters:
  ///   - referrals: all between us and anybody.
  ///   - stage: where a contact stands today.
  ///   - sortKey: what a contact is sorted by.
  package init(
    of quarter: Quarter, referrals: some Sequence<Dated>,
    stage: (ID<Contact>) throws -> Stage?, sortKey: (ID<Contact>) throws -> String
  ) rethrows {
    self.quarter = quarter
    var lines: [ID<Contact>: Line] = [:]
    var received: [ID<Contact>: Line] = [:]
    var total = Line()
    var (givers, takers): (Set<ID<Contact>>, Set<ID<Contact>>) = ([], [])
    var needs: Set<ID<Referral>> = []
    for referral in referrals where referral.facts.opened <= quarter.last {
      guard let partner = referral.facts.partner else { continue }
      var line = Line()
      line.add(referral, in: quarter)
      lines[partner, default: Line()] += line
      if referral.facts.direction == .received {
        received[partner, default: Line()] += line
        if referral.facts.isSent { givers.insert(partner) }
      } else {
        if referral.facts.isSent { takers.insert(partner) }
        // Several receivers for one need are one client sent.
        if line.sent > 0, !needs.insert(referral.facts.need).inserted { line.sent = 0 }
      }
      total += line
    }
    let empty = Line()
    var sources: [Stage?: Line] = [:]
    for (partner, line) in received where line != empty {
      sources[try stage(partner), default: Line()] += line
    }
    let unrequited = givers.subtracting(takers)
    let told = try lines.filter { $0.value != empty || unrequited.contains($0.key) }
      .map { (partner: $0.key, line: $0.value, sortKey: try sortKey($0.key)) }
    partners = told.sorted {
      ($1.line.got, $1.line.sent, $0.sortKey, $0.partner)
        < ($0.line.got, $0.line.sent, $1.sortKey, $1.partner)
    }.map {
      PartnerLine(
        partner: $0.partner, line: $0.line,
        isNeverReciprocated: unrequited.contains($0.partner))
    }
    self.sources = sources
    self.total = total
  }
}

extension QuarterReport.Line {
  fileprivate mutating func add(_ referral: QuarterReport.Dated, in quarter: Quarter) {
    let facts = referral.facts
    let isGiven = facts.direction == .given
    if facts.isSent, facts.opened >= quarter.first {
      if isGiven { sent = 1 } else { got = 1 }
    }
    if referral.ended.map({ $0 > quarter.last }) ?? facts.isOpen { open = 1 }
    guard let decided = referral.decided, facts.isDecided,
      quarter.first...quarter.last ~= decided
    else { return }
    let won = Share(count: facts.isWon ? 1 : 0, of: 1)
    let valued = facts.isWon ? Share(count: facts.value == nil ? 0 : 1, of: 1) : Share()
    if isGiven {
      (sentWon, sentValued, sentEarned) = (won, valued, facts.earned ?? 0)
    } else {
      (self.won, self.valued, earned) = (won, valued, facts.earned ?? 0)
    }
  }

  fileprivate static func += (line: inout Self, other: Self) {
    line.sent += other.sent
    line.got += other.got
    line.won += other.won
    line.earned = line.earned.addingCapped(other.earned)
    line.valued += other.valued
    line.sentWon += other.sentWon
    line.sentEarned = line.sentEarned.addingCapped(other.sentEarned)
    line.sentValued += other.sentValued
    line.open += other.open
  }
}

extension Share {
  fileprivate static func += (share: inout Self, other: Self) {
    share.count += other.count
    share.of += other.of
  }
}
