/// Why the screen cannot be opened.
package enum TerminalFault: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// terminfo does not know `$TERM`, which is given; empty when it is not set.
  case unknownTerminal(String)
  /// `$TERM` has no way to move the cursor, as `dumb`.
  case incapableTerminal(String)
  /// The system refused what signals need; the C library's error number.
  case noSignals(Int32)
}
