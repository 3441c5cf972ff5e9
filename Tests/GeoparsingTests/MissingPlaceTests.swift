import Geoparsing
import Incidents
import SimpleFeatures
import Testing

/// What texts say of places that the gazetteer lacks: what they lie in, are listed with, or lie beside. Positions are
/// rounded from the Wikipedia articles on the places.
@Suite("Places that the gazetteer lacks")
struct MissingPlaceTests {
  private func toponyms(_ text: String) throws -> [Toponym] {
    try Fixtures.geoparser().toponyms(in: Document(id: "1", text: text))
  }

  private func toponym(_ name: String, _ text: String) throws -> Toponym {
    try #require(try toponyms(text).first { $0.text == name }, "\(name) in: \(text)")
  }

  @Test(
    "a namesake elsewhere is not meant where a text names the division",
    arguments: [
      ("She moved to Peru, Vermont, in May.", "Peru", 43.23, -72.89),
      ("He went to Georgia, Vermont.", "Georgia", 44.73, -73.11),
      ("Others hit Beauregard, Alabama, and Moore, Oklahoma.", "Beauregard", 32.55, -85.36),
      ("The ferry runs between Caribou, N.S., and Wood Islands, P.E.I.", "Caribou", 45.75, -62.68),
    ])
  func containers(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponym(name, text).location)
    #expect(
      Fixtures.kilometers(location, latitude, longitude) <= location.uncertainty.kilometers)
    #expect(location.reasons.contains { $0.contains("it may be anywhere in") })
  }

  @Test("what lies in a division too large for a place is not placed at its namesake")
  func largeContainers() throws {
    let moscow = try toponym("Moscow", "He is from Moscow, Texas.")
    #expect(moscow.location == nil)
    #expect(moscow.reasons.contains { $0.contains("too large") })
    let river = try toponym(
      "Clearwater River", "In Idaho rain fell. The Clearwater River in Queensland was high.")
    #expect(river.location == nil)
  }

  @Test(
    "no namesake elsewhere is meant where a text says outright what the name lies in",
    arguments: [
      ("Erbil, a village in Ohio, burned. Springfield is a town in Iraq.", "Springfield"),
      ("Clashes erupted in Jeddah in Darfur on Sunday.", "Jeddah"),
    ])
  func statedContainers(text: String, name: String) throws {
    let found = try toponym(name, text)
    #expect(found.location == nil)
    #expect(found.reasons.contains { $0.contains("too large") })
  }

  @Test(
    "what is said to be in a town is in or beside that, and at no namesake abroad",
    arguments: [
      ("RSF shelled Tuti island in Khartoum.", "Tuti", 15.62, 32.51),
      ("A strike in Kahta in Hajjah killed two.", "Kahta", 15.69, 43.60),
      // Beside the city, in the south.
      ("Taliban fighters seized Dand district in Kandahar.", "Dand", 31.54, 65.67),
      ("A fire in London's North Kensington killed 72.", "North Kensington", 51.52, -0.21),
    ])
  func inTowns(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponym(name, text).location)
    #expect(
      Fixtures.kilometers(location, latitude, longitude) <= location.uncertainty.kilometers)
    #expect(location.reasons.contains { $0.contains("it may be anywhere in") })
  }

  @Test("a name of one word twice is one name")
  func repeated() throws {
    #expect(
      try toponyms("Four were ambushed near Tongo Tongo, Niger.").map(\.text)
        == ["Tongo Tongo", "Niger"])
  }

  @Test(
    "a village of a territory is anywhere in that",
    arguments: [
      "Gunmen attacked Masala village, Beni territory, in eastern Congo.",
      "Gunmen attacked Masala village, Beni Territory, North Kivu.",
      "Gunmen attacked Masala village in Beni territory.",
    ])
  func territories(text: String) throws {
    let location = try #require(try toponym("Masala", text).location)
    #expect(Fixtures.kilometers(location, 0.49, 29.47) < 5)
    #expect(location.uncertainty.kilometers >= 30)
  }

  @Test(
    "what follows a name in a list does not hold it",
    arguments: [
      ("Clashes spread to Dhale, Lahj, Shabwa and Abyan in Yemen.", "Lahj", 13.06, 44.88),
      (
        "Floods hit Fafi, Garissa County. The counties of Wajir, Garissa and Mandera are dry.",
        "Wajir", 1.75, 40.06
      ),
      (
        "Roads in Virac in Catanduanes, Mountain Province, Apayao and Kalinga are blocked.",
        "Catanduanes", 13.8, 124.2
      ),
      (
        "They are from Cagayan, Isabela, the Cordillera Administrative Region, Aurora and Bicol.",
        "Cagayan", 18.0, 121.8
      ),
    ])
  func lists(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponym(name, text).location)
    #expect(
      Fixtures.kilometers(location, latitude, longitude)
        <= max(30, location.uncertainty.kilometers))
  }

  @Test(
    "what a list, a division or a bearing says of a name makes it one",
    arguments: [
      ("In Mali, the towns of Gao, Ménaka and Ansongo were quiet.", "Ansongo"),
      ("Cases were seen in Port Loko, Bombali, Bo and Moyamba in Sierra Leone.", "Bo"),
      ("A lorry overturned on the A9 near Tomatin, south of Inverness.", "Tomatin"),
      ("The victims were in Zorblik in Hathras district.", "Zorblik"),
      ("A car crashed in Zorblik, on the outskirts of Pwllheli.", "Zorblik"),
      ("He was killed in the Zorb area of Elwak, Mandera County, Kenya.", "Mandera County"),
      (
        "Drivers blocked roads to OR Tambo International Airport.", "OR Tambo International Airport"
      ),
      ("Houses in Ardee, Co Louth, were passed.", "Co Louth"),
      ("A crash blocked the M7 near Naas, Co. Kildare.", "Co. Kildare"),
    ])
  func names(text: String, name: String) throws {
    let found = try toponyms(text)
    #expect(found.contains { $0.text == name }, "\(found.map(\.text))")
  }

  @Test(
    "a department that is no place, a university and a court are not divisions",
    arguments: [
      "The Kentucky Department of Education said so.", "He plays for Ohio State.",
      "A complaint was filed in Ramsey District Court.",
    ])
  func organizations(text: String) throws {
    for name in ["Kentucky Department", "Ohio State", "Ramsey District"] {
      #expect(try !toponyms(text).contains { $0.text == name })
    }
  }

  @Test("a name listed with towns near one another lies among them")
  func listed() throws {
    let location = try #require(
      try toponym("Zorblik", "The army shelled Oicha, Zorblik and Butembo on Friday.").location)
    #expect(Fixtures.kilometers(location, 0.4, 29.4) < location.uncertainty.kilometers)
    #expect(location.uncertainty.kilometers < 150)
    #expect(location.reasons.contains { $0.contains("lists it with") })
    // Of towns on two seas nothing follows.
    let far = try toponym("Zorblik", "The army shelled Aleppo, Zorblik and Marseille on Friday.")
    #expect(far.location == nil)
  }

  @Test(
    "a department or county is the division where it is one there",
    arguments: [
      ("Soldiers died in Puerto Rondón, in the department of Arauca, Colombia.", "Arauca", "CO.03"),
      ("Two died in the counties of Garissa and Wajir in Kenya.", "Garissa", "KE.16"),
    ])
  func departments(text: String, name: String, code: String) throws {
    let place = try #require(try toponym(name, text).location?.place)
    #expect(place.id.rawValue == "admin1:\(code)")
  }

  @Test(
    "no road or stadium is the town of its name, but in the town that is named with it",
    arguments: [
      (
        "A man died on a bus in Gloucester Place, in Marylebone, London.", "Gloucester Place",
        51.52,
        -0.16
      ),
      (
        "The Santiago Bernabeu Stadium in Madrid was full.", "Santiago Bernabeu Stadium", 40.45,
        -3.69
      ),
    ])
  func namesakes(text: String, name: String, latitude: Double, longitude: Double) throws {
    let location = try #require(try toponym(name, text).location)
    #expect(
      Fixtures.kilometers(location, latitude, longitude) <= location.uncertainty.kilometers)
  }

  @Test("no stadium is in a village of its first word on the other side of the country")
  func stadiums() throws {
    #expect(
      try toponym("Barron Stadium", "He spoke at Barron Stadium in Rome, Georgia.").location?.place?
        .name != "Barron")
    #expect(try toponym("Rome", "He spoke at Barron Stadium in Rome, Georgia.").location != nil)
  }

  @Test(
    "persons in a list with what may be towns are not",
    arguments: [
      ("Kane, Salah and Haaland scored in Manchester.", ["Kane", "Salah", "Haaland"]),
      ("Ali, Musa and Hussein were killed in Basra.", ["Ali", "Musa", "Hussein"]),
    ])
  func persons(text: String, names: [String]) throws {
    let found = try toponyms(text).map(\.text)
    #expect(found.allSatisfy { !names.contains($0) }, "\(found)")
  }

  @Test("towns on both sides of a border lie in no one country")
  func borders() throws {
    let town = try toponym("El Paso", "The Mexico border towns of Nogales, Laredo and El Paso.")
    #expect(town.location?.place?.country == "US")
  }

  @Test("a river of that name is no district, wherever it flows")
  func rivers() throws {
    let juba = try toponym(
      "Juba", "Battles go on in Marib, where the army took the Juba and Jabal Murad districts.")
    let place = try #require(juba.location?.place)
    #expect(place.feature.classLetter != "H")
  }
}
