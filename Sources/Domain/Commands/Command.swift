/// One intention of a person: one key press, one undo step, one transaction, however many records
/// it touches.
///
/// A command writes nothing itself. It reads the book and yields changes; each is applied and
/// journaled as it is yielded, so that later reads see it and no sequence is ever held whole.
/// Its coded form is the arguments of its journal entry, and is worded when somebody reads it.
package protocol Command: Codable, Sendable {
  static var verb: Verb { get }
  /// Whether it can never be taken back.
  var isFinal: Bool { get }

  /// - Throws: `Refusal` when a guard does not hold; nothing is written then.
  func run(in book: some Book, yield: (Change) throws -> Void) throws
}

extension Command {
  package var isFinal: Bool { Self.verb.isFinal }
}

/// A command that acts on several things alike, so that those in conflict can be left out.
package protocol BulkCommand: Command {
  /// The same for all but those.
  func leavingOut(_ records: Set<RecordKey>) -> Self
}

/// One that acts on rows of the agenda.
package protocol TargetsCommand: BulkCommand {
  var targets: [Target] { get set }
}

extension TargetsCommand {
  package func leavingOut(_ records: Set<RecordKey>) -> Self {
    var rest = self
    rest.targets.removeAll { records.contains($0.record) }
    return rest
  }
}

/// A command with what its person saw when they asked for it.
package struct Intention: Sendable {
  package var command: any Command
  package var expectations: [Expectation]

  package init(_ command: any Command, expecting expectations: [Expectation] = []) {
    self.command = command
    self.expectations = expectations
  }

  /// The same without the targets in conflict; nil when the command is not one for several.
  package func leavingOut(_ records: Set<RecordKey>) -> Intention? {
    guard let bulk = command as? any BulkCommand else { return nil }
    return Intention(
      bulk.leavingOut(records), expecting: expectations.filter { !records.contains($0.record) })
  }
}

/// The narrow view of the book that a command reads through, inside its transaction.
package protocol Book {
  /// The day that counts as today for whoever acts.
  var today: Day { get }
  /// The real time.
  var now: Instant { get }
  /// Who acts.
  var person: ID<Colleague> { get }

  func find<R: Record>(_ id: ID<R>) throws -> R?
  /// An id that was never used before; each call gives another.
  func newID<R: Record>(_ type: R.Type) throws -> ID<R>

  func values(of contact: ID<Contact>) throws -> [ContactValue]
  func taggings(of contact: ID<Contact>) throws -> [Tagging]
  func holidays() throws -> [ListedHoliday]
  /// How many interactions belong to the follow-up, and whether one of them was a real touch.
  func attempts(at followUp: ID<FollowUp>) throws -> Attempts
  /// The contact's latest change of stage; nil when it has no stage.
  func latestStage(of contact: ID<Contact>) throws -> StageChange?
  func objections(of contact: ID<Contact>) throws -> [Objection]
  /// The links that start or end at the contact.
  func links(of contact: ID<Contact>) throws -> [ContactLink]
  /// What is promised to the contact and not closed, oldest first.
  func openFollowUps(of contact: ID<Contact>) throws -> [FollowUp]
  /// The follow-ups that remind of the contact's dates and birthday, closed ones too, oldest first.
  func reminders(of contact: ID<Contact>) throws -> [FollowUp]
  func tiers() throws -> [Tier]
  /// Every topic, retired ones too, by id.
  func topics() throws -> [Topic]
  func stances(of contact: ID<Contact>) throws -> [Stance]
  /// The clients of a referral, in the order they were named.
  func clients(of referral: ID<Referral>) throws -> [ReferralClient]
  /// The follow-ups that belong to a referral, a stance or a deal, closed ones too, oldest first.
  func followUps(of matter: LoopMatter) throws -> [FollowUp]
  /// What a colleague looks after.
  func belongings(of colleague: ID<Colleague>) throws -> Belongings
  /// The card with this UID, archived or not.
  func contact(uid: String) throws -> ID<Contact>?
}

extension Book {
  /// The record, or the refusal that says it is gone.
  package func get<R: Record>(_ id: ID<R>) throws -> R {
    guard let record = try find(id) else { throw Refusal.gone(RecordKey(id)) }
    return record
  }

