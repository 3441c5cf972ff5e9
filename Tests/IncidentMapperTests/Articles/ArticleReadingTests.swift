import Foundation
import Testing

@testable import IncidentMapper

/// The whole way from an article to incidents, with the data that ship, held against what people read.
@Suite("Articles", .serialized)
struct ArticleReadingTests {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What is told of a text that is published on Monday, 3 June 2024: category, day and place of each incident.
  static func told(_ text: String) throws -> [String] {
    try records(text).map { record in
      let mention = record.mention
      let place = record.location?.place?.name ?? "nowhere"
      return "\(mention.category.code) \(mention.date?.edtf ?? "undated") \(place)"
    }.sorted()
  }

  /// The incidents of a text that is published on that day.
  static func records(_ text: String) throws -> [Record] {
    try reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3))
    ).records
  }

  static func reader() throws -> ArticleReader {
    let data = try ReferenceData(
      asked: package.appending(path: "GeoData").path, environment: nil, executable: nil)
    return ArticleReader(
      geoparser: Geoparser(
        gazetteer: try Gazetteer.open(data.gazetteer), lexicon: try data.lexicon()),
      events: try data.knownEvents())
  }

  static func evaluation(_ folder: URL) throws -> IncidentEvaluation {
    let reader = try reader()
    var evaluation = IncidentEvaluation()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".json") {
      let file = folder.appending(path: name)
      let json = try String(contentsOf: file, encoding: .utf8)
      let gold = try #require(GoldReport(json: json, file: name))
      evaluation.add(gold, read: reader.read(gold.document).records)
    }
    return evaluation
  }

  /// Passages written for this purpose in the manner of wire reports from many countries; their incidents were
  /// marked by whoever wrote them.
  @Test("wire-style passages are read as their writers meant them")
  func passages() throws {
    let result = try Self.evaluation(
      Self.package.appending(path: "Tests/ExtractionTests/passages"))
    #expect(result.strict.f1 >= 0.80, "\(result.losses.joined(separator: "\n"))")
    #expect(result.slotsTogether.f1 >= 0.80)
    #expect(result.traps.values.reduce(0) { $0 + $1.hits } == 0)
    #expect((result.coverage ?? 0) >= 0.85)
  }

  @Test("what hit its station hit the town named last")
  func owned() throws {
    let text =
      "Kramatorsk has come under fire since the invasion. In April 2022 a missile strike on its railway station killed "
      + "more than 50 people."
    let reading = try Self.reader().read(
      Document(id: "a", text: text, published: CalendarDay(year: 2024, month: 3, day: 14)))
    #expect(reading.records.last?.location?.place?.name == "Kramatorsk")
  }

  @Test("threats, plans and drills are told beside the incidents, each as what it is")
  func toldOnly() throws {
    let text =
      "Two rockets hit the Green Zone in Baghdad on Tuesday. The group said it planned to strike Erbil "
      + "International Airport with drones. On Thursday the army simulated a rocket attack on Balad Air "
      + "Base during an exercise."
    let reading = try Self.reader().read(
      Document(id: "a", text: text, published: CalendarDay(year: 2020, month: 11, day: 27)))
    #expect(reading.records.count == 1)
    #expect(reading.toldOnly.map(\.mention.factuality) == [.planned, .exercised])
    #expect(
      reading.toldOnly.compactMap { $0.location?.place?.name }
        == ["Erbil International Airport", "Balad Air Base"])
  }

  @Test("a country is no place on a map, and what has no place is a finding")
  func placed() throws {
    let reading = try Self.reader().read(
      Document(
        id: "a",
        text:
          "A drone attack killed three soldiers in Russia on Monday. Gunmen shot two men on Tuesday.",
        published: CalendarDay(year: 2024, month: 2, day: 7)))
    let placed = reading.placed
    #expect(placed.records.count == 2)
    #expect(placed.records.allSatisfy { $0.location == nil })
    #expect(placed.findings.count { $0.code == "not-placed" } == 2)
  }

  @Test("an incident without a place takes that of a known event only when asked, and says so")
  func knownEvent() throws {
    let text =
      "In January of last year the U.S. launched a drone strike at Major General Qassem Soleimani, the head of Iran's Quds Force."
    let document = Document(
      id: "a", text: text, published: CalendarDay(year: 2021, month: 1, day: 10))
    let reader = try Self.reader()
    #expect(reader.read(document).records.first?.location == nil)
    reader.takesKnownPlaces = true
    let taken = try #require(reader.read(document).records.first)
    // Near Baghdad's airport, on 3 January 2020: Wikipedia, "Assassination of Qasem Soleimani".
    #expect(taken.location?.method == .knownEvent)
    #expect(Explanation.text([taken]).contains("| Killing of Qasem Soleimani (±"))
    #expect(abs((taken.location?.position.latitude ?? 0) - 33.26) < 0.05)
    #expect(taken.mention.findings.contains { $0.code == "placed-by-event" })
    // Published in 2020, "last year" is not the year of the event.
    var wrong = document
    wrong.published = CalendarDay(year: 2020, month: 11, day: 27)
    let reading = reader.read(wrong)
    #expect(reading.records.first?.location == nil)
    #expect(reading.findings.contains { $0.code == "date-contradicts-event" })
  }

  @Test(
    "no 'armed group' is that of another event, and a place that is not known is no missing one")
  func otherEvents() throws {
    let reading = try Self.reader().read(
      Document(
        id: "d",
        text:
          "On 22 October, non-State armed groups attacked Naquitengue village, beheading two civilians.",
        published: CalendarDay(year: 2023, month: 10, day: 30)))
    #expect(
      !reading.findings.contains { ["date-contradicts-event", "known-event"].contains($0.code) })
  }

  @Test("the party and the very day name a known event, though no word of its name does")
  func knownEventOfDay() throws {
    let text = "A U.S. drone strike killed a general on 3 January 2020, officials said."
    let reader = try Self.reader()
    reader.takesKnownPlaces = true
    let taken = try #require(reader.read(Document(id: "a", text: text)).records.first)
    // Near Baghdad's airport: Wikipedia, "Assassination of Qasem Soleimani".
    #expect(taken.location?.method == .knownEvent)
    #expect(taken.location.map { abs($0.position.latitude - 33.26) < 0.05 } == true)
    #expect(taken.mention.place.text == "")
  }

  @Test("several threads give the same readings in the same order")
  func jobs() throws {
    let documents = (1...9).map {
      Document(
        id: "\($0)", text: "A bomb killed \($0) people in Mosul on Monday.",
        published: CalendarDay(year: 2024, month: 2, day: 7))
    }
    let one = ArticlePool([try Self.reader()]).readings(of: documents)
    let two = ArticlePool([try Self.reader(), try Self.reader()]).readings(of: documents)
    #expect(one.map(\.records) == two.map(\.records))
    #expect(one.compactMap { $0.records.first?.mention.casualties.killed?.lower } == Array(1...9))
  }
}
