import Domain
import Interface
import Store
import Terminal

extension ID<Referral> {
  /// What lists print for it: "r12".
  var code: String { "r\(self)" }
}

extension Wording {
  /// A referral on a line of its own: "r12   1 Oct  Zoé Duval  → Luc Martin  Mortgage  draft".
  func row(_ details: ReferralDetails, today: Day) -> TableRow {
    let referral = details.referral
    return .row(
      referral.id.code, shortDay(referral.opened, today: today),
      details.clients.map { name($0.name) }.joined(separator: ", "),
      way(referral.direction, from: details.sender.name, to: details.receiver.name),
      details.topic?.name ?? "",
      standing(referral), details.next.map { next($0, today: today) } ?? "")
  }

  func line(_ details: ReferralDetails, today: Day) -> SafeText {
    guard case .cells(let cells) = row(details, today: today) else { return .empty }
    return cells.filter { !$0.isEmpty }.joined(by: .blank(2))
  }
}

/// All that is known of a referral.
struct ReferralCard {
  private let details: ReferralDetails
  private let wording: Wording
  private let today: Day

  init(_ details: ReferralDetails, _ setup: Setup) {
    self.details = details
    (wording, today) = (setup.wording, setup.today)
  }

  func print() {
    let referral = details.referral
    let (direction, standing) = (wording.name(referral.direction), wording.standing(referral))
    Output.line(
      "\(referral.id.code)  \(referral.direction == .seen ? direction : "\(direction), \(standing)")"
    )
    Output.line("")
    Output.table(ends + facts + next)
    guard !details.open.isEmpty else { return }
    Output.line("")
    Output.line(wording.title(.followUps))
    Output.table(
      details.open.map { followUp in
        .row(
          Target.followUp(followUp.id).code, wording.shortDay(followUp.due, today: today),
          wording.name(followUp.kind), wording.subject(of: followUp))
      })
  }

  private var ends: [TableRow] {
    func row(_ label: String, _ named: ReferralDetails.Named) -> TableRow {
      .row(label, Target.cadence(named.id).code + "  " + wording.name(named.name))
    }
    func label(_ field: String) -> String { wording.label(of: field, in: .referral) }
    var rows = details.clients.enumerated().map { place, client in
      row(place == 0 ? wording.title(.clients) : "", client)
    }
    rows += [row(label("sender"), details.sender), row(label("receiver"), details.receiver)]
    if let introducer = details.introducedBy {
      rows.append(row(label("introduced_by"), introducer))
    }
    return rows
  }

  /// The fields that hold something, in the order in which they come about.
  private var facts: [TableRow] {
    let fields = details.referral.fields
    let told: Set = ["sender", "receiver", "introduced_by"]
    return zip(fields.names, fields.values).compactMap { name, value in
      if told.contains(name) || value == .null { return nil }
      guard let text = text(of: name, value), !text.isEmpty else { return nil }
      return .row(wording.label(of: name, in: .referral), text)
    }
  }

  private func text(of name: String, _ value: FieldValue) -> String? {
    switch name {
    case "topic": return details.topic?.name
    case "owner": return details.owner
    case "value": return details.referral.value.map { wording.amount($0) }
    case "rerouted_from": return details.referral.reroutedFrom?.code
    case "need_group": return details.group.map(\.code).joined(separator: ", ")
    // Where nobody was in contact it says nothing.
    case "contact_confirmed" where details.referral.contacted == nil: return nil
    default: return wording.value(value, of: name, in: .referral, today: today)
    }
  }

  private var next: [TableRow] {
    var rows: [TableRow] = []
    if let id = details.reroutedTo { rows.append(.row(wording.title(.reroutedTo), id.code)) }
    if let next = details.next {
      rows.append(.row(wording.title(.next), wording.next(next, today: today)))
      rows.append(.row(wording.title(.ball), wording.name(next.ball)))
    }
    return rows
  }
}

/// A referral as JSON. The names are public: they never change.
struct ReferralItem: Encodable {
  struct End: Encodable {
    let target: String
    let contact: ID<Contact>
    let name: String

    init(_ named: ReferralDetails.Named) {
      target = Target.cadence(named.id).code
      contact = named.id
      name = named.name.plain
    }
  }

  struct Next: Encodable {
    let step: LoopStep?
    let ball: NextStep.Ball
    let due: Day?
    let stale: Bool
  }

  let target: String
  let referral: ID<Referral>
  let direction: Referral.Direction
  let progress: String
  let sender, receiver: End
  let clients: [End]
  let introducedBy: End?
  let topic, owner: String?
  let need: String
  let onHold: Bool
  let opened: Day
  let consented, clientTold, partnerCalled, acknowledged, contacted, heard, review: Day?
  let decided, satisfactionAsked, thanked, resultTold, closed, declined: Day?
  let consentMeans, consentScope: String?
  let confirmed: Bool?
  let handover: Referral.Handover?
  let outcome: Referral.Outcome?
  let value, satisfaction: Int?
  let reason, praise, partnerWord, organisation: String?
  let next: Next?
  let group: [String]
  let reroutedFrom, reroutedTo: String?

  init(_ details: ReferralDetails) {
    let record = details.referral
    (target, referral) = (record.id.code, record.id)
    (direction, progress) = (record.direction, record.progress.rawValue)
    (sender, receiver) = (End(details.sender), End(details.receiver))
    clients = details.clients.map(End.init)
    introducedBy = details.introducedBy.map(End.init)
    (topic, owner, need) = (details.topic?.name, details.owner, record.need)
    (onHold, opened, consented) = (record.isOnHold, record.opened, record.consented)
    (clientTold, partnerCalled) = (record.clientTold, record.partnerCalled)
    (acknowledged, contacted) = (record.acknowledged, record.contacted)
    (heard, review, decided) = (record.heard, record.review, record.decided)
    (satisfactionAsked, thanked) = (record.satisfactionAsked, record.thanked)
    (resultTold, closed, declined) = (record.resultTold, record.closed, record.declined)
    (consentMeans, consentScope) = (record.consentMeans, record.consentScope)
    confirmed = record.contacted == nil ? nil : record.isContactConfirmed
    (handover, outcome, value) = (record.handover, record.outcome, record.value)
    (satisfaction, reason) = (record.satisfaction, record.reason)
    (praise, partnerWord) = (record.praise, record.partnerWord)
    organisation = record.organisation
    next = details.next.map { Next(step: $0.step, ball: $0.ball, due: $0.due, stale: $0.isStale) }
    group = details.group.map(\.code)
    reroutedFrom = record.reroutedFrom?.code
    reroutedTo = details.reroutedTo?.code
  }
}
