import Domain
import Store

/// The form of a contact: its rows, the most needed first.
extension Form {
  init(adding contact: Contact, in setting: FormSetting) {
    self.init(purpose: .addContact(contact), name: nil, setting: setting)
    fill(contact, CardDetails?.none)
  }

  init(editing details: CardDetails, in setting: FormSetting) {
    self.init(purpose: .editContact(details), name: details.contact.names, setting: setting)
    fill(details.contact, details)
  }

  static let civilities: [Contact.Civility?] = [nil] + Contact.Civility.allCases
  static let formsOfAddress: [Contact.FormOfAddress?] = [nil] + Contact.FormOfAddress.allCases
  static let languages: [Language?] = [nil] + Language.allCases
  /// How the contact of the form may stand to another one.
  static let linkKinds: [(kind: ContactLink.Kind, isReverse: Bool)] = [
    (.worksAt, false), (.worksAt, true), (.spouse, false), (.household, false),
  ]

  private mutating func fill(_ contact: Contact, _ details: CardDetails?) {
    let wording = setting.wording
    add(.kind, Contact.Kind.allCases.map(wording.name), chosen: contact.kind == .person ? 0 : 1)
    add(
      .civility, Self.civilities.map { $0.map(wording.name) ?? wording.none },
      chosen: Self.civilities.firstIndex(of: contact.civility) ?? 0)
    add(.given, text: contact.givenName)
    add(.family, text: contact.familyName)
    add(.name, text: contact.name)
    for asked in [FormField.phone, .email, .address, .url] { addValues(asked, details) }
    add(.organisation, text: contact.organisation)
    add(.jobTitle, text: contact.jobTitle)
    add(.tags, text: details?.tags.joined(separator: ", "))
    add(.tier, setting.tiers.map { ($0.id, $0.name) }, chosen: contact.tier)
    add(.cadence, text: contact.cadence.map { "\($0.ideal)/\($0.longest)" })
    add(.owner, setting.owners(with: contact.owner, named: details?.owner), chosen: contact.owner)
    add(
      .privacy, Privacy.allCases.map { wording.name($0, of: .contact) },
      chosen: contact.privacy == .owner ? 1 : 0)
    add(
      .formOfAddress, Self.formsOfAddress.map { $0.map(wording.name) ?? wording.none },
      chosen: Self.formsOfAddress.firstIndex(of: contact.formOfAddress) ?? 0)
    add(
      .language, Self.languages.map { $0.map(wording.name) ?? wording.none },
      chosen: Self.languages.firstIndex(of: contact.language) ?? 0)
    add(.birthday, text: contact.birthday.map(wording.date))
    addValues(.date, details)
    addLinks(details)
    addStances(details?.stances ?? [])
    addPartnership(contact)
    add(.notes, lines: contact.notes)
    settle()
    if let first = rows.firstIndex(where: { $0.asked == (contact.kind == .person ? .given : .name) }
    ) {
      cursor = first
    }
  }

  /// The values of a kind in their order, or one empty row.
  private mutating func addValues(_ asked: FormField, _ details: CardDetails?) {
    let values = (details?.values ?? []).filter { $0.kind == asked.valueKind }
    for value in values {
      rows.append(
        FormRow(
          asked, .text(LineEditor(setting.shown(value))),
          label: .text(LineEditor(value.label ?? "")), record: value.id.number))
    }
    if values.isEmpty { rows += Self.emptyRows(asked, group: 0, in: setting) }
  }

  private mutating func addLinks(_ details: CardDetails?) {
    let wording = setting.wording
    for link in details?.links ?? [] {
      var added = Self.emptyRows(.link, group: nextGroup(), in: setting)
      let kind = Self.linkKinds.firstIndex {
        $0.kind == link.kind && $0.isReverse == (link.isReverse && link.kind == .worksAt)
      }
      added[0].label = added[0].label.map { label in
        if case .choice(let labels, _) = label { .choice(labels, kind ?? 0) } else { label }
      }
      added[0].input = .text(LineEditor(wording.name(link.name)))
      added[0].target = link.other
      added[1].input = .text(LineEditor(link.since.map(wording.typedDay) ?? ""))
      added[2].input = .text(LineEditor(link.until.map(wording.typedDay) ?? ""))
      for index in added.indices { added[index].record = link.id.number }
      rows += added
    }
    if details?.links.isEmpty ?? true {
      rows += Self.emptyRows(.link, group: nextGroup(), in: setting)
    }
  }

  /// What another one of a kind begins as.
  static func emptyRows(_ asked: FormField, group: Int, in setting: FormSetting) -> [FormRow] {
    let wording = setting.wording
    func rows(_ labels: [String], _ others: FormField...) -> [FormRow] {
      var rows = [FormRow(asked, .text(LineEditor()), label: .choice(labels, 0))]
      rows += others.map { FormRow($0, .text(LineEditor())) }
      for index in rows.indices { rows[index].group = group }
      return rows
    }
    switch asked {
    case .link:
      return rows(
        linkKinds.map { wording.name($0.kind, isReverse: $0.isReverse) }, .since, .until)
    case .stance: return rows(Stance.Kind.allCases.map(wording.name), .horizon)
    case .topic: return rows([wording.topicInUse, wording.topicGivenUp], .topicDays)
    case .client, .partner: return [FormRow(asked, .text(LineEditor()))]
    default: return [FormRow(asked, .text(LineEditor()), label: .text(LineEditor()))]
    }
  }
}

extension FormSetting {
  /// The colleagues who may own something; whoever owns it already stands last when they have left.
  /// - Parameter name: that of the owner, where it is known.
  func owners(with owner: ID<Colleague>?, named name: String?) -> [(ID<Colleague>, String)] {
    let names = colleagues.map(\.shownName)
    var owners = colleagues.map { colleague in
      let isOnlyOne = names.filter { $0 == colleague.shownName }.count == 1
      return (
        colleague.id,
        isOnlyOne ? colleague.shownName : "\(colleague.shownName) (\(colleague.login))"
      )
    }
    if let owner, !owners.contains(where: { $0.0 == owner }) {
      owners.append((owner, wording.hasLeft(name)))
    }
    return owners
  }

  /// A value as its row has it, so that it can be read back.
  func shown(_ value: ContactValue) -> String {
    guard value.kind == .date, let date = PartialDate(value.text) else { return value.text }
    return wording.date(date)
  }
}

extension CardDetails {
  /// The first value of a kind.
  func first(_ kind: ContactValue.Kind) -> ContactValue? { values.first { $0.kind == kind } }
}
