import Domain
import Testing

private let english = Wording(.english)
private let french = Wording(.french)
private let both = [english, french]

/// Thursday.
private let today = Day(year: 2026, month: 10, day: 1) ?? .first
private let later = today + 1
private let duval = ContactName(civility: .madame, given: "Zoé", family: "Duval")

private func followUp(_ change: (inout FollowUp) -> Void = { _ in }) -> FollowUp {
  var followUp = FollowUp(id: ID(1))
  followUp.due = today
  followUp.added = today - 10
  change(&followUp)
  return followUp
}

/// Names as cards, sentences and lists say them.
struct Names {
  @Test(arguments: [
    (duval, "Zoé Duval", "Zoé Duval", "Zoé Duval", "Mme Duval", "Duval, Zoé"),
    (
      ContactName(civility: .maitre, given: "Claire", family: "Roche"),
      "Maître Claire Roche", "Maître Roche", "Me Claire Roche", "Me Roche", "Roche, Claire"
    ),
    (
      ContactName(civility: .docteur, family: "Petit"),
      "Dr Petit", "Dr Petit", "Dr Petit", "Dr Petit", "Petit"
    ),
    (ContactName(given: "Luc"), "Luc", "Luc", "Luc", "Luc", "Luc"),
    (
      ContactName(kind: .organisation, organisation: "Étude Roche"),
      "Étude Roche", "Étude Roche", "Étude Roche", "Étude Roche", "Étude Roche"
    ),
    (ContactName(), "(no name)", "(no name)", "(sans nom)", "(sans nom)", "(sans nom)"),
  ])
  func ofContacts(
    _ name: ContactName, _ full: String, _ short: String, _ complet: String, _ court: String,
    _ listed: String
  ) {
    #expect(english.name(name) == full)
    #expect(english.shortName(name) == short)
    #expect(french.name(name) == complet)
    #expect(french.shortName(name) == court)
    #expect(french.listName(name) == listed)
  }

  @Test func ofSeveralContacts() {
    let martin = ContactName(civility: .monsieur, given: "Luc", family: "Martin")
    #expect(french.shortNames([duval, martin], of: 2) == "Mme Duval et M. Martin")
    #expect(
      french.shortNames([duval, martin, duval], of: 12) == "Mme Duval, M. Martin et 10 autres")
    #expect(
      english.shortNames([duval, martin], of: nil) == "Zoé Duval, Luc Martin and many others")
  }

  @Test(arguments: [
    ("Alice Martin", "En attente d'Alice Martin"), ("Yves Roy", "En attente d'Yves Roy"),
    ("Yann Roy", "En attente de Yann Roy"), ("Éric Blanc", "En attente d'Éric Blanc"),
    ("Paul Blanc", "En attente de Paul Blanc"),
  ])
  func loseTheVowelBeforeThem(name: String, start: String) {
    let matter = Matter(.call, with: ContactName(given: name))
    #expect(french.did(.waiting(until: later), to: matter, today: today).hasPrefix(start))
  }
}

/// Why each row of the agenda is there.
struct Reasons {
  private func why(
    _ followUp: FollowUp, attempts: Int = 0, reached: Bool = false
  ) -> [String] {
    both.map {
      $0.why(followUp, attempts: Attempts(count: attempts, reached: reached), today: today)
    }
  }

