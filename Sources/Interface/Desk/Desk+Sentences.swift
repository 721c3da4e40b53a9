import Domain
import Store

/// What a verb just did, in a sentence.
extension Desk {
  func sentence(
    for outcome: Outcome, _ command: any Command, gesture: Gesture?, subjects: [Subject]
  ) throws -> String {
    guard let gesture, let first = subjects.first else {
      return try sentence(for: command, outcome)
    }
    let deed = self.deed(gesture, first, outcome)
    guard subjects.count == 1 else {
      return wording.did(deed, toSeveral: subjects.count, today: today)
    }
    let done = wording.did(deed, to: Matter(first.followUp?.kind, with: first.name), today: today)
    guard case .done = deed else { return done }
    return done + (try whatComesNext(after: first.followUp))
  }

  /// What the verb did to the first of its subjects, read off the changes.
  private func deed(_ gesture: Gesture, _ subject: Subject, _ outcome: Outcome) -> Deed {
    let fields = outcome.changes.first { $0.record.kind == .followUp }?.after
    func day(_ name: String) -> Day? { fields?[name].flatMap { Day($0) } }
    switch gesture {
    case .complete: return .done(next: day("due"))
    case .noAnswer: return .noAnswer(back: day("shows") ?? day("due") ?? today)
    case .snooze(let until): return .snoozed(until: until)
    case .reschedule(let to, _):
      let wasClosed = subject.followUp.map { !$0.isOpen } ?? false
      return wasClosed ? .reopened(for: to) : .moved(to: to)
    case .awaitReply: return .waiting(until: day("shows") ?? today)
    case .bump: return .bumped
    case .handOver(let to):
      return .handedOver(colleague: colleagues.first { $0.id == to }?.shownName ?? "")
    case .drop: return .dropped
    }
  }

  private func sentence(for command: any Command, _ outcome: Outcome) throws -> String {
    let summary = try store.summary(of: outcome.entry)
    let name = summary?.contacts.first ?? ContactName()
    if let sentence = summary.flatMap({ wording.colleagueDone($0, today: today) }) {
      return sentence
    }
    if let sentence = try sentence(ofReferral: command, outcome) { return sentence }
    switch command {
    case let log as LogInteraction:
      return log.contacts.count == 1
        ? wording.logged(log.channel, with: name)
        : wording.logged(log.channel, withSeveral: log.contacts.count)
    case is AddWords: return wording.wordsAdded(name)
    case is AddContact: return wording.contactAdded(name)
    case is EditContact: return wording.contactSaved(name)
    case is EditFirm: return wording.settingsSaved
    case is EraseContact: return wording.erased
    case let add as AddFollowUp:
      let kind = add.fields["kind"].flatMap { FollowUp.Kind($0) }
      let due = add.fields["due"].flatMap { Day($0) } ?? today
      if let others = add.others {
        return wording.did(.planned(for: due), toSeveral: 1 + others.count, today: today)
      }
      return wording.did(.planned(for: due), to: Matter(kind, with: name), today: today)
    case let edit as EditFollowUp:
      let kind = try store.find(edit.followUp)?.kind
      return wording.did(.edited, to: Matter(kind, with: name), today: today)
    default: return summary.map { wording.done($0, today: today) } ?? ""
    }
  }
}
