import Domain
import Store

/// What a list of referrals was counted for.
package enum Counted: Hashable, Sendable {
  /// A figure of a partner.
  case figure(PartnerFigure, of: ID<Contact>)
  /// What one sent to another.
  case edge(from: ID<Contact>, to: ID<Contact>)
  /// All by which clients came through a contact, at any depth.
  case descent(of: ID<Contact>)
  /// What a contact sent, to us or to others.
  case sent(by: ID<Contact>)
  /// By which one sent another as a client, whoever got them.
  case passing(from: ID<Contact>, client: ID<Contact>)
}

/// The referrals that were counted, the newest first.
package struct ReferralsSource: ListSource {
  package static let titlesGroups = false

  package let counted: Counted
  package let ids: [ID<Referral>]

  init(
    _ counted: Counted, window: NetworkWindow, from store: BookStore, today: Day
  ) throws {
    self.counted = counted
    switch counted {
    case .figure(let figure, let partner):
      ids = try store.referrals(counted: figure, of: partner, window: window, today: today)
    case .descent(let contact):
      ids = try store.descentReferrals(of: contact, window: window, today: today)
    case .sent(let sender):
      ids = try store.referrals(sentBy: sender, window: window, today: today)
    case .passing(let sender, let client):
      ids = try store.referrals(sentBy: sender, client: client, window: window, today: today)
    case .edge(let sender, let receiver):
      ids = try store.referrals(from: sender, to: receiver, window: window, today: today)
    }
  }

  package func rows(
    _ direction: BookStore.Direction, from place: Int?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [CountedReferral] {
    var lower = place ?? 0
    var upper = place ?? ids.count
    if let place {
      if including { upper = place + 1 } else if direction == .forwards { lower = place + 1 }
    }
    lower = min(lower, ids.count)
    upper = min(upper, ids.count)
    let range =
      direction == .forwards
      ? lower..<min(ids.count, lower + count) : max(0, upper - count)..<upper
    // Whatever is gone meanwhile leaves a gap that nobody sees.
    let rows = try store.referralRows(ids[range])
    let places = Dictionary(
      ids[range].enumerated().map { ($0.element, range.lowerBound + $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return rows.map { CountedReferral(row: $0, place: places[$0.referral.id] ?? 0) }
  }

  package func row(of id: ID<Referral>, in store: BookStore) throws -> CountedReferral? {
    guard let place = ids.firstIndex(of: id) else { return nil }
    return try rows(.forwards, from: place, including: true, count: 1, in: store).first
  }

  package func firstOfGroup(
    with row: CountedReferral, in store: BookStore
  ) throws -> CountedReferral? { nil }

  package func firstAfterGroup(
    of row: CountedReferral, in store: BookStore
  ) throws -> CountedReferral? { nil }
}

/// A referral in a list, with its number from the newest, from 0.
package struct CountedReferral: ListRow {
  package let row: ReferralRow
  package let place: Int

  package var key: ID<Referral> { row.referral.id }
  package var group: Never? { nil }
  package var contactID: ID<Contact>? { row.clients.first?.contact }
}

package typealias ReferralsPane = ListPane<ReferralsSource>
