import Domain
import Store
import Terminal

/// The partners: what is read of them, and when.
extension Desk {
  /// Where a face is drawn whenever it shows, even while the card stands in its place.
  var facesRect: Rect {
    Layout(size: size, focus: .list, zoomed: isZoomed, shape: shape(.list))?.list
      ?? Rect(row: 0, column: 0, rows: 1, columns: 1)
  }

  var faceLayout: FaceLayout {
    FaceLayout(facesRect, panelRows: FaceLayout.panelRows(in: facesRect.rows))
  }

  /// How many rows of the table the face that shows has room for; nil for none.
  var tableRows: Int? {
    switch partners.face {
    case .table: max(1, faceLayout.body.rows - 1)
    case .ego: egoLayout.table.map { max(1, $0.rows - 1) }
    case .tree, .map: nil
    }
  }

  /// Reads all that shows, because the book changed, or something else is to be counted.
  /// - Parameter fromTop: whether the table shows its beginning from now on.
  mutating func readPartners(
    _ source: PartnersSource? = nil, following: Bool = true, fromTop: Bool = false
  ) throws {
    let store = store
    try store.atOneMoment {
      var source = source ?? partners.source
      source.today = today
      source.owners = memory.mine.contains(.partners) ? lookedAfter : nil
      partners.forget()
      let height = tableRows ?? max(1, faceLayout.body.rows - 1)
      if fromTop {
        try partners.table.goToFirst(of: source, in: store, height: height)
      } else if tableRows != nil || source != partners.source {
        try partners.table.reload(source, from: store, height: height, following: following)
      }
      partners.count = try store.partnerCount(
        matching: source.fact, of: source.owners, window: source.window, today: today)
      try readFace()
      if let list = partners.list { try open(list.source.counted, following: following) }
      try askForNetwork()
    }
  }

  /// - Parameter card: of whom the face is about, where that was read a moment ago.
  mutating func readFace(beside card: CardDetails? = nil) throws {
    switch partners.face {
    case .table: break
    case .ego: try readEgo(beside: card)
    case .tree: try readTree()
    case .map: try readMap()
    }
  }

  /// Has the network of a large book read aside, where there is more of it than was read.
  mutating func askForNetwork() throws {
    let reader = try store.networkReader(in: partners.source.window, today: today)
    guard let reader, reader != partners.awaited else { return }
    partners.awaited = reader
    effects.append(.readNetwork(reader))
  }

  /// Shows what was read aside.
  /// - Parameter reading: nil where it could not be read: the next change is another occasion.
  mutating func takeNetwork(_ reading: NetworkReading?) throws {
    guard let reading else { return }
    partners.awaited = nil
    try store.adopt(reading)
    guard lens == .partners else { return }
    partners.panel = nil
    switch partners.face {
    // What they show is in the book itself.
    case .table, .ego: break
    case .tree, .map: try readFace()
    }
    try askForNetwork()
  }

  /// Reads what the face is about to show.
  mutating func prepareFace() {
    switch partners.face {
    case .table: break
    case .ego: prepareEgo()
    case .tree: prepareTree()
    case .map: prepareMap()
    }
  }

  /// Reads what is said of the one that is selected.
  mutating func preparePanel() {
    let contact = partners.selected
    guard partners.panel?.contact != contact else { return }
    attempt { desk in
      desk.partners.panel = try contact.flatMap {
        try PartnerPanel(
          of: $0, beside: desk.card, window: desk.partners.source.window, from: desk.store,
          today: desk.today)
      }
      // Who came through whom is at hand where it is drawn.
      guard desk.partners.face == .tree, let contact else { return }
      let window = desk.partners.source.window
      let lineage = try desk.store.lineageAtHand(in: window, today: desk.today)
      desk.partners.panel?.descent = lineage?.total(of: contact)
    }
  }

  /// Reads what leads the card that is about to show, where it is a partner's.
  mutating func preparePartnerCard() {
    guard let contact = card.details?.contact.id else { return }
    if partnerCard?.contact != contact {
      attempt { desk in
        let card = try desk.store.partnerCard(
          of: contact, window: desk.partners.source.window, today: desk.today)
        desk.partnerCard = (contact, card)
      }
    }
    card.lead(with: partnerCard?.card.map { PartnerLines.figures(of: $0.figures) } ?? [])
  }
}
