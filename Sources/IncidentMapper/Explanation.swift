import Incidents
import InterchangeFormats

/// Says for people where each field of an incident was read, and by which rule.
public enum Explanation {
  /// One paragraph for each incident: its fields, the words they rest on, where those stand, the rule.
  public static func text(_ records: [Record], others: [Record] = []) -> String {
    var lines: [String] = []
    for record in records { append(record, &lines, heading: "incident") }
    for record in others { append(record, &lines, heading: "not counted") }
    return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
  }

  private static func append(_ record: Record, _ lines: inout [String], heading: String) {
    let mention = record.mention
    let place =
      record.location.map { location in
        // A place that the text does not name is that of a known event.
        let name = mention.place.text.isEmpty ? location.place?.name ?? "" : mention.place.text
        return "\(visible(name)) (±\(location.uncertainty))"
      }
      ?? (mention.place.text.isEmpty ? "no place" : "\(visible(mention.place.text)) (not placed)")
    let words = [
      "\(heading) \(visible(mention.id.rawValue)):", mention.category.label,
      mention.isAggregate ? "several together" : nil, mention.factuality.rawValue,
      mention.date?.edtf ?? "no date", place,
    ]
    lines.append(words.compactMap { $0 }.joined(separator: " | "))
    for evidence in mention.provenance.evidence {
      lines.append(
        "  \(evidence.field): '\(visible(evidence.quote))' [\(evidence.range.lowerBound)..<\(evidence.range.upperBound)] \(evidence.rule)"
      )
    }
    if let assertion = mention.assertion {
      lines.append(
        "  \(assertion.words): \(assertion.reasons.map(\.description).joined(separator: ", "))")
    }
    for reason in record.location?.reasons ?? [] { lines.append("  place: \(visible(reason))") }
    for finding in mention.findings {
      lines.append("  finding \(finding.code): \(visible(finding.message))")
    }
  }

  /// The text on one line, with what a terminal would obey or turn around left out.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isHidden =
            scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2060...0x206F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
          return isHidden ? " " : scalar
        }))
  }
}
