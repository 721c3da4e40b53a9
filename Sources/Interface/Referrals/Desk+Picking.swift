import Domain
import Store
import Terminal

/// Picking what is needed, partners and clients from lists that narrow.
extension Desk {
  /// How many of those that are only found by what is typed are listed.
  private static let mostOthers = 8
  /// How many partners are listed where no topic tells which.
  private static let mostPartners = 50

  mutating func pick(_ stage: PickBox.Stage, for goal: PickBox.Goal) throws {
    var box = PickBox(stage, for: goal, by: referringOrder)
    try refresh(&box)
    overlay = .pick(box)
  }

  /// - Returns: whether the box stays.
  mutating func handle(_ key: Key, in box: inout PickBox) throws -> Bool {
    switch keys.action(for: key, in: .pick) {
    case .moveDown: box.move(by: 1)
    case .moveUp: box.move(by: -1)
    case .pickSeveral: if box.takesSeveral { box.mark() } else { box.move(by: 1) }
    case .nextOrder:
      guard box.stage == .receivers else { return true }
      box.nextOrder()
      referringOrder = box.order
      try refresh(&box)
    case .leave:
      overlay = nil
      return false
    case .confirm:
      guard !box.picked.isEmpty else { return true }
      overlay = nil
      try take(box.picked, of: box)
      return false
    default: if box.editor.handle(key) { try refresh(&box) }
    }
    return true
  }

  // MARK: - What is listed

  mutating func refresh(_ box: inout PickBox) throws {
    let typed = box.editor.text.trimmed
    switch box.stage {
    case .topic: box.show(try topicRows(for: box.goal, typed))
    case .receivers: box.show(try receiverRows(for: box, typed))
    case .client: box.show(try clientRows(for: box.goal, typed))
    }
  }

  private func fits(_ typed: String, _ text: String) -> Bool {
    typed.isEmpty || Matching.score(typed, in: text) != nil
  }

  /// What the client wants or lacks first, or what the partner offers; then every topic.
  private func topicRows(for goal: PickBox.Goal, _ typed: String) throws -> [PickBox.Row] {
    let topics = try store.topics().filter { $0.retired == nil }
    var reasons: [ID<Topic>: String] = [:]
    if case .referral(let start) = goal {
      for stance in try start.clients.compactMap(\.id).flatMap(store.stances)
      where stance.stance == .wants || stance.stance == .lacks {
        reasons[stance.topic] = wording.stands(stance, today: today)
      }
      for stance in try start.receivers.compactMap(\.id).flatMap(store.stances)
      where stance.stance == .offers && reasons[stance.topic] == nil {
        reasons[stance.topic] = wording.name(Stance.Kind.offers)
      }
    }
    let found = topics.filter { fits(typed, $0.name) }
    var rows = found.filter { reasons[$0.id] != nil }.map {
      PickBox.Row(value: .topic($0.id), cells: [$0.name, reasons[$0.id] ?? ""])
    }
    rows += found.filter { reasons[$0.id] == nil }.map {
      PickBox.Row(value: .topic($0.id), cells: [$0.name], isOther: !reasons.isEmpty)
    }
    let isKnown = topics.contains { Folding.fold($0.name) == Folding.fold(typed) }
    if !typed.isEmpty, !isKnown {
      rows.append(PickBox.Row(value: .newTopic(typed), cells: [wording.newTopic(typed)]))
    }
    if case .referral = goal, typed.isEmpty {
      rows.append(PickBox.Row(value: .noTopic, cells: [wording.noTopic], isOther: true))
    }
    return rows
  }

  /// Partners who offer the topic, in the order of the box; then whoever is found by what is typed.
  private func receiverRows(for box: PickBox, _ typed: String) throws -> [PickBox.Row] {
    guard case .referral(let start) = box.goal else { return [] }
    let window = memory.partners.window
    let partners: [PartnerRow] =
      switch start.topic {
      case .known(let topic)?:
        try store.partnersOffering(topic, by: box.order, window: window, today: today)
      case .named?: []
      case nil:
        try store.partnerRows(
          count: Self.mostPartners, by: box.order, window: window, today: today)
      }
    var ruledOut = Set(start.clients.compactMap(\.id))
    var rows: [PickBox.Row] = []
    if case .reroute(let declined, _) = start.kind {
      if typed.isEmpty { rows.append(PickBox.Row(value: .nobody, cells: [wording.toNobody])) }
      ruledOut.formUnion(try store.decliners(of: declined))
    }
    let decliners = try start.topic.map { choice -> Set<ID<Contact>> in
      guard case .known(let topic) = choice else { return [] }
      return try store.decliners(of: start.clients.compactMap(\.id), topic: topic)
    }
    for partner in partners
    where !ruledOut.contains(partner.contact.id)
      && fits(typed, wording.name(partner.name) + " " + (partner.contact.organisation ?? ""))
    {
      rows.append(
        PickBox.Row(
          value: .contact(partner.contact.id, partner.name),
          cells: [
            wording.name(partner.name)
              + (decliners?.contains(partner.contact.id) == true ? wording.hasDeclined : "")
          ] + wording.figures(of: partner, today: today)))
    }
    let listed = ruledOut.union(partners.map(\.contact.id))
    return rows + (try found(typed, besides: listed))
  }

