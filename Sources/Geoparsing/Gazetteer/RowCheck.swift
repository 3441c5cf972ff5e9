import Incidents

/// What a row must hold to be a place that can be found by its names.
enum RowCheck {
  /// The row with names that can be looked up; `nil` if it has no name of its own that can.
  static func checked(
    _ row: GazetteerRow, file: String, findings: inout [Finding]
  ) -> GazetteerRow? {
    var row = row
    if row.layer.isAdded { checkCodes(of: &row, file, &findings) }
    var names: [GazetteerRow.Name] = []
    var isEncodingTold = false
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
      // The name, that name in ASCII and the others: told once.
      if !isEncodingTold, name.text.unicodeScalars.contains(where: { $0 == "\u{FFFD}" }) {
        isEncodingTold = true
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

  /// Finds populations, codes of kinds and of countries that there are not, and leaves them out.
  private static func checkCodes(
    of row: inout GazetteerRow, _ file: String, _ findings: inout [Finding]
  ) {
    if let text = row.wrongPopulation {
      findings.append(
        Finding(
          .warning, code: "gazetteer-population",
          "population '\(text.shortened)' is no number of people: that of '\(row.names[0].text.shortened)' counts as not "
            + "known", file: file, line: row.line, field: "population", value: text))
    }
    let letter = row.feature.prefix { $0 != "." }
    var wrong: (property: String, value: String)?
    if case .unknown(let property, let value) = row.kind {
      wrong = (property, value)
    } else if !letter.isEmpty, letter.count > 1 || !"AHLPRSTUV".contains(letter) {
      wrong = ("feature class", row.feature)
    }
    if let wrong {
      row.feature = FeatureCode.populatedPlace.rawValue
      findings.append(
        Finding(
          .warning, code: "gazetteer-feature",
          "\(wrong.property) '\(wrong.value.shortened)' is no kind of place: '\(row.names[0].text.shortened)' is "
            + "taken for a settlement; write a code of GeoNames such as P.PPL, S.AIRB, H.LK or T.MT",
          file: file, line: row.line, field: wrong.property, value: wrong.value))
    }
    let country = row.country.uppercased()
    guard !country.isEmpty, country.utf8.count != 2 || !CountryCode(country).isKnown else {
      row.country = country
      return
    }
    // Two letters may be a code of the user's own.
    let isKept = country.utf8.count == 2
    let isIn = isKept ? "keeps it, and is in no country that is known" : "is left without a country"
    findings.append(
      Finding(
        .warning, code: "gazetteer-country",
        "country '\(row.country.shortened)' is no code of ISO 3166-1 of two letters, nor XK: "
          + "'\(row.names[0].text.shortened)' \(isIn); write such as IQ",
        file: file, line: row.line, field: "country", value: row.country))
    row.country = isKept ? country : ""
    if !isKept { row.admin1 = "" }
  }

  /// The finding for the rows of a file that say no kind of place; `nil` where there is none.
  static func unstated(_ count: Int, of rowCount: Int, file: String) -> Finding? {
    guard count > 0 else { return nil }
    let rows = rowCount == 1 ? "1 row" : "\(rowCount) rows"
    let are = count == 1 ? "is taken for a settlement" : "are taken for settlements"
    return Finding(
      .warning, code: "gazetteer-kind",
      "\(count) of \(rows) \(count == 1 ? "says" : "say") no kind of place that is known and \(are) (P.PPL): give "
        + "'feature', a code of GeoNames such as S.AIRB, or 'kind', such as airfield or hospital",
      file: file, field: "feature")
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
