/// Who knows whom: contacts, and the colleagues of our own who know them ("ask Marie, she knows
/// Priya").
///
/// How well two know each other is a number that grows with what is between them: 1 for each
/// referral from one to the other, 1 for each referral that brought a client to them, `link` for a
/// couple, a household or a place of work; with a colleague 1 for each touch, and `owner` where she
/// is in charge of the contact. We know our colleagues without limit.
package struct Acquaintances: Sendable {
  /// One on the way from somebody to somebody else.
  package enum Person: Hashable, Sendable {
    case contact(ID<Contact>)
    case colleague(ID<Colleague>)

    /// What stands for it in a network.
    package var node: Int64 {
      switch self {
      case .contact(let id): id.number
      case .colleague(let id): -id.number
      }
    }

    package init(node: Int64) {
      self = node < 0 ? .colleague(ID(-node)) : .contact(ID(node))
    }
  }

  package static let link = 5
  package static let owner = 1

  package let network: Network
  private let introductions: Introductions

  /// - Parameter network: nodes stand for persons.
  package init(_ network: Network) {
    self.network = network
    introductions = Introductions(network)
  }

  /// The way of fewest steps; nil when there is none, or one of the two is not known here.
  package func shortest(from start: ID<Contact> = Contact.us, to end: ID<Contact>) -> Introduction?
  {
    guard let start = network.index(of: start.number), let end = network.index(of: end.number)
    else { return nil }
    return introductions.shortest(from: start, to: end)
  }

  /// The way whose weakest tie is the strongest; nil when there is none, or one of the two is not
  /// known here.
  package func strongest(from start: ID<Contact> = Contact.us, to end: ID<Contact>) -> Introduction?
  {
    guard let start = network.index(of: start.number), let end = network.index(of: end.number)
    else { return nil }
    return introductions.strongest(from: start, to: end)
  }
}

extension Introduction {
  /// Who is on the way.
  package var people: [Acquaintances.Person] { nodes.map { Acquaintances.Person(node: $0.id) } }
}
