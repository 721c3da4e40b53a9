import Domain
import Store
import Terminal

// What cards and the referral in full say of referrals.

extension Wording {
  var referralsHeading: String { say("Referrals", "Recommandations") }
  var dealsHeading: String { say("Deals", "Affaires") }
  var soFarHeading: String { say("So far", "Jusqu'ici") }
  var moreReferrals: String { say("more, further down", "d'autres, plus bas") }

  /// Who else it is about, for the card of one of them.
  func other(than contact: ID<Contact>, in details: ReferralDetails, arrow: String) -> String {
    let isClient = details.clients.contains { $0.id == contact }
    if isClient, let partner = details.partner { return name(partner.name) }
    let clients = shortNames(details.clients.map(\.name), of: details.clients.count)
    guard details.referral.direction == .seen else { return clients }
    if isClient { return "\(name(details.sender.name)) \(arrow) \(name(details.receiver.name))" }
    let other = contact == details.sender.id ? details.receiver : details.sender
    return "\(name(other.name)) (\(clients))"
  }

  /// "us → Priya Shah: Zoé Duval, mortgage".
  func ends(of details: ReferralDetails, arrow: String) -> String {
    func end(_ named: ReferralDetails.Named) -> String {
      named.id == Contact.us ? say("us", "nous") : name(named.name)
    }
    let clients = details.clients.map { name($0.name) }.joined(separator: ", ")
    let topic = details.topic.map { ", \($0.name)" } ?? ""
    return "\(end(details.sender)) \(arrow) \(end(details.receiver))" + say(": ", " : ") + clients
      + topic
  }

  /// How far it is, what comes next and when, and whose move it is; whether it is stale.
  func standing(
    of details: ReferralDetails, glyphs: Glyphs, today: Day
  ) -> (text: String, isStale: Bool) {
    let referral = details.referral
    var parts: [String] = []
    if referral.direction == .seen {
      parts.append(day(referral.opened, today: today))
    } else if referral.isOnHold, let review = referral.review {
      parts.append(
        say(
          "on hold until \(day(review, today: today))",
          "en suspens jusqu'au \(day(review, today: today))"))
    } else {
      parts.append(name(referral.progress, of: referral.direction))
    }
    if let outcome = referral.outcome {
      parts.append(name(outcome) + (referral.value.map { " \(amount($0))" } ?? ""))
    }
    if let satisfaction = referral.satisfaction { parts.append(fiveOf(satisfaction)) }
    if referral.progress == .declined || referral.outcome != .won, let reason = referral.reason {
      parts.append(reason)
    }
    guard let next = details.next else {
      return (parts.joined(separator: glyphs.dot), false)
    }
    if let step = next.step, step != .review {
      let due = next.due.map { " \(day($0, today: today))" } ?? ""
      parts.append(deed(of: details.point(at: step)) + due)
    }
    if next.ball != .ours, !referral.isOnHold { parts.append(name(next.ball)) }
    if next.isStale {
      let days = today - referral.lastEvent
      let silence = shortDuration(days: days)
      parts.append(
        say("stale", "enlisée")
          + (days > 0 ? say(", nothing for \(silence)", ", rien depuis \(silence)") : ""))
    }
    return (parts.joined(separator: glyphs.dot), next.isStale)
  }

  /// Whose move it is.
  func name(_ ball: NextStep.Ball) -> String {
    switch ball {
    case .ours: say("our move", "à nous de jouer")
    case .partner: say("the partner's move", "au partenaire de jouer")
    case .client: say("the client's move", "au client de jouer")
    }
  }

  /// "5 of 5".
  func fiveOf(_ satisfaction: Int) -> String {
    say("\(satisfaction) of 5", "\(satisfaction) sur 5")
  }

  // MARK: - In full

