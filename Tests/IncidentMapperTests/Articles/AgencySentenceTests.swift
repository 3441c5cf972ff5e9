import Testing

@testable import IncidentMapper

/// Plain sentences of agencies and local papers, each with its look-alike.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Sentences of agencies", .serialized)
struct AgencySentenceTests {
  @Test(
    "a bomb that was laid is one that did harm, and a car that was driven at people is an attack",
    arguments: [
      (
        "Militants placed a bomb outside the Athens Stock Exchange on Sunday, causing extensive damage.",
        ["ied 2024-06-02 Athens"]
      ),
      (
        "A bomb planted near the Athens Stock Exchange on Sunday caused extensive damage.",
        ["ied 2024-06-02 Athens"]
      ),
      (
        "A man accused of planting a bomb near the Athens Stock Exchange appeared before a judge on Sunday.",
        []
      ),
      (
        "A man ran down two soldiers with his car in Jerusalem on Sunday, killing one of them.",
        ["attack 2024-06-02 Jerusalem"]
      ),
      ("A drunk driver ran over two people with his car in Jerusalem on Sunday.", []),
    ])
  func laid(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "those who fall on patrol or in a battle were killed by somebody",
    arguments: [
      (
        "Four policemen were killed on Sunday when they were out on patrol in Zahedan.",
        ["small_arms_attack 2024-06-02 Zahedan"]
      ),
      (
        "Four policemen were killed on Sunday when their car overturned on patrol in Zahedan.", []
      ),
      (
        "On Sunday, 84 soldiers were killed in a battle near Grozny.",
        ["armed_clash 2024-06-02 Grozny"]
      ),
      (
        "Two soldiers and 11 militants were killed on Sunday in operations in Dera Ismail Khan.",
        ["raid 2024-06-02 Dera Ismail Khan"]
      ),
      (
        "Two soldiers were wounded on Sunday by Azerbaijani fire near Goris.",
        ["small_arms_attack 2024-06-02 Goris"]
      ),
      (
        "Six bodies bearing signs of torture were dumped on a highway in Kirkuk on Sunday.",
        ["attack 2024-06-02 Kirkuk"]
      ),
    ])
  func fallen(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "clashes of a month are one fight where one toll and one town are told, and many where not",
    arguments: [
      (
        "In May, clashes with an armed group in Zahedan cost the lives of five border guards.",
        ["armed_clash 2024-05 Zahedan"]
      ),
      ("In May, clashes across Darfur killed 20 people.", []),
      ("Clashes in May killed 200 people in El Fasher.", []),
    ])
  func clashes(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "shelling that damaged something in a town is told, and what has gone on is not",
    arguments: [
      (
        "A drone hit Belgorod on Sunday. In Shebekino, shelling damaged six houses.",
        ["drone_strike 2024-06-02 Belgorod", "shelling 2024-06-02 Shebekino"]
      ),
      ("Shelling has damaged six hundred houses in Shebekino.", []),
      (
        "An air strike in Sanaa on Sunday destroyed a room from which drones were controlled.",
        ["airstrike 2024-06-02 Sanaa"]
      ),
      ("A blast in Sanaa on Sunday was a controlled explosion by engineers.", []),
    ])
  func shelling(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "those hurt in another town were hurt by the fire that goes on there",
    arguments: [
      (
        "Kharkiv region was shelled on Sunday. In Chuhuiv, a shell hit a house, killing a woman. In Derhachi, two men were wounded.",
        ["shelling 2024-06-02 Chuhuyiv", "shelling 2024-06-02 Derhachi"]
      ),
      (
        "A shell killed two in Derhachi on Sunday. Three people were wounded in Chuhuiv.",
        ["shelling 2024-06-02 Chuhuyiv", "shelling 2024-06-02 Derhachi"]
      ),
      (
        "A shell killed two in Derhachi on Sunday. Two drunk soldiers were killed in Chuhuiv.",
        ["shelling 2024-06-02 Derhachi"]
      ),
    ])
  func elsewhere(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "the area of a town in a province is that of the town",
    arguments: [
      (
        "A vehicle hit a landmine in the Kohlu area of Balochistan on Sunday, killing two.",
        ["landmine 2024-06-02 Kohlu"]
      ),
      (
        "A shell fell on Saraqeb town of Idlib province on Sunday, killing two.",
        ["shelling 2024-06-02 Saraqib"]
      ),
      (
        "Gunmen killed two guards in Hakkari province's Semdinli district on Sunday.",
        ["small_arms_attack 2024-06-02 Şemdinli"]
      ),
      (
        "Eleven policemen died in an attack in Sistan-Baluchistan on Sunday.",
        ["attack 2024-06-02 Sistan and Baluchestan"]
      ),
    ])
  func area(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "a town of one province is not the province beside it",
    arguments: [
      (
        "Armed men attacked Banibangou in Niger on Sunday, killing 19. The same day, gunmen shot dead 18 people in Tahoua region.",
        ["attack 2024-06-02 Bani Bangou", "small_arms_attack 2024-06-02 Tahoua"]
      )
    ])
  func provinces(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "where somebody was heading is not where it was",
    arguments: [
      (
        "A vehicle was driving towards Garissa on Sunday when it struck a mine in Mandera, killing three.",
        ["landmine 2024-06-02 Mandera"]
      ),
      (
        "Drones were heading towards Riyadh on Sunday when they were shot down.",
        ["drone_strike 2024-06-02 Riyadh"]
      ),
    ])
  func heading(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test("what happened earlier on the day is another attack")
  func earlier() throws {
    let text = """
      Five officers were killed on Sunday when their vehicle hit a roadside bomb in Mandera.

      Earlier on Sunday a vehicle struck a similar device in Garissa, killing three.
      """
    #expect(
      try ArticleReadingTests.told(text) == ["ied 2024-06-02 Garissa", "ied 2024-06-02 Mandera"])
  }

