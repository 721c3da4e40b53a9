import Domain
import Store

// The journal tab: its days, entries, what they changed, and taking them back.

extension Wording {
  /// The title over the entries of a day: "Today", "Yesterday", "Friday 25 September 2026".
  package func journalDay(_ day: Day, today: Day) -> String {
    switch day {
    case today: say("Today", "Aujourd'hui")
    case today + -1: say("Yesterday", "Hier")
    default: self.day(day, today: today)
    }
  }

  /// What an entry did; of an undo or a redo, to what.
  package func sentence(_ row: JournalRow, today: Day) -> String {
    guard let command = row.command else { return sentence(row.summary, today: today) }
    let who = row.summary.colleague
    let deed = deed(of: command, today: today)
    switch row.summary.entry.kind {
    case .command: return sentence(row.summary, today: today)
    case .undo: return say("\(who) undid: \(deed)", "\(who) a annulé : \(deed)")
    case .redo: return say("\(who) redid: \(deed)", "\(who) a rétabli : \(deed)")
    case .takeBack where command.entry.person == row.summary.entry.person:
      return say("\(who) took back: \(deed)", "\(who) a annulé : \(deed)")
    case .takeBack:
      return say(
        "\(who) took back, of \(command.colleague): \(deed)",
        "\(who) a annulé, de \(command.colleague) : \(deed)")
    }
  }

  /// What stands at the end of an entry's line: nothing while it stands.
  package func standing(of summary: EntrySummary) -> String {
    if summary.takenBackBy != nil { return say("taken back", "annulé") }
    return summary.entry.isFinal ? say("final", "définitif") : ""
  }

  package func takenBack(by later: EntrySummary, today: Day, zone: Zone) -> String {
    let (day, time) = (later.entry.at.day(in: zone), later.entry.at.timeOfDay(in: zone))
    let when = "\(self.day(day, today: today)) \(self.time(time))"
    return say(
      "Taken back by \(later.colleague), \(when).", "Annulé par \(later.colleague), \(when).")
  }

  /// What the key would do: "`x` takes it back: show the call with Zoé Duval again".
  /// - Parameter key: as it is bound now.
  package func wouldTakeBack(_ plan: UndoPlan, key: String, today: Day) -> String {
    let inverse = inverse(of: plan, today: today)
    return say("\(key) takes it back: \(inverse)", "\(key) l'annule : \(inverse)")
  }

  /// The question before an entry is taken back.
  package func takeBackQuestion(_ plan: UndoPlan, isMine: Bool, today: Day) -> [String] {
    let inverse = inverse(of: plan, today: today)
    let who = plan.command.colleague
    return [
      isMine
        ? say("Take this back?", "Annuler cette étape ?")
        : say("Take back what \(who) did?", "Annuler ce que \(who) a fait ?"),
      inverse,
    ]
  }

  package var journalIsRead: String {
    say(
      "The journal is only read: \(key(.open)) goes to the contact, \(key(.takeBack)) takes an entry back.",
      "Le journal se lit : \(key(.open)) va au contact, \(key(.takeBack)) annule une étape.")
  }

  package var emptyJournal: String { say("Nothing was written yet.", "Rien n'est encore écrit.") }

  package var nothingInJournal: String {
    say("Nothing of that: Esc shows everything.", "Rien de tel : Échap montre tout.")
  }

  package var noContactThere: String {
    say("This entry touched no contact.", "Cette étape ne touche aucun contact.")
  }

  package func contactIsGone(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) is not in the book any more.",
      "\(shortName(name)) n'est plus dans le carnet.")
  }

  /// What the journal is narrowed to: "Only: Sam Benali · Zoé Duval · Mon 28 Sep".
  /// - Parameters:
  ///   - dot: what stands between the parts.
  ///   - key: the one that shows more.
  package func narrowed(
    _ filter: JournalFilter, person: String?, contact: ContactName?, today: Day, dot: String,
    key: String
  ) -> String {
    if filter.isEmpty { return "" }
    let parts = [person, contact.map(shortName), filter.day.map { day($0, today: today) }]
    return say("Only: ", "Seulement : ") + parts.compactMap { $0 }.joined(separator: dot)
      + say("  (\(key): everything)", "  (\(key) : tout)")
  }

  package var journalFilterTitle: String { say("Show only", "Ne montrer que") }
  package var everything: String { say("Everything", "Tout") }
  package func onlyDay(_ day: Day, today: Day) -> String {
    say("Only \(self.day(day, today: today))", "Le \(self.day(day, today: today)) seulement")
  }
  package var otherDay: String { say("Another day…", "Un autre jour…") }
  package var journalDayTitle: String {
    say("The journal of which day?", "Le journal de quel jour ?")
  }
  package func only(_ name: String) -> String { say("Only \(name)", "\(name) seulement") }

  /// So many lines do not fit.
  package func moreLines(_ count: Int) -> String {
    say("… \(count) more: Tab reads on", "… encore \(count) : Tab pour lire")
  }

  package var moreChanges: String { say("… and more", "… et d'autres") }

  package func name(_ act: ChangeDetails.Act) -> String {
    switch act {
    case .added: say("new", "ajout")
    case .changed: say("changed", "changement")
    case .removed: say("removed", "retrait")
    }
  }

  /// What a field holds, in the words of the forms.
  package func value(
    _ value: ChangeDetails.Value?, of field: String, in kind: RecordKind, today: Day
  ) -> String {
    switch value {
    case nil: self.value(.null, of: field, in: kind, today: today)
    case .field(let field_): self.value(field_, of: field, in: kind, today: today)
    case .contact(let name): shortName(name)
    case .name(let name): name
    }
  }

  /// Whether a field says something to a person who reads what changed.
  func isWorthReading(_ field: ChangeDetails.Field, of change: ChangeDetails) -> Bool {
    switch (change.record.kind, field.name) {
    // When it was written stands above; whose it is, in front.
    case (_, "at"), (_, "by"), (_, "position"), (.contact, "uid"), (.contact, "unmapped"):
      return false
    case (.contact, "kind"), (.contact, "added"), (.followUp, "added"):
      return change.act == .changed
    case (.link, "contact"), (.link, "other"): return true
    case (_, "contact"): return change.act == .changed
    case (.followUp, "birthday"), (.followUp, "date"):
      return field.after.map { $0 != .field(.integer(0)) } ?? (change.act != .added)
    case _ where field.before == nil && field.after == .field(.text("")): return false
    default:
      // A reference without a name is a number that means nothing.
      if case .field(.integer) = field.after ?? field.before {
        return change.record.kind.type.references.allSatisfy { $0.column != field.name }
      }
      return true
    }
  }
}
