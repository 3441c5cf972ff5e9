import Incidents
import SimpleFeatures

/// Finds the words by which a text places something beside a name: "10 km south-west of Kirkuk", "between A
/// and B", "northern Iraq".
///
/// The words around the name are cut out and read by ``PlaceGrammar``; the location follows from that of
/// the name by the rules of ``PointRadius``.
struct RelationFinder {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let resolver: PlaceResolver
  let cache: SenseCache
  /// For each token the end of the name that begins with it; 0 for others.
  let nameEnds: [Int32]
  /// For each token the place that the name is taken for that begins with it; -1 where that is not known.
  private let places: [Int32]

  /// A name, and the place that it is taken for.
  typealias Name = (tokens: Range<Int>, place: Int?)

  init(
    text: UnsafeBufferPointer<UInt8>, tokens: [Token], resolver: PlaceResolver, cache: SenseCache,
    names: [Name]
  ) {
    self.cache = cache
    self.text = text
    self.tokens = tokens
    self.resolver = resolver
    var ends = [Int32](repeating: 0, count: tokens.count)
    var places = [Int32](repeating: -1, count: tokens.count)
    for name in names {
      ends[name.tokens.lowerBound] = Int32(name.tokens.upperBound)
      if let place = name.place { places[name.tokens.lowerBound] = Int32(place) }
    }
    nameEnds = ends
    self.places = places
  }

  /// The place that the name is taken for that begins at a token.
  func place(at token: Int) -> Int? { places[token] < 0 ? nil : Int(places[token]) }

  /// Tokens before a name that may describe a relation to it.
  static let reach = 12

  /// What the words around the name at some tokens describe, from the place that it is, or to which belongs what it says.
  func relation(around name: Range<Int>, place: Int, isDemonym: Bool = false) -> RelativePlace? {
    // "3 km from Syria's border with Turkey" is said of the border.
    if name.upperBound + 1 < tokens.count, tokens[name.upperBound].has(.possessive),
      Self.borders.contains(tokens[name.upperBound + 1].hash)
    {
      return resolver.isCountry(place) ? nil : ownBorder(of: name, place)
    }
    if isBeyondOwnBorder(name) { return nil }
    if let tripoint = tripoint(from: name) { return tripoint }
    if let part = ownPart(of: name, place, isDemonym: isDemonym) { return part }
    if isOwner(name, place) { return nil }
    var epithet = epithet(of: name)
    guard let phrase = phrase(around: name, from: epithet.lowerBound) else { return nil }
    if isCoast(behind: name), phrase.upperBound > name.upperBound {
      return coast(of: name, phrase, place, isDemonym)
    }
    // "the city of Baghdad highway": what begins with the name itself leaves nothing out.
    if phrase.lowerBound > epithet.lowerBound { epithet = name.lowerBound..<name.lowerBound }
    let range = start(tokens[phrase.lowerBound])..<Int(tokens[phrase.upperBound - 1].end)
    let words = String(decoding: text[range], as: UTF8.self)
    // "west of the Yemeni port of Mocha" is west of Mocha.
    var read =
      epithet.isEmpty
      ? words
      : String(
        decoding: text[range.lowerBound..<Int(tokens[epithet.lowerBound].start)], as: UTF8.self)
        + String(
          decoding: text[Int(tokens[name.lowerBound].start)..<range.upperBound], as: UTF8.self)
    // A line that goes on in the next.
    if read.contains(where: \.isNewline) { read = String(read.map { $0.isNewline ? " " : $0 }) }
    let others = phrase.filter {
      !epithet.contains($0) && !name.contains($0) && nameEnds[$0] > 0
    }
    func location() -> Location? {
      let own = folded(name)
      var meanings: [String: Int] = [:]
      var known: Set = [own]
      for other in others {
        let name = folded(other..<Int(nameEnds[other]))
        known.insert(name)
        if places[other] >= 0 { meanings[name] = Int(places[other]) }
      }
      let clauses = PlaceGrammar.clauses(of: read) { known.contains(PlaceName.folded($0)) }
      return clauses.first { $0.relation != .at && PlaceName.folded($0.name) == own }
        .flatMap { read in
          let clause = joined(read, in: phrase, of: place)
          guard clause.relation != .at else { return nil }
          let isBorder = clause.relation == .border(nil)
          return resolver.location(
            clause, from: place, meanings: meanings,
            neighbor: isBorder ? neighbor(of: name, place) : nil, isDemonym: isDemonym)
        }
    }
    // Beside other names the words may mean something else.
    let length = Int(tokens[name.upperBound - 1].end) - Int(tokens[name.lowerBound].start)
    let found =
      others.isEmpty && phrase.upperBound == name.upperBound
      ? cache.location(
        of: SenseCache.Relation(words: read, nameLength: length, place: place), else: location)
      : location()
    guard let found else { return nil }
    if line(from: name) == phrase, let farther = farther(from: found, before: phrase) {
      return farther
    }
    return RelativePlace(range: range, text: words, location: found)
  }

