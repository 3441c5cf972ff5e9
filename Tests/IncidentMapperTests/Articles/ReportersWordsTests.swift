import Incidents
import InterchangeFormats
import Testing

@testable import IncidentMapper

/// The words with which reporters tell of attacks, one of each, and look-alikes of them.
///
/// The sentences are ours, in the manner of agencies, and what is expected of them is what their reader takes from them; 3 June
/// 2024, the day of publication, is a Monday.
@Suite("Reporters' words", .serialized)
struct ReportersWordsTests {
  /// Before each stands a sentence that tells of nothing, so that none is taken for a title.
  private static func records(_ sentence: String) throws -> [Record] {
    try ArticleReadingTests.records("The governor spoke on state television. \(sentence)")
  }

  @Test(
    "an attack is told, with its day and its place",
    arguments: [
      (
        "Soldiers swept through the village of Barire on Sunday, torching huts and carrying off young men.",
        "Barire"
      ),
      (
        "A hail of bullets cut down a local councillor as he left his house in Tumaco on Sunday.",
        "Tumaco"
      ),
      ("A policeman was felled by a sniper's bullet in Maiduguri on Sunday.", "Maiduguri"),
      (
        "Unidentified men in a pickup truck mowed down worshippers leaving a mosque in Djibo on Sunday.",
        "Djibo"
      ),
      ("A judge survived an attempt on his life in Kandahar on Sunday.", "Kandahar"),
      ("Protesters were met with live ammunition in Sittwe on Sunday; two died.", "Sittwe"),
      (
        "A Palestinian teenager was fatally wounded by Israeli fire near Nablus on Sunday.",
        "Nablus"
      ),
      ("The army lost 12 men in an engagement with rebels near Gao on Sunday.", "Gao"),
      ("Twelve soldiers fell in combat with insurgents near Gao on Sunday.", "Gao"),
      ("Goma fell to the rebels on Sunday.", "Goma"),
      ("The rebels took Goma on Sunday.", "Goma"),
      ("Troops retook Baidoa on Sunday.", "Baidoa"),
      ("Street battles raged in Idlib on Sunday.", "Idlib"),
      (
        "Troops came into contact with rebels near Cotabato on Sunday; three rebels were killed.",
        "Cotabato"
      ),
      ("Inter-communal violence in Juba left 20 people dead on Sunday.", "Juba"),
      ("Commandos killed a wanted militant during a pre-dawn raid in Nablus on Sunday.", "Nablus"),
      ("Israeli forces moved into Nablus on Sunday and demolished two houses.", "Nablus"),
      ("Bulldozers backed by tanks entered Nablus on Sunday and levelled a building.", "Nablus"),
      ("Settlers hurled stones at Palestinian cars near Nablus on Sunday.", "Nablus"),
      ("Gunmen whisked away a bank manager in Kirkuk on Sunday.", "Kirkuk"),
      ("Rebels are holding 14 soldiers captured near Tumaco on Sunday.", "Tumaco"),
      (
        "At least 30 schoolgirls were taken from a boarding school in Maiduguri on Sunday.",
        "Maiduguri"
      ),
      (
        "Fifteen travellers were ferried into the bush by bandits near Maiduguri on Sunday.",
        "Maiduguri"
      ),
      ("Kidnappers demanded a ransom for three engineers snatched in Quetta on Sunday.", "Quetta"),
      ("Two nuns were carried off from a convent in Goma on Sunday.", "Goma"),
      ("A booby-trapped car injured a lawmaker in Kirkuk on Sunday.", "Kirkuk"),
      ("A booby trap killed two soldiers in Cotabato on Sunday.", "Cotabato"),
      ("A device planted on a railway line near Quetta derailed a train on Sunday.", "Quetta"),
      ("A turf war between gangs claimed five lives in Culiacán on Sunday.", "Culiacán"),
      ("Rebels and soldiers fought house to house in Idlib on Sunday.", "Idlib"),
      ("The army claimed to have killed 30 fighters in Kandahar on Sunday.", "Kandahar"),
      (
        "Thirty insurgents were killed or captured near Kandahar on Sunday, the ministry said.",
        "Kandahar"
      ),
      ("Hostilities resumed in Baidoa on Sunday.", "Baidoa"),
      ("Snipers on rooftops picked off civilians in Idlib on Sunday.", "Idlib"),
      ("Death squads killed two union leaders in Tumaco on Sunday.", "Tumaco"),
      ("Undercover agents killed a militant leader in Nablus on Sunday.", "Nablus"),
      ("Rebels sacked the town of Goma on Sunday.", "Goma"),
      ("Gunmen held 30 people hostage at a bank in Kirkuk on Sunday.", "Kirkuk"),
      ("Three UN staff were detained by militiamen in Juba on Sunday.", "Juba"),
      ("Armed men forced two aid workers into a car in Goma on Sunday and drove off.", "Goma"),
      ("Bombers targeted a pipeline near Quetta on Sunday.", "Quetta"),
      ("A series of bombs shook Cotabato on Sunday.", "Cotabato"),
      (
        "A police pickup was destroyed by a remote-controlled mine near Kandahar on Sunday.",
        "Kandahar"
      ),
      ("Bombing by government planes killed five people in Idlib on Sunday.", "Idlib"),
      ("Aerial bombardment of Juba continued on Sunday.", "Juba"),
      (
        "Witnesses said that men in military fatigues had fired indiscriminately at shoppers in Goma on Sunday.",
        "Goma"
      ),
      ("Sunday's killing of a priest in Cotabato was condemned by the bishops.", "Cotabato"),
      ("The strike on Sunday on a clinic in Idlib killed two nurses.", "Idlib"),
      (
        "A man drove a car into a group of soldiers near Nablus on Sunday, injuring three.",
        "Nablus"
      ),
    ])
  func told(sentence: String, place: String) throws {
    let records = try Self.records(sentence)
    #expect(records.count == 1)
    let mention = records.first?.mention
    #expect(mention?.date?.edtf.contains("2024-06-02") == true)
    #expect(mention?.place.text.contains(place) == true, "\(mention?.place.text ?? "nowhere")")
  }

