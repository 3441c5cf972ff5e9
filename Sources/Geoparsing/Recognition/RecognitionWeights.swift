/// What each evidence counts, in log-odds.
///
/// Fitted by logistic regression with a quadratic penalty on four published corpora (the development halves
/// of LGL, TR-News, GeoVirus and GeoWebNews); `Tests/Evaluation/fit.py` makes this file again.
enum RecognitionWeights {
  static let bias: Float = 0.05

  /// By the number of the evidence.
  static let table: [Float] = {
    var table = [Float](repeating: 0, count: Evidence.allCases.count)
    for (evidence, weight) in single { table[Int(evidence.rawValue)] = weight }
    return table
  }()

  /// What two count together, beyond what each counts alone.
  static let pairs: [(both: EvidenceSet, first: Evidence, second: Evidence, weight: Float)] =
    (together + byHand).map { first, second, weight in
      var both = EvidenceSet()
      both.insert(first)
      both.insert(second)
      return (both, first, second, weight)
    }

  /// The weights of the pairs, in a row for each first.
  private static let matrix: [Float] = {
    let count = Evidence.allCases.count
    var matrix = [Float](repeating: 0, count: count * count)
    for (first, second, weight) in together + byHand {
      matrix[Int(first.rawValue) * count + Int(second.rawValue)] += weight
    }
    return matrix
  }()

  /// The seconds of the pairs of each first.
  private static let seconds: [EvidenceSet] = {
    var seconds = [EvidenceSet](repeating: EvidenceSet(), count: Evidence.allCases.count)
    for (first, second, _) in together + byHand { seconds[Int(first.rawValue)].insert(second) }
    return seconds
  }()

  /// Gives each candidate the log-odds of its evidence, where it differs from what was known before.
  static func score(_ candidates: inout [SpanCandidate], knowing earlier: [EvidenceSet] = []) {
    let count = Evidence.allCases.count
    table.withUnsafeBufferPointer { table in
      seconds.withUnsafeBufferPointer { seconds in
        matrix.withUnsafeBufferPointer { matrix in
          for index in candidates.indices {
            let evidence = candidates[index].evidence
            if !earlier.isEmpty, earlier[index] == evidence { continue }
            var pairs: Float = 0
            evidence.forEachNumber { first in
              evidence.intersection(seconds[first]).forEachNumber { second in
                pairs += matrix[first * count + second]
              }
            }
            candidates[index].score = bias + evidence.sum(table) + pairs
          }
        }
      }
    }
  }

