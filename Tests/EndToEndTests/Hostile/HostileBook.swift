import Domain
import Foundation
import GRDB
import Pty
import Store
import TestSupport
import Testing

/// A book in which every text of everybody is hostile.
struct HostileBook {
  let office: Office
  /// By their texts.
  private(set) var contacts: [ID<Contact>: HostileText] = [:]

  /// The texts that a card can have: those that have letters for a name.
  static let texts = HostileText.all

  init(_ office: Office) throws {
    self.office = office
    let store = try BookStore(
      creating: office.book,
      for: CreateBook(firm: "Qx\u{1B}]0;firm", login: "zoe", name: "Z\u{9B}1mé"),
      today: Office.today, now: .now())
    let everything = ImportRecords(from: "Qx\u{1B}[2J.vcf", contacts: Self.texts.count) {
      try Self.fill($0, $1)
    }
    _ = try store.run(
      Intention(everything), as: Person(login: "zoe"), today: Office.today, now: .now())
    for contact in try store.contactRows(
      count: 500, matching: ContactFilter(), by: .added, today: Office.today)
    {
      contacts[contact.contact.id] = Self.texts.first { $0.text == contact.contact.notes }
    }
    #expect(try store.check() == [])
  }

  private static func fill(
    _ book: any Book, _ yield: (Change) throws -> Void
  ) throws {
    var previous = Contact.us
    for (index, hostile) in texts.enumerated() {
      let text = hostile.text
      var card = ContactCard()
      card.contact.kind = index % 5 == 4 ? .organisation : .person
      (card.contact.givenName, card.contact.familyName) = (text, text)
      card.contact.name = text
      (card.contact.jobTitle, card.contact.organisation) = (text, text)
      (card.contact.notes, card.contact.agreement) = (text, text)
      (card.contact.agreed, card.contact.unmapped) = (book.today, text)
      card.values = ContactValue.Kind.allCases.filter { $0 != .date }.map {
        ContactCard.Value($0, text, label: text)
      }
      card.tags = [text]
      let contact = try card.insert(into: book, yield: yield)
      try plan(with: contact, text, index, book, yield)
      try refer(contact, sentBy: previous, text, book, yield)
      previous = contact
    }
  }

  private static func plan(
    with contact: ID<Contact>, _ text: String, _ index: Int, _ book: any Book,
    _ yield: (Change) throws -> Void
  ) throws {
    var call = FollowUp(id: try book.newID(FollowUp.self))
    (call.contact, call.subject) = (contact, text)
    (call.due, call.added) = (book.today - index, book.today - index)
    try yield(.insert(call))
    var talk = Interaction(id: try book.newID(Interaction.self))
    (talk.day, talk.words, talk.by) = (book.today - 1, text, book.person)
    try yield(.insert(talk))
    var part = Participant(id: try book.newID(Participant.self))
    (part.interaction, part.contact) = (talk.id, contact)
    try yield(.insert(part))
    var stage = StageChange(id: try book.newID(StageChange.self))
    (stage.contact, stage.stage, stage.day) = (contact, .client, book.today)
    (stage.reason, stage.by) = (text, book.person)
    try yield(.insert(stage))
    var objection = Objection(id: try book.newID(Objection.self))
    (objection.contact, objection.day, objection.source) = (contact, book.today, text)
    try yield(.insert(objection))
    var topic = Topic(id: try book.newID(Topic.self))
    topic.name = text
    try yield(.insert(topic))
    var deal = Deal(id: try book.newID(Deal.self))
    (deal.contact, deal.topic, deal.subject) = (contact, topic.id, text)
    deal.opened = book.today
    try yield(.insert(deal))
  }

  private static func refer(
    _ client: ID<Contact>, sentBy sender: ID<Contact>, _ text: String, _ book: any Book,
    _ yield: (Change) throws -> Void
  ) throws {
    guard sender != Contact.us else { return }
    var referral = Referral(id: try book.newID(Referral.self))
    (referral.sender, referral.receiver, referral.need) = (sender, Contact.us, text)
    (referral.opened, referral.organisation) = (book.today - 30, text)
    (referral.partnerWord, referral.praise, referral.reason) = (text, text, text)
    try yield(.insert(referral))
    var part = ReferralClient(id: try book.newID(ReferralClient.self))
    (part.referral, part.contact) = (referral.id, client)
    try yield(.insert(part))
  }
}

/// Writes into a book's file behind everybody's back, as whoever may write to it can.
enum Intruder {
  /// Puts bytes in the place of every text of people's in the book, row by row: `texts` in turn.
  static func overwrite(_ path: String, with texts: [[UInt8]]) throws {
    let columns = [
      "contact": ["given_name", "family_name", "name", "job_title", "organisation", "notes"],
      "value": ["label", "text"], "tagging": ["tag"], "follow_up": ["subject", "reason"],
      "interaction": ["words"], "stage_change": ["reason"], "objection": ["source"],
      "topic": ["name"], "deal": ["subject"], "colleague": ["login", "name"], "tier": ["name"],
      "referral": ["need", "reason", "partner_word", "praise", "organisation"],
      "contact_digest": ["sort_key", "tags"], "entry": ["arguments"],
    ]
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      for (table, names) in columns {
        for (turn, bytes) in texts.enumerated() {
          let sets = names.map { name in
            // Some may stand only once.
            let isAlone = name == "tag" || name == "login"
            return "\(name) = CAST(:text AS TEXT)" + (isAlone ? " || rowid" : "")
          }
          try db.execute(
            sql: "UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE rowid % :of = :turn",
            arguments: ["text": Data(bytes), "of": texts.count, "turn": turn])
        }
      }
    }
    try queue.close()
  }

  /// Puts bytes in the place of the tags as lists compare them.
  static func overwriteTags(_ path: String, with texts: [[UInt8]]) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      for (turn, bytes) in texts.enumerated() {
        try db.execute(
          sql: """
            UPDATE OR REPLACE contact_tag SET tag = CAST(:text AS TEXT) WHERE contact % :of = :turn
            """, arguments: ["text": Data(bytes), "of": texts.count, "turn": turn])
      }
    }
    try queue.close()
  }
}
