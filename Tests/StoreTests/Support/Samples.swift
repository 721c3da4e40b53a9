import Domain
import TestSupport

/// Makes records and texts up.
struct Samples {
  var random: Chance
  let today = ScratchBook.today

  /// A whole small book: contacts with all that can hang on them.
  mutating func importing(contacts count: Int) -> ImportRecords {
    let seed = random.next()
    return ImportRecords(from: "clients.vcf", contacts: count) { book, yield in
      var samples = Samples(random: Chance(seed: seed))
      var contacts: [ID<Contact>] = []
      for _ in 0..<count {
        var card = samples.card()
        if contacts.isEmpty {
          // One at least that can be restored, and reminded of.
          card.contact.archived = samples.today
          card.contact.birthday = PartialDate(month: 2, day: 29)
        }
        contacts.append(try card.insert(into: book, yield: yield))
        try samples.insertHistory(of: contacts, into: book, yield: yield)
      }
      try samples.insertReferrals(among: contacts, into: book, yield: yield)
    }
  }

  private mutating func insertHistory(
    of contacts: [ID<Contact>], into book: any Book, yield: (Change) throws -> Void
  ) throws {
    guard let contact = contacts.last else { return }
    if let other = contacts.dropLast().randomElement(using: &random), random.chance(30) {
      var link = ContactLink(id: try book.newID(ContactLink.self))
      (link.contact, link.other) = (contact, other)
      link.kind = pick(ContactLink.Kind.allCases) ?? .household
      link.since = maybe(day())
      try yield(.insert(link))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      var change = StageChange(id: try book.newID(StageChange.self))
      (change.contact, change.day, change.by) = (contact, day(), book.person)
      change.stage = pick(Stage.allCases) ?? .client
      change.reason = maybe(text())
      try yield(.insert(change))
    }
    if contacts.count == 1 || random.chance(40) {
      var objection = Objection(id: try book.newID(Objection.self))
      (objection.contact, objection.day) = (contact, day())
      objection.channel = maybe(.call)
      objection.purpose = maybe(.sales)
      try yield(.insert(objection))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let made = self.followUp(with: contact)
      try yield(
        .insert(try FollowUp(id: try book.newID(FollowUp.self), fields: made.fields)))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      var interaction = Interaction(id: try book.newID(Interaction.self))
      interaction.day = day()
      interaction.at = book.now
      interaction.by = book.person
      interaction.channel = pick(Interaction.Channel.allCases) ?? .call
      interaction.answered = random.chance(50)
      try yield(.insert(interaction))
      for participant in Set(some(contacts) + [contact]).sorted() {
        var record = Participant(id: try book.newID(Participant.self))
        (record.interaction, record.contact) = (interaction.id, participant)
        try yield(.insert(record))
      }
    }
  }

  mutating func card() -> ContactCard {
    var card = ContactCard()
    if random.chance(20) {
      card.contact.kind = .organisation
      card.contact.name = text()
    } else {
      card.contact.familyName = word()
      card.contact.givenName = maybe(word())
      card.contact.civility = maybe(.maitre)
    }
    card.contact.tier = maybe(ID(Int64.random(in: 1...4, using: &random)))
    if random.chance(30) { (card.contact.idealDays, card.contact.longestDays) = (7, 21) }
    card.contact.added = day()
    card.contact.lookedAt = maybe(day())
    card.contact.notes = maybe(text())
    card.contact.birthday = maybe(PartialDate(month: 2, day: 29)) ?? nil
    if random.chance(10) { card.contact.archived = day() }
    if random.chance(10) { card.contact.ended = day() }
    card.values = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      value()
    }
    card.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in word() }
    return card
  }

  mutating func value() -> ContactCard.Value {
    let kind = pick(ContactValue.Kind.allCases) ?? .phone
    return ContactCard.Value(kind, text(of: kind), label: maybe(word()))
  }

  /// What a value of the kind can say.
  mutating func text(of kind: ContactValue.Kind) -> String {
    guard kind == .date else { return text() }
    return pick(["--02-29", "--12-31", day().description]) ?? ""
  }

  mutating func followUp(with contact: ID<Contact>) -> FollowUp {
    var followUp = FollowUp(id: ID(0))
    followUp.contact = contact
    followUp.subject = text()
    followUp.kind = pick(FollowUp.Kind.allCases) ?? .call
    followUp.purpose = pick(FollowUp.Purpose.allCases) ?? .sales
    followUp.due = day()
    followUp.added = today
    followUp.hour = maybe(hour())
    followUp.minutes = maybe(30)
    if random.chance(20) {
      followUp.shows = day()
      if random.chance(50) { followUp.state = .waiting }
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: followUp.recurrence = .chase(from: followUp.due)
    case 1: followUp.recurrence = Recurrence(every: .monthly, from: followUp.due)
    default: break
    }
    if followUp.isChase {
      followUp.stop = pick([.whenDone, .whenAnswered, .whenConfirmed, .after(times: 2)])
    }
    return followUp
  }

  /// Days around today, mostly near.
  mutating func day() -> Day {
    let reach = pick([1, 8, 60, 400, 3_000]) ?? 1
    return today + Int.random(in: -reach...reach, using: &random)
  }

  mutating func hour() -> TimeOfDay {
    TimeOfDay(minutes: Int.random(in: 0..<1440, using: &random)) ?? .midnight
  }

  mutating func word() -> String {
    pick(["Lefèvre", "de La Tour", "D'Ormesson", "Éloïse", "Cœur", "Öz", "Nguyễn", "b", "Zoé"])
      ?? ""
  }

  /// Text with whatever people and files bring.
  mutating func text() -> String {
    let pieces = [
      "a", "é", "\"", "\\", "\n", "\u{1}", "\u{7f}", "'", "👩‍👩‍👧", "{", "}", ",", ":", "null", "1",
    ]
    return (0...Int.random(in: 0...6, using: &random)).map { _ in pick(pieces) ?? "" }.joined()
  }

  mutating func maybe<T>(_ value: T) -> T? {
    random.chance(50) ? value : nil
  }

  mutating func pick<T>(_ values: [T]) -> T? { values.randomElement(using: &random) }

  /// One to three different ones, as far as there are any.
  mutating func some<T>(_ values: [T]) -> [T] {
    Array(values.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
  }
}
