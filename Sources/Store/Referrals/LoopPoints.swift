import Domain
import GRDB

extension ReferralDetails {
  /// Where a follow-up of its loop stands; nil for any other.
  package func point(of followUp: FollowUp) -> LoopPoint? {
    followUp.referral == referral.id ? followUp.step.map(point) : nil
  }

  package func point(at step: LoopStep) -> LoopPoint {
    LoopPoint(
      step, of: referral, clients: clients.prefix(3).map(\.name), clientCount: clients.count,
      partner: partner?.name, topic: topic?.name, isStale: next?.isStale ?? false)
  }
}

extension Database {
  /// Where a follow-up stands in the loop of its referral; nil where it belongs to none.
  func loopPoint(of followUp: FollowUp, by firm: Firm, today: Day) throws -> LoopPoint? {
    guard let step = followUp.step, let id = followUp.referral,
      let referral = try record(id) as Referral?
    else { return nil }
    let clients = try clients(of: id)
    return LoopPoint(
      step, of: referral, clients: try clients.prefix(3).map { try name(of: $0.contact) },
      clientCount: clients.count, partner: try referral.partner.map(name),
      topic: try referral.topic.flatMap { try (record($0) as Topic?)?.name },
      isStale: referral.isOpen && today >= referral.staleFrom(followUp.due, by: firm))
  }
}
