import Geodesy
import Incidents
import SimpleFeatures

/// Places between others: on a road, between two towns, in the seat of a division.
extension PlaceTies {
  /// "Between Gao and Ansongo": where the first is taken for the division that holds both, its town is meant.
  func between(_ place: PlaceReading, and other: PlaceReading) -> PlaceReading {
    guard let one = toponyms[place.toponym].location, let two = toponyms[other.toponym].location,
      let a = town(one, beside: two), let b = town(two, beside: one),
      a != one.position || b != two.position
    else { return place }
    let distance = Ground.distance(a, b)
    let center = Geographic(
      longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
    guard abs(a.longitude - b.longitude) < 90,
      distance < one.uncertainty.meters + two.uncertainty.meters
    else { return place }
    var result = place
    result.location = Location(
      position: center, uncertainty: .meters(distance / 2 + 5000), method: .relation,
      place: one.place,
      reasons: ["between two towns: the middle, with half the way as radius"])
    return result
  }

  /// The town of the name of a division; `nil` where the place is none, or no town is known.
  func seat(of location: Location) -> Location? {
    guard location.place?.feature.classLetter == "A", location.place?.feature.isCountry == false,
      let town = location.alternatives.first(where: {
        $0.place.feature.classLetter == "P" && $0.place.country == location.place?.country
          && Ground.distance($0.position, location.position) <= location.uncertainty.meters
      })
    else { return nil }
    return Location(
      position: town.position, uncertainty: .meters(Self.seatRadius), method: location.method,
      place: town.place,
      reasons: location.reasons + ["a building there stands in the town of the name"])
  }

  /// How far the buildings of a town lie from its middle, at most, where its own radius is not told (m): that of
  /// towns of a million.
  static let seatRadius = 12_000.0

  /// The position of a town, or that of the town of the same name where a division was taken that holds the
  /// other end.
  func town(_ location: Location, beside other: Location) -> Geographic? {
    guard location.place?.feature.classLetter == "A",
      Ground.distance(location.position, other.position) < location.uncertainty.meters
    else { return location.position }
    return location.alternatives.first {
      $0.place.feature.classLetter == "P" && $0.place.country == location.place?.country
    }?.position
  }

  /// Whether a name is one end of a road called after both: "the Maiduguri-Biu road".
  func isEndOfRoad(_ first: Int, _ last: Int, _ toponym: Toponym, _ bounds: Range<Int>)
    -> Bool
  {
    let dashes: [WordForm] = ["-", "–", "—"]
    let bytes = prose.bytes(of: first..<last + 1)
    var end = last + 1
    var isEnd = toponym.range != bytes
    if dashes.contains(prose.norm(first - 1)), first - 2 >= bounds.lowerBound,
      prose.words[first - 2].isCapitalized
    {
      isEnd = true
    } else if dashes.contains(prose.norm(end)), bounds.contains(end + 1),
      prose.words[end + 1].isCapitalized
    {
      isEnd = true
      end += 2
    }
    return isEnd
      && (end..<end + 2).contains { bounds.contains($0) && Self.roads.contains(prose.norm($0)) }
  }

  /// "between Mavivi and Oicha", of which only one is known: not far from that.
  func betweenUnknown(in words: Range<Int>) -> PlaceReading? {
    for index in words
    where prose.norm(index) == "between"
      // "a shootout between Al-Shabaab and Waajid airstrip guards": of two who fight.
      && EventWords.table[prose.norm(index - 1)]?.kind != .clash
    {
      var start = index + 1
      while words.contains(start), start - index < 5,
        prose.norm(start).isOne(of: "the", "of") || Self.manyKinds.contains(prose.norm(start))
      { start += 1 }
      let one = start..<end(ofName: start, in: words)
      guard !one.isEmpty, prose.norm(one.upperBound) == "and" else { continue }
      var next = one.upperBound + 1
      if prose.norm(next) == "the" { next += 1 }
      let other = next..<end(ofName: next, in: words)
      guard !other.isEmpty, !isOfPeople(one), !isOfPeople(other),
        // "between Sunni and Alawite gunmen"
        !(one.lowerBound..<other.upperBound + 1).contains(where: {
          prose.has($0, [.organization, .assailant])
            || prose.norm($0).isOne(
              of: "gangs", "clans", "tribes", "tribesmen", "communities", "factions", "youths",
              "herders", "villagers", "groups", "families")
        }),
        // "clashes broke out between CPM and Trinamool Congress supporters"
        !isAcronym(one.lowerBound), !prose.has(other.upperBound, [.person, .role]),
        !Self.parties.contains(prose.norm(other.upperBound)),
        !prose.norm(other.upperBound).isOne(
          of: "supporters", "members", "activists", "workers", "cadres", "loyalists", "fighters",
          "militias", "forces", "troops")
      else { continue }
      let known = [recognized(one), recognized(other)].compactMap { $0 }
      let range = prose.bytes(of: index..<other.upperBound)
      // "between Arabia and Fino": no peninsula.
      if known.allSatisfy({ $0.fineness > 300_000 }), known.count < 2,
        !indices(in: range).contains(where: { toponyms[$0].use == .demonym })
      {
        return PlaceReading(
          toponym: -1, range: range, text: prose.text(index..<other.upperBound), location: nil,
          tie: 4, rule: Self.unknownName)
      }
      guard known.count == 1, let end = known.first, let location = end.location,
        location.place?.feature.classLetter == "P"
      else { continue }
      return PlaceReading(
        toponym: end.toponym, range: range, text: prose.text(index..<other.upperBound),
        location: Location(
          position: location.position,
          uncertainty: .meters(max(location.uncertainty.meters, Self.surroundings)),
          method: .relation, place: location.place,
          reasons: location.reasons + ["the other end of the way is not in the gazetteer"]),
        tie: 4, rule: "between two names, of which one is known")
    }
    return nil
  }

  private func end(ofName start: Int, in words: Range<Int>) -> Int {
    var end = start
    while words.contains(end), end - start < 4,
      isName(end) || end > start && Self.particles.contains(prose.norm(end)) && isName(end + 1)
    { end += 1 }
    return end
  }

  /// "On the Gusau-Funtua road": somewhere between its ends, where both are known.
  func road(in words: Range<Int>) -> PlaceReading? {
    for index in words where Self.roads.contains(prose.norm(index)) && index > words.lowerBound {
      let last = index - 1
      guard prose.words[last].isCapitalized,
        prose.norm(last).contains(UInt8(ascii: "-"))
          // "the Kaduna-Birnin Gwari highway"
          || last - 1 > words.lowerBound && prose.words[last - 1].isCapitalized
            && prose.norm(last - 1).contains(UInt8(ascii: "-"))
      else { continue }
      var start = last
      while start - 1 > words.lowerBound, prose.words[start - 1].isCapitalized, last - start < 2 {
        start -= 1
      }
      let bytes = prose.bytes(of: start..<last + 1)
      let ends = indices(in: bytes).compactMap { toponyms[$0].location }
      var place = PlaceReading(
        toponym: -1, range: prose.bytes(of: start..<index + 1), text: prose.text(start..<index + 1),
        location: nil, tie: 2, rule: Self.roadOfTowns)
      if ends.count == 2, let first = ends.first, let second = ends.last {
        place.location = middle(first, second)
      } else if ends.count == 1, let end = ends.first, end.place?.feature.classLetter == "P" {
        place.location = Location(
          position: end.position, uncertainty: .meters(Self.reachOfRoad), method: .relation,
          place: end.place,
          reasons: end.reasons + [
            "one end of '\(place.text)', of which the other is not in the gazetteer"
          ])
      }
      return place
    }
    return nil
  }

  /// How far from the one end that is known a place on a road between two towns is taken to be, at most (m).
  private static let reachOfRoad = 60_000.0

  /// The circle around the way between two places.
  func middle(_ a: Location, _ b: Location) -> Location? {
    let distance = Ground.distance(a.position, b.position)
    guard distance < 600_000, abs(a.position.longitude - b.position.longitude) < 90 else {
      return nil
    }
    let center = Geographic(
      longitude: (a.position.longitude + b.position.longitude) / 2,
      latitude: (a.position.latitude + b.position.latitude) / 2)
    return Location(
      position: center,
      uncertainty: .meters(distance / 2 + max(a.uncertainty.meters, b.uncertainty.meters)),
      method: .relation, place: a.place,
      reasons: ["on a road between two places: the middle, with half the way as radius"])
  }

  static let roads: FormSet = [
    "road", "highway", "motorway", "expressway", "route", "railway", "axis", "line", "freeway",
    "border",
  ]
}
