import Domain
import Testing

@testable import Store

/// Finding contacts by what is typed, letter by letter.
@Suite struct SearchTests {
  private static let today = ScratchBook.today

  private func add(_ book: ScratchBook, _ adjust: (inout ContactCard) -> Void) throws {
    var card = ContactCard()
    adjust(&card)
    try book.run(AddContact(card))
  }

  private func person(
    _ book: ScratchBook, _ given: String, _ family: String,
    _ adjust: (inout ContactCard) -> Void = { _ in }
  ) throws {
    try add(book) {
      ($0.contact.givenName, $0.contact.familyName) = (given, family)
      adjust(&$0)
    }
  }

  private func sample() throws -> ScratchBook {
    let book = try ScratchBook()
    try person(book, "Éloïse", "Duval") {
      $0.contact.jobTitle = "Notaire associée"
      $0.values = [
        ContactCard.Value(.phone, "+33 6 12 34 56 78"),
        ContactCard.Value(.email, "eloise.duval@etude-perrache.fr"),
      ]
    }
    try person(book, "Jean-Pierre", "Le Roy") {
      $0.contact.organisation = "Crédit Lyonnais"
      $0.tags = ["Banquier"]
      $0.values = [ContactCard.Value(.phone, "06.98.12.34.00")]
    }
    try person(book, "Marc", "Duvallon") { $0.contact.notes = "Cherche un « garage » à Écully." }
    try person(book, "Anne", "de La Tour")
    try add(book) {
      $0.contact.kind = .organisation
      $0.contact.name = "Étude L'Hôpital & Duval"
    }
    return book
  }

  private func found(_ text: String, in book: ScratchBook) throws -> [String] {
    try book.store.search(text, count: 20, today: Self.today).map(\.name.plain)
  }

  private static let eloise = "Éloïse Duval"
  private static let leRoy = "Jean-Pierre Le Roy"
  private static let firm = "Étude L'Hôpital & Duval"

  @Test(
    "a text finds whoever it names",
    arguments: [
      // Accents, case, glued and parted names, any order.
      ("eloise", [eloise]), ("ÉLOÏSE", [eloise]), ("leroy", [leRoy]), ("le roy", [leRoy]),
      ("jeanpierre", [leRoy]), ("jean-pierre", [leRoy]), ("pierre roy", [leRoy]),
      ("roy jean", [leRoy]), ("latour", ["Anne de La Tour"]), ("de la tour", ["Anne de La Tour"]),
      ("l'hopital", [firm]), ("L’HÔPITAL", [firm]),
      // As lists show them; a civility alone is a word as any other.
      ("Mme Duval", [eloise, "Marc Duvallon", firm]),
      ("Maître duval", [eloise, "Marc Duvallon", firm]),
      ("M. Le Roy", [leRoy]), ("dr", []), ("le roy dr", []),
      // Fragments, in whatever field.
      ("lois", [eloise]), ("lyonn", [leRoy]), ("banq", [leRoy]), ("notaire", [eloise]),
      ("perrache", [eloise]), ("eloise.duval@etude", [eloise]),
      ("ecully garage", ["Marc Duvallon"]),
      ("duval notaire", [eloise]), ("duval d", [eloise, "Marc Duvallon", firm]),
      // The order: the very name, names that begin so, words of names.
      ("duval", [eloise, "Marc Duvallon", firm]),
      // One letter and two: beginnings of names alone.
      ("d", [eloise, "Marc Duvallon", firm, "Anne de La Tour"]), ("ro", [leRoy]), ("oy", []),
      ("a", ["Anne de La Tour"]), ("l t", ["Anne de La Tour"]),
      ("nobody", []), ("duval nobody", []),
    ])
  func text(typed: String, names: [String]) throws {
    #expect(try found(typed, in: sample()) == names)
  }

  @Test(
    "a phone number is found in any form, from its beginning on",
    arguments: [
      "0612", "06 12", "06.12.34", "+33 6 12", "+33612345678", "0033612", "0033 6 12 34 56 78",
      "+33 (0)6 12", "(06) 12", "06-12-34-56-78", "duval 06 12", "3456", "5678",
    ])
  func phone(typed: String) throws {
    #expect(try found(typed, in: sample()) == [Self.eloise])
  }

  @Test("the beginning of a number is not the middle of another")
  func beginningOfNumber() throws {
    let book = try sample()
    #expect(try found("06", in: book) == [Self.eloise, Self.leRoy])
    #expect(try found("069", in: book) == [Self.leRoy])
    #expect(try found("0698", in: book) == [Self.leRoy])
    #expect(try found("01234", in: book) == [])
    #expect(try found("12 34", in: book) == [Self.eloise, Self.leRoy])
  }

  @Test(
    "nothing that is typed is wrong",
    arguments: [
      "", " ", "\"", "'", "*", "a*", "\"duval", "NEAR(", "duval OR", "(", ")", "--", "%", "_", "\\",
      "\u{0}", "\u{1}", "é\u{301}", "👩‍👩‍👧", "+", "+3", "0", "00", "....", "李", "col:a", "^d", "-d",
      String(repeating: "duval ", count: 200), String(repeating: "é", count: 5_000),
    ])
  func anything(typed: String) throws {
    let book = try sample()
    _ = try book.store.search(typed, inExchanges: true, count: 20, today: Self.today)
  }

  @Test("names in any script")
  func scripts() throws {
    let book = try sample()
    try person(book, "小龙", "李")
    try person(book, "Иван", "Петров")
    #expect(try found("李", in: book) == ["小龙 李"])
    #expect(try found("小", in: book) == ["小龙 李"])
    #expect(try found("петр", in: book) == ["Иван Петров"])
    #expect(try found("п", in: book) == ["Иван Петров"])
  }

