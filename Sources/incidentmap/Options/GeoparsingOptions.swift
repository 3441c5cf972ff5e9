import ArgumentParser
import IncidentMapper

/// How texts are read for places.
struct GeoparsingOptions: ParsableArguments {
  /// As nothing is said on the command line.
  static var standard: GeoparsingOptions {
    get throws { try GeoparsingOptions.parse([]) }
  }

  @OptionGroup var parser: GeoparserOptions

  @Flag(help: "Place exactly the toponyms that the documents give, and find no others.")
  var givenSpans = false

  @Flag(help: "Add all that was considered, with the evidence that decided.")
  var explain = false

  func geoparser(_ data: ReferenceData, for run: Run) throws -> Geoparser {
    try parser.geoparser(data, for: run)
  }
}
