import Domain
import Store

/// The agenda of a day, as a list.
package struct AgendaSource: ListSource {
  package static let titlesGroups = true

  package var today: Day
  package var whose = Whose.everybody

  package func rows(
    _ direction: BookStore.Direction, from place: AgendaPlace?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [AgendaRow] {
    try store.agenda(
      direction, from: place, including: including, count: count, of: whose, today: today)
  }

  package func row(of target: Target, in store: BookStore) throws -> AgendaRow? {
    try store.agendaRow(of: target, among: whose, today: today)
  }

  package func firstOfGroup(with row: AgendaRow, in store: BookStore) throws -> AgendaRow? {
    try first(from: row.section, in: store)
  }

  package func firstAfterGroup(of row: AgendaRow, in store: BookStore) throws -> AgendaRow? {
    try AgendaSection(rawValue: row.section.rawValue + 1).flatMap { try first(from: $0, in: store) }
  }

  private func first(from section: AgendaSection, in store: BookStore) throws -> AgendaRow? {
    try store.agenda(from: .beginning(of: section), count: 1, of: whose, today: today).first
  }
}

extension AgendaRow: ListRow {
  package var key: Target { target }
  package var group: AgendaSection? { section }
  package var contactID: ID<Contact>? { contact }
}

package typealias AgendaPane = ListPane<AgendaSource>
