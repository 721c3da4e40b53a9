import Domain
import Store
import Terminal

/// What the application is told about its world, instead of looking for itself.
package struct Surroundings: Sendable {
  package var person: Person
  package var wording: Wording
  package var dayOrder: DayOrder
  package var glyphs: Glyphs
  package var zone: Zone
  /// The real time.
  package var now: @Sendable () -> Instant
  /// Where the book lies, as messages say it.
  package var bookPath: String
  /// What was typed in this book and not saved, by its name.
  package var drafts: [String: String] = [:]

  package init(
    person: Person, wording: Wording, dayOrder: DayOrder = .dayFirst, glyphs: Glyphs,
    zone: Zone = .local, bookPath: String, now: @escaping @Sendable () -> Instant
  ) {
    self.person = person
    self.wording = wording
    self.dayOrder = dayOrder
    self.glyphs = glyphs
    self.zone = zone
    self.bookPath = bookPath
    self.now = now
  }
}
