import Geodesy
import Incidents
import SimpleFeatures

/// Takes descriptions of places to locations, or says why not.
///
/// The columns of a row restrict what its text may mean. A name that several places bear is placed only if
/// the candidates lie within one another, or if one outweighs the others by far
/// (``overwhelming population``: ten times as many people, and at least 15,000). What is left open by
/// the words widens the circle, by the rules of ``PointRadius`` and ``Assumptions``.
public struct PlaceResolver: Sendable {
  public let gazetteer: Gazetteer
  /// The country that is meant where nothing says otherwise, by ISO 3166-1 alpha-2.
  public var home: String?
  let divisions: DivisionTable

  /// Texts beyond this many bytes do not name one place.
  public static let textLimit = 1000

  public init(gazetteer: Gazetteer, home: String? = nil) {
    self.gazetteer = gazetteer
    self.home = home
    divisions = DivisionTable(gazetteer)
  }

  /// Where the described place is.
  public func resolve(_ description: PlaceDescription) -> Resolution {
    var restriction = restriction(description)
    let text = description.text.utf8.count > Self.textLimit ? "" : description.text.trimmed
    if description.text.utf8.count > Self.textLimit {
      restriction.findings.append(
        Finding(
          .error, code: "place-too-long",
          "the place has \(description.text.utf8.count) bytes, more than \(Self.textLimit): "
            + "that does not name one place", field: "place", value: description.text))
      return unit(description, restriction, text: description.text)
    }
    if PlaceName.folded(text).isEmpty || Self.isUnknown(text) {
      return unit(description, restriction, text: text)
    }
    switch ProseCoordinates.column(text) {
    case .found(let readings): return located(readings, in: text, restriction)
    case .unread(let what, let words):
      restriction.findings.append(
        Finding(.warning, code: what.code, what.message(words), field: "place", value: words))
      return unit(description, restriction, text: text)
    case nil:
      if let reading = CoordinateText.read(text) {
        let second = CoordinateText.next(behind: reading, in: text)
        return located([reading] + second, in: text, restriction)
      }
    }
    var clauses: [PlaceClause] = []
    if gazetteer.placeCount(named: text) > 0, !isCommon(text) {
      clauses = [PlaceClause(relation: .at, name: text)]
    } else {
      clauses = PlaceGrammar.clauses(of: text) { gazetteer.placeCount(named: $0) > 0 }
        .filter { !isCommon($0.name) }
    }
    if clauses.isEmpty { return unit(description, restriction, text: text) }
    return resolve(clauses, description, restriction, text)
  }

  /// Whether words name nothing: "a house", "others", unless a place is called so in capitals.
  private func isCommon(_ name: String) -> Bool {
    let folded = PlaceName.folded(name)
    if PlaceName.isKindAlone(folded) { return true }
    guard CommonWords.contains(all: folded) else { return false }
    return name.first?.isUppercase != true
      || !gazetteer.matches(name).contains { $0.level == .exact }
  }

  /// The words for a place that is not told.
  private static func isUnknown(_ text: String) -> Bool {
    let folded = PlaceName.folded(text)
    if unknownWords.contains(folded) { return true }
    return ["undisclosed", "unspecified", "unknown", "unnamed"].contains {
      folded.hasPrefix($0 + " ")
    }
      || folded.hasPrefix("an undisclosed ") || folded.hasPrefix("an unknown ")
      || folded.hasPrefix("an unspecified ")
  }

  private static let unknownWords: Set<String> = [
    "unknown", "undisclosed", "unspecified", "n a", "na", "none", "not known", "not stated",
    "not reported", "not specified", "location unknown", "various", "various locations", "multiple",
    "tbd", "null", "nil", "not disclosed", "location withheld", "withheld", "?", "غير معروف",
  ]
}
