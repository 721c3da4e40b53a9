import Domain
import GRDB

/// Everything that the card of a contact shows, but the timeline beyond what fits.
package struct CardDetails: Hashable, Sendable {
  package struct Link: Hashable, Sendable {
    package let id: ID<ContactLink>
    package let kind: ContactLink.Kind
    package let other: ID<Contact>
    package let name: ContactName
    /// Whether the other one is where the link starts: they work here.
    package let isReverse: Bool
    package let since: Day?
    /// The day it ended; nil while it holds.
    package let until: Day?
  }

  package let contact: Contact
  /// Newest first: the first one is the stage they are at.
  package let stages: [StageChange]
  package let objections: [Objection]
  package let values: [ContactValue]
  package let taggings: [Tagging]
  package let stances: [Stance]
  /// The names of the topics of stances and deals.
  package let topics: [ID<Topic>: String]
  /// Open ones first, then the latest, at most five.
  package let deals: [Deal]
  /// Those that hold first.
  package let links: [Link]
  package let tier: Tier?
  package let owner: String?
  package let cadence: CadenceStanding
  /// Open and waiting, by due day.
  package let open: [FollowUp]
  /// Done or dropped, latest first, at most five.
  package let closed: [FollowUp]
  /// Newest first, at most as many as were asked for.
  package let timeline: [TimelineItem]

  package var tags: [String] { taggings.map(\.tag) }
  package var stage: Stage? { stages.first?.stage }
}

/// An interaction on a contact's timeline.
package struct TimelineItem: Hashable, Sendable {
  package let interaction: Interaction
  /// Who wrote it down.
  package let by: String
  /// What it was done for.
  package let subject: String?
}

extension BookStore {
  /// The card of a contact; nil when there is no such contact. Of one that is private to somebody
  /// else it has that, whose it is, and nothing more.
  /// - Parameters:
  ///   - timeline: how many interactions to read.
  ///   - channels: only interactions through these; nil for all.
  package func card(
    of id: ID<Contact>, timeline count: Int, showing channels: Set<Interaction.Channel>? = nil
  ) throws -> CardDetails? {
    try read { db in
      guard let fields = try RecordTable.of(.contact).find(id.number, in: db) else { return nil }
      let contact = try Contact(id: id, fields: fields)
      if contact.isHidden { return try db.hiddenCard(of: contact) }
      let stances: [Stance] = try db.records(where: "contact = ? ORDER BY topic, id", [id.field])
      let deals: [Deal] = try db.records(
        where: "contact = ? ORDER BY closed IS NOT NULL, closed DESC, opened DESC, id DESC LIMIT 5",
        [id.field])
      return CardDetails(
        contact: contact,
        stages: try db.records(where: "contact = ? ORDER BY day DESC, id DESC", [id.field]),
        objections: try db.records(where: "contact = ? ORDER BY id", [id.field]),
        values: try db.records(
          where: "contact = ? ORDER BY position, id", [id.field]),
        taggings: try db.records(where: "contact = ? ORDER BY tag", [id.field]),
        stances: stances,
        topics: try db.topicNames(stances.map(\.topic) + deals.compactMap(\.topic)),
        deals: deals,
        links: try db.links(of: id),
        tier: try contact.tier.flatMap { tier in
          try RecordTable.of(.tier).find(tier.number, in: db).map { try Tier(id: tier, fields: $0) }
        },
        owner: try contact.owner.map(db.shownName),
        cadence: try db.cadence(of: contact),
        open: try db.records(
          where: "contact = ? AND closed IS NULL ORDER BY due, id LIMIT 50", [id.field]),
        closed: try db.records(
          where: "contact = ? AND closed IS NOT NULL ORDER BY closed DESC, id DESC LIMIT 5",
          [id.field]),
        timeline: try db.timeline(of: id, count: count, through: channels))
    }
  }

  /// The record; nil when it is not in the book.
  package func find<R: Domain.Record>(_ id: ID<R>) throws -> R? {
    try read { try $0.record(id) }
  }

  package func colleagues() throws -> [Colleague] {
    try read { try $0.records(where: "left_day IS NULL ORDER BY coalesce(name, login)") }
  }

  /// Those who work in the book and those who have left.
  package func everyColleague() throws -> [Colleague] {
    try read { try $0.records(where: "TRUE ORDER BY coalesce(name, login), id") }
  }

  /// The colleague a login stands for; nil before its first command.
  package func colleague(_ login: String) throws -> ID<Colleague>? {
    try read { try colleague(login, in: $0) }
  }

  package func tiers() throws -> [Tier] { try read { try $0.records(where: "TRUE ORDER BY id") } }

  /// Every tag of the book as its oldest contact writes it, in order: each is found by an index,
  /// whatever the number of contacts that have it.
  package func tags() throws -> [String] {
    try read { db in
      var found: [String] = []
      var last: (tag: String, contact: Int64)?
      while let next = try db.tag(after: last?.tag) {
        // What others wrote may not be what is read of it: the same one must not come for ever.
        if let last, next == last { break }
        last = next
        let taggings: [Tagging] = try db.records(
          where: "contact = ? ORDER BY id", [.integer(next.contact)])
        found += taggings.map(\.tag).filter { Folding.fold($0) == next.tag }.prefix(1)
      }
      return found
    }
  }

