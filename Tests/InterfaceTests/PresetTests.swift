import Domain
import Testing

@testable import Interface

/// Texts of one's own, written by their names.
@Suite struct PresetTests {
  private func sitting() throws -> Sitting {
    try Sitting(.calls(1)) {
      $0.settings.presets = Presets([
        "vm": "Left a message.", "visit": "Visit of the flat", "Échéance": "Rappel d'échéance",
      ])
    }
  }

  @Test("the last word of a note, by its name or the beginning of only one, becomes the text")
  func note() throws {
    let sitting = try sitting()
    sitting.type("n")
    sitting.write("Again: vm")
    #expect(sitting.shows("Right takes it: Left a message."))
    sitting.type("<Right>")
    sitting.write(" ech")
    sitting.type("<Right><Enter>")
    #expect(
      sitting.card?.timeline.first?.interaction.words
        == "Again: Left a message. Rappel d'échéance")
  }

  @Test("what may be two, or stands before the cursor, is nothing")
  func nothing() throws {
    let sitting = try sitting()
    sitting.type("t")
    sitting.write("v")
    sitting.type("<Right>")
    #expect(!sitting.shows("Right takes"))
    sitting.write("m")
    sitting.type("<Left><Right><Right>")
    sitting.type("<Enter>")
    #expect(sitting.card?.timeline.first?.interaction.words == "Left a message.")
  }

  @Test("a subject takes one too")
  func subject() throws {
    let sitting = try sitting()
    sitting.type("a")
    sitting.write("vis")
    #expect(sitting.shows("Right takes it: Visit of the flat"))
    sitting.type("<Right>")
    #expect(sitting.form?.current?.text == "Visit of the flat")
  }

  @Test("config.toml has them, as a section or in a line")
  func reading() {
    for text in [
      "[presets]\nvm = \"Left a message.\"\n", "presets = { vm = \"Left a message.\" }\n",
    ] {
      var faults: [ConfigurationFault] = []
      let settings = Settings(reading: text, file: "config.toml", faults: &faults)
      #expect(faults == [])
      #expect(settings.presets == Presets(["vm": "Left a message."]))
      #expect(settings.value(of: .presets) == "{ \"vm\" = \"Left a message.\" }")
    }
  }

  @Test(
    "what is no preset is told with its line",
    arguments: ["presets = 3", "presets = { vm = 3 }", "presets = { \"two words\" = \"x\" }"])
  func faults(text: String) {
    var faults: [ConfigurationFault] = []
    let settings = Settings(reading: text, file: "config.toml", faults: &faults)
    #expect(faults.map(\.problem) == [.wrongValue(.presets)])
    #expect(faults.first?.line == 1)
    #expect(settings.presets == Presets())
  }
}
