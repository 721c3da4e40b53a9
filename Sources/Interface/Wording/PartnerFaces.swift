import Domain
import Store
import Terminal

// What the faces of the partners say: around one of them, and who came through whom.

extension Wording {
  /// What the key that opens does among the partners.
  var openHere: String { say("open", "ouvrir") }

  /// Ourselves, where others stand by their names.
  var usName: String { say("us", "nous") }

  func more(_ count: Int) -> String { say("+\(count) more", "+\(count) de plus") }

  var marksAreForTheTable: String {
    say(
      "Marks are for the table: `\(key(.nextFace))` goes there.",
      "On marque dans la table : `\(key(.nextFace))` y mène.")
  }

  var escLeaves: String { say("Esc: back", "Échap : retour") }

  // MARK: - Around

  /// Over those who sent to the one in the middle.
  /// - Parameter isUs: whether we are in the middle ourselves.
  func whoSent(_ people: Int, _ referrals: Int, isUs: Bool) -> String {
    let whom = isUs ? "us" : "them"
    if people == 0 { return say("Nobody sent to \(whom)", "Aucun client reçu") }
    return say(
      "\(contacts(people)) sent \(whom) \(referrals)", "Reçus de \(contacts(people)) : \(referrals)"
    )
  }

  /// Over those to whom the one in the middle sent.
  /// - Parameter isUs: whether we are in the middle ourselves.
  func sentToWhom(_ people: Int, _ referrals: Int, isUs: Bool) -> String {
    let who = isUs ? "We" : "They"
    if people == 0 { return say("\(who) sent nobody", "Aucun client envoyé") }
    return say(
      "\(who) sent \(referrals) to \(contacts(people))",
      "Envoyés à \(contacts(people)) : \(referrals)")
  }

  private func contacts(_ count: Int) -> String {
    say(
      count == 1 ? "1 person" : "\(count) people",
      count == 1 ? "1 contact" : "\(count) contacts")
  }

  func referrals(_ count: Int) -> String {
    say(
      count == 1 ? "1 referral" : "\(count) referrals",
      count < 2 ? "\(count) recommandation" : "\(count) recommandations")
  }

  func every(days: Int) -> String {
    say("every \(duration(days: days))", "tous les \(duration(days: days))")
  }

  func lastTouch(_ day: Day, today: Day) -> String {
    say("last \(self.day(day, today: today))", "vu \(self.day(day, today: today))")
  }

  func due(_ day: Day, today: Day) -> String {
    day < today
      ? say("due \(relative(day, today: today))", "retard \(shortDuration(days: today - day))")
      : say("due \(relative(day, today: today))", "prévu \(relative(day, today: today))")
  }

  /// "in 11, out 16: -5"; short enough for the smallest box.
  func inAndOut(_ figures: PartnerFigures) -> String {
    let (got, sent, net) = (figures.got.count, figures.sent.count, signed(figures.net))
    return say("in \(got), out \(sent): \(net)", "solde \(net) (\(got)-\(sent))")
  }

  var bothWays: String { say("both ways", "réciproque") }
  var oneWay: String { say("one way", "un seul sens") }

  /// - Parameter count: how many are quiet.
  func quietYear(_ count: Int) -> String {
    say("quiet for a year: \(count)", "rien depuis un an : \(count)")
  }

  var nobodySent: String {
    say(
      "Nobody was sent in this time: `\(key(.window))` counts over another.",
      "Personne d'envoyé sur cette période : `\(key(.window))` en change.")
  }

  func secondStepNeeds(_ columns: Int, has: Int) -> String {
    say(
      "A second step needs \(columns) columns, this is \(has).",
      "Un second pas demande \(columns) colonnes, en voici \(has).")
  }

  var noReferralsHere: String { say("No referral here.", "Aucune recommandation ici.") }

  /// Who was sent: "Zoé Duval", "Zoé Duval, Luc Petit"; in less room "Z. Duval, L. Petit", then
  /// "Zoé Duval +1", "Duval +1".
  func clients(_ row: ReferralRow) -> FittingName {
    let names = row.clients.map { fittingName($0.name) }
    func list(_ form: (FittingName) -> SafeText) -> SafeText { names.map(form).joined(by: ", ") }
    guard let first = names.first, names.count > 1 else {
      return names.first ?? FittingName(.empty)
    }
    let others = SafeText(" +\(names.count - 1)")
    return FittingName(
      list(\.whole),
      shorter: [
        list { $0.form(1) }, first.whole + others, first.form(1) + others,
        first.form(.max) + others,
      ])
  }

