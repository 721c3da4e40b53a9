import Domain
import Store
import Terminal

/// Keys while something lies over the desk.
extension Desk {
  mutating func handleInOverlay(_ key: Key) throws {
    guard let overlay else { return }
    switch overlay {
    case .snooze(let box): try handle(key, in: box)
    case .line(var prompt):
      if try handle(key, in: &prompt) { self.overlay = .line(prompt) }
    case .choice(var box):
      if try handle(key, in: &box) { self.overlay = .choice(box) }
    case .question(let question): try handle(key, in: question)
    case .form(let form): try handle(key, in: form)
    case .drafts(let box): try handle(key, in: box)
    case .erase(let box): try handle(key, in: box)
    case .help(var help):
      if try handle(key, in: &help) { self.overlay = .help(help) }
    case .find(var finder):
      if try handle(key, in: &finder) { self.overlay = .find(finder) }
    case .search(let editor): try handle(key, inSearch: editor)
    case .filter(var box):
      if try handle(key, in: &box) { self.overlay = .filter(box) }
    case .letter: try handleLetter(key)
    case .pick(var box):
      if try handle(key, in: &box) { self.overlay = .pick(box) }
    case .referral(let pane): try handle(key, in: pane)
    case .outgoing(var box):
      if try handle(key, in: &box) { self.overlay = .outgoing(box) }
    case .palette(var palette):
      if try handle(key, in: &palette) { self.overlay = .palette(palette) }
    case .text(var pane):
      if handle(key, in: &pane) { self.overlay = .text(pane) }
    }
  }

  private mutating func handle(_ key: Key, in box: SnoozeBox) throws {
    if case .character(let character) = key, let day = box.days.day(for: character) {
      overlay = nil
      switch box.matter {
      case .subjects(let subjects): try run(.snooze(until: day), on: subjects)
      case .hold(let details): try hold(details, until: day)
      }
      return
    }
    switch keys.action(for: key, in: .snooze) {
    case .confirm:
      switch box.matter {
      case .subjects(let subjects): ask(.snooze(subjects))
      case .hold(let details): ask(.loop(.hold, details))
      }
    case .leave: overlay = nil
    default: break
    }
  }

  private mutating func handle(_ key: Key, in question: Question) throws {
    switch keys.action(for: key, in: .question) {
    case .confirm:
      overlay = nil
      switch question.answer {
      case .run(let gesture, let subjects): try run(gesture, on: subjects, asked: true)
      case .runRest(let intention, let gesture, let subjects, let count):
        try run(intention, gesture: gesture, on: subjects, count: count)
      case .write(let intention, let count):
        try run(intention, gesture: nil, on: [], count: count)
      case .classify(let classification, let people):
        try run(classification, on: people, asked: true)
      case .takeBack(let plan): try takeBack(plan)
      }
    case .leave:
      overlay = nil
      reopenLine()
    default: break
    }
  }

  /// - Returns: whether the box stays.
  private mutating func handle(_ key: Key, in box: inout ChoiceBox) throws -> Bool {
    switch box.choose(by: key) ? .confirm : keys.action(for: key, in: .choice) {
    case .moveDown: box.move(by: 1)
    case .moveUp: box.move(by: -1)
    case .first: box.cursor = 0
    case .last: box.cursor = max(0, box.options.count - 1)
    case .leave:
      overlay = nil
      return false
    case .confirm:
      overlay = nil
      guard box.options.indices.contains(box.cursor) else { return false }
      switch box.options[box.cursor].answer {
      case .run(let gesture, let subjects): try run(gesture, on: subjects)
      case .drop(let subjects): askReason(for: subjects)
      case .stage(let stage, let people): ask(.stage(stage, people))
      case .objection(let channel, let people): ask(.objection(channel, nil, people))
      case .classify(let classification, let people): try run(classification, on: people)
      case .order(let order): try self.order(by: order)
      case .kinds(let kinds): try card.show(kinds, from: store)
      case .journal(let filter):
        rememberMine(in: filter)
        try narrowJournal(to: filter)
      case .partners(let order): try self.order(partnersBy: order)
      case .window(let window): try count(over: window)
      case .fact(let fact): try show(partnersMatching: fact)
      case .advice(let advice): try begin(advice)
      case .statement(let statement): try open(statement)
      case .centre(let contact): try show(around: contact)
      case .journalDay: ask(.journalDay)
      case .refer(let start): try proceed(with: start)
      case .lettersAbout(let id): try askLetter(about: id)
      case .letter(let kind, let id): try show(kind, about: id)
      case .deal(let words, let deal): try decide(deal, words)
      case .promote(let contact): try promote(contact)
      case .step(let answer, let details): try take(answer, of: details)
      case .successor(let heir, let leaver): try leave(leaver, to: heir)
      case .stance(let kind, let people): try pick(.topic, for: .stance(kind, people))
      }
      return false
    default:
      if case .character(let letter) = key, letter.isLetter { box.move(to: letter) }
    }
    return true
  }

