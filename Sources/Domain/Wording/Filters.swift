// Filters of contacts as they are typed and read.

extension Wording {
  /// The filter as text that reads as the same filter again: "stage:ambassador tier:A,B silent:90";
  /// empty for one that leaves nothing out.
  package func text(_ filter: ContactFilter) -> String {
    var parts: [String] = []
    func add(_ key: FilterWord, _ values: [String]) {
      guard !values.isEmpty else { return }
      parts.append("\(word(key)):" + values.map(quoted).joined(separator: ","))
    }
    add(.stage, filter.stages.sorted().map { name($0).replacing(" ", with: "-") })
    add(.tier, filter.tiers.sorted())
    add(.tag, filter.tags.sorted())
    switch filter.owner {
    case .any: break
    case .nobody: add(.owner, [word(.nobody)])
    case .login(let login): add(.owner, [login])
    case .logins(let logins): add(.owner, logins.sorted())
    }
    if let days = filter.silentDays { add(.silent, [String(days)]) }
    if filter.isHanded { parts.append(word(.handed)) }
    if filter.neverTouched { parts.append(word(.never)) }
    if filter.isOverdueForRemoval { parts.append(word(.retention)) }
    switch filter.standing {
    case .active: break
    case .archived: parts.append(word(.archived))
    case .ended: parts.append(word(.ended))
    case .all: parts.append(word(.all))
    }
    return parts.joined(separator: " ")
  }

  /// What can stand after `stage:`.
  package var filterStages: [String] {
    Stage.allCases.map { name($0).replacing(" ", with: "-") }
  }

  /// Why a text is no filter.
  package func fault(_ fault: ContactFilterFault) -> String {
    let examples = "\(word(.stage)):\(name(Stage.ambassador)) \(word(.silent)):90"
    switch fault {
    case .unknown(let word):
      return say(
        "A filter does not know “\(word)”: type something like \(examples).",
        "Un filtre ne connaît pas « \(word) » : saisissez par exemple \(examples).")
    case .unknownStage(let word):
      let stages = filterStages.joined(separator: ", ")
      return say(
        "“\(word)” is no stage: \(stages).", "« \(word) » n'est pas un niveau : \(stages).")
    case .noNumber(let word):
      return say(
        "“\(word)” is no number of days: type \(self.word(.silent)):90.",
        "« \(word) » n'est pas un nombre de jours : saisissez \(self.word(.silent)):90.")
    case .noValue(let word):
      return say(
        "What comes after “\(word):” is missing: type something like \(examples).",
        "Il manque la suite de « \(word): » : saisissez par exemple \(examples).")
    }
  }

  /// What a filter is made of, as it is written: those that take a value with their colon.
  package var filterWords: [String] {
    FilterWord.allCases.filter { $0 != .nobody }.map { word($0) + ($0.takesValue ? ":" : "") }
  }

  private func word(_ word: FilterWord) -> String {
    say(word.english[0], word.french[0])
  }

  private func quoted(_ value: String) -> String {
    value.contains { $0.isWhitespace || $0 == "," } ? "\"\(value)\"" : value
  }
}
