import Domain
import Store
import Terminal

/// The map of the network: what its keys do, and what it shows.
extension Desk {
  /// Whether the screen is wide enough for a map.
  private var hasRoomForMap: Bool { facesRect.columns >= MapPane.leastColumns }

  /// Reads the network again, and has it laid out where it is another.
  mutating func readMap() throws {
    partners.map.show(toSight: try store.sightNumber())
    guard hasRoomForMap else { return }
    if partners.map.around == nil {
      partners.map.around = try partners.source
        .rows(.forwards, from: nil, including: true, count: 1, in: store).first?.key
    }
    let network = try store.networkAtHand(in: partners.source.window, today: today)
    guard let network, !network.edges.isEmpty else { return }
    let labels = MapLabels(wording: wording)
    guard
      let order = partners.map.next(
        network, in: mapRect(in: faceLayout.body).size, labels: labels, today: today)
    else { return }
    if network.nodes.count > MapPane.mostAtOnce {
      partners.map.await(order)
      effects.append(.layOut(order))
    } else {
      partners.map.take(try order.run(), of: order)
    }
  }

  mutating func performOnMap(_ action: Action) throws {
    guard hasRoomForMap else { return }
    switch action {
    case .moveDown: partners.map.move(.down)
    case .moveUp: partners.map.move(.up)
    case .left: partners.map.move(.left)
    case .right: partners.map.move(.right)
    case .halfPageDown, .pageDown: for _ in 0..<8 { partners.map.move(.down) }
    case .halfPageUp, .pageUp: for _ in 0..<8 { partners.map.move(.up) }
    case .detail:
      let all = MapPane.Detail.allCases
      let place = (all.firstIndex(of: partners.map.detail) ?? 0) + 1
      partners.map.detail = all[place % all.count]
      // What is near is near to whom the cursor is on.
      if partners.map.detail == .near, let selected = partners.map.selected {
        partners.map.around = selected
      }
      try readMap()
    default: break
    }
  }

  /// Opens the cluster under the cursor.
  /// - Returns: whether there is one.
  mutating func openCluster() throws -> Bool {
    guard case .cluster(let id) = partners.map.selection else { return false }
    partners.map.opened.insert(id)
    partners.map.selection = id.host.map { .contact(ID($0)) }
    try readMap()
    return true
  }

  /// Stops waiting for a map that is being laid out.
  /// - Returns: whether there is one.
  mutating func giveUpMap() -> Bool {
    guard lens == .partners, partners.face == .map, overlay == nil, focus == .list,
      partners.map.awaited != nil
    else { return false }
    partners.map.giveUp()
    effects.append(.cancelMap)
    message = Message(wording.mapGivenUp)
    return true
  }

  /// Shows a map that was laid out aside.
  /// - Parameter sheet: nil where it was cancelled.
  mutating func takeMap(_ sheet: MapSheet?, of order: MapOrder) {
    guard partners.map.awaited == order else { return }
    message = nil
    if let sheet { partners.map.take(sheet, of: order) } else { partners.map.giveUp() }
  }

  mutating func prepareMap() { partners.map.look(in: mapRect(in: faceLayout.body).size) }

  private func mapRect(in body: Rect) -> Rect { body.inset(rows: 0, columns: 1) }

  // MARK: - Drawing

  func drawMap(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let layout = FaceLayout(rect, panelRows: FaceLayout.panelRows(in: rect.rows))
    let map = partners.map
    var title = [
      wording.name(Face.map), wording.name(map.detail), wording.name(partners.source.window),
    ]
    if let shown = map.sheet {
      title.append(
        wording.mapSize(shown.network.nodes.count, lines: shown.layout.graph.lines.count))
    }
    let place = mapRect(in: layout.body)
    let beyond = hasRoomForMap ? map.beyond(place, grid.glyphs) : []
    TitleLine(
      left: SafeText(faceTitle(title)),
      right: beyond.isEmpty ? .empty : SafeText(wording.mapGoesOn) + beyond.joined(by: .blank(1))
    ).draw(on: &grid, in: layout.title)
    if !hasRoomForMap {
      write(
        wording.mapNeeds(MapPane.leastColumns, has: size.columns), on: &grid, in: layout.body)
    } else if let shown = map.sheet {
      MapDrawing(
        layout: shown.layout, network: shown.network, labels: MapLabels(wording: wording),
        corner: map.corner, selected: map.item
      ).draw(on: &grid, in: place, hasFocus: hasFocus)
    } else {
      let sentence =
        if map.awaited != nil { wording.layingOut(0) } else if partners.awaited != nil {
          wording.readingNetwork
        } else { wording.noMap }
      write(sentence, on: &grid, in: layout.body)
    }
    if let rule = layout.rule, let place = layout.panel { drawPanel(on: &grid, rule, place) }
  }

  /// A sentence in the place of a face.
  func write(_ sentence: String, on grid: inout Grid, in rect: Rect) {
    for (line, text) in SafeText(sentence).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }
}
