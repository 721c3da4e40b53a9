import Domain
import Testing

/// The tree of who came through whom.
@Suite struct LineageTests {
  /// A sends B and C, B sends D twice, D sends A again, and E once.
  private let lineage = Lineage(
    [
      passing(1, "A", "B"), passing(2, "A", "C"), passing(3, "B", "D"), passing(4, "B", "D"),
      passing(5, "D", "A"), passing(6, "D", "E", value: 500),
    ], sortKey: { String($0.number) })

  private static func passing(
    _ id: Int64, _ from: Character, _ to: Character, value: Int? = nil
  ) -> Lineage.Passing {
    var referral = Referral(id: ID(id))
    (referral.sender, referral.receiver) = (contact(from), Contact.us)
    referral.opened = Day.first + Int(id)
    if let value { (referral.outcome, referral.decided, referral.value) = (.won, .first, value) }
    return Lineage.Passing(ReferralFacts(of: referral), client: contact(to))
  }

  private static func contact(_ letter: Character) -> ID<Contact> {
    ID(Int64(letter.asciiValue ?? 0))
  }

  private func lines(_ rows: [LineageRow]) -> [String] {
    rows.map { row in
      let letter = Character(Unicode.Scalar(UInt8(row.contact.number)))
      let mark = row.isRepeat ? "^" : row.canUnfold ? row.isUnfolded ? "v" : ">" : ""
      return String(repeating: " ", count: row.depth) + "\(letter)\(mark)"
    }
  }

  @Test func aCircleIsDrawnOnce() {
    let rows = lineage.rows(from: Self.contact("A"), .downstream, depth: 9)
    // C was sent after B.
    #expect(lines(rows) == ["Av", " C", " Bv", "  Dv", "   E", "   A^"])
    #expect(rows.map(\.count) == [0, 1, 1, 2, 1, 1])
    #expect(rows[3].passing?.id == ID(4))
    #expect(rows[0].total == Descent.Total(reach: 4, earned: 500))
    #expect(rows[0].sent == 2)
    #expect(rows.map(\.isLast).last == [true, true, true])
  }

  @Test func upstreamGoesBackToWhomTheyCameThrough() {
    let rows = lineage.rows(from: Self.contact("E"), .upstream, depth: 9)
    #expect(lines(rows) == ["Ev", " Dv", "  Bv", "   Av", "    D^"])
  }

  @Test func foldsAreTheCallers() {
    let (a, b) = (Self.contact("A"), Self.contact("B"))
    #expect(lines(lineage.rows(from: a, .downstream, depth: 1)) == ["Av", " C", " B>"])
    let opened = lineage.rows(from: a, .downstream, depth: 1, toggled: [[a, b]])
    #expect(lines(opened) == ["Av", " C", " Bv", "  D>"])
    let folded = lineage.rows(from: a, .downstream, depth: 9, toggled: [[a]])
    #expect(lines(folded) == ["A>"])
    #expect(lineage.rows(from: a, .downstream, depth: 9, atMost: 3).count == 3)
  }

  @Test func whoNeverSentAnybodyIsOneRow() {
    #expect(lines(lineage.rows(from: Self.contact("Z"), .downstream, depth: 9)) == ["Z"])
    #expect(lineage.descendants(of: Self.contact("Z")) == [])
    #expect(lineage.descendants(of: Self.contact("D")) == ["A", "B", "C", "E"].map(Self.contact))
  }
}
