/// How often the firm as a whole turned to a contact of late. S2's eighth factor, the moderate use
/// of power: nobody is pressed by several colleagues who do not know of each other.
package struct ContactPressure: Hashable, Sendable {
  /// The touches and attempts that went out from each colleague, by the name that others see;
  /// whoever turned to them most comes first.
  package struct Part: Hashable, Sendable {
    package let colleague: ID<Colleague>
    package let name: String
    package let times: Int

    package init(colleague: ID<Colleague>, name: String, times: Int) {
      self.colleague = colleague
      self.name = name
      self.times = times
    }
  }

  package let parts: [Part]
  /// Over so many days, today among them.
  package let days: Int

  package init(parts: [Part], days: Int) {
    self.parts = parts
    self.days = days
  }

  package var times: Int { parts.reduce(0) { $0 + $1.times } }
}

extension Firm {
  /// Whether one more touch would be too many.
  package func isTooMuch(_ pressure: ContactPressure) -> Bool {
    pressureTimes > 0 && pressure.times >= pressureTimes
  }
}

extension Interaction {
  /// Whether the contact feels it: it went out from the firm, whether they were reached or not.
  package var isPressing: Bool { channel != .note && direction == .outgoing }
}

extension FollowUp {
  /// Whether doing it turns to the contact.
  package var isPressing: Bool { channel != nil }
}
