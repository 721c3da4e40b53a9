import ArgumentParser
import Domain
import Interface
import Store

/// What happened to a referral, as the command line calls it.
enum ReferralStep: String, CaseIterable, ExpressibleByArgument {
  case consent, told, called, sent, accepted, contact, news
  case won, lost
  case noResponse = "no-response"
  case withdrawn
  case fellThrough = "fell-through"
  case anotherChosen = "another-chosen"
  case asked, thanked, result, hold, resume, declined, close

  /// The options that say something to it.
  var options: Set<String> {
    switch self {
    case .consent: ["--on", "--means", "--scope"]
    case .told, .called, .sent: ["--on", "--level"]
    case .contact: ["--on", "--unconfirmed"]
    case .news: ["--on", "--channel"]
    case .thanked, .result: ["--on", "--channel", "--word"]
    case .won: ["--on", "--close-others"]
    case .asked: ["--on", "--satisfaction", "--praise", "--word"]
    case .declined: ["--on", "--to", "--new-partner", "--consent"]
    case .accepted, .lost, .noResponse, .withdrawn, .fellThrough, .anotherChosen, .close:
      ["--on"]
    case .hold, .resume: []
    }
  }

  /// Whether words behind it mean something.
  var takesWords: Bool {
    switch self {
    case .news, .won, .lost, .noResponse, .withdrawn, .fellThrough, .anotherChosen, .hold,
      .declined:
      true
    default: false
    }
  }
}

/// What else is said of a step.
struct StepOptions: ParsableArguments {
  @Option(help: "The day it happened; today without it.") var on: String?
  @Option(help: "How the client agreed.") var means: String?
  @Option(help: "What may be told of them.") var scope: String?
  @Option(help: "How much the two were brought together, 1 to 5.") var level: Int?
  @Flag(help: "Only the partner says so.") var unconfirmed = false
  @Option(help: "Log it as such an exchange too.") var channel: Interaction.Channel?
  @Flag(help: "The others for the same need close: another of ours won.") var closeOthers = false
  @Option(help: "What the client thought of the partner, 1 to 5.") var satisfaction: Int?
  @Option(help: "What the client said in praise.") var praise: String?
  @Option(help: "What the partner said of the client.") var word: String?
  @Option(help: "The partner who gets the client instead.") var to: String?
  @Option(help: "The same, of one who is not in the book yet.") var newPartner: String?
  @Flag(help: "The client agrees to that.") var consent = false

  func validate() throws {
    if let level, !(1...5).contains(level) { throw ValidationError("--level goes from 1 to 5.") }
    if let satisfaction, !(1...5).contains(satisfaction) {
      throw ValidationError("--satisfaction goes from 1 to 5.")
    }
    if to != nil, newPartner != nil {
      throw ValidationError("--to and --new-partner exclude each other.")
    }
    if consent, to == nil, newPartner == nil {
      throw ValidationError("--consent goes with --to or --new-partner.")
    }
  }

  /// Which of them are said.
  var given: [String] {
    let all: [(String, Bool)] = [
      ("--on", on != nil), ("--means", means != nil), ("--scope", scope != nil),
      ("--level", level != nil), ("--unconfirmed", unconfirmed), ("--channel", channel != nil),
      ("--close-others", closeOthers), ("--satisfaction", satisfaction != nil),
      ("--praise", praise != nil), ("--word", word != nil), ("--to", to != nil),
      ("--new-partner", newPartner != nil), ("--consent", consent),
    ]
    return all.filter(\.1).map(\.0)
  }
}

/// A step with all that was said of it, on its way to a command.
struct ReferralMove {
  let step: ReferralStep
  let details: ReferralDetails
  let words: String
  let facts: StepOptions
  let targets: Targets
  let setup: Setup

  private var id: ID<Referral> { details.referral.id }
  private var reason: String? { words.isEmpty ? nil : words }

  /// - Throws: a `Complaint`, a `DayPhraseFault`.
  func intention() throws -> Intention {
    if !words.isEmpty, !step.takesWords {
      throw Complaint(
        sentence: setup.wording.notForStep("“\(words)”", step.rawValue), status: .wrongUsage)
    }
    let day = try facts.on.map { try setup.dayPhrase().day($0).get() }
    switch step {
    case .consent, .told, .called, .sent, .accepted, .contact, .news: return sending(on: day)
    case .won, .lost, .noResponse, .withdrawn, .fellThrough, .anotherChosen:
      return try deciding(on: day)
    case .asked, .thanked, .result, .close: return closing(on: day)
    case .hold, .resume: return try holding()
    case .declined: return try declining(on: day)
    }
  }

