// What was just done to contacts, for the status line.

/// What a command on contacts did to one or to several.
package enum ContactDeed: Hashable, Sendable {
  case staged(Stage)
  /// By name; nil for none.
  case tier(String?)
  /// Nil for that of the tier.
  case cadence(Cadence?)
  /// By the name that others see; nil for nobody.
  case owner(String?)
  case tagged(added: [String], removed: [String])
  case objected, withdrawn
  case archived, restored
  /// Deceased, or closed.
  case ended
  /// It was an error: they are alive.
  case unended
  case reminded
  case erased
}

extension Wording {
  /// What was just done to one contact: "Ambassador: Zoé Duval."
  package func did(_ deed: ContactDeed, to contact: ContactName) -> String {
    // Whoever is erased is named nowhere any more.
    if deed == .erased { return did(deed) + "." }
    return stopped("\(did(deed))\(say(":", " :")) \(shortName(contact)).")
  }

  /// What was just done to several: "Archived: 12 contacts."
  package func did(_ deed: ContactDeed, toSeveral count: Int) -> String {
    let contacts = count == 1 ? "1 contact" : "\(count) contacts"
    return "\(did(deed))\(say(":", " :")) \(contacts)."
  }

  private func did(_ deed: ContactDeed) -> String {
    switch deed {
    case .staged(let stage): say("Stage \(name(stage))", "Niveau \(name(stage))")
    case .tier(let tier?): say("Tier \(tier)", "Catégorie \(tier)")
    case .tier(nil): say("Without a tier", "Sans catégorie")
    case .cadence(let cadence?): say("Rhythm ", "Rythme ") + rhythm(cadence)
    case .cadence(nil): say("Rhythm of the tier", "Rythme de la catégorie")
    case .owner(let owner?): say("Looked after by \(owner)", "Suivi par \(owner)")
    case .owner(nil): say("Without an owner", "Sans responsable")
    case .tagged(let added, let removed):
      say("Tags ", "Étiquettes ")
        + (added.map { "+\($0)" } + removed.map { "-\($0)" }).joined(separator: " ")
    case .objected: say("Objection noted", "Opposition notée")
    case .withdrawn: say("Objections lifted", "Oppositions levées")
    case .archived: say("Archived", "Archivé")
    case .restored: say("Out of the archive", "Sorti des archives")
    case .ended: say("Deceased or closed", "Décès ou fermeture")
    case .unended: say("Active again", "De nouveau en activité")
    case .reminded: say("Dates on the agenda", "Dates à l'agenda")
    case .erased: say("Erased for good", "Effacé définitivement")
    }
  }

  package var settingsSaved: String { say("Settings saved.", "Réglages enregistrés.") }
  package var tiersSaved: String { say("Tiers saved.", "Catégories enregistrées.") }
}
