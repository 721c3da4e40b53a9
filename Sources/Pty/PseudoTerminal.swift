import Foundation

/// The two ends of a pseudo-terminal, by Linux's own calls: Swift's import of glibc leaves
/// posix_openpt, grantpt and ptsname out (see pts(4) and ioctl_tty(2)).
enum PseudoTerminal {
  /// Opens a new one, in 80×24.
  ///
  /// - Returns: the end that a terminal emulator holds, non-blocking and close-on-exec, and the
  ///   path of the end for the program.
  static func open() throws(PtyFault) -> (descriptor: Int32, path: String) {
    let descriptor = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .noTerminal(errno) }
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard ioctl(descriptor, setLock, &isLocked) == 0, ioctl(descriptor, getNumber, &number) == 0
    else {
      let code = errno
      close(descriptor)
      throw .noTerminal(code)
    }
    resize(descriptor, to: .standard)
    return (descriptor, "/dev/pts/\(number)")
  }

  static func resize(_ descriptor: Int32, to size: TerminalSize) {
    var window = winsize(
      ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns),
      ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>: macros that Swift cannot import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
}
