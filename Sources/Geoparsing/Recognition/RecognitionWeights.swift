/// What each evidence counts, in log-odds.
///
/// Fitted by logistic regression with a quadratic penalty on four published corpora (the development halves
/// of LGL, TR-News, GeoVirus and GeoWebNews); `Tests/Evaluation/fit.py` makes this file again.
enum RecognitionWeights {
  static let bias: Float = -0.22

  /// By the number of the evidence.
  static let table: [Float] = {
    var table = [Float](repeating: 0, count: Evidence.allCases.count)
    for (evidence, weight) in single { table[Int(evidence.rawValue)] = weight }
    return table
  }()

  /// What two count together, beyond what each counts alone.
  static let pairs: [(both: EvidenceSet, first: Evidence, second: Evidence, weight: Float)] =
    together.map { first, second, weight in
      var both = EvidenceSet()
      both.insert(first)
      both.insert(second)
      return (both, first, second, weight)
    }

  /// The weights of the pairs, in a row for each first.
  private static let matrix: [Float] = {
    let count = Evidence.allCases.count
    var matrix = [Float](repeating: 0, count: count * count)
    for (first, second, weight) in together {
      matrix[Int(first.rawValue) * count + Int(second.rawValue)] += weight
    }
    return matrix
  }()

  /// The seconds of the pairs of each first.
  private static let seconds: [EvidenceSet] = {
    var seconds = [EvidenceSet](repeating: EvidenceSet(), count: Evidence.allCases.count)
    for (first, second, _) in together { seconds[Int(first.rawValue)].insert(second) }
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
    (.country, 3.04),
    (.firstDivision, 1.36),
    (.capital, 0.86),
    (.metropolis, 0.45),
    (.city, 0.33),
    (.town, -0.14),
    (.village, -0.98),
    (.district, 0.46),
    (.quarter, -0.80),
    (.region, 1.00),
    (.natural, 0.39),
    (.airport, -0.82),
    (.site, -1.03),
    (.pattern, -0.91),
    (.unknownName, -3.23),
    (.codeOnly, -0.72),
    (.alternateOnly, -1.36),
    (.demonym, -0.99),
    (.pluralDemonym, -0.73),
    (.spelledOtherwise, -0.79),
    (.oneToken, 0.09),
    (.threeTokens, -0.52),
    (.shortWord, -2.71),
    (.veryCommonWord, -2.26),
    (.commonWord, -1.10),
    (.allWordsCommon, -0.48),
    (.commonGivenName, -0.42),
    (.givenName, -0.53),
    (.commonSurname, -0.47),
    (.surname, 0.02),
    (.noKnownWord, 0.82),
    (.capitals, 0.07),
    (.inCapitals, -0.66),
    (.startsSentence, -0.12),
    (.startsSentenceAsCommonWord, -0.95),
    (.inTitleCase, -0.28),
    (.endsWithRoad, 1.42),
    (.endsWithFacility, -0.25),
    (.endsWithNatural, 1.39),
    (.endsWithDivision, 0.24),
    (.beginsWithPrefix, 0.64),
    (.calendarWord, -1.17),
    (.organizationWord, -1.39),
    (.withDirection, 0.63),
    (.hasNumber, -0.42),
    (.titleWord, -0.42),
    (.foreignLetters, -0.07),
    (.threeWordPattern, -0.29),
    (.endsWithOrganization, -0.88),
    (.knownFacility, 3.00),
    (.longFacility, 3.00),
    (.afterLocative, 1.41),
    (.afterDirectional, 0.83),
    (.afterOf, 0.22),
    (.afterOtherPreposition, -0.04),
    (.afterArticle, 0.43),
    (.afterTitle, -1.24),
    (.afterGivenName, -0.48),
    (.afterInitial, -0.26),
    (.afterCapitalized, -1.60),
    (.afterCapitalizedPlace, -1.63),
    (.afterCommaPlace, 0.89),
    (.afterConjunction, 0.49),
    (.afterDirection, -0.43),
    (.afterKindOf, 1.06),
    (.afterHyphen, 0.38),
    (.afterPossessive, -0.06),
    (.afterNumber, 0.12),
    (.afterVerb, -0.09),
    (.afterMovement, 0.07),
    (.afterComma, -0.27),
    (.afterPerson, 0.16),
    (.afterSpeech, -0.22),
    (.afterRole, 0.01),
    (.afterLocativeArticle, 0.35),
    (.afterOpening, -0.15),
    (.beforeContainer, 1.21),
    (.beforeCommaCapitalized, 0.62),
    (.beforePossessive, -0.13),
    (.beforeRole, 0.44),
    (.beforeSpeech, -1.15),
    (.beforeVerb, -0.15),
    (.beforeOrganization, -0.45),
    (.beforeMedia, -1.33),
    (.beforeFacility, -1.45),
    (.beforeNatural, -1.97),
    (.beforeDivision, -1.19),
    (.beforeEvent, -1.27),
    (.beforeTeam, -1.08),
    (.beforeCapitalized, -1.28),
    (.beforeSurname, -0.93),
    (.beforeHyphen, -0.66),
    (.beforeSurroundings, 0.59),
    (.beforeNumber, -1.33),
    (.beforePreposition, -0.25),
    (.beforeEnd, 0.27),
    (.beforeConjunction, 0.30),
    (.beforeParenthesis, -0.18),
    (.beforeOrganizationLater, 0.10),
    (.beforeLowerWord, 0.02),
    (.beforePerson, -0.29),
    (.beforeCountry, -1.68),
    (.beforeDirectional, 0.32),
    (.beforeAge, -4.00),
    (.beforeDefinition, 4.00),
    (.afterStrike, 1.60),
    (.abbreviatedState, 3.00),
    (.beforeAbbreviatedState, 2.50),
    (.locativeElsewhere, 0.75),
    (.locativeOften, 0.06),
    (.personElsewhere, -1.79),
    (.withinPerson, -2.50),
    (.containerElsewhere, -0.52),
    (.partOfLongerElsewhere, -0.99),
    (.repeated, 0.27),
    (.startsText, 0.85),
    (.dateline, 0.61),
    (.namedInTitle, 0.60),
    (.countryMentioned, 0.13),
    (.divisionMentioned, 1.19),
    (.nearOthers, 0.81),
    (.farFromOthers, -0.48),
  ]

