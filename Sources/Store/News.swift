import Domain
import GRDB

/// What others did to a book since an entry, for whoever sits at it.
package struct News: Hashable, Sendable {
  /// What somebody did.
  package struct Part: Hashable, Sendable {
    package let login: String
    /// How many steps.
    package var steps: Int
    /// How many follow-ups and contacts came to the reader by them, and are still the reader's.
    package var handed = 0
  }

  /// By whom, whoever came first first.
  package internal(set) var parts: [Part] = []
  /// The latest entry of the book.
  package internal(set) var last = ID<Entry>(0)

  package init() {}

  package var steps: Int { parts.reduce(0) { $0 + $1.steps } }
  package var handed: Int { parts.reduce(0) { $0 + $1.handed } }
  package var logins: [String] { parts.map(\.login) }

  /// Both, one after the other.
  package mutating func add(_ later: News) {
    last = max(last, later.last)
    for part in later.parts {
      guard let index = parts.firstIndex(where: { $0.login == part.login }) else {
        parts.append(part)
        continue
      }
      parts[index].steps += part.steps
      parts[index].handed += part.handed
    }
  }
}

extension BookStore {
  /// Steps are counted as far back as these many.
  private static let mostSteps = 1_000

  /// What others did after an entry.
  /// - Parameter me: the reader; nil for one who never wrote, and has nothing.
  package func news(since entry: ID<Entry>, for me: ID<Colleague>?) throws -> News {
    try read { db in
      var news = News()
      let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entry"))
      news.last = ID(last ?? 0)
      let entries = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT e.id, c.login, e.verb FROM entry e JOIN colleague c ON c.id = e.person
            WHERE e.id > ? AND e.person <> ? AND ifnull(e.verb, '') <> 'joinBook'
            ORDER BY e.id LIMIT \(Self.mostSteps)
            """), arguments: [entry.number, me?.number ?? 0])
      for row in entries {
        var part = News.Part(login: row[1], steps: 1)
        if let me, let verb = (row[2] as String?).flatMap(Verb.init), verb.mayHandOver {
          part.handed = try db.handed(to: me, by: ID(row[0]))
        }
        var more = News()
        more.parts = [part]
        news.add(more)
      }
      return news
    }
  }
}

extension Verb {
  /// Whether somebody may get something to look after by it.
  fileprivate var mayHandOver: Bool {
    switch self {
    case .handOverFollowUps, .setOwner, .addFollowUp, .editFollowUp, .editContact, .addContact,
      .leaveBook:
      true
    default: false
    }
  }
}

extension Database {
  /// How many follow-ups and contacts an entry gave to a colleague who still has them.
  fileprivate func handed(to colleague: ID<Colleague>, by entry: ID<Entry>) throws -> Int {
    let statement = try cachedStatement(
      sql: """
        SELECT count(*) FROM change, entry
        WHERE entry.id = ? AND change.id BETWEEN first_change AND last_change
        AND json_extract(after, '$.owner') = ?
        AND CASE record
          WHEN 'follow_up' THEN EXISTS (
            SELECT 1 FROM follow_up f WHERE f.id = record_id AND f.owner = ? AND closed IS NULL)
          WHEN 'contact' THEN EXISTS (
            SELECT 1 FROM contact c WHERE c.id = record_id AND c.owner = ?)
          ELSE 0 END
        """)
    let me = colleague.number
    return try Int.fetchOne(statement, arguments: [entry.number, me, me, me]) ?? 0
  }
}
