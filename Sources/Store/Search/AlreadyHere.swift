import Domain
import GRDB

extension BookStore {
  /// The contacts that may be who somebody is adding: whose phone number or e-mail address begins
  /// as one that is typed, in whatever form, or words of whose name begin as those typed. Archived
  /// and ended ones too. One that is private to somebody else only by its whole number or address,
  /// and without its name.
  /// - Parameter count: at most so many; those with the same number or address come first.
  package func contactsLike(
    names: ContactName? = nil, phones: [String] = [], emails: [String] = [], count: Int
  ) throws -> [Contact] {
    try read { db in
      var found: [Int64] = []
      let sight = Sight.current
      func add(_ contact: Int64) {
        if contact != Contact.us.number, !found.contains(contact) { found.append(contact) }
      }
      for digits in phones.compactMap({ PhoneDigits($0) }) {
        try db.forEachValue(.phone, holding: Array(digits.national.utf8)) { value in
          guard let written = PhoneDigits(value.text) else { return }
          let isAlike =
            sight.hides(value.contact)
            ? written.national == digits.national : written.begins(as: digits)
          if isAlike { add(value.contact.number) }
        }
      }
      for email in emails.map({ Folding.fold($0) }) where !email.isEmpty {
        let longest = SearchText.words(of: email).max { $0.count < $1.count } ?? []
        try db.forEachValue(.email, holding: longest) { value in
          let written = Folding.fold(value.text)
          let isAlike =
            sight.hides(value.contact) ? written == email : written.hasPrefix(email)
          if isAlike { add(value.contact.number) }
        }
      }
      if let names, found.count < count {
        for contact in try db.contacts(named: names, count: count) { add(contact) }
      }
      return try found.prefix(max(0, count)).compactMap { id in
        try RecordTable.of(.contact).find(id, in: db).map { try Contact(id: ID(id), fields: $0) }
      }
    }
  }
}

extension Database {
  /// Goes through the values of a kind of all contacts whose text has a word, which says nothing
  /// when it is too short.
  fileprivate func forEachValue(
    _ kind: ContactValue.Kind, holding word: [UInt8], _ body: (ContactValue) -> Void
  ) throws {
    let grams = Gram.within(word)
    guard !grams.isEmpty else { return }
    let candidates = try GramIndex(space: .contacts, db: self).candidates([[grams]])
    // What so many share is no sign of anybody.
    var patience = 2_000
    try candidates.forEach { contact in
      patience -= 1
      let values: [ContactValue] = try Sight.whole {
        try records(
          where: "contact = ? AND kind = ? ORDER BY id", [.integer(contact), kind.field])
      }
      for value in values { body(value) }
      return patience > 0
    }
  }

  fileprivate func contacts(named names: ContactName, count: Int) throws -> [Int64] {
    let query = SearchQuery(names.plain)
    var everybody = ContactFilter()
    everybody.standing = .all
    guard !query.isEmpty, count > 0,
      let filter = try DigestFilter(everybody, today: .first, in: self)
    else { return [] }
    // With a number among the words they are looked for everywhere.
    let isOfWords = query.asSortKey != nil
    var search = try Search(
      query, matching: filter, count: count, isForNames: isOfWords, in: self)
    if isOfWords { try search.searchNames() } else { try search.searchContacts() }
    return search.found.map(\.contact)
  }
}
