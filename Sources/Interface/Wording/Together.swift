import Domain
import Store

// What colleagues have to do with each other, in words.

extension Wording {
  // MARK: - Whose

  /// Whose rows a list shows, in its title: "mine", "mine and Sam Benali's".
  func mineAnd(_ others: [String]) -> String {
    guard !others.isEmpty else { return say("mine", "les miens") }
    let names = list(others)
    return say("mine and \(names)'s", "les miens et ceux\(of(names))")
  }

  /// Follow-ups and contacts are handed over by commands of their own.
  package var handOverOneKind: String {
    say(
      "Hand over either follow-ups (f12) or contacts (c34) at once.",
      "Confiez à la fois soit des suivis (f12), soit des contacts (c34).")
  }

  /// Only what is one's own shows from now on.
  func onlyMine(_ others: [String], key: String) -> String {
    let standing =
      others.isEmpty
      ? "" : say(", and what is \(list(others))'s", " et pour \(list(others))")
    return say(
      "Only what is yours\(standing); `\(key)` shows everybody's.",
      "Seulement ce qui est à vous\(standing) ; `\(key)` montre tout.")
  }

  var everybodys: String { say("Everybody's.", "Ceux de tout le monde.") }

  var mineIsForTheTable: String {
    say(
      "Who sent whom goes through colleagues' contacts too: only the table shows yours alone.",
      "Les liens passent aussi par les contacts des collègues : la table seule montre les vôtres.")
  }

  /// In the title of what shows everybody's while the table beside it has one's own alone.
  var notOnlyMine: String { say("everybody's", "de tous") }

  /// The journal shows only what one did oneself.
  func onlyYourSteps(key: String) -> String {
    say(
      "Only what you did yourself; `\(key)` shows everybody's.",
      "Seulement ce que vous avez fait ; `\(key)` montre tout.")
  }

  var nobodyToHandTo: String {
    say(
      "It is yours already, and nobody else works in the book.",
      "Il est déjà à vous, et personne d'autre ne travaille dans le carnet.")
  }

  var handedToYou: String { say("handed to you", "confiés à vous") }

  /// Nothing is left of what was asked for.
  /// - Parameter isHanded: whether of what others handed over, not of one's own.
  func nothingOfMine(isHanded: Bool) -> String {
    let key = key(.onlyMine)
    return isHanded
      ? say(
        "Nothing that others handed to you is planned. Their contacts are among yours: "
          + "\(self.key(.contacts)), then \(key). Esc goes back.",
        "Rien de ce qu'on vous a confié n'est planifié. Les contacts sont parmi les vôtres : "
          + "\(self.key(.contacts)), puis \(key). Échap : retour.")
      : say(
        "Nothing here is yours: \(key) shows everybody's.",
        "Rien ici n'est à vous : \(key) montre tout.")
  }