  private static let together: [(Evidence, Evidence, Float)] = [
    (.capital, .beforeSpeech, 2.50),
    (.alternateOnly, .capitals, 2.05),
    (.veryCommonWord, .givenName, 0.27),
    (.veryCommonWord, .capitals, -0.07),
    (.givenName, .capitals, 0.41),
    (.country, .veryCommonWord, 0.67),
    (.alternateOnly, .shortWord, 1.30),
    (.country, .givenName, 0.65),
    (.alternateOnly, .veryCommonWord, 0.18),
    (.capitals, .partOfLongerElsewhere, 0.90),
    (.firstDivision, .codeOnly, 1.29),
    (.unknownName, .capitals, -0.69),
    (.afterKindOf, .partOfLongerElsewhere, -2.18),
    (.country, .codeOnly, -0.90),
    (.alternateOnly, .afterArticle, 0.63),
    (.district, .endsWithDivision, 1.00),
    (.startsSentence, .partOfLongerElsewhere, 0.96),
    (.district, .endsWithOrganization, 0.97),
    (.country, .noKnownWord, -0.90),
    (.givenName, .afterArticle, 0.29),
    (.endsWithOrganization, .divisionMentioned, 0.49),
    (.endsWithDivision, .divisionMentioned, 0.44),
    (.codeOnly, .farFromOthers, -1.06),
    (.spelledOtherwise, .beforeParenthesis, 1.98),
    (.threeTokens, .afterLowerWord, 1.24),
    (.country, .alternateOnly, 0.08),
    (.noKnownWord, .capitals, -0.78),
    (.afterDirection, .partOfLongerElsewhere, -1.57),
    (.firstDivision, .noKnownWord, 0.56),
    (.beforeLowerWord, .partOfLongerElsewhere, 1.14),
    (.endsWithRoad, .endsWithOrganization, -1.21),
    (.afterLocative, .beforeRole, -0.82),
    (.pattern, .locativeElsewhere, -0.88),
    (.afterLocative, .beforeDivision, -0.53),
    (.beginsWithPrefix, .locativeElsewhere, -0.86),
    (.endsWithFacility, .repeated, -1.06),
    (.commonSurname, .personElsewhere, -1.65),
    (.afterCapitalized, .partOfLongerElsewhere, -1.08),
    (.inTitleCase, .endsWithFacility, 1.18),
    (.town, .farFromOthers, -0.99),
    (.beforeLowerWord, .divisionMentioned, -0.74),
    (.afterLocative, .beforeTeam, -0.41),
    (.village, .divisionMentioned, 0.78),
    (.unknownName, .repeated, -1.02),
    (.beforeDivision, .divisionMentioned, -1.76),
    (.demonym, .repeated, 1.02),
    (.endsWithRoad, .afterOtherPreposition, 1.22),
    (.firstDivision, .divisionMentioned, -0.42),
    (.partOfLongerElsewhere, .countryMentioned, -0.54),
    (.country, .partOfLongerElsewhere, -1.20),
    (.commonGivenName, .namedInTitle, -0.99),
    (.beforeOrganization, .farFromOthers, -1.41),
    (.beforeOrganizationLater, .partOfLongerElsewhere, 0.99),
    (.countryMentioned, .farFromOthers, 0.51),
    (.beforeOrganization, .beforeDivision, 1.00),
    (.afterArticle, .divisionMentioned, -0.50),
    (.noKnownWord, .divisionMentioned, -0.79),
    (.afterArticle, .namedInTitle, -0.93),
    (.countryMentioned, .nearOthers, -0.46),
    (.spelledOtherwise, .beforeLowerWord, -1.23),
    (.unknownName, .afterLocativeArticle, 0.95),
    (.noKnownWord, .afterHyphen, -1.17),
    (.country, .beforePossessive, 0.90),
    (.region, .withDirection, -0.97),
    (.region, .nearOthers, -0.59),
    (.firstDivision, .partOfLongerElsewhere, -0.75),
    (.town, .beforeRole, 0.82),
    (.endsWithDivision, .locativeElsewhere, 1.26),
    (.beforeFacility, .divisionMentioned, -1.09),
    (.partOfLongerElsewhere, .farFromOthers, 0.53),
    (.capital, .partOfLongerElsewhere, 0.96),
    (.commonWord, .afterArticle, -1.13),
    (.firstDivision, .beforeRole, -0.53),
    (.region, .countryMentioned, -0.77),
    (.afterDirectional, .beforeRole, -1.13),
    (.unknownName, .startsSentence, -0.92),
    (.afterConjunction, .beforeDirectional, 0.94),
    (.alternateOnly, .spelledOtherwise, -1.04),
    (.demonym, .locativeElsewhere, 0.93),
    (.commonGivenName, .startsSentence, -0.93),
    (.firstDivision, .beforeDivision, -0.45),
    (.capital, .commonSurname, 0.88),
    (.afterConjunction, .partOfLongerElsewhere, -0.75),
    (.firstDivision, .afterCommaPlace, 1.03),
    (.givenName, .beforeParenthesis, -0.86),
    (.region, .farFromOthers, 0.62),
    (.afterLocative, .beforeFacility, -0.90),
    (.locativeElsewhere, .farFromOthers, 0.50),
    (.village, .farFromOthers, -0.98),
    (.noKnownWord, .afterKindOf, 1.04),
    (.alternateOnly, .beforeCapitalized, 0.67),
    (.threeWordPattern, .afterLocative, -0.87),
    (.beforeNatural, .repeated, -1.24),
    (.beforeCapitalized, .countryMentioned, -0.67),
    (.alternateOnly, .beforeParenthesis, -0.67),
    (.city, .farFromOthers, -0.65),
    (.veryCommonWord, .commonSurname, -0.85),
  ]
}
