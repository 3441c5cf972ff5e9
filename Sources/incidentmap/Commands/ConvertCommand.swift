import ArgumentParser
import IncidentMapper

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert between formats in bounded memory, and lose nothing.",
    discussion: """
      Original columns and codes are kept: a UCDP file converted to GeoJSON and back to CSV has all \
      its columns unchanged, before ours.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let format = try format.format(for: output.output)
      guard input.paths.count == 1, let path = input.paths.first else {
        throw ValidationError("convert takes one input")
      }
      let run = try Run(output)
      try run.write { out in
        run.note(try Converter(reader: input.reader).convert(path, to: format, into: out), of: path)
      }
      try run.finish()
    }
  }
}
