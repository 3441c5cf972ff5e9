import Incidents
import Testing

@testable import IncidentMapper

/// Lines that send the reader on to other articles, and the ends of sentences.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Lines that send the reader on", .serialized)
struct ReferralTests {
  @Test(
    "what another article tells is passed over",
    arguments: [
      "READ MORE: Drone strike kills nine in Odesa",
      "Read also: Drone strike kills nine in Odesa",
      "Also read | Drone strike kills nine in Odesa",
      "WATCH: Drone strike kills nine in Odesa",
      "Related: Drone strike kills nine in Odesa",
      "(Read also: Drone strike kills nine in Odesa)",
    ])
  func referral(line: String) throws {
    let text =
      "A missile hit a depot in Kharkiv on Sunday, killing five people.\n\n\(line)\n\nThe governor said a fire was put out."
    #expect(try ArticleReadingTests.told(text) == ["missile_strike 2024-06-02 Kharkiv"])
    let reading = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)))
    #expect(reading.findings.contains { $0.code == "referral-not-read" })
  }

  @Test(
    "what only reads like one is read",
    arguments: [
      "Related attacks: a drone hit a depot in Odesa on Sunday, killing nine people.",
      "Residents could read more into it: a drone hit a depot in Odesa on Sunday, killing nine people.",
    ])
  func news(line: String) throws {
    let told = try ArticleReadingTests.told(
      "A missile hit a depot in Kharkiv on Sunday, killing five people.\n\n\(line)")
    #expect(told.contains { $0.hasSuffix("Odesa") || $0.hasSuffix("Odessa") })
  }

  @Test("a toll ends with its sentence, whatever the next one claims")
  func sentenceEnd() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen attacked a hotel in Mogadishu on Sunday. Six people died in the attack. The attack was claimed by al-Shabaab."
    )
    #expect(records.map { $0.mention.casualties.killed?.lower } == [6])
    #expect(records.first?.mention.actors.first?.name == "al-Shabaab")
  }
}
