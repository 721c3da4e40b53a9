/// What comes from the terminal.
package enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text that was pasted, as it came: line ends are `\n`. Untrusted.
  case paste(String)
  /// The terminal has another size now.
  case resize(Size)
  /// The terminal is gone; nothing comes after it.
  case hangUp
}