  /// A list of what is one's own does not have the contact that was selected elsewhere.
  func notMine(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) is not among yours here; \(key(.onlyMine)) shows everybody's.",
      "\(shortName(name)) n'est pas parmi les vôtres ici ; \(key(.onlyMine)) montre tout.")
  }

  /// A colleague as a box offers them: "Sam Benali, away until Fri 9 Oct (Marie Roche)".
  func colleague(_ colleague: Colleague, among all: [Colleague], today: Day) -> String {
    guard let absence = colleague.absence(on: today) else { return colleague.shownName }
    let deputy = all.first { $0.id == absence.deputy }?.shownName ?? ""
    return colleague.shownName + ", "
      + away(until: absence.until, today: today) + (deputy.isEmpty ? "" : " (\(deputy))")
  }

  private func away(until day: Day, today: Day) -> String {
    say(
      "away until \(self.day(day, today: today))", "absence jusqu'au \(self.day(day, today: today))"
    )
  }

  // MARK: - What others did

  /// "2 changed by sam; `4` lists them."
  func changedBy(_ news: News, key: String) -> String {
    let logins = list(news.logins)
    let count = news.steps
    return say(
      "\(count) changed by \(logins); `\(key)` lists \(count == 1 ? "it" : "them").",
      "\(count) modification\(count > 1 ? "s" : "") par \(logins) ; `\(key)` \(count > 1 ? "les" : "la") montre."
    )
  }

  /// "Sam Benali handed 3 to you; `g h` lists them."
  func handedOver(_ news: News, key: String, colleagues: [Colleague]) -> String {
    let givers = news.parts.filter { $0.handed > 0 }.map { part in
      colleagues.first { $0.login == part.login }?.shownName ?? part.login
    }
    let names = list(givers)
    let count = news.handed
    return say(
      "\(names) handed \(count) to you; `\(key)` lists \(count == 1 ? "it" : "them").",
      "\(names) vous \(givers.count > 1 ? "ont" : "a") confié \(count) suivi\(count > 1 ? "s ou contacts" : " ou contact") ; `\(key)` montre la liste."
    )
  }

  /// Who else has the card open.
  func alsoOpen(_ logins: [String]) -> String {
    say("also open: ", "ouverte aussi par ") + logins.joined(separator: ", ")
  }

  /// "Sam", "Sam and Luc", "Sam, Luc and Zoé".
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + say(" and ", " et ") + last
  }

  // MARK: - Pressure

  /// "The firm turned to them 4 times in 7 days (Sam Benali 3, you 1)."
  package func pressed(_ pressure: ContactPressure, me: ID<Colleague>?) -> String {
    let parts = pressure.parts.map { part in
      (part.colleague == me ? say("you", "vous") : part.name) + " \(part.times)"
    }
    let times = pressure.times
    let who = parts.joined(separator: ", ")
    return say(
      "Contacted \(times == 1 ? "once" : "\(times) times") in \(days(pressure.days)) (\(who)).",
      "Sollicité \(times) fois en \(days(pressure.days)) (\(who)).")
  }

  private func days(_ count: Int) -> String {
    say(count == 1 ? "1 day" : "\(count) days", count == 1 ? "1 jour" : "\(count) jours")
  }

  /// The same key again does what was warned of.
  func sameKeyDoesIt(_ key: String) -> String {
    say("`\(key)` again does it.", "`\(key)` de nouveau le note.")
  }

  // MARK: - Away, and gone

  /// Which day and who: what `:away` is told.
  var absenceExamples: String {
    say(
      "Until when, and who stands in: fri marie. “back” ends it.",
      "Jusqu'à quand, et qui remplace : ven marie. « retour » y met fin.")
  }

  var notInBookYet: String {
    say(
      "The book does not know you before your first change.",
      "Le carnet ne vous connaît pas avant votre première modification.")
  }

  var deputyNeeded: String {
    say("And who stands in?", "Et qui remplace ?")
  }

  /// "away until Fri 9 Oct, Marie Roche stands in".
  func understoodAbsence(until: Day, deputy: String, today: Day) -> String {
    let day = day(until, today: today)
    return say(
      "away until \(day), \(deputy) stands in", "absence jusqu'au \(day), remplaçant : \(deputy)")
  }

  var backAgain: String { say("back at work", "de retour") }

  /// The words that end an absence.
  var wordsForBack: [String] { ["back", "over", "retour"] }

  /// To whom goes what is a colleague's who leaves.
  func successorTitle(_ name: String) -> String {
    say(
      "\(name) has left. To whom goes what is theirs?",
      "Départ de \(name) : à qui confier ses dossiers ?")
  }

  private func absenceSet(_ name: String, _ absence: Absence?, deputy: String, today: Day) -> String
  {
    guard let absence else { return say("\(name) is back.", "Retour de \(name) noté.") }
    let until = day(absence.until, today: today)
    return say(
      "\(name) is away until \(until); \(deputy) stands in.",
      "Absence de \(name) notée jusqu'au \(until) ; \(deputy) remplace.")
  }

  /// What was done about a colleague; nil for an entry about anything else.
  package func colleagueDone(_ summary: EntrySummary, today: Day) -> String? {
    switch summary.classing {
    case .absence(let name, let absence, let deputy):
      absenceSet(name, absence, deputy: deputy, today: today)
    case .left(let name, let successor): hasLeft(name, successor: successor)
    case .rejoined(let name): hasRejoined(name)
    default: nil
    }
  }

  /// Whether a colleague is here, away or gone, in a list; empty for one who is here.
  package func standing(of colleague: Colleague, among all: [Colleague], today: Day) -> String {
    if let left = colleague.left {
      let day = day(left, today: today)
      return say("left \(day)", "départ le \(day)")
    }
    guard let absence = colleague.absence, absence.until >= today else { return "" }
    let deputy = all.first { $0.id == absence.deputy }?.shownName ?? ""
    let until = away(until: absence.until, today: today)
    guard absence.from > today else { return "\(until) (\(deputy))" }
    let from = day(absence.from, today: today)
    return say("from \(from) ", "dès le \(from), ") + "\(until) (\(deputy))"
  }

  private func hasLeft(_ name: String, successor: String) -> String {
    say(
      "\(name) has left; what was theirs is \(successor)'s now.",
      "Départ de \(name) noté ; ses dossiers sont confiés à \(successor).")
  }

  private func hasRejoined(_ name: String) -> String {
    say("\(name) works here again.", "\(name) est de nouveau parmi nous.")
  }

  /// What an entry was that is about a colleague.
  func ofColleagues(_ summary: EntrySummary, _ today: Day) -> Account {
    switch summary.classing {
    case .absence(let name, let absence?, let deputy):
      let until = day(absence.until, today: today)
      return Account(
        past: say(
          "noted that \(name) is away until \(until), with \(deputy) standing in",
          "a noté l'absence de \(name) jusqu'au \(until), remplaçant : \(deputy)"),
        inverse: say(
          "the absence of \(name) as before", "remettre l'absence de \(name) comme avant"),
        deed: say("the absence of \(name) until \(until)", "absence de \(name) jusqu'au \(until)"))
    case .absence(let name, nil, _):
      return Account(
        past: say("noted that \(name) is back", "a noté le retour de \(name)"),
        inverse: say("the absence of \(name) again", "remettre l'absence de \(name)"),
        deed: say("the return of \(name)", "retour de \(name)"))
    case .left(let name, let successor):
      return Account(
        past: say(
          "noted that \(name) left, and gave what was theirs to \(successor)",
          "a noté le départ de \(name) et confié ses dossiers à \(successor)"),
        inverse: say(
          "\(name) as not left, with what was theirs",
          "annuler le départ de \(name) et lui rendre ses dossiers"),
        deed: say("the leaving of \(name)", "départ de \(name)"))
    case .rejoined(let name):
      return Account(
        past: say("noted that \(name) works here again", "a noté que \(name) est de nouveau là"),
        inverse: say("\(name) as having left", "remettre le départ de \(name)"),
        deed: say("the return of \(name)", "retour de \(name)"))
    default:
      return Account(
        past: say("changed a colleague", "a modifié un collègue"),
        inverse: say("the colleague as before", "remettre le collègue comme avant"),
        deed: say("changing a colleague", "modification d'un collègue"))
    }
  }
}
