import Testing

@testable import IncidentMapper

/// What is taken back, and what is told beside the event. The sentences are ours, in the words of agencies; 3 June 2024,
/// the day of publication, is a Monday.
@Suite("Details of news", .serialized)
struct DetailTests {
  private func mentions(_ text: String) throws -> [IncidentMention] {
    try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3))
    ).records.map(\.mention)
  }

  @Test(
    "what is taken back, or explained, is no incident",
    arguments: [
      "Gunmen attacked a convoy near Gao on Sunday, channels reported. No convoy came under attack, the governor said.",
      "Reports circulated on Sunday that rockets had been fired at the airport of Erbil. The group later withdrew that "
        + "version.",
      "Residents of Kaduna were startled by gunfire on Sunday. Soldiers using blanks were re-enacting a rescue for a film.",
      "A blast shook Basra on Sunday. It turned out to be a leak of gas at a bakery.",
      "The explosion in Kharkiv on Sunday was the result of an accident and had nothing to do with the war, police said.",
      "An earlier report spoke of a second explosion in Mosul on Sunday. Our contacts have since established that there "
        + "was only one, and the item has been withdrawn.",
      "A fire that tore through a fuel depot in Mukalla on Sunday, and that many residents took for a missile strike, "
        + "began with a leaking tanker truck.",
      "The governor's office published a statement saying that two drones had hit a depot in Mukalla on Sunday. It was "
        + "deleted before midnight.",
      "Reports that the airport in El Obeid had been bombed on Sunday were \"rumours put about to empty the city\", he "
        + "said.",
      "Several radio stations reported that a car bomb had gone off in Irapuato on Sunday. Officials said that was "
        + "wrong.",
      "Traders fled the central market of Butembo on Sunday after a loud detonation. \"It was the tyre of a lorry, not a "
        + "bomb,\" said the mayor.",
      "The mission said the march in Goma on Sunday had gone off peacefully.",
      "A string of explosions that shook the outskirts of Misrata early on Sunday was caused by badly stored ammunition "
        + "that overheated, the ministry said.",
      "The loud explosions heard around Tal Tamr on Sunday were caused by mine-clearance teams destroying old ordnance.",
      "A team that went to the hospital in Khan Yunis on Sunday found no sign of an attack.",
      "EDITOR'S NOTE: A report published here on Friday said that artillery had killed four children in Lashio. The "
        + "photographs turned out to be old. The report has been removed.",
      "CORRECTION. Saturday's summary reported an air strike on the T4 airbase in Homs province. We withdraw the item.",
      "The city's baseball team bombarded visiting Mexicali 9-1 on Sunday in front of half-empty stands in Culiacan.",
      "Gunshots were heard in Kabul on Sunday. The shots came from soldiers at an exercise.",
      "Two Facebook pages have taken down their claim that Loikaw airport was shelled on Sunday.",
      "The sirens and bursts of gunfire from the International Zone in Baghdad on Sunday were the embassy's announced "
        + "test of its guns.",
      "The group said that its fighters had overrun a camp in Balad on Sunday and killed forty soldiers. Residents said "
        + "there had been no fighting there.",
      "A loud blast in Ouagadougou on Sunday was caused by a gas bottle in a bakery, police said, after internet users "
        + "had reported an attack on the presidential palace.",
      "In Eindhoven, PSV's attack opened fire after the interval and shot Sparta to pieces, four goals to none.",
      "Diplomats no longer rule out an assault on Bamako itself.",
      "A channel apologised for saying that a strike had hit an ambulance in Nabatieh on Sunday. The ambulance had "
        + "collided with a truck.",
      "Two members of Hamas died in an explosion in Khan Yunis on Sunday. Witnesses at first spoke of an air raid. The "
        + "armed wing later said the men had been killed by accident while preparing equipment.",
      "The same message boasted of a rocket salvo against Erbil airport on Sunday. Officials said nothing had been fired "
        + "at the airport.",
      "Channels aired footage of men in gas masks on Sunday, saying it showed rebels after a chlorine attack in Azaz. "
        + "Volunteers said the pictures were taken in June during a drill.",
      "There was no strike, he wrote; the bangs in Kharkiv on Sunday were sappers destroying old shells at a quarry.",
      "A message says that a truck bomb exploded in Mogadishu on Sunday. It did not.",
      "A photograph of a runway, captioned as Lashio airport after a rebel rocket strike, was taken at Tripoli in 2019.",
      "Dozens of people in Mazatlan called on Sunday to report a gun battle on the seafront. A television crew was "
        + "filming a series and had a permit for blanks.",
      "The \"explosion\" in Newry on Sunday was the work of a film crew, the police said.",
      "The Arakan Army denied having shelled Sittwe on Sunday.",
      "Their television had earlier reported an attack on the port of Jeddah, but took the item off its website and said "
        + "it had been published in error.",
      "State media reported that Ukrainian drones attacked the plant on Sunday. Ukraine called the report an invention.",
      "A suitcase at the bus terminal of Popayan was blown up by bomb-disposal experts on Sunday.",
      "Rumours of an explosion in Damascus spread on Sunday, when smoke was seen.",
    ])
  func retracted(text: String) throws {
    let happened = try mentions(text).filter {
      [.impacted, .attempted, .intercepted].contains($0.factuality)
    }
    #expect(happened.isEmpty)
  }

  @Test(
    "the category, and what was hit",
    arguments: [
      (
        "Gunmen burst into a church in Jos on Sunday and opened fire, killing four.",
        "small_arms_attack church"
      ),
      ("Militants dynamited a bridge in Mopti on Sunday.", "ied bridge"),
      ("A missile impacted a depot in Odesa on Sunday.", "missile_strike depot"),
      (
        "Two schoolteachers were taken at gunpoint from a bus in Kidal on Sunday.",
        "abduction Two schoolteachers"
      ),
      (
        "A person-borne IED exploded at a checkpoint in Mogadishu on Sunday.",
        "suicide_bombing checkpoint"
      ),
      (
        "The ministry in Kabul accused Pakistan of shelling a village in Khost on Sunday.",
        "shelling village"
      ),
      ("Israel struck the T4 base, which houses Iranian drones, on Sunday.", "airstrike T4 base"),
      (
        "The army said it had killed six in what it described as a strike on a militant camp in Mubi on Sunday.",
        "airstrike militant camp"
      ),
      (
        "Two drivers were taken by unidentified armed men near Kosti on Sunday.",
        "abduction Two drivers"
      ),
      // Sake is placed: it is where, and not what.
      ("Two bombs fell on the town of Sake on Sunday.", "shelling nothing"),
      (
        "The coalition retaliated on Sunday, bombing al-Dailami air base.",
        "airstrike al-Dailami air base"
      ),
      (
        "Two patrol boats came under rifle fire in Tumaco on Sunday.",
        "small_arms_attack Two patrol boats"
      ),
      ("A device planted beside a road went off in Bannu on Sunday.", "ied nothing"),
      (
        "Two men on a motorcycle shot and wounded a pair of health workers in Karachi on Sunday.",
        "small_arms_attack health workers"
      ),
    ])
  func details(text: String, expected: String) throws {
    #expect(
      try mentions(text).map { "\($0.category.code) \($0.target ?? "nothing")" } == [expected]
    )
  }

  @Test(
    "who is said to have done it, and by whom",
    arguments: [
      (
        "Shells hit a market in Taiz on Sunday, killing six. Officials blamed Houthi rebels. The Houthis denied "
          + "responsibility.",
        "Houthi rebels denied"
      ),
      (
        "Shells hit a market in Taiz on Sunday, killing six. Officials blamed Houthi rebels. A Houthi spokesman denied "
          + "that the group had fired on the market.",
        "Houthi rebels denied"
      ),
      (
        "A car bomb hit a market in Kabul on Sunday. The ministry accused the Taliban of carrying out the bombing. A "
          + "spokesman for the insurgents said on Twitter that the group \"has nothing to do with it\".",
        "Taliban denied"
      ),
      (
        "A Myanmar military jet bombed a monastery in Kawlin on Sunday, residents said. Regime spokesman Thein Naing "
          + "denied on Monday that any aircraft had been over Kawlin.",
        "Myanmar military denied"
      ),
      (
        "Israeli fighter jets bombed a site near Khan Younis on Sunday, Palestinian sources and the Israeli army said.",
        "Israel claimed"
      ),
      (
        "Russian missiles hit a barracks in Kharkiv on Sunday, Ukraine's defence ministry said.",
        "Russia alleged"
      ),
      (
        "JERUSALEM, June 3 (Reuters) - Israeli warplanes struck a camp near Khan Younis on Sunday, the military said.",
        "Israel claimed"
      ),
      (
        "A roadside bomb wounded two soldiers near Kirkuk on Sunday. Abdul Karim, a Taliban spokesman, said the group "
          + "had planted it.",
        "Taliban claimed"
      ),
      (
        "Three mortar rounds hit the airport of Baidoa on Sunday. Al-Shabaab is suspected.",
        "Al-Shabaab alleged"
      ),
      (
        "The National Liberation Army acknowledged on Sunday that it had dynamited a pipeline near Saravena on Saturday.",
        "National Liberation Army claimed"
      ),
      (
        "A magnetic bomb killed one officer in Jalalabad on Sunday morning. The Taliban distanced themselves from it.",
        "Taliban denied"
      ),
      (
        "Warplanes of the Saudi-led coalition bombed a workshop on the northern edge of the capital, Sanaa, on Sunday.",
        "Saudi-led coalition attributed"
      ),
      ("Russia struck a power station in Kharkiv on Sunday, killing two.", "Russia attributed"),
      (
        "Gunmen ambushed a convoy near Djibo on Sunday. The army confirmed that an attack had taken place.",
        "Gunmen unknown"
      ),
      (
        "A car bomb exploded in Mogadishu on Sunday. Al Shabaab, which has been fighting the government since 2007, said it "
          + "was behind the attack.",
        "Al Shabaab claimed"
      ),
      (
        "Shelling of a camp in El Fasher killed 14 on Sunday, doctors said, blaming the Rapid Support Forces. The RSF, at "
          + "war with the army since April 2023, denied firing on the camp.",
        "Rapid Support Forces denied"
      ),
      (
        "A grenade was hurled at a police party in Srinagar on Sunday. The Resistance Front (TRF), which police describe as "
          + "a front of others, owned responsibility for the attack.",
        "Resistance Front claimed"
      ),
      (
        "Gunmen fired at a checkpoint in Deir ez-Zor on Sunday. ISIS cells are believed to be responsible.",
        "ISIS cells alleged"
      ),
      (
        "Three rockets landed outside Balad Air Base on Sunday. A Telegram channel in the name of the Companions of the "
          + "Cave took credit.",
        "Companions of the Cave claimed"
      ),
      ("On Sunday JNIM claimed to have fired rockets at the airport in Gao.", "JNIM claimed"),
      (
        "Suspected jihadists killed 14 people on Sunday when they opened fire on a market in Djibo.",
        "Suspected jihadists alleged"
      ),
    ])
  func claims(text: String, expected: String) throws {
    let actors = try mentions(text).flatMap(\.actors)
    #expect(actors.map { "\($0.name) \($0.claimStatus)" } == [expected])
  }

  @Test("a claim is of the town that it names")
  func town() throws {
    let told = try mentions(
      "A sticky bomb killed a presenter in Kabul on Sunday. On Saturday, a car bomb exploded in Kunduz. The Taliban "
        + "claimed the Kunduz bombing but said they had nothing to do with the one in Kabul.")
    #expect(
      told.map { "\($0.place.text) \($0.actors.first.map { "\($0.claimStatus)" } ?? "nobody")" }
        .sorted()
        == ["Kabul denied", "Kunduz claimed"])
  }

  @Test("those who did it do not raise the toll")
  func boast() throws {
    let mention = try mentions(
      "Islamist militants stormed a hotel in Baidoa on Sunday, killing 14. Al Shabaab, which wants to topple the "
        + "government, said it was behind the assault and had killed 31 officials."
    ).first
    #expect(mention?.casualties.killed?.upper == 14)
    #expect(mention?.actors.map(\.name) == ["Al Shabaab"])
  }

  @Test(
    "how many were killed",
    arguments: [
      ("Seven people, most of them women, died when a bomb exploded in Mosul on Sunday.", 7, 7),
      (
        "Seven people - two of them children - were killed when a bomb exploded in Mosul on Sunday.",
        7, 7
      ),
      ("A blast in Mosul on Sunday killed a man, his wife and their three daughters.", 5, 5),
      (
        "A bomb went off in Hodan on Sunday, killing four and wounding ten. Three of the wounded later died.",
        4, 7
      ),
      (
        "A bomb went off in Tal Afar on Sunday. One of the wounded succumbed to his injuries.", 1, 1
      ),
      (
        "A bomb went off inside a tea shop in Hodan on Sunday. Preliminary reports indicate five persons killed, "
          + "including two police officers, and nine wounded.",
        5, 5
      ),
      (
        "Troops fought dissidents near San Vicente del Caguan on Sunday. Five dissidents and one soldier were killed.",
        6, 6
      ),
      ("It was in Irapuato that gunmen killed 27 people last July.", 27, 27),
      (
        "Four people including a child were killed as a bomb attached to a minibus went off in Mosul on Sunday.",
        4, 4
      ),
      (
        "Militants stormed a checkpoint in Kunduz on Sunday, leaving five policemen and 11 militants dead.",
        16, 16
      ),
      (
        "Soldiers traded fire with gunmen outside Lamitan on Sunday. One soldier and two of the gunmen were killed.",
        3, 3
      ),
      (
        "Two gunmen opened fire on a fighter in Al-Busayrah on Sunday, killing him on the spot.", 1,
        1
      ),
      ("A guided bomb struck a hospital in Kharkiv on Sunday, killing a midwife.", 1, 1),
      (
        "Rockets hit a farm beside Kiryat Shmona on Sunday, killing one farm hand, a Thai national, medics said.",
        1, 1
      ),
      (
        "A missile struck a military camp in Marib on Sunday, with five soldiers KIA and 11 WIA.",
        5,
        5
      ),
      (
        "A third policeman died overnight of wounds he suffered on Sunday when a roadside bomb tore through a pickup in "
          + "Dera Ismail Khan.",
        3, 3
      ),
    ])
  func killed(text: String, lower: Int, upper: Int) throws {
    let killed = try mentions(text).first?.casualties.killed
    #expect(killed?.lower == lower)
    #expect(killed?.upper == upper)
  }

  @Test("the year of a list is that of its period, and a dateline is where 'this city' is")
  func context() throws {
    #expect(
      try ArticleReadingTests.reader().read(
        Document(
          id: "d",
          text:
            "WEEKLY SECURITY NOTE – BORNO STATE, NIGERIA\nReporting period: 12 to 18 June 2023\n\n13 June: Armed men "
            + "abducted seven passengers in Damboa.")
      ).records.first?.mention.date?.edtf == "2023-06-13")
    #expect(
      try ArticleReadingTests.told(
        "MOSUL, Iraq — Gunmen attacked a police station on the southern edge of this northern city on Sunday."
      )
        == ["small_arms_attack 2024-06-02 Mosul"])
  }

  @Test(
    "what the sentence before names is where it was",
    arguments: [
      (
        "The Southern Hospital in El Fasher would not reopen this month. Gunmen raided it on June 1, breaking open the "
          + "pharmacy.",
        ["raid 2024-06-01 El Fasher"]
      ),
      (
        "Two policemen were wounded when men threw a grenade at their station in Cúcuta on Sunday. It was the second "
          + "such attack in the city this month. On May 9, a grenade tossed from a taxi near the bus terminal killed a "
          + "vendor.",
        ["grenade 2024-05-09 Cúcuta", "grenade 2024-06-02 Cúcuta"]
      ),
    ])
  func placeBefore(text: String, expected: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == expected)
  }

  @Test(
    "what is told beside the event is no other event, and comes after it",
    arguments: [
      (
        "Shells hit a market in Omdurman on Sunday. Doctors blamed the RSF, which has fired on army-held districts of the "
          + "city from positions across the Nile.",
        ["shelling 2024-06-02 Omdurman"]
      ),
      (
        "A suicide bomber blew up a vehicle at a camp in Gao on Sunday. \"The guards opened fire and he set off his "
          + "charge,\" an official said.",
        ["suicide_bombing 2024-06-02 Gao"]
      ),
      (
        "Shells fell on a camp in El Fasher on Sunday. It did not say who had opened fire.",
        ["shelling 2024-06-02 El Fasher"]
      ),
      (
        "Automatic fire that woke residents of Kati on Thursday came from an exercise, the army said. The alarm came a day "
          + "after nine soldiers were killed in an ambush on a convoy near Ansongo.",
        ["small_arms_attack 2024-05-29 Ansongo"]
      ),
      (
        "On Sunday, the ELN handed over two soldiers whom its fighters had abducted near Saravena on 29 May.",
        ["abduction 2024-05-29 Saravena"]
      ),
      (
        "Artillery shelled Saraqib on Saturday evening. Shortly afterwards two rockets fell in farmland outside Sarmin.",
        ["rocket_fire 2024-06-01 Sarmīn", "shelling 2024-06-01 Saraqib"]
      ),
      (
        "Three were wounded in a glide bomb strike on an apartment block in Kharkiv on Sunday.",
        ["airstrike 2024-06-02 Kharkiv"]
      ),
      (
        "A man blew himself up at a restaurant on Lido beach, Mogadishu, on Sunday.",
        ["suicide_bombing 2024-06-02 Mogadishu"]
      ),
      (
        "At least two rockets struck a compound in Baghdad on Sunday. There were no casualties from the rockets, the army "
          + "said.",
        ["rocket_fire 2024-06-02 Baghdad"]
      ),
      (
        "Artillery fire hit the hospital in El Obeid on Sunday. Twenty people were wounded when four shells fell on the "
          + "building.",
        ["shelling 2024-06-02 El Obeid"]
      ),
      (
        "Some 25 rockets were fired at Kiryat Shmona on Sunday. Nineteen were intercepted, and one hit a garage.",
        ["rocket_fire 2024-06-02 Qiryat Shmona"]
      ),
      (
        "Artillery fire hit a market in El Fasher on Sunday. Two days before the market was shelled, warplanes struck a "
          + "fuel depot in Nyala.",
        ["airstrike 2024-05-31 Nyala", "shelling 2024-06-02 El Fasher"]
      ),
      (
        "An airstrike hit a monastery near Loikaw on Sunday. The bombing followed an attack on Friday in Mandalay, where "
          + "five rockets landed inside the palace grounds.",
        ["airstrike 2024-06-02 Loikaw", "rocket_fire 2024-05-31 Mandalay"]
      ),
      (
        "An Israeli drone strike killed a Hezbollah member near Tyre on Sunday, and the group fired some 30 rockets at "
          + "Kiryat Shmona hours later.",
        ["drone_strike 2024-06-02 Tyre", "rocket_fire 2024-06-02/2024-06-03 Qiryat Shmona"]
      ),
      (
        "Lawyers showed pictures from Ganja, where a missile hit a residential district on 2 June.",
        ["missile_strike 2024-06-02 Ganja"]
      ),
      (
        "The army and the M23 rebels fought for several hours on Sunday around Rutshuru. A shell killed two civilians.",
        ["armed_clash 2024-06-02 Rutshuru"]
      ),
      (
        "Gunmen invaded a school in Zaria on Sunday and marched more than 60 pupils into the bush. A guard who tried to "
          + "bar the gate was shot dead.",
        ["abduction 2024-06-02 Zaria"]
      ),
    ])
  func beside(text: String, expected: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == expected)
  }

  @Test("two tolls are the ends of an interval")
  func tolls() throws {
    let mention = try mentions(
      "A shell hit a market in Omdurman on Sunday. Doctors put the number of dead at 10; the ministry confirmed eight."
    ).first
    #expect(mention?.casualties.killed?.lower == 8)
    #expect(mention?.casualties.killed?.upper == 10)
  }

  @Test(
    "items of a list in the same words are two incidents, of the day in its title",
    arguments: [
      "Daily list, 2 June 2024.\n\n- Mosul: gunmen shot dead a policeman.\n\n- Kirkuk: gunmen shot dead a policeman.",
      "INCIDENTS, 2 June 2024\n\nMosul: gunmen shot dead a policeman.\n\nKirkuk: gunmen shot dead a policeman.",
    ])
  func items(text: String) throws {
    #expect(
      try ArticleReadingTests.told(text) == [
        "small_arms_attack 2024-06-02 Kirkuk", "small_arms_attack 2024-06-02 Mosul",
      ]
    )
  }

  @Test(
    "words that take reports back leave what happened",
    arguments: [
      "Gunmen wrongly believed to be police shot dead a trader in Mosul on Sunday.",
      "Police fired on 200 protesters in Mosul on Sunday, killing three.",
      "Gunmen opened fire on a hotel in Mosul on Sunday. A journalist was filming nearby.",
      "Gunmen opened fire on a hotel in Mosul on Sunday. They had not, however, hit the guests.",
    ])
  func kept(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == ["small_arms_attack 2024-06-02 Mosul"])
  }

  @Test("who is named first took people away")
  func takers() throws {
    let text =
      "Armed men in police uniforms stopped a bus with four students in Zaria on Sunday and took them with them."
    #expect(try ArticleReadingTests.told(text) == ["abduction 2024-06-02 Zaria"])
  }

  @Test("who was killed by a shot is not injured, too")
  func shot() throws {
    let mention = try mentions("A policeman was shot in the chest and killed in Mosul on Sunday.")
      .first
    #expect(mention?.casualties.killed?.lower == 1)
    #expect(mention != nil && mention?.casualties.injured == nil)
  }

  @Test("a guided bomb falls from the air, a road that is hit is a target")
  func direct() throws {
    #expect(
      try ArticleReadingTests.told("Two guided bombs fell on a market in Mosul on Sunday.") == [
        "airstrike 2024-06-02 Mosul"
      ])
    #expect(
      try mentions("A rocket hit the highway near Mosul on Sunday.").first?.target == "highway")
  }

  @Test(
    "what was reported and taken back is not told",
    arguments: [
      "Channels reported that a rocket had hit the airport in Mosul on Sunday. It had not, the governor said.",
      "An airline mistakenly reported that a rocket had hit the airport in Mosul on Sunday.",
      "A channel apologised for saying that a rocket had hit the airport in Mosul on Sunday.",
      "Rebels said that their fighters had overrun a camp in Mosul on Sunday. Residents said there had been no "
        + "fighting there.",
      "Police stopped two men at a checkpoint in Mosul on Sunday and took them to an office.",
      "The army and the rebels fought for weeks over the budget in Baghdad on Sunday.",
    ])
  func takenBack(text: String) throws {
    #expect(try ArticleReadingTests.told(text).isEmpty)
  }

  /// The reader cuts very long sentences, here between the two of "on Monday and a policeman".
  @Test("a sentence without end is read")
  func endless() throws {
    let words =
      ("A bomb exploded in Kirkuk on Monday "
      + String(repeating: "near the old long market ", count: 60))
      .split(separator: " ")
    for count in 296..<304 {
      let text =
        words.prefix(count).joined(separator: " ")
        + " and a policeman was killed in the bombing of the market on Monday."
      #expect(try !mentions(text).isEmpty)
    }
  }
}
