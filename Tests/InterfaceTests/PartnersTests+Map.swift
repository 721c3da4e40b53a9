import Domain
import Store
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The map, and what else of the network is read or drawn aside.
extension PartnersTests {
  @Test("the cursor moves from neighbour to neighbour and always shows")
  func map() throws {
    let sitting = try sitting("jjjJJJ", rows: 40, columns: 120)
    var seen: Set<ID<Contact>> = []
    for key in ["h", "j", "l", "k", "l", "j", "h", "h", "k", "+", "l", "j", "+", "l", "+"] {
      sitting.type(key)
      let drawn = sitting.draw()
      let map = sitting.desk.partners.map
      #expect(map.item != nil)
      if let contact = map.selected { seen.insert(contact) }
      #expect(drawn.grid.roles.contains { $0.contains("C") }, "after \(key)")
    }
    #expect(seen.count > 2)
    sitting.type("<Enter>")
    #expect(sitting.desk.partners.face == .ego)
    sitting.type("-")
    #expect(sitting.desk.partners.face == .map, "back to where it was opened")
    sitting.type("-")
    #expect(sitting.desk.partners.face == .table)
  }

  @Test("what does not fit is gathered in clusters, and one opens by Enter")
  func clusters() throws {
    let sitting = try Sitting(.demo, rows: 20, columns: 120)
    sitting.type("3JJJ+")
    sitting.finishMap()
    func items() -> [MapItem] { sitting.desk.partners.map.sheet?.layout.graph.items ?? [] }
    var chance = Chance(seed: 1)
    var cluster: MapCluster.ID?
    for _ in 0..<400 where cluster == nil {
      sitting.type(chance.pick(["h", "j", "k", "l"]) ?? "l")
      if case .cluster(let id) = sitting.desk.partners.map.selection { cluster = id }
    }
    let id = try #require(cluster)
    let gathered = try #require(
      items().compactMap { item -> MapCluster? in
        if case .cluster(let found) = item.content, found.id == id { found } else { nil }
      }.first)
    _ = sitting.draw()
    #expect(sitting.desk.partners.panel == nil, "nobody by themselves")
    #expect(sitting.shows("shows them one by one"))
    sitting.type("!")
    #expect(sitting.desk.overlay == nil)
    sitting.type("<Enter>")
    sitting.finishMap()
    #expect(sitting.desk.partners.face == .map)
    #expect(
      !items().contains {
        if case .cluster(let found) = $0.content { found.id == id } else { false }
      })
    let nodes = Set(
      items().compactMap { if case .node(let node) = $0.content { node } else { nil } })
    #expect(nodes.isSuperset(of: gathered.members))
    #expect(sitting.desk.partners.map.item != nil)
    let rows = try #require(sitting.desk.partners.map.sheet).layout.rows
    #expect(sitting.shows("more: ") == (rows > 11), "the title says where the map goes on")
  }

  @Test("a large network is drawn aside, with progress, and Esc gives it up")
  func aside() throws {
    let sitting = try Sitting(.demo, rows: 40, columns: 120)
    sitting.type("3JJJ++")
    let orders = sitting.effects.compactMap {
      if case .layOut(let order) = $0 { order } else { nil }
    }
    let order = try #require(orders.last)
    sitting.handle(.layingOut(0.4))
    #expect(sitting.message.contains("40 %"))
    sitting.type("<Esc>")
    #expect(sitting.effects.contains(.cancelMap))
    let before = sitting.desk.partners.map.sheet?.layout.graph.items.count
    sitting.handle(.laidOut(order, try order.run()))
    #expect(sitting.desk.partners.map.sheet?.layout.graph.items.count == before)
    sitting.type("++")
    let again = try #require(
      sitting.effects.compactMap { if case .layOut(let order) = $0 { order } else { nil } }.last)
    sitting.handle(.laidOut(again, try again.run()))
    #expect(sitting.desk.partners.map.sheet != nil)
    #expect(sitting.desk.partners.map.awaited == nil)
    _ = sitting.draw()
  }

  @Test("a map goes as soon as a colleague hides somebody who may be named on it")
  func hiddenOnTheMap() throws {
    let marie = try Sitting(.demo, rows: 40, columns: 120)
    let sam = try Sitting(beside: marie.book, rows: 40, columns: 120)
    func laidOut() throws -> (order: MapOrder, sheet: MapSheet) {
      let orders = sam.effects.compactMap { if case .layOut(let order) = $0 { order } else { nil } }
      let order = try #require(orders.last)
      return (order, try order.run())
    }
    sam.type("3 J J J + +")
    let first = try laidOut()
    sam.handle(.laidOut(first.order, first.sheet))
    let node = try #require(
      sam.desk.partners.map.sheet?.network.nodes.first { $0.id != Contact.us.number })
    let (contact, name) = (ID<Contact>(node.id), node.name)
    func isNamed() -> Bool {
      sam.desk.partners.map.sheet?.network.nodes.contains { $0.name == name } ?? false
    }
    #expect(isNamed())

    // What is being laid out with the name is not waited for either.
    sam.type("+ +")
    let second = try laidOut()
    if try marie.desk.store.find(contact)?.owner != marie.desk.me {
      try marie.book.run(SetOwner([contact], to: marie.desk.me), as: TestBook.marie)
    }
    try marie.book.run(SetPrivacy([contact], to: .owner), as: TestBook.marie)
    sam.handle(.bookChanged)
    #expect(!isNamed())
    sam.handle(.laidOut(second.order, second.sheet))
    #expect(!isNamed())
    let third = try laidOut()
    sam.handle(.laidOut(third.order, third.sheet))
    #expect(sam.desk.partners.map.sheet != nil && !isNamed())
  }

  @Test("the network of a large book is read aside, and shows when it is there")
  func readAside() throws {
    let sitting = try Sitting(.partners, rows: 40, columns: 120)
    try sitting.book.run(
      ImportRecords(from: "many.vcf", contacts: 2_100) { book, yield in
        for number in 0..<2_100 {
          var card = ContactCard()
          card.contact.familyName = "Client \(number)"
          _ = try card.insert(into: book, yield: yield)
        }
      }, as: TestBook.sam)
    sitting.type("3")
    #expect(sitting.desk.partners.face == .table)
    let reader = try #require(
      sitting.effects.compactMap { if case .readNetwork(let reader) = $0 { reader } else { nil } }
        .last)
    for face in ["J J", "J"] {
      sitting.type(face)
      #expect(sitting.shows("Reading the network…"), "\(sitting.desk.partners.face)")
    }
    // Asked for once, whatever shows meanwhile.
    #expect(
      sitting.effects.count { if case .readNetwork = $0 { true } else { false } } == 1)
    sitting.type("K")
    sitting.handle(.networkRead(try reader.read()))
    #expect(!sitting.shows("Reading the network…"))
    #expect(!sitting.desk.partners.tree.rows.isEmpty)
    sitting.handle(.networkRead(nil))
    #expect(!sitting.desk.partners.tree.rows.isEmpty)
  }
}
