import Domain
import Store

// Journal entries about referrals: what was done, and what taking it back does.

extension Wording {
  /// What an entry was that moved a referral on.
  func ofReferrals(_ verb: Verb, _ summary: EntrySummary) -> Account {
    let what = Referred(summary.referring, in: self)
    switch verb {
    case .giveReferral, .receiveReferral, .noteReferral, .editReferral:
      return ofOpening(verb, what)
    case .recordConsent, .tickHandover, .acknowledgeReferral, .recordFirstContact, .recordNews:
      return ofSending(verb, what)
    case .decideReferral, .fallThrough, .recordSatisfaction, .thankForReferrals, .tellResult:
      return ofOutcome(verb, what, summary.referring?.outcome)
    default: return ofPausing(verb, what)
    }
  }

  private func ofOpening(_ verb: Verb, _ what: Referred) -> Account {
    switch verb {
    case .giveReferral:
      Account(
        past: say(
          "referred \(what.clients) to \(what.receivers)\(what.topic)",
          "a recommandé \(what.clients)\(to(what.receivers))\(what.topic)"),
        inverse: say("remove \(what.the)", "retirer \(what.the)"),
        deed: say(
          "referring \(what.clients) to \(what.receivers)\(what.topic)",
          "recommandation\(of(what.clients))\(to(what.receivers))\(what.topic)"))
    case .receiveReferral:
      Account(
        past: say(
          "received \(what.clients) from \(what.sender)\(what.topic)",
          "a reçu \(what.clients) de la part\(of(what.sender))\(what.topic)"),
        inverse: say("remove \(what.the)", "retirer \(what.the)"),
        deed: say(
          "receiving \(what.clients) from \(what.sender)\(what.topic)",
          "réception\(of(what.clients)) de la part\(of(what.sender))\(what.topic)"))
    case .noteReferral:
      Account(
        past: say("noted \(what.the)", "a noté \(what.the)"),
        inverse: say("remove \(what.the)", "retirer \(what.the)"),
        deed: say("noting \(what.the)", "mention \(what.of)"))
    default:
      Account(
        past: say("edited \(what.the)", "a modifié \(what.the)"),
        inverse: say("\(what.the) as before the changes", "remettre \(what.the) comme avant"),
        deed: say("editing \(what.the)", "modification \(what.of)"))
    }
  }

  private func ofSending(_ verb: Verb, _ what: Referred) -> Account {
    switch verb {
    case .recordConsent:
      Account(
        past: say(
          "recorded the consent: \(what.the)", "a noté l'accord du client : \(what.the)"),
        inverse: say(
          "take out the consent: \(what.the)", "retirer l'accord : \(what.the)"),
        deed: say("recording the consent: \(what.the)", "accord noté : \(what.the)"))
    case .tickHandover:
      Account(
        past: say("ticked the handover: \(what.the)", "a coché la transmission : \(what.the)"),
        inverse: say(
          "untick the handover: \(what.the)", "décocher la transmission : \(what.the)"),
        deed: say("ticking the handover: \(what.the)", "transmission cochée : \(what.the)"))
    case .acknowledgeReferral:
      Account(
        past: say(
          "noted as taken care of: \(what.the)", "a noté la prise en charge : \(what.the)"),
        inverse: say(
          "no longer as taken care of: \(what.the)", "retirer la prise en charge : \(what.the)"),
        deed: say("noting as taken care of: \(what.the)", "prise en charge : \(what.the)"))
    case .recordFirstContact:
      Account(
        past: say(
          "noted the first contact: \(what.the)", "a noté le premier contact : \(what.the)"),
        inverse: say(
          "take out the first contact: \(what.the)", "retirer le premier contact : \(what.the)"),
        deed: say("noting the first contact: \(what.the)", "premier contact : \(what.the)"))
    default:
      Account(
        past: say("had news: \(what.the)", "a eu des nouvelles : \(what.the)"),
        inverse: say("take out the news: \(what.the)", "retirer les nouvelles : \(what.the)"),
        deed: say("noting news: \(what.the)", "nouvelles : \(what.the)"))
    }
  }

