/// In which order a list of contacts stands.
package enum ContactOrder: String, CaseIterable, Hashable, Sendable, Codable {
  /// By sort key.
  case name
  /// The longest silent first.
  case silence
  /// The newest first.
  case added
  /// By tier, then by name.
  case tier
}