  @Test func ofWhatIsLate() {
    #expect(why(followUp { $0.due = today - 4 }) == ["4 d late", "4 j de retard"])
    #expect(
      why(followUp { $0.due = today - 1 }, attempts: 2) == [
        "2 tries, not reached", "2 essais sans réponse",
      ])
  }

  @Test func ofChases() {
    let chase = followUp {
      $0.recurrence = .chase(from: today)
      $0.stop = .whenConfirmed
    }
    #expect(
      why(chase, attempts: 2) == [
        "3rd chase, waiting for confirmation", "3e relance, en attente de validation",
      ])
    #expect(why(chase)[1] == "1re relance, en attente de validation")
  }

  @Test func ofWhatComesBack() {
    let last = Day(year: 2026, month: 1, day: 31) ?? .first
    #expect(
      why(followUp { $0.recurrence = Recurrence(every: .monthly, from: last) }) == [
        "every month on the 31st", "tous les mois, le 31",
      ])
  }

  @Test func ofLongHorizons() {
    #expect(why(followUp { $0.due = today.adding(years: 8) }) == ["in 8 years", "dans 8 ans"])
    #expect(
      why(followUp { $0.added = today.adding(years: -8) }) == [
        "promised 8 years ago", "promis il y a 8 ans",
      ])
  }

  @Test func ofDates() throws {
    let born = try #require(PartialDate("1976-10-05"))
    let birthday = Occasion(.birthday, on: born)
    func why(_ occasion: Occasion, due: Day) -> [String] {
      both.map { $0.why(occasion, remindedOn: due, today: today) }
    }
    #expect(
      why(birthday, due: today) == [
        "birthday Mon 5 Oct, 50 years", "anniversaire le lun. 5 oct., 50 ans",
      ])
    // Put off until after the day, it is still about that day.
    #expect(why(birthday, due: today + 6) == why(birthday, due: today))
    let yearless = Occasion(.birthday, on: try #require(PartialDate("--10-05")))
    #expect(why(yearless, due: today)[0] == "birthday Mon 5 Oct")
    let renewal = Occasion(.date(label: "home insurance"), on: try #require(PartialDate("--10-20")))
    #expect(
      why(renewal, due: today) == ["home insurance, Tue 20 Oct", "home insurance, mar. 20 oct."])
    let bare = Occasion(.date(label: nil), on: try #require(PartialDate("--10-20")))
    #expect(why(bare, due: today) == ["date on Tue 20 Oct", "date du mar. 20 oct."])
  }

  @Test func ofWhatIsHidden() {
    let snoozed = followUp { $0.shows = later }
    #expect(
      why(snoozed) == [
        "snoozed until Fri 2 Oct, due Thu 1 Oct",
        "en veille jusqu'au ven. 2 oct., échéance jeu. 1er oct.",
      ])
    let waiting = followUp {
      $0.state = .waiting
      $0.shows = later
    }
    #expect(
      why(waiting) == [
        "waiting for them, back on Fri 2 Oct", "en attente de réponse, revient le ven. 2 oct.",
      ])
  }

  @Test func ofSilence() throws {
    let cadence = try #require(Cadence(ideal: 14, longest: 30))
    let start = today - 31
    #expect(
      english.why(cadence, start: start, lastTouch: start, today: today)
        == "31 days silent, promised 14")
    #expect(
      french.why(cadence, start: start, lastTouch: start, today: today)
        == "silence depuis 31 jours, promis : 14")
    #expect(
      english.cadence(cadence, start: start, lastTouch: start, today: today)
        == "every 14 days, 30 at most; 31 days silent")
  }
}

/// Every case of everything worded here has words of its own in both languages.
struct Completeness {
  /// Sentences of the status line, for one normal name.
  static func statusLines(_ wording: Wording) -> [String] {
    let deeds: [Deed] = [
      .done(next: nil), .done(next: later), .noAnswer(back: later), .snoozed(until: later),
      .moved(to: later), .reopened(for: later), .waiting(until: later), .bumped,
      .handedOver(colleague: "Sam"), .dropped, .planned(for: later), .edited,
    ]
    let kinds: [FollowUp.Kind?] = FollowUp.Kind.allCases + [nil]
    let matters = kinds.map { Matter($0, with: duval) }
    var lines: [String] = []
    for deed in deeds {
      lines += matters.map { wording.did(deed, to: $0, today: today) }
      lines += [1, 12].map { wording.did(deed, toSeveral: $0, today: today) }
    }
    for channel in Interaction.Channel.allCases {
      lines += [wording.logged(channel, with: duval), wording.logged(channel, withSeveral: 3)]
    }
    for holidays in Firm.Holidays.allCases {
      lines += [0, 1, 5].map { wording.holidaysSet(holidays, listed: $0) }
    }
    for verb in Verb.allCases + [nil] {
      for colleague in ["Sam", nil] {
        let overtaking = Overtaking(verb: verb, colleague: colleague, day: today, time: .midnight)
        lines.append(wording.overtaken(overtaking, today: today, touchKey: "t"))
      }
    }
    lines += [
      wording.wordsAdded(duval), wording.contactAdded(duval), wording.contactSaved(duval),
      wording.conflicts(3, of: 12, key: "Enter"), wording.conflicts(3, of: 3, key: "Enter"),
      wording.conflicts(1, of: 2, key: "Enter"),
      wording.waitingForBook, wording.changedMeanwhile, wording.allClear,
      wording.overdue(7), wording.overdue(0), wording.undoHint(key: "u"),
      wording.emptyAgenda(find: "/", newContact: "i", help: "?"), wording.nothingOnAgenda,
      wording.nothingPlanned(with: duval), wording.imported(12, alreadyThere: 0, groups: 0),
    ]
    return lines
  }

