import ArgumentParser
import IncidentMapper

/// How texts are read for places.
struct GeoparsingOptions: ParsableArguments {
  /// As nothing is said on the command line.
  static var standard: GeoparsingOptions {
    get throws { try GeoparsingOptions.parse([]) }
  }

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

  @Flag(help: "Place exactly the toponyms that the documents give, and find no others.")
  var givenSpans = false

  @Flag(help: "Add all that was considered, with the evidence that decided.")
  var explain = false

  func geoparser(_ data: ReferenceData) throws -> Geoparser {
    let gazetteer = try Run.gazetteer(of: data)
    var options = Geoparser.Options()
    options.demonyms = demonyms
    if let home {
      guard let position = Geographic(argument: home) ?? gazetteer.search(home, limit: 1).first?.place.position
      else {
        throw ValidationError("--home '\(home)' is neither a position nor the name of a place")
      }
      options.home = position
    }
    return Geoparser(gazetteer: gazetteer, lexicon: try data.lexicon(), options: options)
  }
}
