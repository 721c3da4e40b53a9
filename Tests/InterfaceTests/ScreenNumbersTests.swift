import Domain
import GRDB
import Store
import Terminal
import Testing

@testable import Interface

/// What stands on the screen of the demo, against the same facts counted by plain SQL.
@Suite struct ScreenNumbersTests {
  private static let sent = """
    declined IS NULL AND (sender <> 1
      OR coalesce(acknowledged, contacted, outcome, closed) IS NOT NULL
      OR (client_told IS NOT NULL AND partner_called IS NOT NULL))
    """

  private let sitting: Sitting
  private let queue: DatabaseQueue
  private let first: Day

  init() throws {
    sitting = try Sitting(.demo, rows: 60, columns: 200)
    queue = try DatabaseQueue(path: sitting.book.path)
    sitting.type("3")
    let window = sitting.desk.partners.source.window
    first = window.firstDay(on: TestBook.today)
  }

  private func number(_ sql: String) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: sql) } ?? 0
  }

  private func count(_ condition: String) throws -> Int {
    try number(
      "SELECT count(*) FROM referral WHERE \(Self.sent) AND opened >= '\(first)' AND \(condition)")
  }

  /// What stands in some cells of a line.
  private func cells(_ line: String, from start: Int, _ width: Int) -> String {
    var column = 0
    var found = ""
    for character in line {
      if column >= start, column < start + width { found.append(character) }
      column += SafeText(String(character)).width
    }
    return found.trimmed
  }

  private func amount(_ minor: Int) -> String { Wording(.english).amount(minor) }

  @Test("the table: in, out, net, won and value of every partner that shows")
  func table() throws {
    let desk = sitting.desk
    let screen = sitting.screen
    let columns = PartnerTableDrawing.columns(
      in: desk.facesRect.columns, desk.partners.source, Wording(.english))
    let top = desk.faceLayout.body.row + 1
    let rows = desk.partners.table.rows.prefix(desk.faceLayout.body.rows - 1)
    #expect(rows.count > 30)
    for (index, row) in rows.enumerated() {
      func shown(_ column: PartnerColumn) -> String {
        let place = columns.places.first { $0.column == column }
        return place.map { cells(screen[top + index], from: $0.start, $0.width) } ?? "no column"
      }
      let got = try count("receiver = 1 AND sender = \(row.key)")
      let given = try count("sender = 1 AND receiver = \(row.key)")
      let received = "receiver = 1 AND sender = \(row.key)"
      let won = try count("\(received) AND outcome = 'won'")
      let decided = try count("\(received) AND outcome IS NOT NULL AND outcome <> 'another_won'")
      let earned = try number(
        """
        SELECT total(value) FROM referral WHERE \(Self.sent) AND opened >= '\(first)'
        AND \(received) AND outcome = 'won'
        """)
      #expect(shown(.got) == "\(got)")
      #expect(shown(.sent) == "\(given)")
      #expect(shown(.net) == (got > given ? "+" : "") + "\(got - given)")
      switch decided {
      case 0: #expect(shown(.won) == "-")
      case ..<5: #expect(shown(.won) == "\(won)/\(decided)")
      default: #expect(shown(.won).hasSuffix("%"))
      }
      let value = shown(.value)
      #expect(value == "-" || value.hasPrefix(amount(earned)), "\(value) of \(earned)")
    }
  }

  @Test("around us: how many each one sent and got")
  func around() throws {
    sitting.type("J")
    for _ in 0..<40 where sitting.desk.partners.ego.centre != Contact.us {
      sitting.type("l<Enter>")
    }
    try #require(sitting.desk.partners.ego.centre == Contact.us)
    let screen = sitting.screen
    let ego = try #require(sitting.desk.partners.ego.ego)
    for near in ego.senders {
      #expect(try count("receiver = 1 AND sender = \(near.contact)") == near.count)
    }
    for near in ego.receivers {
      #expect(try count("sender = 1 AND receiver = \(near.contact)") == near.count)
    }
    let got = try count("receiver = 1")
    let given = try count("sender = 1")
    #expect(screen.contains { $0.contains("\(ego.senders.count) people sent us \(got)") })
    #expect(screen.contains { $0.contains("We sent \(given) to \(ego.receivers.count) people") })
  }

  @Test("the tree: sent, reach and value of everybody who shows")
  func tree() throws {
    sitting.type("G")
    for _ in 0..<12 {
      sitting.type("k")
      let partner = try #require(sitting.desk.partners.table.selected?.key)
      if try count("sender = \(partner)") > 1 { break }
    }
    sitting.type("JJ")
    let screen = sitting.screen
    let tree = sitting.desk.partners.tree
    let top = sitting.desk.faceLayout.body.row + 1
    let head = screen[top - 1]
    func shown(_ title: String, _ line: Int, width: Int) throws -> String {
      let range = try #require(head.range(of: title))
      let end = SafeText(String(head[..<range.upperBound])).width
      return cells(screen[top + line], from: end - width, width)
    }
    #expect(!tree.rows.isEmpty)
    for (index, row) in tree.rows.enumerated() where !row.isRepeat {
      let below = """
        WITH RECURSIVE below(contact) AS (
          SELECT \(row.contact) UNION
          SELECT c.contact FROM below JOIN referral ON sender = below.contact
          JOIN referral_client c ON c.referral = referral.id
          WHERE \(Self.sent) AND opened >= '\(first)')
        """
      let sent = try count("sender = \(row.contact)")
      let reach = try number("\(below) SELECT count(*) - 1 FROM below")
      let earned = try number(
        """
        \(below) SELECT total(value) FROM referral
        WHERE sender IN below AND outcome = 'won' AND \(Self.sent) AND opened >= '\(first)'
        """)
      #expect(try shown("SENT", index, width: 5) == (sent > 0 ? "\(sent)" : ""))
      #expect(try shown("REACH", index, width: 5) == (reach > 0 ? "\(reach)" : ""))
      if sent > 0 {
        #expect(try shown("VALUE", index, width: 9) == (earned > 0 ? amount(earned) : ""))
      }
    }
  }
}
