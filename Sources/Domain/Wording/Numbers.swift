extension Wording {
  /// A number with its thousands set apart, as each language does: "10,000", "10 000".
  package func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number.magnitude
    while rest >= 1000 {
      groups.append(padded(Int(rest % 1000), 3))
      rest /= 1000
    }
    groups.append(String(rest))
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: say(",", " "))
  }
}
