import Testing

@testable import IncidentMapper

/// Attacks that no single word tells of, and what the same phrases are when nobody attacks. The sentences are ours, and what is
/// expected of them is what their reader takes from them; 3 June 2024, the day of publication, is a Monday.
@Suite("Set phrases", .serialized)
struct SetPhraseTests {
  @Test(
    "an attack told by a set phrase is read with its day and place",
    arguments: [
      (
        "Rebels fell upon a village near Beni on Sunday, killing four people.",
        "raid 2024-06-02 Beni"
      ),
      ("Jets unloaded their bombs on a market in Idlib on Sunday.", "airstrike 2024-06-02 Idlib"),
      (
        "The army steered two drones into a tower in Belgorod on Sunday.",
        "drone_strike 2024-06-02 Belgorod"
      ),
      ("Rival clans fought for hours in Galkayo on Sunday.", "armed_clash 2024-06-02 Gaalkacyo"),
      (
        "Two shepherds died in Mosul on Sunday when they were caught in crossfire.",
        "small_arms_attack 2024-06-02 Mosul"
      ),
      (
        "Somebody stuck a magnetic bomb to a minibus in Kabul on Sunday.",
        "ied 2024-06-02 Kabul"
      ),
      (
        "A missile was plucked out of the sky above Eilat on Sunday.",
        "missile_strike 2024-06-02 Eilat"
      ),
      (
        "Gunmen lay in wait for a convoy near Loikaw on Sunday and killed three soldiers.",
        "small_arms_attack 2024-06-02 Loikaw"
      ),
      (
        "Nine villagers were lined up and shot in Djibo on Sunday.",
        "mass_killing 2024-06-02 Djibo"
      ),
      (
        "A pipe bomb was found under a judge's car in Thessaloniki on Sunday.",
        "ied 2024-06-02 Thessaloníki"
      ),
      (
        "The assassination of a commander by a car bomb in Damascus on Sunday drew anger.",
        "car_bombing 2024-06-02 Damascus"
      ),
      (
        "The killing of two men in a drone strike in Nabatieh on Sunday drew protests.",
        "drone_strike 2024-06-02 Nabatîyé et Tahta"
      ),
    ])
  func attacks(text: String, told: String) throws {
    #expect(try ArticleReadingTests.told(text) == [told])
  }

  @Test(
    "no attack is told of what is filmed, played, honoured, staged or went off by itself",
    arguments: [
      "Suppose a drone flew into the stadium in Seattle: a panel spent Sunday on that question.",
      "Two soldiers died in Kano on Sunday when a colleague's rifle went off by mistake.",
      "Boys playing with an old mortar shell near Tobruk on Sunday lost their hands when it exploded.",
      "An asteroid exploded over Yakutsk on Sunday with the force of a bomb.",
      "Chimpanzees raided a village near Kibale on Sunday and killed a child.",
      "The series that began in Accra on Sunday opens with bandits raiding a train.",
      "Canvases in Cape Town depict the police firing on miners.",
      "Some 600 reenactors clashed near Grunwald on Sunday.",
      "The \"drone attack\" on a base near Tiraspol on Sunday was a staged video.",
      "People prayed in Christchurch on Sunday, five years after worshippers were gunned down.",
      "Madrid fell silent on Sunday to remember those killed when bombs tore through four trains.",
      "The minister was ambushed by reporters outside a court in Nairobi on Sunday.",
      "A batsman massacred the bowling in Colombo on Sunday with 94 off 41 balls.",
      "The last mustard gas shells were destroyed in Pueblo on Sunday.",
      "Residents of Piraeus who reported gunfire on Sunday had in fact heard the filming of a series.",
      "Pupils in Tel Aviv hid under desks on Sunday as sirens announced an imaginary rocket barrage.",
      "In the dock in Oslo on Monday sat the man who opened fire at two bars.",
      "Gunmen stormed the airport in Kigali on Sunday and took 12 hostages. The whole thing, played by cadets, was a test of response times.",
      "A bomb exploded in Kigali on Sunday and wounded six people. The scene was part of a drill, police said later.",
      "A caller who said that gunmen were shooting pupils in Tulsa on Sunday was lying, deputies found.",
      "A mob lynched four men in Duluth and burned the jail, an old newspaper page shown on Sunday recalls.",
      "In my view the bombing of Dresden was a crime, and Saturday's debate only hardened it.",
      "One in five convoys in South Sudan came under attack, a survey said in Juba on Sunday.",
    ])
  func none(text: String) throws {
    #expect(try ArticleReadingTests.records(text).isEmpty)
  }

