/// What one field of a record holds, in the form it is stored and journaled in.
package enum FieldValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

/// A type whose values can be the field of a record.
package protocol FieldConvertible: Hashable, Sendable {
  /// The value that a stored field stands for; nil when it stands for none of this type.
  init?(_ field: FieldValue)
  /// The form in which the value is stored.
  var field: FieldValue { get }
}

extension String: FieldConvertible {
  package init?(_ field: FieldValue) {
    guard case .text(let text) = field else { return nil }
    self = text
  }
  package var field: FieldValue { .text(self) }
}

extension Int: FieldConvertible {
  package init?(_ field: FieldValue) {
    guard case .integer(let number) = field else { return nil }
    self.init(exactly: number)
  }
  package var field: FieldValue { .integer(Int64(self)) }
}

extension Bool: FieldConvertible {
  package init?(_ field: FieldValue) {
    switch field {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
  package var field: FieldValue { .integer(self ? 1 : 0) }
}

extension Optional: FieldConvertible where Wrapped: FieldConvertible {
  package init?(_ field: FieldValue) {
    if case .null = field {
      self = .none
    } else {
      guard let value = Wrapped(field) else { return nil }
      self = .some(value)
    }
  }
  package var field: FieldValue { self?.field ?? .null }
}

/// An enumeration stored by its name.
extension FieldConvertible where Self: RawRepresentable, RawValue == String {
  package init?(_ field: FieldValue) {
    guard case .text(let name) = field else { return nil }
    self.init(rawValue: name)
  }
  package var field: FieldValue { .text(rawValue) }
}

/// A kind of a few things, stored by its number.
extension FieldConvertible where Self: RawRepresentable, RawValue == Int {
  package init?(_ field: FieldValue) {
    guard let number = Int(field) else { return nil }
    self.init(rawValue: number)
  }
  package var field: FieldValue { rawValue.field }
}

/// A value stored as the text that describes it.
extension FieldConvertible where Self: LosslessStringConvertible {
  package init?(_ field: FieldValue) {
    guard case .text(let text) = field else { return nil }
    self.init(text)
  }
  package var field: FieldValue { .text(description) }
}

extension Day: FieldConvertible {}
extension PartialDate: FieldConvertible {}
extension TimeOfDay: FieldConvertible {}
extension Recurrence: FieldConvertible {}
extension Language: FieldConvertible {}

extension Instant: FieldConvertible {
  package init?(_ field: FieldValue) {
    guard let seconds = Int(field) else { return nil }
    self.init(seconds: seconds)
  }
  package var field: FieldValue { seconds.field }
}

extension FieldValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// Some fields of one record by their stable names, in the order of its columns.
package struct Fields: Hashable, Sendable {
  package private(set) var names: [String] = []
  package private(set) var values: [FieldValue] = []

  package init() {}

  package init(reserving count: Int) {
    names.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  package var isEmpty: Bool { names.isEmpty }
  package var count: Int { names.count }

  /// What the field holds; nil when this does not name it.
  package subscript(name: String) -> FieldValue? {
    for index in names.indices where names[index] == name { return values[index] }
    return nil
  }

  /// Adds a field; a name is given once.
  package mutating func append(_ name: String, _ value: FieldValue) {
    names.append(name)
    values.append(value)
  }
}

extension Fields: Codable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      append(key.stringValue, try container.decode(FieldValue.self, forKey: key))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in zip(names, values) {
      try container.encode(value, forKey: Name(stringValue: name))
    }
  }
}
