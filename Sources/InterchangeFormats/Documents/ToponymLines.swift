import Incidents

/// Writes the toponyms of documents, one JSON object a line.
///
/// `{"doc_id", "offset_unit": "codepoint", "toponyms": [{"start", "end", "text", "use", "lat", "lon",
/// "country_code", "feature", "place_id", "uncertainty_m", "score", "recognition", "reasons",
/// "alternatives", "relation"}]}`: positions in degrees (WGS 84), radii in meters, probabilities 0...1. What is
/// not placed has no `lat` and `lon`; what is placed by another place that it lies in or near, as relations are, has
/// "relative_to_id" and "relative_to" for "place_id", "place", "feature" and "feature_code".
public struct ToponymLines {
  private let out: ByteWriter

  public init(to out: ByteWriter) { self.out = out }

  /// Writes one document's line; `more` adds members at its end.
  public func write(
    _ toponyms: [Toponym], of document: Document, with more: [(name: String, json: String)] = []
  ) {
    let offsets = CodePointOffsets(document.text)
    out.bytes("{\"doc_id\":")
    out.jsonString(document.id)
    out.bytes(",\"offset_unit\":\"codepoint\",\"toponyms\":[")
    for (index, toponym) in toponyms.enumerated() {
      if index > 0 { out.bytes(",") }
      write(toponym, offsets)
    }
    out.bytes("]")
    for member in more {
      out.bytes(",")
      out.jsonString(member.name)
      out.bytes(":")
      out.text(member.json)
    }
    out.bytes("}\n")
  }

  private func write(_ toponym: Toponym, _ offsets: CodePointOffsets) {
    out.bytes("{\"start\":")
    out.integer(offsets.codePoint(toponym.range.lowerBound))
    out.bytes(",\"end\":")
    out.integer(offsets.codePoint(toponym.range.upperBound))
    out.bytes(",\"text\":")
    out.jsonString(toponym.text)
    out.bytes(",\"use\":")
    out.jsonString(toponym.use.rawValue)
    out.bytes(",\"recognition\":")
    out.fixed(toponym.recognition, decimals: 3)
    if let location = toponym.location {
      out.bytes(",")
      members(of: location, isItself: toponym.isPlaceItself)
      out.bytes(",\"score\":")
      out.fixed(toponym.confidence, decimals: 3)
      alternatives(location)
    }
    if let relation = toponym.relation {
      out.bytes(",\"relation\":{\"start\":")
      out.integer(offsets.codePoint(relation.range.lowerBound))
      out.bytes(",\"end\":")
      out.integer(offsets.codePoint(relation.range.upperBound))
      out.bytes(",\"text\":")
      out.jsonString(relation.text)
      out.bytes(",")
      members(of: relation.location, isItself: false)
      reasons(relation.location.reasons, [])
      out.bytes("}")
    }
    reasons(toponym.reasons, toponym.location?.reasons ?? [])
    out.bytes("}")
  }

  private func members(of location: Location, isItself: Bool) {
    out.bytes("\"lat\":")
    out.fixed(location.position.latitude, decimals: 6)
    out.bytes(",\"lon\":")
    out.fixed(location.position.longitude, decimals: 6)
    if let place = location.place {
      out.bytes(",\"country_code\":")
      out.jsonString(place.country)
      if isItself {
        out.bytes(",\"feature\":")
        out.jsonString(place.feature.kindOfPlace)
        out.bytes(",\"feature_code\":")
        out.jsonString(place.feature.rawValue)
      }
      out.bytes(isItself ? ",\"place_id\":" : ",\"relative_to_id\":")
      out.jsonString(place.id.rawValue)
      out.bytes(isItself ? ",\"place\":" : ",\"relative_to\":")
      out.jsonString(place.name)
    }
    out.bytes(",\"uncertainty_m\":")
    out.integer(Int(location.uncertainty.meters.rounded(.up)))
    out.bytes(",\"method\":")
    out.jsonString(location.method.rawValue)
  }

  private func alternatives(_ location: Location) {
    guard !location.alternatives.isEmpty else { return }
    out.bytes(",\"alternatives\":[")
    for (index, other) in location.alternatives.enumerated() {
      if index > 0 { out.bytes(",") }
      out.bytes("{\"place_id\":")
      out.jsonString(other.place.id.rawValue)
      out.bytes(",\"place\":")
      out.jsonString(other.place.name)
      out.bytes(",\"country_code\":")
      out.jsonString(other.place.country)
      out.bytes(",\"lat\":")
      out.fixed(other.position.latitude, decimals: 6)
      out.bytes(",\"lon\":")
      out.fixed(other.position.longitude, decimals: 6)
      out.bytes(",\"score\":")
      out.fixed(other.score, decimals: 3)
      out.bytes("}")
    }
    out.bytes("]")
  }

  private func reasons(_ first: [String], _ second: [String]) {
    out.bytes(",\"reasons\":[")
    for (index, reason) in first.enumerated() {
      if index > 0 { out.bytes(",") }
      out.jsonString(reason)
    }
    for (index, reason) in second.enumerated() {
      if index > 0 || !first.isEmpty { out.bytes(",") }
      out.jsonString(reason)
    }
    out.bytes("]")
  }
}

extension FeatureCode {
  /// The kind in one word: `country`, `adm1`, `adm2`, `place`, `region`, `water`, `site`.
  public var kindOfPlace: String {
    switch rawValue {
    case "A.ADM1": return "adm1"
    case "A.ADM2": return "adm2"
    default: break
    }
    if isCountry { return "country" }
    return switch classLetter {
    case "A": "adm3"
    case "P": "place"
    case "L": "region"
    case "H": "water"
    case "T", "V", "U": "land"
    default: "site"
    }
  }
}
