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

  @Test(
    "in little room an amount is said in millions",
    arguments: [
      (123_456_789, "1,234,568", "1 234 568"), (4_288_960_000, "42.9M", "42,9 M"),
      (-4_288_960_000, "-42.9M", "-42,9 M"), (99_994_999_949, "999.9M", "999,9 M"),
      (99_995_000_000, "1.0bn", "1,0 Md"), (123_456_789_000, "1.2bn", "1,2 Md"),
    ])
  func short(minor: Int, english: String, french: String) {
    #expect(Wording(.english).amount(minor, columns: 9) == english)
    #expect(Wording(.french).amount(minor, columns: 9) == french)
  }

  @Test("in little room an opinion is said without of how many it is")
  func shortOpinion() {
    let mean = Mean(sum: 996, count: 249)
    #expect(Wording(.french).figure(mean, columns: 9) == "4,0 (249)")
    #expect(Wording(.french).figure(mean, columns: 8) == "4,0")
  }
}
