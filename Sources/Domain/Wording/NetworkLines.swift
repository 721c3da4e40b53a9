// What the command line says of partners, referrals and the network.

extension Wording {
  /// What stands over the columns of printed tables.
  package enum NetworkColumn: CaseIterable, Sendable {
    case partner, source, got, sent, net, won, earned, satisfaction, open, stale, lastTouch, due
    case sentWon, neverReciprocated
  }

  package func title(_ column: NetworkColumn) -> String {
    switch column {
    case .partner: say("Partner", "Partenaire")
    case .source: say("Source", "Origine")
    case .got: say("Got", "Reçues")
    case .sent: say("Sent", "Données")
    case .net: say("Net", "Solde")
    case .won: say("Won", "Gagnées")
    case .earned: say("Value", "Montant")
    case .satisfaction: say("Happy", "Avis")
    case .open: say("Open", "En cours")
    case .stale: say("Stale", "Enlisées")
    case .lastTouch: say("Last", "Vu")
    case .due: say("Due", "Prévu")
    case .sentWon: say("Sent, won", "Données gagnées")
    case .neverReciprocated: say("Never reciprocated", "Jamais rendu")
    }
  }

  /// What a partner does for others.
  package func offering(_ topics: [String]) -> String {
    say("Offers: ", "Propose : ") + topics.joined(separator: ", ")
  }

  package var noPartner: String { say("No partners.", "Aucun partenaire.") }
  package var noReferral: String { say("No referrals.", "Aucune recommandation.") }

  /// A word that stands for no referral.
  package func notAReferral(_ word: String) -> String {
    say(
      "“\(word)” is no referral: `kith referral` lists them as r12.",
      "« \(word) » n'est pas une recommandation : `kith referral` les affiche, comme r12.")
  }

  /// Somebody who was to be added under a name that is borne in the book.
  package func inBookAlready(_ code: String, _ name: ContactName) -> String {
    let name = self.name(name)
    return say(
      "\(name) is in the book already: say \(code).",
      "\(name) est déjà dans le carnet : indiquez \(code).")
  }

  package var newcomerWithoutName: String {
    say("Whoever is added needs a name.", "Il faut un nom à qui l'on ajoute.")
  }

  /// - Parameter topics: those there are, by name.
  package func noTopic(_ name: String, among topics: [String]) -> String {
    let known = topics.joined(separator: ", ")
    return topics.isEmpty
      ? say(
        "There is no topic “\(name)”: --new-topic adds it.",
        "Il n'y a pas de besoin « \(name) » : --new-topic l'ajoute.")
      : say(
        "There is no topic “\(name)”: there are \(known); --new-topic adds it.",
        "Il n'y a pas de besoin « \(name) » : il y a \(known) ; --new-topic l'ajoute.")
  }

  /// An option that says nothing to the step asked for.
  package func notForStep(_ option: String, _ step: String) -> String {
    say("\(option) does not go with “\(step)”.", "\(option) ne va pas avec « \(step) ».")
  }

  package func noAmount(_ text: String) -> String {
    say(
      "“\(text)” is no amount: write one as 4200 or 4200.50.",
      "« \(text) » n'est pas un montant : écrivez-le comme 4200 ou 4200,50.")
  }

  package func noQuarter(_ text: String) -> String {
    say(
      "“\(text)” is no quarter: write one as 2026-Q3.",
      "« \(text) » n'est pas un trimestre : écrivez-le comme 2026-T3.")
  }

  package var holdNeedsDay: String {
    say(
      "On hold until when? `kith referral r12 hold 10d`.",
      "En suspens jusqu'à quand ? `kith referral r12 hold 10j`.")
  }

  /// A new referral repeats earlier ones: worth a remark, and not forbidden.
  package func repeats(_ codes: [String]) -> String {
    let list = codes.joined(separator: ", ")
    return say(
      "The same client went to the same partner for the same topic not long ago: \(list).",
      "Le même client est déjà allé récemment chez ce partenaire pour ce besoin : \(list).")
  }
}

// MARK: - A referral

extension Wording {
  /// Where clients went or came from, seen from us: "→ Luc Martin", "← Luc Martin"; between others
  /// "Zoé Duval → Luc Martin".
  package func way(
    _ direction: Referral.Direction, from sender: ContactName, to receiver: ContactName
  ) -> String {
    switch direction {
    case .given: "→ \(name(receiver))"
    case .received: "← \(name(sender))"
    case .seen: "\(name(sender)) → \(name(receiver))"
    }
  }

  /// What comes next: "did they call you?, due 3 Dec"; "nothing left but closing".
  package func next(_ next: NextStep, today: Day) -> String {
    guard let step = next.step else {
      return say("only to be closed", "reste à clôturer")
    }
    let due = next.due.map { say(", due ", ", prévu ") + day($0, today: today) } ?? ""
    return name(step) + due + (next.isStale ? say(" · stale", " · enlisée") : "")
  }

  /// The same as a sentence, after something happened.
  package func comesNext(_ step: NextStep, today: Day) -> String {
    say("Next: ", "Ensuite : ") + next(step, today: today)
  }

  package func name(_ ball: NextStep.Ball) -> String {
    switch ball {
    case .ours: say("ours", "à nous")
    case .partner: say("the partner's", "au partenaire")
    case .client: say("the client's", "au client")
    }
  }

  /// The titles of what a printed referral has besides its fields.
  package enum ReferralPart: CaseIterable, Sendable {
    case clients, progress, next, ball, reroutedTo, referrals
  }

