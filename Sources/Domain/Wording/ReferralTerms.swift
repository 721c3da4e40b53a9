// What the states and facts of referrals are called.

extension Wording {
  package func name(_ stance: Stance.Kind) -> String {
    switch stance {
    case .has: say("has", "a")
    case .lacks: say("lacks", "n'a pas")
    case .wants: say("wants", "cherche")
    case .refuses: say("refuses", "ne veut pas")
    case .offers: say("offers", "propose")
    }
  }

  package func name(_ state: Deal.State) -> String {
    switch state {
    case .open: say("open", "en cours")
    case .won: say("won", "gagnée")
    case .lost: say("lost", "perdue")
    }
  }

  package func name(_ direction: Referral.Direction) -> String {
    switch direction {
    case .given: say("given", "donnée")
    case .received: say("received", "reçue")
    case .seen: say("seen", "observée")
    }
  }

  package func name(_ outcome: Referral.Outcome) -> String {
    switch outcome {
    case .won: say("won", "gagnée")
    case .lost: say("lost", "perdue")
    case .noResponse: say("no response", "sans réponse")
    case .withdrawn: say("withdrawn", "retirée")
    case .fellThrough: say("fell through", "tombée à l'eau")
    case .anotherWon: say("another chosen", "un autre retenu")
    }
  }

  package func name(_ handover: Referral.Handover) -> String {
    switch handover {
    case .details: say("details given", "coordonnées données")
    case .told: say("partner told of the client", "partenaire prévenu")
    case .written: say("introduced in writing", "présentés par écrit")
    case .called: say("introduced by phone", "présentés par téléphone")
    case .inPerson: say("introduced in person", "présentés en personne")
    }
  }

  /// How far a referral has come: a received one is not sent but received.
  package func name(_ progress: Referral.Progress, of direction: Referral.Direction) -> String {
    switch progress {
    case .draft: say("draft", "brouillon")
    case .consented: say("client agreed", "accord du client")
    case .sent: direction == .received ? say("received", "reçue") : say("sent", "transmise")
    case .acknowledged: say("taken care of", "prise en charge")
    case .inContact: say("in contact", "en contact")
    case .decided: say("decided", "décidée")
    case .closed: say("closed", "close")
    case .declined: say("declined", "déclinée")
    }
  }

  package func name(_ step: LoopStep) -> String {
    switch step {
    case .askConsent: say("ask the client's consent", "demander l'accord du client")
    case .tellClient:
      say("give the client the partner's details", "donner les coordonnées au client")
    case .callPartner: say("call the partner", "appeler le partenaire")
    case .askPartner: say("is it taken care of?", "est-ce pris en charge ?")
    case .askClient: say("did they call you?", "vous ont-ils appelé ?")
    case .askNews: say("ask for news", "prendre des nouvelles")
    case .review: say("review what is on hold", "revoir ce qui est en suspens")
    case .askSatisfaction: say("ask how it went", "demander si tout s'est bien passé")
    case .thank: say("thank", "remercier")
    case .contactClient: say("contact the client", "joindre le client")
    case .tellResult: say("tell the sender the result", "annoncer le résultat")
    }
  }

  func referralViolation(_ violation: Violation) -> String {
    switch violation {
    case .referralToSelf:
      say(
        "Nobody refers a client to themselves: choose another sender or receiver.",
        "On ne s'envoie pas de client à soi-même : changez l'envoyeur ou le destinataire.")
    case .referralDecidedHalf:
      say(
        "An outcome and its day go together: give both.",
        "L'issue et son jour vont ensemble : indiquez les deux.")
    case .referralClosedWithoutOutcome:
      say(
        "Nothing closes without an outcome: say which.", "Rien ne se clôt sans issue : laquelle ?")
    case .referralClosedTooEarly:
      say(
        "A closed referral needs the client asked, the result told and the thanks given.",
        "Pour clore : client interrogé, résultat annoncé, partenaire remercié.")
    case .clientNamedWithoutConsent:
      say(
        "The partner was called, so the client must have agreed: record their consent.",
        "Le partenaire a été appelé, il faut donc l'accord du client : notez-le.")
    case .clientIsAnEnd:
      say(
        "The client cannot send or receive themselves: choose another client.",
        "Le client ne peut pas s'envoyer lui-même : choisissez-en un autre.")
    case .referralDeclinedAndDecided:
      say(
        "A declined referral has no outcome: take one of the two back.",
        "Une recommandation déclinée n'a pas d'issue : retirez l'une ou l'autre.")
    case .referralDeclinedWithoutReason:
      say("Declining needs a reason: give one.", "Un refus se motive : donnez la raison.")
    case .referralWithoutClient:
      say(
        "A referral needs a client: choose one.", "Une recommandation concerne un client : lequel ?"
      )
    case .contactConfirmedWithoutDay:
      say(
        "A confirmed first contact needs its day.",
        "Un premier contact confirmé doit avoir son jour.")
    default:
      say(
        "Satisfaction goes from 1 to 5, of a client who was asked.",
        "La satisfaction va de 1 à 5, d'un client interrogé.")
    }
  }
}
