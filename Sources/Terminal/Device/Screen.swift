import CNcurses
import Glibc

/// The terminal, and the only user of ncurses. There is one at a time, and one thread uses it.
package final class Screen {
  /// What the terminal has now; changes are told by `read()`.
  package private(set) var size: Size

  private let wakeups: Wakeups
  private let modes: termios
  private let screen: OpaquePointer
  /// Keys are read through a window that is never shown: reading refreshes the window it reads by.
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let takesUnicode: Bool
  private let isANSI: Bool
  private var styles: Styles
  private var decoder = InputDecoder()
  /// What the terminal shows; nil when that is not known.
  private var shown: Grid?
  private var shownCursor: Position?
  private var heldErrors: Int32 = -1
  /// Whether the terminal is ours now, or lent or given back.
  private var isHeld = false
  /// Whether the terminal could not take what it was last to show: Ctrl-S holds it, or the line is
  /// slow. To be shown again when it can.
  package private(set) var isBehind = false
  private var isClosed = false
  /// Whether the terminal has hung up.
  private var isGone = false

  /// Until when the terminal may still answer a question.
  private var answersUntil = ContinuousClock.now

  /// How long Esc is held to see whether it begins a sequence, in milliseconds: measured, 25 breaks
  /// arrows on a slow link and 100 does not.
  private static let escapeDelay: Int32 = 100

  /// Takes the terminal over. It is given back by `close()`, and by a trap.
  /// - Parameter wakeups: the owner of the signals, which must have them before ncurses comes.
  package init(theme: Theme, wakeups: Wakeups) throws(TerminalFault) {
    var found = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &found) == 0
    else { throw .notATerminal }
    modes = found
    self.wakeups = wakeups
    takesUnicode = cn_set_locale()
    // They would freeze the size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard let screen = (noColour ? nil : cn_open_direct()) ?? cn_open() else {
      throw .unknownTerminal(name)
    }
    self.screen = screen
    guard cn_moves_cursor(), let keyboard = newpad(1, 1) else {
      endwin()
      delscreen(screen)
      throw .incapableTerminal(name)
    }
    self.keyboard = keyboard
    isANSI = cn_is_ansi()
    styles = Styles(theme: theme, wantsColour: !noColour)
    let standard = cn_standard_screen()
    size = Size(rows: Int(getmaxy(standard)), columns: Int(getmaxx(standard)))
    configure()
    takeOver()
    ask()
  }

  deinit { close() }

  private func configure() {
    // Not raw: Ctrl-S and Ctrl-Q stay with the terminal.
    cbreak()
    cn_take_signal_keys()
    noecho()
    nonl()
    if getenv("ESCDELAY") == nil { set_escdelay(Self.escapeDelay) }
    // Or ncurses would leave an update half done when a key comes meanwhile.
    typeahead(-1)
    nodelay(keyboard, true)
    keypad(keyboard, true)
    for key in InputDecoder.extraKeys where isANSI { define_key(key.sequence, key.code) }
    // Lets ncurses scroll by moving lines.
    idlok(cn_standard_screen(), true)
  }

  /// A terminal that takes the question for text shows it until the first screen is painted.
  private func ask() {
    guard isANSI else { return }
    cn_send(SynchronizedOutput.question)
    answersUntil = .now + .milliseconds(200)
  }

  /// What answers after the terminal was given back would be typed into the shell.
  private func awaitAnswer() {
    while decoder.knowsSynchronizing == nil, takesSequences {
      let left = answersUntil - .now
      guard left > .zero, cn_readable(Int32(left / .milliseconds(1)) + 1) else { return }
      _ = read()
    }
  }

  private func takeOver() {
    if isANSI { cn_send(CN_PASTE_ON) }
    heldErrors = cn_errors_hold()
    var modes = modes
    cn_crash_arm(&modes)
    isHeld = true
  }

  /// Gives the terminal back as it was found, with what was written to standard error meanwhile.
  private func giveBack() {
    guard isHeld else { return }
    isHeld = false
    if isANSI { cn_send(CN_PASTE_OFF) }
    curs_set(1)
    endwin()
    var modes = modes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    cn_crash_disarm()
    let errors = SafeText.lines(readFrom: heldErrors)
    cn_errors_release()
    for line in errors { _ = Array("\(line.string)\n".utf8).withUnsafeBytes(Self.writeError) }
  }

  private static func writeError(_ bytes: UnsafeRawBufferPointer) -> Int {
    write(STDERR_FILENO, bytes.baseAddress, bytes.count)
  }

  /// Whether sequences that are no text may be sent now.
  var takesSequences: Bool { isHeld && isANSI && !isGone }

  /// Lets the terminal go on where Ctrl-S holds it, as the kernel does for the keys that it makes
  /// signals of itself: whoever presses one is not kept waiting.
  package func letGo() { cn_release_output() }

  /// Whether the terminal is gone, also while it is lent.
  package var hasVanished: Bool { isGone || cn_vanished() }

  /// Gives the terminal back for good, as it was found. Once is enough, more does nothing.
  package func close() {
    guard !isClosed else { return }
    awaitAnswer()
    isClosed = true
    giveBack()
    delwin(keyboard)
    delscreen(screen)
  }
}

