import Foundation
import Incidents
import SimpleFeatures
import Testing

@testable import Extraction

/// Passages in the manner of wire reports, written for this purpose, read without any gazetteer: what happened,
/// when and to whom is grammar alone. The expectations are those of whoever wrote the passage.
@Suite("What a report asserts")
struct PassageTests {
  private func read(_ text: String, _ published: String? = "2023-05-17") -> IncidentExtractor.Result
  {
    IncidentExtractor().incidents(
      in: Document(
        id: "p", text: text, published: published.flatMap { OccurrenceDate(edtf: $0)?.earliest }),
      toponyms: [])
  }

  @Test(
    "threats, drills, hypotheses, denials, memories and plots are no incidents",
    arguments: [
      (
        "Militia commanders threatened to resume attacks on convoys on Monday.",
        Factuality.threatened
      ),
      ("Troops fired mock rockets at an empty hangar on Monday in an annual exercise.", .exercised),
      ("A strike on the embassy on Friday could not be ruled out.", .hypothetical),
      ("The ministry denied reports that a drone had crashed in Diyala on Monday.", .denied),
      ("Thousands marked the anniversary of the 2015 bombing that killed 30 people.", .historical),
      ("Police foiled an attack on a school last month.", .attempted),
      ("If they launch a rocket attack in May 2024, we will respond.", .hypothetical),
      ("The group was planning attacks on bridges in June 2023.", .planned),
    ])
  func notAsserted(text: String, factuality: Factuality) {
    let result = read(text)
    #expect(result.incidents.isEmpty, "\(text)")
    #expect(result.others.map(\.mention.factuality).contains(factuality), "\(text)")
  }

  @Test("two events of one sentence are two, and share its date")
  func two() {
    let incidents = read(
      "On Tuesday, gunmen opened fire on a police checkpoint and a roadside bomb went off in a market, killing two officers and a shepherd respectively."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["small_arms_attack", "ied"])
    #expect(incidents.map(\.date?.edtf) == ["2023-05-16", "2023-05-16"])
    #expect(incidents.map(\.casualties.killed) == [Count(exactly: 2), Count(exactly: 1)])
    #expect(incidents[0].target == "police checkpoint")
  }

  @Test("two passages on one incident are one, with the quotes of both")
  func one() throws {
    let incidents = read(
      """
      A car bomb exploded outside a market on Monday. The blast killed 7 people and wounded 12.

      A group called the Sons of the Delta claimed the attack. The explosion also damaged several houses.
      """
    ).incidents.map(\.mention)
    let incident = try #require(incidents.first)
    #expect(incidents.count == 1)
    #expect(incident.category.code == "car_bombing")
    #expect(incident.casualties.killed == Count(exactly: 7))
    #expect(incident.casualties.injured == Count(exactly: 12))
    #expect(incident.actors == [Actor(name: "Sons of the Delta", claimStatus: .claimed)])
    #expect(incident.damage == "damaged several houses")
    #expect(incident.provenance.evidence.count { $0.field == "category" } >= 3)
  }

  /// The 17th of May 2023 was a Wednesday.
  @Test(
    "a toll that rose later, and the blast of a weekday told again, are one incident on its day")
  func laterToll() throws {
    let incidents = read(
      "The death toll from a suicide bombing at a railway station rose to 27 on Sunday after a soldier died. "
        + "Saturday's blast ripped through a platform, wounding 62. Police had first reported 24 dead."
    ).incidents.map(\.mention)
    let incident = try #require(incidents.first)
    #expect(incidents.count == 1)
    #expect(incident.date?.edtf == "2023-05-13")
    #expect(incident.casualties.killed == Count(exactly: 27))
    #expect(incident.casualties.injured == Count(exactly: 62))
  }