  package func title(_ part: ReferralPart) -> String {
    switch part {
    case .clients: say("clients", "clients")
    case .progress: say("progress", "avancement")
    case .next: say("next", "ensuite")
    case .ball: say("whose move", "la main est")
    case .reroutedTo: say("went on to", "suivie de")
    case .referrals: say("Referrals", "Recommandations")
    }
  }

  /// How far it came: "in contact", "draft, on hold"; an outcome where there is one. What was seen
  /// between others has no loop to go through.
  package func standing(_ referral: Referral) -> String {
    if referral.direction == .seen { return name(referral.direction) }
    let progress = name(referral.progress, of: referral.direction)
    let outcome = referral.outcome.map { ", " + name($0) } ?? ""
    return progress + outcome + (referral.isOnHold ? say(", on hold", ", en suspens") : "")
  }
}

// MARK: - Paths

extension Wording {
  package func shortestPath(steps: Int) -> String {
    say(
      steps == 1 ? "Fewest steps: 1" : "Fewest steps: \(steps)",
      "Le moins d'étapes : \(steps)")
  }

  /// - Parameter weakest: nil between us and our own colleagues.
  package func strongestPath(weakest: Int?) -> String {
    let tie = weakest.map { say(": weakest tie \($0)", " : lien le plus faible \($0)") } ?? ""
    return say("Strongest", "Le plus solide") + tie
  }

  package func noPath(from start: ContactName, to end: ContactName) -> String {
    say(
      "Nobody in the book leads from \(name(start)) to \(name(end)).",
      "Personne dans le carnet ne mène\(of(name(start))) à \(name(end)).")
  }

  package var sameEnds: String {
    say("Both ends are the same contact.", "Les deux bouts sont le même contact.")
  }
}

// MARK: - The quarterly report

extension Wording {
  /// "Quarter 3 of 2026, 1 July 2026 to 30 September 2026".
  package func title(of quarter: Quarter) -> String {
    let (first, last) = (date(PartialDate(quarter.first)), date(PartialDate(quarter.last)))
    let days = say("\(first) to \(last)", "du \(first) au \(last)")
    return say(
      "Quarter \(quarter.number) of \(quarter.year), \(days)",
      "\(quarter.number == 1 ? "1er" : "\(quarter.number)e") trimestre \(quarter.year), \(days)")
  }

  package var total: String { say("Total", "Total") }
  /// Above those whose leaving would cut us off from others, with how many.
  package var dependence: String {
    say(
      "Who alone connects us with others, and with how many:",
      "Qui seul nous relie à d'autres, et à combien :")
  }

  /// Somebody without a stage.
  package var noStage: String { say("no stage", "sans niveau") }
  package var nothingReported: String {
    say("Nothing was sent or got.", "Rien d'envoyé ni de reçu.")
  }
}

extension Wording {
  /// The columns of figures of a report for a spreadsheet, in their order.
  package enum ReportColumn: CaseIterable, Sendable {
    case got, gotDecided, gotWon, gotValue, gotValued
    case sent, sentDecided, sentWon, sentValue, sentValued
    case openAtEnd
  }

  package func title(_ column: ReportColumn) -> String {
    switch column {
    case .got: say("Got", "Reçues")
    case .gotDecided: say("Got, decided", "Reçues décidées")
    case .gotWon: say("Got, won", "Reçues gagnées")
    case .gotValue: say("Value of got", "Montant reçu")
    case .gotValued: say("Got, value known", "Reçues au montant connu")
    case .sent: say("Sent", "Données")
    case .sentDecided: say("Sent, decided", "Données décidées")
    case .sentWon: say("Sent, won", "Données gagnées")
    case .sentValue: say("Value of sent", "Montant donné")
    case .sentValued: say("Sent, value known", "Données au montant connu")
    case .openAtEnd: say("Open at the end", "En cours à la fin")
    }
  }

  package var csvKind: String { say("Line", "Ligne") }
  package var csvCode: String { say("Code", "Code") }
  package var csvName: String { say("Name", "Nom") }
}

// MARK: - The map as a picture

extension Wording {
  /// - Parameter firm: whose network it is.
  package func mapTitle(_ firm: String) -> String {
    say("Who sends clients to whom: \(firm)", "Qui envoie des clients à qui : \(firm)")
  }

  package enum MapSign: CaseIterable, Sendable { case oneWay, bothWays, quiet, count }

  package func mapLegend(_ sign: MapSign) -> String {
    switch sign {
    case .oneWay: say("one way", "dans un sens")
    case .bothWays: say("both ways", "dans les deux sens")
    case .quiet: say("nothing for twelve months", "rien depuis douze mois")
    case .count: say("how many clients were sent", "nombre de clients envoyés")
    }
  }

  /// "Zoé Duval sent 3 to Luc Martin."
  package func sent(_ count: Int, from sender: String, to receiver: String) -> String {
    say(
      "\(sender) sent \(count) to \(receiver).",
      "\(sender) en a envoyé \(count) à \(receiver).")
  }

  /// - Parameter minor: in minor units.
  package func worth(_ minor: Int) -> String {
    say("Worth \(amount(minor)).", "Montant : \(amount(minor)).")
  }

  /// Several that stand as one: "+12 of Priya Nair".
  /// - Parameter host: whom they hang on; nil where there is nobody.
  package func gathered(_ count: Int, around host: String?) -> String {
    guard let host else { return say("+\(count) others", "+\(count) autres") }
    return "+\(count)" + of(host)
  }

  package var nobodyReached: String {
    say(
      "No clients were sent by or to this contact in these months.",
      "Aucun client envoyé par ce contact ni vers lui sur cette période.")
  }
}
