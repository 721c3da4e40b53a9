import Domain
import Store

// What is said of the journal's size, and of taking its oldest details away.

extension Wording {
  /// "2.1 MB": a size as disks are sold, in powers of a thousand.
  package func size(_ bytes: Int64) -> String {
    let units = say("B kB MB GB TB", "o ko Mo Go To").split(separator: " ")
    var (number, unit) = (Double(bytes), 0)
    while number >= 999.5, unit < units.count - 1 { (number, unit) = (number / 1000, unit + 1) }
    let tenths = Int((number * 10).rounded())
    let digits =
      unit == 0 || tenths >= 100
      ? String(Int(number.rounded())) : "\(tenths / 10)" + say(".", ",") + "\(tenths % 10)"
    return digits + " " + units[unit]
  }

  package func journalSize(_ size: JournalSize) -> String {
    say(
      "The journal has \(count(size.entries, "step", "steps")) with "
        + "\(count(size.changes, "change", "changes")), \(self.size(size.bytes)).",
      "Le journal compte \(count(size.entries, "étape", "étapes")) et "
        + "\(count(size.changes, "modification", "modifications")), \(self.size(size.bytes)).")
  }

  package func dayToCome(_ day: Day, today: Day) -> String {
    say(
      "\(self.day(day, today: today)) is still to come: give a day that has come.",
      "Le \(self.day(day, today: today)) est encore à venir : donnez un jour passé.")
  }

  package func nothingToPrune(before day: Day, today: Day) -> String {
    say(
      "No step before \(self.day(day, today: today)) has any details left: nothing to prune.",
      "Aucune étape avant le \(self.day(day, today: today)) n'a encore de détails : rien à "
        + "élaguer.")
  }

  package func wouldPrune(_ plan: PruningPlan, before day: Day, today: Day) -> String {
    let (before, steps) = (self.day(day, today: today), plan.entries)
    return say(
      "Before \(before), \(count(steps, "step", "steps")) would lose "
        + "\(count(plan.changes, "change", "changes")) for good: who and when stays, but none can "
        + "be read in full or taken back. --yes does it; make a backup first.",
      "Avant le \(before), \(count(steps, "étape perdrait", "étapes perdraient")) "
        + "\(count(plan.changes, "modification", "modifications")) pour toujours : qui et quand "
        + "reste, mais plus rien ne se relit en détail ni ne s'annule. --yes le fait ; "
        + "sauvegardez d'abord.")
  }

  package func journalPruned(_ plan: PruningPlan) -> String {
    say(
      "Pruned: \(count(plan.entries, "step", "steps")), "
        + "\(count(plan.changes, "change", "changes")).",
      "Élagué : \(count(plan.entries, "étape", "étapes")), "
        + "\(count(plan.changes, "modification", "modifications")).")
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    let isOne = number == 1 || (number == 0 && language == .french)
    return "\(number) \(isOne ? one : many)"
  }
}
