import ArgumentParser
import IncidentMapper

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Find reports of one incident in several sources, and mark them as one.",
    discussion: """
      Every report stays, with its source and its quotes; a repeated one gets the identifier of the report that \
      stands for both (same_as), with the score and the reasons as a finding. Maps count it once. --undo takes \
      the marks away.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @Option(
    help: ArgumentHelp(
      "The least score, 0 to 1, that makes two reports one incident.", valueName: "score"))
  var threshold = 0.7

  @Flag(help: "Only list the pairs with their scores and reasons.")
  var propose = false

  @Flag(help: "Take the marks of an earlier merge away.")
  var undo = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold must be between 0 and 1")
    }
    guard !propose || !undo else { throw ValidationError("--propose or --undo, not both") }
  }

  func run() throws {
    try reporting {
      let format = propose ? .csv : try format.format(for: output.output)
      let run = try Run(output)
      var records = try run.read(
        input, articles: articles, try GeoparsingOptions.standard, data: try data.referenceData())
      if undo {
        records = Merging.undone(records)
      } else {
        let pairs = DuplicateSearch(threshold: threshold).pairs(records)
        if propose {
          try run.write { out in
            out.text("first\tsecond\tscore\treasons\n")
            for pair in pairs {
              out.text(
                "\(records[pair.first].id)\t\(records[pair.second].id)\t\(pair.score)\t\(pair.reasons.joined(separator: "; "))\n"
              )
            }
          }
          return try run.finish()
        }
        let merged = Merging.merged(records, pairs: pairs)
        records = merged.records
        run.add(merged.findings)
        run.terminal.say("\(merged.findings.count) of \(records.count) reports repeat another")
      }
      let written = records
      try run.write { format.write(written, to: $0) }
      try run.finish()
    }
  }
}
