import Incidents
import SimpleFeatures

/// Where three countries meet.
extension RelationFinder {
  /// "the tri-border area of Mali, Niger and Burkina Faso", "the Mali-Niger-Burkina Faso border area": around the point
  /// where the three meet.
  func tripoint(from first: Range<Int>) -> RelativePlace? {
    guard let country = place(at: first.lowerBound), resolver.isCountry(country),
      let second = next(behind: first)
    else { return nil }
    var names = [first, second]
    while names.count < 3, let next = next(behind: names[names.count - 1]) { names.append(next) }
    let countries = names.compactMap { place(at: $0.lowerBound) }
    guard countries.count == 3, Set(countries).count == 3,
      let words = words(around: first.lowerBound..<names[2].upperBound),
      let border = resolver.border(of: countries),
      let point = resolver.location(PlaceClause(relation: .at, name: ""), from: border),
      let location = Location(
        position: point.position, uncertainty: .meters(Self.areaReach), method: .relation,
        place: point.place,
        // The first would call the border by no name.
        reasons: ["the countries meet there: \(resolver.describe(border))"]
          + point.reasons.dropFirst() + [
            "the area around the point where the three countries meet is taken to reach "
              + "\(Distance.meters(Self.areaReach))"
          ])
    else { return nil }
    let range = Int(tokens[words.lowerBound].start)..<Int(tokens[words.upperBound - 1].end)
    return RelativePlace(
      range: range, text: String(decoding: text[range], as: UTF8.self), location: location)
  }

  /// How far the area of three borders reaches from where they meet (m): Liptako-Gourma, which the name is used of most,
  /// reaches some 150 km from there in the reports of the three countries.
  private static let areaReach = 150_000.0

  /// The name behind another and a comma, a hyphen or an "and".
  private func next(behind name: Range<Int>) -> Range<Int>? {
    var token = name.upperBound
    guard token < tokens.count else { return nil }
    if !tokens[token].has(.hyphenated) {
      let end = token
      while token < tokens.count, token - end < 3,
        tokens[token].has(.comma) || tokens[token].isOne(of: [.conjunction, .article])
      { token += 1 }
      guard token > end else { return nil }
    }
    guard token < tokens.count, nameEnds[token] > 0 else { return nil }
    return token..<Int(nameEnds[token])
  }

  /// The words that say that the names are of a border, with them.
  private func words(around names: Range<Int>) -> Range<Int>? {
    for end in names.upperBound..<min(tokens.count, names.upperBound + 3) {
      if tokens[end].has(.startsLine) || !tokens[end].has(.word) { break }
      if Self.borderWords.contains(tokens[end].hash) { return names.lowerBound..<end + 1 }
    }
    var start = names.lowerBound
    while start > 0, names.lowerBound - start < 5, !tokens[start].has(.startsLine),
      tokens[start - 1].has(.word), !tokens[start - 1].has(.endsSentence),
      !tokens[start - 1].has(.capitalized)
    {
      start -= 1
      if Self.borderWords.contains(tokens[start].hash) {
        let isTri = start > 0 && tokens[start].has(.hyphenated)
        return (isTri ? start - 1 : start)..<names.upperBound
      }
    }
    return nil
  }

  private static let borderWords = HashSet(
    words: "border borders tripoint triborder frontier frontiers")
}
