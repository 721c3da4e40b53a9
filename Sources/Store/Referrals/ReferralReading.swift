import Domain
import GRDB

extension Database {
  /// The clients of a referral, in the order they were named.
  func clients(of referral: ID<Referral>) throws -> [ReferralClient] {
    try records(where: "referral = ? ORDER BY id", [referral.field])
  }

  func followUps(of matter: LoopMatter) throws -> [FollowUp] {
    switch matter {
    case .referral(let id): try records(where: "referral = ? ORDER BY id", [id.field])
    case .stance(let id): try records(where: "stance = ? ORDER BY id", [id.field])
    case .deal(let id): try records(where: "deal = ? ORDER BY id", [id.field])
    }
  }

  /// The rule between a referral and its clients that does not hold; nil when all is well, or
  /// there is no such referral.
  func violation(byClientsOf id: ID<Referral>) throws -> Violation? {
    guard let referral = try record(id) else { return nil }
    let clients = try clients(of: id)
    if clients.isEmpty { return .referralWithoutClient(id) }
    let ends = [referral.sender, referral.receiver]
    return clients.contains { ends.contains($0.contact) } ? .clientIsAnEnd(id) : nil
  }
}