  @Test(
    "the same words are said of matches, of trade and of accidents",
    arguments: [
      "The team took Goma by surprise with two late goals on Sunday.",
      "The company swept into the Nairobi market on Sunday with a new phone.",
      "Fans mowed down the fence at a concert in Kirkuk on Sunday.",
      "The striker was felled by a defender in Quetta on Sunday.",
      "The minister survived a no-confidence vote in Nairobi on Sunday.",
      "A fresh violence bill was passed in Juba on Sunday.",
      "Police moved into new offices in Nablus on Sunday.",
      "The settlers planted trees near Nablus on Sunday.",
      "A thief snatched a handbag in Quetta on Sunday.",
      "The children were taken from school to a museum in Goma on Sunday.",
      "The army lost a football match against Gao on Sunday.",
      "The hospital carried off the prize in Goma on Sunday.",
      "The orchestra took Berlin by storm on Sunday.",
      "The rally fell to pieces in Goma on Sunday.",
      "Ford retook the lead from Toyota on Sunday.",
      "Street battles are re-enacted in Idlib every year.",
      "The party lost 12 men in the reshuffle on Sunday.",
      "A fire killed six shoppers in Kirkuk on Sunday.",
      "Two soldiers were killed near Gao on Sunday when their truck overturned.",
      "Seven rebels were pardoned in Quetta on Sunday.",
      "The court in Quetta sentenced six insurgents to death on Sunday.",
      "Fighters at the boxing gala in Manila were fined on Sunday.",
      "Police seized two tonnes of cocaine in Tumaco on Sunday.",
      "Customs officers seized a ship carrying cigarettes off Pemba on Sunday.",
      "Protesters marched through Nablus on Sunday.",
      "No one was hurt in the accident in Quetta on Sunday.",
      "The army held a live-fire exercise near Juba on Sunday.",
      "Police in Nablus trained for a hostage crisis on Sunday.",
      "A gas explosion killed four in Kirkuk on Sunday.",
      "The ministry denied on Sunday that any attack had taken place in Kirkuk.",
      "The minister warned on Sunday of attacks in Kirkuk.",
      "Mourners in Quetta marked on Sunday the anniversary of the bombing.",
      "The trial of the men accused of bombing a market opened in Kirkuk on Sunday.",
      "Police arrested a suspected bomber in Kirkuk on Sunday.",
      "Troops found a cache of rockets near Kirkuk on Sunday.",
      "Two policemen were injured in a road crash in Quetta on Sunday.",
    ])
  func notTold(sentence: String) throws {
    #expect(try Self.records(sentence).isEmpty)
  }