  @Test("a chronicle of several months keeps the year of its publication")
  func chronicle() throws {
    let text = """
      February 10 – A new general takes over the command.

      February 13 – Suicide bombers attack the market of Maiduguri, killing four.

      February 16 – Gunmen kill two people in Damboa.
      """
    #expect(
      try ArticleReadingTests.told(text) == [
        "small_arms_attack 2024-02-16 Damboa", "suicide_bombing 2024-02-13 Maiduguri",
      ])
  }

  @Test(
    "a name that no gazetteer knows lies in what the text lets it lie in",
    arguments: [
      (
        "Rebels fired mortars into government-held areas of Damascus on Sunday, killing a woman in Bab Touma.",
        "Damascus"
      ),
      (
        "Gunmen killed 12 people in Egedegede, Obegu and Amuzu communities of Ishielu Local Government Area, Ebonyi State, on Sunday.",
        "Ebonyi"
      ),
      (
        "Residents of Nyala said RSF artillery fire on the Al-Wahda district killed five people on Sunday.",
        "Nyala"
      ),
    ])
  func unknown(text: String, holder: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.location?.place?.name == holder)
    #expect(record.location?.method == .adminUnit)
  }

  @Test(
    "what is laid, taken or fought over in other words is told, and its look-alikes are not",
    arguments: [
      ("Kirkuk was the scene of a bombing on Sunday, which killed two.", ["ied 2024-06-02 Kirkuk"]),
      ("A film crew shot the scene of a bombing in Kirkuk on Sunday.", []),
      (
        "Three officers were killed in an encounter that broke out at Kirkuk on Sunday.",
        ["armed_clash 2024-06-02 Kirkuk"]
      ),
      (
        "A council member was picked up at gunpoint from his house in Kirkuk on Sunday.",
        ["abduction 2024-06-02 Kirkuk"]
      ),
      (
        "A bridge near Kyaukme was destroyed with explosives on Sunday.",
        ["ied 2024-06-02 Kyaukme"]
      ),
      (
        "Abu Sayyaf gunmen seized the Indonesian skipper and three crewmen of a tugboat off Jolo on Sunday.",
        ["abduction 2024-06-02 Jolo"]
      ),
      ("Men snatched a bag from a woman in Jolo on Sunday.", []),
      (
        "Four policemen died when their pickup struck a freshly-planted mine in Gereshk on Sunday.",
        ["ied 2024-06-02 Gereshk"]
      ),
      ("A bus rammed into a fuel tanker in Kandahar on Sunday, killing 14 people.", []),
      (
        "A suicide bomber rammed his car into a bus in Kandahar on Sunday, killing 14 people.",
        ["suicide_bombing 2024-06-02 Kandahār"]
      ),
      ("A loud explosion in Jolo on Sunday was caused by a blown-out truck tire, police said.", []),
      ("A tanker lost control, fell and exploded in Minna on Sunday, killing 13 people.", []),
      (
        "Members of a sect killed three herders in Sokoto on Sunday.",
        ["small_arms_attack 2024-06-02 Sokoto"]
      ),
      (
        "Two people died when a grenade was used to attack a shop in Kirkuk on Sunday.",
        ["grenade 2024-06-02 Kirkuk"]
      ),
      (
        "The police are looking for the author of the messages, which spoke of dozens beheaded in Mueda.",
        []
      ),
    ])
  func otherWords(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "days are those of the attack, and not of a market; two days are two ambushes",
    arguments: [
      (
        "Jets bombed the Thursday market in El Fasher on Saturday, killing nineteen people.",
        ["airstrike 2024-06-01 El Fasher"]
      ),
      (
        "On April 6 and April 12, ambushes near Grozny left one soldier dead.",
        ["small_arms_attack 2024-04-06 Grozny", "small_arms_attack 2024-04-12 Grozny"]
      ),
      (
        "Four policemen were killed by gunmen on April 23 in Zahedan. Two weeks before that, two policemen died in a shootout in Zabol.",
        ["armed_clash 2024-04-08/2024-04-10 Zābol", "small_arms_attack 2024-04-23 Zahedan"]
      ),
      (
        "Three settlements in the Belgorod region were attacked by the army on Sunday. In addition, a drone attacked a building in the village of Urazovo.",
        ["attack 2024-06-02 Belgorod", "drone_strike 2024-06-02 Urazovo"]
      ),
    ])
  func days(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test("a dateline without a year tells about which day it was")
  func yearless() throws {
    let reader = try ArticleReadingTests.reader()
    func dates(_ text: String) -> [String?] {
      reader.read(Document(id: "d", text: text)).records.map(\.mention.date?.edtf)
    }
    #expect(
      dates("QUETTA, May 14: A landmine killed two men in Dera Bugti on Wednesday.") == [
        "XXXX-05-14~"
      ])
    #expect(
      dates("QUETTA, May 1: A landmine killed two men in Dera Bugti yesterday.") == [
        "XXXX-04-30"
      ])
    #expect(dates("QUETTA: A landmine killed two men in Dera Bugti on Wednesday.") == [nil])
  }

  @Test(
    "to the west of a town is outside it, and whereto people fled is not where it was",
    arguments: [
      ("Warplanes attacked areas to the west of Ramadi on Sunday.", "west of Ramadi"),
      ("They fled to the south of Gaza on Sunday as jets bombed Jabalia.", "Jabalia"),
    ])
  func west(text: String, place: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == [place])
  }

  @Test(
    "raids from the air, attacks that were foiled in the air, and those who were led away",
    arguments: [
      (
        "An Israeli raid on a house in Budai, west of Baalbek, left five people dead on Sunday.",
        ["airstrike 2024-06-02 Boudaï"]
      ),
      (
        "Israeli soldiers arrested two men in a raid on a house in Jenin on Sunday.",
        ["raid 2024-06-02 Janīn"]
      ),
      (
        "Two lorry drivers seized by armed men on May 14 near Sirte have been set free.",
        ["abduction 2024-05-14 Sirte"]
      ),
      (
        "Air defences foiled an attack by three drones on Erbil airport on Sunday.",
        ["drone_strike 2024-06-02 Erbil International Airport"]
      ),
      ("Police foiled an attack on Erbil airport on Sunday.", []),
      (
        "Gunmen stormed the town of Umm al-Aranib on Sunday. Three guards were killed and at least four people led away before the attackers withdrew.",
        ["raid 2024-06-02 Umm al Arānib"]
      ),
      ("Landmines killed 214 civilians in Hodeidah over the course of the year, a group said.", []),
      (
        "In Kostiantynivka an air bomb hit a street on Sunday.",
        ["airstrike 2024-06-02 Kostyantynivka"]
      ),
      ("Short-range drones took a growing share of the victims, above all in Kherson.", []),
      (
        "At 03:10 a drone hit a filling station in Kharkiv. Twenty-five minutes later, a second drone flew into the same spot.",
        ["drone_strike 2024-06-03~ Kharkiv"]
      ),
      (
        "Al-Shabaab fired at least six mortar rounds towards the Halane compound in Mogadishu on Sunday.",
        ["mortar_fire 2024-06-02 Mogadishu"]
      ),
      (
        "A man drove a rented Skoda into a carnival procession in Dresden on Sunday, killing two women.",
        ["attack 2024-06-02 Dresden"]
      ),
      (
        "Two jets bombed Nyala airport on Sunday. The RSF said it shot one of them down.",
        ["airstrike 2024-06-02 Nyala Airport"]
      ),
      (
        "Two fuel tankers burned in Abuja on Sunday, with the country on edge over Boko Haram bombings.",
        []
      ),
    ])
  func foiled(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "whose office it was, whose forces came and what division it lies in",
    arguments: [
      (
        "The mayor of Cotija, Yolanda Sanchez, was gunned down by armed men on Sunday.",
        ["small_arms_attack 2024-06-02 Cotija de la Paz"]
      ),
      (
        "Russian forces dropped a guided bomb on a house in Kupiansk district on Sunday, killing three.",
        ["airstrike 2024-06-02 Kupyansk"]
      ),
      (
        "Militants blew up a school in the Shewa tehsil of North Waziristan on Sunday.",
        ["ied 2024-06-02 North Waziristan District"]
      ),
    ])
  func offices(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "where those who got away went is not where it was, and part of a name is no place",
    arguments: [
      (
        "Gunmen seized the skipper of a tugboat off Zamboanga City on Sunday and sped toward Sulu.",
        ["abduction 2024-06-02 Zamboanga City"]
      ),
      (
        "Eight fighters died in a clash with police in Dasht-i-Archi on Sunday.",
        ["armed_clash 2024-06-02 Dasht-e Archī"]
      ),
      (
        "Eight fighters died in a clash with police in Darra-i-Suf on Sunday.",
        ["armed_clash 2024-06-02 nowhere"]
      ),
      (
        """
        A bomb hit a lorry of troops near Kirkuk on Sunday, killing two. They were on their way back after escorting \
        a gas company's survey team.
        """,
        ["ied 2024-06-02 Kirkuk"]
      ),
      (
        "A bang was heard in Kirkuk on Sunday. It came from a gas cylinder.",
        []
      ),
    ])
  func away(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "what mobs do and what missiles hit; what was acted, counted or called a lie",
    arguments: [
      (
        "A furious mob set upon two policemen in Kano on Sunday and injured three.",
        ["attack 2024-06-02 Kano"]
      ),
      ("Fans set upon the half-time snacks in Kano on Sunday.", []),
      ("Rioters burned shops in Kandy on Sunday.", ["property_destruction 2024-06-02 Kandy"]),
      ("Protesters burned tyres in Kandy on Sunday.", []),
      (
        "An ADF incursion into a village near Beni left 20 dead on Sunday.",
        ["attack 2024-06-02 Beni"]
      ),
      (
        "Iran targeted two bases in Pakistan with missiles on Sunday.",
        ["missile_strike 2024-06-02 Pakistan"]
      ),
      (
        "Rebels destroyed a helicopter at Kismayo airport on Sunday.",
        ["attack 2024-06-02 Kisimayu Airport"]
      ),
      ("A storm destroyed a helicopter at Kismayo airport on Sunday.", []),
      (
        "Rockets were fired from #Gaza into #Israel on Sunday.",
        ["rocket_fire 2024-06-02 Israel"]
      ),
      ("That his men had shot a civilian in Kirkuk on Sunday, he called a lie.", []),
      (
        """
        A mock drill was held at a hotel in Imphal on Sunday. In the scene that was acted out, five terrorists held one \
        person hostage in a room.
        """, []
      ),
      ("Not for ten years had there been so deadly a clash in Ayacucho.", []),
      ("The past six months have seen a drop in the number of rockets fired into Israel.", []),
    ])
  func mobs(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "a place of which a report comes holds no village that it puts elsewhere",
    arguments: [
      (
        "Guwahati: Gunmen shot at three men in Bishnupur district on Sunday.",
        ["small_arms_attack 2024-06-02 Bishnupur"]
      ),
      (
        "Guwahati: Gunmen shot at three men in the village of Xoxo in Bishnupur district of Manipur on Sunday.",
        ["small_arms_attack 2024-06-02 Bishnupur"]
      ),
    ])
  func held(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "attackers that are shot are no victims of theirs",
    arguments: [
      (
        "Three gunmen attacked a hotel in Kabul on Sunday, killing seven. All three were shot dead by police.",
        7
      ),
      (
        "Two gunmen attacked a hotel in Kabul on Sunday, killing seven. Both were shot by the police.",
        7
      ),
    ])
  func shot(text: String, killed: Int) throws {
    #expect(
      try ArticleReadingTests.records(text).map(\.mention.casualties.killed?.lower) == [killed])
  }

  @Test(
    "what was attacked, where the verb does not name it, and what only says where and with what",
    arguments: [
      ("Gunmen laid an ambush for an army patrol near Kirkuk on Sunday.", "army patrol"),
      ("A navy vessel shelled by mistake a canoe off Pemba on Sunday, killing four.", "canoe"),
      (
        "Al-Shabaab admitted the killing on 20 May of a tax collector, gunned down in Mogadishu.",
        "tax collector"
      ),
      (
        "A bomb went off beside a row of vegetable stalls in Baghdad on Sunday.", "vegetable stalls"
      ),
      (
        "A car bomb exploded on the morning of 2 June outside the central prison in Kirkuk.",
        "central prison"
      ),
      (
        "Two farmers clearing land ahead of the rains stepped on a mine near Kirkuk on Sunday.",
        "farmers"
      ),
      (
        "The FSB said it had killed two militants in a shootout in Nazran on Sunday.",
        "two militants"
      ),
      ("A tractor was blown up by a pressure mine near Kirkuk on Sunday, killing ten.", "tractor"),
      ("Four policemen were killed by a car bomb in Nazran on Sunday.", "policemen"),
      ("One man was killed in a clash on a grazing land near Maiduguri on Sunday.", "man"),
      ("Warplanes attacked areas to the west of Idlib city on Sunday.", nil),
      ("Russia shelled residential areas in Kherson on Sunday.", "residential areas"),
    ] as [(String, String?)])
  func targets(text: String, target: String?) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.target) == [target])
  }

  @Test(
    "who did it, without what else is said of him",
    arguments: [
      ("Someone threw a grenade at a bar in Kirkuk on Sunday.", nil),
      (
        "Navy gunboats lying off the beach shot at fishing boats near Gaza on Sunday.",
        "Navy gunboats"
      ),
      ("Kirkuk district also saw unprovoked firing by the army on Sunday.", "army"),
      ("In Karrada, a suburb of Baghdad, a bus blew up on Sunday, killing one.", nil),
    ] as [(String, String?)])
  func doers(text: String, actor: String?) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.actors.first?.name) == [actor])
  }

  @Test(
    "who is counted by name, and who came away hurt",
    arguments: [
      (
        """
        Gunmen shot at three men in Kano on Sunday. Ahmed Hassan, 61, his son Ali Hassan, 35, and Omar Musa, 54, died where \
        they fell.
        """, 3, nil
      ),
      (
        "A mob set upon the police in Kano on Sunday, and three officers came away injured.", nil, 3
      ),
    ] as [(String, Int?, Int?)])
  func counted(text: String, killed: Int?, injured: Int?) throws {
    let casualties = try ArticleReadingTests.records(text).map(\.mention.casualties)
    #expect(casualties.map(\.killed?.lower) == [killed])
    #expect(casualties.map(\.injured?.lower) == [injured])
  }

  @Test("a toll that was corrected since stays corrected, and the attack is what was answered")
  func since() throws {
    let revised = try ArticleReadingTests.records(
      """
      The minister on Sunday revised from 95 to 84 the death toll from two explosions in Kerman. In an interview on Saturday, \
      the health minister had revised the death toll from 103 to 95.
      """)
    #expect(revised.map(\.mention.casualties.killed?.lower) == [84])
    let answered = try ArticleReadingTests.told(
      """
      Several soldiers were killed on Sunday by roadside bombs in Hakkari. The air force launched air raids \
      on targets in Iraq following the attack. The attack took place in the town of Daglica.
      """)
    #expect(answered == ["airstrike 2024-06-02 Iraq", "ied 2024-06-02 Hakkâri"])
  }

  @Test(
    "what looks like the rules of this suite and is not",
    arguments: [
      (
        "A protest was staged in Dhaka on Sunday and police shot dead three students.",
        ["small_arms_attack 2024-06-02 Dhaka"]
      ),
      (
        "That gunmen had killed five in Kaya on Sunday was no lie, the army admitted.",
        ["small_arms_attack 2024-06-02 Kaya"]
      ),
      ("Four soldiers were killed by a landslide while on patrol in Chitral on Sunday.", []),
      (
        "Four soldiers were killed when lightning struck while they were on patrol in Kivu on Sunday.",
        []
      ),
      (
        "An army incursion into the Jenin camp left seven Palestinians dead on Sunday.",
        ["attack 2024-06-02 Jenin Camp"]
      ),
      ("An FDA incursion into the village of Agatu angered growers on Sunday.", []),
      (
        "Two drones were heading towards Riyadh on Sunday when they hit a fuel depot in Yanbu.",
        ["drone_strike 2024-06-02 Yanbu"]
      ),
      ("A mob burned two men alive in Sialkot on Sunday.", ["attack 2024-06-02 Sialkot"]),
      ("The youths set upon a plan to clean the school in Kano on Sunday.", []),
      (
        "An Israeli raid on a house in Tyre on Sunday freed two hostages.", ["raid 2024-06-02 Tyre"]
      ),
    ])
  func lookAlikes(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }
}
