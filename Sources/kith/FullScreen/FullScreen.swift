import Domain
import Foundation
import Interface
import Store
import Terminal

/// Opens the book on the full screen, or what to begin with where there is none.
/// - Throws: `TerminalFault`, `ThemeFault`, `StoreFault`.
func runFullScreen(_ setup: Setup) throws -> ExitStatus {
  let wakeups = try Wakeups()
  var notices = setup.faults.map(setup.wording.fault)
  let themes = ThemeShelf(folder: setup.paths.themesFolder)
  var theme: Theme
  do {
    theme = try setup.theme(from: themes)
  } catch {
    notices.append(setup.wording.keepsTheme("default", because: error))
    theme = try Theme.read("default")
  }
  let store: BookStore?
  do {
    let opened = try setup.openQuietly()
    if opened.isReadOnly { notices.append(setup.wording.onlyLooks) }
    store = opened
  } catch StoreFault.missing {
    store = nil
  }
  let screen = try Screen(theme: theme, wakeups: wakeups)
  defer { screen.close() }
  let loop = try FullScreen(
    setup: setup, screen: screen, wakeups: wakeups, store: store, themes: themes,
    notices: notices)
  try loop.run()
  return .done
}

/// The event loop: waits, hands what happened to the application, does what it asks for, draws.
final class FullScreen {
  private let setup: Setup
  private let screen: Screen
  private let wakeups: Wakeups
  private var surroundings: Surroundings
  private let themes: ThemeShelf
  private var app: App
  private var store: BookStore?
  private var watch: BookWatch?
  /// Who else has which contact open.
  private var openCards: OpenCards?
  private var drafts: DraftFolder?
  private var cards: AsideJob<Result<String, Problem>>?
  /// The map that is being laid out.
  private var map: (order: MapOrder, job: AsideJob<MapSheet?>)?
  private var readings = NetworkReadings()
  private var today: Day
  /// Whether the day is the clock's, and changes at midnight.
  private let followsClock: Bool
  /// When a write that waits is tried again.
  private var retryAt: ContinuousClock.Instant?
  /// When the book is looked at again, while somebody else is writing to it.
  private var lookAt: ContinuousClock.Instant?
  /// When it is looked at again what others have open, after one of them ended.
  private var lookAtCardsAt: ContinuousClock.Instant?
  private var alsoOpen: [ID<Contact>: [String]] = [:]
  /// When the book is tidied: a while after the last key, if something was written.
  private var tidyAt: ContinuousClock.Instant?
  private var isOver = false
  /// Set while the screen shows.
  private var language: Language?
  private let memoryFile: ScreenMemoryFile
  private var memoryToKeep: ScreenMemory?

  /// - Parameter notices: what is wrong in the files of settings.
  init(
    setup: Setup, screen: Screen, wakeups: Wakeups, store: BookStore?, themes: ThemeShelf,
    notices: [String]
  ) throws {
    self.setup = setup
    self.screen = screen
    self.wakeups = wakeups
    self.store = store
    self.themes = themes
    memoryFile = ScreenMemoryFile(folder: setup.paths.stateFolder)
    today = setup.today
    followsClock = setup.today == Instant.now().day(in: .local)
    surroundings = Surroundings(
      person: setup.person, wording: setup.wording, glyphs: setup.settings.lines.glyphs,
      settings: setup.settings, themes: themes.names, colours: screen.depth, notices: notices,
      bookPath: setup.book.path, memory: memoryFile.read(), now: Instant.now)
    surroundings.keys = setup.keys
    app = .welcome(Welcome(size: screen.size, surroundings: surroundings))
    if let store { try show(store) }
  }

  private func show(_ store: BookStore) throws {
    self.store = store
    store.weekStart = setup.settings.weekStart
    watch = BookWatch(store)
    openCards = OpenCards(beside: store)
    let drafts = DraftFolder(stateFolder: setup.paths.stateFolder, book: store.path)
    self.drafts = drafts
    var surroundings = surroundings
    surroundings.drafts = drafts.read()
    // What a colleague erased is not to live on in what somebody else typed about it.
    for name in try KeptDrafts(surroundings.drafts).namesOfErased(in: store) {
      drafts.keep(nil, as: name)
      surroundings.drafts[name] = nil
    }
    let desk = try Desk(on: store, today: today, size: screen.size, surroundings: surroundings)
    if desk.memory != surroundings.memory { memoryFile.write(desk.memory) }
    app = .desk(desk)
    if let openCards { try look(at: openCards) }
  }

