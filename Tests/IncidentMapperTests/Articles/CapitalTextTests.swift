import Incidents
import Testing

@testable import IncidentMapper

/// Texts typed in capitals, as warnings to ships and military messages are; the sentences are ours.
@Suite("Texts in capitals", .serialized)
struct CapitalTextTests {
  @Test(
    "they are read as if written in small letters",
    arguments: [
      (
        "A BOMB EXPLODED IN MEDELLÍN ON SUNDAY, KILLING TWO PEOPLE. THE ATTACK WAS CLAIMED BY GUERRILLAS.",
        "Medellín"
      ),
      (
        "TWO ARMED PIRATES BOARDED A TANKER AT ANCHOR OFF LAGOS, NIGERIA ON 2 JUN AND STOLE CASH.",
        "Lagos"
      ),
      (
        "AN IMPROVISED EXPLOSIVE DEVICE DETONATED NEAR A U.S. PATROL IN MOSUL ON SUNDAY, WOUNDING THREE SOLDIERS.",
        "Mosul"
      ),
    ])
  func read(text: String, place: String) throws {
    let records = try ArticleReadingTests.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.date?.edtf == "2024-06-02")
    #expect(records.first?.mention.place.text.contains(place) == true)
  }

  @Test("the month of May is one, and a general's title ends no sentence")
  func may() throws {
    let may = try ArticleReadingTests.records(
      "PIRATES BOARDED A TANKER OFF LAGOS ON 2 MAY AND STOLE CASH. THE MASTER REPORTED NOTHING IN APRIL."
    )
    #expect(may.map(\.mention.date?.edtf) == ["2024-05-02"])
    let title = try ArticleReadingTests.records(
      "MAJ. GEN. ABDUL KARIM WAS KILLED BY A ROADSIDE BOMB IN HERAT ON SUNDAY MORNING, POLICE SAID."
    )
    #expect(title.map(\.mention.date?.edtf) == ["2024-06-02"])
  }

  @Test("two attacks in capitals are two")
  func two() throws {
    let records = try ArticleReadingTests.records(
      "GUNMEN KILLED SIX PEOPLE IN RAFAH ON SATURDAY. THE ARMY KILLED TEN FIGHTERS IN JENIN ON SUNDAY, IT SAID."
    )
    #expect(records.compactMap { $0.location?.place?.name }.sorted() == ["Janīn", "Rafaḩ"])
  }

  @Test("their quotes are as they were typed, at their offsets")
  func quotes() throws {
    let text =
      "THE MAYOR OF GÜNEY SPOKE. GUNMEN OPENED FIRE ON A POLICE STATION IN MOSUL ON SUNDAY, KILLING TWO OFFICERS."
    let document = Document(
      id: "d", text: text + " ATTACKS ARE PLANNED IN KIRKUK, THE ARMY WARNED.",
      published: CalendarDay(year: 2024, month: 6, day: 3))
    let reading = try ArticleReadingTests.reader().read(document)
    #expect(!reading.records.isEmpty)
    let evidence = (reading.records + reading.others).flatMap(\.mention.provenance.evidence)
    for one in evidence {
      #expect(one.quote == String(decoding: Array(document.text.utf8)[one.range], as: UTF8.self))
    }
  }

  @Test("a title in capitals above a report makes no text in capitals")
  func titles() throws {
    let document = Document(
      id: "d",
      text: "FIVE KILLED IN MOSUL\n\nA bomb exploded in Mosul on Sunday, killing five people.")
    #expect(CapitalText.inSmallLetters(document) == nil)
  }
}
