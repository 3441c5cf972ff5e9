import Testing

@testable import IncidentMapper

/// Attacks that no word names, told by who did what to whom, and what only sounds like one.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Who did what to whom", .serialized)
struct FrameTests {
  @Test(
    "a deed of those who bear arms, or harm beside arms, is an attack in whatever words",
    arguments: [
      (
        "Militants attack village of Bentiu on Sunday; 30 dead.",
        "attack 2024-06-02 Bentiu"
      ),
      (
        "Militants fired on Sunday morning at a restaurant in Diyarbakir.",
        "small_arms_attack 2024-06-02 Diyarbakır"
      ),
      (
        "On Sunday a suicide bomber had driven a car full of explosives into a checkpoint outside Ramadi.",
        "suicide_bombing 2024-06-02 Ramadi"
      ),
      (
        "Clan militias fought over a borehole at Wajir on Sunday.",
        "armed_clash 2024-06-02 Wajir"
      ),
      (
        "Two gendarmes lost their lives on Sunday when their post at Ayorou was set upon.",
        "small_arms_attack 2024-06-02 Ayorou"
      ),
      (
        "A health convoy was held up by armed men near Kunduz on Sunday.",
        "small_arms_attack 2024-06-02 Kunduz"
      ),
      (
        "Residents of Timbuktu woke to three rockets on Sunday.",
        "rocket_fire 2024-06-02 Timbuktu"
      ),
      (
        "Two civilians were killed on Sunday when militiamen turned on marchers in Basra.",
        "attack 2024-06-02 Basra"
      ),
      (
        "Gunmen boarded a ferry at Sandakan on Sunday and left nine dead.",
        "small_arms_attack 2024-06-02 Sandakan"
      ),
      (
        "Men on motorcycles swept into a market outside Birnin Gwari on Sunday, killing nine people.",
        "attack 2024-06-02 Sofo-Birnin-Gwari"
      ),
      (
        "Shahed drones reached the port of Odesa on Sunday, gutting a grain store.",
        "drone_strike 2024-06-02 Odesa"
      ),
      (
        "A 152 mm round pierced the kitchen wall of a couple in Toretsk on Sunday.",
        "shelling 2024-06-02 Toretsk"
      ),
      (
        "The candidate was hit by two bullets as he greeted voters in Ambato on Sunday.",
        "small_arms_attack 2024-06-02 Ambato"
      ),
      (
        "Rebels took control of the border post of Bunagana on Sunday.",
        "armed_clash 2024-06-02 Bunagana"
      ),
      (
        "Russian units hoisted their flag over Bakhmut on Sunday.",
        "armed_clash 2024-06-02 Bakhmut"
      ),
      (
        "Rebels wiped out a column of Malian troops north of Tessalit on Sunday.",
        "armed_clash 2024-06-02 Tessalit"
      ),
      (
        "Hezbollah let loose some 40 Katyushas at Kiryat Shmona on Sunday.",
        "rocket_fire 2024-06-02 Qiryat Shmona"
      ),
      (
        "Shoppers in Krasnogorsk were mowed down on Sunday by four camouflaged men.",
        "small_arms_attack 2024-06-02 Krasnogorsk"
      ),
      (
        "Gangs broke open the prison in Cap-Haitien on Sunday.",
        "raid 2024-06-02 Cap-Haïtien"
      ),
      (
        "A dawn drive-by claimed four lives in Guayaquil on Sunday.",
        "small_arms_attack 2024-06-02 Guayaquil"
      ),
      (
        "Dissidents set off a car loaded with gas cylinders in Buenaventura on Sunday.",
        "car_bombing 2024-06-02 Buenaventura"
      ),
      (
        "Six women were bundled off a bus by a gang in Gonaives on Sunday.",
        "abduction 2024-06-02 Gonaïves"
      ),
      (
        "Militias turned the road at Zawiya into a battlefield on Sunday.",
        "armed_clash 2024-06-02 Zawiya"
      ),
      (
        "Army drones blew up three trucks in Omdurman on Sunday.",
        "drone_strike 2024-06-02 Omdurman"
      ),
      (
        "The mayor of Chilpancingo, in office six days, was beheaded on Sunday.",
        "stabbing 2024-06-02 Chilpancingo"
      ),
      (
        "A freighter limped towards Djibouti on Sunday after being struck by a missile 40 miles southeast of Aden.",
        "missile_strike 2024-06-02 Aden"
      ),
    ])
  func deeds(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test(
    "arms, blows and the dead of which nobody attacked are none",
    arguments: [
      "Two battalions with heavy artillery pulled back from Lachin on Sunday without a shot being fired.",
      "Customs officers at Mersin found 14 assault rifles hidden in a shipment of pumps on Sunday.",
      "Soldiers fired three volleys at the graveside of a bandmaster in Harbel on Sunday.",
      "Firefighters in Brisbane staged a mock terrorist attack on Sunday, with actors as the wounded.",
      "The bangs that sent students running in Boise on Sunday were not gunfire but a failing compressor.",
      "Elders met in Galkayo on Sunday to head off fighting over a well.",
      "Army helicopters winched 34 people from rooftops in Sylhet on Sunday; six have died.",
      "A gas explosion tore through a block of flats in Magnitogorsk on Sunday, killing four people.",
      "A shark attack off Esperance on Sunday left a surfer dead.",
      "A bear that had raided beehives was shot dead near Brasov on Sunday.",
      "The minister came under fire in Lille on Sunday over police overtime.",
      "The two men clashed over spending at a congress in Durban on Sunday.",
      "A strike by bus drivers hit Rosario on Sunday.",
      "An opera about a hijacking drew applause in Gothenburg on Sunday.",
      "A battalion of troops landed at Nacala on Sunday with armoured cars and attack helicopters.",
      "Iraqi commandos seized a man described as a financier at a farm near Rutba on Sunday.",
      "Coastguards intercepted a dhow off Mocha on Sunday and impounded guidance kits for missiles.",
      "Engineers set off 20 tonnes of explosives in a tunnel at Alamogordo on Sunday to study shock waves.",
      "Planes dropped crates of milk over Deir al-Balah on Sunday while drones circled.",
      "Two crewmen died when a military helicopter hit a power line near Namest on Sunday.",
      "Civil defence men detonated 600 old shells in a pit near Harasta on Sunday.",
      "Police apologised after an alarm clock set off a bomb scare at an airport in Melbourne on Sunday.",
      "Opposition leaders in Accra on Sunday called the levy “a grenade thrown into every household”.",
      "A full assault on Marib, if it came, could displace 450,000 people, an envoy said on Sunday.",
      "Rebels held the budget hostage in Washington on Sunday.",
    ])
  func none(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "two are told apart, each with its day and place",
    arguments: [
      (
        "In Dhobley, near the border, and in Baidoa, landmines exploded on Sunday.",
        ["landmine 2024-06-02 Baidoa", "landmine 2024-06-02 Dhobley"]
      ),
      (
        "A market was shelled in Aleppo on Sunday. On the night before the attack, jets bombed a power station near Raqqa.",
        ["airstrike 2024-06-01 Ar Raqqah", "shelling 2024-06-02 Aleppo"]
      ),
      (
        "A rocket fell on Sderot on Sunday. Israeli tanks then shelled a post east of Beit Hanoun.",
        ["rocket_fire 2024-06-02 Sderot", "shelling 2024-06-02 Bayt Ḩānūn"]
      ),
      (
        "Gunmen attacked a hotel in Mogadishu on Sunday. While the siege was under way, six mortar bombs were fired at a camp in Kismayo.",
        ["mortar_fire 2024-06-02 Kismayo", "small_arms_attack 2024-06-02 Mogadishu"]
      ),
      (
        "Gunmen killed a driver in Tibu and two farmers in El Tarra on Saturday and Sunday respectively.",
        ["small_arms_attack 2024-06-01 Tibú", "small_arms_attack 2024-06-02 El Tarra"]
      ),
      (
        "Mortar rounds damaged a hospital in Marib on 1 June, a day after two guards had been shot at a mill in Taiz.",
        ["mortar_fire 2024-06-01 Ma'rib", "small_arms_attack 2024-05-31 Taiz"]
      ),
      (
        "Soldiers stormed a hideout in Cotabato on Sunday and killed four men, one of them wanted for the bombing of a bus at Isulan the previous month in which a vendor died and ten passengers were wounded.",
        ["ied 2024-05 Isulan", "raid 2024-06-02 Cotabato"]
      ),
    ])
  func apart(text: String, told: [String]) throws {
    #expect(try ArticleReadingTests.told(text) == told)
  }

  @Test(
    "a day that is counted is the one that is named beside it, and of no year where none is told",
    arguments: [
      (
        "Police charged a woman over a petrol bomb thrown at a consulate in Sydney two weeks earlier, on 19 May.",
        "2024-05-19", true
      ),
      (
        "Armed men shot eight people dead in Celaya on November 14. The killings came five days after a car bomb went off in Acambaro.",
        "XXXX-11-09", false
      ),
    ])
  func days(text: String, day: String, isPublished: Bool) throws {
    let published = isPublished ? CalendarDay(year: 2024, month: 6, day: 3) : nil
    let records = try ArticleReadingTests.reader().read(
      Document(id: "a", text: text, published: published)
    ).records
    #expect(records.contains { $0.mention.date?.edtf == day })
  }

  @Test(
    "an explosion whose cause is told beside it was an accident, whatever else the text tells of",
    arguments: [
      "In Rosario an explosion brought down a block of flats on Sunday and killed six people. The cause was a gas leak, a fire officer said.\n\nFour gunmen go on trial in Salta this week.",
      "An explosion shook Zirndorf on Sunday, local media said. Police said that there had been \"no explosion\".",
    ])
  func causes(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "who stops work, and what hits those who exercise, is told as it is",
    arguments: [
      (
        "Hospital staff in Khartoum went on strike on Sunday after paramilitaries beat two doctors to death.",
        1
      ),
      ("Doctors resumed a strike in Kano on Saturday.", 0),
      ("A strike on the union building in Gaza killed five people on Sunday.", 1),
      ("The drill rig at Basra came under rocket fire on Saturday, wounding two contractors.", 1),
      ("A mock funeral in Sanaa was hit by an air strike on Sunday that killed seven people.", 1),
      (
        "Soldiers at the exercise near Gao were attacked by jihadists on Sunday; six soldiers died.",
        1
      ),
      ("During an exercise near Gao on Sunday, a mortar shell killed two soldiers.", 0),
      ("Suspected jackals attacked children in Basra on Sunday, wounding four.", 0),
      (
        "Aid dropped from planes killed five people in Gaza City on Friday when a parachute failed to open.",
        0
      ),
      (
        "An explosion ripped through a house in Multan on Friday, killing nine people. Rescue officials said a gas cylinder had burst.",
        0
      ),
    ])
  func besides(text: String, count: Int) throws {
    #expect(try ArticleReadingTests.records(text).count == count)
  }

  @Test(
    "a charge that is called baseless is denied, and what is aimed at soldiers only is no claim",
    arguments: [
      (
        "A hospital in Kherson was shelled on Sunday. Ukraine accused Russia; the Kremlin called the charge baseless.",
        "denied"
      ),
      (
        "Ukraine accused Russia of shelling a hospital in Kherson on Sunday; the Kremlin said its forces hit only military targets.",
        "alleged"
      ),
      (
        "Shells landed on a camp in Marib on Sunday, killing four. The government blamed the Houthis, whose spokesman called the accusation a fabrication.",
        "denied"
      ),
      (
        "Army drones blew up three vehicles at a market in Omdurman on Sunday, the military announced.",
        "claimed"
      ),
      (
        "A car bomb killed five soldiers in Quetta on Sunday. The Baloch Liberation Army said the assault was the work of its suicide squad.",
        "claimed"
      ),
      ("Hezbollah said it launched some 40 rockets at Kiryat Shmona on Sunday.", "claimed"),
    ])
  func claims(text: String, status: String) throws {
    let statuses = try ArticleReadingTests.records(text).flatMap(\.mention.actors).map {
      "\($0.claimStatus)"
    }
    #expect(statuses == [status])
  }

  @Test(
    "days of what came before and after an attack",
    arguments: [
      (
        "On the night before the attack in Solhan, which killed 30 on Saturday, three gendarmes were shot dead in Sebba.",
        ["2024-05-31", "2024-06-01"]
      ),
      (
        "A bomb in Mosul killed three on 20 May. A second attack came five days after and killed two civilians in Tikrit.",
        ["2024-05-20", "2024-05-25"]
      ),
    ])
  func shifts(text: String, days: [String]) throws {
    let told = try ArticleReadingTests.records(text).compactMap { $0.mention.date?.edtf }
    #expect(told.sorted() == days)
  }

  @Test("the dead of each village, where a whole state was attacked")
  func villages() throws {
    let text =
      "Gunmen raided villages in Katsina State on Sunday. Four people died in Kankara, one in Faskari and two in Dandume."
    let told = try ArticleReadingTests.records(text)
    #expect(
      told.compactMap { $0.location?.place?.name }.sorted() == ["Dandume", "Faskari", "Kankara"])
    #expect(told.compactMap { $0.mention.casualties.killed?.lower }.sorted() == [1, 2, 4])
  }

