import Glibc
import Incidents
import SimpleFeatures

/// The geometry of a feature, and how finely the ordinates of a point are written.
struct WrittenGeometry {
  var geometry: Geometry<Geographic>
  /// The size of the last digit in degrees, as ``WrittenAngle/resolution``.
  var longitudeStep = 1.0
  var latitudeStep = 1.0

  /// `nil` for what is no geometry.
  init?(json: JSONValue) {
    guard let geometry = Geometry<Geographic>(json: json) else { return nil }
    self.geometry = geometry
    guard case .point = geometry, let ordinates = json["coordinates"]?.array else { return }
    // By the digits of the file: a number would not tell 44.50 from 44.5, nor 180 from 180.0.
    longitudeStep = WrittenAngle(ordinates[0].cell)?.resolution ?? 1
    latitudeStep = WrittenAngle(ordinates[1].cell)?.resolution ?? 1
  }
}

extension Row {
  /// The location by the geometry of a feature: a point as though its coordinates stood in columns, any
  /// other as the area it happened in.
  mutating func location(of written: WrittenGeometry) -> Location? {
    var geometry = written.geometry
    if case .point(let position) = geometry { return location(ofPoint: position, written) }
    guard !geometry.isEmpty else { return nil }
    if let outside = geometry.positions.first(where: { !$0.isValid }) {
      find(
        .error, "position-out-of-range",
        "position '\(outside.longitude), \(outside.latitude)' is not on the Earth; GeoJSON has"
          + " longitude before latitude, in degrees", field: "geometry",
        "\(outside.longitude), \(outside.latitude)")
      return nil
    }
    guard let cut = geometry.cutAtAntimeridian() else {
      find(
        .error, "antimeridian-unclear",
        "a ring jumps by more than 180 degrees of longitude and cannot be cut at the antimeridian;"
          + " cut it as RFC 7946, section 3.1.9, says", field: "geometry")
      return nil
    }
    if cut != geometry {
      find(
        .warning, "antimeridian-crossed",
        "the shape has edges of more than 180 degrees of longitude; they are taken to cross the"
          + " antimeridian, and the shape is cut there", field: "geometry")
      geometry = cut
    }
    guard let box = geometry.boundingBox else { return nil }
    let center = box.center
    var radius = 0.0
    geometry.forEachPosition { radius = max(radius, center.distanceAtMost(to: $0)) }
    return Location(
      position: center, uncertainty: .meters(max(radius.rounded(.up), 1)), footprint: geometry,
      method: .coordinates, reasons: ["the source gives the shape of the place"])
  }

  private mutating func location(
    ofPoint position: Geographic, _ source: WrittenGeometry
  ) -> Location? {
    let written = "\(position.longitude), \(position.latitude)"
    guard position.latitude.magnitude <= 90 else {
      let swapped = position.longitude.magnitude <= 90 && position.latitude.magnitude <= 180
      find(
        .error, "latitude-out-of-range",
        "latitude '\(position.latitude)' is not between -90 and 90; GeoJSON has longitude before"
          + " latitude" + (swapped ? ", these look swapped" : ""), field: "geometry", written)
      return nil
    }
    guard position.longitude.magnitude <= 180 else {
      find(
        .error, "longitude-out-of-range",
        "longitude '\(position.longitude)' is not between -180 and 180", field: "geometry",
        written)
      return nil
    }
    guard position.longitude != 0 || position.latitude != 0 else {
      find(
        .error, "null-island",
        "coordinates '0, 0' stand for missing ones; write a null geometry", field: "geometry",
        written)
      return nil
    }
    if let country = self[.country],
      CountryExtents.suggestsSwappedAxes(position, country: country)
    {
      find(
        .error, "axes-swapped",
        "position '\(written)' lies outside '\(country)', and inside when swapped; GeoJSON has"
          + " longitude before latitude", field: "geometry", written)
      return nil
    }
    return location(position, source.latitudeStep, source.longitudeStep)
  }
}

extension Geographic {
  /// At least the distance on the ellipsoid, in meters, and at most 1.2 % more.
  ///
  /// The great circle on the mean sphere (6,371,009 m, IUGG) is at most 0.56 % short of it
  /// (Snyder 1987, table 1, radii of curvature).
  fileprivate func distanceAtMost(to other: Geographic) -> Double {
    let degree = Double.pi / 180
    let a = sin((other.latitude - latitude) * degree / 2)
    let b = sin((other.longitude - longitude) * degree / 2)
    let h = a * a + cos(latitude * degree) * cos(other.latitude * degree) * b * b
    return 2 * 6_371_009 * asin(min(1, h.squareRoot())) * 1.006
  }
}
