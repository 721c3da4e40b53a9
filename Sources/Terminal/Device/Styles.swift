import CNcurses

/// What ncurses needs to know of each look. Colour pairs are made when they are first needed.
struct Styles {
  struct Style {
    /// A cell that looks so, of which only the text is still to be set.
    let cell: cchar_t
    let ground: Ground
  }

  /// What of a style is seen where there is no letter.
  struct Ground: Equatable {
    private let colours: [Colour]
    private let attributes: Attributes

    init(_ look: Look, _ attributes: Attributes) {
      let isReversed = attributes.contains(.reverse)
      colours = isReversed ? [look.foreground, look.background] : [look.background]
      self.attributes = isReversed ? attributes : attributes.intersection(.underline)
    }
  }

  private struct Wanted: Hashable {
    let role: Role
    let emphasis: Attributes
  }

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private var theme: Theme
  let depth: ColourDepth
  private let hasDefaultColours: Bool
  private let pairLimit: Int32
  private var styles: [Wanted: Style] = [:]
  private var pairs: [Pair: Int32] = [:]
  /// The one asked for last: most cells look like the one before them.
  private var latest: (wanted: Wanted, style: Style)?

  /// Asks the open terminal for its colours.
  /// - Parameter wantsColour: false where the environment forbids it.
  init(theme: Theme, wantsColour: Bool) {
    self.theme = theme
    // Without start_color ncurses sends no colour at all, not even a reset.
    let hasColours = wantsColour && has_colors() && start_color() == OK
    depth = hasColours ? ColourDepth(colours: Int(cn_colors())) : .mono
    hasDefaultColours = hasColours && use_default_colors() == OK
    pairLimit = hasColours ? cn_pair_limit() : 0
  }

  /// Forgets every look there was. What is shown has to be painted again.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    styles = [:]
    pairs = [:]
    latest = nil
  }

  mutating func style(_ role: Role, _ emphasis: Attributes) -> Style {
    let wanted = Wanted(role: role, emphasis: emphasis)
    if let latest, latest.wanted == wanted { return latest.style }
    let style = styles[wanted] ?? make(wanted)
    styles[wanted] = style
    latest = (wanted, style)
    return style
  }

  private mutating func make(_ wanted: Wanted) -> Style {
    let look = theme.look(of: wanted.role, at: depth)
    let attributes = look.attributes.union(wanted.emphasis)
    var pair = pair(look)
    var cell = cchar_t()
    setcchar(&cell, [0x20, 0], cn_attributes(UInt32(attributes.rawValue)), 0, &pair)
    return Style(cell: cell, ground: Ground(look, attributes))
  }

  private mutating func pair(_ look: Look) -> Int32 {
    guard look.foreground != .terminal || look.background != .terminal else { return 0 }
    let pair = Pair(
      foreground: number(look.foreground, otherwise: 7),
      background: number(look.background, otherwise: 0))
    if let known = pairs[pair] { return known }
    let number = Int32(pairs.count + 1)
    guard number < pairLimit,
      init_extended_pair(number, pair.foreground, pair.background) == OK
    else { return 0 }
    pairs[pair] = number
    return number
  }

  private func number(_ colour: Colour, otherwise fallback: Int32) -> Int32 {
    switch colour {
    case .terminal: hasDefaultColours ? -1 : fallback
    case .indexed(let index):
      // Where colours are their parts, only the first eight have numbers.
      depth == .direct && index >= 8
        ? number(Colour.components(index)) : Int32(index)
    case .rgb(let red, let green, let blue): number((red, green, blue))
    }
  }

  /// Black and the seven blues next to it would be the numbers of the first eight.
  private func number(_ parts: (UInt8, UInt8, UInt8)) -> Int32 {
    max(8, Int32(parts.0) << 16 | Int32(parts.1) << 8 | Int32(parts.2))
  }
}
