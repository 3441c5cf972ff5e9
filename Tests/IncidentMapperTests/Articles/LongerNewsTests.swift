import Testing

@testable import IncidentMapper

/// Longer news: whose claim it is, what is said aside, and on which day.
///
/// The texts are ours, and what is expected of them is what their reader takes from them; 3 June 2024, the day of publication,
/// is a Monday.
@Suite("Claims, quotations and days in longer news", .serialized)
struct LongerNewsTests {
  @Test(
    "who says that he did it, though an aside, a quotation or a reason stands between",
    arguments: [
      (
        "Gunmen stormed a hotel in Gao on Sunday. Al-Shabab, the group that carried out the 2013 Westgate Mall attack, claimed responsibility.",
        "Al-Shabab", "claimed"
      ),
      (
        "Gunmen stormed a hotel in Gao on Sunday. Al-Shabab — an Islamist group — claimed responsibility.",
        "Al-Shabab", "claimed"
      ),
      (
        "Gunmen stormed a school in Gao on Sunday. A Taliban spokesman said the assault was in response to army operations.",
        "Taliban", "claimed"
      ),
      (
        "A bomb killed three people in Gao on Sunday. JNIM said it was retaliation for French raids.",
        "JNIM", "claimed"
      ),
      (
        "So-called Islamic State said it was behind Sunday's attack on a church in Gao.",
        "Islamic State", "claimed"
      ),
      (
        "A bombing in Gao killed 35 people on Sunday. Reports suggest it was the work of a suicide bomber.",
        "suicide bomber", "alleged"
      ),
      (
        "Troops stormed a camp near Gao on Sunday, killing 26. Protest leaders said they were unarmed when security forces moved in and opened fire.",
        "Troops", "attributed"
      ),
    ])
  func claims(text: String, actor: String, status: String) throws {
    let actors = try #require(try ArticleReadingTests.records(text).first?.mention.actors)
    #expect(actors.map(\.name) == [actor])
    #expect(actors.first.map { "\($0.claimStatus)" } == status)
  }

  @Test("what somebody shouts is no threat that undoes the deed")
  func shouted() throws {
    let record = try #require(
      try ArticleReadingTests.records(
        "A gunman shouting \"All must die\" stormed a synagogue in Gao on Sunday, killing 11 worshippers."
      ).first)
    #expect(record.mention.actors.map(\.name) == ["gunman"])
    #expect(record.mention.casualties.killed?.lower == 11)
  }

  @Test(
    "two days in one sentence are two incidents",
    arguments: [
      "Explosions rocked Kharkiv early on Sunday, a day after Russian missiles struck a building near Odesa, killing 21 people."
    ])
  func twoDays(text: String) throws {
    #expect(
      try ArticleReadingTests.told(text)
        == ["explosion 2024-06-02 Kharkiv", "missile_strike 2024-06-01 Odesa"])
  }

  @Test("victims are the least of the dead, and those who attacked them are counted at the most")
  func attackers() throws {
    let killed = try ArticleReadingTests.records(
      "Gunmen attacked a hotel in Gao on Sunday, killing nine people. All four attackers were killed."
    ).first?.mention.casualties.killed
    #expect(killed?.lower == 9)
    #expect(killed?.upper == 13)
  }

  @Test("a named church is the church that was told of; guards who fire back make no other attack")
  func church() throws {
    let records = try ArticleReadingTests.records(
      "At least nine people have been killed in a suicide bomb attack on a church in Gao, officials say.\n\nTwo bombers attacked the Bethel Memorial Church during a Sunday service.\n\n\"Our guard on the roof of the church opened fire and one attacker was killed,\" the police chief said."
    )
    #expect(records.count == 1)
    #expect(records.first?.location?.place?.name == "Gao")
  }

  @Test(
    "beside a building of a town is in the town",
    arguments: [
      ("A bomb exploded outside Kharkiv University on Sunday.", "Kharkiv University"),
      ("A car blew up outside Kharkiv Women's Hospital on Sunday.", "Kharkiv Women's Hospital"),
    ])
  func beside(text: String, target: String) throws {
    let record = try #require(try ArticleReadingTests.records(text).first)
    #expect(record.location?.method == .gazetteer)
    #expect(record.mention.target == target)
  }

  @Test("so many kilometres outside the city is counted from the city that was told of")
  func outside() throws {
    let records = try ArticleReadingTests.records(
      "Four bomb blasts killed at least 50 people in the city of Gao on Sunday.\n\nIn a fifth incident, a car bomb exploded at a checkpoint 75 kilometres outside the city, wounding a soldier."
    )
    #expect(records.map(\.mention.casualties.killed?.lower) == [50, nil])
    #expect(records.last?.location?.uncertainty.meters ?? 0 > 75_000)
  }
}

/// Reports that say where and when they tell of only once. The texts are ours, as above.
