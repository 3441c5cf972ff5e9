import Foundation
import Geoparsing
import SimpleFeatures
import Testing

@Suite("The uncertainty of described places")
struct PointRadiusTests {
  /// The eight worked examples of the Georeferencing Calculator (VertNet), in the order of the file.
  @Test("the eight published worked examples come out to the printed digit")
  func publishedExamples() throws {
    guard let url = Fixtures.shared("reference/georeferencing-vectors.tsv") else { return }
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count == 8)
    for row in rows {
      let latitude = try #require(Double(row[1]))
      let unit = row[13]
      var terms = PointRadius()
      terms.datum = length(row[4], unit)
      terms.extent = length(row[5], unit)
      terms.mapScale = length(row[6], unit)
      terms.measurement = length(row[7], unit)
      terms.coordinatePrecision = PointRadius.cellDiagonal(
        at: .degrees(latitude), step: angle(row[2]),
        on: row[3] == "WGS84" ? .wgs84 : .clarke1866)
      let precision = length(row[9], unit)
      let rule = row[0]
      let radius: Distance
      if rule.hasPrefix("at a heading") {
        radius = terms.atHeading(
          length(row[8], unit), precision: precision,
          halfAngle: .degrees(try #require(Double(row[10]))))
      } else if rule.hasPrefix("orthogonal") {
        radius = terms.orthogonal(precision: precision)
      } else if rule.hasPrefix("distance along path") {
        radius = terms.alongPath(precision: precision)
      } else if rule.hasPrefix("distance only") {
        radius = terms.atDistance(length(row[8], unit), precision: precision)
      } else {
        radius = terms.namedPlace
      }
      let printed = radius.meters / (unit == "km" ? 1000 : unit == "mi" ? 1609.344 : 1)
      let expected = try #require(Double(row[12]))
      #expect(abs(printed - expected) < 0.000_500_1, "\(rule): \(printed) for \(expected)")
    }
  }

  private func length(_ text: String, _ unit: String) -> Distance {
    guard let word = text.split(separator: ",").first, let value = Double(word.prefix { $0 != " " })
    else { return .zero }
    let own = word.split(separator: " ").dropFirst().first.map(String.init) ?? unit
    return .meters(value * (own == "km" ? 1000 : own == "mi" ? 1609.344 : 1))
  }

  private func angle(_ text: String) -> Angle {
    let parts = text.split(separator: " ")
    let value = Double(parts[0]) ?? 0
    return .degrees(parts[1] == "second" ? value / 3600 : parts[1] == "minute" ? value / 60 : value)
  }

  /// Wieczorek, Guo & Hijmans 2004, table 3: half a unit of the last significant digit.
  @Test(
    "a distance is as precise as its last digit",
    arguments: [("13", 0.5), ("10", 5), ("100", 50), ("2.5", 0.05), ("7", 0.5), ("20", 5)])
  func digits(text: String, precision: Double) {
    #expect(abs(PointRadius.precision(ofDistance: text) - precision) < 1e-12)
  }
}
