import Testing

@testable import Domain

/// Every value that a record can hold comes back from the form it is stored in.
@Suite struct FieldTests {
  private func expectRoundTrips<V: FieldConvertible>(
    _ values: [V], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Set(values.map(\.field)).count == values.count, sourceLocation: sourceLocation)
    for value in values {
      #expect(V(value.field) == value, sourceLocation: sourceLocation)
      #expect(V?(value.field) == .some(value), sourceLocation: sourceLocation)
    }
    #expect(V?(FieldValue.null) == .some(nil), sourceLocation: sourceLocation)
    #expect(V(FieldValue.text("no such value")) == nil || V.self == String.self)
  }

  @Test func enumerations() {
    expectRoundTrips(Contact.Kind.allCases)
    expectRoundTrips(Contact.Civility.allCases)
    expectRoundTrips(Contact.FormOfAddress.allCases)
    expectRoundTrips(ContactValue.Kind.allCases)
    expectRoundTrips(ContactLink.Kind.allCases)
    expectRoundTrips(Interaction.Channel.allCases)
    expectRoundTrips(Interaction.Direction.allCases)
    expectRoundTrips(FollowUp.Kind.allCases)
    expectRoundTrips(FollowUp.Purpose.allCases)
    expectRoundTrips(FollowUp.State.allCases)
    expectRoundTrips(Firm.Holidays.allCases)
    expectRoundTrips(Language.allCases)
    expectRoundTrips(Stage.allCases)
  }

  @Test func values() {
    expectRoundTrips([true, false])
    expectRoundTrips([0, -1, Int.max])
    expectRoundTrips(["", "a", "null"])
    expectRoundTrips([Day.first, Day.last, Day.first + 700_000])
    expectRoundTrips([Instant(seconds: 0), Instant(seconds: -5), Instant(seconds: 1 << 33)])
    expectRoundTrips([StopRule.whenDone, .whenAnswered, .whenConfirmed, .after(times: 12)])
    expectRoundTrips([WeekdaySet([]), WeekdaySet([.tuesday, .thursday])])
    expectRoundTrips([Recurrence.chase(from: .first), Recurrence(every: .yearly, from: .last)])
    expectRoundTrips([ID<Contact>(1), ID<Contact>(.max)])
  }

  @Test("the names that enumerations are stored by never change")
  func storedNames() {
    let names = [
      FollowUp.Purpose.allCases.map(\.rawValue), FollowUp.State.allCases.map(\.rawValue),
      FollowUp.Kind.allCases.map(\.rawValue), Interaction.Channel.allCases.map(\.rawValue),
      ContactLink.Kind.allCases.map(\.rawValue), Firm.Holidays.allCases.map(\.rawValue),
      Stage.allCases.map(\.rawValue), ContactValue.Kind.allCases.map(\.rawValue),
    ]
    #expect(
      names == [
        ["sales", "support", "accounting", "referral", "ask_for_referral", "courtesy", "feedback"],
        ["open", "waiting", "done", "dropped"],
        ["call", "mail", "letter", "meeting", "visit", "task"],
        ["call", "mail", "letter", "message", "meeting", "visit", "note"],
        ["spouse", "household", "works_at"],
        ["none", "france", "alsace_moselle"],
        ["prospect", "client", "loyal_client", "sympathiser", "ambassador", "partner"],
        ["phone", "email", "address", "url", "date"],
      ])
  }

  @Test("a change turned round twice is itself; what is there already is no change")
  func changes() throws {
    var contact = Contact(id: ID(2))
    contact.familyName = "Duval"
    var edited = contact
    (edited.familyName, edited.notes) = ("Morel", "moved")
    let change = try Change.update(from: contact, to: edited)
    #expect(change?.before?.names == ["family_name", "notes"])
    #expect(change?.before?.values == [.text("Duval"), .null])
    #expect(change?.inverse.inverse == change)
    #expect(try change?.inverse == Change.update(from: edited, to: contact))
    #expect(try Change.update(from: contact, to: contact) == nil)
    #expect(try Change.insert(contact).inverse == Change.remove(contact))
  }

  @Test("fields in any order make the same record")
  func anyOrder() throws {
    var contact = Contact(id: ID(2))
    (contact.familyName, contact.notes, contact.tier) = ("Duval", "moved", ID(3))
    var reversed = Fields()
    for (name, value) in zip(contact.fields.names, contact.fields.values).reversed() {
      reversed.append(name, value)
    }
    #expect(try Contact(id: ID(2), fields: reversed) == contact)
    #expect(throws: UnreadableField.self) {
      var wrong = Fields()
      wrong.append("birthday", .text("spring"))
      _ = try Contact(id: ID(2), fields: wrong)
    }
  }
}