  /// - Returns: whether the finder stays.
  private mutating func handle(_ key: Key, in finder: inout Finder) throws -> Bool {
    switch keys.action(for: key, in: .find) {
    case .moveDown: finder.move(by: 1)
    case .moveUp: finder.move(by: -1)
    case .leave:
      overlay = nil
      return false
    case .confirm:
      guard let contact = finder.chosen else { return true }
      overlay = nil
      try open(contact.id)
      return false
    case .searchExchanges:
      finder.inExchanges.toggle()
      try finder.search(in: store, today: today, dot: surroundings.glyphs.dot)
    default:
      if finder.editor.handle(key) {
        try finder.search(in: store, today: today, dot: surroundings.glyphs.dot)
      }
    }
    return true
  }

  // MARK: - Lines

  /// Opens a line to type.
  mutating func ask(_ purpose: LinePrompt.Purpose) {
    let isPast =
      switch purpose {
      case .end, .journalDay: true
      default: false
      }
    let phrase = DayPhrase(
      today: today, order: wording.dayOrder, allowsPast: isPast,
      looksBack: purpose == .journalDay)
    var prompt = LinePrompt(purpose, phrase: phrase)
    if case .touch(let contacts, _, _) = purpose {
      prompt.objections = (try? store.objections(of: contacts)) ?? []
      prompt.pressure = (try? pressure(on: contacts)) ?? nil
    }
    if let draft = prompt.matter.flatMap({ draft(of: $0) }) {
      prompt.resume(draft)
      message = Message(wording.lineDraftIsBack)
    }
    overlay = .line(prompt)
  }

  mutating func askReason(for subjects: [Subject]) {
    ask(.drop(subjects))
  }

  mutating func askWords(for logged: JustLogged) {
    ask(.words(logged.interactions, logged.name))
  }

  /// Opens the line again whose write did not happen.
  /// - Returns: whether there is one.
  @discardableResult
  mutating func reopenLine() -> Bool {
    guard let prompt = unwritten else { return false }
    unwritten = nil
    overlay = .line(prompt)
    return true
  }

  /// The line as it would be asked now; nil when what it is about is closed or gone.
  func renewed(_ prompt: LinePrompt) throws -> LinePrompt? {
    var prompt = prompt
    func again(_ subjects: [Subject]) throws -> [Subject]? {
      let now = try subjects.compactMap { subject -> Subject? in
        guard case .followUp(let id) = subject.target, let followUp = try store.find(id),
          followUp.isOpen, let contact = try store.find(subject.contact)
        else { return nil }
        return Subject(followUp, of: contact)
      }
      return now.count == subjects.count ? now : nil
    }
    func again(_ people: [Classified]) throws -> [Classified] {
      try people.compactMap { try store.card(of: $0.contact.id, timeline: 0).map(Classified.init) }
    }
    switch prompt.purpose {
    case .reschedule(let subjects):
      guard let subjects = try again(subjects) else { return nil }
      prompt.purpose = .reschedule(subjects)
    case .snooze(let subjects):
      guard let subjects = try again(subjects) else { return nil }
      prompt.purpose = .snooze(subjects)
    case .drop(let subjects):
      guard let subjects = try again(subjects) else { return nil }
      prompt.purpose = .drop(subjects)
    case .stage(let stage, let people): prompt.purpose = .stage(stage, try again(people))
    case .objection(let channel, let purpose, let people):
      prompt.purpose = .objection(channel, purpose, try again(people))
    case .cadence(let people): prompt.purpose = .cadence(try again(people))
    case .tags(let people): prompt.purpose = .tags(try again(people))
    case .end(let people): prompt.purpose = .end(try again(people))
    case .loop(let matter, let details):
      guard let details = try store.referral(details.referral.id, today: today) else { return nil }
      prompt.purpose = .loop(matter, details)
    case .touch, .note, .words, .journalDay: break
    }
    return prompt
  }

  /// - Returns: whether the prompt stays.
  private mutating func handle(_ key: Key, in prompt: inout LinePrompt) throws -> Bool {
    switch keys.action(for: key, in: .line) {
    case .leave:
      keepDraft(of: .line(prompt))
      if prompt.draft != nil { message = Message(wording.lineKeptAsDraft) }
      overlay = nil
      return false
    case .confirm:
      keepDraft(of: .line(prompt))
      unwritten = prompt
      let stays = try confirm(prompt)
      // A day of the journal writes nothing.
      if stays || prompt.purpose == .journalDay { unwritten = nil }
      return stays
    case .nextChoice: prompt.nextChoice(by: 1)
    case .previousChoice: prompt.nextChoice(by: -1)
    case .forMeOnly: if prompt.canBePrivate { prompt.isPrivate.toggle() }
    default:
      if key == .control("o"), !prompt.asksForDay {
        effects.append(.edit(prompt.editor.text))
      } else if key == .right, let offer = preset(for: prompt) {
        prompt.editor = LineEditor(offer.whole)
      } else {
        _ = prompt.editor.handle(key)
      }
    }
    return true
  }

