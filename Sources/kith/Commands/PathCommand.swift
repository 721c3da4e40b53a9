import ArgumentParser
import Domain
import Interface
import Store
import Terminal

/// `kith path`: who could introduce whom.
struct PathCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Find who could introduce us to somebody.",
    discussion: """
      Two ways are printed where they differ: that of fewest steps, and that whose weakest tie is \
      the strongest. The number beside a name says how well they know the one above: referrals \
      and touches between the two, and what else links them. With one name the way begins with us.

      --json prints an object with shortest and strongest, each with steps, weakest (a tie) and \
      people, a list of objects: target (c34), contact or colleague (a number), name, tie.
      """)

  @OptionGroup var options: Options
  @Argument(help: "c34 as lists print it, or a name.") var start: String
  @Argument(help: "The same; without it, the way leads from us to the first.") var end: String?
  @Flag(help: "Print JSON.") var json = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let targets = Targets(store: store, setup: setup)
    let first = try targets.contact([start])
    let (start, end) = try end.map { (first, try targets.contact([$0])) } ?? (Contact.us, first)
    if start == end { throw Complaint(sentence: setup.wording.sameEnds, status: .wrongUsage) }
    let known = try store.acquaintances()
    guard let shortest = known.shortest(from: start, to: end),
      let strongest = known.strongest(from: start, to: end)
    else {
      let names = try store.names(of: [start, end])
      throw Complaint(
        sentence: setup.wording.noPath(
          from: names[start] ?? ContactName(), to: names[end] ?? ContactName()))
    }
    let teller = try Teller(of: [shortest, strongest], store, setup.wording)
    if json {
      try Output.json(["shortest": teller.item(shortest), "strongest": teller.item(strongest)])
      return .done
    }
    Output.line(setup.wording.shortestPath(steps: shortest.steps))
    Output.table(teller.rows(shortest))
    if strongest != shortest {
      Output.line("")
      let weakest = strongest.weakest == .max ? nil : strongest.weakest
      Output.line(setup.wording.strongestPath(weakest: weakest))
      Output.table(teller.rows(strongest))
    }
    return .done
  }

  /// A way as JSON. The names are public: they never change.
  struct Item: Encodable {
    struct Step: Encodable {
      let target: String?
      let contact: ID<Contact>?
      let colleague: ID<Colleague>?
      let name: String
      let tie: Int?
    }

    let steps: Int
    let weakest: Int?
    let people: [Step]
  }

  /// Prints ways, with the names of whoever is on them.
  private struct Teller {
    private let names: [ID<Contact>: ContactName]
    private let colleagues: [ID<Colleague>: String]
    private let wording: Wording

    init(of ways: [Introduction], _ store: BookStore, _ wording: Wording) throws {
      let contacts = ways.flatMap(\.people).compactMap { person in
        if case .contact(let id) = person { id } else { nil }
      }
      names = try store.names(of: contacts)
      colleagues = Dictionary(
        try store.colleagues().map { ($0.id, $0.shownName) }, uniquingKeysWith: { name, _ in name })
      self.wording = wording
    }

    func rows(_ way: Introduction) -> [TableRow] {
      zip(way.people, ties(of: way)).map { person, tie in
        .row(code(person) ?? "", name(person) { wording.name($0) }, tie.map(String.init) ?? "")
      }
    }

    func item(_ way: Introduction) -> Item {
      Item(
        steps: way.steps, weakest: way.weakest.flatMap(Self.counted),
        people: zip(way.people, ties(of: way)).map { person, tie in
          var (contact, colleague): (ID<Contact>?, ID<Colleague>?)
          switch person {
          case .contact(let id): contact = id
          case .colleague(let id): colleague = id
          }
          return Item.Step(
            target: code(person), contact: contact, colleague: colleague,
            name: name(person) { wording.plain($0) }, tie: tie)
        })
    }

    /// By person: how well the one before knows them; nil at the start, and between us and our own.
    private func ties(of way: Introduction) -> [Int?] {
      [nil] + way.strengths.map(Self.counted)
    }

    private static func counted(_ tie: Int) -> Int? { tie == .max ? nil : tie }

    private func code(_ person: Acquaintances.Person) -> String? {
      if case .contact(let id) = person { Target.cadence(id).code } else { nil }
    }

    private func name(
      _ person: Acquaintances.Person, said: (ContactName) -> String
    ) -> String {
      switch person {
      case .contact(let id): said(names[id] ?? ContactName())
      case .colleague(let id): colleagues[id] ?? ""
      }
    }
  }
}
