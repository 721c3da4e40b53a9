import Domain
import Foundation
import GRDB

/// What keeps a book: copies of it, and what can wait until nobody types.
extension BookStore {
  /// Copies the book as it is at one moment into a file of its own, readable by its owner only, and
  /// checks the copy before it takes the name.
  /// - Parameter overwriting: whether a file of that name goes.
  /// - Throws: `StoreFault`; nothing is left behind then.
  package func backup(to path: String, overwriting: Bool = false) throws {
    if isBook(path) { throw StoreFault.isTheBook(path: path) }
    // A link is there too, wherever it leads.
    var status = stat()
    if !overwriting, lstat(path, &status) == 0 { throw StoreFault.exists(path: path) }
    let copy = path + ".\(getpid()).part"
    let descriptor = Foundation.open(copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreFault.unopenable(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    do {
      let last = try faults { try queue.inDatabase { try Journal.last(in: $0) } }
      try faults {
        let target = try DatabaseQueue(path: copy)
        try queue.backup(to: target)
        try target.inDatabase { db in
          try db.execute(sql: "PRAGMA journal_mode = DELETE")
          try Self.verify(db, path: path, atLeast: last)
        }
        try target.close()
      }
      guard rename(copy, path) == 0 else {
        throw StoreFault.unopenable(path: path, reason: String(cString: strerror(errno)))
      }
      Self.settle(BookFiles.folder(of: path))
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(copy + suffix) }
      throw error
    }
  }

  /// Has the names in a folder survive a loss of power, where the file system knows how.
  static func settle(_ folder: String) {
    let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether a path is that of the book itself, under whatever name, or of the files that go with
  /// it, whether they are there now or not.
  private func isBook(_ target: String) -> Bool {
    let book = URL(filePath: path).resolvingSymlinksInPath().path
    let name = (target as NSString).lastPathComponent
    return ["", "-wal", "-shm", "-journal"].contains { suffix in
      if let here = FileID(book + suffix), here == FileID(target) { return true }
      return name == (book as NSString).lastPathComponent + suffix
        && FileID(folderOf: book) == FileID(folderOf: target)
    }
  }

  /// That a copy is a sound file, a book, and has the entries up to one.
  static func verify(_ db: Database, path: String, atLeast entry: Int64) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
    guard answer == "ok" else { throw StoreFault.damaged(reason: answer) }
    let isBook = try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID
    guard isBook, try Journal.last(in: db) >= entry else { throw StoreFault.notABook(path: path) }
  }

  /// Does what no key should wait for: the index of what is searched, and the log. To be called
  /// when nobody types; gives way when somebody else writes. What was erased is scrubbed again
  /// where it could not be; `scrubbing` tells whether that is done.
  package func tidy() throws {
    isUntidy = false
    if scrubbing != .done { scrub(patience: 0) }
    do {
      try faults {
        try queue.inDatabase { db in
          let indexes = GramIndex.Space.allCases.map { GramIndex(space: $0, db: db) }
          if try indexes.contains(where: { try $0.pending().count > GramIndex.mostPending / 4 }) {
            try db.inTransaction(.immediate) {
              for index in indexes { try SearchWriter.settle(index) }
              return .commit
            }
          }
          try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
        }
      }
    } catch StoreFault.busy {
      // Somebody writes: there will be another moment.
    }
  }

  /// Goes through every record of the book that its reader sees, kind by kind, without holding them.
  /// - Parameter body: gets a record as a JSON object: its kind as `record`, its `id`, and its
  ///   fields by their stable names; what is empty is left out.
  /// - Returns: how many contacts, and how much of what happened, others keep private; what hangs on
  ///   them is left out with them.
  @discardableResult
  package func forEachRecord(_ body: (_ json: String) throws -> Void) throws -> LeftOut {
    try read { db in
      let sight = Sight.current
      var leftOut = LeftOut()
      for kind in RecordKind.allCases {
        let table = RecordTable.of(kind)
        let rows = try db.prepared("SELECT id, \(table.list) FROM \(kind.rawValue) ORDER BY id")
        defer { rows.reset() }
        while try rows.step() {
          var fields = Fields(reserving: table.columns.count + 2)
          fields.append("record", .text(kind.rawValue))
          fields.append("id", .integer(rows.integer(0)))
          let values = rows.fields(table.columns, from: 1)
          guard try sight.exports(values, of: kind, rows.integer(0), in: db) else {
            if kind == .contact { leftOut.contacts += 1 }
            if kind == .interaction { leftOut.interactions += 1 }
            continue
          }
          for (name, value) in zip(values.names, values.values) { fields.append(name, value) }
          try body(FieldsJSON.text(fields))
        }
      }
      return leftOut
    }
  }
}

/// What is not handed out because others keep it private.
package struct LeftOut: Hashable, Sendable {
  package var contacts = 0
  package var interactions = 0

  package init() {}

  package var isNothing: Bool { contacts + interactions == 0 }
}

/// Words about somebody on the card of somebody else, or in what happened with them.
package struct Mention: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case card
    case interaction(ID<Interaction>)
  }

  /// Whose card or interaction it is.
  package let contact: ID<Contact>
  package let name: ContactName
  package let place: Place
}

