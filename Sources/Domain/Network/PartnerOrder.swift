/// In which order partners stand. There is no single score: each order is one question.
package enum PartnerOrder: String, CaseIterable, Hashable, Sendable, Codable {
  /// Whom we owe most, first; who owes us most, last.
  case owed
  /// Most stale loops first, then most open ones.
  case stale
  /// Who sent us most.
  case got
  /// Whose clients are best satisfied, then by how many answers.
  case satisfied
  /// Who is soonest in contact with the clients that we send, then by how many cases.
  case fastest
  /// With whom nobody spoke for the longest time.
  case silent
  case name
}

/// What a partner can be remarkable for: a list to act on.
package enum PartnerFact: String, CaseIterable, Hashable, Sendable, Codable {
  /// They sent us clients and never got one.
  case neverReciprocated = "never_reciprocated"
  /// They sent us clients, and were thanked for none.
  case neverThanked = "never_thanked"
  /// Within the window they sent us more than we sent them.
  case owed
  /// Within the window we sent them more than they sent us.
  case owing
  /// A loop with them is stale.
  case stale
}
