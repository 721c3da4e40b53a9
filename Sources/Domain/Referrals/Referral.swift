/// Clients sent by somebody to somebody, and what came of it: a record with two ends and a loop
/// that closes.
///
/// The direction is read from the ends, and the progress from the dated facts: a state that
/// contradicts them cannot be written down.
package struct Referral: Record, ReferralEnds {
  /// Seen from us.
  package enum Direction: String, CaseIterable, Sendable, Codable {
    case given, received
    /// Neither end is us: a fact without clocks.
    case seen
  }

  /// What came of it. In property a sale is *won* at the preliminary contract and may fall through
  /// before the deed.
  package enum Outcome: String, CaseIterable, FieldConvertible, Codable {
    case won, lost
    case noResponse = "no_response"
    case withdrawn
    case fellThrough = "fell_through"
    /// Another receiver for the same need won: outside of every won rate.
    case anotherWon = "another_won"
  }

  /// How much the two are brought together, 1 (details given) to 5 (introduced in person).
  package enum Handover: Int, CaseIterable, FieldConvertible, Codable {
    case details = 1
    case told, written, called, inPerson
  }

  package let id: ID<Referral>
  package var sender = ID<Contact>(0)
  package var receiver = ID<Contact>(0)
  package var topic: ID<Topic>?
  /// What the client needs, in words.
  package var need = ""
  package var opened = Day.first
  package var owner: ID<Colleague>?
  /// The client's consent: when, how it was given, and what may be told.
  package var consented: Day?
  package var consentMeans: String?
  package var consentScope: String?
  package var handover: Handover?
  /// The two acts of S1: the client has the partner's details, the partner was called with theirs.
  package var clientTold: Day?
  package var partnerCalled: Day?
  /// The day the receiver said that they take care of it; for a received one, that we did.
  package var acknowledged: Day?
  /// The first contact between client and receiver: unconfirmed while only the partner told of it.
  package var contacted: Day?
  package var isContactConfirmed = false
  /// The last day on which we heard how it stands.
  package var heard: Day?
  /// While it is on hold: the day on which that is looked at again.
  package var review: Day?
  package var outcome: Outcome?
  package var decided: Day?
  /// Why it ended so, or was declined.
  package var reason: String?
  /// What it was worth, tax excluded, in minor units; for a commission the commission. Nil when it is
  /// not known, which is never 0.
  package var value: Int?
  /// What the client thought of the receiver, 1 to 5.
  package var satisfaction: Int?
  /// The day on which the client was asked, whatever they answered.
  package var satisfactionAsked: Day?
  /// What the other firm said of the client and of the matter.
  package var partnerWord: String?
  /// The client's praise, in their words, where they gave any.
  package var praise: String?
  /// The other firm was thanked: the receiver of a given one, the sender of a received one.
  package var thanked: Day?
  /// The sender was told what came of it.
  package var resultTold: Day?
  package var closed: Day?
  package var declined: Day?
  /// Who brought the two firms together.
  package var introducedBy: ID<Contact>?
  /// The referral that this one goes on from, where its receiver declined.
  package var reroutedFrom: ID<Referral>?
  /// The first referral for the same need, where several receivers were asked; its own id there.
  package var group: ID<Referral>?
  /// Where the other firm's person worked that day: bankers change banks, the referral stays.
  package var organisation: String?

  package init(id: ID<Referral>) { self.id = id }

  package static let kind = RecordKind.referral
  package static let columns: [Column<Referral>] = [
    Column("sender", \.sender, references: .contact),
    Column("receiver", \.receiver, references: .contact),
    Column("topic", \.topic, references: .topic),
    Column("need", \.need),
    Column("opened", \.opened),
    Column("owner", \.owner, references: .colleague),
    Column("consented", \.consented),
    Column("consent_means", \.consentMeans),
    Column("consent_scope", \.consentScope),
    Column("handover", \.handover),
    Column("client_told", \.clientTold),
    Column("partner_called", \.partnerCalled),
    Column("acknowledged", \.acknowledged),
    Column("contacted", \.contacted),
    Column("contact_confirmed", \.isContactConfirmed),
    Column("heard", \.heard),
    Column("review", \.review),
    Column("outcome", \.outcome),
    Column("decided", \.decided),
    Column("reason", \.reason),
    Column("value", \.value),
    Column("satisfaction", \.satisfaction),
    Column("satisfaction_asked", \.satisfactionAsked),
    Column("partner_word", \.partnerWord),
    Column("praise", \.praise),
    Column("thanked", \.thanked),
    Column("result_told", \.resultTold),
    Column("closed", \.closed),
    Column("declined", \.declined),
    Column("introduced_by", \.introducedBy, references: .contact),
    Column("rerouted_from", \.reroutedFrom, references: .referral),
    Column("need_group", \.group, references: .referral),
    Column("organisation", \.organisation),
  ]

  package func violations() -> [Violation] {
    var found: [Violation] = []
    if sender == receiver { found.append(.referralToSelf(id)) }
    if (outcome == nil) != (decided == nil) { found.append(.referralDecidedHalf(id)) }
    if closed != nil, outcome == nil { found.append(.referralClosedWithoutOutcome(id)) }
    if declined != nil, closed != nil || outcome != nil {
      found.append(.referralDeclinedAndDecided(id))
    }
    if declined != nil, (reason ?? "").isEmpty { found.append(.referralDeclinedWithoutReason(id)) }
    if closed != nil, !missing.isEmpty { found.append(.referralClosedTooEarly(id)) }
    if direction == .given, partnerCalled != nil, consented == nil {
      found.append(.clientNamedWithoutConsent(id))
    }
    if isContactConfirmed, contacted == nil { found.append(.contactConfirmedWithoutDay(id)) }
    if let satisfaction, !(1...5).contains(satisfaction) || satisfactionAsked == nil {
      found.append(.satisfactionOutOfRange(id))
    }
    if let value, value < 0 { found.append(.negativeLength(key)) }
    return found
  }
}

/// A client of a referral: each has one at least. Two of one household count once.
package struct ReferralClient: Record {
  package let id: ID<ReferralClient>
  package var referral = ID<Referral>(0)
  package var contact = ID<Contact>(0)

  package init(id: ID<ReferralClient>) { self.id = id }

  package static let kind = RecordKind.referralClient
  package static let columns: [Column<ReferralClient>] = [
    Column("referral", \.referral, references: .referral),
    Column("contact", \.contact, references: .contact),
  ]

  package func violations() -> [Violation] { [] }
}
