import Foundation
import Geodesy
import SimpleFeatures
import Testing

@Suite("MGRS, UTM and UPS")
struct MGRSTests {
  /// Random positions everywhere, in the exceptional zones, at the poles, and on edges.
  static let positions: [Geographic] = {
    var random = SeededGenerator(seed: 7)
    func spread(_ count: Int, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> [Geographic] {
      (0..<count).map { _ in
        Geographic(
          longitude: .random(in: x, using: &random), latitude: .random(in: y, using: &random))
      }
    }
    // A hair south and north of the equator and of borders of zones and bands.
    var edges: [Geographic] = []
    for hair in [0.0, 1e-13, -1e-13, 1e-9, -1e-9, 1e-6, -1e-6] {
      edges.append(Geographic(longitude: 3, latitude: hair))
      edges.append(Geographic(longitude: 6 + hair, latitude: hair))
      edges.append(Geographic(longitude: 44 - hair, latitude: 32 + hair))
      edges.append(Geographic(longitude: 9 + hair, latitude: 72 + hair))
    }
    var all = edges + spread(3000, -180...180, -90...90)
    all += spread(500, 0...15, 54...66)
    all += spread(500, -3...45, 70...84)
    all += spread(500, -180...180, 83...90)
    all += spread(500, -180...180, -90 ... -79)
    all += spread(500, 38...49, 29...38)
    for latitude in stride(from: -90.0, through: 90, by: 4) {
      for longitude in stride(from: -180.0, through: 180, by: 3) {
        all.append(Geographic(longitude: longitude, latitude: latitude))
      }
    }
    return all
  }()

  /// One position a line, latitude first; GeoConvert takes the `e` of an exponent for east.
  static var input: String {
    positions.map { String(format: "%.15f %.15f", $0.latitude, $0.longitude) }
      .joined(separator: "\n")
  }

  @Test("references equal those of GeoConvert of GeographicLib at every precision")
  func agreesWithGeoConvert() throws {
    let input = Self.input
    for precision in MGRS.Precision.allCases {
      guard
        let output = try TestFiles.run(
          "GeoConvert", ["-m", "-p", "\(precision.rawValue - 5)"], input: input + "\n")
      else { return }
      let expected = output.split(separator: "\n").map(String.init)
      #expect(expected.count == Self.positions.count)
      for (position, reference) in zip(Self.positions, expected) {
        let found = try MGRS(position, precision: precision)
        #expect(found.description == reference, "\(position)")
      }
    }
  }

  @Test("centers of squares equal those of GeoConvert within a tenth of a millimeter")
  func centersAgreeWithGeoConvert() throws {
    for precision in MGRS.Precision.allCases {
      let references = try Self.positions.map {
        try MGRS($0, precision: precision).description
      }
      // -p 4 prints degrees to 1e-9, a tenth of a millimeter.
      guard
        let output = try TestFiles.run(
          "GeoConvert", ["-g", "-p", "4"], input: references.joined(separator: "\n") + "\n")
      else { return }
      for (reference, line) in zip(references, output.split(separator: "\n")) {
        let numbers = line.split(separator: " ").compactMap { Double($0) }
        try #require(numbers.count == 2, "\(reference): \(line)")
        let center = try MGRS(reference).center()
        let expected = Geographic(longitude: numbers[1], latitude: numbers[0])
        let apart = Geodesic.wgs84.distance(from: center, to: expected)
        #expect(apart.meters < 2e-4, "\(reference): \(center) \(expected)")
      }
    }
  }

  @Test("UTM and UPS coordinates equal those of GeoConvert within a micrometer")
  func utmAgreesWithGeoConvert() throws {
    let input = Self.input
    guard let output = try TestFiles.run("GeoConvert", ["-u", "-p", "6"], input: input + "\n")
    else { return }
    let lines = output.split(separator: "\n")
    #expect(lines.count == Self.positions.count)
    for (position, line) in zip(Self.positions, lines) {
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 3)
      let easting = try #require(Double(parts[1]))
      let northing = try #require(Double(parts[2]))
      if position.latitude >= -80, position.latitude < 84 {
        let utm = try UTM(position)
        let hemisphere = utm.hemisphere == .north ? "n" : "s"
        let zone = utm.zone < 10 ? "0\(utm.zone)" : "\(utm.zone)"
        #expect(parts[0] == zone + hemisphere, "\(position)")
        #expect(abs(utm.easting - easting) < 1.1e-6, "\(position)")
        #expect(abs(utm.northing - northing) < 1.1e-6, "\(position)")
        let back = try utm.geographic()
        #expect(Geodesic.wgs84.distance(from: back, to: position).meters < 1e-6, "\(position)")
      } else {
        let ups = try UPS(position)
        #expect(parts[0] == (ups.hemisphere == .north ? "n" : "s"), "\(position)")
        #expect(abs(ups.easting - easting) < 1.1e-6, "\(position)")
        #expect(abs(ups.northing - northing) < 1.1e-6, "\(position)")
        let back = try ups.geographic()
        #expect(Geodesic.wgs84.distance(from: back, to: position).meters < 1e-6, "\(position)")
      }
    }
  }

