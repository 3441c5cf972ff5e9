import Incidents
import SimpleFeatures

/// Places beside coordinates in prose.
extension RelationFinder {
  /// "10 km south of 33.3128 N, 44.3661 E", "near 38SMB43128634".
  func relation(to found: ProseCoordinates.Found) -> RelativePlace? {
    var (first, high) = (0, tokens.count)
    while first < high {
      let middle = (first + high) / 2
      if Int(tokens[middle].start) < found.range.lowerBound {
        first = middle + 1
      } else {
        high = middle
      }
    }
    var start = first
    while start > 0, first - start < Self.reach, Self.isRelational(tokens[start - 1]),
      start == tokens.count || !tokens[start].has(.startsLine)
    { start -= 1 }
    guard start < first else { return nil }
    let range = Int(tokens[start].start)..<found.range.upperBound
    let before = String(decoding: text[range.lowerBound..<found.range.lowerBound], as: UTF8.self)
    guard
      let beside = BesideCoordinates(before, position: found.position, precision: found.precision)
    else { return nil }
    let words = String(decoding: text[found.range], as: UTF8.self)
    let location = Location(
      position: beside.position.normalized, uncertainty: beside.radius, method: .relation,
      reasons: [found.extent.reason(words, found.precision), beside.reason])
    return location.map {
      RelativePlace(
        range: range, text: String(decoding: text[range], as: UTF8.self), location: $0)
    }
  }
}
