import Domain
import Store
import Terminal

/// What lies over the desk: one thing at a time.
package enum Overlay {
  case snooze(SnoozeBox)
  case line(LinePrompt)
  case choice(ChoiceBox)
  case question(Question)
  case form(Form)
  case help(HelpPane)
  case find(Finder)
  case drafts(DraftBox)
  case erase(EraseBox)
  /// A contact searched for in the list of contacts itself, which narrows.
  case search(LineEditor)
  case filter(FilterBox)
  case letter
  case pick(PickBox)
  case referral(ReferralPane)
  case outgoing(OutgoingBox)
  case palette(Palette)
  case text(TextPane)

  var context: KeyContext {
    switch self {
    case .snooze: .snooze
    case .line: .line
    case .choice: .choice
    case .question: .question
    case .form(let form): form.current?.clash == nil ? .form : .clash
    case .help(let help): help.search == nil ? .help : .find
    case .drafts: .drafts
    case .erase: .line
    case .find, .search: .find
    case .filter: .filter
    case .letter: .letter
    case .pick: .pick
    case .referral: .referral
    case .outgoing: .outgoing
    case .palette: .palette
    case .text: .help
    }
  }
}

/// What forms and prompts need to know of the book and of who types.
package struct FormSetting {
  let wording: Wording
  let today: Day
  let dayOrder: DayOrder
  let colleagues: [Colleague]
  let tiers: [Tier]
  let chaseDays: [Weekday]
  let me: ID<Colleague>?
  /// Every topic, those given up too.
  let topics: [Topic]

  func phrase() -> DayPhrase {
    DayPhrase(today: today, order: dayOrder)
  }
}

/// The days that the snooze box offers.
struct SnoozeDays: Hashable {
  /// The keys that mean 1 to 9: the digits, and what an AZERTY keyboard has in their places.
  static let digits: [Character: Int] = {
    var digits: [Character: Int] = [:]
    for (index, key) in "123456789".enumerated() { digits[key] = index + 1 }
    for (index, key) in "&é\"'(-è_ç".enumerated() { digits[key] = index + 1 }
    return digits
  }()

  /// Every key that means a day.
  static let keys = Set(digits.keys).union("wmtyc")

  let today: Day
  let chaseDays: [Weekday]
  let calendar: WorkingCalendar

  func day(for key: Character) -> Day? {
    if let count = Self.digits[key] { return today + count }
    switch key {
    case "w": return today + 1 + Weekday.monday.days(after: (today + 1).weekday)
    case "m": return today.adding(months: 1)
    case "t": return today.adding(months: 3)
    case "y": return today.adding(years: 1)
    case "c":
      return Recurrence.chase(on: chaseDays, from: today)
        .next(after: today, completedOn: today, calendar: calendar)
    default: return nil
    }
  }
}

/// `s`: which day to snooze to, each shown before it is chosen.
package struct SnoozeBox {
  enum Matter {
    case subjects([Subject])
    /// A referral whose clocks stand still until then.
    case hold(ReferralDetails)
  }

  let matter: Matter
  let days: SnoozeDays
}

/// A question with a yes (Enter) and a no (Esc).
package struct Question {
  enum Answer {
    case run(Gesture, [Subject])
    /// What is left of a verb without those in conflict, and of how many things.
    case runRest(Intention, Gesture?, [Subject], Int)
    /// What was said or written with that many.
    case write(Intention, Int)
    case classify(Classification, [Classified])
    case takeBack(UndoPlan)
  }

  let lines: [String]
  let answer: Answer
}

/// One of a few, by moving to it.
package struct ChoiceBox {
  enum Answer: Hashable {
    case run(Gesture, [Subject])
    /// A reason is asked for first.
    case drop([Subject])
    case stage(Stage, [Classified])
    /// Where it was said is asked first, and for what.
    case objection(Interaction.Channel?, [Classified])
    case classify(Classification, [Classified])
    case order(ContactOrder)
    case kinds(TimelineKinds)
    case journal(JournalFilter)
    case partners(PartnerOrder)
    case window(NetworkWindow)
    case fact(PartnerFact?)
    case advice(PartnerAdvice)
    /// What it was counted from is listed.
    case statement(PartnerStatement)
    /// Somebody is put in the middle.
    case centre(ID<Contact>)
    /// A day is asked for first.
    case journalDay
    /// A referral that is begun so.
    case refer(ReferralStart)
    case step(Desk.StepAnswer, ReferralDetails)
    /// Which letter is asked first.
    case lettersAbout(ID<Referral>)
    case letter(Letter.Kind, ID<Referral>)
    case deal(DealWords, Deal)
    /// The suggested stage of somebody.
    case promote(ID<Contact>)
    /// Topics are picked first.
    case stance(Stance.Kind, [Classified])
    /// What is a colleague's who leaves goes to another one.
    case successor(ID<Colleague>, of: ID<Colleague>)
  }

  let title: String
  let options: [(label: String, answer: Answer)]
  /// Whether each option has a digit that takes it at once.
  let isNumbered: Bool
  var cursor = 0

  init(
    title: String, options: [(label: String, answer: Answer)], isNumbered: Bool = false
  ) {
    self.title = title
    self.options = options
    self.isNumbered = isNumbered
  }

  /// The options as they are listed: "1  won".
  var lines: [String] {
    isNumbered
      ? options.enumerated().map { "\($0.offset + 1)  \($0.element.label)" }
      : options.map(\.label)
  }

  /// Moves to the option that a digit takes.
  /// - Returns: whether there is one.
  mutating func choose(by key: Key) -> Bool {
    guard isNumbered, case .character(let character) = key,
      let number = SnoozeDays.digits[character], number <= options.count
    else { return false }
    cursor = number - 1
    return true
  }

  /// Moves to the next option that begins with a letter.
  mutating func move(to letter: Character) {
    let wanted = Folding.fold(String(letter))
    let others = options.indices.map { (cursor + 1 + $0) % options.count }
    let next = others.first { Folding.fold(options[$0].label.prefix(1)) == wanted }
    if let next { cursor = next }
  }

  mutating func move(by step: Int) {
    guard !options.isEmpty else { return }
    cursor = (cursor + step + options.count) % options.count
  }
}
