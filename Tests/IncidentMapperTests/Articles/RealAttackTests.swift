import Testing

@testable import IncidentMapper

/// Real attacks in the words of what is none: ceremonies, sport, films, markets, exercises, accidents. The sentences are
/// ours; 3 June 2024, the day of publication, is a Monday.
@Suite("Attacks told in the words of something else", .serialized)
struct RealAttackTests {
  @Test(
    "each is listed once, where and when it was",
    arguments: [
      // Ceremonies
      (
        "A suicide bomber struck a memorial service for flood victims in Kandahar on Sunday, killing 12.",
        "Kandahar"
      ),
      (
        "A minute's silence was interrupted when gunmen opened fire on mourners in Quetta on Sunday.",
        "Quetta"
      ),
      (
        "A rally in memory of a politician was hit by a bomb in Peshawar on Sunday, killing three.",
        "Peshawar"
      ),
      (
        "On the eve of the anniversary of the revolution a bomb exploded in Karrada in Baghdad on Sunday, wounding four.",
        "Karrada"
      ),
      // Sport and shows
      (
        "Gunmen opened fire on fans leaving a derby match in Medellin on Sunday, killing two.",
        "Medellin"
      ),
      (
        "A bomb exploded at a basketball tournament in Bulacan on Sunday, wounding eight.",
        "Bulacan"
      ),
      ("Two crew members of a film were shot dead in Lagos on Sunday.", "Lagos"),
      (
        "A series of blasts hit Colombo on Sunday, footage shows, killing at least 20 people.",
        "Colombo"
      ),
      // Figures of speech
      ("A bomb near the market exploded on Sunday in Baquba, killing six people.", "Baquba"),
      ("Militants attacked a budget hotel in Kabul on Sunday, killing two guests.", "Kabul"),
      ("The strike on the union building in Sanaa on Sunday killed five people.", "Sanaa"),
      (
        "Tamil Tigers attacked a naval base in Trincomalee on Sunday, killing 12 sailors.",
        "Trincomalee"
      ),
      // Exercises and tests
      (
        "Rebels fired two rockets toward the sea port of Assab on Sunday, wounding a guard.",
        "Assab"
      ),
      (
        "As the army held an exercise nearby, rebels ambushed a convoy near Marawi on Sunday and killed three soldiers.",
        "near Marawi"
      ),
      // Accidents
      (
        "An explosion at a gas station near Sibi on Sunday killed two people; police said explosives had been used.",
        "near Sibi"
      ),
      ("A bomb brought down the bridge at Maiduguri on Sunday.", "Maiduguri"),
      // Those who bear arms at times
      ("Herders killed four farmers and their cattle near Jos on Sunday.", "near Jos"),
      ("Prisoners killed two guards in Machala on Sunday.", "Machala"),
      ("Villagers killed two robbers in Kiambu on Sunday.", "Kiambu"),
      ("A stray bullet killed a girl in Tegucigalpa on Sunday.", "Tegucigalpa"),
      ("A girl was killed by a stray bullet in Tegucigalpa on Sunday.", "Tegucigalpa"),
      ("Hired killers murdered a land defender with two shots in Corinto on Sunday.", "Corinto"),
      // Told in other words
      ("A clerk was killed when men fired at a bus in Marivan on Sunday.", "Marivan"),
      ("Attackers have machine-gunned a barracks in Ajaccio on Sunday.", "Ajaccio"),
      (
        "A lawyer was forced into a white van by men in uniform in Bujumbura on Sunday.",
        "Bujumbura"
      ),
      ("A pipeline was put out of service by a bomb near Saravena on Sunday.", "near Saravena"),
      (
        "The junta sent two jets against a school in Demoso on Sunday and eight pupils were killed.",
        "Demoso"
      ),
      (
        "Fifteen pupils were taken from a school in Maradun on Sunday. The kidnappers had smashed a padlock.",
        "Maradun"
      ),
      (
        "A village chief was dragged out of his house by a dozen armed Maoists in Sukma on Sunday.",
        "Sukma"
      ),
      (
        "Gunmen stopped a bus near Mandera on Sunday, ordered the passengers out and shot two.",
        "near Mandera"
      ),
      // The year of a thing
      ("A car bomb struck a market opened in 2019 in Baquba on Sunday, killing six.", "Baquba"),
      (
        "A mortar shell hit a school rebuilt after the 2014 war in Gaza on Sunday, wounding two.",
        "Gaza"
      ),
      // Where those are who tell it
      (
        "Two aid workers were killed by a missile in Idlib on Sunday, the organisation announced in Copenhagen.",
        "Idlib"
      ),
      (
        "Gunmen killed two aid workers in Idlib on Sunday, a spokesman said, speaking in Tawila.",
        "Idlib"
      ),
    ])
  func real(_ text: String, _ place: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(
      records.map { "\($0.mention.date?.edtf ?? "-") \($0.mention.place.text)" } == [
        "2024-06-02 \(place)"
      ])
  }

