/// How letters are set, colour apart.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)

  /// The word a theme file has for each.
  static let names: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}

/// How a role looks, with its form where there is no colour.
package struct Look: Hashable, Sendable {
  /// The colour of the letters.
  package var foreground: Colour
  /// The colour behind them.
  package var background: Colour
  /// How the letters are set where there is colour.
  package var attributes: Attributes
  /// The attributes that stand for the whole look without colour.
  package var mono: Attributes

  /// The terminal's own look, but for what is given.
  package init(
    foreground: Colour = .terminal, background: Colour = .terminal,
    attributes: Attributes = [], mono: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.mono = mono
  }

  /// The same look with what a terminal of that depth can show. What can be read stays readable,
  /// by the colours that xterm has.
  package func degraded(to depth: ColourDepth) -> Look {
    if depth == .mono { return Look(attributes: mono, mono: mono) }
    var look = self
    look.background = background.degraded(to: depth)
    look.foreground = foreground.degraded(
      to: depth, readableOn: look.background, contrast: leastContrast(at: depth))
    // Eight colours have no bright ones: bold has always stood for them. Bright black is grey.
    if depth == .eight, case .indexed(9..<16) = foreground.degraded(to: .sixteen) {
      look.attributes.insert(.bold)
    }
    return look
  }

  /// What WCAG asks for is kept where it is met: 7 down to 256 colours, 4.5 with sixteen; with the
  /// first eight no red is that clear on black, and 3 is what it asks of bold letters.
  private func leastContrast(at depth: ColourDepth) -> Double {
    guard let contrast = foreground.contrast(with: background) else { return 1 }
    let goal: Double =
      switch depth {
      case .mono, .eight: 3
      case .sixteen: 4.5
      case .indexed, .direct: 7
      }
    return [3, 4.5, 7].last { $0 <= min(contrast, goal) } ?? 1
  }
}
