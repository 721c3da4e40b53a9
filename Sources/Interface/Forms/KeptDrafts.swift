import Domain
import Store

/// The drafts of one book, by their names: what of them goes when somebody is erased.
package struct KeptDrafts {
  private let texts: [String: String]

  /// - Parameter texts: as they are kept, by their names.
  package init(_ texts: [String: String]) { self.texts = texts }

  /// The names of the drafts about somebody: their card, what is planned, and what was said.
  package func names(
    about contact: ID<Contact>, in store: BookStore, today: Day
  ) throws -> [String] {
    let said = texts.isEmpty ? [] : try store.card(of: contact, timeline: 500)?.timeline ?? []
    let interactions = Set(said.map(\.interaction.id.number))
    return try names { matter in
      switch matter {
      case .contact(let id), .newFollowUp(let id), .newDeal(let id): id == contact.number
      case .deal(let id): try store.find(ID<Deal>(id))?.contact == contact
      case .followUp(let id): try store.find(ID<FollowUp>(id))?.contact == contact
      case .note(let ids), .touch(let ids, _): ids.contains(contact.number)
      case .words(let ids): !interactions.isDisjoint(with: ids)
      case .newReferral(_, let id): id == contact.number
      case .referral(let id):
        try store.referral(ID(id), today: today).map { details in
          ([details.sender, details.receiver] + details.clients).contains { $0.id == contact }
        } ?? false
      case .newContact, .settings, .topics: false
      }
    }
  }

  /// The names of the drafts about what somebody erased: nothing in the book tells of it any more.
  package func namesOfErased(in store: BookStore) throws -> [String] {
    try names { matter in
      let records: [RecordKey] =
        switch matter {
        case .contact(let id), .newFollowUp(let id), .newDeal(let id): [RecordKey(.contact, id)]
        case .deal(let id): [RecordKey(.deal, id)]
        case .followUp(let id): [RecordKey(.followUp, id)]
        case .note(let ids), .touch(let ids, _): ids.map { RecordKey(.contact, $0) }
        case .words(let ids): ids.map { RecordKey(.interaction, $0) }
        case .newReferral(_, let id): id == 0 ? [] : [RecordKey(.contact, id)]
        case .referral(let id): [RecordKey(.referral, id)]
        case .newContact, .settings, .topics: []
        }
      return try records.contains { try store.isErased($0) }
    }
  }

  private func names(where isMeant: (Draft.Matter) throws -> Bool) rethrows -> [String] {
    try texts.compactMap { name, text in
      guard let matter = Draft(text)?.matter, try isMeant(matter) else { return nil }
      return name
    }
  }
}
