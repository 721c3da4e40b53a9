import ArgumentParser
import Domain
import Interface
import Store

/// `kith journal prune`: what the oldest steps of the journal were goes for good.
struct JournalPruneCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take the details out of the oldest steps, for good.",
    discussion: """
      Who did what and when stays; what each step changed goes, and none of them can be taken \
      back any more. A digest of the records as they were then is kept, so that `kith check` goes \
      on proving the rest. Without --yes it says how large the journal is and what would go.
      """)

  @OptionGroup var options: Options
  @Option(help: ArgumentHelp("Steps of this day and later ones stay whole.", valueName: "day"))
  var before: String
  @Flag(help: "Do it.") var yes = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let wording = setup.wording
    let day = try setup.dayPhrase().day(before).get()
    guard day <= setup.today else {
      throw Complaint(sentence: wording.dayToCome(day, today: setup.today), status: .wrongUsage)
    }
    let store = try setup.open()
    let plan = try store.pruningPlan(before: day)
    Output.line(wording.journalSize(plan.size))
    guard plan.entries > 0 else {
      Output.line(wording.nothingToPrune(before: day, today: setup.today))
      return .done
    }
    guard yes else {
      Output.line(wording.wouldPrune(plan, before: day, today: setup.today))
      return .done
    }
    _ = try setup.run(Intention(PruneJournal(before: day)), in: store)
    let isScrubbed = setup.scrub(store)
    Output.line(wording.journalPruned(plan))
    Output.line(wording.journalSize(try store.pruningPlan(before: day).size))
    if !isScrubbed { Output.line(wording.notScrubbed) }
    return .done
  }
}
