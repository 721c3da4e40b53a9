import ArgumentParser
import Domain
import Interface
import Store

/// `kith referral`: the list, one of them, and its way through the loop.
struct ReferralsCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "referral",
    abstract: "List referrals, show one, or move it on.",
    discussion: """
      Without a referral, lists the open ones, the newest first; with one alone, shows it; with \
      one and a step, writes down what happened. The follow-ups of the loop go with it, in one \
      step that can be taken back. The steps:

        consent           the client agrees (--means, --scope)
        told, called      the client has the partner's details; the partner was called
        sent              both (--level 1 to 5: details given … introduced in person)
        accepted          the receiver takes care of it
        contact           client and partner are in contact (--unconfirmed: says the partner)
        news WORDS        how it stands
        won 4200 WORDS    with its value, if known (--close-others: others of the same need)
        lost, no-response, withdrawn, fell-through WORDS, the reason
        another-chosen    of several partners for one need the client took another
        asked             the client was asked (--satisfaction 1 to 5, --praise, --word)
        thanked           the other firm was thanked
        result            the sender was told what came of it
        hold DAY, resume  the clocks stand still until then; they run again
        declined WORDS    not taken, and why (--to another partner or --new-partner, --consent)
        close             nothing is left to do

      --json prints a list of objects, or one: target (r12), referral (a number), direction, \
      progress, sender and receiver (target, contact, name), clients (a list of those), topic, \
      need, owner, onHold; the days opened, consented, clientTold, partnerCalled, acknowledged, \
      contacted, heard, review, decided, satisfactionAsked, thanked, resultTold, closed, declined; \
      confirmed, handover (1 to 5), outcome, reason, value (in hundredths), satisfaction, praise, \
      partnerWord, organisation; next (step, ball, due, stale); group (targets), reroutedFrom, \
      reroutedTo. What is not known is left out.
      """,
    aliases: ["referrals"])

  @OptionGroup var options: Options
  @Argument(help: "r12, as lists print it.") var target: String?
  @Argument(help: "What happened.") var step: ReferralStep?
  @Argument(help: "The value, the reason, the day or the news.") var words: [String] = []
  @OptionGroup var facts: StepOptions
  @OptionGroup var list: ListOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if step == nil, !facts.given.isEmpty {
      throw ValidationError("\(facts.given[0]) needs a step.")
    }
    if target != nil, list.isGiven { throw ValidationError("A list has no single referral.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    if let step, let stray = facts.given.first(where: { !step.options.contains($0) }) {
      throw Complaint(
        sentence: setup.wording.notForStep(stray, step.rawValue), status: .wrongUsage)
    }
    let store = try setup.open()
    guard let target else { return try list.print(json: json, store, setup) }
    let details = try Targets(store: store, setup: setup).referral(target)
    guard let step else {
      if json {
        try Output.json(ReferralItem(details))
      } else {
        ReferralCard(details, setup).print()
      }
      return .done
    }
    let move = ReferralMove(
      step: step, details: details, words: words.joined(separator: " "), facts: facts,
      targets: Targets(store: store, setup: setup), setup: setup)
    try setup.say(setup.run(move.intention(), in: store), in: store)
    guard let moved = try store.referral(details.referral.id, today: setup.today) else {
      return .done
    }
    if let next = moved.next { Output.line(setup.wording.comesNext(next, today: setup.today)) }
    // Whom it went on to is a referral of its own.
    if step == .declined, let next = moved.reroutedTo,
      let rerouted = try store.referral(next, today: setup.today)
    {
      Output.line(setup.wording.line(rerouted, today: setup.today))
    }
    return .done
  }
}

/// Which referrals are listed.
struct ListOptions: ParsableArguments {
  @Flag(help: "Closed and declined ones too, and those only seen.") var all = false
  @Flag(help: "Only stale ones, the longest stale first.") var stale = false
  @Option(help: "given, received or seen.") var direction: Referral.Direction?
  @Option(help: "Only those in which this contact is an end or the client.") var of: String?
  @Option(help: "Print at most so many rows.") var limit: Int?

  var isGiven: Bool { all || stale || direction != nil || of != nil || limit != nil }

  func validate() throws {
    if let limit, limit < 1 || limit == .max {
      throw ValidationError("--limit must be 1 or more.")
    }
    if stale, all || direction != nil || of != nil {
      throw ValidationError("--stale lists them all: say it alone.")
    }
  }

  func print(json: Bool, _ store: BookStore, _ setup: Setup) throws -> ExitStatus {
    let limit = limit ?? 50
    var rows: [ReferralDetails]
    if stale {
      rows = try store.staleReferrals(today: setup.today).prefix(limit + 1).compactMap {
        try store.referral($0, today: setup.today)
      }
    } else {
      var filter = ReferralFilter()
      (filter.isOpen, filter.direction) = (!all && direction != .seen, direction)
      filter.contact = try of.map { try Targets(store: store, setup: setup).contact([$0]) }
      rows = try store.referrals(count: limit + 1, matching: filter, today: setup.today)
    }
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    if json {
      try Output.json(rows.map { ReferralItem($0) })
    } else if rows.isEmpty {
      Output.line(setup.wording.noReferral)
    } else {
      Output.table(rows.map { setup.wording.row($0, today: setup.today) })
    }
    if hasMore {
      Output.flush()
      Output.complain(setup.wording.moreRows(limit))
    }
    return .done
  }
}

extension Referral.Direction: ExpressibleByArgument {}
