import Foundation
import Testing

/// Referrals from a shell: a client is sent, and the loop closed.
struct ReferralCommandTests {
  private let home = Home()

  init() throws { try home.makeBook() }

  @Test func goesThroughTheLoopOfAGivenOne() throws {
    let given = try home.run([
      "refer", "duval", "--to", "c3", "--topic", "Mortgage", "--new-topic", "--need", "Two rooms",
    ])
    #expect(
      given.output == """
        r1   1 Oct  Zoé Duval  → Luc Martin  Mortgage  draft  ask the client's consent, due Thu 1 Oct

        """)
    let early = try home.run(["referral", "r1", "called"])
    #expect(early.status == 1)
    #expect(early.errors == "Not without the client's consent: record it first.\n")
    func move(_ words: String..., on day: String) throws -> String {
      let run = try home.run(["referral", "r1"] + words + ["--today", day])
      #expect(run.status == 0, "\(run.errors)")
      return run.output.split(separator: "\n").last.map(String.init) ?? ""
    }
    _ = try move("consent", "--means", "by phone", on: "2026-10-01")
    #expect(
      try move("sent", "--level", "4", on: "2026-10-02")
        == "Next: is it taken care of?, due Tue 6 Oct")
    #expect(try move("accepted", on: "2026-10-05") == "Next: did they call you?, due Fri 9 Oct")
    #expect(try move("contact", on: "2026-10-09") == "Next: ask for news, due Mon 9 Nov")
    _ = try move("won", "1,200.50", "signed on Monday", on: "2026-11-02")
    let open = try home.run(["referral", "r1", "close", "--today", "2026-11-03"])
    #expect(open.status == 1)
    #expect(open.errors.hasPrefix("Cannot close: the client has not been asked"))
    _ = try move("thanked", "--channel", "call", on: "2026-11-04")
    _ = try move("asked", "--satisfaction", "5", "--praise", "Perfect", on: "2026-11-16")
    let item = try object(home.run(["referral", "r1", "--json"]))
    #expect(item["progress"] as? String == "closed")
    #expect(item["closed"] as? String == "2026-11-16")
    #expect(item["value"] as? Int == 120_050)
    #expect(item["reason"] as? String == "signed on Monday")
    #expect(item["satisfaction"] as? Int == 5)
    #expect((item["receiver"] as? [String: Any])?["target"] as? String == "c3")
    #expect(item["next"] == nil)
    #expect(try home.run(["referral"]).output == "No referrals.\n")
    #expect(try home.run(["referral", "--all"]).output.hasPrefix("r1   1 Oct  Zoé Duval"))
    #expect(try home.run(["check"]).status == 0)
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try object(home.run(["referral", "r1", "--json"]))["progress"] as? String == "decided")
  }

  @Test func receivesAndNotes() throws {
    let received = try home.run(["refer", "duval", "--from", "c3"], language: "fr")
    #expect(
      received.output.hasPrefix("r1   1 oct  Mme Zoé Duval  ← M. Luc Martin  reçue")
        || received.output.hasPrefix("r1   1 oct  Zoé Duval  ← Luc Martin  reçue"))
    let agenda = try home.run(["agenda"]).output
    #expect(agenda.contains(" 2 Oct  ") && agenda.contains("Zoé Duval"))
    let seen = try home.run(["refer", "duval", "--from", "c3", "--to", "c4"])
    #expect(seen.output == "r2   1 Oct  Zoé Duval  Luc Martin → Luc Martini  seen\n")
    #expect(try home.run(["referral"]).output.hasPrefix("r1"))
    #expect(try home.run(["referral", "--direction", "seen"]).output.hasPrefix("r2"))
    #expect(try home.run(["referral", "--of", "c4", "--all"]).output.hasPrefix("r2"))
  }

  @Test func sendsToSeveralAndOn() throws {
    let both = try home.run([
      "refer", "duval", "--to", "c3", "--to", "c4", "--topic", "Roof", "--new-topic", "--consent",
    ])
    #expect(both.output.split(separator: "\n").map { $0.prefix(2) } == ["r1", "r2"])
    let again = try home.run(["refer", "duval", "--to", "c3", "--topic", "roo"])
    #expect(again.errors.hasSuffix("for the same topic not long ago: r1.\n"))
    #expect(again.status == 0)
    #expect(try home.run(["referral", "r1", "sent"]).status == 0)
    #expect(try home.run(["referral", "r1", "won", "--close-others"]).status == 0)
    #expect(
      try object(home.run(["referral", "r2", "--json"]))["outcome"] as? String == "another_won")
    let several = try home.run([
      "refer", "duval", "--to", "c3", "--to", "c4", "--topic", "Roof", "--consent", "--on", "1 oct",
    ])
    #expect(several.output.split(separator: "\n").map { $0.prefix(2) } == ["r4", "r5"])
    #expect(try home.run(["referral", "r5", "another-chosen", "prefers Luc"]).status == 0)
    #expect(try object(home.run(["referral", "r5", "--json"]))["progress"] as? String == "closed")
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["undo", "--yes"]).status == 0)
    let silent = try home.run(["referral", "r3", "declined"])
    #expect(silent.errors == "Declining needs a reason: give one.\n")
    let declined = try home.run(["referral", "r3", "declined", "no", "time", "--to", "c4"])
    #expect(declined.status == 0)
    let next = try object(home.run(["referral", "r6", "--json"]))
    #expect(next["reroutedFrom"] as? String == "r3")
    #expect(next["progress"] as? String == "draft")
  }

  @Test func addsWhoIsNotInTheBook() throws {
    let given = try home.run(["refer", "duval", "--new-partner", "Cabinet Morel", "--consent"])
    #expect(given.output.hasPrefix("r1   1 Oct  Zoé Duval  → Cabinet Morel  "))
    let received = try home.run([
      "refer", "--new-client", "Anne Petit", "--new-sender", "Marc Grand",
    ])
    #expect(received.output.hasPrefix("r2   1 Oct  Anne Petit  ← Marc Grand  "))
    let twice = try home.run(["refer", "duval", "--new-partner", "cabinet morel"])
    #expect(twice.status == 2)
    #expect(twice.errors.hasPrefix("Cabinet Morel is in the book already: say c"))
    let declined = try home.run([
      "referral", "r1", "declined", "no", "time", "--new-partner", "Étude Lorrain",
    ])
    #expect(declined.output.contains("r3   1 Oct  Zoé Duval  → Étude Lorrain  "))
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["contacts", "lorrain"]).output.isEmpty == false)
    #expect(try !home.run(["contacts", "lorrain"]).output.contains("Étude"))
    for arguments in [
      ["refer", "--to", "c3"], ["refer", "duval", "--new-partner", "  "],
      ["refer", "duval", "--from", "c3", "--new-sender", "Marc Grand"],
      ["referral", "r1", "declined", "no", "--to", "c3", "--new-partner", "Luc Noir"],
    ] {
      #expect(try home.run(arguments).status == 2, "\(arguments)")
    }
    let nobody = try home.run(["path", "c999"])
    #expect(nobody.status == 1)
    #expect(nobody.errors.hasPrefix("Not there any more"))
  }

  @Test func saysWhatIsWrong() throws {
    for arguments in [
      ["refer", "duval"], ["refer", "duval", "--to", "c3", "--topic", "Roof"],
      ["referral", "f1"], ["referral", "--on", "2 oct"],
    ] {
      let run = try home.run(arguments)
      #expect(run.status == 2)
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
    #expect(try home.run(["refer", "duval", "--to", "duval"]).status == 1)
    #expect(try home.run(["refer", "duval", "--to", "c3"]).status == 0)
    for words in [
      ["won", "much"], ["news", "--satisfaction", "3"], ["asked", "--satisfaction", "6"], ["hold"],
      ["accepted", "gladly"],
    ] {
      let run = try home.run(["referral", "r1"] + words)
      #expect(run.status == 2, "\(words)")
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
    #expect(try home.run(["referral", "r9"]).status == 1)
  }

  private func object(_ run: Home.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }
}
