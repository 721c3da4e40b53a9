import ArgumentParser
import Domain
import Interface
import Store

/// `kith hand-over`: follow-ups or contacts go to a colleague.
struct HandOverCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "Hand follow-ups, or contacts, over to a colleague.",
    discussion: "f12 is a follow-up, c34 a contact; a name means what is next with a contact.")

  @OptionGroup var options: Options
  @Argument(help: "f12, c34, or words of a name.", completion: Suggestions.contacts)
  var target: [String]
  @Option(help: "The login of the colleague.") var to: String

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    guard let colleague = try store.colleagues().first(where: { $0.login == to }) else {
      throw Complaint(sentence: setup.wording.noColleague(to))
    }
    // Of a code, a contact is meant whether the agenda has it or not.
    var targets: [Target] = []
    var rest: [String] = []
    for word in target {
      if case .cadence(let contact)? = Target(code: word) {
        targets.append(.cadence(contact))
      } else {
        rest.append(word)
      }
    }
    if !rest.isEmpty {
      targets += try Targets(store: store, setup: setup).find(rest).map(\.target)
    }
    let intention = try intention(about: targets, to: colleague.id, in: store, setup)
    try setup.say(setup.run(intention, in: store), in: store)
    return .done
  }

  private func intention(
    about targets: [Target], to colleague: ID<Colleague>, in store: BookStore, _ setup: Setup
  ) throws -> Intention {
    let followUps = try targets.compactMap { target -> FollowUp? in
      if case .followUp(let id) = target { try store.find(id) } else { nil }
    }
    let contacts = try targets.compactMap { target -> Contact? in
      if case .cadence(let id) = target { try store.find(id) } else { nil }
    }
    if contacts.isEmpty {
      return Intention(
        HandOverFollowUps(targets, to: colleague),
        expecting: followUps.flatMap { $0.expectations + $0.expecting(["owner"]) })
    }
    guard followUps.isEmpty else {
      throw Complaint(sentence: setup.wording.handOverOneKind)
    }
    return Intention(
      SetOwner(contacts.map(\.id), to: colleague),
      expecting: SetOwner.expectations(seeing: contacts))
  }
}
