import Domain
import Store

/// What leads the card of a partner.
extension CardDrawing {
  /// What they sent, what we sent, and how the loops stand.
  var partnerLines: [Line] {
    partner.map { card in
      PartnerLines(figures: card.figures, wording: wording).lines.map {
        Line($0.runs, item: .figure($0.figure))
      }
    } ?? []
  }
}
