import Terminal

/// Opens the book on the full screen.
func runFullScreen(_ setup: Setup) throws -> ExitStatus { throw TerminalFault.notATerminal }
