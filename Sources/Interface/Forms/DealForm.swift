import Domain
import Store

/// What the form of a deal is opened on.
struct DealMatter {
  /// Its id means nothing while it is not in the book.
  var deal: Deal
  /// With whom it is.
  let name: ContactName
  /// The referrals by which they came to us, each with the words that stand for it.
  let origins: [(ID<Referral>, String)]
  /// Whether it comes back on the firm's chase days.
  let isChased: Bool
}

/// The form of a deal: its rows, and what saving makes of them.
extension Form {
  init(addingDeal matter: DealMatter, in setting: FormSetting) {
    self.init(purpose: .addDeal(matter), name: matter.name, setting: setting)
    fill(matter)
  }

  init(editingDeal matter: DealMatter, in setting: FormSetting) {
    self.init(purpose: .editDeal(matter), name: matter.name, setting: setting)
    fill(matter)
  }

  private mutating func fill(_ matter: DealMatter) {
    let (deal, wording) = (matter.deal, setting.wording)
    add(.subject, text: deal.subject)
    add(.about, text: deal.topic.map(setting.name(of:)))
    add(.dealValue, text: deal.value.map(wording.typedAmount))
    add(
      .dealState, Deal.State.allCases.map(wording.name),
      chosen: Deal.State.allCases.firstIndex(of: deal.state) ?? 0)
    add(.decided, text: deal.closed.map(wording.typedDay))
    add(.reason, text: deal.reason)
    add(
      .chased, [wording.isChased(false), wording.isChased(true)], chosen: matter.isChased ? 1 : 0)
    add(.opened, text: wording.typedDay(deal.opened))
    add(.origin, matter.origins, chosen: deal.referral)
    add(.owner, setting.owners(with: deal.owner, named: nil), chosen: deal.owner)
    settle()
  }

  mutating func dealIntention(adding matter: DealMatter) -> Intention? {
    readDeal(from: matter.deal).map { deal in
      Intention(OpenDeal(deal, topic: dealTopic, chased: self[.chased]?.input.index == 1))
    }
  }

  mutating func dealIntention(editing matter: DealMatter) -> Intention? {
    let old = matter.deal
    guard var changed = readDeal(from: old) else { return nil }
    let topic = dealTopic
    if topic == nil { changed.topic = nil }
    let isNewTopic = topic.map { $0 != old.topic.map { .known($0) } } ?? false
    let isChased = self[.chased]?.input.index == 1
    let command = EditDeal(
      from: old, to: changed, topic: isNewTopic ? topic : nil,
      chased: isChased == matter.isChased ? nil : isChased)
    return Intention(
      command,
      expecting: old.expecting(
        ["state"] + command.fields.names.filter { $0 != "state" }
          + (isNewTopic ? ["topic"] : [])))
  }

  /// The topic that is named; nil for none.
  private var dealTopic: TopicChoice? { text(.about).map(setting.choice(named:)) }

  /// The deal as the rows say, but for its topic; nil when a row was refused.
  private mutating func readDeal(from old: Deal) -> Deal? {
    var deal = old
    deal.subject = text(.subject) ?? ""
    deal.state = Deal.State.allCases[self[.dealState]?.input.index ?? 0]
    deal.owner = chosen(.owner)
    deal.referral = chosen(.origin)
    deal.value = nil
    if let text = text(.dealValue) {
      guard let amount = Amount(text) else {
        refuse(.dealValue, setting.wording.amountNotUnderstood)
        return nil
      }
      deal.value = amount.minor
    }
    guard case .success(let opened) = readDay(.opened),
      case .success(let closed) = readDay(.decided)
    else { return nil }
    deal.opened = opened ?? old.opened
    deal.closed = deal.state == .open ? nil : closed ?? setting.today
    deal.reason = deal.state == .open ? nil : text(.reason)
    return deal
  }
}

extension Desk {
  /// `m d`: the form of a new deal with the contact.
  mutating func openNewDeal() throws {
    guard let first = people.first, first.id != Contact.us else {
      message = Message(
        people.isEmpty ? wording.nothingSelected : wording.refusal(.us),
        people.isEmpty ? .plain : .fault)
      return
    }
    if let matter = try newDeal(with: first.id) {
      try open(Form(addingDeal: matter, in: formSetting))
    }
  }

  /// A deal that is about to be opened; nil where the contact is gone. Who was sent to us for
  /// something, and whose referral waits for its outcome, came for that.
  func newDeal(with id: ID<Contact>) throws -> DealMatter? {
    guard let contact = try store.find(id) else { return nil }
    var deal = Deal(id: ID(0))
    deal.contact = id
    deal.opened = today
    deal.owner = me
    let received = try receivedReferrals(of: id)
    let open = received.filter { $0.referral.isOpen && $0.referral.outcome == nil }
    if open.count == 1 {
      deal.referral = open[0].referral.id
      deal.topic = open[0].referral.topic
    }
    return DealMatter(
      deal: deal, name: contact.names, origins: received.map(origin), isChased: true)
  }

  /// A deal that is in the book, for its form; nil where it is gone.
  func matter(ofDeal id: ID<Deal>) throws -> DealMatter? {
    guard let deal = try store.find(id), let details = try store.card(of: deal.contact, timeline: 0)
    else { return nil }
    var origins = try receivedReferrals(of: deal.contact).map(origin)
    if let own = deal.referral, !origins.contains(where: { $0.0 == own }),
      let details = try store.referral(own, today: today)
    {
      origins.append(origin(details))
    }
    return DealMatter(
      deal: deal, name: details.contact.names, origins: origins,
      isChased: details.open.contains { $0.deal == id && $0.isOpen })
  }

  mutating func editDeal(_ id: ID<Deal>) throws {
    if let matter = try matter(ofDeal: id) {
      try open(Form(editingDeal: matter, in: formSetting))
    }
  }

  /// The referrals by which a client was sent to us.
  private func receivedReferrals(of client: ID<Contact>) throws -> [ReferralDetails] {
    try store.referrals(of: client, count: Self.mostReferrals, today: today).filter { details in
      details.referral.direction == .received && details.clients.contains { $0.id == client }
    }
  }

  private func origin(_ details: ReferralDetails) -> (ID<Referral>, String) {
    let topic = details.topic.map { ", \($0.name)" } ?? ""
    let day = wording.day(details.referral.opened, today: today)
    return (details.referral.id, "\(wording.name(details.sender.name)), \(day)\(topic)")
  }
}
