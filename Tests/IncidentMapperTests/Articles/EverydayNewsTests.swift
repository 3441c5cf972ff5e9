import Testing

@testable import IncidentMapper

/// News of every other kind, in the words of attacks. The sentences are ours, after what articles of the public
/// corpora say; 3 June 2024, the day of publication, is a Monday.
@Suite("Everyday news", .serialized)
struct EverydayNewsTests {
  private func read(_ text: String) throws -> [String] {
    let reading = try ArticleReadingTests.reader().read(
      Document(id: "d", text: text, published: CalendarDay(year: 2024, month: 6, day: 3)))
    return reading.records.filter { [.impacted, .attempted].contains($0.mention.factuality) }.map {
      let mention = $0.mention
      return "\(mention.category.code) \($0.location?.place?.name ?? "nowhere")"
        + " killed \(mention.casualties.killed?.lower ?? 0) injured \(mention.casualties.injured?.lower ?? 0)"
    }.sorted()
  }

  @Test(
    "tells of no attack",
    arguments: [
      "The strike of medical workers continued on Monday. The strike in Nairobi began on Sunday.",
      "Airlines asked the Commission on Monday to ensure that ATC strikes do not disrupt flights in Paris.",
      "The Copper Mine Strike in Clifton ended on Sunday.",
      "The suspect was detained when his vehicle went off the road near the town of Virden on Monday.",
      "The man's house in Ankara was raided on Monday and his roommate was taken into custody.",
      "Offices at the city hall in Rome were raided on Monday in a corruption case.",
      "Jones was convicted of kidnapping and assault in Akron on Sunday.",
      "He was charged with assaulting a woman in Albany in May.",
      "Agents searched a home in Monroe. Keenan declined to discuss the items seized on Saturday.",
      "A ship arrived at the search area in the Indian Ocean on Monday and launched the drones.",
      "A ship suspected of transporting explosives from Iran to Gaza was intercepted off Limassol on Sunday.",
      "There was no immediate claim of responsibility for the attacks in and near the town of Karak.",
      "Russia is most likely responsible for the attack, he said on Monday in Ljubljana.",
      "Neither the bombing in Taza nor the shooting in Hawija happened, police said on Sunday.",
      "It later emerged that Sunday's shooting at a mall in Basra never took place.",
      "Reports of an explosion near a market in Mosul on Sunday turned out to be wrong.",
      "Video shared online purports to show rockets hitting Erbil on Sunday.",
      "Had the rocket landed ten metres further on Sunday, it would have killed dozens at the school in Sderot.",
      "Police said a gas leak was behind the explosion that killed six in Kirkuk on Sunday.",
      "An explosion at a refinery in Baiji on Sunday killed three; the ministry blamed a technical fault.",
      "A drone crashed in Kirkuk on Sunday because of a technical fault, the military said.",
      "The film, shot in Mosul last year, shows a suicide bomber blowing up a checkpoint and killing 12 soldiers.",
      "In a novel set in Beirut, gunmen kill a banker on Sunday and a car bomb wounds his wife.",
      "SpaceX fired a rocket carrying a satellite from Baikonur on Sunday.",
      "The actor was shot in London on Sunday for a Vogue cover.",
      "The army shelled out $5 million in Amman on Sunday for new trucks.",
      "A hailstorm bombarded Sulaymaniyah on Sunday, injuring 20.",
      "Hackers attacked the servers of a bank in Kyiv on Sunday.",
      "A shark attack killed a surfer off Perth on Sunday.",
      "The prime minister came under fire in London on Sunday over his handling of the budget.",
      "Nurses launched a strike in Mosul on Sunday; the strike hit hospitals hard.",
      "The province of North Kivu in Congo has been under a state of siege since May 6.",
      "Millions of infected birds have been slaughtered in China since Monday.",
      "Four Chinook helicopters landed in the town of Kalam on Sunday with aid.",
      "A company in Denver is recalling shelled pistachios sold on Sunday.",
      "A wall was built in Bali on Sunday to protect the town from attack.",
      "An explosion in a shop in Shiraz on Sunday injured 37 people and may have been caused by a gas leak.",
    ])
  func isNone(text: String) throws { #expect(try read(text) == []) }

  @Test(
    "stabbings are incidents, of the category stabbing",
    arguments: [
      (
        "Two people were killed and nine injured in a knife attack at a store in Shenzhen on Sunday.",
        ["stabbing Shenzhen killed 2 injured 9"]
      ),
      (
        "Two men were stabbed to death in a mosque in London on Sunday.",
        ["stabbing London killed 2 injured 0"]
      ),
      (
        "A man wielding an axe attacked passengers in Berlin on Sunday, wounding four, before police shot him dead.",
        ["stabbing Berlin killed 0 injured 4"]
      ),
      (
        "An attacker stabbed two soldiers in Hebron on Sunday before he was shot dead, the army said.",
        ["stabbing Hebron killed 0 injured 0"]
      ),
    ])
  func stabbings(text: String, incidents: [String]) throws { #expect(try read(text) == incidents) }

  @Test("the murder of somebody is not by him")
  func victims() throws {
    let told = try read(
      "A policeman fatally shot Russia's ambassador in Ankara on Sunday. The spectacle of Karlov's assassination "
        + "caused unease.")
    #expect(told.count == 1)
  }
}
