import ArgumentParser
import Domain
import Interface
import Store

/// `kith colleagues`: who works in the book, who is away, and who has left.
struct ColleaguesCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "colleagues", abstract: "List who works in the book; say who is away or has left.",
    discussion: """
      While somebody is away their deputy sees what is theirs among their own; nothing is rewritten.
      Whoever has left hands over their contacts, and what is open of their follow-ups, referrals \
      and deals, in one step that can be taken back; what they did stays theirs.

      --json prints a list of objects: login, name, since, left, awayFrom, awayUntil, deputy (a \
      login). What is not known is left out.
      """)

  @OptionGroup var options: Options
  @Argument(help: "The login of the one it is about; without options, the only one listed.")
  var login: String?
  @Option(help: "Away until this day, from today or from --from.") var away: String?
  @Option(help: "The first day of the absence.") var from: String?
  @Option(help: "The login of who stands in.") var deputy: String?
  @Flag(help: "Back, or does not go.") var back = false
  @Flag(help: "Has left; --successor has what was theirs.") var left = false
  @Option(help: "The login of who has what was theirs.") var successor: String?
  @Flag(help: "Works here again after having left.") var returned = false
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    let acts = [away != nil, back, left, returned].filter { $0 }.count
    if acts > 1 { throw ValidationError("Say one of --away, --back, --left, --returned.") }
    if acts == 1, login == nil { throw ValidationError("Say the login of the one it is about.") }
    if (away == nil) != (deputy == nil) {
      throw ValidationError("--away and --deputy go together.")
    }
    if from != nil, away == nil { throw ValidationError("--from goes with --away.") }
    if left != (successor != nil) { throw ValidationError("--left and --successor go together.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let all = try store.everyColleague()
    let one = try login.map { try colleague($0, among: all, setup) }
    guard let one, let intention = try intention(about: one, among: all, setup) else {
      try list(one.map { [$0] } ?? all, among: all, setup)
      return .done
    }
    let outcome = try setup.run(intention, in: store)
    if let summary = try store.summary(of: outcome.entry),
      let sentence = setup.wording.colleagueDone(summary, today: setup.today)
    {
      Output.line(sentence)
    }
    return .done
  }

  private func colleague(
    _ login: String, among all: [Colleague], _ setup: Setup
  ) throws -> Colleague {
    guard let found = all.first(where: { $0.login == login }) else {
      throw Complaint(sentence: setup.wording.noColleague(login))
    }
    return found
  }

  /// What is to be done; nil when the colleagues are only listed.
  private func intention(
    about one: Colleague, among all: [Colleague], _ setup: Setup
  ) throws -> Intention? {
    if let away, let deputy {
      let phrase = setup.dayPhrase(allowsPast: false)
      let until = try phrase.day(away).get()
      let from = try from.map { try phrase.day($0).get() } ?? setup.today
      let absence = Absence(
        from: from, until: until, deputy: try colleague(deputy, among: all, setup).id)
      return SetAbsence.intention(seeing: one, to: absence)
    }
    if back { return SetAbsence.intention(seeing: one, to: nil) }
    if left, let successor {
      return LeaveBook.intention(seeing: one, to: try colleague(successor, among: all, setup))
    }
    if returned {
      return Intention(RejoinBook(one.id), expecting: one.expecting(["left_day"]))
    }
    return nil
  }

  private func list(_ shown: [Colleague], among all: [Colleague], _ setup: Setup) throws {
    if json {
      try Output.json(shown.map { Item($0, among: all) })
      return
    }
    Output.table(
      shown.map { colleague in
        .row(
          colleague.login, colleague.name ?? "",
          setup.wording.standing(of: colleague, among: all, today: setup.today))
      })
  }

  /// A colleague as JSON. The names are public: they never change.
  private struct Item: Encodable {
    let login: String
    let name: String?
    let since: Day
    let left, awayFrom, awayUntil: Day?
    let deputy: String?

    init(_ colleague: Colleague, among all: [Colleague]) {
      (login, name) = (colleague.login, colleague.name)
      (since, left) = (colleague.since, colleague.left)
      (awayFrom, awayUntil) = (colleague.absence?.from, colleague.absence?.until)
      deputy = all.first { $0.id == colleague.absence?.deputy }?.login
    }
  }
}
