import ArgumentParser
import Domain
import Interface
import Store

/// `kith agenda`: what is to be done, a section after the other.
struct AgendaCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "List what is to be done.",
    discussion: """
      The first column is what other commands take as their target: f12 is a follow-up, c34 the \
      cadence of a contact.

      --json prints a list of objects: target; section (overdue, today, tomorrow, thisWeek, \
      nextWeek, later, waiting, snoozed); due, shows (days as 2026-03-31); hour (14:30); contact \
      (a number), name; owner (a number); and of follow-ups kind, purpose, subject, state, \
      attempts. What is not known is left out.

      For a digest each morning, from cron: kith agenda --mine --overdue --mail-text
      """)

  @OptionGroup var options: Options
  @Flag(help: "Only what is yours, and whom you stand in for.") var mine = false
  @Flag(help: "Only what others handed to you.") var handed = false
  @Flag(help: "Only what is overdue.") var overdue = false
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print plain text for a mail; nothing at all when nothing is due.")
  var mailText = false
  @Option(help: "Print at most so many rows.") var limit = 50

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    if mine, handed { throw ValidationError("Say --mine or --handed, not both.") }
    if json, mailText { throw ValidationError("Say --json or --mail-text, not both.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let selection = try AgendaSelection(
      of: store, whose: whose(in: store, setup), today: setup.today, isOverdueOnly: overdue,
      limit: limit)
    if json {
      try Output.json(selection.rows.map { Item($0) })
    } else if mailText {
      AgendaMail(selection, isMine: mine, colleagues: try store.colleagues(), setup).print()
    } else if selection.rows.isEmpty {
      Output.line(setup.wording.nothingOnAgenda)
    } else {
      try printTable(selection.rows, of: store, setup)
    }
    if selection.hasMore {
      Output.flush()
      Output.complain(setup.wording.moreRows(limit))
    }
    return .done
  }

  private func whose(in store: BookStore, _ setup: Setup) throws -> Whose {
    guard mine || handed else { return .everybody }
    guard let me = try store.colleague(setup.person.login) else { return .of([]) }
    return handed
      ? .handed(to: me) : .of(try store.colleagues().lookedAfter(by: me, on: setup.today))
  }

  private func printTable(_ rows: [AgendaRow], of store: BookStore, _ setup: Setup) throws {
    let (wording, today) = (setup.wording, setup.today)
    let colleagues = try store.colleagues()
    var lines: [TableRow] = []
    var section: AgendaSection?
    for row in rows {
      if row.section != section {
        section = row.section
        let counts = row.section == .overdue && !mine && !handed
        let count = counts ? " (\(try store.overdueCount(today: today)))" : ""
        lines.append(.title(wording.title(row.section) + count))
      }
      let hour = row.followUp?.hour.map { " " + wording.time($0) } ?? ""
      let owner = colleagues.first { $0.id == row.owner }?.shownName ?? ""
      lines.append(
        .row(
          row.target.code, wording.shortDay(row.day, today: today) + hour, wording.name(row.name),
          wording.subject(of: row), wording.why(row, today: today),
          colleagues.count > 1 ? owner : ""))
    }
    Output.table(lines)
  }

  /// A row as JSON. The names are public: they never change.
  private struct Item: Encodable {
    let target, section: String
    let due: Day
    let shows: Day?
    let hour: TimeOfDay?
    let contact: ID<Contact>
    let name: String
    let owner: ID<Colleague>?
    let kind: FollowUp.Kind?
    let purpose: FollowUp.Purpose?
    let subject: String?
    let state: FollowUp.State?
    let attempts: Int?

    init(_ row: AgendaRow) {
      target = row.target.code
      section = "\(row.section)"
      due = row.day
      contact = row.contact
      name = row.name.plain
      owner = row.owner
      let followUp = row.followUp
      shows = followUp?.shows
      hour = followUp?.hour
      kind = followUp?.kind
      purpose = followUp?.purpose
      subject = followUp?.subject
      state = followUp?.state
      attempts = if case .followUp(_, let attempts) = row.reason { attempts.count } else { nil }
    }
  }
}

extension AgendaRow {
  /// The day it was promised for, or the day on which it became time to be in touch.
  var day: Day {
    switch reason {
    case .followUp(let followUp, _): followUp.due
    case .cadence(let standing): standing.start + (standing.cadence?.ideal ?? 0)
    }
  }
}
