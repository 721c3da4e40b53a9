import Domain
import Terminal
import Testing

@testable import Interface

/// `?` lists the keys that hold, finds one, and does it.
@Suite struct HelpTests {
  @Test("the place where it was asked comes first, without what a nearer key hides")
  func order() throws {
    let table = KeyTable.standard
    let lines = HelpPane(context: .contacts, undo: nil).lines(Wording(.english), table)
    let titles = lines.compactMap { if case .title(let title) = $0 { title } else { nil } }
    #expect(
      titles.prefix(3) == ["Among the contacts", "In a list", "Everywhere"])
    let archives = lines.contains {
      if case .row(let row, true) = $0 { row.action == .archive } else { false }
    }
    let drops = lines.contains {
      if case .row(let row, true) = $0 { row.action == .drop } else { false }
    }
    #expect(archives)
    #expect(!drops)
  }

  @Test("what is typed narrows it, and Enter does what is chosen")
  func search() throws {
    let sitting = try Sitting()
    let before = sitting.desk.overdue
    sitting.type("?/")
    sitting.write("written at once")
    #expect(sitting.screen.contains { $0.contains("d  ") && $0.contains("done") })
    #expect(!sitting.screen.contains { $0.contains("postpone") && !$0.contains("─") })
    sitting.type("<Enter>")
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.desk.overdue == before - 1)
  }

  @Test("keys are searched as they are, and names in the stable language too")
  func keys() throws {
    for (typed, action) in [("G", Action.last), ("snooze", .snooze), ("Ctrl-r", .redo)] {
      let sitting = try Sitting(language: .french)
      sitting.type("?/")
      sitting.write(typed)
      guard case .help(let help) = sitting.desk.overlay else { return }
      let lines = help.lines(sitting.desk.wording, .standard)
      #expect(
        lines.contains { if case .row(let row, _) = $0 { row.action == action } else { false } })
      #expect(lines.count < 20)
    }
  }

  @Test("what cannot be done now says why, and Enter leaves it alone")
  func obstacles() throws {
    let sitting = try Sitting(.empty)
    sitting.type("?/")
    sitting.write("hand over to")
    #expect(sitting.screen.contains { $0.contains(sitting.desk.wording.nothingSelected) })
    sitting.type("<Enter>")
    #expect(sitting.desk.overlay?.context == .find)
    sitting.type("<Esc>")
    #expect(sitting.desk.overlay?.context == .help)
    sitting.type("<Esc>")
    #expect(sitting.desk.overlay == nil)
  }

  @Test("all of it can be reached")
  func scrolls() throws {
    let sitting = try Sitting()
    sitting.type("?<Ctrl-d><Ctrl-d><Ctrl-d><Ctrl-d><Ctrl-d><Ctrl-d><Ctrl-d><Ctrl-d>")
    let title = sitting.desk.wording.helpTitle(.palette)
    #expect(sitting.screen.contains { $0.contains(title) })
    sitting.type("<Ctrl-u><Ctrl-u><Ctrl-u><Ctrl-u><Ctrl-u><Ctrl-u><Ctrl-u><Ctrl-u>")
    #expect(sitting.screen.contains { $0.contains(sitting.desk.wording.helpTitle(.list)) })
  }

  @Test("the screens")
  func goldens() throws {
    let sitting = try Sitting(language: .french)
    sitting.type("?/")
    sitting.write("cop")
    try expectGolden("help-search-fr", sitting.draw())
    let empty = try Sitting(.empty, rows: 15, columns: 60)
    empty.type("?")
    try expectGolden("help-obstacles-60x15", empty.draw())
  }
}
