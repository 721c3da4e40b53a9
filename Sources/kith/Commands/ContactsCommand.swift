import ArgumentParser
import Domain
import Interface
import Store

extension ContactOrder: ExpressibleByArgument {}

/// `kith contacts`: a list of contacts, or whoever a text finds.
struct ContactsCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "List contacts, or find some.",
    discussion: """
      A query finds names, organisations, tags, e-mails, notes and phone numbers in any form, \
      the best first. A filter is such as "stage:ambassador tier:A,B tag:notary owner:sam \
      silent:90 never archived".

      --json prints a list of objects: target (c34), contact (a number), name, kind, \
      organisation, jobTitle, stage, tier, owner (a name), lastTouch, added, archived, ended \
      (days as 2026-03-31), tags, values (kind, label, text). What is not known is left out.
      """)

  @OptionGroup var options: Options
  @Argument(help: "Words, pieces of words, digits of a number.", completion: Suggestions.contacts)
  var query: [String] = []
  @Option(help: "Only contacts that pass.", completion: Suggestions.filters) var filter = ""
  @Option(help: "name, silence (the longest first), added (the newest first) or tier.")
  var order = ContactOrder.name
  @Flag(help: "Look into the words of interactions too.") var exchanges = false
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Print at most so many rows.") var limit = 50

  func validate() throws {
    guard limit > 0, limit < .max else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let filter = try setup.filter(self.filter)
    let store = try setup.open()
    let text = query.joined(separator: " ")
    var rows =
      try text.isEmpty
      ? store.contactRows(count: limit + 1, matching: filter, by: order, today: setup.today)
      : store.search(
        text, inExchanges: exchanges, matching: filter, count: limit + 1, today: setup.today)
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    if json {
      try Output.json(
        rows.compactMap { row in
          try store.card(of: row.contact.id, timeline: 0).map { ContactItem(row, $0) }
        })
    } else if rows.isEmpty {
      Output.line(setup.wording.nobodyListed)
    } else {
      Output.table(rows.map { line($0, setup) })
    }
    if hasMore {
      Output.flush()
      Output.complain(setup.wording.moreRows(limit))
    }
    return .done
  }

  private func line(_ row: ContactRow, _ setup: Setup) -> TableRow {
    .row(
      Target.cadence(row.contact.id).code, setup.wording.name(row.name),
      row.contact.organisation ?? "", row.stage.map { setup.wording.name($0) } ?? "",
      row.tierName ?? "",
      row.lastTouch.map { setup.wording.shortDay($0, today: setup.today) } ?? "")
  }
}

/// A contact as JSON. The names are public: they never change.
private struct ContactItem: Encodable {
  struct Value: Encodable {
    let kind: ContactValue.Kind
    let label: String?
    let text: String
  }

  let target: String
  let contact: ID<Contact>
  let name: String
  let kind: Contact.Kind
  let organisation, jobTitle: String?
  let stage: Stage?
  let tier, owner: String?
  let lastTouch: Day?
  let added: Day
  let archived, ended: Day?
  let tags: [String]
  let values: [Value]

  init(_ row: ContactRow, _ card: CardDetails) {
    target = Target.cadence(row.contact.id).code
    contact = row.contact.id
    name = row.name.plain
    kind = row.contact.kind
    organisation = row.contact.organisation
    jobTitle = row.contact.jobTitle
    stage = row.stage
    tier = row.tierName
    owner = row.ownerName
    lastTouch = row.lastTouch
    added = row.contact.added
    archived = row.contact.archived
    ended = row.contact.ended
    tags = card.tags
    values = card.values.map { Value(kind: $0.kind, label: $0.label, text: $0.text) }
  }
}

extension Setup {
  /// - Throws: a `Complaint` of wrong usage.
  func filter(_ text: String) throws -> ContactFilter {
    do {
      return try ContactFilter(text)
    } catch {
      throw Complaint(sentence: wording.fault(error), status: .wrongUsage)
    }
  }

  /// Says what a command did.
  func say(_ outcome: Outcome, in store: BookStore) throws {
    if let summary = try store.summary(of: outcome.entry) {
      Output.line(wording.done(summary, today: today))
    }
  }
}
