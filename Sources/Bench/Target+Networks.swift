import Pty

extension Target {
  /// One line for each target of the partner network. Limits hold for the largest book.
  static func report(onNetworks ledger: Ledger, sizes: [Int]) -> String {
    guard let most = sizes.max() else { return "" }
    let layout = Target(
      sentence: "map of \(Stage.wholeMap) contacts laid out", limit: 2_000, unit: .milliseconds,
      value: { $0[.layout, Stage.wholeMap]?.median })
    return report(
      Stage.screens.flatMap { onNetwork($0, most) } + [layout], on: ledger, contacts: most)
  }

  private static func onNetwork(_ screen: TerminalSize, _ most: Int) -> [Target] {
    let table = Target(
      sentence: "\(Scenario.table) \(screen), most", limit: 100, unit: .milliseconds,
      value: { $0[.key(.kith, Scenario.table, screen), most]?.most })
    let faces = [Scenario.around, Scenario.tree, Scenario.map].flatMap { face in
      let figure = Figure.key(.kith, face, screen)
      return [
        Target(
          sentence: "\(face) \(screen), median", limit: 5, unit: .milliseconds,
          value: { $0[figure, most]?.median }),
        Target(
          sentence: "\(face) \(screen), 99th percentile", limit: 16, unit: .milliseconds,
          value: { $0[figure, most]?.percentile(0.99) }),
      ]
    }
    let keys = [
      Target(
        sentence: "any key \(screen), median", limit: 5, unit: .milliseconds,
        value: { $0[.anyKey(.kith, screen), most]?.median }),
      Target(
        sentence: "any key \(screen), 99th percentile", limit: 16, unit: .milliseconds,
        value: { $0[.anyKey(.kith, screen), most]?.percentile(0.99) }),
    ]
    return [table] + faces + keys
  }
}
