import Geoparsing
import Incidents
import Testing

/// The spellings are those of BBC, Reuters, AP, the UN and of the towns themselves.
@Suite("Spellings of towns in the news")
struct TownSpellingTests {
  @Test(
    "each common spelling of a town finds it first among settlements, with its people",
    arguments: [
      ("iq-amirli", ["Amirli", "Amerli"]),
      ("iq-hawija", ["Hawija", "Hawijah", "Al-Huwayjah", "الحويجة"]),
      ("iq-mosul", ["Mosul", "Al-Mawsil", "الموصل"]),
      ("iq-fallujah", ["Fallujah", "Falluja", "الفلوجة"]),
      ("iq-tal-afar", ["Tal Afar", "Tall Afar", "Tel Afar", "تلعفر"]),
      ("iq-sinjar", ["Sinjar", "Shingal", "سنجار"]),
      ("iq-tuz-khurmatu", ["Tuz Khurmatu", "Tooz Khormato", "طوز خورماتو"]),
      ("iq-abu-ghraib", ["Abu Ghraib", "Abou Ghraib"]),
      ("170794", ["Deir ez-Zor", "Dayr az Zawr", "Deir al-Zor", "دير الزور"]),
      ("174448", ["Abu Kamal", "Al-Bukamal", "البوكمال"]),
      ("281141", ["Deir al-Balah", "Deir el-Balah", "Dayr al Balah", "دير البلح"]),
      ("281102", ["Rafah", "رفح"]), ("281124", ["Khan Younis", "Khan Yunis", "خان يونس"]),
      ("281129", ["Jabalia", "Jabaliya", "جباليا"]),
      ("281145", ["Beit Lahia", "Beit Lahiya", "بيت لاهيا"]),
      ("379555", ["El Fasher", "Al-Fashir", "الفاشر"]),
      ("379303", ["El-Geneina", "Geneina", "Al-Junaynah", "الجنينة"]),
      ("369004", ["Nyala", "نيالا"]), ("363533", ["Zalingei", "زالنجي"]),
      ("79415", ["Hodeidah", "Hudaydah", "Al-Hudaydah", "الحديدة"]),
      ("72968", ["Marib", "Ma'rib", "مأرب"]),
      ("706483", ["Kharkiv", "Kharkov", "Харків", "Харьков"]),
      ("703845", ["Kryvyi Rih", "Krivoy Rog", "Кривий Ріг"]),
      ("704508", ["Kramatorsk", "Краматорськ"]),
      ("713174", ["Bakhmut", "Artemivsk", "Бахмут"]),
      ("713122", ["Avdiivka", "Avdeevka", "Авдіївка", "Авдеевка"]),
      ("710915", ["Chasiv Yar", "Часів Яр"]), ("703656", ["Kupiansk", "Купянск"]),
    ] as [(String, [String])])
  func found(id: String, spellings: [String]) throws {
    let wanted = id.hasPrefix("iq-") ? "incidentmap:\(id)" : "geonames:\(id)"
    for spelling in spellings {
      let hit = try Fixtures.gazetteer.get().search(spelling, mode: .exact, feature: "P").first
      #expect(hit?.place.id.rawValue == wanted, "\(spelling): \(hit?.place.name ?? "nothing")")
      #expect(hit?.place.population ?? 0 > 10_000)
    }
  }

  @Test(
    "a name that several towns bear has the one in the news among them",
    arguments: [
      ("Pokrovsk", "704422"), ("Покровськ", "704422"), ("Sloviansk", "693468"),
      ("Слов'янськ", "693468"), ("Nuseirat", "nuseirat-camp"), ("النصيرات", "nuseirat-camp"),
    ])
  func among(spelling: String, id: String) throws {
    let wanted = id == "nuseirat-camp" ? "region:\(id)" : "geonames:\(id)"
    let hits = try Fixtures.gazetteer.get().search(spelling, mode: .exact, feature: "P")
    #expect(hits.contains { $0.place.id.rawValue == wanted })
  }

  @Test("a town's own name in another spelling is meant before one that once was called so")
  func respelled() throws {
    let text = "A market in Sloviansk was hit by a rocket."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map { $0.location?.place?.id.rawValue } == ["geonames:693468"])
  }

  @Test("two words are no one word of a country that compounds none: Ain Zara is no Inzara")
  func compounded() throws {
    let text = "A house was hit in Ain Zara on Monday."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.map(\.text) == ["Ain Zara"])
    #expect(found.first?.location == nil)
  }

  @Test("a town that was shelled is a place at the head of a sentence")
  func shelled() throws {
    let text = "Ukrainian officials said so.\n\nKherson was shelled once more."
    let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
    #expect(found.contains { $0.text == "Kherson" && $0.location?.place?.country == "UA" })
  }

  @Test("a town whose residents speak is a place, and no speaker")
  func residents() throws {
    for text in ["Residents of Kherson said so.", "The villagers of Hawija told reporters so."] {
      let found = try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
      #expect(found.count == 1 && found[0].location != nil, "\(text)")
    }
  }
}
