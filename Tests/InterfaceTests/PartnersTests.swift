import Domain
import Store
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The Partners tab: four faces on one selection.
@Suite struct PartnersTests {
  static let sizes = [(24, 80), (40, 120), (48, 160), (60, 200)]

  func sitting(
    _ keys: String, rows: Int = 24, columns: Int = 80, language: Language = .english,
    glyphs: Glyphs = .unicode
  ) throws -> Sitting {
    let sitting = try Sitting(
      .partners, rows: rows, columns: columns, language: language, glyphs: glyphs)
    sitting.type("3 g g" + keys)
    return sitting
  }

  private func partner(_ sitting: Sitting) -> String? {
    _ = sitting.draw()
    return sitting.desk.partners.panel?.details.contact.names.plain
  }

  @Test("a window chosen on another face leaves the table as it would be")
  func windowElsewhere() throws {
    let elsewhere = try sitting("jj JJ W j<Enter> JJ")
    let here = try sitting("jj W j<Enter>")
    #expect(elsewhere.screen == here.screen)
  }

  @Test("nobody is a partner yet: every face says what to press", arguments: Language.allCases)
  func empty(language: Language) throws {
    let empty = try Sitting(.empty, language: language)
    empty.type("3")
    try expectGolden("partners-empty-\(language.rawValue)", empty.draw())
    for _ in 0..<Face.allCases.count {
      empty.type("J j k h l + ! <Enter> <Esc>")
      _ = empty.draw()
    }
  }

  // MARK: - One selection

  @Test("the faces share one selection, and so do the lenses")
  func selection() throws {
    let sitting = try sitting("jjj")
    let name = try #require(partner(sitting))
    for _ in Face.allCases {
      sitting.type("J")
      #expect(partner(sitting) == name)
    }
    sitting.type("2")
    #expect(sitting.desk.contacts.selected?.contact.names.plain == name)
    sitting.type("3")
    #expect(partner(sitting) == name)
  }

  @Test("going round an ego recentres, and the trail leads back over all who were there")
  func trail() throws {
    let sitting = try sitting("jjj<Enter>")
    let first = try #require(sitting.desk.partners.ego.centre)
    sitting.type("j<Enter>")
    let second = try #require(sitting.desk.partners.ego.centre)
    #expect(second != first)
    #expect(sitting.desk.partners.ego.trail == [first])
    sitting.type("-")
    #expect(sitting.desk.partners.ego.centre == first)
    #expect(sitting.desk.partners.ego.selected == second)
    sitting.type("-")
    #expect(sitting.desk.partners.face == .table)
  }

  @Test("the screen remembers face, order and window")
  func memory() throws {
    let sitting = try sitting("o j<Enter> W k<Enter> J")
    let memory = sitting.desk.memory.partners
    #expect(memory.face == .ego)
    #expect(memory.order == .stale)
    #expect(memory.window == .year)
    #expect(sitting.effects.contains { if case .remember = $0 { true } else { false } })
  }

  // MARK: - Figures

