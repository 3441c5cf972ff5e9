import Incidents
import SimpleFeatures

/// Writes records as GeoJSON (RFC 7946), a feature a line.
///
/// A disc is written as its nominal position, an area as its outline; a mention has no geometry. What all
/// features have in common with the first one (the file, the method, the reasons) stands once, in the
/// foreign member `incidentmap` of the collection; features of a sequence carry everything themselves.
public struct GeoJSONWriter: RecordWriter {
  public enum Style: Hashable, Sendable {
    /// One feature collection.
    case collection
    /// A text sequence (RFC 8142): each feature after a record separator.
    case textSequence
    /// Features alone, for readers that do not know the record separator.
    case lines
  }

  /// What the features leave out, because the collection says it.
  struct Defaults: Hashable, Sendable {
    var file: String?
    var method: Location.Method?
    var reasons: [String]?

    init(_ record: Record) {
      file = record.mention.provenance.file
      method = record.location?.method
      reasons = record.location?.reasons
    }

    init() {}
  }

  let out: ByteWriter
  let style: Style
  private(set) var isEmpty = true
  private(set) var defaults = Defaults()
  var extent = ExtentCollector()

  public init(to out: ByteWriter, style: Style = .collection) {
    self.out = out
    self.style = style
  }

  public mutating func write(_ record: Record) {
    begin(record)
    feature(record)
    if style != .collection { out.byte(UInt8(ascii: "\n")) }
  }

  public mutating func finish() {
    guard style == .collection else { return }
    if isEmpty {
      out.bytes("{\"type\":\"FeatureCollection\",\"incidentmap\":{\"version\":")
      out.integer(IncidentSchema.version)
      out.bytes("},\"features\":[]")
    } else {
      out.bytes("\n]")
      if let box = extent.box { out.member(box) }
    }
    out.bytes("}\n")
  }

  /// What stands before a feature: the head of the collection, a comma, or a record separator.
  private mutating func begin(_ record: Record) {
    switch style {
    case .textSequence: out.byte(0x1E)
    case .lines: break
    case .collection where isEmpty: beginCollection(record)
    case .collection: out.bytes(",\n")
    }
    isEmpty = false
  }

  private mutating func beginCollection(_ record: Record) {
    defaults = Defaults(record)
    out.bytes("{\"type\":\"FeatureCollection\",\"incidentmap\":")
    out.json(
      .object([
        .init("version", .integer(IncidentSchema.version)),
        .init(
          "defaults",
          .object(dropping: [
            ("file", defaults.file.map(JSONValue.string)),
            ("method", defaults.method.map { .string($0.rawValue) }),
            ("reasons", defaults.reasons.map { .array($0.map(JSONValue.string)) }),
          ])),
      ]))
    out.bytes(",\"features\":[\n")
  }

  private mutating func feature(_ record: Record) {
    out.bytes("{\"type\":\"Feature\",\"id\":")
    out.jsonString(record.id.rawValue)
    if style != .collection {
      out.bytes(",\"incidentmap\":{\"version\":")
      out.integer(IncidentSchema.version)
      out.byte(UInt8(ascii: "}"))
    }
    out.bytes(",\"geometry\":")
    let exact = geometry(record.location)
    out.bytes(",\"properties\":{")
    var isFirst = true
    for attribute in IncidentSchema.attributes where isWritten(attribute.name, record, exact) {
      guard let value = attribute.value(record) ?? explicit(attribute.name, record) else {
        continue
      }
      if !isFirst { out.byte(UInt8(ascii: ",")) }
      isFirst = false
      out.jsonString(attribute.name)
      out.byte(UInt8(ascii: ":"))
      out.json(value)
    }
    out.bytes("}}")
  }

  /// Which of the exact values the geometry does not tell.
  private struct Exact {
    var position = false
    var footprint = false
  }

  private mutating func geometry(_ location: Location?) -> Exact {
    guard let location else {
      out.bytes("null")
      return Exact()
    }
    if let footprint = location.footprint {
      let written = footprint.written
      extent.add(written)
      out.json(written.json)
      return Exact(position: true, footprint: written != footprint)
    }
    let decimals = SchemaFeature.decimals(for: location.writtenUncertainty)
    let position = location.writtenPosition
    let longitude = position.longitude.rounded(decimals: decimals)
    let latitude = position.latitude.rounded(decimals: decimals)
    extent.add(longitude: longitude, latitude: latitude)
    out.bytes("{\"type\":\"Point\",\"coordinates\":[")
    out.number(longitude)
    out.byte(UInt8(ascii: ","))
    out.number(latitude)
    out.bytes("]}")
    return Exact(position: longitude != position.longitude || latitude != position.latitude)
  }

  private func isWritten(_ name: String, _ record: Record, _ exact: Exact) -> Bool {
    switch name {
    case "id": false
    case "latitude", "longitude": exact.position
    case "footprint": exact.footprint
    case "file": record.mention.provenance.file != defaults.file
    case "method": record.location?.method != defaults.method
    case "reasons": record.location?.reasons != defaults.reasons
    default: true
    }
  }

  /// Reasons that are none have to be said where the collection has some.
  private func explicit(_ name: String, _ record: Record) -> JSONValue? {
    guard name == "reasons", let location = record.location, location.reasons.isEmpty,
      defaults.reasons != nil
    else { return nil }
    return .array([])
  }
}

extension ByteWriter {
  /// The member `bbox` with its comma before it (RFC 7946, section 5).
  func member(_ box: BoundingBox) {
    bytes(",\"bbox\":[")
    for (index, edge) in [box.west, box.south, box.east, box.north].enumerated() {
      if index > 0 { byte(UInt8(ascii: ",")) }
      number(edge)
    }
    byte(UInt8(ascii: "]"))
  }
}
