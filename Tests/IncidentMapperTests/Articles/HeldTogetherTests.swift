import Testing

@testable import IncidentMapper

/// What belongs to one incident, and what to another: days, tolls and places that are told apart.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("What is held together and what apart", .serialized)
struct HeldTogetherTests {
  @Test(
    "other dead, in other numbers, are of another attack",
    arguments: [
      (
        "Three police officers were killed in a roadside bomb explosion in the city of Herat on Sunday evening.\n\n"
          + "Two border guards were killed in an attack by the Taliban at a market in Islam Qala on Sunday afternoon.",
        2
      ),
      (
        "Three police officers were killed in an attack in the city of Herat on Sunday evening.\n\n"
          + "The three officers died when gunmen fired at their car, the governor said.",
        1
      ),
    ])
  func apart(text: String, count: Int) throws {
    #expect(try ArticleReadingTests.records(text).count == count)
  }

  @Test("a day of the month is not that of a day of the week that cannot be dated")
  func undated() throws {
    let text =
      "Three men were hurt by a bomb in Quetta on Wednesday. A number of blasts were reported this year. "
      + "On April 26, a bomb hit a patrol in Mastung, killing a soldier."
    let reading = try ArticleReadingTests.reader().read(Document(id: "a", text: text))
    #expect(reading.records.map { $0.mention.date?.edtf } == [nil, "XXXX-04-26"])
  }