// MARK: Showing

extension Screen {
  /// Makes the terminal show the grid: only what differs from the last one is sent, and nothing
  /// when nothing does. Without a cursor's place the terminal's own cursor is hidden.
  package func show(_ grid: Grid, cursor: Position? = nil) {
    guard isHeld, !isGone else { return }
    isBehind = false
    if let shown, shownCursor == cursor, shown == grid { return }
    guard cn_writable() else {
      isBehind = true
      return
    }
    let standard = cn_standard_screen()
    let known = shown?.size == grid.size ? shown : nil
    if known == nil { werase(standard) }
    for row in 0..<min(grid.size.rows, size.rows) {
      paint(grid.row(row), row: row, over: known?.row(row))
    }
    // Where the cursor is hidden, taking it anywhere is bytes for nothing.
    leaveok(standard, cursor == nil)
    curs_set(cursor == nil ? 0 : 1)
    if let cursor { wmove(standard, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
    wnoutrefresh(standard)
    update()
    shown = grid
    shownCursor = cursor
  }

  private func update() {
    let isAtOnce = decoder.knowsSynchronizing ?? false
    cn_update(
      isAtOnce ? SynchronizedOutput.begin : "", isAtOnce ? SynchronizedOutput.end : "")
  }

  /// ncurses finds what differs; most of what does not it is not even given. It takes whole cells without
  /// moving its cursor, so that neither the right edge nor the last cell of the screen wraps or
  /// scrolls; it makes the tails itself.
  /// - Parameter known: what the row shows now, as many cells; nil where that is not known.
  private func paint(_ cells: ArraySlice<Cell>, row: Int, over known: ArraySlice<Cell>?) {
    guard let changed = Self.changed(cells, from: known) else { return }
    var run: [cchar_t] = []
    run.reserveCapacity(changed.count)
    var style = styles.style(.text, [])
    for (index, cell) in zip(cells.indices, cells) where !cell.isTail {
      if index >= changed.upperBound, cell.text != " " { break }
      let own = styles.style(cell.role, cell.emphasis)
      // A blank that looks the same in the style before it saves a change of style.
      if cell.text != " " || own.ground != style.ground { style = own }
      if index >= changed.lowerBound { run.append(encoded(cell, style)) }
    }
    let standard = cn_standard_screen()
    wmove(standard, Int32(row), Int32(changed.lowerBound - cells.startIndex))
    wadd_wchnstr(standard, run, Int32(run.count))
  }

  /// The places from the first to the last cell that is another than the one known, in whole pairs;
  /// nil when there are none.
  private static func changed(
    _ cells: ArraySlice<Cell>, from known: ArraySlice<Cell>?
  ) -> Range<Int>? {
    guard let known, known.count == cells.count else { return cells.indices }
    let offset = known.startIndex - cells.startIndex
    guard var first = cells.indices.first(where: { cells[$0] != known[$0 + offset] }),
      let last = cells.indices.last(where: { cells[$0] != known[$0 + offset] })
    else { return nil }
    if cells[first].isTail, first > cells.startIndex { first -= 1 }
    return first..<last + 1
  }

  private func encoded(_ cell: Cell, _ style: Styles.Style) -> cchar_t {
    let text = takesUnicode ? cell.text : Glyphs.ascii(for: cell.text, width: cell.width)
    var encoded = style.cell
    withUnsafeMutableBytes(of: &encoded.chars) { bytes in
      let room = bytes.bindMemory(to: wchar_t.self)
      for (index, scalar) in text.unicodeScalars.prefix(room.count).enumerated() {
        room[index] = wchar_t(bitPattern: scalar.value)
      }
    }
    return encoded
  }

  /// How many colours the terminal shows, as far as it is known and allowed.
  package var depth: ColourDepth { styles.depth }

  /// From the next grid on, everything has the looks of another theme.
  package func use(_ theme: Theme) {
    styles.use(theme)
    repaint()
  }

  /// Forgets what the terminal is believed to show: the next grid is painted in full (Ctrl-L).
  package func repaint() {
    shown = nil
    cn_repaint()
  }
}

// MARK: Reading

extension Screen {
  /// Everything that has come and was not read yet, without waiting for more.
  package func read() -> [Input] {
    guard isHeld, !isGone else { return [] }
    adaptToSize()
    var value: UInt32 = 0
    while true {
      let isPasted = decoder.isPasting
      let kind = isPasted ? cn_read_pasted(&value) : cn_read_key(keyboard, &value)
      if kind == CN_CHARACTER {
        decoder.character(value)
        // What is typed behind Ctrl-Z is for the shell.
        if !isPasted, value == Self.suspendCharacter { break }
      } else if kind == CN_KEY {
        decoder.code(Int32(bitPattern: value))
      } else if decoder.patience == 0 || cn_vanished() || !cn_readable(decoder.patience) {
        break
      }
    }
    var inputs = decoder.take()
    if cn_vanished() {
      isGone = true
      inputs.append(.hangUp)
    }
    return inputs
  }

  private static let suspendCharacter: UInt32 = 0x1A

  /// ncurses only hears of a new size from us, since we own the signal. It answers with KEY_RESIZE,
  /// which is no news and would wait while text is pasted.
  private func adaptToSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cn_size(&rows, &columns) else { return }
    let now = Size(rows: Int(rows), columns: Int(columns))
    guard now != size else { return }
    size = now
    resizeterm(rows, columns)
    decoder.resize(to: size)
    shown = nil
  }
}

// MARK: Lending the terminal

extension Screen {
  /// Gives the terminal to another program, with the modes it had.
  package func leave() {
    giveBack()
    cn_signals_lend(true)
  }

  /// Takes the terminal back, from another program or after the process was stopped from outside.
  /// The next grid is painted in full, and what was typed meanwhile is forgotten.
  package func reenter() {
    cn_signals_lend(false)
    guard !isClosed else { return }
    // The next update is not written to the terminal by ncurses itself, which would set them then.
    reset_prog_mode()
    if !isHeld { takeOver() }
    flushinp()
    decoder.forget()
    repaint()
  }

  /// Stops the process as Ctrl-Z does, with the terminal given back; returns when it goes on.
  package func suspend() {
    leave()
    cn_signals_stop()
    reenter()
  }
}

extension SafeText {
  /// The lines of a file in memory, of which there is none when the descriptor is negative.
  fileprivate static func lines(readFrom descriptor: Int32) -> [SafeText] {
    guard descriptor >= 0 else { return [] }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map {
      SafeText(String(decoding: $0, as: UTF8.self))
    }
  }
}
