import Testing

@testable import IncidentMapper

/// What happened, on which day, where, to how many and by whom, told around a scene. The sentences are ours; 3 June 2024,
/// the day of publication, is a Monday.
@Suite("Scenes in news", .serialized)
struct SceneTests {
  private func kinds(_ text: String) throws -> [String] {
    try ArticleReadingTests.records(text).map(\.mention.category.code)
  }

  private func days(_ text: String) throws -> [String?] {
    try ArticleReadingTests.records(text).map { $0.mention.date?.edtf }
  }

  @Test(
    "a deed is an attack, in whatever words",
    arguments: [
      (
        "Rebels held up a lorry on the road to Beni on Saturday and killed its drivers.",
        "small_arms_attack"
      ),
      ("Gunmen went from house to house in Bokkos on Thursday and killed 12 people.", "raid"),
      ("An ambulance hit two mines on Sunday about 8 km north of Djibo.", "landmine"),
      ("Israeli tank fire killed a shepherd east of Rafah on Saturday.", "shelling"),
      ("A boy was wounded during the night by sniper fire in Taiz.", "small_arms_attack"),
      ("The patrol came under heavy mortar fire in Taiz on Sunday.", "mortar_fire"),
      ("Insurgents came ashore on the island of Ibo on Friday and burned sixty houses.", "raid"),
      ("Three teachers were forced out of their car on Friday near Mopti.", "abduction"),
      ("A priest was dragged from his house by armed men on Friday in Gusau.", "abduction"),
      ("A girl detonated an explosive vest at a market in Maiduguri on Sunday.", "suicide_bombing"),
      ("A patrol drove over a buried charge near Daraa on Sunday.", "ied"),
      (
        "Men on motorbikes had executed six traders in Zurmi on Sunday, a trader said.",
        "small_arms_attack"
      ),
      ("A truck was blown off the road by a bomb near Quetta on Sunday.", "ied"),
      ("Ten men died in an attempt to storm a police station in Turbat on Sunday.", "raid"),
      ("Two herders were killed with axes near Jos on Sunday.", "stabbing"),
      ("A gang went on a killing spree in Gonaïves on Friday, leaving 70 people dead.", "raid"),
      ("Taliban fighters set upon a police patrol near Kandahar on Friday.", "attack"),
      ("Soldiers fought about 60 Abu Sayyaf men near Jolo on Saturday.", "armed_clash"),
      (
        "The ministry reported the interception of a drone over Belgorod on Friday.", "drone_strike"
      ),
      (
        "A suicide bomber raced a truck filled with explosives at the gate of a base in Gao on Sunday.",
        "suicide_bombing"
      ),
      ("Masked men dragged the head of a school in Kumbo from his car on Sunday.", "abduction"),
      (
        "A missile fired by the Houthis fell near a bulk carrier south of Mocha on Saturday.",
        "missile_strike"
      ),
      (
        "Fighters ambushed a column near Kale on Sunday and killed nine. "
          + "As for the supposed raid on the monastery, the spokesman said that it had never happened.",
        "small_arms_attack"
      ),
      ("Militiamen fell on a camp outside Bunia on Saturday.", "raid"),
      ("Around 20 rockets flew from Lebanon towards Nahariya on Thursday.", "rocket_fire"),
      ("A sentry fired two shots at a loudspeaker near Cheorwon on Tuesday.", "small_arms_attack"),
      ("It was on Friday that the rocket came down in a yard in Sderot.", "rocket_fire"),
      (
        "US Africa Command said a strike it carried out near Kismayo on Thursday killed two.",
        "airstrike"
      ),
    ])
  func deeds(text: String, kind: String) throws {
    #expect(try kinds(text) == [kind])
  }

