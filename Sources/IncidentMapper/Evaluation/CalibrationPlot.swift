import Geoparsing

/// A figure of two panels, in SVG: whether stated probabilities and stated radii come true.
public struct CalibrationPlot: Sendable {
  private let calibration: Calibration
  private let corpora: [String]

  init(_ calibration: Calibration, corpora: [String]) {
    self.calibration = calibration
    self.corpora = corpora
  }

  /// The whole file; the same evaluation gives the same bytes.
  public var svg: String {
    var chart = ChartMarkup(width: 1010, height: 470)
    let names = calibration.radii.first?.count ?? 0
    let title = "Does the stated certainty come true?"
    let note = "\(names) names placed in \(corpora.joined(separator: ", "))"
    chart.begin(title: title, description: note)
    chart.text(title, x: 60, y: 30, size: 18, isBold: true)
    chart.text(note, x: 60, y: 50, size: 12, ink: Ink.note)
    drawProbabilities(&chart)
    drawRadii(&chart)
    return chart.finished()
  }

  private enum Ink {
    static let text = "#222222"
    static let note = "#5a5a5a"
    static let grid = "#dddddd"
    static let reference = "#777777"
    static let point = "#0072b2"
    /// Colors that people with any color vision tell apart, and by their dashes everybody: Okabe & Ito 2008.
    static let series = [
      (color: "#000000", dash: ""), ("#0072b2", "7 3"), ("#d55e00", "2 3"), ("#009e73", "10 3 2 3"),
      ("#cc79a7", "4 2"), ("#e69f00", "12 4"), ("#56b4e9", "1 2"),
    ]
  }

  // MARK: Stated probability

  private func drawProbabilities(_ chart: inout ChartMarkup) {
    let panel = Panel(left: 60, top: 105, width: 330, height: 290)
    let ticks = (0...5).map { (Double($0) / 5, TextTable.fixed(Double($0) / 5, 1)) }
    frame(
      panel, in: &chart, title: "Probability", horizontal: ticks,
      below: "stated probability of the place", beside: "share that lies within 161 km of the truth"
    )
    chart.line(
      from: panel.point(0, 0), to: panel.point(1, 1), ink: Ink.reference, width: 1, dash: "4 3")
    for bin in calibration.bins {
      let point = panel.point(bin.stated, bin.observed)
      chart.line(from: panel.point(bin.stated, bin.stated), to: point, ink: Ink.point, width: 1)
      chart.circle(at: point, radius: 4, ink: Ink.point)
      chart.text(
        "\(bin.count)", x: point.x, y: panel.top - 5, size: 9, ink: Ink.note, anchor: "middle")
    }
    chart.text("names", x: panel.left - 8, y: panel.top - 5, size: 9, ink: Ink.note, anchor: "end")
    if let error = calibration.expectedError {
      chart.text(
        "expected calibration error \(TextTable.fixed(error, 3))", x: panel.left + panel.width - 8,
        y: panel.top + panel.height - 10, size: 11, ink: Ink.note, anchor: "end")
    }
  }

  // MARK: Stated radius

  private func drawRadii(_ chart: inout ChartMarkup) {
    let panel = Panel(left: 470, top: 105, width: 330, height: 290)
    let multiples = RadiusReliability.multiples
    let steps = multiples.map { Self.step($0) }
    frame(
      panel, in: &chart, title: "Radius",
      horizontal: zip(steps, multiples).map { ($0, "×" + EvaluationReport.plain($1)) },
      below: "so many stated radii", beside: "share of right places whose truth lies within")
    chart.line(
      from: panel.point(0, 0.9), to: panel.point(1, 0.9), ink: Ink.reference, width: 1, dash: "4 3")
    chart.text(
      "0.9", x: panel.left + panel.width + 4, y: panel.point(1, 0.9).y + 4, size: 10, ink: Ink.note)
    chart.line(
      from: panel.point(Self.step(1), 0), to: panel.point(Self.step(1), 1), ink: Ink.reference,
      width: 1, dash: "4 3")
    let rows = calibration.radii.filter { !$0.heldByMultiple.isEmpty }.prefix(Ink.series.count)
    for (number, row) in rows.enumerated().reversed() {
      let (color, dash) = Ink.series[number]
      chart.polyline(
        zip(steps, row.heldByMultiple).map { panel.point($0, $1) }, ink: color,
        width: number == 0 ? 2.5 : 1.5, dash: dash)
      let y = panel.top + 30 + Double(number) * 34
      let x = panel.left + panel.width + 32
      chart.line(
        from: (x, y), to: (x + 26, y), ink: color, width: number == 0 ? 2.5 : 1.5, dash: dash)
      chart.text(row.kind?.words ?? "all", x: x + 32, y: y + 4, size: 11, ink: Ink.text)
      let share = row.heldOfRight.map { TextTable.fixed($0 * 100, 0) } ?? "-"
      chart.text(
        "\(share) % of \(row.rightCount) within ×1", x: x + 32, y: y + 17, size: 10, ink: Ink.note)
    }
  }

  /// The place of a multiple on a logarithmic axis from the least to the greatest, 0...1.
  private static func step(_ multiple: Double) -> Double {
    // Logarithms of halves and quarters by hand: no function of the C library may round otherwise elsewhere.
    let known: [Double: Double] = [
      0.25: 0, 0.5: 0.25, 0.75: 0.39624, 1: 0.5, 1.5: 0.64624, 2: 0.75, 3: 0.89624, 4: 1,
    ]
    return known[multiple] ?? 0
  }

  // MARK: What both panels have

  private struct Panel {
    var left, top, width, height: Double

    /// Shares of 0...1 along both axes.
    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      (left + x * width, top + (1 - y) * height)
    }
  }

  private func frame(
    _ panel: Panel, in chart: inout ChartMarkup, title: String,
    horizontal: [(at: Double, label: String)], below: String, beside: String
  ) {
    let bottom = panel.top + panel.height
    chart.text(title, x: panel.left, y: panel.top - 22, size: 13, isBold: true)
    for tick in horizontal {
      let x = panel.point(tick.at, 0).x
      chart.line(from: (x, panel.top), to: (x, bottom), ink: Ink.grid, width: 1)
      chart.text(tick.label, x: x, y: bottom + 16, size: 10, ink: Ink.text, anchor: "middle")
    }
    for step in 0...5 {
      let share = Double(step) / 5
      let y = panel.point(0, share).y
      chart.line(from: (panel.left, y), to: (panel.left + panel.width, y), ink: Ink.grid, width: 1)
      chart.text(
        TextTable.fixed(share, 1), x: panel.left - 6, y: y + 4, size: 10, ink: Ink.text,
        anchor: "end")
    }
    chart.text(
      below, x: panel.left + panel.width / 2, y: bottom + 38, size: 12, ink: Ink.text,
      anchor: "middle")
    chart.text(
      beside, x: panel.left - 36, y: panel.top + panel.height / 2, size: 12, ink: Ink.text,
      anchor: "middle", isUpright: true)
  }
}
