import Domain
import GRDB

extension BookStore {
  /// The contacts that may be who somebody is about to add: one of the phone numbers is theirs,
  /// whatever its form, or one of the e-mail addresses, or the name. Archived and ended ones too.
  /// - Parameters:
  ///   - names: with a family name alone, whoever has that family name.
  ///   - count: at most so many; those with the same number or address come first.
  package func contactsLike(
    names: ContactName? = nil, phones: [String] = [], emails: [String] = [], count: Int
  ) throws -> [Contact] {
    try read { db in
      var found: [Int64] = []
      func add(_ contact: Int64) {
        if contact != Contact.us.number, !found.contains(contact) { found.append(contact) }
      }
      for digits in phones.compactMap({ PhoneDigits($0) }) {
        try db.forEachValue(.phone, holding: Array(digits.national.utf8)) { value in
          if PhoneDigits(value.text)?.isSameLine(as: digits) ?? false { add(value.contact.number) }
        }
      }
      for email in emails.map({ Folding.fold($0) }) where !email.isEmpty {
        let longest = SearchText.words(of: email).max { $0.count < $1.count } ?? []
        try db.forEachValue(.email, holding: longest) { value in
          if Folding.fold(value.text) == email { add(value.contact.number) }
        }
      }
      for contact in try names.map({ try db.contacts(named: $0, count: count) }) ?? [] {
        add(contact)
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
      let values: [ContactValue] = try records(
        where: "contact = ? AND kind = ? ORDER BY id", [.integer(contact), kind.field])
      for value in values { body(value) }
      return patience > 0
    }
  }

  fileprivate func contacts(named names: ContactName, count: Int) throws -> [Int64] {
    let key = names.sortKey
    guard !key.isEmpty else { return [] }
    let hasFamilyAlone = names.kind == .person && names.given.isEmpty
    // Behind the key itself come those that go on with a space.
    return try Int64.fetchAll(
      cachedStatement(
        sql: """
          SELECT contact FROM contact_digest INDEXED BY digest_by_name
          WHERE standing IN (0, 1, 2) AND sort_key >= ?1 AND sort_key < ?2
            AND (sort_key = ?1 OR ?3)
          ORDER BY sort_key, contact LIMIT ?4
          """),
      arguments: [key, hasFamilyAlone ? key + "!" : key + " ", hasFamilyAlone, count])
  }
}
