import ArgumentParser
import IncidentMapper

/// What a geoparser takes for a place.
struct GeoparserOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Whether words such as 'Iraqi' count as toponyms, placed in their country.")
  var demonyms = true

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where the publisher is at home: a position, or the name of a place.",
      valueName: "longitude,latitude|name"))
  var home: String?

  func geoparser(_ data: ReferenceData, for run: Run) throws -> Geoparser {
    let gazetteer = try run.gazetteer(of: data)
    var options = Geoparser.Options()
    options.demonyms = demonyms
    if let home {
      guard
        let position = (try? Geographic.degrees(home))
          ?? gazetteer.search(home, mode: .exact, limit: 1).first?.place.position
          // "Springfield, Missouri"
          ?? PlaceResolver(gazetteer: gazetteer).resolve(PlaceDescription(text: home)).location?
          .position
      else {
        throw Failure(
          sentence:
            "--home '\(home)' is neither a position nor the name of a place in the gazetteer",
          code: .validationFailure)
      }
      options.home = position
    }
    return Geoparser(gazetteer: gazetteer, lexicon: try data.lexicon(), options: options)
  }
}
