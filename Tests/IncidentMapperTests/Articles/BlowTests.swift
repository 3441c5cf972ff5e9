import Incidents
import InterchangeFormats
import Testing

/// Blows told by idioms and in answer to others, in sentences written for this purpose; published on Monday, 3 June 2024.
@Suite("Blows, answers and rounds of one salvo")
struct BlowTests {
  @Test(
    "an attack told by an idiom is one",
    arguments: [
      (
        "The Taliban struck Thursday in Farah province, killing four policemen.",
        "attack 2024-05-30 Farah", 4
      ),
      (
        "Nine soldiers were killed on Sunday when an armed band waylaid them near Mosul.",
        "small_arms_attack 2024-06-02 Mosul", 9
      ),
      (
        "Naxals killed two policemen near Bijapur on Sunday.",
        "small_arms_attack 2024-06-02 Bijapur", 2
      ),
      (
        "A patrol came under heavy firing from rebels near Mosul on Sunday. Two men died.",
        "small_arms_attack 2024-06-02 Mosul", 2
      ),
      (
        "Twelve rebels were killed in an encounter near Bijapur on Sunday.",
        "armed_clash 2024-06-02 Bijapur", 12
      ),
      (
        "Seventeen militiamen were killed when they fought back Taliban militants near Kunduz on Sunday.",
        "armed_clash 2024-06-02 Kunduz", 17
      ),
      (
        "A private was mortally wounded near Mosul on Sunday as a result of a ceasefire violation.",
        "small_arms_attack 2024-06-02 Mosul", 1
      ),
      (
        "Fighters seized an army outpost near Gao on Sunday. The death toll exceeded 30 soldiers.",
        "raid 2024-06-02 Gao", 31
      ),
    ])
  func idioms(text: String, told: String, killed: Int) throws {
    let records = try ArticleReadingTests.records(text)
    let words = records.map { record in
      let mention = record.mention
      return "\(mention.category.code) \(mention.date?.edtf ?? "undated") \(mention.place.text)"
    }
    #expect(words.map { $0.replacing("near ", with: "") } == [told])
    #expect(records.allSatisfy { $0.location != nil })
    #expect(records.first?.mention.casualties.killed?.lower == killed)
  }

