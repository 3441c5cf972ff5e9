import SimpleFeatures

/// A map as SVG, and what became of the things asked for.
public struct RenderedMap: Hashable, Sendable {
  /// UTF-8 bytes of the document, the same on each run.
  public var svg: [UInt8]
  /// Labels for which there was room.
  public var labelsPlaced: [String]
  /// Labels for which there was none, or whose feature lies outside the frame.
  public var labelsOmitted: [String]
  /// How many symbols (or positions in hexagons) of each layer lie outside the frame, by layer name; layers with none are left out.
  public var symbolsOutside: [String: Int]
  /// Links and attribute names that were refused, and features with positions that are no positions.
  public var refused: [String]
  /// The projection as a person would name it: "UTM zone 38N".
  public var projection: String
  /// One point (1/72 inch) on the page is this long on the ground at the map's center.
  public var metersPerPoint: Double
  /// Largest over smallest scale within the frame, minus one: 0.02 is two percent.
  public var scaleVariation: Double

  /// The document as text.
  public var text: String { String(decoding: svg, as: UTF8.self) }
}

/// Why no map could be drawn.
public struct CartographyError: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
