import Terminal

/// How the face of one partner divides its place: the picture, what its lines mean, the referrals of
/// the selected edge, and on a large screen the ranked table under them.
struct EgoLayout: Hashable {
  let title: Rect
  let body: Rect
  let legend: Rect
  let rule: Rect?
  let panel: Rect?
  let tableRule: Rect?
  let table: Rect?

  init(_ rect: Rect) {
    let (title, rest) = rect.splitTop(1)
    self.title = title
    let rows = rest.rows - 1
    let hasTable = rows >= 34 && rect.columns >= EgoColumns.leastOfTwoSteps
    let wanted = rows < 16 ? 3 : hasTable ? 7 : min(max(7, rows / 3), 14)
    let panelRows = rows - wanted - 1 >= 6 ? wanted : 0
    let tableRows = hasTable ? (rows - panelRows - 1) / 2 : 0
    let used = (panelRows > 0 ? panelRows + 1 : 0) + (hasTable ? tableRows + 1 : 0)
    let (body, under) = rest.splitTop(rest.rows - 1 - used)
    self.body = body
    let (legend, lower) = under.splitTop(1)
    self.legend = legend
    let (rule, afterRule) = lower.splitTop(panelRows > 0 ? 1 : 0)
    let (panel, afterPanel) = afterRule.splitTop(panelRows)
    (self.rule, self.panel) = panelRows > 0 ? (rule, panel) : (nil, nil)
    let (tableRule, table) = afterPanel.splitTop(hasTable ? 1 : 0)
    (self.tableRule, self.table) = hasTable ? (tableRule, table) : (nil, nil)
  }
}
