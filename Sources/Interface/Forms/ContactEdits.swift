import Domain
import Store

/// What becomes of the labelled values of a contact, with what is expected of those that change.
struct ValueEdits {
  private(set) var edits: [EditContact.ValueEdit] = []
  private(set) var expectations: [Expectation] = []

  /// - Parameter new: in the order in which those of a kind are to stand.
  init(from old: [ContactValue], to new: [Form.ReadValue]) {
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.compactMap(\.record))
    for value in old where !kept.contains(value.id) {
      edits.append(.remove(value.id))
      expectations += value.expecting(["text", "label"])
    }
    var last: [ContactValue.Kind: Int] = [:]
    for read in new {
      let kind = read.value.kind
      let least = (last[kind] ?? -1) + 1
      guard let value = read.record.flatMap({ known[$0] }) else {
        last[kind] = least
        edits.append(.add(read.value, position: least))
        continue
      }
      // Places are written anew only where the order is another one.
      var changed = value
      changed.text = read.value.text
      changed.label = read.value.label
      changed.position = max(value.position, least)
      last[kind] = changed.position
      guard let fields = Change.difference(from: value, to: changed)?.after else { continue }
      edits.append(.change(value.id, fields: fields))
      expectations += value.expecting(fields.names)
    }
  }
}

/// What becomes of the links of a contact, with what is expected of those that change.
struct LinkEdits {
  private(set) var edits: [EditContact.LinkEdit] = []
  private(set) var expectations: [Expectation] = []

  init(from old: [CardDetails.Link], of contact: ID<Contact>, to new: [Form.ReadLink]) {
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.compactMap(\.record))
    for link in old where !kept.contains(link.id) {
      edits.append(.remove(link.id))
      expectations += link.record(of: contact).expecting(["kind", "contact", "other"])
    }
    for read in new {
      guard let link = read.record.flatMap({ known[$0] }) else {
        edits.append(.add(read.link))
        continue
      }
      let before = link.record(of: contact)
      var after = before
      after.kind = read.link.kind
      // Only work has a direction; any other link keeps the one it was written with.
      let isReverse = read.link.kind == .worksAt ? read.link.isReverse : link.isReverse
      after.contact = isReverse ? read.link.other : contact
      after.other = isReverse ? contact : read.link.other
      after.since = read.link.since
      after.until = read.link.until
      guard let fields = Change.difference(from: before, to: after)?.after else { continue }
      edits.append(.change(link.id, fields: fields))
      expectations += before.expecting(fields.names)
    }
  }
}

extension CardDetails.Link {
  /// The link as the book has it.
  fileprivate func record(of contact: ID<Contact>) -> ContactLink {
    var record = ContactLink(id: id)
    record.kind = kind
    record.contact = isReverse ? other : contact
    record.other = isReverse ? contact : other
    record.since = since
    record.until = until
    return record
  }
}

/// What becomes of how a contact stands to topics, with what is expected of what changes.
struct StanceEdits {
  private(set) var edits: [EditContact.StanceEdit] = []
  private(set) var expectations: [Expectation] = []

  init(from old: [Stance], to new: [Form.ReadStance]) {
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func isSame(_ stance: Stance, _ read: Form.ReadStance) -> Bool {
      read.standing.kind == stance.stance && read.standing.topic == .known(stance.topic)
    }
    // What stands otherwise, or to something else, is another one.
    let kept = Set(
      new.compactMap { read in
        read.record.flatMap { known[$0] }.flatMap { isSame($0, read) ? $0.id : nil }
      })
    for stance in old where !kept.contains(stance.id) {
      edits.append(.clear(stance.id))
      expectations += stance.expecting(["stance", "topic", "horizon"])
    }
    for read in new {
      if let stance = read.record.flatMap({ known[$0] }), kept.contains(stance.id) {
        if stance.horizon == read.standing.horizon { continue }
        expectations += stance.expecting(["horizon"])
      }
      edits.append(.set(read.standing))
    }
  }
}
