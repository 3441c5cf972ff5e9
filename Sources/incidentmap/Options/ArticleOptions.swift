import ArgumentParser
import IncidentMapper

/// How articles are read.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day an article was published, if it does not tell: what 'on Sunday' is counted from.",
      valueName: "yyyy-mm-dd"))
  var published: CalendarDay?

  @Flag(
    help: "Let an incident without a place take that of a known event it seems to be, marked so.")
  var knownEvents = false

  @Option(
    help: ArgumentHelp(
      "Count incidents of which the text makes so sure, from 0 to 1; what is less sure is a finding.",
      valueName: "p"))
  var leastConfidence = ArticleReader.standardConfidence

  @Option(
    help: ArgumentHelp(
      "Decisions on the incidents read (accept, correct, reject, merge): applied, and completed by new ones.",
      valueName: "file"))
  var review: String?

  func validate() throws {
    guard (0...1).contains(leastConfidence) else {
      throw ValidationError("--least-confidence must be between 0 and 1")
    }
  }

  /// A reader of articles, with data that are opened once for each.
  func reader(
    _ data: ReferenceData, _ geoparsing: GeoparsingOptions, for run: Run
  ) throws -> ArticleReader {
    ArticleReader(
      geoparser: try geoparsing.geoparser(data, for: run), events: try data.knownEvents(),
      takesKnownPlaces: knownEvents, leastConfidence: leastConfidence)
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) {
    guard let date = OccurrenceDate(edtf: argument), date.isSingleDay, let day = date.earliest,
      argument.utf8.count == 10
    else { return nil }
    self = day
  }
}
