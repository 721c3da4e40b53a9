import Domain
import GRDB

extension EntrySummary {
  /// What a sentence about an entry says of its referral.
  package struct Referring: Hashable, Sendable {
    package let direction: Referral.Direction
    /// At most three.
    package let clients: [ContactName]
    package let clientCount: Int
    package let sender: ContactName?
    /// Those of several for one need too; at most three.
    package let receivers: [ContactName]
    package let receiverCount: Int
    /// The topic's name; nil where it fits none.
    package let topic: String?
    package let outcome: Referral.Outcome?

    package init(
      direction: Referral.Direction, clients: [ContactName], clientCount: Int,
      sender: ContactName?, receivers: [ContactName], receiverCount: Int, topic: String?,
      outcome: Referral.Outcome? = nil
    ) {
      self.direction = direction
      self.clients = clients
      self.clientCount = clientCount
      self.sender = sender
      self.receivers = receivers
      self.receiverCount = receiverCount
      self.topic = topic
      self.outcome = outcome
    }
  }
}

/// The referrals that the changes of an entry are about.
struct ReferralsOfEntry {
  private var first: (id: Int64, fields: Fields, isWhole: Bool)?
  /// The receivers of those that it put into the book.
  private var receivers: [Int64] = []
  private var clients: [Int64] = []

  mutating func note(_ change: Change) throws {
    guard let fields = change.after ?? change.before else { return }
    switch change.record.kind {
    case .referral:
      let isWhole = change.before == nil || change.after == nil
      // One that is put into the book beside one that moves on is where a declined one goes on.
      if first == nil || (first?.isWhole == true && !isWhole) {
        first = (change.record.id, fields, isWhole)
      }
      guard isWhole, case .integer(let receiver) = fields["receiver"] else { return }
      receivers.append(receiver)
    case .referralClient:
      if fields["referral"] == first.map({ .integer($0.id) }),
        case .integer(let contact) = fields["contact"]
      {
        clients.append(contact)
      }
    default: return
    }
  }

  /// Of a referral that is not in the tables, what the entry itself tells.
  /// - Parameter writtenNames: of contacts that are not in the tables.
  func summary(
    in db: Database, writtenNames: [Int64: ContactName]
  ) throws -> EntrySummary.Referring? {
    guard let first else { return nil }
    let stored: Referral? = try db.record(ID(first.id))
    let referral = try stored ?? Referral(id: ID(first.id), fields: Fields()).with(first.fields)
    let clients =
      try stored == nil ? clients : db.clients(of: referral.id).map(\.contact.number)
    let receivers =
      first.isWhole && !receivers.isEmpty ? receivers : [referral.receiver.number]
    func names(_ ids: [Int64]) throws -> [ContactName] {
      try ids.prefix(3).compactMap { try EntrySummary.name(of: $0, in: db) ?? writtenNames[$0] }
    }
    // What was decided by this entry, whatever became of it since.
    let outcome = first.fields["outcome"].flatMap { Referral.Outcome($0) }
    return EntrySummary.Referring(
      direction: referral.direction, clients: try names(clients), clientCount: clients.count,
      sender: try names([referral.sender.number]).first, receivers: try names(receivers),
      receiverCount: receivers.count, topic: try referral.topic.flatMap { try db.record($0)?.name },
      outcome: outcome ?? referral.outcome)
  }
}
