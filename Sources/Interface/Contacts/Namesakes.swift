import Domain
import Store

/// Telling contacts apart that are called the same.
enum Namesakes {
  /// By what each contact that would look like another one among them is reached; nothing of those
  /// that do not.
  /// - Parameter dot: what stands between a number and an address.
  static func apart(
    _ contacts: [Contact], in store: BookStore, dot: String
  ) throws -> [ID<Contact>: String] {
    let groups = Dictionary(grouping: contacts.filter { !$0.isHidden }) { contact in
      [contact.names.plain, contact.organisation ?? ""].map(Folding.fold)
    }
    let alike = groups.values.filter { $0.count > 1 }.joined().map(\.id)
    return try store.reach(of: alike).mapValues { $0.map(\.text).joined(separator: dot) }
      .filter { !$0.value.isEmpty }
  }
}
