import Foundation
import Terminal
import Testing

/// Compares a whole screen with the file of that name: its text, a line of dashes, what each cell
/// is for, and where the terminal's cursor stands. `KITH_UPDATE_GOLDENS=1` writes the files anew.
func expectGolden(
  _ name: String, _ drawn: (grid: Grid, cursor: Position?),
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let cursor = drawn.cursor.map { ["cursor \($0.row) \($0.column)"] } ?? []
  let dashes = String(repeating: "-", count: drawn.grid.size.columns)
  let lines = drawn.grid.text + [dashes] + drawn.grid.roles + cursor
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/\(name).txt").standardized
  if ProcessInfo.processInfo.environment["KITH_UPDATE_GOLDENS"] == "1" {
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  guard lines != golden else { return }
  var differences: [String] = []
  for index in 0..<max(lines.count, golden.count) {
    let (was, now) = (line(index, of: golden), line(index, of: lines))
    if was != now { differences += ["\(index) - \(was)", "\(index) + \(now)"] }
  }
  Issue.record(
    "\(name) looks different:\n\(differences.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}

private func line(_ index: Int, of lines: [String]) -> String {
  lines.indices.contains(index) ? lines[index] : "(none)"
}
