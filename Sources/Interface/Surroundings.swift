import Domain
import Store
import Terminal

/// What the application is told about its world, instead of looking for itself.
package struct Surroundings: Sendable {
  package var person: Person
  package var wording: Wording
  package var glyphs: Glyphs
  package var settings: Settings
  /// The keys that hold, which sentences name too.
  package var keys = KeyTable.standard {
    didSet { wording.name(keys) }
  }
  /// The names of the themes there are.
  package var themes: [String]
  /// How many colours the terminal shows.
  package var colours: ColourDepth
  /// What is wrong in the files of settings, to be told at the start.
  package var notices: [String]
  package var zone: Zone
  /// The real time.
  package var now: @Sendable () -> Instant
  /// Where the book lies, as messages say it.
  package var bookPath: String
  /// What was typed in this book and not saved, by its name.
  package var drafts: [String: String] = [:]
  /// What the screen remembers from the last time.
  package var memory: ScreenMemory

  package init(
    person: Person, wording: Wording, glyphs: Glyphs,
    settings: Settings = Settings(), themes: [String] = Theme.builtInNames,
    colours: ColourDepth = .mono, notices: [String] = [], zone: Zone = .local, bookPath: String,
    memory: ScreenMemory = ScreenMemory(),
    now: @escaping @Sendable () -> Instant
  ) {
    self.person = person
    self.wording = wording
    self.glyphs = glyphs
    self.settings = settings
    self.themes = themes
    self.colours = colours
    self.notices = notices
    self.zone = zone
    self.bookPath = bookPath
    self.memory = memory
    self.now = now
  }
}
