import ArgumentParser
import Domain
import Store

/// `kith done`: the promises were kept.
struct DoneCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Complete follow-ups.",
    discussion: "A target is what the agenda prints first, or a name that means one contact.")

  @OptionGroup var options: Options
  @Argument(help: "f12, c34, or words of a name.", completion: Suggestions.contacts)
  var target: [String]

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let found = try Targets(store: store, setup: setup).find(target)
    let overdue = try store.overdueCount(today: setup.today)
    try setup.warnOfPressure(on: found.compactMap { try store.contact(of: $0.target) }, in: store)
    let intention = Intention(
      CompleteFollowUps(found.map(\.target)), expecting: found.flatMap(\.expectations))
    _ = try setup.run(intention, in: store)
    if found.count == 1 {
      Output.line(try sentence(about: found[0], store, setup))
    } else {
      Output.line(
        setup.wording.did(.done(next: nil), toSeveral: found.count, today: setup.today))
    }
    if overdue > 0, try store.overdueCount(today: setup.today) == 0 {
      Output.line(setup.wording.allClear)
    }
    return .done
  }

  private func sentence(
    about found: Targets.Found, _ store: BookStore, _ setup: Setup
  ) throws -> String {
    switch found.target {
    case .cadence: return setup.wording.logged(.call, with: found.matter.contact)
    case .followUp(let id):
      let followUp = try store.find(id)
      let next = followUp?.isOpen == true ? followUp?.due : nil
      return setup.wording.did(.done(next: next), to: found.matter, today: setup.today)
    }
  }
}

/// `kith snooze`: out of sight until a day; the promise stays.
struct SnoozeCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Hide a follow-up until a day; its promise stays.")

  @OptionGroup var options: Options
  @Argument(help: "f12, c34, or a name.", completion: Suggestions.contacts)
  var target: String
  @Argument(help: "2026-03-31, or a phrase such as fri, 10d, 2 oct.") var day: [String]

  func run(_ setup: Setup) throws -> ExitStatus {
    let phrase = setup.dayPhrase(allowsPast: false)
    let day = try phrase.day(day.joined(separator: " ")).get()
    let store = try setup.open()
    let found = try Targets(store: store, setup: setup).find([target])
    let intention = Intention(
      SnoozeFollowUps(found.map(\.target), until: day), expecting: found.flatMap(\.expectations))
    _ = try setup.run(intention, in: store)
    for item in found {
      Output.line(setup.wording.did(.snoozed(until: day), to: item.matter, today: setup.today))
    }
    return .done
  }
}
