import Domain

/// A referral as far as it is known before its form opens.
struct ReferralStart: Hashable {
  enum Kind: Hashable {
    case give, receive, see
    /// Ours goes on to somebody else, because its receiver declined.
    case reroute(ID<Referral>, reason: String)
  }

  let kind: Kind
  var clients: [Someone] = []
  /// Of what is given, whom it goes to; several for one need. Of what is seen, one.
  var receivers: [Someone] = []
  /// Who sent a client to us, or to somebody else.
  var sender: Someone?
  /// Nil where the need fits none.
  var topic: TopicChoice?
  /// Whether the topic was picked, were it none.
  var isTopicPicked = false

  init(_ kind: Kind) { self.kind = kind }

  /// What has to be picked next; nil when all is known that a form opens with.
  var nextStage: PickBox.Stage? {
    if clients.isEmpty { return .client }
    switch kind {
    case .receive, .see: return nil
    case .give: return !isTopicPicked ? .topic : receivers.isEmpty ? .receivers : nil
    case .reroute: return receivers.isEmpty ? .receivers : nil
    }
  }

  /// The contact whose key began it.
  var contact: ID<Contact>? { (sender ?? clients.first ?? receivers.first)?.id }
}

/// Somebody whom a form names: in the book already, or by a name only.
package struct Someone: Hashable {
  /// Nil for one who is not in the book yet.
  var id: ID<Contact>?
  /// As it is typed.
  var name: String

  package init(id: ID<Contact>? = nil, name: String) { (self.id, self.name) = (id, name) }

  /// What a command takes for them; nil where there is no name.
  package var party: Party? {
    if let id { return .known(id) }
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
    var card = ContactCard()
    if Self.isOrganisation(name) {
      card.contact.kind = .organisation
      card.contact.name = words.joined(separator: " ")
    } else {
      card.contact.givenName = words.count > 1 ? words.dropLast().joined(separator: " ") : nil
      card.contact.familyName = words.last
    }
    return .new(AddContact(card))
  }

  /// Whether a name that is nobody's yet is that of a firm: a word of it says so.
  static func isOrganisation(_ name: String) -> Bool {
    let words = Folding.fold(name).split { !$0.isLetter }.map(String.init)
    return name.contains("&") || words.contains { trades.contains($0) }
  }

  /// What firms are called by, folded.
  private static let trades: Set<String> = [
    "agence", "assurance", "assurances", "bank", "banque", "cabinet", "company", "credit",
    "entreprise", "etude", "groupe", "group", "immobilier", "insurance", "ltd", "notaires",
    "office", "sa", "sarl", "sas", "sci", "scp", "societe",
  ]
}
