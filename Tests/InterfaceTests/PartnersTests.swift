import Domain
import Store
import Terminal
import Testing

@testable import Interface

/// The Partners tab: its table, as keys move through it.
@Suite struct PartnersTests {
  static let sizes = [(24, 80), (40, 120), (48, 160), (60, 200)]

  @Test("the table at every kind of size", arguments: sizes)
  func table(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let sitting = try Sitting(.partners, rows: rows, columns: columns, language: language)
      sitting.type("3")
      try expectGolden(
        "partners-table-\(columns)x\(rows)-\(language.rawValue)", sitting.draw())
    }
  }
}
