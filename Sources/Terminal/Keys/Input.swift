/// What comes from the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted, as it came: line ends are `\n`. Untrusted.
  case paste(String)
  case resize(Size)
  /// The terminal is gone; nothing comes after it.
  case hangUp
}