  /// What is known of a referral beside its dated course, each under its label.
  func facts(of details: ReferralDetails, today: Day) -> [(label: String, value: String)] {
    let referral = details.referral
    func own(_ field: String) -> String { label(of: field, in: .referral) }
    func names(_ people: [ReferralDetails.Named]) -> String {
      people.map { name($0.name) }.joined(separator: ", ")
    }
    let facts: [(String, String?)] = [
      (own("need"), referral.need),
      (say("clients", "clients"), details.clients.count > 1 ? names(details.clients) : nil),
      (own("organisation"), referral.organisation),
      (own("introduced_by"), details.introducedBy.map { name($0.name) }),
      (own("owner"), details.owner),
      (own("consent_means"), referral.consentMeans),
      (own("consent_scope"), referral.consentScope),
      (own("handover"), referral.handover.map(name)),
      (own("value"), referral.value.map { amount($0) }),
      (own("reason"), referral.reason),
      (own("satisfaction"), referral.satisfaction.map(fiveOf)),
      (own("praise"), referral.praise),
      (own("partner_word"), referral.partnerWord),
      (
        say("deals", "affaires"),
        details.deals.map { line(of: $0, today: today) }.joined(separator: " ; ")
      ),
      (
        say("for the same need", "pour le même besoin"),
        details.group.isEmpty ? nil : others(details.group.count)
      ),
      (
        say("goes on from", "fait suite à"),
        referral.reroutedFrom.map { _ in say("a declined one", "une déclinée") }
      ),
      (
        say("goes on", "se poursuit"),
        details.reroutedTo.map { _ in say("with another receiver", "chez un autre") }
      ),
    ]
    return facts.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : (label, $0) }
    }
  }

  private func others(_ count: Int) -> String {
    say(
      count == 1 ? "1 other was asked" : "\(count) others were asked",
      count == 1 ? "1 autre sollicité" : "\(count) autres sollicités")
  }

  /// What happened, in the order of days.
  func history(of details: ReferralDetails) -> [(day: Day, text: String)] {
    let referral = details.referral
    let isGiven = referral.direction == .given
    let events: [(Day?, String)] = [
      (referral.opened, isGiven ? say("opened", "ouverte") : name(referral.direction)),
      (referral.consented, say("the client agreed", "le client est d'accord")),
      (referral.clientTold, say("the client has the details", "le client a les coordonnées")),
      (referral.partnerCalled, say("the partner was called", "le partenaire est appelé")),
      (referral.acknowledged, say("taken care of", "prise en charge")),
      (
        referral.contacted,
        say("in contact", "en contact")
          + (isGiven && !referral.isContactConfirmed
            ? say(", says the partner", ", selon le partenaire") : "")
      ),
      (referral.heard, say("last news", "dernières nouvelles")),
      (referral.decided, referral.outcome.map(name) ?? ""),
      (
        referral.satisfactionAsked,
        say("the client was asked how it went", "avis du client demandé")
      ),
      (referral.resultTold, say("the sender knows the result", "résultat annoncé à l'envoyeur")),
      (referral.thanked, say("thanked", "remercié")),
      (referral.declined, say("declined", "déclinée")),
      (referral.closed, say("closed", "close")),
    ]
    return events.enumerated().compactMap { place, event in
      event.0.map { (place: place, day: $0, text: event.1) }
    }
    .sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map { ($0.day, $0.text) }
  }

  // MARK: - Between the firms

  /// "agreement since 3 May: we send each other buyers".
  func agreement(_ contact: Contact, today: Day) -> String {
    let since = contact.agreed.map { " " + self.since($0, today: today) } ?? ""
    let words = contact.agreement.map { say(": ", " : ") + $0 } ?? ""
    return say("agreement", "accord") + since + words
  }

  func payment(_ mayBePaid: Bool, _ reason: String?) -> String {
    let why = reason.map { " (\($0))" } ?? ""
    return mayBePaid
      ? say("may be paid for referrals", "rémunération permise") + why
      : say("may not be paid for referrals", "rémunération interdite") + why
  }

  /// How somebody stands to a topic: "wants it since 3 May".
  func stands(_ stance: Stance, today: Day) -> String {
    "\(name(stance.stance)) " + since(stance.since, today: today)
  }
}
