import Domain
import Store

/// What leaves the program: to the clipboard, or to a program outside.
extension Desk {
  mutating func takeOut(_ action: Action) {
    needsCard = true
    prepareToDraw()
    guard let details = card.details else {
      message = Message(wording.nothingSelected)
      return
    }
    let name = details.contact.names
    switch action {
    case .copyName: copy(wording.name(name), saying: wording.name(name))
    case .copyEmail: copy(chosen(.email, of: details), or: wording.noEmail(name))
    case .copyPhone: copy(chosen(.phone, of: details), or: wording.noPhone(name))
    case .copyCard:
      copy(wording.card(details), saying: wording.cardOf(name))
    case .openLink:
      if let value = card.value, value.kind == .email {
        effects.append(.open(.mail(value.text)))
      } else if let url = chosen(.url, of: details) {
        effects.append(.open(.link(url)))
      } else if let email = chosen(.email, of: details) {
        effects.append(.open(.mail(email)))
      } else {
        message = Message(wording.nothingToOpen(name))
      }
    default: break
    }
  }

  /// The selected value, if it is of the kind; otherwise the first one.
  private func chosen(_ kind: ContactValue.Kind, of details: CardDetails) -> String? {
    if let value = card.value, value.kind == kind { return value.text }
    return details.first(kind)?.text
  }

  private mutating func copy(_ text: String?, saying what: String? = nil, or missing: String = "") {
    guard let text else {
      message = Message(missing)
      return
    }
    effects.append(.copy(text))
    message = Message(wording.copied(what ?? text))
  }
}
