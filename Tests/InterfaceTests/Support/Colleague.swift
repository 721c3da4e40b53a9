import Domain
import Store
import Testing

/// Somebody completes a follow-up in their own window.
func complete(
  _ followUp: FollowUp?, in store: BookStore, as person: Person, _ book: TestBook
) throws {
  let id = try #require(followUp).id
  try book.run(CompleteFollowUps([.followUp(id)]), as: person, in: store)
}
