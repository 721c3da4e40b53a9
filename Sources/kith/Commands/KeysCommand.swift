import ArgumentParser
import Domain
import Interface
import Terminal

/// `kith keys`: the keys that hold.
struct KeysCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys that hold, with the names of what they do.",
    discussion: """
      keys.toml changes them: at the top for the agenda, the contacts and the card, in a section \
      for one place, "s" = "" to unbind, "W" = "snooze +1w" to bind an action by its name. \
      "s w" = "snooze +1w" makes s begin it, instead of what it did. Some actions can be told \
      more, as in the palette.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Print the table as Markdown.") var markdown = false

  func run(_ setup: Setup) throws -> ExitStatus {
    setup.warn()
    if markdown {
      let text = setup.keys.markdown(setup.wording)
      for line in text.split(separator: "\n") { Output.line(String(line)) }
      return .done
    }
    var rows: [TableRow] = []
    for (title, lines) in setup.keys.listing(setup.wording) {
      if !rows.isEmpty { rows.append(.title("")) }
      rows.append(.title(title))
      rows += lines.map { .row("  " + $0.keys, $0.name, $0.sentence) }
    }
    Output.table(rows)
    return .done
  }
}
