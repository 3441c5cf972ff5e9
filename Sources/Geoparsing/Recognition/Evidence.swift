/// One thing that speaks for or against words being the name of a place here.
///
/// Each is true or not; what it counts is in ``RecognitionWeights``.
enum Evidence: UInt8, CaseIterable, Sendable {
  // What the gazetteer has under the name: the weightiest sense decides.
  case country, firstDivision, capital, metropolis, city, town, village, district, quarter, region
  case natural, airport, site, pattern, unknownName
  case codeOnly, alternateOnly, historicOnly, demonym, pluralDemonym, spelledOtherwise
  // What the words are.
  case oneToken, threeTokens, shortWord, veryCommonWord, commonWord, rareWord, allWordsCommon
  case commonGivenName, givenName, commonSurname, surname, noKnownWord
  case capitals, inCapitals, startsSentence, startsSentenceAsCommonWord, inTitleCase
  case endsWithRoad, endsWithFacility, endsWithNatural, endsWithDivision, beginsWithPrefix
  case calendarWord, organizationWord, withDirection, hasNumber, titleWord, foreignLetters
  case threeWordPattern, endsWithOrganization, knownFacility, longFacility
  // What stands before it.
  case afterLocative, afterDirectional, afterOf, afterOtherPreposition, afterArticle, afterTitle
  case afterGivenName, afterInitial, afterCapitalized, afterCapitalizedPlace, afterCommaPlace
  case afterConjunction, afterDirection, afterKindOf, afterHyphen, afterPossessive, afterNumber
  case afterVerb, afterMovement, afterComma, afterPerson, afterSpeech, afterRole
  case afterLocativeArticle, afterLowerWord, afterOpening
  // What stands behind it.
  case beforeContainer, beforeCommaCapitalized, beforePossessive, beforeRole, beforeSpeech
  case beforeVerb, beforeOrganization, beforeMedia, beforeFacility, beforeNatural
  case beforeDivision, beforeEvent, beforeTeam, beforeCapitalized, beforeSurname, beforeHyphen
  case beforeSurroundings, beforeNumber, beforePreposition, beforeEnd, beforeConjunction
  case beforeParenthesis, beforeOrganizationLater, beforeLowerWord, beforePerson
  case beforeCountry, beforeDirectional, beforeAge, beforeDefinition
  case abbreviatedState, beforeAbbreviatedState, afterStrike
  // What the document says elsewhere.
  case locativeElsewhere, locativeOften, personElsewhere, withinPerson, containerElsewhere
  case partOfLongerElsewhere
  case repeated, startsText, dateline, namedInTitle
  // Whether the document speaks of its surroundings.
  case countryMentioned, divisionMentioned, nearOthers, farFromOthers
}

/// A set of evidence.
struct EvidenceSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  @inline(__always)
  mutating func insert(_ evidence: Evidence) {
    let bit = evidence.rawValue
    switch bit >> 6 {
    case 0: low |= 1 << UInt64(bit)
    case 1: high |= 1 << UInt64(bit & 63)
    default: top |= 1 << UInt64(bit & 63)
    }
  }

  @inline(__always)
  mutating func insert(_ evidence: Evidence, if condition: Bool) {
    if condition { insert(evidence) }
  }

  mutating func remove(_ evidence: Evidence) {
    let bit = evidence.rawValue
    switch bit >> 6 {
    case 0: low &= ~(1 << UInt64(bit))
    case 1: high &= ~(1 << UInt64(bit & 63))
    default: top &= ~(1 << UInt64(bit & 63))
    }
  }

  @inline(__always)
  func contains(_ evidence: Evidence) -> Bool {
    let bit = evidence.rawValue
    return switch bit >> 6 {
    case 0: low >> UInt64(bit) & 1 == 1
    case 1: high >> UInt64(bit & 63) & 1 == 1
    default: top >> UInt64(bit & 63) & 1 == 1
    }
  }

  @inline(__always)
  func isSuperset(of other: EvidenceSet) -> Bool {
    low & other.low == other.low && high & other.high == other.high && top & other.top == other.top
  }

  /// Calls `body` with each, in the order of their numbers.
  @inline(__always)
  func forEach(_ body: (Evidence) -> Void) {
    var words = (low, high, top)
    while words.0 != 0 {
      if let evidence = Evidence(rawValue: UInt8(words.0.trailingZeroBitCount)) { body(evidence) }
      words.0 &= words.0 &- 1
    }
    while words.1 != 0 {
      if let evidence = Evidence(rawValue: UInt8(64 + words.1.trailingZeroBitCount)) {
        body(evidence)
      }
      words.1 &= words.1 &- 1
    }
    while words.2 != 0 {
      if let evidence = Evidence(rawValue: UInt8(128 + words.2.trailingZeroBitCount)) {
        body(evidence)
      }
      words.2 &= words.2 &- 1
    }
  }

  /// The sum of the weights, by number of evidence.
  @inline(__always)
  func sum(_ weights: UnsafeBufferPointer<Float>) -> Float {
    var sum: Float = 0
    var bits = low
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    bits = high
    while bits != 0 {
      sum += weights[64 + bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    bits = top
    while bits != 0 {
      sum += weights[128 + bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    return sum
  }
}
