import Domain
import Store
import Terminal

/// The loop of a referral: what `d`, `x` and `s` ask before they move it on.
extension Desk {
  /// What came of a step.
  enum StepAnswer: Hashable {
    /// They agreed, in so many words.
    case consent(means: String)
    case firstContact
    /// Asked, and nothing yet: the ball stays with them.
    case notYet(FollowUp)
    /// It goes on; the next update is asked for later.
    case news
    /// A line asks for the value, or for the reason.
    case outcome(Referral.Outcome, by: Talk?)
    /// With the value and the reason known; whether the others for the same need close.
    case decided(Referral.Outcome, value: Int?, reason: String?, closing: [ID<Referral>], by: Talk?)
    /// Nil when they gave no answer.
    case satisfaction(Int?, by: Talk)
    /// A line asks for the figure and the praise.
    case praise(by: Talk)
    /// The other firm was thanked or told the result, and said that of the client; nil for nothing.
    case word(String?, at: LoopStep, by: Talk)
    /// A line asks for that.
    case ownWord(at: LoopStep, by: Talk)
    case resume
    /// A day is asked for.
    case hold
    /// A reason is asked for.
    case decline, fallThrough
  }

  /// `d` on a referral, or on a follow-up of its loop.
  /// - Parameter followUp: nil to take the one that the next step planned.
  /// - Returns: false where the verb is to do what it does with any follow-up.
  mutating func takeStep(of id: ID<Referral>, _ followUp: FollowUp? = nil) throws -> Bool {
    guard let details = try store.referral(id, today: today) else { return false }
    guard details.referral.isOpen else {
      message = Message(wording.refusal(.loop(.over)), .fault)
      return true
    }
    guard let step = followUp?.step ?? details.next?.step else {
      let command = CloseReferral(id)
      try run(
        Intention(
          command, expecting: CloseReferral.expectations(seeing: details.referral)),
        gesture: nil, on: [])
      return true
    }
    let planned = followUp ?? details.open.first { $0.step == step }
    switch step {
    case .askConsent:
      choose(
        wording.consentQuestion(details),
        wording.consentMeans.map { ($0, .consent(means: $0)) }
          + [(wording.clientRefuses, .outcome(.withdrawn, by: talk))], for: details)
    case .askClient:
      var answers: [(String, StepAnswer)] = [(wording.theyCalled, .firstContact)]
      if let planned { answers.append((wording.notYetCalled, .notYet(planned))) }
      choose(wording.didTheyCall(details), answers, for: details)
    case .askNews: choose(wording.howItStands(details), newsAnswers, for: details)
    case .askSatisfaction: askSatisfaction(details, by: talk(planned))
    case .thank where details.referral.outcome != nil && details.referral.direction == .given:
      askWord(at: step, details, by: talk(planned))
    case .tellResult where followUp == nil: askWord(at: step, details, by: talk(planned))
    case .review:
      choose(
        wording.onHoldQuestion(details),
        [(wording.goesOn, .resume), (wording.staysOnHold, .hold)], for: details)
    case .tellClient, .callPartner, .askPartner, .thank, .contactClient, .tellResult:
      if followUp != nil { return false }
      guard let planned, let contact = try store.find(planned.contact) else { return false }
      try run(.complete(confirmed: false), on: [Subject(planned, of: contact)])
    }
    return true
  }

  private var newsAnswers: [(String, StepAnswer)] {
    [(wording.stillGoing, .news)]
      + [Referral.Outcome.won, .lost, .noResponse, .withdrawn].map {
        (wording.name($0) + "…", .outcome($0, by: talk))
      }
  }

  /// How something about a referral is said, unless somebody says otherwise.
  private var talk: Talk { Talk(surroundings.settings.touch) }

  /// As it was planned, where that is a way to say something.
  private func talk(_ planned: FollowUp?) -> Talk { planned?.channel.map { Talk($0) } ?? talk }