  @Test(
    "the day of the attack, and not that of the telling or of what came afterwards",
    arguments: [
      (
        "The mayor said in Abuja on Sunday that gunmen had killed six in Zurmi on Friday.",
        "2024-05-31"
      ),
      (
        "Mourners on Sunday buried a judge in Derna, two days after he was shot dead there.",
        "2024-05-31"
      ),
      (
        "Two days after a truce was signed on Thursday, an air raid killed six in Kutum.",
        "2024-06-01"
      ),
      (
        "A day after the king's visit on Thursday, a grenade was thrown at a bar in Bujumbura.",
        "2024-05-31"
      ),
      (
        "The night before the march of 30 May, masked men set fire to an office in Tegucigalpa.",
        "2024-05-29"
      ),
      ("A bomb went off at a depot in Bastia a fortnight ago, on May 20.", "2024-05-20"),
      ("Rebels overran a post near Maungdaw on the last day of May.", "2024-05-31"),
      (
        "Men arrested on Sunday are accused of throwing the grenade that hurt nine in Gitega on 24 May.",
        "2024-05-24"
      ),
      (
        "A sergeant, who died on Thursday when his car hit a mine near Rutba, was brought home on Saturday.",
        "2024-05-30"
      ),
    ])
  func days(text: String, day: String) throws {
    #expect(try days(text) == [day])
  }

  @Test("the place of the attack, and not that of those who tell it")
  func tellers() throws {
    for text in [
      "Police in Karachi said on Monday that a grenade had been thrown at a shop in Turbat on Saturday.",
      "A grenade was thrown at a shop in Turbat on Saturday, a hospital official in Karachi told Reuters.",
      "A grenade was thrown at a shop in Turbat on Saturday, said the administration in Karachi.",
    ] {
      #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == ["Turbat"])
    }
  }

  @Test(
    "people are counted whatever they are called, and lists of them added up",
    arguments: [
      ("A mortar bomb hit a farm near Sumy on Sunday. A milkmaid was killed.", 1),
      ("A candidate for mayor was shot dead in Acapulco on Sunday.", 1),
      ("A woman, her mother and two sons were killed by gunmen in Acapulco on Sunday.", 4),
      ("A truck ran over a mine near Mopti on Sunday. The driver and two labourers perished.", 3),
      ("A mine blew up a tanker near Mopti on Sunday and killed the driver and his apprentice.", 2),
      ("A drone hit a station in Kursk on Sunday. Nobody lost their life.", 0),
      (
        "A school in Bahir Dar was bombed on Sunday. It is not known how many people were killed.",
        nil
      ),
    ])
  func people(text: String, killed: Int?) throws {
    #expect(try ArticleReadingTests.records(text).first?.mention.casualties.killed?.lower == killed)
  }

