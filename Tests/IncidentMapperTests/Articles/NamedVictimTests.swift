import Incidents
import Testing

@testable import IncidentMapper

/// People who are told of, and counted, by their names or by a number that is not sure.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Victims by their names", .serialized)
struct NamedVictimTests {
  @Test(
    "each name counts one, and who is told twice counts once",
    arguments: [
      ("Ahmed Hassan, a baker, and Ali Omar, 32, were shot dead", 2),
      ("A baker, Ahmed Hassan, and a nurse, Sara Omar, were shot dead", 2),
      ("A radio host, Ana Sánchez, was gunned down", 1),
      ("A baker and his son, Ahmed Hassan and Ali Hassan, were shot dead", 2),
      ("Two policemen and a baker, Ahmed Hassan, were shot dead", 3),
      ("Three policemen, Ahmed Hassan, Ali Omar and Omar Aziz, were killed", 3),
      ("Two people, a driver and Ahmed Hassan, were shot dead", 2),
      ("Four policemen, including Ahmed Hassan and Ali Omar, were killed", 4),
    ])
  func names(words: String, killed: Int) throws {
    let records = try ArticleReadingTests.records(words + " by gunmen in Basra on Sunday.")
    #expect(records.map(\.mention.casualties.killed?.lower) == [killed])
    #expect(records.map(\.mention.casualties.killed?.upper) == [killed])
  }

  @Test("organizations have names too")
  func noPeople() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen attacked a police station in Basra on Sunday. The United Nations and the Islamic Party were not hurt."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [nil])
  }

  @Test(
    "a count that is not sure goes with those whom it counts",
    arguments: [
      ("About 50 rebels", "50 rebels"), ("Around 200 Taliban fighters", "200 Taliban fighters"),
      ("Some 50 New People's Army rebels", "50 New People's Army rebels"),
    ])
  func about(words: String, actor: String) throws {
    let records = try ArticleReadingTests.records(
      words + " stormed a police station in Ghazni on Sunday, killing two policemen.")
    #expect(records.flatMap(\.mention.actors).map(\.name) == [actor])
  }

  @Test("an hour is no crowd")
  func hour() throws {
    let records = try ArticleReadingTests.records(
      "Around 9 pm gunmen stormed a police station in Ghazni on Sunday, killing two policemen.")
    #expect(records.flatMap(\.mention.actors).map(\.name) == ["gunmen"])
  }
}
