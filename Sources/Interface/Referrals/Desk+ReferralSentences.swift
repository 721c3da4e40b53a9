import Domain
import Store

/// What was just done to a referral, and what comes next.
extension Desk {
  /// Nil for a command that is about none.
  func sentence(ofReferral command: any Command, _ outcome: Outcome) throws -> String? {
    let isNew = command is GiveReferral || command is ReceiveReferral || command is NoteReferral
    guard isNew || command is any ReferralCommand || command is FallThrough,
      let id = outcome.changes.first(where: { $0.record.kind == .referral })?.record.id,
      let details = try store.referral(ID(id), today: today)
    else { return nil }
    let count = outcome.changes.count { $0.record.kind == .referral }
    let deed =
      isNew
      ? wording.opened(details, others: count - 1) : wording.moved(details)
    if let next = try details.reroutedTo.flatMap({ try store.referral($0, today: today) }),
      command is DeclineReferral
    {
      return deed + wording.goesOn(to: next) + "." + whatComesNext(in: next)
    }
    return deed + "." + whatComesNext(in: details)
  }

  /// What the loop of a follow-up that was just done needs next; empty for one of no loop.
  func whatComesNext(after followUp: FollowUp?) throws -> String {
    guard followUp?.step != nil, let id = followUp?.referral,
      let details = try store.referral(id, today: today)
    else { return "" }
    return whatComesNext(in: details)
  }

  private func whatComesNext(in details: ReferralDetails) -> String {
    guard let step = details.next?.step, let due = details.next?.due else { return "" }
    return wording.comesNext(details.point(at: step), due, today: today)
  }
}

extension Wording {
  private func clients(_ details: ReferralDetails) -> String {
    shortNames(details.clients.map(\.name), of: details.clients.count)
  }

  /// "Referred: Zoé Duval to Priya Shah and 1 more".
  fileprivate func opened(_ details: ReferralDetails, others: Int) -> String {
    let clients = clients(details)
    let receiver = subjects(details.receiver.name, count: 1 + others)
    switch details.referral.direction {
    case .given:
      return details.referral.progress == .draft
        ? say("Draft: \(clients) to \(receiver)", "Brouillon : \(clients)\(to(receiver))")
        : say("Referred: \(clients) to \(receiver)", "Recommandé : \(clients)\(to(receiver))")
    case .received:
      let sender = shortName(details.sender.name)
      return say(
        "Received: \(clients), from \(sender)", "Reçu : \(clients), par \(definite(sender))")
    case .seen:
      let sender = shortName(details.sender.name)
      return say(
        "Seen: \(clients), \(sender) to \(receiver)", "Vu : \(clients), \(sender)\(to(receiver))")
    }
  }

  /// "Zoé Duval with Priya Shah: in contact".
  fileprivate func moved(_ details: ReferralDetails) -> String {
    let referral = details.referral
    let progress =
      referral.isOnHold
      ? say("on hold", "en suspens")
      : [
        referral.outcome.map(name),
        referral.progress == .decided ? nil : name(referral.progress, of: referral.direction),
      ].compactMap(\.self).joined(separator: ", ")
    let partner = details.partner.map { shortName($0.name) } ?? ""
    return say(
      "\(clients(details)), \(partner): \(progress)",
      "\(clients(details)), \(partner) : \(progress)")
  }

  /// Behind what was declined: whom it went on to.
  fileprivate func goesOn(to next: ReferralDetails) -> String {
    let name = shortName(next.receiver.name)
    return say("; goes on to \(name)", " ; confiée à \(name)")
  }

  /// " 28 Sep: give Priya Shah's details."
  fileprivate func comesNext(_ point: LoopPoint, _ due: Day, today: Day) -> String {
    let subject = deed(of: point)
    // A question stops by itself.
    return " \(shortDay(due, today: today).trimmed)\(say(":", " :")) \(subject)"
      + (subject.hasSuffix("?") ? "" : ".")
  }
}
