import Domain
import Store
import Terminal

/// The network as a map: what of it is shown, where one looks, and what is selected.
package struct MapPane {
  /// From how many columns there is a map.
  package static let leastColumns = 120
  /// Of larger networks, all nodes counted, maps are laid out aside.
  static let mostAtOnce = 30
  /// How wide labels are, the first for which there is room.
  static let labelWidths = [26, 16, 10]

  /// How much shows.
  package enum Detail: CaseIterable, Hashable, Sendable {
    /// Whoever is reached from one in two steps.
    case near
    /// Everybody, gathered until it fits.
    case whole
    /// Everybody with their whole names; one looks at a part of it.
    case wide
  }

  /// What the cursor is on.
  package enum Selection: Hashable, Sendable {
    case contact(ID<Contact>)
    case cluster(MapCluster.ID)
  }

  package internal(set) var detail = Detail.near
  /// Around whom it is drawn while it is near.
  package internal(set) var around: ID<Contact>?
  var opened: Set<MapCluster.ID> = []
  package internal(set) var selection: Selection?
  /// The order that the sheet was made from.
  private var order: MapOrder?
  /// What shows.
  package private(set) var sheet: MapSheet?
  /// The order that is being carried out aside.
  package private(set) var awaited: MapOrder?
  /// The upper left corner of what one sees.
  private(set) var corner = Position(row: 0, column: 0)
  private var lastNumber = 0
  /// For whose eyes it was laid out, as the book numbers them.
  private var sight = 0

  /// Makes a contact the one that the map which is to be read is drawn around.
  mutating func begin(at contact: ID<Contact>) {
    (around, selection, opened) = (contact, .contact(contact), [])
  }

  // MARK: - Laying out

  /// Drops what was laid out, or is being, for somebody who saw others: it may name who is hidden
  /// now.
  mutating func show(toSight sight: Int) {
    guard sight != self.sight else { return }
    (self.sight, order, sheet, awaited) = (sight, nil, nil, nil)
  }

  /// What is to be laid out now, for a place of some size; nil while nothing is another.
  mutating func next(
    _ network: Network, in size: Size, labels: MapLabels, today: Day
  ) -> MapOrder? {
    let perRank = max(6, size.rows - 2)
    let wanted = MapOrder(
      number: lastNumber + 1, network: network, near: detail == .near ? around : nil,
      budget: detail == .wide
        ? MapBudget(items: 600, perRank: 3 * perRank)
        : MapBudget(items: max(24, size.rows * size.columns / 60), perRank: perRank),
      opened: opened, shown: around, quietBefore: today.adding(months: -12),
      columns: detail == .wide ? .max : size.columns, labels: labels)
    guard !wanted.asks(forTheSameAs: awaited ?? order) else { return nil }
    lastNumber = wanted.number
    return wanted
  }

  mutating func await(_ order: MapOrder) { awaited = order }

  /// Arrows to where the drawing goes on beyond what one sees.
  func beyond(_ rect: Rect, _ glyphs: Glyphs) -> [SafeText] {
    guard let layout = sheet?.layout else { return [] }
    let sides = [
      (corner.row > 0, glyphs.arrowUp), (corner.row + rect.rows < layout.rows, glyphs.arrowDown),
      (corner.column > 0, glyphs.arrowLeft),
      (corner.column + rect.columns < layout.columns, glyphs.arrowRight),
    ]
    return sides.filter(\.0).map(\.1)
  }

  /// Shows what was laid out, unless another one is wanted meanwhile.
  mutating func take(_ sheet: MapSheet, of order: MapOrder) {
    guard order.number == lastNumber else { return }
    (self.order, self.sheet, awaited) = (order, sheet, nil)
    if item == nil { selection = around.map(Selection.contact) }
    if item == nil, let first = sheet.layout.graph.items.first { select(first) }
  }

  /// Stops waiting; what showed before shows on.
  mutating func giveUp() { awaited = nil }

  // MARK: - The selection

  /// The item under the cursor, as in the graph.
  package var item: Int? {
    guard let sheet else { return nil }
    switch selection {
    case .contact(let contact):
      return sheet.network.index(of: contact.number).map { sheet.layout.graph.itemOfNode[$0] }
    case .cluster(let id):
      return sheet.layout.graph.items.first {
        if case .cluster(let cluster) = $0.content { cluster.id == id } else { false }
      }?.index
    case nil: return nil
    }
  }

  /// The contact under the cursor; nil on a cluster.
  package var selected: ID<Contact>? {
    if case .contact(let contact) = selection { contact } else { nil }
  }

  mutating func select(_ item: MapItem) {
    guard let sheet else { return }
    switch item.content {
    case .node(let node): selection = .contact(ID(sheet.network.nodes[node].id))
    case .cluster(let cluster): selection = .cluster(cluster.id)
    }
  }

  /// - Returns: whether the contact stands on the map by itself.
  mutating func select(_ contact: ID<Contact>) -> Bool {
    guard let sheet, let node = sheet.network.index(of: contact.number),
      case .node = sheet.layout.graph.items[sheet.layout.graph.itemOfNode[node]].content
    else { return false }
    selection = .contact(contact)
    return true
  }

  mutating func move(_ direction: MapLayout.Direction) {
    guard let layout = sheet?.layout, let item,
      let next = layout.item(from: item, towards: direction)
    else {
      return
    }
    select(layout.graph.items[next])
  }

  /// Moves what one sees, so that the item under the cursor is in it with what is next to it.
  mutating func look(in size: Size) {
    guard let layout = sheet?.layout, let item else { return }
    let box = layout.boxes[item]
    corner.row = Self.scrolled(
      corner.row, box.row - 2..<box.row + 3, room: size.rows, of: layout.rows)
    corner.column = Self.scrolled(
      corner.column, box.column - 12..<box.column + box.width + 12, room: size.columns,
      of: layout.columns)
  }

  /// Where a range shows in so much room, moved as little as possible.
  private static func scrolled(_ now: Int, _ range: Range<Int>, room: Int, of whole: Int) -> Int {
    var corner = now
    if range.upperBound > corner + room { corner = range.upperBound - room }
    if range.lowerBound < corner { corner = range.lowerBound }
    return max(0, min(corner, whole - room))
  }

  func checkInvariants() -> String? {
    guard let layout = sheet?.layout, let item else { return nil }
    return layout.boxes.indices.contains(item) ? nil : "item \(item) of \(layout.boxes.count)"
  }
}
