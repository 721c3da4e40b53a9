import Domain
import Store
import Terminal

/// One line to type, for one purpose.
package struct LinePrompt {
  enum Purpose: Hashable {
    case reschedule([Subject])
    case snooze([Subject])
    case touch([ID<Contact>], ContactName, Interaction.Channel)
    case note([ID<Contact>], ContactName)
    case words([ID<Interaction>], ContactName)
    case drop([Subject])
    /// Why contacts come to a stage.
    case stage(Stage, [Classified])
    /// Where contacts said that they do not want to be contacted so; nil for every channel, and for
    /// every purpose.
    case objection(Interaction.Channel?, FollowUp.Purpose?, [Classified])
    case cadence([Classified])
    case tags([Classified])
    /// The day of death, or of closing.
    case end([Classified])
    /// The day whose journal is read.
    case journalDay
    case loop(LoopMatter, ReferralDetails)
  }

  /// What is said of a referral.
  enum LoopMatter: Hashable {
    /// What it was worth, or why it ended so.
    case outcome(Referral.Outcome, by: Talk?)
    /// Why the receiver does not take it.
    case decline
    /// Why what was won came to nothing.
    case fallThrough
    /// The day on which it is looked at again.
    case hold
    /// How satisfied the client was, and their praise.
    case praise(by: Talk)
    /// What the other firm said, thanked or told the result.
    case word(at: LoopStep, by: Talk)
  }

  var purpose: Purpose
  var editor = LineEditor()
  /// Whether only their author sees what is written down.
  var isPrivate = false
  /// What those who are about to be contacted said against it.
  var objections: [Objection] = []
  /// How often the firm turned to one of them of late, where one more time would be too many.
  var pressure: ContactPressure?
  private let phrase: DayPhrase

  /// - Parameter phrase: what reads a day, where the line is one.
  init(_ purpose: Purpose, phrase: DayPhrase) {
    self.purpose = purpose
    self.phrase = phrase
  }

  /// Whether what is typed is a day.
  var asksForDay: Bool {
    switch purpose {
    case .reschedule, .snooze, .end, .journalDay, .loop(.hold, _): true
    case .touch, .note, .words, .drop, .stage, .objection, .cadence, .tags, .loop: false
    }
  }

  /// Whether what is typed is a sentence.
  var takesText: Bool {
    switch purpose {
    case .touch, .note, .words, .drop, .stage, .objection: true
    case .reschedule, .snooze, .end, .journalDay, .cadence, .tags, .loop: false
    }
  }

  /// Whether what is typed is said of what happened, and may be for its author only.
  var canBePrivate: Bool {
    switch purpose {
    case .touch, .note, .words: true
    default: false
    }
  }

  /// Whose eyes it is for; nil where that is not asked.
  var privacy: Privacy? { isPrivate ? .owner : nil }

  /// The day that the line means.
  var reading: Result<DayPhrase.Reading, DayPhraseFault> { phrase.read(editor.text) }

  /// The channels of a touch, in the order of Tab.
  static let channels: [Interaction.Channel] = [
    .call, .mail, .message, .meeting, .visit, .letter,
  ]

  /// Another channel of a touch, or another purpose of an objection.
  mutating func nextChoice(by step: Int) {
    func next<T: Equatable>(after value: T, of all: [T]) -> T {
      let index = all.firstIndex(of: value) ?? 0
      return all[(index + step + all.count) % all.count]
    }
    switch purpose {
    case .touch(let contacts, let name, let channel):
      purpose = .touch(contacts, name, next(after: channel, of: Self.channels))
    case .objection(let channel, let purpose, let people):
      let all: [FollowUp.Purpose?] = [nil] + FollowUp.Purpose.allCases
      self.purpose = .objection(channel, next(after: purpose, of: all), people)
    default: break
    }
  }

  /// What those who are about to be contacted said against the channel.
  var met: [Objection] {
    guard case .touch(_, _, let channel) = purpose else { return [] }
    return objections.filter { $0.isAgainst(channel, for: nil) }
  }
}
