import SimpleFeatures

/// Features that are drawn together, above the layers before and below those after.
public struct Layer: Hashable, Sendable {
  /// The class of the layer's group in the SVG: lowercase letters, digits and hyphens.
  public var name: String
  public var content: Content

  public enum Content: Hashable, Sendable {
    case areas([AreaFeature])
    case lines([LineFeature])
    case discs([DiscFeature])
    case rangeRings([RangeRings])
    case symbols([SymbolFeature])
    case hexagons(HexagonLayer)
    case labels([LabelFeature])
  }

  public init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }
}

/// One or more polygons drawn as one: all the land, one province, the footprint of a cluster.
public struct AreaFeature: Hashable, Sendable {
  public var polygons: [Polygon<Geographic>]
  public var style: AreaStyle
  public var annotation: Annotation
  public var label: LabelFeature?

  public init(
    _ polygons: [Polygon<Geographic>], style: AreaStyle, annotation: Annotation = .none,
    label: LabelFeature? = nil
  ) {
    self.polygons = polygons
    self.style = style
    self.annotation = annotation
    self.label = label
  }
}

/// One or more lines drawn as one, such as all borders of a class.
///
/// The widths are those for a country or a city; on a map of a continent or the world the lines come
/// out thinner.
public struct LineFeature: Hashable, Sendable {
  public var lines: [LineString<Geographic>]
  public var stroke: Stroke
  public var annotation: Annotation

  public init(
    _ lines: [LineString<Geographic>], stroke: Stroke, annotation: Annotation = .none
  ) {
    self.lines = lines
    self.stroke = stroke
    self.annotation = annotation
  }
}

/// All places within a distance of a position: a circle on the ellipsoid.
public struct DiscFeature: Hashable, Sendable {
  public var center: Geographic
  public var radius: Distance
  public var style: AreaStyle
  public var annotation: Annotation

  public init(
    center: Geographic, radius: Distance, style: AreaStyle, annotation: Annotation = .none
  ) {
    self.center = center
    self.radius = radius
    self.style = style
    self.annotation = annotation
  }
}

/// Circles of equal distance on the ellipsoid around a site, each labelled on the ring.
public struct RangeRings: Hashable, Sendable {
  public var center: Geographic
  public var radii: [Distance]
  public var stroke: Stroke
  /// The words on each ring; a missing one is the distance itself.
  public var labels: [String]
  public var annotation: Annotation

  public init(
    center: Geographic, radii: [Distance], stroke: Stroke, labels: [String] = [],
    annotation: Annotation = .none
  ) {
    self.center = center
    self.radii = radii
    self.stroke = stroke
    self.labels = labels
    self.annotation = annotation
  }
}

/// One thing at one place.
public struct SymbolFeature: Hashable, Sendable {
  public var position: Geographic
  public var symbol: Symbol
  /// How many coincide here; from two upwards the number stands on a badge beside the symbol.
  public var count: Int
  public var annotation: Annotation
  public var label: Label?

  public init(
    _ symbol: Symbol, at position: Geographic, count: Int = 1, annotation: Annotation = .none,
    label: Label? = nil
  ) {
    self.position = position
    self.symbol = symbol
    self.count = count
    self.annotation = annotation
    self.label = label
  }
}

/// Many positions counted in hexagons of equal area: above some 150 symbols a map shows no more.
///
/// Put it below the borders and coasts, which stay visible on top.
public struct HexagonLayer: Hashable, Sendable {
  public var positions: [Geographic]
  /// The width of a hexagon between parallel sides, in points.
  public var cellWidth: Double
  /// From few to many, for classes of counts that grow by a constant factor.
  public var ramp: [Ink]

  public init(_ positions: [Geographic], cellWidth: Double = 14, ramp: [Ink] = HexagonLayer.blues) {
    self.positions = positions
    self.cellWidth = cellWidth
    self.ramp = ramp
  }

  /// Five steps from pale to dark blue (dark to pale on a dark page).
  public static let blues: [Ink] = [
    Ink(light: Color(0xC6DBEF), dark: Color(0x24435F)),
    Ink(light: Color(0x8CBBDD), dark: Color(0x2F6390)),
    Ink(light: Color(0x4A94C8), dark: Color(0x4A8FC6)),
    Ink(light: Color(0x1D66A8), dark: Color(0x86B9DF)),
    Ink(light: Color(0x08306B), dark: Color(0xD3E6F5)),
  ]
}
