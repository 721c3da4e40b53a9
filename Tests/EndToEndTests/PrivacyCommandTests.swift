import Domain
import Foundation
import Store
import Testing

/// What a colleague keeps private, from a shell: every command that prints something.
struct PrivacyCommandTests {
  private let home = Home()
  private let today = Day("2026-10-01") ?? .first
  private let secrets = ["zyxw", "klam", "0699887766"]

  /// Contact c5 with what hangs on them, and what happened with Zoé, all of one colleague's alone.
  private func keepPrivate(for login: String) throws {
    try home.makeBook()
    let store = try BookStore(opening: home.standardBook)
    func run(_ command: some Command) throws {
      _ = try store.run(
        Intention(command), as: Person(login: login), today: today, now: .now())
    }
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Klamilla", "Zyxwvut")
    (card.contact.organisation, card.contact.notes) = ("Klambank", "klam notes")
    card.values = [.init(.phone, "0699887766"), .init(.email, "a@klam.example")]
    card.tags = ["klamtag"]
    card.stances = [.init(.offers, .named("Mortgage"))]
    try run(AddContact(card, at: .client))
    let kept = ID<Contact>(5)
    var followUp = FollowUp(id: ID(0))
    (followUp.contact, followUp.subject, followUp.due) = (kept, "klam matter", today - 2)
    try run(AddFollowUp(followUp))
    try run(LogInteraction(with: [kept], channel: .call, answered: true, words: "klam said"))
    try run(LogInteraction(with: [ID(2)], channel: .call, answered: true, words: "klam of Zoé"))
    var given = Referral(id: ID(0))
    (given.need, given.consented) = ("klam need", today)
    (given.clientTold, given.partnerCalled) = (today, today)
    try run(GiveReferral(given, of: [.known(ID(2))], to: [.known(kept)], topic: nil))
    try run(ReceiveReferral(Referral(id: ID(0)), of: [.known(ID(3))], from: .known(kept)))
    try run(SetPrivacy([kept], to: .owner))
    try run(SetInteractionPrivacy(ID(2), to: .owner))
  }

  private static let printing: [[String]] = [
    ["agenda"], ["agenda", "--json"], ["agenda", "--mail-text"], ["agenda", "--overdue"],
    ["contacts"], ["contacts", "--json"], ["contacts", "zyxwvut"], ["contacts", "0699887766"],
    ["contacts", "--filter", "tag:klamtag"], ["contacts", "--order", "tier"], ["show", "c5"],
    ["show", "zyxwvut"], ["show", "c2"], ["journal"], ["journal", "--json"],
    ["journal", "--contact", "c5"], ["partners"], ["partners", "--json"], ["referral"],
    ["referral", "r1"], ["referral", "--json"], ["referral", "--all"], ["path", "c2"],
    ["path", "c5"], ["path", "c2", "c3", "--json"], ["path", "c2", "--json"],
    ["graph", "--format", "dot"], ["graph", "--format", "svg"], ["graph", "--format", "json"],
    ["graph", "--format", "graphml"], ["report", "--quarter", "2026-Q4"],
    ["report", "--quarter", "2026-Q4", "--csv"], ["undo"], ["export", "--json-lines"],
    ["export", "c5", "--everything"], ["export", "c5", "--everything", "--json"],
    ["export", "c2", "--everything"], ["export", "c2", "--everything", "--json"],
    ["erase", "c5"], ["erase", "c2"], ["check"], ["doctor"],
    ["add", "--family", "New", "--phone", "+33 6 99 88 77 66"],
    ["add", "--family", "New", "--email", "a@klam.example"], ["done", "f4"],
    ["snooze", "f4", "fri"], ["note", "c5", "x"], ["touch", "c5"], ["edit", "c5", "--tag", "x"],
    ["edit", "c5", "--seen-by", "firm"], ["refer", "c2", "--to", "c5"],
    ["refer", "c5", "--to", "c3"], ["referral", "r1", "accepted"],
  ]

  /// Which of them show the owner something of it.
  private static let telling = [
    ["agenda"], ["contacts"], ["contacts", "zyxwvut"], ["show", "c5"], ["journal"], ["partners"],
    ["referral", "r1"], ["graph", "--format", "dot"], ["export", "--json-lines"], ["path", "c5"],
    ["export", "c5", "--everything"], ["export", "c2", "--everything", "--json"],
  ]

  private func secrets(in run: Home.Run) -> [String] {
    let text = Folding.fold(run.output + run.errors)
    return secrets.filter { text.contains($0) }
  }

  @Test("nothing of it is printed for anybody else, in either language", arguments: ["en", "fr"])
  func others(language: String) throws {
    try keepPrivate(for: "zoe")
    for arguments in Self.printing {
      let run = try home.run(arguments, language: language)
      // What was typed may be said back.
      let isTyped = arguments.contains { argument in
        secrets.contains { Folding.fold(argument).contains($0) }
      }
      guard !isTyped || !run.errors.isEmpty else { continue }
      let told = isTyped ? Home.Run(status: 0, output: run.output, errors: "") : run
      #expect(secrets(in: told) == [], "\(arguments)")
    }
  }

  @Test func itsOwnerSeesIt() throws {
    try keepPrivate(for: NSUserName())
    for arguments in Self.telling {
      #expect(secrets(in: try home.run(arguments)) != [], "\(arguments)")
    }
  }

  @Test func refusalsSayWhoseItIs() throws {
    try keepPrivate(for: "zoe")
    for arguments in [
      ["show", "c5"], ["note", "c5", "x"], ["done", "f4"], ["refer", "c2", "--to", "c5"],
      ["referral", "r1", "accepted"],
    ] {
      let run = try home.run(arguments)
      #expect(run.status == 1)
      #expect(run.errors == "That is private to zoe: ask them for it.\n", "\(arguments)")
    }
    let export = try home.run(["export", "--json-lines"])
    #expect(
      export.errors == "Left out, private to colleagues: contacts 1, exchanges 2.\n")
    #expect(try home.run(["partners"]).output.contains("a private contact"))
    #expect(
      try home.run(["journal"]).output.contains("zoe changed who sees a private contact"))
    #expect(
      try home.run(["journal"], language: "fr").output.contains(
        "zoe a changé qui voit un contact privé"))
  }
}
