import ArgumentParser
import IncidentMapper

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read what texts say.",
    discussion: """
      With --toponyms: the places that each document names, with position, radius, probability and \
      reasons, one JSON object a line in the order of the documents.
      """)

  @Option(
    help: ArgumentHelp(
      "Documents as lines of JSON with doc_id, text, date and title; - is standard input.",
      valueName: "file"))
  var documents: String

  @Flag(help: "Print the toponyms of each document.")
  var toponyms = false

  @OptionGroup var geoparsing: GeoparsingOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let run = try Run(output)
      let parser = try geoparsing.geoparser(try data.referenceData(), for: run)
      let lines = DocumentLines(takesToponyms: geoparsing.givenSpans)
      try run.write { out in
        let writer = ToponymLines(to: out)
        run.add(
          try lines.forEach(in: documents) { document in
            let reading = parser.read(document, explaining: geoparsing.explain)
            writer.write(
              reading.toponyms, of: document,
              with: geoparsing.explain
                ? [("considered", reading.explanation(of: document))] : [])
          })
      }
      try run.finish()
    }
  }
}
