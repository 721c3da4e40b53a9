import Domain
import Testing

/// What is counted of a partner, where a number could be misread.
@Suite struct FiguresTests {
  private let today = Day(year: 2026, month: 3, day: 31) ?? .first
  private let other = ID<Contact>(2)

  private func fact(
    _ id: Int64 = 1, given: Bool = true, opened: Int = 0, adjust: (inout Referral) -> Void
  ) -> ReferralFacts {
    var referral = Referral(id: ID(id))
    referral.sender = given ? Contact.us : other
    referral.receiver = given ? other : Contact.us
    referral.opened = today - opened
    adjust(&referral)
    return ReferralFacts(of: referral)
  }

  private func sent(_ id: Int64 = 1, adjust: (inout Referral) -> Void = { _ in }) -> ReferralFacts {
    fact(id) {
      ($0.clientTold, $0.partnerCalled) = (today, today)
      adjust(&$0)
    }
  }

  private func figures(
    _ facts: [ReferralFacts], in window: NetworkWindow = .all
  ) -> PartnerFigures {
    PartnerFigures(of: facts[...], in: window, on: today)
  }

  @Test func aDraftAndWhatIsStillWithUsAreNotSent() {
    let draft = fact { _ in }
    let consented = fact { ($0.consented, $0.clientTold) = (today, today) }
    #expect(figures([draft, consented]).sent.count == 0)
    #expect(figures([draft, consented]).open == 2)
    #expect(figures([sent()]).sent.count == 1)
  }

  @Test func whatWasDeclinedGaveNobodyAClient() {
    let declined = fact(given: false) { ($0.declined, $0.reason) = (today, "full") }
    #expect(figures([declined]).got.count == 0)
    #expect(figures([declined]).declined == 1)
    #expect(figures([declined]).open == 0)
  }

  @Test func anotherOfOursThatWonIsOutsideTheWonRate() {
    let outcomes: [Referral.Outcome] = [.won, .lost, .fellThrough, .noResponse, .anotherWon]
    let facts = outcomes.enumerated().map { index, outcome in
      fact(Int64(index), given: false) { ($0.outcome, $0.decided) = (outcome, today) }
    }
    #expect(figures(facts).got.count == 5)
    #expect(figures(facts).got.won == Share(count: 1, of: 4))
  }

  @Test func anUnknownValueIsNoValue() {
    let facts = [100, nil, 0, 50].enumerated().map { index, value in
      fact(Int64(index), given: false) {
        ($0.outcome, $0.decided, $0.value) = (index == 3 ? .lost : .won, today, value)
      }
    }
    #expect(figures(facts).got.earned == 100)
    #expect(figures(facts).got.valued == Share(count: 2, of: 3))
  }

  @Test func theLargestValuesAddUpToTheLargest() {
    let facts = (1...3).map { id in
      fact(id, given: false) { ($0.outcome, $0.decided, $0.value) = (.won, today, .max) }
    }
    #expect(figures(facts).got.earned == .max)
  }

  @Test func speedIsCountedFromTheLaterOfBothActs() {
    let facts = [(0, 4), (3, 4), (9, 4)].enumerated().map { index, days in
      fact(Int64(index)) {
        $0.clientTold = today - 10
        $0.partnerCalled = today - 10 + days.0
        $0.contacted = today - 10 + days.1
      }
    }
    // The last one was in contact before the partner was called.
    #expect(figures(facts).sent.contactDays == Median(of: [4, 1, 0]))
  }

  @Test func aWindowBeginsTheDayAfterTheSameDaySoManyMonthsAgo() {
    #expect(NetworkWindow.sixMonths.firstDay(on: today) == Day(year: 2025, month: 10, day: 1))
    #expect(NetworkWindow.twoYears.firstDay(on: today) == Day(year: 2024, month: 4, day: 1))
    #expect(NetworkWindow.all.firstDay(on: today) == .first)
    let facts = [181, 182].map { days in fact(Int64(days), given: false, opened: days) { _ in } }
    #expect(figures(facts, in: .sixMonths).got.count == 1)
    #expect(figures(facts, in: .sixMonths).open == 2)
  }

  @Test func noPercentageFromFewerThanFive() {
    #expect(Share(count: 3, of: 4).percent == nil)
    #expect(Share(count: 3, of: 5).percent == 60)
    #expect(Share(count: 2, of: 3).percent == nil)
    #expect(Share(count: 5, of: 8).percent == 63)
    #expect(Mean(sum: 23, count: 5).tenths == 46)
    #expect(Mean().tenths == nil)
    #expect(Median(of: [7, 1, 2, 4]).twice == 6)
    #expect(Median(of: []).rounded == nil)
  }

  @Test func monthsEndWithThisOne() {
    let facts = [0, 30, 31, 400].map { days in
      fact(Int64(days), given: days == 400, opened: days) { _ in }
    }
    let months = MonthlyReferrals(of: facts[...], months: 12, on: today)
    #expect(months.got == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2])
    #expect(months.sent == Array(repeating: 0, count: 12))
  }

  @Test func quarters() {
    #expect(Quarter(of: today).description == "2026-Q1")
    #expect(Quarter("2026-q1") == Quarter(of: today))
    #expect(Quarter("2026-T1") == Quarter(of: today))
    #expect(Quarter("2026-Q1")?.previous == Quarter("2025-Q4"))
    #expect(Quarter("2024-Q1")?.last == Day(year: 2024, month: 3, day: 31))
    #expect(Quarter("9999-Q4")?.last == .last)
    for text in ["", "2026", "2026-Q5", "2026-Q0", "-Q1", "2026-Q11", "0-Q1", "2026-Q1-"] {
      #expect(Quarter(text) == nil)
    }
  }
}
