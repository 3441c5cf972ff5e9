/// The formats that incidents are read from.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// Delimited text: the delimiter (comma, tab, semicolon or pipe) is found out.
  case csv
  /// Delimited text with tabs.
  case tsv
  /// GeoJSON (RFC 7946).
  case geoJSON = "geojson"
  /// GeoJSON text sequences (RFC 8142) or newline-delimited GeoJSON.
  case geoJSONSequence = "geojsonseq"
  /// The Armed Conflict Location & Event Data export.
  case acled
  /// The UCDP Georeferenced Event Dataset.
  case ucdp
  /// An article as plain text or Markdown.
  case text
  /// An article as a page of HTML.
  case html
  /// Articles as lines of JSON, each with its `text`.
  case documents

  /// Whether it is prose, to be read for incidents, not rows or features.
  public var isProse: Bool { self == .text || self == .html || self == .documents }

  /// The extensions a file of the format usually has, the first being ours.
  public var extensions: [String] {
    switch self {
    case .csv, .acled, .ucdp: ["csv", "txt"]
    case .tsv: ["tsv", "tab"]
    case .text: ["txt", "md"]
    case .html: ["html", "htm"]
    case .documents: ["ndjson", "jsonl"]
    case .geoJSON: ["geojson", "json"]
    case .geoJSONSequence: ["geojsonl", "geojsons", "ndjson", "jsonl", "ndgeojson"]
    }
  }
}

/// The formats that records are written to.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// A GeoJSON feature collection (RFC 7946), one feature a line.
  case geoJSON = "geojson"
  /// GeoJSON text sequences (RFC 8142).
  case geoJSONSequence = "geojsonseq"
  /// One feature a line, without the record separator.
  case newlineDelimited = "ndjson"
  case csv
  case tsv

  /// The format that a path asks for by its extension; `nil` for an unknown one.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "geojson", "json": self = .geoJSON
    case "geojsons", "geojsonseq": self = .geoJSONSequence
    case "geojsonl", "ndjson", "jsonl", "ndgeojson": self = .newlineDelimited
    case "csv", "txt": self = .csv
    case "tsv", "tab": self = .tsv
    default: return nil
    }
  }
}
