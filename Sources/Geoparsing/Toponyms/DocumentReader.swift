import Incidents
import SimpleFeatures

/// Reads one document, step by step: tokens, candidates, evidence, choice, senses, locations.
struct DocumentReader {
  let parser: Geoparser
  let document: Document
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  private var candidates: [SpanCandidate] = []
  private let choice: SenseChoice
  /// The group of each taken candidate; -1 for none.
  private var groupOf: [Int32] = []
  /// The coordinates that are written in the text.
  private var written: [ProseCoordinates.Found] = []
  /// The numbers of the groups by what they have in common.
  private var groupNumbers = HashKeyed<Int32>(filler: -1)

  private var cache: SenseCache { parser.cache }

  init(_ parser: Geoparser, _ document: Document, _ text: UnsafeBufferPointer<UInt8>) {
    self.parser = parser
    self.document = document
    self.text = text
    tokens = Proclitics(text: text, cache: parser.cache).parted(Tokenizer.tokens(of: text))
    choice = SenseChoice(cache: parser.cache, weights: SenseWeights.table, home: parser.home)
  }

  mutating func read(explaining: Bool) -> Geoparser.Reading {
    guard !tokens.isEmpty else { return Geoparser.Reading() }
    let finder = CandidateFinder(text: text, tokens: tokens, cache: cache)
    var reading = Geoparser.Reading()
    var unreadRanges: [Range<Int>] = []
    written = ProseCoordinates.all(in: text, tokens) {
      reading.findings.append(unread($0, $1))
      unreadRanges.append($1)
    }
    candidates = finder.candidates()
    if !written.isEmpty { candidates.removeAll(where: isInCoordinates) }
    if !unreadRanges.isEmpty {
      // The "POINT" of what is not read is no town. The ranges are in ascending order.
      candidates.removeAll { candidate in
        let start = Int(tokens[candidate.tokens.lowerBound].start)
        var (low, high) = (0, unreadRanges.count)
        while low < high {
          let middle = (low + high) / 2
          if unreadRanges[middle].upperBound <= start { low = middle + 1 } else { high = middle }
        }
        return low < unreadRanges.count && unreadRanges[low].contains(start)
      }
    }
    addGiven(finder)
    gatherEvidence()
    choice.own.coordinates = written.prefix(Self.evidenceLimit)
      .map { Sense.Direction($0.position) }
    choice.own.publisherCountry = PublisherAddress.country(document.source)
    choice.own.homeCountry = parser.homeCountry
    RecognitionWeights.score(&candidates)
    choose()
    group()
    choice.run(rounds: SenseChoice.roundsBefore, keeping: .none)
    let known = candidates.map(\.evidence)
    addSurroundings()
    let before = candidates.map(\.isTaken)
    RecognitionWeights.score(&candidates, knowing: known)
    choose()
    if candidates.map(\.isTaken) != before { group() }
    choice.run(rounds: SenseChoice.roundsAgain, keeping: explaining ? .all : .likeliest)
    if let finding = unreadScript() { reading.findings.append(finding) }
    reading.toponyms = ToponymWriter(
      parser: parser, document: document, text: text, tokens: tokens, candidates: candidates,
      choice: choice, groupOf: groupOf, coordinates: written
    ).toponyms()
    if explaining { reading.considered = considered() }
    return reading
  }

  private func unread(_ what: ProseCoordinates.Unread, _ range: Range<Int>) -> Finding {
    let words = String(decoding: text[range], as: UTF8.self)
    return Finding(
      .warning, code: what.code, what.message(words), file: document.file ?? document.id,
      line: document.line, value: words)
  }

