import Geodesy
import Incidents

/// Takes apart what happened in several places.
extension DocumentReading {
  /// The places that one sentence gives to several events: "in A and B", "one in A and the other near B".
  func coordinated(
    _ found: [PlaceReading], _ context: ClauseContext, _ main: EventAnchor
  ) -> [PlaceReading] {
    guard found.count > 1, let best = found.map(\.tie).max(),
      // Several names that no gazetteer has are told apart by nobody.
      found.contains(where: { $0.location != nil })
    else { return [] }
    // "a road between the villages of A and B": one place, between them.
    if let first = places.word(at: found[0].range.lowerBound, in: context.words),
      span(max(context.words.lowerBound, first - 4), first).contains(where: {
        prose.norm($0) == "between"
      })
    {
      return []
    }
    // "shelling in the neighbourhoods of Salaam, El Hirja and Makarka": of one town.
    if isOfQuarters(found, context) { return found.first.map { [acrossTown($0)] } ?? [] }
    // "Strikes hit Homs, Hama and Aleppo": one list, whatever stands beside it.
    if let list = found.first(where: { $0.tie == best && $0.list != nil })?.list {
      let members = found.filter {
        $0.list == list && ($0.location == nil || $0.fineness < 500_000)
      }
      if members.count > 2, members.count <= 12 { return members }
    }
    let isMany =
      // "Kharkiv and Sumy came under attack"
      found.count(where: { $0.rule == "subject" && $0.fineness < 60_000 }) > 1
      || context.clause.anchors.contains(where: \.isPlural)
      || context.clause.weapons.contains { $0.isPlural }
      || context.words.contains {
        prose.norm($0).isOne(of: "both", "other", "respectively", "two", "three", "four")
          // "in Gondar and in Lalibela"
          || prose.reads($0, "and", "in")
            && prose.words[min($0 + 2, prose.words.count - 1)].isCapitalized
      }
    guard isMany else { return [] }
    var kept: [PlaceReading] = []
    for place in found where place.tie + 1 >= best {
      if kept.isEmpty {
        kept.append(place)
        continue
      }
      guard let last = kept.last, !kept.contains(where: { PlaceTies.isChain($0, place) }),
        place.fineness < 400_000
          || place.location == nil && place.list == last.list && place.list != nil,
        isCoordinated(last, place, context)
      else { continue }
      kept.append(place)
    }
    // "in Celaya, Guanajuato": a comma alone parts a place from what it lies in, not two places.
    if kept.count == 2, !isJoined(kept[0], kept[1], context) { return [] }
    return kept.count > 1 && kept.count <= 6 ? kept : []
  }

  /// A neighbourhood of several that were hit, with the reach of the town.
  private func acrossTown(_ quarter: PlaceReading) -> PlaceReading {
    var place = quarter
    place.location = quarter.location.flatMap {
      Location(
        position: $0.position, uncertainty: .meters(max($0.uncertainty.meters, Self.townReach)),
        method: .relation, place: $0.place,
        reasons: $0.reasons + ["it is one of several neighbourhoods that are told together"])
    }
    return place
  }

  /// How far from one neighbourhood of a town others lie, at most (m).
  private static let townReach = 15_000.0

  /// Whether the names of a list are told to be neighbourhoods.
  private func isOfQuarters(_ found: [PlaceReading], _ context: ClauseContext) -> Bool {
    found.contains { place in
      guard let first = places.word(at: place.range.lowerBound, in: context.words) else {
        return false
      }
      return span(max(context.words.lowerBound, first - 2), first).contains {
        prose.norm($0).isOne(of: "neighborhoods", "neighbourhoods", "quarters", "suburbs")
      }
    }
  }

  private func isJoined(_ a: PlaceReading, _ b: PlaceReading, _ context: ClauseContext) -> Bool {
    guard let first = places.word(at: a.range.upperBound, in: context.words),
      let second = places.word(at: b.range.lowerBound, in: context.words), first <= second
    else { return false }
    return (first..<second).contains { prose.norm($0).isOne(of: "and", "&", "or") }
  }

  /// Regions flown over, or munitions shot down over them.
  func isWide(_ places: [PlaceReading], _ context: ClauseContext) -> Bool {
    guard let first = places.first, let last = places.last,
      let start = places.isEmpty
        ? nil : self.places.word(at: first.range.lowerBound, in: context.words),
      let end = self.places.word(at: last.range.lowerBound, in: context.words)
    else { return false }
    if (start - 3..<start).contains(where: {
      prose.norm($0).isOne(of: "over", "across", "throughout", "toward", "towards", "between")
    }) {
      return true
    }
    return (span(end + 1, min(end + 4, context.words.upperBound))).contains {
      prose.norm($0).isOne(
        of: "regions", "provinces", "oblasts", "districts", "governorates", "states")
    }
  }