  /// "3 km from the Rwandan border": so much farther than the border reaches.
  private func farther(from border: Location, before line: Range<Int>) -> RelativePlace? {
    var first = line.lowerBound
    while first > 0, line.lowerBound - first < Self.reach, Self.isRelational(tokens[first - 1]),
      !tokens[first].has(.startsLine)
    {
      first -= 1
      if isDistance(first) { break }
    }
    guard isDistance(first) else { return nil }
    let range = start(tokens[first])..<Int(tokens[line.upperBound - 1].end)
    let before = String(
      decoding: text[range.lowerBound..<Int(tokens[line.lowerBound].start)], as: UTF8.self)
    let clause = PlaceGrammar.clauses(of: before + "it") { $0 == "it" }.first
    guard case .offset(let distance, let precision, nil)? = clause?.relation else { return nil }
    let farther = Distance.meters(distance.meters + precision.meters)
    guard
      let location = Location(
        position: border.position,
        uncertainty: .meters(border.uncertainty.meters + farther.meters), method: border.method,
        place: border.place,
        reasons: border.reasons + ["and up to \(farther) from it"])
    else { return nil }
    return RelativePlace(
      range: range, text: String(decoding: text[range], as: UTF8.self), location: location)
  }

  /// "off the Libyan coast" is off the coast of Libya.
  private func coast(
    of name: Range<Int>, _ phrase: Range<Int>, _ place: Int, _ isDemonym: Bool
  ) -> RelativePlace? {
    let range = start(tokens[phrase.lowerBound])..<Int(tokens[phrase.upperBound - 1].end)
    let own = String(
      decoding: text[
        Int(tokens[name.lowerBound].start)..<Int(tokens[name.upperBound - 1].end)], as: UTF8.self)
    var before = String(
      decoding: text[range.lowerBound..<Int(tokens[name.lowerBound].start)], as: UTF8.self)
    if before.hasSuffix("the ") { before.removeLast(4) }
    let clause = PlaceGrammar.clauses(of: before + "the coast of " + own) { $0 == own }
      .first { $0.name == own && $0.relation != .at }
    guard
      let location = clause.flatMap({
        resolver.location($0, from: place, isDemonym: isDemonym)
      })
    else { return nil }
    return RelativePlace(
      range: range, text: String(decoding: text[range], as: UTF8.self), location: location)
  }

  func isCoast(behind name: Range<Int>) -> Bool {
    name.upperBound < tokens.count && tokens[name.upperBound].relation.contains(.coast)
      && !tokens[name.upperBound].has(.startsLine)
  }

  /// The country of the place named nearest that lies beyond a border of a country: "Arauca, near the Venezuelan border" is
  /// near that with Colombia.
  private func neighbor(of name: Range<Int>, _ place: Int) -> Int? {
    guard resolver.isCountry(place), let own = resolver.country(of: place) else { return nil }
    for distance in 1...Self.neighborReach {
      for token in [name.lowerBound - distance, name.upperBound - 1 + distance]
      where places.indices.contains(token) && places[token] >= 0 {
        if let other = resolver.country(of: Int(places[token])), other != own,
          cache.haveBorder(own, other, by: resolver)
        {
          return other
        }
      }
    }
    return nil
  }

  /// How many tokens away the other country of a border may be named.
  private static let neighborReach = 40

