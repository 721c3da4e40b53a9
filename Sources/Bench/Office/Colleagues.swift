import Domain
import Foundation
import Store
import Synchronization

/// Others who write in a book while something is measured, each a step a second, through a
/// connection of their own: many times what people do.
final class Colleagues: Sendable {
  static let count = 7
  private static let pause = 1.0

  private let isOver = Mutex(false)
  private let steps = Mutex(0)
  private let group = DispatchGroup()

  /// They begin one after the other, so that their steps are spread over the second.
  /// - Parameter contacts: how many there are, to write notes about.
  init(in book: String, contacts: Int) {
    for number in 0..<Self.count {
      group.enter()
      let thread = Thread { [self] in
        Thread.sleep(forTimeInterval: Self.pause * Double(number) / Double(Self.count))
        try? write(as: Person(login: "colleague-\(number + 1)"), in: book, contacts: contacts)
        group.leave()
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  private func write(as person: Person, in book: String, contacts: Int) throws {
    let store = try BookStore(opening: book)
    while !isOver.withLock({ $0 }) {
      let contact = ID<Contact>(.random(in: 2...Int64(contacts + 1)))
      let note = LogInteraction(
        with: [contact], channel: .note, answered: false, words: "vu par \(person.login)")
      // Where the one who is measured writes at that moment, it is left out.
      if (try? store.run(Intention(note), as: person, today: Workspace.today, now: .now())) != nil {
        steps.withLock { $0 += 1 }
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  /// Ends it, once or more often.
  /// - Returns: how many steps they wrote.
  @discardableResult
  func stop() -> Int {
    isOver.withLock { $0 = true }
    group.wait()
    return steps.withLock { $0 }
  }
}
