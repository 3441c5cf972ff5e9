import ArgumentParser
import IncidentMapper

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a map of incidents that are located.",
    discussion: "What is not located is counted on the map, not placed. The result is SVG.")

  @OptionGroup var input: InputOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var clusters: ClusterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      if let path = output.output, path != "-", !path.lowercased().hasSuffix(".svg") {
        throw ValidationError("a map is drawn as SVG: '\(path)' should end in .svg")
      }
      let run = try Run(output)
      let records = try run.read(input)
      try run.draw(records, map, clusters, data: try data.referenceData())
      try run.finish()
    }
  }
}
