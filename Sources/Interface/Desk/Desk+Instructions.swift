import Domain
import Store
import Terminal

/// Actions that are told more than their key says: ":snooze +10d".
extension Desk {
  /// Does what a key means.
  mutating func perform(_ command: KeyCommand) throws {
    guard let words = command.argument else { return try perform(command.action) }
    switch try understand(command.action, words).result {
    case .success(let instruction): try carryOut(instruction)
    case .failure(let problem): message = Message(problem.sentence, .fault)
    }
  }

  /// Does what was told.
  mutating func carryOut(_ instruction: Instruction) throws {
    switch instruction {
    case .gesture(let gesture):
      // The same as the key there.
      if case .drop = gesture, focus != .list {
        guard card.followUp != nil else { return try perform(.drop) }
      } else if meansContact {
        if case .drop = gesture { return try classify(.archive) }
        if case .handOver(let colleague) = gesture {
          return try carryOut(.classification(.owner(colleague)))
        }
      }
      let subjects = try self.subjects()
      if subjects.isEmpty {
        message = Message(wording.nothingSelected)
      } else if case .drop = gesture, !subjects.allSatisfy({ $0.followUp != nil }) {
        message = Message(wording.cadenceIsNotDropped)
      } else {
        try run(gesture, on: subjects)
      }
    case .classification(let classification):
      let people = try classified()
      if people.isEmpty {
        message = Message(wording.nothingSelected)
      } else {
        try run(classification, on: people)
      }
    case .touch(let channel, let words): try log(channel, words, answered: true)
    case .note(let words): try log(.note, words, answered: false)
    case .deal(let words): try deal(words)
    case .open(let contact): try open(contact)
    case .filter(let filter):
      try open(.contacts)
      try self.filter(by: filter)
    case .order(let order):
      try open(.contacts)
      try self.order(by: order)
    case .partners(let order): try self.order(partnersBy: order)
    case .fact(let fact): try show(partnersMatching: fact)
    case .window(let window):
      try open(.partners)
      try count(over: window)
    case .absence(let absence): try setAbsence(absence)
    case .leaver(let colleague): try askSuccessor(of: colleague)
    case .theme(let name): try keep(.theme, TOMLLine.quoted(name))
    case .set(let setting, let value): try keep(setting, value)
    }
  }

  private mutating func log(
    _ channel: Interaction.Channel, _ words: String?, answered: Bool
  ) throws {
    let contacts = try classified().map(\.contact.id)
    guard !contacts.isEmpty else {
      message = Message(wording.nothingSelected)
      return
    }
    let touch = LogInteraction(
      with: contacts, channel: channel, answered: answered, words: words)
    try write(touch)
  }

  // MARK: - Settings

  /// Lets a setting hold from now on, and asks for it to be kept.
  private mutating func keep(_ setting: Setting, _ value: String) throws {
    var faults: [ConfigurationFault] = []
    let read = Settings(
      reading: "\(setting.rawValue) = \(value)\n", file: "config.toml", faults: &faults)
    guard faults.isEmpty else { return }
    effects.append(.configure(setting, value))
    switch setting {
    case .language: surroundings.wording.language = read.language ?? wording.language
    case .dates: surroundings.wording.dayOrder = read.dates
    case .lines: surroundings.glyphs = read.lines.glyphs
    case .weekStart: store.weekStart = read.weekStart
    case .theme: effects.append(.preview(theme: read.theme))
    case .hints, .touch, .presets, .book, .open, .mail, .editor: break
    }
    surroundings.settings.take(setting, from: read)
    rowWords = AgendaRowWords()
    try readAgain()
    message = Message(wording.settingKept(setting, value))
  }
}