  /// What has room elsewhere.
  static func longLines(_ wording: Wording) -> [String] {
    let record = RecordKey(.followUp, 1)
    let violations: [Violation] =
      [
        .contactWithoutName(ID(1)), .cadenceUpsideDown(record), .emptyValue(ID(1)),
        .emptyTag(ID(1)), .linkToSelf(ID(1)), .interactionWithNobody(ID(1)),
        .negativeLength(record), .waitingWithoutDay(ID(1)), .closedWithoutDay(ID(1)),
        .openWithClosingDay(ID(1)), .colleagueWithoutLogin(ID(1)), .noWorkingDay, .leanedOn(nil),
        .leanedOn(record), .valueNoDate(ID(1)), .linkEndsBeforeStart(ID(1)), .tooFarAhead,
        .tierWithoutName(ID(1)), .twoDates(ID(1)), .privateWithoutOwner(ID(1)),
      ] + RecordKind.allCases.map { .twice($0) }
    let refusals: [Refusal] =
      [
        .followUpClosed(ID(1)), .notForThisRow, .alreadyTakenBack(ID(1)), .finalEntry(ID(1)),
        .neverAgain(ID(1)), .soAlready, .us, .privateTo("Sam"), .privateTo(""),
        .ownerDecides("Sam"), .authorDecides("Sam"), .promiseOfPrivate("Sam"),
      ] + RecordKind.allCases.map { .gone(RecordKey($0, 1)) } + violations.map { .violation($0) }
    let named = [(code: "c1", name: duval), (code: "c2", name: duval)]
    return refusals.map(wording.refusal)
      + [
        wording.nobodyNamed("Zoé"), wording.severalNamed("Zoé", named, more: true),
        wording.notOnAgenda("f1"), wording.moreRows(50), wording.doesIt("kith undo"),
        wording.cannotPrint("?"), wording.cannotRead("a", "?"), wording.notPrivate("/tmp"),
        wording.reading("a.vcf", percent: 3), wording.importing("a.vcf", percent: 3),
        wording.moreFaults(1), wording.moreFaults(2), wording.locked(milliseconds: 12),
        wording.locked(milliseconds: 1234),
      ]
  }

  /// Single words, which may be the same in both languages.
  static func terms(_ wording: Wording) -> [String] {
    var terms = Contact.Kind.allCases.map { wording.name($0) }
    terms += Contact.Civility.allCases.map { wording.name($0) }
    terms += Contact.FormOfAddress.allCases.map { wording.name($0) }
    terms += FollowUp.Kind.allCases.map { wording.name($0) }
    terms += FollowUp.Purpose.allCases.map { wording.name($0) }
    terms += FollowUp.State.allCases.map { wording.name($0) }
    terms += [.whenDone, .whenAnswered, .whenConfirmed, .after(times: 1), .after(times: 3)]
      .map { (rule: StopRule) in wording.name(rule) }
    terms += Interaction.Channel.allCases.map { wording.name($0) }
    terms += Interaction.Direction.allCases.map { wording.name($0) }
    terms += Stage.allCases.map { wording.name($0) }
    terms += ContactOrder.allCases.map { wording.name($0) }
    for channel in Interaction.Channel.allCases + [nil] {
      for purpose in [FollowUp.Purpose.sales, nil] {
        var objection = Objection(id: ID(1))
        (objection.channel, objection.purpose) = (channel, purpose)
        terms.append(wording.name(objection))
      }
    }
    terms += ContactValue.Kind.allCases.map { wording.name($0) }
    terms += ContactLink.Kind.allCases.flatMap { kind in
      [true, false].map { wording.name(kind, isReverse: $0) }
    }
    terms += Firm.Holidays.allCases.map { wording.name($0) }
    terms += Language.allCases.map { wording.name($0) }
    terms += RecordKind.allCases.flatMap { [wording.name($0), wording.the($0)] }
    terms += AgendaSection.allCases.map { wording.title($0) }
    terms += Wording.PathName.allCases.map { wording.name($0) }
    terms += Wording.BookSource.allCases.map { wording.name($0) }
    terms += Wording.CardPart.allCases.map { wording.title($0) }
    return terms + Tier.defaults.map { wording.name($0) }
  }

  @Test func statusLinesFitAndDiffer() {
    let pairs = zip(Self.statusLines(english), Self.statusLines(french))
    for (one, other) in pairs {
      #expect(one != other)
      for line in [one, other] {
        #expect(!line.isEmpty && !line.contains("TODO") && !line.contains(".."))
        #expect(line.count <= 78, "\(line)")
      }
    }
  }

  @Test func longSentencesDiffer() {
    for (one, other) in zip(Self.longLines(english), Self.longLines(french)) {
      #expect(one != other)
      #expect(!one.isEmpty && !other.isEmpty)
      #expect(!one.contains("_") || one.contains("XDG_"), "a column's name: \(one)")
    }
  }

  @Test func termsAreThere() {
    for (one, other) in zip(Self.terms(english), Self.terms(french)) {
      #expect(!one.isEmpty && !other.isEmpty)
    }
  }

  /// A field without a label of its own would show the name of its record instead, which is right
  /// only for the tag of a tagging and the interaction of a participant.
  @Test(arguments: RecordKind.allCases)
  func everyFieldHasALabel(kind: RecordKind) {
    for wording in both {
      for column in kind.type.columnNames where column != "interaction" && column != "tag" {
        let label = wording.label(of: column, in: kind)
        #expect(!label.contains("_"))
        #expect(label != wording.name(kind), "\(kind.rawValue).\(column)")
      }
    }
  }

  /// French typography: a space before the high signs, guillemets, no straight quotes.
  @Test func frenchIsTypeset() {
    let lines = Self.statusLines(french) + Self.longLines(french)
    for line in lines {
      for sign in [":", ";", "?", "!"] {
        for range in line.ranges(of: sign) where range.lowerBound > line.startIndex {
          let before = line[line.index(before: range.lowerBound)]
          #expect(before == " " || before == "`" || before == "(", "\(line)")
        }
      }
    }
  }
}