  /// The words before a name that say what it is: "the northern city of", "the Yemeni port of"; empty where there
  /// are none. What is north in it says where the city lies, not where in the city.
  private func epithet(of name: Range<Int>) -> Range<Int> {
    var first = name.lowerBound
    guard first > 1, !tokens[first].has(.startsLine) else { return first..<first }
    if tokens[first - 1].isOne(of: .of), Self.kinds.contains(tokens[first - 2].hash) {
      first -= 2
    } else if text[Int(tokens[first - 1].start)] == UInt8(ascii: ","),
      Self.kinds.contains(tokens[first - 2].hash)
    {
      // "west of the state capital, Loikaw"
      first -= 2
    } else if Self.kinds.contains(tokens[first - 1].hash),
      tokens[first - 2].isOne(of: [.article, .direction]) || tokens[first - 2].words == []
    {
      // "south of the regional capital Gao"
      first -= 1
    } else {
      return first..<first
    }
    while first > 0, name.lowerBound - first < Self.reach, !tokens[first].has(.startsLine),
      tokens[first - 1].has(.word), !tokens[first - 1].has(.endsSentence)
    {
      let token = tokens[first - 1]
      if token.isOne(of: .article) || Self.articles.contains(token.hash) {
        return first - 1..<name.lowerBound
      }
      guard
        token.isOne(of: [.direction, .kindOfPlace]) || nameEnds[first - 1] == Int32(first)
          || token.words == [] && !token.has(.number)
      else { break }
      first -= 1
    }
    return first..<name.lowerBound
  }

  private static let kinds = HashSet(
    words: "city town village port capital district province governorate county state municipality "
      + "region hamlet resort department oblast territory commune township")
  private static let articles = HashSet(words: "a an its their")

  /// Whether a number with a unit begins at a token.
  private func isDistance(_ index: Int) -> Bool {
    tokens[index].has(.number) && index + 1 < tokens.count
      && (tokens[index + 1].relation.contains(.unit)
        || tokens[index].end - tokens[index].start > 2
          && text[Int(tokens[index].end) - 1] == UInt8(ascii: "m"))
  }

  /// Whether what a word relates to is not what follows: "the border in eastern Congo", "famine was near in Darfur".
  private func isOfOther(_ index: Int) -> Bool {
    (Self.borders.contains(tokens[index].hash) || Self.besides.contains(tokens[index].hash))
      && Self.ins.contains(tokens[index + 1].hash)
  }

  /// Whether a word relates here: "off" does only right before a name, its coast or shore, and not in "went off".
  private func isMeant(_ index: Int, before name: Int) -> Bool {
    guard tokens[index].hash == Self.off else { return true }
    var next = index + 1
    while next < name,
      tokens[next].isOne(of: [.article, .of]) || tokens[next].relation.contains(.coast)
    { next += 1 }
    return next == name
  }

  private static let off = WordHash.of("off")
  private static let the = WordHash.of("the")
  /// What is beside something needs no other preposition.
  private static let besides = HashSet(
    words: "near around outside beside opposite off close next adjacent across between")
  static let ins = HashSet(words: "in at on near inside outside around")
  private static let than = WordHash.of("than")

  /// Where a token begins, with the sign before a number.
  private func start(_ token: Token) -> Int {
    let start = Int(token.start)
    guard token.has(.number), start > 0, text[start - 1] == UInt8(ascii: "-"),
      start == 1 || text[start - 2] == UInt8(ascii: " ")
    else { return start }
    return start - 1
  }

  private func folded(_ name: Range<Int>) -> String {
    let range = Int(tokens[name.lowerBound].start)..<Int(tokens[name.upperBound - 1].end)
    return PlaceName.folded(String(decoding: text[range], as: UTF8.self))
  }

  /// The tokens from the first word of the relation to the last name in it; what stands before the name begins
  /// before a token.
  private func phrase(around name: Range<Int>, from first: Int) -> Range<Int>? {
    if let border = border(from: name) { return border }
    var start = first
    var core: Int?
    while start > 0, first - start < Self.reach {
      let token = tokens[start - 1]
      if let open = conversion(endingAt: start - 1) {
        start = open
        continue
      }
      guard Self.isRelational(token), !tokens[start].has(.startsLine), !isOfOther(start - 1)
      else { break }
      start -= 1
      if token.relation.contains(.core) && isMeant(start, before: first) || isDistance(start) {
        core = start
      }
    }
    if var core {
      if tokens[core].relation.contains(.unit) {
        // "thirty nautical miles"
        while core > 0, first - core < Self.reach, !tokens[core].has(.startsLine),
          !tokens[core - 1].relation.isDisjoint(with: [.number, .unit])
        { core -= 1 }
        if core > 0, tokens[core - 1].has(.number), !tokens[core].has(.startsLine) { core -= 1 }
        start = min(start, core)
        while start > 0, tokens[start - 1].relation.contains(.leading) { start -= 1 }
      }
      // The words for "about" and "at the" before the first that counts.
      var opening = core
      while opening > start, tokens[opening - 1].relation.contains(.leading),
        !isStray(opening - 1, before: core)
      {
        opening -= 1
        if tokens[opening].isOne(of: [.locative, .preposition]),
          !tokens[opening].relation.contains(.about), tokens[opening].hash != Self.than
        {
          break
        }
      }
      // "to the west of Idlib"
      if opening > 0, tokens[opening].hash == Self.the, tokens[opening - 1].hash == Self.to,
        tokens[core].isOne(of: .direction), !tokens[opening].has(.startsLine)
      {
        opening -= 1
      }
      if isCoast(behind: name) {
        return opening..<(tokens[core].hash == Self.off ? name.upperBound + 1 : name.upperBound)
      }
      return opening..<extended(name, openedAt: opening)
    }
    return line(from: name)
  }

