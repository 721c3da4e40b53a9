/// Which keys mean what, and where.
///
/// A context is a place where keys hold, such as a pane or a form. Where a context says nothing, the
/// contexts it falls back on are asked in order; a nearer one may give a key another meaning.
package struct KeyMap<Action: Hashable & Sendable, Context: Hashable & Sendable>: Sendable {
  /// What some keys mean in a context.
  package struct Binding: Hashable, Sendable {
    package let sequence: KeySequence
    package let action: Action
    package let context: Context
  }

  /// What the keys pressed so far come to.
  package enum Match: Equatable, Sendable {
    /// They are all the keys of an action.
    case action(Action)
    /// More keys are needed: what may follow, in the order in which it was bound.
    case prefix([Continuation])
    /// Nothing begins with them.
    case none
  }

  /// The keys still to be pressed for an action.
  package struct Continuation: Hashable, Sendable {
    package let keys: KeySequence
    package let action: Action
  }

  /// Two bindings of which one can never be reached.
  package struct Clash: Hashable, Sendable {
    /// Why one cannot be reached.
    package enum Kind: Sendable {
      /// The same keys mean two things in one context.
      case twoMeanings
      /// The first is the beginning of the second.
      case prefix
    }

    package let kind: Kind
    package let first: Binding
    package let second: Binding
  }

  private var bindings: [Context: [Binding]] = [:]
  /// The same by the first key of each.
  private var begun: [Context: [Key: [Binding]]] = [:]
  private let fallbacks: @Sendable (Context) -> [Context]

  /// - Parameter fallbacks: the contexts asked after a context itself, nearest first; all of them,
  ///   not only the next.
  package init(fallbacks: @escaping @Sendable (Context) -> [Context] = { _ in [] }) {
    self.fallbacks = fallbacks
  }

  /// Gives keys a meaning in a context, after those it has already.
  package mutating func bind(_ sequence: KeySequence, to action: Action, in context: Context) {
    let binding = Binding(sequence: sequence, action: action, context: context)
    bindings[context, default: []].append(binding)
    if let first = sequence.keys.first {
      begun[context, default: [:]][first, default: []].append(binding)
    }
  }

  /// What these keys come to in a context. No keys are the beginning of everything.
  package func lookUp(_ keys: [Key], in context: Context) -> Match {
    var continuations: [Continuation] = []
    var seen: Set<KeySequence> = []
    for binding in bindings(beginningWith: keys.first, in: context)
    where binding.sequence.keys.starts(with: keys) {
      guard let rest = KeySequence(binding.sequence.keys.dropFirst(keys.count)) else {
        // A nearer context that goes on with these keys wins over one for which they are all.
        if continuations.isEmpty { return .action(binding.action) }
        continue
      }
      if seen.insert(rest).inserted {
        continuations.append(Continuation(keys: rest, action: binding.action))
      }
    }
    return continuations.isEmpty ? .none : .prefix(continuations)
  }

  /// Every binding that holds in a context, the nearest first.
  package func bindings(in context: Context) -> [Binding] {
    ([context] + fallbacks(context)).flatMap { bindings[$0] ?? [] }
  }

  private func bindings(beginningWith first: Key?, in context: Context) -> [Binding] {
    guard let first else { return bindings(in: context) }
    return ([context] + fallbacks(context)).flatMap { begun[$0]?[first] ?? [] }
  }

  /// The keys that do an action in a context, as the user would type them there.
  package func sequences(for action: Action, in context: Context) -> [KeySequence] {
    bindings(in: context).map(\.sequence).filter {
      lookUp($0.keys, in: context) == .action(action)
    }.uniqued()
  }

  /// What is bound so that it cannot work in a context, fallbacks included.
  package func clashes(in context: Context) -> [Clash] {
    let all = bindings(in: context)
    var clashes: [Clash] = []
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] {
        if let clash = Self.clash(first, second) { clashes.append(clash) }
      }
    }
    return clashes
  }

  private static func clash(_ first: Binding, _ second: Binding) -> Clash? {
    let (one, other) = (first.sequence.keys, second.sequence.keys)
    if one == other {
      guard first.context == second.context, first.action != second.action else { return nil }
      return Clash(kind: .twoMeanings, first: first, second: second)
    }
    if other.starts(with: one) { return Clash(kind: .prefix, first: first, second: second) }
    if one.starts(with: other) { return Clash(kind: .prefix, first: second, second: first) }
    return nil
  }
}

extension KeySequence {
  fileprivate init?(_ keys: ArraySlice<Key>) {
    guard !keys.isEmpty else { return nil }
    self.keys = Array(keys)
  }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
