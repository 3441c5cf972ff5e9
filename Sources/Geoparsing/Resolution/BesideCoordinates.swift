import Geodesy
import Incidents
import SimpleFeatures

/// What words say of a place by coordinates: "10 km south of 33.31, 44.36", "near 38SMB43128634".
struct BesideCoordinates {
  var position: Geographic
  var radius: Distance
  var reason: String

  /// `nil` where the words before the coordinates relate nothing to them.
  init?(_ words: String, position: Geographic, precision: Distance) {
    let clauses = PlaceGrammar.clauses(of: words + " it") { $0 == "it" }
    guard let relation = clauses.first(where: { $0.name == "it" && $0.relation != .at })?.relation
    else { return nil }
    var terms = PointRadius()
    terms.extent = precision
    switch relation {
    case .near(let words):
      let beyond = Distance.meters(max(precision.meters, Assumptions.nearSite))
      self.position = position
      radius = precision + beyond
      reason = "'\(words)' reaches \(beyond) beyond it"
    case .offset(let distance, let precision, let heading?):
      self.position = Geodesic.wgs84.direct(
        from: position, bearing: heading.bearing, distance: distance)
      radius = terms.atHeading(distance, precision: precision, halfAngle: heading.halfAngle)
      reason = "\(distance) \(heading.words) of it"
    case .offset(let distance, let precision, nil):
      self.position = position
      radius = terms.atDistance(distance, precision: precision)
      reason = "\(distance) from it, in no stated direction"
    case .toward(let heading), .part(let heading?), .side(let heading):
      let middle = Distance.meters(Assumptions.towardSite / 2)
      self.position = Geodesic.wgs84.direct(
        from: position, bearing: heading.bearing, distance: middle)
      radius = terms.atHeading(middle, precision: middle, halfAngle: heading.halfAngle)
      reason = "\(heading.words) of it, at no stated distance"
    default: return nil
    }
  }
}
