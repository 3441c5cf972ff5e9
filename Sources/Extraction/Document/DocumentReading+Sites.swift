import Geodesy
import Incidents

/// Reads where that lies which was hit, as a sentence behind says: "The post is located in Wadi Zghaitoun", "The camp
/// lies on the edge of Kafr Uruq", "It is situated in the village of Slobozhanske".
extension DocumentReading {
  /// Whether a sentence says of a building, a vehicle or a settlement, told of as known, where it is.
  func isOfSite(_ bounds: Range<Int>) -> Bool {
    if isOfDevice(bounds) { return true }
    // "Nobody was inside the building, which stood in Wanda Amir"
    if bounds.contains(where: {
      prose.norm($0) == "," && prose.norm($0 + 1).isOne(of: "which", "that") && isSite($0 - 1)
        && isOfStanding($0 + 2, bounds)
    }) {
      return true
    }
    if isSaidOfSite(bounds.lowerBound, bounds) { return true }
    // "A councillor said the mosque stood in a settlement in the area of Bibemi"
    return bounds.contains { say in
      guard prose.norm(say).isOne(of: "said", "says", "added"), say > bounds.lowerBound else {
        return false
      }
      let start = prose.norm(say + 1) == "that" ? say + 2 : say + 1
      return prose.norm(start) == "the" && isSaidOfSite(start, bounds)
    }
  }

  /// Whether the words from an index on say where a known thing is: "the post is located in", "it stood at".
  private func isSaidOfSite(_ start: Int, _ bounds: Range<Int>) -> Bool {
    let isOfIt = prose.norm(start) == "it"
    guard isOfIt || prose.norm(start).isOne(of: "the", "this", "that", "their", "his", "her") else {
      return false
    }
    let subject = span(start + 1, min(bounds.upperBound, start + (isOfIt ? 2 : 10)))
    // "The bus was stopped around Ofosu", "The vehicle had stopped at Santo 17", "The bodies were found at Buhumba"
    let isHalted =
      subject.contains { isOfHalt($0) }
      && bounds.contains { prose.has($0, .locative) || prose.norm($0) == "around" }
    if isHalted, !isOfIt, subject.contains(where: { isSite($0) || isTraveller($0) }) { return true }
    // "The municipality of Apaseo el Alto, where the bar is located"
    if let place = span(start + 2, min(bounds.upperBound, start + 10)).first(where: {
      prose.norm($0) == "where"
    }), !isOfIt, subject.contains(where: { isSite($0) }),
      span(place + 1, min(bounds.upperBound, place + 7)).contains(where: {
        prose.norm($0).isOne(of: "located", "situated", "happened", "occurred", "stands", "lies")
      })
    {
      return true
    }
    guard let verb = subject.first(where: { isOfStanding($0, bounds) }) else { return false }
    // "The quarry is near Tot": any thing that stands, and nobody who is somewhere.
    return isOfIt || span(start + 1, verb).contains { isSite($0) } || isThingAlone(start + 1, verb)
  }

  /// Whether one or two small words before a verb name a thing: no person, party or talk that is held somewhere.
  private func isThingAlone(_ first: Int, _ verb: Int) -> Bool {
    guard (1...2).contains(verb - first) else { return false }
    return (first..<verb).allSatisfy {
      prose.words[$0].isWord && !prose.words[$0].isCapitalized
        && !prose.has(
          $0,
          [
            .person, .role, .assailant, .organization, .event, .teller, .killed, .injured,
            .timeUnit,
            .pronoun, .number, .saying,
          ])
        && !Self.held.contains(prose.norm($0)) && !prose.norm($0).hasSuffix("ing")
    }
  }