  @Test("\"and another injured\" is of the same attack")
  func another() throws {
    for text in [
      "A soldier was shot dead and another injured in Manipur on Sunday.",
      "A soldier was killed and another injured when militants fired at their patrol in Manipur on Sunday.",
      "A soldier was killed by gunmen and a second wounded in Manipur on Sunday.",
    ] {
      let records = try ArticleReadingTests.records(text)
      #expect(records.count == 1)
      #expect(records.first?.mention.casualties.killed?.lower == 1)
      #expect(records.first?.mention.casualties.injured?.lower == 1)
      #expect(records.first?.mention.place.text == "Manipur")
    }
  }

  @Test("what befell those told of is no second attack")
  func participants() throws {
    for text in [
      "Attackers opened fire on election workers in Mexico's south on Sunday. "
        + "The workers were attacked on a dirt road in Frontera Comalapa.",
      "Hezbollah launched missiles at an army vehicle on Sunday. "
        + "The strike hit Metula, the northernmost town in Israel, which was evacuated in October.",
      "Three rangers were killed by rebels in Virunga National Park on Sunday. "
        + "Their vehicle was set on fire on the track.",
    ] {
      #expect(try ArticleReadingTests.records(text).count == 1)
    }
  }

  @Test(
    "what is told of those hit says where it was",
    arguments: [
      (
        "Settlers shot a man in the West Bank on Sunday, medics said. The man was hit in Qaryut, south of Nablus, and taken "
          + "to a hospital in Ramallah.", "Qaryut"
      ),
      (
        "Gunmen opened fire on a minibus taxi in KwaZulu-Natal on Sunday, killing seven. It was ambushed at Keates Drift.",
        "Keates Drift"
      ),
      (
        "Oil thieves blew up a flow line in Nigeria on Sunday. The line runs through Bille in the Degema area of Rivers State.",
        "Bille"
      ),
    ])
  func whereOfThose(_ text: String, _ place: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.map(\.mention.place.text) == [place])
  }

  @Test("what is told of all is parted where each has a place and fewer dead of its own")
  func parted() throws {
    let records = try ArticleReadingTests.records(
      "Two car bombs killed 12 people in Baghdad on Sunday. The first exploded in Karrada, killing seven. "
        + "The second went off in Sadr City and killed five.")
    #expect(records.map(\.mention.place.text) == ["Karrada", "Sadr City"])
    #expect(records.map { $0.mention.casualties.killed?.lower } == [7, 5])
    // But one attack of two rockets, of which one killed two of the three.
    let rockets = try ArticleReadingTests.records(
      "Two rockets killed three soldiers at a base near Balad on Sunday. One landed near a gate; the other hit a barracks, "
        + "killing two.")
    #expect(rockets.map { $0.mention.casualties.killed?.lower } == [3])
  }

  @Test("a sum of the dead is parted into those of each place")
  func tolls() throws {
    func told(_ text: String) throws -> [String] {
      try ArticleReadingTests.records(text).map {
        "\($0.mention.place.text) \($0.mention.casualties.killed?.lower ?? -1)"
      }
    }
    #expect(
      try told(
        "Strikes across Ukraine killed nine people overnight. Four died in Kharkiv, three in Sumy and two in Kherson."
      )
        == ["Kharkiv 4", "Sumy 3", "Kherson 2"])
    #expect(
      try told("Gunmen killed five people in Zurmi and three in Maru on Sunday.") == [
        "Zurmi 5", "Maru 3",
      ])
    // More than all, or only some, are no parts.
    #expect(
      try told(
        "Gunmen killed nine people in Mali on Sunday. Since March 40 were killed in Gao and 12 in Ansongo."
      ).count == 1)
  }

  @Test("nobody counts twice: other dead, another day or a second attack are their own")
  func others() throws {
    for text in [
      "Gunmen killed four farmers in Zurmi on Saturday. The attackers killed nine traders in Gusau on Sunday.",
      "A bomb killed two in Mosul on Saturday. The second attack, on Sunday, killed a guard in Tikrit.",
    ] {
      #expect(try ArticleReadingTests.records(text).count == 2)
    }
  }
}
