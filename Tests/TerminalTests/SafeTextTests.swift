import TestSupport
import Testing

@testable import Terminal

@Suite struct SafeTextTests {
  @Test(
    "What people write is shown as they wrote it",
    arguments: [
      ("", 0), ("Ada Lovelace", 12), ("Zoë", 3), ("e\u{301}mile", 5), ("李小龍", 6), ("محمد", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ﷺ", 1), ("👋", 2), ("½ € ©", 5), ("ｆｕｌｌ", 8),
    ])
  func keeps(text: String, width: Int) {
    #expect(SafeText(text).string == text)
    #expect(SafeText(text).width == width)
  }

  @Test(
    "What disturbs a terminal, deceives or hides is gone",
    arguments: [
      ("\u{1B}[31mEve\u{1B}[0m", "[31mEve[0m"),  // colours
      ("\u{1B}]52;c;cm0=\u{07}x", "]52;c;cm0=x"),  // the clipboard
      ("\u{9B}2Jx", "2Jx"),  // the same in one character
      ("a\u{0}b\u{7F}c", "abc"),
      ("two\nlines\tand a tab", "two lines and a tab"),
      ("a\r\nb", "a b"),
      ("a\u{2028}b\u{2029}c", "a b c"),
      ("gpj.\u{202E}exe", "gpj.exe"),  // written backwards
      ("a\u{2066}b\u{2069}\u{200E}\u{200F}\u{061C}c", "abc"),
      ("A\u{200B}d\u{200C}\u{2060}\u{FEFF}a", "Ada"),  // another Ada
      ("A\u{AD}d\u{34F}\u{E0041}\u{3164}\u{115F}a", "Ada"),
      ("\u{301}\u{302}x \u{301}y", "x y"),  // marks with nothing to stand on
      ("1\u{FE0F}\u{20E3}", "1"),  // a keycap
    ])
  func drops(text: String, shown: String) {
    #expect(SafeText(text).string == shown)
    #expect(SafeText(text).width == shown.count)
  }

  @Test(
    "Private characters and those that are none are gone",
    arguments: [0xE000, 0xF8FF, 0xF_0000, 0x10_FFFD, 0xFDD0, 0xFFFE, 0x10_FFFF, 0x378] as [UInt32])
  func dropsWhatIsNoText(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText(String(scalar) + "x") == "x")
  }

  @Test(
    "Emoji of several parts become their first; a flag becomes its letters",
    arguments: [
      ("👨‍👩‍👧‍👦!", "👨!", 3), ("👋🏽", "👋", 2), ("👩🏽‍🚀 Sally", "👩 Sally", 8), ("❤️", "❤", 1),
      ("🏳️‍🌈", "🏳", 1), ("🇫🇷", "FR", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴", 2), ("👩‍x", "👩x", 3), ("a\u{200D}👩", "a👩", 3),
    ])
  func takesEmojiApart(text: String, shown: String, width: Int) {
    #expect(SafeText(text).string == shown)
    #expect(SafeText(text).width == width)
  }

  @Test func keepsThreeMarksAndNoMore() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 9) + "o"
    #expect(Array(SafeText(zalgo).string.unicodeScalars).count == 5)
    #expect(SafeText(zalgo).width == 2)
  }

  @Test(
    "Cut text says so and is never wider than asked",
    arguments: [
      ("Lovelace", 8, "Lovelace"), ("Lovelace", 5, "Love…"), ("Lovelace", 1, "…"),
      ("Lovelace", 0, ""), ("Lovelace", -3, ""), ("李小龍", 5, "李小…"), ("李小龍", 4, "李…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncates(text: String, width: Int, shown: String) {
    #expect(SafeText(text).truncated(to: width).string == shown)
  }

  @Test(
    "Padded text is exactly as wide as asked",
    arguments: [
      ("ab", 4, Alignment.leading, "ab  "), ("ab", 4, .trailing, "  ab"),
      ("ab", 5, .centre, " ab  "), ("李小龍", 4, .leading, "李… "), ("ab", 0, .leading, ""),
    ])
  func pads(text: String, width: Int, alignment: Alignment, shown: String) {
    #expect(SafeText(text).padded(to: width, alignment).string == shown)
    #expect(SafeText(text).padded(to: width, alignment).width == width)
  }

  @Test(
    "Lines break at spaces, and within a word only where it is longer than a line",
    arguments: [
      ("call her back on Monday", 10, ["call her", "back on", "Monday"]),
      ("gagnée 8 700 : vendu", 9, ["gagnée", "8 700 :", "vendu"]),
      ("Il dit « non » !", 8, ["Il dit", "« non »", "!"]),
      ("appeler M. Roux", 10, ["appeler", "M. Roux"]), ("avis 4 sur 5", 8, ["avis", "4 sur 5"]),
      ("lun. 14 déc. 2026", 11, ["lun.", "14 déc.", "2026"]),
      ("note 4,6 (9)", 8, ["note", "4,6 (9)"]),
      ("close · gagnée", 12, ["close ·", "gagnée"]), ("us - Priya", 6, ["us -", "Priya"]),
      ("· gagnée", 5, ["·", "gagné", "e"]),
      ("in 2027 we", 7, ["in 2027", "we"]),
      ("Donaudampfschiff ahoy", 8, ["Donaudam", "pfschiff", "ahoy"]),
      ("李小龍", 4, ["李小", "龍"]), ("", 5, [""]), ("a b", 0, [""]), ("中", 1, [""]),
    ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(SafeText(text).wrapped(to: width).map(\.string) == lines)
  }

  @Test func joins() {
    #expect([SafeText("Zoë"), "李"].joined(by: ", ") == "Zoë, 李")
    #expect(([] as [SafeText]).joined(by: ", ") == .empty)
  }

  @Test("Whatever comes, the text is safe, knows its width and stays as it is", arguments: 1...50)
  func holdsForAnyText(seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<40 {
      let text = SafeText(chance.hostileText(atMost: 30))
      #expect(SafeText(text.string) == text, "seed \(seed)")
      #expect(text.clusters.map(\.width).reduce(0, +) == text.width, "seed \(seed)")
      #expect(text.clusters.allSatisfy { $0.text.unicodeScalars.count <= 4 }, "seed \(seed)")
      let limit = Int.random(in: 2...20, using: &chance)
      #expect(text.truncated(to: limit).width <= limit, "seed \(seed)")
      let lines = text.wrapped(to: limit)
      #expect(lines.allSatisfy { $0.width <= limit }, "seed \(seed)")
      let kept = lines.joined().string.unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(text.string.unicodeScalars.filter { $0 != " " }), "seed \(seed)")
    }
  }
}
