import Domain
import Terminal
import TestSupport
import Testing

@testable import Interface

/// What `keys.toml` can change, and what it is told where it cannot.
@Suite struct KeysReaderTests {
  private static func read(_ text: String) -> (keys: KeyTable, faults: [ConfigurationFault]) {
    var faults: [ConfigurationFault] = []
    let keys = KeysReader.read(text, file: "keys.toml", faults: &faults)
    return (keys, faults)
  }

  private static func sitting(_ text: String) throws -> Sitting {
    let (keys, faults) = read(text)
    #expect(faults == [])
    return try Sitting(adjusting: { $0.keys = keys })
  }

  @Test("a key gets another meaning, and one loses its own")
  func binding() throws {
    let sitting = try Self.sitting("\"f\" = \"done\"\n\"d\" = \"\"\n")
    let before = sitting.desk.overdue
    sitting.type("d")
    #expect(sitting.desk.overdue == before)
    sitting.type("f")
    #expect(sitting.desk.overdue == before - 1)
    #expect(sitting.screen.last?.contains("f done") == true)
  }

  @Test("a section is for one place, and the others keep what they had")
  func section() throws {
    let (keys, faults) = Self.read("[contacts]\n\"x\" = \"note\"\n\"F5\" = \"read again\"\n")
    #expect(faults == [])
    let x: [Key] = [.character("x")]
    #expect(keys.map.lookUp(x, in: .contacts) == .action(KeyCommand(.note)))
    #expect(keys.map.lookUp(x, in: .agenda) == .action(KeyCommand(.drop)))
    #expect(keys.map.lookUp([.function(5)], in: .contacts) == .action(KeyCommand(.readAgain)))
    #expect(keys.map.lookUp([.function(5)], in: .card) == .none)
  }

  @Test("at the top, keys lose what they meant in every list and on the card")
  func top() {
    let (keys, faults) = Self.read("\"x\" = \"\"\n\"f\" = \"find\"")
    #expect(faults == [])
    for context in [KeyContext.agenda, .contacts, .card] {
      #expect(keys.map.lookUp([.character("x")], in: context) == .none)
      #expect(keys.map.lookUp([.character("f")], in: context) == .action(KeyCommand(.find)))
    }
  }

  @Test("a key can tell its action more")
  func arguments() throws {
    let sitting = try Self.sitting("\"s w\" = \"snooze +1w\"\n\"F6\" = \"touch visit\"\n")
    sitting.go(to: "Zoë Duval")
    sitting.type("s")
    #expect(sitting.screen.contains { $0.contains("w  hide until a day") && $0.contains("+1w") })
    sitting.type("w")
    #expect(sitting.message.contains("Zoë Duval") == true)
    #expect(sitting.desk.message?.kind == .done)
  }

  @Test("keys that begin others give way, unless the file says themselves what they do")
  func beginnings() {
    let (keys, faults) = Self.read("\"d d\" = \"done\"\n\"s\" = \"find\"\n\"s w\" = \"undo\"\n")
    #expect(faults.map(\.problem) == [.clash("s w", with: "s", .find)])
    let d: [Key] = [.character("d")]
    #expect(keys.map.lookUp(d + d, in: .agenda) == .action(KeyCommand(.done)))
    if case .prefix = keys.map.lookUp(d, in: .card) {} else { Issue.record("d begins nothing") }
    #expect(keys.map.lookUp([.character("s")], in: .list) == .action(KeyCommand(.find)))
  }

