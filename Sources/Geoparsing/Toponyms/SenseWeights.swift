/// What each feature of a sense counts, in log-odds.
///
/// Fitted as a conditional logit on five published corpora (the development halves of LGL, TR-News,
/// GeoVirus, GeoWebNews and WikToR); `Tests/Evaluation/fit.py` makes this file again.
enum SenseWeights {
  static let table: [Float] = {
    var table = [Float](repeating: 0, count: SenseFeature.allCases.count)
    for (feature, weight) in weights { table[feature.rawValue] = weight }
    return table
  }()

  private static let weights: [(SenseFeature, Float)] = [
    (.enclosesNamed, 1.50),
    (.country, 0.46),
    (.continent, 6.00),
    (.admin1, 1.74),
    (.admin2, -1.97),
    (.capital, -1.16),
    (.settlement, -3.16),
    (.quarter, -0.39),
    (.region, 2.56),
    (.natural, 0.45),
    (.airport, 0.75),
    (.site, 0.69),
    (.populationDefined, 0.49),
    (.population, 0.59),
    (.famous, 5.20),
    (.divisionPopulation, 0.59),
    (.namesakeOfTown, -6.00),
    (.seatOfNamesake, 3.00),
    (.smallerThanTown, -3.00),
    (.bareDivision, -1.89),
    (.alternateName, -0.74),
    (.codeName, -0.24),
    (.demonymName, 0.13),
    (.kindAgrees, 2.00),
    (.kindDiffers, -2.00),
    (.inContainer, 5.00),
    (.outsideContainer, -5.00),
    (.holdsNamed, 3.50),
    (.inDefinition, 4.00),
    (.atStatedOffset, 5.00),
    (.headCountry, 4.00),
    (.countryShare, 2.20),
    (.admin1Share, 2.34),
    (.countryNamed, 1.28),
    (.onlyCountryNamed, 1.00),
    (.admin1Named, 1.09),
    (.near50, 2.70),
    (.near200, 2.69),
    (.near1000, 0.41),
    (.close50, 0.35),
    (.close200, 0.49),
    (.amongEquals, 1.60),
    (.publisherCountry, 3.50),
    (.nearHome, 3.00),
    (.nearCoordinates, 0.93),
  ]
}
