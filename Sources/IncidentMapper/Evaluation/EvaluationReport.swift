import Geoparsing
import InterchangeFormats

/// What an evaluation says, for people and for machines.
public struct EvaluationReport: Sendable {
  private let columns: [ToponymScores]
  private let calibration: Calibration

  /// The evaluations of several corpora; with more than one, all together make a further column.
  public init(_ evaluations: [ToponymEvaluation]) {
    let pooled = ToponymScores(ToponymEvaluation(name: "all", pooling: evaluations))
    columns = evaluations.map { ToponymScores($0) } + (evaluations.count > 1 ? [pooled] : [])
    calibration = pooled.calibration
  }

  /// How sure the places of all corpora together are.
  public var plot: CalibrationPlot {
    CalibrationPlot(calibration, corpora: columns.map(\.name).filter { $0 != "all" })
  }

  // MARK: For people

  /// The figures in aligned columns, one for each corpus, and then the calibration of all together.
  public var text: String {
    var table = TextTable()
    table.add([""] + columns.map(\.name))
    var section = ""
    for figure in Figure.all {
      if figure.section != section {
        section = figure.section
        table.add(heading: section)
      }
      table.add(["  " + figure.label] + columns.map { Self.text(figure.value($0)) })
    }
    return table.text + "\n" + reliabilityText + "\n" + radiusText
  }

  private static func text(_ value: Figure.Value) -> String {
    switch value {
    case .count(let count): "\(count)"
    case .share(let share): TextTable.fixed(share, 4)
    case .kilometers(let distance): TextTable.fixed(distance, 1)
    }
  }

  private var reliabilityText: String {
    var table = TextTable()
    table.add(
      heading: "stated probability of the place, and the share that came true (within 161 km)")
    table.add(["  stated", "observed", "names"])
    for bin in calibration.bins {
      table.add([
        "  " + TextTable.fixed(bin.stated, 3), TextTable.fixed(bin.observed, 3), "\(bin.count)",
      ])
    }
    return table.text
  }

  private var radiusText: String {
    var table = TextTable()
    table.add(
      heading:
        "stated radius: the share of right places (within 161 km) whose truth lies within so many radii"
    )
    table.add(
      ["  kind", "placed", "right"]
        + RadiusReliability.multiples.map { "x" + Self.plain($0) }
        + ["x1 near", "holds 90 %", "radius km", "error km"])
    for row in calibration.radii {
      table.add(
        ["  " + (row.kind?.words ?? "all"), "\(row.count)", "\(row.rightCount)"]
          + RadiusReliability.multiples.indices.map {
            TextTable.fixed(
              row.heldByMultiple.indices.contains($0) ? row.heldByMultiple[$0] : nil, 3)
          }
          + [
            TextTable.fixed(row.heldOfNear, 3),
            row.multipleForNineTenths.map { "x" + TextTable.fixed($0, 2) } ?? "-",
            TextTable.fixed(row.medianRadius, 1), TextTable.fixed(row.medianError, 1),
          ])
    }
    table.add(
      heading: "  (x1 near: of those within 25 km or their radius; what is farther is a namesake)")
    return table.text
  }

  static func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  // MARK: For machines

  /// `{"corpora": [{"name", "documents", ...}], "calibration": {"bins": [...], "radii": [...]}}`; shares are
  /// 0...1, and what does not exist is `null`.
  public var json: String {
    JSONText.object([
      (
        "corpora",
        JSONText.array(columns) { scores in
          JSONText.object(
            [("name", JSONText.string(scores.name))]
              + Figure.all.map { ($0.key, Self.json($0.value(scores))) })
        }
      ),
      (
        "calibration",
        JSONText.object([
          ("bins", JSONText.array(calibration.bins, Self.json)),
          ("radii", JSONText.array(calibration.radii, Self.json)),
        ])
      ),
    ]) + "\n"
  }

  private static func json(_ value: Figure.Value) -> String {
    switch value {
    case .count(let count): "\(count)"
    case .share(let value), .kilometers(let value): json(value)
    }
  }

  private static func json(_ value: Double?) -> String { value.map(JSONText.number) ?? "null" }

  private static func json(_ bin: Calibration.Bin) -> String {
    JSONText.object([
      ("stated", JSONText.number(bin.stated)), ("observed", JSONText.number(bin.observed)),
      ("count", "\(bin.count)"),
    ])
  }

  private static func json(_ row: RadiusReliability) -> String {
    JSONText.object([
      ("kind", JSONText.string(row.kind?.name ?? "all")), ("placed", "\(row.count)"),
      ("right", "\(row.rightCount)"), ("holds", json(row.held)),
      ("holds_right", json(row.heldOfRight)), ("holds_near", json(row.heldOfNear)),
      (
        "within",
        JSONText.array(Array(zip(RadiusReliability.multiples, row.heldByMultiple))) { pair in
          JSONText.object([
            ("multiple", JSONText.number(pair.0)), ("share", JSONText.number(pair.1)),
          ])
        }
      ),
      ("multiple_for_nine_tenths", json(row.multipleForNineTenths)),
      ("median_radius_km", json(row.medianRadius)), ("median_error_km", json(row.medianError)),
    ])
  }
}
