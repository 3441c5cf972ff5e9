import Incidents
import InterchangeFormats
import Testing

/// What news of all parts of the world tells in its first sentences, in sentences written for this purpose; published on
/// Monday, 3 June 2024.
@Suite("Attacks as news tells them")
struct NewsTests {
  private func mentions(_ text: String) throws -> [IncidentMention] {
    try ArticleReadingTests.records(text).map(\.mention)
  }

  private func told(_ text: String) throws -> [String] {
    try mentions(text).map {
      "\($0.category.code) \($0.date?.edtf ?? "undated") \($0.place.text)"
    }
  }

  @Test(
    "what was done, on which day and where",
    arguments: [
      (
        "Four rockets fired by militants from Manbij fell on the town of Kilis on Sunday.",
        "rocket_fire 2024-06-02 Kilis"
      ),
      (
        "Targets in Manbij were placed under howitzer fire on Sunday.",
        "shelling 2024-06-02 Manbij"
      ),
      (
        "Nikopol came under Russian artillery fire three times on Sunday.",
        "shelling 2024-06-02 Nikopol"
      ),
      (
        "Both aid workers were marched into the forest on Sunday near Komanda.",
        "abduction 2024-06-02 near Komanda"
      ),
      (
        "Security forces conducted an intelligence-based operation in Mir Ali on Sunday. Four terrorists were killed "
          + "in an exchange of fire.", "raid 2024-06-02 Mir Ali"
      ),
      (
        "Armed men took over a dhow off Eyl, Somalia, on Sunday.", "abduction 2024-06-02 off Eyl"
      ),
      (
        "Two drones were launched at the Harir air base on Sunday, and the other crashed without exploding.",
        "drone_strike 2024-06-02 Harir air base"
      ),
      (
        "A United Nations school in Gaza City took a direct hit from an Israeli tank on Sunday.",
        "shelling 2024-06-02 Gaza City"
      ),
      (
        "Hamas responded to the attack on Sunday by firing eight rockets at Ashkelon.",
        "rocket_fire 2024-06-02 Ashkelon"
      ),
      (
        "Mosul Dam was seized by the insurgents of the Islamic State on Sunday, as part of their advance across "
          + "Northern Iraq.", "raid 2024-06-02 Mosul Dam"
      ),
      (
        "Nineteen people were killed on Sunday in revenge killings in Karachi.",
        "attack 2024-06-02 Karachi"
      ),
      (
        "Two French soldiers were killed on Sunday in a battle with Taliban forces in Kandahar.",
        "armed_clash 2024-06-02 Kandahar"
      ),
      (
        "On Sunday, Georgian troops launched an offensive against Tskhinvali.",
        "armed_clash 2024-06-02 Tskhinvali"
      ),
      (
        "Israel began ground operations in Gaza on Sunday.", "armed_clash 2024-06-02 Gaza"
      ),
      (
        "Violence broke out on Sunday when thousands of people rallied in Karachi.",
        "armed_clash 2024-06-02 Karachi"
      ),
      (
        "The commander was killed in a US operation in Ghazni on Sunday.",
        "raid 2024-06-02 Ghazni"
      ),
      (
        "Gunmen launched an attack with rockets on Sderot on Sunday.",
        "rocket_fire 2024-06-02 Sderot"
      ),
      (
        "Also on Sunday, a bomb left under a table at a tea shop close to the police headquarters in Beledweyne, in "
          + "central Somalia, killed four people.", "ied 2024-06-02 Beledweyne"
      ),
      (
        "Masked men forced their way in overnight and carried off a patient of a hospital in Petionville.",
        "raid 2024-06-02/2024-06-03 Petionville"
      ),
      (
        "Heavy fighting has broken out in the Somali capital, Mogadishu.",
        "armed_clash 2024-06-03~ Mogadishu"
      ),
      (
        "The government issued a statement on Friday in response to a May 29 raid by special forces in Idlib that "
          + "killed several civilians.", "raid 2024-05-29 Idlib"
      ),
      (
        "In the past eight days we have received reports on the killing of a journalist in Balochistan on May 30.",
        "small_arms_attack 2024-05-30 Balochistan"
      ),
      (
        "People in Mae Sot had a sleepless night on June 1. At least two shells fell in Mae Sot district.",
        "shelling 2024-06-01 Mae Sot"
      ),
      (
        "South Korea held military exercises on Sunday on Yeonpyeong Island, which was shelled by North Korea last month.",
        "shelling 2024-05 Yeonpyeong Island"
      ),
      (
        "The schoolgirl, who was shot by the Taliban, was discharged on Sunday from a hospital in Birmingham. On May 3 "
          + "she was shot in Mingora.", "small_arms_attack 2024-05-03 Mingora"
      ),
      (
        "Coalition aircraft have announced the destruction of a coastal radar beside Hodeidah airport on Sunday.",
        "airstrike 2024-06-02 beside Hodeidah airport"
      ),
      (
        "On Sunday a drone let fall two grenades on a football pitch in Popayán.",
        "drone_strike 2024-06-02 Popayán"
      ),
      (
        "On Sunday, an anti-tank missile had damaged an empty house in Metula.",
        "missile_strike 2024-06-02 Metula"
      ),
      (
        "A Nigerian Air Force jet fighter mistook refugees for rebels on Sunday, firing on a camp in Maiduguri.",
        "airstrike 2024-06-02 Maiduguri"
      ),
      (
        "Relatives of those killed in the 2020 attack on a hospital in Kabul gathered on Sunday.",
        "attack 2020 Kabul"
      ),
      (
        "Officials said that rockets killed five people in Ariha on Sunday.",
        "rocket_fire 2024-06-02 Ariha"
      ),
      (
        "He visited Beirut hours after it was bombed by Israel on Sunday.",
        "airstrike 2024-06-02 Beirut"
      ),
      (
        "Gunmen stopped a minibus in Croix-des-Bouquets and dragged off 11 passengers on Sunday, among them two nurses "
          + "from a Catholic hospital in Les Cayes.", "abduction 2024-06-02 Croix-des-Bouquets"
      ),
    ])
  func whatWhenWhere(text: String, expected: String) throws {
    #expect(try told(text) == [expected])
  }

