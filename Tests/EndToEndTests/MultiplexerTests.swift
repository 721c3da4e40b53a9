import Foundation
import Pty
import Testing

/// Inside tmux and screen, where they are installed.
@Suite struct MultiplexerTests {
  enum Multiplexer: String, CaseIterable {
    case tmux, screen

    static let installed = allCases.filter { one in
      ["/usr/bin/", "/usr/local/bin/"].contains { access($0 + one.rawValue, X_OK) == 0 }
    }

    /// For a shell that knows `$KITH`.
    var start: String {
      switch self {
      case .tmux: #"exec tmux -L kith -f /dev/null new-session "$KITH""#
      case .screen: "exec screen -c /dev/null -S kith $KITH"
      }
    }

    var attach: String {
      switch self {
      case .tmux: "exec tmux -L kith -f /dev/null attach"
      case .screen: "exec screen -c /dev/null -r kith"
      }
    }

    var quit: String {
      switch self {
      case .tmux: "tmux -L kith -f /dev/null kill-server"
      case .screen: "screen -S kith -X quit"
      }
    }

    /// Leaves it running.
    var detach: Keys {
      switch self {
      case .tmux: "<C-b>d"
      case .screen: "<C-a>d"
      }
    }
  }

  private let office: Office

  init() throws { office = try Office() }

  private func shell(_ command: String) throws -> PtySession {
    let folder = office.folder + "/runtime"
    return try PtySession(
      ["sh", "-c", command],
      environment: office.environment([
        "KITH": Office.command, "TMUX_TMPDIR": folder, "SCREENDIR": folder,
      ]))
  }

  @Test(arguments: Multiplexer.installed)
  func keysPastesSizesAndLosses(inside multiplexer: Multiplexer) throws {
    try office.makeBook(count: 5)
    let session = try shell(multiplexer.start)
    defer { _ = try? shell(multiplexer.quit).waitForExit() }
    try session.expect("5 overdue")
    session.send("<Down><Down><Up>")
    try session.expect("the second row") { $0.selectedRow?.contains("Contact 002") ?? false }
    session.resize(to: TerminalSize(columns: 120, rows: 30))
    try session.expect("a card beside") { $0.text[0].count > 110 }
    session.send("d")
    try session.expect("4 overdue")
    session.send("s")
    try session.expect("Snooze:")
    session.send("<Esc>")
    try session.expect("no box") { !$0.shows("Snooze:") }
    session.send("n")
    try session.expect("Note on")
    session.send(bytes: Array("\u{1B}[200~Moves in\nMay\u{1B}[201~".utf8))
    try session.expect("Moves in")

    // The line drops: the program goes on in there, and whoever comes back finds it as it was.
    session.send(multiplexer.detach)
    _ = try session.waitForExit()
    let again = try shell(multiplexer.attach)
    try again.expect("the note") { $0.shows("Note on") && $0.shows("Moves in") }
    again.hangUp()
    _ = try again.waitForExit()

    // The machine goes down.
    _ = try shell(multiplexer.quit).waitForExit()
    let later = try office.kith()
    try later.expect("1 draft waits")
    #expect(later.screen.overdue == 4)
  }
}
