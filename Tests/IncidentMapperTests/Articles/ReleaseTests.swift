import Testing

@testable import IncidentMapper

/// News as armies, agencies and chronologies write it: in items, in the words of their trade, and under headlines. The texts are
/// ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Press releases, chronologies and headlines", .serialized)
struct ReleaseTests {
  @Test("two provinces are two incidents, whoever killed in both; whom forces hunt is their target")
  func provinces() throws {
    let records = try ArticleReadingTests.records(
      "On Sunday:\n-- A combined force killed several militants in Khost province.\n-- Combined forces killed a dozen militants in Ghazni province."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [2, 12])
    #expect(records.map(\.mention.target) == ["militants", "militants"])
  }

  @Test(
    "what was killed, hit or damaged, and by whom",
    arguments: [
      (
        "Two foreign oil workers, an Irishman and a Briton, were abducted from a bar in Gao on Sunday.",
        "Two foreign oil workers", ""
      ),
      (
        "Two car bombs went off in Gao on Sunday, causing major damage to two mosques.",
        "two mosques",
        ""
      ),
      ("A rocket exploded in Gao on Sunday, damaging a school.", "school", ""),
      (
        "Ten villagers were wounded by Israeli forces in Gao on Sunday.", "villagers",
        "Israeli forces"
      ),
      (
        "U.S. forces shot down a Houthi-launched attack drone over the Gulf of Aden on Sunday.", "",
        "Houthi"
      ),
      ("An Iranian-made drone hit a tanker in Aden on Sunday.", "tanker", ""),
      (
        "On Sunday a missile was launched from the coast and struck the M/V Sounion in the port of Aden.",
        "M/V Sounion", ""
      ),
      (
        "A door-to-door operation by an armed group led to the massive killing of villagers in Gao on Sunday.",
        "villagers", "armed group"
      ),
    ])
  func parties(text: String, target: String, actor: String) throws {
    let mention = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(mention.target ?? "" == target)
    #expect(mention.actors.first?.name ?? "" == actor)
  }

  @Test(
    "what is fired, or goes off, in whatever form of the word",
    arguments: [
      (
        "Militants fired at least 20 makeshift rockets at Sderot on Sunday.",
        "rocket_fire 2024-06-02 Sderot"
      ),
      (
        "At least eight people were killed in Gao on Sunday in a car-bomb attack.",
        "car_bombing 2024-06-02 Gao"
      ),
      (
        "A suicide-bomb attack in Gao on Sunday left 14 dead.", "suicide_bombing 2024-06-02 Gao"
      ),
      (
        "Sunday's large-scale attack on Odesa was repelled by the city's air defences.",
        "airstrike 2024-06-02 Odesa"
      ),
      (
        "An armed group had irrupted into Gao on Sunday, shooting at people and killing 14 of them.",
        "raid 2024-06-02 Gao"
      ),
      (
        "Based on information gained from an operation May 27, soldiers stormed a compound in Gao on Sunday.",
        "raid 2024-06-02 Gao"
      ),
    ])
  func kinds(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test(
    "a headline in the present tells the news of which the text says no more",
    arguments: [
      (
        "Car bomb rips through market in Gao\n\nAt least nine people died, police said.",
        ["car_bombing"]
      ),
      ("Gunmen storm hotel in Gao\n\nAt least 10 people have died, police said.", ["raid"]),
      ("Blasts rock Quetta\n\nSix people died, police said.", ["ied"]),
      ("Gas explosion rips through flats in Gao\n\nThree people died, the mayor said.", []),
      (
        "Rockets slam Lakers in Houston\n\nThe hosts won 111-102 on Sunday, and Harden scored 36 points.",
        []
      ),
    ])
  func headlines(text: String, kinds: [String]) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == kinds)
  }

  @Test("the next incident of the news is around the one before, if no other place is told")
  func next() throws {
    let records = try ArticleReadingTests.records(
      "A bomb exploded in Gao on Sunday, wounding two soldiers.\n\nIn another incident, gunmen shot dead a teacher in his home."
    )
    #expect(records.count == 2)
    #expect(records.last?.location?.place?.name == "Gao")
    #expect(records.last?.location?.method == .relation)
    #expect(records.last?.location?.uncertainty.meters ?? 0 >= 25_000)
    #expect(records.last?.mention.date?.edtf == "2024-06-02")
  }

  @Test("bombers who die are none of those whom they hurt; another who is hurt is one")
  func tolls() throws {
    let bombed = try ArticleReadingTests.records(
      "A suicide bombing outside a church in Gao on Sunday wounded 14 people. The two suspected bombers both died."
    )
    #expect(bombed.first?.mention.casualties.killed == nil)
    #expect(bombed.first?.mention.casualties.injured?.lower == 14)
    let hit = try ArticleReadingTests.records(
      "A bomb hit a truck in Gao on Sunday, killing a soldier and wounding another.")
    #expect(hit.first?.mention.casualties.injured?.lower == 1)
  }
}

