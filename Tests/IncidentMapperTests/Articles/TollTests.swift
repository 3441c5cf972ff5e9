import Incidents
import Testing

@testable import IncidentMapper

/// How many were killed and hurt, in words that do not say "killed" or "wounded". The texts are ours, and what is expected of them
/// is what their reader counts; 3 June 2024, the day of publication, is a Monday.
@Suite("Tolls in other words", .serialized)
struct TollTests {
  @Test(
    "those who died",
    arguments: [
      ("Two sailors laid down their lives and nine were wounded.", 2),
      ("A mother and her two children lost their lives.", 3),
      ("Four officers were hurt; one of them, a constable, succumbed.", 1),
      ("The army said it had lost eight men.", 8),
      ("Rescuers recovered the body of a woman of 67 from the rubble.", 1),
      ("It killed a senior commander, Taleb Abdallah, and three other fighters.", 4),
      ("One militant, said to be affiliated to the Front, was killed.", 1),
    ])
  func killed(said: String, killed: Int) throws {
    let records = try ArticleReadingTests.records("A bomb went off in Gao on Sunday. \(said)")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [killed])
    #expect(records.map { $0.mention.casualties.killed?.upper } == [killed])
  }

  @Test(
    "those who were hurt",
    arguments: [
      ("A watchman is in hospital with burns.", 1),
      ("A policeman is in intensive care.", 1),
      ("The father is fighting for his life.", 1),
      ("Ten men died and he himself was among three wounded.", 3),
      ("His wife and a neighbour were taken to hospital.", 2),
      ("Her grandson was taken to intensive care.", 1),
    ])
  func injured(said: String, injured: Int) throws {
    let records = try ArticleReadingTests.records("A bomb went off in Gao on Sunday. \(said)")
    #expect(records.map { $0.mention.casualties.injured?.lower } == [injured])
  }

  @Test("who kills himself and others is none of those killed")
  func attacker() throws {
    let records = try ArticleReadingTests.records(
      "A suicide bomber killed himself and five others at a checkpoint in Gao on Sunday.")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [5])
  }

  @Test("a group is who was named, and who is helped by another has done it")
  func actors() throws {
    let group = try ArticleReadingTests.records(
      "Boko Haram fighters kidnapped women in Gao last week. A roadside bomb planted by the group killed six soldiers near Bamako on Sunday."
    )
    #expect(
      group.map { $0.mention.actors.map(\.name) } == [
        ["Boko Haram fighters"], ["Boko Haram fighters"],
      ])
    let helped = try ArticleReadingTests.records(
      "Somali special forces backed by U.S. drones killed 13 al Shabaab fighters in Gao on Sunday.")
    #expect(helped.map { $0.mention.actors.map(\.name) } == [["Somali special forces"]])
    let answer = try ArticleReadingTests.records(
      "Hezbollah responded by launching 200 rockets at Sderot on Sunday, the heaviest barrage since October."
    )
    #expect(answer.map { $0.mention.actors.map(\.name) } == [["Hezbollah"]])
    let repulsed = try ArticleReadingTests.records(
      "An attack on a mast in Gao on Sunday was repulsed by police.")
    #expect(repulsed.map { $0.mention.actors.count } == [0])
  }

  @Test("a party is called by its whole name")
  func wholeNames() throws {
    let jets = try ArticleReadingTests.records(
      "Saudi-led coalition jets bombed the airport of Sanaa on Sunday.")
    #expect(jets.map { $0.mention.actors.map(\.name) } == [["Saudi-led coalition"]])
    let maghreb = try ArticleReadingTests.records(
      "Al-Qaeda in the Islamic Maghreb said on Monday that it carried out Sunday's car bombing in Gao."
    )
    #expect(maghreb.map { $0.mention.actors.map(\.name) } == [["Al-Qaeda in the Islamic Maghreb"]])
  }

  @Test("who is caught in the crossfire of a fight is of that fight, and Grad fire is of rockets")
  func fires() throws {
    #expect(
      try ArticleReadingTests.told(
        "Troops killed four militants in a gunfight near Gao on Sunday; a civilian was caught in the crossfire and died."
      ) == ["armed_clash 2024-06-02 Gao"])
    #expect(
      try ArticleReadingTests.told("Residents of Kherson came under Grad fire on Sunday.")
        == ["rocket_fire 2024-06-02 Kherson"])
  }

  @Test(
    "a claim is of what it names: an advance is no missile, and what it often does is no other attack"
  )
  func claims() throws {
    let advance = try ArticleReadingTests.records(
      "Russian forces fired two missiles at Kharkiv on Sunday, killing three, the governor said.\n\nRussia's defence ministry claimed its troops had captured four villages in the Kharkiv region."
    )
    #expect(
      advance.map { $0.mention.actors.map(\.claimStatus) } == [[.alleged]])
    let habit = try ArticleReadingTests.records(
      "A car bomb killed two in Gao on Sunday. Al Shabaab, which often carries out such attacks, said it was behind the blast."
    )
    #expect(habit.map { $0.mention.actors.map(\.name) } == [["Al Shabaab"]])
  }

  @Test(
    "what was hit is the whole of which a part is named, and nothing that tells more of it",
    arguments: [
      (
        "A grenade was lobbed over the wall of the Greek consulate in Gao on Sunday.",
        "Greek consulate"
      ),
      ("A drone crashed into the roof of a grain silo in Gao on Sunday.", "grain silo"),
      ("Gunmen attacked a checkpoint manned by militiamen near Gao on Sunday.", "checkpoint"),
      (
        "A motorcycle bomb was detonated next to a police pickup in Gao on Sunday.", "police pickup"
      ),
      ("Soldiers fought off an assault on their base at Gao on Sunday.", "base"),
      (
        "Suspected jihadists slit the throats of three shepherds near Gao on Sunday.",
        "three shepherds"
      ),
      ("U.S. warplanes bombed Gao airport twice on Sunday.", "Gao airport"),
    ])
  func targets(text: String, target: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.target) == [target])
  }

  @Test(
    "who is shot dead in the end is none of those he stabbed; a train is derailed by what explodes")
  func deeds() throws {
    let stabbed = try ArticleReadingTests.records(
      "A man stabbed two policemen in Gao on Sunday before being shot dead.")
    #expect(stabbed.map(\.mention.casualties.killed) == [nil])
    #expect(
      try ArticleReadingTests.told(
        "Saboteurs derailed a freight train near Gao with an explosive device on Sunday.")
        == ["ied 2024-06-02 Gao"])
    #expect(
      try ArticleReadingTests.told("Heavy rain derailed a freight train near Gao on Sunday.") == [])
  }

  @Test("the word behind the dash of a dateline begins a sentence: an Israeli strike is Israel's")
  func dateline() throws {
    let records = try ArticleReadingTests.records(
      "BEIRUT (Reuters) - An Israeli air strike in Tyre on Sunday killed a commander.")
    #expect(records.map { $0.mention.actors.map(\.name) } == [["Israel"]])
  }

  @Test("where sirens sounded nothing fell")
  func sirens() throws {
    let records = try ArticleReadingTests.records(
      "Hezbollah fired rockets at northern Israel on Sunday. Some 90 projectiles crossed after sirens sounded in Sderot."
    )
    #expect(records.count == 1)
    #expect(records.first?.location?.place?.name != "Sderot")
  }
}
