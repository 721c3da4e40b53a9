import ArgumentParser
import Domain
import Interface
import Store

/// Who of a referral is not in the book yet, and is added in the same step.
struct NewcomerOptions: ParsableArguments {
  @Option(help: "A client who is not in the book yet; may be said several times.")
  var newClient: [String] = []
  @Option(help: "A partner who is not in the book yet and gets the client.")
  var newPartner: [String] = []
  @Option(help: "Somebody who is not in the book yet and sent us the client.")
  var newSender: String?

  /// - Throws: a `Complaint` about a name that somebody in the book bears, or that is none.
  func parties(
    in targets: Targets
  ) throws -> (clients: [Party], partners: [Party], senders: [Party]) {
    (
      clients: try newClient.map(targets.newcomer), partners: try newPartner.map(targets.newcomer),
      senders: try [newSender].compactMap(\.self).map(targets.newcomer)
    )
  }
}

extension Targets {
  /// Somebody to be added under a name that nobody in the book bears.
  /// - Throws: a `Complaint`.
  func newcomer(_ name: String) throws -> Party {
    var filter = ContactFilter()
    filter.standing = .all
    let found = try store.search(name, matching: filter, count: 50, today: setup.today)
      .map(\.contact)
    if let known = found.first(where: { Folding.fold($0.names.plain) == Folding.fold(name) }) {
      throw Complaint(
        sentence: setup.wording.inBookAlready(Target.cadence(known.id).code, known.names),
        status: .wrongUsage)
    }
    guard let party = Someone(name: name).party else {
      throw Complaint(sentence: setup.wording.newcomerWithoutName, status: .wrongUsage)
    }
    return party
  }
}
