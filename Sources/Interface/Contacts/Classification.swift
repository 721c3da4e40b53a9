import Domain
import Store

/// How contacts are classified, apart from which ones: what `.` repeats on others.
enum Classification: Hashable {
  case stage(Stage, reason: String?)
  case tier(ID<Tier>?)
  case cadence(Cadence?)
  case tags(adding: [String], removing: [String])
  case owner(ID<Colleague>?)
  /// By a channel, nil for any, for a purpose, nil for any; the source is where it was said.
  case objection(Interaction.Channel?, purpose: FollowUp.Purpose?, source: String?)
  /// They may be contacted again: these objections go, as they were seen; all there are where it is
  /// repeated on others.
  case noObjection([Objection]?)
  case dates
  case stance(Stance.Kind, on: [TopicChoice])
  case privacy(Privacy)
  case archive
  case restore
  /// Nil when it was an error.
  case end(on: Day?)

  /// What can be objected to; nil for every channel.
  static let channels: [Interaction.Channel?] = [nil, .call, .mail, .letter, .message, .visit]

  func command(on contacts: [ID<Contact>]) -> any Command {
    switch self {
    case .stage(let stage, let reason): ChangeStage(contacts, to: stage, reason: reason)
    case .tier(let tier): SetTier(contacts, to: tier)
    case .cadence(let cadence): SetCadence(contacts, to: cadence)
    case .tags(let added, let removed): TagContacts(contacts, adding: added, removing: removed)
    case .owner(let owner): SetOwner(contacts, to: owner)
    case .objection(let channel, let purpose, let source):
      Object(contacts, to: [channel], purpose: purpose, source: source)
    case .noObjection(let seen): WithdrawObjections(contacts, only: seen?.map(\.id))
    case .dates: RemindOfDates(contacts)
    case .stance(let kind, let topics): SetStances(contacts, to: kind, on: topics)
    case .privacy(let privacy): SetPrivacy(contacts, to: privacy)
    case .archive: ArchiveContacts(contacts)
    case .restore: RestoreContacts(contacts)
    case .end(let day): EndContacts(contacts, on: day)
    }
  }

  /// The command with what its person sees of the contacts.
  func intention(on people: [Classified]) -> Intention {
    let command = command(on: people.map(\.contact.id))
    var expectations =
      (command as? any ContactsCommand).map {
        type(of: $0).expectations(seeing: people.map(\.contact))
      } ?? []
    if case .stage = self {
      expectations += people.map { ChangeStage.expectation(seeing: $0.stage, of: $0.contact.id) }
    }
    if case .noObjection(let seen?) = self {
      expectations += seen.flatMap { $0.expecting(Objection.columns.map(\.name)) }
    }
    return Intention(command, expecting: expectations)
  }
}

/// A contact that is classified, as its person sees it.
struct Classified: Hashable {
  let contact: Contact
  let stage: Stage?
}