  @Test("every figure opens the list whose length it is")
  func figures() throws {
    let sitting = try sitting("", rows: 40, columns: 200)
    for _ in 0..<6 {
      _ = sitting.draw()
      let row = try #require(sitting.desk.partners.table.selected)
      let (got, sent) = (row.figures.got, row.figures.sent)
      let expected: [PartnerColumn: Int] = [
        .got: got.count, .sent: sent.count, .net: got.count + sent.count,
        .months: got.count + sent.count, .value: got.won.count, .won: got.won.of,
        .satisfaction: sent.satisfaction.count,
      ]
      sitting.type(String(repeating: "h", count: 12))
      for column in PartnerColumn.allCases.dropFirst() {
        sitting.type("l")
        #expect(sitting.desk.partners.column == column)
        guard column.figure != nil else { continue }
        sitting.type("<Enter>")
        let list = try #require(sitting.desk.partners.list, "\(column)")
        if let count = expected[column] { #expect(list.source.ids.count == count, "\(column)") }
        sitting.type("<Esc>")
      }
      sitting.type(String(repeating: "h", count: 12) + "j")
    }
  }

  @Test("the edge's referrals are as many as the picture says")
  func edges() throws {
    let sitting = try sitting("jjj<Enter>j")
    for _ in 0..<4 {
      _ = sitting.draw()
      let pane = sitting.desk.partners.ego
      let near = try #require(pane.neighbours(pane.side).first { $0.contact == pane.selected })
      #expect(pane.edge?.source.ids.count == near.count)
      sitting.type("j")
    }
    sitting.type("<Tab>j<Enter>")
    #expect(sitting.desk.focus == .card)
  }

  @Test("facts narrow the table, and Esc shows all again")
  func facts() throws {
    let sitting = try sitting("")
    let all = sitting.desk.partners.count
    for fact in PartnerFact.allCases {
      let steps = (PartnerFact.allCases.firstIndex(of: fact) ?? 0) + 1
      sitting.type("f" + String(repeating: "j", count: steps) + "<Enter>")
      #expect(sitting.desk.partners.source.fact == fact)
      #expect(sitting.desk.partners.count <= all)
      _ = sitting.draw()
      sitting.type("<Esc>")
      #expect(sitting.desk.partners.count == all)
    }
  }

  // MARK: - Verbs

  @Test("verbs act on the one that is selected, on every face")
  func verbs() throws {
    for face in Face.allCases {
      let sitting = try sitting("jjj" + String(repeating: "J", count: face.place))
      #expect(sitting.desk.partners.face == face)
      let contact = try #require(sitting.desk.partners.selected)
      let before = try #require(try sitting.book.store.card(of: contact, timeline: 50))
      sitting.type("d")
      let after = try #require(try sitting.book.store.card(of: contact, timeline: 50))
      #expect(after.open.count == before.open.count - 1)
      sitting.type("u")
      let undone = try #require(try sitting.book.store.card(of: contact, timeline: 50))
      #expect(undone.open.count == before.open.count)
    }
  }

  @Test("one key says what to do now, and Enter begins it")
  func advice() throws {
    for face in Face.allCases {
      let sitting = try sitting("j" + String(repeating: "J", count: face.place) + "!")
      let box = try #require(sitting.choice)
      #expect(!box.options.isEmpty)
      sitting.type("<Enter>")
      #expect(sitting.desk.partners.list != nil)
      sitting.type("q")
      #expect(sitting.desk.partners.list == nil)
    }
  }

  @Test("what happened speaks for another stage: + in the table takes it, ! says it on every face")
  func promotion() throws {
    let sitting = try sitting("")
    let contact = try #require(sitting.desk.partners.selected)
    for _ in Face.allCases {
      sitting.type("!")
      let box = try #require(sitting.choice)
      #expect(box.options.contains { $0.label.hasPrefix("partner? clients both ways") })
      sitting.type("<Esc>J")
    }
    sitting.type("+")
    #expect(try sitting.book.store.card(of: contact, timeline: 0)?.stage == .partner)
    sitting.type("u")
    #expect(try sitting.book.store.card(of: contact, timeline: 0)?.stage == nil)
  }

  @Test("all that came through a contact, at any depth, is listed from the tree")
  func descent() throws {
    let sitting = try sitting("jjjJJ")
    _ = sitting.draw()
    let total = try #require(sitting.desk.partners.panel?.descent)
    #expect(total.reach > 0)
    sitting.type("!")
    let box = try #require(sitting.choice)
    let place = try #require(box.options.firstIndex { $0.label.contains("came through them") })
    sitting.type(String(repeating: "j", count: place) + "<Enter>")
    let list = try #require(sitting.desk.partners.list)
    var clients: Set<ID<Contact>> = []
    for id in list.source.ids {
      let details = try #require(try sitting.book.store.referral(id, today: TestBook.today))
      clients.formUnion(details.clients.map(\.id))
    }
    clients.remove(try #require(sitting.desk.partners.tree.root))
    #expect(clients.count == total.reach)
    #expect(sitting.shows("who came through"))
  }

  @Test("every figure of the tree opens what it was counted from", arguments: [80, 120])
  func treeFigures(columns: Int) throws {
    let sitting = try sitting("jjjJJ", columns: columns)
    for _ in 0..<8 {
      _ = sitting.draw()
      let row = try #require(sitting.desk.partners.tree.selectedRow)
      sitting.type("<Tab>")
      for column in TreeColumn.allCases.dropFirst() {
        #expect(sitting.desk.partners.tree.column == column)
        sitting.type("<Enter>")
        let list = try #require(sitting.desk.partners.list, "\(column)")
        let rows = try sitting.book.store.referralRows(list.source.ids)
        switch column {
        case .name: break
        case .sent: #expect(rows.count == row.sent)
        case .reach: #expect(rows.isEmpty == (row.total.reach == 0))
        case .earned:
          let brought = rows.filter { $0.referral.outcome == .won }.compactMap(\.referral.value)
          let shown = row.sent > 0 ? row.total.earned : brought.reduce(0, +)
          #expect(brought.reduce(0, +) == shown)
        case .outcome where row.depth > 0: #expect(rows.count == row.count)
        case .latest:
          #expect(rows.first?.referral.opened == row.latest ?? row.passing?.opened)
        default: break
        }
        sitting.type("<Esc>l")
      }
      sitting.type("<Esc>")
      #expect(sitting.desk.partners.tree.column == .name)
      #expect(sitting.desk.partners.face == .tree)
      sitting.type("j")
    }
    sitting.type("<Tab><Tab>")
    #expect(sitting.desk.focus == .card)
  }

  @Test("what the panel says opens what it was counted from, on every face")
  func statements() throws {
    for face in Face.allCases {
      let sitting = try sitting(
        "jjj" + String(repeating: "J", count: face.place), rows: 40, columns: 120)
      _ = sitting.draw()
      let panel = try #require(sitting.desk.partners.panel)
      let figures = try #require(panel.figures)
      sitting.type("!")
      let options = try #require(sitting.choice).options
      sitting.type("<Esc>")
      var seen = 0
      for (place, option) in options.enumerated() {
        guard case .statement(let statement) = option.answer else { continue }
        seen += 1
        sitting.type("!" + String(repeating: "j", count: place) + "<Enter>")
        switch statement {
        case .counted(.figure(let figure, _)):
          let count = try #require(sitting.desk.partners.list).source.ids.count
          let said = [
            PartnerFigure.got: figures.got.count, .sent: figures.sent.count,
            .open: figures.open, .closed: figures.closed,
          ]
          #expect(count == said[figure])
        case .path(let path, _):
          #expect(sitting.choice?.options.count == path.steps)
          if path != panel.path { #expect(path.steps < panel.path?.steps ?? 0) }
        case .cutOff: #expect(sitting.choice?.options.count == panel.cutOff)
        default: Issue.record("\(statement)")
        }
        sitting.type("<Esc>")
      }
      #expect(seen >= 3, "\(face)")
    }
  }

  @Test(
    "whoever would be out of reach without a partner is listed, and one key puts them in the middle"
  )
  func outOfReach() throws {
    let sitting = try sitting("", rows: 40, columns: 120)
    for _ in 0..<12 {
      _ = sitting.draw()
      if (sitting.desk.partners.panel?.cutOff ?? 0) > 0 { break }
      sitting.type("j")
    }
    let cutOff = try #require(sitting.desk.partners.panel?.cutOff)
    try #require(cutOff > 0)
    sitting.type("!k<Enter>")
    #expect(sitting.choice?.options.count == cutOff)
    sitting.type("<Enter>")
    #expect(sitting.desk.partners.face == .ego)
  }

  @Test("the sentences that lead a partner's card open the referrals that they count")
  func cardFigures() throws {
    let sitting = try sitting("", rows: 40, columns: 120)
    _ = sitting.draw()
    let figures = try #require(sitting.desk.partners.panel?.figures)
    sitting.type("<Tab>")
    _ = sitting.draw()
    let items = sitting.desk.card.items
    let place = try #require(items.firstIndex(of: .figure(.got)))
    sitting.type(String(repeating: "j", count: place) + "<Enter>")
    #expect(sitting.desk.partners.list?.source.ids.count == figures.got.count)
    #expect(sitting.desk.focus == .list)
  }

  @Test("in a list of referrals the verbs are the referral's: the next step, and how it ends")
  func listed() throws {
    for (keys, more) in [("l<Enter>", ""), ("jjj<Enter>h", "<Tab>")] {
      let sitting = try sitting(keys)
      _ = sitting.draw()
      sitting.type(more)
      let id = try #require(sitting.desk.partners.selectedReferral)
      #expect(sitting.desk.meantReferral == id)
      let isOpen = try sitting.book.store.find(id)?.isOpen == true
      sitting.type("x")
      #expect((sitting.choice != nil) == isOpen)
      let contact = try #require(sitting.desk.partners.selected)
      #expect(try sitting.book.store.find(contact)?.archived == nil)
    }
  }

  @Test("no hint names a key that does something else, or nothing, on the face that shows")
  func hints() throws {
    let table = try sitting("", rows: 60, columns: 200)
    #expect(table.screen.last?.contains("x archive") == true)
    #expect(table.screen.last?.contains("x drop") == false)
    #expect(table.screen.last?.contains("o order") == true)
    let map = try sitting("JJJ", rows: 60, columns: 200)
    #expect(map.screen.last?.contains("+ detail") == true)
    #expect(map.screen.last?.contains("o order") == false)
  }

  @Test("the tree folds, unfolds, and turns round")
  func tree() throws {
    let sitting = try sitting("jjjJJ")
    let whole = sitting.desk.partners.tree.rows.count
    sitting.type("h")
    #expect(sitting.desk.partners.tree.rows.count == 1)
    sitting.type("l")
    #expect(sitting.desk.partners.tree.rows.count == whole)
    sitting.type("i")
    #expect(sitting.desk.partners.tree.direction == .upstream)
    sitting.type("i +")
    #expect(sitting.desk.partners.tree.depth == 4)
  }
}

extension Face {
  fileprivate var place: Int { Face.allCases.firstIndex(of: self) ?? 0 }
}

extension Sitting {
  /// Draws the map that was asked for last, as the program does aside.
  func finishMap() {
    let orders = effects.compactMap {
      if case .layOut(let order) = $0 { order } else { nil as MapOrder? }
    }
    guard let order = orders.last, desk.partners.map.awaited == order,
      let layout = try? order.run()
    else { return }
    handle(.laidOut(order, layout))
  }

  /// The box of choices that is open.
  fileprivate var choice: ChoiceBox? {
    if case .choice(let box) = desk.overlay { box } else { nil }
  }
}
