import ArgumentParser
import IncidentMapper

@main
struct IncidentMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidentmap",
    abstract: "Map incidents, and say how sure the map is.",
    discussion: """
      Data go to standard output, words to standard error. Files are never overwritten without --force \
      and never half written. Quantities carry units: 1km, 500m.

      Exit codes: 0 done, 1 failure, 64 usage, 65 bad data, 66 no input, 73 cannot create, 130 interrupted.
      """,
    version: "incidentmap \(Versions.incidentmap) (PROJ \(Versions.proj), GEOS \(Versions.geos))",
    subcommands: [
      MapCommand.self, ExtractCommand.self, ReadCommand.self, LocateCommand.self,
      ClusterCommand.self, NearCommand.self, MergeCommand.self, DrawCommand.self,
      ConvertCommand.self, GazetteerCommand.self, EvaluateCommand.self,
    ],
    defaultSubcommand: MapCommand.self)

  static func main() {
    endCleanlyOnSignals()
    main(nil)
  }
}
