import Foundation
import Testing

@testable import IncidentMapper

@Suite("Decisions of a reviewer")
struct ReviewTests {
  private func records(_ text: String) throws -> [Record] {
    try ArticleReadingTests.reader().read(
      Document(id: "a", text: text, published: CalendarDay(year: 2023, month: 5, day: 17))
    ).records
  }

  private let text =
    "Six rockets were fired at a base near Erbil on Monday. Gunmen opened fire on a checkpoint in Mosul on Tuesday, killing two officers."

  @Test("a first run lists every incident as open, and the file reads back")
  func first() throws {
    let result = Review(DecisionFile()).apply(to: try records(text))
    #expect(result.file.decisions.map(\.verdict) == [.open, .open])
    #expect(result.records.count == 2)
    let back = DecisionFile.read(result.file.text, named: "r.tsv")
    #expect(back.findings.isEmpty)
    #expect(back.file == result.file)
  }

  @Test("decisions hold when the article is changed around them")
  func changed() throws {
    var file = Review(DecisionFile()).apply(to: try records(text)).file
    file.decisions[0].verdict = .reject
    file.decisions[1].verdict = .correct
    file.decisions[1].field = "killed"
    file.decisions[1].value = "3"
    let longer =
      "An update. "
      + text.replacing("a checkpoint in Mosul", with: "a police checkpoint in western Mosul")
    let result = Review(file).apply(to: try records(longer))
    #expect(result.findings.isEmpty, "\(result.findings)")
    #expect(result.records.map(\.mention.category.code) == ["small_arms_attack"])
    #expect(result.records.first?.mention.casualties.killed == Count(exactly: 3))
    #expect(result.file.decisions == file.decisions)
  }

  @Test("decisions hold when the document got a longer name, as another file of its name came")
  func renamed() throws {
    var file = Review(DecisionFile()).apply(to: try records(text)).file
    file.decisions[0].verdict = .reject
    let reader = try ArticleReadingTests.reader()
    let records = ["north/a.txt", "south/b.txt"].flatMap { name in
      reader.read(
        Document(id: name, text: text, published: CalendarDay(year: 2023, month: 5, day: 17))
      ).records
    }
    let result = Review(file).apply(to: records)
    #expect(result.findings.isEmpty, "\(result.findings)")
    #expect(result.records.map { $0.id.rawValue.prefix(5) } == ["north", "south", "south"])
  }

