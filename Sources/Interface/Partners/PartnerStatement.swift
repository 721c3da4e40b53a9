/// Something said of a partner that was counted from what can be listed.
package enum PartnerStatement: Hashable, Sendable {
  case counted(Counted)
  /// The strongest way from us to them, step by step.
  case path
  /// Who would be out of reach without them.
  case cutOff
}