  /// Whether a word that may open a relation belongs to what stands before it: "fighting went on near Kirkuk", "went on
  /// 10 km from Kirkuk".
  private func isStray(_ index: Int, before core: Int) -> Bool {
    if Self.besides.contains(tokens[core].hash) {
      return tokens[index].isOne(of: [.locative, .preposition, .article])
    }
    // "on north of Bakhmut", but "on northern Mali"
    if tokens[core].isOne(of: .direction), index == core - 1, nameEnds[core + 1] == 0 {
      return tokens[index].hash == Self.on
    }
    return (tokens[core].has(.number) || tokens[core].relation.contains(.number))
      && Self.ons.contains(tokens[index].hash)
  }

  private static let on = WordHash.of("on")
  private static let ons = HashSet(words: "on in")

  /// "the Iraq-Syria border", "the Baghdad-Kirkuk road", and the same of peoples: "the Afghan-Pakistani border"; "the Anbar -
  /// Nineveh border", "the Baghdad to Ramadi highway".
  func line(from name: Range<Int>) -> Range<Int>? {
    let next = name.upperBound
    guard next < tokens.count, !tokens[name.lowerBound].has(.hyphenated),
      !isOtherEnd(name.lowerBound)
    else { return nil }
    let other = isJoiner(next) ? next + 1 : next
    var end = next
    if other < tokens.count, nameEnds[other] > 0, other > next || tokens[other].has(.hyphenated) {
      end = Int(nameEnds[other])
    }
    guard end < tokens.count, !tokens[end].has(.startsLine),
      tokens[end].relation.contains(.line)
    else { return nil }
    return name.lowerBound..<(end + 1)
  }

  /// Whether another name and what joins it to this stand before a token: the line is told of that.
  private func isOtherEnd(_ first: Int) -> Bool {
    guard first > 1, isJoiner(first - 1) else { return false }
    return (max(0, first - 6)..<first - 1).contains { Int(nameEnds[$0]) == first - 1 }
  }

