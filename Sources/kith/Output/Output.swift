import Foundation
import Synchronization
import Terminal

/// What the program prints: whole lines of safe text, without any escape.
enum Output {
  private struct State {
    /// Not yet on standard output.
    var pending = ""
    /// Why some of it will never be there: the C library's error number.
    var failure: Int32?
  }

  private static let state = Mutex(State())

  static func line(_ text: SafeText) { write(text.string + "\n") }

  static func line(_ text: String) { line(SafeText(text)) }

  /// A line of the argument parser's: what it suggests to a shell has columns parted by tabs.
  static func columns(of line: Substring) {
    write(line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { SafeText($0).string }.joined(separator: "\t") + "\n")
  }

  /// Says on standard error what went wrong, or a remark that is no result.
  static func complain(_ sentence: String) {
    _ = send(SafeText(sentence).string + "\n", to: STDERR_FILENO)
  }

  /// Shows a text at the place of the one before it, on the last line of a terminal.
  static func overwrite(_ text: SafeText) {
    _ = send("\r" + text.string, to: STDERR_FILENO)
  }

  /// Brings everything printed where it belongs.
  /// - Returns: the C library's error number when the system refused, now or earlier.
  @discardableResult static func flush() -> Int32? {
    state.withLock { state in
      if !send(state.pending, to: STDOUT_FILENO) { state.failure = errno }
      state.pending = ""
      return state.failure
    }
  }

  /// Text that is known to be harmless.
  static func write(_ text: String) { state.withLock { $0.pending += text } }

  private static func send(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Prints rows with their columns one below the other; on a terminal no wider than it.
  /// - Parameter numbers: the columns that end below each other.
  static func table(_ rows: [TableRow], numbers: ClosedRange<Int>? = nil) {
    var widths: [Int] = []
    for case .cells(let cells) in rows {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    let limit = terminalWidth(of: STDOUT_FILENO)
    for row in rows {
      let text =
        switch row {
        case .title(let title): title
        case .cells(let cells): joined(cells, widths: widths, numbers)
        }
      line(limit.map { text.truncated(to: $0) } ?? text)
    }
  }

  private static func joined(
    _ cells: [SafeText], widths: [Int], _ numbers: ClosedRange<Int>?
  ) -> SafeText {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    return cells.prefix(last + 1).enumerated().map { column, cell in
      if numbers?.contains(column) ?? false { return cell.padded(to: widths[column], .trailing) }
      return column == last ? cell : cell.padded(to: widths[column])
    }.joined(by: .blank(2))
  }

  /// In cells; nil when it is no terminal.
  static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}

/// One line of a printed table.
enum TableRow {
  case title(SafeText)
  case cells([SafeText])

  static func row(_ cells: String...) -> TableRow { .cells(cells.map { SafeText($0) }) }
  static func title(_ text: String) -> TableRow { .title(SafeText(text)) }
}