  /// What is somewhere without having been hit there.
  private static let held: FormSet = [
    "talks", "summit", "meeting", "trial", "hearing", "funeral", "burial", "ceasefire", "truce",
    "suspect", "suspects", "hospital", "hospitals", "wounded", "dead", "bodies", "government",
    "delegation", "headquarters", "ministry", "company", "agency", "conference", "ceremony",
    "protest", "case", "situation", "area", "region", "country", "capital", "war", "conflict",
    "nearest", "front", "border", "offensive", "case", "investigation", "search", "morgue",
  ]

  /// "was stopped", "had stopped", "had reached", "had just passed", "were found", "was left", "was bound for": on the way.
  private func isOfHalt(_ index: Int) -> Bool {
    if prose.has(index, .being) {
      return prose.norm(index + 1).isOne(
        of: "stopped", "intercepted", "waylaid", "halted", "parked", "found", "discovered", "dumped"
      )
        || prose.norm(index + 1) == "left" && prose.has(index + 2, .locative)
        || prose.norm(index + 1) == "passing" && prose.norm(index + 2) == "through"
    }
    guard prose.has(index, .having) else { return false }
    let next = prose.norm(index + 1) == "just" ? index + 2 : index + 1
    return prose.norm(next).isOne(
      of: "stopped", "reached", "passed", "arrived", "paused", "halted", "entered", "picked", "left"
    )
  }

  private func isTraveller(_ index: Int) -> Bool {
    !prose.words[index].isCapitalized
      && (prose.has(index, .person)
        || prose.norm(index).isOne(
          of: "victims", "body", "bodies", "procession", "family", "team", "crew", "group",
          "sheikh",
          "engineer"))
  }

  /// "the bomb had been buried on the road close to Balidhidin", "had planted explosives near Ab-e-Gum"
  private func isOfDevice(_ bounds: Range<Int>) -> Bool {
    bounds.contains { index in
      guard
        prose.norm(index).isOne(
          of: "buried", "planted", "hidden", "placed", "laid", "concealed", "attached")
      else { return false }
      return span(max(bounds.lowerBound, index - 4), min(bounds.upperBound, index + 4)).contains {
        prose.norm($0).isOne(
          of: "bomb", "device", "explosives", "mine", "ied", "bombs", "mines", "charge")
      }
    }
  }

  /// "is located in", "lies on", "sits on a hillside about five kilometres from", "was at": a verb of standing somewhere.
  private func isOfStanding(_ index: Int, _ bounds: Range<Int>) -> Bool {
    var next = index + 1
    if prose.has(index, .being) {
      while prose.norm(next).isOne(
        of: "located", "situated", "based", "parked", "just", "also", "then", "taking", "held",
        "place")
      {
        next += 1
      }
    } else if !Self.standing.contains(prose.norm(index)) {
      return false
    }
    guard bounds.contains(next) else { return false }
    let isWhere =
      prose.norm(next).isOne(
        of: "in", "at", "near", "on", "outside", "between", "along", "close", "within", "inside",
        "opposite")
      || prose.norm(next).isOne(of: "about", "some", "around", "roughly")
        && (prose.has(next + 1, .number)
          || prose.words.indices.contains(next + 1) && prose.words[next + 1].value != nil)
      || prose.norm(index) == "belongs" && prose.norm(next) == "to"
    // "It was in 2014 that", "was on fire", "is in hospital"
    return isWhere && !prose.has(next + 1, [.number, .weekday, .month, .timeUnit])
      && !prose.norm(next + 1).isOne(of: "fire", "hospital", "custody", "charge", "power")
  }

