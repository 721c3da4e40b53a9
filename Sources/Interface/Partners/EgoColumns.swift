/// Where the columns of an ego stand in a given width: arithmetic only, so that nothing crosses.
///
/// `far │ near │ box │ near │ far`, from the left; without room for a second step the outer two
/// have no column at all.
struct EgoColumns: Hashable {
  /// Cells of the longest bar.
  static let bar = 5
  /// From how many columns a second step shows.
  static let leastOfTwoSteps = 114

  /// Beside the name of a neighbour: cursor, bar, count, edge, trunk and arrow.
  private static let nearTail = 16
  /// Beside the name of somebody two steps away: count, edge, trunk and arrow.
  private static let farTail = 9

  /// The widths of the box, of the names one step away, and of those two steps away.
  let box: Int
  let near: Int
  let far: Int
  let hasSecondStep: Bool

  /// - Parameters:
  ///   - width: at least 72.
  ///   - isDeep: whether a second step is wanted, if there is room for it.
  init(width: Int, isDeep: Bool) {
    hasSecondStep = isDeep && width >= Self.leastOfTwoSteps
    let wanted = min(28, max(20, width * 22 / 100))
    let tails = 2 * (Self.nearTail + (hasSecondStep ? Self.farTail : 0))
    // The names on both sides are equally wide: what is left over goes to the box.
    let names = (width - wanted - tails) / 2
    near = hasSecondStep ? (names + 1) / 2 : names
    far = hasSecondStep ? names - near : 0
    box = width - tails - 2 * (near + far)
  }

  private var farColumns: Int { hasSecondStep ? far + Self.farTail : 0 }

  /// The column after those of the second step on the left, where a neighbour begins.
  var leftNear: Int { farColumns }
  /// Where the trunk between the neighbours and the box stands.
  var leftTrunk: Int { boxStart - 2 }
  var boxStart: Int { farColumns + near + Self.nearTail }
  var boxEnd: Int { boxStart + box }
  var rightTrunk: Int { boxEnd + 1 }
  /// Where the second step on the right begins.
  var rightFar: Int { boxEnd + near + Self.nearTail }
}
