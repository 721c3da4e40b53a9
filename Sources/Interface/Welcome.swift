import Domain
import Terminal

/// What shows while there is no book: three ways to begin. Nothing is created before one is chosen.
package struct Welcome {
  private enum Question {
    case firm(then: AfterCreation)
    case file
  }

  private let surroundings: Surroundings
  private var size: Size
  private var question: Question?
  private var editor = LineEditor()
  private var message: Message?

  package init(size: Size, surroundings: Surroundings) {
    self.size = size
    self.surroundings = surroundings
  }

  private var wording: Wording { surroundings.wording }

  /// Says why what was chosen could not be done.
  package mutating func say(_ message: Message) {
    self.message = message
    question = nil
  }

  package mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .resize(let size): self.size = size
    case .paste(let text): if question != nil { editor.paste(text) }
    case .interrupt:
      if question == nil { return [.quit] }
      question = nil
    case .key(let key): return question == nil ? choose(key) : type(key)
    default: break
    }
    return []
  }

  private mutating func choose(_ key: Key) -> [Effect] {
    message = nil
    guard let action = surroundings.keys.action(for: key, in: .welcome) else { return [] }
    switch action {
    case .firstContact: ask(.firm(then: .firstContact))
    case .importFile: ask(.file)
    case .demo: return [.openDemo]
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  private mutating func ask(_ question: Question) {
    self.question = question
    editor = LineEditor()
  }

  private mutating func type(_ key: Key) -> [Effect] {
    guard let action = surroundings.keys.action(for: key, in: .line) else {
      _ = editor.handle(key)
      return []
    }
    switch action {
    case .leave: question = nil
    case .confirm:
      let text = editor.text.trimmed
      guard !text.isEmpty, let question else { return [] }
      switch question {
      case .file: ask(.firm(then: .importFile(path: text)))
      case .firm(let next): return [.createBook(firm: text, then: next)]
      }
    default: break
    }
    return []
  }

  package func draw() -> (grid: Grid, cursor: Position?) {
    var grid = Grid(size: size, glyphs: surroundings.glyphs)
    let area = grid.bounds.inset(rows: size.rows > 8 ? 1 : 0, columns: size.columns > 20 ? 2 : 0)
    var lines: [(SafeText, Role)] = []
    for sentence in [wording.welcome, wording.noBookYet(surroundings.bookPath)] {
      lines += SafeText(sentence).wrapped(to: area.columns).map { ($0, .text) }
    }
    lines.append((.empty, .text))
    for row in surroundings.keys.rows(in: .welcome) {
      let key = SafeText(wording.keyName(row.keys.first ?? "")).padded(to: 4)
      let text = row.action == .quit ? wording.hint(.quit) : wording.sentence(row.action)
      lines.append((key + SafeText(text), .textStrong))
    }
    lines.append((.empty, .text))
    lines.append((SafeText(wording.nothingCreatedYet), .textDim))
    for (index, line) in lines.enumerated() {
      grid.put(line.0, in: area, line: index, role: line.1)
    }
    if let message {
      let rows = SafeText(message.text).wrapped(to: area.columns)
      for (index, text) in rows.enumerated() {
        grid.put(text, in: area, line: lines.count + 1 + index, role: .statusError)
      }
    }
    let cursor = drawQuestion(on: &grid)
    return (grid, cursor)
  }

  private func drawQuestion(on grid: inout Grid) -> Position? {
    guard let question else { return nil }
    let title =
      switch question {
      case .firm: wording.firmQuestion
      case .file: wording.fileQuestion
      }
    let inside = Box(title: SafeText(title), lines: [.empty], leastWidth: size.columns - 6)
      .draw(on: &grid, atBottomOf: grid.bounds)
    return editor.draw(on: &grid, in: inside)
  }
}

/// The application: on a book, or before there is one.
package enum App {
  case welcome(Welcome)
  case desk(Desk)

  package mutating func handle(_ event: Event) -> [Effect] {
    switch self {
    case .welcome(var welcome):
      let effects = welcome.handle(event)
      self = .welcome(welcome)
      return effects
    case .desk(var desk):
      let effects = desk.handle(event)
      self = .desk(desk)
      return effects
    }
  }

  /// The contact whose card is open.
  package var openContact: ID<Contact>? {
    if case .desk(let desk) = self { desk.openContact } else { nil }
  }

  /// Ends a batch of keys.
  /// - Returns: what is asked of the world, in order.
  package mutating func endBatch() -> [Effect] {
    guard case .desk(var desk) = self else { return [] }
    let effects = desk.endBatch()
    self = .desk(desk)
    return effects
  }

  package mutating func draw() -> (grid: Grid, cursor: Position?) {
    switch self {
    case .welcome(let welcome): return welcome.draw()
    case .desk(var desk):
      defer { self = .desk(desk) }
      return desk.draw()
    }
  }
}
