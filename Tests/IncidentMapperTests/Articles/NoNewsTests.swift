import Testing

@testable import IncidentMapper

/// What is told in the words of attacks and is none: ceremonies, courts, drills, hearsay, figures of speech, sums. The
/// sentences are ours; 3 June 2024, the day of publication, is a Monday.
@Suite("What is no news of an attack", .serialized)
struct NoNewsTests {
  @Test(
    "none is listed",
    arguments: [
      // Ceremonies and courts
      "A minute's silence was kept in Lyon on Sunday for the nine people murdered by a bomber six years ago.",
      "A service for those killed in a bus attack years ago was held in Mandera on Sunday.",
      "A plaque in Jos recalls the traders massacred there when the town was besieged.",
      "Families of those killed in the siege of Beslan lit candles on Sunday, twenty years after they lost them.",
      "Three men went on trial in Lahore on Monday over a bomb attack that killed nine.",
      "A judge in Ohio refused bail to a man accused of having helped in a bombing.",
      "The sister of a reporter shot in his car told a court in Valletta that she forgives nobody.",
      "A gang had been sentenced in Maputo for similar kidnappings only on Thursday.",
      // Drills and tests
      "North Korea fired three missiles toward the East Sea on Friday.",
      "During the war games jets bombed mock-up hangars near Tabuk on Friday.",
      "Gunners fired rockets at targets near Ustka on Friday. The manoeuvres end on Sunday.",
      "Engineers set off a controlled explosion on the beach of Skegness on Friday.",
      "Commandos stormed a ferry held by make-believe hijackers off Muscat on Friday.",
      "India launched a missile from an island off Odisha on Saturday, the fourth trial of the year.",
      // Hearsay, and what was not so
      "Police said that talk of a shooting at a cinema in Lyon on Saturday was a hoax.",
      "The ministry said on Sunday that word of an explosion at the plant in Natanz was baseless.",
      "Pages spread the news of a gun battle in Hsipaw on Friday; it had been a wedding.",
      "Asked about reports that a jet had been shot down near Jowhar on Friday, he said it had landed.",
      "The claim that a mosque in Bara was bombed on Friday does not hold up.",
      "The army dismissed as fiction a communiqué about an air raid near Um Rawaba.",
      "The blast that woke Split on Sunday was not a bomb but a boiler.",
      "Investigators in Graz ruled out sabotage as the cause of the explosion that wrecked a shed on Sunday.",
      "A barge that blew up in Beira harbour on Sunday, hurting two dockers, had been the victim of a welding accident.",
      // Figures of speech, and wars as a whole
      "Its crew were fighting a fire in Aden on Sunday.",
      "Soldiers fired howitzer rounds into the slopes near Golden on Sunday to bring down unstable snow.",
      "Callers who reported gunfire near Pine Bluff on Sunday had in fact heard fireworks.",
      "The museum in Revelstoke shows a silent film in which the main street is blown up by robbers.",
      "Mount Sakurajima in Kagoshima erupted on Sunday, hurling volcanic bombs into the forest.",
      "The Hunters were massacred 44-6 by the Bears in Mackay on Sunday.",
      "The fighting has driven six million people from Darfur.",
      "A quarry blast that was stronger than planned shook houses in Wollongong on Sunday.",
      "He won a prize in The Hague on Sunday for his coverage of massacres around Beni.",
      "A penalty barrage shot the home side into the final in Docklands on Sunday.",
      "The minister, nine points behind in Canberra, came under heavy fire on Sunday from his own backbench.",
      "The headquarters in Kursk called reports of an explosion on a bridge on Sunday fake.",
      "Russia said on Sunday that it expects groups in Idlib to stage a fake chemical attack.",
      "A firm put the number of persons kidnapped in Zamfara between January and June at 1,140.",
      "Those who defy the order risk being ambushed, an official in Garissa said on Sunday.",
      "Rights groups in Yangon fear that jets will step up bombing.",
      "More than 600 people were kidnapped in Kaduna in the first quarter of this year.",
      "The peso came under heavy fire on Friday.",
      "Fighting in Darfur flared in early 2024.",
      // Put right, and done to nobody
      "Correction: we said wrongly on Sunday that a helicopter had been shot down in Nabire.",
      "An earlier version of this article said incorrectly that a bomb had exploded in Kano on Sunday.",
      "Our headline on Saturday, \"Ten die in bomb attack on train\", was wrong: it struck a lorry near Sibi.",
      "\"Nobody was kidnapped on that road,\" the prefect told reporters in Mora on Sunday.",
      "The army in Khartoum said on Sunday it had bombed nobody in Omdurman.",
      "A lorry exploded in Kano on Sunday. \"It was an accident,\" the chief of police said.",
      "Smoke over Al Hazm on Sunday came from old mines that a clearance team had stacked up and detonated.",
      "According to an association, mines have maimed 38 people in Michoacan in two years.",
      "Volunteers who had described a drone strike on a market in Mora withdrew their report on Sunday.",
      "The \"attack\" on a train near Sibi was a derailment, and the gunshots were part of a parade.",
      "No police post was overrun in Corinto on Sunday, the brigade said.",
      "Reports of a massacre at Bara on Sunday were a fabrication, the ministry said.",
      "Passengers in Tirana took the bang for an attack on Sunday and ran.",
      // What may come
      "The worst case is a rocket attack on Erbil in which dozens of soldiers die.",
      "Analysts consider a missile strike on Riga extremely unlikely.",
      "Partners in Bunia have agreed on a plan in case the city is attacked.",
      "A lorry bomb in the tunnel near Airolo would kill up to 200 people.",
      "As part of the scenario, gunmen stormed the hall of an airport in Enugu on Sunday.",
      "The next barrage will not be aimed at empty fields, an official told a rally in Hodeidah on Friday.",
      "Police in Multan have detained three brothers who had bought timers for an attack on a procession.",
      "No drone was lost or fired a single shot near Qamishli on Sunday, the ministry said.",
      "The minister called stories of a raid into Tigray on Sunday fabricated.",
      "What was first described as an assault on a monastery in Mtskheta on Sunday was the work of drunken hunters.",
      "The interior minister ambushed his own premier at the party congress in Bratislava on Sunday.",
      "A bomb dropped by the Luftwaffe was rendered harmless in Plymouth on Sunday.",
      "A helicopter carrying food came down in a swamp near Malakal on Saturday, and all on board died.",
      "The allegation of the other side that its troops had opened fire first near Tovuz is rejected.",
      "Villagers killed a leopard near Guwahati on Sunday.",
      "Farmers killed a bull near Jos on Sunday.",
      // Sums and habits
      "Three times since March the US has hit camps of the Taliban in the region of Makeen.",
      "Several attacks near Makeen have also been launched by the air force.",
      "For much of the last decade the group kidnapped foreigners and raided barracks in Mali.",
      "Gunmen used to seize passengers on the road to Jolo.",
      "Russia has launched more than 400 drones at Odesa since March.",
      "Knife attacks in Berlin have doubled in three years.",
      "Nearly every night this winter rockets came down in Kyiv.",
      "Militants have killed nine people in attacks of the last few days in Kirkuk.",
      "By its count thirty vessels have now been attacked in the Red Sea since November.",
      "Hardly a day goes by without a policeman being fired upon in Esmeraldas.",
      // Figures and mishaps
      "Towns fell quiet during a \"silent strike\" on Sunday, and police in Yangon detained nine.",
      "The home side in Machala were bombarded from the first whistle on Sunday by a team of strikers.",
      "Analysts in Taipei spoke on Monday of a bloodbath in chip stocks.",
      "The engine of a boat blew up at Manaus on Sunday.",
      "In Tbilisi the opposition came under heavy fire in parliament on Sunday.",
      "A sergeant cleaning his rifle shot dead a comrade at a barracks in Oruro on Saturday.",
      "A bomb from the Second World War was blown up in a gravel pit near Dresden on Sunday.",
      "The chancellor launched a blistering attack on the central bank in Frankfurt.",
      "A blast of Arctic air hammered the vineyards of Trier on Sunday.",
      "A tanker overturned and exploded near Kampong Thom on Sunday, killing nine.",
      "A small plane slammed into a house in Campinas on Sunday and exploded.",
      "A sentry in Lomé shot himself in the foot on Sunday.",
      "An explosion in a grain silo in Constanta killed five dockers on Sunday.",
      "Thousands of people who fled gunfire are sleeping in churches in Wau.",
    ])
  func none(text: String) throws {
    #expect(try ArticleReadingTests.told(text) == [])
  }

