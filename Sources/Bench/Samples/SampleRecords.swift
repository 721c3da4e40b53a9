import Domain

/// The made-up contacts as records of a book: what a firm would have after some years.
extension SampleBook {
  /// The command that fills a new book, in one step however many there are.
  /// - Parameter network: who sent whom to whom, among as many contacts; nil for nobody.
  func command(_ network: SampleNetwork? = nil) -> ImportRecords {
    ImportRecords(from: "kith-bench", contacts: count) { book, yield in
      let writer = SampleWriter(book: book, owners: try Self.owners(book, yield))
      let contacts = try map { try writer.write($0, yield) }
      guard let network else { return }
      let referrals = try SampleReferralWriter(network, of: contacts, in: book, yield)
      for referral in network { try referrals.write(referral, yield) }
    }
  }

  /// Whoever makes the book, and two colleagues.
  private static func owners(
    _ book: any Book, _ yield: (Change) throws -> Void
  ) throws -> [ID<Colleague>] {
    try [book.person]
      + [("camille", "Camille"), ("ines", "Inès")].map { login, name in
        var colleague = try Colleague(id: book.newID(Colleague.self))
        (colleague.login, colleague.name, colleague.since) = (login, name, book.today - 2_000)
        try yield(.insert(colleague))
        return colleague.id
      }
  }
}

private struct SampleWriter {
  let book: any Book
  let owners: [ID<Colleague>]

  func write(
    _ sample: SampleContact, _ yield: (Change) throws -> Void
  ) throws -> ID<Contact> {
    let owner = owners[sample.index % owners.count]
    let contact = try card(sample, owner: owner).insert(into: book, yield: yield)
    var followUps: [ID<FollowUp>] = []
    for promise in sample.followUps {
      followUps.append(try write(promise, of: contact, owner: owner, yield))
    }
    for (index, event) in sample.interactions.enumerated() {
      // The latest attempts belong to what is promised first.
      let followUp = event.words == SampleInteraction.attempt && index < 2 ? followUps.first : nil
      try write(event, with: contact, for: followUp, by: owner, yield)
    }
    return contact
  }

  private func card(_ sample: SampleContact, owner: ID<Colleague>) -> ContactCard {
    var card = ContactCard()
    card.contact.kind = sample.isOrganisation ? .organisation : .person
    if sample.isOrganisation {
      card.contact.name = sample.organisation
    } else {
      (card.contact.givenName, card.contact.familyName) = (sample.given, sample.family)
      card.contact.organisation = sample.organisation.isEmpty ? nil : sample.organisation
    }
    card.contact.tier = sample.tier.map { ID(Int64($0) + 1) }
    card.contact.owner = owner
    card.contact.notes = sample.notes.isEmpty ? nil : sample.notes
    card.contact.added = book.today - 901
    card.values =
      sample.phones.enumerated().map {
        ContactCard.Value(.phone, $1, label: $0 == 0 ? "mobile" : "bureau")
      }
      + sample.mails.map { ContactCard.Value(.email, $0) }
      + [.init(.address, "\(sample.street)\n\(sample.postcode) \(sample.town)")]
    card.tags = sample.tags
    return card
  }

  private func write(
    _ promise: SampleFollowUp, of contact: ID<Contact>, owner: ID<Colleague>,
    _ yield: (Change) throws -> Void
  ) throws -> ID<FollowUp> {
    var followUp = try FollowUp(id: book.newID(FollowUp.self))
    followUp.contact = contact
    followUp.subject = promise.subject
    followUp.purpose = .sales
    followUp.due = book.today + promise.daysFromToday
    followUp.owner = owner
    followUp.added = followUp.due - 30
    switch promise.standing {
    case .shown: break
    case .snoozed(let days): followUp.shows = book.today + days
    case .waiting(let days): (followUp.state, followUp.shows) = (.waiting, book.today + days)
    }
    try yield(.insert(followUp))
    return followUp.id
  }

  private func write(
    _ event: SampleInteraction, with contact: ID<Contact>, for followUp: ID<FollowUp>?,
    by owner: ID<Colleague>, _ yield: (Change) throws -> Void
  ) throws {
    var interaction = try Interaction(id: book.newID(Interaction.self))
    interaction.day = book.today - event.daysAgo
    interaction.at = Instant(interaction.day, .midnight, in: .utc) + 10 * 3_600
    interaction.channel =
      switch event.channel {
      case .call: .call
      case .mail: .mail
      case .meeting: .meeting
      case .note: .note
      }
    interaction.answered = event.channel != .note && event.words != SampleInteraction.attempt
    interaction.words = event.words
    interaction.by = owner
    interaction.followUp = followUp
    try yield(.insert(interaction))
    var participant = try Participant(id: book.newID(Participant.self))
    (participant.interaction, participant.contact) = (interaction.id, contact)
    try yield(.insert(participant))
  }
}
