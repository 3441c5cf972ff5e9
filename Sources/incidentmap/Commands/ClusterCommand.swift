import ArgumentParser
import IncidentMapper

struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Find where incidents lie densely together.",
    discussion: """
      DBSCAN with distances in meters on the ellipsoid. Incidents known less finely than --within take \
      no part as points; incidents that merely share a coordinate are reported. The result is GeoJSON.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var clusters: ClusterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      if let path = output.output, path != "-" {
        guard OutputFormat(path: path) == .geoJSON else {
          throw ValidationError("clusters are written as GeoJSON: '\(path)' should end in .geojson")
        }
      }
      let run = try Run(output)
      let records = try run.locate(try run.read(input), with: try data.referenceData())
      let found = try run.cluster(records, clusters)
      try run.write { $0.geoJSON(found) }
      try run.finish()
    }
  }
}
