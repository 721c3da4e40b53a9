import Domain

/// What a card says of a name: FN, N, ORG, NICKNAME, and whether it is of an organisation.
struct CardName {
  /// The card said so itself.
  var isOrganisation = false
  /// Properties that say more than the contact now does; to be read after ``put(on:)``.
  private(set) var unsaid: [ContentLine] = []

  private var formatted = ""
  private var structured: ContentLine?
  private var isOld = false
  private var name = PersonName()
  /// Whether N has a part that no field of ours holds.
  private var saysMore = false
  private var organisation: ContentLine?
  private var nickname: ContentLine?

  /// - Parameter isOld: whether the card is of vCard 2.1, in which a comma separates nothing.
  /// - Returns: false for a second property of its kind.
  mutating func add(_ property: ContentLine, isOld: Bool) -> Bool {
    switch property.name {
    case "FN" where formatted.isEmpty: formatted = ContentText.line(property.value)
    case "N" where structured == nil: readParts(of: property, isOld: isOld)
    case "ORG" where organisation == nil: organisation = property
    case "NICKNAME" where nickname == nil: nickname = property
    case "X-ABSHOWAS":
      if ContentText.line(property.value).uppercased() == "COMPANY" { isOrganisation = true }
    default: return false
    }
    return true
  }

  /// Names the contact, with its values on the card already.
  /// - Returns: whether there was anything to name it by.
  mutating func put(on card: inout ContactCard) -> Bool {
    let units = organisation.map(Self.units) ?? []
    let organisation = units.joined(separator: ", ")
    let isUnnamed = name.given.isEmpty && name.family.isEmpty
    let isFirm = [organisation, units.first ?? ""].contains(formatted) || formatted.isEmpty
    if isOrganisation || (isUnnamed && isFirm && !organisation.isEmpty) {
      card.contact.kind = .organisation
      card.contact.name = formatted.isEmpty ? organisation : formatted
      if !isUnnamed { unsaid += [structured].compactMap { $0 } }
      if organisation != card.contact.name { unsaid += [self.organisation].compactMap { $0 } }
    } else {
      if saysMore { unsaid += [structured].compactMap { $0 } }
      if !organisation.isEmpty { card.contact.organisation = organisation }
      let person = wholeName(isUnnamed: isUnnamed)
      card.contact.civility = person.civility
      card.contact.givenName = person.given.isEmpty ? nil : person.given
      card.contact.familyName = person.family.isEmpty ? nil : person.family
    }
    if let nickname { unsaid.append(nickname) }
    let hasName =
      card.contact.kind == .organisation
      ? card.contact.name?.isEmpty == false
      : card.contact.familyName != nil || card.contact.givenName != nil
    return hasName || fallBack(on: &card)
  }

  /// The first of nickname, e-mail and phone becomes the name.
  private func fallBack(on card: inout ContactCard) -> Bool {
    let values = card.values
    let called = nickname.map { ContentText.line($0.value) }.flatMap { $0.isEmpty ? nil : $0 }
    let reached = [ContactValue.Kind.email, .phone].lazy.compactMap { kind in
      values.first { $0.kind == kind }?.text
    }
    guard let name = called ?? reached.first else { return false }
    if card.contact.kind == .organisation {
      card.contact.name = name
    } else {
      card.contact.familyName = name
    }
    return true
  }

  /// N where it has parts, else FN taken apart. Some programs write the whole name into one part
  /// of N.
  private func wholeName(isUnnamed: Bool) -> PersonName {
    var person = name
    let onlyPart = person.given.isEmpty ? (isOld ? person.family : "") : person.given
    let isOnePiece =
      (person.given.isEmpty || person.family.isEmpty) && onlyPart.contains(" ")
      && (formatted.isEmpty || formatted == onlyPart)
    if isUnnamed || isOnePiece {
      person = PersonName(splitting: isUnnamed ? formatted : onlyPart)
      person.civility = name.civility ?? person.civility
    } else if person.civility == nil, !formatted.hasPrefix(person.given) || person.given.isEmpty,
      let word = formatted.split(separator: " ").first,
      let civility = PersonName.civility(word),
      !person.family.hasPrefix(word)
    {
      person.civility = civility
    }
    return person
  }

  /// N: family; given; additional; prefixes; suffixes.
  private mutating func readParts(of property: ContentLine, isOld: Bool) {
    structured = property
    self.isOld = isOld
    var parts = ContentText.parts(property.value, at: Byte.semicolon).map { part in
      isOld ? ContentText.line(part) : ContentText.line(listed: part, separator: " ")
    }
    while parts.count < 5 { parts.append("") }
    name.family = parts[0]
    name.given = parts[2].isEmpty ? parts[1] : parts[1] + (parts[1].isEmpty ? "" : " ") + parts[2]
    name.civility = PersonName.civility(parts[3])
    saysMore = parts[4...].contains { !$0.isEmpty }
    if name.civility == nil, !parts[3].isEmpty {
      saysMore = true
      name.civility = PersonName(splitting: parts[3] + " ?").civility
    }
  }

  /// ORG: the name, then departments.
  private static func units(_ property: ContentLine) -> [String] {
    ContentText.parts(property.value, at: Byte.semicolon).map(ContentText.line)
      .filter { !$0.isEmpty }
  }
}
