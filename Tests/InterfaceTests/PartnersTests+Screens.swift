import Domain
import Terminal
import TestSupport
import Testing

@testable import Interface

extension PartnersTests {
  @Test("every face at every kind of size", arguments: sizes)
  func screens(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let size = "\(columns)x\(rows)-\(language.rawValue)"
      let table = try sitting("", rows: rows, columns: columns, language: language)
      try expectGolden("partners-table-\(size)", table.draw())
      let ego = try sitting("jjj<Enter>j", rows: rows, columns: columns, language: language)
      try expectGolden("partners-ego-\(size)", ego.draw())
      let tree = try sitting("jjjJJ", rows: rows, columns: columns, language: language)
      try expectGolden("partners-tree-\(size)", tree.draw())
      let map = try sitting("jjjJJJl", rows: rows, columns: columns, language: language)
      try expectGolden("partners-map-\(size)", map.draw())
    }
  }

  @Test("without Unicode")
  func ascii() throws {
    try expectGolden("partners-table-ascii", sitting("", glyphs: .ascii).draw())
    try expectGolden("partners-ego-ascii", sitting("jjj<Enter>l", glyphs: .ascii).draw())
    try expectGolden("partners-tree-ascii", sitting("jjjJJ", glyphs: .ascii).draw())
    let map = try sitting("jjjJJJ", rows: 40, columns: 120, glyphs: .ascii)
    try expectGolden("partners-map-ascii", map.draw())
  }

  @Test("the smallest screen: two lists, one over the other")
  func small() throws {
    try expectGolden("partners-table-60x15", sitting("", rows: 15, columns: 60).draw())
    try expectGolden(
      "partners-ego-60x15", sitting("jjj<Enter>j", rows: 15, columns: 60).draw())
    try expectGolden("partners-tree-60x15", sitting("jjjJJ", rows: 15, columns: 60).draw())
  }
}
