import ArgumentParser
import IncidentMapper

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read rows or features into incidents, mentions and findings.",
    discussion: """
      Rows with coordinates become incidents, rows without become mentions that locate can place. \
      Without -o the result is a GeoJSON text sequence on standard output.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let format = try format.format(for: output.output)
      let run = try Run(output)
      try run.stream(input, as: format)
      try run.finish()
    }
  }
}

/// Which format a list of incidents is written in.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The format of the output, if its extension does not tell (geojson, geojsonseq, ndjson, csv, tsv).",
      valueName: "format"))
  var format: OutputFormat?

  /// The format asked for, else that of the path, else a text sequence for the next command.
  func format(for path: String?) throws -> OutputFormat {
    if let format { return format }
    guard let path, path != "-" else { return .geoJSONSequence }
    guard let format = OutputFormat(path: path) else {
      throw ValidationError(
        "'\(path)' has no extension of a known format: use .geojson, .geojsonl, .csv or .tsv, or say --to"
      )
    }
    return format
  }
}
