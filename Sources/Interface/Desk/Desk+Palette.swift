import Domain
import Store
import Terminal

/// The palette: every action by its name, in the reader's language or the stable English one.
extension Desk {
  mutating func openPalette(_ text: String = "") throws {
    knownTags = nil
    var palette = Palette(text, past: told)
    try refresh(&palette)
    overlay = .palette(palette)
  }

  /// - Returns: whether the palette stays.
  mutating func handle(_ key: Key, in palette: inout Palette) throws -> Bool {
    switch keys.action(for: key, in: .palette) {
    case .moveDown:
      if palette.recall(by: -1) { try refresh(&palette) } else { palette.move(by: 1) }
    case .moveUp:
      if palette.recall(by: 1) { try refresh(&palette) } else { palette.move(by: -1) }
    case .leave:
      overlay = nil
      preview(nil)
      return false
    case .nextChoice:
      if let chosen = palette.chosen { try complete(chosen, in: &palette) }
    case .confirm: return try confirm(&palette)
    default:
      if key == .backspace, palette.editor.text.isEmpty {
        overlay = nil
        preview(nil)
        return false
      }
      guard palette.editor.handle(key) else { return true }
      palette.keepLine()
      try refresh(&palette)
    }
    preview(palette.theme)
    return true
  }

  private mutating func complete(_ offer: Palette.Offer, in palette: inout Palette) throws {
    palette.editor = LineEditor(offer.line)
    palette.keepLine()
    try refresh(&palette)
  }

  private mutating func confirm(_ palette: inout Palette) throws -> Bool {
    switch palette.decision {
    case .complete:
      if let chosen = palette.chosen { try complete(chosen, in: &palette) }
      return true
    case .perform(let action):
      keepTold(palette)
      overlay = nil
      preview(nil)
      try perform(action)
    case .carryOut(let instruction):
      keepTold(palette)
      overlay = nil
      if case .theme = instruction { previewed = nil } else { preview(nil) }
      try carryOut(instruction)
    case nil:
      // Why not stands under the line already.
      return true
    }
    return false
  }

  /// Remembers the line while the program runs: names stand in it, which no file is to keep.
  private mutating func keepTold(_ palette: Palette) {
    let line = palette.told.trimmed
    told = Array(([line] + told.filter { $0 != line }).prefix(Self.mostTold))
  }

  /// Shows another theme while it is only looked at; nil shows the one that holds.
  private mutating func preview(_ theme: String?) {
    let theme = theme == surroundings.settings.theme ? nil : theme
    guard theme != previewed else { return }
    previewed = theme
    effects.append(.preview(theme: theme ?? surroundings.settings.theme))
  }

  // MARK: - What the line means

  mutating func refresh(_ palette: inout Palette) throws {
    let text = palette.editor.text
    if let (action, name, words) = meant(text) {
      if action.argument == .tags, knownTags == nil { knownTags = try store.tags() }
      let understanding = try understand(action, words)
      let offers = understanding.offers.map { offer in
        Palette.Offer(
          line: "\(name) \(offer.words)" + (offer.instruction == nil ? " " : ""),
          label: offer.words, detail: offer.detail, keys: "", obstacle: nil,
          answer: offer.instruction.map { .carryOut($0) } ?? .complete)
      }
      let obstacle = self.obstacle(to: action)
      let answer = obstacle.map { .failure(Problem($0)) } ?? understanding.result
      // What is meant by a beginning is named.
      let isWhole = Self.words(of: text, behind: name) != nil
      let named = isWhole || understanding.says.isEmpty ? "" : name + wording.say(": ", " : ")
      let says = named + understanding.says
      palette.show(
        obstacle == nil ? Array(offers.prefix(Palette.most)) : [], answer: answer,
        says: offers.isEmpty ? Self.sentence(answer, says) : says)
      return
    }
    let offers = actions(matching: text)
    palette.show(
      offers,
      says: offers.isEmpty ? wording.unknownWord(text.trimmed) : "")
  }