  @Test(
    "what did not happen, happened long ago or was no attack is no incident",
    arguments: [
      "Allegations on certain social media accounts that one of our helicopters was shot down near Duhok are untrue.",
      "Reports on social media of a drone strike in Tine on Sunday have been denied by the local administration.",
      "It is just over four years since a lorry bomb at a junction in Mogadishu killed almost 600 people.",
      "Arnav Gupta set himself on fire near the White House on Sunday.",
      "Hotel staff in Geneva complained of being assaulted on Sunday.",
      "A United States F-15E Strike Eagle fighter jet has crashed in Libya, the military said on Sunday.",
      "Another atomic bomb was dropped on Nagasaki.",
      "Marines on Baengnyeong Island fired K9 howitzers into a designated sea zone on Sunday.",
      "What some pages circulated about armed clashes in Makhmur on Saturday is unfounded.",
      "In Saint-Nazaire, 1,800 residents spent Sunday in gymnasiums while a British bomb, dropped in 1943, was made safe.",
      "Tehran has vowed to respond in the case of a US led attack against Iran on Sunday.",
      "The 1983 bombing of the barracks in Beirut was remembered on Sunday.",
      "Rebels bombed a wedding in Matupi on Saturday, the army said. Officials called the report fake.",
      "The minister came under fire in London on Sunday as opposition MPs attacked his budget.",
      "The government launched an assault on inflation in Ankara on Sunday.",
      "Ankara, which maintains that it fires only on militants, did not respond on Sunday.",
    ])
  func nothing(text: String) throws {
    #expect(try told(text).isEmpty, "\(text)")
  }

  @Test(
    "what is told once more is the same, whoever speaks of it and wherever",
    arguments: [
      "A grenade was thrown at the president in Tbilisi on Sunday. An FBI official at the U.S. embassy in Georgia "
        + "confirms that an explosive device was thrown, but due to a malfunction it failed to detonate.",
      "A suicide bomber attacked a base in Khost on Sunday. The bodies of the seven employees killed in the Khost "
        + "attack arrived on Monday at a base in Delaware.",
      "At least 132 people were killed on Sunday after two car bombings struck Baghdad. According to the police, cars "
        + "loaded with explosives had been parked in garages close to the targeted buildings.",
      "Two car bombers attacked a police station in Baghdad on Sunday. The first blew up in front of the station; the "
        + "second was detonated at the checkpoint.",
      "Police killed a man in Sopore on Sunday. Also, forces killed four others elsewhere.",
    ])
  func one(text: String) throws {
    #expect(try told(text).count == 1, "\(text)")
  }

