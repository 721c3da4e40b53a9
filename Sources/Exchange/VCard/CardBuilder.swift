import Domain

/// Makes a contact out of the properties between BEGIN:VCARD and END:VCARD, given in their order.
struct CardBuilder {
  enum Version { case v2, later }

  /// The most bytes of properties that are taken of one card.
  private static let limit = 2 << 20
  /// The most bytes of properties without a field of ours that are kept of one card.
  private static let unmappedLimit = 16 << 10

  /// The line where the card begins.
  let line: Int
  private(set) var version = Version.later
  /// Whether another card may follow within this one: the assistant of vCard 2.1.
  private(set) var isAfterAgent = false

  private var size = 0
  private var unmappedSize = 0
  private var card = ContactCard()
  private var name = CardName()
  private var isGroup = false
  private var role: ContentLine?
  private var values: [(value: ContactCard.Value, group: String, preference: Int)] = []
  private var labels: [(group: String, text: String)] = []
  private var unmapped: [(name: String, group: String, text: String)] = []

  init(line: Int) { self.line = line }

  /// - Returns: whether there was room for the property; it is left out otherwise.
  mutating func add(_ property: ContentLine) -> Bool {
    isAfterAgent = false
    guard size + property.value.count <= Self.limit else { return false }
    size += property.value.count
    switch property.name {
    case "TEL": addValue(.phone, property, without: "tel:")
    case "EMAIL": addValue(.email, property, without: "mailto:")
    case "URL": addValue(.url, property, without: "")
    case "ADR": addAddress(property)
    case "FN", "N", "ORG", "NICKNAME", "X-ABSHOWAS":
      return name.add(property, isOld: version == .v2) || keep(property)
    case "KIND", "X-ADDRESSBOOKSERVER-KIND": return addKind(property)
    case "UID": return set(\.uid, property)
    case "TITLE": return set(\.jobTitle, property)
    case "ROLE" where role == nil: role = property
    case "NOTE": addNote(property)
    case "CATEGORIES": addTags(property)
    case "BDAY": return addBirthday(property)
    case "LANG": return addLanguage(property)
    case "X-ABLABEL" where !property.group.isEmpty:
      labels.append((property.group, ContentText.line(property.value)))
      return keep(property)
    case "VERSION": version = property.value.starts(with: "2".utf8) ? .v2 : .later
    case "REV", "PRODID", "PROFILE", "X-ABUID": break
    case "AGENT" where property.value.isEmpty: isAfterAgent = true
    default: return keep(property)
    }
    return true
  }

  /// What the card is, now that all of it was added.
  mutating func finish() -> VCardReader.Item {
    if isGroup { return .group }
    if let role, card.contact.jobTitle != nil || !set(\.jobTitle, role) { _ = keep(role) }
    // The sort is stable: among equals the card's own order holds.
    if values.contains(where: { $0.preference < Self.noPreference }) {
      values.sort { $0.preference < $1.preference }
    }
    for (group, label) in labels {
      guard let text = Self.label(apple: label) else { continue }
      for index in values.indices where values[index].group == group {
        values[index].value.label = text
      }
    }
    card.values = values.map(\.value)
    guard name.put(on: &card) else { return .fault(CardFault(.nameless, line: line)) }
    for line in name.unsaid { _ = keep(line) }
    card.contact.unmapped = unmappedText()
    return .card(card)
  }

  private mutating func keep(_ property: ContentLine) -> Bool {
    let line = property.text
    guard unmappedSize + line.utf8.count < Self.unmappedLimit else { return false }
    unmappedSize += line.utf8.count + 1
    unmapped.append((property.name, property.group, line))
    return true
  }

  /// The lines kept; a label or a country code is only kept with what it belongs to.
  private func unmappedText() -> String? {
    if unmapped.isEmpty { return nil }
    let companions = ["X-ABLABEL", "X-ABADR"]
    let groups = Set(unmapped.lazy.filter { !companions.contains($0.name) }.map(\.group))
    let lines =
      unmapped
      .filter { $0.group.isEmpty || groups.contains($0.group) || !companions.contains($0.name) }
      .map(\.text)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Sets a field from the first property that has something to say; later ones are kept aside.
  private mutating func set(
    _ field: WritableKeyPath<Contact, String?>, _ property: ContentLine
  ) -> Bool {
    let text = ContentText.line(property.value)
    if text.isEmpty { return true }
    guard card.contact[keyPath: field] == nil else { return keep(property) }
    card.contact[keyPath: field] = text
    return true
  }
}

// MARK: - Values

extension CardBuilder {
  private static let noPreference = 101

