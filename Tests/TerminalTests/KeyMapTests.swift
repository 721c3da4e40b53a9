import Testing

@testable import Terminal

@Suite struct KeyMapTests {
  enum Place { case everywhere, list, tree }

  typealias Map = KeyMap<String, Place>

  private static func map(_ bindings: [(String, String, Place)]) throws -> Map {
    var map = Map { $0 == .everywhere ? [] : [.everywhere] }
    for (keys, action, place) in bindings {
      map.bind(try #require(KeySequence(keys)), to: action, in: place)
    }
    return map
  }

  private static func lookUp(_ map: Map, _ keys: String, _ place: Place) -> Map.Match {
    map.lookUp(KeySequence(keys)?.keys ?? [], in: place)
  }

  private static func sample() throws -> Map {
    try map([
      ("g g", "top", .everywhere), ("g a", "agenda", .everywhere), ("u", "undo", .everywhere),
      ("i", "new", .everywhere), ("i", "turn", .tree), ("g t", "today", .list),
      ("g g", "root", .tree), ("U", "redo", .everywhere), ("Ctrl-r", "redo", .everywhere),
    ])
  }

  @Test func aNearerContextWinsAndTheOthersFollow() throws {
    let map = try Self.sample()
    #expect(Self.lookUp(map, "u", .tree) == .action("undo"))
    #expect(Self.lookUp(map, "i", .tree) == .action("turn"))
    #expect(Self.lookUp(map, "i", .list) == .action("new"))
    #expect(Self.lookUp(map, "g g", .list) == .action("top"))
    #expect(Self.lookUp(map, "g g", .tree) == .action("root"))
    #expect(Self.lookUp(map, "x", .list) == .none)
    #expect(Self.lookUp(map, "u u", .list) == .none)
    #expect(map.clashes(in: .tree) == [])
  }

  @Test func aPrefixListsWhatMayFollow() throws {
    guard case .prefix(let box) = Self.lookUp(try Self.sample(), "g", .tree) else {
      Issue.record("g begins something")
      return
    }
    #expect(box.map(\.keys.description) == ["g", "a"])
    #expect(box.map(\.action) == ["root", "agenda"])
  }

  @Test func anActionKnowsItsKeys() throws {
    let map = try Self.sample()
    #expect(map.sequences(for: "redo", in: .list).map(\.description) == ["U", "Ctrl-r"])
    #expect(map.sequences(for: "top", in: .tree) == [])
    #expect(map.sequences(for: "today", in: .tree) == [])
  }

  @Test func twoMeaningsInOneContextClash() throws {
    let map = try Self.map([("x", "drop", .list), ("x", "archive", .list), ("x", "drop", .list)])
    let clashes = map.clashes(in: .list)
    #expect(clashes.map(\.kind) == [.twoMeanings, .twoMeanings])
    #expect(clashes.first?.first.action == "drop")
    #expect(clashes.first?.second.action == "archive")
  }

  @Test(
    "A key that is also a beginning clashes, wherever the two are bound",
    arguments: [(Place.list, Place.list), (.list, .everywhere), (.everywhere, .list)])
  func prefixesClash(short: Place, long: Place) throws {
    let map = try Self.map([("s", "search", short), ("s w", "snooze", long)])
    let clashes = map.clashes(in: .list)
    #expect(clashes.map(\.kind) == [.prefix])
    #expect(clashes.first?.first.action == "search")
  }
}
