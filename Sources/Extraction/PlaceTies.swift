import Geodesy
import Incidents
import SimpleFeatures

/// A place that the words of a clause give to its event.
struct PlaceReading: Hashable, Sendable {
  /// Which toponym of the document.
  var toponym: Int
  /// The words of the description: the name, or "15 km south of Kirkuk".
  var range: Range<Int>
  var text: String
  var location: Location?
  /// How well the words tie it to the event; at least 1.
  var tie: Int
  var rule: String
  /// The first of the list that the text names it in, by its toponym: "in Homs, Hama and Aleppo".
  var list: Int? = nil

  /// Whether one can lie in the other, by their circles.
  func agrees(with other: PlaceReading) -> Bool {
    guard let a = location, let b = other.location else {
      return text.lowercased() == other.text.lowercased()
    }
    // A country holds all that lies in it, however its circle is drawn.
    if let one = a.place, let two = b.place, one.country == two.country,
      one.feature.isCountry || two.feature.isCountry
    {
      return true
    }
    let distance = Ground.distance(a.position, b.position)
    return distance <= a.uncertainty.meters + b.uncertainty.meters + 5000
  }

  /// The radius by which a finer place is told from a wider one.
  var fineness: Double { location?.uncertainty.meters ?? 1e7 }
}

/// Chooses the places of events among the toponyms of a document.
struct PlaceTies {
  let prose: Prose
  let toponyms: [Toponym]
  /// Below this probability words are taken for something else than a place.
  static let leastRecognition = 0.4

  /// "rebel-held", "Israeli-occupied".
  private static func isHeld(_ word: WordForm) -> Bool {
    word.hasSuffix("-held") || word.hasSuffix("-occupied") || word.hasSuffix("-controlled")
  }

  /// The located names by their words, the last of each.
  private let named: [String: Int]

  init(prose: Prose, toponyms: [Toponym]) {
    self.prose = prose
    self.toponyms = toponyms
    var named: [String: Int] = [:]
    for (index, toponym) in toponyms.enumerated()
    where toponym.location != nil && toponym.use == .name {
      named[toponym.text] = index
    }
    self.named = named
  }

  /// The country in which the text's place of this name lies.
  func country(named name: String) -> String? {
    named[name].flatMap { toponyms[$0].location?.place?.country }
  }

  /// The toponyms whose names begin in a range of bytes.
  func indices(in bytes: Range<Int>) -> Range<Int> {
    let start = first(from: bytes.lowerBound)
    return start..<max(start, first(from: bytes.upperBound))
  }

