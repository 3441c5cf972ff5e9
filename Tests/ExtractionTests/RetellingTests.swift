import Incidents
import Testing

@testable import Extraction

/// News as it is told: once in the lead and again below it, beside numbers of a year, verdicts and accidents. The texts are
/// written for this purpose, after kinds of sentences in real reports; the expectations are those of whoever wrote them.
@Suite("What is told twice, and what is only counted")
struct RetellingTests {
  private func incidents(_ text: String) -> [IncidentMention] {
    IncidentExtractor().incidents(
      in: Document(
        id: "r", text: text, published: OccurrenceDate(edtf: "2024-03-07")?.earliest),
      toponyms: []
    ).incidents.map(\.mention)
  }

  @Test(
    "sums of a time, verdicts, inquiries, accidents, drills and goods are no attacks",
    arguments: [
      "There have been at least nine attacks on refineries this year, which raised prices in recent weeks.",
      "The region has seen some of the heaviest fighting since the war began on Feb. 24, 2022.",
      "More than half the terror attacks in the union occurred in the north last year.",
      "The army has escalated its bombardment in recent weeks, seizing several towns.",
      "In recent weeks, ships have shot down missiles and drones aimed at the port.",
      "A man convicted of killing a judge with mail bombs was sentenced Tuesday to seven life terms.",
      "In February, the government announced an independent inquiry into the market bombing.",
      "A gas explosion flattened a hostel, killing four. Nine were injured in Friday's blast.",
      "A blast killed six people at a hotel on Friday. The police said it was caused by a gas leak.",
      "Guests heard that a hotel was attacked by gunmen on Monday. It was only a mock drill.",
      "Three boxes of arms and ammunition dropped by a drone on Wednesday were found in a field.",
      "He was on the way to another mosque on Friday to carry out another attack.",
      "The government and rebels signed a cease-fire on Thursday to end weeks of fighting that has killed "
        + "thousands.",
      "Police agents proceeded with the explosion of the other grenade this Wednesday.",
      "The banners carried messages attacking the government on Friday.",
      "Two officials were targeted by militants on Monday with death threats.",
    ])
  func notCounted(text: String) {
    #expect(incidents(text).isEmpty, "\(text)")
  }

  @Test(
    "attacks told beside the same words are counted",
    arguments: [
      ("Jets carried out a number of strikes on a port on Monday, killing 11 dockers.", 11),
      ("The army has shelled a hospital since dawn on Tuesday, killing two nurses.", 2),
      ("On Tuesday, yet another explosion at a bank killed two tellers.", 2),
      (
        "Three days of clashes on a border killed 40 people by Wednesday, medics said on Thursday.",
        40
      ),
      (
        "The worst attack since the collapse of a truce in January killed nine guards on Monday.", 9
      ),
      (
        "Two blasts hit a rally on Wednesday, killing 84 people. State TV first said gas canisters "
          + "exploded.", 84
      ),
      (
        "An explosion at a mosque on Friday killed 20 people. Police ruled out a suicide bombing, saying "
          + "explosives had been planted under the carpet.", 20
      ),
      (
        "A blast tore through a church on Sunday, killing nine people. In a separate incident, a gas "
          + "explosion injured two cooks.", 9
      ),
      (
        "Gunmen stormed a school on Monday and killed five pupils. Parents thought it was only a drill.",
        5
      ),
      ("A drone dropped a mine on a food store on Monday, killing a woman.", 1),
      (
        "Activists called for an inquiry into the strike on a wedding on Monday. At least 13 people were "
          + "killed.", 13
      ),
    ])
  func counted(text: String, killed: Int) {
    let found = incidents(text)
    #expect(found.count == 1, "\(text)")
    #expect(found.first?.casualties.killed?.lower == killed, "\(text)")
  }

  @Test(
    "what the lead tells and the next sentences tell again is one incident",
    arguments: [
      "Shelling by government forces hit a clinic on Tuesday, killing six people. Four rockets landed on "
        + "the clinic, a monitor said.",
      "Gunmen killed 15 people in a village on Monday. The chairman said assailants shot 15 of the "
        + "villagers to death in the process.",
      "Gunmen opened fire on a market on Friday, killing 12 people. The shooters also lobbed a grenade "
        + "that destroyed three shops.",
      "Two attackers set off car bombs at a hotel on Friday, killing 22. Hotel guards and officers opened "
        + "fire after the blasts.",
      "Five attackers stormed a hotel on Saturday after a suicide bomber blew up a car at its gate, "
        + "killing 23. Troops regained control of the hotel on Sunday, having killed three attackers.",
      "Three soldiers were killed on Wednesday at a checkpoint in the desert. Nobody knew the men. "
        + "According to residents, ten militants opened fire on the cab.",
    ])
  func retold(text: String) {
    #expect(incidents(text).count == 1, "\(text)")
  }

  @Test(
    "two attacks of one kind stay two",
    arguments: [
      "A roadside bomb killed two soldiers on Sunday. Four other soldiers died when their vehicle hit a "
        + "mine on Monday.",
      "Fighters raided a camp on Monday and killed five guards. On Tuesday, they attacked a convoy and "
        + "killed 20 drivers before soldiers regained control.",
    ])
  func two(text: String) {
    #expect(incidents(text).count == 2, "\(text)")
  }

  @Test(
    "a toll is that of the attack: not of a claim, of a month or of those among the dead",
    arguments: [
      (
        "A bomber killed two soldiers in a convoy on Wednesday. The rebels claimed the attack, and a "
          + "spokesman for the insurgents said the explosion had killed 19.", 2
      ),
      (
        "Four people were killed on Thursday when a suicide bomb was detonated. The Ramadan death toll "
          + "stands at 153.", 4
      ),
      (
        "Two people were killed on Saturday in a suicide bombing at a square. The bomber blew himself up "
          + "near a convoy, leaving one of his bodyguards killed.", 2
      ),
      (
        "A strike on a market on Monday killed 30 people, witnesses said. The ministry said 14 had died.",
        14
      ),
      (
        "Three ISAF (NATO) service members and two civilians died when a bomb exploded on Friday.",
        5
      ),
    ])
  func tolls(text: String, killed: Int) {
    #expect(incidents(text).first?.casualties.killed?.lower == killed, "\(text)")
  }
}