  /// `x` on a referral: how it ends otherwise.
  mutating func askEnd(of id: ID<Referral>) throws {
    guard let details = try store.referral(id, today: today) else { return }
    let referral = details.referral
    if referral.outcome == .won {
      ask(.loop(.fallThrough, details))
    } else if !referral.isOpen || referral.outcome != nil {
      message = Message(wording.refusal(.loop(.over)), .fault)
    } else {
      // Of several partners for one need the client takes one: that is no loss of the others'.
      let choice: [(String, StepAnswer)] =
        details.group.isEmpty
        ? []
        : [
          (
            wording.choseAnother,
            .decided(.anotherWon, value: nil, reason: wording.clientsChoice, closing: [], by: nil)
          )
        ]
      choose(
        wording.endQuestion(details),
        [(wording.declines(referral.direction), .decline)] + choice
          + [Referral.Outcome.withdrawn, .noResponse, .lost].map {
            (wording.name($0) + "…", .outcome($0, by: nil))
          }, for: details)
    }
  }

  /// `s` on a referral: its clocks stand still until a day.
  mutating func askHold(of id: ID<Referral>) throws {
    guard let details = try store.referral(id, today: today) else { return }
    guard details.referral.isOpen else {
      message = Message(wording.refusal(.loop(.over)), .fault)
      return
    }
    overlay = .snooze(SnoozeBox(matter: .hold(details), days: snoozeDays()))
  }

  mutating func choose(
    _ title: String, _ answers: [(String, StepAnswer)], for details: ReferralDetails
  ) {
    overlay = .choice(
      ChoiceBox(
        title: title, options: answers.map { ($0.0, .step($0.1, details)) }, isNumbered: true))
  }

  // MARK: - What came of it

  mutating func take(_ answer: StepAnswer, of details: ReferralDetails) throws {
    let id = details.referral.id
    switch answer {
    case .consent(let means):
      try move(RecordConsent(id, means: means, by: talk), details)
    case .firstContact:
      try move(RecordFirstContact(id, confirmed: true, by: talk), details)
    case .notYet(let followUp):
      guard let contact = try store.find(followUp.contact) else { return }
      try run(.awaitReply, on: [Subject(followUp, of: contact)])
    case .news:
      try run(
        Intention(
          RecordNews([id], by: talk),
          expecting: RecordNews.expectations(seeing: [details.referral])), gesture: nil, on: [])
    case .outcome(let outcome, let talk): ask(.loop(.outcome(outcome, by: talk), details))
    case .decided(let outcome, let value, let reason, let others, let talk):
      try move(
        DecideReferral(
          id, as: outcome, value: value, reason: reason, closing: others, by: talk), details)
    case .satisfaction(let satisfaction, let talk):
      try move(RecordSatisfaction(id, satisfaction: satisfaction, by: talk), details)
    case .praise(let talk): ask(.loop(.praise(by: talk), details))
    case .word(let word, let step, let talk): try take(word: word, at: step, by: talk, details)
    case .ownWord(let step, let talk): ask(.loop(.word(at: step, by: talk), details))
    case .resume: try move(ResumeReferral(id), details)
    case .hold: ask(.loop(.hold, details))
    case .decline: ask(.loop(.decline, details))
    case .fallThrough: ask(.loop(.fallThrough, details))
    }
  }

  mutating func move<C: ReferralCommand>(
    _ command: C, _ details: ReferralDetails
  ) throws {
    try run(
      Intention(command, expecting: C.expectations(seeing: details.referral)), gesture: nil,
      on: [])
    try suggestStages(after: details)
  }

