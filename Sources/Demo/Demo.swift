import Domain

/// A book to try things in: an estate agency in Lyon with its bankers, notaries, craftsmen and
/// clients, every day in it counted from today.
///
/// Whatever today is, twelve rows of the agenda are overdue. The same language and day make the
/// same book.
package enum Demo {
  /// The agency's name.
  package static func firmName(_ language: Language) -> String {
    Words("Bellecour-Saône Estates", "Agence Bellecour-Saône").said(in: language)
  }

  /// Puts the agency into a new book, which has *us*, the tiers and the running person already.
  /// - Parameter language: the one its people write their notes in.
  package static func command(language: Language, today: Day) -> ImportRecords {
    var example = ImportRecords(from: firmName(language), contacts: People.count) { book, yield in
      let writer = Writer(book: book, language: language, today: today)
      let plan = Plan(today: today)
      let desks = try writer.writeColleagues(yield)
      let contacts = try writer.writePeople(desks: desks, firstDays: plan.firstDays, yield)
      let followUps = try writer.writeFollowUps(plan, desks: desks, contacts: contacts, yield)
      try writer.writeExchanges(
        plan, desks: desks, contacts: contacts, followUps: followUps, yield)
      try ReferralWriter(writer: writer, contacts: contacts, desks: desks).write(yield)
      try writer.writeStandings(contacts, firstDays: plan.firstDays, yield)
    }
    example.isFinal = true
    return example
  }
}