  @Test("a prefix can be another one")
  func prefixes() {
    let (keys, faults) = Self.read("\"Ctrl-w d\" = \"done\"\n\"Ctrl-w p\" = \"no answer\"\n")
    #expect(faults == [])
    #expect(
      keys.map.lookUp([.control("w"), .character("d")], in: .list) == .action(KeyCommand(.done)))
    guard case .prefix(let rest) = keys.map.lookUp([.control("w")], in: .agenda) else {
      Issue.record("Ctrl-w begins nothing")
      return
    }
    #expect(rest.count == 2)
  }

  @Test("the palette names no key that does nothing here")
  func paletteWithoutKey() throws {
    let sitting = try Self.sitting("\"d\" = \"\"\n")
    sitting.type(":")
    sitting.write("done")
    guard case .palette(let palette)? = sitting.desk.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(palette.chosen?.label == "done")
    #expect(palette.chosen?.keys == "")
  }

  @Test("sentences name the keys that hold")
  func sentences() throws {
    let (keys, _) = Self.read("\"u\" = \"\"\n\"Ctrl-k\" = \"undo\"\n\"a\" = \"\"\n")
    let sitting = try Sitting(adjusting: { $0.keys = keys })
    sitting.type("d")
    #expect(sitting.screen.contains { $0.contains("`Ctrl-k`") })
    #expect(sitting.desk.wording.key(.addFollowUp) == ":add follow-up")
    #expect(sitting.desk.wording.key(.leave) == "Esc")
    sitting.type("?/")
    sitting.write("undo")
    #expect(sitting.screen.contains { $0.contains("Ctrl-k") })
    let french = try Sitting(.empty, language: .french, adjusting: { $0.keys = keys })
    #expect(french.desk.wording.key(.leave) == "Échap")
  }

  /// A line after one that is right, what is wrong with it, and its sentences.
  static let faulty: [(text: String, english: String, french: String)] = [
    (
      "\"z\" = \"snoze\"",
      "keys.toml, line 2: no action is called “snoze”: `kith keys` lists them.",
      "keys.toml, ligne 2 : aucune action ne s'appelle « snoze » : `kith keys` en donne la liste."
    ),
    (
      "\"z\" = \"undo twice\"",
      "keys.toml, line 2: no action is called “undo twice”: `kith keys` lists them.",
      "keys.toml, ligne 2 : aucune action ne s'appelle « undo twice » : `kith keys` en donne la liste."
    ),
    (
      "\"Strg-z\" = \"undo\"",
      "keys.toml, line 2: “Strg-z” are no keys: write them as \"s w\", \"Ctrl-r\", \"PgDn\" or \"F2\".",
      "keys.toml, ligne 2 : « Strg-z » : touches illisibles ; écrivez \"s w\", \"Ctrl-r\", \"PgDn\" ou "
        + "\"F2\"."
    ),
    (
      "\"y\" = \"undo\"",
      "keys.toml, line 2: “y” and “y e” (copy e-mail) cannot both be typed: unbind one.",
      "keys.toml, ligne 2 : « y » et « y e » (copy e-mail) se gênent : libérez l'une des deux."
    ),
    (
      "z = 3",
      "keys.toml, line 2: “z” must be the name of an action in quotes, or \"\" for nothing.",
      "keys.toml, ligne 2 : « z » doit donner le nom d'une action entre guillemets, ou \"\" pour "
        + "aucune."
    ),
    (
      "\"A\" = \"done\"",
      "keys.toml, line 2: “A” is not free: an arrow key that the line breaks leaves it, so it may "
        + "write nothing.",
      "keys.toml, ligne 2 : « A » n'est pas libre : une flèche coupée par la ligne la produit, elle "
        + "ne doit rien écrire."
    ),
    (
      "\"F9\" = \"snooze +1zz\"",
      "keys.toml, line 2: “+1zz” is no day. For instance: tue, +10d, 3w, 2 oct, 15/03, 8y, end of "
        + "month.",
      "keys.toml, ligne 2 : « +1zz » n'est pas un jour. Par exemple : mar, +10j, 3 sem, 2 oct, "
        + "15/03, 8 ans, fin du mois."
    ),
    (
      "\"z\" = \"next field\"",
      "keys.toml, line 2: “next field” means nothing in “desk”.",
      "keys.toml, ligne 2 : « next field » n'a pas de sens dans « desk »."
    ),
  ]

  @Test("what cannot be is told with its line, and the default is kept", arguments: faulty)
  func faults(text: String, english: String, french: String) throws {
    let (keys, faults) = Self.read("\"F6\" = \"undo\"\n" + text)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(Wording(.english).fault(fault) == english)
    #expect(Wording(.french).fault(fault) == french)
    #expect(keys.map.lookUp([.function(6)], in: .card) == .action(KeyCommand(.undo)))
    #expect(keys.map.lookUp([.character("z")], in: .list) == .action(KeyCommand(.zoom)))
    #expect(keys.map.lookUp([.character("d")], in: .list) == .action(KeyCommand(.done)))
  }

  @Test("what is no TOML is told in the reader's language")
  func slip() throws {
    let fault = try #require(Self.read("\"F9\" = snooze").faults.first)
    #expect(
      Wording(.english).fault(fault)
        == "keys.toml, line 1: a text stands in quotes, as in theme = \"dark\".")
    #expect(
      Wording(.french).fault(fault)
        == "keys.toml, ligne 1 : un texte s'écrit entre guillemets : theme = \"dark\".")
  }

  @Test("Esc, what is typed and the days of the snooze box stay what they are")
  func taken() {
    let text = """
      "Esc" = ""
      "Ctrl-c" = "undo"
      [form]
      "x" = "save"
      [snooze]
      "w" = "leave"
      [lists]
      "x" = "mark"
      """
    let problems = Self.read(text).faults.map(\.problem)
    #expect(
      problems == [
        .keysAreTaken("Esc", .leaving), .keysAreTaken("Ctrl-c", .terminal),
        .keysAreTaken("x", .typing), .keysAreTaken("w", .days),
        .unknownContext("lists"),
      ])
  }

  @Test("whatever is bound, no key has two meanings")
  func noClash() {
    var chance = Chance(seed: Chance.base)
    let keys = ["d", "s", "s w", "g", "g g", "F2", "Ctrl-w", "x", "c c", "c", "y", "Tab", "j"]
    let actions = Action.allCases.map(\.rawValue) + [""]
    for _ in 0..<200 {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        guard let key = chance.pick(keys), let action = chance.pick(actions) else { continue }
        if chance.chance(20), let context = KeyContext.allCases.randomElement(using: &chance) {
          lines.append("[\(context.rawValue)]")
        }
        lines.append("\"\(key)\" = \"\(action)\"")
      }
      let text = lines.joined(separator: "\n")
      let table = Self.read(text).keys
      for context in KeyContext.allCases {
        #expect(table.map.clashes(in: context) == [], "\(text)")
        #expect(table.map.lookUp([.escape], in: context) != .none || context == .desk, "\(text)")
      }
    }
  }
}
