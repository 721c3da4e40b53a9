import Domain
import Terminal

/// A text that is about to go out, shown in full before it does.
package struct OutgoingBox {
  /// Whom it goes to.
  let contact: ID<Contact>
  let name: ContactName
  /// Their address; nil where the card has none.
  let email: String?
  let subject: String
  let body: String
  /// The first line that shows.
  var top = 0

  /// The whole text, as it is copied.
  var text: String { subject.isEmpty ? body : subject + "\n\n" + body }

  fileprivate func lines(columns: Int) -> [SafeText] {
    body.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { SafeText(String($0)).wrapped(to: columns) }
  }
}

extension Desk {
  /// - Returns: whether the box stays.
  mutating func handle(_ key: Key, in box: inout OutgoingBox) throws -> Bool {
    let page = max(1, size.rows - 10)
    switch keys.action(for: key, in: .outgoing) {
    case .moveDown: box.top += 1
    case .moveUp: box.top -= 1
    case .pageDown: box.top += page
    case .pageUp: box.top -= page
    case .copyText:
      effects.append(.copy(box.text))
      askWhetherSent(box, wording.textCopied)
      return false
    case .confirm:
      guard let email = box.email else {
        message = Message(wording.noEmail(box.name), .fault)
        return true
      }
      effects.append(.open(.letter(to: email, subject: box.subject, body: box.body)))
      askWhetherSent(box, nil)
      return false
    case .leave:
      overlay = nil
      return false
    default: break
    }
    let (_, columns) = Self.extent(of: box, in: textArea)
    box.top = min(max(box.top, 0), max(0, box.lines(columns: columns).count - page))
    return true
  }

  /// Nothing left by itself: whether it did is said by whoever sent it.
  private mutating func askWhetherSent(_ box: OutgoingBox, _ sentence: String?) {
    let log = LogInteraction(
      with: [box.contact], channel: .mail, answered: false, words: box.subject)
    overlay = .question(
      Question(
        lines: [sentence, wording.wasItSent(box.name)].compactMap { $0 },
        answer: .write(Intention(log), 1)))
  }

  /// What lies over the panes has this to itself.
  var textArea: Rect { Rect(row: 1, column: 0, rows: max(1, size.rows - 3), columns: size.columns) }

  private static func extent(of box: OutgoingBox, in area: Rect) -> (rows: Int, columns: Int) {
    (max(1, area.rows - 4), max(20, min(area.columns - 4, 76)))
  }

  func draw(_ box: OutgoingBox, on grid: inout Grid, over area: Rect) {
    let (rows, columns) = Self.extent(of: box, in: area)
    let lines = box.lines(columns: columns)
    let shown = Array(lines.dropFirst(box.top).prefix(rows))
    let to = SafeText(wording.letterTo(box.name, box.email))
    let inside = Box(
      title: SafeText(box.subject), lines: [to, .empty] + shown, leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    grid.restyle(inside.line(0), role: .textDim)
    let edge = inside.column + inside.columns - 1
    if box.top > 0 {
      grid.put(grid.glyphs.arrowUp, row: inside.row + 2, column: edge, role: .textDim)
    }
    if box.top + shown.count < lines.count {
      grid.put(
        grid.glyphs.arrowDown, row: inside.row + inside.rows - 1, column: edge, role: .textDim)
    }
  }
}
