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
}
