import Domain
import Store

// What the Partners tab says: its columns, its titles, and what to do about a partner.

extension Wording {
  func name(_ face: Face) -> String {
    switch face {
    case .table: say("Partners", "Partenaires")
    case .ego: say("Around", "Autour")
    case .tree: say("Tree", "Arbre")
    case .map: say("Map", "Carte")
    }
  }

  /// What stands over a column: in both languages short enough never to be cut.
  func title(of column: PartnerColumn) -> String {
    switch column {
    case .name: say("PARTNER", "PARTENAIRE")
    case .got: say("IN", "REÇUS")
    case .sent: say("OUT", "DONNÉS")
    case .net: say("NET", "SOLDE")
    case .months: say("BY MONTH", "PAR MOIS")
    case .value: say("VALUE IN", "MONTANT")
    case .won: say("WON", "GAGNÉ")
    case .lastTouch: say("LAST", "VU")
    case .cadence: say("CADENCE", "RYTHME")
    case .due: say("DUE", "PRÉVU")
    case .satisfaction: say("HAPPY", "AVIS")
    }
  }

  /// What the table shows: how many, over which time, in which order.
  /// - Parameter dot: what stands between the parts.
  func partnersTitle(_ source: PartnersSource, count: Int, dot: String) -> String {
    let parts = [
      say(
        count == 1 ? "1 partner" : "\(count) partners",
        count < 2 ? "\(count) partenaire" : "\(count) partenaires"),
      source.fact.map { name($0) }, name(source.window), name(source.order),
    ]
    return parts.compactMap { $0 }.joined(separator: dot)
  }