  /// The text of one's own that the last word of a line stands for; nil where none does.
  func preset(for prompt: LinePrompt) -> Completion.Offer? {
    guard prompt.takesText, prompt.editor.isAtEnd else { return nil }
    return surroundings.settings.presets.offer(in: prompt.editor.text)
  }

  mutating func paste(_ text: String) {
    switch overlay {
    case .line(var prompt):
      prompt.editor.paste(text)
      overlay = .line(prompt)
    case .form(var form):
      form.paste(text)
      try? offerCompletion(in: &form)
      overlay = .form(form)
    case .erase(var box):
      box.editor.paste(text)
      overlay = .erase(box)
    case .find(var finder):
      finder.editor.paste(text)
      try? finder.search(in: store, today: today, dot: surroundings.glyphs.dot)
      overlay = .find(finder)
    case .search(var editor):
      editor.paste(text)
      overlay = .search(editor)
      try? narrow(as: editor)
    case .help(var help) where help.search != nil:
      help.search?.paste(text)
      overlay = .help(help)
    case .pick(var box):
      box.editor.paste(text)
      try? refresh(&box)
      overlay = .pick(box)
    case .palette(var palette):
      palette.editor.paste(text)
      try? refresh(&palette)
      overlay = .palette(palette)
    case .filter(var box):
      box.paste(text)
      overlay = .filter(box)
    default: message = Message(wording.pasteHasNoPlace)
    }
  }

  /// What came back from the person's editor goes where it was asked for, whole.
  mutating func takeEdited(_ result: Result<String?, Problem>) throws {
    try readAgain()
    switch result {
    case .success(let text):
      guard let text else { return }
      switch overlay {
      case .line(var prompt):
        prompt.editor = LineEditor(text.trimmed)
        overlay = .line(prompt)
      case .form(var form):
        form.takeEdited(text)
        overlay = .form(form)
      default: return
      }
    case .failure(let problem): message = Message(problem.sentence, .fault)
    }
  }

  /// - Returns: whether the prompt stays, because what was typed cannot be taken.
  private mutating func confirm(_ prompt: LinePrompt) throws -> Bool {
    let words = prompt.editor.text.trimmed
    switch prompt.purpose {
    case .reschedule(let subjects):
      guard case .success(let reading) = prompt.reading else { return true }
      overlay = nil
      try run(.reschedule(to: reading.day, at: reading.time), on: subjects)
    case .snooze(let subjects):
      guard case .success(let reading) = prompt.reading else { return true }
      overlay = nil
      try run(.snooze(until: reading.day), on: subjects)
    case .touch(let contacts, _, let channel):
      overlay = nil
      let touch = LogInteraction(
        with: contacts, channel: channel, answered: true, words: words.isEmpty ? nil : words,
        privacy: prompt.privacy)
      try write(touch)
    case .note(let contacts, _):
      guard !words.isEmpty else { return true }
      overlay = nil
      let note = LogInteraction(
        with: contacts, channel: .note, answered: false, words: words, privacy: prompt.privacy)
      try write(note)
    case .words(let interactions, _):
      guard !words.isEmpty else { return true }
      overlay = nil
      let adding = AddWords(to: interactions, words: words, privacy: prompt.privacy)
      try run(Intention(adding), gesture: nil, on: [])
    case .drop(let subjects):
      overlay = nil
      try run(.drop(reason: words.isEmpty ? nil : words), on: subjects)
    case .stage(let stage, let people):
      overlay = nil
      try run(.stage(stage, reason: words.isEmpty ? nil : words), on: people)
    case .objection(let channel, let purpose, let people):
      overlay = nil
      let source = words.isEmpty ? nil : words
      try run(.objection(channel, purpose: purpose, source: source), on: people)
    case .cadence(let people):
      let cadence = Cadence(text: words)
      // Nothing typed: that of the tier.
      guard cadence != nil || words.isEmpty else { return true }
      overlay = nil
      try run(.cadence(cadence), on: people)
    case .tags(let people):
      let tags = TagLine(words)
      guard !tags.isEmpty else { return true }
      overlay = nil
      try run(.tags(adding: tags.added, removing: tags.removed), on: people)
    case .end(let people):
      guard case .success(let reading) = prompt.reading else { return true }
      overlay = nil
      try run(.end(on: reading.day), on: people)
    case .journalDay:
      guard case .success(let reading) = prompt.reading else { return true }
      overlay = nil
      var filter = journal.source.filter
      filter.day = reading.day
      try narrowJournal(to: filter)
    case .loop(let matter, let details): return try confirm(matter, details, prompt)
    }
    return false
  }
}
