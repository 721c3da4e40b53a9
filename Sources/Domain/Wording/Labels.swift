// What the fields of records are called on the screen.

extension Wording {
  /// The label of a field, by the stable name of its column; the record's own name where the field
  /// is nothing that a person fills in.
  package func label(of field: String, in kind: RecordKind) -> String {
    let label: String? =
      switch kind {
      case .contact: contactLabel(field)
      case .followUp: followUpLabel(field)
      case .interaction: interactionLabel(field)
      case .firm: firmLabel(field)
      case .stageChange, .objection: classifyingLabel(field)
      default: otherLabel(field)
      }
    return label ?? name(kind)
  }

  private func contactLabel(_ field: String) -> String? {
    switch field {
    case "kind": say("kind", "type")
    case "civility": say("civility", "civilité")
    case "given_name": say("given name", "prénom")
    case "family_name": say("family name", "nom de famille")
    case "name": say("name", "nom")
    case "form_of_address": say("form of address", "tu ou vous")
    case "job_title": say("job title", "fonction")
    case "organisation": say("organisation", "société")
    case "tier": say("tier", "catégorie")
    case "owner": say("owner", "responsable")
    case "language": say("language", "langue")
    case "notes": say("notes", "remarques")
    case "birthday": say("birthday", "anniversaire")
    case "ideal_days": say("usual days between contacts", "rythme en jours")
    case "longest_days": say("longest days of silence", "silence maximal en jours")
    case "looked_at": say("last looked at", "vu le")
    case "added": say("added on", "ajouté le")
    case "archived": say("archived on", "archivé le")
    case "ended": say("deceased or closed on", "décès ou fermeture")
    case "uid": say("card number", "numéro de fiche")
    case "unmapped": say("rest of the imported card", "reste de la fiche importée")
    default: nil
    }
  }

  private func followUpLabel(_ field: String) -> String? {
    switch field {
    case "contact": say("with", "avec")
    case "subject": say("subject", "objet")
    case "kind": say("kind", "type")
    case "purpose": say("purpose", "motif")
    case "due": say("due day", "échéance")
    case "hour": say("hour", "heure")
    case "minutes": say("length in minutes", "durée en minutes")
    case "shows": say("hidden until", "en veille jusqu'au")
    case "recurrence": say("comes back", "revient")
    case "stop": say("chased", "relancé")
    case "owner": say("owner", "responsable")
    case "state": say("state", "état")
    case "reason": say("reason", "raison")
    case "added": say("promised on", "promis le")
    case "closed": say("closed on", "clos le")
    case "date": say("reminds of the date", "rappelle la date")
    case "birthday": say("reminds of the birthday", "rappelle l'anniversaire")
    default: nil
    }
  }

  private func interactionLabel(_ field: String) -> String? {
    switch field {
    case "day": say("day", "jour")
    case "at": say("written down", "noté")
    case "channel": say("channel", "moyen")
    case "direction": say("direction", "sens")
    case "answered": say("reached", "joint")
    case "minutes": say("length in minutes", "durée en minutes")
    case "words": say("words", "commentaire")
    case "purpose": say("purpose", "motif")
    case "by": say("by", "par")
    case "follow_up": say("follow-up", "suivi")
    default: nil
    }
  }

  private func firmLabel(_ field: String) -> String? {
    switch field {
    case "working_days": say("working days", "jours travaillés")
    case "holidays": say("holidays", "jours fériés")
    case "chase_days": say("chase days", "jours de relance")
    case "wait_days": say("days of waiting", "jours d'attente")
    case "birthday_ahead": say("days ahead of birthdays", "jours avant un anniversaire")
    case "date_ahead": say("days ahead of dates", "jours avant une date")
    default: nil
    }
  }

  private func classifyingLabel(_ field: String) -> String? {
    switch field {
    case "contact": say("contact", "contact")
    case "stage": say("stage", "niveau")
    case "day": say("day", "jour")
    case "reason": say("reason", "raison")
    case "by": say("by", "par")
    case "channel": say("channel", "moyen")
    case "purpose": say("purpose", "motif")
    case "source": say("source", "origine")
    default: nil
    }
  }

  private func otherLabel(_ field: String) -> String? {
    switch field {
    case "login": say("login", "identifiant")
    case "name": say("name", "nom")
    case "since": say("since", "depuis")
    case "until", "left_day": say("until", "jusqu'au")
    case "kind": say("kind", "type")
    case "label": say("label", "libellé")
    case "text": say("text", "texte")
    case "position": say("place", "rang")
    case "tag": say("tag", "étiquette")
    case "contact", "other": say("with", "avec")
    case "interaction": say("interaction", "échange")
    case "day": say("day", "jour")
    case "ideal_days": say("usual days between contacts", "rythme en jours")
    case "longest_days": say("longest days of silence", "silence maximal en jours")
    default: nil
    }
  }
}
