/// A text that does harm where it is taken for something else than text, or shown as it stands.
/// Each has "Qx" in it, by which it is found again.
package struct HostileText: Sendable, CustomStringConvertible {
  /// What a failing test calls it.
  package let name: String
  package let text: String

  package var description: String { name }

  private init(_ name: String, _ text: String) {
    (self.name, self.text) = (name, text)
  }

  package static let all = controls + deceiving + clusters + commands + large

  /// What terminals obey. Each begins or ends something that no program of ours ever sends.
  package static let controls = [
    HostileText("colours", "\u{1B}[38;5;199mQx\u{1B}[0m"),
    HostileText("clear screen", "Qx\u{1B}[2J\u{1B}[H"),
    HostileText("clipboard", "\u{1B}]52;c;cm0gLXJm\u{07}Qx"),
    HostileText("title", "\u{1B}]0;owned\u{1B}\\Qx"),
    HostileText("unterminated OSC", "Qx\u{1B}]0;owned"),
    HostileText("unterminated DCS", "Qx\u{1B}Pq#0;1;1"),
    HostileText("unterminated APC, PM, SOS", "Qx\u{1B}_a\u{1B}^b\u{1B}Xc"),
    HostileText("hyperlink", "\u{1B}]8;;http://evil.example\u{07}Qx\u{1B}]8;;\u{07}"),
    HostileText("reports", "Qx\u{1B}[c\u{1B}[6n\u{1B}[21t\u{1B}[?2027$p\u{05}"),
    HostileText("reset", "\u{1B}cQx\u{1B}[!p"),
    HostileText("an escape at the end", "Qx\u{1B}"),
    HostileText("C1 as characters", "Qx\u{9B}2J\u{9D}0;t\u{9C}\u{90}q\u{85}\u{80}"),
    HostileText(
      "C0", "Qx\u{01}a\u{07}b\u{08}c\u{0B}d\u{0C}e\u{0E}f\u{0F}g\u{16}h\u{1A}i\u{1F}j\u{7F}"
        + "\u{03}k\u{04}l\u{1C}m"),
    HostileText(
      "what is typed", "Qx\u{1B}OA\u{1B}[5~\u{1B}[1;5D\u{1B}[200~\u{1B}[20x\u{1B}[201a\u{1B}[Zq"),
    HostileText("line ends", "Qx one\r\ntwo\tthree\rfour\u{2028}five\u{2029}six"),
  ]

  /// What shows as something else, or as nothing.
  package static let deceiving = [
    HostileText("right-to-left override", "Qx gpj.\u{202E}exe"),
    HostileText(
      "bidi controls",
      "Qx\u{202A}a\u{202B}b\u{202C}c\u{202D}d\u{2066}e\u{2067}f\u{2068}g\u{2069}h\u{200E}i\u{200F}j"
        + "\u{061C}"),
    HostileText("tags", "Qx\u{E0001}\u{E0041}\u{E0042}\u{E007F}"),
    HostileText(
      "zero width", "Q\u{200B}x\u{200C}a\u{200D}b\u{2060}c\u{FEFF}d\u{AD}e\u{34F}f\u{180E}g"),
    HostileText(
      "invisible signs",
      "Qx\u{2061}\u{2062}\u{2063}\u{2064}\u{3164}\u{FFA0}\u{115F}\u{1160}\u{2800}"),
    HostileText(
      "private and unassigned",
      "Qx\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}\u{378}" + outsiders),
    HostileText("annotations", "Qx\u{FFF9}a\u{FFFA}b\u{FFFB}c\u{FFFC}d\u{FFFD}"),
    HostileText("look-alikes", "Qx раyраl ѕсоре"),
    HostileText("right to left", "Qx محمد שלום 123"),
  ]

  /// Noncharacters, which Swift's literals refuse some of.
  private static let outsiders = String(
    String.UnicodeScalarView([0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF].compactMap(Unicode.Scalar.init)))

  /// What is drawn in other widths than it is counted in.
  package static let clusters = [
    HostileText(
      "zalgo",
      "QxZ\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}"
        + "\u{31B}\u{323}\u{324}\u{325}\u{326}\u{327}\u{328}\u{20DD}\u{20E3}"),
    HostileText("mark at the beginning", "\u{301}\u{302}Qx"),
    HostileText("families", "Qx👨‍👩‍👧‍👦👩🏽‍❤️‍💋‍👨🏿🧑🏻‍🤝‍🧑🏿🏳️‍🌈🏴‍☠️❤️‍🔥"),
    HostileText("flags", "Qx🇫🇷🇬🇧🇫🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇸🇫"),
    HostileText("skin tones", "Qx👋🏽👍🏿✌🏻🏽"),
    HostileText("keycaps", "Qx1️⃣#️⃣*⃣0\u{FE0F}"),
    HostileText("variation selectors", "Qx❤\u{FE0F}❤\u{FE0E}☎︎☎️©️葛\u{E0100}"),
    HostileText("wide", "Qx李小龍　ｆｕｌｌ﷽𒐫"),
    HostileText("composed", "Qx\u{1112}\u{1161}\u{11AB}नमस्ते ที่ กำ ཧཱུྃ"),
    HostileText("a joiner alone", "Qx👩\u{200D}"),
  ]

  /// What other programs obey.
  package static let commands = [
    HostileText("formula", "=cmd|' /C calc'!A0 Qx"),
    HostileText("shell", "Qx$(touch /tmp/owned)`id`;|&>x"),
    HostileText("format", "Qx%s%n%x%@%08x"),
    HostileText("SQL", "Qx'; DROP TABLE contact; --"),
    HostileText("markup", "Qx<script>&amp;\"'</text>]]>"),
    HostileText("DOT", "Qx\"]; x [URL=\"file:///etc/passwd\\"),
    HostileText("path", "../../Qx/etc/passwd"),
    HostileText("option", "--yes Qx -rf"),
    HostileText("mail header", "Qx@example.org\r\nBcc: all@example.org"),
    HostileText("vCard", "Qx;,\\n\r\nEND:VCARD\r\nBEGIN:VCARD"),
    HostileText("filter", "Qx\" tag:\"a,b"),
  ]

  package static let large = [
    HostileText(
      "100,000 letters",
      "Qx" + String(repeating: "é", count: 49_999) + String(repeating: "w", count: 50_000)),
    HostileText("10,000 marks", "Qxe" + String(repeating: "\u{301}", count: 10_000)),
    HostileText("1,000 families", "Qx" + String(repeating: "👨‍👩‍👧‍👦", count: 1_000)),
  ]
}
