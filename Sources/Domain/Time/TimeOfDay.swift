/// An hour and minute on a clock on the wall: 00:00 to 23:59, no zone, no seconds.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0…1439.
  package let minutes: Int

  package init?(minutes: Int) {
    guard 0..<1440 ~= minutes else { return nil }
    self.minutes = minutes
  }

  package init?(hour: Int, minute: Int) {
    guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
    minutes = hour * 60 + minute
  }

  package static let midnight = TimeOfDay(unchecked: 0)

  private init(unchecked minutes: Int) { self.minutes = minutes }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: LosslessStringConvertible, Codable {
  /// Exactly "HH:MM".
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      let hour = decimal(bytes[0..<2]), let minute = decimal(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// "HH:MM".
  package var description: String { padded(hour, 2) + ":" + padded(minute, 2) }

  package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}
