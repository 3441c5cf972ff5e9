/// Names of which the text says that they lie where no place of that name is known.
extension RelationFinder {
  /// The country that stands behind a name and a comma, as the last of its clause, and does not hold the place that the
  /// name is taken for: "Sousse, Libya." A list of places is no such thing, nor is "In Damascus, Iran said".
  func contradiction(behind name: Range<Int>, _ place: Int?) -> Int? {
    let comma = name.upperBound
    guard let place, comma + 1 < tokens.count, tokens[comma].has(.comma),
      nameEnds[comma + 1] > 0, let country = self.place(at: comma + 1),
      resolver.isCountry(country), let own = resolver.country(of: place), own != country,
      // What lies in a part of it, or under it, is there.
      !resolver.isRegion(place),
      !FormerStates.isHeld(
        resolver.gazetteer.country(place),
        by: resolver.gazetteer.country(country))
    else { return nil }
    // "Algiers, Tunis, Libya"
    if name.lowerBound > 0 {
      let before = tokens[name.lowerBound - 1]
      if before.has(.comma) || before.isOne(of: .conjunction) || before.has(.startsSentence) {
        return nil
      }
    }
    let next = Int(nameEnds[comma + 1])
    guard next < tokens.count else { return country }
    if tokens[next].has(.endsSentence) || tokens[next].has(.startsLine) { return country }
    let isAside =
      tokens[next].has(.comma) && next + 1 < tokens.count && tokens[next + 1].has(.word)
      && !tokens[next + 1].has(.capitalized) && !tokens[next + 1].isOne(of: .conjunction)
    return isAside ? country : nil
  }
}