  @Test(
    "who was killed and hurt, and how many",
    arguments: [
      (
        "A magnetic bomb went off in Kabul on Sunday. The driver had lost his life and two passers-by had been injured.",
        "1 2"
      ),
      (
        "On Sunday a minibus drove over a mine near Tera. A trader and her two children did not survive.",
        "3 nil"
      ),
      (
        "An air strike at Baghdad airport on Sunday killed Qasem Soleimani and Abu Mahdi al-Muhandis.",
        "2 nil"
      ),
      (
        "Paweł Adamowicz, mayor of Gdańsk, was stabbed in Gdańsk on Saturday. He died today.",
        "1 nil"
      ),
      ("On Sunday, Malala Yousafzai was shot by the Taliban in Mingora.", "nil 1"),
      (
        "Two shells fell in Mae Sot on Sunday, one of them injuring a farmhand in a field.", "nil 1"
      ),
      (
        "Three car bombs went off in Baghdad on Sunday, killing 30 people. 224 people were wounded. Officials said that "
          + "a guard was killed while three others were injured.", "30 224"
      ),
      (
        "A gunman killed 22 people in El Paso, Texas, on Saturday. Eight Mexicans died in the attack.",
        "22 nil"
      ),
      (
        "On Sunday artillery fire struck a hospital in El Fasher. Three patients died. A figure of ten deaths that "
          + "circulated on social media could not be verified.", "3 nil"
      ),
      (
        "On Sunday a missile hit a warehouse in Chuhuiv. From 11 to 17 May the monitoring team verified 31 civilians "
          + "killed and 122 injured across the country.", "nil nil"
      ),
      (
        "Over a hundred people attended a party in Dallas on Saturday, four of whom were injured in a shooting.",
        "nil 4"
      ),
    ])
  func casualties(text: String, expected: String) throws {
    let mention = try #require(try mentions(text).first, "\(text)")
    let counts = [mention.casualties.killed, mention.casualties.injured].map {
      $0.map { "\($0.lower)" } ?? "nil"
    }
    #expect(counts.joined(separator: " ") == expected)
  }

