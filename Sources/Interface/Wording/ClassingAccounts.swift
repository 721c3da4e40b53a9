import Domain
import Store

// Journal entries that classified contacts, or changed what the firm plans by.

extension Wording {
  /// What an entry was that classified contacts.
  /// - Parameter whom: the contacts, as a sentence says them.
  func ofClassing(_ verb: Verb, _ summary: EntrySummary, _ whom: String, _ today: Day) -> Account {
    switch verb {
    case .changeStage, .setTier, .setCadence, .setOwner:
      ofLevel(verb, summary.classing, whom)
    case .tagContacts: ofTags(summary.classing, whom)
    case .object, .withdrawObjections, .remindOfDates: ofWishes(verb, whom)
    case .editFirm, .editTiers: ofSettings(verb)
    case .setPrivacy, .setInteractionPrivacy: ofPrivacy(verb, summary.classing, whom)
    default: ofLife(verb, summary.classing, whom, today)
    }
  }

  private func ofLevel(
    _ verb: Verb, _ classing: EntrySummary.Classing?, _ whom: String
  ) -> Account {
    let (english, french): (String, String) =
      switch verb {
      case .changeStage: ("stage", "niveau")
      case .setTier: ("tier", "catégorie")
      case .setCadence: ("cadence", "rythme")
      default: ("owner", "responsable")
      }
    let article = verb == .setTier ? "la " : "le "
    let value = level(classing).map { say(" to \($0)", " : \($0)") } ?? ""
    let what = say("the \(english)", article + french) + of(whom)
    let ofWhat = (verb == .setTier ? "de la " : "du ") + french + of(whom)
    return Account(
      past: say("changed \(what)\(value)", "a changé \(what)\(value)"),
      inverse: say("put back \(what)", "remettre \(what) comme avant"),
      deed: say("changing \(what)\(value)", "changement \(ofWhat)\(value)"))
  }

  private func level(_ classing: EntrySummary.Classing?) -> String? {
    switch classing {
    case .stage(let stage): name(stage)
    case .tier(let tier): tier ?? say("none", "aucune")
    case .owner(let owner): owner ?? say("nobody", "personne")
    case .cadence(let cadence):
      cadence.map(rhythm) ?? say("that of the tier", "celui de la catégorie")
    case .tags, .ended, .stances, .deal, .privacy, .absence, .left, .rejoined, nil: nil
    }
  }

  private func ofTags(_ classing: EntrySummary.Classing?, _ whom: String) -> Account {
    guard case .tags(let added, let removed) = classing, added.count + removed.count > 0 else {
      return Account(
        past: say("changed the tags", "a changé les étiquettes") + of(whom),
        inverse: say("put back the tags", "remettre les étiquettes") + of(whom),
        deed: say("changing the tags", "changement des étiquettes") + of(whom))
    }
    let tags = (added.map { "+\($0)" } + removed.map { "-\($0)" }).joined(separator: " ")
    let inverse = (added.map { "-\($0)" } + removed.map { "+\($0)" }).joined(separator: " ")
    return Account(
      past: say("tagged \(whom) \(tags)", "a étiqueté \(whom) : \(tags)"),
      inverse: say("tag \(whom) \(inverse)", "étiqueter \(whom) : \(inverse)"),
      deed: say("tagging \(whom) \(tags)", "étiquetage\(of(whom)) : \(tags)"))
  }

  private func ofWishes(_ verb: Verb, _ whom: String) -> Account {
    switch verb {
    case .object:
      Account(
        past: say("noted an objection", "a noté une opposition") + of(whom),
        inverse: say("take out the objection", "retirer l'opposition") + of(whom),
        deed: say("noting an objection", "opposition notée") + of(whom))
    case .withdrawObjections:
      Account(
        past: say("lifted the objections", "a levé les oppositions") + of(whom),
        inverse: say("the objections", "rétablir les oppositions") + of(whom)
          + say(" again", ""),
        deed: say("lifting the objections", "levée des oppositions") + of(whom))
    default:
      Account(
        past: say("planned the dates", "a prévu les dates") + of(whom),
        inverse: say("take the dates", "retirer les dates") + of(whom)
          + say(" off the agenda", " de l'agenda"),
        deed: say("planning the dates", "mise à l'agenda des dates") + of(whom))
    }
  }

  private func ofPrivacy(
    _ verb: Verb, _ classing: EntrySummary.Classing?, _ whom: String
  ) -> Account {
    let what =
      verb == .setPrivacy
      ? whom : say("an exchange with \(whom)", "un échange avec \(definite(whom))")
    switch classing {
    case .privacy(.owner):
      return Account(
        past: say("made \(what) private", "a rendu privé : \(what)"),
        inverse: say("show \(what) to all again", "montrer de nouveau à tous : \(what)"),
        deed: say("making \(what) private", "passage en privé : \(what)"))
    case .privacy(.firm):
      return Account(
        past: say("showed \(what) to all", "a montré à tous : \(what)"),
        inverse: say("make \(what) private again", "rendre de nouveau privé : \(what)"),
        deed: say("showing \(what) to all", "ouverture à tous : \(what)"))
    default:
      return Account(
        past: say("changed who sees \(what)", "a changé qui voit \(what)"),
        inverse: say("put back who sees \(what)", "rétablir qui voit \(what)"),
        deed: say("changing who sees \(what)", "accès changé : \(what)"))
    }
  }

  private func ofSettings(_ verb: Verb) -> Account {
    verb == .editTiers
      ? Account(
        past: say("changed the tiers", "a modifié les catégories"),
        inverse: say("the tiers as they were before", "remettre les catégories d'avant"),
        deed: say("changing the tiers", "modification des catégories"))
      : Account(
        past: say("changed the firm's settings", "a modifié les réglages du cabinet"),
        inverse: say("the firm's settings as before", "remettre les réglages d'avant"),
        deed: say("changing the firm's settings", "modification des réglages du cabinet"))
  }

  private func ofLife(
    _ verb: Verb, _ classing: EntrySummary.Classing?, _ whom: String, _ today: Day
  ) -> Account {
    switch verb {
    case .archiveContacts:
      return Account(
        past: say("archived \(whom)", "a archivé \(whom)"),
        inverse: say("take \(whom) out of the archive", "sortir \(whom) des archives"),
        deed: say("archiving \(whom)", "archivage\(of(whom))"))
    case .restoreContacts:
      return Account(
        past: say("took \(whom) out of the archive", "a sorti \(whom) des archives"),
        inverse: say("archive \(whom) again", "archiver de nouveau \(whom)"),
        deed: say("taking \(whom) out of the archive", "sortie des archives\(of(whom))"))
    case .endContacts:
      if case .ended(nil) = classing {
        return Account(
          past: say("marked \(whom) as active again", "a remis \(whom) en activité"),
          inverse: say("mark \(whom) as ended again", "marquer de nouveau la fin\(of(whom))"),
          deed: say("marking \(whom) as active again", "remise en activité\(of(whom))"))
      }
      return Account(
        past: say("marked \(whom) as deceased or closed", "a noté le décès ou la fin\(of(whom))"),
        inverse: say("\(whom) as active again", "remettre \(whom) en activité"),
        deed: say("marking \(whom) as deceased or closed", "décès ou fin\(of(whom))"))
    default:
      // Whoever was erased is named nowhere.
      return Account(
        past: say("erased a contact for good", "a effacé un contact définitivement"),
        inverse: say("bring back the erased contact", "rétablir le contact effacé"),
        deed: say("erasing a contact for good", "effacement définitif d'un contact"))
    }
  }
}
