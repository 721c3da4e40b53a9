import Domain

/// The referrals that a row of the tree was counted from.
extension BookStore {
  /// What a contact sent within the window, to us or to others, the newest first.
  package func referrals(
    sentBy sender: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> [ID<Referral>] {
    try sent("SELECT id FROM referral WHERE sender = ?", [sender.number], window, today)
  }

  /// Those by which one contact sent another as a client, whoever got them, the newest first.
  package func referrals(
    sentBy sender: ID<Contact>, client: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> [ID<Referral>] {
    try sent(
      """
      SELECT id FROM referral WHERE sender = ?
      AND id IN (SELECT referral FROM referral_client WHERE contact = ?)
      """, [sender.number, client.number], window, today)
  }

  private func sent(
    _ referrals: String, _ values: [Int64], _ window: NetworkWindow, _ today: Day
  ) throws -> [ID<Referral>] {
    try read { db in
      try db.referralFacts(where: "referral IN (\(referrals))", values)
        .sent(since: window.firstDay(on: today))
    }
  }
}
