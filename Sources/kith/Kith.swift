import ArgumentParser
import Domain
import Foundation
import Terminal

/// `kith`: the full screen, or one of its sub-commands.
@main
struct Kith: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "The relationship book of a firm that works by referrals.",
    discussion: """
      Without a sub-command, opens the book on the full screen.

      The book is --book, else $KITH_BOOK, else "book" in config.toml, else book.kith in \
      $XDG_DATA_HOME/kith. Exit codes: 0 done, 1 could not, 2 wrong usage.
      """,
    subcommands: [
      DemoCommand.self, AgendaCommand.self, ContactsCommand.self, ShowCommand.self,
      AddCommand.self, EditCommand.self, NoteCommand.self, TouchCommand.self, DoneCommand.self,
      SnoozeCommand.self, PartnersCommand.self, ReferCommand.self, ReferralsCommand.self,
      PathCommand.self, GraphCommand.self, ReportCommand.self, JournalCommand.self,
      UndoCommand.self, RedoCommand.self, CheckCommand.self, ImportCommand.self, PathsCommand.self,
      HolidaysCommand.self, ConfigCommand.self, KeysCommand.self, ExportCommand.self,
      BackupCommand.self, RestoreCommand.self, EraseCommand.self, RetentionCommand.self,
      OfficeCommand.self, DoctorCommand.self, ColleaguesCommand.self,
      HandOverCommand.self,
    ])

  @OptionGroup var options: Options

  func run(_ setup: Setup) throws -> ExitStatus { try runFullScreen(setup) }

  static func main() {
    umask(0o077)
    // A limit on the size of files is then an error like a full disk, which has its sentence.
    signal(SIGXFSZ, SIG_IGN)
    if let argument = Arguments.firstThatIsNoText {
      let wording = Wording(.ofEnvironment)
      Output.complain(wording.noText(argument))
      Foundation.exit(ExitStatus.wrongUsage.rawValue)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      // Help that was asked for, or what is wrong with the arguments: the parser's own words.
      let isHelp = exitCode(for: error).isSuccess
      let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines { isHelp ? Output.columns(of: line) : Output.complain(String(line)) }
      if isHelp, lines.first.map(String.init) == CompletionScript.firstLineForBash {
        Output.write(CompletionScript.endForBash + "\n")
      }
      let failure = Output.flush()
      Foundation.exit(isHelp ? (failure == nil ? 0 : 1) : 2)
    }
  }
}

/// How the program ends.
enum ExitStatus: Int32, Error {
  case done = 0
  case couldNot = 1
  case wrongUsage = 2
}

/// Why a command stops, in the sentence that is printed.
struct Complaint: Error {
  var sentence: String
  var status = ExitStatus.couldNot
}

/// What all commands have in common: they know the world through a `Setup`, and say in one
/// sentence why they could not.
protocol KithCommand: ParsableCommand {
  var options: Options { get }
  func run(_ setup: Setup) throws -> ExitStatus
}

extension KithCommand {
  mutating func run() throws {
    let setup = try Setup(options)
    var status: ExitStatus
    do {
      status = try run(setup)
    } catch {
      let complaint = setup.wording.complaint(about: error)
      Output.flush()
      Output.complain(complaint.sentence)
      throw complaint.status
    }
    if let failure = Output.flush() {
      Output.complain(setup.wording.cannotPrint(String(cString: strerror(failure))))
      status = .couldNot
    }
    if status != .done { throw status }
  }
}