  /// "+3", "-2", "0".
  func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }

  var noPartners: String {
    say(
      "No partners yet. A partner offers something, has an agreement, or has a referral with us: "
        + "`\(key(.edit))` on a contact writes that down, `\(key(.newContact))` adds one.",
      "Pas encore de partenaire. Un partenaire propose quelque chose, a un accord, ou une "
        + "recommandation avec nous : `\(key(.edit))` sur un contact l'indique, "
        + "`\(key(.newContact))` en ajoute un.")
  }

  func noPartners(_ fact: PartnerFact) -> String {
    say(
      "No partner here: \(name(fact)). `\(key(.filter))` chooses others, Esc shows all.",
      "Aucun partenaire ici : \(name(fact)). `\(key(.filter))` en choisit d'autres, Échap montre "
        + "tout.")
  }

  func notAmongPartners(_ contact: ContactName) -> String {
    let name = shortName(contact)
    return say(
      "\(name) is no partner yet; `\(key(.edit))` writes down what they offer.",
      "\(definite(name)) n'est pas encore partenaire ; `\(key(.edit))` note son offre.")
  }

  var windowTitle: String { say("Counted over", "Compter sur") }
  var factTitle: String { say("Only partners…", "Seulement les partenaires…") }
  var allPartners: String { say("all of them", "tous") }
  func adviceTitle(_ name: ContactName) -> String {
    say("What now: \(self.name(name))", "Que faire : \(self.name(name))")
  }

  /// Before the names of those on the way from us to a partner.
  var strongestPath: String { say("Strongest path: ", "Meilleur chemin : ") }

  /// The same for the one of fewest steps, where that is another one.
  var shortestWay: String { say("Shortest path: ", "Chemin le plus court : ") }

  /// On how many the book would have no way left.
  func cutOff(_ count: Int) -> String {
    say(
      count == 1
        ? "Without them, 1 other is out of reach."
        : "Without them, \(count) others are out of reach.",
      count == 1
        ? "Sans ce contact, 1 autre est hors de portée."
        : "Sans ce contact, \(count) autres sont hors de portée."
    )
  }

  /// Over those whom we would not reach without somebody.
  func outOfReach(_ count: Int, without name: ContactName) -> String {
    let name = shortName(name)
    return say(
      "Without \(name): \(count) out of reach", "Sans \(name) : \(count) hors de portée")
  }

  /// How well somebody on a way knows the next one.
  /// - Parameter strength: nil between us and our own colleagues.
  func tie(_ strength: Int?) -> String {
    strength.map { say(": tie \($0)", " : lien \($0)") } ?? say(": one of us", " : l'un de nous")
  }

  func openLoops(_ count: Int) -> String {
    say(
      count == 1 ? "1 loop is open." : "\(count) loops are open.",
      count == 1 ? "1 recommandation en cours." : "\(count) recommandations en cours.")
  }

  func closedLoops(_ count: Int) -> String {
    say(
      count == 1 ? "1 loop is closed." : "\(count) loops are closed.",
      count == 1 ? "1 recommandation close." : "\(count) recommandations closes.")
  }

  /// What a verb has to say to us.
  var thatIsUs: String {
    say("That is us: choose a partner.", "C'est nous : choisissez un partenaire.")
  }

  // MARK: - What to do

  func advice(_ advice: PartnerAdvice, today: Day) -> String {
    stopped(sentence(of: advice, today: today))
  }

  private func sentence(of advice: PartnerAdvice, today: Day) -> String {
    switch advice {
    case .stale(let count):
      say(
        count == 1
          ? "1 loop is stale: see how it stands."
          : "\(count) loops are stale: see how they stand.",
        count == 1
          ? "1 recommandation enlisée : voyez où elle en est."
          : "\(count) recommandations enlisées : voyez où elles en sont.")
    case .thank(let count, let all):
      say(
        "Thank them: \(count) of \(all) went without thanks.",
        "Remerciez : \(count) sur \(all) sans remerciement.")
    case .late(let followUp): late(followUp, today: today)
    case .repay(let got, let sent):
      say(
        "You owe them \(got - sent): \(got) in, \(sent) out. Whom could you send?",
        "Vous lui devez \(got - sent) : reçus \(got), donnés \(sent). Qui lui envoyer ?")
    case .promote(let suggestion): self.suggestion(suggestion, today: today) + "."
    case .silent(let days, let longest):
      say(
        "Silent for \(duration(days: days)), \(duration(days: longest)) at most: "
          + "`\(key(.touch))` logs a call.",
        "Silence de \(duration(days: days)), \(duration(days: longest)) au plus : "
          + "`\(key(.touch))` consigne un appel.")
    case .ask(let got, let sent):
      say(
        "They owe you \(sent - got): \(sent) out, \(got) in. Ask for a referral.",
        "En votre faveur : \(sent - got) (donnés \(sent), reçus \(got)). Demandez une "
          + "recommandation."
      )
    case .planned(let followUp):
      say(
        "Next: “\(subject(of: followUp))”, \(day(followUp.due, today: today)).",
        "À suivre : « \(subject(of: followUp)) », \(day(followUp.due, today: today)).")
    case .descent(let total):
      say(
        (total.reach == 1 ? "1 client" : "\(total.reach) clients") + " came through them"
          + (total.earned > 0 ? ": \(amount(total.earned))." : "."),
        (total.reach == 1 ? "1 client est venu" : "\(total.reach) clients sont venus")
          + " de sa part"
          + (total.earned > 0 ? " : \(amount(total.earned))." : "."))
    case .plan:
      say(
        "Nothing is planned with them: `\(key(.addFollowUp))` plans something.",
        "Rien n'est prévu : `\(key(.addFollowUp))` prévoit quelque chose.")
    }
  }

  private func late(_ followUp: FollowUp, today: Day) -> String {
    let (subject, due) = (subject(of: followUp), day(followUp.due, today: today))
    let ago = relative(followUp.due, today: today)
    // What somebody wrote may be longer than the line: it stands last.
    return say(
      "Due \(due), \(ago): “\(subject)”.", "Prévu \(due), \(ago) : « \(subject) ».")
  }

  // MARK: - The figures in sentences

  /// "They sent us 9: won 5 of 7, 12,150; thanked for 8."
  func got(_ flow: ReferralFlow) -> String {
    var parts: [String] = []
    if flow.won.of > 0 {
      let outcome = say(
        "won \(flow.won.count) of \(flow.won.of)",
        "\(flow.won.count) gagné\(flow.won.count > 1 ? "s" : "") sur \(flow.won.of)")
      parts.append([outcome, earned(flow)].compactMap { $0 }.joined(separator: ", "))
    }
    parts.append(
      say(
        "thanked for \(flow.thanked)",
        flow.thanked == 0
          ? "aucun remerciement"
          : "\(flow.thanked) remerciement" + (flow.thanked > 1 ? "s" : "")))
    return say(
      "They sent us \(flow.count): \(parts.joined(separator: "; ")).",
      "Nous a envoyé \(clients(flow.count)) : \(parts.joined(separator: " ; ")).")
  }

  /// "We sent them 2: clients gave 4.6 (9), in contact after 3 days."
  func sent(_ flow: ReferralFlow) -> String {
    var parts: [String] = []
    if let mean = figure(flow.satisfaction) {
      parts.append(say("clients gave \(mean)", "avis \(mean)"))
    }
    if let days = flow.contactDays.rounded {
      parts.append(
        say("in contact after \(duration(days: days))", "en contact après \(duration(days: days))"))
    }
    let rest = parts.joined(separator: ", ")
    return say(
      "We sent them \(flow.count)" + (rest.isEmpty ? "." : ": \(rest)."),
      "Nous lui avons envoyé \(clients(flow.count))" + (rest.isEmpty ? "." : " : \(rest)."))
  }

  private func clients(_ count: Int) -> String {
    say(
      count == 1 ? "1 client" : "\(count) clients",
      count < 2 ? "\(count) client" : "\(count) clients")
  }

  /// "Referrals: 3 open, 1 stale, 12 closed"; empty where there is none of them.
  func loops(_ figures: PartnerFigures) -> String {
    var parts: [String] = []
    if figures.open > 0 { parts.append(say("\(figures.open) open", "\(figures.open) en cours")) }
    if figures.stale > 0 {
      parts.append(
        say("\(figures.stale) stale", figures.stale < 2 ? "1 enlisée" : "\(figures.stale) enlisées")
      )
    }
    if figures.closed > 0 {
      parts.append(
        say("\(figures.closed) closed", figures.closed < 2 ? "1 close" : "\(figures.closed) closes")
      )
    }
    guard !parts.isEmpty else { return "" }
    return say("Referrals: ", "Recommandations : ") + parts.joined(separator: ", ")
  }
}
