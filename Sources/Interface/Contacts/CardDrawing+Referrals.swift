import Domain
import Store
import Terminal

/// What a card says of topics, agreements, deals and referrals.
extension CardDrawing {
  /// How they stand to topics: "wants Mortgage · offers Insurance, Wealth planning".
  var interests: Line {
    var text = ""
    var kind: Stance.Kind?
    for stance in details.stances {
      let isSame = stance.stance == kind
      text += isSame ? ", " : (kind == nil ? "" : dot) + wording.name(stance.stance) + " "
      text += details.topics[stance.topic] ?? ""
      if let horizon = stance.horizon {
        text += " (\(glyphs.arrowRight.string) \(wording.day(horizon, today: today)))"
      }
      kind = stance.stance
    }
    return Line([(text, .dueSoon)])
  }

  var agreement: Line {
    guard contact.agreed != nil || contact.agreement != nil else { return Line([]) }
    return Line([(wording.agreement(contact, today: today), .text)])
  }

  /// Only what is known is said.
  var payment: Line {
    guard let mayBePaid = contact.mayBePaid else { return Line([]) }
    return Line([
      (wording.payment(mayBePaid, contact.mayBePaidReason), mayBePaid ? .textDim : .dueToday)
    ])
  }

  var suggestedStage: Line {
    guard let suggestion else { return Line([]) }
    return Line([(glyphs.arrowUp.string + " ", .dueSoon), (suggestion, .dueSoon)])
  }

  // MARK: - Deals

  var dealLines: [Line] {
    guard !details.deals.isEmpty else { return [] }
    return [Line([]), Line([(wording.dealsHeading, .heading)])] + details.deals.map(line)
  }

  private func line(_ deal: Deal) -> Line {
    let topic = deal.topic.flatMap { details.topics[$0] }
    let what = [deal.subject.isEmpty ? nil : deal.subject, topic].compactMap { $0 }
    return Line(
      [
        ("  " + wording.shortDay(deal.closed ?? deal.opened, today: today) + "  ", .textDim),
        (wording.name(deal.state), deal.state == .open ? .textStrong : .text),
        (what.isEmpty ? "" : dot + what.joined(separator: dot), .text),
        (deal.value.map { dot + wording.amount($0) } ?? "", .text),
        (deal.reason.map { dot + $0 } ?? "", .text),
        (deal.referral.map { dot + wording.origin(sender(of: $0)) } ?? "", .textDim),
      ], item: .deal(deal.id))
  }

  /// Who sent a client, where that referral shows here.
  private func sender(of referral: ID<Referral>) -> ContactName? {
    referrals.first { $0.referral.id == referral }?.sender.name
  }

  // MARK: - Referrals

  func point(of followUp: FollowUp) -> LoopPoint? {
    referrals.lazy.compactMap { $0.point(of: followUp) }.first
  }

  var referralLines: [Line] {
    guard !referrals.isEmpty else { return [] }
    var lines = [Line([]), Line([(wording.referralsHeading, .heading)])]
    lines += referrals.map(line)
    if hasMoreReferrals { lines.append(Line([("  " + wording.moreReferrals, .textDim)])) }
    return lines
  }

  /// "! → Priya Shah · mortgage  in contact · ask for news 12 Oct · stale".
  private func line(_ referral: ReferralDetails) -> Line {
    let isStale = referral.next?.isStale ?? false
    let isOpen = referral.referral.isOpen
    let topic = referral.topic.map { dot + $0.name } ?? ""
    let standing = wording.standing(of: referral, glyphs: glyphs, today: today).text
    return Line(
      [
        ((isStale ? glyphs.overdue.string : " ") + " ", .overdue),
        (arrow(of: referral) + " ", .textDim),
        (
          wording.other(than: contact.id, in: referral, arrow: glyphs.arrowRight.string),
          .textStrong
        ),
        (topic, .text),
        ("  " + standing, isStale ? .overdue : isOpen ? .text : .textDim),
      ], item: .referral(referral.referral.id))
  }

  /// As seen from us.
  private func arrow(of referral: ReferralDetails) -> String {
    switch referral.referral.direction {
    case .given: glyphs.arrowRight.string
    case .received: glyphs.arrowLeft.string
    case .seen: glyphs.dashed.string
    }
  }
}