  func isCoordinated(_ a: PlaceReading, _ b: PlaceReading, _ context: ClauseContext) -> Bool {
    guard let first = places.word(at: a.range.upperBound, in: context.words),
      let second = places.word(at: b.range.lowerBound, in: context.words), first <= second
    else { return false }
    let between = first..<second
    guard between.count <= 12 else { return false }
    // "Monywa, in the central Sagaing region": what it lies in.
    // But "Dhobley, near the frontier with Kenya, and in Baidoa".
    if prose.norm(first) == ",", !prose.reads(second - 3, ",", "and"),
      prose.has(first + 1, .locative)
        || b.toponym >= 0 && b.range.lowerBound < toponyms[b.toponym].range.lowerBound
          && between.allSatisfy({ prose.norm($0) == "," })
    {
      return false
    }
    let hasAnd = between.contains { prose.norm($0).isOne(of: "and", "&") }
    // "In Aguelhok commune and village, Tessalit cercle": of one, and what it lies in.
    if hasAnd,
      between.allSatisfy({
        prose.norm($0).isOne(of: "and", ",") || PlaceTies.kinds.contains(prose.norm($0))
      }), prose.norm(second - 1) == ","
    {
      return false
    }
    let hasVerb = between.contains {
      prose.has($0, [.verb, .relative]) && !prose.has($0, .describing)
        // "shot dead two in Mombasa and arrested three in Malindi"
        || Self.otherDeeds.contains(prose.norm($0))
    }
    return (hasAnd || !between.isEmpty && between.allSatisfy { prose.norm($0) == "," }) && !hasVerb
  }

  /// What they did elsewhere who attacked here.
  private static let otherDeeds: FormSet = [
    "arrested", "detained", "seized", "recovered", "confiscated", "found", "rescued", "freed",
    "fled", "escaped", "visited", "returned", "captured", "deployed", "evacuated",
  ]

  /// "The bomber" of an incident told before, whose clause names a place on the other side of the world: the name
  /// is that of another place.
  func farOff(
    _ context: ClauseContext, _ main: EventAnchor, _ kind: EventKind?, _ place: PlaceReading?,
    _ date: (date: OccurrenceDate?, phrase: DatePhrase?, isReport: Bool)
  ) -> [Int] {
    guard let position = place?.location?.position,
      context.clause.weapons.contains(where: { $0.isPerson && $0.isDefinite })
    else { return [] }
    return referents(
      kind: known(kind, main), place: nil, date: date.isReport ? nil : date.date, context.number
    ).filter {
      drafts[$0].place?.location.map { Ground.distance($0.position, position) > 1_000_000 } ?? false
    }
  }

  /// The places of a clause; a name that is not placed lies in the wider place named with it.
  func found(_ context: ClauseContext, _ reader: ClauseReader) -> [PlaceReading] {
    let found = foundWithin(context, reader).map(inOwnersTown)
    // "near the Kohat bus stand here": in the town that the report is from, and not in Kohat.
    if let place = found.first, place.location?.method == .gazetteer,
      let last = places.word(at: max(0, place.range.upperBound - 1), in: context.words),
      let word = span(last + 2, min(context.words.upperBound, last + 5)).first(where: {
        prose.norm($0) == "here"
      }),
      span(last + 1, word).allSatisfy({
        prose.words[$0].isWord && !prose.words[$0].isCapitalized
          && !prose.has($0, [.verb, .being, .having, .conjunction, .pronoun])
          && prose.norm($0) != "and" && prose.norm($0) != "while"
      }), let here = reported(context, isHere: true)
    {
      return [here]
    }
    // "The boat was sailing near the village of Banikane when it was hit"
    let start = context.words.lowerBound
    guard found.isEmpty, start > context.sentence.lowerBound else { return found }
    var before = context
    if prose.norm(start).isOne(of: "when", "as", "while"),
      prose.norm(start + 1).isOne(of: "it", "they", "he", "she"), !drafts.isEmpty
    {
      before.clause.words = context.sentence.lowerBound..<start
    } else if prose.norm(start - 1) == ",", prose.has(context.sentence.lowerBound, .locative),
      let aside = context.sentence.prefix(9).first(where: { prose.norm($0) == "where" }),
      prose.norm(aside - 1) == ",", aside > context.sentence.lowerBound, aside < start
    {
      // "In Nangarhar, where a governor was shot dead on Monday, a bomb killed two"
      before.clause.words = context.sentence.lowerBound..<aside - 1
    } else {
      return found
    }
    before.clause.anchors = []
    before.clause.weapons = []
    return foundWithin(before, reader)
  }