  @Test(
    "what is answered and the answer are two",
    arguments: [
      "In response to the firing of a rocket near Ashdod on Saturday night, the Israel Defense Forces targeted four sites in the Gaza Strip on Sunday.",
      "Israeli forces on Sunday struck an outpost in Rafah, in response to the firing of a rocket at Ashkelon on Saturday.",
    ])
  func answers(text: String) throws {
    #expect(
      Set(try ArticleReadingTests.records(text).map(\.mention.category.code)) == [
        "airstrike", "rocket_fire",
      ])
  }

  @Test(
    "rounds of one salvo, and those hit by one attacker, are one incident; rockets at another town are not",
    arguments: [
      (
        "Two rockets were fired at the Green Zone in Baghdad on Sunday. One rocket was intercepted, while a second rocket fell near the zone, damaging two vehicles.",
        1
      ),
      (
        "Several rockets hit the Green Zone in Baghdad on Sunday. The air defense system destroyed four rockets that night, and another rocket hit a military facility in the zone.",
        1
      ),
      (
        "Two gunmen opened fire at two women outside a house in Mosul on Sunday. The second woman was shot in the leg.",
        1
      ),
      (
        "Two rockets hit Sderot on Sunday. Another rocket fell in Beersheba on Sunday, killing a woman.",
        2
      ),
    ])
  func salvos(text: String, count: Int) throws {
    #expect(try ArticleReadingTests.records(text).count == count)
  }

  @Test(
    "what is no attack is none, and the same words of an attack are one",
    arguments: [
      (
        "Police have ruled out foul play behind the explosion in Dhaka on Sunday which killed seven people.",
        0
      ),
      (
        "Police have not ruled out foul play behind the explosion in Dhaka on Sunday which killed seven people.",
        1
      ),
      (
        "Eight troops were injured in an explosion at a base near Mosul on Sunday. All of the training accidents are under investigation.",
        0
      ),
      ("The suspects carried out an explosion trial near Mosul on Sunday, police said.", 0),
      ("The agency raided 15 locations in Mosul on Sunday.", 0),
      ("Gunmen raided 15 locations in Mosul on Sunday, killing three.", 1),
      ("The latest bomb plot in Derry targeted an officer.", 0),
      (
        "Monitors in Horlivka heard 15 explosions on Sunday, assessed as outgoing mortar rounds.", 0
      ),
    ])
  func none(text: String, count: Int) throws {
    #expect(try ArticleReadingTests.records(text).count == count)
  }

  @Test(
    "who did it is not who left, saw or reported it",
    arguments: [
      (
        "The mission left its base in Mosul on Sunday due to mortar rounds landing close to it.",
        nil
      ),
      ("Fighters believed to be al Shabaab attacked a base near Baidoa on Sunday.", "al Shabaab"),
    ] as [(String, String?)])
  func actor(text: String, name: String?) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.actors.first?.name == name)
  }

  @Test(
    "numbers of those hurt",
    arguments: [
      ("A soldier was killed and another seriously injured by a bomb in Mosul on Sunday.", 1, 1),
      ("Two bombers killed 28 people and wounded 72 last month in Mosul.", 28, 72),
      ("Suwat Ekkam and Montri Jarong were shot dead by gunmen in Mosul on Sunday.", 2, nil),
      (
        "An airstrike injured 25 people in Sanaa on Sunday. Another 2,000 people have died of cholera.",
        nil, 25
      ),
    ] as [(String, Int?, Int?)])
  func numbers(text: String, killed: Int?, injured: Int?) throws {
    let casualties = try ArticleReadingTests.records(text).first?.mention.casualties
    #expect(casualties?.killed?.lower == killed)
    #expect(casualties?.injured?.lower == injured)
  }

  @Test("a governor of where it was places it, also in the next sentence")
  func governor() throws {
    let record = try ArticleReadingTests.records(
      "An official says insurgents have stormed a checkpoint in a central province, killing eight Afghan soldiers.\n\n"
        + "The governor of Daykundi province, where the attack took place, says four soldiers were also wounded."
    ).first
    // Daykundi lies around 33.7 N, 66.1 E: Wikipedia, "Daykundi Province".
    #expect(abs((record?.location?.position.latitude ?? 0) - 33.7) < 0.5)
    #expect(record?.mention.date?.edtf == "2024-06-03~")
  }

  @Test("the state behind the place of a base is no target")
  func target() throws {
    let record = try ArticleReadingTests.records(
      "The U.S. base at al-Tanf, Syria was attacked by drones on Sunday."
    ).first
    #expect(record?.mention.target == "U.S. base")
  }

  @Test("a speech that came a week after an attack dates it, and a fake vest is no bomb")
  func weekAfter() throws {
    let told = try ArticleReadingTests.records(
      "The speech came approximately one week after an attack on oil plants in Abqaiq by drones.")
    #expect(told.map { $0.mention.date?.edtf } == ["2024-05-27~"])
    #expect(
      try ArticleReadingTests.told(
        "On Sunday in Leeds, a man wearing a fake suicide vest entered a shop, grabbed a knife and began to stab people."
      ) == ["stabbing 2024-06-02 Leeds"])
  }

  @Test("an attack of another day is not of the kind of the strike told before it")
  func otherKind() throws {
    #expect(
      try ArticleReadingTests.records(
        "U.S. forces killed a general in an airstrike at Baghdad International Airport on Sunday. Officials pointed to the "
          + "May 30 attack on an embassy in Baghdad."
      ).map(\.mention.category.code) == ["airstrike", "attack"])
  }

  @Test(
    "who begins to shoot at people, or to shell a town, attacks",
    arguments: [
      "A man began to shoot at passers-by in Leeds on Sunday, killing two.",
      "The army began to shell Douma on Sunday.",
    ])
  func beginnings(text: String) throws {
    #expect(try ArticleReadingTests.records(text).count == 1)
  }

  @Test(
    "each attack of a round-up is counted, though they are of one day; interceptions, too",
    arguments: [
      (
        "Three soldiers were killed in an ambush in Tillaberi on Sunday. There were clashes in Menaka, too.",
        2
      ),
      (
        "A missile was intercepted over Riyadh on Sunday. A drone was shot down near Abha. Another drone was intercepted over Jizan.",
        3
      ),
      (
        "Gunmen killed five people in Pakistan on Sunday. Gunmen killed four people in Afghanistan on Sunday.",
        2
      ),
      (
        "An airstrike by government forces killed eight people in Idlib on Sunday, the Syrian Observatory for Human Rights said. Shelling by the government was reported in Saraqib. A barrel bomb was dropped on Maarat al-Numan.",
        3
      ),
      (
        "Hamas fired rockets at Ashkelon on Sunday. Israel's air defense destroyed three rockets over Tel Aviv.",
        2
      ),
      (
        "Two car bombs killed ten people in Baghdad on Sunday. Another car bomb exploded outside a mosque, killing three.",
        2
      ),
      ("Rockets hit Sderot on Sunday morning. In the evening another rocket hit Sderot.", 2),
    ])
  func roundUps(text: String, count: Int) throws {
    #expect(try ArticleReadingTests.records(text).count == count)
  }

  @Test(
    "the only attack of a text is counted, though only its country is told",
    arguments: [
      "Turkey launched air strikes on Sunday in Iraq.",
      "Clashes broke out in South Sudan on Sunday.",
      "There were rocket attacks in Iraq on Sunday, an official said.",
      "A drone was shot down in Ukraine on Sunday.",
      "Saudi Arabia intercepted a missile on Sunday.",
    ])
  func onlyCountry(text: String) throws {
    #expect(try ArticleReadingTests.records(text).count == 1)
  }

  @Test(
    "words that are also said of other things tell of no attack",
    arguments: [
      "Hezbollah struck on Sunday in Beirut a deal with the party of the dead prime minister.",
      "Two men accused of having tried to kill a policeman with a car bomb went on trial in Belfast on Sunday.",
      "The group began to shoot a film in Beirut on Sunday.",
      "She began to shell peas in Leeds on Sunday.",
      "Rebels opened up on Sunday about the loss of a base near Goma.",
      "Rebels used rifles to push people to the border, under the direction of a captain, near Goma on Sunday.",
    ])
  func otherSenses(text: String) throws {
    #expect(try ArticleReadingTests.records(text).isEmpty)
  }

  @Test("who saw and attacked did both; an outgoing mayor is no outgoing fire; a year is no toll")
  func review() throws {
    let seen = try ArticleReadingTests.records(
      "Militants spotted a patrol near Gao and opened fire on Sunday, killing three soldiers.")
    #expect(seen.first?.mention.actors.first?.name == "Militants")
    let mayor = try ArticleReadingTests.records(
      "An explosion hit the home of the outgoing mayor of Kirkuk on Sunday, killing two guards.")
    #expect(mayor.first?.mention.casualties.killed?.lower == 2)
    let toll = try ArticleReadingTests.records(
      "A bomb hit a camp in Gao on Sunday. The death toll has passed the 2019 figure.")
    #expect(toll.count == 1 && toll.first?.mention.casualties.killed == nil)
  }
}