  @Test("the places of mgrs.tsv have the references GeoConvert 2.1.2 gives them")
  func agreesWithTable() throws {
    let file = TestFiles.packageRoot.appending(path: "Tests/GeodesyTests/mgrs.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 40)
    for row in rows {
      let fields = row.split(separator: "\t").map(String.init)
      let position = Geographic(
        longitude: try #require(Double(fields[0])), latitude: try #require(Double(fields[1])))
      #expect(try MGRS(position).description == fields[2], "\(fields)")
      #expect(try MGRS(position, precision: .kilometer).description == fields[3], "\(fields)")
      let plane = fields[4].split(separator: " ").compactMap { Double($0) }
      let reference = try MGRS(fields[2])
      // Truncated, not rounded: the corner of the square is at or below the coordinates.
      #expect(reference.easting == plane[0].rounded(.down), "\(fields)")
      #expect(reference.northing == plane[1].rounded(.down), "\(fields)")
      #expect(reference.description == fields[2])
    }
  }

  // GeoConvert also takes zone 32X, which Svalbard lacks, and squares wholly beyond 80° S and 84° N.
  @Test("the squares that exist are those that GeoConvert accepts within UTM")
  func acceptsTheSameSquares() throws {
    var references: [String] = []
    for zone in ["31", "32", "38", "01"] {
      for band in "CDEFGHJKLMNPQRSTUVWX" {
        for column in "ABCDEFGHJKLMNPQRSTUVWXYZ" {
          for row in "ABCDEFGHJKLMNPQRSTUVWZ" { references.append("\(zone)\(band)\(column)\(row)") }
        }
      }
    }
    for band in "ABYZ" {
      for column in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
        for row in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" { references.append("\(band)\(column)\(row)") }
      }
    }
    guard
      let output = try TestFiles.run(
        "GeoConvert", ["-g"], input: references.joined(separator: "\n") + "\n")
    else { return }
    let lines = output.split(separator: "\n")
    try #require(lines.count == references.count)
    for (reference, line) in zip(references, lines) {
      let isAccepted = (try? MGRS(reference)) != nil
      let latitude = line.split(separator: " ").first.flatMap { Double($0) }
      let isInside = latitude.map { (-80.5...84.5).contains($0) || reference.count == 3 } ?? false
      let exists = isInside && !reference.hasPrefix("32X")
      #expect(isAccepted == exists, "\(reference): \(line)")
    }
  }

  @Test(
    "what is not a reference is refused with its cause",
    arguments: [
      ("", "is empty"), ("38", "no letter for the band"), ("38S", "no two letters"),
      ("38SM", "no two letters"), ("38SMB123", "odd number of digits (3)"),
      ("61SMB1234", "zone '61'"), ("00SMB1234", "zone '00'"), ("38IMB1234", "'I'"),
      ("38SAB1234", "column 'A'"), ("38SMI1234", "row 'I'"), ("38SMB123456123456", "five digits"),
      ("38S MB 123 4567", "unlike numbers"), ("38SMB12x4", "other than digits"),
      ("38SMB 1 2 3", "unlike numbers"), ("SMB1234", "neither a zone number"),
      ("32XMH1234", "32X"), ("38SMB١٢٣٤", "neither a letter"), ("38SMP1234", "not in zone"),
      ("YAB12", "column 'A'"),
    ])
  func refuses(text: String, cause: String) throws {
    let error = #expect(throws: GeodesyError.self) { try MGRS(text) }
    #expect(error?.description.contains(cause) == true, "\(error?.description ?? "")")
    #expect(error?.value == text)
  }

  @Test("a reference may be written with spaces and in small letters")
  func readsWritings() throws {
    let reference = try MGRS("38SMB4425084400")
    #expect(try MGRS(" 38s mb 44250 84400 ") == reference)
    #expect(reference.spaced == "38S MB 44250 84400")
    #expect(try MGRS("38SMB").precision == .hundredKilometers)
  }

  @Test("the uncertainty is half the diagonal of the square")
  func uncertainty() throws {
    #expect(abs(try MGRS("38SMB4484").uncertainty.meters - 707.10678118) < 1e-6)
    #expect(abs(try MGRS("38SMB4425084400").uncertainty.meters - 0.70710678) < 1e-6)
  }

  @Test("UTM has no coordinates at the poles and for what is no position")
  func utmRefuses() {
    #expect(throws: GeodesyError.self) { try UTM(Geographic(longitude: 0, latitude: 84)) }
    #expect(throws: GeodesyError.self) { try UTM(Geographic(longitude: 0, latitude: .nan)) }
    #expect(throws: GeodesyError.self) { try MGRS(Geographic(longitude: 0, latitude: 95)) }
    #expect(throws: GeodesyError.self) { try MGRS(Geographic(longitude: .infinity, latitude: 5)) }
    #expect(throws: GeodesyError.self) {
      try UTM(zone: 0, hemisphere: .north, easting: 500_000, northing: 0).geographic()
    }
    #expect(throws: GeodesyError.self) {
      try UTM(zone: 38, hemisphere: .north, easting: 3_685_000, northing: 443_000).geographic()
    }
  }
}
