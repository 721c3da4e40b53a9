import Domain

/// The made-up network as records of a book, with the follow-ups that its loops need.
struct SampleReferralWriter {
  private let book: any Book
  /// By the contact's index.
  private let contacts: [ID<Contact>]
  private let topics: [ID<Topic>]
  private let terms: LoopTerms

  init(
    _ network: SampleNetwork, of contacts: [ID<Contact>], in book: some Book,
    _ yield: (Change) throws -> Void
  ) throws {
    self.book = book
    self.contacts = contacts
    terms = LoopTerms(try book.firm(), calendar: try book.workingCalendar())
    topics = try [
      "Crédit", "Notaire", "Assurance", "Diagnostics", "Travaux", "Déménagement", "Patrimoine",
      "Vente",
    ].map { name in
      var topic = try Topic(id: book.newID(Topic.self))
      topic.name = name
      try yield(.insert(topic))
      return topic.id
    }
    for partner in 0..<network.partners {
      var stance = try Stance(id: book.newID(Stance.self))
      (stance.contact, stance.topic) = (contacts[partner], topics[partner % topics.count])
      (stance.stance, stance.since) = (.offers, book.today - SampleNetwork.days)
      try yield(.insert(stance))
    }
  }

  func write(_ sample: SampleReferral, _ yield: (Change) throws -> Void) throws {
    let referral = try referral(sample)
    try yield(.insert(referral))
    var client = try ReferralClient(id: book.newID(ReferralClient.self))
    (client.referral, client.contact) = (referral.id, contacts[sample.client])
    try yield(.insert(client))
    for task in referral.tasks(by: terms, client: client.contact, partner: referral.partner) {
      var followUp = try FollowUp(id: book.newID(FollowUp.self))
      (followUp.contact, followUp.kind, followUp.purpose) = (task.contact, task.kind, .referral)
      (followUp.due, followUp.owner) = (task.due, task.owner)
      followUp.added = min(referral.opened, task.due)
      (followUp.referral, followUp.step) = (referral.id, task.step)
      try yield(.insert(followUp))
    }
  }

  private func referral(_ sample: SampleReferral) throws -> Referral {
    var referral = try Referral(id: book.newID(Referral.self))
    referral.sender = sample.sender.map { contacts[$0] } ?? Contact.us
    referral.receiver = sample.receiver.map { contacts[$0] } ?? Contact.us
    referral.topic = topics[sample.topic]
    referral.need = "Cherche depuis le printemps"
    referral.owner = book.person
    let opened = book.today - sample.daysAgo
    referral.opened = opened
    guard referral.direction != .seen else { return referral }
    if referral.direction == .given {
      (referral.consented, referral.clientTold, referral.partnerCalled) = (opened, opened, opened)
    }
    let latest = book.today
    referral.acknowledged = min(opened + 1, latest)
    referral.contacted = min(opened + 4, latest)
    referral.isContactConfirmed = true
    referral.heard = max(min(opened + 4, latest), latest - sample.daysAgo / 3)
    guard sample.course != .underway else { return referral }
    let decided = min(opened + 40, latest)
    (referral.decided, referral.heard) = (decided, decided)
    referral.outcome = sample.course == .won ? .won : .lost
    referral.value = sample.course == .won ? sample.value.map { $0 * 100 } : nil
    referral.thanked = decided
    if referral.direction == .given {
      referral.satisfactionAsked = decided
      referral.satisfaction = sample.satisfaction
    } else {
      referral.resultTold = decided
    }
    referral.closed = decided
    return referral
  }
}
