import Geoparsing
import Incidents
import Testing

/// Names in Arabic text: no capitals say where one begins, and adjectives and kinds say what is meant. Positions are rounded
/// from the Wikipedia articles on the places.
@Suite("Arabic text")
struct ArabicTextTests {
  private func toponym(_ name: String, _ text: String) throws -> Toponym {
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    return try #require(found.first { $0.text == name }, "\(name) in: \(text)")
  }

  @Test(
    "of two towns of one name that is meant which lies in the country named beside it",
    arguments: [
      ("اندلعت اشتباكات في طرابلس اللبنانية يوم الاثنين.", "طرابلس", 34.44, 35.85),
      ("وقع انفجار في طرابلس في لبنان.", "طرابلس", 34.44, 35.85),
      ("وقع انفجار في طرابلس، لبنان.", "طرابلس", 34.44, 35.85),
      ("اشتباكات في العاصمة الليبية طرابلس.", "طرابلس", 32.89, 13.19),
      ("وقع انفجار في طرابلس.", "طرابلس", 32.89, 13.19),
    ])
  func tripoli(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try toponym(name, text).location
    #expect(Fixtures.kilometers(location, latitude, longitude) < 15)
  }

  @Test("two towns of one name are told apart by their adjectives")
  func adjectivesApart() throws {
    let text = "اشتباكات في طرابلس اللبنانية وطرابلس الليبية."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(
      found.filter { $0.text == "طرابلس" }.map { $0.location?.place?.country } == ["LB", "LY"])
  }

  @Test(
    "a city whose name begins with the word for city is found, and other cities without it",
    arguments: [
      ("سقطت قذائف على مدينة الصدر شرق بغداد.", "مدينة الصدر", 33.39, 44.46),
      ("هاجم مسلحون مدينة الفلوجة.", "الفلوجة", 33.35, 43.78),
    ])
  func cities(text: String, name: String, latitude: Double, longitude: Double) throws {
    #expect(Fixtures.kilometers(try toponym(name, text).location, latitude, longitude) < 10)
  }

  @Test(
    "an adjective is of its country",
    arguments: [
      ("قال الجيش اللبناني إن الهجوم فشل.", "اللبناني", "Lebanon"),
      ("أدانت الحكومة السورية الهجوم.", "السورية", "Syria"),
      ("القوات العراقية في بغداد.", "العراقية", "Iraq"),
      ("الرئيس الفرنسي في باريس.", "الفرنسي", "France"),
      ("وزير الخارجية الأردني.", "الأردني", "Jordan"),
    ])
  func adjectives(text: String, name: String, country: String) throws {
    let found = try toponym(name, text)
    #expect(found.use == .demonym)
    #expect(found.location?.place?.name == country)
  }

  @Test(
    "a village that the gazetteer lacks is named, and anywhere in its governorate",
    arguments: [
      ("قصفت الطائرات قرية زقزقطبلس في محافظة نينوى.", "زقزقطبلس", "Nineveh"),
      ("تعرضت قرية أبو زقزوق في محافظة ديالى لهجوم.", "أبو زقزوق", "Diyala"),
    ])
  func unknownVillages(text: String, name: String, division: String) throws {
    let found = try toponym(name, text)
    #expect(found.location?.place?.name.hasPrefix(division) == true)
    #expect(found.location?.method == .adminUnit)
  }

  @Test("a side of a countryside is no division of that name, unless the text says that it is one")
  func sides() throws {
    let text = "قتل ثلاثة في ريف حلب الشمالي."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["حلب"])
    #expect(try toponym("الشرقية", "حريق في محافظة الشرقية بمصر.").location?.place?.country == "EG")
  }

  @Test("a district is more than the town of its name")
  func districts() throws {
    let location = try #require(try toponym("بلد", "قتل شخص في قضاء بلد.").location)
    #expect(location.method == .adminUnit && location.uncertainty.kilometers >= 20)
  }

  @Test("what a village is like is not what it is called")
  func descriptions() throws {
    let text = "دخلت القوات قرية صغيرة قرب الموصل. انتشرت في مدينة كبيرة."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["الموصل"])
  }
}
