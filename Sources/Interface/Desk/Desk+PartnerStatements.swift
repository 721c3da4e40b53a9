import Domain
import Store
import Terminal

/// What is said of a partner in figures, and what each of them opens.
extension Desk {
  /// What is said of a partner, as the panel says it, with what each sentence was counted from.
  func statements(
    _ panel: PartnerPanel
  ) -> [(text: String, statement: PartnerStatement)] {
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
    if let path = panel.path, path.steps > 0 {
      let way = PartnerPanelDrawing(
        panel: panel, wording: wording, today: today, colleagues: colleagues)
      found.append((wording.strongestPath + way.text(of: path), .path))
    }
    if panel.cutOff > 0 { found.append((wording.cutOff(panel.cutOff), .cutOff)) }
    return found
  }

  /// Lists what something that is said of a partner was counted from.
  mutating func open(_ statement: PartnerStatement) throws {
    guard let panel = partners.panel else { return }
    switch statement {
    case .counted(let counted): try open(counted)
    case .path: listPath(to: panel)
    case .cutOff: try listCutOff(without: panel)
    }
  }

  /// Who is on the way from us to a partner, each with how well the one before knows them.
  private mutating func listPath(to panel: PartnerPanel) {
    guard let path = panel.path else { return }
    let way = PartnerPanelDrawing(
      panel: panel, wording: wording, today: today, colleagues: colleagues)
    let people = zip(path.people.dropFirst(), path.strengths).map { person, tie in
      (
        label: way.name(of: person) + wording.tie(tie == .max ? nil : tie),
        answer: ChoiceBox.Answer.centre(person.inMiddle)
      )
    }
    choose(wording.strongestPath.trimmed, chosen: nil, people)
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
