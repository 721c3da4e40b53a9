/// A contact as the benchmark invents it: plain values, for whatever makes a book out of them.
struct SampleContact: Sendable {
  /// From 0, and the same for the same contact in a book of any size.
  var index: Int
  /// Empty for an organisation.
  var given = ""
  /// Empty for an organisation.
  var family = ""
  /// Its name, or where the person works, or empty.
  var organisation = ""
  var isOrganisation = false
  /// From 0 for the best, A, to 3 for D; nil for most.
  var tier: Int?
  var phones: [String] = []
  var mails: [String] = []
  var street = ""
  var postcode = ""
  var town = ""
  var tags: [String] = []
  var notes = ""
  var followUps: [SampleFollowUp] = []
  var interactions: [SampleInteraction] = []
}

/// Something promised.
struct SampleFollowUp: Sendable {
  var subject: String
  /// How the agenda has it; the days are those until it shows again, at least 1.
  enum Standing {
    case shown
    case snoozed(Int)
    case waiting(Int)
  }

  /// Negative for what is overdue; what is for today is not.
  var daysFromToday: Int
  var standing = Standing.shown
}

/// Something that happened.
struct SampleInteraction: Sendable {
  enum Channel: CaseIterable { case call, mail, meeting, note }

  /// The words of an attempt: nobody was reached.
  static let attempt = "Laisse un message à son assistante."

  var channel: Channel
  /// Before today, at least 1.
  var daysAgo: Int
  var words: String
}

/// The same skewed book at any size, produced contact by contact.
///
/// French surnames by their frequency; exactly as many follow-ups as contacts where the size is a
/// multiple of ten, spread unevenly, 30 in 100 of them overdue; three interactions each, and 3,000
/// with the one in the middle; organisations, of which the first and then every fiftieth has a
/// name of 300 characters.
struct SampleBook: Sequence, Sendable {
  let count: Int

  /// Whose 3,000 interactions the book holds.
  var busiest: Int { count / 2 }

  func makeIterator() -> some IteratorProtocol<SampleContact> {
    (0..<count).lazy.map(contact).makeIterator()
  }

  /// The contact at `index`, which need not be produced in order.
  func contact(_ index: Int) -> SampleContact {
    var random = SplitMix64(seed: UInt64(index) &* 0x2545_F491_4F6C_DD1D)
    var contact = SampleContact(index: index)
    if index % 20 == 7 {
      contact.isOrganisation = true
      contact.organisation = organisation(index, &random)
    } else {
      contact.given = random.pickEarly(FrenchNames.given)
      contact.family = random.pickEarly(FrenchNames.families)
      if random.chance(6) { contact.family += "-" + random.pickEarly(FrenchNames.families) }
      if random.chance(40) { contact.organisation = organisation(index, &random) }
    }
    if random.chance(30) { contact.tier = Swift.min(3, Int.random(in: 0...5, using: &random)) }
    reach(&contact, &random)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let tag = random.pickEarly(FrenchNames.tags)
      if !contact.tags.contains(tag) { contact.tags.append(tag) }
    }
    if random.chance(30) {
      contact.notes = "Rencontré à \(contact.town) ; préfère être rappelé après 17 h."
    }
    contact.followUps = followUps(of: contact, &random)
    contact.interactions = (0..<(index == busiest ? 3_000 : 3)).map { _ in
      interaction(&random)
    }
    return contact
  }

  private func organisation(_ index: Int, _ random: inout SplitMix64) -> String {
    let name = random.pick(FrenchNames.organisations) + " " + random.pickEarly(FrenchNames.families)
    guard index % 1000 == 7 else { return name }
    return String(String(repeating: name + " & associés, ", count: 30).prefix(299)) + "."
  }

  private func reach(_ contact: inout SampleContact, _ random: inout SplitMix64) {
    let number = contact.index % 1_000_000
    contact.phones = ["+33 6 39 " + pairs(number)]
    if random.chance(35) { contact.phones.append("04 72 " + pairs(number * 7 % 1_000_000)) }
    let name = contact.isOrganisation ? "contact" : "\(contact.given).\(contact.family)"
    contact.mails = ["\(plain(name))\(contact.index)@example.com"]
    if random.chance(20) { contact.mails.append("\(plain(name))\(contact.index)@example.org") }
    contact.street =
      "\(Int.random(in: 1...180, using: &random)) "
      + random.pick(FrenchNames.streets)
    contact.postcode = "\(69_000 + Int.random(in: 1...9, using: &random))"
    contact.town = random.pick(FrenchNames.towns)
  }

  /// Of ten contacts in a row three have none, one has three, one has two, the others one.
  private func followUps(
    of contact: SampleContact, _ random: inout SplitMix64
  ) -> [SampleFollowUp] {
    let first = [0, 0, 0, 1, 2, 3, 3, 4, 5, 7]
    let after = [0, 0, 1, 2, 3, 3, 4, 5, 7, 10]
    let place = contact.index % 10
    return (first[place]..<after[place]).map { ordinal in
      let reach = Double.random(in: 0..<1, using: &random)
      let isOverdue = ordinal * 7 % 10 < 3
      // Squared: most of what is overdue is so since a short time, most promises are near.
      let days = Int(reach * reach * (isOverdue ? 180 : 365))
      let verb = random.pick(["Rappeler", "Relancer", "Écrire à", "Remercier", "Revoir"])
      let name = contact.isOrganisation ? contact.organisation : contact.family
      let matter = random.pick(["le compromis", "le prêt", "l'estimation", "la visite", "le bail"])
      return SampleFollowUp(
        subject: "\(verb) \(name.prefix(40)) pour \(matter)",
        daysFromToday: isOverdue ? -1 - days : days,
        standing: isOverdue ? .shown : standing(&random))
    }
  }

  /// Of what is not overdue one in ten is snoozed, and one in ten waits for somebody.
  private func standing(_ random: inout SplitMix64) -> SampleFollowUp.Standing {
    let days = Int.random(in: 1...60, using: &random)
    return switch Int.random(in: 0..<10, using: &random) {
    case 0: .snoozed(days)
    case 1: .waiting(days)
    default: .shown
    }
  }

  private func interaction(_ random: inout SplitMix64) -> SampleInteraction {
    SampleInteraction(
      channel: SampleInteraction.Channel.allCases.randomElement(using: &random) ?? .call,
      daysAgo: Int.random(in: 1...900, using: &random),
      words: random.pick([
        "A bien reçu l'estimation, réfléchit encore.", SampleInteraction.attempt,
        "Très content de la visite ; parle de nous à sa sœur.", "Attend la réponse de la banque.",
        "Nous recommande un notaire à Écully.",
      ]))
  }

  /// Six digits, as telephone numbers are written: `04 07 21`.
  private func pairs(_ number: Int) -> String {
    [number / 10_000, number / 100 % 100, number % 100]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: " ")
  }

  /// Without accents, spaces and apostrophes, as in an address.
  private func plain(_ name: String) -> String {
    let folded = name.lowercased().replacing("œ", with: "oe").decomposedStringWithCanonicalMapping
    return String(
      folded.unicodeScalars.filter { $0 == "." || $0.isASCII && $0.properties.isAlphabetic })
  }
}