  private func ofOutcome(_ verb: Verb, _ what: Referred, _ outcome: Referral.Outcome?) -> Account {
    switch verb {
    case .decideReferral:
      let how = outcome.map { say(" as \(name($0))", " (\(name($0)))") } ?? ""
      return Account(
        past: say("decided \(what.the)\(how)", "a noté l'issue \(what.of)\(how)"),
        inverse: say("\(what.the) as undecided again", "retirer l'issue \(what.of)"),
        deed: say("deciding \(what.the)\(how)", "issue \(what.of)\(how)"))
    case .fallThrough:
      return Account(
        past: say("noted that it fell through: \(what.the)", "a noté l'échec \(what.of)"),
        inverse: say("\(what.the) as won again", "remettre \(what.the) comme gagnée"),
        deed: say("falling through: \(what.the)", "échec \(what.of)"))
    case .recordSatisfaction:
      return Account(
        past: say(
          "asked how it went: \(what.the)", "a demandé l'avis du client : \(what.the)"),
        inverse: say(
          "take out how it went: \(what.the)", "retirer l'avis du client : \(what.the)"),
        deed: say("asking how it went: \(what.the)", "avis du client : \(what.the)"))
    case .thankForReferrals:
      return Account(
        past: say("thanked \(what.partner)", "a remercié \(what.partner)"),
        inverse: say(
          "take out the thanks to \(what.partner)", "retirer les remerciements\(to(what.partner))"),
        deed: say("thanking \(what.partner)", "remerciements\(to(what.partner))"))
    default:
      return Account(
        past: say(
          "told \(what.partner) the result: \(what.the)",
          "a annoncé le résultat\(to(what.partner)) : \(what.the)"),
        inverse: say(
          "the result as not told: \(what.the)", "résultat comme non annoncé : \(what.the)"),
        deed: say("telling the result: \(what.the)", "résultat annoncé : \(what.the)"))
    }
  }

  private func ofPausing(_ verb: Verb, _ what: Referred) -> Account {
    switch verb {
    case .closeReferral:
      Account(
        past: say("closed \(what.the)", "a clos \(what.the)"),
        inverse: say("open \(what.the) again", "rouvrir \(what.the)"),
        deed: say("closing \(what.the)", "clôture \(what.of)"))
    case .holdReferral:
      Account(
        past: say("put on hold \(what.the)", "a mis en suspens \(what.the)"),
        inverse: say("go on with \(what.the)", "reprendre \(what.the)"),
        deed: say("putting on hold \(what.the)", "mise en suspens \(what.of)"))
    case .resumeReferral:
      Account(
        past: say("went on with \(what.the)", "a repris \(what.the)"),
        inverse: say("put on hold again \(what.the)", "remettre en suspens \(what.the)"),
        deed: say("going on with \(what.the)", "reprise \(what.of)"))
    default:
      Account(
        past: say("noted as declined \(what.the)", "a noté le refus \(what.of)"),
        inverse: say(
          "no longer as declined \(what.the)", "retirer le refus \(what.of)"),
        deed: say("noting as declined \(what.the)", "refus \(what.of)"))
    }
  }

