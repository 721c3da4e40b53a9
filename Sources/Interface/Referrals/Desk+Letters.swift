import Domain
import Store
import Terminal

/// The letters about a referral: which one, then its text before it goes out.
extension Desk {
  /// `m l`: of the referral that is selected, or the contact's open ones.
  mutating func askLetter() throws {
    if let id = meantReferral { return try askLetter(about: id) }
    if let id = try subjects().first?.followUp?.referral { return try askLetter(about: id) }
    guard let first = people.first else {
      message = Message(wording.nothingSelected)
      return
    }
    let open = try store.referrals(of: first.id, count: Self.mostReferrals, today: today)
      .filter { $0.referral.isOpen }
    if open.count == 1 { return try askLetter(about: open[0].referral.id) }
    guard !open.isEmpty else {
      message = Message(wording.nothingToWriteAbout(first.name))
      return
    }
    overlay = .choice(
      ChoiceBox(
        title: wording.letterAboutWhich,
        options: open.prefix(9).map { details in
          (
            wording.ends(of: details, arrow: surroundings.glyphs.arrowRight.string),
            .lettersAbout(details.referral.id)
          )
        }, isNumbered: true))
  }

  mutating func askLetter(about id: ID<Referral>) throws {
    guard let facts = try store.letterFacts(of: id, by: me) else {
      message = Message(wording.noLetterForThis)
      return
    }
    let kinds = Letter.Kind.all(for: facts.referral.direction)
      .filter { facts.addressee(of: $0) != nil }
    guard !kinds.isEmpty else {
      message = Message(wording.nobodyToWriteTo)
      return
    }
    overlay = .choice(
      ChoiceBox(
        title: wording.whichLetter,
        options: kinds.map { kind in
          let to = facts.addressee(of: kind).map { wording.shortName($0.contact.names) } ?? ""
          return ("\(wording.name(kind)) (\(to))", .letter(kind, id))
        }, isNumbered: true))
  }

  /// Shows the text in full before anything leaves.
  mutating func show(_ kind: Letter.Kind, about id: ID<Referral>) throws {
    guard let facts = try store.letterFacts(of: id, by: me),
      let person = facts.addressee(of: kind), let letter = wording.letter(kind, facts)
    else {
      message = Message(wording.noLetterForThis)
      return
    }
    overlay = .outgoing(
      OutgoingBox(
        contact: person.contact.id, name: person.contact.names, email: letter.address,
        subject: letter.subject, body: letter.body))
  }
}

extension Wording {
  var whichLetter: String { say("Which letter?", "Quelle lettre ?") }
  var letterAboutWhich: String {
    say("A letter about which referral?", "Une lettre sur quelle recommandation ?")
  }
  /// Between others nothing is ours to write: neither end asked us for anything.
  var noLetterForThis: String {
    say(
      "Seen between others: letters are for what you gave or received.",
      "Entre tiers : les lettres sont pour les recommandations données ou reçues.")
  }

  /// Whoever a letter could go to was erased.
  var nobodyToWriteTo: String {
    say("Nobody is left to write to.", "Il ne reste personne à qui écrire.")
  }

  func nothingToWriteAbout(_ name: ContactName) -> String {
    say(
      "No referral of \(shortName(name)) is open.",
      "Aucune recommandation\(of(shortName(name))) n'est en cours.")
  }
}
