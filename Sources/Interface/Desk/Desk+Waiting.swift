import Domain
import Store
import Terminal

/// A write that somebody else's keeps waiting is tried again; what is typed behind it is kept.
extension Desk {
  /// A write that somebody else's keeps waiting.
  struct WaitingWrite {
    enum Work {
      /// With the number of things that it is about.
      case run(Intention, Gesture?, [Subject], count: Int)
      case takeBack(UndoPlan)
      /// An entry chosen in the journal.
      case takeBackEntry(UndoPlan)
      case save(Form)
    }

    let work: Work
    /// How often it was tried again.
    var tries = 0
    /// What was typed meanwhile.
    var keys: [Key] = []
  }

  /// The tries that take 200 ms, after which the wait is said.
  private static let silentTries = 10

  mutating func wait(with work: WaitingWrite.Work) {
    waiting = WaitingWrite(work: work)
    effects.append(.retrySoon)
  }

  mutating func queue(_ key: Key) {
    if key == .escape {
      if case .save(let form) = waiting?.work { overlay = .form(form) }
      waiting = nil
      reopenLine()
      message = Message(wording.waitingDropped)
    } else {
      waiting?.keys.append(key)
    }
  }

  mutating func retryWaiting() throws {
    guard let write = waiting else { return }
    waiting = nil
    message = nil
    switch write.work {
    case .run(let intention, let gesture, let subjects, let count):
      try run(intention, gesture: gesture, on: subjects, count: count)
    case .takeBack(let plan): try perform(plan)
    case .takeBackEntry(let plan): try takeBack(plan)
    case .save(let form): try save(form)
    }
    if waiting != nil {
      waiting = write
      waiting?.tries += 1
      if write.tries >= Self.silentTries { message = Message(wording.waitingForBook) }
      return
    }
    // What was typed behind it was meant for a screen on which it was done.
    if message?.kind == .fault || overlay != nil { return }
    for key in write.keys {
      let asked = effects
      effects = asked + handle(.key(key))
    }
  }
}