/// News as agencies tell it over several paragraphs. The texts are ours, as above.
@Suite("Claims, quotations and days in longer news", .serialized)
struct LongerNewsTests {
  @Test(
    "who says that he did it, though an aside, a quotation or a reason stands between",
    arguments: [
      (
        "Gunmen stormed a hotel in Gao on Sunday. Al-Shabab, the group that carried out the 2013 Westgate Mall attack, claimed responsibility.",
        "Al-Shabab", "claimed"
      ),
      (
        "Gunmen stormed a hotel in Gao on Sunday. Al-Shabab — an Islamist group — claimed responsibility.",
        "Al-Shabab", "claimed"
      ),
      (
        "Gunmen stormed a school in Gao on Sunday. A Taliban spokesman said the assault was in response to army operations.",
        "Taliban", "claimed"
      ),
      (
        "A bomb killed three people in Gao on Sunday. JNIM said it was retaliation for French raids.",
        "JNIM", "claimed"
      ),
      (
        "So-called Islamic State said it was behind Sunday's attack on a church in Gao.",
        "Islamic State", "claimed"
      ),
      (
        "A bombing in Gao killed 35 people on Sunday. Reports suggest it was the work of a suicide bomber.",
        "suicide bomber", "alleged"
      ),
      (
        "Troops stormed a camp near Gao on Sunday, killing 26. Protest leaders said they were unarmed when security forces moved in and opened fire.",
        "Troops", "attributed"
      ),
    ])
  func claims(text: String, actor: String, status: String) throws {
    let actors = try #require(try ArticleReadingTests.records(text).first?.mention.actors)
    #expect(actors.map(\.name) == [actor])
    #expect(actors.first.map { "\($0.claimStatus)" } == status)
  }

  @Test("what somebody shouts is no threat that undoes the deed")
  func shouted() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A gunman shouting \"All must die\" stormed a synagogue in Gao on Sunday, killing 11 worshippers."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["gunman"])
    #expect(record.mention.casualties.killed?.lower == 11)
  }

  @Test(
    "two days in one sentence are two incidents",
    arguments: [
      "Explosions rocked Kharkiv early on Sunday, a day after Russian missiles struck a building near Odesa, killing 21 people."
    ])
  func twoDays(text: String) throws {
    #expect(
      try ArticleReadingTests.told(text)
        == ["explosion 2024-06-02 Kharkiv", "missile_strike 2024-06-01 Odesa"])
  }

  @Test("victims are the least of the dead, and those who attacked them are counted at the most")
  func attackers() throws {
    let killed = try ArticleReadingTests.records(
      "Gunmen attacked a hotel in Gao on Sunday, killing nine people. All four attackers were killed."
    ).first?.mention.casualties.killed
    #expect(killed?.lower == 9)
    #expect(killed?.upper == 13)
  }

  @Test("a named church is the church that was told of; guards who fire back make no other attack")
  func church() throws {
    let records = try ArticleReadingTests.records(
      "At least nine people have been killed in a suicide bomb attack on a church in Gao, officials say.\n\nTwo bombers attacked the Bethel Memorial Church during a Sunday service.\n\n\"Our guard on the roof of the church opened fire and one attacker was killed,\" the police chief said."
    )
    #expect(records.count == 1)
    #expect(records.first?.location?.place?.name == "Gao")
  }

  @Test(
    "beside a building of a town is in the town",
    arguments: [
      ("A bomb exploded outside Kharkiv University on Sunday.", "Kharkiv University"),
      ("A car blew up outside Kharkiv Women's Hospital on Sunday.", "Kharkiv Women's Hospital"),
    ])
  func beside(text: String, target: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.location?.method == .gazetteer)
    #expect(record.mention.target == target)
  }

  @Test("so many kilometres outside the city is counted from the city that was told of")
  func outside() throws {
    let records = try ArticleReadingTests.records(
      "Four bomb blasts killed at least 50 people in the city of Gao on Sunday.\n\nIn a fifth incident, a car bomb exploded at a checkpoint 75 kilometres outside the city, wounding a soldier."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [50, nil])
    #expect(records.last?.location?.uncertainty.meters ?? 0 > 75_000)
  }
}

