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
  private static let vehicles: Set<WordForm> = [
    "train", "trains", "bus", "buses", "minibus", "convoy", "convoys", "ship", "ships", "vessel",
    "ferry", "truck", "trucks", "plane", "flight", "car", "cars", "vehicle", "vehicles", "boat",
  ]

  private static let inside: Set<WordForm> = [
    "the", "of", "town", "city", "village", "district", "province", "region", "western",
    "eastern", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
    "southwestern", "north", "south", "east", "west", "capital", "area", "suburb", "port",
    "border", "governorate", "neighborhood", "neighbourhood", "downtown", "state", "coast",
    "outskirts", "center", "centre", "country", "country's", "'s", "largest", "nearby",
    "northeast", "northwest", "southeast", "southwest", "coastal", "mountainous", "rural", "camp",
    "settlement", "county", "parts", "part", "disputed", "restive", "heart", "middle",
  ]

  /// Words for kinds of places, before which adjectives stand.
  static let kinds: Set<WordForm> = [
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
    for index in indices(in: prose.bytes(of: words)) {
      let toponym = toponyms[index]
      guard toponym.use != .demonym, toponym.recognition >= Self.leastRecognition,
        let first = word(at: toponym.range.lowerBound, in: words), !dateline.contains(first),
        !aside.contains(where: { $0.contains(first) })
      else { continue }
      let last = lastWord(before: toponym.range.upperBound, from: first, in: words)
      guard let (tie, rule) = tie(first, last, toponym, anchors, words) else { continue }
      let relation = toponym.relation
      found.append(
        PlaceReading(
          toponym: index, range: relation?.range ?? toponym.range,
          text: Self.bare(relation?.text) ?? toponym.text,
          location: relation?.location ?? toponym.location, tie: tie, rule: rule))
    }
    return finest(found)
  }

  /// "in northeastern Jordan" is called northeastern Jordan.
  private static func bare(_ text: String?) -> String? {
    guard let text, text.hasPrefix("in ") || text.hasPrefix("at ") else { return text }
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
    _ first: Int, _ last: Int, _ toponym: Toponym, _ anchors: [EventAnchor], _ bounds: Range<Int>
  ) -> (Int, String)? {
    let after = prose.norm(last + 1)
    // "Iran-backed", "Yemen-based", "Trump administration".
    if [
      "backed", "led", "aligned", "based", "linked", "allied", "supported", "controlled", "held",
      "occupied", "proxy", "made",
    ].contains(prose.norm(last + 2)), after == "-" {
      return ["controlled", "held", "occupied"].contains(prose.norm(last + 2))
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
          || indices(in: prose.bytes(of: last + 2..<min(last + 4, bounds.upperBound))).count > 0
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
        || ["km", "kilometers", "kilometres", "miles", "km)"].contains(prose.norm(before))
        || prose.norm(before).hasSuffix("ern")
        || (steps < 8 && isNounLike(before)
          && (hasArticle(before, bounds) || Self.kinds.contains(prose.norm(before + 1))))
    {
      before -= 1
      steps += 1
    }
    let lead = prose.norm(before)
    // A comma within a chain of names: "Tuz Khurmatu, Iraq".
    if lead == "from" || lead == "by" || lead == "with" || lead == "for" || lead == "than"
      || lead == "to" && !["close", "next", "adjacent"].contains(prose.norm(before - 1))
    {
      // "airlifted to Zamboanga", "fired from Gaza": where something came from or went.
      if lead == "from",
        ["km", "kilometers", "kilometres", "miles"].contains(prose.norm(before - 1))
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
    ].contains(lead) {
      // "policies in Iraq", "influence in Syria": said of something abstract.
      if [
        "policy", "policies", "influence", "role", "interests", "operations", "policy", "war",
        "born", "officials", "analysts", "speaking", "television", "tv", "leaders", "presence",
      ].contains(prose.norm(before - 1)) {
        return nil
      }
      let after = anchors.contains { $0.words.upperBound <= first }
      // "Militants in Gaza fired rockets": where they stood.
      if !after,
        anchors.contains(where: { ["fired", "launched", "lobbed"].contains(prose.norm($0.head)) }),
        !prose.words[before - 1 < bounds.lowerBound ? before : before - 1].norm.isEmpty,
        before > bounds.lowerBound, prose.words[before - 1].isWord
      {
        return (1, "origin")
      }
      if lead == "at",
        anchors.contains(where: {
          ["fired", "launched"].contains(prose.norm($0.head)) && $0.head < first
        })
      {
        return (5, "aimed at")
      }
      return (after ? 4 : 3, "preposition '\(lead)'")
    }
    if ["toward", "towards", "at", "into"].contains(lead),
      anchors.contains(where: {
        ["fired", "launched", "firing", "launching", "lobbed"].contains(prose.norm($0.head))
          && $0.head < first
      })
    {
      return (5, "aimed '\(lead)'")
    }
    if prose.norm(first - 1) == "of",
      [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "outskirts", "outside",
      ].contains(prose.norm(first - 2))
    {
      return (4, "direction")
    }
    if [
      "against", "into", "toward", "towards", "hit", "struck", "targeted", "shelled", "attacked",
      "bombed", "pounded", "hitting", "striking", "targeting", "shelling", "bombing", "stormed",
      "raided", "rocked", "bombarded",
    ].contains(lead) {
      return (4, "object of '\(lead)'")
    }
    if lead == "of",
      let target = (max(bounds.lowerBound, before - 2)..<before).first(where: {
        ["target", "bombing", "shelling", "bombardment"].contains(prose.norm($0))
      })
    {
      return (3, "'\(prose.norm(target)) of'")
    }
    if [",", "and", "or", "("].contains(lead), let previous = toponymEnding(before: before, bounds)
    {
      // One of a list or the wider place of the one before.
      return tie(previous.first, previous.last, toponyms[previous.index], anchors, bounds).map {
        (max(1, $0.0 - (lead == "," ? 1 : 0)), "beside '\(toponyms[previous.index].text)'")
      }
    }
    // "Abqaiq was the target of", "Kharkiv was hit": the subject is where.
    if prose.has(verb, .being) || ["came", "suffered", "faced"].contains(prose.norm(verb)),
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
    for index in words where ["in", "near", "outside", "inside"].contains(prose.norm(index)) {
      guard !aside.contains(where: { $0.contains(index) }) else { continue }
      var start = index + 1
      var steps = 0
      while words.contains(start), !prose.words[start].isCapitalized, steps < 6,
        [
          "the", "a", "town", "city", "village", "of", "northern", "southern", "eastern", "western",
          "central", "district", "area", "capital", "port", "neighborhood", "neighbourhood", "camp",
          "'s", "outskirts", "nearby", "police", "station", "hospital", "school", "market",
        ].contains(prose.norm(start)) || prose.norm(start).hasSuffix("-held")
          || prose.norm(start).hasSuffix("-controlled")
      {
        start += 1
        steps += 1
      }
      guard words.contains(start), isName(start),
        !dates.contains(where: { $0.words.contains(start) }),
        prose.words[start].lexeme.isEmpty,
        !indices(in: prose.bytes(of: start..<start + 1)).contains(where: {
          toponyms[$0].use == .demonym
        })
      else { continue }
      if let found = named(from: start, in: words) { return found }
    }
    return nil
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
        || (prose.norm(end) == "of" && words.contains(end + 1)
          && prose.words[end + 1].isCapitalized)
        || (prose.norm(end) == "-"
          && prose.words[end + 1 < prose.words.count ? end + 1 : end].isCapitalized)
    { end += 1 }
    let bytes = prose.bytes(of: start..<end)
    let text = prose.text(start..<end)
    // Who speaks, an owner, a medium.
    if prose.norm(end) == "'s" || prose.has(end, .saying) || end - start > 4 { return nil }
    if [
      "twitter", "telegram", "facebook", "english", "arabic", "parliament", "congress", "islam",
      "catholic", "muslim",
    ].contains(prose.norm(end - 1)) {
      return nil
    }
    guard
      !indices(in: max(0, bytes.lowerBound - 64)..<bytes.upperBound).contains(where: {
        toponyms[$0].range.overlaps(bytes)
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

  /// Of places that lie in one another, the finest; the best tied first.
  private func finest(_ places: [PlaceReading]) -> [PlaceReading] {
    var kept: [PlaceReading] = []
    for place in places {
      if let index = kept.firstIndex(where: { $0.agrees(with: place) && Self.isChain($0, place) }) {
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
