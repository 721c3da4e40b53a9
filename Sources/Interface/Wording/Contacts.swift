import Domain
import Store

// What the list of contacts says by itself.

extension Wording {
  /// What the list shows: how many, which ones, in which order.
  /// - Parameters:
  ///   - most: where counting stopped.
  ///   - scope: whose they are, where they are not everybody's.
  ///   - hidden: how many of all contacts only others see.
  ///   - dot: what stands between the parts.
  func contactsTitle(
    _ source: ContactsSource, count: Int, most: Int, scope: String?, hidden: Int, dot: String
  ) -> String {
    var parts = [contacts(count, most: most)]
    if hidden > 0, scope == nil, source.filter.isEmpty {
      parts[0] += say(
        " (\(hidden) private to others)",
        hidden == 1 ? " (1 réservé à un collègue)" : " (\(hidden) réservés à des collègues)")
    }
    if let scope, source.filter.owner == .any { parts.append(scope) }
    if !source.filter.isEmpty { parts.append(text(source.filter)) }
    if source.order != .name { parts.append(name(source.order)) }
    return parts.joined(separator: dot)
  }

  private func contacts(_ count: Int, most: Int) -> String {
    if count >= most {
      let most = grouped(most)
      return say("more than \(most) contacts", "plus de \(most) contacts")
    }
    return count == 1 ? "1 contact" : "\(grouped(count)) contacts"
  }

  /// What a search found: "3 found for “dup”".
  func foundTitle(_ text: String, count: Int, most: Int) -> String {
    let many = count >= most ? say("the best \(most)", "les \(most) meilleurs") : "\(count)"
    return say("\(many) found: \(text)", "\(many) trouvé\(count > 1 ? "s" : "") : \(text)")
  }

  var orderTitle: String { say("In which order?", "Dans quel ordre ?") }

  var nothingFound: String {
    say(
      "Nobody found. \(key(.searchExchanges)) looks in what was written too; Esc, then "
        + "\(key(.newContact)) adds them.",
      "Personne. \(key(.searchExchanges)) cherche aussi dans les échanges ; Échap puis "
        + "\(key(.newContact)) l'ajoute.")
  }

  var noContacts: String {
    say(
      "Nobody here yet: \(key(.newContact)) adds a contact.",
      "Personne ici pour l'instant : \(key(.newContact)) ajoute un contact.")
  }

  var nobodyPasses: String {
    say(
      "Nobody passes the filter: \(key(.filter)) changes it, Esc clears it.",
      "Personne ne passe le filtre : \(key(.filter)) le change, Échap l'efface.")
  }

  /// No touch ever, in a column.
  var never: String { say("never", "jamais") }

  /// How long nobody spoke to them, in a column.
  func silence(days: Int) -> String {
    switch days {
    case ..<1: say("today", "ce jour")
    case ..<60: say(days == 1 ? "1 day" : "\(days) days", days == 1 ? "1 jour" : "\(days) jours")
    case ..<730: say("\(days / 30) months", "\(days / 30) mois")
    default: say("\(days / 365) years", "\(days / 365) ans")
    }
  }

  func archived(on day: Day, today: Day) -> String {
    say("archived \(self.day(day, today: today))", "archivé le \(self.day(day, today: today))")
  }

  func ended(_ kind: Contact.Kind, on day: Day, today: Day) -> String {
    let date = self.day(day, today: today)
    return kind == .person
      ? say("died \(date)", "décès le \(date)") : say("closed \(date)", "fermeture le \(date)")
  }

  /// Since when a contact is archived or ended; nil for one that is neither.
  func gone(_ contact: Contact, today: Day) -> String? {
    if let day = contact.ended { return ended(contact.kind, on: day, today: today) }
    return contact.archived.map { archived(on: $0, today: today) }
  }

  /// A lens that does not have the contact which was selected in another.
  func notOnAgenda(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) is not on the agenda; \(key(.addFollowUp)) plans something.",
      "\(shortName(name)) n'est pas à l'agenda ; \(key(.addFollowUp)) prévoit quelque chose.")
  }

  func notInList(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) does not pass the filter; Esc clears it.",
      "\(shortName(name)) ne passe pas le filtre ; Échap l'efface.")
  }

  var letterTitle: String { say("To which letter?", "À quelle lettre ?") }
  var letterHint: String {
    say("A to Z: the first name under it", "A à Z : le premier nom à cette lettre")
  }

  // MARK: - Filters

  var filterTitle: String { say("Show only", "Ne montrer que") }

  var filterExamples: String {
    say(
      "stage:ambassador tier:A,B tag:notary owner:sam silent:90 never archived",
      "niveau:ambassadeur catégorie:A,B étiquette:notaire responsable:sam silence:90 jamais archivés"
    )
  }

  var filterKeeping: String {
    say(
      "“name = filter” keeps it; “name =” forgets it",
      "« nom = filtre » le garde ; « nom = » l'oublie")
  }

  var filterNeedsName: String {
    say("A name goes in front of the =.", "Un nom va devant le =.")
  }

  func filterKept(_ name: String) -> String {
    let key = key(.filter)
    return say(
      "Kept as “\(name)”: \(key) finds it.", "Gardé sous « \(name) » : \(key) le retrouve.")
  }

  func filterForgotten(_ name: String) -> String {
    say("“\(name)” is forgotten.", "« \(name) » est oublié.")
  }

  func noSuchFilter(_ name: String) -> String {
    say("No filter is kept as “\(name)”.", "Aucun filtre gardé sous « \(name) ».")
  }
}
