import Domain
import Glibc
import Interface
import Terminal

/// What the screen hands to what is outside of it: the clipboard of the person's own machine, and
/// other programs. Each answers with what is to be told of it.
struct Outside {
  let screen: Screen
  let settings: Settings
  let wording: Wording

  /// Nothing is told where the terminal took it.
  func copy(_ text: String) -> [Event] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText($0) }
    return screen.copy(lines) ? [] : [.refused(Problem(wording.cannotCopy))]
  }

  /// Shows an address with the program that is set for it; without one it is copied, since the
  /// person's own machine is at the other end of the line.
  func open(_ address: Address) -> [Event] {
    let mail = settings.mail.isEmpty ? settings.open : settings.mail
    let (command, plain, shown) =
      switch address {
      case .link(let link): (settings.open, link, link)
      case .mail(let address): (mail, address, address)
      case .letter(let to, let subject, let body):
        (mail, [to, subject, "", body].joined(separator: "\n"), to)
      }
    guard !command.isEmpty else {
      let refusal = copy(plain)
      return refusal.isEmpty ? [.said(wording.copiedInstead(shown))] : refusal
    }
    guard let text = WebAddress.text(of: address) else {
      return [.refused(Problem(wording.notOpened(shown)))]
    }
    screen.leave()
    let result = Result { () throws(OutsideProgram.Fault) in
      try OutsideProgram.run(command, on: text)
    }
    screen.reenter()
    guard case .failure(let fault) = result else { return [.resumed] }
    return [.resumed, .refused(Problem(wording.programFault(fault)))]
  }

  /// Has a text edited in the person's editor.
  func edit(_ text: String) -> [Event] {
    screen.leave()
    var edited = ExternalEditor.edit(text, with: settings.editor)
    // A line that drops ends the editor too: what it had saved becomes the draft.
    if screen.hasVanished, case .failure(let fault) = edited, let saved = fault.saved {
      edited = .success(saved)
    }
    screen.reenter()
    return [.edited(edited.mapError { Problem($0.sentence(wording)) })]
  }
}

extension Wording {
  fileprivate func programFault(_ fault: OutsideProgram.Fault) -> String {
    switch fault {
    case .notStarted(let program, let code):
      programNotStarted(program, reason: String(cString: strerror(code)))
    case .failed(let program): programFailed(program)
    }
  }
}
