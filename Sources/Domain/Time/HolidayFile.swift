import Foundation

/// A firm's own list of days off, as a plain file: one "YYYY-MM-DD name" a line; "#" starts a
/// comment, empty lines count for nothing.
package struct HolidayFile: Hashable, Sendable {
  /// The days of all lines without a fault.
  package let days: [Day: String]
  package let faults: [Fault]

  /// A line that cannot be read.
  package struct Fault: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
    package let problem: Problem

    package enum Problem: Hashable, Sendable {
      /// The line does not start with a day.
      case notADay(String)
      /// A day without a name.
      case noName(Day)
      /// A day that an earlier line has given already.
      case repeated(Day, firstLine: Int)
    }
  }

  package init(parsing text: String) {
    var days: [Day: String] = [:]
    var lines: [Day: Int] = [:]
    var faults: [Fault] = []
    let unmarked = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let all = unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() {
      let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !content.isEmpty else { continue }
      let number = index + 1
      let words = content.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first, let day = Day(first) else {
        faults.append(Fault(line: number, problem: .notADay(words.first ?? content)))
        continue
      }
      guard words.count == 2 else {
        faults.append(Fault(line: number, problem: .noName(day)))
        continue
      }
      if let firstLine = lines[day] {
        faults.append(Fault(line: number, problem: .repeated(day, firstLine: firstLine)))
        continue
      }
      lines[day] = number
      days[day] = words[1].trimmingCharacters(in: .whitespaces)
    }
    self.days = days
    self.faults = faults
  }
}
