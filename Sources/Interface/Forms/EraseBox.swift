import Domain
import Store
import Terminal

/// Whether somebody is to be forgotten for good: asked for by typing their name.
package struct EraseBox {
  let contact: ID<Contact>
  let name: ContactName
  var editor = LineEditor()

  /// Whether what was typed is the name, give or take accents and case.
  var isConfirmed: Bool {
    !name.plain.isEmpty && Folding.fold(editor.text.trimmed) == Folding.fold(name.plain)
  }
}

extension Desk {
  /// Asks whether a contact is to be erased.
  mutating func askErase(_ contact: Contact) {
    guard contact.id != Contact.us else {
      message = Message(wording.refusal(.us), .fault)
      return
    }
    overlay = .erase(EraseBox(contact: contact.id, name: contact.names))
  }

  mutating func handle(_ key: Key, in opened: EraseBox) throws {
    var box = opened
    switch keys.action(for: key, in: .line) {
    case .leave:
      overlay = nil
      message = Message(wording.nothingErased)
      return
    case .confirm:
      guard box.isConfirmed else {
        message = Message(wording.typeTheName(box.name), .fault)
        break
      }
      try erase(box)
      return
    default: _ = box.editor.handle(key)
    }
    overlay = .erase(box)
  }

  /// Erases somebody with the drafts about them, and says where their name is left for a human.
  /// While others write, the question stays.
  private mutating func erase(_ box: EraseBox) throws {
    let drafts = try KeptDrafts(drafts).names(about: box.contact, in: store, today: today)
    let mentions = try store.mentions(of: box.contact).count
    let intention = Intention(EraseContact(box.contact))
    overlay = nil
    do {
      let outcome = try store.run(
        intention, as: surroundings.person, today: today, now: surroundings.now())
      dropDrafts(drafts)
      told = []
      try afterWriting(outcome, intention, gesture: nil, subjects: [])
      if mentions > 0 { message = Message(wording.erased(leaving: mentions)) }
    } catch StoreFault.busy {
      overlay = .erase(box)
      message = Message(wording.eraseAgain, .fault)
    } catch let refusal as Refusal {
      message = Message(wording.refusal(refusal), .fault)
    }
  }

  func draw(_ box: EraseBox, on grid: inout Grid, over area: Rect) -> Position {
    let warning = SafeText(wording.eraseWarning).wrapped(to: max(20, min(64, area.columns - 8)))
    let inside = Box(
      title: SafeText(wording.eraseTitle(box.name)),
      lines: warning + [SafeText(wording.typeTheName(box.name)), .empty],
      leastWidth: min(64, area.columns - 8)
    ).draw(on: &grid, atBottomOf: area)
    return box.editor.draw(on: &grid, in: inside, line: warning.count + 1)
  }
}