  /// Who wants or lacks what the partner offers; then whoever is found by what is typed.
  private func clientRows(for goal: PickBox.Goal, _ typed: String) throws -> [PickBox.Row] {
    guard case .referral(let start) = goal else { return [] }
    var rows: [PickBox.Row] = []
    if start.kind == .give, let partner = start.receivers.first?.id {
      for group in try store.clientsToRefer(to: partner) {
        let names = try store.names(of: group.wishes.map(\.client))
        for wish in group.wishes {
          let name = names[wish.client] ?? ContactName()
          let stands = wording.stands(wish.stance, today: today)
          guard fits(typed, wording.name(name) + " " + group.topic.name) else { continue }
          rows.append(
            PickBox.Row(
              value: .wish(wish.client, name, group.topic.id),
              cells: [wording.name(name), group.topic.name, stands]))
        }
      }
    }
    let ends = Set((start.receivers + [start.sender].compactMap { $0 }).compactMap(\.id))
    return rows + (try found(typed, besides: ends))
  }

  /// Whoever is found by what is typed, and the new contact that it may be.
  private func found(
    _ typed: String, besides listed: Set<ID<Contact>>
  ) throws -> [PickBox.Row] {
    guard typed.count >= 2 else { return [] }
    let found = try store.search(typed, count: Self.mostOthers, today: today).map(\.contact)
    let others = found.filter { !listed.contains($0.id) }.map { contact in
      let place = contact.organisation.map { " (\($0))" } ?? ""
      return PickBox.Row(
        value: .contact(contact.id, contact.names), cells: [wording.name(contact.names) + place],
        isOther: true)
    }
    let isThere = found.contains { Folding.fold($0.names.plain) == Folding.fold(typed) }
    if isThere { return others }
    return others + [PickBox.Row(value: .newContact(typed), cells: [wording.newSomeone(typed)])]
  }

  // MARK: - What is picked

  private mutating func take(_ picked: [PickBox.Value], of box: PickBox) throws {
    switch box.goal {
    case .stance(let kind, let people):
      try run(.stance(kind, on: picked.compactMap(\.topic)), on: people)
    case .referral(var start):
      switch box.stage {
      case .topic:
        start.topic = picked.first?.topic
        start.isTopicPicked = true
      case .receivers: start.receivers = picked.compactMap { someone($0) }
      case .client:
        start.clients = picked.compactMap { someone($0) }
        if case .wish(_, _, let topic)? = picked.first {
          start.topic = .known(topic)
          start.isTopicPicked = true
        }
      }
      if case .reroute(let id, let reason) = start.kind {
        try decline(id, because: reason, goingOnTo: start.receivers.first?.party)
      } else {
        try proceed(with: start)
      }
    }
  }

  private func someone(_ value: PickBox.Value) -> Someone? {
    switch value {
    case .contact(let id, let name), .wish(let id, let name, _):
      Someone(id: id, name: wording.name(name))
    case .newContact(let name): Someone(name: name)
    case .topic, .newTopic, .noTopic, .nobody: nil
    }
  }

  // MARK: - Drawing

  func draw(_ box: PickBox, on grid: inout Grid, over area: Rect) -> Position? {
    let columns = max(20, min(area.columns - 4, 92))
    let room = max(1, min(12, area.rows - 5))
    let titles = box.hasFigures ? wording.figureTitles : []
    let (lines, rows, chosen) = box.lines(
      room - (titles.isEmpty ? 0 : 1), under: titles, columns: columns, glyphs: grid.glyphs)
    let first = lines.count - rows.count + 1
    let nothing = box.rows.isEmpty ? [wording.nothingToPick(box)].compactMap { $0 } : []
    let foot = wording.pickFoot(box, dot: surroundings.glyphs.dot, columns: columns)
    let inside = Box(
      title: SafeText(wording.title(of: box)),
      lines: [.empty] + lines + nothing.map { SafeText($0) } + [foot],
      chosen: rows.isEmpty ? nil : chosen + first, leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    for (index, row) in rows.enumerated() where row.isOther && index != chosen {
      grid.restyle(inside.line(index + first), role: .textDim)
    }
    if first > 1 { grid.restyle(inside.line(1), role: .textDim) }
    grid.restyle(inside.line(inside.rows - 1), role: .textDim)
    return box.editor.draw(on: &grid, in: inside)
  }
}

extension PickBox.Value {
  /// The topic it stands for; nil for none.
  fileprivate var topic: TopicChoice? {
    switch self {
    case .topic(let id), .wish(_, _, let id): .known(id)
    case .newTopic(let name): .named(name)
    case .noTopic, .contact, .newContact, .nobody: nil
    }
  }
}