  @Test("what changes is found as it is now, and undone as it was")
  func changes() throws {
    let book = try sample()
    let marc = try #require(try book.store.search("duvallon", count: 1, today: Self.today).first)
    try book.run(editing(marc.contact.id, in: book) { $0.familyName = "Zola" })
    #expect(try found("zola", in: book) == ["Marc Zola"])
    #expect(try found("duvallon", in: book) == [])
    _ = try book.undo()
    #expect(try found("zola", in: book) == [])
    #expect(try found("duvallon", in: book) == ["Marc Duvallon"])
    try book.run(TagContacts([marc.contact.id], adding: ["Pêcheur"], removing: []))
    #expect(try found("pecheur", in: book) == ["Marc Duvallon"])
    #expect(try book.store.check() == [])
  }

  @Test("only who passes the filter is found")
  func filtered() throws {
    let book = try sample()
    let marc = try #require(try book.store.search("duvallon", count: 1, today: Self.today).first)
    try book.run(ArchiveContacts([marc.contact.id]))
    #expect(try found("duval", in: book) == [Self.eloise, Self.firm])
    var archived = ContactFilter()
    archived.standing = .archived
    let rows = try book.store.search("duval", matching: archived, count: 9, today: Self.today)
    #expect(rows.map(\.name.plain) == ["Marc Duvallon"])
    archived.standing = .all
    archived.tags = ["banquier"]
    let tagged = try book.store.search("le", matching: archived, count: 9, today: Self.today)
    #expect(tagged.map(\.name.plain) == [Self.leRoy])
  }

  @Test("the words of exchanges count when they are asked for, after all else")
  func exchanges() throws {
    let book = try sample()
    let ids = try book.store.ids(Contact.self, where: "id > 1")
    try book.run(
      LogInteraction(
        with: [ids[0], ids[1]], channel: .call, answered: true, words: "Parlé du garage d'Oullins.")
    )
    func found(_ text: String) throws -> [String] {
      try book.store.search(text, inExchanges: true, count: 9, today: Self.today).map(\.name.plain)
    }
    #expect(try found("oullins") == [Self.eloise, Self.leRoy])
    #expect(try found("garage") == ["Marc Duvallon", Self.eloise, Self.leRoy])
    #expect(try self.found("oullins", in: book) == [])
    _ = try book.undo()
    #expect(try found("oullins") == [])
  }

  @Test("a large import is searched as a few contacts are")
  func large() throws {
    let book = try ScratchBook()
    let names = (0..<6_000).map { number in
      (given: ["Zoé", "Marc", "Anne"][number % 3], family: "Durand\(number)")
    }
    try book.run(
      ImportRecords(from: "clients.vcf", contacts: names.count) { book, yield in
        for name in names {
          var card = ContactCard()
          (card.contact.givenName, card.contact.familyName) = (name.given, name.family)
          _ = try card.insert(into: book, yield: yield)
        }
      })
    #expect(try found("durand4999", in: book) == ["Marc Durand4999"])
    #expect(try found("4999 ma", in: book) == ["Marc Durand4999"])
    #expect(try found("rand5999", in: book) == ["Anne Durand5999"])
    let expected = names.sorted { $0.family.lowercased() < $1.family.lowercased() }.prefix(20)
      .map { "\($0.given) \($0.family)" }
    #expect(try found("d", in: book) == expected)
    #expect(try found("durand", in: book) == expected)
    #expect(try found("uran", in: book) == expected)
    #expect(try found("zoe", in: book).allSatisfy { $0.hasPrefix("Zoé") })
    #expect(try book.store.check() == [])
    _ = try book.undo()
    #expect(try found("durand", in: book) == [])
    #expect(try book.store.strings("SELECT count(*) FROM gram") == ["0"])
    _ = try book.redo()
    #expect(try found("durand4999", in: book) == ["Marc Durand4999"])
    #expect(try book.store.check() == [])
  }
}

/// Who may be here already.
@Suite struct AlreadyHereTests {
  private func sample() throws -> ScratchBook {
    let book = try ScratchBook()
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Éloïse", "Duval")
    card.values = [
      ContactCard.Value(.phone, "+33 6 12 34 56 78"),
      ContactCard.Value(.email, "Eloise.Duval@etude-perrache.fr"),
    ]
    try book.run(AddContact(card))
    _ = try book.add("Dupond")
    return book
  }

  @Test(
    "the same number in another form, the same address, the same name, or as far as it is typed",
    arguments: [
      (nil, ["06.12.34.56.78"], []), (nil, ["0033612345678"], []), (nil, ["06 12 34"], []),
      (nil, [], ["eloise.du"]),
      (nil, [], ["eloise.duval@ETUDE-perrache.fr"]),
      (ContactName(given: "eloise", family: "DUVAL"), [], []),
      (ContactName(family: "duv"), [], []), (ContactName(given: "elo"), [], []),
    ] as [(ContactName?, [String], [String])])
  func found(names: ContactName?, phones: [String], emails: [String]) throws {
    let found = try sample().store.contactsLike(
      names: names, phones: phones, emails: emails, count: 5)
    #expect(found.map(\.names.plain) == ["Éloïse Duval"])
  }

  @Test(
    "anything else is somebody else",
    arguments: [
      (ContactName(given: "Marc", family: "Duval"), ["06 12 34 56 79"], ["eloise@example.fr"]),
      (ContactName(), ["6"], [""]), (nil, ["+44 6 12 34 56 78"], ["@", "duval"]),
    ] as [(ContactName?, [String], [String])])
  func others(names: ContactName?, phones: [String], emails: [String]) throws {
    let found = try sample().store.contactsLike(
      names: names, phones: phones, emails: emails, count: 5)
    #expect(found.isEmpty)
  }
}
