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
  /// It is part of a longer name of the gazetteer: "Praia" in "Mocímboa da Praia".
  case withinLonger
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
  /// A settlement of the gazetteer in two words or more that nobody is called and no word list has: "Kiryat Shmona".
  case longOwnName
  /// The word for a kind of place, small: "Ambeli village".
  case beforeKindOf
  /// What the gazetteer lacks, or a short word, with the word for a kind of place before or behind it: "the town of
  /// Mondomo", "the city of Gao"; a division that holds the name before it.
  case saidToBePlace
  /// One of two names that a road or border joins: "the Gusau-Funtua road".
  case inLine
  /// "A bomb exploded in Osh", "clashes near Gao": where something happened to somebody.
  case afterEvent
  /// "in Deir al-Balah": a place of the gazetteer whose name begins as those of places do where Arabic is spoken.
  case compound
  /// "Kherson was shelled", "Goma came under bombardment": what befalls towns and not people.
  case beforeStruck
  /// "Abha airport".
  case beforeAirport
  // A name that the gazetteer lacks, or has in a short or common word: whether it stands in a list behind a preposition
  // ("in Kurigram and Netrokona"), with one or several places, before what holds it ("Chandpa in Hathras district"), before
  // a bearing ("Tomatin, south of Inverness"), or behind "near".
  case listedBehindLocative, listedWithPlace, listedWithPlaces, unknownInContainer,
    unknownWithBearing
  case unknownNear, unknownIn
  /// A bridge, port or stadium that the gazetteer lacks; an airport.
  case namedStructure, namedAirport
  /// The head of a paragraph that goes on: "Azaz. A car bomb exploded".
  case heading
  // What the document says elsewhere.
  case locativeElsewhere, locativeOften, personElsewhere, withinPerson, containerElsewhere
  case partOfLongerElsewhere
  case repeated, startsText, dateline, namedInTitle
  /// Somebody is named in full with this word, and nowhere does it stand as places do: "Chad Smith plays the drums.
  /// Chad is a friend."
  case namedAsPersonOnly
  /// The first word of a sentence, that elsewhere is written small: "Reading is fun. She was reading a book."
  case smallElsewhere
  // Whether the document speaks of its surroundings.
  case countryMentioned, divisionMentioned, nearOthers, farFromOthers
}

/// A set of evidence.
struct EvidenceSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  init(_ evidence: Evidence...) {
    for each in evidence { insert(each) }
  }

  private init(low: UInt64, high: UInt64, top: UInt64) {
    (self.low, self.high, self.top) = (low, high, top)
  }

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

  @inline(__always)
  func isDisjoint(with other: EvidenceSet) -> Bool {
    low & other.low == 0 && high & other.high == 0 && top & other.top == 0
  }

  @inline(__always)
  func intersection(_ other: EvidenceSet) -> EvidenceSet {
    EvidenceSet(low: low & other.low, high: high & other.high, top: top & other.top)
  }

  /// Calls `body` with each, in the order of their numbers.
  func forEach(_ body: (Evidence) -> Void) {
    forEachNumber { if let evidence = Evidence(rawValue: UInt8($0)) { body(evidence) } }
  }

  /// Calls `body` with the number of each, in ascending order.
  @inline(__always)
  func forEachNumber(_ body: (Int) -> Void) {
    Self.forEachBit(of: low, from: 0, body)
    Self.forEachBit(of: high, from: 64, body)
    Self.forEachBit(of: top, from: 128, body)
  }

  /// The sum of the weights, by number of evidence.
  @inline(__always)
  func sum(_ weights: UnsafeBufferPointer<Float>) -> Float {
    var sum: Float = 0
    forEachNumber { sum += weights[$0] }
    return sum
  }

  @inline(__always)
  private static func forEachBit(of word: UInt64, from first: Int, _ body: (Int) -> Void) {
    var bits = word
    while bits != 0 {
      body(first &+ bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
  }
}
