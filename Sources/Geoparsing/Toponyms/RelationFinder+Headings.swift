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
