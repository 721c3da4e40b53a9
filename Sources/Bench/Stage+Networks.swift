import Domain
import Pty

/// The partner network: its faces, its keys, its map.
extension Stage {
  /// A map is laid out whole up to so many contacts; beyond, it is gathered in clusters.
  static let wholeMap = 2_000

  mutating func measureNetworks() throws {
    for contacts in networks {
      if contacts <= Self.wholeMap { try measureLayout(contacts) }
      for screen in Self.screens {
        for _ in 0..<runs { try measureFaces(contacts, screen) }
        try measureNetworkKeys(contacts, screen)
      }
      let book = try workspace.book(contacts: contacts, hasReferrals: true)
      for _ in 0..<runs {
        networkLedger.note(.partners, contacts, try finish(kith("partners", on: book)).elapsed)
      }
    }
  }

  /// The network of everybody, without gathering anything.
  private mutating func measureLayout(_ contacts: Int) throws {
    let network = SampleNetwork(contacts: contacts).network
    for _ in 0..<min(runs, 3) {
      let start = ContinuousClock.now
      _ = try MapLayout.of(MapGraph(network)) { network.nodes[$0.index].name.count }
      networkLedger.note(.layout, contacts, start.duration(to: .now))
    }
  }

  private mutating func measureFaces(_ contacts: Int, _ screen: TerminalSize) throws {
    let book = try workspace.book(contacts: contacts, hasReferrals: true)
    let (session, reaction) = try open(.kith, on: book, screen)
    networkLedger.note(.start(.kith, screen), contacts, reaction.settled)
    try Scenario.faces.play(on: session, quiet: quiet) { name, reaction in
      guard let name else { return }
      let time = Self.time(of: name, reaction)
      networkLedger.note(.key(.kith, name, screen), contacts, time)
    }
    session.send("q")
    _ = try session.waitForExit()
  }

  private mutating func measureNetworkKeys(_ contacts: Int, _ screen: TerminalSize) throws {
    let book = try workspace.book(contacts: contacts, hasReferrals: true)
    let (session, _) = try open(.kith, on: book, screen)
    var isFirst = true
    try Scenario.network(hasMap: screen.columns >= 120).play(on: session, quiet: quiet) {
      name, reaction in
      let time = Self.time(of: name, reaction)
      if let name { networkLedger.note(.key(.kith, name, screen), contacts, time) }
      // The first one reads the network, and has a target of its own.
      if !isFirst, name != Scenario.escape {
        networkLedger.note(.anyKey(.kith, screen), contacts, time)
      }
      isFirst = false
    }
    networkLedger.note(.memory(.kith, screen), contacts, memory: session.peakMemory)
  }

  /// From a key to the settled screen; to a map that is laid out aside, to its first answer.
  private static func time(of name: String?, _ reaction: PtySession.Reaction) -> Duration? {
    name == Scenario.map ? reaction.first : reaction.settled
  }
}