  /// "Kharkiv's Shevchenkivskyi, Saltivskyi, and Kholodnohirskyi districts": in Kharkiv, and no district of its name elsewhere.
  private func inOwnersTown(_ place: PlaceReading) -> PlaceReading {
    guard let first = places.word(at: place.range.lowerBound, in: 0..<prose.words.count) else {
      return place
    }
    var start = first
    while first - start < 8, start > 1, prose.norm(start - 1) != "'s",
      prose.words[start - 1].isCapitalized || prose.norm(start - 1).isOne(of: ",", "and")
    { start -= 1 }
    guard prose.norm(start - 1) == "'s",
      let end = places.word(at: max(0, place.range.upperBound - 1), in: 0..<prose.words.count),
      (end + 1..<end + 9).prefix(while: {
        prose.words.indices.contains($0)
          && (prose.words[$0].isCapitalized || prose.norm($0).isOne(of: ",", "and")
            || Self.districts.contains(prose.norm($0)))
      }).contains(where: { Self.districts.contains(prose.norm($0)) }),
      let owner = places.indices(in: prose.bytes(of: max(0, start - 3)..<start - 1)).last,
      toponyms[owner].use == .name, let town = toponyms[owner].location,
      town.place?.feature.classLetter == "P",
      place.location.map({ Ground.distance($0.position, town.position) > 30_000 }) ?? true
    else { return place }
    var quarter = place
    quarter.location = nil
    var within = places.within(
      PlaceReading(
        toponym: owner, range: toponyms[owner].range, text: toponyms[owner].text, location: town,
        tie: place.tie, rule: "whose district it is"), quarter, isQuarter: true)
    within.tie = place.tie
    return within
  }

  private static let districts: FormSet = [
    "district", "districts", "neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods",
    "quarter", "quarters", "suburb", "suburbs",
  ]

  private func foundWithin(_ context: ClauseContext, _ reader: ClauseReader) -> [PlaceReading] {
    var found = places.places(
      in: context.words, anchors: context.clause.anchors, excluding: reader.asides,
      dateline: dateline)
    found.removeAll {
      isOfReason($0, context) || isGoal($0, context)
        || isOfSirens($0, in: context.sentence)
    }
    found = withoutThoseBeforeAfter(found, context)
    if !found.contains(where: { $0.location?.method == .relation }),
      let between = places.betweenUnknown(in: context.words)
    {
      return [between] + found.filter { !$0.range.overlaps(between.range) && $0.fineness > 60_000 }
    }
    found = inTownOfHead(
      toldBefore(withoutNamesakes(found.map(besideItsNeighbour), context)), context)
    if let known = placeOfKnownTarget(context, found) { return [known] }
    if !found.contains(where: { $0.location != nil && $0.tie > 1 }), let away = fromTheTown(context)
    {
      return [away]
    }
    if let way = way(context),
      !found.contains(where: {
        ($0.tie > 2 && $0.fineness < 60_000 || $0.tie > 3) && !$0.range.overlaps(way.range)
          && $0.location != nil
      })
    {
      return [
        places.within(found.first { places.canHold($0) && !$0.range.overlaps(way.range) }, way)
      ]
    }
    if let capital = theCapital(context),
      !found.contains(where: { $0.location != nil && $0.tie > 2 && $0.fineness < 60_000 })
    {
      return [capital]
    }
    if let side = sideOfCountry(context),
      !found.contains(where: { $0.location == nil || $0.tie > 1 && $0.fineness < 300_000 }),
      // "in Mingala area in the country's south": in the area.
      places.part(in: context.words, of: [], excluding: reader.asides, dates: context.dates) == nil
    {
      return [side]
    }
    let isPlaced = found.contains { $0.location != nil && $0.tie > 1 && $0.fineness < 60_000 }
    if !isPlaced,
      let unknown = places.unknown(
        in: context.words, of: context.clause.main?.head, excluding: reader.asides,
        dates: context.dates),
      !found.contains(where: {
        $0.range == unknown.range && ($0.location != nil || unknown.location == nil)
      })
    {
      found.removeAll { $0.range == unknown.range }
      found.insert(unknown, at: 0)
    }
    if let wider = found.first, let inner = places.inner(of: wider, in: context.words) {
      // "in northern Burkina Faso", and then "near Gorgadji, in Seno province": no Seno of Laos.
      return withoutForeign([inner], context) + found.dropFirst()
    }
    let peers = places.unknownPeers(in: context.words, of: found, dates: context.dates)
    if !peers.isEmpty {
      let ranges = Set(peers.map(\.range))
      let others = found.filter { place in
        !ranges.contains(place.range)
          && !peers.contains { $0.toponym >= 0 && $0.toponym == place.toponym }
      }
      // "... in northern Iraq": what is behind the list holds them all.
      let wider = others.first {
        $0.location != nil && $0.fineness < 500_000
          && $0.range.lowerBound > peers[peers.count - 1].range.lowerBound
      }
      return peers.map { places.within(wider, $0) } + others.filter { $0.toponym != wider?.toponym }
    }
    if let quarter = quarter(context, found) {
      return [quarter] + found.filter { $0.toponym != quarter.toponym }
    }
    if let part = places.part(
      in: context.words, of: found, excluding: reader.asides, dates: context.dates)
    {
      found.removeAll { $0.location == nil && $0.range == part.range }
      // "Ovchi-Qalacha, a village of the Bobojan Ghafurov district": what it lies in comes behind.
      let isHolder =
        found.first.map { $0.location == nil && $0.range.upperBound <= part.range.lowerBound }
        ?? false
      found.insert(part, at: isHolder ? 1 : 0)
      return found
    }
    guard let first = found.first, first.location == nil else { return found }
    // "in Hiwane, south of Mekele": there, by its name.
    if let behind = found.dropFirst().first(where: { isSaidOf(first, $0, context) }) {
      found[0].location = behind.location.flatMap { location in
        // A village near a town may lie as far off as others that are named with it.
        behind.text.contains(where: \.isNumber)
          ? location
          : Location(
            position: location.position,
            uncertainty: .meters(max(location.uncertainty.meters, PlaceTies.surroundings)),
            method: location.method, place: location.place, reasons: location.reasons)
      }
      found[0].tie = max(first.tie, behind.tie)
      found.removeAll { $0.range == behind.range }
      return found
    }
    let wider =
      found.dropFirst().first {
        $0.location != nil && $0.range.lowerBound > first.range.lowerBound
      } ?? places.container(behind: first, in: context.sentence) ?? headOfNamed(context)
    if let wider, places.canHold(wider) {
      found[0] = places.within(wider, found[0])
      found.removeAll { $0.range == wider.range }
    }
    return found
  }

