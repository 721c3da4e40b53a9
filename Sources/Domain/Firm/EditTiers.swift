/// Tiers get other names or cadences, come and go. One that contacts have cannot go.
package struct EditTiers: Command {
  package static let verb = Verb.editTiers

  /// What happens to one tier.
  package enum Edit: Hashable, Sendable, Codable {
    case add(fields: Fields)
    case change(ID<Tier>, fields: Fields)
    case remove(ID<Tier>)
  }

  package var edits: [Edit]

  package init(_ edits: [Edit]) { self.edits = edits }

  /// - Parameter new: a tier whose id is not among the old ones is added, and gets another id.
  package init(from old: [Tier], to new: [Tier]) {
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(\.id))
    edits = old.filter { !kept.contains($0.id) }.map { .remove($0.id) }
    for tier in new {
      guard let before = known[tier.id] else {
        edits.append(.add(fields: tier.fields))
        continue
      }
      if let change = Change.difference(from: before, to: tier) {
        edits.append(.change(tier.id, fields: change.after ?? Fields()))
      }
    }
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    if edits.isEmpty { throw Refusal.soAlready }
    for edit in edits {
      switch edit {
      case .add(let fields):
        try yield(.insert(Tier(id: book.newID(Tier.self), fields: fields)))
      case .change(let id, let fields):
        let old = try book.get(id)
        if let change = try Change.update(from: old, to: try old.with(fields)) {
          try yield(change)
        }
      case .remove(let id): try yield(.remove(book.get(id)))
      }
    }
    let names = try book.tiers().map { Folding.fold($0.name) }
    if Set(names).count < names.count { throw Refusal.violation(.twice(.tier)) }
  }
}
