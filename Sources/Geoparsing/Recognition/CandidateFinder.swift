/// Finds the runs of tokens that may name a place.
///
/// From every word that can begin a name, runs of up to ``longest`` tokens are looked up; the cost is linear
/// in the number of words.
struct CandidateFinder {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let cache: SenseCache

  /// Tokens in the longest names that are looked for.
  static let longest = 8
  /// Tokens in the longest run of capitalized words.
  private static let longestRun = 12

  func candidates() -> [SpanCandidate] {
    var found: [SpanCandidate] = []
    let runs = runs()
    found.reserveCapacity(runs.count)
    // How far the names are looked up, and read ahead.
    var (next, ahead) = (0, 0)
    // Where the last name of the gazetteer and the last run of capitalized words end.
    var runEnd = 0
    let (heads, parties) = (Self.compoundHeads, Self.parties)
    while next < runs.count {
      let first = Int(runs[next].first)
      let isHead = heads.contains(tokens[first].hash)
      let isParty = parties.contains(tokens[first].hash)
      var isNamed = false
      while next < runs.count, Int(runs[next].first) == first {
        while ahead < min(runs.count, next + Self.readAhead) {
          cache.approach(runs[ahead].hash)
          ahead += 1
        }
        if lookUp(runs[next], isHead: isHead, isParty: isParty, into: &found) { isNamed = true }
        next += 1
      }
      if addCounty(first, into: &found) { isNamed = true }
      if first >= runEnd, !tokens[first].has(.uncased) {
        runEnd = max(first + 1, end(ofRunFrom: first))
        addPatterns(first..<runEnd, into: &found)
      }
      addRepeated(first, into: &found)
      if !isNamed, tokens[first].has(.capitalized), !tokens[first].has(.number) {
        addUnknown(first, into: &found)
      } else if !isNamed, tokens[first].has(.uncased) {
        addUnknownArabic(first, into: &found)
      }
    }
    return found
  }

