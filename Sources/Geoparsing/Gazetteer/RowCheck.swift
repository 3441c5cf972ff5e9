import Incidents

/// What a row must hold to be a place that can be found by its names.
enum RowCheck {
  /// The row with names that can be looked up; `nil` if it has no name of its own that can.
  static func checked(
    _ row: GazetteerRow, file: String, findings: inout [Finding]
  ) -> GazetteerRow? {
    var row = row
    var names: [GazetteerRow.Name] = []
    for (position, name) in row.names.enumerated() {
      if isPlain(name.text) {
        names.append(name)
        continue
      }
      var name = name
      if name.text.utf8.count > PlaceName.limit {
        findings.append(
          finding(
            .error, "gazetteer-name-length",
            "name '\(name.text.shortened)' has \(name.text.utf8.count) bytes where a name has at most "
              + "\(PlaceName.limit); " + (position == 0 ? "the row" : "the name") + " is left out",
            row, name, file))
        if position == 0 { return nil }
        continue
      }
      if name.text.unicodeScalars.contains(where: { $0 == "\u{FFFD}" }) {
        findings.append(
          finding(
            .warning, "gazetteer-encoding",
            "name '\(name.text.shortened)' has bytes that are not UTF-8; save the file as UTF-8",
            row,
            name, file))
      }
      if name.text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
        name.text =
          String(
            String.UnicodeScalarView(
              name.text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 })
          ).trimmed
        findings.append(
          finding(
            .warning, "gazetteer-name-control",
            "name '\(name.text.shortened)' had control characters; blanks stand in for them", row,
            name, file))
      }
      if PlaceName.folded(name.text).isEmpty {
        findings.append(
          finding(
            position == 0 ? .error : .warning, "gazetteer-name-empty",
            "name '\(name.text.shortened)' has no letter or digit; "
              + (position == 0 ? "the row" : "the name") + " is left out", row, name, file))
        if position == 0 { return nil }
        continue
      }
      names.append(name)
    }
    row.names = names
    return row
  }

  /// Whether a name is short, has no control characters and begins with an ASCII letter, as most do.
  private static func isPlain(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, bytes.count <= PlaceName.limit,
        (65...90).contains(first & 0xDF)
      else { return false }
      // U+FFFD begins with EF.
      return bytes.allSatisfy { $0 >= 32 && $0 != 127 && $0 != 0xEF }
    }
  }

  private static func finding(
    _ severity: Finding.Severity, _ code: String, _ message: String, _ row: GazetteerRow,
    _ name: GazetteerRow.Name, _ file: String
  ) -> Finding {
    Finding(
      severity, code: code, message, file: file, line: row.line, field: "name", value: name.text)
  }
}
