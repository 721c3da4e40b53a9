/// Some of the firm's settings get other values, with its tiers, its listed closed days, who is away
/// and the name by which others see whoever acts. What is planned already stays as it was promised.
package struct EditFirm: Command {
  package static let verb = Verb.editFirm

  /// Only what differs.
  package var fields: Fields
  /// What becomes of the tiers in the same step.
  package var tiers: [EditTiers.Edit]
  /// Another name for whoever acts; nil where it stays, empty for none beside the login.
  package var name: String?
  /// The listed days on which the firm is open after all.
  package var opened: [ID<ListedHoliday>]
  /// The days that are listed from now on.
  package var closed: [SetHolidays.Listed]
  /// Who is away from now on, or back.
  package var absences: [SetAbsence]

  package init(
    from old: Firm, to new: Firm, tiers: [EditTiers.Edit] = [], name: String? = nil,
    opened: [ID<ListedHoliday>] = [], closed: [SetHolidays.Listed] = [],
    absences: [SetAbsence] = []
  ) {
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.tiers = tiers
    self.name = name
    self.opened = opened
    self.closed = closed
    self.absences = absences
  }

  /// Entries may name the settings alone.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fields = try container.decode(Fields.self, forKey: .fields)
    tiers = try container.decodeIfPresent([EditTiers.Edit].self, forKey: .tiers) ?? []
    name = try container.decodeIfPresent(String.self, forKey: .name)
    opened = try container.decodeIfPresent([ID<ListedHoliday>].self, forKey: .opened) ?? []
    closed = try container.decodeIfPresent([SetHolidays.Listed].self, forKey: .closed) ?? []
    absences = try container.decodeIfPresent([SetAbsence].self, forKey: .absences) ?? []
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var isAnything = false
    func write(_ change: Change) throws {
      isAnything = true
      try yield(change)
    }
    let old = try book.firm()
    if let change = try Change.update(from: old, to: try old.with(fields)) { try write(change) }
    for id in opened { try write(.remove(book.get(id))) }
    for listed in closed { try write(.insert(listed.record(in: book))) }
    if !tiers.isEmpty { try EditTiers(tiers).run(in: book, yield: write) }
    if let name {
      let me = try book.get(book.person)
      var named = me
      named.name = name.isEmpty ? nil : name
      if let change = try Change.update(from: me, to: named) { try write(change) }
    }
    for absence in absences { try absence.run(in: book, yield: write) }
    if !isAnything { throw Refusal.soAlready }
  }
}
