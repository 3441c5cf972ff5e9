import Incidents
import Testing

@testable import IncidentMapper

/// What somebody is known for, told between commas, is no part of what he did now.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("What is said aside of those who act", .serialized)
struct LongStandingTests {
  @Test(
    "who did it, when and to whom",
    arguments: [
      (
        "The rebels, who have been fighting for independence since 1984, ambushed a military convoy near Bingol on Sunday, killing "
          + "two conscripts.", "rebels", "military convoy"
      ),
      (
        "The group, which has fought the government since 1984, attacked a military convoy near Bingol on Sunday. It killed two "
          + "conscripts.", "group", "military convoy"
      ),
      (
        "The rebels, who have been active since 1984, ambushed a military convoy near Bingol on Sunday, killing two conscripts.",
        "rebels", "military convoy"
      ),
      (
        "The rebels, fighting for independence since 1984, ambushed a military convoy near Bingol on Sunday, killing two conscripts.",
        "rebels", "military convoy"
      ),
    ])
  func aside(text: String, actor: String, target: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first?.mention)
    #expect(record.date?.edtf == "2024-06-02")
    #expect(record.actors.map(\.name) == [actor])
    #expect(record.target == target)
    #expect(record.casualties.killed?.lower == 2)
  }

  @Test(
    "what befell somebody once is no habit, and what is charged ends at what is done",
    arguments: [
      ("The hospital, which had been bombed on Sunday in Aleppo, was evacuated.", "Aleppo"),
      (
        "Gunmen suspected of links to al-Qaida attacked a checkpoint in Abyan on Sunday, killing four soldiers.",
        "Abyan"
      ),
      ("Rebels accused of abuses shelled a market in Goma on Sunday, killing nine.", "Goma"),
      ("Gunmen attacked Timbuktu, north of Bamako, on Sunday, killing two people.", "Timbuktu"),
    ])
  func once(text: String, place: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.mention.date?.edtf == "2024-06-02")
    #expect(record.mention.place.text == place)
    #expect(record.location?.reasons.contains { $0.contains("Bamako") } != true)
  }

  @Test("a sum since some year is none of one day")
  func sum() throws {
    #expect(
      try ArticleReadingTests.records(
        "More than 40 convoys have been ambushed near Bingol since 1984."
      ).isEmpty)
  }

  @Test(
    "days of the feast",
    arguments: [
      ("Rebels killed 45 people in a church near Doruma the day after Christmas.", "2023-12-26"),
      ("A bomb killed four people in Kano on Boxing Day.", "2023-12-26"),
    ])
  func feasts(text: String, day: String) throws {
    #expect(
      try ArticleReadingTests.reader().read(
        Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 1, day: 5))
      ).records.map { $0.mention.date?.edtf } == [day])
  }

  @Test("how many such attacks there were this month is not when one was")
  func suchAttacks() throws {
    #expect(
      try ArticleReadingTests.records(
        "Two bombs killed seven people in Zamboanga on Sunday, the second such attack this month."
      ).map { $0.mention.date?.edtf } == ["2024-06-02"])
  }

  @Test(
    "a town named behind what it is",
    arguments: [
      (
        "Ukraine's second-largest city, Kharkiv, was hit by missiles on Sunday, Kyiv said.",
        "Kharkiv"
      ),
      (
        "Azerbaijan's second-largest city, Ganja, came under missile attack from Armenian forces on Sunday, Baku said.",
        "Ganja"
      ),
    ])
  func apposition(text: String, place: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.place.text) == [place])
  }

  @Test("those who drive car bombs kill themselves with them")
  func carBombers() throws {
    #expect(
      try ArticleReadingTests.records(
        "Two suicide car bombers struck offices in Mosul on Sunday, killing one person."
      ).map(\.mention.category.code) == ["suicide_bombing"])
  }
}

