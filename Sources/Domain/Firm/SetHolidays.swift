/// Other closed days: which are computed, and those of a file on top.
package struct SetHolidays: Command {
  package static let verb = Verb.setHolidays

  package struct Listed: Hashable, Sendable, Codable {
    package var day: Day
    package var name: String

    package init(day: Day, name: String) {
      self.day = day
      self.name = name
    }

    package init(_ holiday: ListedHoliday) { self.init(day: holiday.day, name: holiday.name) }

    /// The record that would stand for it.
    func record(in book: some Book) throws -> ListedHoliday {
      var holiday = try ListedHoliday(id: book.newID(ListedHoliday.self))
      holiday.day = day
      holiday.name = name
      return holiday
    }
  }

  package var computed: Firm.Holidays
  package var listed: [Listed]

  package init(computed: Firm.Holidays, listed: [Listed]) {
    self.computed = computed
    self.listed = listed
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let firm = try book.firm()
    var changed = firm
    changed.holidays = computed
    if let change = try Change.update(from: firm, to: changed) { try yield(change) }
    let old = try book.holidays()
    let wanted = Set(listed)
    for holiday in old where !wanted.contains(Listed(holiday)) {
      try yield(.remove(holiday))
    }
    let kept = Set(old.map { Listed($0) })
    for item in wanted.subtracting(kept).sorted(by: { ($0.day, $0.name) < ($1.day, $1.name) }) {
      try yield(.insert(item.record(in: book)))
    }
  }
}
