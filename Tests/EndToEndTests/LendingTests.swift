import Foundation
import Pty
import Testing

/// The person's own editor, and Ctrl-C.
@Suite struct LendingTests {
  private let office: Office

  init() throws { office = try Office() }

  /// A note being typed, with that editor.
  private func note(editor: String) throws -> PtySession {
    try office.makeBook(count: 3)
    let session = try office.kith(environment: ["EDITOR": editor])
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    session.send("begun")
    try session.expect("begun")
    return session
  }

  @Test func aNoteIsWrittenInTheEditor() throws {
    let script = try office.makeScript(
      """
      stty -a <"$1" >/dev/null 2>&1
      { cat "$1"; echo; stty -a; ls -l "$1"; } >"\(office.folder)/seen"
      printf 'written at length\\n' >"$1"
      """)
    let session = try note(editor: script)
    session.send("<C-o>")
    try session.expect("written at length")
    #expect(session.screen.showsAlternate && session.screen.bracketsPaste)
    let seen = try String(contentsOfFile: office.folder + "/seen", encoding: .utf8)
    #expect(seen.hasPrefix("begun\n"))
    #expect(seen.contains(" icanon") && seen.contains(" echo "))
    #expect(seen.contains("-rw-------"))
    session.send("<Enter>")
    try session.expect("the note") { !$0.shows("Note on") && $0.shows("written at length") }
    #expect(!office.files.contains { $0.hasSuffix(".txt") })
  }

  /// An editor with a screen of its own, that the person uses for a while.
  @Test func theEditorHasTheTerminal() throws {
    let script = try office.makeScript(
      #"printf 'type here: '; read line; printf '%s' "$line" >"$1""#)
    let session = try note(editor: script)
    session.send("<C-o>")
    try session.expect("type here:")
    #expect(!session.screen.showsAlternate)
    // Ctrl-C is for the editor alone; so is what is typed.
    session.send("d from outside<Enter>")
    try session.expect("the note") { $0.showsAlternate && $0.shows("d from outside") }
    #expect(session.screen.overdue == 3)
  }

  @Test func ctrlCInTheEditorEndsOnlyTheEditor() throws {
    let script = try office.makeScript("echo waiting; cat")
    let session = try note(editor: script)
    session.send("<C-o>")
    try session.expect("waiting")
    session.send("<C-c>")
    try session.expect("the note as it was") { $0.showsAlternate && $0.shows("begun") }
    try session.expect("ended with an error")
  }

  @Test(arguments: [
    ("/nowhere/at/all", "could not be started"), ("false", "ended with an error"),
    ("   ", "could not be started"),
  ])
  func anEditorThatIsOfNoUseIsSaid(editor: String, sentence: String) throws {
    let session = try note(editor: editor)
    session.send("<C-o>")
    try session.expect(sentence)
    session.send("!<Enter>")
    try session.expect("the note") { !$0.shows("Note on") && $0.shows("begun!") }
  }

  // MARK: - Ctrl-C

  @Test func ctrlCLeavesTheProgram() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    let before = session.state
    try session.expect("3 overdue")
    session.send("<C-c>")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
  }

  @Test func ctrlCLosesNothingTypedWithoutAWord() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("iAgathe")
    try session.expect("Agathe")
    session.send("<C-c>")
    try session.expect("Ctrl-x saves")
    #expect(session.screen.shows("Agathe"))
    session.send("<C-c>")
    try session.expect("no form") { !$0.shows("Agathe") }
    session.send("<C-c>")
    #expect(try session.waitForExit() == .exited(0))
  }
}
