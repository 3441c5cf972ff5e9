import Cartography
import Geodesy
import Incidents
import SimpleFeatures
import SpatialAnalysis

/// The protected sites that a map of this scale can show, and the rings around the most concerned.
struct ShownSites {
  let symbols: [SymbolFeature]
  let rings: [RangeRings]
  let kinds: Set<ProtectedSite.Kind>

  /// Rings narrower than this many points on the page would only be ink.
  private static let narrowestRing = 14.0
  /// So many sites get rings; more would be a pattern, not a measure.
  private static let ringedSites = 1

  init(
    _ sites: [ProtectedSite], near incidents: [Incident], rings radii: [Distance],
    scale: PageScale, _ extent: BoundingBox
  ) throws {
    let marks = incidents.filter { !scale.isArea($0.location) }
    let index = try PositionIndex(
      longitudes: marks.map(\.location.position.longitude),
      latitudes: marks.map(\.location.position.latitude))
    let reach = radii.max() ?? .kilometers(5)
    let closest = radii.min() ?? .kilometers(1)
    let concerned =
      try sites.filter { extent.contains($0.position) }
      .map { site -> (site: ProtectedSite, count: Int, close: Int) in
        let near = try index.indices(within: reach, of: site.position)
          .filter { site.isValid(on: marks[$0].date) }
        let close = near.count {
          Geodesic.wgs84.distance(from: marks[$0].location.position, to: site.position) <= closest
        }
        return (site, near.count, close)
      }
      .sorted { ($1.close, $1.count, $0.site.id) < ($0.close, $0.count, $1.site.id) }
    // On a map of a country only the sites with incidents near them, and not on top of each other.
    let isOverview = scale.metersPerPoint > 120
    let apart = Distance(meters: 9 * scale.metersPerPoint)
    var shown: [(site: ProtectedSite, count: Int)] = []
    for candidate in concerned where !isOverview || candidate.count > 0 {
      let position = candidate.site.position
      // What an incident's symbol would cover on an overview is for a larger scale.
      let isFree =
        try (!isOverview || index.indices(within: apart, of: position).isEmpty)
        && shown.allSatisfy {
          Geodesic.wgs84.distance(from: $0.site.position, to: position) > apart
        }
      if isFree { shown.append((candidate.site, candidate.count)) }
    }
    kinds = Set(shown.map(\.site.kind))
    symbols = shown.map { site, count in
      SymbolFeature(
        SymbolTable.symbol(for: site.kind), at: site.position,
        annotation: Annotation(
          title: site.name, styleClass: "site", data: [Annotation.Datum("id", site.id.rawValue)]),
        label: isOverview
          ? nil : Label(site.name, style: .site, priority: 20 + count, mayLead: true))
    }
    let wide = radii.filter { scale.points($0) >= Self.narrowestRing }.sorted()
    rings =
      wide.isEmpty
      ? []
      : shown.filter { $0.count > 0 }.prefix(Self.ringedSites).map { site, _ in
        RangeRings(
          center: site.position, radii: wide, stroke: .rangeRing(.gray),
          annotation: Annotation(title: "Distance from \(site.name)"))
      }
  }
}