  private func moving<C: ReferralCommand>(_ command: C) -> Intention {
    Intention(command, expecting: C.expectations(seeing: details.referral))
  }

  private func sending(on day: Day?) -> Intention {
    let level = facts.level.flatMap { Referral.Handover(rawValue: $0) }
    let today = day ?? setup.today
    switch step {
    case .consent:
      return moving(RecordConsent(id, on: day, means: facts.means, scope: facts.scope))
    case .told: return moving(TickHandover(id, clientTold: today, level: level))
    case .called: return moving(TickHandover(id, partnerCalled: today, level: level))
    case .sent:
      return moving(TickHandover(id, clientTold: today, partnerCalled: today, level: level))
    case .accepted: return moving(AcknowledgeReferral(id, on: day))
    case .contact: return moving(RecordFirstContact(id, on: day, confirmed: !facts.unconfirmed))
    default:
      let talk =
        facts.channel == nil && reason == nil
        ? nil : Talk(facts.channel ?? .call, .incoming, words: reason)
      return Intention(
        RecordNews([id], on: day, by: talk),
        expecting: RecordNews.expectations(seeing: [details.referral]))
    }
  }

  private func deciding(on day: Day?) throws -> Intention {
    let outcome: Referral.Outcome =
      switch step {
      case .lost: .lost
      case .noResponse: .noResponse
      case .withdrawn: .withdrawn
      case .fellThrough: .fellThrough
      case .anotherChosen: .anotherWon
      default: .won
      }
    if outcome == .fellThrough, details.referral.outcome == .won {
      return Intention(
        FallThrough(id, on: day, because: reason),
        expecting: FallThrough.expectations(seeing: details.referral))
    }
    guard outcome == .won else {
      return moving(DecideReferral(id, as: outcome, on: day, reason: reason))
    }
    let result = OutcomeWords(words)
    if !words.isEmpty, result.value == nil {
      throw Complaint(sentence: setup.wording.noAmount(words), status: .wrongUsage)
    }
    let others = facts.closeOthers ? try openOthers() : []
    return moving(
      DecideReferral(
        id, as: .won, on: day, value: result.value,
        reason: result.words.isEmpty ? nil : result.words, closing: others))
  }

  /// Those of the same need that wait for an outcome.
  private func openOthers() throws -> [ID<Referral>] {
    try details.group.filter { other in
      guard let referral = try targets.store.find(other) else { return false }
      return referral.isOpen && referral.outcome == nil
    }
  }

  private func closing(on day: Day?) -> Intention {
    switch step {
    case .asked:
      moving(
        RecordSatisfaction(
          id, on: day, satisfaction: facts.satisfaction, praise: facts.praise,
          partnerWord: facts.word))
    case .thanked:
      Intention(
        ThankForReferrals(
          [id], on: day, word: facts.word, by: facts.channel.map { Talk($0) }),
        expecting: ThankForReferrals.expectations(seeing: [details.referral]))
    case .result:
      moving(TellResult(id, on: day, word: facts.word, by: facts.channel.map { Talk($0) }))
    default: moving(CloseReferral(id, on: day))
    }
  }

  private func holding() throws -> Intention {
    guard step == .hold else { return moving(ResumeReferral(id)) }
    guard let reason else {
      throw Complaint(sentence: setup.wording.holdNeedsDay, status: .wrongUsage)
    }
    return moving(HoldReferral(id, until: try setup.dayPhrase(allowsPast: false).day(reason).get()))
  }

  private func declining(on day: Day?) throws -> Intention {
    let receiver = try facts.to.map { Party.known(try targets.contact([$0])) }
    let newcomer = try facts.newPartner.map(targets.newcomer)
    let rerouting = (receiver ?? newcomer).map {
      DeclineReferral.Rerouting(to: $0, consented: facts.consent ? day ?? setup.today : nil)
    }
    return moving(DeclineReferral(id, because: words, on: day, rerouting: rerouting))
  }
}
