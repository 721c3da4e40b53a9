import Domain
import Store
import Testing

@testable import Interface

/// Who owns something is a colleague and not a name.
@Suite struct FormChoiceTests {
  private func setting(_ colleagues: [(Int64, String, String)]) -> FormSetting {
    FormSetting(
      wording: Wording(.english), today: TestBook.today, dayOrder: .dayFirst,
      colleagues: colleagues.map { id, login, name in
        var colleague = Colleague(id: ID(id))
        (colleague.login, colleague.name) = (login, name)
        return colleague
      }, tiers: [], chaseDays: [], me: nil, topics: [])
  }

  private func form(
    owner: Int64?, _ colleagues: [(Int64, String, String)]
  ) -> Form {
    Form(editing: followUp(owner: owner), for: ContactName(), in: setting(colleagues))
  }

  private func followUp(owner: Int64?) -> FollowUp {
    var followUp = FollowUp(id: ID(7))
    followUp.due = TestBook.today
    followUp.owner = owner.map { ID($0) }
    return followUp
  }

  /// What saving makes of the owner, once a word was typed into the first row.
  private func savedOwner(_ form: Form, from owner: Int64?) throws -> FieldValue? {
    var form = form
    _ = form.type(.character("x"))
    let intention = form.followUpIntention(editing: followUp(owner: owner))
    let command = try #require(intention?.command as? EditFollowUp)
    #expect(command.fields["subject"] != nil)
    return command.fields["owner"]
  }

  @Test("of two with one name the one who owns it stays the owner")
  func twoOfOneName() throws {
    let form = form(owner: 2, [(1, "mlr", "Marie"), (2, "mdu", "Marie"), (3, "sam", "Sam")])
    #expect(form[.owner]?.text == "Marie (mdu)")
    #expect(try savedOwner(form, from: 2) == nil)
  }

  @Test("whoever has left stays the owner until somebody else is chosen")
  func left() throws {
    let form = form(owner: 9, [(1, "mlr", "Marie")])
    #expect(form[.owner]?.text == "a former colleague")
    #expect(try savedOwner(form, from: 9) == nil)
  }

  @Test("a colleague who takes another name meanwhile stays chosen")
  func renamed() throws {
    var form = form(owner: nil, [(1, "mlr", "Marie"), (3, "sam", "Sam")])
    form.go(to: try #require(form.rows.firstIndex { $0.asked == .owner }))
    _ = form.type(.character("m"))
    form.rebase(
      onto: self.form(owner: nil, [(3, "sam", "Sam"), (1, "mlr", "Roche")]), culprit: { _ in nil })
    #expect(form[.owner]?.text == "Roche")
    #expect(form[.owner]?.clash == nil)
    form.go(to: 0)
    #expect(try savedOwner(form, from: nil) == ID<Colleague>(1).field)
  }

  @Test("what is given meanwhile to somebody new in the firm is theirs")
  func handedOver() throws {
    var form = form(owner: 1, [(1, "mlr", "Marie")])
    form.rebase(
      onto: self.form(owner: 3, [(1, "mlr", "Marie"), (3, "sam", "Sam")]), culprit: { _ in nil })
    #expect(form[.owner]?.text == "Sam")
  }

  @Test("what the form of an organisation does not show stays as it came")
  func organisation() throws {
    let sitting = try Sitting()
    sitting.go(to: "=cmd()")
    sitting.type("<Enter>")
    let old = try #require(sitting.card?.contact)
    var new = old
    new.jobTitle = "registry"
    new.birthday = PartialDate("--03-12")
    try sitting.colleague { store, person in
      try sitting.book.run(EditContact(from: old, to: new), as: person, in: store)
    }
    sitting.type("e")
    sitting.write("x")
    sitting.type("<Ctrl-x>")
    let saved = try #require(sitting.card?.contact)
    #expect(saved.name == "=cmd()x")
    #expect(saved.jobTitle == "registry")
    #expect(saved.birthday == PartialDate("--03-12"))
  }
}