  // MARK: - The tree

  func name(_ direction: Lineage.Direction) -> String {
    switch direction {
    case .downstream: say("who came through", "en aval")
    case .upstream: say("through whom they came", "en amont")
    }
  }

  func steps(_ count: Int) -> String {
    say(count == 1 ? "1 step" : "\(count) steps", "\(count) niveau" + (count > 1 ? "x" : ""))
  }

  /// What a list has that holds all that somebody sent.
  var sentAtAll: String { say("all they sent", "tous leurs envois") }

  var sentColumn: String { say("SENT", "ENVOYÉS") }
  var reachColumn: String { say("REACH", "PORTÉE") }
  var earnedColumn: String { say("VALUE", "MONTANT") }
  var outcomeColumn: String { say("OUTCOME", "ISSUE") }
  var latestColumn: String { say("LATEST", "DERNIER") }
  var shownAbove: String { say("shown above", "déjà plus haut") }
  var quiet: String { say("quiet", "inactif") }

  var nobodyCame: String {
    say(
      "Nobody came through them in this time: `\(key(.flip))` shows through whom they came, "
        + "`\(key(.window))` counts over another time.",
      "Personne n'est venu de sa part sur cette période : `\(key(.flip))` montre par qui ce contact "
        + "est venu, `\(key(.window))` change la période.")
  }

  var cameByThemselves: String {
    say(
      "Nobody sent them in this time: `\(key(.flip))` shows who came through them.",
      "Sans envoyeur connu sur cette période : `\(key(.flip))` montre qui est venu de sa part.")
  }

  // MARK: - The map

  func name(_ detail: MapPane.Detail) -> String {
    switch detail {
    case .near: say("two steps around", "deux pas autour")
    case .whole: say("everybody", "tout le monde")
    case .wide: say("everybody, whole names", "tout le monde, noms entiers")
    }
  }

  func mapSize(_ nodes: Int, lines: Int) -> String {
    say("\(nodes) people, \(lines) lines", "\(nodes) contacts, \(lines) liens")
  }

  /// Several who are gathered in one: "+12 of Priya Nair", "+12 liés à Priya Nair".
  func cluster(_ count: Int, of host: String?) -> String {
    guard let host else { return say("+\(count) others", "+\(count) autres") }
    return "+\(count)" + say(of(host), " liés" + to(host))
  }

  /// Before arrows to where the map goes on.
  var mapGoesOn: String { say("more: ", "suite : ") }

  /// What a cluster has to say: who is in it takes a key.
  var clusterOpens: String {
    say(
      "Gathered for want of room: `\(key(.open))` shows them one by one.",
      "Regroupés faute de place : `\(key(.open))` les montre un par un.")
  }

  func mapNeeds(_ columns: Int, has: Int) -> String {
    say(
      "The map needs \(columns) columns, this is \(has): widen the terminal, or "
        + "`\(key(.nextFace))` shows the next face.",
      "La carte demande \(columns) colonnes, en voici \(has) : élargissez le terminal, ou "
        + "`\(key(.nextFace))` montre la vue suivante.")
  }

  var noMap: String {
    say(
      "Nobody was sent in this time, so there is nothing to draw: `\(key(.window))` counts over "
        + "another.",
      "Personne d'envoyé sur cette période, rien à dessiner : `\(key(.window))` en change.")
  }

  /// - Parameter part: from 0 to 1.
  func layingOut(_ part: Double) -> String {
    let percent = Int(part * 100)
    return say(
      "Drawing the map: \(percent) %; Esc cancels.",
      "Tracé de la carte : \(percent) % ; Échap annule.")
  }

  /// Shown while the network of a large book is read aside.
  var readingNetwork: String {
    say("Reading the network…", "Lecture du réseau…")
  }

  var mapGivenUp: String {
    say(
      "The map was not drawn; `\(key(.detail))` draws another.",
      "La carte n'a pas été tracée ; `\(key(.detail))` en trace une autre.")
  }
}
