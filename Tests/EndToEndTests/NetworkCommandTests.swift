import Foundation
import Testing

/// The partner network from a shell.
struct NetworkCommandTests {
  private let home = Home()

  init() throws {
    try home.makeBook()
    for arguments in [
      ["refer", "c2", "--from", "c3", "--on", "2 jul 2026"],
      ["referral", "r1", "won", "4200", "--on", "1 sep 2026"],
      ["refer", "c2", "--to", "c4", "--on", "3 aug 2026", "--consent"],
      ["referral", "r2", "sent", "--on", "3 aug 2026"],
      ["edit", "c3", "--family", "=Martin"],
    ] {
      #expect(try home.run(arguments).status == 0)
    }
  }

  @Test func ranksPartners() throws {
    let run = try home.run(["partners"])
    #expect(
      run.output.split(separator: "\n").map { $0.split(separator: " ").prefix(5) } == [
        ["Partner", "Got", "Sent", "Net", "Won"], ["c3", "Luc", "=Martin", "1", "+1"],
        ["c4", "Luc", "Martini", "1", "-1"],
      ])
    #expect(try home.run(["partners", "--order", "name", "--limit", "1"]).errors.hasPrefix("The "))
    #expect(try home.run(["partners", "--only", "never-reciprocated"]).output.contains("c3"))
    #expect(try home.run(["partners", "--window", "6"]).output.contains("c4"))
    #expect(try home.run(["partners", "--window", "7"]).status == 2)
  }

  @Test func printsPartnersAsJSON() throws {
    let run = try home.run(["partners", "--json"])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["target"] as? String } == ["c3", "c4"])
    let got = try #require(rows[0]["got"] as? [String: Any])
    #expect(got["count"] as? Int == 1)
    #expect(got["earned"] as? Int == 420_000)
    #expect(rows[0]["net"] as? Int == 1)
    #expect(rows[1]["open"] as? Int == 1)
  }

  @Test func findsAWay() throws {
    let run = try home.run(["path", "martini"])
    #expect(run.output.hasPrefix("Fewest steps: 1\nc1  Us\nc4  Luc Martini"))
    let same = try home.run(["path", "c2", "c2"], language: "fr")
    #expect(same.status == 2)
    #expect(same.errors == "Les deux bouts sont le même contact.\n")
    _ = try home.run(["add", "--given", "Nobody", "--family", "Known"])
    #expect(try home.run(["path", "c2", "c4", "--json"]).output.contains("\"weakest\""))
  }

  @Test func printsTheNetworkForOthers() throws {
    let dot = try home.run(["graph", "--format", "dot"]).output
    #expect(dot.hasPrefix("digraph") && dot.contains("n3 -> n1") && dot.contains("n1 -> n4"))
    let json = try home.run(["graph", "--format", "json"]).output
    let graph = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((graph["nodes"] as? [Any])?.count == 3)
    #expect((graph["edges"] as? [[String: Any]])?.first { $0["value"] as? Int == 420_000 } != nil)
    let silent = try home.run(["graph", "--format", "json", "--no-amounts"]).output
    #expect(!silent.contains("420000"))
    let around = try home.run(["graph", "--format", "graphml", "--around", "c4", "--depth", "1"])
    #expect(around.output.contains("Martini") && !around.output.contains("=Martin"))
    let picture = try home.run(["graph", "--format", "svg"], language: "fr").output
    #expect(picture.contains("<svg") && picture.contains("Qui envoie des clients à qui"))
    #expect(picture.contains("4 200"))
    #expect(!(try home.run(["graph", "--format", "svg", "--no-amounts"]).output.contains("4,200")))
    #expect(try home.run(["graph", "--format", "svg", "--around", "c2"]).status == 1)
    #expect(try home.run(["graph"]).status == 2)
    #expect(try home.run(["graph", "--format", "dot", "--depth", "1"]).status == 2)
  }

  @Test func reportsAQuarter() throws {
    let text = try home.run(["report"])
    #expect(text.output.hasPrefix("Quarter 3 of 2026, 1 July 2026 to 30 September 2026\n"))
    #expect(text.output.contains("Never reciprocated"))
    let lines = try home.run(["report", "--csv", "--quarter", "2026-Q3"]).output
      .split(separator: "\r\n")
    #expect(lines[0].hasPrefix("Line,Code,Name,Got,"))
    #expect(lines[1] == "Partner,c3,Luc =Martin,1,1,1,4200.00,1,0,0,0,,0,1,1")
    let french = try home.run(["report", "--csv"], language: "fr").output
    #expect(french.contains(";4200,00;"))
    #expect(try home.run(["report", "--quarter", "2025-Q1"]).output.contains("Nothing was"))
    #expect(try home.run(["report", "--quarter", "summer"]).status == 2)
  }

  @Test("a spreadsheet is told that é is one letter")
  func marksTheReport() throws {
    let office = try Office()
    try office.makeBook(["Roux"])
    let text = try office.run("report", "--csv").output
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
  }

  @Test func showsAPartnerOnTheCard() throws {
    let card = try home.run(["show", "c3"]).output
    #expect(card.contains("Partner, 24 months"))
    #expect(card.contains("Referrals\nr1"))
  }
}
