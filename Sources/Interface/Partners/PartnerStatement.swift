import Domain

/// Something said of a partner that was counted from what can be listed.
package enum PartnerStatement: Hashable, Sendable {
  case counted(Counted)
  /// A way from us to them, which is listed step by step under its title.
  case path(Introduction, String)
  /// Who would be out of reach without them.
  case cutOff
}
