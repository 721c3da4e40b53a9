import ArgumentParser
import CNcurses
import Foundation
import GRDB

/// What ncurses alone costs: a list of made-up lines, no book.
struct NcursesYardstick: ParsableCommand {
  static let name = "yardstick-ncurses"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Draw a list on ncurses.", shouldDisplay: false)

  func run() {
    ListProgram(count: 10_000) { "  Contact \($0)  rappeler pour l'estimation" }.run()
  }
}

/// What opening a book and showing a list costs a program of the same toolchain and libraries.
struct ListYardstick: ParsableCommand {
  static let name = "yardstick-list"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Open a book and draw one list.", shouldDisplay: false)

  @Argument var book: String

  func run() throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: book, configuration: configuration)
    let names = try queue.read { database in
      try String.fetchAll(database, sql: BookQuery.firstContacts)
    }
    ListProgram(count: names.count) { names[$0] }.run()
  }
}

/// The only SQL here: what a program without any of kith's code would ask a book.
enum BookQuery {
  /// A screenful of contacts, by the index that keeps them in order.
  static let firstContacts = """
    SELECT trim(coalesce(family_name || ' ', '') || coalesce(given_name, name, ''))
    FROM contact_digest JOIN contact ON contact.id = contact_digest.contact
    ORDER BY sort_key, contact LIMIT 48
    """

  /// What is longest overdue on `day` (an SQL expression), with whom.
  static func overdue(on day: String) -> String {
    """
    SELECT agenda.day, follow_up.subject, contact.family_name
    FROM agenda JOIN follow_up ON follow_up.id = agenda.item / 2
    JOIN contact ON contact.id = agenda.contact
    WHERE span = 0 AND agenda.day < \(day) AND agenda.shows <= \(day)
    ORDER BY agenda.day, agenda.tier, agenda.sort_key, agenda.item LIMIT 50;
    """
  }
}
