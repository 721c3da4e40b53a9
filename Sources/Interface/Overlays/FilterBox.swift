import Domain
import Terminal

/// `f`: a filter in words, as it is typed, with those that are kept.
package struct FilterBox {
  var editor: LineEditor
  /// The names of the kept filters, in their order.
  let offers: [String]
  /// The chosen offer; nil for what is typed.
  private(set) var cursor: Int?
  private let kept: [String: ContactFilter]

  /// What Enter does.
  enum Answer: Hashable {
    case show(ContactFilter)
    case keep(ContactFilter, as: String)
    case forget(String)
    /// Nothing: the name is missing under which to keep or forget.
    case unnamed
  }

  init(_ filter: ContactFilter, in wording: Wording, kept: [String: ContactFilter]) {
    editor = LineEditor(filter.isEmpty ? "" : wording.text(filter))
    self.kept = kept
    offers = kept.keys.sorted { Folding.fold($0) < Folding.fold($1) }
  }

  mutating func move(by step: Int) {
    guard !offers.isEmpty else { return }
    // The line that is typed is one stop on the way round.
    let stops = offers.count + 1
    let next = ((cursor ?? -1) + 1 + step + stops) % stops
    cursor = next == 0 ? nil : next - 1
  }

  mutating func handle(_ key: Key) -> Bool {
    guard editor.handle(key) else { return false }
    cursor = nil
    return true
  }

  mutating func paste(_ text: String) {
    editor.paste(text)
    cursor = nil
  }

  /// What stands in the box means.
  var answer: Result<Answer, ContactFilterFault> {
    if let cursor, let filter = kept[offers[cursor]] { return .success(.show(filter)) }
    let text = editor.text.trimmed
    if let filter = kept.first(where: { Folding.fold($0.key) == Folding.fold(text) })?.value {
      return .success(.show(filter))
    }
    guard let equals = text.firstIndex(of: "=") else {
      return read(text).map(Answer.show)
    }
    let name = String(text[..<equals]).trimmed
    let rest = String(text[text.index(after: equals)...]).trimmed
    if name.isEmpty { return .success(.unnamed) }
    if rest.isEmpty { return .success(.forget(name)) }
    return read(rest).map { .keep($0, as: name) }
  }

  private func read(_ text: String) -> Result<ContactFilter, ContactFilterFault> {
    Result { () throws(ContactFilterFault) in try ContactFilter(text) }
  }
}