  @Test(
    "words like those leave what happened",
    arguments: [
      ("A bomb went off on Sunday at a ceremony in Kirkuk, killing nine.", "ied"),
      (
        "A missile was fired into the sea near a tanker off Hodeidah on Friday; the tanker was hit.",
        "missile_strike"
      ),
      ("A judge was shot dead outside a court in Quetta on Sunday.", "small_arms_attack"),
      ("Five people were killed on Sunday as fighting broke out in Sidon.", "armed_clash"),
      (
        "A man armed with a shotgun killed a councillor in Tegucigalpa on Sunday.",
        "small_arms_attack"
      ),
      ("Shots from a passing car killed a fan in Cali on Sunday.", "small_arms_attack"),
      ("Rival militias have been fighting around Sinjar since Thursday.", "armed_clash"),
      (
        "Explosive charges dropped by a drone struck a post in Cali on Sunday, wounding two.",
        "drone_strike"
      ),
      ("Six men were taken from a bus at a false roadblock near Zinder on Sunday.", "abduction"),
      ("Israel struck command centres near Homs on Sunday.", "airstrike"),
      ("Pirates boarded a trawler off Bosaso on Sunday and took its crew of nine.", "abduction"),
      (
        "An explosion wrecked a police car in Kirkuk on Sunday, tearing out its engine.",
        "explosion"
      ),
      ("A missile attack on fuel stocks in Odesa on Sunday wounded a guard.", "missile_strike"),
      ("Artillery shells had fallen on a fish market in Omdurman on Friday.", "shelling"),
      ("Stray mortar shells came down on Ghumdhum on Sunday.", "mortar_fire"),
      (
        "A car packed with gas cylinders was blown up outside a hotel in Yala on Sunday.",
        "car_bombing"
      ),
      ("A magnetic mine fixed to a minibus killed three clerks in Charikar on Sunday.", "ied"),
      ("A bomb fashioned from a mortar round exploded in Herat on Sunday.", "ied"),
      (
        "Two guards were hit by pellets in Patras on Sunday when a masked man fired at them.",
        "small_arms_attack"
      ),
      ("The pilot, whom kidnappers took from his car in Jos on Sunday, is free.", "abduction"),
      (
        "Two coaches were intercepted by armed men near Gonaïves on Sunday. Nine passengers were taken.",
        "abduction"
      ),
      ("Persons unknown blasted a bomb at a gate in Churachandpur on Sunday.", "ied"),
      ("The two sides fought for control of the port of Benghazi on Friday.", "armed_clash"),
      ("The mayor mourned a cousin, killed when a bomb blew up in Lokoja on Sunday.", "ied"),
      ("A rocket launcher was fired at a patrol in Hakkari on Sunday.", "small_arms_attack"),
      ("The explosion of a car bomb in Kabul on Sunday killed three people.", "car_bombing"),
      (
        "Gunmen fired on a car in heavy snow near Kabul on Sunday, killing two.",
        "small_arms_attack"
      ),
      ("A late barrage of rockets hit Sderot on Sunday.", "rocket_fire"),
      ("A bomb exploded in Kabul on Sunday at a football game where hundreds had gathered.", "ied"),
      (
        "Sappers were clearing mines near Kupiansk on Sunday when a drone struck them.",
        "drone_strike"
      ),
    ])
  func some(text: String, kind: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [kind])
  }

  @Test("a word for an attack, without a place and without anybody in it, is none that is counted")
  func onlyNamed() throws {
    #expect(try ArticleReadingTests.told("The bank raid of Friday was talked of everywhere.") == [])
    #expect(try ArticleReadingTests.told("There was a bombing on Friday, he wrote.") == [])
    #expect(try ArticleReadingTests.told("A bombing on Friday killed two, he wrote.").count == 1)
  }
}