extension BookStore {
  /// Where else the book has the name of a contact: what erasing them leaves to a human.
  /// - Parameter count: at most so many of each kind.
  package func mentions(of contact: ID<Contact>, count: Int = 50) throws -> [Mention] {
    guard let names = try find(contact)?.names else { return [] }
    let name = names.kind == .person && !names.family.isEmpty ? names.family : names.plain
    let query = SearchQuery(name)
    guard !query.isEmpty else { return [] }
    if query.isShort { return try read { try Self.plainMentions(name, contact, count, in: $0) } }
    var everybody = ContactFilter()
    everybody.standing = .all
    let cards = try search(query, matching: everybody, count: count + 1, today: .first)
      .filter { $0.contact.id != contact }
      .map { Mention(contact: $0.contact.id, name: $0.name, place: .card) }
    return try read { db in
      var found = cards
      let bits = try GramIndex(space: .exchanges, db: db).candidates(query.grams)
      try bits.forEach { id in
        guard let text = try db.searchText(of: id, in: .exchanges),
          text.withUnsafeBufferPointer({ query.rank(of: $0) }) != nil
        else { return true }
        let others: [Participant] = try db.records(
          where: "interaction = ? AND contact <> ? ORDER BY id LIMIT 1",
          [.integer(id), contact.field])
        for other in others {
          guard let fields = try RecordTable.of(.contact).find(other.contact.number, in: db)
          else { continue }
          found.append(
            Mention(
              contact: other.contact, name: try Contact(id: other.contact, fields: fields).names,
              place: .interaction(ID(id))))
        }
        return found.count < cards.count + count
      }
      let seen = Set(found.map(\.contact))
      return try found
        + Self.plainMentions(name, contact, count, in: db).filter {
          $0.place == .card && !seen.contains($0.contact)
        }
    }
  }

  /// Where a name stands as a word, read one by one: what no index holds, and names too short for
  /// one.
  private static func plainMentions(
    _ name: String, _ contact: ID<Contact>, _ count: Int, in db: Database
  ) throws -> [Mention] {
    let wanted = SearchText.words(of: Folding.fold(name)[...])
    var found: [Mention] = []
    for (isCard, sql) in [(true, textsOfCards), (false, textsOfExchanges)] {
      let rows = try Row.fetchCursor(db, sql: sql, arguments: ["contact": contact.number])
      var seen: Set<Mention> = []
      while let row = try rows.next(), seen.count < count {
        let text: String = row[2]
        let words = SearchText.words(of: Folding.fold(text)[...])
        guard wanted.allSatisfy(words.contains) else { continue }
        let whose = ID<Contact>(row[0] as Int64)
        guard let fields = try RecordTable.of(.contact).find(whose.number, in: db) else { continue }
        let mention = Mention(
          contact: whose, name: try Contact(id: whose, fields: fields).names,
          place: isCard ? .card : .interaction(ID(row[1] as Int64)))
        if seen.insert(mention).inserted { found.append(mention) }
      }
    }
    return found
  }

  private static let textsOfCards = """
    SELECT * FROM (
      SELECT id AS whose, 0, coalesce(given_name, '') || ' ' || coalesce(family_name, '')
        || ' ' || coalesce(name, '') || ' ' || coalesce(organisation, '')
        || ' ' || coalesce(job_title, '') || ' ' || coalesce(notes, '')
        || ' ' || coalesce(agreement, '') || ' ' || coalesce(may_be_paid_reason, '') AS text
        FROM contact
      UNION ALL SELECT contact, 0, subject || ' ' || coalesce(reason, '') FROM follow_up
      UNION ALL SELECT contact, 0, tag FROM tagging
      UNION ALL SELECT contact, 0, reason FROM stage_change WHERE reason IS NOT NULL
      UNION ALL SELECT contact, 0, source FROM objection WHERE source IS NOT NULL
      UNION ALL SELECT contact, 0, subject || ' ' || coalesce(reason, '') FROM deal
      UNION ALL SELECT (SELECT min(contact) FROM referral_client
          WHERE referral = referral.id AND contact <> :contact), 0,
        need || ' ' || coalesce(reason, '') || ' ' || coalesce(partner_word, '')
        || ' ' || coalesce(praise, '') || ' ' || coalesce(consent_means, '')
        || ' ' || coalesce(consent_scope, '') || ' ' || coalesce(organisation, '') FROM referral
    ) WHERE whose <> :contact AND text <> ''
    """
  private static let textsOfExchanges = """
    SELECT (SELECT min(contact) FROM participant
        WHERE interaction = interaction.id AND contact <> :contact) AS whose,
      id, words FROM interaction
    WHERE words IS NOT NULL AND whose IS NOT NULL
    """
}
