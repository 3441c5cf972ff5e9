import Geoparsing
import Incidents
import InterchangeFormats

/// Takes mentions to incidents by a gazetteer; whatever is located already stays as it is.
public struct Locator: Sendable {
  private let resolver: PlaceResolver

  public init(gazetteer: Gazetteer) { resolver = PlaceResolver(gazetteer: gazetteer) }

  /// Where a place is that a person names: in words as in a row, or by its number in the gazetteer
  /// (`geonames:98182`). A whole country is none.
  @Sendable public func location(of words: String) -> Location? {
    let resolution =
      resolver.location(numbered: Place.ID(words)).map { Resolution.located($0, findings: []) }
      ?? resolver.resolve(PlaceDescription(text: words))
    return Self.withoutWholeCountries(resolution).location
  }

  /// The records in the same order, those that could be located as incidents.
  ///
  /// The findings travel with their mention and are returned as a whole too. Equal descriptions are
  /// resolved once.
  public func located(_ records: [Record]) -> (records: [Record], findings: [Finding]) {
    var known: [PlaceDescription: Resolution] = [:]
    var findings: [Finding] = []
    let located = records.map { record -> Record in
      guard case .mention(var mention) = record else { return record }
      // What was read from a text was placed with the whole text before our eyes, or not at all: a name torn
      // out of it would be placed by guess.
      if !mention.provenance.evidence.isEmpty { return record }
      let resolution: Resolution
      if let earlier = known[mention.place] {
        resolution = earlier
      } else {
        resolution = Self.withoutWholeCountries(resolver.resolve(mention.place))
        known[mention.place] = resolution
      }
      let found = self.findings(of: resolution, for: mention)
      mention.findings += found
      findings += found
      guard case .located(let location, _) = resolution else { return .mention(mention) }
      return .incident(Incident(mention, at: location))
    }
    return (located, findings)
  }

  /// A country too large for any map to show is no place: a point in its middle would be a lie that
  /// every other program takes for a location.
  private static func withoutWholeCountries(_ resolution: Resolution) -> Resolution {
    guard case .located(let location, let findings) = resolution,
      let place = location.place, place.feature.isCountry, location.precision == .country
    else { return resolution }
    return .notPlaced(reason: "only the country is known, \(place.name)", findings: findings)
  }

  /// What was found about a place, said of the row that names it.
  private func findings(of resolution: Resolution, for mention: IncidentMention) -> [Finding] {
    var found = resolution.findings
    if case .notPlaced(let reason, _) = resolution {
      let words = mention.place.text.isEmpty ? "no place" : "'\(mention.place.text)'"
      found.insert(
        Finding(
          .warning, code: "not-placed", "not placed: \(words): \(reason)", field: "place",
          value: mention.place.text),
        at: 0)
    }
    return found.map { finding in
      var finding = finding
      finding.file = finding.file ?? mention.provenance.file
      finding.line = finding.line ?? mention.provenance.line
      return finding
    }
  }
}
