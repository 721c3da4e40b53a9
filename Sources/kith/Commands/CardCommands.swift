import ArgumentParser
import Domain
import Interface
import Store

extension Stage: ExpressibleByArgument {}
extension Privacy: ExpressibleByArgument {}

/// What `add` and `edit` may say of a contact.
struct CardOptions: ParsableArguments {
  @Option(help: "Given name.") var given: String?
  @Option(help: "Family name.") var family: String?
  @Option(help: "The name of an organisation.") var organisationName: String?
  @Option(help: "Where a person works.") var organisation: String?
  @Option(help: "Job title.") var jobTitle: String?
  @Option(help: "Notes.") var notes: String?
  @Option(help: "A phone number; may be said several times.") var phone: [String] = []
  @Option(help: "An e-mail address; may be said several times.") var email: [String] = []
  @Option(help: "A tag; may be said several times.") var tag: [String] = []
  @Option(help: "The name of a tier.") var tier: String?
  @Option(help: "The stage.") var stage: Stage?
  @Option(help: "Who sees it: firm, or owner for its owner only.") var seenBy: Privacy?

  var values: [ContactCard.Value] {
    phone.map { ContactCard.Value(.phone, $0) } + email.map { ContactCard.Value(.email, $0) }
  }

  /// Says which numbers and addresses do not look like any; they are written down all the same.
  func doubt(_ wording: Wording) {
    for value in values where !ContactValue.looksRight(value.text, as: value.kind) {
      Output.complain(wording.looksWrong(value.text, as: value.kind))
    }
  }

  /// Puts on a contact what is said; an empty text takes it off.
  func fill(_ contact: inout Contact, from store: BookStore, _ wording: Wording) throws {
    func set(_ path: WritableKeyPath<Contact, String?>, _ text: String?) {
      if let text { contact[keyPath: path] = text.isEmpty ? nil : text }
    }
    set(\.givenName, given)
    set(\.familyName, family)
    set(\.name, organisationName)
    set(\.organisation, organisation)
    set(\.jobTitle, jobTitle)
    set(\.notes, notes)
    if let seenBy { contact.privacy = seenBy }
    guard let tier else { return }
    if tier.isEmpty {
      contact.tier = nil
    } else {
      let name = Folding.fold(tier)
      guard let found = try store.tiers().first(where: { Folding.fold($0.name) == name }) else {
        throw Complaint(sentence: wording.noTier(tier), status: .wrongUsage)
      }
      contact.tier = found.id
    }
  }
}

/// `kith add`: a new contact, unless they are here already.
struct AddCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a contact.",
    discussion: "Whoever seems to be here already is named, and added only with --even-so.")

  @OptionGroup var options: Options
  @OptionGroup var card: CardOptions
  @Flag(help: "Add them even if somebody like them is here.") var evenSo = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    var new = ContactCard()
    if card.organisationName != nil { new.contact.kind = .organisation }
    try card.fill(&new.contact, from: store, setup.wording)
    (new.values, new.tags) = (card.values, card.tag)
    guard new.contact.violations().isEmpty else {
      throw Complaint(sentence: setup.wording.nameOptionNeeded, status: .wrongUsage)
    }
    if !evenSo, let here = try alreadyHere(new.contact.names, in: store) {
      throw Complaint(
        sentence: setup.wording.alreadyHere(Target.cadence(here.id).code, here.names))
    }
    new.contact.owner = try store.colleague(setup.person.login)
    let command = AddContact(new, at: card.stage)
    try setup.say(setup.run(Intention(command), in: store), in: store)
    card.doubt(setup.wording)
    return .done
  }

  /// Whose name, number or address it is.
  private func alreadyHere(_ names: ContactName, in store: BookStore) throws -> Contact? {
    let alike = try store.contactsLike(
      names: names, phones: card.phone, emails: card.email, count: 10)
    let numbers = card.phone.compactMap { PhoneDigits($0) }
    let addresses = card.email.map { Folding.fold($0) }
    return try alike.first { contact in
      // One that only others see is here by its whole number or address alone.
      if contact.isHidden { return true }
      if contact.names.sortKey == names.sortKey { return true }
      return try store.card(of: contact.id, timeline: 0)?.values.contains { value in
        switch value.kind {
        case .phone:
          PhoneDigits(value.text).map { theirs in
            numbers.contains { theirs.begins(as: $0) && $0.begins(as: theirs) }
          } ?? false
        case .email: addresses.contains(Folding.fold(value.text))
        case .address, .url, .date: false
        }
      } ?? false
    }
  }
}

/// `kith edit`: other words on a card, and more of them.
struct EditCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is on the card of a contact.",
    discussion: """
      What is not named stays; an empty text takes a field away. Phone numbers, e-mail addresses \
      and tags are added to those that are there.
      """)

  @OptionGroup var options: Options
  @Argument(help: "c34 as lists print it, or a name.", completion: Suggestions.contacts)
  var contact: String
  @OptionGroup var card: CardOptions
  @Option(help: "A tag to take off; may be said several times.") var untag: [String] = []

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let id = try Targets(store: store, setup: setup).contact([contact])
    guard let there = try store.card(of: id, timeline: 0) else {
      throw Refusal.gone(RecordKey(id))
    }
    var new = there.contact
    try card.fill(&new, from: store, setup.wording)
    let edits = card.values.enumerated().map { offset, value in
      EditContact.ValueEdit.add(value, position: there.values.count + offset)
    }
    let unwanted = Set(untag.map { Folding.fold($0) })
    let seen = there.stage
    let edit = EditContact(
      from: there.contact, to: new, values: edits, addedTags: card.tag,
      removedTags: there.tags.filter { unwanted.contains(Folding.fold($0)) },
      stage: card.stage == seen ? nil : card.stage)
    let hasEdits =
      !edit.fields.isEmpty || !edits.isEmpty || !edit.addedTags.isEmpty
      || !edit.removedTags.isEmpty || edit.stage != nil
    guard hasEdits else { throw Refusal.soAlready }
    var expectations = there.contact.expecting(edit.fields.names)
    if edit.stage != nil { expectations.append(ChangeStage.expectation(seeing: seen, of: id)) }
    let intention = Intention(edit, expecting: expectations)
    try setup.say(setup.run(intention, in: store), in: store)
    card.doubt(setup.wording)
    return .done
  }
}
