import Domain

// The agenda as a mail each morning.

extension Wording {
  /// The first line: whose agenda, of which day.
  package func agendaMail(_ today: Day, isMine: Bool) -> String {
    isMine
      ? say("Your agenda, \(longDay(today))", "Votre agenda du \(longDay(today))")
      : say("The agenda, \(longDay(today))", "L'agenda du \(longDay(today))")
  }

  /// Rows that are nobody's, below those that are somebody's own.
  package func unowned(_ count: Int) -> String {
    say(
      count == 1
        ? "1 more has nobody in charge: `kith agenda` lists it."
        : "\(count) more have nobody in charge: `kith agenda` lists them.",
      count == 1
        ? "1 autre n'a pas de responsable : `kith agenda` l'affiche."
        : "\(count) autres n'ont pas de responsable : `kith agenda` les affiche.")
  }
}
