import Domain
import Store
import Terminal

/// What each action does on the desk.
extension Desk {
  mutating func perform(_ action: Action) throws {
    let logged = justLogged
    justLogged = nil
    let stopped = stoppedAt
    stoppedAt = nil
    let overtaken = overtaken
    self.overtaken = nil
    let warned = warned
    self.warned = nil
    if lens == .journal, focus == .list, try performInJournal(action) { return }
    if lens == .partners, focus == .list, try performInPartners(action) { return }
    switch action {
    case .undo: try undo(after: stopped)
    case .redo: try redo(after: stopped)
    case .note:
      if let logged { askWords(for: logged) } else { try performVerb(action, after: warned) }
    case .touch:
      if let overtaken {
        askTouch(with: overtaken.contacts, overtaken.name)
      } else {
        try performVerb(action, after: warned)
      }
    case .done, .noAnswer, .snooze, .reschedule, .awaitReply, .bump, .handOver, .drop,
      .addFollowUp, .edit, .newContact, .again:
      try performVerb(action, after: warned)
    case .mark, .markRange, .markAll:
      if lens == .journal { message = Message(wording.journalIsRead) } else { try mark(action) }
    case .quit: try leaveOrQuit()
    case .leave: try leave()
    case .help:
      let plan = try store.undoPlan(for: surroundings.person, today: today)
        .flatMap { $0.obstacle == .final ? nil : $0 }
      overlay = .help(
        HelpPane(
          context: context,
          undo: plan.map { wording.before($0, today: today, now: surroundings.now()) }))
    case .find: try beginSearch()
    case .palette: try openPalette()
    case .go, .theme, .set: try openPalette(wording.actionName(action) + " ")
    case .messages: showMessages()
    case .about: showAbout()
    case .settings: try openSettings()
    case .drafts: try openDrafts()
    case .repaint: effects.append(.repaint)
    case .readAgain:
      try readAgain()
      message = Message(wording.readAgain)
    case .nextPane, .previousPane: switchPane()
    case .open: try open()
    case .zoom:
      isZoomed.toggle()
      try readAgain()
    case .agenda: try open(.agenda)
    case .contacts: try open(.contacts)
    case .partners: try open(.partners)
    case .journal: try open(.journal)
    case .journalOfContact: try openJournalOfContact()
    case .onlyMine: try toggleMine()
    case .handedToMe: try showHanded()
    case .away, .colleagueLeft: try openPalette(wording.actionName(action) + " ")
    case .letter:
      try open(.contacts)
      overlay = .letter
    case .filter:
      try open(.contacts)
      overlay = .filter(
        FilterBox(contacts.source.filter, in: wording, kept: memory.filters))
    case .order: try askOrder()
    case .showKinds: askKinds()
    case .setStage, .setTier, .setCadence, .setTags, .setOwner, .setObjections, .remindOfDates,
      .endContact, .eraseContact, .privacy, .makePrivate, .makePublic:
      try classify(action)
    case .archive:
      // The key of the card, or of a list of referrals, means what is selected there.
      if focus == .list, meantReferral == nil {
        try classify(action)
      } else {
        try performVerb(.drop, after: nil)
      }
    case .giveReferral, .receiveReferral, .seeReferral, .referList, .whomToSend, .askForReferral,
      .setStances, .thanked, .askedForNews, .promote, .writeLetter, .topics:
      try refer(action)
    case .deal: try openNewDeal()
    case .copyEmail, .copyPhone, .copyName, .copyCard, .openLink: takeOut(action)
    default: try move(action)
    }
  }

  private mutating func move(_ action: Action) throws {
    if focus != .list {
      try moveInCard(action)
      return
    }
    switch action {
    case .today:
      let start = AgendaPlace.beginning(of: .today)
      let rows = try agenda.source.rows(
        .forwards, from: start, including: false, count: 1, in: store)
      if let row = rows.first {
        try agenda.go(to: row, in: store)
      }
    default: try performOnList(action)
    }
    shared = nil
  }

