import Testing

@testable import IncidentMapper

/// One attack told in several sentences, places that no gazetteer has, and those who act behind a phrase: as real articles
/// write. The sentences are ours; 3 June 2024, the day of publication, is a Monday.
@Suite("News that is told again", .serialized)
struct RetoldNewsTests {
  private func records(_ text: String) throws -> [Record] {
    try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3))
    ).records
  }

  @Test(
    "one attack in several sentences is one incident",
    arguments: [
      (
        "Rockets killed 14 in Taiz on Sunday.\n\nMissiles fired by the Houthis killed at least 14 civilians, residents "
          + "said on Monday.\n\nTwo rockets fell on a neighbourhood, killing 14 people.",
        "rocket_fire 2024-06-02 Taiz"
      ),
      (
        "An ambush killed at least 13 soldiers in Burkina Faso, the army announced on Monday.\n\nOn Sunday, gunmen "
          + "attacked a unit around Natiaboani, a source said, giving an earlier, provisional toll of twelve.",
        "small_arms_attack 2024-06-02 Natiaboani"
      ),
      (
        "A car bombing in Mogadishu killed ten people on Sunday.\n\nA suicide car bomb exploded at the gate, police "
          + "said.", "car_bombing 2024-06-02 Mogadishu"
      ),
      (
        "US drones kill two in eastern Yemen.\n\nFor the third time in five days, US drones struck in Yemen on Sunday.",
        "drone_strike 2024-06-02 Yemen"
      ),
      (
        "Rebels ambushed a convoy in southeastern Peru and 19 people died, the army said on Monday.\n\nIt happened on "
          + "Sunday close to Ayacucho.", "small_arms_attack 2024-06-02 Ayacucho"
      ),
    ])
  func again(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test("another attack of the same day stays one of its own")
  func another() throws {
    #expect(
      try ArticleReadingTests.told(
        "A drone strike killed 17 people in Mekele on Sunday.\n\nIn another strike, on Saturday, two people died in Adwa."
      ) == ["drone_strike 2024-06-01 Adwa", "drone_strike 2024-06-02 Mek'ele"])
    #expect(
      try ArticleReadingTests.told(
        "Gunmen killed five people in Gao on Sunday. Later on Sunday gunmen killed five people in Timbuktu."
      )
        == ["small_arms_attack 2024-06-02 Gao", "small_arms_attack 2024-06-02 Timbuktu"])
  }

  @Test(
    "a name that no gazetteer has lies in the place that the text gives it",
    arguments: [
      (
        "Gunmen ambushed a patrol near Baroua in the Diffa region on Sunday.", "Baroua", "NE"
      ),
      (
        "A drone strike hit Tigray on Sunday. The strike hit Mai Tsebri, a town in southern Tigray.",
        "Mai Tsebri", "ET"
      ),
      (
        "Gunmen killed 13 soldiers on Sunday around Natiaboani in Burkina Faso. In nearby Nagreno, some 15 youths were "
          + "kidnapped on Saturday.", "Nagreno", "BF"
      ),
      (
        "Gunmen ambushed two lorries on Sunday which were en route from Mopti to Lerefou.",
        "between Mopti and Lerefou", "ML"
      ),
      (
        "Militiamen attacked the village of Abu Dinga in West Darfur on Sunday.", "Abu Dinga", "SD"
      ),
    ])
  func within(text: String, name: String, country: String) throws {
    let record = try #require(try records(text).first { $0.mention.place.text == name }, "\(text)")
    #expect(record.location?.place?.country == country)
    #expect(record.location.map { $0.uncertainty.meters >= 25_000 } == true)
  }

  @Test(
    "a capital is known without its name",
    arguments: [
      ("A car bomb exploded in the Afghan capital on Sunday.", "Kabul"),
      ("A blast shook the capital of Somalia on Sunday, killing two.", "Mogadishu"),
      ("Rockets hit parts of Yemen's capital on Sunday.", "Sanaa"),
    ])
  func capitals(text: String, name: String) throws {
    #expect(try records(text).map { $0.location?.place?.name } == [name])
  }

  @Test("a provincial capital, or one that is named, is no other")
  func otherCapitals() throws {
    #expect(
      try ArticleReadingTests.told(
        "A bomb exploded in Lashkar Gah, the provincial capital, on Sunday.")
        == ["ied 2024-06-02 Lashkar Gāh"])
    #expect(
      try ArticleReadingTests.told(
        "Envoys left the Afghan capital before a bomb exploded in Herat on Sunday.")
        == ["ied 2024-06-02 Herāt"])
  }

  @Test(
    "who acts stands behind a phrase, before an aside, or is accused",
    arguments: [
      ("In villages around Tetovo the rebels kidnapped 22 civilians on Sunday.", "rebels"),
      ("US drones killed two men in Shehr on Sunday.", "US"),
      (
        "A bomb exploded in Kolofata on Sunday. The general accused Boko Haram of the suicide attack.",
        "Boko Haram"
      ),
      (
        "Late on Sunday a group of insurgents, possibly the same one, attacked Nangade.",
        "group of insurgents"
      ),
      ("Today's attack killed two people in Sanaa.", nil),
      ("Hand grenades were thrown at a police car in Quetta on Sunday.", nil),
      ("In Damaturu, Yobe, a young woman blew herself up on Sunday.", "young woman"),
    ] as [(String, String?)])
  func actors(text: String, actor: String?) throws {
    #expect(try records(text).first?.mention.actors.first?.name == actor)
  }

  @Test("the side is said of insurgents, and not of gunmen")
  func sides() throws {
    func status(_ text: String) throws -> Actor.ClaimStatus? {
      try records(text).first?.mention.actors.first?.claimStatus
    }
    #expect(try status("The insurgents killed two people in Gao on Sunday.") == .attributed)
    #expect(try status("Gunmen killed two people in Gao on Sunday.") == .unknown)
    #expect(try status("Unknown soldiers killed two people in Gao on Sunday.") == .unknown)
  }

  @Test(
    "people are counted, and neither animals nor sums of weeks",
    arguments: [
      ("A strike in Mekele on Sunday killed 17 people, and 16 donkeys were killed.", 17, 0),
      (
        "Gunmen attacked a patrol in Bambari on Sunday. One was killed and another was wounded.", 1,
        1
      ),
      (
        "Gunmen sprayed the car of a lawmaker with bullets in Mogadishu on Sunday. He died together with his two guards.",
        3, 0
      ),
      ("A strike in Sanaa on Sunday killed a Jordanian and a Yemeni.", 2, 0),
      (
        "A bomb killed two people in Colombo on Sunday. The war has killed hundreds of people in recent weeks.",
        2, 0
      ),
      ("Gunmen attacked a bus near Gao on Sunday. A girl of seven was killed.", 1, 0),
      ("Colonel John Smith was shot dead in Gao on Sunday.", 1, 0),
      (
        "A strike hit Mekele on Sunday. Seventeen people who were working there lost their lives.",
        17, 0
      ),
      ("A mortar hit a street in Mosul on Sunday. A boy and two women were left dead.", 3, 0),
      (
        "Gunmen killed nine people in Gao on Sunday. That makes 14 killed by gunmen in two days.",
        9, 0
      ),
    ])
  func casualties(text: String, killed: Int, injured: Int) throws {
    let told = try records(text).map(\.mention)
    #expect(told.count == 1, "\(text)")
    #expect(told.first?.casualties.killed?.lower ?? 0 == killed, "\(text)")
    #expect(told.first?.casualties.injured?.lower ?? 0 == injured, "\(text)")
  }

  @Test(
    "days between two days, and before the one that is named",
    arguments: [
      (
        "Between 19 and 28 November last year the group attacked a camp in Mosul.",
        "2023-11-19/2023-11-28"
      ),
      ("Misrata was calm on Sunday, a day after shelling killed 14 people there.", "2024-06-01"),
      (
        "The fighting in Tetovo on Sunday was the first since the cease-fire of July 6.",
        "2024-06-02"
      ),
    ])
  func days(text: String, date: String) throws {
    #expect(try records(text).first?.mention.date?.edtf == date)
  }

  @Test(
    "what is no incident",
    arguments: [
      "A large number of landmines were defused in Loti on Sunday.",
      "Djibo is a town that jihadists have kept under siege for months, an official said on Sunday.",
      "In the past week suicide bombers have killed more than 50 people in Dagestan.",
      "The embassy in Athens had not suffered a worse assault in a decade, police said on Sunday.",
      "A car blew up by itself in Mosul on Sunday, the army said.",
      "On Sunday a court in Quetta adjourned the trial of a tailor who supplied the detonators for a mosque bombing.",
      "A tremor that shook Latakia on Sunday made many believe they were being shelled.",
      "Assaults with explosives on cash machines fell by a tenth in Essen this year.",
      "In Santiago a monument to the cadets who fell in a skirmish of the Pacific War was cleaned on Sunday.",
      "A blast rocked Lagos on Sunday, when a petrol tanker turned over on a bridge.",
    ])
  func nothing(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "words like those leave what happened",
    arguments: [
      "A bomb exploded outside a court in Quetta on Sunday during a trial.",
      "Gunmen on trial for murder were shot dead by a sniper in Quetta on Sunday.",
      "A bomb exploded in Quetta on Sunday. Residents believed it had been planted by rebels.",
      "A bomb exploded beside a tanker that was carrying petrol in Quetta on Sunday.",
    ])
  func kept(text: String) throws {
    #expect(try records(text).map { $0.location?.place?.name } == ["Quetta"])
  }

  @Test(
    "more verbs of raids and bombs",
    arguments: [
      ("A bus was torn apart by a land mine near Anuradhapura on Sunday.", "landmine"),
      ("ADF rebels made an incursion into Oicha on Sunday.", "raid"),
      ("Rebels invaded the town of Bambari on Sunday.", "raid"),
      ("Two businesses were damaged by drones in Voronezh on Sunday.", "drone_strike"),
      ("Two policemen were killed in Chechnya on Sunday.", "attack"),
    ])
  func kinds(text: String, category: String) throws {
    #expect(try records(text).map(\.mention.category.code) == [category])
  }
}
