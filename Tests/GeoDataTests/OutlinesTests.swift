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
