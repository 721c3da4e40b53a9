import ArgumentParser
import Domain
import Interface

/// `kith doctor`: what is wrong with an installation, and how to mend it.
struct DoctorCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is wrong with this installation, and how to mend it.",
    discussion: """
      Looks at the book's file, rights, disk, log, journal, leftovers and backups, at the \
      settings, the locale and the terminal, and changes nothing. Exits with 0 when there is \
      nothing to mend, else with 1, for monitoring; `kith check` looks deeper into the book.

      --json prints a list of objects: ailment (a name that never changes), what, how.
      """)

  @OptionGroup var options: Options
  @Option(
    help: ArgumentHelp(
      "Where `kith backup --keep` puts its copies; else $KITH_BACKUPS.", valueName: "folder"))
  var backups: String?
  @Flag(help: "Print JSON.") var json = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let wording = setup.wording
    let folder = backups ?? Paths.variable("KITH_BACKUPS")
    let found = Examination(setup, backups: folder).ailments
    let advice = found.map { ($0.code, wording.advice($0, today: setup.today)) }
    if json {
      try Output.json(advice.map { Item(ailment: $0, what: $1.what, how: $1.how) })
    } else {
      for (_, advice) in advice {
        Output.line(advice.what)
        Output.line("  " + advice.how)
      }
      Output.line(found.isEmpty ? wording.nothingToMend : wording.toMend(found.count))
      if folder == nil { Output.line(wording.backupsNotLookedAt) }
    }
    return found.isEmpty ? .done : .couldNot
  }

  private struct Item: Encodable {
    let ailment, what, how: String
  }
}