  private mutating func moveInCard(_ action: Action) throws {
    let page = max(1, (layout?.card?.rows ?? 2) - 2)
    switch action {
    case .moveDown: try moveInCard(by: 1)
    case .moveUp: try moveInCard(by: -1)
    case .halfPageDown: try moveInCard(by: page / 2)
    case .halfPageUp: try moveInCard(by: -page / 2)
    case .pageDown: try moveInCard(by: page)
    case .pageUp: try moveInCard(by: -page)
    case .first: try card.move(by: -card.items.count, in: store)
    case .last: try card.move(by: card.items.count, in: store)
    default: break
    }
  }

  /// Through the lines of an item that is taller than the pane, then to the next one.
  private mutating func moveInCard(by step: Int) throws {
    let hidden = hiddenOnCard
    if hidden > 0, card.scroll(by: step, hidden: hidden) { return }
    try card.move(by: step, in: store)
    // Whoever comes from below reads its end first.
    if step < 0 { _ = card.scroll(by: hiddenOnCard, hidden: hiddenOnCard) }
  }

  private mutating func mark(_ action: Action) throws {
    try performOnList(action)
    if markCount > 0 { message = Message(wording.marked(markCount, hidden: 0)) }
  }

  // MARK: - Leaving and panes

  /// Esc: the nearest thing that can be left.
  private mutating func leave() throws {
    if lens == .contacts, focus == .list, search != nil {
      try narrow(to: nil)
    } else if lens == .contacts, focus == .list, !contacts.source.filter.isEmpty {
      try filter(by: ContactFilter())
    } else if focus != .list {
      try leaveCard()
    } else if markCount > 0 || isMarkingRange {
      clearMarks()
    } else if isZoomed {
      isZoomed = false
      try readAgain()
    } else if lens == .agenda, showsHanded {
      try leaveHanded()
    } else if lens == .referring {
      try leaveReferring()
    }
  }

  /// The card from which this one was opened, where that still is; otherwise the list.
  private mutating func leaveCard() throws {
    let left = card.details?.contact.id
    while let before = trail.popLast() {
      guard try store.find(before) != nil else { continue }
      try card.show(before, from: store)
      let link = left.map { CardItem.linked($0) }
      card.select(link.flatMap { card.items.contains($0) ? $0 : nil } ?? .contact(before))
      return
    }
    focusList()
  }

  /// `q`: back, and at the top level out; nothing can be lost.
  private mutating func leaveOrQuit() throws {
    if focus != .list {
      focusList()
    } else if lens == .referring {
      try leaveReferring()
    } else {
      effects.append(.quit)
    }
  }

  mutating func focusList() {
    focus = .list
    trail = []
    card.select(nil)
    needsCard = true
  }

  private mutating func switchPane() {
    if focus == .list { openCard() } else { focusList() }
  }

  /// Puts the focus on the card of a contact, whether the list has it or not; the way back leads
  /// over the card that shows.
  mutating func open(_ contact: ID<Contact>) throws {
    behind = nil
    if focus == .list {
      trail = []
    } else if let shown = card.details?.contact.id, shown != contact {
      trail.append(shown)
    }
    try card.show(contact, from: store)
    focus = .card
    card.select(.contact(contact))
  }

  /// Enter: the card of the selected contact, or what is selected on the card.
  private mutating func open() throws {
    guard focus != .list, let details = card.details else { return openCard() }
    switch card.selected {
    case .linked(let other): try open(other)
    case .referral(let id): try openReferral(id)
    case .deal(let id): try editDeal(id)
    case .figure(let figure):
      try open(.partners)
      try open(.figure(figure, of: details.contact.id))
    case .value(let id):
      switch details.values.first(where: { $0.id == id })?.kind {
      case .url, .email: takeOut(.openLink)
      case .phone: takeOut(.copyPhone)
      case .address, .date, nil: break
      }
    default: break
    }
  }

  /// Puts the focus on the card of the selected contact.
  private mutating func openCard() {
    guard focus == .list else { return }
    needsCard = true
    prepareToDraw()
    guard let details = card.details else { return }
    focus = .card
    card.select(.contact(details.contact.id))
    // From a row of a referral's loop the referral is what one wants to see.
    if lens == .agenda, let referral = agenda.selected?.followUp?.referral,
      card.items.contains(.referral(referral))
    {
      card.select(.referral(referral))
    }
  }
}
