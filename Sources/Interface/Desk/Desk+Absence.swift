import Domain
import Store

/// Colleagues who are away until a day, and those who have left.
extension Desk {
  private func colleague(_ id: ID<Colleague>) -> Colleague? { colleagues.first { $0.id == id } }

  /// Whoever sits here is away, or back.
  mutating func setAbsence(_ absence: Absence?) throws {
    guard let me, let colleague = colleague(me) else {
      message = Message(wording.notInBookYet)
      return
    }
    try run(SetAbsence.intention(seeing: colleague, to: absence), gesture: nil, on: [])
  }

  mutating func askSuccessor(of leaver: ID<Colleague>) throws {
    guard let leaving = colleague(leaver) else { return }
    choose(
      wording.successorTitle(leaving.shownName), chosen: nil,
      colleagues.filter { $0.id != leaver }.map {
        (wording.colleague($0, among: colleagues, today: today), .successor($0.id, of: leaver))
      })
  }

  mutating func leave(_ leaver: ID<Colleague>, to heir: ID<Colleague>) throws {
    guard let leaving = colleague(leaver), let successor = colleague(heir) else { return }
    try run(LeaveBook.intention(seeing: leaving, to: successor), gesture: nil, on: [])
  }

  /// "fri marie": a day, then who stands in; or that it is over.
  func understandAbsence(_ text: String) -> Understanding {
    let words = text.split(separator: " ").map(String.init)
    let hasBegun = words.first.map { word in
      wording.wordsForBack.contains { $0 == Folding.fold(word) }
    }
    if hasBegun == true {
      return Understanding(result: .success(.absence(nil)), says: wording.backAgain)
    }
    let deputies = colleagues.filter { $0.id != me }
    func failure(_ sentence: String) -> Understanding {
      Understanding(result: .failure(Problem(sentence)), says: "")
    }
    let phrase = DayPhrase(today: today, order: wording.dayOrder)
    // The longest beginning that is a day; what is left is a name.
    for count in stride(from: words.count, through: 1, by: -1) {
      guard case .success(let day) = phrase.day(words.prefix(count).joined(separator: " ")) else {
        continue
      }
      let name = words.dropFirst(count).joined(separator: " ")
      let offers = deputies.filter { colleague in
        [colleague.shownName, colleague.login].contains { Matching.score(name, in: $0) != nil }
      }.map { colleague in
        Understanding.Offer(
          words: words.prefix(count).joined(separator: " ") + " " + colleague.login,
          detail: colleague.shownName, instruction: absence(until: day, colleague.id))
      }
      let known = deputies.map { (value: $0, names: [$0.shownName, $0.login]) }
      guard let deputy = Matching.one(name, of: known) else {
        return Understanding(
          result: .failure(Problem(wording.deputyNeeded)), says: "", offers: offers)
      }
      return Understanding(
        result: .success(absence(until: day, deputy.id)),
        says: wording.understoodAbsence(until: day, deputy: deputy.shownName, today: today))
    }
    return failure(wording.absenceExamples)
  }

  private func absence(until day: Day, _ deputy: ID<Colleague>) -> Instruction {
    .absence(Absence(from: min(today, day), until: day, deputy: deputy))
  }
}
