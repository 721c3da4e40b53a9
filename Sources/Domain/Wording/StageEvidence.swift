// What speaks for the next stage of a contact, in words.

extension Wording {
  /// "ambassador? sent a client on Tue 3 Mar": the stage, and the first thing that speaks for it.
  package func suggestion(_ suggestion: StageSuggestion, today: Day) -> String {
    let stage = say("\(name(suggestion.stage))? ", "\(name(suggestion.stage)) ? ")
    return stage + reason(for: suggestion, today: today)
  }

  /// What speaks for a stage, as the reason of its change.
  package func reason(for suggestion: StageSuggestion, today: Day) -> String {
    suggestion.evidence.prefix(2).map { evidence($0, today: today) }.joined(separator: ", ")
  }

  package func evidence(_ evidence: StageSuggestion.Evidence, today: Day) -> String {
    func on(_ day: Day) -> String {
      say(" on \(self.day(day, today: today))", " le \(self.day(day, today: today))")
    }
    func since(_ day: Day) -> String {
      say("since \(self.day(day, today: today))", "depuis le \(self.day(day, today: today))")
    }
    return switch evidence {
    case .dealWon(let day):
      say("first deal won", "première affaire gagnée") + on(day)
    case .dealsWon(let count, let latest):
      say("\(count) deals won, the latest", "\(count) affaires gagnées, la dernière") + on(latest)
    case .loyal(let day, let lastTouch):
      say("client ", "client ") + since(day)
        + say(", last spoken to", ", dernier contact") + on(lastTouch)
    case .satisfied(let grade, let day):
      say("satisfaction: \(grade) of 5", "satisfaction : \(grade) sur 5") + on(day)
    case .praise(let words, let day):
      say("praise", "éloge") + on(day) + say(": “\(words)”", " : « \(words) »")
    case .sentClient(let day):
      say("first client sent to us", "premier client envoyé") + on(day)
    case .bothWays(let toThem, let fromThem):
      say(
        "clients both ways: \(toThem) sent, \(fromThem) got",
        "clients dans les deux sens : \(toThem) envoyé\(toThem > 1 ? "s" : ""), "
          + "\(fromThem) reçu\(fromThem > 1 ? "s" : "")")
    case .agreement(let day): say("agreement ", "accord ") + since(day)
    }
  }
}
