import Domain

// What is said of all that the book holds about one contact, and of those it holds too long.

extension Wording {
  package func holdingsTitle(_ names: ContactName, on day: Day) -> String {
    say(
      "All that this book holds about \(name(names)), on \(longDay(day))",
      "Tout ce que ce carnet contient sur \(definite(name(names))), le \(longDay(day))")
  }

  package var holdingsRemark: String {
    say(
      "Of what happened with others, only their part; backups may hold more.",
      "De ce qui concerne aussi d'autres, leur part seulement ; les sauvegardes peuvent en "
        + "contenir davantage.")
  }

  /// Behind what happened with several: " (with 2 others)".
  package func andOthers(_ count: Int) -> String {
    say(
      count == 1 ? " (with 1 other)" : " (with \(count) others)",
      count == 1 ? " (avec 1 autre)" : " (avec \(count) autres)")
  }

  package var holdingsHistory: String {
    say("Who wrote or changed what", "Qui a écrit ou modifié quoi")
  }

  // MARK: - Retention

  /// - Parameter months: how long the firm keeps somebody after the last word.
  package func retentionTitle(_ count: Int, months: Int) -> String {
    let kept = self.months(months)
    return say(
      count == 1
        ? "1 person whose last word was more than \(kept) ago:"
        : "\(count) people whose last word was more than \(kept) ago:",
      count == 1
        ? "1 personne sans échange depuis plus de \(kept) :"
        : "\(count) personnes sans échange depuis plus de \(kept) :")
  }

  package func nobodyKeptTooLong(months: Int) -> String {
    say(
      "Nobody's last word was more than \(self.months(months)) ago.",
      "Personne n'est sans échange depuis plus de \(self.months(months)).")
  }

  package var keepsEverybody: String {
    say(
      "The firm keeps everybody: `g s` in Kith sets after how many months it should not.",
      "Le cabinet garde tout le monde : `g s` dans Kith fixe après combien de mois s'arrêter.")
  }

  /// No word with them was ever written down.
  package var neverAWord: String { say("never", "jamais") }

  package func wouldEraseAll(_ count: Int) -> String {
    say(
      "--erase --yes \(count) erases them for good, as `kith erase` does one by one.",
      "--erase --yes \(count) les efface pour toujours, comme `kith erase` un par un.")
  }

  package func otherCount(_ typed: Int, than count: Int) -> String {
    say(
      "It is \(count) people now, not \(typed): nothing was done.",
      "Il s'agit à présent de \(count) personnes, pas \(typed) : rien n'a été fait.")
  }

  package func erasedAll(_ count: Int) -> String {
    say(
      count == 1 ? "1 person erased." : "\(count) people erased.",
      count == 1 ? "1 personne effacée." : "\(count) personnes effacées.")
  }

  package func wouldArchiveAll(_ count: Int) -> String {
    say(
      count == 1
        ? "1 of them is not archived; --archive --yes 1 does it."
        : "\(count) of them are not archived; --archive --yes \(count) does it.",
      count == 1
        ? "1 d'entre elles n'est pas archivée ; --archive --yes 1 le fait."
        : "\(count) d'entre elles ne sont pas archivées ; --archive --yes \(count) le fait.")
  }

  /// A copy beside the book that an erased person is still in.
  package func copyStillHolds(_ path: String) -> String {
    say(
      "\(path) is a copy from before and still holds them.",
      "\(path) est une copie d'avant et contient encore ces données.")
  }

  private func months(_ months: Int) -> String {
    guard months % 12 == 0 else {
      return say(months == 1 ? "1 month" : "\(months) months", "\(months) mois")
    }
    let years = months / 12
    return say(
      years == 1 ? "1 year" : "\(years) years", years == 1 ? "1 an" : "\(years) ans")
  }
}
