import Domain
import GRDB

/// Finding contacts by whatever is known of them.
extension BookStore {
  /// The contacts that hold every word of a text, however it is written: names, glued ones too,
  /// organisations, job titles, tags, e-mails, notes and phone numbers. One or two letters find
  /// names alone. Nobody for a text without words. A civility in front counts for nothing.
  ///
  /// The best come first: the very name, names that begin so, a word of the name, any word, a
  /// fragment, and then by sort key. The place of a row is its rank.
  ///
  /// With 100,000 contacts the slowest kind of query that was found, one that very many contacts
  /// pass but few by their names, takes under 4 ms, and a first letter under 1 ms.
  /// - Parameters:
  ///   - inExchanges: whether the words of interactions count too, after all else.
  ///   - count: at most so many.
  package func search(
    _ text: String, inExchanges: Bool = false, matching filter: ContactFilter = ContactFilter(),
    count: Int, today: Day
  ) throws -> [ContactRow] {
    // "me rappeler" is what was said, not whom.
    let query = SearchQuery(inExchanges ? text : String(SearchQuery.withoutCivility(text)))
    return try search(
      query, inExchanges: inExchanges, matching: filter, count: count, today: today)
  }

  func search(
    _ query: SearchQuery, inExchanges: Bool = false, matching filter: ContactFilter, count: Int,
    today: Day
  ) throws -> [ContactRow] {
    guard !query.isEmpty, count > 0 else { return [] }
    return try read { db in
      guard let filter = try DigestFilter(filter, today: today, in: db) else { return [] }
      var search = try Search(query, matching: filter, count: count, in: db)
      try search.searchContacts()
      if inExchanges { try search.searchExchanges() }
      var rows = ContactRows(db: db)
      return try search.found.prefix(count).enumerated().compactMap { rank, hit in
        try rows.row(at: ContactPlace(number: Int64(rank), text: "", last: hit.contact))
      }
    }
  }
}

/// One search while it goes on.
struct Search {
  struct Hit {
    let rank: SearchQuery.Rank
    let sortKey: String
    let contact: Int64
  }

  /// So many candidates are read and ranked, all of them. Of more the best are looked for by their
  /// sort keys.
  private static let most = 800
  /// How many candidates are read at most on the way along the sort keys, before the list is left
  /// as it is.
  private static let patience = 1_500

  let query: SearchQuery
  let filter: DigestFilter
  let count: Int
  let db: Database
  private let candidates: Bits
  private(set) var found: [Hit] = []
  private var seen: Set<Int64> = []

  /// - Parameter isForNames: whether only `searchNames` is going to be asked.
  init(
    _ query: SearchQuery, matching filter: DigestFilter, count: Int, isForNames: Bool = false,
    in db: Database
  ) throws {
    self.query = query
    self.filter = filter
    self.count = count
    self.db = db
    candidates = try GramIndex(space: .contacts, db: db)
      .candidates(isForNames ? query.everyGramOfNames : query.grams)
  }

  /// Only by words of the name, all of them.
  mutating func searchNames() throws {
    try collectNamesThatBegin()
    try collect(candidates, upTo: .wordOfNameBegins)
  }

  mutating func searchContacts() throws {
    if candidates.count <= Self.most {
      try rankAll(candidates, upTo: .fragment)
    } else {
      try collectNamesThatBegin()
      let names = try GramIndex(space: .contacts, db: db).candidates(query.gramsOfNames)
        .intersection(candidates)
      try collect(names, upTo: .wordOfNameBegins)
      try collect(candidates, upTo: .fragment)
    }
  }

  /// Reads all of a few candidates.
  private mutating func rankAll(_ bits: Bits, upTo worst: SearchQuery.Rank) throws {
    let rows = try db.prepared(
      """
      SELECT text, sort_key, contact FROM contact_digest JOIN contact_text USING (contact)
      WHERE contact = ? AND \(filter.text)
      """)
    filter.bind(to: rows, from: 2)
    var hits: [Hit] = []
    try bits.forEach { id in
      guard !seen.contains(id) else { return true }
      rows.bind(id, at: 1)
      while try rows.step() {
        if let hit = hit(rows), hit.rank <= worst { hits.append(hit) }
      }
      return true
    }
    add(hits)
  }

  /// Goes along the sort keys that begin as the query does.
  private mutating func collectNamesThatBegin() throws {
    guard let beginning = query.asSortKey else { return }
    try collect(candidates, upTo: .nameBegins, from: beginning)
  }

  /// Goes along the sort keys until enough of the candidates that are met are good enough.
  /// - Parameter beginning: what the sort keys begin with.
  private mutating func collect(
    _ bits: Bits, upTo worst: SearchQuery.Rank, from beginning: String = ""
  ) throws {
    guard found.count < count else { return }
    if bits.count <= Self.most { return try rankAll(bits, upTo: worst) }
    let texts = try db.prepared(
      """
      SELECT text, sort_key, contact FROM contact_digest JOIN contact_text USING (contact)
      WHERE contact = ?
      """)
    let rows = try db.prepared(
      """
      SELECT contact, sort_key FROM contact_digest INDEXED BY digest_by_name
      WHERE standing = ? AND sort_key >= ? AND \(filter.text) ORDER BY sort_key, contact
      """)
    var patience = Self.patience
    var hits: [Hit] = []
    let needed = count - found.count
    for standing in filter.standings {
      rows.bind(standing, at: 1)
      rows.bind(beginning, at: 2)
      filter.bind(to: rows, from: 3)
      var hitsHere = 0
      defer { rows.reset() }
      while hitsHere < needed, patience > 0, try rows.step() {
        let id = rows.integer(0)
        if !beginning.isEmpty, !rows.withText(1, { $0.starts(with: beginning.utf8) }) { break }
        guard bits.contains(id), !seen.contains(id) else { continue }
        patience -= 1
        texts.bind(id, at: 1)
        while try texts.step() {
          guard let hit = hit(texts), hit.rank <= worst else { continue }
          hits.append(hit)
          hitsHere += 1
        }
      }
      rows.reset()
    }
    add(hits)
  }

