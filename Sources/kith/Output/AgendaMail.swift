import Domain
import Interface
import Store
import Terminal

/// Which rows of the agenda somebody asked for.
struct AgendaSelection {
  private(set) var rows: [AgendaRow] = []
  /// Whether there are more than were asked for.
  private(set) var hasMore = false
  /// How many of the rows that were gone through nobody is in charge of.
  private(set) var unowned = 0

  /// How many rows are read at once.
  private static let window = 200

  /// - Parameters:
  ///   - whose: whose rows they are.
  ///   - limit: at most so many rows.
  init(
    of store: BookStore, whose: Whose, today: Day, isOverdueOnly: Bool, limit: Int
  ) throws {
    var handed: Set<Target> = []
    if case .handed = whose {
      handed = Set(
        try store.agenda(count: limit + 1, of: whose, today: today).map(\.target))
    }
    var place: AgendaPlace?
    while true {
      let window = try store.agenda(from: place, count: Self.window, today: today)
      for row in window {
        if isOverdueOnly, row.section != .overdue { return }
        if row.owner == nil { unowned += 1 }
        if let owners = whose.owners, row.owner.map(owners.contains) != true { continue }
        if case .handed = whose, !handed.contains(row.target) { continue }
        guard rows.count < limit else {
          hasMore = true
          return
        }
        rows.append(row)
      }
      guard window.count == Self.window else { return }
      place = window.last?.place
    }
  }
}

/// The agenda as the text of a mail: no tabs, no table, lines short enough to be quoted.
struct AgendaMail {
  /// RFC 5322 asks for lines of 78 at most; a mail that is quoted gains some.
  private static let width = 72
  private static let indent = 4

  private let selection: AgendaSelection
  private let isMine: Bool
  private let colleagues: [Colleague]
  private let setup: Setup

  init(
    _ selection: AgendaSelection, isMine: Bool, colleagues: [Colleague], _ setup: Setup
  ) {
    self.selection = selection
    self.isMine = isMine
    self.colleagues = colleagues
    self.setup = setup
  }

  /// Prints nothing where nothing is due: cron sends no mail then.
  func print() {
    let (wording, today) = (setup.wording, setup.today)
    guard !selection.rows.isEmpty || (isMine && selection.unowned > 0) else { return }
    Output.line(wording.agendaMail(today, isMine: isMine))
    var section: AgendaSection?
    for row in selection.rows {
      if row.section != section {
        section = row.section
        Output.line("")
        Output.line(wording.title(row.section))
      }
      let hour = row.followUp?.hour.map { " " + wording.time($0) } ?? ""
      Output.line("")
      // Of whoever is away, whose it is.
      let owner = colleagues.first { $0.id == row.owner && $0.login != setup.person.login }
      let whose = isMine ? owner.map { ", \($0.shownName)" } ?? "" : ""
      write(
        "\(wording.name(row.name)), \(wording.day(row.day, today: today))\(hour)\(whose)", indent: 2
      )
      write(
        "\(wording.subject(of: row)) (\(wording.why(row, today: today)))", indent: Self.indent)
    }
    if isMine, selection.unowned > 0 {
      Output.line("")
      Output.line(wording.unowned(selection.unowned))
    }
  }

  /// Words that do not fit go on the next line; one that is longer than a line stays whole.
  private func write(_ text: String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    var line = ""
    for word in SafeText(text).string.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, indent + SafeText(longer).width > Self.width {
        Output.line(margin + line)
        line = String(word)
      } else {
        line = longer
      }
    }
    Output.line(margin + line)
  }
}
