/// The sides to which lines leave a cell.
package struct Arms: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let up = Arms(rawValue: 1)
  package static let down = Arms(rawValue: 2)
  package static let left = Arms(rawValue: 4)
  package static let right = Arms(rawValue: 8)
}

extension Glyphs {
  /// The sign that joins thin lines to those sides; a blank where there is none.
  package func line(_ arms: Arms) -> SafeText {
    switch arms {
    case []: .blank(1)
    case .up, .down, [.up, .down]: vertical
    case .left, .right, [.left, .right]: horizontal
    case [.down, .right]: upperLeft
    case [.down, .left]: upperRight
    case [.up, .right]: lowerLeft
    case [.up, .left]: lowerRight
    case [.up, .down, .right]: teeRight
    case [.up, .down, .left]: teeLeft
    case [.down, .left, .right]: teeDown
    case [.up, .left, .right]: teeUp
    default: cross
    }
  }
}
