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
        "Residents of Gao remember the raid on Sunday in which gunmen killed nine people.",
        "raid 2024-06-02 Gao"
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
