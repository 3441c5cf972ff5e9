import Geoparsing
import Incidents
import InterchangeFormats

extension Geoparser.Reading {
  /// All that was considered as one JSON array; offsets in UTF-8 bytes.
  public func explanation(of document: Document) -> String {
    let offsets = CodePointOffsets(document.text)
    return JSONText.array(considered) { span in
      JSONText.object([
        ("start", "\(offsets.codePoint(span.range.lowerBound))"),
        ("end", "\(offsets.codePoint(span.range.upperBound))"),
        ("text", JSONText.string(document.words(span.range))),
        ("taken", "\(span.isTaken)"),
        ("recognition", JSONText.number(span.recognition)),
        (
          "evidence",
          JSONText.object(span.evidence.map { ($0.name, JSONText.number($0.weight)) })
        ),
        (
          "senses",
          JSONText.array(span.senses) { sense in
            JSONText.object([
              ("place_id", JSONText.string(sense.place.id.rawValue)),
              ("place", JSONText.string(sense.place.name)),
              ("country_code", JSONText.string(sense.place.country)),
              ("feature_code", JSONText.string(sense.place.feature.rawValue)),
              ("lat", JSONText.number(sense.position.latitude)),
              ("lon", JSONText.number(sense.position.longitude)),
              ("share", JSONText.number(sense.probability)),
              (
                "features",
                JSONText.object(zip(sense.names, sense.values).map { ($0, JSONText.number($1)) })
              ),
              (
                "evidence",
                JSONText.object(zip(sense.names, sense.weights).map { ($0, JSONText.number($1)) })
              ),
            ])
          }
        ),
      ])
    }
  }
}

extension Document {
  /// The words in a range of its UTF-8 bytes.
  public func words(_ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
