import Domain
import Foundation
import Testing

@testable import Interface

/// What the README says of the keys is what holds. `KITH_UPDATE_GOLDENS=1` writes it anew.
@Suite struct ReadmeTests {
  @Test("the README's table of keys is the generated one")
  func keys() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let (start, end) = (
      "<!-- keys: printed by kith keys --markdown -->\n", "<!-- end of keys -->\n"
    )
    let from = try #require(text.range(of: start))
    let to = try #require(text.range(of: end))
    let table = KeyTable.standard.markdown(Wording(.english))
    if ProcessInfo.processInfo.environment["KITH_UPDATE_GOLDENS"] == "1" {
      let new = text[..<from.upperBound] + table + text[to.lowerBound...]
      try new.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(String(text[from.upperBound..<to.lowerBound]) == table)
  }
}