  @Test(
    "somebody says when and where it took place",
    arguments: [
      "Nine men were killed in a clash between youths and raiders. Officials say the incident took place on Saturday near Kuajok.",
      "Nine men were killed in a clash between youths and raiders. James Deng told reporters that it happened on Saturday near Kuajok.",
      "Nine men were killed in a clash between youths and raiders. He said on Sunday that the clash occurred on Saturday near Kuajok.",
    ])
  func happening(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == ["armed_clash 2024-06-01 Kuacjok"])
  }

  @Test(
    "a name lies where the text has it, and not half the world away",
    arguments: [
      // Mandela is a town of Ghana, GeoNames 2297607, and Faru one of Portugal by another name.
      (
        "On Sunday insurgents attacked the villages of Nampanha and Mandela in the Muidumbe district of Cabo Delgado.",
        "MZ"
      ),
      (
        "Bandits attacked the village of Faru in Zamfara on Sunday. Gusau, the capital of Zamfara, was calm.",
        "NG"
      ),
      (
        "Gunmen killed two men in Davos, Switzerland, on Sunday, police in Kampala were told.", "CH"
      ),
    ])
  func strangers(text: String, country: String) throws {
    let countries = try ArticleReadingTests.records(text).compactMap {
      $0.location?.place?.country
    }
    #expect(!countries.isEmpty && countries.allSatisfy { $0 == country })
  }

  @Test(
    "whom it hit is what it was aimed at, where no more is told",
    arguments: [
      ("An insurgent group killed two men near Palma on Sunday.", "men"),
      ("Four people were killed in shelling in Kherson on Sunday.", "people"),
      ("An air strike killed an IS leader in Idlib on Sunday.", "IS leader"),
      (
        "A US drone strike in Shabwa on Sunday killed five suspected al-Qaeda members.",
        "suspected al-Qaeda members"
      ),
      ("A roadside bomb went off in Hawija on Sunday, killing two people.", nil),
      ("Russian forces shelled the Sumy region 45 times on Sunday.", "Sumy region"),
      ("Armed men took 12 fishermen hostage off Zamboanga on Sunday.", "12 fishermen"),
    ] as [(String, String?)])
  func victims(text: String, target: String?) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.target) == [target])
  }

  @Test(
    "how many died, in other words",
    arguments: [
      (
        "Three members of the same family were killed when a shell hit their home in Tripoli on Sunday.",
        3, nil
      ),
      ("Two brothers, aged 6 and 9, died in a blast in Kabul on Sunday.", 2, nil),
      ("An attack in Kabul on Sunday left dead two soldiers and a child.", 3, nil),
      ("Two soldiers died and as many were wounded in an ambush near Kaduna on Sunday.", 2, 2),
      ("Gunmen killed a former sarpanch in Bijapur on Sunday.", 1, nil),
    ] as [(String, Int, Int?)])
  func tolls(text: String, killed: Int, injured: Int?) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.casualties.killed?.lower == killed)
    #expect(records.first?.mention.casualties.injured?.lower == injured)
  }

  @Test(
    "what is no attack",
    arguments: [
      "Police blew up the grenade that had failed to explode in Goma on Sunday.",
      "On Sunday soldiers blew up a gas cylinder stuffed with dynamite that children had found near Cali.",
      "Masked men burst into the terminal of Wellington Airport on Sunday. None of it was real: about 300 police and students were taking part in a drill.",
      "The script also had an airliner hijacked near Auckland and a car bomb in the port of Lyttelton on Sunday.",
      "An Indian missile fired off the coast of Odisha on Sunday splashed down as planned.",
      "The blasts that shook Watertown on Sunday came from howitzers, with which gunners were ending a course.",
      "The peace plan was shot full of holes in Jakarta on Sunday.",
      "In Christchurch the Crusaders were ambushed at home by the Drua on Sunday, 25-24.",
      "Washington fired a warning shot at Beijing over steel tariffs on Sunday.",
      "In the N.B.A. on Sunday, Denver bombed Houston: Jalen shot 9 for 12 and killed off the game.",
      "At least 46 militants have been killed in Hakkari, Mardin and Siirt during operations in the past week.",
      "A mysterious blast shook Jammu on Sunday. A leaked oil tanker caused the blast by a short-circuit, and there is no indication of militant involvement.",
      "A deadly explosion in Lahore on Sunday was caused not by a bomb but by gas that had leaked from a cylinder.",
      "An explosion heard in Adazi on Sunday was caused by a mistake in the handling of old shells.",
      "Unionist politicians attacked Dublin over its extradition rules on Sunday.",
      "Peacekeepers in Kidal have been the target of several attacks by armed groups.",
    ])
  func nothing(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test("nobody who claims it is no actor")
  func nobody() throws {
    let text =
      "No group claimed responsibility for Sunday's explosion in Kabul, which killed 14 people."
    #expect(try ArticleReadingTests.records(text).allSatisfy { $0.mention.actors.isEmpty })
  }

  @Test(
    "what a list tells apart has each its own day, place and toll",
    arguments: [
      (
        "A grenade was thrown into a shop in Khuzdar, a checkpost in Kalat was raked with gunfire, and a bomb went off "
          + "in Turbat on Sunday, killing two, three and four people respectively.",
        ["Khuzdar 2", "Kalat 3", "Turbat 4"]
      ),
      (
        "Hand grenades were thrown at a toll booth in Cali and at a bank branch in Palmira on Sunday, killing two and "
          + "three people respectively.",
        ["Cali 2", "Palmira 3"]
      ),
      ("Kharkiv and Sumy were shelled on Sunday, killing four people.", ["Kharkiv -", "Sumy -"]),
      (
        "A suicide bomber killed eight people in Quetta on Sunday, hours after two policemen were shot dead in Bannu.",
        ["Quetta 8", "Bannu 2"]
      ),
      (
        "Gunmen abducted 20 students in Gusau on Sunday. The kidnappers shot dead a guard.",
        ["Gusau 1"]
      ),
      (
        "At least eleven people were beheaded when fighters walked into Palma on Sunday.",
        ["Palma 11"]
      ),
    ])
  func lists(text: String, told: [String]) throws {
    let found = try ArticleReadingTests.records(text).map { record in
      (record.location?.place?.name ?? "nowhere") + " "
        + (record.mention.casualties.killed.map { "\($0.lower)" } ?? "-")
    }
    #expect(Set(found) == Set(told) && found.count == told.count)
  }

  @Test("an entry of a chronology without a year is of the year told last above it")
  func chronology() throws {
    let text =
      "Massacres in Algeria:\n\nAug. 15, 1996: Gunmen killed 17 people in Medea.\n\nAug. 17: Gunmen killed 63 people in Blida.\n\n"
      + "Jan. 19, 1997: A car bomb exploded in Algiers, killing 36.\n\nApril 4: Gunmen killed 52 people in Medea.\n\n"
      + "May 5: A car bomb exploded in the capital, killing six."
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.compactMap { $0.mention.date?.edtf }
        == ["1996-08-15", "1996-08-17", "1997-01-19", "1997-04-04", "1997-05-05"])
    #expect(records.last?.location?.place?.name == "Algiers")
  }

  @Test(
    "days that are counted from an attack told before",
    arguments: [
      ("A day after the blast, gunmen shot a policeman in Kaduna.", "2024-05-27"),
      ("Two days after the Kano bombing, gunmen shot a policeman in Kaduna.", "2024-05-28"),
      ("A day before the bombing, gunmen shot a policeman in Kaduna.", "2024-05-25"),
    ])
  func counted(sentence: String, day: String) throws {
    let text = "A bomb killed ten people in Kano on May 26. " + sentence
    #expect(try ArticleReadingTests.records(text).last?.mention.date?.edtf == day)
  }

  @Test(
    "where it was, by what is said before or beside it",
    arguments: [
      (
        "At dawn on Sunday a convoy was driving down a main road of Kabul.\n\nA suicide bomber steered a car full of "
          + "explosives into the motorcade, killing one man.", ["suicide_bombing 2024-06-02 Kabul"]
      ),
      ("Clashes reached Kodok on Sunday, killing 17 people.", ["armed_clash 2024-06-02 Kodok"]),
      (
        "The Sderot area came under fire on Sunday from terrorists in Rafah: two projectiles were shot down.",
        ["rocket_fire 2024-06-02 Sderot"]
      ),
      (
        "Rebels blew up a gas pipeline on Sunday and launched a rocket which struck a hotel in Quetta.\n\n"
          + "The rocket, which fell in a suburb of Quetta, wounded one man.\n\nSunday's pipeline blast happened at Dera Bugti.",
        ["ied 2024-06-02 Dera Bugti", "rocket_fire 2024-06-02 Quetta"]
      ),
    ])
  func places(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "an unknown village is not put where the news was written, nor in a division named before",
    arguments: [
      "PARIS, July 30 - Gunmen massacred 20 people in the village of Si Zerrouk on Monday, Algerian newspapers said. "
        + "Algeria has seen a wave of massacres.",
      "Police in the Balearic Islands arrested a man. Gunmen killed a councillor on Monday in Arrigorriaba, a town in "
        + "the Basque region.",
    ])
  func unknown(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.location == nil)
  }

  @Test(
    "a list of days runs over the turn of a year, forwards or backwards, and its first day is no dateline"
  )
  func turnOfYear() throws {
    let forwards = """
      Chronology of attacks:

      2 Dec. 2019 - Gunmen kill 14 worshippers in a church in Hantoukoura, Burkina Faso.

      24 Dec. - Militants kill 35 civilians in Arbinda.

      20 Jan. - Militants kill 36 people in Nagraogo.
      """
    #expect(
      try ArticleReadingTests.records(forwards).compactMap { $0.mention.date?.edtf }
        == ["2019-12-02", "2019-12-24", "2020-01-20"])
    let backwards = """
      20 Jan. 2020 - Militants kill 36 people in Jos.

      24 Dec. - Militants kill 35 civilians in Kaduna.

      2 Dec. - Gunmen kill 14 worshippers in Kano.
      """
    #expect(
      try ArticleReadingTests.records(backwards).compactMap { $0.mention.date?.edtf }
        == ["2020-01-20", "2019-12-24", "2019-12-02"])
  }

  @Test(
    "wars long over, words for shots, beasts, mishaps and what experts blow up are no attacks",
    arguments: [
      "The bombing of Dresden killed 25,000 people, the president said at a ceremony on Sunday.",
      "The atomic bomb dropped on Hiroshima killed 140,000 people, the mayor told students on Sunday.",
      "The coalition partners exchanged fire over pensions in Berlin on Sunday.",
      "A World War II bomb was detonated by experts in Cologne on Sunday after 5,000 people had left their homes.",
      "Thunder, not artillery, caused the blasts that were heard over Tbilisi on Sunday, the ministry said.",
      "Police shot dead a rabid dog in Lahore on Sunday.",
      "Two rangers shot a rogue elephant in Kasane on Sunday.",
      "A hunter shot dead his friend by mistake near Toulouse on Sunday after taking him for a boar.",
    ])
  func noAttacks(text: String) throws {
    #expect(try ArticleReadingTests.told(text).isEmpty)
  }

  @Test(
    "what came the day before another is a day earlier, and elsewhere",
    arguments: [
      (
        "Two clerics were shot dead in Baidoa on Saturday, the day before the convoy was hit by a roadside bomb in "
          + "Afgoye that killed six soldiers.",
        ["ied 2024-06-02 Afgooye", "small_arms_attack 2024-06-01 Baidoa"]
      ),
      (
        "Two nurses were shot dead in Kismayo on Friday, a day before a car bomb killed eight people in Galkayo.",
        ["car_bombing 2024-06-01 Gaalkacyo", "small_arms_attack 2024-05-31 Kismayo"]
      ),
      (
        "The Metula area came under rocket fire on Sunday from Hezbollah in Khiam; one house was hit.",
        ["rocket_fire 2024-06-02 Metula"]
      ),
    ])
  func dayBefore(text: String, expected: [String]) throws {
    let told = try ArticleReadingTests.told(text)
    #expect(told == expected, "\(told)")
  }
}