  @Test(
    "look-alikes of the set phrases tell of nothing",
    arguments: [
      "Boeing workers began striking at a plant in Seattle on Sunday.",
      "Four people were carried away by a flash flood in Swat on Sunday.",
      "Police said a fire swept through a hospital in Baghdad on Sunday, killing 82 people.",
      "Istanbul and Ankara fell to the opposition in Sunday's local elections.",
      "Relatives of hostages held by militants marched in Tel Aviv on Sunday.",
      "A hiker was killed in an encounter with a bear in Montana on Sunday.",
      "Five children were taken from a school with food poisoning in Accra on Sunday.",
      "A woman had her handbag snatched in Delhi on Sunday.",
      "Peace talks were derailed by militants in Manila on Sunday.",
      "A speeding driver mowed down three people at a bus stop in Cape Town on Sunday, police said.",
      "A court cleared the militants of murder in Nairobi on Sunday.",
      "Infectious agents killed 3,000 people in Haiti, a study published on Sunday says.",
      "Sectarian violence in Belfast has left 3,500 people dead.",
      "Troops moved into Hatay on Sunday and searched the rubble for survivors.",
      "A ceremony on Sunday honored 30 soldiers who died in combat in Vietnam.",
      "Labour rebels took Westminster by surprise on Sunday.",
      "Critics began to attack the minister's plan in Berlin on Sunday.",
      "Republican rebels held the budget hostage in Washington on Sunday.",
      "About 3,000 insurgents were killed in Helmand.",
    ])
  func lookAlikes(sentence: String) throws {
    #expect(try Self.records(sentence).isEmpty)
  }

  @Test(
    "the side of a country that the text speaks of",
    arguments: [
      ("The Sri Lankan army overran two rebel camps in the country's north on Sunday.", "LK", 9.0),
      (
        "Six soldiers died in an ambush in the west of the country on Sunday, Niger's army said.",
        "NE", 14.5
      ),
      (
        "Gunmen killed nine people in the country's far north on Sunday, Cameroon's army said.",
        "CM", 11.5
      ),
    ])
  func side(sentence: String, country: String, latitude: Double) throws {
    let location = try #require(try Self.records(sentence).first?.location)
    #expect(location.place?.country == country)
    #expect(abs(location.position.latitude - latitude) < 1.5)
  }

  /// Yelenovka is an older name of Sevan in Armenia; the prison of Olenivka, "Elenovka" in Russian, was hit on 29 July 2022.
  @Test("a village is not its namesake in a land of which the text does not speak")
  func strangers() throws {
    let records = try Self.records(
      "Shelling hit a prison in Elenovka on Sunday. Ukraine and Russia blamed each other for it. The Ukrainian president spoke."
    )
    #expect(records.count == 1)
    #expect(records.first?.mention.place.text.contains("Elenovka") == true)
    #expect(records.allSatisfy { $0.location?.place?.country != "AM" })
  }

  @Test(
    "a town across the border that the text alone names is where it is",
    arguments: [
      (
        "A bomb killed two people in Chaman on Sunday. The victims were from Kandahar and Kabul.",
        "PK"
      ),
      (
        "A knife attack in Solingen on Sunday killed three. The suspect came from Aleppo and Damascus.",
        "DE"
      ),
      (
        "Gunmen killed nine people in Hanau on Sunday. Officials spoke in Ankara and Istanbul.",
        "DE"
      ),
    ])
  func acrossTheBorder(text: String, country: String) throws {
    #expect(try Self.records(text).first?.location?.place?.country == country)
  }

