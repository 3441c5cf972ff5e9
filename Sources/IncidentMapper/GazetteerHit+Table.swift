import Geoparsing
import InterchangeFormats

extension ByteWriter {
  /// The answers of a search as tab-separated text with a header, best first.
  public func table(_ hits: [GazetteerHit]) {
    text(
      "id\tname\tfeature\tlongitude\tlatitude\tradius_m\tcountry\tadmin1\tpopulation\tmatched\tspelling"
        + "\tdistance_m\n")
    for hit in hits {
      let place = hit.place
      let fields = [
        place.id.rawValue, place.name, place.feature.rawValue, "\(place.position.longitude)",
        "\(place.position.latitude)", "\(Int(place.radius.meters.rounded()))", place.country,
        place.admin1 ?? "", place.population.map(String.init) ?? "", hit.matchedName,
        hit.explanation, hit.distance.map { "\(Int($0.meters.rounded()))" } ?? "",
      ]
      text(fields.map(Self.onOneLine).joined(separator: "\t") + "\n")
    }
  }

  /// A field without the tabs and line ends that would break the table.
  static func onOneLine(_ field: String) -> String {
    String(field.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