  /// What the contacts objected to, in their order.
  package func objections(of contacts: [ID<Contact>]) throws -> [Objection] {
    try read { db in
      try contacts.flatMap { contact -> [Objection] in
        try db.records(where: "contact = ? ORDER BY id", [contact.field])
      }
    }
  }

  package func firm() throws -> Firm? { try find(Firm.only) }

  package func holidays() throws -> [ListedHoliday] {
    try read { try $0.records(where: "TRUE ORDER BY day, id") }
  }

  package func workingCalendar() throws -> WorkingCalendar? {
    try read { db in
      let listed: [ListedHoliday] = try db.records(where: "TRUE ORDER BY day, id")
      return try RecordTable.of(.firm).find(Firm.only.number, in: db)
        .map { try Firm(id: Firm.only, fields: $0).workingCalendar(listed: listed) }
    }
  }

  /// Whose alone a contact is, by the name that others see; nil where the reader sees it.
  package func keeper(of contact: ID<Contact>) throws -> String? {
    try read { db in Sight.current.hides(contact) ? try db.keeper(of: contact) ?? "" : nil }
  }

  /// The same of a follow-up's contact.
  package func keeper(of followUp: ID<FollowUp>) throws -> String? {
    try read { db in
      let fields = try RecordTable.of(.followUp).find(followUp.number, in: db, by: .whole)
      guard case .integer(let id) = fields?["contact"], Sight.current.hides(ID<Contact>(id)) else {
        return nil
      }
      return try db.keeper(of: ID(id)) ?? ""
    }
  }

  /// How many contacts are private to others: every number of contacts has them too.
  package func hiddenCount() throws -> Int { try read { _ in Sight.current.hidden.count } }

  package func contactCount() throws -> Int {
    try read { try (Int.fetchOne($0, sql: "SELECT count(*) FROM contact_digest") ?? 1) - 1 }
  }
}

extension Database {
  /// The first tag behind another one, as tags are compared, and its oldest contact.
  fileprivate func tag(after last: String?) throws -> (tag: String, contact: Int64)? {
    let row = try prepared(
      """
      SELECT tag, contact FROM contact_tag
      WHERE tag > ? AND \(Sight.current.condition("contact_tag.contact"))
      ORDER BY tag, contact LIMIT 1
      """)
    row.bind(last ?? "", at: 1)
    defer { row.reset() }
    return try row.step() ? (row.text(0), row.integer(1)) : nil
  }

  fileprivate func hiddenCard(of contact: Contact) throws -> CardDetails {
    CardDetails(
      contact: contact, stages: [], objections: [], values: [], taggings: [], stances: [],
      topics: [:], deals: [], links: [], tier: nil, owner: try contact.owner.map(shownName),
      cadence: CadenceStanding(cadence: nil, isOwn: false, start: contact.added, lastTouch: nil),
      open: [], closed: [], timeline: [])
  }

  fileprivate func topicNames(_ topics: [ID<Topic>]) throws -> [ID<Topic>: String] {
    var names: [ID<Topic>: String] = [:]
    for id in topics where names[id] == nil { names[id] = try (record(id) as Topic?)?.name }
    return names
  }

  fileprivate func links(of id: ID<Contact>) throws -> [CardDetails.Link] {
    let links: [ContactLink] = try records(
      where: "contact = ? OR other = ? ORDER BY until IS NOT NULL, id", [id.field, id.field])
    return try links.compactMap { link in
      let isReverse = link.other == id
      let other = isReverse ? link.contact : link.other
      guard let fields = try RecordTable.of(.contact).find(other.number, in: self) else {
        return nil
      }
      return CardDetails.Link(
        id: link.id, kind: link.kind, other: other,
        name: try Contact(id: other, fields: fields).names, isReverse: isReverse,
        since: link.since, until: link.until)
    }
  }

  fileprivate func timeline(
    of id: ID<Contact>, count: Int, through channels: Set<Interaction.Channel>?
  ) throws -> [TimelineItem] {
    let condition =
      channels.map { channels in
        let names = channels.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return "AND (SELECT channel FROM interaction WHERE id = interaction) IN (\(names))"
      } ?? ""
    let statement = try cachedStatement(
      sql: """
        SELECT interaction FROM timeline INDEXED BY timeline_by_contact
        WHERE contact = ? \(condition)
        ORDER BY day DESC, at DESC, interaction DESC LIMIT ?
        """)
    let ids = try Int64.fetchAll(statement, arguments: [id.number, count])
    return try ids.compactMap { number in
      guard let fields = try RecordTable.of(.interaction).find(number, in: self) else {
        return nil
      }
      let interaction = try Interaction(id: ID(number), fields: fields)
      let followUp: FollowUp? = try interaction.followUp.flatMap { try record($0) }
      return TimelineItem(
        interaction: interaction, by: try shownName(of: interaction.by),
        subject: followUp?.subject)
    }
  }
}
