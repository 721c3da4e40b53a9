import Domain
import Store
import Terminal

/// Referring: `m` and what follows it, thanks, news, and the stages that come of it.
extension Desk {
  mutating func refer(_ action: Action) throws {
    switch action {
    case .topics: return try openTopics()
    case .referList: return try openReferring(nil)
    case _ where try refusePrivate(): return
    case .setStances: return try askStance()
    case .thanked: return try thank()
    case .askedForNews: return try noteNews()
    case .promote: return try promote()
    case .writeLetter: return try askLetter()
    default: break
    }
    guard let first = people.first, first.id != Contact.us else {
      message = Message(
        people.isEmpty ? wording.nothingSelected : wording.refusal(.us),
        people.isEmpty ? .plain : .fault)
      return
    }
    let person = Someone(id: first.id, name: wording.name(first.name))
    switch action {
    case .giveReferral: try give(people.map { Someone(id: $0.id, name: wording.name($0.name)) })
    case .receiveReferral:
      var start = ReferralStart(.receive)
      start.sender = person
      try pick(.client, for: .referral(start))
    case .seeReferral:
      var start = ReferralStart(.see)
      start.sender = person
      try open(Form(adding: start, in: formSetting))
    case .whomToSend: try openReferring(first.id)
    case .askForReferral: try planToAsk(people.map(\.id))
    default: break
    }
  }

  // MARK: - Giving

  /// Who offers something is whom to send somebody to, and who wants something whom to send; of
  /// one who does both that is asked.
  private mutating func give(_ people: [Someone]) throws {
    var sent = ReferralStart(.give)
    sent.clients = people
    if focus == .list, lens == .referring, let topic = referring.selected?.wish.topic {
      sent.topic = .known(topic)
      sent.isTopicPicked = true
      return try proceed(with: sent)
    }
    guard people.count == 1, let id = people[0].id else { return try proceed(with: sent) }
    let stances = try store.stances(of: id).map(\.stance)
    var got = ReferralStart(.give)
    got.receivers = people
    switch (stances.contains(.offers), stances.contains { $0 == .wants || $0 == .lacks }) {
    case (true, false): try proceed(with: got)
    case (false, _): try proceed(with: sent)
    case (true, true):
      overlay = .choice(
        ChoiceBox(
          title: people[0].name,
          options: [
            (wording.sendThem(people[0].name), .refer(sent)),
            (wording.sendToThem(people[0].name), .refer(got)),
          ], isNumbered: true))
    }
  }

  /// Asks for what is not known yet, then opens the form; what needs none is written at once.
  mutating func proceed(with start: ReferralStart) throws {
    if let stage = start.nextStage { return try pick(stage, for: .referral(start)) }
    guard start.kind == .receive, let sender = start.sender?.party else {
      return try open(Form(adding: start, in: formSetting))
    }
    let command = ReceiveReferral(
      Referral(id: ID(0)), of: start.clients.compactMap(\.party), from: sender,
      topic: start.topic)
    try run(Intention(command), gesture: nil, on: [])
  }

  /// Plans to ask somebody for a referral, on the next working day.
  private mutating func planToAsk(_ contacts: [ID<Contact>]) throws {
    guard let first = contacts.first else { return }
    var followUp = FollowUp(id: ID(0))
    followUp.contact = first
    followUp.purpose = .askForReferral
    followUp.subject = wording.askForReferralSubject
    let calendar = try store.workingCalendar() ?? WorkingCalendar()
    followUp.due = calendar.adding(workingDays: 1, to: today)
    followUp.owner = me
    try run(
      Intention(AddFollowUp(followUp, others: Array(contacts.dropFirst()))), gesture: nil, on: [],
      count: contacts.count)
  }

  // MARK: - Stances

  private mutating func askStance() throws {
    let people = try classified()
    guard let first = people.first else {
      message = Message(wording.nothingSelected)
      return
    }
    let name = wording.subjects(first.contact.names, count: people.count)
    overlay = .choice(
      ChoiceBox(
        title: wording.stanceTitle(name),
        options: Stance.Kind.allCases.map { (wording.name($0) + "…", .stance($0, people)) },
        isNumbered: true))
  }

  // MARK: - Thanks and news

  /// The referral that a key means: the one in full, or the one selected on the card or in a list
  /// of referrals.
  var meantReferral: ID<Referral>? {
    if case .referral(let pane) = overlay { return pane.details.referral.id }
    if focus != .list { return card.referral?.referral.id }
    return lens == .partners ? partners.selectedReferral : nil
  }

  /// `T`: the referral that is selected, or all for which the contact was not thanked.
  private mutating func thank() throws {
    var referrals: [Referral] = []
    var name: ContactName?
    if let id = meantReferral, let details = try store.referral(id, today: today) {
      name = details.partner?.name
      if details.referral.thanked == nil { referrals = [details.referral] }
    } else {
      name = people.first?.name
      referrals = try people.flatMap { try store.unthanked($0.id) }
    }
    guard let name else {
      message = Message(wording.nothingSelected)
      return
    }
    guard !referrals.isEmpty else {
      message = Message(wording.nothingToThankFor(name))
      return
    }
    let command = ThankForReferrals(
      referrals.map(\.id), by: Talk(surroundings.settings.touch))
    try run(
      Intention(command, expecting: ThankForReferrals.expectations(seeing: referrals)),
      gesture: nil, on: [], count: referrals.count)
    if message?.kind == .done { message = Message(wording.thanked(name, referrals.count), .done) }
  }

  /// `N`: how it stands with the referral that is selected, or with the contact's open ones.
  private mutating func noteNews() throws {
    var open: [ReferralDetails] = []
    var teller: (id: ID<Contact>, name: ContactName)?
    if let id = meantReferral, let details = try store.referral(id, today: today) {
      open = [details]
      teller = details.partner.map { ($0.id, $0.name) }
    } else if let first = people.first {
      teller = first
      open = try store.referrals(of: first.id, count: Self.mostReferrals, today: today)
    }
    guard let teller else {
      message = Message(wording.nothingSelected)
      return
    }
    open = open.filter { $0.referral.isOpen && $0.referral.outcome == nil && $0.isOnItsWay }
    guard !open.isEmpty else {
      message = Message(wording.noNewsToAskFor(teller.name))
      return
    }
    let command = RecordNews(
      open.map(\.referral.id), from: teller.id, by: Talk(surroundings.settings.touch))
    try run(
      Intention(command, expecting: RecordNews.expectations(seeing: open.map(\.referral))),
      gesture: nil, on: [], count: open.count)
    if message?.kind == .done {
      message = Message(wording.newsNoted(teller.name, open.count), .done)
    }
  }

  /// How many referrals of a contact a key goes through.
  static let mostReferrals = 200
}

extension ReferralDetails {
  /// Whether there can be news of it: somebody was sent.
  fileprivate var isOnItsWay: Bool { referral.progress >= .sent }
}
