/// What a person says about columns: which one holds which attribute.
///
/// Attributes not named are recognized by the headers.
public struct ColumnMapping: Hashable, Sendable {
  /// The name of the column for an attribute.
  public var columns: [InputAttribute: String]

  public init(_ columns: [InputAttribute: String] = [:]) { self.columns = columns }

  /// All columns are recognized by their headers.
  public static let automatic = ColumnMapping()

  /// Reads `latitude=Y,longitude=X,date=When`; a column whose name has a comma cannot be said so.
  ///
  /// - Throws: `usage` for an unknown attribute, a missing `=`, or an attribute named twice.
  public init(_ text: String) throws(FormatError) {
    columns = [:]
    for part in text.split(separator: ",") {
      guard let equals = part.firstIndex(of: "=") else {
        throw FormatError(
          .usage, "'\(part)' names no column; write attribute=column, such as latitude=Y")
      }
      let name = part[..<equals].trimmed
      let column = part[part.index(after: equals)...].trimmed
      guard let attribute = InputAttribute(rawValue: name) else {
        let known = InputAttribute.allCases.map(\.rawValue).joined(separator: ", ")
        throw FormatError(.usage, "'\(name)' is no attribute of an incident; known are \(known)")
      }
      guard columns.updateValue(column, forKey: attribute) == nil else {
        throw FormatError(.usage, "attribute '\(name)' is given two columns; name it once")
      }
    }
  }
}

extension StringProtocol {
  /// Without the spaces and tabs at both ends.
  var trimmed: String {
    var body = Substring(self)
    while let first = body.first, first == " " || first == "\t" || first == "\u{A0}" {
      body.removeFirst()
    }
    while let last = body.last, last == " " || last == "\t" || last == "\u{A0}" {
      body.removeLast()
    }
    return String(body)
  }
}

/// What a column of a foreign table can hold.
public enum InputAttribute: String, Hashable, Sendable, CaseIterable {
  case id, title, category, subcategory, date
  case dateEnd = "date_end"
  case time, place, admin1, admin2, country, latitude, longitude
  /// Latitude and longitude in one column.
  case coordinates
  case uncertainty = "uncertainty_m"
  case actor
  case secondActor = "actor2"
  case claimStatus = "claim_status"
  case target, weapon, munitions, killed, injured
  case civiliansKilled = "civilians_killed"
  case civilians, factuality, note, source
  case sourceDate = "source_date"
  case attribution
}
