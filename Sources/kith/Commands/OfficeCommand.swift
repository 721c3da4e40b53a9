import ArgumentParser
import Domain
import Interface
import Store

/// `kith office`: what whoever looks after the machine does for an office.
struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "Prepare the place of a book that an office shares.",
    subcommands: [OfficeInitCommand.self])
}

/// `kith office init`: a folder that a group shares, and nobody else.
struct OfficeInitCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a folder, and the book in it, a group's own.",
    discussion: """
      The group reads and writes, nobody else gets in, and what is made in the folder is the \
      group's too. A folder that is there is made right if it holds nothing, or only the book. \
      A network file system is refused: the book would be damaged there.
      """)

  @OptionGroup var options: Options
  @Argument(help: "The folder.") var directory: String
  @Option(help: ArgumentHelp("The group of the colleagues.", valueName: "group"))
  var group: String
  @Option(help: ArgumentHelp("Make the book too, for the firm of that name.", valueName: "name"))
  var firm: String?

  func run(_ setup: Setup) throws -> ExitStatus {
    let wording = setup.wording
    let folder = try OfficeFolder(preparing: directory, group: group)
    Output.line(wording.officeReady(folder.path, group: folder.group))
    if let firm, !folder.hasBook {
      _ = try BookStore(
        creating: folder.book,
        for: CreateBook(firm: firm, login: setup.person.login, name: setup.person.name),
        today: setup.today, now: .now())
    }
    Output.line(wording.officeBook(folder.book, isThere: folder.hasBook || firm != nil))
    Output.line(wording.officeForEverybody(folder.book))
    if let closed = folder.obstruction {
      Output.flush()
      Output.complain(wording.officeOutOfReach(closed, group: folder.group))
    }
    return .done
  }
}