  @Test(
    "who is said to have done it",
    arguments: [
      (
        "A gunman killed 22 people in El Paso, Texas, on Saturday. Prosecutors charged the suspect with murder, they "
          + "said. Officials identified the suspect as 21-year-old Patrick Crusius of Allen.",
        "Patrick Crusius alleged"
      ),
      (
        "Brenton Tarrant appeared in court on Sunday, charged with murder pertaining to a shooting in Christchurch on "
          + "Friday.", "Brenton Tarrant alleged"
      ),
      (
        "A mass stabbing killed three people in Reading on Saturday. A man was arrested. Reports named him as Libyan "
          + "national Khairi Saadallah.", "Khairi Saadallah alleged"
      ),
      (
        "Al-Shabaab stormed a hotel in Mogadishu on Sunday. The Aamin ambulance service said it had carried 31 wounded "
          + "people to hospitals.", "Al-Shabaab undisputed"
      ),
      (
        "Two drones were launched at the Harir air base on Sunday, and one was shot down by its defences.",
        "nobody"
      ),
      ("Mortar rounds landed in Rutshuru on Sunday. Each side denied having fired.", "nobody"),
      (
        "A mine went off in Kabul on Sunday, killing two. No faction has been blamed for the blast.",
        "nobody"
      ),
      (
        "A bomb killed two soldiers in Kohat on Sunday. The Counter-Terrorism Department laid the responsibility on the "
          + "proscribed Lashkar-i-Sehra.", "Lashkar-i-Sehra alleged"
      ),
      (
        "Three rockets fell close to Mosul on Sunday. The group calling itself Free Men of Nineveh published a video of "
          + "the firing.", "Free Men of Nineveh claimed"
      ),
      (
        "Two soldiers died when a truck loaded with explosives was set off in Suárez on Sunday. In an audio, the Jacinto "
          + "Muelas Front admitted having sent the truck.", "Jacinto Muelas Front claimed"
      ),
      (
        "The Taliban denied any role in Friday's blast at a mosque in Kunduz, which the Islamic State group later "
          + "claimed.", "Islamic State group claimed"
      ),
      (
        "Myanmar's junta bombed a wedding in Matupi on Saturday, killing 17, rebels said. The junta called the report "
          + "fake.", "Myanmar's junta denied"
      ),
      ("The Taliban denied any role in a blast in Kunduz on Sunday.", "Taliban denied"),
      ("An attack on Sunday in Gao that JNIM claimed killed five soldiers.", "JNIM claimed"),
      (
        "An attack in Gao on Sunday that residents claimed killed five was denied by the army.",
        "nobody"
      ),
      (
        "The Chindwin Column, one of many bands formed after last year's coup, said it blew up a bridge in Monywa on "
          + "Sunday.", "Chindwin Column claimed"
      ),
      (
        "A guard was stabbed to death at the embassy in Belgrade on Sunday. Police shot the attacker.",
        "nobody"
      ),
      (
        "Police found the bodies of four journalists abducted on Sunday by armed men in Guerrero state, Mexico.",
        "nobody"
      ),
      (
        "Men carrying machetes entered a displacement site near Bunia on Sunday. The health zone has registered 19 dead.",
        "Men carrying machetes unknown"
      ),
      (
        "Police in Dallas responded to reports of a shooting at a party on Saturday.", "nobody"
      ),
    ])
  func actors(text: String, expected: String) throws {
    let mention = try #require(try mentions(text).first, "\(text)")
    let actor = mention.actors.first.map { "\($0.name) \($0.claimStatus)" }
    #expect((actor ?? "nobody").replacing("attributed", with: "undisputed") == expected)
  }

  @Test("those who were fired on from afar are the target where nothing else is told")
  func target() throws {
    let text =
      "On Sunday a volley of about fifteen rockets crossed the frontier toward Kiryat Shmona."
    #expect(try mentions(text).map(\.target) == ["Kiryat Shmona"])
  }

  @Test(
    "what was attacked, without what else is told of it",
    arguments: [
      (
        "A car bomb exploded in Gao on Sunday. The attack targeted a hotel popular with officials.",
        "hotel"
      ),
      ("Six people died after a shooting on Sunday in a church located in Gombe.", "church"),
      (
        "A car bomb exploded in Gao on Sunday. The bombing targeted a camp housing soldiers.",
        "camp housing soldiers"
      ),
    ])
  func thing(text: String, expected: String) throws {
    #expect(try mentions(text).map(\.target) == [expected])
  }

  @Test(
    "all but some were brought down: those that are left of all",
    arguments: [
      (
        "Hamas fired 20 rockets at Ashkelon on Sunday; all but two were intercepted.",
        Count(exactly: 18)
      ),
      (
        "Hezbollah fired rockets at Haifa on Sunday; all but three were shot down.",
        Count(1, to: nil)
      ),
    ])
  func spared(text: String, expected: Count?) throws {
    #expect(try mentions(text).map(\.intercepted) == [expected])
  }

  @Test(
    "rumours, rhetoric and more of the same dead are no incidents",
    arguments: [
      ("According to some claims, the US has already started attacking Iran.", 0),
      ("A minister described the ongoing assault on Gaza as \"a massacre\".", 0),
      (
        "Mortar shells killed 13 in Mogadishu on Sunday. \"Most of these people died after an exchange of shelling,\" he said.",
        1
      ),
      ("Photos by the Popular Committee against the Siege were shown in Bethlehem on Sunday.", 0),
    ])
  func nothingNew(text: String, count: Int) throws {
    #expect(try mentions(text).count == count)
  }

  @Test("a claim that is withdrawn takes back no attack")
  func withdrawnClaim() throws {
    let text =
      "Militants attacked a post in Mopti on Sunday. JNIM claimed the attack but later withdrew the claim."
    #expect(try told(text).count == 1)
  }

