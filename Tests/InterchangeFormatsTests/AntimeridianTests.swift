import Incidents
import SimpleFeatures
import Testing

@testable import InterchangeFormats

/// Shapes that cross the antimeridian uncut, as many programs write them.
@Suite struct AntimeridianTests {
  typealias Ring = [(Double, Double)]

  func feature(_ rings: [Ring]) -> String {
    let text = rings.map { ring in
      "[" + (ring + ring.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]"
    }
    return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
      + text.joined(separator: ",") + "]},\"properties\":{\"place\":\"Fiji\"}}"
  }

  static let box: Ring = [(170, -20), (-170, -20), (-170, -10), (170, -10)]
  static let fork: Ring = [
    (170, 0), (-170, 0), (-170, 2), (175, 2), (175, 4), (-170, 4), (-170, 6), (170, 6),
  ]

  // Areas in square degrees by width times height: 20 x 10; 20 x 6 less 15 x 2; 200 less 4 x 2.
  static let shapes: [(rings: [Ring], parts: Int, area: Double)] = [
    ([box], 2, 200), ([box.reversed()], 2, 200), ([Array(box[2...] + box[..<2])], 2, 200),
    ([fork], 3, 90), ([fork.reversed()], 3, 90),
    ([box, [(178, -16), (-178, -16), (-178, -14), (178, -14)]], 2, 192),
    ([box, [(172, -16), (176, -16), (176, -14), (172, -14)]], 2, 192),
    ([box, [(-176, -16), (-172, -16), (-172, -14), (-176, -14)]], 2, 192),
    // Touches the meridian from the east between two crossings of it.
    ([[(170, 0), (-170, 0), (-170, 2), (180, 5), (-170, 8), (-170, 10), (170, 10)]], 3, 170),
    // By way of both names of the meridian.
    ([[(170, 0), (180, 0), (-180, 0), (-170, 0), (-170, 10), (170, 10)]], 2, 200),
    ([[(175, 0), (-175, 5), (175, 10)]], 2, 50),
  ]

  @Test("a ring that jumps from 170 to -170 is cut, and keeps its area", arguments: shapes)
  func cut(_ rings: [Ring], _ parts: Int, _ area: Double) throws {
    let result = try geoJSON(feature(rings))
    let location = try #require(result.incidents.first?.location)
    #expect(result.findings.contains { $0.code == "antimeridian-crossed" })
    let footprint = try #require(location.footprint)
    #expect(footprint.polygons.count == parts)
    let areas = footprint.polygons.flatMap(\.rings).map { $0.doubledSignedArea / 2 }
    #expect((areas.reduce(0, +) - area).magnitude < 1e-9)
    #expect(footprint.polygons.allSatisfy { $0.exterior.isCounterclockwise })
    for polygon in footprint.polygons {
      let longitudes = polygon.exterior.positions.map(\.longitude)
      #expect(longitudes.allSatisfy { $0.magnitude <= 180 && $0.magnitude >= 170 })
      #expect(longitudes.allSatisfy { $0 > 0 } || longitudes.allSatisfy { $0 < 0 })
    }
    #expect(location.position.longitude.magnitude >= 175)
    #expect(location.uncertainty.meters < 1_500_000)
  }

  // RFC 7946, section 5.2: a box that crosses has a west greater than its east.
  @Test("what is written of it has the narrow box")
  func narrowBox() throws {
    let records = try geoJSON(feature([Self.box])).records
    let bytes = written(records, .geoJSON)
    #expect(text(bytes).hasSuffix("\"bbox\":[170,-20,-170,-10]}\n"))
    #expect(try IncidentReader().read(bytes: bytes, named: "x").records == records)
  }

  @Test(
    "shapes that are cut already stay as they are",
    arguments: [
      [(-180.0, -90.0), (180, -90), (180, 90), (-180, 90)],
      [(-180, -90), (180, -90), (180, -70), (0, -60), (-180, -70)],
      [(170, 0), (180, 0), (180, 10), (170, 10)],
    ])
  func already(_ ring: Ring) throws {
    let result = try geoJSON(feature([ring]))
    let footprint = try #require(result.incidents.first?.location.footprint)
    #expect(!result.findings.contains { $0.code.hasPrefix("antimeridian") })
    #expect(
      footprint.polygons.first?.exterior.positions.dropLast().map(\.longitude) == ring.map(\.0))
  }

  @Test(
    "a ring around a pole, or rings that cross each other, leave a mention and a finding",
    arguments: [
      [[(0.0, 80.0), (120, 80), (-120, 80)]],
      [Self.box, [(160, -16), (-175, -16), (-175, -14), (160, -14)]],
    ])
  func refused(_ rings: [Ring]) throws {
    let result = try geoJSON(feature(rings))
    #expect(result.mentions.map(\.place.text) == ["Fiji"])
    #expect(result.findings.contains { $0.code == "antimeridian-unclear" })
  }

  @Test("a track across the antimeridian is cut where it crosses")
  func track() throws {
    let result = try geoJSON(
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
        + "[[170,0],[-170,10],[-160,10],[160,10]]},\"properties\":{}}")
    // Halfway from 170 to 190 the latitude is 5; the way back stays at 10.
    #expect(
      result.incidents.first?.location.footprint?.json["coordinates"]?.text
        == "[[[170,0],[180,5]],[[-180,5],[-170,10],[-160,10],[-180,10]],[[180,10],[160,10]]]")
  }
}
