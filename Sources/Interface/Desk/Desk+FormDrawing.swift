import Domain
import Store
import Terminal

/// A form over the desk, drawn, with what stands under its rows.
extension Desk {
  func draw(_ form: Form, on grid: inout Grid, over area: Rect) -> Position? {
    var title: String =
      switch form.purpose {
      case .addContact: wording.newContactTitle
      case .editContact: wording.name(form.name ?? ContactName())
      case .addFollowUp:
        wording.newFollowUpTitle(
          wording.subjects(form.name ?? ContactName(), count: 1 + form.others.count))
      case .editFollowUp: wording.followUpTitle(form.name ?? ContactName())
      case .settings: wording.settingsTitle
      case .topics: wording.topicsTitle
      case .addReferral(let start): wording.referralFormTitle(start)
      case .editReferral(let details): wording.referralTitle(details)
      case .addDeal(let matter): wording.newDealTitle(matter.name)
      case .editDeal(let matter): wording.dealTitle(matter.name)
      }
    if form.isResumed, form.isChanged { title += " (\(wording.draftMark))" }
    return FormDrawing(form: form, title: SafeText(title), aside: aside(of: form))
      .draw(on: &grid, over: area)
  }

  /// What stands under the rows: the sides of a clash, what somebody said against being contacted,
  /// or who is here already.
  private func aside(of form: Form) -> [(text: SafeText, role: Role)] {
    if let clash = form.current?.clash {
      var choices: [(Action, ClashChoice, FormState?)] = [
        (.takeMine, .mine, clash.mine), (.takeTheirs, .theirs, clash.theirs),
        (.takeOld, .was, clash.was),
      ]
      if clash.joins { choices.append((.takeBoth, .both, nil)) }
      return choices.map { action, choice, state in
        let key = wording.key(action)
        let value = choice == .both ? "" : wording.say(": ", " : ") + shown(state)
        return (SafeText("\(key)  \(wording.side(choice))\(value)"), .text)
      }
    }
    if let (objections, contacts) = form.objected,
      let warning = warning(of: objections, among: contacts)
    {
      return [(SafeText(warning), .overdue)]
    }
    if let pressure = form.pressing {
      return [(SafeText(wording.pressed(pressure, me: me)), .dueToday)]
    }
    return form.caution.lines(wording, glyphs: surroundings.glyphs, today: today) + alikes(of: form)
  }

  /// Who is here already: of the first what stands on top of the card, where there is room.
  private func alikes(of form: Form) -> [(text: SafeText, role: Role)] {
    let contacts = form.likeness.contacts
    guard let first = contacts.first else { return [] }
    let reach = form.likeness.reach
    let isRoomy = form.likeness.card != nil && size.rows >= 24
    var lines = [(SafeText(wording.alreadyHere), Role.dueToday)]
    lines.append(
      (SafeText("  " + line(about: first, reach: isRoomy ? nil : reach[first.id])), .textStrong))
    if let details = form.likeness.card, isRoomy {
      let dot = " \(surroundings.glyphs.separator.string) "
      let reach = details.values.prefix(3).map(\.text) + details.tags.prefix(3)
      if !reach.isEmpty { lines.append((SafeText("  " + reach.joined(separator: dot)), .text)) }
      lines.append((SafeText("  " + wording.cadence(details.cadence, today: today)), .textDim))
    }
    lines += contacts.dropFirst().map {
      (SafeText("  " + line(about: $0, reach: reach[$0.id])), .textDim)
    }
    return Array(lines.prefix(size.rows >= 24 ? 6 : 3))
  }

  private func shown(_ state: FormState?) -> String {
    guard let state else { return wording.removedValue }
    let text = state.text.trimmed.split(separator: "\n").joined(separator: " ")
    if text.isEmpty {
      return state.asked.isRepeated ? wording.removedValue : wording.emptyValue
    }
    let label = state.label.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    return text + label
  }

  /// Who somebody is, in a line: name, station and place, and by what they are reached.
  private func line(about contact: Contact, reach: [ContactValue]?) -> String {
    let who = [wording.name(contact.names), contact.jobTitle, contact.organisation]
    return (who.compactMap { $0 } + (reach ?? []).map(\.text))
      .joined(separator: " \(surroundings.glyphs.separator.string) ")
  }
}
