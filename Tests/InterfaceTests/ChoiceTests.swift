import Domain
import Terminal
import Testing

@testable import Interface

/// A box of choices: moved through by keys, by digits, and by the letters that its lines begin with.
@Suite struct ChoiceTests {
  private func box(_ labels: String..., isNumbered: Bool = false) -> ChoiceBox {
    ChoiceBox(
      title: "", options: labels.map { ($0, .journalDay) }, isNumbered: isNumbered)
  }

  @Test("a letter goes to the next line that begins with it, whatever its accent and case")
  func letters() {
    var box = box("prospect", "client", "client fidèle", "Éclaireur", "partenaire")
    for (letter, place) in [("c", 1), ("c", 2), ("c", 1), ("E", 3), ("p", 4), ("p", 0), ("z", 0)] {
      box.move(to: Character(letter))
      #expect(box.cursor == place, "\(letter)")
    }
    var one = self.box("client")
    one.move(to: "c")
    #expect(one.cursor == 0)
    var none = self.box()
    none.move(to: "c")
    #expect(none.cursor == 0)
  }

  @Test("letters that move keep moving; their capitals are free")
  func moving() throws {
    let sitting = try Sitting()
    sitting.type("2 g g c s")
    func cursor() -> Int? {
      if case .choice(let box) = sitting.desk.overlay { box.cursor } else { nil }
    }
    let first = try #require(cursor())
    sitting.type("j")
    #expect(cursor() == first + 1)
    sitting.type("g")
    #expect(cursor() == 0)
    sitting.type("P")
    let wording = Wording(.english)
    guard case .choice(let box) = sitting.desk.overlay else { return }
    #expect(box.options[box.cursor].label == wording.name(Stage.partner))
  }
}
