import Testing

@testable import IncidentMapper

/// How what is told is spread over the sentences of a report: one of two and the other, the same province, the provincial
/// capital, days by their number alone.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Discourse", .serialized)
struct DiscourseTests {
  @Test(
    "of several that are told together, each has its own town",
    arguments: [
      (
        "Two bombs exploded in Iraq on Sunday. One killed five people in Kirkuk and the other wounded three in Mosul.",
        ["ied 2024-06-02 Kirkuk", "ied 2024-06-02 Mosul"]
      ),
      (
        "Two suicide bombers struck in Iraq on Sunday. One blew himself up at a checkpoint in Kirkuk and another targeted a mosque in Mosul.",
        ["suicide_bombing 2024-06-02 Kirkuk", "suicide_bombing 2024-06-02 Mosul"]
      ),
      (
        "Three rockets were fired at Baghdad on Sunday. One hit a house, killing a woman.",
        ["rocket_fire 2024-06-02 Baghdad"]
      ),
    ])
  func several(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "another incident in the same province, or in that region, is one of its own",
    arguments: [
      (
        "Six soldiers were killed in clashes in Hakkari province on Sunday. A policeman was shot dead in the same province.",
        ["armed_clash 2024-06-02 Hakkâri", "small_arms_attack 2024-06-02 Hakkâri"]
      ),
      (
        "Six soldiers were killed in clashes in Hakkari province on Sunday. A policeman was shot dead in Van province.",
        ["armed_clash 2024-06-02 Hakkâri", "small_arms_attack 2024-06-02 Van"]
      ),
      (
        "Six soldiers were killed by a bomb in Hakkari province on Sunday. Gunmen shot dead a teacher elsewhere in the province.",
        ["ied 2024-06-02 Hakkâri", "small_arms_attack 2024-06-02 Hakkâri"]
      ),
    ])
  func sameProvince(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  /// Lashkar Gah and Makhachkala are the seats of Helmand and Dagestan: GeoNames, feature code PPLA.
  @Test(
    "the capital of a province is the town that it is",
    arguments: [
      ("A bomb exploded in the capital of Helmand on Sunday.", ["ied 2024-06-02 Lashkar Gāh"]),
      ("A bomb exploded in Helmand's capital on Sunday.", ["ied 2024-06-02 Lashkar Gāh"]),
      (
        "A bomb killed two soldiers in Helmand on Sunday. In the provincial capital, gunmen shot dead a judge.",
        ["ied 2024-06-02 Helmand", "small_arms_attack 2024-06-02 Lashkar Gāh"]
      ),
      (
        "Seven militants were killed in a shootout on Sunday near Khasavyurt in Dagestan, a day after a grenade attack outside a restaurant in the regional capital injured several people.",
        ["armed_clash 2024-06-02 Khasavyurt", "grenade 2024-06-01 Makhachkala"]
      ),
      ("Protesters marched in the provincial capital of Helmand on Sunday.", []),
    ])
  func seat(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "an unknown village lies in what the chain of names behind it leads to")
  func chain() throws {
    let records = try ArticleReadingTests.records(
      "Gunmen killed three people on Sunday in Nche-Tahu village in Bassa Local Council of Plateau State."
    )
    #expect(records.map(\.mention.place.text) == ["Nche-Tahu"])
    #expect(records.map { $0.location?.place?.name } == ["Plateau"])
  }

  @Test("those who are seized by armed men on the spot are abducted")
  func onTheSpot() throws {
    #expect(
      try ArticleReadingTests.told(
        "Three aid workers were seized on the spot by gunmen in Goma on Sunday.")
        == ["abduction 2024-06-02 Goma"])
    #expect(
      try ArticleReadingTests.told(
        "A student was shot dead in Goma on Sunday. A man was seized on the spot.")
        == ["small_arms_attack 2024-06-02 Goma"])
  }

  @Test("the border of one country is told from the other that the text speaks of")
  func border() throws {
    let records = try ArticleReadingTests.records(
      "Missiles killed 54 militants on Sunday close to the Afghan border, Pakistani officials said."
    )
    #expect(records.map(\.location?.place?.name) == ["Border of Afghanistan and Pakistan"])
    #expect(records.map(\.mention.place.text) == ["Afghan border"])
    // Of what other country it is the border, nobody says.
    let open = try ArticleReadingTests.records(
      "Missiles hit a house on Sunday near the Afghan border.")
    #expect(open.map(\.location) == [nil])
  }

  @Test(
    "what went before, or was done again on another day, is one of its own",
    arguments: [
      (
        "Gunmen killed a policeman in Kirkuk on Sunday, a day after two soldiers died in a bombing in Mosul.",
        ["ied 2024-06-01 Mosul", "small_arms_attack 2024-06-02 Kirkuk"]
      ),
      (
        "Gunmen attacked a village near Jos on Friday. They returned on Sunday and killed two more people.",
        ["small_arms_attack 2024-05-31 Jos", "small_arms_attack 2024-06-02 Jos"]
      ),
      (
        "Police found the bodies of five men in Mosul on Sunday. They had been shot in the head.",
        ["small_arms_attack 2024-06-02 Mosul"]
      ),
      ("The bodies of two hikers were found near Leh on Sunday. They had frozen to death.", []),
      ("Derry City's title bid exploded into life in Mosul on Sunday.", []),
      (
        "A vessel off Mukalla suffered an engine-room explosion unrelated to the conflict on Sunday.",
        []
      ),
    ])
  func again(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test("a name before its division and 'where' is where it was")
  func whereBehindDivision() throws {
    #expect(
      try ArticleReadingTests.told(
        "Tension has gripped Gboko, Benue State, where gunmen on Sunday killed a chairman's orderly."
      ) == ["small_arms_attack 2024-06-02 Gboko"])
  }

  @Test("where people were killed is where the bomb went off, and where they were brought is not")
  func harmed() throws {
    #expect(
      try ArticleReadingTests.told(
        "A bomb went off on Sunday. Twenty-eight people were killed in Mosul.")
        == ["ied 2024-06-02 Mosul"])
    #expect(
      try ArticleReadingTests.told(
        "A bomb went off on Sunday. Two of the injured died in hospital in Mosul.")
        == ["ied 2024-06-02 nowhere"])
  }

  @Test("strikes told after a missile are missiles, and guided bombs fall from the air")
  func kinds() throws {
    #expect(
      try ArticleReadingTests.told(
        "A Russian missile slammed into a block of flats in Uman on Friday, killing 23. In Dnipro, two people died in a separate strike the same night."
      ) == ["missile_strike 2024-05-31 Dnipro", "missile_strike 2024-05-31 Uman"])
    #expect(
      try ArticleReadingTests.told(
        "Four observers were killed on Sunday when a precision-guided bomb struck a base at Khiam.")
        == ["airstrike 2024-06-02 Khiam"])
  }

  @Test(
    "a text without a day of publication tells its days apart, and invents no year",
    arguments: [
      (
        "On 5 June, two people were killed by an explosion in Diyarbakir. On 9 June, four people were killed in an attack in Diyarbakir.",
        ["XXXX-06-05", "XXXX-06-09"]
      ),
      (
        "The attacks have continued in 2014. On February 19, two bombers killed five people in Beirut. On February 22, a car bomb killed one in Hermel.",
        ["2014-02-19", "2014-02-22"]
      ),
      (
        "Soldiers killed 11 people in Bor in April 2014. In Juba on the 17th, gunmen killed a teacher.",
        ["2014-04", "2014-04-17"]
      ),
      (
        "On 3 and 4 February rebels attacked Goma, killing eight people.",
        ["XXXX-02-03/XXXX-02-04"]
      ),
      // The day that is told later lies behind the news, and says nothing of their year.
      (
        "A man was shot dead by two gunmen in Lahore on May 6. India had listed him as a terrorist on July 1, 2020.",
        ["XXXX-05-06"]
      ),
      ("Rebels attacked Goma on Christmas morning, 1995, killing eight people.", ["1995-12-25"]),
      // A year that is told of something else.
      (
        "The factory opened in 1998. On March 3, gunmen killed three people in Goma.",
        ["XXXX-03-03"]
      ),
      (
        "Attacks will resume in 2019, analysts said. On March 3, gunmen killed three people in Goma.",
        ["XXXX-03-03"]
      ),
      (
        "Violence has fallen since its peak in 2007. On April 14, a bomb killed ten people in Goma.",
        ["XXXX-04-14"]
      ),
      // A day of another month, and a time that is no day.
      (
        "Gunmen killed five people in Goma on 28 April 2014. On the 3rd, a bomb killed two people in Bunia.",
        ["2014-04-28", nil]
      ),
      (
        "Gunmen killed five people in Goma on 11 May. During the war a bomb killed two people in Bunia.",
        ["XXXX-05-11", nil]
      ),
    ])
  func yearless(text: String, days: [String?]) throws {
    let reading = try ArticleReadingTests.reader().read(Document(id: "d", text: text))
    #expect(reading.records.map(\.mention.date?.edtf) == days)
  }

  @Test(
    "violent verbs tell of an attack by those who do it and those who suffer it",
    arguments: [
      "Rebels pillaged a school in Goma on Sunday.",
      "A church was burned by militants in Goma on Sunday.",
      "Four farmers were whipped by rebels in Goma on Sunday.",
      "Gunmen strangled four farmers in Goma on Sunday.",
      "Gunmen burned four farmers alive in Goma on Sunday.",
      "Soldiers skirmished with rebels in Goma on Sunday.",
      "Militants kill a farmer in Goma on Sunday.",
      "Police shoot dead two protesters in Goma on Sunday.",
      "Seven people were shot dead in Goma on Sunday.",
    ])
  func roles(text: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.location?.place?.name) == ["Goma"])
    #expect(records.map(\.mention.date?.edtf) == ["2024-06-02"])
  }

  @Test(
    "the same verbs said of other things tell of nothing",
    arguments: [
      "Guerrillas FC were eliminated from the cup in Goma on Sunday.",
      "The hosts were robbed of victory by the referee in Goma on Sunday.",
      "Farmers butchered two cows in Goma on Sunday.",
      "The old school was flattened by developers in Goma on Sunday.",
      "Rebels avoided attacking civilian targets in Goma on Sunday.",
      "Officials were hinting at airstrikes on the forests in Goma on Sunday.",
      "Militants kill civilians, a minister said in Goma on Sunday.",
      "A former army general beat the president in the election in Goma on Sunday.",
      "The army dispatched soldiers to Goma on Sunday.",
      "The militants sacked the hospital's director in Goma on Sunday.",
      "The earthquake in southern Iran struck Bushehr on Sunday, killing 37 people.",
      "Battles were waged in parliament in Goma on Sunday.",
      "A truck whose brakes failed mowed down three people in Goma on Sunday.",
      "A search warrant was executed in Goma on Sunday.",
      "The bodies of two men were found in Goma on Sunday. They had not been shot, police said.",
    ])
  func lookAlikes(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }
}
