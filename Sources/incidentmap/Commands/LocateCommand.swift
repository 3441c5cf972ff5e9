import ArgumentParser
import IncidentMapper

struct LocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate",
    abstract: "Locate what is known only by the name of its place.",
    discussion: """
      Each location has a radius or an area that contains the whole place, the reasons, and the \
      alternatives not taken. What the gazetteer cannot decide stays a mention, with a finding.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let format = try format.format(for: output.output)
      let run = try Run(output)
      let data = try data.referenceData()
      let records = try run.locate(try run.read(input), with: data)
      try run.write { format.write(records, to: $0) }
      try run.finish()
    }
  }
}
