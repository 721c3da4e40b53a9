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
  }

  var purpose: Purpose
  var editor = LineEditor()
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
    case .touch, .note, .words, .drop, .stage, .cadence, .tags, .loop: false
    }
  }

  /// The day that the line means.
  var reading: Result<DayPhrase.Reading, DayPhraseFault> { phrase.read(editor.text) }

  /// The channels of a touch, in the order of Tab.
  static let channels: [Interaction.Channel] = [
    .call, .mail, .message, .meeting, .visit, .letter,
  ]

  mutating func nextChannel(by step: Int) {
    guard case .touch(let contacts, let name, let channel) = purpose,
      let index = Self.channels.firstIndex(of: channel)
    else { return }
    let next = (index + step + Self.channels.count) % Self.channels.count
    purpose = .touch(contacts, name, Self.channels[next])
  }
}
