import Foundation
import GeoData
import SimpleFeatures
import Testing

private let folder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "GeoData").path

@Suite("Outlines for drawing")
struct OutlinesTests {
  @Test("the data are found from an executable anywhere below the source tree")
  func found() throws {
    let data = try ReferenceData(
      asked: nil, environment: nil, executable: folder + "/../.build/debug/incidentmap")
    #expect(FileManager.default.fileExists(atPath: data.provenance))
  }

  @Test("a folder that is not ours is refused, with the cure")
  func refused() throws {
    let error = #expect(throws: ReferenceDataError.self) {
      try ReferenceData(asked: "/usr", environment: nil, executable: nil)
    }
    #expect(error?.description.contains("--data") == true)
  }
}

@Suite("The file of outlines")
struct OutlinesFileTests {
  private let outlines: Outlines
  private static let path = folder + "/Outlines/outlines.bin"

  init() throws { outlines = try Outlines(contentsOf: Self.path) }

  private let iraq = BoundingBox(west: 38, south: 29, east: 49, north: 38)

  @Test("Iraq has its eighteen governorates and a ring that surrounds Baghdad")
  func areas() throws {
    let country = try #require(
      outlines.countries(detail: .fine, in: iraq).first { $0.code == "IQ" })
    let box = try #require(Geometry.multiPolygon(country.polygons).boundingBox)
    #expect(box.contains(Geographic(longitude: 44.4, latitude: 33.34)))
    #expect(country.polygons.allSatisfy { $0.exterior.isCounterclockwise })
    let divisions = outlines.divisions(detail: .medium, in: iraq)
      .filter { $0.code.hasPrefix("IQ.") }
    // Eighteen in the source, which is older than Halabja governorate (2014).
    #expect(divisions.count == 18)
    #expect(divisions.filter(\.isDoubtful).map(\.name).count == 1)
  }

  @Test("a line between two countries is there once", arguments: Outlines.Detail.allCases)
  func borders(detail: Outlines.Detail) {
    let lines = outlines.lines(.border, detail: detail, in: iraq)
    #expect(!lines.isEmpty)
    var segments: Set<[Geographic]> = []
    for line in lines {
      for (a, b) in zip(line.positions, line.positions.dropFirst()) {
        let segment =
          a.longitude < b.longitude
            || a.longitude == b.longitude
              && a.latitude < b.latitude
          ? [a, b] : [b, a]
        #expect(segments.insert(segment).inserted)
      }
    }
  }

  @Test("no stroked line lies on the antimeridian")
  func cuts() {
    for kind in Outlines.LineKind.allCases {
      for line in outlines.lines(kind, detail: .coarse, in: .world) {
        #expect(!line.positions.allSatisfy { abs($0.longitude) == 180 })
      }
    }
  }

  @Test("less detail means fewer positions, and every country stays")
  func generalization() {
    let counts = Outlines.Detail.allCases.map { detail in
      outlines.countries(detail: detail, in: .world).flatMap(\.polygons)
        .reduce(0) { $0 + $1.exterior.positions.count }
    }
    #expect(counts[0] > counts[1] && counts[1] > counts[2])
    #expect(
      outlines.countries(detail: .coarse, in: .world).count
        == outlines.countries(detail: .fine, in: .world).count)
  }

  @Test("a damaged file gives fewer lines or a sentence, never a crash")
  func damage() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: Self.path))
    let path = NSTemporaryDirectory() + "outlines-damaged-\(getpid()).bin"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<20 {
      var bytes = whole
      if round == 0 {
        bytes = bytes.prefix(5000)
      } else {
        for _ in 0..<200 { bytes[8 + next(min(bytes.count - 8, 40_000))] = UInt8(next(256)) }
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      guard let damaged = try? Outlines(contentsOf: path) else { continue }
      _ = damaged.lines(.coast, detail: .coarse, in: iraq)
      _ = damaged.countries(detail: .coarse, in: iraq)
    }
  }
}