/// Reports that say where and when they tell of only once. The texts are ours, as above.
@Suite("Where and when the whole report is", .serialized)
struct WholeReportTests {
  @Test(
    "the one town that a text speaks of is where it tells, and makes nothing surer",
    arguments: [
      (
        "Assailants detonated a grenade near a police station in a northern town on Sunday. There were no casualties.\n\nTwo other grenades were found outside the police station, in the town of Kharkiv. The station in Kharkiv houses two forces.",
        ["grenade 2024-06-02 Kharkiv"]
      ),
      (
        "Kharkiv: what we know and what we don't\n\nWhat happened?\nOn Sunday five men fired assault rifles into a restaurant. Six people died.",
        ["small_arms_attack 2024-06-02 Kharkiv"]
      ),
      ("Two councillors attacked their chairman in a debate in Kharkiv. Kharkiv needs a pool.", []),
    ])
  func mainTown(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "a report that is not dated tells of the days in its title, and of the year of its chronology")
  func periods() throws {
    func days(_ text: String) throws -> [String?] {
      try ArticleReadingTests.reader().read(Document(id: "d", text: text)).records
        .map(\.mention.date?.edtf)
    }
    #expect(
      try days(
        "Weekly Report, 6 - 12 October 2010\n\nIn an overnight raid on 8 October in Hebron, soldiers killed two men.\n\nIn another raid in Jenin, soldiers wounded a child."
      ) == ["2010-10-08", "2010-10-06/2010-10-12"])
    #expect(
      try days(
        "Chronology of attacks\n\nA list of attacks since the beginning of 2016 follows:\n\nNovember 24: At least two people are killed in a car bombing in Adana."
      ) == ["2016-11-24"])
    // Two years, and neither is said to be that of the day.
    #expect(
      try days("A bomb exploded in Adana on November 24. Another had in 2014, and one in 2015.")
        .first
        == "XXXX-11-24")
  }

  @Test(
    "what others are said to have told, and was found untrue, is denied",
    arguments: [
      "Accounts on social media of an air raid on Odesa on 1 June were checked and found to be untrue.",
      "The Army rejects the version, put about by others, that its helicopters machine-gunned a hamlet near Odesa last week.",
      "A penalty shot fired into the roof of the net in stoppage time gave Odesa their first win of the season on Sunday.",
    ])
  func untrue(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test("an entry of a live report begins with its time, which is nobody's name")
  func ticker() throws {
    let records = try ArticleReadingTests.records(
      "How Monday unfolded\n\n09:50 A radiation drill begins in Kyiv.\n\n08:15 Russia fired missiles at Kharkiv around 05:00. Three people died."
    )
    #expect(records.map { $0.mention.actors.map(\.name) } == [["Russia"]])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-03"])
  }

  @Test(
    "others who are killed in something of their own are no more of those before; an age is no toll"
  )
  func others() throws {
    let records = try ArticleReadingTests.records(
      "Armed men killed five people in a motel in Kharkiv on Sunday. Two other people were killed during a shootout between gunmen in Odesa."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [5, 2])
    let hurt = try ArticleReadingTests.records(
      "A bomb wrecked a bar in Kharkiv on Sunday. Eleven people were taken to hospital. A waitress, 27, was in a critical condition."
    )
    #expect(hurt.first?.mention.casualties.injured?.lower == 11)
  }

  @Test("a town in the name of those who were bombed is not where")
  func brigades() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "Aircraft bombed a position of the Misrata brigades near Tripoli on Sunday."
      ).first)
    #expect(record.location?.place?.name == "Tripoli")
  }
}

