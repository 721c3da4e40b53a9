import Terminal

/// Where the columns of an ego stand in a given width: arithmetic only, so that nothing crosses.
///
/// `far │ near │ box │ near │ far`, from the left; where nobody stands two steps away, the outer
/// columns are not there, and their room is the others'.
struct EgoColumns: Hashable {
  /// How wide the names on one side are, one step away and two: wanted, then given.
  struct Side: Hashable {
    var near = 0
    /// 0 where nobody stands there.
    var far = 0
  }

  /// Cells of the longest bar.
  static let bar = 5
  /// From how many columns a second step shows.
  static let leastOfTwoSteps = 114

  /// Beside the name of a neighbour: cursor, bar, count, edge, trunk and arrow.
  private static let nearTail = 16
  /// Beside the name of somebody two steps away: count, edge, trunk and arrow.
  private static let farTail = 9
  /// What names have at least, one step away and two.
  private static let leastNear = 8
  private static let leastFar = 9
  /// Beyond this the box is no easier to read.
  private static let mostBox = 36
  /// What the box has that says hardly more than who it is.
  private static let smallBox = 14

  let box: Int
  let left: Side
  let right: Side

  /// - Parameters:
  ///   - width: at least 72; with a second step `leastOfTwoSteps`.
  ///   - left: what the names there would like to have.
  ///   - right: the same on the other side.
  ///   - centre: what is said of the one in the middle; little of us.
  init(width: Int, left: Side, right: Side, centre: Int = .max) {
    let sides = [left, right]
    let steps = sides.count { $0.far > 0 }
    let tails = 2 * Self.nearTail + steps * Self.farTail
    let leastBox = centre < Self.smallBox - 4 ? Self.smallBox : Self.leastBox(in: width)
    var room = width - leastBox - tails
    // Neighbours come first, but for what those beyond them have at least.
    var near = Self.shared(
      room - steps * Self.leastFar, sides.map { max($0.near, Self.leastNear) })
    room -= near[0] + near[1]
    let far = Self.shared(
      room, sides.map { $0.far > 0 ? max($0.far, Self.leastFar) : 0 })
    room -= far[0] + far[1]
    // What is left over goes to the box, then to the names on both sides.
    let box = min(leastBox + room, Self.mostBox)
    room -= box - leastBox
    near[0] += room / 2
    near[1] += room - room / 2
    self.box = box
    self.left = Side(near: near[0], far: far[0])
    self.right = Side(near: near[1], far: far[1])
  }

  /// How wide the box is at least.
  static func leastBox(in width: Int) -> Int { min(28, max(20, width * 20 / 100)) }

  /// Shares room out: nobody gets more than they want while somebody else lacks.
  private static func shared(_ room: Int, _ wanted: [Int]) -> [Int] {
    var shares = wanted.map { _ in 0 }
    var room = room
    var waiting = wanted.indices.filter { wanted[$0] > 0 }.sorted { wanted[$0] < wanted[$1] }
    while let index = waiting.first {
      shares[index] = min(wanted[index], room / waiting.count)
      room -= shares[index]
      waiting.removeFirst()
    }
    return shares
  }

  /// The column after those of the second step on the left, where a neighbour begins.
  var leftNear: Int { left.far > 0 ? left.far + Self.farTail : 0 }
  /// Where the trunk between the neighbours and the box stands.
  var leftTrunk: Int { boxStart - 2 }
  var boxStart: Int { leftNear + left.near + Self.nearTail }
  var boxEnd: Int { boxStart + box }
  var rightTrunk: Int { boxEnd + 1 }
  /// Where the second step on the right begins.
  var rightFar: Int { boxEnd + right.near + Self.nearTail }
  /// Where it all ends.
  var end: Int { rightFar + (right.far > 0 ? right.far + Self.farTail : 0) }
}
