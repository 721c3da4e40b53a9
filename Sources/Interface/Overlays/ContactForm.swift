import Domain
import Store

/// The form of a contact: its fields and what saving makes of them.
extension Form {
  init(adding contact: Contact, in setting: FormSetting) {
    self.init(purpose: .addContact(contact), name: nil, setting: setting)
    fill(contact, phone: nil, email: nil, tags: [])
  }

  init(editing details: CardDetails, in setting: FormSetting) {
    self.init(purpose: .editContact(details), name: details.contact.names, setting: setting)
    fill(
      details.contact, phone: details.first(.phone)?.text, email: details.first(.email)?.text,
      tags: details.tags)
  }

  private static let civilities: [Contact.Civility?] = [nil] + Contact.Civility.allCases

  private mutating func fill(_ contact: Contact, phone: String?, email: String?, tags: [String]) {
    let wording = setting.wording
    add(.kind, Contact.Kind.allCases.map(wording.name), chosen: contact.kind == .person ? 0 : 1)
    add(
      .civility, Self.civilities.map { $0.map(wording.name) ?? wording.none },
      chosen: Self.civilities.firstIndex(of: contact.civility) ?? 0)
    add(.given, text: contact.givenName)
    add(.family, text: contact.familyName)
    add(.name, text: contact.name)
    add(.phone, text: phone)
    add(.email, text: email)
    add(.organisation, text: contact.organisation)
    add(.jobTitle, text: contact.jobTitle)
    add(.tags, text: tags.joined(separator: ", "))
    add(
      .tier, [wording.none] + setting.tiers.map(\.name),
      chosen: setting.tiers.firstIndex { $0.id == contact.tier }.map { $0 + 1 } ?? 0)
    add(.cadence, text: contact.cadence.map { "\($0.ideal)/\($0.longest)" })
    add(
      .birthday,
      text: contact.birthday.map { date in
        wording.date(date)
      })
    add(
      .owner, [wording.none] + setting.colleagues.map(\.shownName),
      chosen: setting.colleagues.firstIndex { $0.id == contact.owner }.map { $0 + 1 } ?? 0)
    add(.notes, text: contact.notes)
    settle()
  }

  /// The contact as the fields say; nil when one of them was refused.
  private mutating func contact(from old: Contact) -> Contact? {
    let wording = setting.wording
    var contact = old
    contact.kind = self[.kind]?.index == 1 ? .organisation : .person
    let isPerson = contact.kind == .person
    contact.civility = isPerson ? Self.civilities[self[.civility]?.index ?? 0] : nil
    contact.givenName = isPerson ? text(.given) : nil
    contact.familyName = isPerson ? text(.family) : nil
    contact.name = isPerson ? nil : text(.name)
    contact.organisation = isPerson ? text(.organisation) : nil
    contact.jobTitle = isPerson ? text(.jobTitle) : nil
    contact.notes = text(.notes)
    let tier = self[.tier]?.index ?? 0
    contact.tier = tier > 0 ? setting.tiers[tier - 1].id : nil
    let owner = self[.owner]?.index ?? 0
    contact.owner = owner > 0 ? setting.colleagues[owner - 1].id : nil
    if contact.violations().contains(.contactWithoutName(contact.id)) {
      refuse(isPerson ? .family : .name, wording.nameNeeded)
      return nil
    }
    guard readCadence(into: &contact), readBirthday(into: &contact) else { return nil }
    return contact
  }

  /// "30" or "30/45": the ideal, and the longest where it is not half as much again.
  private mutating func readCadence(into contact: inout Contact) -> Bool {
    contact.idealDays = nil
    contact.longestDays = nil
    guard let text = text(.cadence) else { return true }
    let parts = text.split(separator: "/").map { Int(String($0).trimmed) }
    guard let ideal = parts.first ?? nil, parts.count <= 2,
      let longest = parts.count == 2
        ? parts[1] : ideal.addingReportingOverflow(ideal / 2).partialValue,
      let cadence = Cadence(ideal: ideal, longest: longest)
    else {
      refuse(.cadence, setting.wording.cadenceNotUnderstood)
      return false
    }
    contact.idealDays = cadence.ideal
    contact.longestDays = cadence.longest
    return true
  }

  private mutating func readBirthday(into contact: inout Contact) -> Bool {
    guard contact.kind == .person, let text = text(.birthday) else {
      contact.birthday = nil
      return true
    }
    if let old = contact.birthday, setting.wording.date(old) == text { return true }
    if let date = PartialDate(text) {
      contact.birthday = date
      return true
    }
    switch setting.phrase().day(text) {
    case .success(let day):
      let hasYear = text.filter(\.isNumber).count > 4
      contact.birthday = PartialDate(
        year: hasYear ? day.year : nil, month: day.month, day: day.day)
      return true
    case .failure(let fault):
      refuse(.birthday, setting.wording.fault(fault))
      return false
    }
  }

  private var tags: [String] {
    var seen: Set<String> = []
    return (text(.tags) ?? "").split(separator: ",").map { String($0).trimmed }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The intention that saving means; nil when a field was refused or nothing changed.
  mutating func contactIntention(adding contact: Contact) -> Intention? {
    guard var added = self.contact(from: contact) else { return nil }
    if added.owner == nil { added.owner = setting.me }
    var card = ContactCard()
    card.contact = added
    for (asked, kind) in [(Asked.phone, ContactValue.Kind.phone), (.email, .email)] {
      if let text = text(asked) { card.values.append(ContactCard.Value(kind, text)) }
    }
    card.tags = tags
    return Intention(AddContact(card))
  }

  mutating func contactIntention(editing details: CardDetails) -> Intention? {
    guard let changed = contact(from: details.contact) else { return nil }
    let edits = [
      valueEdit(.phone, from: details.first(.phone), kind: .phone),
      valueEdit(.email, from: details.first(.email), kind: .email),
    ].compactMap { $0 }
    let command = EditContact(
      from: details.contact, to: changed, values: edits,
      addedTags: tags.filter { !details.tags.contains($0) },
      removedTags: details.tags.filter { !tags.contains($0) })
    return Intention(command, expecting: details.contact.expecting(command.fields.names))
  }

  private func valueEdit(
    _ asked: Asked, from old: ContactValue?, kind: ContactValue.Kind
  ) -> EditContact.ValueEdit? {
    switch (old, text(asked)) {
    case (nil, let text?): return .add(ContactCard.Value(kind, text), position: 0)
    case (let old?, nil): return .remove(old.id)
    case (let old?, let text?) where old.text != text:
      var fields = Fields()
      fields.append("text", .text(text))
      return .change(old.id, fields: fields)
    default: return nil
    }
  }
}

extension CardDetails {
  /// The first value of a kind.
  func first(_ kind: ContactValue.Kind) -> ContactValue? { values.first { $0.kind == kind } }
}
