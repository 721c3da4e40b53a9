import Foundation
import Testing

@testable import Terminal

/// Whether what the themes show can be read, and told apart, computed as WCAG 2 does.
///
/// Promised is what a theme that names its ground shows: with colours by their parts and with 256 of
/// them 4.5:1 for text (7:1 in high-contrast) and 3:1 for frames; with sixteen, as xterm has them,
/// 4.5:1 in all of them; with eight 3:1. Themes without a ground of their own show the terminal's
/// colours, of which nothing is known.
@Suite struct ContrastTests {
  static let grounded = ["dark", "light", "high-contrast", "colourblind"]

  /// What is drawn with lines, not with letters.
  static let lines: Set<Role> = [.border]

  @Test("text can be read in every theme, with any number of colours", arguments: grounded)
  func readable(name: String) throws {
    let theme = try Theme.read(name)
    let best = name == "high-contrast" ? 7 : 4.5
    let goals: [(ColourDepth, Double)] = [
      (.direct, best), (.indexed, best), (.sixteen, 4.5), (.eight, 3),
    ]
    for (depth, goal) in goals {
      for role in Role.allCases {
        let look = theme.look(of: role, at: depth)
        let contrast = try #require(look.foreground.contrast(with: look.background))
        let least = Self.lines.contains(role) ? min(goal, 3) : goal
        #expect(contrast >= least, "\(role) at \(depth): \(contrast)")
        // How dim a terminal shows dim letters is not known.
        #expect(!look.attributes.contains(.dim), "\(role)")
      }
    }
  }

  @Test("bars differ from the ground they lie on", arguments: grounded)
  func bars(name: String) throws {
    let theme = try Theme.read(name)
    for depth in [ColourDepth.direct, .indexed, .sixteen, .eight] {
      let ground = theme.look(of: .text, at: depth)
      for role in [Role.cursor, .cursorUnfocused, .tabActive, .focusNode] {
        let look = theme.look(of: role, at: depth)
        #expect(Self.shownGround(look) != Self.shownGround(ground), "\(role) at \(depth)")
      }
    }
  }

  private static func shownGround(_ look: Look) -> Colour {
    look.attributes.contains(.reverse) ? look.foreground : look.background
  }

  @Test("a terminal's own ground is left alone where a theme does not name one")
  func ungrounded() throws {
    for name in ["default", "mono"] {
      let theme = try Theme.read(name)
      for role in Role.allCases {
        #expect(theme.look(of: role, at: .direct).background == .terminal, "\(role)")
      }
    }
  }

  /// What a row can be, of which a person has to see at a glance what it is.
  static let states: [Role] = [.overdue, .dueToday, .dueSoon, .done, .text]

  @Test(
    "the states of a row are told apart without red, without green and without either cone",
    arguments: [Blindness.protanopia, .deuteranopia])
  func colourblind(blindness: Blindness) throws {
    let theme = try Theme.read("colourblind")
    for (index, one) in Self.states.enumerated() {
      for other in Self.states[(index + 1)...] {
        let distance = try #require(
          blindness.distance(theme[one].foreground, theme[other].foreground))
        #expect(distance >= 10, "\(one) and \(other): \(distance)")
      }
    }
  }

  @Test("no state is shown by colour alone: what is overdue, marked, chosen or refused has a form")
  func forms() throws {
    let theme = try Theme.read("mono")
    for role in [Role.overdue, .mark, .cursor, .cursorUnfocused, .statusError, .match, .input] {
      #expect(theme[role].attributes != theme[.text].attributes, "\(role)")
    }
    #expect(theme[.cursor].attributes != theme[.cursorUnfocused].attributes)
  }

  @Test("black on white is 21:1, and grey on itself 1:1")
  func knownContrasts() throws {
    let (black, white) = (Colour.rgb(red: 0, green: 0, blue: 0), Colour.indexed(15))
    #expect(try abs(#require(black.contrast(with: white)) - 21) < 0.001)
    #expect(white.contrast(with: white) == 1)
    #expect(Colour.terminal.contrast(with: white) == nil)
  }
}

/// How people see who lack one kind of cone, after Viénot, Brettel and Mollon (1999).
enum Blindness: CaseIterable {
  case protanopia, deuteranopia

  /// How different two colours look, as CIE 1976 measures it: 2.3 is just seen.
  func distance(_ one: Colour, _ other: Colour) -> Double? {
    guard let one = lab(one), let other = lab(other) else { return nil }
    return zip(one, other).reduce(0) { $0 + pow($1.0 - $1.1, 2) }.squareRoot()
  }

  private func lab(_ colour: Colour) -> [Double]? {
    guard let parts = colour.parts else { return nil }
    let linear = [parts.red, parts.green, parts.blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    // The plane of the colours that are left, in linear red, green and blue.
    let seen =
      switch self {
      case .protanopia:
        [
          0.11238 * linear[0] + 0.88762 * linear[1], 0.11238 * linear[0] + 0.88762 * linear[1],
          0.00401 * linear[0] - 0.00401 * linear[1] + linear[2],
        ]
      case .deuteranopia:
        [
          0.29275 * linear[0] + 0.70725 * linear[1], 0.29275 * linear[0] + 0.70725 * linear[1],
          -0.02234 * linear[0] + 0.02234 * linear[1] + linear[2],
        ]
      }
    let white = [0.9505, 1, 1.089]
    let tristimulus = [
      0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2],
      0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
      0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2],
    ]
    let f = zip(tristimulus, white).map { value, white in
      let ratio = max(0, value / white)
      return ratio > 0.008856 ? cbrt(ratio) : 7.787 * ratio + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
