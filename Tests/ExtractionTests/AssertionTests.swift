import Incidents
import SimpleFeatures
import Testing

@testable import Extraction

/// How surely a text tells of an incident: written for this purpose, read without any gazetteer.
@Suite("How surely a report asserts")
struct AssertionTests {
  private func read(
    _ text: String, leastConfidence: Double = IncidentExtractor.standardConfidence
  ) -> IncidentExtractor.Result {
    IncidentExtractor(leastConfidence: leastConfidence).incidents(
      in: Document(id: "p", text: text, published: CalendarDay(year: 2024, month: 2, day: 7)),
      toponyms: [])
  }

  private static let habit =
    "A car bomb killed four people at a market on Tuesday. The talks follow years of war and an air strike that had hit a depot on Tuesday."

  @Test("what is told weakly is a finding and stays among the others; a lower bar counts it")
  func bar() throws {
    let result = read(Self.habit)
    #expect(result.incidents.map(\.mention.category.code) == ["car_bombing"])
    let weak = try #require(result.others.first { $0.mention.assertion != nil })
    let finding = try #require(weak.mention.findings.first { $0.code == "told-weakly" })
    #expect(finding.message.contains("% sure"))
    #expect(finding.value?.contains("an air strike") == true)
    #expect(result.findings.contains(finding))
    let all = read(Self.habit, leastConfidence: 0)
    #expect(all.incidents.count == 2)
    #expect(all.incidents.count + all.others.count == result.incidents.count + result.others.count)
    #expect(read(Self.habit, leastConfidence: 1).incidents.isEmpty)
  }

  @Test("the probability is that of the weights, and each weight is told")
  func weights() throws {
    let incidents = read(Self.habit, leastConfidence: 0).incidents
    #expect(incidents.count == 2)
    for incident in incidents {
      let assertion = try #require(incident.mention.assertion)
      let odds = assertion.evidence.reduce(AssertionWeights.start) { $0 + $1.weight }
      #expect(abs(assertion.probability - Self.logistic(odds)) < 1e-9)
      #expect((0...1).contains(assertion.probability))
      #expect(
        assertion.reasons.map { abs($0.weight) }
          == assertion.reasons.map { abs($0.weight) }.sorted(by: >))
    }
  }

  /// 1 / (1 + e^-x) by the series of e^x, and not by the library that is tested.
  private static func logistic(_ x: Double) -> Double {
    var term = 1.0
    var power = 1.0
    for n in 1...80 {
      term *= abs(x) / Double(n)
      power += term
    }
    return x >= 0 ? power / (1 + power) : 1 / (1 + power)
  }

  @Test(
    "what is seen of a passage",
    arguments: [
      (
        "Gunmen attacked a bank on Monday, wounding two guards.",
        ["byVerb", "target", "ownToll", "ofNoPlaces"],
        ["known", "noDay", "memory", "quoted", "sameDayBefore"]
      ),
      ("Gunmen attacked a bank years ago.", ["memory"], ["dayOfNews", "quoted"]),
      (
        "A bomb exploded in front of a bank on Tuesday, where guards had shot a thief.",
        ["dayOfNews"], ["months"]
      ),
    ])
  func evidence(text: String, seen: [String], unseen: [String]) throws {
    let result = read(text, leastConfidence: 0)
    let told = try #require((result.incidents + result.others).first?.mention.assertion)
    let names = told.evidence.map(\.name)
    for name in seen { #expect(names.contains(name), "\(text): \(names)") }
    for name in unseen { #expect(!names.contains(name), "\(text): \(names)") }
  }

  @Test("a reason is written with its weight and read again")
  func written() {
    for reason in [
      Assertion.Reason("ownPlace", weight: 1.37), Assertion.Reason("noPlace", weight: -0.75),
      Assertion.Reason("late", weight: 0),
    ] {
      #expect(Assertion.Reason(description: reason.description) == reason)
    }
    #expect(Assertion.Reason("noPlace", weight: -0.75).description == "noPlace -0.75")
    for text in ["", "a b", "a +1 2", "a nan", " +1"] {
      #expect(Assertion.Reason(description: text) == nil, "\(text)")
    }
  }
}
