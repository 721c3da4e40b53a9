import Domain
import Store

/// The form of a referral: its rows, the most needed first.
extension Form {
  init(adding start: ReferralStart, in setting: FormSetting) {
    self.init(purpose: .addReferral(start), name: nil, setting: setting)
    switch start.kind {
    case .give, .reroute: addSomeone(.partner, start.receivers)
    case .receive: addSomeone(.sender, [start.sender].compactMap { $0 })
    case .see:
      addSomeone(.sender, [start.sender].compactMap { $0 })
      addSomeone(.receiver, start.receivers)
    }
    addSomeone(.client, start.clients)
    add(.about, text: start.topic.map(setting.name))
    add(.need, text: nil)
    var referral = Referral(id: ID(0))
    referral.opened = setting.today
    if start.kind == .give { addHanding(referral, consentOf: setting.today) }
    add(.introducedBy, text: nil)
    add(.opened, text: setting.wording.typedDay(referral.opened))
    settle()
    let first: FormField = start.kind == .give ? .consent : start.kind == .see ? .receiver : .client
    cursor = rows.firstIndex { $0.asked == first } ?? cursor
  }

  init(editing details: ReferralDetails, in setting: FormSetting) {
    let referral = details.referral
    self.init(
      purpose: .editReferral(details), name: details.clients.first?.name, setting: setting)
    if referral.direction != .given { addSomeone(.sender, [someone(details.sender)]) }
    if referral.direction != .received { addSomeone(.receiver, [someone(details.receiver)]) }
    addSomeone(.client, details.clients.map(someone), records: details.clients.map(\.id.number))
    add(.about, text: details.topic?.name)
    add(.need, text: referral.need)
    addSomeone(.introducedBy, [details.introducedBy.map(someone)].compactMap { $0 })
    add(.workplace, text: referral.organisation)
    add(.opened, text: setting.wording.typedDay(referral.opened))
    add(.owner, setting.owners(with: referral.owner, named: details.owner), chosen: referral.owner)
    if referral.direction == .given { addHanding(referral, consentOf: nil) }
    if referral.direction != .seen { addCourse(referral) }
    addResult(referral)
    settle()
    cursor = rows.firstIndex { $0.asked == .about } ?? cursor
  }

  /// How consent is given, as the form offers it: not at all first.
  static func consents(in wording: Wording) -> [String] {
    [wording.noConsentYet] + wording.consentMeans
  }

  private func someone(_ named: ReferralDetails.Named) -> Someone {
    Someone(id: named.id, name: setting.wording.name(named.name))
  }

  /// A row for each, or one empty row.
  private mutating func addSomeone(
    _ asked: FormField, _ people: [Someone], records: [Int64] = []
  ) {
    for (index, person) in people.enumerated() {
      var row = FormRow(asked, .text(LineEditor(person.name)))
      row.target = person.id
      row.record = records.indices.contains(index) ? records[index] : nil
      rows.append(row)
    }
    if people.isEmpty { rows.append(FormRow(asked, .text(LineEditor()))) }
  }

  private mutating func add(day asked: FormField, _ day: Day?) {
    add(asked, text: day.map(setting.wording.typedDay))
  }

  /// - Parameter day: of the consent, where there is none yet.
  private mutating func addHanding(_ referral: Referral, consentOf day: Day?) {
    let wording = setting.wording
    var labels = Self.consents(in: wording)
    var chosen = 0
    if referral.consented != nil {
      // Who agreed nobody knows how is taken as having said so.
      let means = referral.consentMeans ?? labels[1]
      if !labels.contains(means) { labels.append(means) }
      chosen = labels.firstIndex(of: means) ?? 1
    }
    add(.consent, labels, chosen: chosen)
    add(day: .consented, referral.consented ?? day)
    add(.consentScope, text: referral.consentScope)
    let levels = Referral.Handover.allCases
    add(
      .handover, [wording.none] + levels.map(wording.name),
      chosen: referral.handover.flatMap(levels.firstIndex).map { $0 + 1 } ?? 0)
    add(day: .clientTold, referral.clientTold)
    add(day: .partnerCalled, referral.partnerCalled)
  }

  private mutating func addCourse(_ referral: Referral) {
    add(day: .acknowledged, referral.acknowledged)
    add(day: .contacted, referral.contacted)
    if referral.direction == .given {
      add(
        .contactConfirmed, [false, true].map(setting.wording.confirmed),
        chosen: referral.isContactConfirmed ? 1 : 0)
    }
    add(day: .heard, referral.heard)
    add(day: .review, referral.review)
  }

  private mutating func addResult(_ referral: Referral) {
    let wording = setting.wording
    let outcomes = Referral.Outcome.allCases
    add(
      .outcome, [wording.none] + outcomes.map(wording.name),
      chosen: referral.outcome.flatMap(outcomes.firstIndex).map { $0 + 1 } ?? 0)
    add(day: .decided, referral.decided)
    add(.value, text: referral.value.map(wording.typedAmount))
    add(.reason, text: referral.reason)
    if referral.direction == .given {
      add(
        .satisfaction, [wording.none] + (1...5).map { "\($0)" }, chosen: referral.satisfaction ?? 0)
      add(day: .satisfactionAsked, referral.satisfactionAsked)
      add(.praise, text: referral.praise)
    }
    add(.partnerWord, text: referral.partnerWord)
    guard referral.direction != .seen else { return }
    add(day: .thanked, referral.thanked)
    if referral.direction == .received { add(day: .resultTold, referral.resultTold) }
  }
}

extension FormSetting {
  func name(of choice: TopicChoice) -> String {
    switch choice {
    case .known(let id): name(of: id)
    case .named(let name): name
    }
  }
}

extension ReferralStart.Kind {
  /// As drafts name it.
  var name: String {
    switch self {
    case .give: "give"
    case .receive: "receive"
    case .see: "see"
    case .reroute: "reroute"
    }
  }

  /// Nil for a name of none that has a form of its own.
  init?(named name: String) {
    guard let kind = [Self.give, .receive, .see].first(where: { $0.name == name }) else {
      return nil
    }
    self = kind
  }
}