  /// "The team had been filming burnt fields at Yarine", "The miners were working at a site in Intahaka": what those did who
  /// were hit, and where.
  func isOfVictims(_ bounds: Range<Int>, _ draft: IncidentDraft) -> Bool {
    let start = bounds.lowerBound
    guard
      let doing = span(start + 1, min(bounds.upperBound, start + 14)).first(where: {
        prose.has($0, .being) && prose.norm($0 + 1).hasSuffix("ing")
          && !Self.searches.contains(prose.norm($0 + 1)) && !prose.has($0 + 1, .facility)
          // "They had paid a toll", "The victims had just brought their boats ashore", "The cattle keepers were asleep"
          || prose.norm($0) == "had" && prose.norm($0 + 1).isOne(of: "just", "stopped", "reached")
          || prose.has($0, .being) && prose.norm($0 + 1).isOne(of: "asleep", "about", "halted")
          || prose.has($0, .being)
            && prose.norm($0 + 1).isOne(of: "in", "at", "on", "near", "between")
            && prose.norm(start) == "they"
      }), !bounds.contains(where: { prose.has($0, .saying) && $0 < doing })
    else { return false }
    if prose.norm(start).isOne(of: "they", "he", "she") { return doing - start <= 2 }
    guard prose.norm(start) == "the" else { return false }
    let target = draft.target?.lowercased().split(separator: " ").map { WordForm($0) } ?? []
    return span(start + 1, start + 3).contains {
      target.contains(prose.norm($0)) || prose.norm($0).hasSuffix("year-old")
        || prose.norm($0).isOne(
          of: "victims", "team", "crew", "passengers", "dead", "men", "women", "couple", "family",
          "group", "vehicle", "convoy")
        || prose.norm($0).isOne(
          of: "miners", "herders", "officers", "soldiers", "workers", "bus", "boat")
    }
  }

  private static let searches: FormSet = [
    "searching", "looking", "hunting", "investigating", "recovering", "combing", "treating",
    "considering", "planning", "holding", "pursuing", "being", "killing", "going",
    "demanding", "calling", "seeking", "speaking",
  ]

  /// "The boat was sailing near the village of Banikane when it was hit"
  func isWhenHit(_ bounds: Range<Int>) -> Bool {
    // "They were hit as they passed Shwe Sa Yay"
    let start = bounds.lowerBound
    if prose.norm(start).isOne(of: "they", "it"), prose.has(start + 1, .being),
      prose.norm(start + 2).isOne(of: "hit", "struck")
    {
      return true
    }
    return bounds.contains {
      prose.norm($0).isOne(of: "when", "as")
        && prose.norm($0 + 1).isOne(of: "it", "they", "he", "she")
        && prose.has($0 + 2, .being)
        && prose.norm($0 + 3).isOne(
          of: "hit", "struck", "attacked", "ambushed", "targeted", "shot", "killed", "seized",
          "taken")
    }
  }

  /// "The attack occurred in", "The violence erupted at": a known incident, and where it was.
  func isOfPlacing(_ context: ClauseContext, _ main: EventAnchor) -> Bool {
    main.form == .noun && main.reference == .known && !main.isPlural
      && span(main.words.upperBound, min(context.sentence.upperBound, main.words.upperBound + 3))
        .contains {
          prose.norm($0).isOne(of: "occurred", "happened", "erupted", "unfolded", "struck")
            || prose.reads($0, "took", "place")
        }
  }

  /// "blew up a gas pipeline and fired a rocket at a hotel in Quetta. The pipeline blast happened at Dera Bugti": the one of
  /// which a word beside the blast is what was hit, wherever its sentence seemed to have it.
  func placedByThing(
    _ context: ClauseContext, _ main: EventAnchor, _ found: [PlaceReading], _ date: OccurrenceDate?
  ) -> Int? {
    guard isOfPlacing(context, main), found.first?.location != nil,
      prose.has(main.head - 1, .facility) || prose.norm(main.head - 1) == "pipeline",
      !prose.words[main.head - 1].isCapitalized
    else { return nil }
    return drafts.indices.suffix(8).last { index in
      let draft = drafts[index]
      return draft.factuality == .asserted && !draft.isAggregate && !draft.isBackground
        && context.number - draft.lastSentence <= Self.reachOfPlacing
        && (context.clause.kind?.isCompatible(with: draft.kind) ?? true)
        && Self.isOne(prose.norm(main.head - 1), draft.target)
        && date.map { isDay($0, of: draft) } ?? true
    }
  }