  @Test(
    "the same words beside a real attack do not hide it",
    arguments: [
      (
        "A year after rebels took the town, gunmen killed four traders in Djibo on Sunday.",
        "small_arms_attack"
      ),
      (
        "Two film critics were shot dead in Karachi on Sunday as they left a cinema.",
        "small_arms_attack"
      ),
      ("Reporters were ambushed by gunmen near Goma on Sunday.", "small_arms_attack"),
      ("A battery depot in Odesa was hit by a missile on Sunday.", "missile_strike"),
      (
        "A bomb exploded in the dock of a court in Mardan on Sunday, killing three lawyers.", "ied"
      ),
      ("Gunmen shot a queen's guard in Kumasi on Sunday.", "small_arms_attack"),
      (
        "Gunmen stormed a hotel in Kigali on Sunday and killed two guests. The scene was one of horror, a test of nerves.",
        "raid"
      ),
      (
        "The minister condemned Sunday's bomb attack on a mosque in Quetta, calling it barbaric. It killed nine people.",
        "ied"
      ),
      (
        "An ambush near Gao on Sunday was staged by rebels and killed four soldiers.",
        "small_arms_attack"
      ),
      (
        "Nine people were burned beyond recognition when a suicide bomber blew up a bus in Quetta on Sunday.",
        "suicide_bombing"
      ),
      (
        "Gunmen shot dead two sappers who were defusing a mine near Kirkuk on Sunday.",
        "small_arms_attack"
      ),
      ("A bomb exploded at an old newspaper office in Karachi on Sunday, killing two.", "ied"),
      (
        "A tanker crashed after gunmen fired on it near Jos on Sunday, killing the driver.",
        "small_arms_attack"
      ),
      (
        "Two years after independence gunmen stormed a hotel in Juba on Sunday, killing five.",
        "raid"
      ),
      ("A bomb exploded at an exhibition in Quetta on Sunday, killing three.", "ied"),
      ("One in four shells fell on houses when Kherson was shelled on Sunday.", "shelling"),
      ("Soldiers playing football in Maiduguri were killed by a bomb on Sunday.", "ied"),
    ])
  func real(text: String, kind: String) throws {
    #expect(try ArticleReadingTests.records(text).map(\.mention.category.code) == [kind])
  }

  @Test(
    "what is meant, feared or tried is told as that",
    arguments: [
      ("Turkey may bomb Sinjar if the militants stay.", .hypothetical),
      ("Iran plans to launch missiles at Erbil next week, a source said.", .planned),
      ("Iran threatened to fire missiles at Erbil.", .threatened),
      ("If militants were to fire rockets at Kirkuk, the army would respond.", .hypothetical),
    ] as [(String, Factuality)])
  func notDone(text: String, factuality: Factuality) throws {
    let reading = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)))
    #expect(reading.records.isEmpty)
    #expect(reading.toldOnly.map(\.mention.factuality) == [factuality])
  }

  @Test("who tried and was repelled has attempted it; what was shot down was intercepted")
  func tried() throws {
    let storm = try ArticleReadingTests.records(
      "Gunmen tried to storm a police station in Ramadi on Sunday but were repelled.")
    #expect(storm.map(\.mention.factuality) == [.attempted])
    let drones = try ArticleReadingTests.records(
      "An attempted drone attack on Ain al-Asad base on Sunday was thwarted; both drones were shot down."
    )
    #expect(drones.map { $0.mention.intercepted?.lower } == [2])
  }

  @Test("the toll of an attack a year before is not that of today's")
  func yearAfter() throws {
    let records = try ArticleReadingTests.records(
      "A year after a rocket attack killed two Americans at Camp Taji, rockets hit the base on Sunday, wounding one."
    )
    #expect(records.map { $0.mention.casualties.killed?.lower } == [nil])
    #expect(records.map { $0.mention.casualties.injured?.lower } == [1])
  }
}
