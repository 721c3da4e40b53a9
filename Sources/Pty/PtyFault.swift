import Foundation

/// Why a program could not be driven.
package enum PtyFault: Error, CustomStringConvertible {
  /// The system gave no pseudo-terminal; `errno`.
  case noTerminal(Int32)
  /// The system gave no pipe to read an output from; `errno`.
  case noPipe(Int32)
  /// The program and the `errno` of starting it.
  case cannotStart(String, Int32)
  /// What was waited for did not come in time.
  case timedOut(awaiting: String, screen: [String])
  /// The program ended, or gave up its terminal, before what was waited for came.
  case ended(awaiting: String, screen: [String])

  package var description: String {
    switch self {
    case .noTerminal(let code):
      "no pseudo-terminal: \(String(cString: strerror(code)))"
    case .noPipe(let code):
      "no pipe: \(String(cString: strerror(code)))"
    case .cannotStart(let program, let code):
      "cannot start '\(program)': \(String(cString: strerror(code)))"
    case .timedOut(let awaiting, let screen):
      "no \(awaiting) in time; the screen:\n\(screen.joined(separator: "\n"))"
    case .ended(let awaiting, let screen):
      "ended without \(awaiting); the screen:\n\(screen.joined(separator: "\n"))"
    }
  }
}
