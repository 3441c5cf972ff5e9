import Incidents

/// What is known of places that a text speaks of without their names, and of the words that are no names.
public protocol KnownPlaces {
  /// Where the capital of a country is, by its two letters in ISO 3166-1: for "the Afghan capital".
  func capital(of country: String) -> Location?
  /// Where the seat of a first-order division is, by its code, `AF.10`: for "the provincial capital".
  func capital(ofDivision code: String) -> Location?
  /// Where a first-order division is as a whole, by its code, `AF.10`; `nil` where it is not known.
  func division(_ code: String) -> Location?
  /// Where a part of a country is, by its two letters and a word for the side, "northern": for "the country's north".
  func part(of country: String, side: String) -> Location?
  /// Where the border of two countries is, by their letters; `nil` where they have none.
  func border(between country: String, and other: String) -> Location?
  /// Where the airport of a town is, for "Kabul airport"; `nil` where there is none, or more than one that may be meant.
  func airport(of town: Location) -> Location?
  /// Whether a word is one of the language, which a sentence may begin with and nobody is called.
  func isCommonWord(_ word: String) -> Bool
}

extension PlaceTies {
  /// "Kabul airport", "Kabul's international airport", "the airport in Kabul": the words to the word for it, and where
  /// it is; `nil` where the text does not speak of the airport of a town, or it is not known.
  func airport(_ name: Range<Int>, of location: Location, in words: Range<Int>) -> (
    words: Range<Int>, location: Location
  )? {
    guard let known, let words = airportPhrase(name, in: words) else { return nil }
    let town = location.place?.feature.classLetter == "A" ? seat(of: location) : location
    guard let town, town.place?.feature.classLetter == "P",
      let airport = known.airport(of: town)
    else { return nil }
    return (words, airport)
  }

  private func airportPhrase(_ name: Range<Int>, in words: Range<Int>) -> Range<Int>? {
    var next = name.upperBound
    if prose.norm(next) == "'s" { next += 1 }
    while next < name.upperBound + 3, Self.airportWords.contains(prose.norm(next)) { next += 1 }
    if words.contains(next), prose.norm(next) == "airport" {
      return name.lowerBound..<next + 1
    }
    var lead = name.lowerBound - 1
    while lead > words.lowerBound,
      prose.norm(lead).isOne(of: "the", "city", "town", "of", "capital", "in", "at")
    { lead -= 1 }
    guard lead < name.lowerBound - 1, words.contains(lead), prose.norm(lead) == "airport",
      prose.norm(lead + 1).isOne(of: "in", "of", "at")
    else { return nil }
    while lead > words.lowerBound, Self.airportWords.contains(prose.norm(lead - 1)) { lead -= 1 }
    return lead..<name.upperBound
  }

  private static let airportWords: FormSet = [
    "international", "main", "civil", "civilian", "regional", "domestic", "city",
  ]
}