  /// Whether a token joins the two ends of a line: a dash between spaces, or the "to" of "the Baghdad to Ramadi highway".
  private func isJoiner(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.has(.startsLine) else { return false }
    if token.hash == Self.to { return true }
    let bytes = text[token.range]
    // A hyphen, an en dash.
    return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0xE2, 0x80, 0x93])
  }

  private static let to = WordHash.of("to")

  /// Where a border or a road between two places is named: "near the Niger-Mali border" is at that, and not near Niger.
  private func border(from name: Range<Int>) -> Range<Int>? {
    line(from: name).flatMap {
      isBorder($0) || $0.upperBound > name.upperBound + 1 ? $0 : nil
    }
  }

  /// "Kirkuk's border with Salahuddin"
  private func ownBorder(of name: Range<Int>, _ place: Int) -> RelativePlace? {
    var next = name.upperBound + 2
    guard next + 1 < tokens.count, tokens[next].hash == Self.with else { return nil }
    next += tokens[next + 1].isOne(of: .article) ? 2 : 1
    guard next < tokens.count, nameEnds[next] > 0 else { return nil }
    let other = next..<Int(nameEnds[next])
    let words = String(decoding: text[bytes(other)], as: UTF8.self)
    let clause = PlaceClause(
      relation: .border(words), name: String(decoding: text[bytes(name)], as: UTF8.self))
    let meanings = self.place(at: next).map { [PlaceName.folded(words): $0] } ?? [:]
    guard let location = resolver.location(clause, from: place, meanings: meanings) else {
      return nil
    }
    let range = bytes(name.lowerBound..<other.upperBound)
    return RelativePlace(
      range: range, text: String(decoding: text[range], as: UTF8.self), location: location)
  }

  /// Whether a name stands behind the border of another that is no country: there the border is told.
  private func isBeyondOwnBorder(_ name: Range<Int>) -> Bool {
    var first = name.lowerBound - 1
    if first > 0, tokens[first].isOne(of: .article) { first -= 1 }
    guard first > 2, tokens[first].hash == Self.with, Self.borders.contains(tokens[first - 1].hash),
      tokens[first - 2].has(.possessive)
    else { return false }
    // The owner ends before the "'s".
    return (max(0, first - 6)..<first - 2).contains { owner in
      Int(nameEnds[owner]) == first - 2 && place(at: owner).map { !resolver.isCountry($0) } == true
    }
  }

  private static let with = WordHash.of("with")

  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  private func isBorder(_ phrase: Range<Int>) -> Bool {
    Self.borders.contains(tokens[phrase.upperBound - 1].hash)
  }

  private static let borders = HashSet(words: "border frontier boundary")

  /// Where "(43 miles)" begins that ends at a token, behind a distance in another unit.
  private func conversion(endingAt close: Int) -> Int? {
    guard close > 3, text[Int(tokens[close].start)] == UInt8(ascii: ")"),
      let open = (close - 4..<close - 1).last(where: {
        $0 > 1 && text[Int(tokens[$0].start)] == UInt8(ascii: "(")
      }),
      tokens[open + 1].has(.number) || tokens[open + 1].relation.contains(.number),
      tokens[close - 1].relation.contains(.unit),
      tokens[open - 1].relation.contains(.unit)
    else { return nil }
    return open
  }

  /// The end of the names that a relation joins: "between A and B".
  private func extended(_ name: Range<Int>, openedAt first: Int) -> Int {
    let next = name.upperBound
    guard
      (first..<name.lowerBound).contains(where: {
        tokens[$0].relation.contains(.joining)
          // "near the border of Sukma and Bijapur districts"
          || Self.borders.contains(tokens[$0].hash) && tokens[$0 + 1].isOne(of: .of)
      }),
      next + 1 < tokens.count, tokens[next].relation.contains(.joiner)
    else { return next }
    let other = tokens[next + 1].isOne(of: .article) ? next + 2 : next + 1
    guard other < tokens.count, nameEnds[other] > 0 else { return next }
    return Int(nameEnds[other])
  }

  static func isRelational(_ token: Token) -> Bool {
    token.has(.number)
      || !token.relation.isDisjoint(with: [.core, .leading, .linking])
  }
}

extension PlaceResolver {
  /// Where a place of the gazetteer is; `nil` when there is none of that number.
  public func location(numbered id: Place.ID) -> Location? {
    gazetteer.number(of: id).flatMap { location(PlaceClause(relation: .at, name: ""), from: $0) }
  }

  func isRegion(_ place: Int) -> Bool { gazetteer.isRegion(place) }

  func isCountry(_ place: Int) -> Bool { gazetteer.feature(place) == .country }

  /// The country in which a place lies, by its place; `nil` where the gazetteer has none.
  func country(of place: Int) -> Int? { divisions.country(gazetteer.country(place)) }

  /// Where a clause describes a position from that of a place, with what is known of other names in it, and the country
  /// beyond a border; `nil` when it does not. Its name is that of the place, or says what belongs to it.
  func location(
    _ clause: PlaceClause, from place: Int, meanings: [String: Int] = [:], neighbor: Int? = nil,
    isDemonym: Bool = false
  ) -> Location? {
    var restriction = PlaceRestriction()
    restriction.country = neighbor
    restriction.meanings = meanings
    var findings: [Finding] = []
    let candidate = candidate(place, level: .exact, kind: .primary)
    guard
      var placed = self.place(clause, 0, candidate, restriction, &findings)
    else { return nil }
    if isDemonym, !placed.reasons.isEmpty {
      placed.reasons[0] = "'\(clause.name)' says whose it is: \(describe(place))"
    }
    return Location(
      position: placed.position.normalized, uncertainty: .meters(placed.radius),
      footprint: placed.footprint, method: placed.method, place: gazetteer.reference(place),
      reasons: placed.reasons)
  }
}
