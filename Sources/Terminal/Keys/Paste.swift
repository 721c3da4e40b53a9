/// Text that is being pasted: it comes between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct Paste {
  /// Scalars beyond these are lost: nobody means to paste a book into a field.
  static let limit = 64 * 1024
  private static let mark = Array("\u{1B}[201~".unicodeScalars)

  private var scalars: [Unicode.Scalar] = []
  private var room = limit
  /// How much of the mark at its end has come: all of it comes as characters where a line has cut
  /// it.
  private var marked = 0
  /// Whether a part was taken, since the rest did not come in time.
  private var isStalled = false

  /// Whether its end has come.
  var isOver: Bool { marked == Self.mark.count }

  /// Whether Esc came alone after a while: its end was lost, and whoever typed that wants out.
  var isLeft: Bool { isStalled && scalars.isEmpty && marked == 1 }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == Self.mark[marked] {
      marked += 1
      return
    }
    keepMark()
    if scalar == Self.mark[0] { marked = 1 } else { keep(scalar) }
  }

  /// What came of it so far, and was not taken; nil if nothing did.
  mutating func takePart() -> String? {
    defer {
      scalars = []
      isStalled = true
    }
    return scalars.isEmpty ? nil : text
  }

  /// The rest of it, which is over; nil where there is none after a part.
  mutating func end() -> String? {
    if !isOver { keepMark() }
    return scalars.isEmpty && isStalled ? nil : text
  }

  private var text: String { String(String.UnicodeScalarView(scalars)) }

  /// What looked like the mark was text.
  private mutating func keepMark() {
    for scalar in Self.mark.prefix(marked) { keep(scalar) }
    marked = 0
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    guard room > 0 else { return }
    room -= 1
    scalars.append(scalar == "\r" ? "\n" : scalar)
  }
}
