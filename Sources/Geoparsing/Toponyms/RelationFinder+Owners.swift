/// Names that only say whose something is.
extension RelationFinder {
  /// Whether what belongs to a place is named behind its name: "near the U.S. embassy", "10 km from Russia's troops" and
  /// "near Iran-backed fighters" say nothing of how far it is to the country. The base of a town lies in it.
  func isOwner(_ name: Range<Int>, _ place: Int) -> Bool {
    var next = name.upperBound
    if next < tokens.count, tokens[next].has(.possessive) { next += 1 }
    guard next < tokens.count, !tokens[next].has(.startsLine),
      // "In northern Syria troops clashed."
      name.lowerBound == 0 || !tokens[name.lowerBound - 1].isOne(of: .direction)
    else { return false }
    if tokens[next].has(.hyphenated) { return Self.held.contains(tokens[next].hash) }
    return Self.people.contains(tokens[next].hash)
      || Self.property.contains(tokens[next].hash) && resolver.isRegion(place)
  }

  private static let held = HashSet(
    words: "led backed allied aligned held controlled occupied supported trained")
  private static let people = HashSet(
    words: "ambassador ambassadors diplomats envoy envoys troops forces soldiers marines "
      + "servicemen peacekeepers fighters militants rebels mercenaries delegation contractors "
      + "citizens nationals")
  private static let property = HashSet(
    words: "embassy embassies consulate consulates mission missions diplomatic base bases army "
      + "military armed special naval navy air airbase outpost outposts garrison compound "
      + "convoy convoys patrol patrols warship warships destroyer ship ships vessel vessels tanker "
      + "aircraft drone drones")
}
