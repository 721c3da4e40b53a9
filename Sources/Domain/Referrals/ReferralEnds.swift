/// Whatever goes from a sender to a receiver: its direction is read from the two.
package protocol ReferralEnds {
  var sender: ID<Contact> { get }
  var receiver: ID<Contact> { get }
}

extension ReferralEnds {
  package var direction: Referral.Direction {
    if sender == Contact.us { return .given }
    return receiver == Contact.us ? .received : .seen
  }

  /// The other firm; nil where neither end is us.
  package var partner: ID<Contact>? {
    switch direction {
    case .given: receiver
    case .received: sender
    case .seen: nil
    }
  }
}
