import Foundation
import Testing

@testable import IncidentMapper

@Suite("Several reports of one incident")
struct MergingTests {
  private func records() throws -> [Record] {
    let reader = try ArticleReadingTests.reader()
    let texts = [
      (
        "a.txt",
        "Two car bombs exploded in Mosul on Monday, killing 12 people. Gunmen shot a judge in Basra on Monday."
      ),
      ("b.txt", "Twin car bombs killed at least 10 people in Mosul on Monday, police said."),
      ("c.txt", "A roadside bomb wounded a soldier in Mosul on Friday."),
    ]
    return texts.flatMap { name, text in
      reader.read(
        Document(
          id: name, text: text, published: CalendarDay(year: 2023, month: 5, day: 17), file: name)
      ).records
    }
  }

  @Test("two reports of one bombing are proposed with reasons, others are not")
  func pairs() throws {
    let records = try records()
    let pairs = DuplicateSearch().pairs(records)
    #expect(pairs.count == 1)
    let pair = try #require(pairs.first)
    #expect(records[pair.first].mention.category.code == "car_bombing")
    #expect(records[pair.second].mention.provenance.file == "b.txt")
    #expect(pair.reasons.contains("on the same day"))
  }

  @Test("merging keeps every report, and can be taken back")
  func reversible() throws {
    let records = try records()
    let merged = Merging.merged(records, pairs: DuplicateSearch().pairs(records)).records
    #expect(merged.count == records.count)
    #expect(merged.count { $0.mention.sameAs != nil } == 1)
    #expect(Merging.undone(merged) == records)
  }
}