  private static func sentence(
    _ answer: Result<Instruction, Problem>, _ says: String
  ) -> String {
    if case .failure(let problem) = answer { problem.sentence } else { says }
  }

  /// The action whose whole name the line begins with, and the words behind it.
  private func meant(_ text: String) -> (action: Action, name: String, words: String)? {
    var best: (action: Action, name: String, words: String)?
    for action in Action.allCases where action.argument != nil {
      for name in [wording.actionName(action), action.rawValue] {
        guard let words = Self.words(of: text, behind: name) else { continue }
        if name.count > best?.name.count ?? 0 { best = (action, name, words) }
      }
    }
    // "go to l" is on the way to "go to letter".
    let typed = Folding.fold(text)
    let isLonger = Action.allCases.contains { action in
      [wording.actionName(action), action.rawValue].contains {
        $0.count > best?.name.count ?? 0 && $0.contains(" ") && Folding.fold($0).hasPrefix(typed)
          && typed.count > (best?.name.count ?? 0) + 1
      }
    }
    return isLonger ? nil : best ?? begun(text)
  }

  /// The only action that can be told something and whose name begins as the first word does.
  private func begun(_ text: String) -> (action: Action, name: String, words: String)? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let word = Folding.fold(String(text[..<blank]))
    let found = Action.allCases.filter { action in
      action.argument != nil
        && [wording.actionName(action), action.rawValue].contains {
          Folding.fold($0).hasPrefix(word)
        }
    }
    guard word.count > 2, found.count == 1 else { return nil }
    return (found[0], wording.actionName(found[0]), String(text[blank...].dropFirst()))
  }

  private static func words(of text: String, behind name: String) -> String? {
    guard text.count > name.count else { return nil }
    let end = text.index(text.startIndex, offsetBy: name.count)
    guard text[end] == " ", Folding.fold(String(text[..<end])) == Folding.fold(name) else {
      return nil
    }
    return String(text[end...].dropFirst())
  }

  /// The actions that typed letters may mean, the best first.
  func actions(matching text: String) -> [Palette.Offer] {
    let typed = text.trimmed
    let scored = Action.allCases.enumerated().compactMap { place, action -> (Int, Int, Action)? in
      guard !action.isOnlyInBoxes, action != .palette else { return nil }
      let names = [wording.actionName(action), action.rawValue]
      // What an action does is worth less than what it is called.
      let best =
        (names.compactMap { Matching.score(typed, in: $0) }
        + [Matching.score(typed, in: wording.sentence(action))].compactMap { score in
          score.map { $0 >= 400 ? $0 - 300 : 0 }
        }).max()
      guard let best, best > 0 || typed.isEmpty else { return nil }
      return (best, typed.isEmpty ? place + 1000 * need(of: action) : place, action)
    }
    return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map { offer(for: $0.2) }
  }

  /// How soon an action is offered before anything is typed: as on the hint line, then the others.
  private func need(of action: Action) -> Int {
    let places = [place] + place.fallbacks
    let hints = KeyTable.standard.rows.filter { $0.action == action && places.contains($0.context) }
      .compactMap(\.hint)
    return hints.min() ?? 100 + action.distance
  }

  private func offer(for action: Action) -> Palette.Offer {
    Palette.Offer(
      line: wording.actionName(action) + (action.argument == nil ? "" : " "),
      label: wording.actionName(action), detail: wording.sentence(action),
      keys: keysHere(for: action).map(wording.keyNames(of:)) ?? "",
      obstacle: obstacle(to: action),
      answer: action.needsArgument ? .complete : .perform(action))
  }

  /// The keys that do an action where the focus is; where it is for another place, those of that.
  private func keysHere(for action: Action) -> String? {
    let here = keys.rows(in: place).first {
      $0.command == KeyCommand(action) && !$0.keys.isEmpty
    }
    return here?.keys.first ?? (isBound(action) ? nil : keys.keys(for: action))
  }

  /// Why an action cannot be done now; nil when it can.
  func obstacle(to action: Action) -> String? {
    if action.argument == nil, !isBound(action) { return wording.notFromHere }
    switch action {
    case .bump:
      if isAnyFollowUp == true { return wording.bumpIsForCadences }
      return hasSubject ? nil : wording.nothingSelected
    case .drop:
      if focus == .list, lens == .agenda, isAnyFollowUp == false {
        return wording.cadenceIsNotDropped
      }
      return hasSubject ? nil : wording.nothingSelected
    case .again: return repeatable == nil ? wording.nothingToRepeat : nil
    case .done, .noAnswer, .snooze, .reschedule, .awaitReply, .touch, .note, .handOver, .archive,
      .addFollowUp, .edit, .setStage, .setTier, .setCadence, .setTags, .setOwner, .setObjections,
      .remindOfDates, .endContact, .eraseContact, .privacy, .makePrivate, .makePublic,
      .setStances, .giveReferral, .receiveReferral,
      .seeReferral, .whomToSend, .askForReferral, .writeLetter, .thanked, .askedForNews, .promote,
      .deal, .copyEmail, .copyPhone, .copyName, .copyCard,
      .openLink, .open:
      return hasSubject ? nil : wording.nothingSelected
    default: return nil
    }
  }

  /// Whether an action is for the place that has the focus; without any key it is for all of them.
  private func isBound(_ action: Action) -> Bool {
    let places = KeyTable.standard.rows.filter { $0.action == action && $0.context.isOnDesk }
    return places.isEmpty || places.contains { ([place] + place.fallbacks).contains($0.context) }
  }

  private var hasSubject: Bool {
    focus == .list ? selectedContact != nil : card.details != nil
  }

  /// Whether the selected row is a follow-up; nil where no row of the agenda is selected.
  private var isAnyFollowUp: Bool? {
    guard focus == .list, lens == .agenda else { return nil }
    return agenda.selected.map { $0.followUp != nil }
  }

  // MARK: - What is told

  mutating func showMessages() {
    let lines = messages.map { message in
      let sign = message.kind == .fault ? "! " : "  "
      return SafeText(message.text).wrapped(to: max(20, size.columns - 8)).enumerated()
        .map { ($0.offset == 0 ? sign : "    ") + $0.element.string }
    }
    overlay = .text(
      TextPane(
        title: wording.actionName(.messages),
        lines: lines.isEmpty ? ["  " + wording.noMessages] : lines.reversed().flatMap { $0 }))
  }

  mutating func showAbout() {
    let facts: [(String, String)] = [
      (wording.versionLabel, Release.version),
      (wording.bookLabel, surroundings.bookPath),
      (wording.personLabel, surroundings.person.name ?? surroundings.person.login),
      (wording.dayLabel, wording.longDay(today)),
      (wording.zoneLabel, surroundings.zone.name),
      (wording.themeLabel, surroundings.settings.theme),
      (wording.coloursLabel, wording.name(surroundings.colours)),
      (wording.sizeLabel, "\(size.columns)x\(size.rows)"),
    ]
    let width = facts.map { SafeText($0.0).width }.max() ?? 0
    overlay = .text(
      TextPane(
        title: wording.actionName(.about),
        lines: facts.map { "  " + SafeText($0.0).padded(to: width + 2).string + $0.1 }))
  }

  mutating func handle(_ key: Key, in pane: inout TextPane) -> Bool {
    let page = max(1, size.rows - 6)
    switch keys.action(for: key, in: .help) {
    case .moveDown: pane.top += 1
    case .moveUp: pane.top -= 1
    case .pageDown: pane.top += page
    case .pageUp: pane.top -= page
    case .leave, .confirm:
      overlay = nil
      return false
    default: break
    }
    pane.top = min(max(pane.top, 0), max(0, pane.lines.count - page))
    return true
  }
}
