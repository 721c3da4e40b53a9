import Foundation
import Pty
import Testing

/// What somebody changes on the screen is in their file the next time, and nothing else of it moves.
@Suite struct SettingsFileTests {
  private let office: Office

  init() throws { office = try Office() }

  private var file: String { office.folder + "/home/.config/kith/config.toml" }

  private func choose(_ line: String, saying sentence: String) throws {
    let session = try office.kith()
    try session.expect("5 overdue")
    session.send(Keys(":" + line + "<Enter>"))
    try session.expect(sentence)
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func aThemeThatIsChosenIsThereTheNextTime() throws {
    try office.makeBook(count: 5)
    try choose("theme dark", saying: "kept in config.toml")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "theme = \"dark\"\n")
    let session = try office.kith()
    try session.expect("5 overdue", quiet: .milliseconds(200))
    #expect(String(decoding: session.transcript, as: UTF8.self).contains("48;5;234"))
  }

  @Test func oneLineChangesAndTheLinkToTheFileStays() throws {
    try office.makeBook(count: 5)
    try office.configure([
      "mine.toml": "# mine\ntheme = \"mono\"  # calm\n\n[programs]\nopen = [\"w3m\"]\n"
    ])
    try FileManager.default.createSymbolicLink(
      atPath: file, withDestinationPath: office.folder + "/home/.config/kith/mine.toml")
    try choose("theme light", saying: "kept in config.toml")
    #expect(
      try String(contentsOfFile: file, encoding: .utf8)
        == "# mine\ntheme = \"light\"  # calm\n\n[programs]\nopen = [\"w3m\"]\n")
    let kind = try FileManager.default.attributesOfItem(atPath: file)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
    #expect(office.files.filter { $0.contains(".config/kith/") }.count == 2)
  }

  @Test func aFileThatCannotBeReadIsLeftAlone() throws {
    try office.makeBook(count: 5)
    try office.configure(["config.toml": "theme =\n"])
    try choose("theme dark", saying: "config.toml, line 1: nothing stands behind the =")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "theme =\n")
  }

  @Test func aThemeThatThereIsNotIsToldWhereItIsAskedFor() throws {
    try office.makeBook(count: 5)
    try office.configure(["config.toml": "hints = true\ntheme = \"drak\"\n"])
    let session = try office.kith()
    try session.expect("config.toml, line 2: there is no theme “drak”. The theme is “default”.")
    let printed = try office.run("config")
    #expect(printed.errors.contains("config.toml, line 2: there is no theme “drak”."))
  }

  @Test func keysAreReadAndTold() throws {
    try office.makeBook(count: 5)
    try office.configure(["keys.toml": "\"F6\" = \"done\"\n\"z\" = \"snoze\"\n"])
    let session = try office.kith()
    try session.expect("keys.toml, line 2: no action is called “snoze”")
    let printed = try office.run("keys")
    #expect(printed.output.contains("F6  d"))
    #expect(printed.errors.contains("snoze"))
  }
}
