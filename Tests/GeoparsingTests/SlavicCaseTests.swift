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
}