  @Test("who drives on a mine is hit by it, and attacks nobody")
  func mine() throws {
    let incident = try #require(
      read("An army truck struck a landmine on Sunday, wounding three soldiers.").incidents.first?
        .mention)
    #expect(incident.category.code == "landmine")
    #expect(incident.target == "army truck")
    #expect(incident.actors.isEmpty)
  }

  @Test("who sent the drones that were shot down is the party, and one shot down is one")
  func sent() throws {
    let sent = try #require(
      read("Air defences shot down 27 of 30 drones that Russia launched on Monday.").incidents
        .first?.mention)
    #expect(sent.actors.map(\.name) == ["Russia"])
    #expect(sent.intercepted == Count(exactly: 27))
    let one = try #require(
      read("An explosives-laden drone was shot down over a base on Monday.").incidents.first?
        .mention)
    #expect(one.intercepted == Count(exactly: 1))
  }

  @Test("hostages that are taken with words between are an abduction")
  func hostages() {
    let incidents = read("Pirates took its 25 crew hostage on Monday.").incidents
    #expect(incidents.map(\.mention.category.code) == ["abduction"])
  }

  @Test("fire on the same day has that day, and a rank among attacks is no attack")
  func sameDay() {
    let incidents = read(
      "Gunmen stormed a village on Monday. Militants fired two rockets at a base later in the day. "
        + "It was the third attack on the base within a week. More than 50 rocket attacks have hit bases since January."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["raid", "rocket_fire"])
    #expect(incidents.map(\.date?.edtf) == ["2023-05-15", "2023-05-15"])
  }

  @Test(
    "who did it, and how surely",
    arguments: [
      (
        "Islamic State claimed responsibility for the bombing.", "Islamic State",
        Actor.ClaimStatus.claimed
      ),
      ("The ministry blamed Black Standard insurgents.", "Black Standard insurgents", .alleged),
      ("Black Standard denied involvement.", "Black Standard", .denied),
    ])
  func claims(sentence: String, name: String, status: Actor.ClaimStatus) {
    let incidents = read("A bomb exploded in a market on Monday. " + sentence).incidents
    #expect(incidents.map(\.mention.actors) == [[Actor(name: name, claimStatus: status)]])
  }

  @Test("munitions fired and shot down are counted apart")
  func interception() {
    let incident = read(
      "Six rockets were fired at a base on Monday, and two of them were shot down."
    ).incidents.first
    #expect(incident?.mention.munitions == Count(exactly: 6))
    #expect(incident?.mention.intercepted == Count(exactly: 2))
    #expect(incident?.mention.factuality == .partlyIntercepted)
    let all = read("Air defences shot down all five missiles on Monday.").incidents.first?.mention
    #expect(all?.factuality == .intercepted)
  }

  @Test("dozens of attacks this year are told as many, not counted as one")
  func aggregates() {
    let result = read("The group has carried out dozens of attacks on convoys this year.")
    #expect(result.incidents.isEmpty)
    #expect(result.others.map(\.mention.isAggregate) == [true])
  }

  @Test("dozens of attacks told behind an incident leave it as it was")
  func aggregateBehind() {
    for text in [
      "Militants stormed a barracks on Monday and killed 20 soldiers. Dozens of attacks have killed hundreds of people this year.",
      "Gunmen attacked a barracks on Monday, killing 20 soldiers, the latest in dozens of attacks this year.",
      "A bomb killed 20 soldiers on Monday, one of dozens of attacks on convoys this year.",
    ] {
      let incidents = read(text).incidents.map(\.mention)
      #expect(incidents.map(\.casualties.killed) == [Count(exactly: 20)], "\(text)")
      #expect(incidents.map(\.date?.edtf) == ["2023-05-15"], "\(text)")
    }
  }

  @Test("73 raids on one day, in no one place, are no raid")
  func sum() {
    #expect(read("Five fighters were killed in 73 raids on Monday.").incidents.isEmpty)
  }

  @Test("an explosion that was only heard is a note, until somebody says what it was")
  func heard() {
    let heard = read("Loud explosions were heard late on Monday, residents said.")
    #expect(heard.incidents.isEmpty)
    #expect(heard.findings.map(\.code) == ["only-heard"])
    let told = read("Explosions were heard on Monday as Russia fired missiles at the port.")
    #expect(told.incidents.map(\.mention.category.code) == ["missile_strike"])
    let later = read("A blast was heard on Monday. It was caused by a car bomb that killed three.")
    #expect(later.incidents.map(\.mention.category.code) == ["car_bombing"])
    #expect(later.incidents.map(\.mention.date?.edtf) == ["2023-05-15"])
  }

  @Test(
    "what hit nothing was attempted",
    arguments: [
      "Ten rockets were fired at a base on Monday, but none hit the base.",
      "Militants fired ten rockets at an embassy on Monday. None of them hit the compound.",
      "Two missiles were launched at a ship on Monday but both missed.",
      "Two rockets landed short of the base on Monday.",
    ])
  func missed(text: String) {
    #expect(read(text).incidents.map(\.mention.factuality) == [.attempted])
  }

  @Test("what missed its target and hit a house did hit")
  func missedAndHit() {
    let text = "A rocket missed its target and hit a house on Monday, killing two people."
    #expect(read(text).incidents.map(\.mention.factuality) == [.impacted])
  }

  @Test(
    "figures of speech, films and matches are no attacks",
    arguments: [
      "Rovers survived a bombardment in the second-half to snatch a 2-1 win over City on Monday.",
      "His shot hit the crossbar on Monday before the striker struck twice.",
      "He shot a film in the city on Monday.",
      "The senator launched an attack on the budget on Monday.",
      "Visitor numbers exploded last summer.",
      "The naira came under heavy fire on Monday as stocks fell.",
      "\"It is a massacre out there,\" said a dealer in London on Monday.",
      "A hostile raid on the maker of Marmite collapsed on Monday.",
      "Besiktas bombed out of their tournament on Monday.",
      "On Monday the striker was booed as Enugu Rangers ambushed Kano Pillars 3-1.",
      "Banks were bombarded with requests on Monday.",
      "The Opposition opened fire on the minister over \"intelligence failure\" on Monday.",
      "Four prisoners face execution in Zahedan for plotting attacks on Monday.",
      "Oil futures in New York exploded higher on Monday.",
      "Airline pilots began a 48-hour strike on Monday.",
      "Tanks rolled past on Monday and helicopters fired flares.",
      "The jury prize of the festival went on Monday to a thriller about the assassination of a minister.",
      "Police rebuked bloggers who had reported a grenade attack with six dead on Monday.",
      "Poland, which scrambled jets during the bombardment, dismissed reports that a missile had come down on Monday.",
      "In Thursday's scenario, saboteurs blew up a bridge and took hostages in a school.",
      "\"Enemy\" jets bombed the base with coloured smoke on Monday.",
      "Bomb disposal officers destroyed it in a controlled explosion on Monday.",
    ])
  func figurative(text: String) { #expect(read(text).incidents.isEmpty) }

  @Test(
    "fights and killings are read in the words of their countries",
    arguments: [
      ("Two officers were killed on Monday in an encounter with Maoists.", "armed_clash", 2),
      ("Gunmen left five bodies outside a park on Monday.", "mass_killing", 5),
      (
        "Two soldiers were killed on Monday when members of a gang swept through the town, firing rifles.",
        "small_arms_attack", 2
      ),
      ("Two militants were shot dead on Monday in a gunfight.", "armed_clash", 2),
    ])
  func inWordsOfCountries(text: String, category: String, killed: Int) {
    let incident = read(text).incidents.first?.mention
    #expect(incident?.category.code == category)
    #expect(incident?.casualties.killed?.lower == killed)
  }

  @Test("how often a place was attacked makes no statistic of the attack that is told")
  func attackedOften() {
    let text =
      "A drone hit a gas field on Monday, killing four workers. The field has come under attack at least five times "
      + "in the past two years."
    #expect(read(text).incidents.map(\.mention.casualties.killed) == [Count(exactly: 4)])
  }

  @Test("those who claim an attack count its dead as they like")
  func boasted() {
    let text =
      "A bomber killed five officers at a checkpoint on Monday. The Taliban claimed responsibility and said 18 policemen "
      + "had died."
    #expect(read(text).incidents.map(\.mention.casualties.killed) == [Count(exactly: 5)])
  }

  @Test("a count that an earlier one had is not that of the dead")
  func earlierCount() {
    let text = "A bombing killed 48 people on Monday. An earlier count had put the dead at 27."
    #expect(read(text).incidents.map(\.mention.casualties.killed) == [Count(exactly: 48)])
  }

  @Test("the day of a search or a funeral bounds that of the attack")
  func searched() {
    let text =
      "Investigators were sifting through the wreck on Tuesday after a car bomb killed eight. The vehicle exploded late "
      + "on Monday."
    #expect(read(text).incidents.map(\.mention.date?.edtf) == ["2023-05-15"])
  }

  @Test("a bomb at a match is a bomb")
  func bombAtMatch() {
    let text = "A bomb exploded at the derby on Monday as the striker scored, killing five people."
    #expect(read(text).incidents.map(\.mention.category.code) == ["ied"])
  }

  @Test(
    "who denies what nobody charged him with displaces nobody",
    arguments: [
      (
        "A group calling itself the Revenge Brigades said it had carried out the attack. Iran denied involvement.",
        "Revenge Brigades", Actor.ClaimStatus.claimed
      ),
      (
        "Iran denied involvement in the attack, which a group calling itself the Revenge Brigades said it had carried out.",
        "Revenge Brigades", .claimed
      ),
      ("Ukraine denied responsibility and blamed Russia.", "Russia", .alleged),
      ("The ministry, holding the Turkish army responsible, protested.", "Turkish army", .alleged),
    ])
  func otherDenial(sentence: String, name: String, status: Actor.ClaimStatus) {
    let incidents = read("Three rockets hit a base on Monday. " + sentence).incidents
    #expect(incidents.map(\.mention.actors) == [[Actor(name: name, claimStatus: status)]])
  }

  @Test(
    "who acts is named without the words that lead up to it",
    arguments: [
      ("In retaliation F-15 jets bombed three sites on Monday.", "jets"),
      ("In a separate incident gunmen killed a mayor on Monday.", "gunmen"),
      ("Gunmen burst into a bar on Monday and sprayed customers with bullets.", "Gunmen"),
      ("Loud explosions destroyed a depot on Monday after Houthi missiles struck it.", "Houthi"),
    ])
  func plainActor(text: String, name: String) {
    #expect(read(text).incidents.first?.mention.actors.map(\.name) == [name])
  }

  @Test(
    "a day belongs to what it is said of",
    arguments: [
      ("A drone hit a car on Tuesday despite a ceasefire agreed in November.", "2023-05-16"),
      (
        "Police on Tuesday raised the number of people wounded in a weekend shooting to six.",
        "2023-05-13/2023-05-14"
      ),
      (
        "The shelling of a market on Monday came two days after a drone struck a clinic.",
        "2023-05-15"
      ),
      ("In August 2021, a suicide bombing at an airport killed 183 people.", "2021-08"),
    ])
  func dates(text: String, edtf: String) {
    #expect(read(text).incidents.first?.mention.date?.edtf == edtf)
  }

  @Test("what came two days after it is two days later than what was before")
  func before() {
    let text =
      "Shells hit a market on Monday. The shelling came two days after a drone struck a clinic, killing seven."
    #expect(read(text).incidents.map(\.mention.date?.edtf) == ["2023-05-15", "2023-05-13"])
  }

  // MARK: Places

  /// Towns with their positions (GeoNames) and a circle, and their country.
  private static let towns:
    [String: (id: String, latitude: Double, longitude: Double, feature: String)] = [
      "Sanaa": ("a", 15.35, 44.21, "P.PPLC"), "Hodeidah": ("b", 14.80, 42.95, "P.PPLA"),
      "Saada": ("c", 16.94, 43.76, "P.PPLA"), "Dhamar": ("d", 14.54, 44.40, "P.PPLA"),
      "Yemen": ("e", 15.5, 47.5, "A.PCLI"), "Ansongo": ("f", 15.66, 0.50, "P.PPL"),
      "Srinagar": ("g", 34.09, 74.81, "P.PPLA"), "Pulwama": ("h", 33.87, 74.90, "P.PPL"),
      "Guayaquil": ("i", -2.20, -79.89, "P.PPLA"),
    ]

  private func placed(_ text: String) throws -> [IncidentMention] {
    var toponyms: [Toponym] = []
    for (name, town) in Self.towns {
      let location = try #require(
        Location(
          position: Geographic(longitude: town.longitude, latitude: town.latitude),
          uncertainty: .meters(town.feature == "A.PCLI" ? 800_000 : 9000), method: .gazetteer,
          place: PlaceReference(
            id: Place.ID(town.id), name: name, feature: FeatureCode(town.feature), country: "XX",
            source: "test")))
      for written in [name, name.uppercased()] {
        for found in text.ranges(of: written) {
          let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
          toponyms.append(
            Toponym(range: start..<start + written.utf8.count, text: written, location: location))
        }
      }
    }
    return IncidentExtractor().incidents(
      in: Document(id: "p", text: text, published: CalendarDay(year: 2023, month: 5, day: 17)),
      toponyms: toponyms.sorted { $0.range.lowerBound < $1.range.lowerBound }
    ).incidents.map(\.mention)
  }

  @Test(
    "each place of a list is an incident of its own",
    arguments: [
      (
        "Jets carried out strikes on Monday, hitting sites in Sanaa, Hodeidah, Saada and Dhamar.",
        ["Sanaa", "Hodeidah", "Saada", "Dhamar"]
      ),
      ("Drones struck Sanaa, Hodeidah, and Saada on Monday.", ["Sanaa", "Hodeidah", "Saada"]),
      ("Drones struck Sanaa, Qarnaw and Saada on Monday.", ["Sanaa", "Qarnaw", "Saada"]),
      ("Jets struck Zarqan, Metul and Avarin in Yemen on Monday.", ["Zarqan", "Metul", "Avarin"]),
      ("A bomb exploded in Sanaa, Yemen, on Monday.", ["Sanaa"]),
    ])
  func lists(text: String, places: [String]) throws {
    #expect(try placed(text).map(\.place.text) == places, "\(text)")
  }

  @Test(
    "the end of a road that is named after two towns is not where it happened",
    arguments: [
      ("A bomb exploded in Pulwama on the Jammu-Srinagar highway on Monday.", "Pulwama"),
      ("A car bomb exploded in Ecuador's largest city, Guayaquil, on Monday.", "Guayaquil"),
      ("Gunmen rampaged through the village of Kwall on Monday, killing six people.", "Kwall"),
      ("Gunmen attacked Kwall village in Pulwama on Monday.", "Kwall"),
    ])
  func oneplace(text: String, place: String) throws {
    #expect(try placed(text).map(\.place.text) == [place], "\(text)")
  }

  @Test("the capital in a report is the town that it is written from")
  func capital() throws {
    let text = "SANAA, May 17 — A bomb exploded outside a bank in the capital on Monday."
    #expect(try placed(text).map(\.place.text) == ["Sanaa"])
  }

  @Test("an explosion of what was fired is no bomb")
  func exploded() {
    let text = "Three missiles exploded near a ship on Monday."
    #expect(read(text).incidents.map(\.mention.category.code) == ["missile_strike"])
  }

  @Test("a clause that is cut right before the name of its place is read to its end")
  func cut() throws {
    let unit = "a bomb exploded in villages of Sanaa "
    #expect(try placed(String(repeating: unit, count: 100)).count <= 100)
  }

  @Test("a bomb on the day of an anniversary is no memory")
  func anniversary() {
    let text =
      "On the anniversary of the 2002 bombings, a small bomb exploded on Monday, injuring two."
    #expect(read(text).incidents.map(\.mention.date?.edtf) == ["2023-05-15"])
  }

  @Test("who said it killed fighters in an operation raided them")
  func operation() {
    let text = "The army said it killed 60 fighters in an operation on Monday."
    let incidents = read(text).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["raid"])
    #expect(incidents.first?.actors == [Actor(name: "army", claimStatus: .claimed)])
  }

  @Test(
    "accidents and barrages of words are no attacks",
    arguments: [
      "A gas explosion at a restaurant killed two people on Monday.",
      "The senator faced a barrage of criticism on Monday.",
      "An explosion at a fireworks factory killed eight workers on Monday.",
    ])
  func accidents(text: String) { #expect(read(text).incidents.isEmpty) }

  // MARK: Told before, or long before

  @Test("an attack that is named by its own day is not that of the news")
  func namedByDay() throws {
    let incident = try #require(
      read(
        "A missile hit a house on Monday, killing nine people. Israel launched its offensive after the Oct. 7 "
          + "attack by Hamas-led militants, in which about 1,200 people were killed."
      ).incidents.first?.mention)
    #expect(incident.date?.edtf == "2023-05-15")
    #expect(incident.casualties.killed == Count(exactly: 9))
  }

  @Test("what was reported on one day can have happened some days before it")
  func beforeReport() {
    let incidents = read(
      "A drone strike killed at least 26 people, a hospital official said on Tuesday. The strike on Sunday hit a "
        + "pick-up truck."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.date?.edtf) == ["2023-05-14"])
  }

  @Test(
    "days that are counted from what was told before",
    arguments: [
      ("The same evening, a bomb exploded in a market.", "2023-05-15"),
      ("Around the same time, a bomb exploded in a market.", "2023-05-15"),
      ("The following night, a bomb exploded in a market.", "2023-05-16"),
      ("Hours before, a bomb exploded in a market.", "2023-05-14/2023-05-15"),
      ("The funerals come two days after a bomb exploded in a market.", "2023-05-15"),
    ])
  func counted(sentence: String, date: String) {
    let incidents = read("Gunmen opened fire on a checkpoint on Monday.\n\n" + sentence).incidents
    #expect(incidents.map(\.mention.date?.edtf) == ["2023-05-15", date])
  }

  @Test("a list of events in the present has the day that stands above it")
  func list() throws {
    let incident = try #require(
      read(
        "Tuesday, May 16, 2023\n\nAt least 20 people are killed when fighters shell a market with mortars.",
        nil
      ).incidents.first?.mention)
    #expect(incident.date?.edtf == "2023-05-16")
    #expect(incident.category.code == "mortar_fire")
    #expect(incident.target == "market")
  }

  @Test("what was hit is told of again as 'the plant' or 'the ship'")
  func sameThing() {
    let incidents = read(
      "Drones attacked an oil refinery on Monday. A source said that long-range drones had hit the plant."
    ).incidents
    #expect(incidents.count == 1)
  }

  @Test(
    "attackers killed in the ensuing exchange of fire are killed in the attack, and are none of its victims"
  )
  func ensuing() {
    let incidents = read(
      "Five soldiers were killed when a suicide bomber rammed an explosives-laden vehicle into a checkpost on "
        + "Monday. Six militants were killed in the ensuing exchange of fire."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == ["suicide_bombing"])
    #expect(incidents.first?.weapon == "explosives-laden vehicle")
    #expect(incidents.first?.casualties.killed == Count(5, to: 11))
  }

  @Test("a second missile that was shot down belongs to the attack of the first")
  func secondMissile() {
    let incidents = read(
      "A missile struck a police building on Monday. The air force said a second missile fired at the city had "
        + "been shot down."
    ).incidents.map(\.mention)
    #expect(incidents.map(\.intercepted) == [Count(exactly: 1)])
  }

  @Test("a group that claims what it was named for keeps its name")
  func groupClaims() {
    let incidents = read(
      "Islamic State fighters ambushed a bus on Monday. The group later claimed the ambush."
    ).incidents
    #expect(
      incidents.map(\.mention.actors)
        == [[Actor(name: "Islamic State fighters", claimStatus: .claimed)]])
  }

  @Test("a first toll that was given before does not replace the one that is told")
  func firstToll() {
    let incidents = read(
      "A missile struck a school on Monday, killing four people. The toll, first given as two dead, rose overnight."
    ).incidents
    #expect(incidents.map(\.mention.casualties.killed) == [Count(exactly: 4)])
  }

  // MARK: Who fought whom, and with what

  @Test("those who fight troops are the actors, whoever is named first")
  func clashes() throws {
    let traded = try #require(
      read("National Guard troops traded fire with armed men on Monday.").incidents.first?.mention)
    #expect(traded.actors.map(\.name) == ["armed men"])
    #expect(traded.target == "National Guard troops")
    #expect(traded.weapon == "gunfire")
    let both = try #require(
      read("The army and M23 rebels clashed on Monday.").incidents.first?.mention)
    #expect(both.actors.map(\.name) == ["M23 rebels"])
    let arms = try #require(
      read("Indian and Pakistani troops exchanged small-arms fire on Monday.").incidents.first?
        .mention)
    #expect(arms.weapon == "small-arms fire")
  }

  @Test("who killed makes it an attack, and who is dragged out and shot has shot nobody")
  func passives() throws {
    let killed = try #require(
      read("At least 40 farmers have been killed by suspected insurgents on Monday.").incidents
        .first?.mention)
    #expect(killed.category.code == "small_arms_attack")
    #expect(killed.actors.map(\.claimStatus) == [.alleged])
    let shot = try #require(
      read("Five teachers were dragged from their homes and shot on Monday.").incidents.first?
        .mention)
    #expect(shot.actors.isEmpty)
  }

  @Test(
    "what fell, what was carried and what was driven over are the weapons",
    arguments: [
      ("A fighter jet dropped bombs on a monastery on Monday.", "airstrike", "bombs"),
      ("A drone dropped explosives on a van on Monday.", "drone_strike", "drone"),
      (
        "Rebels killed at least 12 people with machetes and guns in an attack on a town on Monday.",
        "attack", "machetes and guns"
      ),
      (
        "Their patrol vehicle stepped on an improvised explosive device on Monday.", "ied",
        "improvised explosive device"
      ),
      ("Bombs damaged the pipeline at two points on Monday.", "ied", "Bombs"),
    ])
  func weapons(text: String, category: String, weapon: String) {
    let incidents = read(text).incidents.map(\.mention)
    #expect(incidents.map(\.category.code) == [category], "\(text)")
    #expect(incidents.map(\.weapon) == [weapon], "\(text)")
  }

  @Test(
    "films, statistics, habits and tests are no incidents",
    arguments: [
      "The drama returns to cinemas on Monday. The film opens with a bomb that kills a soldier. In one scene three "
        + "men are shot dead, the director said on Friday.",
      "Kidnappings at sea fell to 116 in 2022 from 120 a year earlier.",
      "The town, encircled since early 2022, has been attacked repeatedly.",
      "Jihadists have killed around 1,600 civilians since the coup of July 2022.",
      "The country test-launched several missiles on Monday.",
    ])
  func noIncidents(text: String) { #expect(read(text).incidents.isEmpty, "\(text)") }

  @Test("those who die do not act")
  func dead() throws {
    let incident = try #require(
      read("Four police officers died in an attack on Monday.").incidents.first)
    #expect(incident.mention.actors.isEmpty)
  }

  @Test(
    "an attack on a team, on a pipeline or on houses is one, whatever else such words tell of",
    arguments: [
      "Three explosions hit a team bus on Monday ahead of the quarter-final match. The striker and the goalkeeper of "
        + "the team were unhurt, the coach said of his midfielder and defender.",
      "An explosion at a gas pipeline on Monday was claimed by militants.",
      "Gunmen burned 20 houses on Monday.",
    ])
  func notSuppressed(text: String) { #expect(read(text).incidents.count == 1, "\(text)") }

  @Test("what is condemned as a raid keeps its own kind")
  func calledARaid() {
    let text =
      "An airstrike killed seven militants on Monday. The foreign ministry condemned the raid."
    #expect(read(text).incidents.map(\.mention.category.code) == ["airstrike"])
  }

  @Test("the previous afternoon is counted from the day told of last")
  func previousAfternoon() {
    let text =
      "Drones attacked a port on Tuesday. Artillery shelled a town the previous afternoon."
    #expect(
      read(text).incidents.map(\.mention.date?.edtf) == ["2023-05-16", "2023-05-15"])
  }

  @Test("who is flown to a hospital by helicopter is not attacked from it")
  func byHelicopter() {
    let text =
      "Three soldiers were killed when a bomb exploded on Monday. The injured were shifted to a hospital by helicopter."
    #expect(read(text).incidents.map(\.mention.category.code) == ["ied"])
  }

  @Test("the vehicle that exploded is the one told of")
  func theVehicle() {
    let text =
      "The toll from a truck bombing at a checkpoint rose to 15. The vehicle, packed with explosives, exploded on Monday."
    #expect(read(text).incidents.map(\.mention.date?.edtf) == ["2023-05-15"])
  }

  @Test("a dateline may end with a full stop")
  func datelineWithStop() {
    let document = Document(
      id: "a", text: "KYIV, 14 January 2024. A missile hit a hotel on Friday.", published: nil)
    let result = IncidentExtractor().incidents(in: document, toponyms: [])
    #expect(result.incidents.map(\.mention.date?.edtf) == ["2024-01-12"])
  }

  @Test(
    "who is said to have killed makes it an attack",
    arguments: [
      ("Ten fishermen were killed by Boko Haram on Sunday.", 10, "Boko Haram"),
      ("Nine people were killed by the ADF on Sunday.", 9, "ADF"),
      ("Six were killed by M23 on Sunday.", 6, "M23"),
      ("Eleven farmers were killed by herders on Friday.", 11, "herders"),
      ("Two boys were killed by Israeli troops on Sunday.", 2, "Israeli troops"),
      ("A man was killed by police during a protest on Tuesday.", 1, "police"),
    ])
  func killedBy(text: String, killed: Int, actor: String) throws {
    let incident = try #require(read(text).incidents.first?.mention)
    #expect(incident.casualties.killed == Count(exactly: killed))
    #expect(incident.actors.map(\.name) == [actor])
  }

  @Test(
    "killed by a truck, a bear or an illness is no attack",
    arguments: [
      "Three people were killed by an army truck on Tuesday.",
      "Two hikers were killed by a bear on Tuesday.", "Two miners were killed by TB on Tuesday.",
      "Police recovered six bodies from the river on Monday after a boat sank.",
      "The body of a hiker was found on Monday.", "A Portland fire killed two people on Monday.",
    ])
  func killedByNobody(text: String) { #expect(read(text).incidents.isEmpty) }

  @Test(
    "fire that kills, bodies with wounds and people burned alive are attacks",
    arguments: [
      ("Israeli fire killed three Palestinians on Sunday.", 3),
      ("Fire from Ukrainian positions killed a woman on Sunday.", 1),
      ("The bodies of six men were found by a road on Sunday with gunshot wounds.", 6),
      ("Police found the mutilated bodies of 11 migrants on Sunday.", 11),
      ("Six bullet-riddled bodies were discovered in a field on Sunday.", 6),
      ("The beheaded body of a farmer was found on Sunday.", 1),
      ("A couple and their child were burned alive on Sunday.", 3),
      ("Troops foiled an attack on a village on Sunday, killing 12 insurgents.", 12),
    ])
  func violence(text: String, killed: Int) throws {
    let incidents = read(text).incidents.map(\.mention)
    try #require(incidents.count == 1)
    #expect(incidents[0].casualties.killed == Count(exactly: killed))
    #expect(incidents[0].casualties.injured == nil)
    #expect(!incidents[0].actors.contains { $0.name == "Fire" })
  }

  @Test(
    "what was blown up is the target, and not the bomb",
    arguments: [
      ("Militants blew up a private school on Friday.", "private school"),
      ("A gas pipeline was blown up on Friday.", "gas pipeline"),
      ("Unknown persons blew up a bridge on Friday.", "bridge"),
    ] as [(String, String)])
  func blownUp(text: String, target: String) throws {
    let incident = try #require(read(text).incidents.first?.mention)
    #expect(incident.target == target)
  }

  @Test("the day of the month is no count of the dead")
  func dayIsNoCount() throws {
    let text = "On 14 June a farmer and his son were killed by gunmen."
    let incident = try #require(read(text, "2023-06-17").incidents.first?.mention)
    #expect(incident.casualties.killed == Count(exactly: 2))
  }

  @Test(
    "what is uncrewed and strikes a ship is a drone, and a missile into shipping lanes no test",
    arguments: [
      (
        "An uncrewed aerial system struck the port side of the vessel on Monday.",
        "uncrewed aerial system"
      ),
      ("An unmanned surface vessel hit a bulk carrier on Monday.", "unmanned surface vessel"),
      (
        "Militants fired a ballistic missile into the Red Sea shipping lanes on Monday.",
        "ballistic missile"
      ),
    ] as [(String, String)])
  func atSea(text: String, weapon: String) throws {
    let incident = try #require(read(text).incidents.first?.mention)
    #expect(incident.weapon == weapon)
  }

  @Test(
    "pictures, plays, habits and blazes in depots are no incidents",
    arguments: [
      "A new exhibition of prints shows French troops shooting rebels on 3 May.",
      "The director says shells fall on her actors for forty minutes.",
      "The militants frequently carry out bombings and gun attacks in the capital.",
      "Military airstrikes on camps have killed unspecified numbers this quarter.",
      "Nine people died on Monday when fire set off explosions at an ammunition depot.",
      "A gas cylinder blast wrecked a restaurant on Monday, hurting six.",
      "Shells flew over the city on Monday. The spokesman spoke of an accident.",
    ])
  func noAttack(text: String) { #expect(read(text).incidents.isEmpty) }

  @Test("a toll that has risen counts, and not who died last")
  func risenToll() throws {
    let text =
      "The number of people killed in Monday's missile strike on the port has risen to 11 after a "
      + "woman of 61 died in hospital. Forty-seven residents sought medical help, of whom 29 remain "
      + "in hospital."
    let incident = try #require(read(text).incidents.first?.mention)
    #expect(incident.casualties.killed == Count(exactly: 11))
    #expect(incident.casualties.injured == Count(exactly: 47))
  }
}
