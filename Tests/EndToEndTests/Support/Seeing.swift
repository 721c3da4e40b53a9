import Foundation
import Pty

extension TerminalScreen {
  /// The row of the agenda that is selected, without its marker.
  var selectedRow: String? {
    text.first { $0.hasPrefix(">") }.map { String($0.dropFirst()) }
  }

  /// How many are overdue, by the header.
  var overdue: Int? {
    text.first?.split(separator: " ").suffix(2).first.flatMap { Int($0) }
  }
}

extension PtySession {
  /// What a shell finds after the program.
  var state: TerminalState { TerminalState(modes: modes, screen: screen) }
}

/// What a program must leave as it found it.
struct TerminalState: Equatable, CustomStringConvertible {
  private let modes: [UInt8]
  private let showsAlternate, showsCursor, bracketsPaste, applicationCursorKeys: Bool

  init(modes: termios, screen: TerminalScreen) {
    self.modes = withUnsafeBytes(of: modes, Array.init)
    showsAlternate = screen.showsAlternate
    showsCursor = screen.showsCursor
    bracketsPaste = screen.bracketsPaste
    applicationCursorKeys = screen.applicationCursorKeys
  }

  var description: String {
    "alternate \(showsAlternate), cursor \(showsCursor), paste \(bracketsPaste), "
      + "keys \(applicationCursorKeys), modes \(modes)"
  }
}
