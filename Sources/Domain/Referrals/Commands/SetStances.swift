/// How contacts stand to topics: they have it, lack it, want it, refuse it, or offer it.
///
/// Who has something no longer lacks it, and who wants it no longer refuses it. A day by which to
/// look again plans a follow-up, years ahead if need be.
package struct SetStances: ContactsCommand {
  package static let verb = Verb.setStances

  package var contacts: [ID<Contact>]
  package var stance: Stance.Kind
  package var topics: [TopicChoice]
  /// Nil for no such day.
  package var horizon: Day?

  package init(
    _ contacts: [ID<Contact>], to stance: Stance.Kind, on topics: [TopicChoice],
    horizon: Day? = nil
  ) {
    self.contacts = contacts
    self.stance = stance
    self.topics = topics
    self.horizon = horizon
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let topics = try topics.map { try book.topic(for: $0, yield: yield) }
    try onEach(in: book, yield: yield) { contact in
      var changes: [Change] = []
      for topic in topics {
        try book.set(stance, on: topic, horizon: horizon, of: contact) { changes.append($0) }
      }
      return changes
    }
  }
}

extension Stance.Kind {
  /// What it rules out; nil for nothing.
  fileprivate var opposite: Self? {
    switch self {
    case .has: .lacks
    case .lacks: .has
    case .wants: .refuses
    case .refuses: .wants
    case .offers: nil
    }
  }
}

extension Book {
  func set(
    _ standing: ContactCard.Standing, of contact: Contact, yield: (Change) throws -> Void
  ) throws {
    let topic = try topic(for: standing.topic, yield: yield)
    try set(standing.kind, on: topic, horizon: standing.horizon, of: contact, yield: yield)
  }

  /// Has a contact stand so to a topic, and no more the opposite way.
  fileprivate func set(
    _ kind: Stance.Kind, on topic: ID<Topic>, horizon: Day?, of contact: Contact,
    yield: (Change) throws -> Void
  ) throws {
    let own = try stances(of: contact.id).filter { $0.topic == topic }
    for stance in own where stance.stance == kind.opposite { try clear(stance, yield: yield) }
    let old = own.first { $0.stance == kind }
    var new = try old ?? Stance(id: newID(Stance.self))
    new.horizon = horizon
    if let old {
      if let change = try Change.update(from: old, to: new) { try yield(change) }
    } else {
      (new.contact, new.topic, new.stance) = (contact.id, topic, kind)
      new.since = today
      try yield(.insert(new))
    }
    try follow(new, insteadOf: old, of: contact, yield: yield)
  }

  /// Plans, moves or settles the follow-up that looks at a stance again.
  func follow(
    _ stance: Stance, insteadOf old: Stance?, of contact: Contact, yield: (Change) throws -> Void
  ) throws {
    guard stance.horizon != old?.horizon else { return }
    let open = try old == nil ? [] : followUps(of: .stance(stance.id)).filter(\.isOpen)
    guard let horizon = stance.horizon else {
      for followUp in open {
        var dropped = followUp
        dropped.close(.dropped, on: today)
        if let change = try Change.update(from: followUp, to: dropped) { try yield(change) }
      }
      return
    }
    guard let known = open.first else {
      var followUp = try FollowUp(id: newID(FollowUp.self))
      followUp.contact = contact.id
      followUp.subject = try get(stance.topic).name
      followUp.purpose = .sales
      followUp.due = horizon
      followUp.owner = contact.owner
      followUp.added = today
      followUp.stance = stance.id
      return try yield(.insert(followUp))
    }
    var moved = known
    moved.reopen(for: horizon)
    if let change = try Change.update(from: known, to: moved) { try yield(change) }
  }

  /// Takes a stance out. Its follow-ups stay as what they were; an open one is dropped.
  func clear(_ stance: Stance, yield: (Change) throws -> Void) throws {
    for followUp in try followUps(of: .stance(stance.id)) {
      var released = followUp
      if released.isOpen { released.close(.dropped, on: today) }
      released.stance = nil
      if let change = try Change.update(from: followUp, to: released) { try yield(change) }
    }
    try yield(.remove(stance))
  }
}