  private static let single: [(Evidence, Float)] = [
    (.country, 3.07),
    (.firstDivision, 1.25),
    (.capital, 0.85),
    (.metropolis, 0.44),
    (.city, 0.28),
    (.town, -0.09),
    (.village, -1.44),
    (.district, 0.42),
    (.quarter, -0.90),
    (.region, 1.38),
    (.natural, 0.54),
    (.airport, -0.72),
    (.site, -0.78),
    (.pattern, -0.77),
    (.unknownName, -3.51),
    (.codeOnly, -0.67),
    (.alternateOnly, -1.52),
    (.demonym, -0.99),
    (.pluralDemonym, -0.73),
    (.spelledOtherwise, -1.01),
    (.oneToken, -0.01),
    (.threeTokens, -0.55),
    (.shortWord, -2.34),
    (.veryCommonWord, -2.39),
    (.commonWord, -1.20),
    (.allWordsCommon, -0.36),
    (.commonGivenName, -0.44),
    (.givenName, -0.68),
    (.commonSurname, -0.54),
    (.surname, 0.28),
    (.noKnownWord, 0.36),
    (.capitals, 0.10),
    (.inCapitals, -0.38),
    (.startsSentence, -0.24),
    (.startsSentenceAsCommonWord, -0.89),
    (.inTitleCase, -0.34),
    (.endsWithRoad, 1.18),
    (.endsWithFacility, -0.37),
    (.endsWithNatural, 0.84),
    (.endsWithDivision, 0.05),
    (.beginsWithPrefix, 0.48),
    (.calendarWord, -1.25),
    (.organizationWord, -2.00),
    (.withDirection, 0.41),
    (.hasNumber, -0.65),
    (.titleWord, -0.51),
    (.foreignLetters, -0.13),
    (.threeWordPattern, -0.27),
    (.endsWithOrganization, -0.53),
    (.knownFacility, 3.00),
    (.longFacility, 3.00),
    (.longOwnName, 1.50),
    (.withinLonger, -2.73),
    (.afterLocative, 1.61),
    (.afterDirectional, 0.74),
    (.afterOf, 0.04),
    (.afterOtherPreposition, -0.09),
    (.afterArticle, 0.26),
    (.afterTitle, -1.19),
    (.afterGivenName, -0.53),
    (.afterInitial, -0.22),
    (.afterCapitalized, -1.34),
    (.afterCapitalizedPlace, -1.51),
    (.afterCommaPlace, 1.13),
    (.afterConjunction, 0.27),
    (.afterDirection, -0.27),
    (.afterKindOf, 1.53),
    (.afterHyphen, 0.50),
    (.afterPossessive, 0.01),
    (.afterNumber, 0.05),
    (.afterVerb, -0.16),
    (.afterMovement, 0.05),
    (.afterComma, -0.41),
    (.afterPerson, -0.02),
    (.afterSpeech, -0.38),
    (.afterRole, 0.05),
    (.afterLocativeArticle, 0.36),
    (.afterLowerWord, -0.04),
    (.afterOpening, -0.23),
    (.beforeContainer, 1.35),
    (.beforeCommaCapitalized, 0.71),
    (.beforePossessive, -0.14),
    (.beforeRole, 0.42),
    (.beforeSpeech, -1.13),
    (.beforeVerb, -0.04),
    (.beforeOrganization, -0.27),
    (.beforeMedia, -1.19),
    (.beforeFacility, -1.79),
    (.beforeNatural, -1.86),
    (.beforeDivision, -1.21),
    (.beforeEvent, -1.26),
    (.beforeTeam, -0.17),
    (.beforeCapitalized, -1.28),
    (.beforeSurname, -0.78),
    (.beforeHyphen, -0.32),
    (.beforeSurroundings, 0.46),
    (.beforeNumber, -1.45),
    (.beforePreposition, -0.07),
    (.beforeEnd, 0.28),
    (.beforeConjunction, 0.40),
    (.beforeParenthesis, -0.28),
    (.beforeOrganizationLater, 0.03),
    (.beforeLowerWord, 0.03),
    (.beforePerson, -0.24),
    (.beforeCountry, -1.62),
    (.beforeDirectional, 0.37),
    (.beforeAge, -4.00),
    (.beforeDefinition, 4.00),
    (.abbreviatedState, 3.00),
    (.beforeAbbreviatedState, 2.50),
    (.afterStrike, 1.60),
    (.beforeKindOf, 0.12),
    (.saidToBePlace, 2.50),
    (.inLine, 3.00),
    (.beforeAirport, 2.00),
    (.beforeStruck, 1.60),
    (.afterEvent, 1.80),
    (.compound, 2.50),
    (.listedBehindLocative, 1.20),
    (.listedWithPlace, 0.80),
    (.listedWithPlaces, 1.20),
    (.unknownInContainer, 1.50),
    (.unknownWithBearing, 2.00),
    (.unknownNear, 1.00),
    (.unknownIn, 0.60),
    (.namedStructure, 0.60),
    (.namedAirport, 2.00),
    (.heading, 2.50),
    (.locativeElsewhere, 0.82),
    (.locativeOften, 0.19),
    (.personElsewhere, -1.85),
    (.withinPerson, -2.50),
    (.containerElsewhere, 0.03),
    (.partOfLongerElsewhere, -0.72),
    (.repeated, 0.18),
    (.startsText, 0.85),
    (.dateline, 0.69),
    (.namedInTitle, 0.50),
    (.countryMentioned, -0.05),
    (.divisionMentioned, 1.00),
    (.nearOthers, 0.47),
    (.farFromOthers, -0.36),
  ]

  /// What the corpora have too little of to be fitted: divisions by name and kind, as in "in Foobaw, Kachin State", and
  /// persons named like a country.
  private static let byHand: [(Evidence, Evidence, Float)] = [
    (.firstDivision, .endsWithDivision, 2.2),
    // "Jammu and Kashmir", "The West Bank"
    (.firstDivision, .threeTokens, 1.8), (.firstDivision, .endsWithOrganization, 1.5),
    // "Michael Jordan ... Jordan said"
    (.country, .personElsewhere, -1.8),
    (.oneToken, .namedAsPersonOnly, -3.5),
    (.startsSentenceAsCommonWord, .smallElsewhere, -2.5),
    // "Hit was shelled."
    (.startsSentenceAsCommonWord, .beforeStruck, 1.5),
  ]

