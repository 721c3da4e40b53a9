import Foundation

/// Where the clock on the wall hangs.
package enum Zone: Hashable, Sendable {
  /// The zone of the process: `TZ`, or the machine's.
  case local
  /// A fixed distance east of Greenwich, in seconds.
  case fixed(secondsEast: Int)

  package static let utc = Zone.fixed(secondsEast: 0)

  /// As the machine calls it: "Europe/Paris".
  package var name: String {
    switch self {
    case .local: TimeZone.current.identifier
    case .fixed(0): "UTC"
    case .fixed(let secondsEast):
      TimeZone(secondsFromGMT: secondsEast)?.identifier ?? "UTC"
    }
  }
}

/// A moment in whole seconds since 1970-01-01T00:00:00Z, within the range of ``Day``.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int

  /// A moment out of range becomes the first or the last one.
  package init(seconds: Int) {
    let first = Int(Day.first.number) * Self.secondsADay
    let last = (Int(Day.last.number) + 1) * Self.secondsADay - 1
    self.seconds = min(max(seconds, first), last)
  }

  /// That day at that time. An hour that the change to summer time skips, or repeats, is read as
  /// the C library reads it.
  package init(_ day: Day, _ time: TimeOfDay, in zone: Zone) {
    switch zone {
    case .fixed(let secondsEast):
      let wall = Int(day.number) * Self.secondsADay + time.minutes * 60
      self.init(seconds: wall - min(max(secondsEast, -Self.secondsADay), Self.secondsADay))
    case .local:
      let (year, month, dayOfMonth) = day.fields
      var parts = tm()
      parts.tm_year = Int32(year - 1900)
      parts.tm_mon = Int32(month - 1)
      parts.tm_mday = Int32(dayOfMonth)
      parts.tm_hour = Int32(time.hour)
      parts.tm_min = Int32(time.minute)
      parts.tm_isdst = -1
      self.init(seconds: mktime(&parts))
    }
  }

  /// The machine's clock. For the executable, which hands it to whatever needs to know the time.
  package static func now() -> Instant {
    Instant(seconds: time(nil))
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  package static func + (instant: Instant, seconds: Int) -> Instant {
    let (sum, overflow) = instant.seconds.addingReportingOverflow(seconds)
    return Instant(seconds: overflow ? (seconds > 0 ? .max : .min) : sum)
  }

  /// Seconds from `right` to `left`.
  package static func - (left: Instant, right: Instant) -> Int { left.seconds - right.seconds }

  package func day(in zone: Zone) -> Day { wall(in: zone).day }

  package func timeOfDay(in zone: Zone) -> TimeOfDay { wall(in: zone).time }

  /// What a calendar and a clock on the wall show. The C library reads the zone, so that no
  /// calendar data is loaded for it.
  private func wall(in zone: Zone) -> (day: Day, time: TimeOfDay) {
    var offset = 0
    switch zone {
    case .fixed(let secondsEast):
      offset = min(max(secondsEast, -Self.secondsADay), Self.secondsADay)
    case .local:
      var moment = time_t(seconds)
      var parts = tm()
      if localtime_r(&moment, &parts) != nil { offset = parts.tm_gmtoff }
    }
    let shifted = Instant(seconds: seconds + offset).seconds
    let (days, rest) = Self.split(shifted)
    return (Day.first + (days - Int(Day.first.number)), rest)
  }

  /// Days since 1970, and the time of that day.
  private static func split(_ seconds: Int) -> (days: Int, time: TimeOfDay) {
    let rest = ((seconds % secondsADay) + secondsADay) % secondsADay
    return ((seconds - rest) / secondsADay, TimeOfDay(minutes: rest / 60) ?? .midnight)
  }

  private static let secondsADay = 86_400
}

extension Instant: Codable, CustomStringConvertible {
  /// ISO 8601 in UTC: "2026-03-31T14:05:09Z".
  package var description: String {
    let second = ((seconds % 60) + 60) % 60
    return "\(day(in: .utc))T\(timeOfDay(in: .utc)):\(padded(second, 2))Z"
  }

  package init(from decoder: any Decoder) throws {
    self.init(seconds: try decoder.singleValueContainer().decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}
