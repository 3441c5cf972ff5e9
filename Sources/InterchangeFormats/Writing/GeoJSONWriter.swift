import Incidents
import SimpleFeatures

/// Writes records as GeoJSON (RFC 7946).
public struct GeoJSONWriter: RecordWriter {
  public enum Style: Hashable, Sendable {
    /// One feature collection, a feature a line.
    case collection
    /// A text sequence (RFC 8142): each feature after a record separator.
    case textSequence
    /// One feature a line.
    case lines
  }

  let out: ByteWriter
  let style: Style

  public init(to out: ByteWriter, style: Style = .collection) {
    self.out = out
    self.style = style
  }

  public mutating func write(_ record: Record) {
  }

  public mutating func finish() {
  }
}

extension ByteWriter {
  /// The clusters as a feature collection of their footprints.
  public func geoJSON(_ clusters: [Cluster]) {
  }

  /// The proximities as a feature collection of lines from the incident to the site.
  ///
  /// Those whose incident or site is not among the given ones have no geometry.
  public func geoJSON(
    _ proximities: [Proximity], incidents: [Incident], sites: [ProtectedSite]
  ) {
  }

  /// The proximities as delimited text.
  public func table(
    _ proximities: [Proximity], incidents: [Incident], sites: [ProtectedSite],
    delimiter: Delimiter = .comma
  ) {
  }

  /// The findings as tab-separated text with a header.
  public func table(_ findings: [Finding]) {
  }

  /// The findings as one JSON object a line.
  public func jsonLines(_ findings: [Finding]) {
  }
}
