import Extraction
import Geoparsing
import Incidents
import InterchangeFormats

/// Reads articles: from words to places to incidents.
///
/// It remembers the names it has met and is confined to one thread; make one for each.
public final class ArticleReader {
  private let geoparser: Geoparser
  private let extractor: IncidentExtractor
  /// Named events by which an incident without a place may be known; empty for none.
  public var events: KnownEvents
  /// Whether an incident without a place takes that of a known event.
  public var takesKnownPlaces: Bool

  public init(
    geoparser: Geoparser, events: KnownEvents = KnownEvents(), takesKnownPlaces: Bool = false,
    leastConfidence: Double = IncidentExtractor.standardConfidence
  ) {
    self.geoparser = geoparser
    extractor = IncidentExtractor(leastConfidence: leastConfidence)
    self.events = events
    self.takesKnownPlaces = takesKnownPlaces
  }

  /// How sure a text has to make of an incident for it to be counted, where nothing else is asked for.
  public static let standardConfidence = IncidentExtractor.standardConfidence

  /// What was read from one article.
  public struct Reading: Sendable {
    /// What happened, by the text, in the order in which it is first told.
    public var records: [Record]
    /// What is only threatened, planned, rehearsed, supposed, denied or remembered, and aggregates.
    public var others: [Record]
    public var findings: [Finding]
  }

  public func read(_ document: Document) -> Reading {
    let small = CapitalText.inSmallLetters(document)
    var names = geoparser.read(small ?? document)
    if small != nil {
      names.toponyms = CapitalText.toponyms(names.toponyms, geoparser.read(document).toponyms)
    }
    let text = small.map { CapitalText.withNames($0, &names.toponyms) } ?? document
    let result = extractor.incidents(in: text, toponyms: names.toponyms, known: geoparser)
    var findings = names.findings + result.findings
    var (incidents, others) = (result.incidents, result.others)
    if small != nil {
      quote(&incidents, from: document)
      quote(&others, from: document)
    }
    findings += events.recognize(
      &incidents, published: document.published, takesPlaces: takesKnownPlaces
    ).map { finding in
      var finding = finding
      finding.file = finding.file ?? document.file ?? document.id
      return finding
    }
    return Reading(
      records: incidents.map(record), others: others.map(record), findings: findings)
  }

  /// Has the quotes as they were typed.
  private func quote(_ incidents: inout [ExtractedIncident], from document: Document) {
    let bytes = Array(document.text.utf8)
    for incident in incidents.indices {
      for index in incidents[incident].mention.provenance.evidence.indices {
        let range = incidents[incident].mention.provenance.evidence[index].range
        incidents[incident].mention.provenance.evidence[index].quote = String(
          decoding: bytes[range], as: UTF8.self)
      }
    }
  }

  private func record(_ extracted: ExtractedIncident) -> Record {
    guard let location = extracted.location else { return .mention(extracted.mention) }
    return .incident(Incident(extracted.mention, at: location))
  }
}

extension ArticleReader.Reading {
  /// What is only threatened, planned, rehearsed or supposed, and where: to be shown beside the incidents, and
  /// counted with none.
  public var toldOnly: [Record] {
    others.filter {
      !$0.mention.factuality.isAsserted && !$0.mention.isAggregate && $0.location != nil
        && $0.location?.place?.feature.isCountry != true
    }
  }

  /// The records as they go to a map: a country too large for any map is no place, and what has none is a
  /// finding.
  public var placed: (records: [Record], findings: [Finding]) {
    var found = findings
    let placed = records.map { record -> Record in
      var mention = record.mention
      if let location = record.location {
        guard let place = location.place, place.feature.isCountry, location.precision == .country
        else {
          return record
        }
        add("only the country is known, \(place.name)", to: &mention, &found)
        return .mention(mention)
      }
      let reason =
        mention.place.text.isEmpty
        ? "the text names no place for it" : "no gazetteer entry was decided on"
      add(reason, to: &mention, &found)
      return .mention(mention)
    }
    return (placed, found)
  }

  private func add(_ reason: String, to mention: inout IncidentMention, _ findings: inout [Finding])
  {
    let words = mention.place.text.isEmpty ? "'\(mention.id)'" : "'\(mention.place.text)'"
    let finding = Finding(
      .warning, code: "not-placed", "not placed: \(words): \(reason)",
      file: mention.provenance.file,
      line: mention.provenance.line, field: "place", value: mention.place.text)
    mention.findings.append(finding)
    findings.append(finding)
  }
}

extension Geoparser: KnownPlaces {}