  private func hit(_ row: Prepared) -> Hit? {
    row.withText(0) { query.rank(of: $0) }
      .map { Hit(rank: $0, sortKey: row.text(1), contact: row.integer(2)) }
  }

  private mutating func add(_ hits: [Hit]) {
    let sorted = hits.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      return (a.sortKey.byteOrder(to: b.sortKey), a.contact) < (0, b.contact)
    }
    for hit in sorted where seen.insert(hit.contact).inserted { found.append(hit) }
  }

  /// Whoever took part in what has the words, the latest written down first.
  mutating func searchExchanges() throws {
    guard found.count < count, !query.isShort else { return }
    let bits = try GramIndex(space: .exchanges, db: db).candidates(query.grams)
    let participants = try db.prepared(
      """
      SELECT contact FROM timeline JOIN contact_digest USING (contact)
      WHERE interaction = ? AND \(filter.text)
      """)
    filter.bind(to: participants, from: 2)
    var patience = Self.patience
    try bits.forEach(descending: true) { id in
      patience -= 1
      guard let text = try db.searchText(of: id, in: .exchanges),
        text.withUnsafeBufferPointer({ query.rank(of: $0) }) != nil, try db.sees(ID(id))
      else { return patience > 0 }
      participants.bind(id, at: 1)
      while try participants.step() {
        let contact = participants.integer(0)
        guard seen.insert(contact).inserted else { continue }
        found.append(Hit(rank: .exchange, sortKey: "", contact: contact))
      }
      return patience > 0 && found.count < count
    }
  }
}

extension Database {
  /// Whether the reader sees the words of what happened.
  fileprivate func sees(_ interaction: ID<Interaction>) throws -> Bool {
    let found: Interaction? = try record(interaction)
    return found?.words != nil
  }
}

extension SearchQuery {
  /// What the index is asked for: for each term the ways it may be met.
  var grams: [[[Int]]] {
    let isShort = isShort
    return terms.map { term in
      switch term {
      case .word(let word):
        [isShort ? [Gram.beginning(SearchText.name, word)] : Gram.within(word)]
      case .number(let digits, let words):
        Self.grams(of: digits) + Self.grams(ofAll: words)
      }
    }
  }

  private static func grams(of digits: PhoneDigits) -> [[Int]] {
    let national = Array(digits.national.utf8)
    let isWhole = digits.isFromBeginning || national.count < Gram.length
    return [
      (isWhole ? [Gram.beginning(SearchText.phone, national)] : []) + Gram.within(national)
    ]
  }

  /// None when a word is too short to be looked for.
  private static func grams(ofAll words: [[UInt8]]) -> [[Int]] {
    words.allSatisfy { $0.count >= Gram.length } ? [words.flatMap { Gram.within($0) }] : []
  }

  /// The same for a query whose words all begin words of the name; nobody with a number among them.
  fileprivate var gramsOfNames: [[[Int]]] {
    terms.map { term in
      if case .word(let word) = term { [[Gram.beginning(SearchText.name, word)]] } else { [] }
    }
  }
}

extension SearchQuery {
  /// The same, and what else the words have.
  fileprivate var everyGramOfNames: [[[Int]]] {
    terms.map { term in
      if case .word(let word) = term {
        [[Gram.beginning(SearchText.name, word)] + Gram.within(word)]
      } else {
        []
      }
    }
  }
}

extension DigestFilter {
  /// The conditions as text, with the same number of arguments for every filter of one form.
  fileprivate var text: String {
    var conditions = [
      "standing IN (\(standings.map(String.init).joined(separator: ", ")))",
      Sight.current.condition("contact_digest.contact"),
    ]
    if !stages.isEmpty { conditions.append("stage IN (\(list(stages)))") }
    if !tiers.isEmpty { conditions.append("tier IN (\(list(tiers)))") }
    if let owners { conditions.append("owner IN (\(list(owners)))") }
    if isHanded { conditions.append(Self.wasHanded) }
    if let quiet { conditions.append("quiet <= \(quiet)") }
    if isUntouched { conditions.append("last_touch IS NULL") }
    for _ in tags {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM contact_tag
                WHERE tag = ? AND contact_tag.contact = contact_digest.contact)
        """)
    }
    return conditions.joined(separator: " AND ")
  }

  private func list(_ numbers: [Int64]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }

  /// Gives the arguments that `text` asks for.
  fileprivate func bind(to row: Prepared, from index: Int32) {
    for (offset, tag) in tags.enumerated() { row.bind(tag, at: index + Int32(offset)) }
  }
}
