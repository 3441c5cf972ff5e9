import Testing

@testable import IncidentMapper

/// Shapes of sentences that real articles have and made-up ones seldom. The sentences are ours; 3 June 2024, the day of
/// publication, is a Monday.
@Suite("Shapes of real news", .serialized)
struct RealNewsTests {
  private func mentions(_ text: String) throws -> [IncidentMention] {
    try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3))
    ).records.map(\.mention).filter {
      [.impacted, .attempted, .partlyIntercepted, .intercepted].contains($0.factuality)
    }
  }

  @Test(
    "people are counted, and not their ages",
    arguments: [
      ("Shelling killed a woman of 69 and a girl of 3 in Avdiivka on Sunday.", 2, 0),
      ("In Avdiivka, shelling on Sunday left a man of 64 with a penetrating wound.", 0, 1),
      ("Eight soldiers lost their lives in an ambush near Gao on Sunday.", 8, 0),
      (
        "No fewer than eight officers lost their lives on Sunday after a bomb went off under their vehicle at Garissa.",
        8, 0
      ),
      ("A bombing in Kirkuk on Sunday claimed at least 12 lives.", 12, 0),
      (
        "A bomb blew up in Quetta on Sunday. Two policemen and a man said to be a terrorist were killed, and seven people "
          + "suffered injuries.", 3, 7
      ),
      (
        "The blast in Mosul on Sunday killed a policeman and wounded two others along with six civilians.",
        1, 8
      ),
      ("A missile hit a warehouse in Kharkiv on Sunday, killing two night watchmen.", 2, 0),
      ("A bomb under the car of a colonel killed him and a passer-by in Aden on Sunday.", 2, 0),
      (
        "A mortar hit a hangar near Baqouba on Sunday, wounding 13 of the division's soldiers.", 0,
        13
      ),
      (
        "A car bomb went off beside a truck with six soldiers near Yala on Sunday. Five soldiers died; the sixth was "
          + "wounded.", 5, 1
      ),
      ("Suspected rebels hacked at least eight farmers to death outside Oicha on Sunday.", 8, 0),
      ("Eleven civilians were savagely put to death with knives in Butembo on Sunday.", 11, 0),
    ])
  func casualties(text: String, killed: Int, injured: Int) throws {
    let told = try mentions(text)
    #expect(told.count == 1)
    #expect(told.first?.casualties.killed?.lower ?? 0 == killed)
    #expect(told.first?.casualties.injured?.lower ?? 0 == injured)
  }

  @Test("what is not known of the dead is no number of them")
  func unknown() throws {
    let told = try mentions(
      "Gunmen attacked a village near Gao on Sunday, an official said. He had no figure for the dead."
    )
    #expect(told.count == 1)
    #expect(told.first?.casualties.killed == nil)
  }

  @Test("what a party claims to have killed stands beside what others counted")
  func boast() throws {
    let told = try mentions(
      "Two soldiers were killed on Sunday when a suicide bomber struck a convoy near Kandahar. The Taliban's spokesman, "
        + "Zabihullah Mujahid, said that the movement was behind the attack. According to him, it killed 15 soldiers, two "
        + "officers among them.")
    #expect(told.count == 1)
    #expect(told.first?.casualties.killed?.lower == 2)
    #expect(told.first?.casualties.killed?.upper == 15)
    #expect(told.first?.actors.first?.name == "Taliban")
    #expect(told.first?.actors.first?.claimStatus == .claimed)
  }

  @Test(
    "who did it is a party, and no other word of the sentence",
    arguments: [
      ("Two policemen hurt by al Shabaab car bomb in Mogadishu on Sunday.", "Shabaab"),
      ("Homemade mortars fired from pickup trucks hit a police station in Cali on Sunday.", nil),
      ("Mortar rounds fired by insurgents landed on a base near Balad on Sunday.", "insurgents"),
      (
        "Police also think the New IRA carried out an attack on two officers in Strabane on Sunday.",
        "New IRA"
      ),
      (
        "Two missiles fired by an Israeli helicopter killed three men in Gaza City on Sunday.",
        "Israel"
      ),
      (
        "Gunmen raided a village near Gao on Sunday, killing 19. So far no one has said they were behind it.",
        "Gunmen"
      ),
      (
        "Earlier on Sunday, the Al-Qassam Brigades, the military wing of Hamas, said they had fired rockets at Ashdod.",
        "Al-Qassam Brigades"
      ),
    ] as [(String, String?)])
  func actors(text: String, actor: String?) throws {
    let told = try mentions(text)
    #expect(told.count == 1)
    #expect(told.first?.actors.first?.name == actor)
  }

  @Test(
    "an explosion of which nobody tells the cause is that",
    arguments: [
      ("A blast killed three people at a market in Mosul on Sunday, police said.", "explosion"),
      (
        "An explosion hit a hotel in Kabul on Sunday, killing three. The bomb had been in a bag.",
        "ied"
      ),
      ("Three people died in a bombing in Kabul on Sunday.", "ied"),
      (
        "A pickup van blew up outside a police office in Quetta on Sunday, killing three.",
        "car_bombing"
      ),
      ("A soldier died when a military helicopter was shot down near Goma on Sunday.", "attack"),
      (
        "An ambush near Bastar killed two men on Sunday. They were guarding a road when an improvised explosive device "
          + "exploded.", "ied"
      ),
    ])
  func kinds(text: String, category: String) throws {
    #expect(try mentions(text).map(\.category.code) == [category])
  }

  @Test(
    "what has no place of its own is where the text speaks of",
    arguments: [
      (
        "Troops seized a school in Mosul. On Sunday a trader was shot dead nearby.",
        "small_arms_attack 2024-06-02 Mosul"
      ),
      (
        "Militants captured Palmyra, a town in central Syria. Activists said the militants killed 19 civilians there.",
        "small_arms_attack 2024-06-03~ Tadmur"
      ),
      (
        "A suicide bomber struck a convoy not far from Kandahar on Sunday.",
        "suicide_bombing 2024-06-02 Kandahār"
      ),
      ("Jets bombed the southern fringe of Baghdad on Sunday.", "airstrike 2024-06-02 Baghdad"),
      (
        "A suicide bomber blew himself up in the Somali port of Kismayo on Sunday.",
        "suicide_bombing 2024-06-02 Kismayo"
      ),
      (
        "A car bomb went off in the Sangin District of Helmand Province on Sunday.",
        "car_bombing 2024-06-02 Sangīn"
      ),
    ])
  func places(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("an item of a list that its line heads is of that place, on its own day")
  func items() throws {
    let text =
      "Sahel – daily security digest\nMonday 3 June 2024\n\nMALI\nKidal (Kidal Region): On 2 June a patrol hit an improvised "
      + "explosive device. Three soldiers were killed.\nMopti (Mopti Region): On 1 June gunmen attacked a post. Two "
      + "soldiers were killed."
    #expect(
      try ArticleReadingTests.told(text) == [
        "ied 2024-06-02 Kidal", "small_arms_attack 2024-06-01 Mopti",
      ])
    #expect(try mentions(text).compactMap(\.casualties.killed?.lower).sorted() == [2, 3])
  }

  @Test("news that tell no day are of about that on which they are published")
  func publication() throws {
    #expect(
      try ArticleReadingTests.told(
        "Four soldiers were killed when rebels ambushed them near Gao, according to a statement.")
        == [
          "small_arms_attack 2024-06-03~ Gao"
        ])
  }

  @Test("two events of one sentence have each its day")
  func dayAfter() throws {
    #expect(
      try ArticleReadingTests.told(
        "Mortars hit a police station in Cali on Sunday. The attack there began at 1 p.m., a day after a bomb outside a "
          + "station in Medellin killed nine people.") == [
          "ied 2024-06-01 Medellín", "mortar_fire 2024-06-02 Cali",
        ])
  }

  @Test(
    "what is told again is no second incident",
    arguments: [
      (
        "Ten rockets were fired on Sunday at the town of Sarmin, injuring six. Some of the rockets also fell near a "
          + "school.", "rocket_fire 2024-06-02 Sarmīn"
      ),
      (
        "Two soldiers were ambushed by rebels near Gao on Sunday. They were buying food when the rebels ambushed them.",
        "small_arms_attack 2024-06-02 Gao"
      ),
      (
        "A bomb killed two in Basra on Sunday. The attack follows a visit to Baghdad on Saturday by the minister.",
        "ied 2024-06-02 Basra"
      ),
    ])
  func again(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("shelling that killed people in several towns is told of each")
  func others() throws {
    #expect(
      try ArticleReadingTests.told(
        "Shelling killed two people in Maryinka on Sunday; in Avdiivka three people were wounded and one was killed."
      )
        == ["shelling 2024-06-02 Avdiyivka", "shelling 2024-06-02 Mar'yinka"])
  }

  @Test(
    "what is told and was not so is no incident",
    arguments: [
      "Media said that jets had bombed silos in Hodeida on Sunday. Monitors said later that they had found no crater.",
      "The long bursts of gunfire that worried people in Kaya on Sunday were soldiers cheering a win.",
      "The explosions that lit up the sky over Port Sudan on Sunday were a blaze in a shop selling fireworks.",
      "A broadcaster has deleted an item saying that the airport in Lashio had come under rocket fire on Sunday.",
      "An article on a satirical website said that the statue in Brussels was blown up on Sunday.",
      "Yesterday's digest listed an air strike on a depot in Idlib. Shells in the building went off by themselves.",
      "A clip is said to show jihadists shelling Maiduguri on Sunday. It does not.",
      "Patrols in Belfast found a television crew shooting a scene for a drama on Sunday.",
      "Explosions heard in Kherson on Sunday had nothing to do with an attack: sappers were blowing up a shell.",
      "A loud explosion in Sevare on Sunday was the destruction of a mine by deminers.",
      "Photographs presented as a massacre of villagers by rebels in Lashio on Sunday were in fact taken in another country.",
      "Some 200 families left Myawaddy on Sunday after rumours that shelling was about to begin.",
      "Fighting in Yemen caused 271 civilian casualties between 1 January and 14 February.",
      "The siege of El Fasher entered its seventh month on Sunday.",
      "Djibo is a town where such attacks are frequent, an official said on Sunday.",
      "The two sides keep exchanging fire near Naqoura, an official said on Sunday.",
      "The alliance said on Sunday it would fight again if attacks on Lashio did not stop.",
    ])
  func untrue(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "words like those leave what happened",
    arguments: [
      "Gunmen shot dead the editor of a satirical weekly in Mosul on Sunday.",
      "Gunmen shot dead two men at a wedding in Mosul on Sunday. Police found no trace of the killers.",
      "Gunmen shot dead a guard in Mosul on Sunday. Revellers were celebrating nearby.",
      "Gunmen shot dead a man who was filming a scene in Mosul on Sunday.",
      "Gunmen opened fire on a base in Mosul on Sunday. Police found no trace of explosives.",
      "Gunmen opened fire on a base in Mosul on Sunday. The army denied that any of its men had been hurt, and residents "
        + "said the town was quiet again.",
    ])
  func kept(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == ["small_arms_attack 2024-06-02 Mosul"])
  }

  @Test("an army that denies being attacked, and residents who heard nothing, are believed")
  func unseen() throws {
    #expect(
      try ArticleReadingTests.told(
        "The group said its men had stormed a camp at Afgooye on Sunday. The army denied that any of its camps had been "
          + "attacked, and residents said the night had passed without a shot.") == [])
  }
}
