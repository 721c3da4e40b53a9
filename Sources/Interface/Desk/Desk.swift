import Domain
import Store
import Terminal

/// The application on an open book: one book, seen through lenses that share one selection.
///
/// A value: a key is handled by changing it, drawing reads it, and what needs the world comes out
/// as effects.
package struct Desk {
  let store: BookStore
  package internal(set) var surroundings: Surroundings
  package internal(set) var today: Day {
    didSet { card.today = today }
  }
  package internal(set) var size: Size

  /// Which list shows.
  package internal(set) var lens = Lens.agenda
  package internal(set) var agenda: AgendaPane
  package internal(set) var contacts: ContactsPane
  package internal(set) var partners: PartnersPane
  package internal(set) var journal: JournalPane
  package internal(set) var referring = ReferringPane(ReferringSource())
  /// From where whom we could refer was opened.
  var lensBefore = Lens.agenda
  /// The entry that the journal has selected, in full.
  var entry: JournalDetails?
  /// The first line that shows of the entry while it is read in full; nil while the list moves.
  var readingTop: Int?
  package internal(set) var card = CardPane()
  /// What leads the card of a partner, and whose card; nil until it is read.
  var partnerCard: (contact: ID<Contact>, card: PartnerCard?)?
  package internal(set) var focus = Pane.list
  package internal(set) var isZoomed = false
  package internal(set) var overlay: Overlay?
  package internal(set) var message: Message? {
    didSet {
      guard let message, message.kind != .news else { return }
      messages = messages.suffix(Self.mostMessages - 1) + [message]
    }
  }
  /// What was said, for `:messages`; the latest last.
  private(set) var messages: [Message] = []
  private static let mostMessages = 100
  /// What was told to the palette since the program began, the latest first.
  var told: [String] = []
  static let mostTold = 50
  /// The tags of the book, once a line of the palette needed them.
  var knownTags: [String]?
  /// The theme that shows in place of the one that holds, while it is looked at.
  var previewed: String?
  /// How many rows are overdue.
  package internal(set) var overdue = 0
  /// How many contacts the list has, as far as they are counted.
  var contactCount = 0
  /// How many of all contacts only others see.
  var hiddenCount = 0
  /// What is searched for among the contacts, if anything is.
  var search: Search?
  /// The contact that was selected in a lens before, where the one that shows does not have it.
  var shared: ID<Contact>?
  /// The contacts whose cards were left for that of another one, the last one last.
  var trail: [ID<Contact>] = []
  /// How many marked contacts the list does not show.
  var hiddenMarks = 0
  /// What the screen remembers: to be kept as it is when the screen opens, and whenever it is asked
  /// for (`Effect.remember`).
  package internal(set) var memory: ScreenMemory
  /// What the screen remembered when that was last kept.
  private var kept: ScreenMemory
  /// Those who work in the book.
  var colleagues: [Colleague] = []
  /// Whether the agenda shows only what was handed to whoever sits here.
  package internal(set) var showsHanded = false
  /// The latest entry of the journal that the screen knows of.
  var seen = ID<Entry>(0)
  /// What others did since the last key.
  var news = News()
  /// Who else has which contact open, by login.
  var alsoOpen: [ID<Contact>: [String]] = [:]
  /// What the key before this one warned of: pressed again, it is done.
  var warned: Warned?

  /// The first keys of a sequence that is not complete yet.
  var typed: [Key] = []
  /// What `.` repeats.
  var repeatable: Repeatable?
  /// In which order partners were picked from last.
  var referringOrder = PartnerOrder.owed
  /// What was logged by the key before this one: `n` adds words to it.
  var justLogged: JustLogged?
  /// The undo or redo at which the key before this one stopped.
  var stoppedAt: StoppedUndo?
  /// In whose matter a colleague was quicker than the key before this one: `t` is about them.
  var overtaken: Overtaken?
  /// The referral in full from which what lies over the desk was opened.
  var behind: ReferralPane?
  /// The line whose write is not done yet: asked about, waited for, or being tried.
  var unwritten: LinePrompt?
  /// A write that waits for somebody else's.
  var waiting: WaitingWrite?
  var rowWords = AgendaRowWords()
  /// Whether an import runs aside.
  var isImporting = false
  /// What was typed and not saved, by its name.
  var drafts: [String: String]
  var effects: [Effect] = []

  enum Repeatable {
    case gesture(Gesture)
    case classification(Classification)
  }

  struct JustLogged {
    let interactions: [ID<Interaction>]
    let name: ContactName
  }

  struct Overtaken {
    let contacts: [ID<Contact>]
    let name: ContactName
  }

  struct StoppedUndo {
    var plan: UndoPlan
    /// The entries that were passed over on the way here.
    var passedOver: Set<ID<Entry>>
  }

  /// - Throws: `StoreFault`.
  package init(
    on store: BookStore, today: Day, size: Size, surroundings: Surroundings
  ) throws {
    self.store = store
    store.reader = surroundings.person.login
    self.today = today
    self.size = size
    self.surroundings = surroundings
    drafts = surroundings.drafts
    card.today = today
    agenda = AgendaPane(AgendaSource(today: today))
    memory = surroundings.memory
    kept = memory
    var source = ContactsSource(today: today)
    source.order = memory.order
    contacts = ContactsPane(source)
    partners = PartnersPane(memory.partners, today: today)
    journal = JournalPane(JournalSource(zone: surroundings.zone))
    colleagues = try store.colleagues()
    journal = JournalPane(JournalSource(filter: usualJournal, zone: surroundings.zone))
    try agenda.goToFirst(of: agendaSource, in: store, height: listHeight)
    try countOverdue()
    try noticeHandedOver()
    noticeDrafts()
    if let notice = surroundings.notices.first {
      let count = surroundings.notices.count
      message = Message((count > 1 ? wording.several(count) : "") + notice, .fault)
      messages += surroundings.notices.map { Message($0, .fault) }
    }
    kept = memory
  }

  var wording: Wording { surroundings.wording }

  var keys: KeyTable { surroundings.keys }

  var layout: Layout? {
    let isReading = lens == .journal && focus == .list && readingTop != nil
    return Layout(
      size: size, focus: isReading ? .card : focus, zoomed: isZoomed, shape: shape(focus))
  }

  /// How many lines the list has whenever it shows, even while the card stands in its place.
  var listHeight: Int {
    Layout(size: size, focus: .list, zoomed: isZoomed, shape: shape(.list))?.list?.rows ?? 1
  }

  /// How the lens that shows divides the screen.
  func shape(_ focus: Pane) -> Layout.Shape {
    switch lens {
    case .agenda, .contacts, .referring: .list
    case .partners: partners.face == .map ? .map : .faces
    case .journal: focus == .list ? .detailed : .list
    }
  }

  /// The context that the next key belongs to.
  var context: KeyContext { overlay?.context ?? place }

  /// The context of what has the focus on the desk, whatever lies over it.
  var place: KeyContext {
    if focus != .list { return .card }
    return lens == .partners ? partners.context : lens.context
  }

  // MARK: - Events

  /// Handles what happened.
  /// - Returns: what is asked of the world, in order.
  package mutating func handle(_ event: Event) -> [Effect] {
    effects = []
    attempt { desk in
      switch event {
      case .key(let key): try desk.handle(key)
      case .action(let action): try desk.perform(action)
      case .paste(let text): desk.paste(text)
      case .resize(let size):
        desk.size = size
        try desk.readAgain()
      case .interrupt: try desk.interrupt()
      case .bookChanged: try desk.noticeOthers()
      case .alsoOpen(let open): desk.alsoOpen = open
      case .day(let day):
        desk.today = day
        try desk.readAgain()
      case .retry: try desk.retryWaiting()
      case .resumed: try desk.readAgain()
      case .edited(let result): try desk.takeEdited(result)
      case .said(let sentence): desk.message = Message(sentence)
      case .refused(let problem): desk.message = Message(problem.sentence, .fault)
      case .importing(let part):
        desk.isImporting = true
        desk.message = Message(desk.wording.importing(part))
      case .imported(let result): try desk.noticeImport(result)
      case .layingOut(let part):
        if desk.partners.map.awaited != nil {
          desk.message = Message(desk.wording.layingOut(part))
        }
      case .laidOut(let order, let sheet): desk.takeMap(sheet, of: order)
      case .networkRead(let reading): try desk.takeNetwork(reading)
      }
    }
    attempt { try $0.comeBackToReferral() }
    attempt { try $0.showSelection() }
    if memory != kept { effects.append(.remember(memory)) }
    kept = memory
    return effects
  }

  /// Says what went wrong instead of letting it through.
  mutating func attempt(_ body: (inout Desk) throws -> Void) {
    do {
      try body(&self)
    } catch let fault as StoreFault {
      message = Message(wording.fault(fault), .fault)
    } catch {
      message = Message(wording.unexpected(error), .fault)
    }
  }

  private mutating func handle(_ key: Key) throws {
    if waiting != nil {
      queue(key)
      return
    }
    if isImporting, key == .escape {
      effects.append(.cancelImport)
      return
    }
    if key == .escape, giveUpMap() { return }
    message = nil
    news = News()
    if overlay != nil {
      try handleInOverlay(key)
      return
    }
    typed.append(key)
    switch keys.map.lookUp(typed, in: context) {
    case .action(let command):
      typed = []
      try perform(command)
    case .prefix: break
    case .none:
      if typed.count > 1, key != .escape {
        message = Message(wording.unknownKeys(typed.map(\.description).joined(separator: " ")))
      }
      typed = []
      justLogged = nil
      stoppedAt = nil
      overtaken = nil
      warned = nil
    }
  }

  /// Ctrl-C: what Esc leaves, and with nothing to leave the program.
  private mutating func interrupt() throws {
    if overlay != nil || waiting != nil || isImporting {
      try handle(.escape)
    } else {
      effects.append(.quit)
    }
  }

  // MARK: - Reading

  /// Reads every pane again, for the size and the day as they are now.
  /// - Parameter following: whether the selection follows its record.
  mutating func readAgain(following: Bool = true) throws {
    try readList(following: following)
    try card.reload(from: store)
    partnerCard = nil
    if card.details == nil, focus != .list { focusList() }
    try countOverdue()
  }

  private mutating func noticeImport(_ result: Result<String, Problem>) throws {
    isImporting = false
    try performOnList(.first)
    try readAgain()
    switch result {
    case .success(let sentence): message = Message(sentence, .done)
    case .failure(let problem): message = Message(problem.sentence, .fault)
    }
  }

  /// The card follows the selection of the list; reading it is left until the keys that were typed
  /// ahead are handled, and to a screen that shows it.
  private mutating func showSelection() throws {
    guard layout?.card != nil, focus == .list || card.details == nil else { return }
    needsCard = true
  }

  /// Whether the card may be of another contact than the list's.
  var needsCard = true

  /// Reads what the screen is about to show.
  package mutating func prepareToDraw() {
    attempt { try $0.lookForAlikes() }
    attempt { try $0.lookForCautions() }
    if lens == .partners { prepareFace() }
    if needsCard, focus == .list || card.details == nil {
      needsCard = false
      attempt { try $0.card.show($0.selectedContact, from: $0.store) }
    }
    if lens == .partners { preparePanel() }
  }

  /// What must hold whatever happened; a sentence for a test, nil when all is well.
  package func checkInvariants() -> String? {
    agenda.checkInvariants() ?? contacts.checkInvariants() ?? partners.checkInvariants()
      ?? journal.checkInvariants() ?? referring.checkInvariants()
  }
}