  /// Without "the Green Zone" of Baghdad in "the Green Zone in Kabul", without Mandan in North Dakota in "the Mandan police
  /// station in Bannu".
  private func withoutNamesakes(_ found: [PlaceReading], _ context: ClauseContext)
    -> [PlaceReading]
  {
    found.filter { site in
      guard let here = site.location?.position,
        let end = places.word(at: site.range.upperBound, in: context.words),
        let word = endOfFacility(from: end), prose.norm(word) == "in"
      else { return true }
      let next = prose.norm(word + 1) == "the" ? word + 2 : word + 1
      guard context.words.contains(next) else { return true }
      return !found.contains { town in
        guard let there = town.location?.position, town.fineness < 100_000 else { return false }
        return prose.words[next].start == town.range.lowerBound
          && Ground.distance(here, there) > Self.otherTown
      }
    }
  }

  /// "in Qasrah village, southeast of Nablus": that one, and none of its name in another land.
  private func besideItsNeighbour(_ place: PlaceReading) -> PlaceReading {
    guard let here = place.location?.position, place.location?.method == .gazetteer,
      let last = places.word(at: max(0, place.range.upperBound - 1), in: 0..<prose.words.count)
    else { return place }
    var next = last + 1
    if prose.norm(next).isOne(of: "village", "town", "district", "area", "hamlet", "community") {
      next += 1
    }
    if prose.norm(next).isOne(of: ",", "(") { next += 1 }
    guard prose.words.indices.contains(next), next > last + 1,
      let neighbour = places.indices(in: prose.bytes(of: next..<min(next + 9, prose.words.count)))
        .first,
      toponyms[neighbour].use == .name, let town = toponyms[neighbour].location,
      town.uncertainty.meters < Self.otherTown,
      let relation = toponyms[neighbour].relation, relation.location.method == .relation,
      relation.range.lowerBound <= prose.words[min(next + 3, prose.words.count - 1)].start,
      // "Timbuktu, north of Bamako" is as far off as that.
      town.place?.country != place.location?.place?.country,
      Ground.distance(here, town.position) > Self.farNeighbour
        + relation.location.uncertainty.meters
    else { return place }
    var result = place
    result.location = relation.location
    result.rule = "where it is said to be"
    return result
  }

  /// Nobody says where a village is by a town as far from it as this (m).
  private static let farNeighbour = 120_000.0

