/// What a verb of the agenda acts on: a follow-up, or the cadence row of a contact, which is no
/// record.
package enum Target: Hashable, Sendable, Codable {
  case followUp(ID<FollowUp>)
  case cadence(ID<Contact>)

  package var record: RecordKey {
    switch self {
    case .followUp(let id): RecordKey(id)
    case .cadence(let contact): RecordKey(contact)
    }
  }

  private enum CodingKeys: String, CodingKey { case followUp = "f", cadence = "c" }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let id = try container.decodeIfPresent(ID<FollowUp>.self, forKey: .followUp) {
      self = .followUp(id)
    } else {
      self = .cadence(try container.decode(ID<Contact>.self, forKey: .cadence))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .followUp(let id): try container.encode(id, forKey: .followUp)
    case .cadence(let contact): try container.encode(contact, forKey: .cadence)
    }
  }
}
