// What the orders, windows and facts of the partner network are called, and how figures are said.

extension Wording {
  package func name(_ order: PartnerOrder) -> String {
    switch order {
    case .owed: say("whom we owe most", "à qui nous devons le plus")
    case .stale: say("stale loops first", "suivis enlisés d'abord")
    case .got: say("who sent us most", "qui nous envoie le plus")
    case .satisfied: say("best satisfied clients", "clients les plus satisfaits")
    case .fastest: say("soonest in contact", "plus prompts à joindre le client")
    case .silent: say("longest silent first", "silence le plus long d'abord")
    case .name: say("by name", "par nom")
    }
  }

  package func name(_ window: NetworkWindow) -> String {
    guard let months = window.months else { return say("since the beginning", "depuis le début") }
    return say("\(months) months", "\(months) mois")
  }

  package func name(_ fact: PartnerFact) -> String {
    switch fact {
    case .neverReciprocated: say("never got a client from us", "jamais rien reçu de nous")
    case .neverThanked: say("never thanked", "jamais remerciés")
    case .owed: say("we owe them", "nous leur devons")
    case .owing: say("they owe us", "ils nous doivent")
    case .stale: say("with stale loops", "avec un suivi enlisé")
    }
  }

  /// What a list of referrals holds, after the partner's name.
  package func name(_ figure: PartnerFigure) -> String {
    switch figure {
    case .sent: say("we sent them", "données")
    case .sentDecided: say("given, decided", "données, décidées")
    case .sentWon: say("given, won", "données, gagnées")
    case .sentRated: say("given, with the client's opinion", "données, avec l'avis du client")
    case .sentContacted: say("given, in contact", "données, en contact")
    case .got: say("they sent us", "reçues")
    case .gotDecided: say("received, decided", "reçues, décidées")
    case .gotWon: say("received, won", "reçues, gagnées")
    case .gotRated: say("received, with the client's opinion", "reçues, avec l'avis du client")
    case .gotContacted: say("received, in contact", "reçues, en contact")
    case .gotUnthanked: say("received, not thanked for", "reçues, sans remerciement")
    case .exchanged: say("both ways", "dans les deux sens")
    case .open: say("open", "en cours")
    case .stale: say("stale", "enlisées")
    case .closed: say("closed", "closes")
    case .declined: say("declined", "déclinées")
    case .everything: say("all referrals", "toutes les recommandations")
    }
  }

  /// Money in whole units: "4 200"; in English "4,200".
  /// - Parameter minor: in minor units, rounded to the nearest unit.
  /// - Parameter columns: what has no room in so many is said in millions: "42.9M", "42,9 M".
  package func amount(_ minor: Int, columns: Int = .max) -> String {
    let units = Int((minor.magnitude + 50) / 100)
    let sign = minor < 0 ? "-" : ""
    let whole = sign + grouped(units)
    return whole.count <= columns ? whole : sign + inMillions(units)
  }

  private func inMillions(_ units: Int) -> String {
    let (scale, letter) =
      units < 999_950_000 ? (1_000_000, say("M", " M")) : (1_000_000_000, say("bn", " Md"))
    let tenths = (units + scale / 20) / (scale / 10)
    return "\(grouped(tenths / 10))\(say(".", ","))\(tenths % 10)\(letter)"
  }

  /// "69 %", and "3/4" of fewer than five, of which no percentage can be said; nil of none.
  package func figure(_ share: Share) -> String? {
    if share.of == 0 { return nil }
    return share.percent.map { say("\($0)%", "\($0) %") } ?? "\(share.count)/\(share.of)"
  }

  /// "4.6 (9)", "4,6 (9)"; nil of none.
  /// - Parameter columns: of how many it is goes unsaid where both have no room.
  package func figure(_ mean: Mean, columns: Int = .max) -> String? {
    guard let tenths = mean.tenths else { return nil }
    let figure = "\(tenths / 10)\(say(".", ","))\(tenths % 10)"
    let whole = "\(figure) (\(mean.count))"
    return whole.count <= columns ? whole : figure
  }

  /// "12,150", and "12,150+" where some of the values are not known; nil where none is.
  /// - Parameter columns: how many there are.
  package func earned(_ flow: ReferralFlow, columns: Int = .max) -> String? {
    if flow.valued.count == 0 { return nil }
    let sign = flow.valued.count < flow.valued.of ? "+" : ""
    return amount(flow.earned, columns: columns - sign.count) + sign
  }
}
