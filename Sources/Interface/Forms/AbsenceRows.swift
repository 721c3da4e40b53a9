import Domain
import Store

/// Who is away, as rows of the firm's settings: for each colleague until when, and who stands in.
extension Form {
  mutating func addAbsence(of colleague: Colleague) {
    let absence = shownAbsence(of: colleague)
    let group = nextGroup()
    var until = FormRow(
      .awayUntil, .text(LineEditor(absence.map { setting.wording.typedDay($0.until) } ?? "")),
      label: .choice([colleague.shownName], 0), record: colleague.id.number)
    let others = setting.colleagues.filter { $0.id != colleague.id }
    let chosen = others.firstIndex { $0.id == absence?.deputy }.map { $0 + 1 } ?? 0
    var deputy = FormRow(
      .deputy, .choice([setting.wording.none] + others.map(\.shownName), chosen),
      record: colleague.id.number)
    deputy.records = [0] + others.map(\.id.number)
    until.group = group
    deputy.group = group
    rows += [until, deputy]
  }

  /// An absence that goes on or is to come: one that is over says nothing any more.
  private func shownAbsence(of colleague: Colleague) -> Absence? {
    colleague.absence.flatMap { $0.until < setting.today ? nil : $0 }
  }

  /// What the rows make of the absences; nil when a row was refused.
  mutating func readAbsences() -> [SetAbsence]? {
    var changed: [SetAbsence] = []
    for colleague in setting.colleagues {
      guard
        let place = rows.firstIndex(where: {
          $0.asked == .awayUntil && $0.record == colleague.id.number
        })
      else { continue }
      let known = shownAbsence(of: colleague)
      guard let text = Self.text(rows[place]) else {
        if known != nil { changed.append(SetAbsence(colleague.id, to: nil)) }
        continue
      }
      switch setting.phrase().day(text) {
      case .failure(let fault):
        refuse(row: place, setting.wording.fault(fault))
        return nil
      case .success(let until):
        let deputy = rows.firstIndex { $0.asked == .deputy && $0.group == rows[place].group }
        guard let deputy, let chosen = rows[deputy].chosen, chosen > 0 else {
          refuse(row: deputy ?? place, setting.wording.deputyNeeded)
          return nil
        }
        let absence = Absence(
          from: known?.from ?? min(setting.today, until), until: until, deputy: ID(chosen))
        if absence != known { changed.append(SetAbsence(colleague.id, to: absence)) }
      }
    }
    return changed
  }
}
