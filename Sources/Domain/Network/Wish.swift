/// A client whom we could refer now: they want a topic or lack it, nobody is at it for them, and a
/// partner offers it. S1 calls this *active* referring, and what tells it from word of mouth.
package struct Wish: Hashable, Sendable {
  package let stance: Stance
  package var client: ID<Contact> { stance.contact }
  package var topic: ID<Topic> { stance.topic }

  package init(_ stance: Stance) { self.stance = stance }
}

/// The clients whom we could refer for one topic, and to whom.
package struct WishGroup: Hashable, Sendable {
  package let topic: Topic
  /// Who offers it, in the order asked for; one at least.
  package let partners: [ID<Contact>]
  /// Who wants it before who lacks it, the longest first; one at least.
  package let wishes: [Wish]

  package init(topic: Topic, partners: [ID<Contact>], wishes: [Wish]) {
    (self.topic, self.partners, self.wishes) = (topic, partners, wishes)
  }
}
