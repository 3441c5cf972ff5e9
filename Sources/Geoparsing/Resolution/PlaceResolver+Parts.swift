import Geodesy
import Incidents
import SimpleFeatures

/// The parts of countries and regions: "northern Iraq", "Turkey's south-east".
extension PlaceResolver {
  /// "southern Red Sea", where the gazetteer has that part by its name.
  func namedPart(of candidate: PlaceCandidate, _ heading: Heading) -> PlaceCandidate? {
    guard gazetteer.feature(candidate.place).rawValue.hasPrefix("H.") else { return nil }
    let name =
      "\(heading.words.split(separator: "-").joined())ern \(gazetteer.name(candidate.place))"
    return candidates(name).first {
      $0.place != candidate.place
        && PlaceName.folded(gazetteer.name($0.place)) == PlaceName.folded(name)
        && Ground.distance($0.position, candidate.position) < candidate.radius
    }
  }

  /// Whether more than a circle is known of what a place covers.
  func hasBox(_ candidate: PlaceCandidate) -> Bool {
    candidate.assumption == nil && gazetteer.isRegion(candidate.place)
      && (gazetteer.statedExtent(candidate.place) != nil
        || gazetteer.footprint(candidate.place) != nil)
  }

  /// A part of what a box surrounds: the divisions of a country that lie there, or that half of the box.
  func part(
    of candidate: PlaceCandidate, toward heading: Heading
  ) -> (position: Geographic, radius: Double, words: String)? {
    divisions(of: candidate, toward: heading)
      ?? half(of: candidate, toward: heading).map {
        ($0.position, $0.radius, "the circle around that half of its extent")
      }
  }

  /// The circle around the first-order divisions of a country that lie on one side of it, by the middle of each.
  private func divisions(
    of candidate: PlaceCandidate, toward heading: Heading
  ) -> (position: Geographic, radius: Double, words: String)? {
    guard let box = gazetteer.extent(candidate.place),
      divisions.country(gazetteer.country(candidate.place)) == candidate.place
    else { return nil }
    var (west, east) = (box.west, box.east)
    if east < west { east += 360 }
    let (middle, equator) = ((west + east) / 2, (box.south + box.north) / 2)
    let (width, height) = ((east - west) / 2, (box.north - box.south) / 2)
    guard width > 0, height > 0 else { return nil }
    let (up, right) = (
      Elementary.cos(heading.bearing.radians), Elementary.sin(heading.bearing.radians)
    )
    let all = divisions.all(in: gazetteer.country(candidate.place))
    guard all.count >= Self.fewestDivisions else { return nil }
    let chosen = all.filter { division in
      let at = gazetteer.position(division)
      let (x, y) = (
        (at.longitude - middle).remainder(dividingBy: 360) / width,
        (at.latitude - equator) / height
      )
      return x * right + y * up > Self.leastReach
        && (abs(up) < Self.leastShare || y * up > 0)
        && (abs(right) < Self.leastShare || x * right > 0)
    }
    guard !chosen.isEmpty, chosen.count < all.count else { return nil }
    // By their areas, which go with the squares of their radii.
    var (easting, northing, weight) = (0.0, 0.0, 0.0)
    for division in chosen {
      let at = gazetteer.position(division)
      let radius = gazetteer.radius(division).meters
      let share = max(1, radius * radius)
      easting += share * (at.longitude - middle).remainder(dividingBy: 360)
      northing += share * at.latitude
      weight += share
    }
    let center = Geographic(longitude: middle + easting / weight, latitude: northing / weight)
      .normalized
    let around = chosen.map {
      Ground.distance(center, gazetteer.position($0)) + gazetteer.radius($0).meters
    }.max()
    // The circles of divisions reach over the border: no farther than that side of the country, and a little beyond its middle.
    let side = corners(
      west: right > Self.leastShare ? middle - Self.beyondMiddle * width : west,
      east: right < -Self.leastShare ? middle + Self.beyondMiddle * width : east,
      south: up > Self.leastShare ? equator - Self.beyondMiddle * height : box.south,
      north: up < -Self.leastShare ? equator + Self.beyondMiddle * height : box.north
    ).map { Ground.distance(center, $0) }.max()
    let radius = [around, side].compactMap { $0 }.min()
    let names = chosen.map { gazetteer.name($0) }
    let told =
      names.count > 4
      ? names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
      : names.joined(separator: ", ")
    return (center, radius ?? candidate.radius, "the circle around its divisions there, \(told)")
  }

  private func corners(west: Double, east: Double, south: Double, north: Double) -> [Geographic] {
    [west, (west + east) / 2, east].flatMap { longitude in
      [south, (south + north) / 2, north].map {
        Geographic(longitude: longitude, latitude: $0).normalized
      }
    }
  }

  /// So far over the middle a side of a country reaches, as a share of half its extent.
  private static let beyondMiddle = 0.2

  /// So large, in meters, that a part of it may be as wide as all of it.
  static let vast = 1_000_000.0

  /// With fewer divisions than these a country has no sides that they make up.
  private static let fewestDivisions = 4

  /// How far to one side the middle of a division lies at least, as a share of half the extent.
  private static let leastReach = 0.4

  /// The circle around the half of an extent that lies on one side, or around the quarter between two.
  private func half(
    of candidate: PlaceCandidate, toward heading: Heading
  ) -> (position: Geographic, radius: Double)? {
    guard let box = gazetteer.extent(candidate.place) else { return nil }
    var (west, south, east, north) = (box.west, box.south, box.east, box.north)
    if east < west { east += 360 }
    let (middle, equator) = ((west + east) / 2, (south + north) / 2)
    let bearing = heading.bearing.radians
    let (up, right) = (Elementary.cos(bearing), Elementary.sin(bearing))
    // A side counts where the heading is nearer to it than 67.5°: north-northeast is north and east.
    if up > Self.leastShare { south = equator }
    if up < -Self.leastShare { north = equator }
    if right > Self.leastShare { west = middle }
    if right < -Self.leastShare { east = middle }
    let center = Geographic(longitude: (west + east) / 2, latitude: (south + north) / 2).normalized
    let edge = corners(west: west, east: east, south: south, north: north)
    let radius = edge.map { Ground.distance(center, $0) }.max() ?? candidate.radius
    return (center, radius)
  }

  private static let leastShare = 0.38

  /// Whether a first-order division lies on that side of its country: "northern Kunduz province" is all of Kunduz, in
  /// the north of Afghanistan.
  func isSaidOfCountry(_ candidate: PlaceCandidate, _ heading: Heading) -> Bool {
    guard gazetteer.feature(candidate.place).rawValue == "A.ADM1",
      let country = divisions.country(gazetteer.country(candidate.place)),
      country != candidate.place
    else { return false }
    let center = gazetteer.position(country)
    guard
      Ground.distance(center, candidate.position)
        > Self.leastShareOfCountry * gazetteer.radius(country).meters
    else { return false }
    let bearing = Geodesic.wgs84.inverse(from: center, to: candidate.position)
      .initialBearing.degrees
    let turn = abs((bearing - heading.bearing.degrees).remainder(dividingBy: 360))
    return turn <= heading.halfAngle.degrees + 15
  }

  /// Nearer to the middle of its country, as a share of its radius, a division lies on no side of it.
  private static let leastShareOfCountry = 0.2
}