  // MARK: Names of the gazetteer

  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.word), !token.has(.possessive) else { return false }
    if token.has(.capitalized) { return true }
    if token.has(.uncased) {
      return !token.isOne(of: [.preposition, .locative, .directional])
        || Self.arabicSides.contains(token.hash)
    }
    // `al-Qaim`: an article written small before its name.
    return (token.isOne(of: .particle) || EvidenceWords.shared.articles.contains(token.hash))
      && index + 1 < tokens.count
      && tokens[index + 1].has(.hyphenated) && tokens[index + 1].has(.capitalized)
  }

  /// What names of divisions begin with: "شمال دارفور" is North Darfur and no side of Darfur.
  private static let arabicSides = HashSet(words: "شمال جنوب شرق غرب وسط")

  /// Whether a run may go on over a token.
  private func canContinue(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.possessive) { return true }
    return token.has(.word) && !token.has(.startsLine)
  }

  private func canEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    // "Hpa-an"
    return token.has(.capitalized) || token.has(.uncased) || token.has(.number)
      || token.isOne(of: [.natural, .facility, .division])
      || token.has(.hyphenated) && index > 0 && tokens[index - 1].has(.capitalized)
        && token.words == []
  }

  /// "St. John's" ends with what in other names is no part of them.
  private func isOfSaint(_ last: Int, from first: Int) -> Bool {
    last - first == 2 && tokens[last].has(.possessive) && Self.saints.contains(tokens[first].hash)
  }

  private static let saints = HashSet(words: "st saint")

  /// Some tokens that may be a name.
  private struct Run {
    var first: Int32
    var end: Int32
    var key: UInt64
    /// Of the bytes, as the cache keeps them.
    var hash: UInt64
  }

  /// How many runs before a name is looked up its place in the cache is read: memory answers many questions as soon as one.
  private static let readAhead = 12

  /// All runs that are looked up, those that begin with one token together and in ascending order.
  private func runs() -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(tokens.count / 3)
    for first in tokens.indices where canBegin(first) {
      var key: UInt64 = 0
      var last = first
      // How many words the longest name has that begins so, once that is asked; and how many the run has at least.
      var longest: Int?
      var words = 0
      while last < tokens.count, last - first < Self.longest {
        if last > first, !canContinue(last) { break }
        key = Self.extended(key, by: tokens[last])
        if tokens[last].has(.hyphenated) {
          longest = Self.longest
        } else if !tokens[last].has(.possessive) {
          words += 1
        }
        // "The village was hit": no town of that name.
        let isArticle =
          last == first + 1 && tokens[first].isOne(of: .article) && !tokens[last].has(.capitalized)
        if canEnd(last) && !isArticle || last == first || isOfSaint(last, from: first) {
          if last > first {
            let most = longest ?? longestName(from: first)
            longest = most
            if words > most { break }
          }
          runs.append(
            Run(
              first: Int32(first), end: Int32(last + 1), key: key,
              hash: PlaceName.hash(bytes(first..<(last + 1)))))
        }
        last += 1
      }
    }
    return runs
  }

  /// How many words the names have at most that begin with a token.
  private func longestName(from first: Int) -> Int {
    // These are looked up in other spellings too, or are no word of a name as it folds.
    guard
      tokens[first].shape.isDisjoint(with: [.foreign, .abbreviated, .number, .uncased]),
      !Self.compoundHeads.contains(tokens[first].hash), !tokens[first + 1].has(.possessive)
    else { return Self.longest }
    let word = bytes(first..<(first + 1))
    guard word.count <= PlaceName.limit else { return Self.longest }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 8) { folded in
      let length = PlaceName.fold(word, into: folded)
      let name = UnsafeBufferPointer(rebasing: folded[..<length])
      return name.contains(32)
        ? Self.longest : cache.gazetteer.longestName(beginningWith: name)
    }
  }

  /// Whether a run is a name of the gazetteer, which is added.
  @inline(__always)
  private func lookUp(
    _ run: Run, isHead: Bool, isParty: Bool, into found: inout [SpanCandidate]
  ) -> Bool {
    let range = Int(run.first)..<Int(run.end)
    let name = cache.name(bytes(range), key: run.hash, isCompound: isHead && range.count > 1)
    guard !name.senses.isEmpty, !isParty || range.count > 1, !isArabicWord(range),
      !isAcronym(range),
      !isArabicKind(range, name.senses),
      !isPartOfCompound(range, name.senses)
    else { return false }
    found.append(
      SpanCandidate(
        tokens: range, key: run.key, senses: name.senses, origin: .gazetteer,
        evidence: name.evidence))
    return true
  }

  /// "UN officials", and no village called Un.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count == 1 && tokens[range.lowerBound].has(.capitals)
      && Self.acronyms.contains(tokens[range.lowerBound].hash)
  }

  /// Who is meant by capitals, though some village has a name of the same letters.
  private static let acronyms = HashSet(
    words: "un uno who nato ap afp ngo mp pm ied idf tv ceo cia fbi mi5 mi6 raf")

  /// "Co Louth", "Co. Kildare": a county of Ireland.
  private func addCounty(_ first: Int, into found: inout [SpanCandidate]) -> Bool {
    guard tokens[first].has(.capitalized), Self.counties.contains(tokens[first].hash),
      first + 1 < tokens.count, tokens[first + 1].has(.capitalized),
      !tokens[first + 1].has(.startsLine)
    else { return false }
    let range = first..<(first + 2)
    let name = Array("County ".utf8) + bytes(first + 1..<first + 2)
    let known = name.withUnsafeBufferPointer {
      cache.name($0, key: PlaceName.hash($0), isCompound: false)
    }
    guard cache[known.senses].contains(where: { Self.countiesOf.contains($0.country) }) else {
      return false
    }
    found.append(
      SpanCandidate(
        tokens: range, key: key(range), senses: known.senses, origin: .gazetteer,
        evidence: known.evidence))
    return true
  }

  private static let counties = HashSet(words: "co co.")
  private static let countiesOf = ["IE", "GB"].map { CountryCode($0) }

  /// "شمالي العراق", Persian "دو": a side, or a word too short to be known by.
  private func isArabicWord(_ range: Range<Int>) -> Bool {
    guard range.count == 1, tokens[range.lowerBound].has(.uncased) else { return false }
    let (first, token) = (range.lowerBound, tokens[range.lowerBound])
    // "ريف حلب الشمالي" is the north of Aleppo's countryside; "محافظة الشرقية" a governorate.
    let isSide =
      Self.arabicSideAdjectives.contains(token.hash)
      && !(first > 0 && tokens[first - 1].isOne(of: .kindOfPlace))
    return token.end - token.start <= 4 || token.relation.contains(.core) || isSide
  }

  private static let arabicSideAdjectives = HashSet(
    words:
      "الشمالي الجنوبي الشرقي الغربي الشمالية الجنوبية الشرقية الغربية شمالية جنوبية شرقية غربية "
      + "الأوسط الوسطى المركزي المركزية الأعلى العليا السفلى الكبرى الكبير الجديد الجديدة القديمة")

  /// مدينة is a city, and Medina's name has the article; مدينة الصدر is Sadr City, but مدينة الفلوجة the city of Falluja.
  private func isArabicKind(_ range: Range<Int>, _ senses: Range<Int32>) -> Bool {
    let first = range.lowerBound
    guard tokens[first].has(.uncased), tokens[first].isOne(of: .kindOfPlace),
      !Self.arabicSides.contains(tokens[first].hash)
    else { return false }
    guard range.count > 1 else { return true }
    let rest = bytes(first + 1..<range.upperBound)
    let places = cache[senses].filter { $0.level <= .folded }.map(\.place)
    let own = cache[cache.name(rest, key: PlaceName.hash(rest), isCompound: false).senses]
    return places.isEmpty || own.contains { places.contains($0.place) && $0.level <= .folded }
  }

  /// "Pobe-Mengao" is not in the Pobe that the gazetteer has: a little place, joined to what names nothing.
  private func isPartOfCompound(_ range: Range<Int>, _ senses: Range<Int32>) -> Bool {
    let next = range.upperBound
    guard next < tokens.count, tokens[next].has(.hyphenated), tokens[next].has(.capitalized),
      !tokens[next].has(.capitals), !tokens[next].has(.number), tokens[next].words.isEmpty,
      cache[senses].allSatisfy({ $0.isObscure })
    else { return false }
    let other = bytes(next..<(next + 1))
    return cache.name(other, key: PlaceName.hash(other), isCompound: false).senses.isEmpty
  }

  /// What names of several words begin with where Arabic, Aramaic or Hebrew is spoken: "Tal Rifaat", "Deir al-Balah".
  /// The rest is written in as many ways as there are writers.
  static let compoundHeads = HashSet(
    words:
      "tal tel tell tall beit bayt bait deir dayr deyr ain ayn ein ras jisr kafr kfar kafar bir beer "
      + "jabal jebel djebel wadi maarat maarrat marat qalat qalaat khirbet khirbat burj bourj khan umm um "
      + "abu sheikh shaykh cheikh tuz touz bint bent debre")

  /// Armed parties and alliances that some gazetteer has as another spelling of a town: Hamas is one of Hamm.
  private static let parties = HashSet(
    words: "hamas hezbollah hizbollah hizbullah taliban isis isil daesh pkk houthi houthis nato")

  /// The key of a run with one more token.
  static func extended(_ key: UInt64, by token: Token) -> UInt64 {
    // `U.S.` folds to two words and `US` to one, and in `us` there is no capital.
    let shape = UInt64(token.shape.intersection([.abbreviated, .capitals, .capitalized]).rawValue)
    let product = (key ^ token.hash &+ shape &* 0x9E37_79B9).multipliedFullWidth(
      by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low &+ 1
  }

  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard !range.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      rebasing: text[
        Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)])
  }

  // MARK: Names that it does not have

  /// The end of the capitalized words from a token on, with the initials and particles between them.
  private func end(ofRunFrom first: Int) -> Int {
    var end = first
    var index = first
    while index < tokens.count, index - first < Self.longestRun {
      let token = tokens[index]
      guard token.has(.word), index == first || !token.has(.startsLine) else { break }
      if token.has(.capitalized) || token.has(.number) && index > first {
        end = index + 1
      } else if !(index > first && token.isOne(of: [.particle, .of])) {
        break
      }
      index += 1
    }
    return end
  }

  /// The parts of a run that end with the word for a kind of place.
  private func addPatterns(_ run: Range<Int>, into found: inout [SpanCandidate]) {
    guard run.count >= 2 else { return }
    for last in run.dropFirst() {
      let token = tokens[last]
      let isRoadNumber = token.has(.number) && tokens[last - 1].isOne(of: .road)
      guard
        isRoadNumber
          || token.has(.capitalized) && token.isOne(of: [.facility, .natural, .division])
      else { continue }
      // From the beginning of the run, and without what only introduces it.
      var first = run.lowerBound
      while first < last - (isRoadNumber ? 1 : 0), isIntroduction(first) { first += 1 }
      // "Maiwand District of Kandahar Province": two places.
      if let of = (first..<last).last(where: {
        tokens[$0].isOne(of: .of) && $0 > first + 1 && tokens[$0 - 1].isOne(of: .division)
      }) {
        first = of + 1
      }
      guard first < last, last - first < Self.longest else { continue }
      let range = first..<(last + 1)
      if Self.isKnown(range, found) { continue }
      var candidate = SpanCandidate(
        tokens: range, key: key(range), senses: 0..<0, origin: .pattern)
      if token.isOne(of: .division) { candidate.evidence = divisionEvidence(range) }
      found.append(candidate)
    }
    // `Lake Edward`, `Fort Drum`, `University of Alberta`
    for first in run.dropLast()
    where tokens[first].isOne(of: .placePrefix) && !tokens[first + 1].has(.number)
      && tokens[first + 1].has(.capitalized)
    {
      let range = first..<(first + 2)
      if Self.isKnown(range, found) { continue }
      found.append(
        SpanCandidate(tokens: range, key: key(range), senses: 0..<0, origin: .pattern))
    }
  }

  /// "Mandera County", of which the gazetteer has only Mandera, a division too; "Ohio State" is a university, and "Ramsey
  /// District" before "Court" no place.
  private func divisionEvidence(_ range: Range<Int>) -> EvidenceSet {
    var evidence = EvidenceSet()
    let (last, next) = (tokens[range.upperBound - 1].hash, range.upperBound)
    let goesOn =
      next < tokens.count && tokens[next].has(.capitalized) && !tokens[next].has(.startsSentence)
      && !tokens[next].has(.startsLine)
    let isOfTown = Self.divisionsOfTowns.contains(last)
    guard !goesOn, isOfTown || Self.divisions.contains(last),
      !tokens[range.lowerBound].isOne(of: .direction)
    else { return evidence }
    let name = bytes(range.dropLast())
    // "Wa State": short words are codes of much.
    guard name.count > 3 else { return evidence }
    let known = cache.name(name, key: PlaceName.hash(name), isCompound: false)
    for sense in cache[known.senses] where sense.kind != .demonym && sense.kind != .code {
      if last == Self.state, sense.country == Self.unitedStates {
        // "Ohio State", "Michigan State" are universities.
        evidence.insert(.organizationWord, if: sense.placeClass == .admin1)
        continue
      }
      evidence.insert(.firstDivision, if: sense.placeClass == .admin1)
      // "Beni Territory" is around Beni.
      evidence.insert(
        .district,
        if: sense.placeClass == .admin2
          || isOfTown && sense.placeClass.isSettlement && sense.kind == .primary)
    }
    return evidence
  }

  private static let divisions = HashSet(
    words: "county province governorate oblast region prefecture district state")
  /// What is called after its seat, where it has no name of its own.
  private static let divisionsOfTowns = HashSet(
    words: "territory cercle woreda raion rayon upazila tehsil taluk taluka subdistrict")
  private static let state = WordHash.of("state")
  private static let unitedStates = CountryCode("US")

  /// Whether a run was found before; no longer than a few tokens, it is one of the last.
  private static func isKnown(_ range: Range<Int>, _ found: [SpanCandidate]) -> Bool {
    for candidate in found.reversed() {
      if candidate.tokens == range { return true }
      if candidate.tokens.lowerBound + longestRun < range.lowerBound { return false }
    }
    return false
  }

  private func isIntroduction(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isOne(of: [.article, .locative, .directional, .preposition, .title, .calendar])
      && !token.isOne(of: .placePrefix)
      || !token.has(.capitalized)
  }

  private func addUnknown(_ first: Int, into found: inout [SpanCandidate]) {
    let token = tokens[first]
    guard
      !token.isOne(of: [
        .article, .locative, .directional, .preposition, .title, .calendar, .person, .verb,
        .conjunction, .speech,
      ]), !token.has(.initial), token.hash != 0
    else { return }
    var end = first + 1
    // `Mukuru kwa Njenga` is beyond this; two or three capitalized words are one name.
    while end < tokens.count, end - first < 3, tokens[end].has(.capitalized),
      !tokens[end].has(.startsLine), !tokens[end].has(.initial)
    { end += 1 }
    for last in first..<end {
      let range = first..<(last + 1)
      // "Pobe-Mengao" is one name.
      if last + 1 < end, tokens[last + 1].has(.hyphenated) { continue }
      if Self.isKnown(range, found) { continue }
      found.append(
        SpanCandidate(tokens: range, key: key(range), senses: 0..<0, origin: .unknown))
    }
  }

  /// "Tongo Tongo": one name, whatever is called by half of it.
  private func addRepeated(_ first: Int, into found: inout [SpanCandidate]) {
    let next = first + 1
    guard next < tokens.count, tokens[first].hash == tokens[next].hash, tokens[first].hash > 1,
      tokens[first].has(.capitalized), tokens[next].has(.capitalized),
      !tokens[next].has(.startsLine), !tokens[next].has(.startsSentence)
    else { return }
    let range = first..<(next + 1)
    guard !Self.isKnown(range, found) else { return }
    found.append(SpanCandidate(tokens: range, key: key(range), senses: 0..<0, origin: .unknown))
  }

  /// The name behind an Arabic word for a settlement, "قرية الزقزوق": where there are no capitals, only that word says that
  /// one follows.
  private func addUnknownArabic(_ first: Int, into found: inout [SpanCandidate]) {
    guard first > 0, Self.arabicSettlements.contains(tokens[first - 1].hash),
      !tokens[first].has(.startsLine), isBareArabic(first)
    else { return }
    var end = first + 1
    if Self.arabicHeads.contains(tokens[first].hash), end < tokens.count, isBareArabic(end),
      !tokens[end].has(.startsLine)
    {
      end += 1
    }
    let range = first..<end
    if found.last.map({ $0.tokens.upperBound > first }) == true { return }
    found.append(SpanCandidate(tokens: range, key: key(range), senses: 0..<0, origin: .unknown))
  }

  /// An Arabic word that is no other known word, nor an adjective or verb that says more of a village.
  private func isBareArabic(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.has(.word) && token.has(.uncased) && !token.has(.number) && token.words == []
      && token.relation.isEmpty && Int(token.end - token.start) >= 6
      && !Self.arabicDescriptions.contains(token.hash)
  }

  private static let arabicSettlements = HashSet(words: "قرية بلدة مدينة ناحية مخيم")
  /// What names of two words begin with.
  private static let arabicHeads = HashSet(
    words: "أبو ابو أم ام تل دير بني بيت عين كفر خربة خان جبل وادي رأس برج حصن قلعة شيخ الشيخ")
  /// What a village is, has or undergoes, and is not called.
  private static let arabicDescriptions = HashSet(
    words:
      "كبيرة صغيرة أخرى اخرى واحدة سكنية تاريخية حدودية قديمة جديدة نائية مجاورة قريبة كاملة زراعية "
      + "جبلية ساحلية صناعية رئيسية محررة محتلة تقع يقع كانت شهدت تعرضت يسكنها تسكنها تابعة تضم "
      + "التي الذي حيث هناك بأكملها باكملها عربية كردية مسيحية إيزيدية سنية شيعية مدمرة مهجورة "
      + "هادئة آمنة امنة يقطنها تقطنها عدة كاملا بعيدة مهمة استراتيجية إستراتيجية")

  private func key(_ range: Range<Int>) -> UInt64 {
    range.reduce(0) { Self.extended($0, by: tokens[$1]) }
  }
}
