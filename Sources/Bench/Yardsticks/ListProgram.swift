import CNcurses
import Foundation

/// The least that a full-screen program can be: a list on ncurses, a bar, and keys to move it.
struct ListProgram {
  var count: Int
  var line: (Int) -> String

  /// Runs until `q` is pressed.
  func run() {
    setlocale(LC_ALL, "")
    guard let window = initscr() else { return }
    defer { endwin() }
    cbreak()
    noecho()
    keypad(window, true)
    curs_set(0)
    var (top, bar) = (0, 0)
    while true {
      let height = Int(getmaxy(window))
      let last = max(0, count - 1)
      bar = min(max(bar, 0), last)
      top = min(max(top, bar - height + 1), bar)
      draw(window, top: top, bar: bar, height: height)
      switch wgetch(window) {
      case Int32(UInt8(ascii: "j")), KEY_DOWN: bar += 1
      case Int32(UInt8(ascii: "k")), KEY_UP: bar -= 1
      case KEY_NPAGE:
        bar += height
        top = bar
      case KEY_PPAGE: bar -= height
      case Int32(UInt8(ascii: "q")), ERR: return
      default: break
      }
    }
  }

  private func draw(_ window: UnsafeMutablePointer<WINDOW>, top: Int, bar: Int, height: Int) {
    werase(window)
    let width = Int(getmaxx(window))
    for row in 0..<max(0, min(height, count - top)) {
      let isBar = top + row == bar
      if isBar { wstandout(window) }
      let text = line(top + row).prefix(width)
      let padding = isBar ? width - text.count : 0
      mvwaddnstr(window, Int32(row), 0, text + String(repeating: " ", count: padding), -1)
      if isBar { wstandend(window) }
    }
    wrefresh(window)
  }
}