  /// Where "police station" ends behind the name of it; right there, where no such words stand.
  private func endOfFacility(from start: Int) -> Int? {
    let words = span(start, min(start + 4, prose.words.count)).prefix {
      prose.words[$0].isWord && (!prose.words[$0].isCapitalized || isFacility($0))
        && !prose.has($0, [.preposition, .locative, .verb, .being, .having, .conjunction])
    }
    guard let last = words.last else { return start }
    return isFacility(last) ? last + 1 : nil
  }

  /// "police station", "the Damascus Gate"
  private func isFacility(_ index: Int) -> Bool {
    prose.has(index, .facility) || prose.norm(index).isOne(of: "gate", "gates")
  }

  /// "after sirens sounded in Safed and Tiberias": where they were heard, and nothing fell.
  func isOfSirens(_ place: PlaceReading, in sentence: Range<Int>) -> Bool {
    guard let name = places.word(at: place.range.lowerBound, in: sentence) else { return false }
    return span(max(sentence.lowerBound, name - 9), name).contains {
      prose.norm($0).isOne(of: "siren", "sirens")
        && !span($0, name).contains {
          prose.norm($0).isOne(of: ";", "but", "before", "while", "as", "when")
            || prose.norm($0) == "and"
              && prose.has($0 + 1, [.indefinite, .definite, .number, .weapon])
        }
    }
  }

  /// "freed 30 hostages near Kaduna, nine days after they were kidnapped in Kuriga": where they were taken, and not freed.
  private func withoutThoseBeforeAfter(_ found: [PlaceReading], _ context: ClauseContext)
    -> [PlaceReading]
  {
    guard let main = context.clause.main, main.form == .verb,
      let after = context.words.first(where: {
        prose.norm($0) == "after" && prose.has($0 - 1, .timeUnit) && $0 < main.head
      }), main.head - after < 8,
      // The name behind it may be one that no gazetteer has.
      span(main.words.upperBound, min(context.words.upperBound, main.words.upperBound + 5))
        .contains(
          where: {
            prose.norm($0).isOne(of: "in", "at", "near", "outside")
              && prose.words.indices.contains($0 + 1) && prose.words[$0 + 1].isCapitalized
          })
    else { return found }
    return found.filter { $0.range.lowerBound > prose.words[after].start }
  }

  /// "Kharkiv. Air defence brought down three drones over the Kyivskyi district": the district of the town that heads the item,
  /// and none of its name elsewhere.
  private func inTownOfHead(_ found: [PlaceReading], _ context: ClauseContext) -> [PlaceReading] {
    guard let quarter = found.first, isOfQuarter(quarter), let here = quarter.location?.position,
      let head = headOfNamed(context), let there = head.location?.position,
      head.location?.place?.feature.classLetter == "P",
      // "Guwahati: ... in Bishnupur district": a district of the land is no quarter.
      quarter.location?.place?.feature.classLetter != "A"
        || quarter.fineness < PlaceTies.districtRadius,
      Ground.distance(here, there) > Self.otherQuarter + head.fineness
    else { return found }
    var part = quarter
    part.location = nil
    return [places.within(head, part, isQuarter: true)] + found.dropFirst()
  }

  /// No quarter of a town lies farther from it (m).
  private static let otherQuarter = 40_000.0

  /// From how far off (m) a site is surely in another town.
  private static let otherTown = 200_000.0

  /// "Sayaya, a village in Katsina State", and later "Sayaya village": where that was placed, and no other of its name.
  private func toldBefore(_ found: [PlaceReading]) -> [PlaceReading] {
    found.map { place in
      guard
        let known = drafts.suffix(Self.memory).last(where: {
          $0.place?.text == place.text && $0.place?.location?.method == .adminUnit
        })?.place, place.location?.place?.id != known.location?.place?.id
      else { return place }
      var place = place
      place.location = known.location
      return place
    }
  }

  /// Whether a place beside another, "south of Mekele", stands behind a name and a comma, and so says where that is.
  private func isSaidOf(_ name: PlaceReading, _ other: PlaceReading, _ context: ClauseContext)
    -> Bool
  {
    guard other.location != nil, toponyms.indices.contains(other.toponym),
      toponyms[other.toponym].relation != nil,
      let comma = places.word(at: name.range.upperBound, in: context.words),
      let next = places.word(at: other.range.lowerBound, in: context.words), comma < next
    else { return false }
    guard prose.norm(comma) == "," else { return false }
    // "Silgadji, a small town near Djibo"
    let isKind =
      prose.norm(comma + 1).isOne(of: "a", "an") && next - comma <= 6
      && PlaceTies.kinds.contains(prose.norm(next - 1))
      && !span(comma + 2, next).contains { prose.has($0, [.verb, .locative, .preposition]) }
    return isKind
      || next - comma <= 4
        && (comma + 1..<next).allSatisfy {
          prose.norm($0).isOne(of: "to", "the", "just", "some", "about")
        }
  }

