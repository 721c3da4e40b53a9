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

  /// One of its forms, from 0 for the whole one; the last one where there are fewer.
  func form(_ number: Int) -> SafeText {
    number == 0 || shorter.isEmpty ? whole : shorter[min(number, shorter.count) - 1]
  }

  /// The first form for which there is room; where there is none, the shortest.
  func within(_ columns: Int) -> SafeText {
    let forms = [whole] + shorter
    return forms.first { $0.width <= columns } ?? forms.min { $0.width < $1.width } ?? whole
  }
}

extension Wording {
  func fittingName(_ name: ContactName) -> FittingName {
    var shorter = [self.name(name.abbreviated), shortName(name)]
    // Beside civilities, the initial of a Marie reads as *Monsieur*.
    if language == .french, name.abbreviated.given == "M." { shorter.removeFirst() }
    if !name.family.isEmpty { shorter.append(name.family) }
    return FittingName(SafeText(self.name(name)), shorter: shorter.map { SafeText($0) })
  }
}