  @Test(
    "where several countries are named, nobody knows whose side is meant",
    arguments: [
      "Mali broke with France and hired Russians. Militants killed 40 people in the north of the country on Sunday.",
      "Jihadists from Mali killed ten soldiers in the north of the country on Sunday, said the army of Benin.",
    ])
  func noSide(text: String) throws {
    let records = try Self.records(text)
    #expect(records.count == 1)
    #expect(records.first?.mention.place.text.contains("north") == false)
  }

  @Test("a band's name is no place, and people are not where they come from")
  func namesOfBands() throws {
    let one = try Self.records("The army overran two Tamil Tiger rebel positions on Sunday.")
    #expect(one.map(\.mention.place.text) == [""])
    let two = try Self.records(
      "Armed youths from Riwoto Payam killed a man in a raid in Lohutok Boma on Sunday.")
    #expect(two.map(\.mention.place.text) == ["Lohutok"])
  }

  @Test(
    "the day of an arrest, of mourning or of what another clause tells is not that of the deed",
    arguments: [
      ("The man who stabbed three people in Lyon was questioned on Saturday.", "2024-06-01~"),
      ("The soldiers who shot two students in Juba were arrested on Friday.", "2024-05-31~"),
      (
        "Air raids have damaged a site near the city of Afrin which Turkish forces captured at the weekend, officials said "
          + "on Monday.", "2024-06-03~"
      ),
      ("A bomb that killed 14 people in Kirkuk on Friday was hidden in a cart.", "2024-05-31"),
    ])
  func days(sentence: String, day: String) throws {
    #expect(try Self.records(sentence).map(\.mention.date?.edtf) == [day])
  }

  @Test(
    "what was before, there or elsewhere, is told by itself",
    arguments: [
      (
        "Tanks shelled Hama on Sunday, killing four people, a day after soldiers killed 80 there.",
        ["2024-06-01 Hama", "2024-06-02 Hama"]
      ),
      (
        "Two policemen were shot dead in Garissa on Sunday, hours after a child was killed in a grenade attack on a church in "
          + "Nairobi.", ["2024-06-01/2024-06-02 Nairobi", "2024-06-02 Garissa"]
      ),
    ])
  func before(sentence: String, told: [String]) throws {
    let records = try Self.records(sentence).map {
      "\($0.mention.date?.edtf ?? "") \($0.mention.place.text)"
    }
    #expect(records.sorted() == told)
  }

  @Test(
    "many that are told as one series are one, and sums over a time are none",
    arguments: [
      ("At least two people were killed in a series of over 300 blasts in Dhaka.", 1),
      ("Security forces in Srinagar have so far killed 19 militants since April 29.", 0),
      ("The strike was the worst escalation since Ukraine fired missiles on Russia.", 0),
    ])
  func sums(sentence: String, count: Int) throws {
    #expect(try Self.records(sentence).count == count)
  }

  @Test("a ship bears the name of a town, and is not there")
  func ships() throws {
    let records = try Self.records(
      "Ukrainian aircraft struck the landing ship Novocherkassk on Sunday in the port of Feodosiya."
    )
    #expect(records.count == 1)
    #expect(records.first?.mention.place.text.contains("Feodosiya") == true)
  }

  @Test("a day that may be either of two is an interval in the lines that evaluations read")
  func eitherDay() throws {
    let document = Document(
      id: "d",
      text: "03/10/2017: An assailant threw a grenade at a teahouse in Ismayilli, Azerbaijan.")
    let records = try ArticleReadingTests.reader().read(document).records
    #expect(records.map(\.mention.date?.edtf) == ["[2017-03-10,2017-10-03]"])
    let line = String(decoding: IncidentLines.bytes(records, of: document), as: UTF8.self)
    #expect(line.contains("\"date\":\"2017-03-10/2017-10-03\""), "\(line)")
  }
}
