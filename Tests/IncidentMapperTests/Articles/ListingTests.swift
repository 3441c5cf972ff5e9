import Testing

@testable import IncidentMapper

/// What one sentence lists and tells apart, and names that the words beside them place. The texts are ours, and what is expected
/// of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Lists and the names in them", .serialized)
struct ListingTests {
  @Test(
    "each place over which drones were shot down is one of its own, with its number, and theirs who sent them",
    arguments: [
      "Russia's defense ministry said on Sunday it destroyed five Ukrainian drones over the Belgorod region, four over Bryansk and another over Kursk.",
      "On Sunday five Ukrainian drones were shot down over the Belgorod region, four over Bryansk and one over Kursk.",
    ])
  func shotDown(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map { $0.location?.place?.name } == ["Belgorod", "Bryansk", "Kursk"])
    #expect(records.map { $0.mention.intercepted?.lower } == [5, 4, 1])
    #expect(
      records.map { $0.mention.actors.map(\.name) } == [["Ukraine"], ["Ukraine"], ["Ukraine"]])
  }

  @Test(
    "a name that words beside it place is there, and not where one of its name lies",
    arguments: [
      (
        "A bomber detonated his vest on Sunday outside the Mandan police station in Bannu.",
        "suicide_bombing 2024-06-02 Bannu"
      ),
      (
        "Peshawar, the capital of Khyber Pakhtunkhwa in Pakistan was rocked [2] by a car bomb on Sunday.",
        "car_bombing 2024-06-02 Peshawar"
      ),
      (
        "Ban Ki-moon condemned today's abduction of four aid workers in Gao.",
        "abduction 2024-06-03 Gao"
      ),
      (
        "Israeli gunners answered within the hour with a dozen shells at groves near Khiam on Sunday.",
        "shelling 2024-06-02 Khiam"
      ),
    ])
  func named(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("a section of the city lies in the city of the text, not where another of its name is")
  func section() throws {
    let records = try ArticleReadingTests.records(
      "A convoy was ambushed in Mosul on Sunday. The attack occurred in the Yarmouk section of the city."
    )
    #expect(records.map { $0.location?.place?.name } == ["Mosul"])
  }

  @Test("an age is no number of dead, and who is named with it is one")
  func age() throws {
    let records = try ArticleReadingTests.records(
      "Rehmat Gul, 29, and four passers-by were killed on Sunday when a bomb exploded in Bannu.")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [5])
  }

  @Test("who makes off with rifles kidnaps nobody")
  func rifles() throws {
    let records = try ArticleReadingTests.records(
      "A mine killed six constables near Konta on Sunday. The guerrillas made off with the dead men's rifles."
    )
    #expect(records.map(\.mention.category.code) == ["landmine"])
  }

  @Test("whoever condemns an abduction has not done it, and those abducted are its target")
  func condemned() throws {
    let records = try ArticleReadingTests.records(
      "The abduction on Sunday of four aid workers in Gao was condemned by the UN.")
    #expect(records.map { $0.mention.actors.count } == [0])
    #expect(records.map(\.mention.target) == ["four aid workers"])
  }

  @Test("what cost the life of one killed one")
  func life() throws {
    let records = try ArticleReadingTests.records(
      "The ambush near Gao on Sunday cost the life of a student.")
    #expect(records.map { $0.mention.casualties.killed?.lower } == [1])
  }

  @Test("those who were taken are taken once, by those who raided where they were")
  func takenOnce() throws {
    #expect(
      try ArticleReadingTests.told(
        "Three engineers were kidnapped by gunmen in Gao on Sunday. Police say the victims were snatched early on Sunday by gunmen who raided a compound in Gao."
      ) == ["abduction 2024-06-02 Gao"])
  }

  @Test(
    "where it was follows from what the text told before",
    arguments: [
      (
        "Debris started a blaze at an oil depot in Klintsy. The depot was hit by drones on Sunday, and its fuel was meant for troops in the Kursk region.",
        "drone_strike 2024-06-02 Klintsy"
      ),
      (
        "• Kharkiv. On Sunday a drone hit a house in the Kyivskyi district.",
        "drone_strike 2024-06-02 Kharkiv"
      ),
      (
        "▪️ Kharkiv. On Sunday a drone hit a house in the Kyivskyi district.",
        "drone_strike 2024-06-02 Kharkiv"
      ),
      (
        "An Israeli woman was killed on Sunday by a rocket launched by fighters from Beit Hanoun in the northern Gaza Strip. Two rockets landed in Sderot.",
        "rocket_fire 2024-06-02 Sderot"
      ),
      (
        "Twelve hostages were freed near Bamako on Friday, nine days after they were kidnapped in Gao.",
        "abduction 2024-05-22 Gao"
      ),
      (
        "Navy boats have attacked rebel craft off Aden, sinking at least one, a spokesman said.",
        "attack 2024-06-03~ Aden"
      ),
      (
        "Two villagers were wounded in cross-border firing at Khiam on Sunday.",
        "small_arms_attack 2024-06-02 Khiam"
      ),
    ])
  func before(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("so far from the town is counted from the town that heads the item")
  func fromTheTown() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "• Alindao: two aid workers were abducted on Sunday about 20 km south of the town, on the road to Mobaye."
      ).first)
    // Alindao lies at 5.0 N, 21.2 E (GeoNames); 20 km to the south are 0.18 degrees.
    let position = try #require(record.location?.position)
    #expect(abs(position.latitude - 4.85) < 0.1)
    #expect(abs(position.longitude - 21.2) < 0.1)
  }

  @Test(
    "days behind other days: that evening, a month after, last week on the day of publication",
    arguments: [
      (
        "On Saturday gunmen killed two people in Gao.\n\nAnd that evening a grenade was thrown into a bar in Bamako.",
        ["grenade 2024-06-01 Bamako", "small_arms_attack 2024-06-01 Gao"]
      ),
      (
        "The attacks follow a wave of bombings last week. On Monday, 40 people were killed when a bomb exploded in Moscow. Two days later, a bomb killed 12 people in Makhachkala.",
        ["ied 2024-05-27 Moscow", "ied 2024-05-29 Makhachkala"]
      ),
      (
        "The force on Sunday rejected accusations that it was behind the bombing of a market in Afrin on Friday.",
        ["ied 2024-05-31 ‘Afrīn"]
      ),
    ])
  func days(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "who did it",
    arguments: [
      (
        "Armed with machetes, fighters of the Allied Democratic Forces killed nine farmers in Oicha on Sunday.",
        "fighters of the Allied Democratic Forces"
      ),
      (
        "Fano fighters have kept up the pressure. On Sunday they stormed a police station in Dejen.",
        "Fano fighters"
      ),
      (
        "A bomb killed nine people in Davao City on Sunday. The Abu Sayyaf was blamed.",
        "Abu Sayyaf"
      ),
      (
        "Two vehicles blew up at the camp in Kati in a suicide attack by JNIM on Sunday.", "JNIM"
      ),
      (
        "Bandits invaded Gobir community in Sokoto on Sunday and whisked away 14 persons.",
        "Bandits"
      ),
      (
        "Following the attack, Turkish forces shelled targets near Afrin on Sunday.",
        "Turkish forces"
      ),
      (
        "Tamil Tiger rebels say their air raid on Colombo on Sunday was a success.",
        "Tamil Tiger rebels"
      ),
      (
        "Two rockets hit Sderot on Sunday. It is reported that Palestinian militants are responsible.",
        "Palestinian militants"
      ),
      (
        "Two rockets fell in Ghazni on Sunday; in a message the Taliban boasted of having killed 14 soldiers with them.",
        "Taliban"
      ),
    ])
  func actors(text: String, actor: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.actors.first?.name == actor)
  }

  @Test("nobody said so, and no defence, has done it")
  func nobody() throws {
    for text in [
      "A grenade was thrown at a bar in Gao on Sunday. No-one has admitted carrying out the attack.",
      "A drone was shot down on Sunday by air defence over the Kaluga Region.",
    ] {
      #expect(try ArticleReadingTests.records(text).map { $0.mention.actors.count } == [0])
    }
  }

  @Test(
    "what was attacked",
    arguments: [
      (
        "Seventeen missionaries, including five children, were kidnapped in Gao on Sunday.",
        "Seventeen missionaries"
      ),
      ("Two car bombs exploded outside mosques in Tripoli on Sunday.", "mosques"),
      ("A bomb went off outside St Theresa church in Madalla on Sunday.", "St Theresa church"),
      (
        "Gunmen throwing grenades stormed the Westgate shopping mall in Nairobi on Sunday.",
        "Westgate shopping mall"
      ),
      ("An explosive charge ripped the front off a house in Machala on Sunday.", "house"),
      ("A bomb exploded behind the police headquarters in Gao on Sunday.", "police headquarters"),
    ])
  func targets(text: String, target: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.target) == [target])
  }

  @Test(
    "attacks told in other words",
    arguments: [
      (
        "Chad said its helicopter gunships had on Sunday rocketed a fleet of canoes in Bol.",
        "airstrike"
      ),
      ("Troops and rebels fought for two hours in Ippy on Sunday.", "armed_clash"),
      ("An encounter broke out in Bijbehara on Sunday.", "armed_clash"),
      ("Howitzers of the army opened up on Khalis on Sunday.", "shelling"),
      (
        "On Sunday gunmen in Kaduna marched nine passengers of a commercial bus into the bush.",
        "abduction"
      ),
      ("Masked men took three oil workers off a company bus in Tibu on Sunday.", "abduction"),
    ])
  func wordings(text: String, category: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [category])
  }
}