  private mutating func addValue(
    _ kind: ContactValue.Kind, _ property: ContentLine, without scheme: String
  ) {
    var text = ContentText.line(property.value)
    if !scheme.isEmpty, text.utf8.count > scheme.utf8.count,
      text.prefix(scheme.count).lowercased() == scheme
    {
      text.removeFirst(scheme.count)
    }
    addValue(kind, text, property)
  }

  private mutating func addValue(
    _ kind: ContactValue.Kind, _ text: String, _ property: ContentLine
  ) {
    if text.isEmpty { return }
    let types = property.parameter("TYPE").map { $0.lowercased() }
    var preference = types.contains("pref") ? 1 : Self.noPreference
    if let stated = property.parameter("PREF").first.flatMap({ Int($0) }) {
      preference = min(max(stated, 1), 100)
    }
    let value = ContactCard.Value(kind, text, label: Self.label(types: types))
    values.append((value, property.group, preference))
  }

  /// One line in the French order: building, street, box, code and town, region, country.
  private mutating func addAddress(_ property: ContentLine) {
    var parts = ContentText.parts(property.value, at: Byte.semicolon).map { part in
      version == .v2
        ? ContentText.line(part) : ContentText.line(listed: part, separator: ", ")
    }
    while parts.count < 7 { parts.append("") }
    if !parts[5].isEmpty {
      parts[3] = parts[3].isEmpty ? parts[5] : parts[5] + " " + parts[3]
    }
    var text = ""
    for part in [1, 2, 0, 3, 4] + Array(6..<parts.count) where !parts[part].isEmpty {
      text += text.isEmpty ? parts[part] : ", " + parts[part]
    }
    if text.isEmpty { text = property.parameter("LABEL").joined(separator: ", ") }
    addValue(.address, text, property)
  }

  private static func label(types: [String]) -> String? {
    guard !types.isEmpty else { return nil }
    var label = ""
    for type in types {
      let word = type.hasPrefix("x-") ? String(type.dropFirst(2)) : type
      if noise.contains(word) { continue }
      if !label.isEmpty { label += " " }
      label += word == "cell" ? "mobile" : word
    }
    return label.isEmpty ? nil : label
  }

  /// Types that tell nothing apart.
  private static let noise: Set<String> = [
    "", "internet", "voice", "pref", "iphone", "msg", "dom", "intl", "postal", "parcel", "other",
  ]

  /// Apple writes the labels that it translates as `_$!<Home>!$_`.
  private static func label(apple text: String) -> String? {
    var text = text
    if text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.count >= 8 {
      text = String(text.dropFirst(4).dropLast(4))
    }
    text = text.lowercased()
    return noise.contains(text) ? nil : text
  }
}

// MARK: - Other properties

extension CardBuilder {
  private mutating func addKind(_ property: ContentLine) -> Bool {
    switch ContentText.line(property.value).lowercased() {
    case "group": isGroup = true
    case "org", "organization", "location": name.isOrganisation = true
    case "", "individual", "person": break
    default: return keep(property)
    }
    return true
  }

  private mutating func addNote(_ property: ContentLine) {
    let text = ContentText.lines(property.value)
    if text.isEmpty { return }
    card.contact.notes = card.contact.notes.map { $0 + "\n" + text } ?? text
  }

  private mutating func addTags(_ property: ContentLine) {
    for part in ContentText.parts(property.value, at: Byte.comma) {
      let tag = ContentText.line(part)
      // Google puts every contact into this group.
      if !tag.isEmpty, tag != "myContacts" { card.tags.append(tag) }
    }
  }

  private mutating func addBirthday(_ property: ContentLine) -> Bool {
    guard card.contact.birthday == nil, let date = Self.date(property) else {
      return keep(property)
    }
    card.contact.birthday = date
    return true
  }

  /// "1970-03-15", "19700315", either with a time; "--03-15", "--0315", and Apple's year that
  /// stands for none.
  private static func date(_ property: ContentLine) -> PartialDate? {
    var text = ContentText.line(property.value)
    if let end = text.firstIndex(where: { $0 == "T" || $0 == " " }) { text = String(text[..<end]) }
    if text.utf8.count == 8, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      text = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    guard let date = PartialDate(text) else { return nil }
    if let omitted = property.parameter("X-APPLE-OMIT-YEAR").first, date.year == Int(omitted) {
      return PartialDate(month: date.month, day: date.day)
    }
    return date
  }

  private mutating func addLanguage(_ property: ContentLine) -> Bool {
    let code = ContentText.line(property.value).lowercased().prefix { $0.isLetter }
    guard card.contact.language == nil, let language = Language(rawValue: String(code)) else {
      return keep(property)
    }
    card.contact.language = language
    return true
  }
}
