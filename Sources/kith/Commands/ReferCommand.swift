import ArgumentParser
import Domain
import Interface
import Store

/// What `refer` may say of a new referral besides its ends.
struct ReferralOptions: ParsableArguments {
  @Option(help: "What it is about: the name of a topic, or its beginning.") var topic: String?
  @Flag(help: "Add the topic where none is called so.") var newTopic = false
  @Option(help: "What the client needs, in words.") var need: String?
  @Flag(help: "The client agrees to be sent; without it, a referral given is a draft.")
  var consent = false
  @Option(help: "How they agreed: by phone, in writing.") var means: String?
  @Option(help: "What may be told of them.") var scope: String?
  @Option(help: "The day it was opened; today without it.") var on: String?
  @Option(help: "Who brought the two firms together.") var introducedBy: String?

  func validate() throws {
    if !consent, means != nil || scope != nil {
      throw ValidationError("--means and --scope go with --consent.")
    }
  }
}

/// `kith refer`: clients are sent to somebody, or by somebody to us.
struct ReferCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer", abstract: "Send a client to a partner, or note who sent us one.",
    discussion: """
      With --to, we send the client to a partner, or to several for one need (--to said several \
      times). With --from, a partner sent the client to us. With both, a partner sent the client \
      to another: that is noted, and no follow-up is planned. Whoever is not in the book yet is \
      named with --new-client, --new-partner (who gets the client) or --new-sender (who sent us \
      one), and added in the same step.

      What the loop needs next is planned in the same step. Each new referral is printed with its \
      code, r12, which `kith referral` takes.
      """)

  @OptionGroup var options: Options
  @Argument(help: "The client: c34 as lists print it, or a name.") var client: String?
  @Option(help: "A partner who gets the client; may be said several times.") var to: [String] = []
  @Option(help: "The partner who sent the client.") var from: String?
  @Option(help: "Another client of the same referral; may be said several times.")
  var with: [String] = []
  @OptionGroup var new: NewcomerOptions
  @OptionGroup var referral: ReferralOptions

  func validate() throws {
    let (receivers, senders) = (to + new.newPartner, [from, new.newSender].compactMap(\.self))
    if client == nil, new.newClient.isEmpty {
      throw ValidationError("Say who the client is: c34, a name, or --new-client.")
    }
    if receivers.isEmpty, senders.isEmpty {
      throw ValidationError("Say --to or --from; --new-partner or --new-sender adds somebody.")
    }
    if senders.count > 1 { throw ValidationError("--from and --new-sender exclude each other.") }
    if !senders.isEmpty, receivers.count > 1 {
      throw ValidationError("With --from, say --to once.")
    }
    if !senders.isEmpty, referral.consent {
      throw ValidationError("--consent goes with --to only.")
    }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let targets = Targets(store: store, setup: setup)
    func known(_ names: [String]) throws -> [ID<Contact>] {
      try names.map { try targets.contact([$0]) }
    }
    let clients = try known([client].compactMap(\.self) + with)
    let (receivers, senders) = (try known(to), try known([from].compactMap(\.self)))
    let newcomers = try new.parties(in: targets)
    let topic = try referral.topic.map {
      try setup.topic($0, isNew: referral.newTopic, in: store)
    }
    var fields = Referral(id: ID(0))
    fields.need = referral.need ?? ""
    fields.opened = try referral.on.map { try setup.dayPhrase().day($0).get() } ?? setup.today
    fields.introducedBy = try referral.introducedBy.map { try targets.contact([$0]) }
    if referral.consent {
      fields.consented = fields.opened
      (fields.consentMeans, fields.consentScope) = (referral.means, referral.scope)
    }
    if case .known(let topic)? = topic {
      let repeated = try store.repeats(
        of: clients, to: senders.isEmpty ? receivers : [Contact.us], topic: topic,
        today: setup.today)
      if !repeated.isEmpty { Output.complain(setup.wording.repeats(repeated.map(\.id.code))) }
    }
    let command = command(
      fields, of: clients.map(Party.known) + newcomers.clients,
      from: (senders.map(Party.known) + newcomers.senders).first,
      to: receivers.map(Party.known) + newcomers.partners, topic)
    let outcome = try setup.run(Intention(command), in: store)
    for referral in outcome.addedReferrals {
      guard let details = try store.referral(referral, today: setup.today) else { continue }
      Output.line(setup.wording.line(details, today: setup.today))
    }
    return .done
  }

  private func command(
    _ fields: Referral, of clients: [Party], from sender: Party?, to receivers: [Party],
    _ topic: TopicChoice?
  ) -> any Command {
    guard let sender else {
      return GiveReferral(fields, of: clients, to: receivers, topic: topic)
    }
    guard let receiver = receivers.first else {
      return ReceiveReferral(fields, of: clients, from: sender, topic: topic)
    }
    return NoteReferral(fields, of: clients, from: sender, to: receiver, topic: topic)
  }
}

extension Outcome {
  /// The referrals that it put into the book, in order.
  fileprivate var addedReferrals: [ID<Referral>] {
    changes.filter { $0.record.kind == .referral && $0.before == nil }.map { ID($0.record.id) }
  }
}

extension Setup {
  /// The topic of that name, or the only one that begins so.
  /// - Parameter isNew: whether one that is not there is added.
  fileprivate func topic(
    _ name: String, isNew: Bool, in store: BookStore
  ) throws -> TopicChoice {
    let wanted = Folding.fold(name)
    let topics = try store.topics()
    if let known = topics.first(where: { Folding.fold($0.name) == wanted }) {
      return known.retired == nil ? .known(known.id) : .named(known.name)
    }
    let offered = topics.filter { $0.retired == nil }
    let alike = offered.filter { Folding.fold($0.name).hasPrefix(wanted) }
    if alike.count == 1, !isNew { return .known(alike[0].id) }
    if isNew { return .named(name) }
    throw Complaint(
      sentence: wording.noTopic(name, among: (alike.isEmpty ? offered : alike).map(\.name)),
      status: .wrongUsage)
  }
}