@Suite("Fights of two sides, and what they cost", .serialized)
struct FightTests {
  @Test(
    "two sides joined by \"and\" act together, and the toll is that of their fight",
    arguments: [
      "Nine people were killed when insurgents and troops exchanged mortar fire in Kharkiv on Sunday.",
      "Nine people were killed on Sunday as insurgents and police clashed in Kharkiv.",
    ])
  func joined(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.casualties.killed?.lower) == [9])
    #expect(records.first?.mention.actors.map(\.name) == ["insurgents"])
  }

  @Test("those who fall in a fight with the state are one side of it")
  func fallen() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "Two militants were killed in a gun battle with security forces in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["militants"])
    #expect(record.mention.target == "security forces")
  }

  @Test("people burned to death are counted, whoever comes first in the sentence")
  func burned() throws {
    for text in [
      "Gunmen burned to death at least 66 people in Kharkiv on Sunday.",
      "At least 66 people were burned to death when gunmen torched huts in Kharkiv on Sunday.",
      "Gunmen torched a bus in Kharkiv on Sunday, burning to death at least 66 people.",
    ] {
      let records = try ArticleReadingTests.records(text)
      #expect(records.map(\.mention.casualties.killed?.lower) == [66], "\(text)")
    }
  }

  @Test(
    "a second bomb a few blocks away is where the first was; another in a town of its own is there")
  func another() throws {
    let near = try ArticleReadingTests.records(
      "A bomb exploded on Sunday outside a bank in Odesa, killing two people. A second bomb went off a few blocks away, wounding three."
    )
    #expect(near.map { $0.location?.place?.name } == ["Odesa", "Odesa"])
    let far = try ArticleReadingTests.records(
      "A day after at least 21 people were killed when a bomb struck a bus in Odesa, another bomb killed two people in Kharkiv on Monday."
    )
    #expect(far.map { $0.location?.place?.name } == ["Odesa", "Kharkiv"])
    #expect(far.map(\.mention.casualties.killed?.lower) == [21, 2])
  }

  @Test("the people whose a division is do not name it")
  func whoseDivision() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A car bomb exploded on Sunday near a bank in the Ukrainian oblast of Kharkiv."
      ).first)
    #expect(record.location?.place?.name == "Kharkiv")
  }

  @Test("a market that no gazetteer lists is in the town of the report")
  func marketOfTheReport() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "KHARKIV (Reuters) - At least five people died on Sunday when mortars hit the Bolotna market."
      ).first)
    #expect(record.mention.place.text == "Bolotna")
    #expect(record.location?.place?.name == "Kharkiv")
    #expect((record.location?.uncertainty.meters ?? 0) >= 25_000)
  }

  @Test("a road between two towns is where, and not what")
  func road() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A bomb exploded on Sunday on a highway linking Kharkiv with Odesa."
      ).first)
    #expect(record.mention.target == nil)
  }
}

