import SimpleFeatures

/// What stands around the map: headline, notes, credits.
extension MapDrawing {
  mutating func drawHeader() {
    let theme = Theme.current
    painter.rectangle(
      PageRect(x: 0, y: 0, width: layout.width, height: layout.height), fill: theme.page)
    let left = layout.contentLeft
    let right = layout.contentRight
    painter.segment(
      from: PagePoint(x: left, y: PageLayout.top), to: PagePoint(x: right, y: PageLayout.top),
      stroke: Stroke(theme.text, width: 0.8))
    painter.rectangle(
      PageRect(
        x: isRightToLeft ? right - 44 : left, y: PageLayout.top, width: 44, height: 5),
      fill: theme.accent)
    drawLines(
      layout.title, baseline: layout.titleBaseline, leading: Typography.titleLeading,
      style: Typography.title)
    drawLines(
      layout.statement, baseline: layout.statementBaseline,
      leading: Typography.statementLeading, style: Typography.statement)
  }

  mutating func drawFooter() {
    var baseline = layout.notesBaseline
    for lines in layout.notes {
      // What is said before the colon stands out: "Not placed: …".
      let first = lines.first ?? ""
      let prefix = first.firstIndex(of: ":").map { first.distance(from: first.startIndex, to: $0) }
      let bold = prefix.map { $0 < 40 ? $0 + 1 : 0 } ?? 0
      for (number, line) in lines.enumerated() {
        painter.text(
          line, at: PagePoint(x: textX, y: baseline), style: Typography.note,
          alignment: isRightToLeft ? .right : .left, boldPrefix: number == 0 ? bold : 0)
        baseline += Typography.noteLeading
      }
      baseline += 3
    }
    guard !layout.credits.isEmpty else { return }
    painter.segment(
      from: PagePoint(x: layout.contentLeft, y: layout.creditsTop),
      to: PagePoint(x: layout.contentRight, y: layout.creditsTop),
      stroke: Stroke(Theme.current.frame, width: 0.5, opacity: 0.6))
    drawLines(
      layout.credits.flatMap { $0 }, baseline: layout.creditsTop + 16,
      leading: Typography.creditLeading, style: Typography.credit)
  }

  var textX: Double { isRightToLeft ? layout.contentRight : layout.contentLeft }

  mutating func drawLines(
    _ lines: [String], baseline: Double, leading: Double, style: LabelStyle
  ) {
    for (number, line) in lines.enumerated() {
      painter.text(
        line, at: PagePoint(x: textX, y: baseline + Double(number) * leading), style: style,
        alignment: isRightToLeft ? .right : .left)
    }
  }
}
