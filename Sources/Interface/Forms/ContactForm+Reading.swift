import Domain
import Store

/// What saving makes of the form of a contact.
extension Form {
  /// The intention that saving a new contact means; nil when a row was refused.
  mutating func contactIntention(adding contact: Contact) -> Intention? {
    let read = self.contact(from: contact)
    let (values, links, stances) = (readValues(), readLinks(), readStances())
    guard var added = read, let values, let links, let stances else { return nil }
    if added.owner == nil { added.owner = setting.me }
    var card = ContactCard()
    card.contact = added
    card.values = values.map(\.value)
    card.tags = tags
    card.links = links.map(\.link)
    card.stances = stances.map(\.standing)
    return Intention(AddContact(card))
  }

  mutating func contactIntention(editing details: CardDetails) -> Intention? {
    let changed = contact(from: details.contact)
    let (values, links, stances) = (readValues(), readLinks(), readStances())
    guard let changed, let values, let links, let stances else { return nil }
    let edits = ValueEdits(from: details.values, to: values)
    let linkEdits = LinkEdits(from: details.links, of: details.contact.id, to: links)
    let stanceEdits = StanceEdits(from: details.stances, to: stances)
    let kept = Set(details.tags.map(Folding.fold))
    let wanted = Set(tags.map(Folding.fold))
    let command = EditContact(
      from: details.contact, to: changed, values: edits.edits,
      addedTags: tags.filter { !kept.contains(Folding.fold($0)) },
      removedTags: details.tags.filter { !wanted.contains(Folding.fold($0)) },
      links: linkEdits.edits, stances: stanceEdits.edits)
    return Intention(
      command,
      expecting: details.contact.expecting(command.fields.names) + edits.expectations
        + linkEdits.expectations + stanceEdits.expectations)
  }

  /// The contact as the rows say; nil when one of them was refused.
  private mutating func contact(from old: Contact) -> Contact? {
    var contact = old
    contact.kind = self[.kind]?.input.index == 1 ? .organisation : .person
    let isPerson = contact.kind == .person
    // What the form does not show stays as it came, unless the kind was changed here.
    if contact.kind != old.kind { contact.clearWhatOnlyTheOtherKindHas() }
    if isPerson {
      contact.civility = chosen(.civility, of: Self.civilities)
      contact.givenName = text(.given)
      contact.familyName = text(.family)
      contact.organisation = text(.organisation)
      contact.jobTitle = text(.jobTitle)
      contact.formOfAddress = chosen(.formOfAddress, of: Self.formsOfAddress)
    } else {
      contact.name = text(.name)
    }
    contact.language = chosen(.language, of: Self.languages)
    contact.notes = text(.notes)
    contact.tier = chosen(.tier)
    contact.owner = chosen(.owner)
    contact.privacy = self[.privacy]?.input.index == 1 ? .owner : .firm
    let isNamed = !contact.violations().contains(.contactWithoutName(contact.id))
    if !isNamed { refuse(isPerson ? .family : .name, setting.wording.nameNeeded) }
    let areRead = [
      isNamed, readCadence(into: &contact), readBirthday(into: &contact),
      readPartnership(into: &contact),
    ]
    return areRead.contains(false) ? nil : contact
  }

  func chosen<T>(_ asked: FormField, of values: [T?]) -> T? {
    let index = self[asked]?.input.index ?? 0
    return values.indices.contains(index) ? values[index] : nil
  }

  /// The record that a choice stands for; nil for none.
  func chosen<R>(_ asked: FormField) -> ID<R>? {
    self[asked]?.chosen.flatMap { $0 == 0 ? nil : ID($0) }
  }

  private mutating func readCadence(into contact: inout Contact) -> Bool {
    contact.idealDays = nil
    contact.longestDays = nil
    guard let text = text(.cadence) else { return true }
    guard let cadence = Cadence(text: text) else {
      refuse(.cadence, setting.wording.cadenceNotUnderstood)
      return false
    }
    contact.idealDays = cadence.ideal
    contact.longestDays = cadence.longest
    return true
  }

  private mutating func readBirthday(into contact: inout Contact) -> Bool {
    guard contact.kind == .person else { return true }
    guard let text = text(.birthday) else {
      contact.birthday = nil
      return true
    }
    switch setting.date(text) {
    case .success(let date):
      contact.birthday = date
      return true
    case .failure(let fault):
      refuse(.birthday, setting.wording.fault(fault))
      return false
    }
  }

  private var tags: [String] {
    var seen: Set<String> = []
    return Self.tags(in: text(.tags) ?? "").filter { seen.insert(Folding.fold($0)).inserted }
  }

  /// The tags of a row of them.
  static func tags(in text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  // MARK: - Labelled values

  /// A value as its row says.
  struct ReadValue {
    let record: ID<ContactValue>?
    let value: ContactCard.Value
  }

  /// The values that are not empty, in the order of their rows; nil when one was refused.
  private mutating func readValues() -> [ReadValue]? {
    var read: [ReadValue] = []
    for index in rows.indices {
      let row = rows[index]
      guard let kind = row.asked.valueKind, var text = Self.text(row) else { continue }
      if kind == .date {
        switch setting.date(text) {
        case .success(let date): text = date.description
        case .failure(let fault):
          refuse(row: index, setting.wording.fault(fault))
          return nil
        }
      }
      let label = (row.label?.text ?? "").trimmed
      read.append(
        ReadValue(
          record: row.record.map { ID($0) },
          value: ContactCard.Value(kind, text, label: label.isEmpty ? nil : label)))
    }
    return read
  }

  // MARK: - Links

  struct ReadLink {
    let record: ID<ContactLink>?
    let link: ContactCard.Link
  }

  /// The links that are not empty; nil when one was refused.
  private mutating func readLinks() -> [ReadLink]? {
    var read: [ReadLink] = []
    for index in rows.indices where rows[index].asked == .link && !rows[index].isEmpty {
      let row = rows[index]
      guard let other = row.target else {
        refuse(row: index, setting.wording.chooseWho)
        return nil
      }
      var days: [Day?] = []
      for asked in [FormField.since, .until] {
        guard
          let place = rows.firstIndex(where: { $0.asked == asked && $0.group == row.group }),
          let text = Self.text(rows[place])
        else {
          days.append(nil)
          continue
        }
        switch setting.phrase().day(text) {
        case .success(let day): days.append(day)
        case .failure(let fault):
          refuse(row: place, setting.wording.fault(fault))
          return nil
        }
      }
      let kind = Self.linkKinds[row.label?.index ?? 0]
      read.append(
        ReadLink(
          record: row.record.map { ID($0) },
          link: ContactCard.Link(
            kind.kind, other, since: days[0], until: days[1], isReverse: kind.isReverse)))
    }
    return read
  }
}

extension Contact {
  /// Clears what a person has and an organisation has not, or the other way round.
  fileprivate mutating func clearWhatOnlyTheOtherKindHas() {
    if kind == .person {
      name = nil
    } else {
      (civility, givenName, familyName) = (nil, nil, nil)
      (organisation, jobTitle, formOfAddress, birthday) = (nil, nil, nil, nil)
    }
  }
}

extension FormSetting {
  /// A date whose year may be left out, as people type it or as its row shows it.
  func date(_ text: String) -> Result<PartialDate, DayPhraseFault> {
    if let date = PartialDate(text) { return .success(date) }
    return phrase().day(text).map { day in
      let hasYear =
        text.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
        || text.filter(\.isNumber).count > 4
      return PartialDate(year: hasYear ? day.year : nil, month: day.month, day: day.day)
        ?? PartialDate(day)
    }
  }
}