  /// What a line about a referral says.
  /// - Returns: whether the line stays, because what was typed cannot be taken.
  mutating func confirm(
    _ matter: LinePrompt.LoopMatter, _ details: ReferralDetails, _ prompt: LinePrompt
  ) throws -> Bool {
    let words = prompt.editor.text.trimmed
    let id = details.referral.id
    switch matter {
    case .hold:
      guard case .success(let reading) = prompt.reading else { return true }
      overlay = nil
      try hold(details, until: reading.day)
    case .outcome(let outcome, let talk):
      overlay = nil
      let result = OutcomeWords(words)
      let others = try siblings(of: details)
      let value = outcome == .won ? result.value : nil
      let reason = outcome == .won ? result.words : words
      func answer(_ others: [ID<Referral>]) -> StepAnswer {
        .decided(
          outcome, value: value, reason: reason.isEmpty ? nil : reason, closing: others, by: talk)
      }
      guard outcome == .won, !others.isEmpty else { return try finish(answer([]), details) }
      unwritten = nil
      choose(
        wording.othersQuestion(others.count),
        [(wording.closeOthers, answer(others)), (wording.leaveOthers, answer([]))], for: details)
    case .decline:
      guard !words.isEmpty else { return true }
      overlay = nil
      guard details.referral.direction == .given else {
        try decline(id, because: words, goingOnTo: nil)
        return false
      }
      unwritten = nil
      var start = ReferralStart(.reroute(id, reason: words))
      start.clients = details.clients.map { Someone(id: $0.id, name: wording.name($0.name)) }
      start.topic = details.referral.topic.map { .known($0) }
      try pick(.receivers, for: .referral(start))
    case .fallThrough:
      overlay = nil
      let command = FallThrough(id, because: words.isEmpty ? nil : words)
      try run(
        Intention(command, expecting: FallThrough.expectations(seeing: details.referral)),
        gesture: nil, on: [])
    case .praise(let talk):
      guard let said = SatisfactionWords(words) else { return true }
      overlay = nil
      try move(
        RecordSatisfaction(id, satisfaction: said.satisfaction, praise: said.praise, by: talk),
        details)
    case .word(let step, let talk):
      overlay = nil
      try take(word: words.isEmpty ? nil : words, at: step, by: talk, details)
    }
    return false
  }

  private mutating func finish(_ answer: StepAnswer, _ details: ReferralDetails) throws -> Bool {
    try take(answer, of: details)
    return false
  }

  mutating func hold(_ details: ReferralDetails, until day: Day) throws {
    try move(HoldReferral(details.referral.id, until: day), details)
  }

  mutating func decline(
    _ id: ID<Referral>, because reason: String, goingOnTo party: Party?
  ) throws {
    guard let referral = try store.find(id) else { return }
    let command = DeclineReferral(
      id, because: reason, rerouting: party.map { DeclineReferral.Rerouting(to: $0) })
    try run(
      Intention(command, expecting: DeclineReferral.expectations(seeing: referral)),
      gesture: nil, on: [])
  }

  /// The others for the same need that are not decided yet.
  private func siblings(of details: ReferralDetails) throws -> [ID<Referral>] {
    try details.group.filter { id in
      guard let other = try store.find(id) else { return false }
      return other.isOpen && other.outcome == nil
    }
  }
}

/// What is typed of an outcome: an amount first, if there is one, then words.
package struct OutcomeWords {
  /// In minor units; nil where no amount leads.
  package let value: Int?
  /// What is left behind it.
  package let words: String

  package init(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    // "1 500 €, signed": as many words as are one amount.
    for count in stride(from: min(4, parts.count), through: 1, by: -1) {
      let head = parts.prefix(count).joined(separator: " ")
      let amount = head.hasSuffix(",") ? String(head.dropLast()) : head
      if let read = Amount(amount) {
        value = read.minor
        words = parts.dropFirst(count).joined(separator: " ")
        return
      }
    }
    value = nil
    words = text
  }
}

extension Desk {
  /// Verbs where a referral is selected, or a follow-up of its loop.
  /// - Returns: false where the verb does what it does elsewhere.
  mutating func performOnReferral(_ action: Action) throws -> Bool {
    if try performOnDeal(action) { return true }
    if let id = meantReferral {
      switch action {
      case .done: return try takeStep(of: id)
      case .drop: try askEnd(of: id)
      case .snooze: try askHold(of: id)
      case .edit: try editReferral(id)
      default: return false
      }
      return true
    }
    guard action == .done else { return false }
    let subjects = try self.subjects()
    guard subjects.count == 1, let followUp = subjects.first?.followUp, followUp.isOpen,
      let referral = followUp.referral, followUp.step != nil
    else { return false }
    return try takeStep(of: referral, followUp)
  }

  mutating func editReferral(_ id: ID<Referral>) throws {
    guard let details = try store.referral(id, today: today) else { return }
    try open(Form(editing: details, in: formSetting))
  }
}
