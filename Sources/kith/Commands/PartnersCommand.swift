import ArgumentParser
import Domain
import Interface
import Store
import Terminal

extension PartnerOrder: ExpressibleByArgument {}
extension NetworkWindow: ExpressibleByArgument {}

extension PartnerFact: ExpressibleByArgument {
  /// "never-thanked", as words on a command line are joined.
  public init?(argument: String) { self.init(rawValue: argument.replacing("-", with: "_")) }
  public var defaultValueDescription: String { rawValue.replacing("_", with: "-") }
  public static var allValueStrings: [String] {
    allCases.map { $0.rawValue.replacing("_", with: "-") }
  }
}

/// `kith partners`: the ranked table.
struct PartnersCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: "List partners, with what went to them and what came from them.",
    discussion: """
      Got and sent are referrals opened within the window; net is positive where we owe them. \
      Won is a part of what they sent us that was decided, in percent from five cases on; the \
      value is what those brought, with + where some are not known. Happy is what our clients \
      thought of them, 1 to 5, and of how many. Open and stale loops are those of today.

      --json prints a list of objects: target (c34), contact (a number), name, organisation, net, \
      open, stale, closed, declined, latest, lastTouch, due (days as 2026-03-31), and got and \
      sent, each with count, decided, won, earned (in hundredths, of the won ones whose value is \
      known), valued (how many those are), rated, satisfaction (a mean), contactDays (a median), \
      thanked. What is not known is left out.
      """)

  @OptionGroup var options: Options
  @Option(
    help: """
      owed (whom we owe most), stale, got (who sent most), satisfied, fastest, silent (the \
      longest) or name.
      """)
  var order = PartnerOrder.owed
  @Option(help: "Months that count: 6, 12, 24 or all.") var window = NetworkWindow.twoYears
  @Option(help: "Only partners of whom it holds.") var only: PartnerFact?
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Print at most so many rows.") var limit = 50

  func validate() throws {
    guard limit > 0, limit < .max else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    var rows = try store.partnerRows(
      count: limit + 1, by: order, matching: only, window: window, today: setup.today)
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    if json {
      try Output.json(rows.map { Item($0, setup.wording) })
    } else if rows.isEmpty {
      Output.line(setup.wording.noPartner)
    } else {
      Output.table([Self.titles(setup.wording)] + rows.map { Self.line($0, setup) }, numbers: 2...9)
    }
    if hasMore {
      Output.flush()
      Output.complain(setup.wording.moreRows(limit))
    }
    return .done
  }

  private static func titles(_ wording: Wording) -> TableRow {
    let columns: [Wording.NetworkColumn] = [
      .partner, .got, .sent, .net, .won, .earned, .satisfaction, .open, .stale, .lastTouch, .due,
    ]
    return .cells([.empty] + columns.map { SafeText(wording.title($0)) })
  }

  private static func line(_ row: PartnerRow, _ setup: Setup) -> TableRow {
    let (wording, figures) = (setup.wording, row.figures)
    func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }
    return .row(
      Target.cadence(row.contact.id).code, wording.name(row.name), count(figures.got.count),
      count(figures.sent.count), figures.net > 0 ? "+\(figures.net)" : "\(figures.net)",
      wording.figure(figures.got.won) ?? "", wording.earned(figures.got) ?? "",
      wording.figure(figures.sent.satisfaction) ?? "", count(figures.open), count(figures.stale),
      row.lastTouch.map { wording.shortDay($0, today: setup.today) } ?? "",
      row.nextDue.map { wording.shortDay($0, today: setup.today) } ?? "")
  }

  /// A partner as JSON. The names are public: they never change.
  private struct Item: Encodable {
    let target: String
    let contact: ID<Contact>
    let name: String
    let organisation: String?
    let got, sent: FlowItem
    let net, open, stale, closed, declined: Int
    let latest, lastTouch, due: Day?

    init(_ row: PartnerRow, _ wording: Wording) {
      target = Target.cadence(row.contact.id).code
      contact = row.contact.id
      name = wording.plain(row.name)
      organisation = row.contact.organisation
      let figures = row.figures
      (got, sent, net) = (FlowItem(figures.got), FlowItem(figures.sent), figures.net)
      (open, stale, closed, declined) = (
        figures.open, figures.stale, figures.closed, figures.declined
      )
      (latest, lastTouch, due) = (figures.latest, row.lastTouch, row.nextDue)
    }
  }
}

/// What went one way, as JSON. The names are public: they never change.
private struct FlowItem: Encodable {
  let count, decided, won, valued, rated, thanked: Int
  let earned: Int?
  let satisfaction, contactDays: Double?

  init(_ flow: ReferralFlow) {
    (count, thanked) = (flow.count, flow.thanked)
    (decided, won) = (flow.won.of, flow.won.count)
    valued = flow.valued.count
    earned = valued > 0 ? flow.earned : nil
    rated = flow.satisfaction.count
    satisfaction = flow.satisfaction.tenths.map { Double($0) / 10 }
    contactDays = flow.contactDays.count == 0 ? nil : Double(flow.contactDays.twice) / 2
  }
}
