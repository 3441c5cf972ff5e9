import Geoparsing
import Incidents
import InterchangeFormats
import SimpleFeatures

extension ByteWriter {
  /// Everything about a place as lines of what is told, a tab, and what it is.
  public func table(_ details: PlaceDetails, withFootprint: Bool) {
    let place = details.place
    func line(_ fields: String...) {
      text(fields.map(Self.onOneLine).joined(separator: "\t") + "\n")
    }
    line("id", place.id.rawValue)
    for name in details.names {
      let facts = [
        name.kind, name.isPreferred ? "preferred" : "", name.language, name.script,
      ]
      line("name", name.text, facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    line("feature", place.feature.rawValue)
    for (index, above) in details.hierarchy.enumerated() {
      line(index == 0 ? "part of" : "within that", above.name, above.id.rawValue)
    }
    if let admin1 = place.admin1 { line("division", admin1) }
    line("position", "\(place.position.longitude)", "\(place.position.latitude)")
    line("radius_m", "\(Int(place.radius.meters.rounded()))", details.radiusBasis)
    let box = details.extent
    let edges = [box.west, box.south, box.east, box.north].map {
      "\(($0 * 1e5).rounded() / 1e5)"
    }
    line("extent", edges.joined(separator: " "), details.extentBasis)
    if let footprint = place.footprint {
      line("footprint", "\(footprint.positions.count) positions")
      if withFootprint { line("wkt", footprint.wkt()) }
    }
    line("population", place.population.map(String.init) ?? "not known")
    line("source", place.source)
    line("licence", details.licence)
    for licence in details.sourceLicences { line("with data under", licence) }
    for id in details.mergedIDs { line("also", id.rawValue) }
  }
}
