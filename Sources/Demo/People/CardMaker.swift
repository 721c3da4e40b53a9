import Domain

/// Fills a row of the tables up to a card: numbers, addresses, tags.
struct CardMaker {
  let language: Language
  let today: Day
  /// The row's place among all: it makes the telephone numbers.
  let row: Int
  /// The address of the household, where an earlier row gives it.
  var sharedAddress: String?

  func card(of person: Person, trade: Trade) -> ContactCard {
    var card = ContactCard()
    card.contact = contact(of: person, trade: trade)
    card.values = values(of: person)
    card.tags = [trade.tag, person.tag].compactMap { $0?.said(in: language) }
    return card
  }

  private func contact(of person: Person, trade: Trade) -> Contact {
    var contact = Contact(id: ID(0))
    contact.tier = person.rank.map { ID(Int64($0.rawValue)) }
    contact.notes = person.notes?.said(in: language)
    contact.archived = person.archived.map { today - $0 }
    contact.ended = person.ended.map { today - $0 }
    if let agreement = Offers.agreements[person.name] {
      contact.agreed = When.ago(agreement.ago).day(seenFrom: today)
      contact.agreement = agreement.words.said(in: language)
    }
    guard !person.isOrganisation else {
      contact.kind = .organisation
      contact.name = person.organisation
      return contact
    }
    contact.civility = person.civility
    contact.givenName = person.given
    contact.familyName = person.family
    contact.formOfAddress = person.isInformal ? .informal : .formal
    let title = person.title ?? trade.title(feminine: person.civility == .madame)
    contact.jobTitle = title?.said(in: language)
    contact.organisation = person.works
    contact.language = person.language ?? .french
    contact.birthday = person.birthday
    let payment = Offers.payments[person.name] ?? trade.payment
    contact.mayBePaid = payment?.mayBe
    contact.mayBePaidReason = payment?.why.said(in: language)
    contact.idealDays = person.cadence?.ideal
    contact.longestDays = person.cadence?.longest
    return contact
  }

  private func values(of person: Person) -> [ContactCard.Value] {
    var values: [ContactCard.Value] = []
    if person.isOrganisation {
      values.append(.init(.phone, landline))
      values.append(.init(.email, "\(slug(person.organisation))@example.fr"))
    } else {
      let (home, work, mobile) = labels
      values.append(.init(.phone, mobileNumber, label: mobile))
      if person.works != nil { values.append(.init(.phone, landline, label: work)) }
      let name = person.mailbox ?? "\(slug(person.given)).\(slug(person.family))"
      let isClient = person.works == nil
      values.append(
        .init(.email, "\(name)@example.\(isClient ? "com" : "fr")", label: isClient ? home : work))
    }
    if let address = person.address ?? sharedAddress {
      values.append(.init(.address, address, label: person.isOrganisation ? nil : labels.home))
    }
    return values
  }

  private var labels: (home: String, work: String, mobile: String) {
    (
      Words("home", "domicile").said(in: language), Words("work", "bureau").said(in: language),
      Words("mobile", "portable").said(in: language)
    )
  }

  // Numbers that ARCEP, the French regulator, keeps free for fiction.
  private var mobileNumber: String { "06 39 98 \(digits.prefix(2)) \(digits.suffix(2))" }
  private var landline: String { "04 65 71 \(digits.suffix(2)) \(digits.prefix(2))" }

  /// Four digits, other ones for each row: 373 and 10,000 have no common divisor.
  private var digits: Substring { String(10_000 + (row * 373 + 1207) % 10_000).dropFirst() }

  /// "Jean-Yves" becomes "jean-yves", "Taux & Toits" "taux-toits", "O’Brien" "obrien".
  private func slug(_ name: String) -> String {
    Folding.fold(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map { $0.filter { $0 != "'" } }.joined(separator: "-")
  }
}
