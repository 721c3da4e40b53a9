/// What a sentence about a follow-up of the loop names: which step of whose referral it is.
package struct LoopPoint: Hashable, Sendable {
  package let step: LoopStep
  package let direction: Referral.Direction
  /// The first clients, at most three, and how many there are.
  package let clients: [ContactName]
  package let clientCount: Int
  /// The other firm; nil where it is gone.
  package let partner: ContactName?
  package let topic: String?
  package let opened: Day
  /// The last day on which anything of it was heard or done.
  package let heard: Day
  /// Past its day and the firm's grace.
  package let isStale: Bool

  package init(
    _ step: LoopStep, of referral: Referral, clients: [ContactName], clientCount: Int,
    partner: ContactName?, topic: String?, isStale: Bool
  ) {
    self.step = step
    direction = referral.direction
    self.clients = clients
    self.clientCount = clientCount
    self.partner = partner
    self.topic = topic
    opened = referral.opened
    heard = referral.lastEvent
    self.isStale = isStale
  }
}

extension Referral {
  /// The last day on which anything of it was heard or done.
  package var lastEvent: Day {
    [
      consented, clientTold, partnerCalled, acknowledged, contacted, heard, decided,
      satisfactionAsked, thanked, resultTold,
    ].compactMap(\.self).max() ?? opened
  }
}
