import Domain
import TestSupport

@testable import Store

/// Makes commands up, out of what is in a book now.
struct Generator {
  var samples: Samples
  let store: BookStore

  init(random: Chance, store: BookStore) {
    samples = Samples(random: random)
    self.store = store
  }

  /// A command of the verb that can be done in the book as it is; nil when there is none.
  mutating func command(_ verb: Verb) throws -> (any Command)? {
    switch verb {
    case .createBook: return nil
    case .joinBook:
      return JoinBook(login: "login-\(samples.random.next())", name: samples.maybe(samples.word()))
    case .importRecords:
      return samples.importing(contacts: Int.random(in: 1...4, using: &samples.random))
    case .setHolidays:
      return SetHolidays(
        computed: samples.pick(Firm.Holidays.allCases) ?? .none,
        listed: (0..<Int.random(in: 0...3, using: &samples.random)).map { _ in
          SetHolidays.Listed(day: samples.day(), name: samples.word())
        })
    case .addContact:
      return AddContact(samples.card(), at: samples.maybe(samples.pick(Stage.allCases)) ?? nil)
    case .editContact: return try editContact()
    case .bumpContacts:
      return BumpContacts(try contacts().map { .cadence($0) })
    case .logInteraction:
      return LogInteraction(
        with: try contacts(), channel: samples.pick(Interaction.Channel.allCases) ?? .call,
        direction: samples.pick(Interaction.Direction.allCases) ?? .outgoing,
        answered: samples.random.chance(60),
        words: samples.maybe(samples.text()), on: samples.maybe(samples.day()))
    case .addWords:
      let interactions = samples.some(try store.ids(Interaction.self))
      return interactions.isEmpty ? nil : AddWords(to: interactions, words: samples.text())
    case .addFollowUp:
      let others = samples.random.chance(30) ? try contacts() : []
      return try followUp().map { AddFollowUp($0, others: others) }
    case .editFollowUp:
      guard let id = samples.pick(try store.ids(FollowUp.self)), let old = try store.find(id),
        let made = try followUp()
      else { return nil }
      var new = old
      (new.subject, new.kind, new.purpose) = (made.subject, made.kind, made.purpose)
      (new.hour, new.minutes, new.contact) = (made.hour, made.minutes, made.contact)
      (new.recurrence, new.stop) = (made.recurrence, made.stop)
      return EditFollowUp(from: old, to: new)
    case .completeFollowUps:
      return CompleteFollowUps(try targets(), confirmed: samples.random.chance(30))
    case .recordNoAnswer: return RecordNoAnswer(try targets())
    case .snoozeFollowUps: return SnoozeFollowUps(try targets(), until: samples.day())
    case .rescheduleFollowUps:
      let closed = try store.ids(FollowUp.self, where: "closed IS NOT NULL")
      return RescheduleFollowUps(
        samples.some(closed).map { .followUp($0) } + (try targets()), to: samples.day(),
        at: samples.maybe(samples.hour()))
    case .awaitReply: return AwaitReply(try targets())
    case .handOverFollowUps:
      return try samples.pick(store.ids(Colleague.self)).map {
        HandOverFollowUps(try targets(), to: $0)
      }
    case .dropFollowUps:
      return DropFollowUps(
        try targets().filter(\.isFollowUp), reason: samples.maybe(samples.text()))
    default: return try classing(verb)
    }
  }

  /// A command that classifies contacts, or changes what the firm plans by.
  private mutating func classing(_ verb: Verb) throws -> (any Command)? {
    let contacts = try contacts()
    switch verb {
    case .changeStage:
      return ChangeStage(
        contacts, to: samples.pick(Stage.allCases) ?? .client,
        reason: samples.maybe(samples.text()))
    case .setTier: return SetTier(contacts, to: samples.maybe(ID(2)))
    case .setCadence:
      return SetCadence(contacts, to: samples.maybe(Cadence(ideal: 9, longest: 20)) ?? nil)
    case .setOwner: return SetOwner(contacts, to: samples.maybe(ID(1)))
    case .tagContacts:
      return TagContacts(contacts, adding: [samples.word()], removing: [samples.word()])
    case .object:
      return Object(
        contacts, to: samples.some([nil, .call, .mail]), purpose: samples.maybe(.sales),
        source: samples.maybe(samples.text()))
    case .withdrawObjections:
      return WithdrawObjections(
        contacts, only: samples.maybe(samples.some(try store.ids(Objection.self))))
    case .setPrivacy:
      return SetPrivacy(contacts, to: samples.random.chance(80) ? .owner : .firm)
    case .setInteractionPrivacy:
      return samples.pick(try store.ids(Interaction.self)).map {
        SetInteractionPrivacy($0, to: samples.random.chance(80) ? .owner : .firm)
      }
    case .archiveContacts: return ArchiveContacts(contacts)
    case .restoreContacts:
      return RestoreContacts(
        samples.some(try store.ids(Contact.self, where: "archived IS NOT NULL")))
    case .endContacts: return EndContacts(contacts, on: samples.maybe(samples.today))
    case .remindOfDates: return RemindOfDates(contacts)
    case .eraseContact: return contacts.first.map(EraseContact.init)
    case .pruneJournal:
      return PruneJournal(before: samples.today + Int.random(in: 0...1, using: &samples.random))
    case .setAbsence, .leaveBook, .rejoinBook: return try ofColleagues(verb)
    case .editFirm: return try editFirm()
    case .editTiers: return try editTiers()
    default: return try referring(verb)
    }
  }

