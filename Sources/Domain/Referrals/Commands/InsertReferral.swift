extension Book {
  /// Puts a referral into the book with its clients and the follow-ups that its loop needs.
  ///
  /// Without a day of its own it is opened today; without an owner, whoever acts has it.
  /// - Parameter referral: with a new id, and its two ends.
  func insert(
    _ referral: Referral, of clients: [ID<Contact>], yield: (Change) throws -> Void
  ) throws {
    var referral = referral
    if referral.opened == .first { referral.opened = today }
    referral.owner = referral.owner ?? person
    if referral.organisation == nil, let partner = referral.partner {
      referral.organisation = try organisation(of: partner)
    }
    try yield(.insert(referral))
    try add(clients, to: referral, yield: yield)
    try follow(referral, yield: yield)
  }

  /// - Throws: `Refusal` for a client who cannot be one.
  func add(
    _ clients: [ID<Contact>], to referral: Referral, yield: (Change) throws -> Void
  ) throws {
    for contact in clients {
      if contact == Contact.us { throw Refusal.loop(.usAsClient) }
      if contact == referral.sender || contact == referral.receiver {
        throw Refusal.violation(.clientIsAnEnd(referral.id))
      }
      var client = try ReferralClient(id: newID(ReferralClient.self))
      client.referral = referral.id
      client.contact = contact
      try yield(.insert(client))
    }
  }

  /// Where a person works now; nil for an organisation, for who knows, and for where only its owner
  /// may know it.
  private func organisation(of id: ID<Contact>) throws -> String? {
    let contact = try get(id)
    if let words = contact.organisation, !words.isEmpty { return words }
    let work = try links(of: id).last {
      $0.kind == .worksAt && $0.contact == id && $0.until == nil
    }
    return try work.flatMap { work in
      try find(work.other).flatMap { $0.privacy == .firm ? $0.names.plain : nil }
    }
  }
}
