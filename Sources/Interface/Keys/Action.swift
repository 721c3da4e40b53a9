/// Everything a key can do, by the name that a key file and the palette use.
package enum Action: String, CaseIterable, Hashable, Sendable {
  case moveDown = "move down"
  case moveUp = "move up"
  case halfPageDown = "half page down"
  case halfPageUp = "half page up"
  case pageDown = "page down"
  case pageUp = "page up"
  case first, last
  case nextGroup = "next group"
  case previousGroup = "previous group"
  case today
  case nextPane = "next pane"
  case previousPane = "previous pane"
  case open, leave, quit, zoom, help
  case agenda, contacts, partners, journal
  case journalOfContact = "journal of contact"
  case takeBack = "take back"
  case letter = "go to letter"
  case filter, order
  case onlyMine = "only mine"
  case handedToMe = "handed to me"
  case away
  case colleagueLeft = "colleague left"
  case nextFace = "next face"
  case previousFace = "previous face"
  case left, right
  case window = "time window"
  case detail
  case advice = "what now"
  case flip = "up or downstream"

  case done
  case noAnswer = "no answer"
  case snooze, reschedule
  case awaitReply = "wait"
  case bump, touch, note
  case handOver = "hand over"
  case drop, archive
  case addFollowUp = "add follow-up"
  case edit
  case newContact = "new contact"
  case find
  case searchExchanges = "search exchanges"

  case setStage = "stage"
  case setTier = "tier"
  case setCadence = "cadence"
  case setTags = "tag"
  case setOwner = "owner"
  case setObjections = "do not contact"
  case remindOfDates = "remind of dates"
  case endContact = "deceased or closed"
  case eraseContact = "erase"
  /// For its owner only, or for the firm again.
  case privacy
  case makePrivate = "private"
  /// What is being written down, or for the firm again.
  case forMeOnly = "for me only"
  case makePublic = "public"

  case setStances = "stance"

  case giveReferral = "refer"
  case receiveReferral = "referral received"
  case seeReferral = "referral seen"
  case referList = "refer list"
  case whomToSend = "whom to send"
  case askForReferral = "ask for a referral"
  case writeLetter = "write letter"
  case thanked
  case askedForNews = "asked for news"
  case promote, deal, topics

  case openLink = "open link"
  case copyEmail = "copy e-mail"
  case copyPhone = "copy phone"
  case copyName = "copy name"
  case copyCard = "copy card"
  case showKinds = "show kinds"

  case mark
  case markRange = "mark range"
  case markAll = "mark all"
  case again = "repeat"
  case undo, redo
  case palette
  /// A contact by name.
  case go
  case theme, set, messages, about
  case readAgain = "read again"
  case repaint

  case confirm
  case nextField = "next field"
  case previousField = "previous field"
  case save
  case nextChoice = "next choice"
  case previousChoice = "previous choice"
  case nextOffer = "next offer"
  case previousOffer = "previous offer"
  case labelField = "label"
  case anotherRow = "another row"
  case moveRowUp = "move row up"
  case editor
  case revert
  case openAlike = "open alike"
  case pickSeveral = "pick several"
  case nextOrder = "next order"
  case copyText = "copy text"
  case settings, drafts
  case discardDraft = "discard draft"
  case takeMine = "mine"
  case takeTheirs = "theirs"
  case takeOld = "as it was"
  case takeBoth = "both"

  case firstContact = "first contact"
  case importFile = "import file"
  case demo
}

/// Where keys hold.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
  /// Every list and the card alike.
  case desk
  /// Every list.
  case list
  case agenda, contacts, partners, referring, journal
  /// Among the partners, while their tree shows.
  case tree
  case card
  /// A box that shows days to choose from.
  case snooze
  /// A line being typed.
  case line
  case form, choice, question, help
  /// A row of a form that a colleague changed too.
  case clash
  /// What was typed and not saved.
  case drafts
  /// A name being typed, with who bears it.
  case find
  /// A letter to go to.
  case letter
  /// A filter being typed, with those that are kept.
  case filter
  /// Something picked from a list that narrows: a topic, partners, a client.
  case pick
  /// A referral in full.
  case referral
  /// A text that is about to go out.
  case outgoing
  /// An action being typed.
  case palette
  /// There is no book yet.
  case welcome

  /// The contexts whose keys hold here too, where this one says nothing; the nearest first.
  package var fallbacks: [KeyContext] {
    switch self {
    case .agenda, .contacts, .partners, .referring, .journal: [.list, .desk]
    case .tree: [.partners, .list, .desk]
    case .list, .card: [.desk]
    case .clash: [.form]
    case .desk, .snooze, .line, .form, .choice, .question, .help, .find, .letter, .filter, .drafts,
      .pick, .referral, .outgoing, .palette, .welcome:
      []
    }
  }
}
