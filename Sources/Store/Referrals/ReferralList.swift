import Domain
import GRDB

/// Which referrals a list shows.
package struct ReferralFilter: Hashable, Sendable {
  /// Only those about which something is still to be done.
  package var isOpen = false
  package var direction: Referral.Direction?
  /// Sender, receiver or client.
  package var contact: ID<Contact>?

  package init() {}
}

extension BookStore {
  /// The referrals that pass, the newest first.
  /// - Parameter count: at most so many.
  package func referrals(
    count: Int, matching filter: ReferralFilter, today: Day
  ) throws -> [ReferralDetails] {
    try read { db in
      let referrals: [Referral] = try db.records(
        where: "\(filter.condition) ORDER BY opened DESC, id DESC LIMIT ?2",
        [(filter.contact ?? ID(0)).field, .integer(Int64(count))])
      var reader = ReferralReader(db, today: today)
      return try referrals.map { try reader.details(of: $0) }
    }
  }
}

extension ReferralFilter {
  /// In SQL; ?1 is the contact.
  fileprivate var condition: String {
    let us = Contact.us.number
    // A bound value that is not spoken of is an error to SQLite.
    var parts = ["?1 = ?1"]
    if isOpen {
      parts.append("closed IS NULL AND declined IS NULL AND (sender = \(us) OR receiver = \(us))")
    }
    switch direction {
    case .given: parts.append("sender = \(us)")
    case .received: parts.append("receiver = \(us) AND sender <> \(us)")
    case .seen: parts.append("sender <> \(us) AND receiver <> \(us)")
    case nil: break
    }
    if contact != nil {
      parts.append(
        """
        id IN (SELECT id FROM referral WHERE sender = ?1
          UNION SELECT id FROM referral WHERE receiver = ?1
          UNION SELECT referral FROM referral_client WHERE contact = ?1)
        """)
    }
    return parts.joined(separator: " AND ")
  }
}
