import Domain
import Terminal

/// `:`: any action by its name, and what it is told, on one line.
package struct Palette {
  /// How many offers are found at most.
  static let most = 50

  var editor: LineEditor
  /// What the line may mean, the best first.
  private(set) var offers: [Offer] = []
  private(set) var cursor = 0
  /// The lines that were told before, the latest first.
  let past: [String]
  /// Which of them stands in the line; nil once something is typed.
  private var recalled: Int?
  /// Whether the person chose among the offers, instead of only typing.
  private(set) var hasMoved = false
  /// What the line means by itself, when it is complete.
  private(set) var answer: Result<Instruction, Problem>?
  /// What is understood, or what is missing.
  private(set) var says = ""

  struct Offer {
    /// What the line becomes when this is completed.
    let line: String
    let label: String
    let detail: String
    /// The keys that do the same.
    let keys: String
    /// Why it cannot be done now.
    let obstacle: String?
    let answer: Answer
  }

  enum Answer {
    case perform(Action)
    case carryOut(Instruction)
    /// More has to be typed.
    case complete
  }

  init(_ text: String = "", past: [String] = []) {
    editor = LineEditor(text)
    self.past = past
  }

  /// The offer that the cursor is on.
  var chosen: Offer? { offers.indices.contains(cursor) ? offers[cursor] : nil }

  mutating func move(by step: Int) {
    guard !offers.isEmpty else { return }
    cursor = (cursor + step + offers.count) % offers.count
    hasMoved = true
  }

  /// Brings back a line that was told before, from a line that is empty or was brought back itself.
  /// - Parameter step: how many lines further back; negative for later ones.
  /// - Returns: whether the line became another one.
  mutating func recall(by step: Int) -> Bool {
    guard !hasMoved, recalled != nil || (editor.text.isEmpty && step > 0) else { return false }
    let index = (recalled ?? -1) + step
    guard index < past.count else { return recalled != nil }
    recalled = index < 0 ? nil : index
    editor = LineEditor(index < 0 ? "" : past[index])
    return true
  }

  /// The line as it stands is one's own from now on.
  mutating func keepLine() { recalled = nil }

  /// The line that confirming tells.
  var told: String { (isOffering ? chosen?.line : nil) ?? editor.text }

  mutating func show(
    _ offers: [Offer], answer: Result<Instruction, Problem>? = nil, says: String = ""
  ) {
    self.offers = offers
    self.answer = answer
    self.says = says
    cursor = 0
    hasMoved = false
  }

  /// Whether confirming takes the offer that the cursor is on.
  var isOffering: Bool {
    if case .success = answer { hasMoved } else { true }
  }

  /// What confirming does now; nil where nothing can be done yet.
  var decision: Answer? {
    if !isOffering, case .success(let instruction) = answer { return .carryOut(instruction) }
    guard let chosen, chosen.obstacle == nil else { return nil }
    return chosen.answer
  }

  /// The theme that shows while this is chosen.
  var theme: String? {
    guard case .carryOut(let instruction) = decision else { return nil }
    return switch instruction {
    case .theme(let name): name
    default: nil
    }
  }
}

/// Lines to read: the last messages, or what the program is.
package struct TextPane {
  let title: String
  let lines: [String]
  var top = 0
}
