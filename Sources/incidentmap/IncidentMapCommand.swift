import ArgumentParser
import IncidentMapper

@main
struct IncidentMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidentmap",
    abstract: "Map incidents, and say how sure the map is.")
}