  private mutating func ofColleagues(_ verb: Verb) throws -> (any Command)? {
    let all = try store.ids(Colleague.self)
    guard let one = samples.pick(all), let other = samples.pick(all) else { return nil }
    switch verb {
    case .setAbsence:
      let absence = Absence(
        from: samples.today - 2,
        until: samples.today + Int.random(in: 0...9, using: &samples.random),
        deputy: other)
      return SetAbsence(one, to: samples.maybe(absence))
    case .leaveBook: return LeaveBook(one, handingOverTo: other)
    default:
      let left = try store.ids(Colleague.self, where: "left_day IS NOT NULL")
      return RejoinBook(samples.pick(left) ?? one)
    }
  }

  private mutating func editFirm() throws -> EditFirm? {
    guard let old = try store.firm() else { return nil }
    var new = old
    new.dateAhead = Int.random(in: 0...Firm.farthestAhead, using: &samples.random)
    new.waitDays = Int.random(in: 1...30, using: &samples.random)
    return EditFirm(from: old, to: new)
  }

  private mutating func editTiers() throws -> EditTiers {
    let old = try store.tiers()
    var new = old
    if let index = new.indices.randomElement(using: &samples.random) {
      (new[index].idealDays, new[index].longestDays) =
        samples.maybe(14).map { ($0, 30) } ?? (nil, nil)
    }
    var added = Tier(id: ID(99))
    added.name = "tier \(samples.random.next())"
    return EditTiers(from: old, to: new + [added])
  }

  private mutating func editContact() throws -> EditContact? {
    guard let id = samples.pick(try store.ids(Contact.self, where: "id > 1")),
      let details = try store.card(of: id, timeline: 0)
    else { return nil }
    let old = details.contact
    var new = samples.card().contact
    new = try Contact(id: id, fields: new.fields)
    (new.added, new.kind) = (old.added, old.kind)
    (new.familyName, new.name) = (old.familyName ?? "Roux", old.name ?? "Roux SARL")
    if samples.random.chance(15) { new.archived = samples.today }
    var edits: [EditContact.ValueEdit] = [
      .add(samples.value(), position: details.values.count)
    ]
    if let value = details.values.first {
      var other = value
      other.text = samples.text(of: value.kind)
      edits.append(
        samples.random.chance(50)
          ? .remove(value.id)
          : .change(value.id, fields: Change.difference(from: value, to: other)?.after ?? Fields()))
    }
    return EditContact(
      from: old, to: new, values: edits, addedTags: [samples.word()],
      removedTags: details.tags.isEmpty ? [] : [details.tags[0]],
      links: try links(of: id), stage: samples.maybe(samples.pick(Stage.allCases)) ?? nil)
  }

  /// Another link, or the ones there are changed and taken away.
  private mutating func links(of id: ID<Contact>) throws -> [EditContact.LinkEdit] {
    var edits: [EditContact.LinkEdit] = []
    for link in try store.all(ContactLink.self) where [link.contact, link.other].contains(id) {
      var ended = link
      ended.until = (link.since ?? samples.today) + 1
      edits.append(
        samples.random.chance(50)
          ? .remove(link.id)
          : .change(link.id, fields: Change.difference(from: link, to: ended)?.after ?? Fields()))
    }
    if let other = try contacts().first(where: { $0 != id }) {
      edits.append(
        .add(ContactCard.Link(samples.pick(ContactLink.Kind.allCases) ?? .spouse, other)))
    }
    return edits
  }

  private mutating func followUp() throws -> FollowUp? {
    try samples.pick(store.ids(Contact.self, where: "id > 1")).map { samples.followUp(with: $0) }
  }

  /// Rows that the verbs for open follow-ups take, cadence rows among them.
  private mutating func targets() throws -> [Target] {
    let open = try store.ids(FollowUp.self, where: "closed IS NULL")
    let cadences = try store.ids(Contact.self, where: "id > 1 AND tier IS NOT NULL")
    return samples.some(open).map { .followUp($0) } + samples.some(cadences).map { .cadence($0) }
  }

  private mutating func contacts() throws -> [ID<Contact>] {
    samples.some(try store.ids(Contact.self, where: "id > 1"))
  }
}

extension Target {
  var isFollowUp: Bool { if case .followUp = self { true } else { false } }
}
