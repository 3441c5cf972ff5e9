import Foundation
import Incidents
import Testing

@testable import Geoparsing

/// Passages in the manner of wire reports, written for this purpose, read without any gazetteer: what happened,
/// when and to whom is grammar alone. The expectations are those of whoever wrote the passage.
@Suite("What a report asserts")
struct PassageTests {
  private func read(_ text: String, _ published: String? = "2023-05-17") -> IncidentExtractor.Result
  {
    IncidentExtractor().incidents(
      in: Document(
        id: "p", text: text, published: published.flatMap { OccurrenceDate(edtf: $0)?.earliest }),
      toponyms: [])
  }

  @Test(
    "threats, drills, hypotheses, denials, memories and plots are no incidents",
    arguments: [
      (
        "Militia commanders threatened to resume attacks on convoys on Monday.",
        Factuality.threatened
      ),
      ("Troops fired mock rockets at an empty hangar on Monday in an annual exercise.", .exercised),
      ("A strike on the embassy on Friday could not be ruled out.", .hypothetical),
      ("The ministry denied reports that a drone had crashed in Diyala on Monday.", .denied),
      ("Thousands marked the anniversary of the 2015 bombing that killed 30 people.", .historical),
      ("Police foiled an attack on a school last month.", .attempted),
      ("If they launch a rocket attack in May 2024, we will respond.", .hypothetical),
      ("The group was planning attacks on bridges in June 2023.", .planned),
    ])
  func notAsserted(text: String, factuality: Factuality) {
    let result = read(text)
    #expect(result.incidents.isEmpty, "\(text)")
    #expect(result.others.map(\.mention.factuality).contains(factuality), "\(text)")
  }

  @Test("two events of one sentence are two, and share its date")
  func two() {
    let incidents = read(
      "On Tuesday, gunmen opened fire on a police checkpoint and a roadside bomb went off in a market, killing two officers and a shepherd respectively."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["small_arms_attack", "ied"])
    #expect(incidents.map(\.date?.edtf) == ["2023-05-16", "2023-05-16"])
    #expect(incidents.map(\.casualties.killed) == [Count(exactly: 2), Count(exactly: 1)])
    #expect(incidents[0].target == "police checkpoint")
  }

  @Test("two passages on one incident are one, with the quotes of both")
  func one() throws {
    let incidents = read(
      """
      A car bomb exploded outside a market on Monday. The blast killed 7 people and wounded 12.

      A group called the Sons of the Delta claimed the attack. The explosion also damaged several houses.
      """
    ).incidents.map(\.mention)
    let incident = try #require(incidents.first)
    #expect(incidents.count == 1)
    #expect(incident.category.code == "car_bombing")
    #expect(incident.casualties.killed == Count(exactly: 7))
    #expect(incident.casualties.injured == Count(exactly: 12))
    #expect(incident.actors == [Actor(name: "Sons of the Delta", claimStatus: .claimed)])
    #expect(incident.damage == "damaged several houses")
    #expect(incident.provenance.evidence.count { $0.field == "category" } >= 3)
  }

  /// The 17th of May 2023 was a Wednesday.
  @Test(
    "a toll that rose later, and the blast of a weekday told again, are one incident on its day")
  func laterToll() throws {
    let incidents = read(
      "The death toll from a suicide bombing at a railway station rose to 27 on Sunday after a soldier died. "
        + "Saturday's blast ripped through a platform, wounding 62. Police had first reported 24 dead."
    ).incidents.map(\.mention)
    let incident = try #require(incidents.first)
    #expect(incidents.count == 1)
    #expect(incident.date?.edtf == "2023-05-13")
    #expect(incident.casualties.killed == Count(exactly: 27))
    #expect(incident.casualties.injured == Count(exactly: 62))
  }

  @Test("who drives on a mine is hit by it, and attacks nobody")
  func mine() throws {
    let incident = try #require(
      read("An army truck struck a landmine on Sunday, wounding three soldiers.").incidents.first?
        .mention)
    #expect(incident.category.code == "landmine")
    #expect(incident.target == "army truck")
    #expect(incident.actors.isEmpty)
  }

  @Test("who sent the drones that were shot down is the party, and one shot down is one")
  func sent() throws {
    let sent = try #require(
      read("Air defences shot down 27 of 30 drones that Russia launched on Monday.").incidents
        .first?.mention)
    #expect(sent.actors.map(\.name) == ["Russia"])
    #expect(sent.intercepted == Count(exactly: 27))
    let one = try #require(
      read("An explosives-laden drone was shot down over a base on Monday.").incidents.first?
        .mention)
    #expect(one.intercepted == Count(exactly: 1))
  }

  @Test("hostages that are taken with words between are an abduction")
  func hostages() {
    let incidents = read("Pirates took its 25 crew hostage on Monday.").incidents
    #expect(incidents.map(\.mention.category.code) == ["abduction"])
  }

  @Test("fire on the same day has that day, and a rank among attacks is no attack")
  func sameDay() {
    let incidents = read(
      "Gunmen stormed a village on Monday. Militants fired two rockets at a base later in the day. "
        + "It was the third attack on the base within a week. More than 50 rocket attacks have hit bases since January."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["raid", "rocket_fire"])
    #expect(incidents.map(\.date?.edtf) == ["2023-05-15", "2023-05-15"])
  }

  @Test(
    "who did it, and how surely",
    arguments: [
      (
        "Islamic State claimed responsibility for the bombing.", "Islamic State",
        Actor.ClaimStatus.claimed
      ),
      ("The ministry blamed Black Standard insurgents.", "Black Standard insurgents", .alleged),
      ("Black Standard denied involvement.", "Black Standard", .denied),
    ])
  func claims(sentence: String, name: String, status: Actor.ClaimStatus) {
    let incidents = read("A bomb exploded in a market on Monday. " + sentence).incidents
    #expect(incidents.map(\.mention.actors) == [[Actor(name: name, claimStatus: status)]])
  }

  @Test("munitions fired and shot down are counted apart")
  func interception() {
    let incident = read(
      "Six rockets were fired at a base on Monday, and two of them were shot down."
    ).incidents.first
    #expect(incident?.mention.munitions == Count(exactly: 6))
    #expect(incident?.mention.intercepted == Count(exactly: 2))
    #expect(incident?.mention.factuality == .partlyIntercepted)
    let all = read("Air defences shot down all five missiles on Monday.").incidents.first?.mention
    #expect(all?.factuality == .intercepted)
  }

  @Test("dozens of attacks this year are told as many, not counted as one")
  func aggregates() {
    let result = read("The group has carried out dozens of attacks on convoys this year.")
    #expect(result.incidents.isEmpty)
    #expect(result.others.map(\.mention.isAggregate) == [true])
  }
}
