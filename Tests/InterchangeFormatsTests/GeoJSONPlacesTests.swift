import Incidents
import InterchangeFormats
import SimpleFeatures
import Testing

@Suite("Places from GeoJSON")
struct GeoJSONPlacesTests {
  private func read(_ text: String) throws -> GeoJSONPlaceReader.Result {
    try GeoJSONPlaceReader().read(bytes: Array(text.utf8), named: "places.geojson")
  }

  private func feature(_ properties: String, _ geometry: String) -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
  }

  @Test("a place of Who's On First comes with its names by language, kind, country, box and equals")
  func whosOnFirst() throws {
    // The properties of locality 890440997 in whosonfirst-data-admin-iq, shortened; the area is made up.
    let result = try read(
      feature(
        #"""
        "wof:id":890440997,"wof:name":"Tal Afar","wof:placetype":"locality","wof:country":"IQ",
        "name:eng_x_preferred":["Tal Afar"],"name:ara_x_preferred":["تلعفر"],
        "name:tur_x_variant":["Telafer"],"name:eng_x_historical":["Nimit Ishtar"],
        "lbl:longitude":42.45,"lbl:latitude":36.38,"geom:bbox":"42.40,36.33,42.50,36.43",
        "wof:population":160000,"wof:concordances":{"gn:id":89570}
        """#,
        #"{"type":"Polygon","coordinates":[[[42.4,36.33],[42.5,36.33],[42.5,36.43],[42.4,36.43],[42.4,36.33]]]}"#
      ))
    #expect(result.isWhosOnFirst && result.findings.isEmpty)
    let place = try #require(result.entries.first)
    #expect(place.id == "890440997" && place.name == "Tal Afar" && place.country == "IQ")
    #expect(place.feature == .populatedPlace && place.population == 160_000)
    #expect(place.position == Geographic(longitude: 42.45, latitude: 36.38))
    #expect(place.sameAs == ["geonames:89570"])
    #expect(place.extent == BoundingBox(west: 42.4, south: 36.33, east: 42.5, north: 36.43))
    #expect(place.footprint != nil)
    #expect(
      place.names == [
        .init("Tal Afar", language: "en", isPreferred: true),
        .init("تلعفر", language: "ar", isPreferred: true), .init("Telafer", language: "tr"),
        .init("Nimit Ishtar", language: "en", kind: .historic),
      ])
  }

  /// By the properties' descriptions in whosonfirst-properties.
  @Test("records of Who's On First that are no longer places are left out and counted")
  func past() throws {
    let point = #"{"type":"Point","coordinates":[1,2]}"#
    let records = [
      #""edtf:deprecated":"2017-08-14","wof:superseded_by":[]"#, #""mz:is_current":0"#,
      #""mz:is_current":1,"wof:superseded_by":[85922583]"#,
      #""mz:is_current":-1,"edtf:deprecated":"uuuu","wof:superseded_by":[]"#, #""mz:is_current":1"#,
    ].enumerated().map { feature(#""wof:id":\#($0),"wof:name":"W\#($0)",\#($1)"#, point) }
    let result = try read(
      #"{"type":"FeatureCollection","features":["# + records.joined(separator: ",\n") + "]}")
    #expect(result.entries.map(\.name) == ["W3", "W4"])
    #expect(result.findings.map(\.code) == ["gazetteer-past"])
    #expect(result.findings.first?.message.contains("3 records") == true)
  }

  @Test("plain points and areas with a name are places; an area is known by its centroid")
  func plain() throws {
    let result = try read(
      #"{"type":"FeatureCollection","features":["#
        + feature(
          #""name":"Post 7","name_ar":"نقطة 7","names":"P7|Seven","radius_m":80"#,
          #"{"type":"Point","coordinates":[44.1,33.2]}"#)
        + ","
        + feature(
          #""name":"Square""#,
          #"{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}"#)
        + "]}")
    #expect(!result.isWhosOnFirst && result.findings.isEmpty && result.entries.count == 2)
    let post = result.entries[0]
    #expect(
      post.radius == .meters(80) && post.position == Geographic(longitude: 44.1, latitude: 33.2))
    #expect(post.names.map(\.text) == ["نقطة 7", "P7", "Seven"])
    #expect(post.names.first?.language == "ar")
    #expect(result.entries[1].position == Geographic(longitude: 1, latitude: 1))
  }

  @Test(
    "a radius may carry its unit; a radius or a population that is none is told",
    arguments: [
      (#""radius_m":"500 m""#, 500, nil), (#""radius":"1km""#, 1000, nil),
      (#""radius":"80","population":"12""#, 80, nil), (#""radius_m":null"#, nil, nil),
      (#""radius_m":"abc""#, nil, "radius_m \"abc\" of 'A'"), (#""radius":-1"#, nil, "radius -1"),
      (#""population":-5"#, nil, "population -5 of 'A' is not a number of people"),
      (#""population":"lots""#, nil, "population \"lots\""),
    ] as [(String, Double?, String?)])
  func quantities(properties: String, meters: Double?, message: String?) throws {
    let result = try read(
      feature(#""name":"A",\#(properties)"#, #"{"type":"Point","coordinates":[1,2]}"#))
    #expect(result.entries.map(\.radius?.meters) == [meters])
    #expect(result.findings.count == (message == nil ? 0 : 1))
    if let message {
      #expect(result.findings.first?.message.contains(message) == true, "\(result.findings)")
    }
  }

  @Test("a byte order mark is none of the text")
  func byteOrderMark() throws {
    let result = try read(
      "\u{FEFF}" + feature(#""name":"A""#, #"{"type":"Point","coordinates":[1,2]}"#))
    #expect(result.entries.map(\.name) == ["A"] && result.findings.isEmpty)
  }

  @Test("an area across the antimeridian lies there, and not on the other side of the Earth")
  func acrossAntimeridian() throws {
    let result = try read(
      feature(
        #""name":"Taveuni""#,
        #"{"type":"Polygon","coordinates":[[[179,0],[-179,0],[-179,2],[179,2],[179,0]]]}"#))
    let place = try #require(result.entries.first)
    #expect(result.findings.isEmpty)
    // The middle of a rectangle.
    #expect(abs(abs(place.position.longitude) - 180) < 1e-9)
    #expect(abs(place.position.latitude - 1) < 1e-9)
    #expect(
      place.footprint?.boundingBox == BoundingBox(west: 179, south: 0, east: -179, north: 2))
  }

  @Test("the centroid of an area leaves out its holes")
  func hole() throws {
    let result = try read(
      feature(
        #""name":"Ring""#,
        #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[2.5,1],[2.5,3],[3.5,3],[3.5,1],[2.5,1]]]}"#
      ))
    // 16 square degrees about 2, less 2 about 3: (16 × 2 - 2 × 3) / 14.
    let position = try #require(result.entries.first?.position)
    #expect(abs(position.longitude - 26.0 / 14) < 1e-12 && abs(position.latitude - 2) < 1e-12)
  }

  @Test(
    "what cannot be a place is named with its line and cure, and the others stay",
    arguments: [
      (
        #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
        "has no name"
      ),
      (#"{"type":"Feature","properties":{"name":"A"},"geometry":null}"#, "'A' has no geometry"),
      (
        #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[33,95]}}"#,
        "33.0, 95.0, which is not on Earth"
      ),
      (
        #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#,
        "neither a Point nor a Polygon"
      ),
      (
        #"{"type":"Feature","properties":{"name":"\ud800"},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
        "surrogate"
      ),
      (
        #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1e999,2]}}"#,
        "too great"
      ),
    ])
  func bad(text: String, message: String) throws {
    let good = feature(#""name":"Good""#, #"{"type":"Point","coordinates":[1,2]}"#)
    let result = try read(
      "{\"type\":\"FeatureCollection\",\"features\":[\n\(good),\n\(text),\n\(good)\n]}")
    #expect(result.entries.map(\.name) == ["Good", "Good"])
    #expect(result.findings.count == 1)
    let finding = try #require(result.findings.first)
    #expect(finding.severity == .error && finding.message.contains(message), "\(finding)")
    #expect(finding.file == "places.geojson" && finding.line == 3)
  }
}
