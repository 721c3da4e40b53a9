import Domain
import TestSupport
import Testing

@testable import Store

/// Whom we could refer, and what a quarter brought, against the long way over all records.
@Suite struct ReferringTests {
  private static let today = ScratchBook.today

  @Test("clients who want or lack what a partner offers, with nobody at it")
  func clientsToRefer() throws {
    let book = try ScratchBook.tangled("wishes")
    let store = book.store
    let stances = try store.all(Stance.self)
    let active = Set(try store.all(Contact.self).filter(\.isActive).map(\.id))
    let clients = Dictionary(grouping: try store.all(ReferralClient.self), by: \.contact)
    let referrals = Dictionary(
      uniqueKeysWithValues: try store.all(Referral.self).map { ($0.id, $0) })
    func has(_ contact: ID<Contact>, _ topic: ID<Topic>, _ kinds: [Stance.Kind]) -> Bool {
      stances.contains { $0.contact == contact && $0.topic == topic && kinds.contains($0.stance) }
    }
    func wishes(_ topic: ID<Topic>) -> Set<ID<Contact>> {
      active.filter { contact in
        has(contact, topic, [.wants, .lacks]) && !has(contact, topic, [.has, .refuses])
          && !(clients[contact] ?? []).contains {
            guard let referral = referrals[$0.referral] else { return false }
            return referral.topic == topic && referral.isOpen
          }
      }
    }
    let groups = try store.clientsToRefer(
      partnersBy: .satisfied, window: .all, today: Self.today)
    var seen = 0
    for topic in try store.all(Topic.self) {
      let offering = active.filter { has($0, topic.id, [.offers]) }
      let expected = wishes(topic.id).filter { offering != [$0] }
      let group = groups.first { $0.topic == topic }
      guard !offering.isEmpty, !expected.isEmpty else {
        #expect(group == nil)
        continue
      }
      seen += 1
      #expect(Set(group?.wishes.map(\.client) ?? []) == expected)
      #expect(group?.wishes.count == expected.count)
      let rows = try store.partnersOffering(
        topic.id, by: .satisfied, window: .all, today: Self.today)
      #expect(Set(rows.map(\.contact.id)) == offering)
      #expect(rows.map(\.contact.id) == group?.partners)
      #expect(rows.map(\.place) == rows.map(\.place).sorted())
      for partner in offering {
        let own = try store.clientsToRefer(to: partner).first { $0.topic == topic }
        #expect(Set(own?.wishes.map(\.client) ?? []) == wishes(topic.id).subtracting([partner]))
      }
    }
    #expect(seen > 0, "seed \(Chance.base)")
  }

  @Test("what a quarter brought", arguments: 0..<6)
  func report(before: Int) throws {
    let book = try ScratchBook.tangled("report", referrals: 300)
    var quarter = Quarter(of: Self.today)
    for _ in 0..<before { quarter = quarter.previous }
    let report = try book.store.quarterReport(of: quarter)
    let within = quarter.first...quarter.last
    let known = try book.store.all(Referral.self).filter { $0.opened <= quarter.last }
    let left = known.filter { referral in
      referral.direction != .seen
        && ((referral.closed ?? referral.declined).map { $0 > quarter.last } ?? true)
    }
    func facts(_ referral: Referral) -> ReferralFacts { ReferralFacts(of: referral) }
    for partner in try book.store.ids(Contact.self, where: "id > 1") {
      let line = report.partners.first { $0.partner == partner }
      let own = known.filter { $0.partner == partner }
      let opened = own.filter { within ~= $0.opened && facts($0).isSent }
      let decided = own.filter { ($0.decided.map { within ~= $0 } ?? false) && facts($0).isDecided }
      #expect(line?.line.sent ?? 0 == opened.count(where: { $0.direction == .given }))
      #expect(line?.line.got ?? 0 == opened.count(where: { $0.direction == .received }))
      for (direction, won, earned) in [
        (Referral.Direction.received, line?.line.won, line?.line.earned),
        (.given, line?.line.sentWon, line?.line.sentEarned),
      ] {
        let those = decided.filter { $0.direction == direction }
        let wins = those.filter { $0.outcome == .won }
        #expect(won ?? Share() == Share(count: wins.count, of: those.count))
        #expect(earned ?? 0 == wins.reduce(0) { $0 + ($1.value ?? 0) })
      }
      #expect(line?.line.open ?? 0 == left.count(where: { $0.partner == partner }))
      let sent = own.filter { facts($0).isSent }
      let isNever =
        sent.contains { $0.direction == .received } && !sent.contains { $0.direction == .given }
      #expect(line?.isNeverReciprocated ?? false == isNever)
    }
    #expect(report.total.got == report.partners.reduce(0) { $0 + $1.line.got })
    #expect(report.sources.values.reduce(0) { $0 + $1.got } == report.total.got)
    let needs = Set(
      known.filter { within ~= $0.opened && $0.direction == .given && facts($0).isSent }
        .map { $0.group ?? $0.id })
    #expect(report.total.sent == needs.count)
  }
}
