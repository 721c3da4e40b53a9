import Domain
import Foundation
import Interface
import Store
import Terminal

/// All that the book holds about one contact, to hand to them.
struct HoldingsText {
  let holdings: Holdings
  let wording: Wording
  let today: Day

  func print() {
    Output.line(wording.holdingsTitle(holdings.name, on: today))
    Output.line(wording.holdingsRemark)
    for record in holdings.records {
      Output.line("")
      let others = holdings.others[record.record].map { wording.andOthers($0) } ?? ""
      Output.line(wording.name(record.record.kind) + others)
      Output.table(rows(of: record))
    }
    guard !holdings.steps.isEmpty else { return }
    Output.line("")
    Output.line(wording.holdingsHistory)
    for step in holdings.steps { print(step) }
  }

  private func rows(of record: ChangeDetails) -> [TableRow] {
    record.fields.compactMap { field in
      guard isTold(field, in: record.record.kind) else { return nil }
      return .row("  " + label(field, record), value(field.after, field, record))
    }
  }

  /// Who wrote what was said, whatever else that step was about.
  private func print(_ step: Holdings.Step) {
    let at = step.summary.entry.at
    Output.line("")
    Output.line(
      "\(wording.longDay(at.day(in: .local))), \(wording.time(at.timeOfDay(in: .local))), "
        + step.summary.colleague)
    for change in step.changes {
      Output.line(
        "  " + wording.name(change.act) + wording.say(": ", " : ")
          + wording.name(change.record.kind))
      let told = change.fields.filter { isTold($0, in: change.record.kind) }
      Output.table(told.map { .row("    " + label($0, change), text(of: $0, in: change)) })
    }
  }

  private func text(of field: ChangeDetails.Field, in change: ChangeDetails) -> String {
    switch change.act {
    case .added: value(field.after, field, change)
    case .removed: value(field.before, field, change)
    case .changed: value(field.before, field, change) + " → " + value(field.after, field, change)
    }
  }

  private func label(_ field: ChangeDetails.Field, _ change: ChangeDetails) -> String {
    wording.label(of: field.name, in: change.record.kind)
  }

  private func value(
    _ value: ChangeDetails.Value?, _ field: ChangeDetails.Field, _ change: ChangeDetails
  ) -> String {
    wording.value(value, of: field.name, in: change.record.kind, today: today)
  }

  /// What is no number that only the program understands, and not empty.
  private func isTold(_ field: ChangeDetails.Field, in kind: RecordKind) -> Bool {
    if ["at", "position"].contains(field.name) { return false }
    // Whose it is stands above.
    if field.name == "contact", kind != .link { return false }
    switch field.after ?? field.before {
    case .field(.integer): return kind.type.references.allSatisfy { $0.column != field.name }
    case .field(.text("")): return false
    default: return true
    }
  }
}

/// The same as JSON. The names are public: they never change.
struct HoldingsItem: Encodable {
  struct Record: Encodable {
    let record: String
    let id: Int64
    let fields: [String: JSONField]
    /// How many others took part.
    let others: Int?
  }

  struct Change: Encodable {
    let record: String
    let id: Int64
    let before, after: [String: JSONField]?
  }

  struct Step: Encodable {
    let entry: ID<Entry>
    let at: String
    let by: String
    let changes: [Change]
  }

  let contact: ID<Contact>
  let name: String
  let records: [Record]
  let history: [Step]

  init(_ holdings: Holdings) {
    func fields(
      _ change: ChangeDetails, _ value: (ChangeDetails.Field) -> ChangeDetails.Value?
    ) -> [String: JSONField]? {
      let known = change.fields.compactMap { field in
        value(field).map { (field.name, JSONField($0)) }
      }
      return known.isEmpty ? nil : Dictionary(known) { first, _ in first }
    }
    contact = holdings.contact
    name = holdings.name.plain
    records = holdings.records.map { held in
      Record(
        record: held.record.kind.rawValue, id: held.record.id,
        fields: fields(held) { $0.after } ?? [:], others: holdings.others[held.record])
    }
    history = holdings.steps.map { step in
      Step(
        entry: step.summary.entry.id, at: step.summary.entry.at.description,
        by: step.summary.colleague,
        changes: step.changes.map { change in
          Change(
            record: change.record.kind.rawValue, id: change.record.id,
            before: fields(change) { $0.before }, after: fields(change) { $0.after })
        })
    }
  }
}

/// A field as JSON: a number, a text, or the name of what it refers to.
enum JSONField: Encodable {
  case number(Int64)
  case text(String)

  init(_ value: ChangeDetails.Value) {
    switch value {
    case .field(.integer(let number)): self = .number(number)
    case .field(.text(let text)): self = .text(text)
    case .field(.null): self = .text("")
    case .contact(let name): self = .text(name.plain)
    case .name(let name): self = .text(name)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}
