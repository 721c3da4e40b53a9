import Domain

/// The name of a person as a card writes it, in one piece or in several.
struct PersonName: Hashable {
  var civility: Contact.Civility?
  var given = ""
  var family = ""

  init(civility: Contact.Civility? = nil, given: String = "", family: String = "") {
    self.civility = civility
    self.given = given
    self.family = family
  }

  /// Takes a name written in one piece apart: "Mme Marie Dupont", "DUPONT Marie", "Dupont, Marie",
  /// "Jean de La Tour". One word alone is a family name.
  init(splitting text: String) {
    var words = text.split(separator: " ")
    while words.count > 1, let first = words.first, let found = Self.civility(first) {
      civility = civility.map { Self.isRank(found) ? found : $0 } ?? found
      words.removeFirst()
    }
    if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma < words.count - 1 {
      family = words[...comma].joined(separator: " ")
      family.removeLast()
      given = words[(comma + 1)...].joined(separator: " ")
    } else {
      let names = Self.familyRange(in: words)
      family = words[names].joined(separator: " ")
      given = (words[..<names.lowerBound] + words[names.upperBound...]).joined(separator: " ")
    }
  }

  /// The civility that the word stands for, with or without its dot.
  static func civility(_ word: some StringProtocol) -> Contact.Civility? {
    guard word.utf8.count <= 14 else { return nil }
    var word = word.lowercased()
    if word.hasSuffix(".") { word.removeLast() }
    return civilities[word]
  }

  private static let civilities: [String: Contact.Civility] = [
    "m": .monsieur, "mr": .monsieur, "monsieur": .monsieur,
    "mme": .madame, "mrs": .madame, "ms": .madame, "miss": .madame, "madame": .madame,
    "mlle": .madame, "mademoiselle": .madame,
    "me": .maitre, "maître": .maitre, "maitre": .maitre,
    "dr": .docteur, "docteur": .docteur, "doctor": .docteur,
    "pr": .professeur, "prof": .professeur, "professeur": .professeur, "professor": .professeur,
  ]

  /// Whether it says more than Madame or Monsieur: in "Mme le Dr Martin" the rank stays.
  private static func isRank(_ civility: Contact.Civility) -> Bool {
    civility != .madame && civility != .monsieur
  }

  /// Which words are the family name: those in capitals where others are not, as French offices
  /// write; otherwise the last one with the particles before it.
  private static func familyRange(in words: [Substring]) -> Range<Int> {
    let capitals = words.map(isCapitals)
    if let first = capitals.firstIndex(of: true), let last = capitals.lastIndex(of: true),
      capitals.contains(false), capitals[first...last].allSatisfy({ $0 }),
      // "JP Dupont" begins with initials.
      last == words.count - 1
        || first == 0 && words[first...last].contains(where: { $0.count > 2 })
    {
      return first..<(last + 1)
    }
    var first = max(0, words.count - 1)
    while first > 0, particles.contains(words[first - 1].lowercased()) { first -= 1 }
    return first..<words.count
  }

  private static let particles: Set<String> = [
    "de", "du", "des", "d'", "d’", "la", "le", "les", "von", "van", "der", "den", "ter", "di", "da",
    "dos", "del", "della", "el", "saint", "sainte",
  ]

  /// "LE", "D'ORMESSON", "SAINT-ÉTIENNE"; not "J." nor "M".
  private static func isCapitals(_ word: Substring) -> Bool {
    var letters = 0
    for character in word where character.isLetter {
      guard character.isUppercase else { return false }
      letters += 1
    }
    return letters > 1 && !word.hasSuffix(".")
  }
}