  package func firm() throws -> Firm { try get(Firm.only) }

  /// The firm's working days, with its holidays.
  package func workingCalendar() throws -> WorkingCalendar {
    try firm().workingCalendar(listed: holidays())
  }
}

/// Why a command cannot be done now. Nothing was written.
package enum Refusal: Error, Hashable, Sendable {
  /// The record is not there any more.
  case gone(RecordKey)
  /// A closed follow-up was given to a verb for open ones.
  case followUpClosed(ID<FollowUp>)
  /// The verb says nothing to a cadence row, or the other way round.
  case notForThisRow
  /// What would result is not allowed.
  case violation(Violation)
  /// Somebody took the entry back already, or brought it back.
  case alreadyTakenBack(ID<Entry>)
  /// The entry can never be taken back.
  case finalEntry(ID<Entry>)
  /// A recurrence that never comes again.
  case neverAgain(ID<FollowUp>)
  /// All is as the command would make it.
  case soAlready
  /// The firm itself is no contact to classify, end or erase.
  case us
  /// Who is asked to take something over, or to be away, has left.
  case colleagueLeft(ID<Colleague>)
  /// Nobody hands over to themselves when they leave.
  case ownSuccessor
  /// Something that it would change is for that colleague's eyes only.
  case privateTo(String)
  /// Only that colleague, whose contact it is, makes it private.
  case ownerDecides(String)
  /// Only that colleague, who wrote it down, says who sees it.
  case authorDecides(String)
  /// What is promised to a private contact stays with that colleague, who alone sees it.
  case promiseOfPrivate(String)
  /// The loop of a referral does not allow it.
  case loop(LoopRefusal)
}

/// A rule of the domain that a record does not keep.
package enum Violation: Error, Hashable, Sendable {
  case contactWithoutName(ID<Contact>)
  case cadenceUpsideDown(RecordKey)
  /// Nobody would see it.
  case privateWithoutOwner(ID<Contact>)
  case emptyValue(ID<ContactValue>)
  /// A date that no ``PartialDate`` stands for.
  case valueNoDate(ID<ContactValue>)
  case emptyTag(ID<Tagging>)
  /// An absence without a deputy, with oneself as deputy, or that ends before it begins.
  case absenceHalf(ID<Colleague>)
  case linkToSelf(ID<ContactLink>)
  case linkEndsBeforeStart(ID<ContactLink>)
  case interactionWithNobody(ID<Interaction>)
  case negativeLength(RecordKey)
  case waitingWithoutDay(ID<FollowUp>)
  case closedWithoutDay(ID<FollowUp>)
  case openWithClosingDay(ID<FollowUp>)
  case colleagueWithoutLogin(ID<Colleague>)
  case noWorkingDay
  /// Dates are announced at most `Firm.farthestAhead` days before.
  case tooFarAhead
  case tierWithoutName(ID<Tier>)
  case topicWithoutName(ID<Topic>)
  /// A deal has a closing day when it is won or lost, and only then.
  case dealClosedHalf(ID<Deal>)
  case referralToSelf(ID<Referral>)
  /// An outcome and the day of the decision go together.
  case referralDecidedHalf(ID<Referral>)
  case referralClosedWithoutOutcome(ID<Referral>)
  /// A closed one whose client was not asked, or whose other firm was not thanked or told.
  case referralClosedTooEarly(ID<Referral>)
  /// The partner knows of the client, who did not agree to that.
  case clientNamedWithoutConsent(ID<Referral>)
  case referralDeclinedAndDecided(ID<Referral>)
  case referralDeclinedWithoutReason(ID<Referral>)
  case referralWithoutClient(ID<Referral>)
  /// A client who sends or receives themselves.
  case clientIsAnEnd(ID<Referral>)
  case contactConfirmedWithoutDay(ID<Referral>)
  /// Satisfaction goes from 1 to 5, of a client who was asked.
  case satisfactionOutOfRange(ID<Referral>)
  /// A follow-up that reminds of two dates.
  case twoDates(ID<FollowUp>)
  /// Something else leans on a record that would go: named by one that does, if known.
  case leanedOn(RecordKey?)
  /// Two records where there may be one (a tag twice on a contact, a login twice).
  case twice(RecordKind)
}
