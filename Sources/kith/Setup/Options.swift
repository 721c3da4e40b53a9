import ArgumentParser
import Domain

/// What may be said to every command.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("The book to open.", valueName: "file"))
  var book: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today: 2026-03-31, or a phrase such as tue or 10d.",
      valueName: "day"))
  var today: String?

  @Option(help: ArgumentHelp("en or fr.", valueName: "language"))
  var language: Language?
}

extension Language: ExpressibleByArgument {}
