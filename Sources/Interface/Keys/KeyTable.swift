import Terminal

/// The one table of keys: dispatch, the hint line and the help all come from it.
package enum KeyTable {
  /// One row: what does it, where, and how early the hint line names it.
  package struct Row: Sendable {
    package let action: Action
    package let context: KeyContext
    package let keys: [String]
    /// 1 comes first on the hint line; nil is only in the help.
    package let hint: Int?

    init(_ action: Action, _ context: KeyContext, _ keys: String..., hint: Int? = nil) {
      self.action = action
      self.context = context
      self.keys = keys
      self.hint = hint
    }
  }

  package static let rows: [Row] = [
    Row(.done, .desk, "d", hint: 2),
    Row(.noAnswer, .desk, "p", hint: 3),
    Row(.snooze, .desk, "s", hint: 4),
    Row(.reschedule, .desk, "r", hint: 8),
    Row(.awaitReply, .desk, "w", hint: 8),
    Row(.bump, .desk, "b", hint: 9),
    Row(.touch, .desk, "t", hint: 10),
    Row(.note, .desk, "n", hint: 11),
    Row(.addFollowUp, .desk, "a", hint: 12),
    Row(.edit, .desk, "e", hint: 13),
    Row(.drop, .desk, "x", hint: 14),
    Row(.handOver, .desk, ">", hint: 15),
    Row(.newContact, .desk, "i", hint: 16),
    Row(.find, .desk, "/", ",", hint: 7),
    Row(.again, .desk, ".", ";"),
    Row(.undo, .desk, "u", hint: 5),
    Row(.redo, .desk, "U", "Ctrl-r"),
    Row(.mark, .list, "Space"),
    Row(.markRange, .list, "v"),
    Row(.markAll, .list, "V"),
    Row(.archive, .contacts, "x", hint: 14),
    Row(.filter, .contacts, "f", hint: 9),
    Row(.order, .contacts, "o", hint: 10),
    Row(.letter, .contacts, "L"),
    Row(.takeBack, .journal, "x", hint: 2),
    Row(.filter, .journal, "f", hint: 3),
    Row(.open, .journal, "Enter", hint: 4),
    Row(.showKinds, .card, "f", hint: 12),

    Row(.setCadence, .desk, "c c"),
    Row(.setStage, .desk, "c s"),
    Row(.setTags, .desk, "c t"),
    Row(.setTier, .desk, "c r"),
    Row(.setOwner, .desk, "c o"),
    Row(.setObjections, .desk, "c n"),
    Row(.remindOfDates, .desk, "c a"),
    Row(.endContact, .desk, "c d"),
    Row(.eraseContact, .desk, "c x"),
    Row(.copyEmail, .desk, "y e"),
    Row(.copyPhone, .desk, "y p"),
    Row(.copyName, .desk, "y n"),
    Row(.copyCard, .desk, "y c"),
    Row(.openLink, .desk, "g x"),

    Row(.moveDown, .desk, "j", "Down", hint: 1),
    Row(.moveUp, .desk, "k", "Up"),
    Row(.halfPageDown, .desk, "Ctrl-d"),
    Row(.halfPageUp, .desk, "Ctrl-u"),
    Row(.pageDown, .desk, "PgDn"),
    Row(.pageUp, .desk, "PgUp"),
    Row(.first, .desk, "g g", "Home"),
    Row(.last, .desk, "G", "End"),
    Row(.nextGroup, .desk, "J", "]"),
    Row(.previousGroup, .desk, "K", "["),
    Row(.today, .agenda, "g t"),
    Row(.agenda, .desk, "g a", "1", "&"),
    Row(.settings, .desk, "g s"),
    Row(.drafts, .desk, "g u"),
    Row(.contacts, .desk, "g c", "2", "é"),
    Row(.journal, .desk, "g j", "4", "'"),
    Row(.journalOfContact, .desk, "g J"),
    Row(.nextPane, .desk, "Tab"),
    Row(.previousPane, .desk, "Shift-Tab"),
    Row(.open, .desk, "Enter"),
    Row(.zoom, .desk, "z"),
    Row(.leave, .desk, "Esc", "-", "Backspace"),
    Row(.quit, .desk, "q", hint: 17),
    Row(.help, .desk, "?", "F1", hint: 6),
    Row(.readAgain, .desk, "R"),
    Row(.repaint, .desk, "Ctrl-l"),

    Row(.confirm, .snooze, "Enter", "."),
    Row(.leave, .snooze, "Esc", "q"),

    Row(.confirm, .line, "Enter", hint: 1),
    Row(.nextChoice, .line, "Tab"),
    Row(.previousChoice, .line, "Shift-Tab"),
    Row(.leave, .line, "Esc", hint: 2),

    Row(.nextField, .form, "Tab", "Down", hint: 1),
    Row(.previousField, .form, "Shift-Tab", "Up"),
    Row(.previousChoice, .form, "Left"),
    Row(.nextChoice, .form, "Right", hint: 2),
    Row(.save, .form, "Ctrl-x", hint: 3),
    Row(.confirm, .form, "Enter", hint: 4),
    Row(.leave, .form, "Esc", hint: 5),
    Row(.anotherRow, .form, "Ctrl-n", hint: 6),
    Row(.moveRowUp, .form, "Ctrl-t", hint: 7),
    Row(.labelField, .form, "Ctrl-p", hint: 8),
    Row(.editor, .form, "Ctrl-o", hint: 9),
    Row(.openAlike, .form, "Ctrl-g", hint: 2),
    Row(.revert, .form, "Ctrl-r", hint: 10),
    Row(.nextOffer, .form, "PgDn"),
    Row(.previousOffer, .form, "PgUp"),
    Row(.repaint, .form, "Ctrl-l"),

    Row(.moveDown, .drafts, "j", "Down", "Tab", hint: 1),
    Row(.moveUp, .drafts, "k", "Up", "Shift-Tab"),
    Row(.confirm, .drafts, "Enter", hint: 2),
    Row(.discardDraft, .drafts, "x", "Del", hint: 3),
    Row(.leave, .drafts, "Esc", "q", hint: 4),

    Row(.takeMine, .clash, "m", hint: 1),
    Row(.takeTheirs, .clash, "t", hint: 2),
    Row(.takeOld, .clash, "w", hint: 3),
    Row(.takeBoth, .clash, "b", hint: 4),

    Row(.moveDown, .choice, "j", "Down", "Tab", hint: 1),
    Row(.moveUp, .choice, "k", "Up", "Shift-Tab"),
    Row(.confirm, .choice, "Enter", hint: 2),
    Row(.leave, .choice, "Esc", "q", hint: 3),

    Row(.moveDown, .find, "Down", "Tab", hint: 1),
    Row(.moveUp, .find, "Up", "Shift-Tab"),
    Row(.confirm, .find, "Enter", hint: 2),
    Row(.searchExchanges, .find, "Ctrl-t", hint: 4),
    Row(.leave, .find, "Esc", hint: 3),

    Row(.leave, .letter, "Esc", hint: 1),

    Row(.moveDown, .filter, "Down", "Tab", hint: 1),
    Row(.moveUp, .filter, "Up", "Shift-Tab"),
    Row(.confirm, .filter, "Enter", hint: 2),
    Row(.leave, .filter, "Esc", hint: 3),

    Row(.confirm, .question, "Enter", hint: 1),
    Row(.leave, .question, "Esc", "q", hint: 2),

    Row(.moveDown, .help, "j", "Down", hint: 1),
    Row(.moveUp, .help, "k", "Up"),
    Row(.pageDown, .help, "PgDn", "Space", "Ctrl-d"),
    Row(.pageUp, .help, "PgUp", "Ctrl-u"),
    Row(.leave, .help, "Esc", "q", "?", "F1", "Enter", hint: 2),

    Row(.firstContact, .welcome, "i", hint: 1),
    Row(.importFile, .welcome, "v", hint: 2),
    Row(.demo, .welcome, "d", hint: 3),
    Row(.quit, .welcome, "q", "Esc", hint: 4),
  ]

  /// The keys as they are dispatched.
  package static let map: KeyMap<Action, KeyContext> = {
    var map = KeyMap<Action, KeyContext>(fallbacks: \.fallbacks)
    for row in rows {
      for keys in row.keys {
        if let sequence = KeySequence(keys) { map.bind(sequence, to: row.action, in: row.context) }
      }
    }
    return map
  }()

  /// The digit that opens a lens, as its tab shows it.
  static func digit(of action: Action) -> String {
    rows.first { $0.action == action }?.keys.first { $0.first?.isNumber == true } ?? ""
  }

  /// What one key does in a context where no key begins a sequence, as in boxes and lines.
  static func action(for key: Key, in context: KeyContext) -> Action? {
    if case .action(let action) = map.lookUp([key], in: context) { action } else { nil }
  }

  /// The rows that hold in a context, its own first.
  package static func rows(in context: KeyContext) -> [Row] {
    ([context] + context.fallbacks).flatMap { place in rows.filter { $0.context == place } }
  }
}
