import Domain
import Store
import Terminal

/// The partners: what their keys do, whichever face shows.
extension Desk {
  /// The contacts that a verb means: those marked, otherwise the one selected.
  var partnersMeant: [ID<Contact>] {
    if partners.isMarking { return partners.table.subjects.map(\.key) }
    return partners.selected.map { [$0] } ?? []
  }

  // MARK: - Selecting

  /// Selects a contact in the face that shows, or makes it the middle or the root.
  /// - Returns: whether the face has the contact.
  mutating func revealPartner(_ contact: ID<Contact>) throws -> Bool {
    partners.list = nil
    if partners.face == .table { return try partners.table.reveal(contact, in: store) }
    if !select(onFace: contact) { try readFace() }
    return true
  }

  /// Selects a contact in a face of a single partner, or makes it the middle or the root of what is
  /// to be read.
  /// - Returns: whether the contact shows already.
  private mutating func select(onFace contact: ID<Contact>) -> Bool {
    switch partners.face {
    case .table: return false
    case .ego:
      if partners.ego.select(contact) { return true }
      partners.ego.begin(at: contact, keepingTrail: false)
    case .tree:
      if partners.tree.select(contact) { return true }
      partners.tree.begin(at: contact)
    case .map:
      if partners.map.select(contact) { return true }
      partners.map.begin(at: contact)
    }
    return false
  }

  // MARK: - Keys

  /// Moves or marks in the face that shows.
  mutating func performOnPartners(_ action: Action) throws {
    if partners.list != nil {
      let store = store
      try partners.list?.perform(action, in: store)
      return
    }
    switch partners.face {
    case .table: try partners.table.perform(action, in: store)
    case .ego: try performInEgo(action)
    case .tree: try performInTree(action)
    case .map: try performOnMap(action)
    }
  }

  /// What only the partners do with an action.
  /// - Returns: whether that was all.
  mutating func performInPartners(_ action: Action) throws -> Bool {
    switch action {
    case .left, .right, .flip, .detail: try performSideways(action)
    case .nextFace, .previousFace:
      partners.origin = .table
      try show(partners.face.next(by: action == .nextFace ? 1 : -1))
    case .order: askPartnerOrder()
    case .window: askWindow()
    case .filter: askFact()
    case .advice: try askAdvice()
    case .open: try openHere()
    case .mark, .markRange, .markAll:
      guard !partners.isMarking else { return false }
      message = Message(wording.marksAreForTheTable)
    case .nextPane, .previousPane:
      if partners.face == .tree, partners.list == nil { return switchTreePane(action) }
      guard partners.face == .ego, partners.list == nil, let edge = partners.ego.edge,
        !edge.rows.isEmpty, partners.ego.isInEdge == (action == .previousPane)
      else { return false }
      partners.ego.isInEdge.toggle()
    case .leave: return try leavePartners()
    case .quit where partners.list != nil: partners.list = nil
    default: return false
    }
    return true
  }

  /// What lies over the face, then marks, then the way that led here, then what narrows.
  /// - Returns: whether there was something to leave.
  private mutating func leavePartners() throws -> Bool {
    if partners.list != nil {
      partners.list = nil
    } else if markCount > 0 || isMarkingRange {
      return false
    } else if partners.face == .ego, partners.ego.isInEdge {
      partners.ego.isInEdge = false
    } else if partners.face == .ego, try walkBack() {
      return true
    } else if partners.face == .tree, partners.tree.column != .name {
      partners.tree.column = .name
    } else if partners.face != .table {
      let origin = partners.face == .ego ? partners.origin : .table
      partners.origin = .table
      try show(origin)
    } else if partners.source.fact != nil {
      try show(partnersMatching: nil)
    } else {
      return false
    }
    return true
  }

  private mutating func performSideways(_ action: Action) throws {
    guard partners.list == nil else { return }
    let step = action == .left ? -1 : 1
    switch partners.face {
    case .table:
      guard action == .left || action == .right else {
        // There is nothing more to show of a table.
        if action == .detail { try promote() }
        return
      }
      let shown = PartnerTableDrawing.columns(in: facesRect.columns, partners.source, wording)
        .columns
      let place = (shown.firstIndex(of: partners.column) ?? 0) + step
      partners.column = shown[min(max(place, 0), shown.count - 1)]
    case .ego:
      if !partners.ego.isInEdge { try performInEgo(action) }
    case .tree: try performInTree(action)
    case .map: try performOnMap(action)
    }
  }

  /// Enter: the partner in the middle of the next face, or what a figure was counted from.
  private mutating func openHere() throws {
    if let list = partners.list {
      try openReferral(list.selected)
    } else if partners.face == .ego, partners.ego.isInEdge {
      try openReferral(partners.ego.edge?.selected)
    } else if partners.face == .table, partners.column != .name {
      try openFigure()
    } else if partners.face == .map, try openCluster() {
      return
    } else if partners.face == .tree, let row = partners.tree.selectedRow,
      let counted = row.counted(partners.tree.column, partners.tree.direction)
    {
      try open(counted)
    } else if let contact = partners.chosen {
      if partners.face == .ego, contact == partners.ego.centre {
        if contact != Contact.us { try open(.figure(.everything, of: contact)) }
        return
      }
      try show(around: contact)
    } else {
      message = Message(wording.nothingSelected)
    }
  }

