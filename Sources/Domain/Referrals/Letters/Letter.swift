/// A text that goes out: shown before, then copied or handed to a mail program.
package struct Letter: Hashable, Sendable {
  /// The built-in ones.
  package enum Kind: String, CaseIterable, Sendable {
    /// To the partner: who comes, and why.
    case briefing
    /// To the client: whom to expect.
    case introduction
    /// To the sender of a client: how it stands.
    case standing
    /// To the other firm.
    case thanks
  }

  package let subject: String
  package let body: String
  /// The e-mail address it goes to; nil where none is known.
  package let address: String?

  package init(subject: String, body: String, address: String?) {
    self.subject = subject
    self.body = body
    self.address = address
  }
}

extension Letter.Kind {
  /// The letters that make sense for a referral of that direction.
  package static func all(for direction: Referral.Direction) -> [Self] {
    switch direction {
    case .given: [.briefing, .introduction, .thanks]
    case .received: [.standing, .thanks]
    case .seen: []
    }
  }
}

/// What the letters about a referral say.
package struct LetterFacts: Hashable, Sendable {
  /// Somebody of the letter, with how to reach them.
  package struct Person: Hashable, Sendable {
    package var contact: Contact
    /// In their order.
    package var phones: [String]
    package var emails: [String]

    package init(_ contact: Contact, phones: [String] = [], emails: [String] = []) {
      self.contact = contact
      self.phones = phones
      self.emails = emails
    }
  }

  package var referral: Referral
  /// One at least.
  package var clients: [Person]
  /// The other firm.
  package var partner: Person
  /// The name of the topic; nil where the need fits none.
  package var topic: String?
  /// Who writes, and for which firm.
  package var writer: String
  package var firm: String

  package init(
    about referral: Referral, clients: [Person], partner: Person, topic: String?, writer: String,
    firm: String
  ) {
    self.referral = referral
    self.clients = clients
    self.partner = partner
    self.topic = topic
    self.writer = writer
    self.firm = firm
  }

  /// Whom a letter is for; nil where there is no client.
  package func addressee(of kind: Letter.Kind) -> Person? {
    kind == .introduction ? clients.first : partner
  }

  /// Whether the partner may be told the client's values of a kind: the client agreed, to all that
  /// is needed or to what names it.
  func mayTell(_ kind: ContactValue.Kind) -> Bool {
    guard referral.consented != nil else { return false }
    guard let scope = referral.consentScope.map({ Folding.fold($0) }), !scope.isEmpty else {
      return true
    }
    let names =
      switch kind {
      case .phone: ["phone", "tel", "mobile", "portable", "number", "numero"]
      case .email: ["mail", "courriel"]
      case .address, .url, .date: [String]()
      }
    return (names + ["coordonnees", "contact details"]).contains { scope.contains($0) }
  }
}
