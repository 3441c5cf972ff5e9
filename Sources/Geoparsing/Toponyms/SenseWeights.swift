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
    (.country, 0.18),
    (.admin1, 2.97),
    (.admin2, -2.75),
    (.capital, -2.28),
    (.settlement, -2.28),
    (.quarter, 0.69),
    (.region, 0.38),
    (.natural, 0.93),
    (.airport, 0.46),
    (.site, 1.25),
    (.populationDefined, 0.60),
    (.population, 0.71),
    (.divisionPopulation, 0.65),
    (.namesakeOfTown, -0.79),
    (.alternateName, -1.07),
    (.codeName, -0.06),
    (.demonymName, 0.13),
    (.kindAgrees, 0.74),
    (.kindDiffers, -0.74),
    (.inContainer, 0.96),
    (.inDefinition, 1.68),
    (.countryShare, 1.94),
    (.admin1Share, 2.69),
    (.countryNamed, 1.60),
    (.admin1Named, 0.86),
    (.near50, 3.17),
    (.near200, 2.54),
    (.near1000, 0.56),
    (.close50, 0.03),
    (.close200, 0.71),
    (.amongEquals, 1.57),
    (.publisherCountry, 2.20),
    (.nearHome, 3.00),
    (.nearCoordinates, 1.65),
    (.continent, 6.00),
    (.bareDivision, -1.00),
  ]
}
