import Domain
import Store

/// What may complete the line being typed: one shows behind the cursor, dimmed.
struct Completion {
  struct Offer: Hashable {
    /// What the whole line becomes.
    let whole: String
    /// What it is called among the others.
    let name: String
    /// Which contact a name stands for.
    var target: ID<Contact>?
  }

  var offers: [Offer]
  private var index = 0

  init(_ offers: [Offer]) { self.offers = offers }

  var offer: Offer? { offers.indices.contains(index) ? offers[index] : nil }

  mutating func move(by step: Int) {
    guard !offers.isEmpty else { return }
    index = (index + step + offers.count) % offers.count
  }

  /// The words that begin with what was typed, and are more.
  static func words(_ words: [String], beginningWith typed: String, before: String = "") -> [Offer]
  {
    let folded = Folding.fold(typed.trimmed)
    return words.filter { word in
      let other = Folding.fold(word)
      return other.hasPrefix(folded) && other != folded
    }
    .map { Offer(whole: before + $0, name: $0) }
  }

  /// Tags for the last one of a row of them.
  static func tags(_ known: [String], in text: String) -> [Offer] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let typed = String(parts.last ?? "").trimmed
    guard !typed.isEmpty else { return [] }
    let before = parts.dropLast().map { String($0).trimmed + ", " }.joined()
    let present = Set(Form.tags(in: before).map(Folding.fold))
    return words(
      known.filter { !present.contains(Folding.fold($0)) }, beginningWith: typed, before: before)
  }
}

/// Contacts of the book that are like the one being typed.
struct Likeness {
  /// So many are named.
  static let most = 3

  /// What was looked for last.
  struct Query: Hashable {
    var name: ContactName?
    var phones: [String]
    var emails: [String]
  }

  var query = Query(name: nil, phones: [], emails: [])
  var contacts: [Contact] = []
  /// By what each is reached.
  var reach: [ID<Contact>: [ContactValue]] = [:]
  /// The card of the first.
  var card: CardDetails?
}

extension Form {
  /// What the new contact would be recognised by; nil in any other form.
  var likenessQuery: Likeness.Query? {
    guard case .addContact = purpose else { return nil }
    func texts(_ asked: FormField, _ isEnough: (String) -> Bool) -> [String] {
      rows.filter { $0.asked == asked }.compactMap(Self.text).filter(isEnough)
    }
    let isPerson = self[.kind]?.input.index != 1
    var name = ContactName(kind: isPerson ? .person : .organisation)
    if isPerson {
      (name.given, name.family) = (text(.given) ?? "", text(.family) ?? "")
    } else {
      name.organisation = text(.name) ?? ""
    }
    return Likeness.Query(
      name: name.plain.count >= 2 ? name : nil,
      phones: texts(.phone) { $0.filter(\.isNumber).count >= 6 },
      emails: texts(.email) { $0.count >= 3 })
  }
}