  func run() throws {
    while !isOver {
      openCards?.show(app.openContact)
      let (grid, cursor) = app.draw()
      screen.show(grid, cursor: cursor)
      try endBatch()
      readings.goOn(in: store, today: today)
      let wake = wakeups.wait(
        for: descriptors, terminal: screen.isBehind, until: deadline)
      try handle(wake)
    }
    try endBatch()
    cards?.cancel()
    map?.job.cancel()
  }

  /// Keeps what is being typed, and how the screen was left, once the screen shows it.
  private func endBatch() throws {
    for effect in app.endBatch() { try perform(effect) }
    if let memory = memoryToKeep { memoryFile.write(memory) }
    memoryToKeep = nil
  }

  private var descriptors: [Int32] {
    [
      watch?.descriptor, openCards?.descriptor, cards?.descriptor, map?.job.descriptor,
      readings.descriptor,
    ].compactMap { $0 }
  }

  // MARK: - Events

  private func handle(_ wake: Wake) throws {
    if !wake.signals.isDisjoint(with: [.hangUp, .terminate]) {
      isOver = true
      return
    }
    if wake.signals.contains(.suspend) {
      screen.suspend()
      try tell(.resumed)
    }
    if wake.signals.contains(.resume) {
      screen.reenter()
      try tell(.resumed)
    }
    if wake.signals.contains(.interrupt) { try tell(.interrupt) }
    let inputs = screen.read()
    for input in inputs where !isOver { try handle(input) }
    if !inputs.isEmpty { readings.noteKey() }
    if let store, store.isUntidy, tidyAt == nil || !inputs.isEmpty { tidyAt = .now + .seconds(3) }
    if let watch, wake.descriptors.contains(watch.descriptor) { try look(at: watch) }
    try hear(wake.descriptors)
    try followClock()
    if let moment = retryAt, moment <= .now {
      retryAt = nil
      try tell(.retry)
    }
    if let watch, let moment = lookAt, moment <= .now { try look(at: watch) }
    let isTimeForCards = lookAtCardsAt.map { $0 <= .now } ?? false
    if let openCards, isTimeForCards || wake.descriptors.contains(openCards.descriptor) {
      try look(at: openCards)
    }
    if let moment = tidyAt, moment <= .now {
      tidyAt = nil
      // What cannot be done now, on a full disk for instance, is no reason to end.
      try? store?.tidy()
      // Somebody else is in the book: what was erased is still in its file.
      if store?.scrubbing != .done { tidyAt = .now + .seconds(10) }
    }
  }

  private func look(at watch: BookWatch) throws {
    let news = watch.news()
    lookAt = news.goesOn ? .now + .milliseconds(20) : nil
    if news.isChanged { try tell(.bookChanged) }
  }

  private func look(at cards: OpenCards) throws {
    let news = cards.news()
    lookAtCardsAt = news.goesOn ? .now + .milliseconds(50) : nil
    // One's own other screens are no news.
    let open = news.open.mapValues { users in
      users.filter { $0 != getuid() }.map { Account.login(of: $0) ?? Person.unknown($0).login }
    }.filter { !$0.value.isEmpty }
    guard open != alsoOpen else { return }
    alsoOpen = open
    try tell(.alsoOpen(open))
  }

  private func handle(_ input: Input) throws {
    if case .key(let key) = input, Self.signalKeys.contains(key) { screen.letGo() }
    switch input {
    case .key(.control("z")):
      screen.suspend()
      try tell(.resumed)
    case .key(.control("c")): try tell(.interrupt)
    case .key(.control("\\")): isOver = true
    case .key(let key): try tell(.key(key))
    case .paste(let text): try tell(.paste(text))
    case .resize(let size): try tell(.resize(size))
    case .hangUp: isOver = true
    }
  }

  /// What a terminal makes signals of, unless it is told not to.
  private static let signalKeys: Set<Key> = [.control("c"), .control("z"), .control("\\")]

  /// What work that runs aside has to say.
  private func hear(_ descriptors: [Int32]) throws {
    if let cards, descriptors.contains(cards.descriptor) {
      switch cards.news() {
      case .goesOn(let part): try tell(.importing(part))
      case .ended(let result):
        self.cards = nil
        try tell(.imported(result))
      }
    }
    if let map, descriptors.contains(map.job.descriptor) {
      switch map.job.news() {
      case .goesOn(let part): try tell(.layingOut(part))
      case .ended(let sheet):
        self.map = nil
        try tell(.laidOut(map.order, sheet))
      }
    }
    if let news = readings.news(from: descriptors) { try tell(.networkRead(news)) }
  }

