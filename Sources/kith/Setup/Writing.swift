import Domain
import Foundation
import Interface
import Store

/// How long a command waits for somebody else who writes to the book.
private let patience = Duration.seconds(10)

extension Setup {
  /// Runs a command on the book.
  /// - Throws: a `Complaint` that says who was quicker, `Refusal`, `StoreFault`.
  func run(_ intention: Intention, in store: BookStore) throws -> Outcome {
    try explainingConflicts(in: store) {
      try store.run(intention, as: person, today: today, now: .now())
    }
  }

  /// Tries until nobody else writes to the book, and says who was quicker where somebody was.
  func explainingConflicts<T>(in store: BookStore, _ body: () throws -> T) throws -> T {
    let clock = ContinuousClock()
    let start = clock.now
    while true {
      do {
        return try body()
      } catch StoreFault.busy where start.duration(to: clock.now) < patience {
        usleep(50_000)
      } catch let conflicts as Conflicts {
        throw complaint(about: conflicts.conflicts.first, in: store)
      } catch let conflict as Conflict {
        throw complaint(about: conflict, in: store)
      }
    }
  }

  /// Says beside what is done that the firm turned to somebody often enough of late.
  func warnOfPressure(on contacts: [ID<Contact>], in store: BookStore) throws {
    let me = try store.colleague(person.login)
    for contact in Set(contacts).sorted() {
      if let pressure = try store.pressure(on: contact, today: today) {
        Output.complain(wording.pressed(pressure, me: me))
      }
    }
  }

  /// Waits for others until nothing of whom was erased is left in the book's file.
  /// - Returns: whether that came about.
  func scrub(_ store: BookStore) -> Bool {
    let start = ContinuousClock.now
    while store.scrubbing != .done, start.duration(to: .now) < patience { store.scrub() }
    return store.scrubbing == .done
  }

  /// Forgets people for good, with what this person typed about them and did not save.
  func erase(_ contacts: [ID<Contact>], in store: BookStore) throws {
    let folder = DraftFolder(stateFolder: paths.stateFolder, book: store.path)
    for contact in contacts {
      let drafts = try KeptDrafts(folder.read()).names(about: contact, in: store, today: today)
      _ = try explainingConflicts(in: store) {
        try store.run(
          Intention(EraseContact(contact)), as: person, today: today, now: .now(), scrubs: false)
      }
      for name in drafts { folder.keep(nil, as: name) }
    }
  }

  /// Leaves nothing of whom was erased in the book's file, and says where something is left.
  func sayWhatIsLeft(of store: BookStore) {
    if !scrub(store) { Output.line(wording.notScrubbed) }
    for leftover in BookCondition.leftovers(of: store.path) {
      switch leftover {
      case .copyOfUpgrade(let path, _), .bookSetAside(let path, _):
        Output.line(wording.copyStillHolds(path))
      case .logWithoutBook, .unfinishedCopy: break
      }
    }
  }

  private func complaint(about conflict: Conflict?, in store: BookStore) -> Complaint {
    let culprit = try? conflict?.entry.flatMap(store.summary)
    let me = try? store.colleague(person.login)
    return Complaint(
      sentence: wording.conflict(by: culprit, me: me, today: today, touchKey: nil))
  }
}
