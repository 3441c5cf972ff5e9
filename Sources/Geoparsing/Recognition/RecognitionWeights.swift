/// What each evidence counts, in log-odds.
///
/// Fitted by logistic regression with a quadratic penalty on four published corpora (the development halves
/// of LGL, TR-News, GeoVirus and GeoWebNews); `Tests/Evaluation/fit.py` makes this file again.
enum RecognitionWeights {
  static let bias: Float = -0.06

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

  /// The same in the order of the first of each pair.
  private static let seconds = together.enumerated()
    .sorted { ($0.element.0.rawValue, $0.offset) < ($1.element.0.rawValue, $1.offset) }
    .map { (second: $0.element.1, weight: $0.element.2) }

  /// Where the pairs of each first begin in ``seconds``, and at the end their number.
  private static let starts: [Int] = {
    var starts = [Int](repeating: 0, count: Evidence.allCases.count + 1)
    for (first, _, _) in together { starts[Int(first.rawValue) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    return starts
  }()

  /// Gives each candidate the log-odds of its evidence.
  static func score(_ candidates: inout [SpanCandidate]) {
    table.withUnsafeBufferPointer { table in
      seconds.withUnsafeBufferPointer { seconds in
        starts.withUnsafeBufferPointer { starts in
          for index in candidates.indices {
            let evidence = candidates[index].evidence
            var pairs: Float = 0
            evidence.forEach { first in
              let number = Int(first.rawValue)
              for row in starts[number]..<starts[number + 1]
              where evidence.contains(seconds[row].second) {
                pairs += seconds[row].weight
              }
            }
            candidates[index].score = bias + evidence.sum(table) + pairs
          }
        }
      }
    }
  }

  private static let single: [(Evidence, Float)] = [
    (.beforeAge, -4.00),
    (.beforeDefinition, 4.00),
    (.abbreviatedState, 3.00),
    (.beforeAbbreviatedState, 2.50),
    (.country, 2.96),
    (.firstDivision, 1.46),
    (.capital, 1.28),
    (.metropolis, 0.60),
    (.city, 0.55),
    (.town, -0.17),
    (.village, -1.51),
    (.district, 0.47),
    (.quarter, -0.75),
    (.region, 0.85),
    (.natural, 0.47),
    (.airport, -1.01),
    (.site, -0.91),
    (.pattern, -0.98),
    (.unknownName, -3.31),
    (.codeOnly, -0.61),
    (.alternateOnly, -1.46),
    (.demonym, -1.00),
    (.pluralDemonym, -0.79),
    (.spelledOtherwise, -0.93),
    (.oneToken, -0.01),
    (.threeTokens, -0.67),
    (.shortWord, -2.56),
    (.veryCommonWord, -2.58),
    (.commonWord, -0.78),
    (.allWordsCommon, -0.49),
    (.commonGivenName, -0.36),
    (.givenName, -0.61),
    (.commonSurname, -0.40),
    (.surname, -0.03),
    (.noKnownWord, 0.97),
    (.capitals, 0.17),
    (.inCapitals, -0.57),
    (.startsSentence, -0.12),
    (.startsSentenceAsCommonWord, -0.98),
    (.inTitleCase, -0.28),
    (.endsWithRoad, 1.38),
    (.endsWithFacility, -0.29),
    (.endsWithNatural, 1.26),
    (.endsWithDivision, 0.39),
    (.beginsWithPrefix, 0.63),
    (.calendarWord, -1.20),
    (.organizationWord, -1.32),
    (.withDirection, 0.48),
    (.hasNumber, -0.45),
    (.titleWord, -0.52),
    (.foreignLetters, -0.04),
    (.threeWordPattern, 0.02),
    (.endsWithOrganization, -0.89),
    (.knownFacility, 3.00),
    (.longFacility, 3.00),
    (.afterLocative, 1.36),
    (.afterDirectional, 0.80),
    (.afterOf, 0.13),
    (.afterOtherPreposition, -0.04),
    (.afterArticle, 0.37),
    (.afterTitle, -1.40),
    (.afterGivenName, -0.45),
    (.afterInitial, -0.15),
    (.afterCapitalized, -1.41),
    (.afterCapitalizedPlace, -1.76),
    (.afterCommaPlace, 1.14),
    (.afterConjunction, 0.47),
    (.afterDirection, -0.49),
    (.afterKindOf, 1.36),
    (.afterHyphen, 0.40),
    (.afterPossessive, 0.03),
    (.afterNumber, 0.16),
    (.afterVerb, -0.15),
    (.afterMovement, 0.09),
    (.afterComma, -0.23),
    (.afterPerson, 0.05),
    (.afterSpeech, -0.28),
    (.afterRole, 0.01),
    (.afterLocativeArticle, 0.44),
    (.afterLowerWord, -0.04),
    (.afterOpening, -0.19),
    (.beforeContainer, 1.17),
    (.beforeCommaCapitalized, 0.57),
    (.beforePossessive, 0.06),
    (.beforeRole, 0.24),
    (.beforeSpeech, -1.19),
    (.beforeVerb, -0.17),
    (.beforeOrganization, -0.91),
    (.beforeMedia, -1.22),
    (.beforeFacility, -1.45),
    (.beforeNatural, -2.16),
    (.beforeDivision, -1.36),
    (.beforeEvent, -1.31),
    (.beforeTeam, -0.90),
    (.beforeCapitalized, -1.39),
    (.beforeSurname, -1.01),
    (.beforeHyphen, -0.61),
    (.beforeSurroundings, 0.50),
    (.beforeNumber, -1.36),
    (.beforePreposition, -0.29),
    (.beforeEnd, 0.21),
    (.beforeConjunction, 0.28),
    (.beforeParenthesis, -0.42),
    (.beforeOrganizationLater, 0.14),
    (.beforeLowerWord, -0.02),
    (.beforePerson, -0.29),
    (.beforeCountry, -1.68),
    (.beforeDirectional, 0.30),
    (.locativeElsewhere, 0.73),
    (.locativeOften, -0.27),
    (.personElsewhere, -1.92),
    (.withinPerson, -2.50),
    (.containerElsewhere, -0.08),
    (.partOfLongerElsewhere, -1.17),
    (.repeated, 0.24),
    (.startsText, 0.82),
    (.dateline, 0.68),
    (.namedInTitle, 0.71),
    (.countryMentioned, -0.01),
    (.divisionMentioned, 1.34),
    (.nearOthers, 0.55),
    (.farFromOthers, -0.44),
  ]

  private static let together: [(Evidence, Evidence, Float)] = [
    (.capital, .beforeSpeech, 2.50),
    (.alternateOnly, .capitals, 2.28),
    (.veryCommonWord, .givenName, 0.14),
    (.givenName, .capitals, 0.50),
    (.veryCommonWord, .capitals, 0.19),
    (.alternateOnly, .shortWord, 1.04),
    (.alternateOnly, .veryCommonWord, 0.24),
    (.country, .givenName, 0.72),
    (.capitals, .partOfLongerElsewhere, 1.07),
    (.country, .veryCommonWord, 0.21),
    (.unknownName, .capitals, -0.73),
    (.firstDivision, .codeOnly, 1.44),
    (.alternateOnly, .afterArticle, 0.76),
    (.afterKindOf, .partOfLongerElsewhere, -2.08),
    (.firstDivision, .divisionMentioned, -0.87),
    (.givenName, .afterArticle, 0.50),
    (.country, .alternateOnly, 0.19),
    (.startsSentence, .partOfLongerElsewhere, 1.06),
    (.codeOnly, .farFromOthers, -0.90),
    (.country, .noKnownWord, -0.89),
    (.district, .endsWithDivision, 1.11),
    (.district, .endsWithOrganization, 1.09),
    (.spelledOtherwise, .beforeParenthesis, 1.81),
    (.country, .codeOnly, -0.73),
    (.threeTokens, .afterLowerWord, 1.23),
    (.noKnownWord, .capitals, -0.94),
    (.capitals, .beforeCapitalized, 0.98),
    (.shortWord, .afterArticle, 0.38),
    (.beforeLowerWord, .partOfLongerElsewhere, 0.94),
    (.endsWithRoad, .endsWithOrganization, -1.25),
    (.commonSurname, .personElsewhere, -1.61),
    (.afterDirection, .partOfLongerElsewhere, -1.61),
    (.alternateOnly, .spelledOtherwise, -1.40),
    (.pattern, .locativeElsewhere, -0.93),
    (.noKnownWord, .divisionMentioned, -0.78),
    (.afterLocative, .beforeRole, -0.69),
    (.endsWithFacility, .repeated, -1.02),
    (.inTitleCase, .endsWithFacility, 1.10),
    (.unknownName, .repeated, -1.06),
    (.afterLocative, .beforeDivision, -0.64),
    (.country, .partOfLongerElsewhere, -0.88),
    (.beforeDivision, .divisionMentioned, -1.70),
    (.firstDivision, .afterLocativeArticle, -1.00),
    (.noKnownWord, .containerElsewhere, -1.03),
    (.demonym, .repeated, 1.07),
    (.village, .nearOthers, 0.79),
    (.commonWord, .afterArticle, -1.15),
    (.endsWithRoad, .afterOtherPreposition, 1.18),
    (.afterLocative, .beforeTeam, -0.29),
    (.countryMentioned, .farFromOthers, 0.70),
    (.beforeOrganization, .beforeDivision, 0.85),
    (.beforeLowerWord, .divisionMentioned, -0.64),
    (.firstDivision, .beforeOrganization, 0.91),
    (.village, .divisionMentioned, 0.79),
    (.spelledOtherwise, .beforeLowerWord, -1.23),
    (.unknownName, .afterLocativeArticle, 0.96),
    (.allWordsCommon, .nearOthers, 0.74),
    (.noKnownWord, .afterHyphen, -1.19),
    (.afterArticle, .divisionMentioned, -0.62),
    (.afterCapitalizedPlace, .partOfLongerElsewhere, -1.37),
    (.region, .withDirection, -1.05),
    (.afterLowerWord, .partOfLongerElsewhere, 0.55),
    (.surname, .divisionMentioned, 0.37),
    (.endsWithDivision, .locativeElsewhere, 1.13),
    (.beforeFacility, .divisionMentioned, -1.06),
    (.beforeOrganization, .farFromOthers, -1.07),
    (.town, .farFromOthers, -0.64),
    (.commonGivenName, .countryMentioned, -0.69),
    (.afterArticle, .namedInTitle, -0.90),
    (.beforeOrganizationLater, .partOfLongerElsewhere, 0.78),
    (.region, .countryMentioned, -0.92),
    (.commonGivenName, .startsSentence, -0.93),
    (.afterDirectional, .beforeRole, -1.14),
    (.beforeNatural, .repeated, -1.27),
    (.town, .surname, -0.69),
    (.endsWithOrganization, .locativeElsewhere, 0.74),
    (.givenName, .beforeLowerWord, 0.72),
    (.afterConjunction, .beforeDirectional, 0.96),
    (.unknownName, .startsSentence, -0.90),
    (.afterConjunction, .partOfLongerElsewhere, -0.86),
    (.personElsewhere, .partOfLongerElsewhere, 1.04),
    (.demonym, .locativeElsewhere, 1.20),
    (.capital, .partOfLongerElsewhere, 1.12),
    (.afterLocative, .beforeFacility, -0.89),
    (.beforeRole, .beforeOrganization, 0.80),
    (.namedInTitle, .countryMentioned, -0.53),
    (.beginsWithPrefix, .locativeElsewhere, -0.73),
    (.shortWord, .farFromOthers, -0.95),
    (.surname, .locativeOften, 1.13),
    (.city, .nearOthers, -0.45),
    (.region, .farFromOthers, 0.83),
    (.threeWordPattern, .afterLocative, -0.92),
    (.firstDivision, .beforeTeam, -0.85),
    (.endsWithDivision, .threeWordPattern, -0.92),
    (.town, .beforeRole, 0.73),
    (.commonGivenName, .namedInTitle, -0.52),
  ]
}