  private mutating func openFigure() throws {
    guard let contact = partners.table.selected?.key else { return }
    if let figure = partners.column.figure {
      try open(.figure(figure, of: contact))
    } else {
      try open(contact)
      card.select(standing(in: partners.column))
    }
  }

  /// What on the card a figure comes from that was counted from no referrals.
  private func standing(in column: PartnerColumn) -> CardItem? {
    let touch = card.details?.timeline.first { $0.interaction.isTouch }
    let item: CardItem? =
      switch column {
      case .lastTouch: touch.map { .interaction($0.interaction.id) }
      case .due: card.details?.open.first.map { .followUp($0.id) }
      default: nil
      }
    return item ?? card.selected
  }

  private mutating func openReferral(_ referral: CountedReferral?) throws {
    guard let referral, let client = referral.contactID else { return }
    try open(client)
    if card.items.contains(.referral(referral.key)) { card.select(.referral(referral.key)) }
  }

  /// Lists what was counted.
  mutating func open(_ counted: Counted, following: Bool = true) throws {
    let source = try ReferralsSource(
      counted, window: partners.source.window, from: store, today: today)
    var list = partners.list ?? ReferralsPane(source)
    try list.reload(
      source, from: store, height: max(1, facesRect.rows - 1), following: following)
    partners.list = list
  }

  /// Shows another face, with the same contact selected.
  /// - Parameter following: whether the face is made to show that contact; it does already if not.
  private mutating func show(_ face: Face, following: Bool = true) throws {
    let (contact, left) = (partners.chosen, partners.face)
    partners.face = face
    memory.partners.face = face
    partners.list = nil
    if face == .table {
      try readPartners()
      if let contact { _ = try partners.table.reveal(contact, in: store) }
      return
    }
    if following, let contact { _ = select(onFace: contact) }
    guard [.table, .ego].contains(left) else { return try readPartners() }
    // What those two have read of the table, and the card, is as the book is.
    partners.panel = nil
    let store = store
    try store.atOneMoment {
      if let tableRows { try partners.table.fit(height: tableRows, in: store) }
      try readFace(beside: card.details)
      try askForNetwork()
    }
  }

  // MARK: - Order, window and facts

  private mutating func askPartnerOrder() {
    choose(
      wording.orderTitle, chosen: PartnerOrder.allCases.firstIndex(of: partners.source.order),
      PartnerOrder.allCases.map { (wording.name($0), .partners($0)) })
  }

  private mutating func askWindow() {
    choose(
      wording.windowTitle, chosen: NetworkWindow.allCases.firstIndex(of: partners.source.window),
      NetworkWindow.allCases.map { (wording.name($0), .window($0)) })
  }

  private mutating func askFact() {
    let facts = PartnerFact.allCases
    choose(
      wording.factTitle,
      chosen: partners.source.fact.flatMap { facts.firstIndex(of: $0) }.map { $0 + 1 },
      [(wording.allPartners, .fact(nil))] + facts.map { (wording.name($0), .fact($0)) })
  }

  mutating func order(partnersBy order: PartnerOrder) throws {
    memory.partners.order = order
    var source = partners.source
    source.order = order
    try readPartners(source, fromTop: partners.face == .table)
  }

  mutating func count(over window: NetworkWindow) throws {
    memory.partners.window = window
    var source = partners.source
    source.window = window
    try readPartners(source)
  }

  mutating func show(partnersMatching fact: PartnerFact?) throws {
    var source = partners.source
    source.fact = fact
    if partners.face != .table { try show(.table) }
    try readPartners(source)
  }

  // MARK: - What now

  private mutating func askAdvice() throws {
    preparePanel()
    guard let panel = partners.panel else {
      let isUs = partners.chosen == Contact.us
      message = Message(isUs ? wording.thatIsUs : wording.nothingSelected)
      return
    }
    choose(
      wording.adviceTitle(panel.details.contact.names), chosen: nil,
      panel.advice(today: today).map { (wording.advice($0, today: today), .advice($0)) }
        + (try statements(panel)).map { ($0.text, .statement($0.statement)) })
  }

  /// Puts somebody in the middle of the face around them.
  mutating func show(around contact: ID<Contact>) throws {
    let face = partners.face
    partners.ego.begin(at: contact, keepingTrail: face == .ego)
    if face != .ego { partners.origin = face }
    try show(.ego, following: false)
  }

  mutating func begin(_ advice: PartnerAdvice) throws {
    guard let contact = partners.selected else { return }
    switch advice.start {
    case .perform(let action): try perform(action)
    case .referrals(let figure): try open(.figure(figure, of: contact))
    case .descent: try open(.descent(of: contact))
    case .card(let followUp):
      try open(contact)
      card.select(.followUp(followUp.id))
    }
  }
}
