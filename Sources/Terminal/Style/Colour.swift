/// How many colours a terminal shows.
package enum ColourDepth: Comparable, Sendable {
  case mono, eight, sixteen, indexed, direct

  /// The depth of a terminal whose terminfo counts that many colours.
  package init(colours: Int) {
    switch colours {
    case ..<8: self = .mono
    case ..<16: self = .eight
    // 88 colours are another cube than the 256: only their first sixteen are the same.
    case ..<256: self = .sixteen
    case ..<0x100_0000: self = .indexed
    default: self = .direct
    }
  }
}

/// One colour of a theme.
package enum Colour: Hashable, Sendable {
  /// Whatever the terminal has by itself.
  case terminal
  /// 0 to 7 the ANSI colours, 8 to 15 their bright forms, above them xterm's cube and greys.
  case indexed(UInt8)
  /// Its parts, from 0 to 255.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// The names of the first sixteen, in their order.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Reads `default`, an ANSI name, a number from 0 to 255 or `#rrggbb`.
  package init?(_ text: String) {
    if text == "default" {
      self = .terminal
    } else if let index = Self.names.firstIndex(of: text) {
      self = .indexed(UInt8(index))
    } else if let index = UInt8(text) {
      self = .indexed(index)
    } else {
      let digits = text.dropFirst()
      guard text.hasPrefix("#"), digits.utf8.count == 6, digits.first != "+", digits.first != "-",
        let value = UInt32(digits, radix: 16)
      else { return nil }
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
  }

  /// The nearest colour a terminal of that depth has.
  package func degraded(to depth: ColourDepth) -> Colour {
    switch depth {
    case .mono: return .terminal
    case .direct: return self
    case .indexed:
      guard case .rgb(let red, let green, let blue) = self else { return self }
      return .indexed(Self.nearest(red, green, blue, in: 16...255))
    case .sixteen, .eight:
      let last: UInt8 = depth == .eight ? 7 : 15
      switch self {
      case .terminal: return self
      case .indexed(let index) where index <= last: return self
      case .indexed(let index) where index < 16: return .indexed(index - 8)
      case .indexed(let index):
        let (red, green, blue) = Self.components(index)
        return .indexed(Self.nearest(red, green, blue, in: 0...last))
      case .rgb(let red, let green, let blue):
        return .indexed(Self.nearest(red, green, blue, in: 0...last))
      }
    }
  }

  /// xterm's own sixteen, as its manual gives them.
  private static let ansi: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// What xterm shows for an index: sixteen, a 6×6×6 cube, 24 greys.
  static func components(_ index: UInt8) -> (UInt8, UInt8, UInt8) {
    switch index {
    case ..<16: return ansi[Int(index)]
    case ..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static func nearest(
    _ red: UInt8, _ green: UInt8, _ blue: UInt8, in indices: ClosedRange<UInt8>
  ) -> UInt8 {
    func distance(_ index: UInt8) -> Int {
      let (otherRed, otherGreen, otherBlue) = components(index)
      let differences = [
        Int(red) - Int(otherRed), Int(green) - Int(otherGreen), Int(blue) - Int(otherBlue),
      ]
      return differences.reduce(0) { $0 + $1 * $1 }
    }
    return indices.min { distance($0) < distance($1) } ?? indices.lowerBound
  }
}
