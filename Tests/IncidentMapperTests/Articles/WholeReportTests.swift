import Testing

@testable import IncidentMapper

/// What a whole report says of the place and day of what it tells.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
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
