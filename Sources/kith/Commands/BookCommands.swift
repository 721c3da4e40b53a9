import ArgumentParser
import Domain
import Interface
import Store

/// `kith check`: whether the book is sound.
struct CheckCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the book: its file, its journal and all that follows.")

  @OptionGroup var options: Options
  @Flag(help: "Rewrite a sound file so that nothing that was erased is left in it.")
  var scrub = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let findings = try store.check()
    for finding in findings { Output.line(setup.wording.finding(finding)) }
    Output.line(setup.wording.checked(findings.count))
    guard findings.isEmpty else { return .couldNot }
    guard scrub else { return .done }
    let isScrubbed = store.scrubEverything() || setup.scrub(store)
    Output.line(isScrubbed ? setup.wording.scrubbed : setup.wording.notScrubbed)
    return isScrubbed ? .done : .couldNot
  }
}

/// `kith paths`: where things lie.
struct PathsCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print where the book, the settings and the state lie.")

  @OptionGroup var options: Options

  func run(_ setup: Setup) throws -> ExitStatus {
    setup.warn()
    let wording = setup.wording
    Output.table([
      .row(wording.name(.book), setup.book.path, wording.name(setup.book.source)),
      .row(wording.name(.settings), setup.paths.configurationFile),
      .row(wording.name(.state), setup.paths.stateFolder),
    ])
    return .done
  }
}

/// `kith holidays`: the days on which the firm is closed.
struct HolidaysCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays",
    abstract: "Set the public holidays, or the firm's own from a file.",
    discussion: """
      none: no day at all. france, alsace-moselle: computed for every year; days of your own \
      stay. A file has one line for each day of your own, such as "2026-12-24 Closed"; it takes \
      the place of those that were there.
      """)

  @OptionGroup var options: Options
  @Argument(help: "none, france, alsace-moselle, or a file.") var holidays: String

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    guard let firm = try store.firm(), let calendar = try store.workingCalendar() else {
      throw Refusal.gone(RecordKey(Firm.only))
    }
    let computed: Firm.Holidays
    var listed = calendar.listed
    switch holidays {
    case "none": (computed, listed) = (.none, [:])
    case "france": computed = .france
    case "alsace-moselle": computed = .alsaceMoselle
    default: (computed, listed) = (firm.holidays, try days(in: holidays, setup.wording))
    }
    let command = SetHolidays(
      computed: computed,
      listed: listed.map { SetHolidays.Listed(day: $0.key, name: $0.value) }
        .sorted { $0.day < $1.day })
    _ = try setup.run(Intention(command, expecting: firm.expecting(["holidays"])), in: store)
    Output.line(setup.wording.holidaysSet(computed, listed: listed.count))
    return .done
  }

  private func days(in path: String, _ wording: Wording) throws -> [Day: String] {
    let text: String
    do {
      text = try SmallFile.read(path)
    } catch {
      throw Complaint(sentence: wording.cannotRead(path, error.reason))
    }
    let file = HolidayFile(parsing: text)
    for fault in file.faults { Output.complain(wording.fault(fault)) }
    if !file.faults.isEmpty { throw ExitStatus.couldNot }
    return file.days
  }
}
