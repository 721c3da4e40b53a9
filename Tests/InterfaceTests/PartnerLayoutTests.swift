import Domain
import Terminal
import Testing

@testable import Interface
@testable import Store

/// Where the parts of the faces stand: pure functions of the width.
@Suite struct PartnerLayoutTests {
  @Test(
    "no title over a column is ever cut, and names keep their room", arguments: Language.allCases)
  func columns(language: Language) {
    let wording = Wording(language)
    for window in NetworkWindow.allCases {
      for width in 60...220 {
        let columns = PartnerColumns(width: width, months: window.shownMonths) {
          SafeText(wording.title(of: $0))
        }
        for place in columns.places {
          #expect(SafeText(wording.title(of: place.column)).width <= place.width, "\(width)")
        }
        let last = columns.places.last
        #expect((last.map { $0.start + $0.width } ?? 0) <= width, "\(width)")
        #expect((columns.places.first?.width ?? 0) >= 14, "\(width)")
      }
    }
  }

  @Test("the more room, the more columns; never a year without its months at 80 columns")
  func wider() {
    let title: (PartnerColumn) -> SafeText = { SafeText(Wording(.french).title(of: $0)) }
    var before = 0
    for width in [60, 80, 120, 160, 200] {
      let count = PartnerColumns(width: width, months: 24, title: title).places.count
      #expect(count >= before)
      before = count
    }
    let months = PartnerColumns(width: 80, months: 24, title: title).places
      .first { $0.column == .months }
    #expect(months?.width == 12)
  }

  @Test("whatever a name is shown with finds it, and stays beside it where a line ends")
  func civilities() {
    for language in Language.allCases {
      for civility in Contact.Civility.allCases {
        let name = ContactName(civility: civility, given: "Zoé", family: "Duval")
        let shown = Wording(language).shortName(name)
        #expect(SearchQuery.withoutCivility(shown).hasSuffix("Duval"))
        guard !shown.hasPrefix("Zoé") else { continue }
        #expect(SearchQuery.withoutCivility(shown) == "Duval", "\(shown)")
        let lines = SafeText("chez \(shown)").wrapped(to: SafeText(shown).width + 1)
        #expect(lines.map(\.string) == ["chez", shown])
      }
    }
  }

  @Test("a name is shortened step by step; beside civilities no Marie becomes a Monsieur")
  func names() {
    let manon = ContactName(civility: .madame, given: "Manon", family: "Jolivet")
    let french = Wording(.french).fittingName(manon)
    #expect(french.within(13).string == "Manon Jolivet")
    #expect(french.within(12).string == "Mme Jolivet")
    #expect(french.within(10).string == "Jolivet")
    #expect(Wording(.english).fittingName(manon).within(12).string == "M. Jolivet")
    let lea = ContactName(civility: .madame, given: "Léa", family: "Jolivet")
    #expect(Wording(.french).fittingName(lea).within(10).string == "L. Jolivet")
  }

  @Test("what was needed is whole in a list of referrals before names and words have room")
  func referrals() {
    func line(_ clients: String, _ topic: String, _ value: String) -> ReferralColumns.Line {
      ReferralColumns.Line(
        day: "26 oct", isReceived: false, clients: FittingName(SafeText(clients)),
        topic: SafeText(topic), need: SafeText(topic + " : depuis longtemps"),
        standing: "prise en charge", role: .text, value: SafeText(value))
    }
    let lines = [
      line("Delphine Roussel, Stéphane Roussel", "Garantie loyers impayés", "420"),
      line("Isabelle Cortès", "Assurance", "27 650"),
    ]
    for width in 78...240 {
      for showsDirection in [true, false] {
        let columns = ReferralColumns(width: width, lines: lines, showsDirection: showsDirection)
        #expect(columns.needWidth >= 23, "\(width)")
        #expect(columns.clientsWidth >= 12, "\(width)")
        #expect(columns.standingWidth >= 15 && columns.valueWidth >= 6, "\(width)")
        #expect(columns.clients + columns.clientsWidth < columns.need, "\(width)")
        #expect(columns.need + columns.needWidth < columns.standing, "\(width)")
        #expect(columns.standing + columns.standingWidth < columns.value, "\(width)")
        #expect(columns.value + columns.valueWidth == width - 1, "\(width)")
      }
    }
  }

