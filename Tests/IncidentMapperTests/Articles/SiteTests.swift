import Testing

@testable import IncidentMapper

/// Where an attack was, as other sentences tell it: what stands where, who was on the way, what is known by no gazetteer. The
/// sentences are ours; 3 June 2024, the day of publication, is a Monday.
@Suite("Where it was", .serialized)
struct SiteTests {
  /// The place of the first incident, in the words of the text, and what it lies in.
  private func place(_ text: String) throws -> String {
    let first = try ArticleReadingTests.records(text).first
    return "\(first?.mention.place.text ?? "none") in \(first?.location?.place?.name ?? "nowhere")"
  }

  @Test(
    "a sentence behind says where that stands which was hit",
    arguments: [
      (
        "Two soldiers were killed on Friday when militants attacked their post. "
          + "The post is located in Hawija.", "Hawija in Hawija"
      ),
      (
        "Residents of Hawija said that gunmen shot dead nine traders on Saturday.",
        "Hawija in Hawija"
      ),
      (
        "Residents of the town of Hawija told reporters that a bomber had dropped four bombs on its market.",
        "Hawija in Hawija"
      ),
      (
        "Six people were shot dead in a hall on Saturday. The hall stands in Kirkuk.",
        "Kirkuk in Kirkuk"
      ),
      (
        "Three pilgrims were killed on Saturday when gunmen fired on their bus. "
          + "The bus had left Baghdad. It was attacked near Samarra.", "near Samarra in Samarra"
      ),
      (
        "Four miners were kidnapped on Sunday in Mali. "
          + "They were working at a site in Ansongo when men in two cars took them.",
        "Ansongo in Ansongo"
      ),
      (
        "A herder was killed on Sunday when gunmen fired on a lorry. "
          + "The lorry had just reached the outskirts of Hawija.",
        "the outskirts of Hawija in Hawija"
      ),
      (
        "A policeman was killed on Sunday by a bomb. The device had been buried on the road near Tikrit.",
        "on the road near Tikrit in Tikrit"
      ),
    ])
  func sites(text: String, expected: String) throws {
    #expect(try place(text) == expected)
  }

  @Test(
    "a name that no gazetteer knows is told, and lies in what the text says holds it",
    arguments: [
      (
        "Gunmen killed nine people in Haiti on Tuesday. "
          + "The attack took place in the village of Xamoxa, in central Haiti.", "Xamoxa in Haiti"
      ),
      (
        "Raiders killed ten herders in Kenya on Thursday. It happened at Xamoxa, a hamlet near Marsabit.",
        "Xamoxa in Marsabit"
      ),
      (
        "A convoy was ambushed in northern Iraq on Friday. "
          + "The village concerned, Xamoxa, is in the district of Hawija.", "Xamoxa in Hawija"
      ),
      (
        "Insurgents entered Xamoxa, on the coast of Macomia district, on Saturday and killed four.",
        "Xamoxa in Macomia"
      ),
      (
        "A patrol came under fire on Sunday between Xamoxa and Hawija.",
        "between Xamoxa and Hawija in Hawija"
      ),
    ])
  func unlisted(text: String, expected: String) throws {
    #expect(try place(text) == expected)
  }

  @Test(
    "where the hurt are brought, where it is told and where a road leads is not where it was",
    arguments: [
      "Eight people were shot dead on Saturday in Hawija and four are being treated at the hospital in Kirkuk.",
      "Eight people were killed by gunmen in Hawija on Saturday, according to the health ministry in Baghdad.",
      "Gunmen killed eight in Hawija on Saturday. The governor said in Kirkuk that the attack was a crime.",
    ])
  func elsewhere(text: String) throws {
    #expect(try place(text) == "Hawija in Hawija")
  }

  @Test("no village is put into a province that is not placed itself")
  func foreign() throws {
    let text =
      "A convoy was ambushed in Burkina Faso's Sahel region on Thursday, sources in Dori said. "
      + "It came under fire at Xamoxa, a locality in Seno province."
    #expect(try ArticleReadingTests.records(text).first?.location?.place?.country == "BF")
  }

  @Test("a headline tells what is told far below, or the sum of it")
  func headlineOfAll() throws {
    let ambush = try ArticleReadingTests.records(
      "UN Condemns Ambush on Civilians in Iraq\n\nThe mission said so in Baghdad on Monday.\n\n"
        + "Its head spoke of a black day. He asked the authorities to look into it.\n\n"
        + "It was on Sunday that gunmen ambushed a convoy of civilians near Samarra.")
    #expect(ambush.map(\.mention.place.text) == ["near Samarra"])
    let sum = try ArticleReadingTests.records(
      "Army Intercepts Three Drones in Iraq\n\nOn Saturday a drone was shot down over Samarra.\n\n"
        + "On Sunday a drone was shot down over Hawija.")
    #expect(sum.filter { !$0.mention.isAggregate }.count == 2)
  }

  @Test("a headline tells the news once, with the place that the text goes on to name")
  func headline() throws {
    let text = """
      Bomb kills ranger in Pattani

      A ranger was killed and two were hurt on Monday when a bomb exploded. The blast occurred in Sai Buri, police said.
      """
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.location?.place?.name == "Sai Buri")
  }

  /// GeoNames 11876655 and 1275700: wherever the border of the two districts runs, it leaves one town on either side.
  @Test(
    "on the border of the districts of two towns is between the towns, and in neither",
    arguments: [
      "Gunmen killed four policemen along the Sukma–Bijapur border in Chhattisgarh on Saturday.",
      "Gunmen killed four policemen along the border between Sukma and Bijapur on Saturday.",
      "Gunmen killed four policemen near the border of Sukma and Bijapur districts on Saturday.",
    ])
  func districts(text: String) throws {
    let found = try #require(try ArticleReadingTests.records(text).first?.location)
    for town in [
      Geographic(longitude: 81.62621, latitude: 18.32741),
      Geographic(longitude: 80.81599, latitude: 18.79387),
    ] {
      let distance = Geodesic.wgs84.distance(from: found.position, to: town)
      #expect(distance <= found.uncertainty && distance > .kilometers(40))
    }
  }

  @Test("what was told to be somewhere is there when it is hit")
  func things() throws {
    let text =
      "The picture shows the yard of a school in Hawija. A strike hit the yard on Sunday, killing nine people."
    #expect(try place(text) == "Hawija in Hawija")
  }

  @Test("who was hit on a road of unknown names was where the text goes on to say")
  func roads() throws {
    let text =
      "Three guards were killed on Sunday when their car ran over a mine along the Ubai-Hawija road. "
      + "A colonel said they were escorting a bus when they were hit 10 km south of Hawija."
    #expect(try place(text) == "10 km south of Hawija in Hawija")
  }

  @Test("an unknown district of a town may be as far off as its province reaches")
  func unknownDistricts() throws {
    let text = "A bomb went off in Ghazni's Andar district on Sunday, killing two people."
    let found = try #require(try ArticleReadingTests.records(text).first?.location)
    #expect(found.uncertainty >= .kilometers(20))
  }
}