  /// The first toponym that begins at a byte or behind it.
  private func first(from byte: Int) -> Int {
    var low = 0
    var high = toponyms.count
    while low < high {
      let middle = (low + high) / 2
      if toponyms[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What stands between a preposition and the name of a place.
  /// What goes to a place, and is not yet there: "a train to Basra".
  private static let vehicles: FormSet = [
    "train", "trains", "bus", "buses", "minibus", "convoy", "convoys", "ship", "ships", "vessel",
    "ferry", "truck", "trucks", "plane", "flight", "car", "cars", "vehicle", "vehicles", "boat",
  ]

  private static let inside: FormSet = [
    "a", "an", "the", "of", "town", "city", "village", "district", "province", "region", "western",
    "eastern", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
    "southwestern", "north", "south", "east", "west", "capital", "area", "suburb", "port",
    "border", "governorate", "neighborhood", "neighbourhood", "downtown", "state", "coast",
    "outskirts", "center", "centre", "country", "country's", "'s", "largest", "nearby",
    "northeast", "northwest", "southeast", "southwest", "coastal", "mountainous", "rural", "camp",
    "settlement", "county", "parts", "part", "disputed", "restive", "heart", "middle", "towns",
    "cities", "villages", "provinces", "regions", "districts", "governorates", "suburbs", "both",
  ]

  /// Words for kinds of places, before which adjectives stand.
  static let kinds: FormSet = [
    "city", "town", "village", "capital", "port", "province", "region", "district", "area", "state",
    "suburb",
  ]

  /// The places of a clause, best tied first, those that hold a finer one left out.
  func places(
    in words: Range<Int>, anchors: [EventAnchor], excluding aside: [Range<Int>],
    dateline: Range<Int>
  ) -> [PlaceReading] {
    guard !words.isEmpty else { return [] }
    var found: [PlaceReading] = []
    // A name of a list is tied as the one before it: each is looked at once.
    var ties: [Int: (Int, String)?] = [:]
    for index in indices(in: prose.bytes(of: words)) {
      let toponym = toponyms[index]
      guard toponym.use != .demonym, toponym.recognition >= Self.leastRecognition,
        let first = word(at: toponym.range.lowerBound, in: words), !dateline.contains(first),
        !aside.contains(where: { $0.contains(first) })
      else { continue }
      let last = lastWord(before: toponym.range.upperBound, from: first, in: words)
      let reached = tie(first, last, toponym, anchors, words, ties)
      ties.updateValue(reached, forKey: index)
      guard let (tie, rule) = reached else { continue }
      let relation = toponym.relation
      var place = PlaceReading(
        toponym: index, range: relation?.range ?? toponym.range,
        text: Self.bare(relation?.text) ?? toponym.text,
        location: relation?.location ?? toponym.location, tie: tie, rule: rule)
      // "Timbuktu airport" is at the town, not anywhere in the region of its name.
      if relation == nil, prose.has(last + 1, .facility), words.contains(last + 1),
        !Self.kinds.contains(prose.norm(last + 1)), !Self.divisions.contains(prose.norm(last + 1)),
        let location = toponym.location, let town = seat(of: location)
      {
        place.location = town
      }
      if let peer = peer(before: first, of: toponym, words) {
        let head = found.last { $0.toponym == peer }
        place.list = head?.list ?? head?.toponym
        if let head, head.list == nil, let at = found.lastIndex(of: head) {
          found[at].list = head.toponym
        }
      }
      found.append(place)
    }
    return finest(whole(found))
  }

  /// Without the names that belong to the description of another: "between A and B" is one place.
  private func whole(_ places: [PlaceReading]) -> [PlaceReading] {
    var kept: [PlaceReading] = []
    for place in places {
      let name = toponyms[place.toponym].range
      if let last = kept.last, last.range.overlaps(name), last.range != name,
        last.range.upperBound >= name.upperBound
      {
        kept[kept.count - 1] = between(last, and: place)
      } else {
        kept.append(place)
      }
    }
    return kept
  }

  /// "Between Gao and Ansongo": where the first is taken for the division that holds both, its town is meant.
  private func between(_ place: PlaceReading, and other: PlaceReading) -> PlaceReading {
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
  private func seat(of location: Location) -> Location? {
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
  private static let seatRadius = 12_000.0

  /// The position of a town, or that of the town of the same name where a division was taken that holds the
  /// other end.
  private func town(_ location: Location, beside other: Location) -> Geographic? {
    guard location.place?.feature.classLetter == "A",
      Ground.distance(location.position, other.position) < location.uncertainty.meters
    else { return location.position }
    return location.alternatives.first {
      $0.place.feature.classLetter == "P" && $0.place.country == location.place?.country
    }?.position
  }

  /// The toponym before a name in one list with it; `nil` where the name holds the one before: "Mosul, Iraq".
  private func peer(before first: Int, of toponym: Toponym, _ bounds: Range<Int>) -> Int? {
    var before = first - 1
    while before >= bounds.lowerBound,
      Self.inside.contains(prose.norm(before))
        || prose.norm(before).isOne(of: "at", "on", "specifically", "particularly", "especially")
    { before -= 1 }
    guard prose.norm(before).isOne(of: ",", "and", "&", "or"),
      let previous = toponymEnding(before: before, bounds),
      !holds(toponym, toponyms[previous.index])
    else { return nil }
    return previous.index
  }

  /// Whether a place is a country or division around another, or too wide to stand beside it.
  private func holds(_ outer: Toponym, _ inner: Toponym) -> Bool {
    guard let outer = outer.location, let inner = inner.location else { return false }
    if outer.place?.feature.isCountry == true { return inner.place?.feature.isCountry != true }
    guard outer.place?.feature.classLetter == "A" || outer.place?.feature.classLetter == "L" else {
      return false
    }
    return outer.uncertainty.meters > inner.uncertainty.meters
      && Ground.distance(outer.position, inner.position) <= outer.uncertainty.meters
  }

  /// "in northeastern Jordan" is called northeastern Jordan.
  private static func bare(_ text: String?) -> String? {
    guard let text, ["in ", "at ", "In ", "At "].contains(where: { text.hasPrefix($0) }) else {
      // "on southern Israel", but "on the outskirts of Gao"
      guard let text, text.hasPrefix("on "),
        text.dropFirst(3).prefix(while: { $0 != " " }).hasSuffix("ern")
      else { return text }
      return String(text.dropFirst(3))
    }
    return String(text.dropFirst(3))
  }

  /// The word that holds a byte.
  func word(at byte: Int, in words: Range<Int>) -> Int? {
    var low = words.lowerBound
    var high = words.upperBound
    while low < high {
      let middle = (low + high) / 2
      if prose.words[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < words.upperBound ? low : nil
  }

  private func lastWord(before byte: Int, from first: Int, in words: Range<Int>) -> Int {
    var last = first
    while last + 1 < words.upperBound, prose.words[last + 1].start < byte { last += 1 }
    return last
  }

  /// How the words around a name tie it to the event; `nil` when they do not.
  private func tie(
    _ first: Int, _ last: Int, _ toponym: Toponym, _ anchors: [EventAnchor], _ bounds: Range<Int>,
    _ ties: [Int: (Int, String)?]
  ) -> (Int, String)? {
    let after = prose.norm(last + 1)
    // "Iran-backed", "Yemen-based", "Trump administration".
    if prose.norm(last + 2).isOne(
      of: "backed", "led", "aligned", "based", "linked", "allied", "supported", "controlled",
      "held", "occupied", "proxy", "made"), after == "-"
    {
      return prose.norm(last + 2).isOne(of: "controlled", "held", "occupied")
        ? (1, "occupied") : nil
    }
    // "the Red Sea port city of Hodeidah": said of the city.
    if Self.kinds.contains(after),
      (last + 2...last + 3).contains(where: { prose.norm($0) == "of" }), bounds.contains(last + 3)
    {
      return nil
    }
    // The name is only the beginning of a word: "Bahamas-flagged".
    if toponym.range.upperBound < prose.words[last].end {
      return ["-controlled", "-held", "-occupied", "-area"].contains {
        prose.norm(last).hasSuffix($0)
      } ? (1, "occupied") : nil
    }
    if isInPartyName(first, bounds) { return nil }
    // "the New Kabul Bank branch"
    if bounds.contains(last + 1), prose.words[last + 1].isCapitalized, Self.firms.contains(after) {
      return nil
    }
    // "the Bangsamoro Islamic Freedom Fighters": those who fight, not where.
    if (last + 1..<last + 5).prefix(while: { bounds.contains($0) && prose.words[$0].isCapitalized })
      .contains(where: { prose.has($0, .assailant) || Self.parties.contains(prose.norm($0)) }),
      prose.norm(last + 1) != "state"
    {
      return nil
    }
    // "Mocímboa da Praia": the end of a longer name.
    if Self.particles.contains(prose.norm(first - 1)), first - 2 >= bounds.lowerBound,
      prose.words[first - 2].isCapitalized,
      toponym.range.lowerBound >= prose.words[first].start
    {
      return nil
    }
    // "medics at Nasser hospital": where they speak.
    if prose.norm(first - 1) == "at",
      prose.has(first - 2, .teller)
        || prose.norm(first - 2).isOne(
          of: "staff", "doctor", "doctors", "medics", "surgeon", "nurse", "nurses", "director")
    {
      return nil
    }
    // "on the Jammu-Srinagar highway": a road by its ends, neither of which is where.
    if isEndOfRoad(first, last, toponym, bounds) {
      return toponym.relation != nil ? (1, "road") : nil
    }
    let isCountry = toponym.location?.place?.feature.isCountry == true
    // "the U.S. Embassy": whose it is, not where.
    if isCountry, prose.has(last + 1, .facility), prose.norm(last + 1) != "border",
      bounds.contains(last + 1)
    {
      return nil
    }
    // "the Saudi Maternal Teaching Hospital": the country is only the beginning of its name.
    if isCountry,
      (last + 1..<last + 5).prefix(while: {
        bounds.contains($0) && prose.words[$0].isCapitalized
      }).contains(where: { prose.has($0, .facility) })
    {
      return nil
    }
    // Who speaks or acts by a capital: "Washington said".
    var verb = last + 1
    while verb < bounds.upperBound, prose.has(verb, [.adverb, .having]) { verb += 1 }
    if prose.has(verb, [.saying, .blaming, .denying, .threat, .claiming, .modal])
      || [
        "called", "urged", "condemned", "supported", "started", "responded", "acknowledged",
        "wants", "has", "retaliated", "launched", "fired", "attacked", "struck", "bombed",
        "carried", "conducted",
      ].contains(prose.norm(verb))
    {
      if !isPreceded(first, by: .locative, .preposition) { return nil }
    }
    if [
      "authorities", "officials", "government", "ministry", "minister", "president", "police",
      "army", "military", "forces", "state", "embassy", "parliament", "media", "news", "agency",
      "press", "council",
    ].contains(after), !isPreceded(first, by: .locative) {
      return nil
    }
    if after == "'s" {
      // "Iran's policies": the owner; "Kyiv's Podil district": where.
      guard !isCountry,
        prose.has(last + 2, .facility) || prose.has(last + 3, .facility)
          || isPreceded(first, by: .locative)
          || indices(
            in: prose.bytes(of: last + 2..<max(last + 2, min(last + 4, bounds.upperBound)))
          ).count > 0
      else { return nil }
      return (1, "possessive")
    }
    var before = first - 1
    // "the town of Hawija", "the northern city of Mosul", "the processing plant at Abqaiq", "western Mosul".
    var steps = 0
    let isNounLike = { (index: Int) in
      prose.words[index].isWord
        && (!prose.has(
          index,
          [
            .locative, .verb, .being, .having, .conjunction, .saying, .modal, .relative, .sequel,
            .pronoun, .killed, .injured,
          ])
          || prose.has(index, .facility) && !prose.norm(index).hasSuffix("ed"))
        && (!prose.has(index, .preposition) || prose.norm(index) == "of")
    }
    while before >= bounds.lowerBound,
      Self.inside.contains(prose.norm(before)) || prose.words[before].value != nil
        || prose.norm(before).isOne(of: "km", "kilometers", "kilometres", "miles", "km)")
        || prose.norm(before).hasSuffix("ern") || Self.isHeld(prose.norm(before))
        || isInEpithet(before, of: first)
        || (steps < 8 && isNounLike(before)
          && (hasArticle(before, bounds) || Self.kinds.contains(prose.norm(before + 1))
            // "attacked the police station of Morales"
            || prose.has(before, .facility) && prose.norm(before + 1) == "of"
            || before + 1 < first && prose.has(before + 1, .facility)
              && !prose.has(before, .facility)))
    {
      before -= 1
      steps += 1
    }
    let lead = prose.norm(before)
    // A comma within a chain of names: "Tuz Khurmatu, Iraq".
    let isRelated = toponym.relation.map { $0.range.lowerBound < toponym.range.lowerBound } ?? false
    // "a camp for displaced families north of Marib", "a few kilometres from Dadaab"
    if isRelated,
      lead.isOne(of: "for", "with", "than")
        || lead == "from"
          && prose.norm(before - 1).isOne(
            of: "km", "kilometers", "kilometres", "miles", "kilometre")
    {
      return (4, "relation")
    }
    if lead == "from" || lead == "by" || lead == "with" || lead == "for" || lead == "than"
      || lead == "to" && !prose.norm(before - 1).isOne(of: "close", "next", "adjacent")
    {
      // "airlifted to Zamboanga", "fired from Gaza": where something came from or went.
      if lead == "from",
        prose.norm(before - 1).isOne(of: "km", "kilometers", "kilometres", "miles")
      {
        return (1, "distance")
      }
      if lead == "to",
        prose.has(before - 1, .facility) && !Self.vehicles.contains(prose.norm(before - 1))
          || prose.norm(before - 1) == "road"
      {
        return (1, "road")
      }
      return nil
    }
    if let relation = toponym.relation, relation.text.utf8.count > toponym.text.utf8.count {
      return (4, "relation")
    }
    if [
      "in", "at", "near", "outside", "inside", "on", "around", "beside", "within", "across", "over",
      "throughout", "above", "nearby", "off", "along", "between", "alongside", "opposite", "behind",
      "linking", "connecting",
    ].contains(lead) {
      // "aircraft flying over Belgorod": from where it was done.
      if lead == "over", prose.norm(before - 1) == "flying" { return nil }
      // "policies in Iraq", "influence in Syria": said of something abstract.
      if [
        "policy", "policies", "influence", "role", "interests", "operations", "policy", "war",
        "born", "officials", "analysts", "speaking", "television", "tv", "presence",
      ].contains(prose.norm(before - 1)) || isCountry && prose.norm(before - 1) == "leaders" {
        return nil
      }
      let after = anchors.contains { $0.words.upperBound <= first }
      // "Militants in Gaza fired rockets": where they stood.
      if !after,
        anchors.contains(where: { prose.norm($0.head).isOne(of: "fired", "launched", "lobbed") }),
        !prose.words[before - 1 < bounds.lowerBound ? before : before - 1].norm.isEmpty,
        before > bounds.lowerBound, prose.words[before - 1].isWord
      {
        return (1, "origin")
      }
      if lead == "at",
        anchors.contains(where: {
          prose.norm($0.head).isOne(of: "fired", "launched") && $0.head < first
        })
      {
        return (5, "aimed at")
      }
      return (after ? 4 : 3, "preposition '\(lead)'")
    }
    if lead.isOne(of: "toward", "towards", "at", "into"),
      anchors.contains(where: {
        prose.norm($0.head).isOne(of: "fired", "launched", "firing", "launching", "lobbed")
          && $0.head < first
      })
    {
      return (5, "aimed '\(lead)'")
    }
    if prose.norm(first - 1) == "of",
      prose.norm(first - 2).isOne(
        of: "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "outskirts", "outside")
    {
      return (4, "direction")
    }
    if [
      "against", "into", "toward", "towards", "through", "hit", "struck", "targeted", "shelled",
      "attacked",
      "bombed", "pounded", "hitting", "striking", "targeting", "shelling", "bombing", "stormed",
      "raided", "rocked", "bombarded", "assaulted", "ambushed", "overran", "seized",
      "entered",
    ].contains(lead) {
      return (4, "object of '\(lead)'")
    }
    if lead == "of",
      let target = (max(bounds.lowerBound, before - 2)..<max(bounds.lowerBound, before)).first(
        where: {
          prose.norm($0).isOne(of: "target", "bombing", "shelling", "bombardment")
        })
    {
      return (3, "'\(prose.norm(target)) of'")
    }
    // "in Ecuador's largest city, Guayaquil": the name behind what it is.
    if lead == ",", Self.kinds.contains(prose.norm(before - 1)),
      (max(bounds.lowerBound, before - 7)..<max(bounds.lowerBound, before - 1)).contains(where: {
        prose.norm($0).isOne(of: "in", "outside", "near")
      })
    {
      return (anchors.contains { $0.words.upperBound <= first } ? 4 : 3, "apposition")
    }
    if lead.isOne(of: ",", "and", "or", "("), let previous = toponymEnding(before: before, bounds) {
      // One of a list or the wider place of the one before.
      let reached =
        ties[previous.index]
        ?? tie(previous.first, previous.last, toponyms[previous.index], anchors, bounds, ties)
      return reached.map {
        (
          max(1, $0.0 - (lead == "," && holds(toponym, toponyms[previous.index]) ? 1 : 0)),
          "beside '\(toponyms[previous.index].text)'"
        )
      }
    }
    // "raided the Zeitoun neighborhood of Gaza City"
    if prose.norm(first - 1) == "of", Self.smallKinds.contains(prose.norm(first - 2)),
      anchors.contains(where: { $0.words.upperBound <= first })
    {
      return (2, "a part of it")
    }
    // "Abqaiq was the target of", "Kharkiv was hit": the subject is where.
    if prose.has(verb, .being) || prose.norm(verb).isOne(of: "came", "suffered", "faced"),
      anchors.contains(where: { $0.head > last })
    {
      return (3, "subject")
    }
    // The name of a facility that is hit: "the U.S. Embassy", "Jolo Cathedral".
    if isFacilityName(first, last) { return (2, "named facility") }
    // "a Baghdad market", "a Mosul checkpoint".
    if prose.has(last + 1, .facility) { return (2, "attribute") }
    if before < bounds.lowerBound || !prose.words[before].isWord, prose.norm(first - 1) != "'s" {
      return nil
    }
    return nil
  }

  /// "the Black Sea" of "attacked the Black Sea port city of Odesa", "Yemen" of "Yemen's Red Sea port of Hodeidah".
  private func isInEpithet(_ index: Int, of name: Int) -> Bool {
    // "a residential district of Yemen's Marib"
    if prose.norm(name - 1) == "'s", index == name - 2, prose.words[index].isCapitalized {
      return true
    }
    return isInLongEpithet(index, of: name)
  }

  private func isInLongEpithet(_ index: Int, of name: Int) -> Bool {
    name - index < 8 && index + 1 < name && prose.norm(name - 1) == "of"
      && Self.kinds.contains(prose.norm(name - 2)) && prose.words[index].isCapitalized
      && (prose.words[index + 1].isCapitalized || prose.norm(index + 1) == "'s"
        || Self.kinds.contains(prose.norm(index + 1)))
  }

  /// Whether a name is one end of a road called after both: "the Maiduguri-Biu road".
  private func isEndOfRoad(_ first: Int, _ last: Int, _ toponym: Toponym, _ bounds: Range<Int>)
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

  /// "On the Gusau-Funtua road": somewhere between its ends, where both are known.
  private func road(in words: Range<Int>) -> PlaceReading? {
    for index in words where Self.roads.contains(prose.norm(index)) && index > words.lowerBound {
      let last = index - 1
      guard prose.words[last].isCapitalized, prose.norm(last).contains(UInt8(ascii: "-")) else {
        continue
      }
      var start = last
      while start - 1 > words.lowerBound, prose.words[start - 1].isCapitalized, last - start < 2 {
        start -= 1
      }
      let bytes = prose.bytes(of: start..<last + 1)
      let ends = indices(in: bytes).compactMap { toponyms[$0].location }
      var place = PlaceReading(
        toponym: -1, range: prose.bytes(of: start..<index + 1), text: prose.text(start..<index + 1),
        location: nil, tie: 2, rule: "a road between two towns")
      if ends.count == 2, let first = ends.first, let second = ends.last {
        place.location = middle(first, second)
      }
      return place
    }
    return nil
  }

  /// The circle around the way between two places.
  private func middle(_ a: Location, _ b: Location) -> Location? {
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

  /// "Islamic State in the Greater Sahara", "the Front for the Liberation of X": the name of a party.
  private func isInPartyName(_ first: Int, _ bounds: Range<Int>) -> Bool {
    var at = first - 1
    while at > bounds.lowerBound, first - at < 4,
      prose.words[at].isCapitalized || prose.norm(at) == "the"
    { at -= 1 }
    return prose.norm(at).isOne(of: "in", "of") && at > bounds.lowerBound
      && prose.words[at - 1].isCapitalized && Self.parties.contains(prose.norm(at - 1))
  }

  /// What joins the words of a name.
  private static let particles: FormSet = ["da", "de", "do", "dos", "das", "del", "di", "du"]

  /// Ends the name of a firm, a paper or a body of people, which stands in no place of its name.
  private static let firms: FormSet = [
    "bank", "airlines", "airways", "times", "post", "herald", "news", "company", "corporation",
    "group", "party", "brigade", "brigades", "battalion", "regiment", "front", "movement",
    "resistance", "committee", "council", "tribune", "radio", "television", "telegraph", "union",
  ]

  private static let parties: FormSet = [
    "state", "front", "movement", "army", "party", "liberation", "brigades", "resistance",
  ]

  private static let roads: FormSet = [
    "road", "highway", "motorway", "expressway", "route", "railway", "axis", "line", "freeway",
    "border",
  ]

  /// Whether a phrase that ends here has begun with an article or a preposition of place not far before:
  /// "in the rebel-held city of".
  private func hasArticle(_ index: Int, _ bounds: Range<Int>) -> Bool {
    var at = index
    var steps = 0
    while at >= bounds.lowerBound, steps < 8, prose.words[at].isWord {
      if prose.has(at, .locative) { return true }
      if prose.has(at, [.verb, .being, .saying, .conjunction, .relative])
        && !prose.has(at, .facility)
      {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }

  /// Names that no gazetteer knows, or that were not taken for places: capitals behind a preposition of
  /// place, and facilities named after a place. They take the position of the same name elsewhere in the
  /// text, or none.
  func unknown(in words: Range<Int>, excluding aside: [Range<Int>], dates: [DatePhrase])
    -> PlaceReading?
  {
    for index in words
    where prose.has(index, .facility) && prose.words[index].isCapitalized && isName(index - 1)
      && index > words.lowerBound
    {
      var start = index - 1
      while start > words.lowerBound, isName(start - 1) { start -= 1 }
      if let found = named(from: start, in: words), found.location != nil { return found }
    }
    for index in words
    where prose.norm(index).isOne(of: "in", "near", "outside", "inside", "at", "linking")
      || prose.norm(index) == "of"
        && prose.norm(index - 1).isOne(of: "outskirts", "edge", "centre", "center")
    {
      guard !aside.contains(where: { $0.contains(index) }) else { continue }
      var start = index + 1
      var steps = 0
      while words.contains(start), !prose.words[start].isCapitalized, steps < 6,
        [
          "the", "a", "town", "city", "village", "of", "northern", "southern", "eastern", "western",
          "central", "district", "area", "capital", "port", "neighborhood", "neighbourhood", "camp",
          "'s", "outskirts", "nearby", "police", "station", "hospital", "school", "market",
        ].contains(prose.norm(start)) || Self.isHeld(prose.norm(start))
      {
        start += 1
        steps += 1
      }
      // "in the Bedouin village of Umm", "at a Shiite mosque": whose it is, not what it is called.
      if Self.smallKinds.contains(prose.norm(start + 1))
        || Self.kinds.contains(prose.norm(start + 1)),
        prose.norm(start + 2) == "of", words.contains(start + 3), isName(start + 3)
      {
        start += 3
      }
      if prose.norm(start - 1).isOne(of: "a", "an"), prose.has(start + 1, .facility),
        words.contains(start + 1), !prose.words[start + 1].isCapitalized
      {
        continue
      }
      guard words.contains(start), isName(start), !isAcronym(start),
        !dates.contains(where: { $0.words.contains(start) }),
        prose.words[start].lexeme.isEmpty,
        !indices(in: prose.bytes(of: start..<start + 1)).contains(where: {
          toponyms[$0].use == .demonym
        })
      else { continue }
      if let found = named(from: start, in: words) { return withFacility(found, start, words) }
    }
    return road(in: words)
  }

  /// "the Flamingo naval base": a name that is not placed, with what it names.
  private func withFacility(_ place: PlaceReading, _ start: Int, _ words: Range<Int>)
    -> PlaceReading
  {
    guard place.location == nil, prose.norm(start - 1) == "the" else { return place }
    var end = start
    while words.contains(end), prose.words[end].start < place.range.upperBound { end += 1 }
    guard
      let facility = (end..<end + 2).first(where: {
        words.contains($0) && prose.has($0, .facility)
      }),
      (end..<facility).allSatisfy({ prose.words[$0].isWord && !prose.has($0, [.verb, .locative]) })
    else { return place }
    var result = place
    result.range = prose.bytes(of: start..<facility + 1)
    result.text = prose.text(start..<facility + 1)
    return result
  }

  /// A place by its kind, "the village of Kwall", "Dansadau town", "the Mangochar area", that no gazetteer knows.
  ///
  /// It lies in the place that is named behind it, or has no location.
  func part(
    in words: Range<Int>, of found: [PlaceReading], excluding aside: [Range<Int>],
    dates: [DatePhrase]
  ) -> PlaceReading? {
    for index in words where Self.smallKinds.contains(prose.norm(index)) {
      guard !aside.contains(where: { $0.contains(index) }) else { continue }
      let new = namesOfKind(at: index, in: words).lazy.compactMap { name in
        dates.contains { $0.words.overlaps(name) } || isOfPeople(name)
          ? nil : named(from: name.lowerBound, in: name).map { (name, $0) }
      }.first { $0.1.location == nil }
      guard let (name, place) = new else { continue }
      let end = max(name.upperBound, index + 1)
      // Behind it at once: "in Maru district", ", some 30 km from Gao".
      let wider = found.first {
        guard let start = word(at: $0.range.lowerBound, in: words) else { return false }
        return start >= end && start - end < 7 && $0.location != nil && $0.fineness < 300_000
          && !(end..<start).contains { prose.has($0, [.verb, .conjunction]) }
      }
      guard let wider else {
        return found.contains { $0.tie > 2 && $0.location != nil } ? nil : place
      }
      let isQuarter = Self.quarters.contains(prose.norm(index))
      var part = within(wider, place, isQuarter: isQuarter)
      part.tie = wider.tie
      return part
    }
    return nil
  }

  /// The names of a list that no gazetteer knows, beside those that it knows: "the villages of Khiam, Kfar Kila
  /// and Taybeh".
  func unknownPeers(in words: Range<Int>, of found: [PlaceReading], dates: [DatePhrase])
    -> [PlaceReading]
  {
    for index in words {
      let lead = prose.norm(index)
      let isOfKind = lead == "of" && Self.manyKinds.contains(prose.norm(index - 1))
      let isHit = Self.hits.contains(lead)
      guard isOfKind || isHit || lead.isOne(of: "in", "near", "on", "at", "against") else {
        continue
      }
      let names = names(from: index + 1, in: words)
      guard names.count > 1, !dates.contains(where: { $0.words.contains(names[0].lowerBound) })
      else { continue }
      let known = names.map { name in
        found.first { place in
          let bytes = prose.bytes(of: name)
          return place.toponym >= 0 && toponyms[place.toponym].range.overlaps(bytes)
        }
      }
      let count = known.count { $0 != nil }
      guard count < names.count, count > 0 || isOfKind || isHit else { continue }
      let tie = known.compactMap { $0?.tie }.max() ?? 4
      let list = known.compactMap { $0?.list ?? $0?.toponym }.first ?? -2 - index
      var result: [PlaceReading] = []
      for (name, place) in zip(names, known) {
        if var place {
          place.list = list
          place.tie = max(place.tie, tie)
          result.append(place)
        } else if let new = recognized(name) ?? named(from: name.lowerBound, in: name) {
          var new = new
          new.list = list
          new.tie = tie
          result.append(new)
        }
      }
      if result.count > 1 { return result }
    }
    return []
  }

  /// A toponym that these words are, though nothing else ties it to the event.
  private func recognized(_ name: Range<Int>) -> PlaceReading? {
    let bytes = prose.bytes(of: name)
    guard
      let index = indices(in: bytes).first(where: {
        toponyms[$0].use == .name && toponyms[$0].location != nil
          && toponyms[$0].recognition >= Self.leastRecognition
      })
    else { return nil }
    return PlaceReading(
      toponym: index, range: toponyms[index].range, text: toponyms[index].text,
      location: toponyms[index].location, tie: 4, rule: "one of a list")
  }

  /// Names with commas between them, and "and" before the last.
  private func names(from start: Int, in words: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = start
    while words.contains(at), names.count < 12 {
      while words.contains(at), Self.inside.contains(prose.norm(at)) { at += 1 }
      var end = at
      while words.contains(end), end - at < 5,
        isName(end) && prose.words[end].isWord
          || end > at && prose.norm(end).isOne(of: "-", "al", "el") && isName(end + 1)
      { end += 1 }
      guard end > at, prose.norm(end) != "'s",
        !(at..<end).contains(where: { prose.has($0, [.role, .assailant, .event]) })
      else { return [] }
      names.append(at..<end)
      at = end
      let isLast = names.count > 1 && prose.norm(names[names.count - 1].lowerBound - 1) == "and"
      if isLast { return names }
      if prose.norm(at) == "," { at += 1 }
      if prose.norm(at) == "and" { at += 1 }
      if at == end { return [] }
    }
    return []
  }

  private static let hits: FormSet = [
    "hit", "struck", "shelled", "bombed", "pounded", "targeting", "targeted", "hitting", "striking",
    "shelling", "bombing",
  ]

  private static let manyKinds: FormSet = [
    "villages", "towns", "cities", "districts", "areas", "suburbs", "neighborhoods",
    "neighbourhoods", "settlements", "regions", "provinces",
  ]

  /// The names that a word for a kind of place belongs to: behind "of", or before it.
  private func namesOfKind(at kind: Int, in words: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    if prose.norm(kind + 1) == "of", words.contains(kind + 2), isName(kind + 2) {
      var end = kind + 3
      while words.contains(end), end - kind < 6,
        isName(end) || Self.particles.contains(prose.norm(end)) && isName(end + 1)
      { end += 1 }
      names.append(kind + 2..<end)
    }
    var start = kind
    while start - 1 > words.lowerBound, isName(start - 1), kind - start < 4 { start -= 1 }
    guard start < kind, kind - start < 4 else { return names }
    let lead = prose.norm(start - 1) == "the" ? start - 2 : start - 1
    if prose.has(lead, .locative)
      || prose.norm(lead).isOne(of: "through", "of", "into", "on", "from")
      || prose.has(lead, .event)
    {
      names.append(start..<kind)
    }
    return names
  }

  /// A name that is not placed, in the wider place that is named with it.
  ///
  /// What lies by a town, or in the district of its name, lies farther from it than the town reaches.
  func within(_ wider: PlaceReading?, _ part: PlaceReading, isQuarter: Bool = false) -> PlaceReading
  {
    guard part.location == nil, let wider, let location = wider.location else { return part }
    let isTown =
      location.place?.feature.classLetter == "P" && toponyms.indices.contains(wider.toponym)
      && wider.text == toponyms[wider.toponym].text
    var radius = location.uncertainty.meters
    if isTown, isDivision(behind: wider) {
      radius = max(radius, Self.districtRadius)
    } else if isTown, !isQuarter, !isFacility(part) {
      radius = max(radius, Self.surroundings)
    }
    var result = part
    result.location = Location(
      position: location.position, uncertainty: .meters(radius),
      footprint: radius > location.uncertainty.meters ? nil : location.footprint,
      method: .adminUnit, place: location.place,
      reasons: location.reasons + [
        "'\(part.text)' is not in the gazetteer: it lies in '\(wider.text)', named with it"
      ])
    return result
  }

  /// How far a village is taken to lie from the town that it is named with, at most (m).
  private static let surroundings = 25_000.0
  /// How far a district is taken to reach from the town that it is named after (m): as a large second division.
  private static let districtRadius = 60_000.0

  /// "Kalat district", "Maru Local Government Area": more than the town.
  private func isDivision(behind place: PlaceReading) -> Bool {
    guard let last = word(at: max(0, place.range.upperBound - 1), in: 0..<prose.words.count) else {
      return false
    }
    return (last + 1..<last + 4).prefix {
      prose.words.indices.contains($0) && prose.words[$0].isWord
    }
    .contains { Self.divisions.contains(prose.norm($0)) }
  }

  private func isFacility(_ place: PlaceReading) -> Bool {
    guard let first = word(at: place.range.lowerBound, in: 0..<prose.words.count) else {
      return false
    }
    return (first..<first + 5).contains {
      prose.has($0, .facility) && prose.words[$0].end <= place.range.upperBound
    }
  }

  private static let divisions: FormSet = [
    "district", "province", "county", "department", "township", "government", "region",
    "governorate",
    "state", "territory", "subdistrict", "municipality", "prefecture", "commune",
  ]

  private static let quarters: FormSet = [
    "neighborhood", "neighbourhood", "quarter", "suburb",
  ]

  /// "the Bosnian town": whose, no name.
  private func isOfPeople(_ name: Range<Int>) -> Bool {
    indices(in: prose.bytes(of: name)).contains { toponyms[$0].use == .demonym }
  }

  private static let smallKinds: FormSet = [
    "village", "town", "neighborhood", "neighbourhood", "area", "suburb", "settlement", "hamlet",
    "quarter", "township", "district", "locality",
  ]

  /// "MINUSMA", "UNIFIL": an organization.
  private func isAcronym(_ index: Int) -> Bool {
    let word = prose.words[index]
    let text = prose.quote(word.start..<word.end)
    return text.utf8.count >= 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !(prose.words.indices.contains(index + 1) && prose.words[index + 1].isCapitalized)
  }

  private func isName(_ index: Int) -> Bool {
    index >= 0 && index < prose.words.count && prose.words[index].isCapitalized
      && !prose.has(
        index, [.month, .weekday, .definite, .indefinite, .pronoun, .role, .organization])
  }

  private func named(from start: Int, in words: Range<Int>) -> PlaceReading? {
    var end = start + 1
    while words.contains(end),
      prose.words[end].isCapitalized
        || (prose.norm(end) == "of" || Self.particles.contains(prose.norm(end)))
          && words.contains(end + 1) && prose.words[end + 1].isCapitalized
        || (prose.norm(end) == "-"
          && prose.words[end + 1 < prose.words.count ? end + 1 : end].isCapitalized)
    { end += 1 }
    let bytes = prose.bytes(of: start..<end)
    let text = prose.text(start..<end)
    // "the strike at Major General X": somebody.
    if (start..<end).contains(where: { prose.has($0, .role) }) { return nil }
    // Who speaks, an owner, a medium.
    if prose.norm(end) == "'s" || prose.has(end, .saying) || end - start > 4 { return nil }
    if prose.norm(end - 1).isOne(
      of: "twitter", "telegram", "facebook", "english", "arabic", "parliament", "congress", "islam",
      "catholic", "muslim")
    {
      return nil
    }
    guard
      !indices(in: max(0, bytes.lowerBound - 64)..<bytes.upperBound).contains(where: {
        toponyms[$0].range.overlaps(bytes)
          && toponyms[$0].location != nil
          && (toponyms[$0].range.lowerBound <= bytes.lowerBound
            || !(start..<end).contains { Self.particles.contains(prose.norm($0)) })
      })
    else { return nil }
    var best = named[text]
    if best == nil, prose.has(end - 1, .facility) || prose.has(end, .facility) {
      // "Jolo Cathedral" is in Jolo, if the text tells of it.
      var head = end - 1
      while best == nil, head > start {
        best = named[prose.text(start..<head)]
        head -= 1
      }
    }
    return PlaceReading(
      toponym: best ?? -1, range: bytes, text: text,
      location: best.flatMap { toponyms[$0].location }, tie: 2,
      rule: best.map { "named after '\(toponyms[$0].text)'" } ?? "a name that no gazetteer knows")
  }

  private func isFacilityName(_ first: Int, _ last: Int) -> Bool {
    (first...last).contains { prose.has($0, .facility) }
  }

  private func isPreceded(_ first: Int, by lexemes: Lexeme...) -> Bool {
    lexemes.contains { prose.has(first - 1, $0) }
      || prose.norm(first - 1) == "the" && lexemes.contains { prose.has(first - 2, $0) }
  }

  private func toponymEnding(before index: Int, _ bounds: Range<Int>) -> (
    index: Int, first: Int, last: Int
  )? {
    var index = index
    // "Homs, Hama, and Aleppo"
    if prose.norm(index).isOne(of: "and", "or", "&"), prose.norm(index - 1) == "," { index -= 1 }
    // A name that is not known stands between: "Homs, Talbiseh and Hama".
    var steps = 0
    while steps < 6, let link = link(beforeUnknownNameEnding: index, bounds) {
      index = link
      if prose.norm(index) == "and", prose.norm(index - 1) == "," { index -= 1 }
      steps += 1
    }
    guard index - 1 >= bounds.lowerBound else { return nil }
    let end = prose.words[index - 1].end
    let start = max(bounds.lowerBound, index - 8)
    for candidate in indices(in: prose.bytes(of: start..<index)).reversed()
    where toponyms[candidate].range.upperBound == end {
      guard let first = word(at: toponyms[candidate].range.lowerBound, in: bounds) else {
        return nil
      }
      return (candidate, first, index - 1)
    }
    return nil
  }

  /// The comma before a name that is no toponym and ends before a word.
  private func link(beforeUnknownNameEnding index: Int, _ bounds: Range<Int>) -> Int? {
    var start = index
    while start > bounds.lowerBound, index - start < 5,
      isName(start - 1) && prose.words[start - 1].isWord
        || prose.norm(start - 1) == "-" && start < index && isName(start - 2)
    { start -= 1 }
    guard start < index, start > bounds.lowerBound,
      indices(in: prose.bytes(of: start..<index)).isEmpty
    else { return nil }
    return prose.norm(start - 1) == "," ? start - 1 : nil
  }

  /// Of places that lie in one another, the finest; the best tied first.
  private func finest(_ places: [PlaceReading]) -> [PlaceReading] {
    var kept: [PlaceReading] = []
    for place in places {
      if let index = kept.firstIndex(where: {
        $0.agrees(with: place) && Self.isChain($0, place)
          && ($0.list == nil || $0.list != place.list)
      }) {
        // What is named first is meant, if it is not the wider one by far.
        if place.fineness < kept[index].fineness * 0.5, place.tie + 1 >= kept[index].tie {
          kept[index] = place
        }
      } else {
        kept.append(place)
      }
    }
    return kept
  }

  /// One holds the other, or they are the same place.
  static func isChain(_ a: PlaceReading, _ b: PlaceReading) -> Bool {
    guard let first = a.location, let second = b.location else { return a.text == b.text }
    // Two towns are two, however wide the circles around them.
    if let one = first.place, let two = second.place, one.id != two.id,
      "PS".contains(one.feature.classLetter),
      "PS".contains(two.feature.classLetter), one.feature.classLetter == two.feature.classLetter
    {
      return false
    }
    let distance = Ground.distance(first.position, second.position)
    let (low, high) = (
      min(first.uncertainty.meters, second.uncertainty.meters),
      max(first.uncertainty.meters, second.uncertainty.meters)
    )
    return distance <= high + low * 0.5 || distance < 3000
  }
}
