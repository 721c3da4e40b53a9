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
    SELECT trim(family_name || ' ' || given_name || ' ' || organisation_name)
    FROM contact ORDER BY sort_key LIMIT 48
    """

  /// What is longest overdue on `day` (an SQL expression), with whom.
  static func overdue(on day: String) -> String {
    """
    SELECT follow_up.due, follow_up.subject, contact.family_name
    FROM follow_up JOIN contact ON contact.id = follow_up.contact
    WHERE follow_up.state = 'open' AND follow_up.due < \(day)
    ORDER BY follow_up.due LIMIT 50;
    """
  }
}
