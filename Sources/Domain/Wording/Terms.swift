// What the kinds, states and fields of records are called.

extension Wording {
  package func name(_ kind: Contact.Kind) -> String {
    switch kind {
    case .person: say("person", "personne")
    case .organisation: say("organisation", "organisme")
    }
  }

  /// Who sees a contact, or what happened with one.
  package func name(_ privacy: Privacy, of kind: RecordKind) -> String {
    switch privacy {
    case .firm: say("the whole firm", "tout le cabinet")
    case .owner where kind == .interaction: say("its author only", "son auteur seul")
    case .owner: say("its owner only", "son responsable seul")
    }
  }

  package func name(_ form: Contact.FormOfAddress) -> String {
    switch form {
    case .informal: say("informal (tu)", "tutoiement")
    case .formal: say("formal (vous)", "vouvoiement")
    }
  }

  package func name(_ kind: FollowUp.Kind) -> String {
    switch kind {
    case .call: say("call", "appel")
    case .mail: "e-mail"
    case .letter: say("letter", "courrier")
    case .meeting: say("meeting", "rendez-vous")
    case .visit: say("visit", "visite")
    case .task: say("task", "tâche")
    }
  }

  package func name(_ purpose: FollowUp.Purpose) -> String {
    switch purpose {
    case .sales: say("sales", "commercial")
    case .support: say("support", "assistance")
    case .accounting: say("accounting", "comptabilité")
    case .referral: say("referral", "recommandation")
    case .askForReferral: say("ask for a referral", "demander une recommandation")
    case .courtesy: say("courtesy", "courtoisie")
    case .feedback: say("feedback", "retour d'expérience")
    }
  }

  package func name(_ state: FollowUp.State) -> String {
    switch state {
    case .open: say("open", "ouvert")
    case .waiting: say("waiting", "en attente")
    case .done: say("done", "fait")
    case .dropped: say("dropped", "abandonné")
    }
  }

  /// What ends a chase: "until they answer", "jusqu'à leur réponse".
  package func name(_ rule: StopRule) -> String {
    switch rule {
    case .whenDone: say("until done", "jusqu'à ce que ce soit fait")
    case .whenAnswered: say("until they answer", "jusqu'à leur réponse")
    case .whenConfirmed: say("until they confirm", "jusqu'à leur validation")
    case .after(let times):
      say(times == 1 ? "once at most" : "\(times) times at most", "\(times) fois au plus")
    }
  }

  /// The rung of a client: "loyal client", "client fidèle".
  package func name(_ stage: Stage) -> String {
    switch stage {
    case .prospect: "prospect"
    case .client: "client"
    case .loyalClient: say("loyal client", "client fidèle")
    case .sympathiser: say("sympathiser", "sympathisant")
    case .ambassador: say("ambassador", "ambassadeur")
    case .partner: say("partner", "partenaire")
    }
  }

  package func name(_ order: ContactOrder) -> String {
    switch order {
    case .name: say("by name", "par nom")
    case .silence: say("longest silent first", "silence le plus long d'abord")
    case .added: say("newest first", "ajouts récents d'abord")
    case .tier: say("by tier", "par catégorie")
    }
  }

  /// What somebody objects to: "calls", "e-mails for sales", "everything".
  package func name(_ objection: Objection) -> String {
    let channel: String =
      switch objection.channel {
      case .call: say("calls", "appels")
      case .mail: say("e-mails", "e-mails")
      case .letter: say("letters", "courriers")
      case .message: say("messages", "messages")
      case .meeting: say("meetings", "rendez-vous")
      case .visit: say("visits", "visites")
      case .note: say("notes", "notes")
      case nil: say("any contact", "tout contact")
      }
    guard let purpose = objection.purpose else { return channel }
    return channel + say(" for \(name(purpose))", " (\(name(purpose)))")
  }

  package func name(_ channel: Interaction.Channel) -> String {
    switch channel {
    case .call: say("call", "appel")
    case .mail: "e-mail"
    case .letter: say("letter", "courrier")
    case .message: "message"
    case .meeting: say("meeting", "rendez-vous")
    case .visit: say("visit", "visite")
    case .note: "note"
    }
  }

  package func name(_ direction: Interaction.Direction) -> String {
    switch direction {
    case .outgoing: say("from us", "de nous")
    case .incoming: say("from them", "d'eux")
    }
  }

  package func name(_ kind: ContactValue.Kind) -> String {
    switch kind {
    case .phone: say("phone", "téléphone")
    case .email: "e-mail"
    case .address: say("address", "adresse")
    case .url: say("web page", "site web")
    case .date: "date"
    }
  }

  /// How a contact stands to the other one: "works at", "travaille chez".
  /// - Parameter isReverse: seen from the one where the link ends: "employs", "emploie".
  package func name(_ kind: ContactLink.Kind, isReverse: Bool) -> String {
    switch kind {
    case .spouse: say("in a couple with", "en couple avec")
    case .household: say("lives with", "vit avec")
    case .worksAt:
      isReverse ? say("employs", "emploie") : say("works at", "travaille chez")
    }
  }

  package func name(_ tier: Tier) -> String { say("tier \(tier.name)", "catégorie \(tier.name)") }

  package func name(_ holidays: Firm.Holidays) -> String {
    switch holidays {
    case .none: say("none", "aucun")
    case .france: "France"
    case .alsaceMoselle: say("Alsace and Moselle", "Alsace et Moselle")
    }
  }

  /// A language in its own words.
  package func name(_ language: Language) -> String {
    switch language {
    case .english: "English"
    case .french: "français"
    }
  }

  package func name(_ kind: RecordKind) -> String { noun(kind).bare }

  /// "the follow-up", "le suivi", "l'échange".
  package func the(_ kind: RecordKind) -> String { noun(kind).definite }

  private func noun(_ kind: RecordKind) -> (bare: String, definite: String) {
    let french: (String, String) =
      switch kind {
      case .colleague: ("collègue", "le ou la collègue")
      case .contact: ("contact", "le contact")
      case .value: ("coordonnée", "la coordonnée")
      case .tagging: ("étiquette", "l'étiquette")
      case .link: ("lien", "le lien")
      case .interaction: ("échange", "l'échange")
      case .participant: ("participant", "le participant")
      case .firm: ("réglages du cabinet", "les réglages du cabinet")
      case .tier: ("catégorie", "la catégorie")
      case .holiday: ("jour férié", "le jour férié")
      case .followUp: ("suivi", "le suivi")
      case .stageChange: ("changement de niveau", "le changement de niveau")
      case .objection: ("opposition", "l'opposition")
      case .topic: ("besoin", "le besoin")
      case .stance: ("position sur un besoin", "la position sur un besoin")
      case .deal: ("affaire", "l'affaire")
      case .referral: ("recommandation", "la recommandation")
      case .referralClient: ("client recommandé", "le client recommandé")
      }
    let english =
      switch kind {
      case .colleague: "colleague"
      case .contact: "contact"
      case .value: "phone, address or e-mail"
      case .tagging: "tag"
      case .link: "link"
      case .interaction: "interaction"
      case .participant: "participant"
      case .firm: "firm's settings"
      case .tier: "tier"
      case .holiday: "holiday"
      case .followUp: "follow-up"
      case .stageChange: "change of stage"
      case .objection: "objection"
      case .topic: "topic"
      case .stance: "stance"
      case .deal: "deal"
      case .referral: "referral"
      case .referralClient: "referred client"
      }
    return (say(english, french.0), say("the \(english)", french.1))
  }
}
