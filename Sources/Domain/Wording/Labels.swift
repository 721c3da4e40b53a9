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
      case .topic, .stance, .deal, .referral, .referralClient: referralLabel(field)
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
    case "handed_by": say("handed over by", "confié par")
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
    case "agreed": say("agreement since", "accord depuis")
    case "agreement": say("agreement", "accord")
    case "may_be_paid": say("may be paid", "rémunération permise")
    case "may_be_paid_reason": say("why so", "pourquoi")
    case "privacy": privacyLabel
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
    case "handed_by": say("handed over by", "confié par")
    case "state": say("state", "état")
    case "reason": say("reason", "raison")
    case "added": say("promised on", "promis le")
    case "closed": say("closed on", "clos le")
    case "date": say("reminds of the date", "rappelle la date")
    case "birthday": say("reminds of the birthday", "rappelle l'anniversaire")
    case "referral": say("for the referral", "pour la recommandation")
    case "step": say("step of the referral", "étape de la recommandation")
    case "stance": say("for the topic", "pour le besoin")
    case "deal": say("for the deal", "pour l'affaire")
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
    case "privacy": privacyLabel
    default: nil
    }
  }

  private var privacyLabel: String { say("seen by", "visible par") }

  private func firmLabel(_ field: String) -> String? {
    switch field {
    case "working_days": say("working days", "jours travaillés")
    case "holidays": say("holidays", "jours fériés")
    case "chase_days": say("chase days", "jours de relance")
    case "wait_days": say("days of waiting", "jours d'attente")
    case "birthday_ahead": say("days ahead of birthdays", "jours avant un anniversaire")
    case "date_ahead": say("days ahead of dates", "jours avant une date")
    case "ask_partner_days":
      say("working days until the partner is asked", "jours ouvrés avant de demander au partenaire")
    case "ask_client_days":
      say("days until the client is asked", "jours avant de demander au client")
    case "news_days": say("days between updates", "jours entre deux nouvelles")
    case "news_grace_days":
      say("days of grace before a referral is stale", "jours de grâce avant l'enlisement")
    case "satisfaction_days":
      say("days from decision to satisfaction", "jours entre décision et satisfaction")
    case "contact_client_days":
      say("days to contact a client sent to us", "jours pour joindre un client reçu")
    case "thank_days": say("days to thank the sender", "jours pour remercier")
    case "repeat_days": say("days within which it is a repeat", "jours comptant comme répétition")
    case "pressure_times": say("touches that are enough", "prises de contact suffisantes")
    case "pressure_days": say("days in which they count", "jours sur lesquels elles comptent")
    case "retention_months":
      say("months kept after the last word", "mois de conservation après le dernier échange")
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

  private func referralLabel(_ field: String) -> String? {
    switch field {
    case "name": say("name", "nom")
    case "retired": say("given up on", "abandonné le")
    case "contact": say("contact", "contact")
    case "topic": say("topic", "besoin")
    case "stance": say("how they stand", "position")
    case "since": say("since", "depuis")
    case "horizon": say("look again on", "à revoir le")
    case "subject": say("subject", "objet")
    case "state": say("state", "état")
    case "value": say("value", "montant")
    case "opened": say("opened on", "ouverte le")
    case "closed": say("closed on", "close le")
    case "owner": say("owner", "responsable")
    case "sender": say("sent by", "envoyé par")
    case "receiver": say("sent to", "envoyé à")
    case "need": say("need", "demande")
    case "consented": say("client agreed on", "accord du client le")
    case "consent_means": say("how they agreed", "accord donné par")
    case "consent_scope": say("what may be told", "ce qui peut être dit")
    case "handover": say("handover", "mise en relation")
    case "client_told": say("client told on", "client informé le")
    case "partner_called": say("partner called on", "partenaire appelé le")
    case "acknowledged": say("taken care of since", "pris en charge le")
    case "contacted": say("first contact on", "premier contact le")
    case "contact_confirmed": say("first contact confirmed", "premier contact confirmé")
    case "heard": say("last news on", "dernières nouvelles le")
    case "review": say("on hold until", "en suspens jusqu'au")
    case "outcome": say("outcome", "issue")
    case "decided": say("decided on", "décidé le")
    case "reason": say("reason", "raison")
    case "satisfaction": say("satisfaction", "satisfaction")
    case "satisfaction_asked": say("satisfaction asked on", "satisfaction demandée le")
    case "satisfaction_days":
      say("days from decision to satisfaction", "jours entre décision et satisfaction")
    case "partner_word": say("partner's word", "mot du partenaire")
    case "praise": say("praise", "éloge")
    case "thanked": say("thanked on", "remercié le")
    case "result_told": say("result told on", "résultat annoncé le")
    case "declined": say("declined on", "déclinée le")
    case "introduced_by": say("introduced by", "présenté par")
    case "rerouted_from": say("goes on from", "fait suite à")
    case "need_group": say("same need as", "même demande que")
    case "organisation": say("organisation that day", "société ce jour-là")
    case "referral": say("referral", "recommandation")
    default: nil
    }
  }

  private func otherLabel(_ field: String) -> String? {
    switch field {
    case "login": say("login", "identifiant")
    case "name": say("name", "nom")
    case "since": say("since", "depuis")
    case "until", "left_day": say("until", "jusqu'au")
    case "deputy": say("deputy", "remplaçant")
    case "away_from": say("away from", "absent à partir du")
    case "away_until": say("away until", "absent jusqu'au")
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
