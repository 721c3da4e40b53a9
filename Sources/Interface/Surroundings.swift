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
  /// What the screen remembers from the last time.
  package var memory: ScreenMemory

  package init(
    person: Person, wording: Wording, dayOrder: DayOrder = .dayFirst, glyphs: Glyphs,
    zone: Zone = .local, bookPath: String, memory: ScreenMemory = ScreenMemory(),
    now: @escaping @Sendable () -> Instant
  ) {
    self.person = person
    self.wording = wording
    self.dayOrder = dayOrder
    self.glyphs = glyphs
    self.zone = zone
    self.bookPath = bookPath
    self.memory = memory
    self.now = now
  }
}
