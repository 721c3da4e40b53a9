import Domain
import Interface
import Terminal
import Testing

@testable import Store

private let english = Wording(.english)
private let french = Wording(.french)
private let duval = ContactName(civility: .madame, given: "Zoé", family: "Duval")

/// Thursday.
private let today = Day(year: 2026, month: 10, day: 1) ?? .first
private let now = Instant(today, .midnight, in: .utc)

private func summary(
  _ kind: Entry.Kind, from before: ((inout FollowUp) -> Void)? = { _ in },
  to after: @escaping (inout FollowUp) -> Void = { _ in }, contacts: Int = 1,
  with contact: ContactName = duval
) -> EntrySummary {
  var was = FollowUp(id: ID(1))
  was.due = today
  before?(&was)
  var becomes = was
  after(&becomes)
  return EntrySummary(
    entry: Entry(
      id: ID(9), kind: kind, person: ID(1), at: now + -720, day: today,
      session: Session(process: 1, start: 1), isFinal: false),
    colleague: "Sam", contacts: Array(repeating: contact, count: min(contacts, 3)),
    contactCount: contacts, firstContact: ID(2), followUpBefore: before == nil ? nil : was,
    followUpAfter: becomes, imported: 12, detail: "clients.vcf")
}

private func plan(_ summary: EntrySummary, _ direction: UndoPlan.Direction = .undo) -> UndoPlan {
  UndoPlan(direction: direction, command: summary, named: ID(9), obstacle: nil)
}

/// The journal, and undo before and after, as people read them.
struct JournalWording {
  private let moved = summary(.command(.rescheduleFollowUps), to: { $0.due = today + 33 })
  private let snoozed = summary(.command(.snoozeFollowUps), to: { $0.shows = today + 1 })

  @Test func tellsWhoDidWhat() {
    #expect(
      english.sentence(snoozed, today: today)
        == "Sam snoozed the call with Zoé Duval until Fri 2 Oct")
    #expect(
      french.sentence(snoozed, today: today)
        == "Sam a mis en veille l'appel à Mme Duval jusqu'au ven. 2 oct.")
  }

  @Test("a title that French puts an article before keeps it")
  func hasItsArticle() {
    let sabatier = ContactName(civility: .docteur, given: "Antoine", family: "Sabatier")
    let logged = summary(.command(.logInteraction), from: nil, with: sabatier)
    #expect(
      french.after(plan(logged), today: today) == "Annulé : échange consigné avec le Dr Sabatier.")
    #expect(
      french.before(plan(logged), today: today, now: now)
        == "annuler : retirer l'échange consigné avec le Dr Sabatier (il y a 12 min)")
  }

  @Test func isReadableBeforeUndo() {
    #expect(
      english.before(plan(moved), today: today, now: now)
        == "undo: move the call with Zoé Duval back to Thu 1 Oct (12 min ago)")
    #expect(
      french.before(plan(moved), today: today, now: now)
        == "annuler : ramener l'appel à Mme Duval au jeu. 1er oct. (il y a 12 min)")
    #expect(
      english.before(plan(moved, .redo), today: today, now: now)
        == "redo: moving the call with Zoé Duval to Tue 3 Nov (12 min ago)")
  }

  @Test func isReadableAfterUndo() {
    #expect(
      english.after(plan(snoozed), today: today)
        == "Undid: snoozing the call with Zoé Duval until Fri 2 Oct.")
    #expect(
      french.after(plan(snoozed), today: today)
        == "Annulé : mise en veille de l'appel à Mme Duval jusqu'au ven. 2 oct.")
  }

  @Test func saysWhatTheNextPressDoes() {
    let other = UndoPlan.Obstacle.otherDay(today - 1)
    #expect(
      english.obstacle(other, to: plan(moved), culprit: nil, key: "u", today: today)
        == "From Wed 30 Sep, `u` again does it: moving the call with Zoé Duval to Tue 3 Nov.")
    let refused = UndoPlan.Obstacle.refused(by: ID(9))
    #expect(
      french.obstacle(refused, to: plan(moved), culprit: snoozed, key: "u", today: today)
        == "Refusé : Sam a mis en veille l'appel à Mme Duval jusqu'au ven. 2 oct. `u` encore : "
        + "l'étape d'avant.")
  }

  @Test func saysWhoWasQuicker() {
    let done = summary(.command(.completeFollowUps))
    #expect(
      english.conflict(by: done, me: ID(2), today: today - 1, touchKey: "t", zone: .utc)
        == "Sam did this at 23:48; `t` notes your call too.")
    #expect(
      french.conflict(by: done, me: ID(1), today: today - 1, touchKey: nil, zone: .utc)
        == "Vous l'avez fait à 23h48.")
  }

  @Test(
    arguments: [
      (
        .changeStage, .stage(.ambassador),
        "Sam changed the stage of Zoé Duval to ambassador",
        "Sam a changé le niveau de Mme Duval : ambassadeur"
      ),
      (
        .setTier, .tier(nil), "Sam changed the tier of Zoé Duval to none",
        "Sam a changé la catégorie de Mme Duval : aucune"
      ),
      (
        .setCadence, .cadence(nil), "Sam changed the cadence of Zoé Duval to that of the tier",
        "Sam a changé le rythme de Mme Duval : celui de la catégorie"
      ),
      (
        .setOwner, .owner("Inès"), "Sam changed the owner of Zoé Duval to Inès",
        "Sam a changé le responsable de Mme Duval : Inès"
      ),
      (
        .tagContacts, .tags(added: ["vip"], removed: ["cold"]), "Sam tagged Zoé Duval +vip -cold",
        "Sam a étiqueté Mme Duval : +vip -cold"
      ),
      (
        .endContacts, .ended(today), "Sam marked Zoé Duval as deceased or closed",
        "Sam a noté le décès ou la fin de Mme Duval"
      ),
      (
        .endContacts, .ended(nil), "Sam marked Zoé Duval as active again",
        "Sam a remis Mme Duval en activité"
      ),
      (
        .eraseContact, nil, "Sam erased a contact for good",
        "Sam a effacé un contact définitivement"
      ),
    ] as [(Verb, EntrySummary.Classing?, String, String)])
  func tellsHowContactsWereClassified(
    verb: Verb, classing: EntrySummary.Classing?, english: String, french: String
  ) {
    var entry = summary(.command(verb))
    entry.classing = classing
    #expect(Wording(.english).sentence(entry, today: today) == english)
    #expect(Wording(.french).sentence(entry, today: today) == french)
  }

  /// Every verb, for one contact and for many, from nothing and from something.
  @Test(arguments: Verb.allCases)
  func wordsEveryVerb(verb: Verb) {
    let kinds: [Entry.Kind] = [
      .command(verb), .undo(ID(1)), .redo(ID(1)), .takeBack(ID(1)),
    ]
    for kind in kinds {
      for entry in [
        summary(kind), summary(kind, from: nil), summary(kind, contacts: 12),
        summary(kind, from: { $0.state = .done }), summary(kind, contacts: 0),
      ] {
        for direction in [UndoPlan.Direction.undo, .redo] {
          let plan = plan(entry, direction)
          let pairs = [english, french].map { wording in
            [
              wording.sentence(entry, today: today),
              wording.before(plan, today: today, now: now), wording.after(plan, today: today),
            ]
          }
          for (one, other) in zip(pairs[0], pairs[1]) {
            #expect(one != other)
            #expect(!one.contains("  ") && !other.contains("  "), "\(one) / \(other)")
          }
          if entry.contactCount == 1, entry.followUpBefore?.isOpen == true {
            for line in pairs.flatMap(\.self) { #expect(line.count <= 78, "\(line)") }
          }
        }
      }
    }
  }
}