  @Test("the columns of an ego stand apart and fill the width, whatever the names")
  func ego() {
    for width in EgoDrawing.leastColumns...240 {
      let isDeep = width >= EgoColumns.leastOfTwoSteps
      for (left, right) in [(0, 0), (0, 40), (12, 20), (60, 60)] {
        for (before, after) in [(0, 0), (0, 16), (30, 9)] where isDeep || before + after == 0 {
          let columns = EgoColumns(
            width: width, left: .init(near: left, far: before),
            right: .init(near: right, far: after))
          #expect(columns.end == width, "\(width)")
          #expect(columns.box >= 20, "\(width)")
          #expect(min(columns.left.near, columns.right.near) >= 8, "\(width)")
          for (far, wanted) in [(columns.left.far, before), (columns.right.far, after)] {
            #expect(wanted == 0 ? far == 0 : far >= 9, "\(width)")
          }
        }
      }
    }
  }

  @Test("where nobody stands beyond, neighbours have the room")
  func egoRoom() {
    let alone = EgoColumns(width: 120, left: .init(near: 23), right: .init(near: 30))
    #expect(alone.left.near >= 23 && alone.right.near >= 30)
    let oneSided = EgoColumns(width: 120, left: .init(near: 8), right: .init(near: 24, far: 16))
    #expect(oneSided.right.near >= 24 && oneSided.right.far >= 16 && oneSided.left.far == 0)
  }

  @Test("a face's parts fill its place at every size")
  func faces() {
    for columns in stride(from: 60, through: 200, by: 20) {
      for rows in 12...70 {
        let rect = Rect(row: 1, column: 0, rows: rows, columns: columns)
        let face = FaceLayout(rect, panelRows: FaceLayout.panelRows(in: rows))
        let parts = [face.title, face.body, face.rule, face.panel].compactMap { $0 }
        #expect(parts.reduce(0) { $0 + $1.rows } == rows)
        let ego = EgoLayout(rect)
        let all = [
          ego.title, ego.body, ego.legend, ego.rule, ego.panel, ego.tableRule, ego.table,
        ].compactMap { $0 }
        #expect(all.reduce(0) { $0 + $1.rows } == rows)
        #expect(ego.body.rows >= 6)
      }
    }
  }

  @Test("small counts are drawn as they are, large ones in proportion, and none hides")
  func sparkline() {
    #expect(Sparkline([0, 1, 2, 7]).text(.ascii).string == "0127")
    #expect(Sparkline([0, 1, 70, 35]).text(.ascii).string == "0174")
    #expect(Sparkline([]).text(.unicode).isEmpty)
    #expect(Sparkline([0, 3]).text(.unicode).string == "▁▄")
  }

  @Test("lines meet in every way that two, three and four arms can")
  func arms() {
    let glyphs = Glyphs.unicode
    #expect(glyphs.line([.left, .right]) == glyphs.horizontal)
    #expect(glyphs.line([.up, .down]) == glyphs.vertical)
    #expect(glyphs.line([.down, .right]) == "┌")
    #expect(glyphs.line([.up, .down, .left]) == "┤")
    #expect(glyphs.line([.up, .down, .left, .right]) == "┼")
    #expect(glyphs.line([]) == " ")
    for bits in UInt8(0)..<16 {
      #expect(Glyphs.ascii.line(Arms(rawValue: bits)).width == 1)
    }
  }

  @Test("what is most pressing comes first")
  func advice() throws {
    let sitting = try Sitting(.partners)
    sitting.type("3 g g")
    for _ in 0..<6 {
      _ = sitting.draw()
      let panel = try #require(sitting.desk.partners.panel)
      let advice = panel.advice(today: TestBook.today)
      #expect(!advice.isEmpty)
      if let figures = panel.figures, figures.stale > 0 {
        #expect(advice.first == .stale(figures.stale))
      }
      for language in Language.allCases {
        for one in advice {
          #expect(!Wording(language).advice(one, today: TestBook.today).isEmpty)
        }
      }
      sitting.type("j")
    }
  }
}
