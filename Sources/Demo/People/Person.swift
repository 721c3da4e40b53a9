import Domain

/// A row of the tables of people: a person, or an organisation.
struct Person: Sendable {
  /// The tiers of a new book, in their order.
  enum Rank: Int, Sendable {
    case a = 1
    case b, c, d
  }

  var civility: Contact.Civility?
  var given = ""
  var family = ""
  /// The name of an organisation.
  var organisation = ""
  var works: String?
  var title: Words?
  var spouse: String?
  var flatmate: String?
  var rank: Rank?
  /// Days since the last touch of a relation that goes its routine way; nil where there is none, or
  /// where a story tells it.
  var silent: Int?
  /// Ideal and longest days of their own.
  var cadence: (ideal: Int, longest: Int)?
  var desk = Desk.mine
  var isInformal = false
  var address: String?
  var birthday: PartialDate?
  var notes: Words?
  var tag: Words?
  var mailbox: String?
  var language: Language?
  /// Days since they died, or retired.
  var ended: Int?
  var archived: Int?

  /// - Parameters:
  ///   - works: the organisation they work at, as its row names it.
  ///   - spouse: the other of a couple, in a row above.
  ///   - flatmate: another of the household, in a row above.
  init(
    _ civility: Contact.Civility, _ given: String, _ family: String, at works: String? = nil,
    _ rank: Rank? = nil, silent: Int? = nil, spouse: String? = nil, flatmate: String? = nil
  ) {
    self.civility = civility
    self.given = given
    self.family = family
    self.works = works
    self.rank = rank
    self.silent = silent
    self.spouse = spouse
    self.flatmate = flatmate
  }

  init(organisation: String, _ address: String) {
    self.organisation = organisation
    self.address = address
  }

  var isOrganisation: Bool { !organisation.isEmpty }

  /// What stories and other rows call them.
  var name: String { isOrganisation ? organisation : "\(given) \(family)" }
}

// MARK: - What only some rows say

extension Person {
  private func with(_ change: (inout Person) -> Void) -> Person {
    var person = self
    change(&person)
    return person
  }

  func by(_ desk: Desk) -> Person { with { $0.desk = desk } }
  func title(_ english: String, _ french: String) -> Person {
    with { $0.title = Words(english, french) }
  }
  func note(_ english: String, _ french: String) -> Person {
    with { $0.notes = Words(english, french) }
  }
  func tagged(_ english: String, _ french: String) -> Person {
    with { $0.tag = Words(english, french) }
  }
  func every(_ ideal: Int, longest: Int) -> Person { with { $0.cadence = (ideal, longest) } }
  func lives(_ address: String) -> Person { with { $0.address = address } }
  func born(_ month: Int, _ day: Int, _ year: Int? = nil) -> Person {
    with { $0.birthday = PartialDate(year: year, month: month, day: day) }
  }
  func mailbox(_ name: String) -> Person { with { $0.mailbox = name } }
  func speaks(_ language: Language) -> Person { with { $0.language = language } }
  func ended(_ daysAgo: Int) -> Person { with { $0.ended = daysAgo } }
  func archived(_ daysAgo: Int) -> Person { with { $0.archived = daysAgo } }
  /// On first-name terms.
  var tu: Person { with { $0.isInformal = true } }
}
