import Domain
import Store
import Terminal

/// Something on a card that can be selected.
package enum CardItem: Hashable, Sendable {
  case contact(ID<Contact>)
  case value(ID<ContactValue>)
  /// A contact it is linked to.
  case linked(ID<Contact>)
  /// What is noted of the contact itself.
  case notes(ID<Contact>)
  case followUp(ID<FollowUp>)
  case interaction(ID<Interaction>)
  case referral(ID<Referral>)
  case deal(ID<Deal>)
  /// What leads the card of a partner: a sentence, which opens the referrals that it counts.
  case figure(PartnerFigure)
}

/// The card of the contact that the list has selected.
package struct CardPane {
  package private(set) var details: CardDetails?
  /// The selected item when the card has the focus.
  package private(set) var selected: CardItem?
  /// How many lines of the selected item are above the pane, where it is taller than that.
  package private(set) var scrolled = 0
  /// Which part of the timeline shows.
  package private(set) var kinds = TimelineKinds.everything
  /// How many interactions are read.
  private var depth = 30
  /// The referrals that it has part in, as many as are read.
  package private(set) var referrals: [ReferralDetails] = []
  /// Whether there are more.
  package private(set) var hasMoreReferrals = false
  /// What the sentences that lead it count, where the contact is a partner.
  private var figures: [PartnerFigure] = []
  private var referralDepth = Self.fewReferrals
  private static let fewReferrals = 6
  /// The stage that what happened suggests.
  package private(set) var suggestion: StageSuggestion?
  /// How often the firm turned to them of late, where one more time would be too many.
  package private(set) var pressure: ContactPressure?
  /// The day that counts as today.
  var today = Day.first

  package init() {}

  /// Shows a contact; nothing is read when it is the one that shows already.
  package mutating func show(_ contact: ID<Contact>?, from store: BookStore) throws {
    guard contact != details?.contact.id else { return }
    depth = 30
    kinds = .everything
    select(nil)
    referralDepth = Self.fewReferrals
    figures = []
    details = try contact.flatMap(read(store))
    try readReferrals(of: contact, from: store)
  }

  private mutating func readReferrals(of contact: ID<Contact>?, from store: BookStore) throws {
    let found =
      try contact.map {
        try store.referrals(of: $0, count: referralDepth + 1, today: today)
      } ?? []
    referrals = Array(found.prefix(referralDepth))
    hasMoreReferrals = found.count > referralDepth
    pressure = try contact.flatMap { try store.pressure(on: $0, today: today) }
    suggestion = try contact.flatMap { try store.stageSuggestion(of: $0, today: today) }
  }

  private func read(_ store: BookStore) -> (ID<Contact>) throws -> CardDetails? {
    { try store.card(of: $0, timeline: depth, showing: kinds.channels) }
  }

  /// Takes up what leads the card of a partner.
  package mutating func lead(with figures: [PartnerFigure]) {
    self.figures = figures
    if case .figure = selected, !items.contains(where: { $0 == selected }) { select(items.first) }
  }

  /// Shows a part of the timeline.
  package mutating func show(_ kinds: TimelineKinds, from store: BookStore) throws {
    self.kinds = kinds
    try reload(from: store)
  }

  /// Reads the card again, because the book changed.
  package mutating func reload(from store: BookStore) throws {
    guard let id = details?.contact.id else { return }
    details = try read(store)(id)
    try readReferrals(of: details == nil ? nil : id, from: store)
    if let selected, !items.contains(selected) { select(items.first) }
  }

  /// What can be selected, in the order of the card.
  package var items: [CardItem] {
    guard let details else { return [] }
    return [.contact(details.contact.id)]
      + details.values.map { .value($0.id) } + linked(details)
      + figures.map { .figure($0) }
      + (details.contact.notes == nil ? [] : [.notes(details.contact.id)])
      + details.open.map { .followUp($0.id) }
      + details.deals.map { .deal($0.id) }
      + referrals.map { .referral($0.referral.id) }
      + details.closed.map { .followUp($0.id) }
      + details.timeline.map { .interaction($0.interaction.id) }
  }

  /// Those it is linked to, each once: a couple is one by two links, spouses in one household.
  private func linked(_ details: CardDetails) -> [CardItem] {
    var met: Set<ID<Contact>> = []
    return details.links.map(\.other).filter { met.insert($0).inserted }.map { .linked($0) }
  }

  package var cursor: Int { selected.flatMap { items.firstIndex(of: $0) } ?? 0 }

  package mutating func move(by step: Int, in store: BookStore) throws {
    guard !items.isEmpty else { return }
    if cursor + step >= items.count, let details, details.timeline.count >= depth {
      depth *= 4
      try reload(from: store)
    }
    if step > 0, hasMoreReferrals, let last = referrals.last,
      items.dropFirst(cursor).prefix(step + 1).contains(.referral(last.referral.id))
    {
      referralDepth *= 4
      try reload(from: store)
    }
    select(items[min(max(cursor + step, 0), items.count - 1)])
  }

  package mutating func select(_ item: CardItem?) {
    selected = item
    scrolled = 0
  }

  /// Scrolls the selected item by lines.
  /// - Parameter hidden: how many of its lines have no room.
  /// - Returns: whether there was anything to see that way.
  package mutating func scroll(by step: Int, hidden: Int) -> Bool {
    let target = min(max(scrolled + step, 0), hidden)
    guard target != scrolled else { return false }
    scrolled = target
    return true
  }

  /// The selected value.
  package var value: ContactValue? {
    guard case .value(let id) = selected else { return nil }
    return details?.values.first { $0.id == id }
  }

  /// The selected referral.
  package var referral: ReferralDetails? {
    guard case .referral(let id) = selected else { return nil }
    return referrals.first { $0.referral.id == id }
  }

  /// The selected deal.
  package var deal: Deal? {
    guard case .deal(let id) = selected else { return nil }
    return details?.deals.first { $0.id == id }
  }

  /// What happened, where that is selected.
  package var interaction: Interaction? {
    guard case .interaction(let id) = selected else { return nil }
    return details?.timeline.first { $0.interaction.id == id }?.interaction
  }

  /// The selected follow-up, open or closed.
  package var followUp: FollowUp? {
    guard case .followUp(let id) = selected, let details else { return nil }
    return (details.open + details.closed).first { $0.id == id }
  }
}
