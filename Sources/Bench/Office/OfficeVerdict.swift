import Foundation
import GRDB
import Store

/// What an office left in its book, held against what it was told.
struct OfficeVerdict {
  let isClean: Bool
  let text: String

  init(on path: String, tally: OfficeTally) throws {
    let result = tally.result
    let findings = try BookStore(opening: path).check()
    var faults = findings.map { "check: \($0)" }
    let (written, arguments) = try DatabaseQueue(path: path).read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0,
        try String.fetchAll(
          db, sql: "SELECT arguments FROM entry WHERE arguments LIKE '%seat__word%'")
      )
    }
    faults += try Self.wrongProcesses(result, in: path)
    // "seat10word1000001": all of one length.
    let carried = arguments.compactMap { text in
      text.range(of: "seat").map { String(text[$0.lowerBound...].prefix(17)) }
    }
    let found = Dictionary(grouping: carried) { $0 }
    for (words, isAcknowledged) in result.words {
      let count = found[words]?.count ?? 0
      if count > 1 { faults.append("\(words) is there \(count) times") }
      if count == 0, isAcknowledged { faults.append("\(words) was acknowledged and is missing") }
    }
    faults += result.complaints
    isClean = faults.isEmpty
    let durations = result.durations.sorted()
    func milliseconds(_ share: Double) -> String {
      guard !durations.isEmpty else { return "-" }
      let duration = durations[min(durations.count - 1, Int(Double(durations.count) * share))]
      return "\(duration / .milliseconds(1))".prefix { $0 != "." } + " ms"
    }
    text = """
      commands acknowledged  \(result.acknowledged)
      undo, redo refused     \(result.refused)
      keys on full screens   \(result.keys)
      writes that waited     \(result.waits)
      killed with SIGKILL    \(result.kills)
      steps in the journal   \(written)
      a command took         \(milliseconds(0.5)), 99 of 100 at most \(milliseconds(0.99)), \
      all at most \(milliseconds(1))
      faults                 \(faults.isEmpty ? "none" : "\(faults.count)")
      \(faults.prefix(20).joined(separator: "\n"))
      """
  }

  /// Each process wrote what it said was done, and at most what it was at when it was killed.
  private static func wrongProcesses(
    _ result: OfficeTally.State, in path: String
  ) throws -> [String] {
    let entries = try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT session, count(*) FROM entry WHERE verb IS NOT 'joinBook' GROUP BY session")
    }
    let counts = Dictionary(
      entries.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
    return result.sessions.compactMap { session, written in
      let count = counts[session] ?? 0
      let range = written.acknowledged...(written.acknowledged + written.uncertain)
      return range.contains(count)
        ? nil : "process \(session) wrote \(count) steps, and should have written \(range)"
    }
  }
}
