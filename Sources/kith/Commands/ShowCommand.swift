import ArgumentParser
import Domain
import Interface
import Store
import Terminal

/// `kith show`: the card of a contact.
struct ShowCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the card of a contact.")

  @OptionGroup var options: Options
  @Argument(
    help: "Words of a name, or c34 as the agenda prints it.", completion: Suggestions.contacts)
  var contact: [String]

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let id = try Targets(store: store, setup: setup).contact(contact)
    guard let card = try store.card(of: id, timeline: 20) else {
      throw Refusal.gone(RecordKey(id))
    }
    printHead(card, setup.wording)
    if let pressure = try store.pressure(on: id, today: setup.today) {
      let me = try store.colleague(setup.person.login)
      Output.line(setup.wording.pressed(pressure, me: me))
      Output.line("")
    }
    Output.table(facts(card, setup))
    printFollowUps(card, setup)
    try printPartner(id, store, setup)
    try printReferrals(id, store, setup)
    printTimeline(card, setup)
    if let notes = card.contact.notes {
      Output.line("")
      for line in notes.split(whereSeparator: \.isNewline) { Output.line(String(line)) }
    }
    return .done
  }

  private func printHead(_ card: CardDetails, _ wording: Wording) {
    Output.line(wording.name(card.contact.names))
    let work = [card.contact.jobTitle, card.contact.organisation].compactMap { $0 }
    if !work.isEmpty { Output.line(work.joined(separator: ", ")) }
    Output.line("")
  }

  private func facts(_ card: CardDetails, _ setup: Setup) -> [TableRow] {
    let wording = setup.wording
    var rows = card.values.map { value in
      TableRow.row(value.label ?? wording.name(value.kind), value.text)
    }
    rows += card.links.filter { $0.until == nil }.map { link in
      .row(wording.name(link.kind, isReverse: link.isReverse), wording.name(link.name))
    }
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { rows.append(.row(label, text)) }
    }
    func label(_ field: String) -> String { wording.label(of: field, in: .contact) }
    add(label("birthday"), card.contact.birthday.map(wording.date))
    add(wording.title(.tags), card.tags.joined(separator: ", "))
    add(label("tier"), card.tier?.name)
    add(label("owner"), card.owner)
    let privacy = card.contact.privacy
    add(label("privacy"), privacy == .firm ? nil : wording.name(privacy, of: .contact))
    add(label("archived"), card.contact.archived.map(wording.longDay))
    add(label("ended"), card.contact.ended.map(wording.longDay))
    add(wording.title(.cadence), wording.cadence(card.cadence, today: setup.today))
    return rows
  }

  private func printFollowUps(_ card: CardDetails, _ setup: Setup) {
    guard !card.open.isEmpty else { return }
    Output.line("")
    Output.line(setup.wording.title(.followUps))
    Output.table(
      card.open.map { followUp in
        .row(
          Target.followUp(followUp.id).code,
          setup.wording.shortDay(followUp.due, today: setup.today),
          setup.wording.name(followUp.kind), setup.wording.subject(of: followUp))
      })
  }

  private func printPartner(
    _ id: ID<Contact>, _ store: BookStore, _ setup: Setup
  ) throws {
    let (wording, window) = (setup.wording, NetworkWindow.twoYears)
    guard let card = try store.partnerCard(of: id, window: window, today: setup.today) else {
      return
    }
    let figures = card.figures
    func flow(_ column: Wording.NetworkColumn, _ flow: ReferralFlow) -> TableRow {
      .row(
        wording.title(column), "\(flow.count)", wording.figure(flow.won) ?? "",
        wording.earned(flow) ?? "", wording.figure(flow.satisfaction) ?? "")
    }
    Output.line("")
    Output.line("\(wording.title(.partner)), \(wording.name(window))")
    let titles: [Wording.NetworkColumn] = [.won, .earned, .satisfaction]
    Output.table(
      [
        .cells([.empty, .empty] + titles.map { SafeText(wording.title($0)) }),
        flow(.got, figures.got), flow(.sent, figures.sent),
        .row(wording.title(.open), "\(figures.open)"),
        .row(wording.title(.stale), "\(figures.stale)"),
      ], numbers: 1...4)
    if !card.offers.isEmpty {
      Output.line(wording.offering(card.offers.map(\.name)))
    }
  }

  private func printReferrals(
    _ id: ID<Contact>, _ store: BookStore, _ setup: Setup
  ) throws {
    let referrals = try store.referrals(of: id, count: 20, today: setup.today)
    guard !referrals.isEmpty else { return }
    Output.line("")
    Output.line(setup.wording.title(.referrals))
    Output.table(referrals.map { setup.wording.row($0, today: setup.today) })
  }

  private func printTimeline(_ card: CardDetails, _ setup: Setup) {
    guard !card.timeline.isEmpty else { return }
    Output.line("")
    Output.line(setup.wording.title(.timeline))
    Output.table(
      card.timeline.map { item in
        .row(
          setup.wording.shortDay(item.interaction.day, today: setup.today),
          setup.wording.what(item.interaction), item.by,
          item.interaction.words ?? item.subject ?? "")
      })
  }
}
