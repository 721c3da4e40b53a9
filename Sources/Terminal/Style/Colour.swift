import Glibc

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
    degraded(to: depth, readableOn: .terminal, contrast: 1)
  }

  /// The nearest colour a terminal of that depth has that stands out enough from a ground.
  /// - Parameters:
  ///   - ground: as that terminal shows it; on its own ground every colour is taken for readable.
  ///   - contrast: at least so much, from 1 to 21; where nothing reaches it, what comes closest.
  func degraded(to depth: ColourDepth, readableOn ground: Colour, contrast: Double) -> Colour {
    let palette: ClosedRange<UInt8>
    switch (depth, self) {
    case (.mono, _): return .terminal
    case (.direct, _), (_, .terminal), (.indexed, .indexed): return self
    case (.indexed, .rgb): palette = 16...255
    case (.sixteen, .indexed(let index)) where index < 16: return self
    case (.eight, .indexed(let index)) where index < 16: return .indexed(index & 7)
    case (.sixteen, _): palette = 0...15
    case (.eight, _): palette = 0...7
    }
    guard let parts else { return self }
    let choices = palette.map { Colour.indexed($0) }
    let readable = choices.filter { ($0.contrast(with: ground) ?? 21) >= contrast }
    guard !readable.isEmpty else {
      return choices.max {
        ($0.contrast(with: ground) ?? 21) < ($1.contrast(with: ground) ?? 21)
      } ?? self
    }
    let isFine = depth == .indexed
    return readable.min {
      Self.distance(parts, $0.parts ?? parts, isFine: isFine)
        < Self.distance(parts, $1.parts ?? parts, isFine: isFine)
    } ?? self
  }

  typealias Parts = (red: UInt8, green: UInt8, blue: UInt8)

  /// Red, green and blue from 0 to 255, an index taken as xterm shows it; nil for the terminal's own.
  var parts: Parts? {
    switch self {
    case .terminal: nil
    case .indexed(let index): Self.components(index)
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }

  /// How well one colour is read on another, from 1 to 21, as WCAG 2 computes it; nil where one is
  /// the terminal's own.
  package func contrast(with other: Colour) -> Double? {
    guard let one = luminance, let two = other.luminance else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double? {
    guard let parts else { return nil }
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(parts.red) + 0.7152 * linear(parts.green)
      + 0.0722 * linear(parts.blue)
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

  /// How far two colours are from each other. Among few colours the hue counts first: a soft red
  /// is nearer to grey than to red by its parts, but it is meant to be red.
  private static func distance(
    _ one: Parts, _ other: Parts,
    isFine: Bool
  ) -> Int {
    let differences = [
      Int(one.red) - Int(other.red), Int(one.green) - Int(other.green),
      Int(one.blue) - Int(other.blue),
    ]
    let square = differences.reduce(0) { $0 + $1 * $1 }
    if isFine { return square }
    let farthest = 3 * 255 * 255
    switch (hue(one), hue(other)) {
    case (nil, nil): return square
    case (nil, _), (_, nil): return square + 400 * farthest
    case (let hue?, let otherHue?):
      let turn = abs(hue - otherHue)
      return square + min(turn, 360 - turn) * farthest
    }
  }

  /// In degrees, red being 0; nil for what is nearly grey.
  private static func hue(_ parts: Parts) -> Int? {
    let (red, green, blue) = (Int(parts.red), Int(parts.green), Int(parts.blue))
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    let range = most - least
    guard range >= 48 else { return nil }
    let sector =
      if most == red {
        60 * (green - blue) / range
      } else if most == green {
        120 + 60 * (blue - red) / range
      } else {
        240 + 60 * (red - green) / range
      }
    return (sector + 360) % 360
  }
}
