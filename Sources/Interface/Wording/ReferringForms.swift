import Domain
import Store

// What the forms say of topics, agreements, referrals and their clocks.

extension Wording {
  func referringLabel(_ field: FormField) -> String {
    switch field {
    case .stance, .topic: label(of: "topic", in: .referral)
    case .horizon: "  " + label(of: "horizon", in: .stance)
    case .agreed: label(of: "agreed", in: .contact)
    case .agreement: say("in words", "en mots")
    case .mayBePaid: label(of: "may_be_paid", in: .contact)
    case .mayBePaidReason: "  " + label(of: "may_be_paid_reason", in: .contact)
    case .askPartnerDays: say("ask the partner after", "interroger le partenaire à")
    case .askClientDays: say("ask the client after", "interroger le client à")
    case .newsDays: say("news every", "des nouvelles tous les")
    case .newsGraceDays: say("grace before stale", "tolérance avant l'alerte")
    case .satisfactionDays: say("satisfaction after", "satisfaction après")
    case .contactClientDays: say("contact their client in", "joindre leur client sous")
    case .thankDays: say("thank within", "remercier sous")
    case .repeatDays: say("a repeat within", "répétition en moins de")
    case .topicDays: "  " + say("satisfaction after", "satisfaction après")
    default: ""
    }
  }

  func referringHelp(_ field: FormField, isEmpty: Bool) -> String {
    switch field {
    case .horizon, .agreed: isEmpty ? dayExamples : ""
    case .stance:
      isEmpty
        ? say(
          "A mortgage, a notary… Left: has, lacks, wants, refuses, offers.",
          "Un prêt, un notaire… Gauche : a, n'a pas, cherche, refuse, propose.")
        : severalHelp(isEmpty: false)
    case .agreement:
      say("What you send each other, and how.", "Ce que vous vous envoyez, et comment.")
    case .mayBePaid:
      say("Often forbidden; thanks are the rule.", "Souvent interdit ; la règle est le merci.")
    case .mayBePaidReason:
      say("The law, their order, an agreement…", "La loi, leur ordre, un accord…")
    case .askPartnerDays: say("Working days, 0 to 365.", "Des jours ouvrés, de 0 à 365.")
    case .satisfactionDays, .repeatDays: say("Days, 0 to 3650.", "Des jours, de 0 à 3650.")
    case .newsDays: say("Days, 1 to 365.", "Des jours, de 1 à 365.")
    case .askClientDays, .newsGraceDays, .contactClientDays, .thankDays:
      say("Days, 0 to 365.", "Des jours, de 0 à 365.")
    case .topic:
      say(
        "Left: in use or given up. \(key(.anotherRow)): another topic.",
        "Gauche : en usage ou abandonné. \(key(.anotherRow)) : un autre.")
    case .topicDays:
      say(
        "Days after a decision; empty: the firm's usual ones.",
        "Des jours après la décision ; vide : ceux du cabinet.")
    default: ""
    }
  }

  /// Whether a partner may be paid; nil when nobody knows.
  func payment(_ mayBePaid: Bool?) -> String {
    switch mayBePaid {
    case nil: say("not known", "on ne sait pas")
    case true?: say("yes", "oui")
    case false?: say("no", "non")
    }
  }

  /// Behind the name of a topic that saving makes.
  var newTopic: String { say("a new topic", "un nouveau besoin") }

  var topicInUse: String { say("in use", "en usage") }
  var topicGivenUp: String { say("given up", "abandonné") }

  var topicsTitle: String { say("Topics", "Besoins") }
}
