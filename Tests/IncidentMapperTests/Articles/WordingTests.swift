import Testing

@testable import IncidentMapper

/// The many wordings in which news tell that something was attacked. The sentences are ours; 3 June 2024, the day of
/// publication, is a Monday.
@Suite("Wordings of attacks", .serialized)
struct WordingTests {
  private func written(_ record: Record) -> String {
    let tolls = [record.mention.casualties.killed, record.mention.casualties.injured].map {
      count -> String in
      guard let count else { return "-" }
      return "\(count.lower)" + (count.upper == count.lower ? "" : "+")
    }
    return "\(record.mention.category.code) \(tolls.joined(separator: " "))"
  }

  @Test(
    "what a weapon did is an attack, in whatever words",
    arguments: [
      (
        "An IED, only the second this year, broke the axle of a lorry in Mandera on Sunday.",
        "ied - -"
      ),
      (
        "A mortar round came down inside a camp in Goma on Thursday. A girl was hurt.",
        "mortar_fire - 1"
      ),
      (
        "A pipe bomb came through the window of a house in Belfast early on Sunday.", "ied - -"
      ),
      (
        "An electricity plant in Odesa was knocked out by a drone late on Saturday.",
        "drone_strike - -"
      ),
      ("A pickup rolled over a landmine near Gao on Sunday. The driver perished.", "landmine 1 -"),
      ("Kharkiv lost its only cinema to a cruise missile on Sunday.", "missile_strike - -"),
      (
        "A loitering munition hit a tractor near Kherson on Friday, injuring a farmer.",
        "drone_strike - 1"
      ),
      ("A woman was killed by a 155mm shell in Avdiivka on Sunday.", "shelling 1 -"),
      ("The army sent six drones at Sumy overnight.", "drone_strike - -"),
      ("A drone ran into a block of flats in Kyiv on Friday night.", "drone_strike - -"),
      (
        "A bomb planted under a bridge in Quetta was triggered by remote control as a van crossed on Sunday.",
        "ied - -"
      ),
      ("A parcel blew apart at the bus station in Davao on Saturday, killing two.", "ied 2 -"),
      (
        "The captain saw two missiles explode in the sea off Hodeidah on Sunday.",
        "missile_strike - -"
      ),
      (
        "On Sunday the enemy fired mortars at Sumy from across the border, 14 explosions in all.",
        "mortar_fire - -"
      ),
      ("The mortaring of Baidoa on Sunday left two children dead.", "mortar_fire 2 -"),
      (
        "A magnetic charge stuck beneath the chassis killed a driver in Daraa on Sunday.", "ied 1 -"
      ),
      (
        "On Saturday troops reported an attack from the air on the prison of El Obeid that killed 21.",
        "airstrike 21 -"
      ),
    ])
  func weapons(text: String, expected: String) throws {
    #expect(try ArticleReadingTests.records(text).map(written) == [expected])
  }

  @Test(
    "people who are taken, beaten or set upon are attacked",
    arguments: [
      ("Four men bundled a dentist into a van in Cúcuta on Thursday.", "abduction - -"),
      ("Two brothers were lifted by hooded men in Culiacán on Thursday.", "abduction - -"),
      (
        "Schoolgirls were carried off by jihadists on motorcycles in Maiduguri on Sunday.",
        "abduction - -"
      ),
      ("Armed men dragged him out of his car in Acapulco on Sunday night.", "abduction - -"),
      (
        "Pirates boarded a tanker off Lomé on Sunday and took nine sailors off the ship.",
        "abduction - -"
      ),
      ("A mob beat a man to death in Karachi on Sunday.", "attack 1 -"),
      ("A couple were stoned to death by villagers in Kilifi on Sunday.", "attack 2 -"),
      ("Acid was flung in the face of a student in Dhaka on Sunday.", "attack - -"),
      (
        "A patrol ran into rebels near Bunia on Sunday and in the ensuing fire two rebels were killed.",
        "armed_clash 2 -"
      ),
      ("Two gangs turned their guns on each other in Guayaquil on Sunday.", "armed_clash - -"),
      (
        "A senator was found dead with two gunshot wounds in Lima on Sunday.",
        "small_arms_attack 1 -"
      ),
      ("Men with axes forced their way into a clinic in Lahore on Sunday.", "raid - -"),
      (
        "Two men were wounded in an exchange of fire with militants in Kupwara on Sunday.",
        "armed_clash - 2"
      ),
      ("A deputy was hit by four bullets in Tijuana on Sunday.", "small_arms_attack - -"),
      ("A passer-by was shot in the leg in Derry on Sunday.", "small_arms_attack - 1"),
    ])
  func people(text: String, expected: String) throws {
    #expect(try ArticleReadingTests.records(text).map(written) == [expected])
  }

  @Test(
    "a victim counts whatever stands between him and what befell him",
    arguments: [
      ("Twelve villagers were killed and six injured by bandits in Gusau on Saturday.", "12 6"),
      (
        "Four constables, who were manning a post, were killed in a gun attack in Quetta on Sunday.",
        "4 -"
      ),
      ("A radio host, Ana Sánchez, was gunned down in Cali on Sunday.", "1 -"),
      (
        "Eleven people including two teachers were killed when jets bombed Idlib on Sunday.", "11 -"
      ),
      (
        "Three members of one family died when a rocket fell on their home in Sderot on Sunday.",
        "3 -"
      ),
      ("A youth was shot by troops in Nablus on 19 May and succumbed to his wounds.", "1 -"),
      ("Among the six dead in Sunday's missile strike on Sumy were two clerks.", "6 -"),
      (
        "A missile came down in Dnipro on Sunday. The governor put the dead at four and the wounded at no fewer than 20.",
        "4 20+"
      ),
      ("A drone hit a house in Kherson on Sunday. A girl of 15 lost her life.", "1 -"),
      ("A bomb wounded a mayor's bodyguard in Bilbao on Sunday.", "- 1"),
      ("A rocket hit a clinic in Kandahar on Sunday, with the loss of two patients.", "2 -"),
      (
        "The group said its rockets on Sderot on Sunday were in retaliation for the shelling of Gaza last month, in which 19 "
          + "people were killed.", "- -"
      ),
    ])
  func victims(text: String, expected: String) throws {
    let tolls = try ArticleReadingTests.records(text).map {
      written($0).split(separator: " ", maxSplits: 1)[1]
    }
    #expect(tolls.map(String.init) == [expected])
  }

