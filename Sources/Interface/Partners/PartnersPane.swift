import Domain
import Store

/// The partners: faces on one selection, and what they are counted over.
package struct PartnersPane {
  package internal(set) var face: Face
  /// The face that the one of a single partner was opened from, where the way back leads.
  var origin = Face.table
  package internal(set) var table: PartnerTable
  /// The figure of the selected row that the cursor is on.
  package internal(set) var column = PartnerColumn.name
  /// How many partners the table has.
  var count = 0
  package internal(set) var ego = EgoPane()
  /// The ego as it is about to show.
  var picture: EgoPicture?
  package internal(set) var tree = TreePane()
  package internal(set) var map = MapPane()
  /// The referrals that a figure was counted from, over the face that it was chosen on.
  package internal(set) var list: ReferralsPane?
  /// The reading of the network that is under way, or that failed.
  var awaited: NetworkReader?
  /// What is said of the one that is selected; nil until it is read.
  var panel: PartnerPanel?

  init(_ memory: PartnersMemory, today: Day) {
    face = memory.face
    var source = PartnersSource(today: today)
    source.order = memory.order
    source.window = memory.window
    table = PartnerTable(source)
  }

  var source: PartnersSource { table.source }

  /// The contact that the face has selected; nil for nobody, and for us, who are no contact to
  /// act on.
  var selected: ID<Contact>? {
    let contact = list == nil ? chosen : list?.selected?.contactID
    return contact == Contact.us ? nil : contact
  }

  /// Whom the face has selected, be it us.
  var chosen: ID<Contact>? {
    switch face {
    case .table: table.selected?.key
    case .ego: ego.isInEdge ? ego.edge?.selected?.contactID : ego.selected
    case .tree: tree.selected
    case .map: map.selected
    }
  }

  /// The referral under the cursor, where referrals are listed.
  var selectedReferral: ID<Referral>? {
    if let list { return list.selected?.key }
    return face == .ego && ego.isInEdge ? ego.edge?.selected?.key : nil
  }

  var marks: [ID<Contact>: PartnerRow] { table.marks }

  var isMarkingRange: Bool { table.isMarkingRange }

  var isEmpty: Bool {
    switch face {
    case .table: table.rows.isEmpty
    case .ego: ego.ego == nil
    case .tree: tree.rows.isEmpty
    case .map: map.selected == nil
    }
  }

  /// Whether rows are marked and counted here: in the table only.
  var isMarking: Bool { face == .table && list == nil }

  var context: KeyContext { face == .tree && list == nil ? .tree : .partners }

  /// Forgets what it knows besides the table: the book changed, or something else is counted.
  mutating func forget() {
    panel = nil
    ego.forget()
  }

  mutating func clearMarks() { table.clearMarks() }

  func checkInvariants() -> String? {
    table.checkInvariants() ?? tree.checkInvariants() ?? map.checkInvariants() ?? list?
      .checkInvariants()
      ?? ego.edge?.checkInvariants()
  }
}

/// What the screen remembers of the partners.
package struct PartnersMemory: Hashable, Sendable, Codable {
  package var face = Face.table
  package var order = PartnerOrder.owed
  package var window = NetworkWindow.twoYears

  package init() {}

  /// What is not there, or not known to this version, is as at the beginning.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    face = (try? container.decode(Face.self, forKey: .face)) ?? .table
    order = (try? container.decode(PartnerOrder.self, forKey: .order)) ?? .owed
    window = (try? container.decode(NetworkWindow.self, forKey: .window)) ?? .twoYears
  }
}
