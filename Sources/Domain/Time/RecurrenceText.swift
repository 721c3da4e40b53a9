/// The text form: mode, rule as RFC 5545 writes it, anchor.
/// "skip;FREQ=MONTHLY;BYMONTHDAY=31;FROM=2026-01-31".
extension Recurrence: LosslessStringConvertible, Codable {
  package init(parsing text: String) throws(RecurrenceFault) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeFirst()
    guard let mode = Mode(rawValue: name) else {
      throw .notUnderstood(part: "mode", value: name)
    }
    guard let last = parts.popLast(), last.hasPrefix("FROM=") else {
      throw .missing(part: "FROM")
    }
    let from = String(last.dropFirst("FROM=".count))
    guard let anchor = Day(from) else { throw .notUnderstood(part: "FROM", value: from) }
    let rule = try Rule(parsing: parts.joined(separator: ";"))
    try self.init(rule, from: anchor, mode: mode)
  }

  package init?(_ description: String) {
    guard let recurrence = try? Recurrence(parsing: description) else { return nil }
    self = recurrence
  }

  package var description: String { "\(mode.rawValue);\(rule);FROM=\(anchor)" }

  package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

extension Recurrence.Rule: CustomStringConvertible {
  /// Reads a rule as calendars exchange it, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH": in any order and
  /// case. Of WKST only Monday, which changes nothing.
  package init(parsing text: String) throws(RecurrenceFault) {
    var values: [String: String] = [:]
    for part in text.uppercased().split(separator: ";", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { throw .notUnderstood(part: "rule", value: String(part)) }
      let name = String(pair[0])
      guard Self.partNames.contains(name) else { throw .unknown(part: name) }
      let old = values.updateValue(String(pair[1]), forKey: name)
      guard old == nil else { throw .repeated(part: name) }
    }
    guard let frequencyName = values["FREQ"] else { throw .missing(part: "FREQ") }
    guard let frequency = Recurrence.Frequency(rawValue: frequencyName) else {
      throw .notUnderstood(part: "FREQ", value: frequencyName)
    }
    if let start = values["WKST"], start != "MO" {
      throw .notUnderstood(part: "WKST", value: start)
    }
    try self.init(
      frequency,
      interval: try Self.list(values, "INTERVAL", limit: 1, read: { Int($0) }).first ?? 1,
      months: try Self.list(values, "BYMONTH", read: { Int($0) }),
      daysOfMonth: try Self.list(values, "BYMONTHDAY", read: { Int($0) }),
      weekdays: try Self.list(values, "BYDAY", read: RuleWeekday.init(code:)))
  }

  package var description: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
    }
    add("BYMONTH", months.map(String.init))
    add("BYMONTHDAY", daysOfMonth.map(String.init))
    add("BYDAY", weekdays.map(\.code))
    return parts.joined(separator: ";")
  }

  private static let partNames: Set = [
    "FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST",
  ]

  /// The values of a part, separated by commas; none if the part is not there.
  private static func list<Value>(
    _ values: [String: String], _ name: String, limit: Int = 500, read: (String) -> Value?
  ) throws(RecurrenceFault) -> [Value] {
    guard let text = values[name] else { return [] }
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
    guard items.count <= limit else { throw .notUnderstood(part: name, value: text) }
    var list: [Value] = []
    for item in items {
      guard let value = read(String(item)) else {
        throw .notUnderstood(part: name, value: String(item))
      }
      list.append(value)
    }
    return list
  }
}

extension RuleWeekday {
  /// "TU", "2TU", "-1FR".
  fileprivate init?(code: String) {
    guard let index = Self.codes.firstIndex(of: String(code.suffix(2))),
      let weekday = Weekday(rawValue: index + 1)
    else { return nil }
    let number = code.dropLast(2)
    let nth = Int(number)
    guard number.isEmpty || nth != nil else { return nil }
    self.init(weekday, nth: nth)
  }

  fileprivate var code: String { (nth.map(String.init) ?? "") + Self.codes[weekday.rawValue - 1] }

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
