/// The names of a contact, as far as a list, a sentence or a sort key needs them.
package struct ContactName: Hashable, Sendable {
  package var kind: Contact.Kind
  package var civility: Contact.Civility?
  package var given: String
  package var family: String
  /// The name of an organisation.
  package var organisation: String
  /// Whether the reader may not know it: there is a contact, and nothing of its name is here.
  package var isHidden: Bool

  package init(
    kind: Contact.Kind = .person, civility: Contact.Civility? = nil, given: String = "",
    family: String = "", organisation: String = "", isHidden: Bool = false
  ) {
    self.kind = kind
    self.civility = civility
    self.given = given
    self.family = family
    self.organisation = organisation
    self.isHidden = isHidden
  }

  /// That of a contact which is private to somebody else.
  package static let hidden = ContactName(isHidden: true)

  /// With the given names as initials, where that is shorter: "Z. Lefèvre", "J.-Y. Le Goff".
  package var abbreviated: ContactName {
    guard kind == .person, !family.isEmpty else { return self }
    var initials = ""
    var isFirst = true
    for letter in given {
      let parts = letter == "-" || letter == " "
      if parts { initials.append(letter) } else if isFirst { initials += "\(letter)." }
      isFirst = parts
    }
    var short = self
    if initials.count < given.count { short.given = initials }
    return short
  }

  /// "Zoé Lefèvre", or the name of the organisation.
  package var plain: String {
    switch kind {
    case .organisation: organisation
    case .person:
      given.isEmpty ? family : family.isEmpty ? given : "\(given) \(family)"
    }
  }

  /// What the contact is sorted by, folded: the family name, then the given name.
  ///
  /// French sorts "de La Tour" at L and "d'Ormesson" at O: the particles *de* and *d'* do not
  /// count, while *Le, La, Du, Des* belong to the name.
  package var sortKey: String {
    switch kind {
    case .organisation: return Folding.fold(organisation)
    case .person:
      var family = Folding.fold(self.family)
      for particle in ["de ", "d'"] where family.hasPrefix(particle) && family != particle {
        family.removeFirst(particle.count)
        break
      }
      let given = Folding.fold(self.given)
      return family.isEmpty ? given : given.isEmpty ? family : "\(family) \(given)"
    }
  }
}

extension Contact {
  package var names: ContactName {
    isHidden
      ? .hidden
      : ContactName(
        kind: kind, civility: civility, given: givenName ?? "", family: familyName ?? "",
        organisation: name ?? "")
  }

  /// Whether this is what is left of a contact for whoever may not see it. No other contact is
  /// without a name.
  package var isHidden: Bool {
    privacy == .owner && givenName == nil && familyName == nil && name == nil
  }
}
