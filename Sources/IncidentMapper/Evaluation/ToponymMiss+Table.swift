import Geoparsing
import InterchangeFormats
import SimpleFeatures

extension ByteWriter {
  /// Misses as tab-separated text with a header, under the name of their corpus; offsets in code points.
  public func table(_ evaluations: [ToponymEvaluation]) {
    text(
      "corpus\tdocument\tstart\tend\twords\tmiss\tdistance_km\ttaken\ttaken_latitude\ttaken_longitude"
        + "\tradius_km\tright\tright_latitude\tright_longitude\n")
    for evaluation in evaluations {
      for miss in evaluation.misses {
        let fields =
          [
            evaluation.name, miss.document, "\(miss.range.lowerBound)", "\(miss.range.upperBound)",
            miss.text, miss.kind.rawValue, Self.kilometers(miss.distance), miss.taken ?? "",
          ] + Self.degrees(miss.takenPosition) + [Self.kilometers(miss.radius), miss.right ?? ""]
          + Self.degrees(miss.rightPosition)
        text(fields.map(Self.onOneLine).joined(separator: "\t") + "\n")
      }
    }
  }

  private static func kilometers(_ distance: Distance?) -> String {
    distance.map { TextTable.fixed($0.kilometers, 1) } ?? ""
  }

  private static func degrees(_ position: Geographic?) -> [String] {
    guard let position else { return ["", ""] }
    return [TextTable.fixed(position.latitude, 5), TextTable.fixed(position.longitude, 5)]
  }
}
