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
    (.country, -1.10),
    (.admin1, 3.47),
    (.capital, -1.54),
    (.settlement, -1.34),
    (.airport, 0.50),
    (.populationDefined, 0.51),
    (.population, 0.71),
    (.famous, 0.11),
    (.divisionPopulation, 0.92),
    (.alternateName, -0.80),
    (.codeName, 0.03),
    (.demonymName, 0.17),
    (.spelledOtherwise, -0.49),
    (.kindAgrees, 0.61),
    (.kindDiffers, -0.61),
    (.inContainer, 1.00),
    (.inDefinition, 2.86),
    (.countryShare, 1.49),
    (.admin1Share, 2.32),
    (.countryNamed, 1.57),
    (.admin1Named, 1.80),
    (.near50, 1.50),
    (.near200, 2.66),
    (.near1000, 0.24),
    (.close50, -0.93),
    (.close200, 0.80),
    (.amongEquals, 2.63),
    (.publisherCountry, 2.38),
    (.nearHome, 3.00),
    (.nearCoordinates, 1.89),
  ]
}