  /// In so many sentences behind an incident a text goes back to where it was.
  private static let reachOfPlacing = 8

  /// "in Panjshir", and then "The attack occurred in the Dara district": no Dara of another country, but one that is not
  /// known; in Mosul "a traffic circle in the Yarmouk section of the city", and no Yarmouk of Baghdad.
  func withoutForeign(_ found: [PlaceReading], _ context: ClauseContext) -> [PlaceReading] {
    guard let place = found.first, let country = place.location?.place?.country,
      let last = drafts.last, context.number - last.lastSentence <= 2,
      let known = last.place, let own = known.location?.place?.country,
      country != own || isOfTheCity(place) && isFar(place, from: known),
      places.word(at: place.range.lowerBound, in: context.words) != nil
    else { return found }
    var named = place
    named.location = nil
    return [places.within(known, named, isQuarter: isOfQuarter(place))]
  }

  /// "in the Yarmouk section of the city"
  private func isOfTheCity(_ place: PlaceReading) -> Bool {
    guard let end = places.word(at: place.range.upperBound, in: 0..<prose.words.count),
      Self.quarters.contains(prose.norm(end)), prose.reads(end + 1, "of", "the")
    else { return false }
    return prose.norm(end + 3).isOne(of: "city", "town", "capital")
  }

  private static let quarters: FormSet = [
    "section", "district", "neighborhood", "neighbourhood", "quarter", "suburb", "area", "part",
    "side", "sector",
  ]

  private func isFar(_ place: PlaceReading, from known: PlaceReading) -> Bool {
    guard let here = place.location?.position, let there = known.location?.position else {
      return false
    }
    return Ground.distance(here, there) > Self.acrossCity + known.fineness
  }

  /// No quarter of a city is farther from it (m).
  private static let acrossCity = 40_000.0

  private static let standing: FormSet = [
    "lies", "lay", "sits", "sat", "stands", "stood", "belongs", "falls", "fell", "guards", "serves",
  ]

  /// "The island, Kofia, belongs to", "The village concerned, Banjska, is in", "The municipality of Apaseo el Alto, where
  /// the bar is located": the site by its name.
  func siteNamed(_ bounds: Range<Int>) -> PlaceReading? {
    guard isOfSite(bounds),
      let site = span(bounds.lowerBound + 1, min(bounds.upperBound, bounds.lowerBound + 5)).first(
        where: { isSite($0) })
    else { return nil }
    var start = site + 1
    if prose.norm(start) == "concerned" { start += 1 }
    guard prose.norm(start).isOne(of: ",", "of"), bounds.contains(start + 1),
      places.isName(start + 1)
    else { return nil }
    var end = start + 2
    while bounds.contains(end), end - start < 6,
      places.isName(end)
        || prose.norm(end).isOne(of: "el", "al", "de", "la") && places.isName(end + 1)
    {
      end += 1
    }
    guard prose.norm(end) == "," || prose.norm(start) == "of" else { return nil }
    let name = start + 1..<end
    return places.recognized(name) ?? places.named(from: name.lowerBound, in: name)
  }

  private func isSite(_ index: Int) -> Bool {
    !prose.words[index].isCapitalized
      && (prose.has(index, .facility) || PlaceTies.kinds.contains(prose.norm(index))
        || Self.sites.contains(prose.norm(index)))
  }

  private static let sites: FormSet = [
    "house", "home", "building", "bus", "minibus", "vehicle", "car", "truck", "pickup", "convoy",
    "boat", "vessel", "ship", "train", "clinic", "depot", "farm", "field", "mine", "site", "island",
    "encampment", "outpost", "position", "club", "nightclub", "bar", "restaurant", "shop", "spot",
    "place", "municipality", "commune", "village", "town", "canton", "scene", "ground", "pitch",
    "parish", "patrol", "factory", "plant", "refinery",
    "warehouse", "workshop", "hall", "venue", "compound", "residence", "community", "locality",
  ]
}