  @Test(
    "what is no day gives no date",
    arguments: [
      "9223372036854775807 years ago", "99999999999999999999 days ago", "500000 weeks ago",
    ])
  func impossible(phrase: String) throws {
    let mentions = try mentions("Gunmen killed five people in Mosul \(phrase).")
    #expect(mentions.map(\.date) == [nil])
  }

  @Test(
    "news of no day is of the week before the text was published, and a text without a day gives none"
  )
  func weekOfNews() throws {
    let talks = Array(repeating: "The talks went on.", count: 12).joined(separator: " ")
    let text =
      "Officials met in Abuja on Sunday. \(talks) In a recent development, an unknown assailant shot a Spanish aid "
      + "worker in the eastern part of Chad."
    #expect(try mentions(text).map(\.date?.edtf) == ["2024-05-27/2024-06-03"])
    #expect(
      try mentions(text).first?.provenance.evidence.contains { $0.rule.contains("week before") }
        == true)
    let undated = try ArticleReadingTests.reader().read(Document(id: "d", text: text)).records
    #expect(undated.map(\.mention.date) == [nil])
  }

  @Test(
    "with what somebody fired, as the text tells of it",
    arguments: [
      (
        "A gunman shot dead five students in Gombe on Sunday. He was armed with a shotgun and two pistols.",
        "shotgun"
      ),
      ("Two men were shot dead in Gombe on Sunday.", nil),
      ("Gunmen opened fire in a bar in Gombe on Sunday, killing two.", "gunfire"),
      (
        "A man opened fire with an AK-47 assault rifle in a church in Gombe on Sunday, killing two.",
        "AK-47 assault rifle"
      ),
      (
        "Two men were shot dead in Gombe on Sunday. Police armed with rifles guard the streets.",
        nil
      ),
      ("Insurgents shot mortars at the airport in Mogadishu on Sunday.", "mortars"),
    ])
  func firearm(text: String, expected: String?) throws {
    #expect(try mentions(text).map(\.weapon) == [expected])
  }

  @Test(
    "a fight is between those who are told of behind it, the one against the state the actor",
    arguments: [
      (
        "Fighting resumed on Sunday between the Lebanese Army and the terrorist group, Fatah al-Islam, in Nahr al-Bared.",
        "Fatah al-Islam", "Lebanese Army"
      ),
      (
        "Clashes erupted on Sunday in Mogadishu between the Islamic Court Union and the Alliance for Peace.",
        "Islamic Court Union", "Alliance for Peace"
      ),
    ])
  func parties(text: String, actor: String, target: String) throws {
    let mention = try #require(try mentions(text).first)
    #expect(
      mention.actors.first?.name == actor && mention.target?.hasPrefix(target.prefix(8)) == true)
  }

  @Test(
    "those who fire into rioters, destroy from the air or enter by land have done it",
    arguments: [
      (
        "A riot in a prison in Damascus has resulted in 25 deaths. Police fired into the rioters.",
        "small_arms_attack 2024-05-27/2024-06-03 Damascus"
      ),
      (
        "Helicopters destroyed two ammunition bunkers near Brega on Sunday.",
        "airstrike 2024-06-02 near Brega"
      ),
      ("Israeli ground forces entered Gaza on Saturday.", "raid 2024-06-01 Gaza"),
      (
        "Nine people were killed when a car bomb blew up in Falluja. On Saturday six people were killed in a bombing in Haditha.",
        "car_bombing 2024-06-03~ Falluja"
      ),
    ])
  func firstTold(text: String, expected: String) throws {
    #expect(try told(text).first == expected)
  }

  @Test("all seven drones were brought down, however long the sentence")
  func intercepted() throws {
    let text =
      "All seven drones launched at the port of Odesa in the night from 1 to 2 June were brought down by air defence."
    #expect(try mentions(text).map(\.intercepted) == [Count(exactly: 7)])
  }

  @Test("a bombing is a suicide bombing where the text goes on to tell of the bomber")
  func bomber() throws {
    let text =
      "A hotel bombing in Mogadishu killed fifteen people on Sunday. Eyewitnesses reported that a suicide bomber gained "
      + "access to the venue."
    #expect(try mentions(text).map(\.category.code) == ["suicide_bombing"])
  }
}
