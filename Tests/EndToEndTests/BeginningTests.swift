import Foundation
import Pty
import Store
import Testing

/// `kith` where there is no book yet.
@Suite struct BeginningTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func nothingIsMadeBeforeAChoice() throws {
    let before = office.files
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("i")
    try session.expect("What is your firm called?")
    session.send("Nobody<Esc>")
    try session.expect("no question") { !$0.shows("What is your firm") }
    session.send("v")
    try session.expect("Which file of cards")
    session.send("<Esc>")
    try session.expect("no question") { !$0.shows("Which file") }
    #expect(office.files == before)
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(office.files == before)
  }

  @Test func aBookBeginsWithAFirstContact() throws {
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("i")
    try session.expect("What is your firm called?")
    session.send("Agence du Rhône<Enter>")
    try session.expect("New contact")
    session.send("Zoé<Tab>Duval<C-x>")
    try session.expect("New contact: Zoé Duval")
    session.send("<Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    var status = stat()
    #expect(stat(office.book, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try office.run("show", "Duval").output.hasPrefix("Zoé Duval\n"))
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func anAddressBookIsImportedWithProgress() throws {
    let cards = try office.makeCards(2000)
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("v")
    try session.expect("Which file of cards")
    session.send(Keys(cards + "<Enter>"))
    try session.expect("What is your firm called?")
    session.send("Us<Enter>")
    try session.expect("Importing:")
    // The screen goes on meanwhile.
    session.send("?")
    try session.expect("In a list")
    session.send("q")
    try session.expect("2,000 contacts imported", within: .seconds(60))
    #expect(try BookStore(opening: office.book).contactCount() == 2000)
    session.send("u")
    try session.expect("Undid")
    #expect(try BookStore(opening: office.book).contactCount() == 0)
  }

  /// Esc and Ctrl-C alike.
  @Test(arguments: ["<Esc>", "<C-c>"])
  func anImportIsCancelled(key: String) throws {
    let cards = try office.makeCards(8000)
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send(Keys("v\(cards)<Enter>Us<Enter>"))
    try session.expect("Importing:")
    session.send(Keys(key))
    try session.expect("the end of it") { !$0.shows("Importing:") }
    #expect(try BookStore(opening: office.book).contactCount() == 0)
    #expect(try office.run("check").status == .exited(0))
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func quittingInTheMiddleOfAnImportLeavesNothingOfIt() throws {
    let cards = try office.makeCards(8000)
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send(Keys("v\(cards)<Enter>Us<Enter>"))
    try session.expect("Importing:")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(try BookStore(opening: office.book).contactCount() == 0)
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func aFileThatIsNotThereIsSaidAndNoBookMade() throws {
    let before = office.files
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("v/nowhere/at/all.vcf<Enter>Us<Enter>")
    try session.expect("/nowhere/at/all.vcf")
    try session.expect("Nothing is created before you choose")
    #expect(office.files == before)
  }

  @Test func aFileWithoutCardsIsSaid() throws {
    let file = office.folder + "/note.txt"
    try "no cards".write(toFile: file, atomically: true, encoding: .utf8)
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send(Keys("v\(file)<Enter>Us<Enter>"))
    try session.expect("holds no contact")
  }

  @Test func theDemoIsOpened() throws {
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("d")
    try session.expect("12 overdue")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: office.book))
  }

  @Test func aDemoThatCannotBeMadeIsSaid() throws {
    let session = try office.kith(environment: ["XDG_RUNTIME_DIR": "/nowhere/at/all"])
    try session.expect("There is no book yet")
    session.send("d")
    try session.expect("/nowhere/at/all")
    try session.expect("There is no book yet")
  }

  @Test func ctrlCLeavesAQuestionAndThenTheProgram() throws {
    let before = office.files
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send("i")
    try session.expect("What is your firm called?")
    session.send("Half<C-c>")
    try session.expect("no question") { !$0.shows("What is your firm") }
    session.send("<C-c>")
    #expect(try session.waitForExit() == .exited(0))
    #expect(office.files == before)
  }
}
