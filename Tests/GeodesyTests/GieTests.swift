import Foundation
import Geodesy
import SimpleFeatures
import Testing

/// The part of PROJ's test language `gie` that our files use.
struct GieFile {
  struct Check {
    var operation: String
    var line: Int
    var position: Geographic
    /// `nil` where a failure is expected.
    var expected: Planar?
    var toleranceInMeters: Double
    var roundTrips: Int
  }

  var checks: [Check] = []

  init(_ text: String) throws {
    var operation = ""
    var tolerance = 0.0005
    var position: Geographic?
    var isInside = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      guard let command = words.first else { continue }
      let numbers = words.dropFirst().compactMap { Double($0) }
      switch command {
      case "<gie>": isInside = true
      case "</gie>": isInside = false
      case _ where !isInside: continue
      case "operation": operation = words.dropFirst().joined(separator: " ")
      case "tolerance":
        let units = ["m": 1, "cm": 0.01, "mm": 0.001]
        let unit = try #require(words.last.flatMap { units[$0] })
        tolerance = try #require(numbers.first) * unit
      case "accept":
        try #require(numbers.count == 2)
        position = Geographic(longitude: numbers[0], latitude: numbers[1])
      case "expect":
        let isFailure = words.dropFirst().first == "failure"
        try #require(isFailure || numbers.count == 2)
        checks.append(
          Check(
            operation: operation, line: number + 1, position: try #require(position),
            expected: isFailure ? nil : Planar(easting: numbers[0], northing: numbers[1]),
            toleranceInMeters: tolerance, roundTrips: 0))
      case "roundtrip":
        try #require(!checks.isEmpty)
        checks[checks.count - 1].roundTrips = Int(try #require(numbers.first))
      default: continue
      }
    }
  }
}

@Suite("Projections against published values")
struct GieTests {
  static let files = ["guidance-note-7-2.gie", "published.gie"].map {
    TestFiles.packageRoot.appending(path: "Tests/GeodesyTests/gie").appending(path: $0)
  }

  @Test("the values of our gie files come out of our projections", arguments: files)
  func harness(file: URL) throws {
    let checks = try GieFile(String(contentsOf: file, encoding: .utf8)).checks
    #expect(checks.count >= 6)
    for check in checks {
      let projection = try Projection(.proj(check.operation))
      let place: Comment = "\(file.lastPathComponent):\(check.line)"
      guard let expected = check.expected else {
        #expect(throws: GeodesyError.self, place) { try projection.forward(check.position) }
        continue
      }
      var found = try projection.forward(check.position)
      let first = found
      let off = hypot(found.easting - expected.easting, found.northing - expected.northing)
      #expect(off <= check.toleranceInMeters, place)
      for _ in 0..<check.roundTrips {
        found = try projection.forward(try projection.inverse(found))
      }
      #expect(
        hypot(found.easting - first.easting, found.northing - first.northing)
          <= check.toleranceInMeters, place)
    }
  }

  @Test("PROJ's own gie agrees with the files", arguments: files)
  func proj(file: URL) throws {
    guard let output = try TestFiles.run("gie", [file.path]) else { return }
    #expect(output.contains(" 0 tests failed."), "\(output)")
    #expect(!output.contains("FAILURE"), "\(output)")
  }
}
