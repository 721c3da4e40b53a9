import Domain
import Store
import Terminal

/// What is said of a partner in figures, and what each of them opens.
extension Desk {
  /// What is said of a partner, as the panel says it, with what each sentence was counted from.
  func statements(
    _ panel: PartnerPanel
  ) throws -> [(text: String, statement: PartnerStatement)] {
    var found: [(String, PartnerStatement)] = []
    let contact = panel.contact
    func add(_ text: String, _ figure: PartnerFigure) {
      found.append((text, .counted(.figure(figure, of: contact))))
    }
    if let figures = panel.figures {
      if figures.got.count > 0 { add(wording.got(figures.got), .got) }
      if figures.sent.count > 0 { add(wording.sent(figures.sent), .sent) }
      if figures.open > 0 { add(wording.openLoops(figures.open), .open) }
      if figures.closed > 0 { add(wording.closedLoops(figures.closed), .closed) }
    }
    func add(_ title: String, _ path: Introduction?) throws {
      guard let path, path.steps > 0 else { return }
      let way = try names(on: path).joined(separator: " - ")
      found.append((title + way + (path.weakest.map { " (\($0))" } ?? ""), .path(path, title)))
    }
    try add(wording.strongestPath, panel.path)
    let shortest = try store.acquaintancesAtHand()?.shortest(to: contact)
    if shortest != panel.path { try add(wording.shortestWay, shortest) }
    if panel.cutOff > 0 { found.append((wording.cutOff(panel.cutOff), .cutOff)) }
    return found
  }

  /// Lists what something that is said of a partner was counted from.
  mutating func open(_ statement: PartnerStatement) throws {
    guard let panel = partners.panel else { return }
    switch statement {
    case .counted(let counted): try open(counted)
    case .path(let path, let title): try list(path, title)
    case .cutOff: try listCutOff(without: panel)
    }
  }

  /// Who is on the way from us to a partner, each with how well the one before knows them.
  private mutating func list(_ path: Introduction, _ title: String) throws {
    let steps = zip(zip(path.people, try names(on: path)).dropFirst(), path.strengths)
    choose(
      title.trimmed, chosen: nil,
      steps.map { step, tie in
        (
          label: step.1 + wording.tie(tie == .max ? nil : tie),
          answer: .centre(step.0.inMiddle)
        )
      })
  }

  private func names(on path: Introduction) throws -> [String] {
    let names = try store.names(
      of: path.people.compactMap { person in
        if case .contact(let id) = person { id } else { nil }
      })
    return path.people.map { wording.name(of: $0, names, colleagues) }
  }

  /// How many of those who would be out of reach are listed.
  private static let mostCutOff = 200

  /// Whom we would not reach without a partner, by name.
  private mutating func listCutOff(without panel: PartnerPanel) throws {
    let window = partners.source.window
    guard let network = try store.networkAtHand(in: window, today: today),
      let us = network.index(of: Contact.us.number),
      let place = network.index(of: panel.contact.number)
    else { return }
    let lost = Dependence(of: us, in: network).lost(without: place).map { network.nodes[$0] }
      .sorted { (Folding.fold($0.name), $0.id) < (Folding.fold($1.name), $1.id) }
    let labels = MapLabels(wording: wording)
    choose(
      wording.outOfReach(lost.count, without: panel.details.contact.names), chosen: nil,
      lost.prefix(Self.mostCutOff).map { (labels.name(of: $0).string, .centre(ID($0.id))) })
  }
}

extension Acquaintances.Person {
  /// Who stands in the middle for them: a colleague is one of us.
  fileprivate var inMiddle: ID<Contact> {
    if case .contact(let id) = self { id } else { Contact.us }
  }
}
