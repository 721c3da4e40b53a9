/// Why a text is no ``ContactFilter``.
package enum ContactFilterFault: Error, Hashable, Sendable {
  /// A word that a filter does not know.
  case unknown(String)
  /// What stands after `stage:` is no stage.
  case unknownStage(String)
  /// What stands after `silent:` is no number of days.
  case noNumber(String)
  /// Nothing stands after a word such as `tag:`.
  case noValue(String)
}

/// The words of filters, in both languages; the first of each is the one that is written.
enum FilterWord: CaseIterable {
  case stage, tier, tag, owner, silent
  case never, handed, retention, active, archived, ended, all
  case nobody

  var english: [String] {
    switch self {
    case .stage: ["stage"]
    case .tier: ["tier"]
    case .tag: ["tag"]
    case .owner: ["owner"]
    case .silent: ["silent"]
    case .never: ["never"]
    case .handed: ["handed"]
    case .retention: ["retention"]
    case .active: ["active"]
    case .archived: ["archived"]
    case .ended: ["ended", "deceased", "closed"]
    case .all: ["all"]
    case .nobody: ["nobody", "none"]
    }
  }

  var french: [String] {
    switch self {
    case .stage: ["niveau"]
    case .tier: ["catégorie", "classe"]
    case .tag: ["étiquette"]
    case .owner: ["responsable"]
    case .silent: ["silence"]
    case .never: ["jamais"]
    case .handed: ["confiés", "confié"]
    case .retention: ["conservation"]
    case .active: ["actifs", "actif"]
    case .archived: ["archivés", "archivé"]
    case .ended: ["terminés", "terminé", "décédés", "décédé", "fermés", "fermé"]
    case .all: ["tous", "tout"]
    case .nobody: ["personne", "aucun"]
    }
  }

  /// Whether a value follows it after a colon.
  var takesValue: Bool {
    switch self {
    case .stage, .tier, .tag, .owner, .silent: true
    default: false
    }
  }

  private static let byText: [String: FilterWord] = {
    var found: [String: FilterWord] = [:]
    for word in allCases {
      for text in word.english + word.french { found[Folding.fold(text)] = word }
    }
    return found
  }()

  /// The word that a text says, in whatever language, case and accents.
  init?(_ text: some StringProtocol) {
    guard let word = Self.byText[Folding.fold(text)] else { return nil }
    self = word
  }
}

extension ContactFilter {
  /// What of a contact a filter can name values of.
  package enum Part {
    case stage, tier, tag, owner

    /// The part that a word of a filter says, in whatever language; nil for other words.
    package init?(_ word: String) {
      switch FilterWord(word) {
      case .stage: self = .stage
      case .tier: self = .tier
      case .tag: self = .tag
      case .owner: self = .owner
      default: return nil
      }
    }
  }

  /// Reads a filter as people type it: `stage:ambassador tier:A,B tag:notaire owner:sam silent:90
  /// never archived`, in English or in French. A value with blanks or commas stands in quotes.
  package init(_ text: String) throws(ContactFilterFault) {
    self.init()
    for word in Self.split(text, at: \.isWhitespace) {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, let known = FilterWord(name),
        known.takesValue == (parts.count == 2), known != .nobody
      else {
        throw FilterWord(word)?.takesValue == true ? .noValue(String(word)) : .unknown(String(word))
      }
      let values = parts.dropFirst().flatMap { Self.split($0, at: { $0 == "," }) }.map(
        Self.unquoted)
      if known.takesValue, values.allSatisfy(\.isEmpty) { throw .noValue(String(name)) }
      try take(known, values.filter { !$0.isEmpty })
    }
  }

  private mutating func take(_ word: FilterWord, _ values: [String]) throws(ContactFilterFault) {
    switch word {
    case .stage:
      for value in values {
        guard let stage = Stage(typed: value) else { throw .unknownStage(value) }
        stages.insert(stage)
      }
    case .tier: tiers.formUnion(values)
    case .tag: tags.formUnion(values)
    case .owner:
      let login = values[0]
      owner =
        values.count > 1
        ? .logins(Set(values)) : FilterWord(login) == .nobody ? .nobody : .login(login)
    case .silent:
      // "90", and "90d" or "90j" as days are written elsewhere.
      let digits =
        values[0].hasSuffix("d") || values[0].hasSuffix("j")
        ? String(values[0].dropLast()) : values[0]
      guard let days = Int(digits), 0...36_500 ~= days else { throw .noNumber(values[0]) }
      silentDays = days
    case .never: neverTouched = true
    case .handed: isHanded = true
    case .retention: isOverdueForRemoval = true
    case .active: standing = .active
    case .archived: standing = .archived
    case .ended: standing = .ended
    case .all: standing = .all
    case .nobody: break
    }
  }

  /// The parts between separators that do not stand in quotes.
  private static func split(
    _ text: some StringProtocol, at isSeparator: (Character) -> Bool
  ) -> [Substring] {
    var isQuoted = false
    return Substring(text).split { character in
      if character == "\"" { isQuoted.toggle() }
      return !isQuoted && isSeparator(character)
    }
  }

  private static func unquoted(_ text: Substring) -> String {
    text.filter { $0 != "\"" }
  }
}

extension Stage {
  /// The stage that a word means, in whatever language, case and accents: "loyal-client",
  /// "client_fidèle", "ambassadeurs".
  package init?(typed text: some StringProtocol) {
    let typed = Self.key(text)
    let found = Self.allCases.first { stage in
      let names = [stage.rawValue, Wording(.english).name(stage), Wording(.french).name(stage)]
      return names.contains { Self.key($0) == typed || Self.key($0) + "s" == typed }
    }
    guard let found else { return nil }
    self = found
  }

  private static func key(_ text: some StringProtocol) -> String {
    Folding.fold(text).filter { $0.isLetter }
  }
}
