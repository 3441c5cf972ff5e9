import Incidents
import SimpleFeatures

/// Finds the words by which a text places something beside a name: "10 km south-west of Kirkuk", "between A
/// and B", "northern Iraq".
///
/// The words around the name are cut out and read by ``PlaceGrammar``; the location follows from that of
/// the name by the rules of ``PointRadius``.
struct RelationFinder {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let resolver: PlaceResolver
  /// For each token the end of the name that begins with it; 0 for others.
  let nameEnds: [Int32]

  init(
    text: UnsafeBufferPointer<UInt8>, tokens: [Token], resolver: PlaceResolver, names: [Range<Int>]
  ) {
    self.text = text
    self.tokens = tokens
    self.resolver = resolver
    var ends = [Int32](repeating: 0, count: tokens.count)
    for name in names { ends[name.lowerBound] = Int32(name.upperBound) }
    nameEnds = ends
  }

  /// Tokens before a name that may describe a relation to it.
  private static let reach = 12

  /// What the words around the name at some tokens describe, from the place that it is.
  func relation(around name: Range<Int>, place: Int) -> RelativePlace? {
    guard let phrase = phrase(around: name) else { return nil }
    let range = Int(tokens[phrase.lowerBound].start)..<Int(tokens[phrase.upperBound - 1].end)
    let words = String(decoding: text[range], as: UTF8.self)
    let own = folded(name)
    let known = Set(
      phrase.compactMap { nameEnds[$0] > 0 ? folded($0..<Int(nameEnds[$0])) : nil } + [own])
    let clauses = PlaceGrammar.clauses(of: words) { known.contains(PlaceName.folded($0)) }
    guard
      let clause = clauses.first(where: {
        $0.relation != .at && PlaceName.folded($0.name) == own
      }), let location = resolver.location(clause, from: place)
    else { return nil }
    return RelativePlace(range: range, text: words, location: location)
  }

  /// Whether a number with a unit begins at a token.
  private func isDistance(_ index: Int) -> Bool {
    tokens[index].has(.number) && index + 1 < tokens.count
      && (Self.units.contains(tokens[index + 1].hash)
        || tokens[index].end - tokens[index].start > 2
          && text[Int(tokens[index].end) - 1] == UInt8(ascii: "m"))
  }

  private func folded(_ name: Range<Int>) -> String {
    let range = Int(tokens[name.lowerBound].start)..<Int(tokens[name.upperBound - 1].end)
    return PlaceName.folded(String(decoding: text[range], as: UTF8.self))
  }

  /// The tokens from the first word of the relation to the last name in it.
  private func phrase(around name: Range<Int>) -> Range<Int>? {
    var start = name.lowerBound
    var core: Int?
    while start > 0, name.lowerBound - start < Self.reach {
      let token = tokens[start - 1]
      guard Self.isRelational(token), !tokens[start].has(.startsLine) else { break }
      start -= 1
      if Self.core.contains(token.hash) || isDistance(start) { core = start }
    }
    if let core {
      // The words for "about" and "at the" before the first that counts.
      var first = core
      while first > start, Self.leading.contains(tokens[first - 1].hash) {
        first -= 1
        if tokens[first].isOne(of: [.locative, .preposition]),
          !Self.about.contains(tokens[first].hash)
        {
          break
        }
      }
      return first..<extended(name, openedAt: first)
    }
    // "the Iraq-Syria border", "the Baghdad-Kirkuk road"
    let next = name.upperBound
    guard next < tokens.count, !tokens[name.lowerBound].has(.hyphenated) else { return nil }
    var end = next
    if tokens[next].has(.hyphenated), nameEnds[next] > 0 { end = Int(nameEnds[next]) }
    guard end < tokens.count, !tokens[end].has(.startsLine), Self.lines.contains(tokens[end].hash)
    else { return nil }
    return name.lowerBound..<(end + 1)
  }

  /// The end of the names that a relation joins: "between A and B".
  private func extended(_ name: Range<Int>, openedAt first: Int) -> Int {
    let next = name.upperBound
    guard
      (first..<name.lowerBound).contains(where: { Self.joining.contains(tokens[$0].hash) }),
      next + 1 < tokens.count, Self.joiners.contains(tokens[next].hash)
    else { return next }
    let other = tokens[next + 1].isOne(of: .article) ? next + 2 : next + 1
    guard other < tokens.count, nameEnds[other] > 0 else { return next }
    return Int(nameEnds[other])
  }

  private static func isRelational(_ token: Token) -> Bool {
    token.has(.number) || core.contains(token.hash) || leading.contains(token.hash)
      || linking.contains(token.hash)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }

  /// The words without which nothing is related.
  private static let core = hashes(
    "near nearby outside around vicinity outskirts edge suburbs environs adjacent close next opposite "
      + "beside between border road highway north south east west northern southern eastern western "
      + "central northeast northwest southeast southwest northeastern northwestern southeastern "
      + "southwestern downtown km kilometers kilometres kilometer kilometre miles mile meters metres"
  )
  private static let units = hashes(
    "km kilometers kilometres kilometer kilometre miles mile meters metres m mi")
  private static let leading = hashes(
    "about some approximately roughly nearly almost just on the in at immediate over around")
  private static let about = hashes("about around over")
  private static let linking = hashes(
    "of from to the and away in city town village province part parts area side with")
  private static let joining = hashes("between from")
  private static let joiners = hashes("and to")
  private static let lines = hashes("border road highway frontier motorway")
}

extension PlaceResolver {
  /// Where a clause describes a position from that of a place; `nil` when it does not.
  func location(_ clause: PlaceClause, from place: Int) -> Location? {
    var findings: [Finding] = []
    let candidate = candidate(place, level: .exact, kind: .primary)
    guard
      let placed = self.place(clause, 0, candidate, PlaceRestriction(), &findings)
    else { return nil }
    return Location(
      position: placed.position.normalized, uncertainty: .meters(placed.radius),
      footprint: placed.footprint, method: placed.method, place: gazetteer.reference(place),
      reasons: placed.reasons)
  }
}
