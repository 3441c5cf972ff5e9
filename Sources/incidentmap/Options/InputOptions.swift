import ArgumentParser
import IncidentMapper

extension InputFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// What is read, and how its columns are to be understood.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files of incidents; - or none is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The format of the input, if its content does not tell (csv, tsv, geojson, geojsonseq, acled, ucdp).",
      valueName: "format"))
  var format: InputFormat?

  @Option(
    help: ArgumentHelp(
      "Which column holds what, if its name does not tell: latitude=Y,longitude=X,date=When.",
      valueName: "attribute=column,..."))
  var columns: ColumnMapping = .automatic

  var paths: [String] { inputs.isEmpty ? ["-"] : inputs }

  var reader: IncidentReader { IncidentReader(format: format, columns: columns) }
}

extension ColumnMapping: ExpressibleByArgument {
  public init?(argument: String) {
    do {
      try self.init(argument)
    } catch {
      Terminal.write("incidentmap: \(error)\n")
      return nil
    }
  }

  public var defaultValueDescription: String { "recognized" }
}