/// What is wrong, in both languages.
struct FaultWording {
  @Test func differsForEveryFault() {
    let record = RecordKey(.followUp, 1)
    let store: [StoreFault] = [
      .missing(path: "a"), .exists(path: "a"), .notABook(path: "a"), .newer(path: "a"),
      .unopenable(path: "a", reason: "?"), .busy, .readOnly, .full, .damaged(reason: "?"),
      .closed(path: "a", group: "g"), .closed(path: "a", group: nil), .foreign(path: "a"),
      .strangeFile(path: "a"), .needsWriter(path: "a"), .outdated(path: "a"),
      .replaced(path: "a"), .inUse(path: "a"), .noFolder(path: "a"), .notTaken, .unsound,
      .unreadableEntry(ID(1)), .unreadableChange(record), .failed(reason: "?"),
    ]
    let terminal: [TerminalFault] = [
      .notATerminal, .unknownTerminal(""), .unknownTerminal("xyz"), .incapableTerminal("dumb"),
      .noSignals(1),
    ]
    let kinds: [ThemeFault.Kind] = [
      .syntax(.other("?")), .tooLarge(limit: 1), .unknownTheme("a"), .circle("a"), .unknownKey("a"),
      .unknownRole("a"), .unknownColour("a"), .unknownAttribute("a"), .wrongValue("a"),
      .missingRole(.text), .missingMono(.text),
    ]
    let findings: [Finding] = [
      .file("?"), .dangling(.followUp, 1), .journal(ID(1), record), .unjournaled(record),
      .derived(record), .tally(today), .rule(.noWorkingDay), .base(ID(9)),
    ]
    func sentences(_ wording: Wording) -> [String] {
      store.map(wording.fault) + terminal.map(wording.fault)
        + kinds.map { wording.fault(ThemeFault(file: "a.toml", line: 3, kind: $0)) }
        + findings.map(wording.finding) + [0, 1, 5].map(wording.checked)
    }
    for (one, other) in zip(sentences(english), sentences(french)) {
      #expect(one != other)
      #expect(!one.isEmpty && !other.isEmpty)
    }
  }
}