  /// Lays a map out aside; nobody waits for the one before any more.
  private func layOut(_ order: MapOrder) {
    map?.job.cancel()
    map = (
      order,
      AsideJob { job in
        try? order.run(MapWork(progress: job.report, shouldStop: { job.isCancelled }))
      }
    )
  }

  private func tell(_ event: Event) throws {
    for effect in app.handle(event) { try perform(effect) }
  }

  private func tell(_ events: [Event]) throws { for event in events { try tell(event) } }

  // MARK: - Time

  /// The next midnight, and before it what waits for somebody else's write. Without any of them
  /// nothing wakes the program.
  private var deadline: ContinuousClock.Instant? {
    [retryAt, lookAt, lookAtCardsAt, tidyAt, midnight, readings.deadline].compactMap { $0 }.min()
  }

  private var midnight: ContinuousClock.Instant? {
    guard followsClock else { return nil }
    let midnight = Instant(today + 1, TimeOfDay.midnight, in: .local)
    return .now + .seconds(max(1, midnight - Instant.now()))
  }

  private func followClock() throws {
    guard followsClock else { return }
    let day = Instant.now().day(in: .local)
    guard day != today else { return }
    today = day
    try tell(.day(day))
  }

  // MARK: - Effects

  private func perform(_ effect: Effect) throws {
    switch effect {
    case .quit: isOver = true
    case .repaint: screen.repaint()
    case .retrySoon: retryAt = .now + .milliseconds(20)
    case .cancelImport: cards?.cancel()
    case .layOut(let order): layOut(order)
    case .cancelMap: map?.job.cancel()
    case .readNetwork(let reader): readings.ask(for: reader)
    case .keepDraft(let name, let text): drafts?.keep(text, as: name)
    case .remember(let memory): memoryToKeep = memory
    case .copy(let text): try tell(outside.copy(text))
    case .open(let address): try tell(outside.open(address))
    case .edit(let text): try tell(outside.edit(text))
    case .preview(let theme): try show(theme)
    case .configure(let setting, let value): try keep(setting, value)
    case .openDemo: try begin { try show(try DemoBook.open(for: setup, renewed: true)) }
    case .createBook(let firm, let next): try begin { try createBook(firm: firm, then: next) }
    }
  }

  /// The language in use: it may be another one than at the beginning.
  private var wording: Wording {
    var wording = setup.wording
    if let language { wording.language = language }
    return wording
  }

  private var outside: Outside {
    Outside(screen: screen, settings: setup.settings, wording: wording)
  }

  /// Shows everything in another theme.
  private func show(_ theme: String) throws {
    do {
      screen.use(try themes.theme(theme))
    } catch {
      try tell(.refused(Problem(wording.themeProblem(error))))
    }
  }

  private func keep(_ setting: Setting, _ value: String) throws {
    if setting == .language {
      language = Language.allCases.first { value.contains($0.rawValue) } ?? language
    }
    let file = setup.paths.configurationFile
    do throws(SettingsFile.Failure) {
      try SettingsFile.set(setting, to: value, in: file)
    } catch {
      let sentence =
        switch error {
        case .system(let code):
          wording.notConfigured(file, String(cString: strerror(code)))
        case .fault(let fault): wording.fault(fault)
        }
      try tell(.refused(Problem(sentence)))
    }
  }

  /// Does what the beginning asks for; why it cannot is said there.
  private func begin(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard case .welcome(var welcome) = app else { throw error }
      welcome.say(Message(setup.wording.complaint(about: error).sentence, .fault))
      app = .welcome(welcome)
    }
  }

  private func cards(at path: String) throws -> CardImport {
    do throws(ImportFault) {
      return try CardImport(path: path)
    } catch {
      throw Complaint(sentence: setup.wording.importFault(error, file: path))
    }
  }

  private func createBook(firm: String, then next: AfterCreation) throws {
    var file: CardImport?
    if case .importFile(let path) = next { file = try cards(at: path) }
    let store = try BookStore(
      creating: setup.book.path,
      for: CreateBook(firm: firm, login: setup.person.login, name: setup.person.name),
      today: today, now: .now())
    try show(store)
    if let file {
      cards = file.start(into: setup.book.path, setup: setup, today: today)
      try tell(.importing(0))
    } else {
      try tell(.action(.newContact))
    }
  }
}
