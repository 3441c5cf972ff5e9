import Testing

@testable import IncidentMapper

/// What was played, rehearsed, invented or an accident, beside real attacks told in the same words. The texts are ours, and what
/// is expected of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Played, rehearsed and invented", .serialized)
struct UnrealTests {
  @Test(
    "what was none is not counted",
    arguments: [
      "Two men with rifles ran into the ferry terminal in Vigo on Sunday and shot a guard. Minutes later a bomb went off in a van. By noon four were dead. None of it was real.",
      "The third film by the director opens in Baghdad. Outside Samarra her patrol is ambushed and a boy is shot dead. It is the best scene of all.",
      "A film producer has been to see his widow. His last hit ends with a hero steering a truck away from a bazaar in Peshawar before it explodes.",
      "Shot in Jordan in eleven weeks, the film has the heat of a battle in which eleven gunmen die.",
      "Two workers were killed when a reactor exploded at a plant in Bydgoszcz on Sunday.",
      "Two workers were killed in a blast at a plant in Bydgoszcz on Sunday. \"There was no attack, no drone and no sabotage,\" the spokesman said.",
      "Kenya observed on Sunday the anniversary of the bombing of an embassy. More than 250 people were killed in explosions in Nairobi and Dar es Salaam.",
      "A bomb disposal officer, who has died aged 91, was the last of his kind. In Palestine his jeep was ambushed and his driver killed.",
      "Almost a year ago militants fired nearly 4,000 rockets into Haifa for almost a month.",
      "The force replied on Sunday to reports of a massacre in Hilla. It called them a fabrication.",
    ])
  func unreal(text: String) throws { #expect(try ArticleReadingTests.told(text) == []) }

  @Test(
    "the same words beside a real attack hide nothing",
    arguments: [
      (
        "Gunmen killed a film director outside his home in Karachi on Sunday.",
        "small_arms_attack 2024-06-02 Karachi"
      ),
      (
        "A bomb killed two workers at a reactor in Bydgoszcz on Sunday.",
        "ied 2024-06-02 Bydgoszcz"
      ),
      (
        "Gunmen shot dead a novelist in Mosul on Sunday. Police said none of the claims was real.",
        "small_arms_attack 2024-06-02 Mosul"
      ),
      (
        "People from a village near Hilla remember the raid on Sunday in which gunmen killed nine people.",
        "raid 2024-06-02 Hillah"
      ),
      (
        "The army shelled a village near Hilla on Sunday, killing three. It called the report a fabrication.",
        "shelling 2024-06-02 Hillah"
      ),
    ])
  func real(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }
}

/// Words that deny, rehearse or remember, beside real attacks of this week, which they are not said of. The sentences are ours.
@Suite("Real attacks beside words that deny others", .serialized)
struct LiftedTests {
  @Test(
    "a toll, a day and an attacker stand beside words for films, drills, rites and denials",
    arguments: [
      "Rockets struck a base near Erbil on Sunday where troops were holding a drill, killing two.",
      "A missile strike on a training ground in Poltava on Sunday killed 12 recruits.",
      "A bomb killed four people at a memorial service in Quetta on Sunday.",
      "An explosion ripped through a ceremony marking the anniversary in Kerman on Sunday, killing 84.",
      "Villagers in Gao mourned 14 people killed in a raid on Sunday.",
      "A vigil was held in Jos for six people shot dead by gunmen on Sunday.",
      "The army denied reports of heavy losses after rebels attacked a base in Gao on Sunday, killing 14 soldiers.",
      "A bomb killed 12 fans watching a movie at a cinema in Kohat on Sunday.",
      "Pupils in Kabul sat their annual test on Sunday; a bomber killed 35 of them.",
      "Israeli soldiers with dogs stormed a hospital in Khan Younis on Sunday, killing three patients.",
      "A bomb made from a gas cylinder exploded at a cafe in Bengaluru on Sunday, wounding ten.",
      "For the first time in years, rockets hit the Green Zone in Baghdad on Sunday, wounding two guards.",
    ])
  func real(text: String) throws {
    #expect(try ArticleReadingTests.told(text).count == 1)
  }

  @Test(
    "the same words of what was played, remembered or denied deny it still",
    arguments: [
      "Soldiers fired shells at a range near Gao on Sunday as part of a drill.",
      "On Sunday relatives in Gao mourned the 14 people killed in a raid five years ago.",
      "A plaque for five shopkeepers who were murdered by raiders in Barquisimeto was unveiled on Sunday.",
      "The army denied reports that a missile had killed three people in Gao on Sunday.",
      "The series tells of a bomb that kills 12 people in Kohat.",
      "Four boys were killed in Kohat on Sunday while playing with an old shell, which exploded.",
    ])
  func unreal(text: String) throws { #expect(try ArticleReadingTests.told(text) == []) }

  @Test("what is not read for a word beside a toll is a finding, and not silent")
  func finding() throws {
    let text = "Two workers were killed when a reactor exploded at a plant in Bydgoszcz on Sunday."
    let findings = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3))
    ).findings
    #expect(findings.contains { $0.code == "told-as-none" && $0.message.contains("reactor") })
  }

  @Test("who denies an air strike that is told with its toll is said to deny it")
  func denied() throws {
    let records = try ArticleReadingTests.records(
      "The army denied that its jets had carried out an air strike that killed 20 people in Gao on Sunday."
    )
    #expect(records.map { $0.mention.actors.first?.claimStatus } == [.denied])
  }
}
