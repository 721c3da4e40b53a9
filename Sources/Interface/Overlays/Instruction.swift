import Domain
import Store

/// An action with what it was told, understood: what a line of the palette or a changed key does.
enum Instruction: Hashable {
  case gesture(Gesture)
  case classification(Classification)
  case touch(Interaction.Channel, words: String?)
  case note(String)
  case deal(DealWords)
  case open(ID<Contact>)
  case filter(ContactFilter)
  case order(ContactOrder)
  case partners(PartnerOrder)
  case fact(PartnerFact?)
  case window(NetworkWindow)
  /// Of whoever sits here; nil when they are back.
  case absence(Absence?)
  case leaver(ID<Colleague>)
  case theme(String)
  /// A setting and its value as `config.toml` writes it.
  case set(Setting, String)
}

/// What was told to an action, as far as it is understood.
struct Understanding {
  /// What it means, or why it means nothing: a sentence.
  let result: Result<Instruction, Problem>
  /// What is understood, said before it is done.
  let says: String
  /// What may be meant: the words that stand for each, what is said of it, and what it means.
  var offers: [Offer] = []

  struct Offer {
    let words: String
    var detail = ""
    let instruction: Instruction?
  }
}

/// Finds what a few typed letters are meant for.
enum Matching {
  /// How well typed words fit a text, more being better; nil when they do not. The beginning goes
  /// before the beginning of a word, that before any place, and that before scattered letters.
  static func score(_ typed: String, in text: String) -> Int? {
    let (wanted, text) = (Folding.fold(typed), Folding.fold(text))
    if wanted.isEmpty { return 0 }
    if text == wanted { return 1000 }
    if text.hasPrefix(wanted) { return 900 - min(text.count, 99) }
    if text.contains(" " + wanted) { return 700 - min(text.count, 99) }
    if text.contains(wanted) { return 500 - min(text.count, 99) }
    // Scattered letters begin where a word does.
    guard let first = wanted.first,
      let start = text.indices.first(where: { index in
        text[index] == first && (index == text.startIndex || text[text.index(before: index)] == " ")
      })
    else { return nil }
    var rest = text[start...]
    var gaps = 0
    for character in wanted where character != " " {
      guard let index = rest.firstIndex(of: character) else { return nil }
      gaps += rest.distance(from: rest.startIndex, to: index)
      rest = rest[rest.index(after: index)...]
    }
    return max(1, 300 - gaps)
  }

  /// The one of several that is meant by its whole name or by the beginning of only one.
  static func one<T>(_ typed: String, of choices: [(value: T, names: [String])]) -> T? {
    let wanted = Folding.fold(typed)
    guard !wanted.isEmpty else { return nil }
    if let exact = choices.first(where: { $0.names.contains { Folding.fold($0) == wanted } }) {
      return exact.value
    }
    let begun = choices.filter { $0.names.contains { Folding.fold($0).hasPrefix(wanted) } }
    return begun.count == 1 ? begun[0].value : nil
  }
}
