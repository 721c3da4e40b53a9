import TestSupport

extension Chance {
  /// Text with a taste for trouble: any scalar, and often those that disturb terminals.
  mutating func hostileText(atMost limit: Int) -> String {
    let troublesome: [UInt32] = [
      0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x9B, 0xAD, 0x301, 0x1100, 0x1161, 0x11A8, 0x200D,
      0x202E, 0x20E3, 0x2066, 0x4E2D, 0xFE0F, 0xFEFF, 0xE000, 0xFFFF, 0x1F1EB, 0x1F3FD, 0x1F468,
      0x1F469, 0xE0067, 0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      let value: UInt32 =
        switch Int.random(in: 0..<4, using: &self) {
        case 0: troublesome.randomElement(using: &self) ?? 0
        case 1: .random(in: 0...0x10FFFF, using: &self)
        default: .random(in: 0x20..<0x7F, using: &self)
        }
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
