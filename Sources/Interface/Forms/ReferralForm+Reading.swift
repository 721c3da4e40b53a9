import Domain
import Store

/// What saving makes of the form of a referral.
extension Form {
  /// The intention that saving a new referral means; nil when a row was refused.
  mutating func referralIntention(adding start: ReferralStart) -> Intention? {
    guard let clients = readSomeone(.client), let referral = readReferral(from: Referral(id: ID(0)))
    else { return nil }
    let topic = readTopic()
    switch start.kind {
    case .give, .reroute:
      guard let receivers = readSomeone(.partner) else { return nil }
      return Intention(GiveReferral(referral, of: clients, to: receivers, topic: topic))
    case .receive:
      guard let sender = readSomeone(.sender)?.first else { return nil }
      return Intention(ReceiveReferral(referral, of: clients, from: sender, topic: topic))
    case .see:
      guard let sender = readSomeone(.sender)?.first, let receiver = readSomeone(.receiver)?.first
      else { return nil }
      return Intention(
        NoteReferral(referral, of: clients, from: sender, to: receiver, topic: topic))
    }
  }

  mutating func referralIntention(editing details: ReferralDetails) -> Intention? {
    let old = details.referral
    guard var changed = readReferral(from: old), let clients = readSomeone(.client) else {
      return nil
    }
    for asked in [FormField.sender, .receiver] where self[asked] != nil {
      guard let id = self[asked]?.target else {
        refuse(asked, setting.wording.chooseWho)
        return nil
      }
      if asked == .sender { changed.sender = id } else { changed.receiver = id }
    }
    let topic = readTopic()
    if topic == nil { changed.topic = nil }
    let kept = clients.compactMap { if case .known(let id) = $0 { id } else { nil } }
    let known = Set(details.clients.map(\.id))
    let added = clients.filter { if case .known(let id) = $0 { !known.contains(id) } else { true } }
    let isNewTopic = topic.map { $0 != details.topic.map { .known($0.id) } } ?? false
    let command = EditReferral(
      from: old, to: changed, addedClients: added,
      removedClients: details.clients.map(\.id).filter { !kept.contains($0) },
      topic: isNewTopic ? topic : nil)
    return Intention(
      command, expecting: old.expecting(command.fields.names + (isNewTopic ? ["topic"] : [])))
  }

  /// The topic that is named; nil for none.
  private func readTopic() -> TopicChoice? { text(.about).map(setting.choice(named:)) }

  /// Who stands in the rows of a field, one at least; nil when one was refused.
  private mutating func readSomeone(_ asked: FormField) -> [Party]? {
    var parties: [Party] = []
    for row in rows where row.asked == asked {
      let person = Someone(id: row.target, name: row.text.trimmed)
      if let party = person.party { parties.append(party) }
    }
    guard parties.isEmpty else { return parties }
    refuse(asked, setting.wording.someoneNeeded(asked))
    return nil
  }

  /// The referral as the rows say, but for its ends, clients and topic; nil when a row was refused.
  private mutating func readReferral(from old: Referral) -> Referral? {
    var referral = old
    referral.need = text(.need) ?? ""
    if self[.workplace] != nil { referral.organisation = text(.workplace) }
    if self[.owner] != nil { referral.owner = chosen(.owner) }
    guard readIntroduction(into: &referral), readDays(into: &referral),
      readResult(into: &referral)
    else { return nil }
    if self[.consent] != nil { readConsent(into: &referral) }
    if self[.handover] != nil {
      let index = self[.handover]?.input.index ?? 0
      referral.handover = index == 0 ? nil : Referral.Handover.allCases[index - 1]
    }
    if self[.contactConfirmed] != nil {
      referral.isContactConfirmed =
        referral.contacted != nil && self[.contactConfirmed]?.input.index == 1
    }
    return referral
  }

  private mutating func readIntroduction(into referral: inout Referral) -> Bool {
    referral.introducedBy = nil
    guard let row = self[.introducedBy], !row.isEmpty else { return true }
    guard let target = row.target else {
      refuse(.introducedBy, setting.wording.chooseWho)
      return false
    }
    referral.introducedBy = target
    return true
  }

  private mutating func readDays(into referral: inout Referral) -> Bool {
    for (asked, path) in Self.referralDays where self[asked] != nil {
      guard case .success(let day) = readDay(asked) else { return false }
      referral[keyPath: path] = day
    }
    guard case .success(let opened) = readDay(.opened) else { return false }
    referral.opened = opened ?? referral.opened
    return true
  }

  /// The dated facts that are rows of the form.
  private static let referralDays: [(FormField, any WritableKeyPath<Referral, Day?> & Sendable)] = [
    (.consented, \.consented), (.clientTold, \.clientTold), (.partnerCalled, \.partnerCalled),
    (.acknowledged, \.acknowledged), (.contacted, \.contacted), (.heard, \.heard),
    (.review, \.review), (.decided, \.decided), (.satisfactionAsked, \.satisfactionAsked),
    (.thanked, \.thanked), (.resultTold, \.resultTold),
  ]

  private func readConsent(into referral: inout Referral) {
    let index = self[.consent]?.input.index ?? 0
    if index == 0 {
      (referral.consented, referral.consentMeans, referral.consentScope) = (nil, nil, nil)
    } else {
      referral.consented = referral.consented ?? setting.today
      referral.consentMeans = self[.consent]?.text
      referral.consentScope = text(.consentScope)
    }
  }

  private mutating func readResult(into referral: inout Referral) -> Bool {
    guard let outcome = self[.outcome] else { return true }
    let index = outcome.input.index
    referral.outcome = index == 0 ? nil : Referral.Outcome.allCases[index - 1]
    if index == 0 { referral.decided = nil }
    if index > 0, referral.decided == nil { referral.decided = setting.today }
    // A declined one has a reason and no outcome.
    if index > 0 || referral.declined == nil { referral.reason = index > 0 ? text(.reason) : nil }
    referral.value = nil
    if index > 0, let text = text(.value) {
      guard let amount = Amount(text) else {
        refuse(.value, setting.wording.amountNotUnderstood)
        return false
      }
      referral.value = amount.minor
    }
    referral.partnerWord = text(.partnerWord)
    guard let satisfaction = self[.satisfaction]?.input.index else { return true }
    referral.satisfaction = satisfaction == 0 ? nil : satisfaction
    if satisfaction > 0, referral.satisfactionAsked == nil {
      referral.satisfactionAsked = setting.today
    }
    referral.praise = text(.praise)
    return true
  }
}
