import Domain
import Store
import Terminal

/// The list of those whom we could refer now: S1's *active* referring.
extension Desk {
  /// - Parameter partner: to whom; nil for every partner.
  mutating func openReferring(_ partner: ID<Contact>?) throws {
    let contact = focus == .list ? selectedContact : card.details?.contact.id
    focusList()
    if lens != .referring { lensBefore = lens }
    lens = .referring
    shared = nil
    try readReferring(ReferringSource(to: partner), following: false)
    try referring.goToFirst(in: store)
    if let contact { _ = try reveal(contact) }
  }

  /// Back to the list from which this one was opened.
  mutating func leaveReferring() throws { try open(lensBefore) }

  mutating func readReferring(_ source: ReferringSource? = nil, following: Bool = true) throws {
    var source = source ?? referring.source
    source.owners = memory.mine.contains(.referring) ? lookedAfter : nil
    try source.read(
      from: store, by: referringOrder, window: memory.partners.window, today: today)
    try referring.reload(
      source, from: store, height: max(1, listHeight - 1), following: following)
  }

  func drawReferring(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let partners = Set(referring.rows.flatMap { $0.heading.partners.prefix(3) })
    let names = (try? store.names(of: partners)) ?? [:]
    let partner = referring.source.partner.flatMap { ((try? store.find($0)) ?? nil)?.names }
    ReferringDrawing(
      pane: referring, wording: wording, today: today, names: names,
      title: [
        wording.referringTitle(referring.source.count, to: partner), scope(of: .referring),
      ].compactMap { $0 }.joined(separator: surroundings.glyphs.dot)
    ).draw(on: &grid, in: rect, hasFocus: hasFocus)
  }
}
