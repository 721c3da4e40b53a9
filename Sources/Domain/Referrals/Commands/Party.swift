/// Somebody that a form names: in the book already, or added in the same step.
package enum Party: Sendable, Codable {
  case known(ID<Contact>)
  case new(AddContact)
}

/// A topic that a form names: in the book already, or by a name, added where none is called so.
package enum TopicChoice: Hashable, Sendable, Codable {
  case known(ID<Topic>)
  case named(String)
}

extension Book {
  func contact(for party: Party, yield: (Change) throws -> Void) throws -> ID<Contact> {
    switch party {
    case .known(let id): try get(id).id
    case .new(let adding): try adding.insert(into: self, yield: yield)
    }
  }

  /// The parties in the order given, each once.
  func contacts(
    for parties: [Party], yield: (Change) throws -> Void
  ) throws -> [ID<Contact>] {
    var contacts: [ID<Contact>] = []
    for party in parties {
      let id = try contact(for: party, yield: yield)
      if !contacts.contains(id) { contacts.append(id) }
    }
    return contacts
  }

  /// Case and accents do not tell topics apart. One that was given up is taken up again.
  func topic(for choice: TopicChoice, yield: (Change) throws -> Void) throws -> ID<Topic> {
    switch choice {
    case .known(let id): return try get(id).id
    case .named(let name):
      let name = Tagging.tidy(name) ?? ""
      if let known = try topics().first(where: { Folding.fold($0.name) == Folding.fold(name) }) {
        var current = known
        current.retired = nil
        if let change = try Change.update(from: known, to: current) { try yield(change) }
        return known.id
      }
      var topic = try Topic(id: newID(Topic.self))
      topic.name = name
      try yield(.insert(topic))
      return topic.id
    }
  }
}
