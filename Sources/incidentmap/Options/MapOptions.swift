import ArgumentParser
import IncidentMapper

/// What the map shows and says.
struct MapOptions: ParsableArguments {
  @Option(help: "The headline; without it, one is made from the incidents.")
  var title: String?

  @Option(help: "The sentence below the headline: what, where, when.")
  var statement: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Show this part of the Earth, in degrees, such as -118,14,-86,33.",
      valueName: "west,south,east,north"))
  var extent: BoundingBox?

  @Option(
    help: ArgumentHelp(
      "Protected sites (.tsv, .csv); without it, those that ship.", valueName: "file"))
  var sites: String?

  @Flag(inversion: .prefixedNo, help: "Show protected sites.")
  var showSites = true

  @Option(help: ArgumentHelp("Range rings around the sites most concerned.", valueName: "1km,5km"))
  var rings: DistanceList = DistanceList(.kilometers(1), .kilometers(5))

  @Option(help: "Who made the map.")
  var credit: [String] = []

  @Option(help: ArgumentHelp("The greatest width of the map in points.", valueName: "points"))
  var width = 900

  @Option(help: ArgumentHelp("The greatest height of the map in points.", valueName: "points"))
  var height = 760

  func validate() throws {
    guard (120...10_000).contains(width), (120...10_000).contains(height) else {
      throw ValidationError("--width and --height must be between 120 and 10000 points")
    }
  }
}
