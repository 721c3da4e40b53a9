import CNcurses
import Glibc

/// The terminal, and the only user of ncurses. There is one at a time, and one thread uses it.
package final class Screen {
  /// What the terminal has now.
  package private(set) var size: Size

  /// Takes the terminal over. It is given back by `close()`, and by a trap.
  /// - Parameter wakeups: the owner of the signals, which must have them before ncurses comes.
  package init(theme: Theme, wakeups: Wakeups) throws(TerminalFault) {
    size = Size(rows: 24, columns: 80)
  }

  /// Makes the terminal show the grid: only what differs from the last one is sent, and nothing
  /// when nothing does. Without a cursor's place the terminal's own cursor is hidden.
  package func show(_ grid: Grid, cursor: Position? = nil) {}

  /// Everything that has come and was not read yet, without waiting for more.
  package func read() -> [Input] { [] }

  /// Stops the process as Ctrl-Z does, with the terminal given back; returns when it goes on. The
  /// next grid is painted in full, and what was typed meanwhile is forgotten.
  package func suspend() {}

  /// Gives the terminal to another program, with the modes it had.
  package func leave() {}

  /// Takes the terminal back from another program.
  package func reenter() {}

  /// Forgets what the terminal is believed to show: the next grid is painted in full (Ctrl-L).
  package func repaint() {}

  /// Gives the terminal back as it was found. Answers what was written to standard error meanwhile.
  package func close() -> [SafeText] { [] }
}
