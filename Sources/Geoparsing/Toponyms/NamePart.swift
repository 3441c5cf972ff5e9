/// The part of a name that is the name of a well-known place: "Dubai" of "Dubai World Cup".
enum NamePart {
  struct Found {
    var tokens: Range<Int>
    var senses: Range<Int32>
  }

  /// From how many inhabitants on (as a decimal logarithm) a town is known without being named.
  private static let knownTown: Float = 4.9

  /// What is called by a name without standing in the place of that name.
  private static let arenas = HashSet(words: "stadium arena oval bridge racecourse circuit")

  /// Waters and coasts that are called by the town on them.
  private static let besideTowns = HashSet(
    words: "beach bay coast cove shore sound harbor harbour valley")

  /// From how many inhabitants on (as a decimal logarithm) waters beyond that are called by a city.
  private static let greatCity: Float = 5.7

  /// The longest part that a country, a division, a region or a great town is called by, the first of equals.
  static func find(
    in candidate: SpanCandidate, _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>,
    _ cache: SenseCache
  ) -> Found? {
    let whole = candidate.tokens
    guard whole.count > 1, whole.count <= CandidateFinder.longest else { return nil }
    // The Emirates Stadium is in London.
    let last = tokens[whole.upperBound - 1]
    if arenas.contains(last.hash) { return nil }
    // The Mary River flows through no town of Mary.
    let isElsewhere = last.isOne(of: .natural) && !besideTowns.contains(last.hash)
    for length in (1..<whole.count).reversed() {
      for first in whole.lowerBound...(whole.upperBound - length) {
        let part = first..<(first + length)
        guard tokens[first].has(.capitalized), tokens[part.upperBound - 1].has(.capitalized),
          // "Bonny Island" is nothing of Iceland's.
          length > 1
            || !tokens[first].isOne(of: [.natural, .facility, .division, .kindOfPlace, .direction]),
          // "Abu Dinga" is nothing of Dinga's.
          first == whole.lowerBound
            || !CandidateFinder.compoundHeads.contains(tokens[first - 1].hash)
        else { continue }
        let range = Int(tokens[first].start)..<Int(tokens[part.upperBound - 1].end)
        let senses = cache.senses(of: UnsafeBufferPointer(rebasing: text[range]))
        let isBuilding = tokens[whole.upperBound - 1].isOne(of: .facility)
        if cache[senses].contains(where: {
          isKnown($0, isBuilding) && (!isElsewhere || $0.logPopulation >= greatCity)
        }) {
          return Found(tokens: part, senses: senses)
        }
      }
    }
    return nil
  }

  private static func isKnown(_ sense: Sense, _ isBuilding: Bool) -> Bool {
    guard sense.kind != .code else { return false }
    return switch sense.placeClass {
    case .country: sense.kind != .historic
    // The Jazeera Palace Hotel stands in no Jazeera.
    case .continent, .admin1, .region: sense.kind != .historic && !isBuilding
    case .capital, .settlement: sense.logPopulation >= knownTown && sense.kind == .primary
    default: false
    }
  }
}
