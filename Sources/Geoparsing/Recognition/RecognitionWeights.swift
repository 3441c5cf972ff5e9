/// What each evidence counts, in log-odds.
///
/// Fitted by logistic regression with a quadratic penalty on four published corpora (the development halves
/// of LGL, TR-News, GeoVirus and GeoWebNews); `Tests/Evaluation/fit.py` makes this file again.
enum RecognitionWeights {
  static let bias: Float = -0.18

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
    (.firstDivision, 1.27),
    (.capital, 0.83),
    (.metropolis, 0.54),
    (.city, 0.28),
    (.town, 0.03),
    (.village, -1.42),
    (.district, 0.17),
    (.quarter, -0.66),
    (.region, 1.21),
    (.natural, 0.48),
    (.airport, -0.89),
    (.site, -0.96),
    (.pattern, -0.70),
    (.unknownName, -3.25),
    (.codeOnly, -0.63),
    (.alternateOnly, -0.89),
    (.demonym, -1.06),
    (.pluralDemonym, -0.75),
    (.spelledOtherwise, -0.83),
    (.oneToken, 0.09),
    (.threeTokens, -0.46),
    (.shortWord, -2.60),
    (.veryCommonWord, -2.35),
    (.commonWord, -1.23),
    (.allWordsCommon, -0.37),
    (.commonGivenName, -0.40),
    (.givenName, -0.63),
    (.commonSurname, -0.52),
    (.surname, 0.03),
    (.noKnownWord, 0.82),
    (.capitals, -0.02),
    (.inCapitals, -0.30),
    (.startsSentence, -0.16),
    (.startsSentenceAsCommonWord, -0.92),
    (.inTitleCase, -0.36),
    (.endsWithRoad, 1.28),
    (.endsWithFacility, -0.25),
    (.endsWithNatural, 0.95),
    (.endsWithDivision, 0.23),
    (.beginsWithPrefix, 0.57),
    (.calendarWord, -1.22),
    (.organizationWord, -1.18),
    (.withDirection, 0.51),
    (.hasNumber, -0.52),
    (.titleWord, -0.49),
    (.foreignLetters, -0.08),
    (.threeWordPattern, -0.35),
    (.endsWithOrganization, -0.34),
    (.knownFacility, 3.00),
    (.longFacility, 3.00),
    (.withinLonger, -2.98),
    (.afterLocative, 1.60),
    (.afterDirectional, 0.53),
    (.afterOf, 0.15),
    (.afterOtherPreposition, -0.12),
    (.afterArticle, 0.30),
    (.afterTitle, -1.23),
    (.afterGivenName, -0.53),
    (.afterInitial, -0.24),
    (.afterCapitalized, -1.36),
    (.afterCapitalizedPlace, -1.52),
    (.afterCommaPlace, 0.89),
    (.afterConjunction, 0.54),
    (.afterDirection, -0.38),
    (.afterKindOf, 1.54),
    (.afterHyphen, 0.44),
    (.afterPossessive, 0.35),
    (.afterNumber, 0.07),
    (.afterVerb, -0.16),
    (.afterMovement, 0.06),
    (.afterComma, -0.40),
    (.afterPerson, 0.11),
    (.afterSpeech, -0.34),
    (.afterLocativeArticle, 0.31),
    (.afterLowerWord, -0.03),
    (.afterOpening, -0.23),
    (.beforeContainer, 1.25),
    (.beforeCommaCapitalized, 0.69),
    (.beforePossessive, -0.19),
    (.beforeRole, 0.53),
    (.beforeSpeech, -1.13),
    (.beforeVerb, -0.07),
    (.beforeOrganization, -0.38),
    (.beforeMedia, -1.20),
    (.beforeFacility, -1.87),
    (.beforeNatural, -1.86),
    (.beforeDivision, -1.35),
    (.beforeEvent, -1.31),
    (.beforeTeam, -0.24),
    (.beforeCapitalized, -1.30),
    (.beforeSurname, -0.79),
    (.beforeHyphen, -0.41),
    (.beforeSurroundings, 0.47),
    (.beforeNumber, -1.39),
    (.beforePreposition, -0.09),
    (.beforeEnd, 0.26),
    (.beforeConjunction, 0.42),
    (.beforeParenthesis, -0.34),
    (.beforeOrganizationLater, 0.02),
    (.beforeLowerWord, 0.05),
    (.beforePerson, -0.21),
    (.beforeCountry, -1.63),
    (.beforeDirectional, 0.44),
    (.beforeAge, -4.00),
    (.beforeDefinition, 4.00),
    (.abbreviatedState, 3.00),
    (.beforeAbbreviatedState, 2.50),
    (.afterStrike, 1.60),
    (.beforeKindOf, 0.22),
    (.unknownOfKind, 2.50),
    (.inLine, 3.00),
    (.locativeElsewhere, 0.80),
    (.locativeOften, 0.12),
    (.personElsewhere, -1.81),
    (.withinPerson, -2.50),
    (.containerElsewhere, -0.07),
    (.partOfLongerElsewhere, -0.72),
    (.repeated, 0.18),
    (.startsText, 0.81),
    (.dateline, 0.71),
    (.namedInTitle, 0.63),
    (.countryMentioned, 0.05),
    (.divisionMentioned, 0.96),
    (.nearOthers, 0.71),
    (.farFromOthers, -0.35),
  ]

  private static let together: [(Evidence, Evidence, Float)] = [
    (.capital, .beforeSpeech, 2.50),
    (.alternateOnly, .capitals, 1.72),
    (.veryCommonWord, .givenName, 0.28),
    (.givenName, .capitals, 0.30),
    (.country, .veryCommonWord, 0.26),
    (.veryCommonWord, .capitals, 0.09),
    (.alternateOnly, .shortWord, 1.08),
    (.firstDivision, .codeOnly, 1.34),
    (.country, .givenName, 0.56),
    (.district, .endsWithDivision, 1.17),
    (.district, .endsWithOrganization, 1.14),
    (.country, .codeOnly, -0.89),
    (.country, .alternateOnly, 0.22),
    (.alternateOnly, .afterArticle, 0.71),
    (.unknownName, .capitals, -0.64),
    (.endsWithOrganization, .divisionMentioned, 0.15),
    (.country, .noKnownWord, -1.04),
    (.country, .withinLonger, -1.56),
    (.spelledOtherwise, .beforeParenthesis, 2.16),
    (.threeTokens, .afterLowerWord, 1.19),
    (.codeOnly, .farFromOthers, -1.05),
    (.endsWithDivision, .divisionMentioned, 0.18),
    (.givenName, .afterArticle, 0.23),
    (.endsWithRoad, .endsWithOrganization, -1.11),
    (.country, .afterArticle, 0.33),
    (.firstDivision, .noKnownWord, 0.41),
    (.capitals, .partOfLongerElsewhere, 0.69),
    (.noKnownWord, .capitals, -0.87),
    (.pattern, .endsWithOrganization, -0.87),
    (.capitals, .beforeCapitalized, 0.91),
    (.town, .farFromOthers, -1.01),
    (.startsSentence, .partOfLongerElsewhere, 0.94),
    (.inTitleCase, .endsWithFacility, 1.22),
    (.commonSurname, .personElsewhere, -1.57),
    (.endsWithFacility, .repeated, -0.96),
    (.pattern, .locativeElsewhere, -0.91),
    (.beforeLowerWord, .partOfLongerElsewhere, 0.81),
    (.endsWithRoad, .afterOtherPreposition, 1.15),
    (.demonym, .repeated, 0.95),
    (.partOfLongerElsewhere, .farFromOthers, 0.49),
    (.afterArticle, .namedInTitle, -0.92),
    (.commonGivenName, .namedInTitle, -0.70),
    (.spelledOtherwise, .beforeLowerWord, -1.29),
    (.unknownName, .afterLocativeArticle, 1.09),
    (.village, .divisionMentioned, 0.87),
    (.afterArticle, .countryMentioned, -0.39),
    (.afterDirectional, .beforeRole, -1.30),
    (.region, .countryMentioned, -0.98),
    (.unknownName, .repeated, -0.96),
    (.withinLonger, .nearOthers, -1.03),
    (.afterArticle, .divisionMentioned, -0.44),
    (.region, .withDirection, -0.79),
    (.noKnownWord, .containerElsewhere, -0.72),
    (.town, .beforeRole, 0.80),
    (.containerElsewhere, .countryMentioned, -0.77),
    (.capital, .commonSurname, 1.16),
    (.capital, .partOfLongerElsewhere, 1.05),
    (.pattern, .afterLocative, -0.81),
    (.endsWithDivision, .locativeElsewhere, 1.33),
    (.village, .nearOthers, 0.76),
    (.alternateOnly, .spelledOtherwise, -1.11),
    (.givenName, .beforeLowerWord, 0.66),
    (.countryMentioned, .farFromOthers, 0.68),
    (.afterArticle, .partOfLongerElsewhere, 0.56),
    (.beforeLowerWord, .divisionMentioned, -0.59),
    (.beforeOrganization, .farFromOthers, -1.08),
    (.noKnownWord, .organizationWord, -1.00),
    (.beforeFacility, .divisionMentioned, -1.00),
    (.afterLocative, .beforeDivision, -0.74),
    (.afterLocative, .partOfLongerElsewhere, -0.39),
    (.afterLocative, .beforeRole, -0.31),
    (.afterLocative, .beforeFacility, -0.91),
    (.unknownName, .allWordsCommon, -0.76),
    (.namedInTitle, .countryMentioned, -0.65),
    (.oneToken, .organizationWord, -1.18),
    (.firstDivision, .afterLocative, -0.55),
    (.country, .beforePossessive, 0.95),
    (.noKnownWord, .divisionMentioned, -0.53),
    (.surname, .partOfLongerElsewhere, 0.61),
    (.unknownName, .startsSentence, -0.88),
    (.region, .withinLonger, 0.92),
    (.noKnownWord, .afterHyphen, -0.99),
    (.commonGivenName, .startsSentence, -0.88),
    (.withinLonger, .afterLocative, -0.43),
    (.firstDivision, .beforeOrganizationLater, 0.99),
    (.surname, .farFromOthers, -0.54),
    (.firstDivision, .afterCommaPlace, 1.03),
    (.personElsewhere, .partOfLongerElsewhere, 0.83),
    (.endsWithNatural, .repeated, 0.82),
    (.oneToken, .afterPossessive, -1.03),
    (.afterConjunction, .partOfLongerElsewhere, -0.85),
    (.town, .alternateOnly, -0.90),
    (.afterKindOf, .partOfLongerElsewhere, -0.98),
    (.noKnownWord, .afterDirectional, 0.73),
    (.firstDivision, .beforeRole, -0.55),
  ]
}
