import Incidents
import SimpleFeatures

/// Reads one document, step by step: tokens, candidates, evidence, choice, senses, locations.
struct DocumentReader {
  let parser: Geoparser
  let document: Document
  let text: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]
  private var candidates: [SpanCandidate] = []
  private var choice: SenseChoice
  /// The group of each taken candidate; -1 for none.
  private var groupOf: [Int32] = []
  /// The coordinates that are written in the text.
  private var written: [ProseCoordinates.Found] = []
  /// The numbers of the groups by what they have in common.
  private var groupNumbers: [UInt64: Int] = [:]

  private var cache: SenseCache { parser.cache }

  init(_ parser: Geoparser, _ document: Document, _ text: UnsafeBufferPointer<UInt8>) {
    self.parser = parser
    self.document = document
    self.text = text
    tokens = Tokenizer.tokens(of: text)
    choice = SenseChoice(
      cache: parser.cache, weights: SenseWeights.table, home: parser.home, groups: [])
  }

  mutating func read(explaining: Bool) -> Geoparser.Reading {
    guard !tokens.isEmpty else { return Geoparser.Reading() }
    let finder = CandidateFinder(text: text, tokens: tokens, cache: cache)
    candidates = finder.candidates()
    addGiven(finder)
    gatherEvidence()
    score()
    choose()
    resolve(explaining)
    addSurroundings()
    let before = candidates.map(\.isTaken)
    score()
    choose()
    if candidates.map(\.isTaken) != before { resolve(again: true, explaining) }
    var reading = Geoparser.Reading()
    reading.toponyms = ToponymWriter(
      parser: parser, document: document, text: text, tokens: tokens, candidates: candidates,
      choice: choice, groupOf: groupOf, written: written
    ).toponyms()
    if explaining { reading.considered = considered() }
    return reading
  }

  // MARK: Recognition

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
    for candidate in candidates where candidate.origin == .gazetteer {
      let first = candidate.tokens.lowerBound
      if first > 1, tokens[first - 1].has(.comma) {
        evidence.containers[first, default: []].append((candidate.tokens, candidate.senses))
      }
    }
    for index in candidates.indices {
      candidates[index].evidence = evidence.evidence(of: candidates[index])
    }
    addElsewhere()
  }

  /// What other occurrences of the same words say.
  private mutating func addElsewhere() {
    var locative: [UInt64: Int] = [:]
    var contained: [UInt64: Int] = [:]
    var counts: [UInt64: Int] = [:]
    // The words of names that have more of them.
    var parts: Set<UInt64> = []
    for candidate in candidates {
      let key = wordKey(candidate)
      counts[key, default: 0] += 1
      let set = candidate.evidence
      if set.contains(.afterLocative) || set.contains(.afterKindOf)
        || set.contains(.afterMovement)
      {
        locative[key, default: 0] += 1
      }
      if set.contains(.beforeContainer) { contained[key, default: 0] += 1 }
      if candidate.origin != .unknown, candidate.tokens.count > 1 {
        for token in candidate.tokens where tokens[token].has(.capitalized) {
          parts.insert(tokens[token].hash)
        }
      }
    }
    let title = titleWords()
    for index in candidates.indices {
      let key = wordKey(candidates[index])
      let set = candidates[index].evidence
      let own =
        set.contains(.afterLocative) || set.contains(.afterKindOf) || set.contains(.afterMovement)
        ? 1 : 0
      let others = (locative[key] ?? 0) - own
      candidates[index].evidence.insert(.locativeElsewhere, if: others > 0)
      candidates[index].evidence.insert(.locativeOften, if: others > 2)
      candidates[index].evidence.insert(
        .containerElsewhere,
        if: (contained[key] ?? 0) > (set.contains(.beforeContainer) ? 1 : 0))
      candidates[index].evidence.insert(.repeated, if: (counts[key] ?? 0) > 1)
      if candidates[index].tokens.count == 1 {
        let hash = tokens[candidates[index].tokens.lowerBound].hash
        candidates[index].evidence.insert(.partOfLongerElsewhere, if: parts.contains(hash))
        candidates[index].evidence.insert(.namedInTitle, if: title.contains(hash))
      }
    }
  }

  /// The same for all spellings in capitals and small letters.
  private func wordKey(_ candidate: SpanCandidate) -> UInt64 {
    candidate.tokens.reduce(17) { ($0 ^ tokens[$1].hash) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private func titleWords() -> Set<UInt64> {
    guard var title = document.title else { return [] }
    return title.withUTF8 { Set(Tokenizer.tokens(of: $0).map(\.hash)) }
  }

  private mutating func score() {
    RecognitionWeights.table.withUnsafeBufferPointer { weights in
      for index in candidates.indices {
        candidates[index].score =
          RecognitionWeights.bias + candidates[index].evidence.sum(weights)
        candidates[index].score += RecognitionWeights.sumOfPairs(candidates[index].evidence)
      }
    }
  }

  private mutating func choose() {
    let least = parser.options.leastRecognition
    let threshold = Float(Elementary.logarithm(least / (1 - least)) * 2.302585)
    SpanChoice.choose(&candidates, tokenCount: tokens.count, threshold: threshold)
  }

  private func probability(_ score: Float) -> Double {
    1 / (1 + Elementary.exponential(Double(-score)))
  }

  // MARK: Senses

  /// Groups the taken names and weighs them; a second time from what they were taken for in the first.
  private mutating func resolve(again isAgain: Bool = false, _ explaining: Bool) {
    groupOf = [Int32](repeating: -1, count: candidates.count)
    var groups: [ToponymGroup] = []
    var groupOfKey: [UInt64: Int] = [:]
    let earlier = groupNumbers
    // The taken candidate that begins at a token.
    var starts: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() where candidate.isTaken {
      starts[candidate.tokens.lowerBound] = index
    }
    for index in starts.sorted(by: { $0.key < $1.key }).map(\.value) {
      let candidate = candidates[index]
      let container = starts[afterComma(candidate)]
      var key = candidate.key
      if let container { key = key &* 31 &+ candidates[container].key }
      let kind = statedKind(candidate)
      if let kind { key = key &* 37 &+ UInt64(bitPattern: Int64(kind.number + 1)) }
      let probability =
        candidate.origin == .given ? 1 : Float(probability(candidate.score))
      if let known = groupOfKey[key] {
        groups[known].members.append(index)
        groups[known].weight = min(4, groups[known].weight + probability / 2)
        groupOf[index] = Int32(known)
      } else {
        groupOfKey[key] = groups.count
        groupOf[index] = Int32(groups.count)
        var group = ToponymGroup(
          members: [index], senses: senses(of: candidate), tokens: candidate.tokens,
          weight: probability, statedKind: kind)
        if group.senses.isEmpty, let part = NamePart.find(in: candidate, tokens, text, cache) {
          group.senses = part.senses
          group.part = part.tokens
          group.weight *= 0.3
        }
        if let known = earlier[key], choice.groups[known].senses == group.senses {
          group.probabilities = choice.groups[known].probabilities
        }
        groups.append(group)
      }
    }
    for (index, candidate) in candidates.enumerated() where candidate.isTaken {
      guard let container = starts[afterComma(candidate)] else { continue }
      let (inner, outer) = (Int(groupOf[index]), Int(groupOf[container]))
      if inner != outer, !groups[inner].containers.contains(outer) {
        groups[inner].containers.append(outer)
        // "Mosul, Nineveh, Iraq"
        if let next = starts[afterComma(candidates[container])] {
          let outermost = Int(groupOf[next])
          if outermost != inner, outermost != outer { groups[inner].containers.append(outermost) }
        }
      }
    }
    choice.groups = groups
    groupNumbers = groupOfKey
    written = ProseCoordinates.all(in: text, tokens)
    choice.publisherCountry = PublisherAddress.country(document.source)
    choice.coordinates = written.map { Sense.Direction($0.position) }
    define(starts, written)
    choice.run(
      rounds: isAgain ? SenseChoice.roundsAgain : SenseChoice.rounds, keepingFeatures: explaining)
  }

  /// The token behind a candidate and a comma; -1 where there is none.
  private func afterComma(_ candidate: SpanCandidate) -> Int {
    let next = candidate.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].has(.comma) || isOpening(next) else { return -1 }
    return tokens[next + 1].isOne(of: .article) ? next + 2 : next + 1
  }

  private func isOpening(_ token: Int) -> Bool {
    text[Int(tokens[token].start)] == UInt8(ascii: "(")
  }

  private func senses(of candidate: SpanCandidate) -> Range<Int32> {
    if !candidate.senses.isEmpty { return candidate.senses }
    // Francis Street is not in Francis.
    if candidate.evidence.contains(.endsWithRoad) { return 0..<0 }
    let bytes = CandidateFinder(text: text, tokens: tokens, cache: cache).bytes(candidate.tokens)
    return cache.senses(likelyOf: bytes, resolver: parser.resolver)
  }

  /// The kind that the words beside a name say: "the city of X", "X province".
  private func statedKind(_ candidate: SpanCandidate) -> PlaceKind? {
    let first = candidate.tokens.lowerBound
    let next = candidate.tokens.upperBound
    if first > 1, tokens[first - 1].isOne(of: .of), tokens[first - 2].isOne(of: .kindOfPlace) {
      return KindWords.kind(tokens[first - 2].hash)
    }
    guard next < tokens.count, !tokens[next].has(.startsLine), !tokens[next].has(.hyphenated) else {
      return nil
    }
    return KindWords.kind(tokens[next].hash)
  }

  /// Notes what the text itself says of where its names are.
  private mutating func define(_ starts: [Int: Int], _ written: [ProseCoordinates.Found]) {
    let definitions = Definitions(tokens)
    for (index, candidate) in candidates.enumerated() where candidate.isTaken {
      let group = Int(groupOf[index])
      if choice.groups[group].definedIn.isEmpty,
        let range = definitions.containers(behind: candidate.tokens.upperBound)
      {
        for token in range {
          guard let outer = starts[token] else { continue }
          let number = Int(groupOf[outer])
          if number != group, candidates[outer].key != candidate.key,
            !choice.groups[group].definedIn.contains(number)
          {
            choice.groups[group].definedIn.append(number)
          }
        }
      }
      if choice.groups[group].coordinates == nil {
        choice.groups[group].coordinates = written.first { found in
          definitions.isAbout(candidate.tokens, coordinatesAt: found.range.lowerBound)
        }
      }
    }
  }

  /// Adds to the evidence whether a candidate lies where the document is.
  private mutating func addSurroundings() {
    var countries: Set<CountryCode> = []
    var admin1s: Set<Int32> = []
    var anchors: [(group: Int, direction: Sense.Direction)] = []
    for (number, group) in choice.groups.enumerated() {
      guard let best = group.best, group.probabilities[best] > 0.5, group.weight > 0.6 else {
        continue
      }
      let sense = cache[group.senses.lowerBound + Int32(best)]
      if sense.placeClass == .country { countries.insert(sense.country) }
      if sense.admin1 >= 0, sense.placeClass != .country { admin1s.insert(sense.admin1) }
      if !sense.placeClass.isDivision, anchors.count < SenseChoice.anchorLimit {
        anchors.append((number, sense.direction))
      }
    }
    for index in candidates.indices where !candidates[index].senses.isEmpty {
      var isCountry = false
      var isDivision = false
      var nearest = Float.greatestFiniteMagnitude
      let own = Int(groupOf[index])
      for sense in cache[candidates[index].senses].prefix(64) where sense.kind != .demonym {
        if countries.contains(sense.country), sense.placeClass != .country { isCountry = true }
        if admin1s.contains(sense.admin1), sense.placeClass != .admin1 { isDivision = true }
        for anchor in anchors where anchor.group != own {
          nearest = min(nearest, sense.direction.chord(to: anchor.direction))
        }
      }
      candidates[index].evidence.insert(.countryMentioned, if: isCountry)
      candidates[index].evidence.insert(.divisionMentioned, if: isDivision)
      candidates[index].evidence.insert(.nearOthers, if: nearest < 100)
      candidates[index].evidence.insert(.farFromOthers, if: nearest > 800 && !anchors.isEmpty)
    }
  }

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
        range: first..<end, isTaken: candidate.isTaken, recognition: probability(candidate.score),
        names: names, weights: weights,
        senses: groupOf[index] >= 0 ? considered(choice.groups[Int(groupOf[index])]) : [])
    }
  }

  private func considered(_ group: ToponymGroup) -> [ConsideredSense] {
    let width = SenseFeature.allCases.count
    return cache[group.senses].enumerated().map { row, sense in
      var considered = ConsideredSense(
        place: parser.gazetteer.reference(Int(sense.place)),
        position: parser.gazetteer.position(Int(sense.place)),
        probability: Double(group.probabilities[row]), names: [], values: [], weights: [])
      for feature in SenseFeature.allCases {
        let value = group.features[row * width + feature.rawValue]
        guard value != 0 else { continue }
        considered.names.append("\(feature)")
        considered.values.append(Double(value))
        considered.weights.append(Double(value * choice.weights[feature.rawValue]))
      }
      return considered
    }
  }
}