  /// "bombed a train travelling from Abuja to Kaduna", "travelling between the towns of Pibor and Bor", "on the road
  /// from Pangane to Macotuco": somewhere on the way.
  private func way(_ context: ClauseContext) -> PlaceReading? {
    guard
      let from = context.words.first(where: {
        prose.norm($0) == "from" && Self.goings.contains(prose.norm($0 - 1))
          || prose.norm($0) == "between" && Self.goings.contains(prose.norm($0 - 1))
      })
    else { return nil }
    let link: WordForm = prose.norm(from) == "from" ? "to" : "and"
    let reach = span(from + 1, min(from + 16, context.words.upperBound))
    guard let to = reach.first(where: { prose.norm($0) == link }),
      // "from Kano in Zamfara as it drove to Sokoto": from a place, and to another.
      !span(from + 1, to).contains(where: {
        prose.has($0, .being)
          || prose.norm($0).isOne(of: "as", "when", "and", "while", "it")
            && link == "to"
      }),
      let first = end(ofWayIn: from + 1..<to),
      let second = end(ofWayIn: to + 1..<min(to + 6, context.words.upperBound))
    else { return nil }
    let range = first.range.lowerBound..<second.range.upperBound
    let words = "between \(first.text) and \(second.text)"
    if let whole = covering([first, second], words, range) { return whole }
    guard var known = [first, second].first(where: { $0.location != nil }),
      let location = known.location, let radius = Optional(max(known.fineness, Self.wayRadius))
    else {
      return PlaceReading(
        toponym: -1, range: range, text: words, location: nil, tie: 3, rule: "on the way")
    }
    known.location = Location(
      position: location.position, uncertainty: .meters(radius), method: .relation,
      place: location.place,
      reasons: ["on the way between two places, of which only '\(known.text)' is known"])
    known.text = words
    known.range = range
    return known
  }

  /// One end of a way: the first name, placed or not.
  private func end(ofWayIn words: Range<Int>) -> PlaceReading? {
    guard let start = words.first(where: { places.isName($0) }) else { return nil }
    var end = start + 1
    while words.contains(end), places.isName(end) { end += 1 }
    if let index = places.indices(in: prose.bytes(of: start..<end)).first(where: {
      toponyms[$0].use == .name && toponyms[$0].location != nil
    }) {
      return PlaceReading(
        toponym: index, range: toponyms[index].range, text: toponyms[index].text,
        location: toponyms[index].location, tie: 3, rule: "on the way")
    }
    return PlaceReading(
      toponym: -1, range: prose.bytes(of: start..<end), text: prose.text(start..<end),
      location: nil, tie: 3, rule: "on the way")
  }

  /// How far from the one end of a way that is known it is taken to lie (m).
  private static let wayRadius = 50_000.0

  /// What goes from one place to another, or leads there.
  private static let goings: FormSet = [
    "travelling", "traveling", "driving", "going", "heading", "sailing", "flying", "way", "route",
    "road", "highway", "train", "bus", "headed", "moving", "journey", "returning", "running",
  ]

  /// "kidnapped last month and taken into Somalia": where they were taken to.
  private static let walking: FormSet = [
    "walking", "heading", "headed", "flying", "sailing", "marching", "travelling", "traveling",
    "driving", "bound", "returning",
    "en-route", "fleeing",
  ]

