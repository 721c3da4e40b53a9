import Domain
import TestSupport
import Testing

@Suite struct LeadingTests {
  @Test("the first few are those that a sorted array begins with")
  func leading() {
    var random = Chance(of: "leading")
    for count in 0..<40 {
      let numbers = (0..<count).map { _ in Int.random(in: 0..<30, using: &random) }
      for few in [0, 1, 3, 39, .max] {
        #expect(numbers.leading(few, by: >) == Array(numbers.sorted(by: >).prefix(few)))
      }
    }
  }
}
