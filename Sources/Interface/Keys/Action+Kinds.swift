/// What an action can be told beyond itself, in the palette and in a key file.
package enum ArgumentKind: Hashable, Sendable {
  case day
  /// A channel and words.
  case touch
  case words
  /// Why something is dropped.
  case reason
  case tags
  case contact
  case stage
  case tier
  case cadence
  case colleague
  /// A day and a colleague.
  case absence
  /// A colleague who leaves.
  case leaver
  /// A channel.
  case objection
  case filter
  case order
  /// Over which time.
  case window
  case theme
  /// A setting of `config.toml` and its value.
  case setting
  /// A topic and how somebody stands to it.
  case stance
  /// A state, a value and what it is about.
  case deal
}

extension Action {
  /// What it can be told; nil for an action that is all by itself.
  package var argument: ArgumentKind? {
    switch self {
    case .snooze, .reschedule, .endContact: .day
    case .touch: .touch
    case .note: .words
    case .drop: .reason
    case .handOver, .setOwner: .colleague
    case .away: .absence
    case .colleagueLeft: .leaver
    case .setStage: .stage
    case .setTier: .tier
    case .setCadence: .cadence
    case .setTags: .tags
    case .setObjections: .objection
    case .go: .contact
    case .filter: .filter
    case .order: .order
    case .window: .window
    case .theme: .theme
    case .set: .setting
    case .setStances: .stance
    case .deal: .deal
    default: nil
    }
  }

  /// Whether it is nothing without being told more.
  var needsArgument: Bool {
    switch self {
    case .go, .theme, .set, .away, .colleagueLeft: true
    default: false
    }
  }

  /// How far down the list of everything it stands: verbs come first, and last what only moves the
  /// cursor or the focus, for which nobody needs a name.
  var distance: Int {
    switch self {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last,
      .nextGroup, .previousGroup, .nextPane, .previousPane, .leave, .help:
      2
    default: writes ? 0 : 1
    }
  }

  /// Whether the book changes by it, at once or by one more key.
  package var writes: Bool {
    switch self {
    case .done, .noAnswer, .snooze, .reschedule, .awaitReply, .bump, .touch, .note, .handOver,
      .drop, .archive, .addFollowUp, .edit, .newContact, .setStage, .setTier, .setCadence,
      .setTags, .setOwner, .setObjections, .remindOfDates, .endContact, .eraseContact, .again,
      .privacy, .makePrivate, .makePublic,
      .undo, .redo, .settings, .takeBack, .save, .confirm, .firstContact, .importFile, .demo,
      .setStances, .giveReferral, .receiveReferral, .seeReferral, .askForReferral, .thanked,
      .askedForNews, .promote, .deal, .topics, .away, .colleagueLeft:
      true
    default: false
    }
  }

  /// Whether it means something only while a box, a line or a form is open, or before there is a
  /// book.
  package var isOnlyInBoxes: Bool {
    switch self {
    case .confirm, .nextField, .previousField, .save, .nextChoice, .previousChoice,
      .searchExchanges, .nextOffer, .previousOffer, .labelField, .anotherRow, .moveRowUp, .editor,
      .revert, .openAlike, .discardDraft, .takeMine, .takeTheirs, .takeOld, .takeBoth,
      .pickSeveral, .nextOrder, .copyText, .forMeOnly, .firstContact, .importFile, .demo:
      true
    default: false
    }
  }
}