  /// What an entry was that changed topics, stances or deals.
  func ofInterests(_ verb: Verb, _ summary: EntrySummary, _ whom: String) -> Account {
    switch verb {
    case .editTopics:
      return Account(
        past: say("changed the topics", "a modifié les besoins"),
        inverse: say("the topics as they were before", "remettre les besoins d'avant"),
        deed: say("changing the topics", "modification des besoins"))
    case .setStances, .clearStances:
      let what = stances(summary.classing).map { say(": ", " : ") + $0 } ?? ""
      return verb == .setStances
        ? Account(
          past: say("noted of \(whom)\(what)", "a noté pour \(definite(whom))\(what)"),
          inverse: say("take out of \(whom)\(what)", "retirer pour \(definite(whom))\(what)"),
          deed: say("noting of \(whom)\(what)", "noté pour \(definite(whom))\(what)"))
        : Account(
          past: say("took out of \(whom)\(what)", "a retiré pour \(definite(whom))\(what)"),
          inverse: say(
            "note again of \(whom)\(what)", "noter de nouveau pour \(definite(whom))\(what)"),
          deed: say("taking out of \(whom)\(what)", "retiré pour \(definite(whom))\(what)"))
    default: return ofDeals(verb, summary.classing, whom)
    }
  }

  private func ofDeals(
    _ verb: Verb, _ classing: EntrySummary.Classing?, _ whom: String
  ) -> Account {
    switch verb {
    case .openDeal:
      return Account(
        past: say("opened a deal with \(whom)", "a ouvert une affaire avec \(definite(whom))"),
        inverse: say("remove the deal with \(whom)", "retirer l'affaire avec \(definite(whom))"),
        deed: say("opening a deal with \(whom)", "nouvelle affaire avec \(definite(whom))"))
    case .decideDeal:
      var state: Deal.State?
      if case .deal(let decided) = classing { state = decided }
      let how = state.map { say(" as \(name($0))", " (\(name($0)))") } ?? ""
      return Account(
        past: say(
          "decided the deal with \(whom)\(how)", "a conclu l'affaire avec \(definite(whom))\(how)"),
        inverse: say(
          "open the deal with \(whom) again", "rouvrir l'affaire avec \(definite(whom))"),
        deed: say(
          "deciding the deal with \(whom)\(how)", "issue de l'affaire avec \(definite(whom))\(how)")
      )
    default:
      return Account(
        past: say("edited the deal with \(whom)", "a modifié l'affaire avec \(definite(whom))"),
        inverse: say(
          "the deal with \(whom) as before", "remettre l'affaire avec \(definite(whom)) comme avant"
        ),
        deed: say(
          "editing the deal with \(whom)", "modification de l'affaire avec \(definite(whom))"))
    }
  }

  /// "wants car insurance and a mortgage".
  private func stances(_ classing: EntrySummary.Classing?) -> String? {
    guard case .stances(let kind, let topics) = classing else { return nil }
    return "\(name(kind)) \(list(topics))"
  }
}

/// What the referral of an entry is called in a sentence.
private struct Referred {
  let clients, sender, receivers, partner: String
  /// " (mortgage)"; empty where it fits none.
  let topic: String
  /// "the referral of Zoé Duval to Priya Nair (mortgage)".
  let the: String
  /// The same after French "de"; in English with "of".
  let of: String

  init(_ referring: EntrySummary.Referring?, in words: Wording) {
    func names(_ names: [ContactName], _ count: Int) -> String {
      names.isEmpty ? words.nameless : words.shortNames(names, of: count)
    }
    let (direction, isEnglish) = (referring?.direction ?? .seen, words.language == .english)
    clients = names(referring?.clients ?? [], referring?.clientCount ?? 0)
    sender = names(referring?.sender.map { [$0] } ?? [], 1)
    receivers = names(referring?.receivers ?? [], referring?.receiverCount ?? 0)
    partner = direction == .received ? sender : receivers
    topic = referring?.topic.map { " (\($0))" } ?? ""
    guard referring != nil else {
      the = isEnglish ? "a referral" : "une recommandation"
      of = isEnglish ? "of a referral" : "d'une recommandation"
      return
    }
    let by = direction == .given ? "" : (isEnglish ? " by " : " par ") + sender
    let to = direction == .received ? "" : (isEnglish ? " to " : " à ") + receivers
    let rest = words.of(clients) + by + to + topic
    the = (isEnglish ? "the referral" : "la recommandation") + rest
    of = (isEnglish ? "of the referral" : "de la recommandation") + rest
  }
}