/// Where it was, who did it and what it was, told in passing or in other words.
@Suite("Told in passing", .serialized)
struct InPassingTests {
  @Test(
    "where it was",
    arguments: [
      (
        "Two soldiers were killed on Sunday when gunmen attacked a post in Qasrah village, southeast of Nablus.",
        "Qasrah", "PS"
      ),
      ("Gunmen burst into Armenia's parliament on Sunday, killing eight people.", "Yerevan", "AM"),
      (
        "A gunman opened fire at six places in the center of Austria's capitol city on Sunday, killing four people.",
        "Vienna", "AT"
      ),
      (
        "A helicopter heading to the central town of Rukum was hit by three bullets on Sunday soon after it took off in Surkhet.",
        "Surkhet", "NP"
      ),
      (
        "Two men accused of staging attacks on the railway in Quetta were shot dead by police in Sibi on Sunday.",
        "Sibi", "PK"
      ),
      (
        "Manuel Indiano was shot ten times on Sunday outside his store in Zumarraga, a Basque town, about 250 miles north of Madrid.",
        "Zumarraga", "ES"
      ),
      (
        "Terrorists attacked the military detachment and the civilian population of Arbinda on Sunday, in the province of Soum.",
        "Arbinda", "BF"
      ),
    ])
  func places(text: String, place: String, country: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.mention.place.text == place)
    #expect(record.location?.place?.country == country)
  }

  @Test("a road called after both its ends is no heading, and those on it are who did it")
  func road() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "On the Kaduna–Abuja highway, gunmen stopped vehicles on Sunday and abducted seven travellers."
      ).first)
    #expect(record.mention.place.text == "Kaduna–Abuja highway")
    #expect(record.mention.actors.map(\.name) == ["gunmen"])
  }

  @Test(
    "what it was",
    arguments: [
      (
        "The Israeli military said that a strike in Beirut on Sunday killed Mohammed Skafi, a commander.",
        "airstrike"
      ),
      (
        "Central Command said its forces destroyed three missile launchers in Hodeidah province on Sunday.",
        "airstrike"
      ),
      (
        "Soldiers entered the village of Pazigyi on Sunday, arrested nine men and torched 120 houses.",
        "raid"
      ),
      (
        "A truck bomb exploded at a consulate in Mazar-i-Sharif on Sunday, killing six. \"The suicide attacker rammed his car into the "
          + "wall,\" the police chief said.", "suicide_bombing"
      ),
      (
        "Five robbers in a wooden boat, armed with rifles, boarded a fishing vessel at Cotonou on Sunday.",
        "raid"
      ),
    ])
  func kinds(text: String, kind: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [kind])
  }

  @Test(
    "who was killed",
    arguments: [
      ("A mob lynched a trader in Ramgarh on Sunday.", 1),
      ("A mob set fire to a church near Eldoret on Sunday, burning 30 people alive.", 30),
      (
        "Gunmen shot dead Prime Minister Vazgen Sarksyan, the speaker and six others in Yerevan on Sunday.",
        8
      ),
      (
        "A drone strike killed Qassem Soleimani, the head of the Quds Force, and militia commander Abu Mahdi al-Muhandis in Baghdad "
          + "on Sunday.", 2
      ),
    ])
  func killed(text: String, count: Int) throws {
    #expect(
      try ArticleReadingTests.records(text).map { $0.mention.casualties.killed?.lower } == [count])
  }

  @Test("the driver whom police shot had driven into the crowd")
  func driver() throws {
    let records = try ArticleReadingTests.records(
      "A man drove a lorry into crowds in Nice on Sunday, killing 84 people. Police shot the driver dead."
    )
    #expect(records.count == 1)
    #expect(records.first?.mention.actors.contains { $0.name == "Police" } == false)
  }

  @Test(
    "told of nobody, or taken back",
    arguments: [
      "Clarification: Sunday's edition said that a bus was attacked near Popayan. It had broken down.",
      "The command has looked into claims that an aircraft bombed a wedding party in Khogyani on Sunday.",
      "Police arrested five men suspected of carrying out the bombing of a bus in Karachi.",
    ])
  func nothing(text: String) throws {
    #expect(try ArticleReadingTests.records(text).isEmpty)
  }

  @Test("what an attack took revenge for is no part of it")
  func grievance() throws {
    let records = try ArticleReadingTests.records(
      "A bomb killed six people in Mazar-i-Sharif on Sunday. The Taliban said the bombing was a \"revenge attack\" for air strikes in "
        + "Kunduz that left 32 civilians dead.")
    #expect(records.map(\.mention.place.text) == ["Mazar-i-Sharif"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [6])
  }
}
