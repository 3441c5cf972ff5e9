import Incidents
import SimpleFeatures

/// Two directions from one place: "north and east of Bakhmut".
extension RelationFinder {
  /// A clause of which the grammar read only the second of two directions, with the first in some tokens: what lies in
  /// either of them. Two quarters of an area, or of a town, are not told from all of it.
  func joined(_ clause: PlaceClause, in phrase: Range<Int>, of place: Int) -> PlaceClause {
    guard let first = firstHeading(in: phrase) else { return clause }
    var clause = clause
    switch clause.relation {
    case .toward
    where resolver.isRegion(place) || Self.ins.contains(tokens[phrase.lowerBound].hash):
      clause.relation = .at
    case .toward(let second):
      clause.relation =
        first.joined(with: second).map { .toward($0) }
        ?? .near("\(first.words) and \(second.words) of")
    case .offset(let distance, let precision, let second?):
      clause.relation = .offset(distance, precision: precision, first.joined(with: second))
    case .part, .side: clause.relation = .at
    default: break
    }
    return clause
  }

  /// "Pakistan's northwest", "Turkey's mainly Kurdish southeast", "Mali's far north": a part of what the name is.
  func ownPart(of name: Range<Int>, _ place: Int, isDemonym: Bool) -> RelativePlace? {
    let mark = name.upperBound
    guard mark + 1 < tokens.count, tokens[mark].has(.possessive), resolver.isRegion(place) else {
      return nil
    }
    var first = mark + 1
    while first < tokens.count, first - mark <= Self.attributes, isAttribute(first) { first += 1 }
    guard first < tokens.count, tokens[first].isOne(of: .direction), !tokens[first].has(.startsLine)
    else { return nil }
    let words = (first..<min(first + 2, tokens.count)).map {
      String(decoding: text[tokens[$0].range], as: UTF8.self).lowercased()
    }
    guard let read = Heading.read(words[...]),
      !read.heading.words.hasSuffix("ern"), isEnd(first + read.count)
    else { return nil }
    let clause = PlaceClause(
      relation: .part(read.heading),
      name: String(decoding: text[bytes(name)], as: UTF8.self))
    guard let location = resolver.location(clause, from: place, isDemonym: isDemonym) else {
      return nil
    }
    let range = bytes(name.lowerBound..<first + read.count)
    return RelativePlace(
      range: range, text: String(decoding: text[range], as: UTF8.self), location: location)
  }

  /// How many words may say what a part is like: "mainly Kurdish", "restive", "far".
  private static let attributes = 3

  private func isAttribute(_ index: Int) -> Bool {
    tokens[index].has(.word) && !tokens[index].has(.startsLine)
      && !tokens[index].has(.endsSentence)
      && !tokens[index].isOne(of: [.direction, .locative, .preposition, .article, .of])
  }

  /// Whether a noun phrase ends before a token: "northwest on Tuesday", and not "northwest frontier".
  private func isEnd(_ index: Int) -> Bool {
    guard index < tokens.count, !tokens[index].has(.startsLine) else { return true }
    return !tokens[index].has(.word)
      || tokens[index].isOne(of: [.locative, .preposition, .article, .of])
      || Self.behindParts.contains(tokens[index].hash)
  }

  private static let behindParts = HashSet(
    words: "and or but as after before when where while which that since killed killing wounded "
      + "left has had have was were is are said late early last this yesterday today overnight "
      + "monday tuesday wednesday thursday friday saturday sunday")

  /// The direction before an "and" that another direction follows.
  private func firstHeading(in phrase: Range<Int>) -> Heading? {
    guard
      let and = phrase.dropFirst().first(where: {
        tokens[$0].hash == Self.and && tokens[$0 - 1].isOne(of: .direction)
      })
    else { return nil }
    var next = and + 1
    while next < phrase.upperBound, Self.links.contains(tokens[next].hash) { next += 1 }
    guard next < phrase.upperBound, tokens[next].isOne(of: .direction) else { return nil }
    let isCompound = and - 1 > phrase.lowerBound && tokens[and - 2].isOne(of: .direction)
    let words = ((isCompound ? and - 2 : and - 1)..<and).map {
      String(decoding: text[tokens[$0].range], as: UTF8.self).lowercased()
    }
    guard let read = Heading.read(words[...]), read.count == words.count else { return nil }
    return read.heading
  }

  private static let and = WordHash.of("and")
  private static let links = HashSet(words: "to in the")
}

extension Heading {
  /// The arc from one direction to the other with what each may turn; `nil` where that is most of the circle.
  func joined(with other: Heading) -> Heading? {
    let turn = (other.bearing.degrees - bearing.degrees).remainder(dividingBy: 360)
    let low = min(-halfAngle.degrees, turn - other.halfAngle.degrees)
    let high = max(halfAngle.degrees, turn + other.halfAngle.degrees)
    guard high - low <= 240 else { return nil }
    var joined = self
    joined.bearing = .degrees(bearing.degrees + (low + high) / 2)
    joined.halfAngle = .degrees((high - low) / 2)
    joined.words = "\(words) and \(other.words)"
    return joined
  }
}
