/// What a piece of the screen is for. A theme gives every role its look; drawing names roles only.
package enum Role: String, CaseIterable, Sendable {
  case text
  case textDim = "text.dim"
  case textStrong = "text.strong"
  case heading
  case border
  case borderFocus = "border.focus"
  case tab
  case tabActive = "tab.active"
  case hintKey = "hint.key"
  case hintText = "hint.text"
  case status
  case statusError = "status.error"
  case statusDone = "status.done"
  case cursor
  case cursorUnfocused = "cursor.unfocused"
  case mark
  case match
  case overdue
  case dueToday = "due.today"
  case dueSoon = "due.soon"
  case done
  case edge
  case edgeMutual = "edge.mutual"
  case edgeQuiet = "edge.quiet"
  case focusNode = "focus.node"
  case bar
  case sparkline
  case input

  /// How the role is written in a grid's layer of roles, one letter a cell.
  package var letter: Character {
    switch self {
    case .text: "."
    case .textDim: "d"
    case .textStrong: "G"
    case .heading: "H"
    case .border: "b"
    case .borderFocus: "B"
    case .tab: "t"
    case .tabActive: "T"
    case .hintKey: "K"
    case .hintText: "k"
    case .status: "s"
    case .statusError: "E"
    case .statusDone: "S"
    case .cursor: "C"
    case .cursorUnfocused: "c"
    case .mark: "m"
    case .match: "M"
    case .overdue: "O"
    case .dueToday: "Y"
    case .dueSoon: "y"
    case .done: "v"
    case .edge: "e"
    case .edgeMutual: "u"
    case .edgeQuiet: "q"
    case .focusNode: "F"
    case .bar: "r"
    case .sparkline: "p"
    case .input: "i"
    }
  }
}
