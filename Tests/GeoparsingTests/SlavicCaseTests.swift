import Incidents
import Testing

@testable import Geoparsing

@Suite("Names in other cases")
struct SlavicCaseTests {
  /// Declensions by the Wiktionary entries of the names.
  @Test(
    "the nominative is among the forms",
    arguments: [
      ("Киеве", "Киев"), ("Харькова", "Харьков"), ("Одессу", "Одесса"), ("Мариуполя", "Мариуполь"),
      ("Краматорском", "Краматорск"), ("Москвой", "Москва"), ("Харкова", "Харків"),
      ("Києві", "Київ"), ("Одесі", "Одеса"),
    ])
  func nominative(form: String, name: String) {
    var form = form
    #expect(form.withUTF8 { SlavicCase.nominatives(of: $0) }.contains(name))
  }

  @Test("other scripts and short words have none", arguments: ["Kiev", "Уфе", "في بغداد", "", "é"])
  func others(word: String) {
    var word = word
    #expect(word.withUTF8 { SlavicCase.nominatives(of: $0) }.isEmpty)
  }

  @Test(
    "regions are found in every case, and towns behind a preposition that begins the sentence",
    arguments: [
      ("Обстрел Саратовской области.", "Саратовской области", "admin1:RU.67"),
      ("Взрыв в Курской области.", "Курской области", "admin1:RU.41"),
      ("У Харківській області чули вибухи.", "Харківській області", "admin1:UA.07"),
      ("В Бахмуте идут бои.", "Бахмуте", nil),
    ])
  func inText(text: String, name: String, id: String?) throws {
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    let place = try #require(found.first { $0.text == name }?.location?.place, "\(text)")
    if let id { #expect(place.id.rawValue == id) }
  }
}
