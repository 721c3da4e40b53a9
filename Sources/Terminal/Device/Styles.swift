import CNcurses

/// What ncurses needs to know of each look. Colour pairs are made when they are first needed.
struct Styles {
  struct Style {
    let attributes: attr_t
    let pair: Int32
  }

  private struct Wanted: Hashable {
    let role: Role
    let emphasis: Attributes
  }

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private let theme: Theme
  private let depth: ColourDepth
  private let hasDefaultColours: Bool
  private let pairLimit: Int32
  private var styles: [Wanted: Style] = [:]
  private var pairs: [Pair: Int32] = [:]

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

  mutating func style(_ role: Role, _ emphasis: Attributes) -> Style {
    let wanted = Wanted(role: role, emphasis: emphasis)
    if let known = styles[wanted] { return known }
    let look = theme[role].degraded(to: depth)
    let attributes = cn_attributes(UInt32(look.attributes.union(emphasis).rawValue))
    let style = Style(attributes: attributes, pair: pair(look))
    styles[wanted] = style
    return style
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
    case .indexed(let index): Int32(index)
    case .rgb(let red, let green, let blue): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }
}
