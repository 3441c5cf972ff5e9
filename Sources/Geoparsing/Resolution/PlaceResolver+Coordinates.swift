import Geodesy
import Incidents
import SimpleFeatures

/// Places given by coordinates in the column for a place.
extension PlaceResolver {
  /// At the first of some coordinates, beside it where words before it say so, or between two.
  func located(
    _ readings: [CoordinateText.Reading], in text: String, _ restriction: PlaceRestriction
  ) -> Resolution {
    var findings = restriction.findings
    let first = readings[0]
    var (position, radius) = (first.position, first.precision)
    var reasons = [first.extent.reason(first.words, first.precision)]
    let before = Self.words(before: first.words, in: text)
    let other = readings.first { reading in
      let apart = Ground.distance(first.position, reading.position)
      return apart > max(Self.samePoint, first.precision.meters + reading.precision.meters)
    }
    let link = PlaceName.folded(before)
    if readings.count == 1,
      link.hasSuffix("between") || link.hasPrefix("between ") && link.hasSuffix(" and")
    {
      findings.append(Self.halfBetween(text))
      return .notPlaced(
        reason: "only one end of '\(text)' is given by coordinates", findings: findings)
    }
    if link.hasSuffix("between"), let other = readings.dropFirst().first {
      let apart = Geodesic.wgs84.distance(from: position, to: other.position)
      position = Geodesic.wgs84.interpolate(from: position, to: other.position, fraction: 0.5)
      radius = .meters(apart.meters / 2) + max(radius, other.precision)
      reasons.append("between it and '\(other.words)', \(apart) away: half the way is the radius")
    } else if let beside = BesideCoordinates(before, position: position, precision: radius) {
      (position, radius) = (beside.position, beside.radius)
      reasons.append(beside.reason)
    } else if let other {
      findings.append(
        Finding(
          .warning, code: "coordinates-several",
          "'\(other.words)' is not the same point as '\(first.words)', which is taken: give one",
          field: "place", value: text))
    }
    if let unit = restriction.division ?? restriction.country {
      let distance = Ground.distance(position, gazetteer.position(unit))
      let reach = gazetteer.radius(unit).meters + Assumptions.divisionSlack
      if distance > reach {
        findings.append(
          Finding(
            .warning, code: "coordinates-contradict-columns",
            "the coordinates '\(first.words)' lie \(Distance.meters(distance)) from the center of "
              + "\(describe(unit)), outside it", field: "place", value: first.words))
      }
    }
    guard
      let location = Location(
        position: position.normalized, uncertainty: .meters(max(1, radius.meters)),
        method: reasons.count > 1 ? .relation : .coordinates, reasons: reasons)
    else {
      return .notPlaced(reason: "'\(first.words)' is not on the Earth", findings: findings)
    }
    return .located(location, findings: findings)
  }

  private static func halfBetween(_ text: String) -> Finding {
    Finding(
      .warning, code: "coordinates-between",
      "'\(text)' names one end by coordinates and the other by words: give both by coordinates, or both by names",
      field: "place", value: text)
  }

  /// Coordinates in two notations are of one point where they lie so near (m).
  private static let samePoint = 1000.0

  /// What stands before some words of a text.
  private static func words(before words: String, in text: String) -> String {
    let (needle, hay) = (Array(words.utf8), Array(text.utf8))
    guard !needle.isEmpty, needle.count <= hay.count else { return "" }
    let start = (0...(hay.count - needle.count)).first {
      hay[$0] == needle[0] && hay[$0..<($0 + needle.count)].elementsEqual(needle)
    }
    return String(decoding: hay[..<(start ?? 0)], as: UTF8.self)
  }
}
