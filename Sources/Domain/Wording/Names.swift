// What people and organisations are called, in a card, a sentence or a list.

extension Wording {
  /// The whole name: "Zoé Lefèvre", "Me Claire Roche". A title stands only where it is a trade.
  package func name(_ name: ContactName) -> String {
    guard name.kind == .person, let title = name.civility.flatMap(tradeTitle) else {
      return plain(name)
    }
    return name.plain.isEmpty ? nameless : "\(title) \(name.plain)"
  }

  /// The name as a sentence says it: "Mme Duval", "Me Roche"; in English "Zoé Duval", "Maître
  /// Roche".
  package func shortName(_ name: ContactName) -> String {
    guard name.kind == .person, !name.family.isEmpty, let civility = name.civility,
      let title = say(tradeTitle(civility), shortTitle(civility))
    else { return plain(name) }
    return "\(title) \(name.family)"
  }

  /// The name where lists are sorted by it: "Lefèvre, Zoé".
  package func listName(_ name: ContactName) -> String {
    guard name.kind == .person, !name.family.isEmpty, !name.given.isEmpty else {
      return plain(name)
    }
    return "\(name.family), \(name.given)"
  }

  /// The name without a title: "Zoé Lefèvre".
  package func plain(_ name: ContactName) -> String {
    name.isHidden ? hiddenContact : name.plain.isEmpty ? nameless : name.plain
  }

  /// What stands where a contact is, whose name the reader may not know.
  package var hiddenContact: String { say("a private contact", "un contact privé") }

  /// What stands where a contact has no name that can be shown.
  package var nameless: String { say("(no name)", "(sans nom)") }

  /// How a letter addresses a person: "Madame", "Maître"; in English "Ms", "Maître".
  package func name(_ civility: Contact.Civility) -> String {
    switch civility {
    case .madame: say("Ms", "Madame")
    case .monsieur: say("Mr", "Monsieur")
    case .maitre: "Maître"
    case .docteur: say("Doctor", "Docteur")
    case .professeur: say("Professor", "Professeur")
    }
  }

  /// The names of several contacts: "Mme Duval et M. Martin", "Mme Duval, M. Martin et 10 autres".
  /// - Parameters:
  ///   - names: the first of them.
  ///   - count: of all; nil when there are more than were counted.
  package func shortNames(_ names: [ContactName], of count: Int?) -> String {
    let shown = names.prefix(2).map(shortName)
    let others = count.map { max(0, $0 - shown.count) }
    switch others {
    case nil:
      return shown.joined(separator: ", ") + say(" and many others", " et beaucoup d'autres")
    case 0?: return list(shown)
    case 1? where names.count > 2: return list(names.prefix(3).map(shortName))
    case let others?:
      let rest = say(
        others == 1 ? "one other" : "\(others) others",
        others == 1 ? "un autre" : "\(others) autres")
      return list(shown + [rest])
    }
  }

  /// "of" before a name: " of Zoé Duval", " de Mme Duval", " d'Alice Martin", " du Dr Sabatier".
  package func of(_ name: String) -> String {
    say(" of \(name)", (takesArticle(name) ? " du " : elides(name) ? " d'" : " de ") + name)
  }

  /// "to" before a name: " to Zoé Duval", " à Mme Duval", " au Dr Sabatier".
  package func to(_ name: String) -> String {
    say(" to \(name)", (takesArticle(name) ? " au " : " à ") + name)
  }

  /// A name behind another word than these: "Zoé Duval", "Mme Duval", "le Dr Sabatier".
  package func definite(_ name: String) -> String {
    say(name, (takesArticle(name) ? "le " : "") + name)
  }

  /// Whether French puts an article before the title that the name begins with.
  private func takesArticle(_ name: String) -> Bool {
    name.hasPrefix("Dr ") || name.hasPrefix("Pr ")
  }

  /// Whether French *de* loses its vowel before the name. An initial h is taken as mute, as it is
  /// in nearly every name that begins so.
  private func elides(_ name: String) -> Bool {
    let folded = Folding.fold(name.prefix(4))
    guard let first = folded.first else { return false }
    if first == "y" { return folded.dropFirst().first.map { !"aeiou".contains($0) } ?? false }
    return "aeiouh".contains(first)
  }

  private func say(_ english: String?, _ french: String?) -> String? {
    language == .english ? english : french
  }

  /// The title of who is addressed by it in every language; nil for Madame and Monsieur.
  private func tradeTitle(_ civility: Contact.Civility) -> String? {
    switch civility {
    case .madame, .monsieur: nil
    case .maitre: say("Maître", "Me")
    case .docteur: "Dr"
    case .professeur: say("Prof.", "Pr")
    }
  }

  private func shortTitle(_ civility: Contact.Civility) -> String? {
    switch civility {
    case .madame: "Mme"
    case .monsieur: "M."
    case .maitre, .docteur, .professeur: tradeTitle(civility)
    }
  }
}
