import ArgumentParser
import IncidentMapper

/// What counts as dense.
struct ClusterOptions: ParsableArguments {
  @Option(
    name: .customLong("within"),
    help: ArgumentHelp(
      "Neighbours are at most this far apart, on the ellipsoid.", valueName: "distance"))
  var radius: Distance = .kilometers(1)

  @Option(
    name: .customLong("min"),
    help: ArgumentHelp("So many incidents, itself included, make a dense place.", valueName: "n"))
  var minimum = 5

  @Option(
    help: ArgumentHelp(
      "What finds neighbours: GEOS's tree, a grid of cells, or whichever is faster; the answer is the same.",
      valueName: "geos|grid|auto"))
  var engine: DBSCAN.Engine = .automatic

  func validate() throws {
    guard radius > .zero else { throw ValidationError("--within must be more than nothing") }
    guard minimum >= 1 else { throw ValidationError("--min must be at least 1") }
  }
}

extension DBSCAN.Engine: ExpressibleByArgument {
  public init?(argument: String) {
    if argument == "auto" { self = .automatic } else { self.init(rawValue: argument) }
  }

  public var defaultValueDescription: String { "auto" }
  public static var allValueStrings: [String] { ["geos", "grid", "auto"] }
}
