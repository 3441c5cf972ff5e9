import Testing

@testable import IncidentMapper

/// One incident told in several sentences, and items of a list. The sentences are ours, in the words of agencies and
/// monitors; 3 June 2024, the day of publication, is a Monday.
@Suite("News told again", .serialized)
struct RetellingTests {
  @Test(
    "is told of once, where and when it was",
    arguments: [
      (
        "The Myanmar military bombed a quarter of Lashio on Saturday night, killing 11. A jet fighter dropped two bombs "
          + "on Ward 9 at about 10 p.m., a relief worker said by phone on Sunday.",
        ["airstrike 2024-06-01 Lashio"]
      ),
      (
        "Russian drones struck a block of flats in Odesa on Sunday, killing three.\n\nThe governor said air defences had "
          + "brought down 17 of 21 drones launched at the city. Debris from one of them set a warehouse alight.",
        ["drone_strike 2024-06-02 Odesa"]
      ),
      (
        "Russian drones struck a block of flats in Odesa on Sunday.\n\nMoscow's defence ministry said its forces had "
          + "carried out a strike on a workshop in Odesa.",
        ["drone_strike 2024-06-02 Odesa"]
      ),
      (
        "Myanmar's military bombed a monastery in the eastern city of Loikaw on Saturday, killing six.\n\nA spokesman "
          + "for the military told state television that its aircraft had attacked a gathering of terrorists in the city.",
        ["airstrike 2024-06-01 Loikaw"]
      ),
      (
        "A jet bombed a camp in Kayah state on Saturday, killing eight. The camp, about 10 km west of the state capital, "
          + "Loikaw, sheltered 600 people who had fled fighting.",
        ["airstrike 2024-06-01 Loikaw"]
      ),
      (
        "At least nine people were killed on Sunday when artillery fire hit a camp in El Fasher. It held the Rapid Support "
          + "Forces (RSF) responsible. Shells landed in the market, said a volunteer.",
        ["shelling 2024-06-02 El Fasher"]
      ),
      (
        "A bus was attacked in Mosul on Sunday, killing three. The attack came as the country struggles with floods "
          + "that have killed 220 people in Basra since last week.",
        ["attack 2024-06-02 Mosul"]
      ),
      (
        "Gunmen burst into a bar in Celaya, Guanajuato, on Sunday night and killed eight customers.",
        ["small_arms_attack 2024-06-02 Celaya"]
      ),
      (
        "Two drones were shot down early on Sunday as they approached the town of Haditha in Iraq's western Anbar "
          + "province, an Iraqi military statement said.",
        ["drone_strike 2024-06-02 Haditha"]
      ),
      (
        "Drones struck a depot in El Obeid on Wednesday. The RSF rejected accusations that its gunners were behind "
          + "Tuesday's bombardment of a camp in El Fasher, in which 12 people died.",
        ["drone_strike 2024-05-29 El Obeid", "shelling 2024-05-28 El Fasher"]
      ),
      (
        "A gunbattle between marines and suspected gunmen left nine people dead in the city of Reynosa, authorities said "
          + "on Monday.\n\nA patrol came under fire in the Jarachina Sur neighborhood shortly before midnight on Sunday. "
          + "Eight gunmen and one marine were killed.",
        ["armed_clash 2024-06-02 Reynosa"]
      ),
      (
        "A camp in Kidal came under mortar fire on Friday. Neither attack had been claimed by Sunday evening.",
        ["mortar_fire 2024-05-31 Kidal"]
      ),
      (
        "A bomb exploded at a toll gate on the Mandalay road outside Lashio on the morning of 26 May.",
        ["ied 2024-05-26 Lashio"]
      ),
      (
        "Militants fired three rockets from the Gaza Strip at the town of Sderot late on Wednesday, the military said, and "
          + "Israel carried out airstrikes in Khan Younis hours later.",
        ["airstrike 2024-05-29/2024-05-30 Khān Yūnis", "rocket_fire 2024-05-29 Sderot"]
      ),
      (
        "Drones hit the Kharkiv region on Sunday.",
        ["drone_strike 2024-06-02 Kharkiv"]
      ),
      (
        "Mortar rounds landed in Mogadishu on Sunday, killing a woman. The group said it had fired the mortars.\n\nThe "
          + "attack came a day after a suicide car bomber rammed a base in the town of Beledweyne, killing 11.",
        ["mortar_fire 2024-06-02 Mogadishu", "suicide_bombing 2024-06-01 Beledweyne"]
      ),
    ])
  func once(text: String, expected: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == expected)
  }

  @Test(
    "an item of a list has the place and day of its head",
    arguments: [
      (
        "Northern Syria: daily summary\n\nAzaz. A car bomb parked near a roundabout in the centre of the town went off "
          + "on Sunday, killing five people.\n\nAriha. Government forces shelled the town on Saturday. The shelling "
          + "stopped at nightfall and bakeries reopened on Sunday.",
        ["car_bombing 2024-06-02 I‘zāz", "shelling 2024-06-01 Arīḩā"]
      ),
      (
        "June 3 (Reuters) - Following are security developments in Iraq as of 1500 GMT on Monday.\n\n*BAQUBA - A car bomb near a petrol "
          + "station killed six people in Baquba, police said.\n\nBAGHDAD - A U.S. soldier was killed when a roadside bomb "
          + "struck his patrol in the west of the capital on Sunday.",
        ["car_bombing 2024-06-03~ Baqubah", "ied 2024-06-02 Baghdad"]
      ),
      (
        "WEEKLY NOTE\nReporting period: 6-12 May 2024\n\n8 May – Rutshuru territory. Two staff members were kidnapped by "
          + "armed men.\n\nBunia, 10 May. An unknown assailant threw a hand grenade into the compound of an organisation.",
        ["abduction 2024-05-08 Rutshuru", "grenade 2024-05-10 Bunia"]
      ),
    ])
  func items(text: String, expected: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == expected)
  }

  @Test(
    "the month is no 'may', and each line of a list is an item",
    arguments: [
      (
        "The European Union condemned strikes that killed six people in Khan Younis on Sunday. The army declined to "
          + "comment on strikes.",
        ["attack 2024-06-02 Khān Yūnis"]
      ),
      (
        "Rebels slaughtered 20 villagers and their goats in Beni on Sunday.",
        ["mass_killing 2024-06-02 Beni"]
      ),
      (
        "A missile hit a hospital in Kharkiv on Sunday. Moscow called the report false.",
        ["missile_strike 2024-06-02 Kharkiv"]
      ),
      (
        "A Russian missile hit a hospital in Kharkiv on Sunday. \"There was no strike,\" a Russian spokesman said.",
        ["missile_strike 2024-06-02 Kharkiv"]
      ),
      ("On 15 May rockets hit Camp Taji, killing one.", ["rocket_fire 2024-05-15 Camp Taji"]),
      (
        "On Tuesday 21 May gunmen attacked a police post in Daquq, killing two.",
        ["small_arms_attack 2024-05-21 Daquq"]
      ),
      (
        "Weekly list\n\n- 15 May: Kirkuk: IED explosion, 1 killed and 2 wounded\n- 16 May: Daquq: gunmen attacked a "
          + "police post, no casualties\n- 17 May: Tuz Khurmatu: mortar attack, 3 wounded",
        [
          "ied 2024-05-15 Kirkuk", "mortar_fire 2024-05-17 Tuz Khurmatu",
          "small_arms_attack 2024-05-16 Daquq",
        ]
      ),
      (
        "Police in Leeds arrested a man on Saturday over the stabbing of a woman in Bradford on Friday.",
        ["stabbing 2024-05-31 Bradford"]
      ),
    ])
  func lines(text: String, expected: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == expected)
  }

  @Test(
    "days that contradict themselves are findings",
    arguments: [
      ("The attack on Sunday 21 May 2024 in Dohuk damaged two houses.", "weekday-contradicts"),
      (
        "On 2 May 2024, last Monday, a grenade was thrown at the consulate in Basra.",
        "dates-contradict"
      ),
    ])
  func contradictions(text: String, code: String) throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)))
    #expect(reading.findings.contains { $0.code == code })
    // A Tuesday.
    let right = try ArticleReadingTests.reader().read(
      Document(id: "d", text: "On Tuesday 21 May 2024 a bomb exploded in Basra."))
    #expect(right.findings.isEmpty)
  }

  @Test("a report without a date is of the end of its period")
  func period() throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(
        id: "d",
        text:
          "WEEKLY NOTE\nReporting period: 14-20 November 2022\n\nMALI. On 16 November four rockets hit the "
          + "airport of Gao."))
    #expect(reading.records.first?.mention.date?.edtf == "2022-11-16")
  }

  @Test(
    "what was only rehearsed, denied or promised is no incident",
    arguments: [
      "Hooded gunmen seized a bus and took passengers hostage in Cotabato on Sunday. It was, the military was at pains to "
        + "say, only a drill.",
      "Around 300 police officers took part in a drill in Antwerp on Sunday. In the scenario, masked gunmen fired at "
        + "passengers.",
      "Police disowned a post saying that a soldier had been shot dead in Basra on Sunday.",
      "The abduction of an engineer in Rutshuru on Saturday, told of on messaging groups, did not take place.",
      "In a video posted on Sunday one of its commanders promised to overrun the army's positions in El Fasher.",
      "The blast that shook Kabul on Sunday was a controlled detonation of old mines, police said, and not a rocket "
        + "attack.",
      "In Kirkuk, militias have attacked convoys.",
      "Heavy gunfire was heard in Afrin on Sunday. It came from a wedding party, according to local sources.",
      "Posts about shooting at the airport of Niamey on Sunday were without foundation, the authority said.",
      "Reports of an explosion near a square in Damascus on Sunday are not correct.",
      "Accounts reported an Israeli air raid near Homs on Sunday. We assess this as false: the ministry denied it.",
      "We have not counted an airstrike on Loikaw that was widely reported on 25 May.",
      "A blast heard in Niamey on Sunday was caused by a gas cylinder that blew up in a kitchen, injuring a cook.",
      "The group asked its fighters on Sunday to carry out attacks in Kirkuk.",
      "The mayor of Kryvyi Rih warned on Sunday that more strikes could follow over the weekend.",
      "State media on Sunday showed conscripts firing rifles and launching mortar rounds in Mandalay.",
    ])
  func nothing(text: String) throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)))
    let happened = reading.records.filter {
      [.impacted, .attempted, .intercepted].contains($0.mention.factuality)
    }
    #expect(happened.isEmpty)
  }

  @Test("a month behind a day of the week is nobody")
  func months() throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(
        id: "d", text: "On Sunday, June 2, gunmen killed two in Mosul.",
        published: CalendarDay(year: 2024, month: 6, day: 3)))
    #expect(reading.records.first?.mention.actors.map(\.name) == ["gunmen"])
  }

  @Test("those who tell of a place far off do not stand where it happened")
  func speakers() throws {
    #expect(
      try ArticleReadingTests.told(
        "In Ankara, the defence ministry said its drones struck militants on Sunday, killing four.")
        == ["drone_strike 2024-06-02 nowhere"])
  }
}
