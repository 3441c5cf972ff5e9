import Cartography
import Geodesy
import Incidents
import SimpleFeatures

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
  ) {
    let reach = radii.max() ?? .kilometers(5)
    let closest = radii.min() ?? .kilometers(1)
    let concerned =
      sites.filter { extent.contains($0.position) }
      .map { site in
        (
          site: site, count: Self.count(of: incidents, within: reach, of: site),
          close: Self.count(of: incidents, within: closest, of: site)
        )
      }
      .sorted { ($1.close, $1.count, $0.site.id) < ($0.close, $0.count, $1.site.id) }
      .map { (site: $0.site, count: $0.count) }
    // On a map of a country only the sites with incidents near them, and not on top of each other.
    let isOverview = scale.metersPerPoint > 120
    var shown: [(site: ProtectedSite, count: Int)] = []
    let apart = 9 * scale.metersPerPoint
    let marks = incidents.filter { !$0.location.isArea }.map(\.location.position)
    for candidate in concerned where !isOverview || candidate.count > 0 {
      func isClear(of position: Geographic) -> Bool {
        Geodesic.wgs84.distance(from: position, to: candidate.site.position).meters > apart
      }
      // What an incident's symbol would cover on an overview is for a larger scale.
      let isFree =
        shown.allSatisfy { isClear(of: $0.site.position) }
        && (!isOverview || marks.allSatisfy(isClear))
      if isFree { shown.append(candidate) }
    }
    kinds = Set(shown.map(\.site.kind))
    symbols = shown.map { site, count in
      SymbolFeature(
        SymbolTable.symbol(for: site.kind), at: site.position,
        annotation: Annotation(
          title: site.name, styleClass: "site", data: [Annotation.Datum("id", site.id.rawValue)]),
        label: isOverview ? nil : Label(site.name, style: .site, priority: 20 + count))
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

  /// How many incidents may have happened within reach of the site while it was one.
  private static func count(
    of incidents: [Incident], within reach: Distance, of site: ProtectedSite
  ) -> Int {
    incidents.count { incident in
      guard !incident.location.isArea, site.isValid(on: incident.date) else { return false }
      let limit = reach + incident.location.uncertainty + site.radius
      let position = incident.location.position
      // A degree of latitude is never less than 110.5 km: most sites fall out without a geodesic.
      if abs(position.latitude - site.position.latitude) * 110_500 > limit.meters { return false }
      return Geodesic.wgs84.distance(from: position, to: site.position) <= reach
    }
  }
}
