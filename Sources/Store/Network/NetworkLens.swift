import Domain
import GRDB

/// The network as a whole.
extension BookStore {
  /// Everybody who is an end of a referral opened within the window, and us: who sent how many
  /// clients to whom, and what those that were won brought.
  package func network(in window: NetworkWindow, today: Day) throws -> Network {
    try read { db in
      let first = window.firstDay(on: today)
      var ends: Set<ID<Contact>> = [Contact.us]
      var links: [Network.Link] = []
      let rows = try db.prepared("SELECT \(ReferralDigest.columns) FROM referral_digest")
      while try rows.step() {
        let fact = ReferralDigest.facts(rows)
        guard fact.isSent, fact.opened >= first else { continue }
        ends.formUnion([fact.sender, fact.receiver])
        links.append(
          Network.Link(
            from: fact.sender.number, to: fact.receiver.number, value: fact.earned,
            latest: fact.opened))
      }
      let nodes = try ends.map { ($0.number, try db.name(of: $0).plain) }
      return Network(nodes: nodes, links: links)
    }
  }
}