  @Test(
    "to accept or correct what was read and not counted is to count it, and to reject it is not")
  func rescued() throws {
    let all = try records(text)
    var file = Review(DecisionFile()).apply(to: all).file
    file.decisions[1].verdict = .accept
    for (verdict, count) in [(Decision.Verdict.accept, 2), (.reject, 1), (.open, 1)] {
      file.decisions[0].verdict = verdict
      let result = Review(file).apply(to: [all[1]], besides: [all[0]])
      #expect(result.records.count == count)
      #expect(result.findings.map(\.code) == (count == 2 ? [] : ["decision-stale"]))
    }
    file.decisions[0].verdict = .correct
    file.decisions[0].field = "factuality"
    file.decisions[0].value = "claimed"
    let corrected = Review(file).apply(to: [all[1]], besides: [all[0]])
    #expect(corrected.records.map(\.mention.factuality) == [.impacted, .claimed])
    // What is only planned is no incident, whoever accepts it.
    var planned = all[0].mention
    planned.factuality = .planned
    file.decisions[0].verdict = .accept
    #expect(
      Review(file).apply(to: [all[1]], besides: [all[0].withMention(planned)]).records.count == 1)
  }

  @Test(
    "what a person corrects keeps the words of the text, marked as overruled, and what is placed is no more to be placed"
  )
  func overruled() throws {
    var file = Review(DecisionFile()).apply(to: try records(text)).file
    file.decisions.removeFirst()
    file.decisions[0].verdict = .correct
    file.decisions[0].field = "killed"
    file.decisions[0].value = "3"
    let record = try #require(Review(file).apply(to: try records(text)).records.last)
    let evidence = record.mention.provenance.evidence.filter { $0.field == "killed" }
    #expect(evidence.map(\.rule) == ["casualties, overruled in review"])
    let lost = try ArticleReadingTests.reader().read(
      Document(
        id: "a", text: "Gunmen killed two officers in Qwzxland on Tuesday.",
        published: CalendarDay(year: 2023, month: 5, day: 17))
    ).placed.records
    #expect(lost.flatMap(\.mention.findings).map(\.code).contains("not-placed"))
    var decided = Review(DecisionFile()).apply(to: lost).file
    decided.decisions[0].verdict = .correct
    decided.decisions[0].field = "place"
    decided.decisions[0].value = "33.2,35.33,2000"
    let placed = Review(decided).apply(to: lost).records
    #expect(!placed.flatMap(\.mention.findings).map(\.code).contains("not-placed"))
  }

  @Test("a decision whose incident is gone, or whose value is none, is a finding")
  func stale() throws {
    let file = DecisionFile([
      Decision(verdict: .accept, document: "a", passage: "A bomb went off in a market of Samarra"),
      Decision(
        verdict: .correct, document: "a",
        passage: "Six rockets were fired at a base near Erbil on Monday",
        field: "date", value: "soon"),
    ])
    let result = Review(file).apply(to: try records(text))
    #expect(result.findings.map(\.code) == ["decision-stale", "decision-not-understood"])
    let (read, _) = DecisionFile.read(file.text, named: "decisions.tsv")
    let findings = Review(read).apply(to: try records(text)).findings
    #expect(findings.map(\.file) == ["decisions.tsv", "decisions.tsv"])
    #expect(findings.map(\.line) == [2, 3])
  }

  @Test(
    "a place is corrected by its name or its number in the gazetteer, and one name of many is refused with a cure"
  )
  func places() throws {
    let records = try records(text)
    let data = try ReferenceData(
      asked: ArticleReadingTests.package.appending(path: "GeoData").path, environment: nil,
      executable: nil)
    let locator = Locator(gazetteer: try Gazetteer.open(data.gazetteer))
    let tikrit = try #require(locator.location(of: "Tikrit")?.place)
    func corrected(_ value: String) -> (records: [Record], findings: [Finding]) {
      var file = Review(DecisionFile()).apply(to: records).file
      file.decisions[1].verdict = .correct
      file.decisions[1].field = "place"
      file.decisions[1].value = value
      let result = Review(file, locate: locator.location).apply(to: records)
      return (result.records, result.findings)
    }
    for value in ["Tikrit", tikrit.id.rawValue] {
      let result = corrected(value)
      #expect(result.findings.isEmpty)
      #expect(
        result.records[1].location?.place == tikrit && result.records[1].location?.method == .review
      )
      #expect(result.records[1].mention.place.text == tikrit.name)
    }
    for value in ["Zzqx", "Iraq"] {
      let result = corrected(value)
      #expect(result.findings.first?.message.contains("gazetteer search") == true)
      #expect(result.records[1].location?.place == records[1].location?.place)
    }
  }

  @Test("decisions hold for documents that are read one after the other, whatever their names")
  func streamed() throws {
    let documents = ["a#1", "b\tc", ""].map { id in
      Document(id: id, text: text, published: CalendarDay(year: 2023, month: 5, day: 17))
    }
    let readings = try documents.map { try ArticleReadingTests.reader().read($0).records }
    var first = DocumentReview(DecisionFile())
    for (document, records) in zip(documents, readings) {
      #expect(first.apply(to: records, of: document).records.count == 2)
    }
    var file = DecisionFile.read(first.finish().file.text, named: "r.tsv").file
    #expect(file.decisions.count == 6)
    file.decisions[0].verdict = .reject
    file.decisions[3].verdict = .reject
    file.decisions.append(
      Decision(verdict: .accept, document: "gone", passage: file.decisions[0].passage))
    file.decisions.append(
      Decision(verdict: .accept, document: "b c", passage: "A bomb went off in Samarra"))
    var second = DocumentReview(file)
    let kept = zip(documents, readings).map { second.apply(to: $1, of: $0) }
    #expect(kept.map(\.records.count) == [1, 1, 2])
    #expect(kept.allSatisfy { $0.findings.isEmpty })
    #expect(second.finish().file == file)
    #expect(second.finish().findings.map(\.code) == ["decision-stale", "decision-stale"])
  }

  @Test("merging two puts the quotes of both together")
  func merge() throws {
    let all = try records(text)
    let file = DecisionFile([
      Decision(
        verdict: .merge, document: "a", passage: try #require(Review.passage(all[1])),
        value: try #require(Review.passage(all[0])))
    ])
    let result = Review(file).apply(to: all)
    #expect(result.records.count == 1)
    #expect(
      result.records[0].mention.provenance.evidence.count
        == all[0].mention.provenance.evidence.count + all[1].mention.provenance.evidence.count)
  }
}