  @Test(
    "what is asked, feared, planned or long past is no attack",
    arguments: [
      "Can you confirm that a helicopter was fired at over Bunia last week?",
      "Seeing lots of messages about a second blast in Quetta on Sunday.",
      "On Thursday it was five years since the day Culiacán was set alight.",
      "The ruler gave us the names of 23 kidnapped persons in Gusau on Sunday.",
      "We put the odds of a raid on Pemba before the end of the month at one in three.",
      "A policeman was killed in a shootout with robbers in Odesa on Sunday.",
      "No church in Malaybalay had been attacked before.",
    ])
  func nothing(text: String) throws { #expect(try ArticleReadingTests.records(text).isEmpty) }

  @Test(
    "one scene told twice is one incident",
    arguments: [
      "Grenades were thrown into the San José church in Davao on Sunday.\n\nPolice said that two hand grenades had been hurled "
        + "into the church toward the altar.",
      "Seven officers were killed on Sunday when gunmen attacked religious buildings in Makhachkala, officials said.\n\nGunmen "
        + "attacked religious buildings in Makhachkala on Sunday, the committee said.",
      "Israel answers rockets with air strike on Gaza City, killing four\n\nIsrael launched another air strike on Gaza City on "
        + "Sunday, leaving four dead.",
    ])
  func oneScene(text: String) throws { #expect(try ArticleReadingTests.records(text).count == 1) }

  @Test(
    "fewer dead elsewhere, and a second blow, are two incidents",
    arguments: [
      "A grenade was thrown at a bar in Bujumbura on Friday, killing a guest. Half an hour later a second one exploded at the "
        + "bus park, injuring ten.",
      "An air strike on the city of Tyre on Sunday killed nine civilians.\n\nOn Sunday, seven citizens were killed in air strikes "
        + "on Nabatieh, a spokesman said.",
      "A grenade was hurled at a church in Garissa on Sunday. A grenade was also thrown at a local market.",
    ])
  func twoScenes(text: String) throws { #expect(try ArticleReadingTests.records(text).count == 2) }

  @Test(
    "the name of a place that the gazetteer lacks, or that another owns",
    arguments: [
      (
        "Many armed men attacked the village of Pobe-Mengao in Burkina Faso on Saturday.",
        "Pobe-Mengao"
      ),
      ("A bomb exploded in Narathiwat's Bacho district on Sunday.", "Bacho"),
      ("A bomb exploded in Dera Kallah Yar on Sunday.", "Dera Kallah Yar"),
      ("Zolota Balka came under artillery fire on Sunday.", "Zolota Balka"),
      ("Insurgents attacked Mucojo on 29 May and killed four soldiers.", "Mucojo"),
      ("Missiles hit a base in Pakistan's Panjgur district on Sunday.", "Panjgur"),
    ])
  func names(text: String, place: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.mention.place.text == place)
  }

  @Test(
    "days by their number, after a place, and of the telling",
    arguments: [
      ("Militiamen shot three men in Chiúre on the 1st.", "2024-06-01"),
      (
        "Insurgents attacked Macomia on 29 May. Two days after Macomia, a minibus was raked with gunfire near Pemba.",
        "2024-05-29 2024-05-31"
      ),
      (
        "Officials in Colombia on Monday blamed rebels for a car bombing in Cali late on Sunday.",
        "2024-06-02"
      ),
      (
        "MARITIME BULLETIN\n\n01 JUN, 0340 UTC, 60 nautical miles NW of Hodeidah. A tanker was hit by a missile.",
        "2024-06-01"
      ),
    ])
  func days(text: String, expected: String) throws {
    #expect(
      try ArticleReadingTests.records(text).compactMap { $0.mention.date?.edtf }.joined(
        separator: " ") == expected)
  }

  @Test(
    "who claims or denies it, in short",
    arguments: [
      (
        "A car bomb exploded outside a barracks at Aden last Thursday. Ansar al-Sharia has claimed it.",
        "Ansar al-Sharia claimed"
      ),
      (
        "Residents said that an army aircraft bombed a wedding in Mehana on Sunday. The army denied having flown in the area.",
        "army denied"
      ),
      (
        "Assailants killed 14 people in Drodro on Sunday. Elders accuse the Lendu Self-Defence Council (CAL); a CAL spokesman "
          + "rejected the accusation.", "Lendu Self-Defence Council denied"
      ),
      (
        "On Sunday, a missile hit a ship off Mokha. The Houthi spokesman said his forces had attacked it.",
        "Houthi claimed"
      ),
    ])
  func claims(text: String, expected: String) throws {
    let actors = try ArticleReadingTests.records(text).flatMap { $0.mention.actors }.map {
      "\($0.name) \($0.claimStatus.rawValue)"
    }
    #expect(actors == [expected])
  }
}
