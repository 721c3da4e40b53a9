import Domain

/// A column of the tree, as it stands from the left: who, then figures.
package enum TreeColumn: Int, CaseIterable, Sendable {
  case name
  /// How many referrals they sent.
  case sent
  /// How many clients came through them at any depth, and what those brought.
  case reach, earned
  /// What came of the latest, and when that was.
  case outcome, latest
}

extension LineageRow {
  /// What a figure of the row was counted from; nil for a name, which is no figure.
  func counted(_ column: TreeColumn, _ direction: Lineage.Direction) -> Counted? {
    switch column {
    case .name: nil
    case .sent: .sent(by: contact)
    case .reach: .descent(of: contact)
    case .earned: sent > 0 ? .descent(of: contact) : passing(direction)
    case .outcome: passing(direction) ?? .sent(by: contact)
    case .latest: sent > 0 ? .sent(by: contact) : passing(direction) ?? .sent(by: contact)
    }
  }

  /// The referrals that lead from the row above to this one; nil at the root.
  private func passing(_ direction: Lineage.Direction) -> Counted? {
    guard let above = path.dropLast().last else { return nil }
    return direction == .downstream
      ? .passing(from: above, client: contact) : .passing(from: contact, client: above)
  }
}