  /// Says so where most of a text is in letters of which few names are known and no words: Hebrew, Chinese, Japanese, Korean
  /// and those of India and South-East Asia.
  private func unreadScript() -> Finding? {
    // The first bytes of the letters of the text.
    var (letters, unread) = (0, 0)
    var at = 0
    while at < text.count {
      let byte = text[at]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xD5, 0xD8...0xDB: letters += 1
      case 0xD6...0xD7, 0xE3...0xED: (letters, unread) = (letters + 1, unread + 1)
      case 0xE0:
        // U+0900...U+0FFF
        if at + 1 < text.count, text[at + 1] >= 0xA4 { unread += 1 }
        letters += 1
      default: break
      }
      at += 1
    }
    guard unread > 1, 2 * unread > letters else { return nil }
    return Finding(
      .warning, code: "script-not-read",
      "is mostly in letters of a script whose words are not known: names may be found in it only by chance, and can be "
        + "looked up with gazetteer search", file: document.file ?? document.id, line: document.line
    )
  }

  /// So many coordinates of a text are evidence for what its names mean: each sense is held against each.
  private static let evidenceLimit = 1000

  // MARK: Recognition

  /// Whether a name lies within coordinates, as does the "UTM" or the "N33" of some.
  private func isInCoordinates(_ candidate: SpanCandidate) -> Bool {
    let start = Int(tokens[candidate.tokens.lowerBound].start)
    let end = Int(tokens[candidate.tokens.upperBound - 1].end)
    let next = firstCoordinates(from: start + 1)
    return next > 0 && written[next - 1].range.upperBound >= end
  }

  /// The number of the first coordinates that begin at an offset or behind it.
  private func firstCoordinates(from offset: Int) -> Int {
    var (low, high) = (0, written.count)
    while low < high {
      let middle = (low + high) / 2
      if written[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds the names that somebody marked, whatever they are.
  private mutating func addGiven(_ finder: CandidateFinder) {
    guard let given = document.givenToponyms else { return }
    var known: [Range<Int>: Int] = [:]
    for (index, candidate) in candidates.enumerated() { known[candidate.tokens] = index }
    var token = 0
    for range in given {
      while token < tokens.count, Int(tokens[token].end) <= range.lowerBound { token += 1 }
      var end = token
      while end < tokens.count, Int(tokens[end].start) < range.upperBound { end += 1 }
      guard end > token else { continue }
      let words = token..<end
      let key = words.reduce(0) { CandidateFinder.extended($0, by: tokens[$1]) }
      let senses = cache.senses(of: finder.bytes(words))
      if let index = known[words] {
        candidates[index].origin = .given
      } else {
        known[words] = candidates.count
        candidates.append(
          SpanCandidate(tokens: words, key: key, senses: senses, origin: .given))
      }
    }
  }

  private mutating func gatherEvidence() {
    var evidence = SpanEvidence(tokens, candidates, lexicon: parser.lexicon, cache: cache)
    evidence.lastLetters = text
    for index in candidates.indices {
      candidates[index].evidence = evidence.evidence(of: candidates[index])
    }
    addHolders()
    addElsewhere()
    addSmallElsewhere()
  }

  /// "San Juan, La Union": a division that holds the name before the comma is a name too.
  private mutating func addHolders() {
    var ends = HashSet(capacity: 16)
    for candidate in candidates
    where candidate.evidence.contains(.beforeContainer)
      && candidate.tokens.upperBound < tokens.count
      && tokens[candidate.tokens.upperBound].has(.comma)
    {
      ends.insert(UInt64(candidate.tokens.upperBound))
    }
    guard ends.count > 0 else { return }
    for (index, candidate) in candidates.enumerated()
    where candidate.tokens.lowerBound > 0 && candidate.tokens.count > 1
      && ends.contains(UInt64(candidate.tokens.lowerBound - 1))
    {
      let isDivision = cache.withSenses(candidate.senses) { senses in
        senses.contains {
          ($0.placeClass == .admin1 || $0.placeClass == .admin2) && $0.kind != .demonym
        }
      }
      candidates[index].evidence.insert(.saidToBePlace, if: isDivision)
    }
  }

  /// What other occurrences of the same words say.
  private mutating func addElsewhere() {
    /// How often the same words occur, in all and in places that speak for a name.
    struct Occurrences {
      var count: Int32 = 0
      var locative: Int32 = 0
      var contained: Int32 = 0
      /// Where a place would stand, or a person would not.
      var asPlace: Int32 = 0
    }
    var occurrences = HashKeyed(capacity: candidates.count, filler: Occurrences())
    // The words of names that have more of them.
    var parts = HashSet(capacity: 32)
    let keys = candidates.map { wordKey($0.tokens) }
    for (candidate, key) in zip(candidates, keys) {
      let set = candidate.evidence
      occurrences.update(key) {
        $0.count += 1
        if Self.isLocative(set) { $0.locative += 1 }
        if set.contains(.beforeContainer) { $0.contained += 1 }
        if Self.isAsPlace(set) { $0.asPlace += 1 }
      }
      if candidate.origin != .unknown, candidate.tokens.count > 1 {
        for token in candidate.tokens where tokens[token].has(.capitalized) {
          parts.insert(tokens[token].hash)
        }
      }
    }
    let title = titleWords()
    for (index, key) in keys.enumerated() {
      var set = candidates[index].evidence
      let all = occurrences[key] ?? Occurrences()
      // "King Abdullah of Jordan met Barbara Jordan."
      if set.contains(.country), Self.isAsPlace(set) { set.remove(.personElsewhere) }
      let others = all.locative - (Self.isLocative(set) ? 1 : 0)
      set.insert(.locativeElsewhere, if: others > 0)
      set.insert(.locativeOften, if: others > 2)
      set.insert(
        .containerElsewhere, if: all.contained > (set.contains(.beforeContainer) ? 1 : 0))
      set.insert(.repeated, if: all.count > 1)
      set.insert(
        .namedAsPersonOnly, if: set.contains(.personElsewhere) && all.asPlace == 0)
      if candidates[index].tokens.count == 1 {
        let hash = tokens[candidates[index].tokens.lowerBound].hash
        set.insert(.partOfLongerElsewhere, if: parts.contains(hash))
        set.insert(.namedInTitle, if: title.contains(hash))
      }
      candidates[index].evidence = set
    }
  }

  private static func isLocative(_ set: EvidenceSet) -> Bool {
    set.contains(.afterLocative) || set.contains(.afterKindOf) || set.contains(.afterMovement)
  }

  /// Whether a name stands where places do and people seldom.
  private static func isAsPlace(_ set: EvidenceSet) -> Bool {
    !set.contains(.withinPerson) && (isLocative(set) || !set.isDisjoint(with: placing))
  }

  private static let placing = EvidenceSet(
    .afterDirectional, .afterOf, .afterStrike, .afterLocativeArticle, .afterCommaPlace,
    .afterDirection, .beforeContainer, .beforeStruck, .beforeDefinition, .beforeKindOf,
    .dateline, .saidToBePlace, .inLine)

  /// What says that a first word is a name, however often it is written small elsewhere: "Hit was shelled".
  private static let naming = EvidenceSet(
    .beforeStruck, .beforeDefinition, .beforeContainer, .dateline, .heading, .saidToBePlace)

  /// Notes which words at the beginnings of sentences are written small elsewhere.
  private mutating func addSmallElsewhere() {
    var words = HashSet(capacity: 16)
    for candidate in candidates where Self.mayBeSmall(candidate) {
      words.insert(tokens[candidate.tokens.lowerBound].hash)
    }
    guard words.count > 0 else { return }
    var small = HashSet(capacity: 16)
    for token in tokens
    where !token.has(.capitalized) && token.has(.word) && words.contains(token.hash) {
      small.insert(token.hash)
    }
    guard small.count > 0 else { return }
    for index in candidates.indices where Self.mayBeSmall(candidates[index]) {
      let hash = tokens[candidates[index].tokens.lowerBound].hash
      candidates[index].evidence.insert(.smallElsewhere, if: small.contains(hash))
    }
  }

  private static func mayBeSmall(_ candidate: SpanCandidate) -> Bool {
    // "US" is no "us", and who writes of turkeys may write of Turkey.
    candidate.tokens.count == 1 && !candidate.senses.isEmpty
      && candidate.evidence.isDisjoint(with: EvidenceSet(.capitals, .country))
      && candidate.evidence.contains(.startsSentenceAsCommonWord)
      && candidate.evidence.isDisjoint(with: naming)
  }

  /// The same for all spellings in capitals and small letters.
  private func wordKey(_ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 17
    for token in name { key = (key ^ tokens[token].hash) &* 0x9E37_79B9_7F4A_7C15 }
    return key ^ key >> 32
  }

  private func titleWords() -> HashSet {
    var words = HashSet(capacity: 16)
    guard var title = document.title else { return words }
    title.withUTF8 { for token in Tokenizer.tokens(of: $0) { words.insert(token.hash) } }
    return words
  }

  private mutating func choose() {
    let least = parser.options.leastRecognition
    let threshold = Float(Elementary.logarithm(least / (1 - least)) * 2.302585)
    SpanChoice.choose(&candidates, threshold: threshold)
  }

  // MARK: Senses

  /// Groups the taken names; what they were taken for before stays with them.
  private mutating func group() {
    var grouping = ToponymGrouping(
      text: text, tokens: tokens, candidates: candidates, cache: cache, resolver: parser.resolver)
    grouping.run()
    groupOf = grouping.groupOf
    let earlier = grouping.keys.enumerated().map { number, key -> Int? in
      guard let known = groupNumbers[key].map({ Int($0) }),
        choice.groups[known].senses == grouping.groups[number].senses
      else { return nil }
      return known
    }
    choice.take(grouping.groups, earlier: earlier)
    groupNumbers = grouping.numbers
    define(grouping.starts)
    shareOffsets()
  }

  /// Notes what the text itself says of where its names are.
  private mutating func define(_ starts: [Int32]) {
    let definitions = Definitions(tokens)
    for (index, candidate) in candidates.enumerated() where candidate.isTaken {
      let group = Int(groupOf[index])
      // "entered Georgia near Gori": the troops were near it, and not the country, in which it lies.
      if candidate.evidence.contains(.country),
        let town = definitions.neighbour(behind: candidate.tokens.upperBound, starts: starts)
          .map({ Int(groupOf[Int(starts[$0])]) }), town != group,
        !choice.groups[group].contents.contains(town)
      {
        choice.define(group) { $0.add(content: town) }
      }
      if choice.groups[group].offset == nil, !candidate.evidence.contains(.country),
        let offset = offset(of: candidate, definitions, starts), offset.group != group
      {
        choice.define(group) { $0.define(at: offset) }
      }
      if choice.groups[group].definedIn.isEmpty, choice.groups[group].offset?.isTight != true,
        let range = definitions.containers(behind: candidate.tokens.upperBound)
      {
        for token in range where starts[token] >= 0 {
          let outer = Int(starts[token])
          let number = Int(groupOf[outer])
          if number != group, candidates[outer].key != candidate.key,
            !choice.groups[group].definedIn.contains(number)
          {
            choice.define(group) { $0.define(in: number) }
          }
        }
      }
      if !written.isEmpty, choice.groups[group].coordinates == nil,
        let found = coordinates(about: candidate.tokens, definitions)
      {
        choice.define(group) { $0.define(at: found) }
      }
    }
  }

  /// The coordinates that are said to be those of a name; only the next few behind it can be.
  private func coordinates(
    about name: Range<Int>, _ definitions: Definitions
  ) -> ProseCoordinates.Found? {
    let first = firstCoordinates(from: Int(tokens[name.upperBound - 1].end))
    return written[first...].prefix(4).first {
      definitions.isAbout(name, coordinatesAt: $0.range.lowerBound)
    }
  }

  /// "VILLA RICA" of the dateline is where "Villa Rica, 15 miles from Cali" is.
  private func shareOffsets() {
    guard choice.groups.contains(where: { $0.offset != nil }) else { return }
    var known = HashKeyed<Int32>(capacity: choice.groups.count, filler: -1)
    for (number, group) in choice.groups.enumerated() where group.offset != nil {
      known[wordKey(group.tokens)] = Int32(number)
    }
    for number in choice.groups.indices where choice.groups[number].offset == nil {
      guard let other = known[wordKey(choice.groups[number].tokens)],
        let offset = choice.groups[Int(other)].offset, offset.group != number
      else { continue }
      choice.define(number) { $0.define(at: offset) }
    }
  }

  /// What the words behind a name say of how far from another it lies.
  private func offset(
    of candidate: SpanCandidate, _ definitions: Definitions, _ starts: [Int32]
  ) -> StatedOffset? {
    let end = candidate.tokens.upperBound
    if let other = definitions.neighbour(behind: end, starts: starts),
      candidates[Int(starts[other])].key != candidate.key
    {
      return StatedOffset(neighbourOf: Int(groupOf[Int(starts[other])]))
    }
    guard
      let found = definitions.offset(behind: end, starts: starts),
      candidates[Int(starts[found.other])].key != candidate.key
    else { return nil }
    let bytes = Int(tokens[found.words.lowerBound].start)..<Int(tokens[found.other].end)
    let name = Int(tokens[found.other].start)..<Int(tokens[found.other].end)
    let words = String(decoding: text[bytes], as: UTF8.self)
    let other = PlaceName.folded(String(decoding: text[name], as: UTF8.self))
    for clause in PlaceGrammar.clauses(of: words, isName: { PlaceName.folded($0) == other }) {
      if case .offset(let distance, let precision, let heading) = clause.relation {
        return StatedOffset(
          group: Int(groupOf[Int(starts[found.other])]), distance: distance, precision: precision,
          heading: heading, isTight: found.isTight)
      }
    }
    return nil
  }

  /// Adds to the evidence whether a candidate lies where the document is.
  private mutating func addSurroundings() {
    var countries = HashSet()
    // Those in which something lies that the text names.
    var visited = HashSet()
    var admin1s = HashSet()
    var anchors: [(group: Int, direction: Sense.Direction)] = []
    for number in choice.groups.indices {
      guard let (sense, probability) = choice.likeliest(number), probability > 0.5 else { continue }
      if sense.placeClass != .country || sense.kind == .demonym {
        visited.insert(UInt64(sense.country.rawValue) + 1)
      }
      guard choice.groups[number].weight > 0.6 else { continue }
      if sense.placeClass == .country { countries.insert(UInt64(sense.country.rawValue) + 1) }
      if sense.admin1 >= 0, sense.placeClass != .country {
        admin1s.insert(UInt64(sense.admin1) + 1)
      }
      // "Bakwa district", of which only a town on another continent is known, says of no other name that it is astray.
      if !sense.placeClass.isDivision, anchors.count < SenseChoice.anchorLimit,
        !choice.isUnknownDistrict(number, sense)
      {
        anchors.append((number, sense.direction))
      }
    }
    for index in candidates.indices where !candidates[index].senses.isEmpty {
      let own = Int(groupOf[index])
      var (isCountry, isDivision) = (false, false)
      // The square of the way to the nearest, in kilometers: what is near enough needs no other.
      var nearest = Float.greatestFiniteMagnitude
      cache.withSenses(candidates[index].senses) { senses in
        for sense in senses.prefix(64) where sense.kind != .demonym {
          if sense.placeClass != .country,
            countries.contains(UInt64(sense.country.rawValue) + 1)
          {
            isCountry = true
          }
          if sense.admin1 >= 0, sense.placeClass != .admin1,
            admin1s.contains(UInt64(sense.admin1) + 1)
          {
            isDivision = true
          }
          guard nearest >= Self.near * Self.near else { continue }
          for anchor in anchors where anchor.group != own {
            nearest = min(nearest, sense.direction.squaredChord(to: anchor.direction))
          }
        }
      }
      // Where a text names no other place, nothing is far from it.
      let isAlone = nearest == .greatestFiniteMagnitude
      var evidence = candidates[index].evidence
      // "Tom Jordan flew to Amman. Jordan said it would help."
      if evidence.contains(.namedAsPersonOnly), evidence.contains(.country),
        cache[candidates[index].senses].contains(where: {
          $0.placeClass == .country && visited.contains(UInt64($0.country.rawValue) + 1)
        })
      {
        evidence.remove(.namedAsPersonOnly)
        evidence.remove(.personElsewhere)
      }
      evidence.insert(.countryMentioned, if: isCountry)
      evidence.insert(.divisionMentioned, if: isDivision)
      evidence.insert(.nearOthers, if: nearest < Self.near * Self.near)
      evidence.insert(.farFromOthers, if: nearest > Self.far * Self.far && !isAlone)
      candidates[index].evidence = evidence
    }
  }

  /// How near another place speaks for a name, and how far against it (km).
  @inline(__always)
  private static var near: Float { 100 }
  @inline(__always)
  private static var far: Float { 800 }

  // MARK: Explanation

  private func considered() -> [ConsideredSpan] {
    candidates.enumerated().map { index, candidate in
      var names: [String] = []
      var weights: [Double] = []
      candidate.evidence.forEach { evidence in
        names.append("\(evidence)")
        weights.append(Double(RecognitionWeights.table[Int(evidence.rawValue)]))
      }
      for pair in RecognitionWeights.pairs where candidate.evidence.isSuperset(of: pair.both) {
        names.append("\(pair.first)+\(pair.second)")
        weights.append(Double(pair.weight))
      }
      let first = Int(tokens[candidate.tokens.lowerBound].start)
      let end = Int(tokens[candidate.tokens.upperBound - 1].end)
      return ConsideredSpan(
        range: first..<end, isTaken: candidate.isTaken, recognition: candidate.probability,
        names: names, weights: weights,
        senses: groupOf[index] >= 0 ? considered(Int(groupOf[index])) : [])
    }
  }

  private func considered(_ number: Int) -> [ConsideredSense] {
    let group = choice.groups[number]
    return cache[group.senses].enumerated().map { row, sense in
      var considered = ConsideredSense(
        place: parser.gazetteer.reference(Int(sense.place)),
        position: parser.gazetteer.position(Int(sense.place)),
        probability: Double(choice.probabilities[group.firstRow + row]), names: [], values: [],
        weights: [])
      for (feature, value) in zip(SenseFeature.allCases, choice.features(number, sense: row))
      where value != 0 {
        considered.names.append("\(feature)")
        considered.values.append(Double(value))
        considered.weights.append(Double(value * choice.weights[feature.rawValue]))
      }
      return considered
    }
  }
}
