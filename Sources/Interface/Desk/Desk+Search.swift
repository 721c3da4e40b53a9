import Domain
import Store
import Terminal

/// Searching and narrowing: what keys do while something is typed to find people by.
extension Desk {
  /// `/`: the list of contacts narrows by itself; over another list a box shows who is found.
  mutating func beginSearch() throws {
    guard lens == .contacts, layout?.list != nil else {
      overlay = .find(Finder())
      return
    }
    focusList()
    overlay = .search(LineEditor(search?.text ?? ""))
  }

  mutating func handle(_ key: Key, inSearch editor: LineEditor) throws {
    var editor = editor
    switch keys.action(for: key, in: .find) {
    case .moveDown: try contacts.move(by: 1, in: store)
    case .moveUp: try contacts.move(by: -1, in: store)
    case .confirm: overlay = nil
    case .leave:
      overlay = nil
      try narrow(to: nil)
    case .searchExchanges:
      let inExchanges = !(search?.inExchanges ?? false)
      try narrow(to: Search(text: editor.text, inExchanges: inExchanges))
    default:
      guard editor.handle(key) else { return }
      overlay = .search(editor)
      try narrow(as: editor)
    }
  }

  mutating func narrow(as editor: LineEditor) throws {
    let inExchanges = search?.inExchanges ?? false
    let isEmpty = editor.text.trimmed.isEmpty && !inExchanges
    try narrow(to: isEmpty ? nil : Search(text: editor.text, inExchanges: inExchanges))
  }

  mutating func handleLetter(_ key: Key) throws {
    overlay = nil
    guard case .character(let letter) = key else { return }
    try go(to: letter)
  }

  /// - Returns: whether the box stays.
  mutating func handle(_ key: Key, in box: inout FilterBox) throws -> Bool {
    switch keys.action(for: key, in: .filter) {
    case .moveDown: box.move(by: 1)
    case .moveUp: box.move(by: -1)
    case .leave:
      overlay = nil
      return false
    case .confirm:
      guard case .success(let answer) = box.answer, answer != .unnamed else { return true }
      overlay = nil
      try take(answer)
      return false
    default: _ = box.handle(key)
    }
    return true
  }

  private mutating func take(_ answer: FilterBox.Answer) throws {
    switch answer {
    case .show(let filter): try self.filter(by: filter)
    case .keep(let filter, let name):
      memory.filters[name] = filter
      try self.filter(by: filter)
      message = Message(wording.filterKept(name))
    case .forget(let name):
      let known = memory.filters.keys.first { Folding.fold($0) == Folding.fold(name) }
      guard let known else {
        message = Message(wording.noSuchFilter(name))
        return
      }
      memory.filters[known] = nil
      message = Message(wording.filterForgotten(known))
    case .unnamed: break
    }
  }
}
