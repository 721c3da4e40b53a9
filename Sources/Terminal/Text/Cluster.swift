import CNcurses

/// What one place of the screen shows: a base and up to three marks upon it.
struct Cluster: Hashable, Sendable {
  var text: String
  /// 1 or 2 cells.
  var width: Int
}

/// What a scalar of untrusted text becomes. Terminals, ncurses and the C library disagree about
/// joined emoji, so what they would join is taken apart here: after that all three agree.
enum ScalarFate {
  /// Starts a cluster of its own, as this scalar, that many cells wide.
  case base(Unicode.Scalar, width: Int)
  /// Stands on the base before it.
  case mark
  /// Joins the emoji before it with the one after it, which is then left out.
  case joiner
  case dropped

  /// Those of Europe's languages, which need no table: "À" to "ɏ".
  private static let latinLetters: Range<UInt32> = 0xC0..<0x250

  /// The width of a scalar of safe text: 0 for a mark.
  static func cells(of scalar: Unicode.Scalar) -> Int {
    scalar.isASCII || latinLetters.contains(scalar.value) ? 1 : Int(cn_width(scalar.value))
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, Self.latinLetters: self = .base(scalar, width: 1)
    case 0x09, 0x0A, 0x2028, 0x2029: self = .base(" ", width: 1)
    case 0x200D: self = .joiner
    // Skin tones: the C library counts two cells more for them, terminals none.
    case 0x1F3FB...0x1F3FF: self = .dropped
    // A flag is two of these, which only some terminals draw as one sign: as letters all agree.
    case 0x1F1E6...0x1F1FF:
      self = .base(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41), width: 1)
    default: self.init(other: scalar)
    }
  }

  private init(other scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .enclosingMark:
      self = .dropped
      return
    default: break
    }
    // Variation selectors, fillers and joiners that show nothing.
    if properties.isDefaultIgnorableCodePoint {
      self = .dropped
      return
    }
    switch Int(cn_width(scalar.value)) {
    case 0: self = .mark
    case 1: self = .base(scalar, width: 1)
    case 2: self = .base(scalar, width: 2)
    default: self = .base("·", width: 1)
    }
  }
}
