import Domain
import Terminal

/// A name for a column: whole where there is room for it, otherwise with initials, then as a
/// sentence says it, then the family's alone.
struct FittingName: Hashable {
  let whole: SafeText
  /// Shorter forms, the one to be preferred first.
  private let shorter: [SafeText]

  init(_ whole: SafeText, shorter: [SafeText] = []) {
    (self.whole, self.shorter) = (whole, shorter)
  }

  /// The first form for which there is room; where there is none, the shortest.
  func within(_ columns: Int) -> SafeText {
    let forms = [whole] + shorter
    return forms.first { $0.width <= columns } ?? forms.min { $0.width < $1.width } ?? whole
  }
}

extension Wording {
  func fittingName(_ name: ContactName) -> FittingName {
    let family = name.family.isEmpty ? [] : [name.family]
    return FittingName(
      SafeText(self.name(name)),
      shorter: ([self.name(name.abbreviated), shortName(name)] + family).map { SafeText($0) })
  }
}
