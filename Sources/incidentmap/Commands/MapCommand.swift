import ArgumentParser
import IncidentMapper

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Go the whole way: read, locate, and draw a map or write incidents.",
    discussion: """
      The extension of -o says what is wanted: .svg for the map, .geojson, .geojsonl, .csv or .tsv for \
      the located incidents. Without -o the map is written to standard output. An article (plain text, \
      Markdown, HTML) is read for the incidents it tells of.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var clusters: ClusterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let format = try self.format()
      let run = try Run(output)
      let data = try data.referenceData()
      let records = try run.locate(
        try run.read(
          input, articles: articles, try GeoparsingOptions.standard, data: data, tellsAll: true),
        with: data)
      if let format {
        try run.write { format.write(records, to: $0) }
      } else {
        try run.draw(records, map, clusters, data: data)
      }
      try run.finish()
    }
  }

  /// The format of a list of incidents; `nil` for a map.
  private func format() throws -> OutputFormat? {
    guard let path = output.output, path != "-", !path.lowercased().hasSuffix(".svg") else {
      return nil
    }
    guard let format = OutputFormat(path: path) else {
      throw ValidationError(
        "'\(path)' has no extension of a known format: use .svg, .geojson, .geojsonl, .csv or .tsv")
    }
    return format
  }
}
