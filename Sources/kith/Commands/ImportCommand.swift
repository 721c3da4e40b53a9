import ArgumentParser
import Domain
import Exchange
import Foundation
import Interface
import Store
import Synchronization
import Terminal

/// `kith import`: the contacts of a vCard file, as one step.
struct ImportCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in the contacts of a vCard file (2.1, 3.0, 4.0).")

  @OptionGroup var options: Options
  @Argument(help: "A .vcf file.") var file: String

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let wording = setup.wording
    do {
      let cards = try VCardFile(path: file)
      let reading = ProgressLine { wording.reading(cards.name, percent: $0) }
      let survey = try cards.survey(progress: reading.show)
      reading.clear()
      let importing = ProgressLine { wording.importing(cards.name, percent: $0) }
      let command = cards.command(surveyed: survey, progress: importing.show)
      let outcome = try setup.run(Intention(command), in: store)
      importing.clear()
      for fault in survey.faults { Output.complain(wording.cardFault(fault)) }
      let untold = survey.faultCount - survey.faults.count
      if untold > 0 { Output.complain(wording.moreFaults(untold)) }
      Output.line(
        wording.imported(
          cards.outcome.imported, alreadyThere: cards.outcome.alreadyThere, groups: survey.groups))
      Output.line(wording.locked(milliseconds: outcome.locked.milliseconds))
      return .done
    } catch let fault as ImportFault {
      throw Complaint(sentence: wording.importFault(fault, file: file))
    }
  }
}

/// One line on standard error that tells how far something is; nothing where nobody watches.
private final class ProgressLine: Sendable {
  private let sentence: @Sendable (Int) -> String
  private let width: Int?
  private let last = Mutex(-1)

  init(_ sentence: @escaping @Sendable (Int) -> String) {
    self.sentence = sentence
    width = Output.terminalWidth(of: STDERR_FILENO)
  }

  deinit { clear() }

  /// - Parameter part: 0…1.
  @Sendable func show(_ part: Double) {
    let percent = Int(min(max(part, 0), 1) * 100)
    guard let width, last.withLock({ $0 != percent }) else { return }
    last.withLock { $0 = percent }
    Output.overwrite(SafeText(sentence(percent)).padded(to: width - 1))
  }

  func clear() {
    guard let width, last.withLock({ $0 >= 0 }) else { return }
    last.withLock { $0 = -1 }
    Output.overwrite(.blank(width - 1))
    Output.overwrite(.empty)
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
