/// Topics get other names or clocks, come, and go. One that is used somewhere cannot go: it is
/// given up instead.
package struct EditTopics: Command {
  package static let verb = Verb.editTopics

  /// What happens to one topic.
  package enum Edit: Hashable, Sendable, Codable {
    case add(fields: Fields)
    case change(ID<Topic>, fields: Fields)
    case remove(ID<Topic>)
  }

  package var edits: [Edit]

  package init(_ edits: [Edit]) { self.edits = edits }

  /// - Parameter new: a topic whose id is not among the old ones is added, and gets another id.
  package init(from old: [Topic], to new: [Topic]) {
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(\.id))
    edits = old.filter { !kept.contains($0.id) }.map { .remove($0.id) }
    for topic in new {
      guard let before = known[topic.id] else {
        edits.append(.add(fields: topic.fields))
        continue
      }
      if let change = Change.difference(from: before, to: topic) {
        edits.append(.change(topic.id, fields: change.after ?? Fields()))
      }
    }
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    if edits.isEmpty { throw Refusal.soAlready }
    for edit in edits {
      switch edit {
      case .add(let fields):
        try yield(.insert(Topic(id: book.newID(Topic.self), fields: fields)))
      case .change(let id, let fields):
        let old = try book.get(id)
        if let change = try Change.update(from: old, to: try old.with(fields)) {
          try yield(change)
        }
      case .remove(let id): try yield(.remove(book.get(id)))
      }
    }
    let names = try book.topics().map { Folding.fold($0.name) }
    if Set(names).count < names.count { throw Refusal.violation(.twice(.topic)) }
  }
}
