import Pty

// What is typed among the partners.
extension Scenario {
  static let table = "partners, first screen"
  static let around = "around, first screen"
  static let tree = "tree, first screen"
  /// To its first answer: a large map is laid out aside.
  static let map = "map, first answer"

  /// The first screen of each face, in a program that was just started.
  static let faces = Scenario(rounds: [
    Round(1, (table, "3"), (around, "J")),
    // And back to the table: the next program begins with the face of the last.
    Round(1, (tree, "J"), (map, "J"), (nil, "J")).after(firstReading),
  ])

  /// Longer than a large network is read aside.
  private static let firstReading = Duration.seconds(2)
  /// And than the pause between two such readings.
  private static let anyReading = Duration.seconds(4)

  /// Every key of the Partners tab, in all its faces.
  /// - Parameter hasMap: whether the screen is wide enough for keys to move on the map.
  static func network(hasMap: Bool) -> Scenario {
    Scenario(rounds: listing + (hasMap ? [moving] : []) + changing)
  }

  private static let listing = [
    Round(1, (nil, "3")),
    Round(40, ("down", "j")),
    Round(10, ("page down", "<PgDn>")),
    Round(3, ("last", "G"), ("page up", "<PgUp>"), ("first", "<Home>")),
    Round(5, ("column", "l"), ("column", "h")),
    choosing("window", "W"), choosing("order", "o"),
    Round(5, ("what now", "!"), (escape, "<Esc>")),
    Round(1, (nil, "<Home>"), (nil, "J")),
    Round(5, ("down, around", "j")),
    Round(10, ("side, around", "h"), ("side, around", "l")),
    Round(10, ("recentre", "<Enter>"), ("back", "-")),
    // The tree of the first partner, who sent many.
    Round(1, (nil, "K"), (nil, "<Home>"), (nil, "J"), (nil, "J")).after(anyReading),
    Round(30, ("down, tree", "j")),
    Round(10, ("unfold", "l"), ("fold", "h")),
    Round(5, ("up, downstream", "i")),
    Round(1, (nil, "i"), (map, "J")),
  ]

  private static let moving = Round(
    10, ("on the map", "j"), ("on the map", "l"), ("on the map", "k"), ("on the map", "h")
  ).after(anyReading)

  private static let changing = [
    Round(5, ("next face", "J"), ("next face", "J"), ("next face", "J"), ("next face", "J")),
    Round(
      5, ("face before", "K"), ("face before", "K"), ("face before", "K"), ("face before", "K")),
    Round(10, ("agenda", "1"), ("partners", "3")),
    // And back to the table: the next program begins with the face of the last.
    Round(1, (nil, "J")),
  ]

  /// Another row of a box, and back.
  private static func choosing(_ name: String, _ key: Keys) -> Round {
    Round(
      5, (name + ", its box", key), (nil, "j"), ("other " + name, "<Enter>"), (nil, key),
      (nil, "k"), ("other " + name, "<Enter>"))
  }
}
