import Domain
import Store

/// What the words of a command line stand for in a book.
struct Targets {
  let store: BookStore
  let setup: Setup

  /// Something to act on, with what was read of it.
  struct Found {
    let target: Target
    let matter: Matter
    let expectations: [Expectation]
  }

  /// Each word is a code of the agenda; the words between codes are the name of one contact, and
  /// so is each word that has a space in it.
  func find(_ words: [String]) throws -> [Found] {
    var found: [Found] = []
    var name: [String] = []
    func takeName() throws {
      if !name.isEmpty { found.append(try next(of: contact(named: name.joined(separator: " ")))) }
      name = []
    }
    for word in words {
      if let target = Target(code: word) {
        try takeName()
        found.append(try self.found(target))
      } else if word.contains(" ") {
        try takeName()
        found.append(try next(of: contact(named: word)))
      } else {
        name.append(word)
      }
    }
    try takeName()
    var seen: Set<Target> = []
    return found.filter { seen.insert($0.target).inserted }
  }

  /// The one contact that a code such as `c34`, or some words of a name, stands for.
  /// - Throws: `Refusal.privateTo` for one that only somebody else sees, `Refusal.gone` for a code
  ///   that is nobody's.
  func contact(_ words: [String]) throws -> ID<Contact> {
    if words.count == 1, case .cadence(let id) = Target(code: words[0]) {
      if let owner = try store.keeper(of: id) { throw Refusal.privateTo(owner) }
      guard try store.find(id) != nil else { throw Refusal.gone(RecordKey(id)) }
      return id
    }
    return try contact(named: words.joined(separator: " ")).id
  }

  /// The referral that a code such as `r12` stands for.
  func referral(_ word: String) throws -> ReferralDetails {
    guard let number = codeNumber(word, after: "r") else {
      throw Complaint(sentence: setup.wording.notAReferral(word), status: .wrongUsage)
    }
    let id = ID<Referral>(number)
    guard let details = try store.referral(id, today: setup.today) else {
      throw Refusal.gone(RecordKey(id))
    }
    return details
  }

  private func contact(named text: String) throws -> Contact {
    let limit = 50
    var filter = ContactFilter()
    filter.standing = .all
    let found = try store.search(text, matching: filter, count: limit, today: setup.today)
      .map(\.contact)
    guard !found.isEmpty else { throw Complaint(sentence: setup.wording.nobodyNamed(text)) }
    // A name that stands in somebody's notes, or is that of their firm, is not theirs.
    func wordSet(_ text: String) -> Set<Substring> {
      Set(Folding.fold(text).split { !$0.isLetter && !$0.isNumber })
    }
    let words = wordSet(text)
    let named = found.filter { contact in
      let name = Folding.fold(contact.names.plain)
      return words.allSatisfy { name.contains($0) }
    }
    if named.count == 1, found.count < limit { return named[0] }
    // Whole words go before pieces of words: "Martin" is no Martinez.
    let whole = named.filter {
      words.isSubset(of: wordSet($0.names.plain))
    }
    if whole.count == 1, found.count < limit { return whole[0] }
    guard !named.isEmpty else {
      throw Complaint(
        sentence: setup.wording.nobodyNamed(
          text, standingOnCardsOf: found.prefix(5).map { (Target.cadence($0.id).code, $0.names) }))
    }
    let shown = (whole.isEmpty ? named : whole).prefix(5)
    throw Complaint(
      sentence: setup.wording.severalNamed(
        text, shown.map { (Target.cadence($0.id).code, $0.names) },
        more: (whole.isEmpty ? named : whole).count > shown.count))
  }

  /// The contact's next open follow-up; with none, being in touch where that is due.
  private func next(of contact: Contact) throws -> Found {
    if let followUp = try store.card(of: contact.id, timeline: 0)?.open.first {
      return Found(
        target: .followUp(followUp.id), matter: Matter(followUp.kind, with: contact.names),
        expectations: followUp.expectations)
    }
    guard let row = try store.agendaRow(of: .cadence(contact.id), today: setup.today) else {
      throw Complaint(sentence: setup.wording.nothingPlanned(with: contact.names))
    }
    return Found(target: row.target, matter: row.matter, expectations: row.expectations)
  }

  private func found(_ target: Target) throws -> Found {
    if let row = try store.agendaRow(of: target, today: setup.today) {
      return Found(target: target, matter: row.matter, expectations: row.expectations)
    }
    let owner =
      switch target {
      case .followUp(let id): try store.keeper(of: id)
      case .cadence(let id): try store.keeper(of: id)
      }
    if let owner { throw Refusal.privateTo(owner) }
    if case .followUp(let id) = target, try store.find(id) != nil {
      throw Refusal.followUpClosed(id)
    }
    throw Complaint(sentence: setup.wording.notOnAgenda(target.code))
  }
}

extension Target {
  /// What the agenda prints for it: "f12" for a follow-up, "c34" for a contact's cadence.
  var code: String {
    switch self {
    case .followUp(let id): "f\(id)"
    case .cadence(let id): "c\(id)"
    }
  }

  init?(code: String) {
    if let number = codeNumber(code, after: "f") {
      self = .followUp(ID(number))
    } else if let number = codeNumber(code, after: "c") {
      self = .cadence(ID(number))
    } else {
      return nil
    }
  }
}

/// The 12 of "f12"; nil where the word is no such code.
private func codeNumber(_ word: String, after letter: Character) -> Int64? {
  guard word.first?.lowercased() == String(letter),
    word.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
    let number = Int64(word.dropFirst()), number > 0
  else { return nil }
  return number
}
