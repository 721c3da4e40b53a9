import Domain
import GRDB

extension BookStore {
  /// Every tag of the book as somebody wrote it, in the order in which tags are compared. What is
  /// read grows with the number of tags, not with that of the contacts that have them.
  package func tags() throws -> [String] {
    try read { db in
      let known = try Row.fetchAll(
        db,
        sql: """
          WITH RECURSIVE known(tag) AS (
            SELECT min(tag) FROM contact_tag
            UNION ALL
            SELECT (SELECT min(tag) FROM contact_tag WHERE tag > known.tag) FROM known
            WHERE known.tag IS NOT NULL
          )
          SELECT tag, (SELECT min(contact) FROM contact_tag WHERE tag = known.tag) AS contact
          FROM known WHERE tag IS NOT NULL
          """)
      return try known.map { row in
        let (folded, contact): (String, Int64) = (row["tag"], row["contact"])
        let taggings: [Tagging] = try db.records(where: "contact = ?", [.integer(contact)])
        return taggings.first { Folding.fold($0.tag) == folded }?.tag ?? folded
      }
    }
  }
}
