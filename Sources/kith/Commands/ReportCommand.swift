import ArgumentParser
import Domain
import Exchange
import Interface
import Store
import Terminal

/// `kith report`: what the network brought in a quarter.
struct ReportCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report what the network brought in a quarter.",
    discussion: """
      By partner, and by source: the stage of whoever sent us clients. Sent and got are counted \
      by the day they were opened, won and value by the day that was decided; open is how it stood \
      when the quarter ended.

      --csv prints the same for a spreadsheet: a line for each partner and each source, with the \
      values that are known, and of how many. It begins with the mark of UTF-8. In French columns are parted by semicolons and \
      decimals by commas. Text that a spreadsheet would take for a formula begins with an \
      apostrophe.
      """)

  @OptionGroup var options: Options
  @Option(help: "2026-Q3; without it, the last one that is over.") var quarter: String?
  @Flag(help: "Print comma-separated values.") var csv = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let quarter = try self.quarter.map { text in
      guard let quarter = Quarter(text) else {
        throw Complaint(sentence: setup.wording.noQuarter(text), status: .wrongUsage)
      }
      return quarter
    }
    let store = try setup.open()
    let report = try store.quarterReport(of: quarter ?? Quarter(of: setup.today).previous)
    let names = try store.names(of: report.partners.map(\.partner))
    if csv {
      print(report, names, setup.wording)
    } else {
      tell(report, names, setup.wording)
    }
    return .done
  }

  // MARK: - Text

  private func tell(
    _ report: QuarterReport, _ names: [ID<Contact>: ContactName], _ wording: Wording
  ) {
    Output.line(wording.title(of: report.quarter))
    guard !report.partners.isEmpty else { return Output.line(wording.nothingReported) }
    let columns: [Wording.NetworkColumn] = [.got, .won, .earned, .sent, .sentWon, .open]
    func titles(_ first: Wording.NetworkColumn) -> TableRow {
      .cells([.empty] + ([first] + columns).map { SafeText(wording.title($0)) })
    }
    Output.line("")
    Output.table(
      [titles(.partner)]
        + report.partners.map { partner in
          row(
            Target.cadence(partner.partner).code,
            wording.name(names[partner.partner] ?? ContactName()), partner.line, wording,
            remark: partner.isNeverReciprocated ? wording.title(.neverReciprocated) : "")
        } + [row("", wording.total, report.total, wording)], numbers: 2...7)
    guard !report.sources.isEmpty else { return }
    Output.line("")
    Output.table(
      [titles(.source)]
        + Self.sources(of: report).map { stage, line in
          row("", stage.map { wording.name($0) } ?? wording.noStage, line, wording)
        }, numbers: 2...7)
  }

  private func row(
    _ code: String, _ name: String, _ line: QuarterReport.Line, _ wording: Wording,
    remark: String = ""
  ) -> TableRow {
    func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }
    func part(_ share: Share) -> String { share.of == 0 ? "" : "\(share.count)/\(share.of)" }
    let earned =
      line.valued.count == 0
      ? "" : wording.amount(line.earned) + (line.valued.count < line.valued.of ? "+" : "")
    return .row(
      code, name, count(line.got), part(line.won), earned, count(line.sent), part(line.sentWon),
      count(line.open), remark)
  }

  /// From the foot of the pyramid up; those without a stage last.
  private static func sources(
    of report: QuarterReport
  ) -> [(stage: Stage?, line: QuarterReport.Line)] {
    (Stage.allCases.map(Optional.some) + [nil]).compactMap { stage in
      report.sources[stage].map { (stage, $0) }
    }
  }

  // MARK: - CSV

  private func print(
    _ report: QuarterReport, _ names: [ID<Contact>: ContactName], _ wording: Wording
  ) {
    let format: CSVLine.Format = wording.language == .french ? .semicolon : .comma
    func write(_ cells: [CSVLine.Cell]) { Output.write(CSVLine(cells).text(format)) }
    Output.write(CSVLine.mark)
    write(Self.columns(wording).map(CSVLine.Cell.text))
    for partner in report.partners {
      let name = SafeText(wording.plain(names[partner.partner] ?? ContactName())).string
      write(
        [.text(wording.title(.partner)), .text(Target.cadence(partner.partner).code), .text(name)]
          + Self.cells(partner.line) + [.number(partner.isNeverReciprocated ? 1 : 0)])
    }
    for (stage, line) in Self.sources(of: report) {
      let name = stage.map { wording.name($0) } ?? wording.noStage
      write([.text(wording.title(.source)), .empty, .text(name)] + Self.cells(line) + [.empty])
    }
    write(
      [.text(wording.total), .empty, .text(report.quarter.description)] + Self.cells(report.total)
        + [.empty])
  }

  private static func columns(_ wording: Wording) -> [String] {
    [wording.csvKind, wording.csvCode, wording.csvName]
      + Wording.ReportColumn.allCases.map { wording.title($0) }
      + [wording.title(.neverReciprocated)]
  }

  /// In the order of the report's columns.
  private static func cells(_ line: QuarterReport.Line) -> [CSVLine.Cell] {
    func value(_ earned: Int, _ valued: Share) -> CSVLine.Cell {
      valued.count == 0 ? .empty : .hundredths(earned)
    }
    return [
      .number(line.got), .number(line.won.of), .number(line.won.count),
      value(line.earned, line.valued), .number(line.valued.count), .number(line.sent),
      .number(line.sentWon.of), .number(line.sentWon.count),
      value(line.sentEarned, line.sentValued), .number(line.sentValued.count), .number(line.open),
    ]
  }
}
