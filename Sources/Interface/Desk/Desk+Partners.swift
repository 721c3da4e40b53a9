import Domain
import Store
import Terminal

/// The partners: what their keys do.
extension Desk {
  /// The contacts that a verb means: those marked, otherwise the one selected.
  var partnersMeant: [ID<Contact>] {
    if partners.face == .table { return partners.table.subjects.map(\.key) }
    return partners.selected.map { [$0] } ?? []
  }

  /// Where a face is drawn whenever it shows, even while the card stands in its place.
  var facesRect: Rect {
    let shape: Layout.Shape = partners.face == .table ? .faces : .faces
    return Layout(size: size, focus: .list, zoomed: isZoomed, shape: shape)?.list
      ?? Rect(row: 0, column: 0, rows: 1, columns: 1)
  }

  var faceLayout: FaceLayout {
    FaceLayout(facesRect, panelRows: FaceLayout.panelRows(in: facesRect.rows))
  }

  // MARK: - Reading

  mutating func readPartners(_ source: PartnersSource? = nil, following: Bool = true) throws {
    var source = source ?? partners.source
    source.today = today
    partners.panel = nil
    try partners.table.reload(
      source, from: store, height: max(1, faceLayout.body.rows - 1), following: following)
    partners.count = try store.partnerCount(
      matching: source.fact, window: source.window, today: today)
  }

  /// Reads what is said of the partner that is about to show.
  mutating func preparePanel() {
    let contact = partners.selected
    guard partners.panel?.contact != contact else { return }
    attempt { desk in
      desk.partners.panel = try contact.flatMap {
        try PartnerPanel(
          of: $0, window: desk.partners.source.window, from: desk.store, today: desk.today)
      }
    }
  }

  /// - Returns: whether the face has the contact.
  mutating func revealPartner(_ contact: ID<Contact>) throws -> Bool {
    try partners.table.reveal(contact, in: store)
  }

  // MARK: - Keys

  /// Moves or marks in the face that shows.
  mutating func performOnPartners(_ action: Action) throws {
    try partners.table.perform(action, in: store)
  }

  /// What only the partners do with an action.
  /// - Returns: whether that was all.
  mutating func performInPartners(_ action: Action) throws -> Bool {
    switch action {
    case .left: movePartnerColumn(by: -1)
    case .right: movePartnerColumn(by: 1)
    case .nextFace: try show(partners.face.next(by: 1))
    case .previousFace: try show(partners.face.next(by: -1))
    case .order: askPartnerOrder()
    case .window: askWindow()
    case .filter: askFact()
    case .advice: try askAdvice()
    case .leave where markCount == 0 && !isMarkingRange && partners.source.fact != nil:
      try show(partnersMatching: nil)
    default: return false
    }
    return true
  }

  private mutating func show(_ face: Face) throws {
    partners.face = face
    memory.partners.face = face
    try readPartners()
  }

  private mutating func movePartnerColumn(by step: Int) {
    let shown = PartnerColumn.shown(in: facesRect.columns)
    let place = (shown.firstIndex(of: partners.column) ?? 0) + step
    partners.column = shown[min(max(place, 0), shown.count - 1)]
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
    try readPartners(source)
    try partners.table.goToFirst(in: store)
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
    try readPartners(source)
  }

  // MARK: - What now

  private mutating func askAdvice() throws {
    preparePanel()
    guard let panel = partners.panel else {
      message = Message(wording.nothingSelected)
      return
    }
    choose(
      wording.adviceTitle(panel.details.contact.names), chosen: nil,
      panel.advice(today: today).map { (wording.advice($0, today: today), .advice($0)) })
  }

  mutating func begin(_ advice: PartnerAdvice) throws {
    switch advice.start {
    case .perform(let action): try perform(action)
    case .referrals: break
    case .card(let followUp):
      guard let contact = partners.selected else { return }
      try open(contact)
      card.select(.followUp(followUp.id))
    }
  }
}