  @Test(
    "what did not happen is none",
    arguments: [
      "In Nairobi, the opposition opened fire on the draft budget on Sunday.",
      "The home team bombarded the visitors' goal in Toluca on Sunday without success.",
      "We were unable to substantiate talk of a helicopter having fired on a boat off Pemba on Sunday.",
      "Some had expected a mortar attack on the airport in Mogadishu on Sunday, but it never materialised.",
      "The bang heard in Dnipro on Sunday was sappers destroying a bomb of the last war.",
      "A helicopter crash killed five in Herat on Sunday.",
      "Strabane's traders had a blast at their party on Sunday.",
      "On Sunday the post near Mopti was the scene of a firing practice with mortars.",
      "The airport of Goma replied that nobody had shot at an aircraft on Sunday.",
      "Emelec were ambushed at home in Guayaquil on Friday by two goals in the last minutes.",
      "We looked at a claim that a jet was shot down over Misrata on Friday. We consider the story invented.",
    ])
  func falsity(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).allSatisfy {
        ![.impacted, .attempted, .intercepted].contains($0.mention.factuality)
      })
  }

  @Test(
    "who is said to have done it, in the sentence behind",
    arguments: [
      ("The governor said al-Shabaab had fired them.", "alleged", "al-Shabaab"),
      ("The coast guard said the shells came from the Abu Sayyaf.", "alleged", "Abu Sayyaf"),
      ("The mayor blamed the YPG, which denied any part in it.", "denied", "YPG"),
      (
        "The army said the RSF was behind it; the paramilitaries said they had nothing to do with it.",
        "denied", "RSF"
      ),
      ("Jaish al-Adl said the operation was its work.", "claimed", "Jaish al-Adl"),
      (
        "Detectives said they believed dissident republicans were behind the attack.", "alleged",
        "dissident republicans"
      ),
    ])
  func doers(text: String, status: String, actor: String) throws {
    let records = try ArticleReadingTests.records(
      "Mortar shells hit a police camp in Mandera on Saturday. \(text)")
    let told = records.map { $0.mention.actors.map { "\($0.claimStatus.rawValue): \($0.name)" } }
    #expect(told == [["\(status): \(actor)"]])
  }

  @Test(
    "of several incidents, a claim is of the one whose target, weapon or kind it names, or of both",
    arguments: [
      (
        "Gunmen attacked a mosque in Herat on Friday, and a bomb killed an official in Kunduz on the same day. "
          + "Islamic State said it had carried out the mosque attack.",
        ["claimed", "-"]
      ),
      (
        "Dissidents set off a pipe bomb in Derry on Tuesday. On Friday, a man was shot in Newry. The New IRA said it "
          + "planted the bomb.",
        ["claimed", "-"]
      ),
      (
        "A missile hit a block of flats in Kharkiv on Friday. A drone struck a bus in Sumy on Saturday. Ukraine blamed "
          + "Russia for both.",
        ["alleged", "alleged"]
      ),
      (
        "A grenade was fired at a post in Saravena on Tuesday. A rancher was kidnapped near Arauca on Saturday. The ELN "
          + "owned up to both.",
        ["claimed", "claimed"]
      ),
    ])
  func several(text: String, expected: [String]) throws {
    let told = try ArticleReadingTests.records(text).map {
      $0.mention.actors.first.map(\.claimStatus.rawValue) ?? "-"
    }
    #expect(told == expected)
  }

  @Test(
    "two that one sentence tells apart are two, each with its own day and dead",
    arguments: [
      (
        "A bomb wounded three people in Medellín on Sunday, hours after gunmen killed a union leader in Buenaventura.",
        ["ied 0", "small_arms_attack 1"]
      ),
      (
        "A shooting at a wedding in Tripoli left two guests dead on Thursday, and fighting between rival militias in "
          + "Zawiya on Saturday killed one man.", ["small_arms_attack 2", "armed_clash 1"]
      ),
      (
        "Al-Shabaab fired mortars into Mogadishu on Sunday, killing a docker. It was the second attack in two days: "
          + "on Saturday a roadside bomb hit a van in Afgooye.", ["mortar_fire 1", "ied 0"]
      ),
    ])
  func apart(text: String, found: [String]) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.map { "\($0.mention.category.code) \($0.mention.casualties.killed?.lower ?? 0)" }
        == found)
  }

  @Test("the fatally wounded are of the dead, and hours are days where there are enough of them")
  func fatal() throws {
    let dead = try ArticleReadingTests.records(
      "A conscript was mortally wounded by gunfire near Goris on Sunday.")
    #expect(dead.first?.mention.casualties.killed?.lower == 1)
    #expect(dead.first?.mention.casualties.injured == nil)
    #expect(
      try days(
        "Three guards were shot dead in Maroua on Saturday. "
          + "Seventy-two hours earlier, a bomb had exploded in Mora.") == [
          "2024-06-01", "2024-05-29",
        ])
  }

  @Test("the day before is that before what was told")
  func dayBefore() throws {
    let text =
      "Artillery struck a market in Nikopol on Sunday. The day before, a drone hit a minibus in Kherson, and two people "
      + "were shot dead in Sumy the night before that."
    #expect(try days(text).prefix(2) == ["2024-06-02", "2024-06-01"])
  }

  @Test("those shot dead are of the attack in which they were")
  func shotDead() throws {
    let records = try ArticleReadingTests.records(
      "Four people were shot dead and six injured when fighters of the Front opened fire on a party in Kingston on Sunday."
    )
    #expect(records.count == 1)
    #expect(records.first?.mention.casualties.killed?.lower == 4)
    #expect(records.first?.mention.casualties.injured?.lower == 6)
    #expect(records.first?.mention.place.text == "Kingston")
  }

}
