import ArgumentParser
import Foundation
import Pty

/// Measures everything, or the parts asked for, and says what is reached.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure, print one table, and say which targets are reached.",
    discussion: "Parts, for --only:\n"
      + Part.allCases.map { "  \($0.rawValue): \($0.explanation)" }.joined(separator: "\n"))

  @Option(help: "Sizes of the books, in contacts.")
  var sizes = Sizes([1_000, 10_000, 100_000])

  @Option(help: "Sizes of the books with a partner network, in contacts, five referrals each.")
  var networks = Sizes([200, 2_000, 20_000])

  @Option(help: "How often each program is started.")
  var runs = 10

  @Option(help: "Parts to measure: \(Part.allCases.map(\.rawValue).joined(separator: ","))")
  var only = Parts(Set(Part.allCases))

  @Option(help: "The program to measure (default: the one built beside this one).")
  var kith: String?

  @Option(help: "A folder to keep the books in, for the next run (default: none is kept).")
  var books: String?

  @Option(help: "Milliseconds of silence after which a screen counts as settled.")
  var quiet = 60

  @Flag(help: "Print the 99th percentile, least and most below each median.")
  var spread = false

  func validate() throws {
    guard runs > 0, quiet > 0 else {
      throw ValidationError("The number of runs and the silence must be positive.")
    }
    guard networks.values.allSatisfy({ $0 >= 20 }) else {
      throw ValidationError("A network has 20 contacts at least.")
    }
  }

  func run() throws {
    let workspace = try Workspace(kith: kith, books: books)
    defer { workspace.remove() }
    var stage = Stage(
      workspace: workspace, sizes: sizes.values, networks: networks.values, runs: runs,
      quiet: .milliseconds(quiet))
    // What was read until something fails is worth as much.
    var failure: (any Error)?
    for part in Part.allCases where only.values.contains(part) && failure == nil {
      FileHandle.standardError.write(Data("measuring: \(part.rawValue)\n".utf8))
      do { try stage.measure(part) } catch { failure = error }
    }
    print("kith is built \(try Linking(of: workspace.kith).rawValue)\n")
    if only.values != [.networks] {
      print(stage.ledger.table(sizes: sizes.values, spread: spread).text)
      print(Target.report(on: stage.ledger, sizes: sizes.values))
    }
    if only.values.contains(.networks) {
      print(stage.networkLedger.table(sizes: networks.values, spread: spread).text)
      print(Target.report(onNetworks: stage.networkLedger, sizes: networks.values))
    }
    if let failure { throw failure }
  }
}
