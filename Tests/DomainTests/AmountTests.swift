import Domain
import Testing

@Suite struct AmountTests {
  @Test(
    "amounts as people type them",
    arguments: [
      ("1500", 150_000), ("1 500", 150_000), ("1,500", 150_000), ("1.500", 150_000),
      ("1500,5", 150_050), ("1500.50", 150_050), ("1 500,50 €", 150_050), ("$4,200", 420_000),
      ("12k", 1_200_000), ("1,5k", 150_000), ("0", 0), ("1,234,567.89", 123_456_789),
    ])
  func read(text: String, minor: Int) {
    #expect(Amount(text)?.minor == minor)
  }

  @Test(
    "what is no amount",
    arguments: ["", " ", "abc", "-5", "1e5", "12 apples", ",", "999999999999", "١٢"])
  func refused(text: String) {
    #expect(Amount(text) == nil)
  }
}
