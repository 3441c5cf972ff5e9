import Testing

@testable import Geoparsing

/// Expected: degrees and minutes by hand, 18.917' being 0.315283 of a degree.
@Suite struct ProseCoordinatesTests {
  @Test(
    "the letter of a hemisphere stands before or behind its number, and before minutes",
    arguments: [
      ("Found at N 33° 18.917' E 044° 21.967' on Monday.", 33.315283, 44.366117),
      ("Found at S 12° 34.5' W 045° 30.2' there.", -12.575, -45.503333),
      ("It is at 33°18'55\"N 44°21'58\"E.", 33.315278, 44.366111),
      ("at 36°20'24\" N 43°7'48\" E", 36.34, 43.13),
    ])
  func hemispheres(_ text: String, _ latitude: Double, _ longitude: Double) {
    var text = text
    let found = text.withUTF8 { ProseCoordinates.all(in: $0, Tokenizer.tokens(of: $0)) }
    #expect(found.count == 1)
    #expect(abs((found.first?.position.latitude ?? 0) - latitude) < 1e-5)
    #expect(abs((found.first?.position.longitude ?? 0) - longitude) < 1e-5)
  }
}
