// What the agenda and the card say of the follow-ups of a referral's loop.

extension Wording {
  /// What a follow-up of the loop is for: "did Priya Shah call?".
  package func subject(of point: LoopPoint) -> String {
    let clients = shortNames(point.clients, of: point.clientCount)
    let partner = point.partner.map(shortName) ?? say("the partner", "le partenaire")
    return switch point.step {
    case .askConsent: say("may we name them to \(partner)?", "d'accord pour \(definite(partner)) ?")
    case .tellClient: say("give \(partner)'s details", "donner les coordonnées\(of(partner))")
    case .callPartner: say("announce \(clients)", "annoncer \(definite(clients))")
    case .askPartner: say("is \(clients) taken care of?", "\(clients) : pris en charge ?")
    case .askClient: say("did \(partner) call?", "\(partner) a appelé ?")
    case .askNews:
      point.direction == .given
        ? say("news of \(clients)?", "des nouvelles\(of(clients)) ?")
        : say("how does it stand?", "où en est-on ?")
    case .review: say("on hold: \(clients)", "en suspens : \(clients)")
    case .askSatisfaction: say("how was \(partner)?", "satisfait\(of(partner)) ?")
    case .thank: say("thank for \(clients)", "remercier pour \(definite(clients))")
    case .contactClient: say("sent by \(partner)", "envoi\(of(partner))")
    case .tellResult: say("tell the result: \(clients)", "annoncer le résultat : \(clients)")
    }
  }

  /// The same where whom it is with does not stand beside it: "contact the client".
  package func deed(of point: LoopPoint) -> String {
    point.step == .contactClient ? name(point.step) : subject(of: point)
  }

  /// Why it is there: "referred 7 days ago, mortgage"; "no news for 41 days".
  package func why(_ point: LoopPoint, today: Day) -> String {
    let topic = point.topic.map { ", \($0)" } ?? ""
    if point.isStale {
      let silence = shortDuration(days: today - point.heard)
      return say("stale: no news for \(silence)", "enlisée : rien depuis \(silence)") + topic
    }
    let ago = today - point.opened
    let when =
      ago <= 0
      ? say("today", "aujourd'hui")
      : say("\(duration(days: ago)) ago", "il y a \(duration(days: ago))")
    return point.direction == .received
      ? say("received \(when)", "reçue \(when)") + topic
      : say("referred \(when)", "recommandé \(when)") + topic
  }
}