  private static let together: [(Evidence, Evidence, Float)] = [
    (.capital, .beforeSpeech, 2.50),
    (.alternateOnly, .capitals, 1.40),
    (.veryCommonWord, .saidToBePlace, 1.60),
    (.veryCommonWord, .givenName, 0.39),
    (.givenName, .capitals, 0.44),
    (.country, .veryCommonWord, 0.24),
    (.veryCommonWord, .capitals, 0.21),
    (.alternateOnly, .shortWord, 1.06),
    (.firstDivision, .codeOnly, 1.31),
    (.country, .givenName, 0.62),
    (.country, .codeOnly, -0.90),
    (.district, .endsWithDivision, 1.04),
    (.country, .alternateOnly, 0.45),
    (.district, .endsWithOrganization, 1.00),
    (.alternateOnly, .afterArticle, 0.68),
    (.unknownName, .capitals, -0.73),
    (.country, .noKnownWord, -0.78),
    (.alternateOnly, .veryCommonWord, 0.19),
    (.endsWithOrganization, .divisionMentioned, 0.28),
    (.givenName, .afterArticle, 0.37),
    (.threeTokens, .afterLowerWord, 1.21),
    (.country, .withinLonger, -1.76),
    (.endsWithDivision, .divisionMentioned, 0.36),
    (.spelledOtherwise, .beforeParenthesis, 2.04),
    (.endsWithRoad, .endsWithOrganization, -1.11),
    (.country, .afterArticle, 0.34),
    (.capitals, .partOfLongerElsewhere, 0.65),
    (.codeOnly, .farFromOthers, -0.77),
    (.firstDivision, .noKnownWord, 0.71),
    (.noKnownWord, .capitals, -0.83),
    (.capitals, .beforeCapitalized, 0.90),
    (.pattern, .endsWithOrganization, -0.70),
    (.town, .farFromOthers, -1.14),
    (.endsWithFacility, .repeated, -1.05),
    (.startsSentence, .partOfLongerElsewhere, 0.92),
    (.inTitleCase, .endsWithFacility, 1.21),
    (.afterArticle, .divisionMentioned, -0.49),
    (.commonSurname, .personElsewhere, -1.50),
    (.beforeLowerWord, .partOfLongerElsewhere, 0.80),
    (.pattern, .locativeElsewhere, -0.94),
    (.demonym, .repeated, 0.99),
    (.afterArticle, .namedInTitle, -0.82),
    (.partOfLongerElsewhere, .farFromOthers, 0.61),
    (.endsWithRoad, .afterOtherPreposition, 1.11),
    (.unknownName, .afterLocativeArticle, 1.07),
    (.spelledOtherwise, .beforeLowerWord, -1.38),
    (.beforeOrganization, .farFromOthers, -1.27),
    (.commonGivenName, .namedInTitle, -0.80),
    (.village, .nearOthers, 0.94),
    (.unknownName, .repeated, -0.99),
    (.afterDirectional, .beforeRole, -1.17),
    (.town, .beforeRole, 0.84),
    (.containerElsewhere, .countryMentioned, -0.81),
    (.region, .withDirection, -0.92),
    (.givenName, .beforeLowerWord, 0.74),
    (.region, .countryMentioned, -0.90),
    (.village, .divisionMentioned, 0.67),
    (.afterArticle, .countryMentioned, -0.28),
    (.noKnownWord, .containerElsewhere, -0.67),
    (.withinLonger, .divisionMentioned, -1.22),
    (.endsWithDivision, .locativeElsewhere, 1.34),
    (.pattern, .afterLocative, -0.83),
    (.afterLocativeArticle, .namedInTitle, -0.74),
    (.surname, .farFromOthers, -0.80),
    (.unknownName, .startsSentence, -0.83),
    (.afterArticle, .partOfLongerElsewhere, 0.59),
    (.afterLocative, .partOfLongerElsewhere, -0.47),
    (.afterLocative, .beforeRole, -0.42),
    (.afterLocative, .beforeFacility, -0.84),
    (.beforeFacility, .divisionMentioned, -1.07),
    (.commonGivenName, .startsSentence, -0.80),
    (.capital, .partOfLongerElsewhere, 0.97),
    (.capital, .noKnownWord, -0.43),
    (.alternateOnly, .noKnownWord, 0.85),
    (.firstDivision, .afterLocative, -0.67),
    (.afterLocative, .beforeDivision, -0.57),
    (.afterKindOf, .partOfLongerElsewhere, -1.01),
    (.capital, .commonSurname, 0.76),
    (.beforeLowerWord, .divisionMentioned, -0.57),
    (.unknownName, .allWordsCommon, -0.67),
    (.country, .beforePossessive, 0.97),
    (.noKnownWord, .afterHyphen, -1.04),
    (.countryMentioned, .farFromOthers, 0.61),
    (.afterConjunction, .beforeDirectional, 0.97),
    (.commonSurname, .beforeRole, 0.57),
    (.capital, .startsSentence, 0.76),
    (.firstDivision, .beforeRole, -0.60),
    (.personElsewhere, .partOfLongerElsewhere, 0.98),
    (.unknownName, .noKnownWord, 0.72),
    (.shortWord, .farFromOthers, -0.87),
    (.withinLonger, .afterLocative, -0.40),
    (.withinLonger, .locativeElsewhere, -0.66),
    (.firstDivision, .beforeOrganizationLater, 0.93),
    (.afterConjunction, .nearOthers, 0.84),
    (.endsWithNatural, .repeated, 0.80),
    (.town, .afterOf, 0.73),
    (.district, .noKnownWord, 0.48),
  ]
}