  private func isGoal(_ place: PlaceReading, _ context: ClauseContext) -> Bool {
    guard let word = places.word(at: place.range.lowerBound, in: context.words) else {
      return false
    }
    // "targeted pilgrims walking to Baghdad's holy Kadhimiyah shrine"
    if span(max(context.words.lowerBound, word - 6), word).contains(where: {
      prose.norm($0) == "to" && Self.walking.contains(prose.norm($0 - 1))
        && context.clause.anchors.contains { anchor in anchor.head < word }
    }) {
      return true
    }
    // "a helicopter heading to the central town of Rukum was hit by three bullets"
    if span(max(context.words.lowerBound, word - 7), word).contains(where: {
      prose.norm($0).isOne(of: "to", "for") && Self.walking.contains(prose.norm($0 - 1))
        && !span($0 + 1, word).contains { prose.has($0, [.verb, .locative]) }
        && context.clause.anchors.contains { anchor in
          anchor.head > word && anchor.isPassive && anchor.form != .interception
        }
    }) {
      return true
    }
    guard
      let lead = span(max(context.words.lowerBound, word - 3), word).last(where: {
        prose.norm($0).isOne(of: "to", "into", "across")
      })
    else { return false }
    // "The bus was on the road to Colombo when the mine went off"
    if prose.norm(lead) == "to", prose.norm(lead - 1).isOne(of: "road", "way", "route"),
      prose.norm(lead - 2).isOne(of: "the", "its", "their", "en"),
      prose.norm(lead - 3).isOne(of: "on", "was", "were") || prose.norm(lead - 2) == "en",
      context.words.contains(where: { prose.norm($0) == "when" && $0 > word })
    {
      return true
    }
    return prose.norm(lead - 1).isOne(
      of: "taken", "carried", "driven", "brought", "marched", "whisked", "smuggled", "moved",
      "led", "herded")
      && !(lead + 1..<word).contains { prose.has($0, .verb) }
      && context.clause.anchors.contains { $0.kind == .abduction || $0.form == .casualty }
      && !context.clause.anchors.contains { $0.head > word && $0.form == .verb }
  }

  /// "struck a command post in response to the fire on Kiryat Shmona": where that was which is answered.
  private func isOfReason(_ place: PlaceReading, _ context: ClauseContext) -> Bool {
    places.word(at: place.range.lowerBound, in: context.words).map { isOfReason($0, context) }
      ?? false
  }

  /// Whether the words call a name a quarter or a street.
  func isOfQuarter(_ place: PlaceReading) -> Bool {
    guard let last = places.word(at: place.range.upperBound - 1, in: 0..<prose.words.count) else {
      return false
    }
    return (last...last + 1).contains {
      prose.norm($0).isOne(
        of: "neighborhood", "neighbourhood", "district", "quarter", "suburb", "area", "road",
        "street",
        "avenue")
    }
  }

  /// "The blast at Mecca Masjid", "near the Saint George hotel": a building of the town that was told of, where the town
  /// or village of its name is far off.
  func isOfBuilding(_ place: PlaceReading, farFrom known: PlaceReading) -> Bool {
    guard place.toponym >= 0, let here = place.location?.position,
      let there = known.location?.position, Ground.distance(here, there) > 100_000,
      let last = places.word(at: place.range.upperBound - 1, in: 0..<prose.words.count)
    else { return false }
    return (last...last + 1).contains {
      prose.has($0, .facility) && !PlaceTies.kinds.contains(prose.norm($0))
        && !prose.norm($0).isOne(of: "airport", "base", "border", "port")
    }
      // "the outskirts of the city near Giwa military base": what they call the base, and no town far off.
      || prose.reads(last + 1, "military", "base") || prose.norm(last + 1) == "barracks"
  }

  /// Whether a word stands behind "in response to".
  func isOfReason(_ word: Int, _ context: ClauseContext) -> Bool {
    let before = span(max(context.sentence.lowerBound, word - 12), word)
    // "The blast came as negotiators were preparing to resume talks in Kuala Lumpur"
    if let index = before.first(where: {
      prose.norm($0).isOne(of: "came", "comes") && prose.norm($0 + 1) == "as"
    }), span(index + 2, word).contains(where: { Self.diplomacy.contains(prose.norm($0)) }) {
      return true
    }
    // "on Friday, less than one week before negotiators resume peace talks in Geneva"
    if let index = before.first(where: {
      prose.norm($0).isOne(of: "before", "ahead", "until") && !prose.has($0 + 1, .number)
    }),
      span(index + 1, word).contains(where: {
        prose.norm($0).isOne(of: "talks", "negotiations", "summit", "conference")
      })
    {
      return true
    }
    return before.contains { index in
      (prose.norm(index) == "in"
        && prose.norm(index + 1).isOne(
          of: "response", "retaliation", "reprisal", "revenge", "support", "solidarity", "answer")
        // "called the raids a response to rockets fired at Israel"
        || prose.norm(index) == "a"
          && prose.norm(index + 1).isOne(of: "response", "retaliation", "reprisal", "reply"))
        && prose.norm(index + 2).isOne(of: "to", "for", "of", "with")
        && index > context.sentence.lowerBound + 3
        && !(index..<word).contains { prose.norm($0) == "," }
    }
      // "calling the attack revenge for the military operation in North Waziristan"
      || before.contains { index in
        prose.norm(index).isOne(of: "revenge", "retaliation", "reprisal", "retribution")
          && prose.norm(index + 1) == "for" && index > context.sentence.lowerBound + 3
          && span(index + 2, word).contains {
            prose.norm($0).isOne(
              of: "operation", "operations", "offensive", "campaign", "killing", "killings", "raid",
              "raids", "strikes", "arrests", "executions")
          }
      }
  }

