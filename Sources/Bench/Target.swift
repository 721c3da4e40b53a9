import Pty

/// A limit that kith is to keep, and how it is read from what was measured.
///
/// The milliseconds are those of a two-core machine on which the bare ncurses program answers a key
/// in about 0.3 ms: on another one, judge by the ratio to the yardsticks in the same table.
struct Target {
  var sentence: String
  var limit: Double
  var unit: Unit
  /// The value to compare with the limit; nil where it was not measured.
  var value: (Ledger) -> Double?

  /// One line for each target: reached or not, by what value. Limits hold for the largest book.
  static func report(on ledger: Ledger, sizes: [Int]) -> String {
    guard let least = sizes.min(), let most = sizes.max() else { return "" }
    return report(all(least: least, most: most), on: ledger, contacts: most)
  }

  static func report(_ targets: [Target], on ledger: Ledger, contacts: Int) -> String {
    var table = Table(header: ["target, with \(contacts) contacts", "limit", "measured", ""])
    for target in targets {
      let value = target.value(ledger)
      table.add([
        target.sentence, target.unit.text(target.limit), value.map(target.unit.text) ?? "–",
        value.map { $0 <= target.limit ? "reached" : "NOT reached" } ?? "not measured",
      ])
    }
    return table.text
  }

  private static func all(least: Int, most: Int) -> [Target] {
    Stage.screens.flatMap { onScreen($0, least: least, most: most) } + bytes(most)
      + processes(least: least, most: most)
  }

  private static func onScreen(_ screen: TerminalSize, least: Int, most: Int) -> [Target] {
    func ratio(
      _ one: Figure, _ contacts: Int, to other: Figure, _ others: Int
    ) -> (Ledger) -> Double? {
      { ledger in
        guard let one = ledger[one, contacts], let other = ledger[other, others] else { return nil }
        return one.median / other.median
      }
    }
    let start = Figure.start(.kith, screen)
    let memory = Figure.memory(.kith, screen)
    return [
      Target(
        sentence: "start \(screen), times the list program", limit: 2, unit: .ratio,
        value: ratio(start, most, to: .start(.list, screen), most)),
      Target(
        sentence: "start \(screen), times that with \(least)", limit: 1.1, unit: .ratio,
        value: ratio(start, most, to: start, least)),
      Target(
        sentence: "down \(screen), median", limit: 2, unit: .milliseconds,
        value: { $0[.key(.kith, Scenario.down, screen), most]?.median }),
      key(Scenario.firstLetter, screen, most),
      key(Scenario.laterLetter, screen, most),
      key(Scenario.formLetter, screen, most),
      key(Scenario.filter, screen, most), key(Scenario.order, screen, most),
      key(Scenario.journal, screen, most),
      Target(
        sentence: "any key \(screen), 99th percentile", limit: 16, unit: .milliseconds,
        value: { $0[.anyKey(.kith, screen), most]?.percentile(0.99) }),
      Target(
        sentence: "done \(screen), median", limit: 10, unit: .milliseconds,
        value: { $0[.key(.kith, Scenario.done, screen), most]?.median }),
      // A key may change the whole screen, and no screen is sent with less.
      Target(
        sentence: "any key \(screen), most", limit: screen == .standard ? 6_000 : 8_192,
        unit: .bytes,
        value: { $0[.anyKeyBytes(.kith, screen), most]?.most }),
      Target(
        sentence: "sent in an idle minute \(screen)", limit: 0, unit: .bytes,
        value: { $0[.idleBytes(screen), most]?.most }),
      Target(
        sentence: "wake-ups in an idle minute \(screen)", limit: 0, unit: .times,
        value: { $0[.idleWakeUps(screen), most]?.most }),
      Target(
        sentence: "down, others writing \(screen), 99th percentile", limit: 16,
        unit: .milliseconds,
        value: { $0[.sharedKey("down", screen), most]?.percentile(0.99) }),
      Target(
        sentence: "a colleague's step shows \(screen), most", limit: 2_000, unit: .milliseconds,
        value: { $0[.seen(screen), most]?.most }),
      Target(
        sentence: "peak memory \(screen)", limit: 48, unit: .mebibytes,
        value: { $0[memory, most]?.most }),
      Target(
        sentence: "peak memory \(screen), times that with \(least)", limit: 1.2, unit: .ratio,
        value: ratio(memory, most, to: memory, least)),
    ]
  }

  /// What holds for every key, where some are worth a line of their own.
  private static func key(_ name: String, _ screen: TerminalSize, _ contacts: Int) -> Target {
    Target(
      sentence: "\(name) \(screen), median", limit: 5, unit: .milliseconds,
      value: { $0[.key(.kith, name, screen), contacts]?.median })
  }

  private static func bytes(_ most: Int) -> [Target] {
    let limits = [
      (Scenario.downAlone, 230.0), (Scenario.down, 700), (Scenario.pageDown, 2_500),
    ]
    return limits.map { key, limit in
      Target(
        sentence: "\(key) \(TerminalSize.standard), median", limit: limit, unit: .bytes,
        value: { $0[.keyBytes(.kith, key, .standard), most]?.median })
    }
  }

  private static func processes(least: Int, most: Int) -> [Target] {
    [
      Target(
        sentence: "import", limit: 10_000, unit: .milliseconds,
        value: { $0[.importTime, most]?.median }),
      Target(
        sentence: "import, write lock held", limit: 8_000, unit: .milliseconds,
        value: { $0[.importLock, most]?.median }),
      Target(
        sentence: "undo of the import", limit: 10_000, unit: .milliseconds,
        value: { $0[.undoTime, most]?.median }),
      Target(
        sentence: "import, peak memory, times that with \(least)", limit: 1.2, unit: .ratio,
        value: { ledger in
          guard let one = ledger[.importMemory, most], let other = ledger[.importMemory, least]
          else { return nil }
          return one.median / other.median
        }),
    ]
  }
}
