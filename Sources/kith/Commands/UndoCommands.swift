import ArgumentParser
import Domain
import Interface
import Store

/// `kith undo`: says what would be taken back, and does it with `--yes`.
struct UndoCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Say what you would take back; with --yes, take it back.")

  @OptionGroup var options: Options
  @Flag(help: "Do it.") var yes = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    return try setup.follow(
      store.undoPlan(for: setup.person, today: setup.today), .undo, does: yes, in: store)
  }
}

/// `kith redo`: says what would be brought back, and does it with `--yes`.
struct RedoCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Say what you would bring back; with --yes, bring it back.")

  @OptionGroup var options: Options
  @Flag(help: "Do it.") var yes = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    return try setup.follow(
      store.redoPlan(for: setup.person, today: setup.today), .redo, does: yes, in: store)
  }
}

extension Setup {
  fileprivate func follow(
    _ plan: UndoPlan?, _ direction: UndoPlan.Direction, does: Bool, in store: BookStore
  ) throws -> ExitStatus {
    guard let plan else { throw Complaint(sentence: wording.nothing(to: direction)) }
    if let obstacle = plan.obstacle, !plan.canBeConfirmed {
      var culprit: EntrySummary?
      if case .refused(let entry?) = obstacle { culprit = try store.summary(of: entry) }
      throw Complaint(
        sentence: wording.obstacle(obstacle, to: plan, culprit: culprit, key: nil, today: today))
    }
    if does {
      _ = try explainingConflicts(in: store) {
        try store.perform(plan, as: person, today: today, now: .now())
      }
      Output.line(wording.after(plan, today: today))
    } else {
      Output.line(wording.before(plan, today: today, now: .now()))
      Output.line(wording.doesIt(direction == .undo ? "kith undo" : "kith redo"))
    }
    return .done
  }
}
