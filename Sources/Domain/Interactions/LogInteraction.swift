/// `t` and `n`: something that happened with one contact or several. Completes nothing.
package struct LogInteraction: Command {
  package static let verb = Verb.logInteraction

  package var contacts: [ID<Contact>]
  package var channel: Interaction.Channel
  package var direction: Interaction.Direction
  package var answered: Bool
  package var words: String?
  /// The day it happened; nil for today.
  package var day: Day?
  /// Nil for the whole firm.
  package var privacy: Privacy?

  package init(
    with contacts: [ID<Contact>], channel: Interaction.Channel,
    direction: Interaction.Direction = .outgoing, answered: Bool, words: String?,
    on day: Day? = nil,
    privacy: Privacy? = nil
  ) {
    self.contacts = contacts
    self.channel = channel
    self.direction = direction
    self.answered = answered
    self.words = words
    self.day = day
    self.privacy = privacy
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for contact in contacts { _ = try book.get(contact) }
    try book.log(channel, answered: answered, with: contacts, words: words, yield: yield) {
      $0.direction = direction
      if let day { $0.day = day }
      if let privacy { $0.privacy = privacy }
    }
  }
}