  /// What goes on elsewhere while an attack is told.
  private static let diplomacy: FormSet = [
    "talks", "negotiations", "negotiators", "mediators", "envoys", "envoy", "diplomats", "summit",
    "delegation", "delegations", "leaders", "ministers", "conference",
  ]

  /// "In Kherson, a drone hit a minibus in the Dniprovskyi district", "the town's Nasr neighborhood": a part of the
  /// town that was named, though a place of that name is elsewhere.
  func quarter(_ context: ClauseContext, _ found: [PlaceReading]) -> PlaceReading? {
    for index in context.words
    where prose.norm(index).isOne(
      of: "neighborhood", "neighbourhood", "district", "quarter", "suburb", "area", "estate")
    {
      var start = index
      while start - 1 > context.words.lowerBound, index - start < 3,
        prose.words[start - 1].isCapitalized
          || start < index && PlaceTies.particles.contains(prose.norm(start - 1))
            && prose.words[start - 2].isCapitalized
      { start -= 1 }
      // "The Kurdish district of Sheikh Maqsoud" is not called so.
      guard start < index, !places.isOfPeople(start..<index),
        // "Shaab, a Shiite district"
        !(start..<index).contains(where: { PlaceTies.faiths.contains(prose.norm($0)) })
      else { continue }
      let bytes = prose.bytes(of: start..<index)
      let isOfTown =
        prose.reads(index + 1, "of", "the") && prose.norm(index + 3).isOne(of: "town", "city")
      let isOwned =
        prose.norm(start - 1) == "'s" && prose.norm(start - 2).isOne(of: "town", "city")
        || isOfTown
      let own = found.first { $0.range.overlaps(bytes) }
      // "at Konta in Sukma district": what holds the village.
      if prose.norm(index) == "district", prose.norm(start - 1) == "in",
        found.contains(where: { $0.range.upperBound == prose.words[start - 2].end })
      {
        continue
      }
      // "Grozny's Oktyabrsky district", "Bujumbura's southern Musaga neighborhood"
      let mark = prose.norm(start - 1).hasSuffix("ern") ? start - 2 : start - 1
      let owner =
        prose.norm(mark) == "'s" && !isOwned
        ? places.indices(in: prose.bytes(of: max(context.words.lowerBound, mark - 2)..<mark))
          .last.flatMap { owner in
            toponyms[owner].use == .name
              && toponyms[owner].location?.place?.feature.classLetter == "P"
              ? PlaceReading(
                toponym: owner, range: toponyms[owner].range, text: toponyms[owner].text,
                location: toponyms[owner].location, tie: own?.tie ?? 3, rule: "its quarter") : nil
          } : nil
      let behind = prose.norm(index + 1) == "of" && !isOfTown ? index + 2 : nil
      let town: PlaceReading? =
        owner != nil
        ? owner
        : behind != nil
          ? found.first { place in
            behind.map {
              prose.words.indices.contains($0) && place.range.lowerBound <= prose.words[$0].start
                && place.range.upperBound > prose.words[$0].start
            } ?? false
              && (place.location?.place?.feature.classLetter == "P" || place.fineness < 40_000)
          }
          : isOwned
            ? townOfPart(context, start)
            : found.first {
              $0.tie >= 3 && $0.location?.place?.feature.classLetter == "P"
                && $0.range.upperBound <= bytes.lowerBound
            }
      guard var town, town.location != nil, town.fineness < 60_000 else { continue }
      if let own, own.location != nil, own.agrees(with: town) { continue }
      // "In Khanaqin, in the Diyala district", "in the Baghdad district of Karrada": around it, and no part of it.
      if owner == nil,
        places.indices(in: bytes).contains(where: { index in
          guard let own = toponyms[index].location, let here = town.location else { return false }
          return own.uncertainty > here.uncertainty
            && Ground.distance(own.position, here.position)
              < own.uncertainty.meters + (behind == nil ? 100_000 : 0)
        })
      {
        continue
      }
      town.tie = max(town.tie, 3)
      let part = PlaceReading(
        toponym: own?.toponym ?? -1, range: bytes, text: prose.text(start..<index), location: nil,
        tie: town.tie, rule: "a part of '\(town.text)'")
      // "Narathiwat's Bacho district" may be one of the province.
      let isOfProvince =
        prose.norm(index) == "district" && (owner != nil || behind != nil) && town.fineness < 8000
      return places.within(town, part, isQuarter: !isOfProvince)
    }
    return nil
  }
}