  @Test(
    "where it was, by what belongs to the town, or by what was told before",
    arguments: [
      // Positions are those that GeoNames gives the towns, to a degree.
      ("Chuhuiv's airstrip was cratered by a drone on Sunday.", 50.0, 37.0),
      ("Gunmen killed two rangers in the hinterlands of Masbate on Sunday.", 12.0, 124.0),
      (
        "Jets dropped bombs on a camp in Demoso township on Saturday. The township was last bombed on May 14, when a nurse lost her life.",
        20.0, 97.0
      ),
      (
        "Bannu itself suffered its worst day on Sunday, when 22 people perished in a car bombing at the cattle market.",
        33.0, 71.0
      ),
    ])
  func wheres(text: String, latitude: Double, longitude: Double) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(!records.isEmpty)
    for record in records {
      let position = try #require(record.location?.position)
      #expect(abs(position.latitude - latitude) < 1)
      #expect(abs(position.longitude - longitude) < 1)
    }
  }

  @Test("a side of a country reaches no farther than the country")
  func sides() throws {
    let text = "A bomb killed two people in eastern Kenya on Sunday."
    let location = try #require(ArticleReadingTests.records(text).first?.location)
    // Kenya is about 1,130 km from north to south and 900 km from west to east.
    #expect(location.uncertainty.meters < 1_000_000)
  }
}