@Suite("Who is not the attacker, and what is no weapon", .serialized)
struct RoleTests {
  @Test("those who land by helicopter bomb nothing")
  func transport() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen stormed a hospital in Kharkiv on Sunday, killing more than 30 people. Commandos landed on the roof by helicopter and killed all four assailants."
    )
    #expect(records.map(\.mention.category.code) == ["raid"])
  }

  @Test("a spokesman denies for the party that he speaks for")
  func spokesman() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A helicopter attacked a boat near Odesa on Sunday, killing 40 people. The spokesman of the Saudi-led coalition, General Ahmed al-Asseri, denied that it had been behind it."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["Saudi-led coalition"])
  }

  @Test("an airliner that is shot down carries people")
  func airliner() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A Malaysia Airlines Boeing 777 was shot down near Donetsk on Sunday, killing all 298 people on board."
      ).first)
    #expect(record.mention.casualties.killed?.lower == 298)
  }

  @Test("a faith is no name of a district")
  func faith() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A bomb in a market in Saltivka, a Shiite district in the north of Kharkiv, killed two on Sunday."
      ).first)
    #expect(record.mention.place.text == "Saltivka")
  }

  @Test("each toll of a sentence is that of its own blast")
  func ownTolls() throws {
    let records = try ArticleReadingTests.records(
      "Two people died on Sunday in a blast at a hotel in Odesa, and three officers were killed when a suspect blew himself up during a raid on a house in Kharkiv."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [2, 3])
    #expect(records.map { $0.location?.place?.name } == ["Odesa", "Kharkiv"])
  }
}

@Suite("Others beside, and who is among how many", .serialized)
struct BesideTests {
  @Test("what is told as a separate incident is one, in the surroundings of the one before")
  func separate() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen fired at a police bus in Kharkiv on Sunday, wounding four conscripts. In a separate incident a plumber was shot dead inside his home."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [nil, 1])
    #expect(records.last?.mention.target == "plumber")
  }

  @Test("an answer with other arms is an incident of its own")
  func answer() throws {
    let records = try ArticleReadingTests.records(
      "Rockets hit Ashkelon on Sunday, and Israel responded with air strikes on Gaza City, killing two people."
    )
    #expect(
      records.map { "\($0.mention.category.code) \($0.location?.place?.name ?? "")" } == [
        "rocket_fire Ashkelon", "airstrike Gaza",
      ])
    #expect(records.map(\.mention.casualties.killed?.lower) == [nil, 2])
  }

  @Test(
    "of those who are among the dead, all are counted",
    arguments: [
      "Four children were among 22 people killed by air strikes on Kharkiv on Sunday.",
      "A mayor was among at least 22 people killed when a bomb went off in Kharkiv on Sunday.",
    ])
  func among(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.casualties.killed?.lower) == [22])
  }

  @Test("each day of a sentence has its own toll")
  func ownDays() throws {
    let records = try ArticleReadingTests.records(
      "On Saturday a bomb at a rally in Odesa killed 13 people, and on Sunday four people, two of them women, died when a bomber hit a van in Kharkiv."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [13, 4])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-01", "2024-06-02"])
  }

  @Test("those who are some of an organisation's are all who were hurt")
  func workers() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "The Red Cross said six of its workers were shot dead in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.casualties.killed?.lower == 6)
  }

  @Test("in a city a man is shot: the city is no target")
  func notTheCity() throws {
    let record = try #require(
      try ArticleReadingTests.records("In Kharkiv a policeman was shot dead on Sunday.").first)
    #expect(record.mention.target == "policeman")
  }

  @Test("a roadside device is a bomb")
  func device() throws {
    let record = try #require(
      try ArticleReadingTests.records("A roadside device killed two rangers in Kharkiv on Sunday.")
        .first)
    #expect(record.mention.category.code == "ied")
  }
}

@Suite("Untrue stories, mishaps and where the hurt lie", .serialized)
struct UntrueStoryTests {
  @Test(
    "a story that is untrue, or of which no sign was found, is none",
    arguments: [
      "Stories of a grenade attack on a police post in Kharkiv on Sunday, carried by two websites, are without any truth.",
      "We found no sign that a drone attack took place in Kharkiv on Sunday.",
      "The story put out by the radio that aircraft attacked a relay station near Kharkiv on Sunday is untrue; no ordnance was released.",
      "Police arrested three men with 40kg of explosives in Odesa. In Kharkiv, nine colliers suffocated when methane exploded in a coal mine on Sunday.",
    ])
  func untrue(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test("a suicide attacker is a bomber")
  func attacker() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "At least 80 people were killed when a suicide attacker targeted worshippers at a shrine in Kharkiv on Sunday."
      ).first)
    #expect(record.mention.category.code == "suicide_bombing")
  }

  @Test("who lies in a hospital was hurt where the text says, and not there")
  func ward() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A man is in a critical condition in Kharkiv after being shot in the head in Odesa on Sunday."
      ).first)
    #expect(record.location?.place?.name == "Odesa")
  }

  @Test("a town and its country before a dash are where the report was written")
  func dateline() throws {
    let records = try ArticleReadingTests.records(
      "Kyiv, Ukraine - The government has closed two border crossings. A suicide bomber struck a government office in the Mohmandiv tribal area on Sunday, killing five people."
    )
    #expect(records.map { $0.location?.place?.name } == [nil])
  }

  @Test("a round is nobody; soldiers and gunmen who fought for an hour clashed")
  func rounds() throws {
    let tram = try #require(
      try ArticleReadingTests.records(
        "At 1640 hours on Sunday a tram was hit by a single sniper round in Kharkiv."
      ).first)
    #expect(tram.mention.actors.isEmpty)
    #expect(tram.mention.target == "tram")
    let fight = try ArticleReadingTests.records(
      "Soldiers and men in sport utility vehicles fought for about 40 minutes in Kharkiv on Sunday."
    )
    #expect(fight.map(\.mention.category.code) == ["armed_clash"])
  }
}

@Suite("Streets, coasts and those who pass word on", .serialized)
struct StreetTests {
  @Test(
    "a town behind the name of a street is where",
    arguments: [
      "A bomb exploded in Main Street, Odesa, on Sunday.",
      "A man was shot at 12 Main Street, Odesa, on Sunday.",
      "On Sunday night, several shots were fired at a taxi depot in Castle Road, east Odesa.",
    ])
  func street(text: String) throws {
    #expect(
      try ArticleReadingTests.records(text).map { $0.location?.place?.name } == ["Odesa"])
  }

  @Test("a boat off a people's coast is somewhere before that country")
  func coast() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A helicopter attack on a boat off the Ukrainian coast killed dozens of refugees on Sunday."
      ).first)
    #expect(record.mention.place.text == "off the Ukrainian coast")
    #expect(record.location?.place?.name == "Ukraine")
  }

  @Test(
    "a source or an agency that tells of a deed has not done it; an office of the U.N. bombs nobody"
  )
  func sources() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A farmer was killed by Russian soldiers near Kharkiv on Sunday, a Ukrainian security source said."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["Russian soldiers"])
    let raid = try ArticleReadingTests.records(
      "The U.N. human rights office called on the coalition conducting airstrikes on Kharkiv on Sunday to minimize civilian casualties."
    )
    #expect(raid.map(\.mention.actors.count).max() ?? 0 == 0)
  }

  @Test("a toll of many attacks is not that of one; terrorists eliminated are counted")
  func tolls() throws {
    let one = try ArticleReadingTests.records(
      "Four bombers blew themselves up in Kharkiv on Sunday, killing two people. More than 200 girls have lost their lives in the attacks in the northeast."
    )
    #expect(one.map(\.mention.casualties.killed?.lower) == [2])
    let strike = try ArticleReadingTests.records(
      "The airstrike near Kharkiv on Sunday eliminated 67 terrorists, the general said.")
    #expect(strike.map(\.mention.casualties.killed?.lower) == [67])
  }

  @Test(
    "explosives in a car, by the kilo, and on a man",
    arguments: [
      (
        "A car packed with some 30 kilos of explosives was detonated in Odesa on Sunday.",
        "car_bombing"
      ),
      (
        "A man strapped with explosives killed two policemen at a checkpoint in Odesa on Sunday.",
        "suicide_bombing"
      ),
    ])
  func carried(text: String, category: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [category])
  }
}
